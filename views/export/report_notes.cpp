// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QtGlobal>

#include "sim/costs.h"
#include "views/export/report_source.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// A choice of the model and what it rests on.
struct Assumption {
    const char* sentence;   ///< context "Report"
    const char* documents;  ///< RFC or source file, not translated; may be empty
    const char* rules;      ///< as citeRules() takes them; may be empty
};

constexpr Assumption kAssumptions[] = {
    {QT_TRANSLATE_NOOP("Report", "“Hidden” means that the source address which the receiver reads "
                                 "no longer names the machine that really sent. Rewriting the "
                                 "destination alone hides nobody."),
     "RFC 2663", ""},
    {QT_TRANSLATE_NOOP("Report", "Pods, nodes and hosts send. Routers and gateways send nothing of "
                                 "their own but answers and errors, so that a gateway is never a "
                                 "candidate behind its own address."),
     "", ""},
    {QT_TRANSLATE_NOOP("Report",
                       "Hosts, pods and nodes send with TTL 64. Every router, node and "
                       "gateway of kind NAT or VIP that forwards lowers it by one; bridges "
                       "and tunnels do not."),
     "RFC 1812, 5.3.1", "L-19"},
    {QT_TRANSLATE_NOOP("Report",
                       "A machine handles a packet as Linux does: destination translation, "
                       "route, TTL and MTU, filter, source translation."),
     "nf_nat_proto.c", "L-3"},
    {QT_TRANSLATE_NOOP("Report", "Translation rules are read for a connection's first packet only; "
                                 "later packets and replies follow the entry that it made."),
     "nf_nat_core.c", "L-1, L-2, I-4"},
    {QT_TRANSLATE_NOOP("Report", "A node masquerades when the source is in the cluster's pod "
                                 "prefixes, the destination (after its own translation) is in no "
                                 "“except” prefix, and the packet leaves by the node's network."),
     "nf_nat_masquerade.c", "L-8"},
    {QT_TRANSLATE_NOOP("Report",
                       "A translated source port is kept while it is free. After a clash a "
                       "seeded stream chooses where Linux chooses at random."),
     "nf_nat_core.c", "L-5, L-6, L-7"},
    {QT_TRANSLATE_NOOP("Report", "From a pool of addresses the translator takes the one that Linux "
                                 "would take for this source and destination."),
     "nf_nat_core.c", "L-9"},
    {QT_TRANSLATE_NOOP("Report", "Services are kube-proxy in iptables mode, on the first node that "
                                 "the packet meets. Traffic policy Cluster always hides an outside "
                                 "client; Local keeps it."),
     "proxier.go", "SVC-1 … SVC-9"},
    {QT_TRANSLATE_NOOP("Report", "Where several endpoints or equal routes fit, a hash of the "
                                 "connection's addresses and ports chooses, so that every run "
                                 "chooses the same."),
     "", ""},
    {QT_TRANSLATE_NOOP("Report",
                       "A proxy ends the client's connection and opens its own, with TTL 64 "
                       "again. Headers such as X-Forwarded-For name the peer that the "
                       "proxy itself saw."),
     "RFC 7239", "PX-1 … PX-4"},
    {QT_TRANSLATE_NOOP("Report", "Firewalls keep state; the first matching rule decides, and what "
                                 "matches none passes. Firewalls and policies see the translated "
                                 "destination and the source before its translation."),
     "", "F-7, K-9, L-3"},
    {QT_TRANSLATE_NOOP("Report", "ICMP errors come from the machine that found the fault and are "
                                 "translated on their way back, the header inside included."),
     "nf_nat_icmp_reply_translation", "L-18"},
    {QT_TRANSLATE_NOOP("Report",
                       "Every packet forbids fragmentation. A VXLAN or Geneve tunnel takes "
                       "50 bytes of the MTU, IPIP takes 20; over IPv6 it is 20 more."),
     "RFC 7348; RFC 8926", "L-21"},
    {QT_TRANSLATE_NOOP("Report", "No connection ends during a run, unless a time-out of the "
                                 "scenario or a fault says so."),
     "", "L-12"},
    {QT_TRANSLATE_NOOP("Report", "Time counts whole nanoseconds: latency and bandwidth of each "
                                 "network, plus what each machine needs. The costs of connection "
                                 "tracking, translation, tunnels and proxies were measured on one "
                                 "small virtual machine: trust their differences; the error is "
                                 "within 30 %."),
     "", "6.2"},
    {QT_TRANSLATE_NOOP("Report",
                       "Losses are drawn from a seeded stream; the same document and seed "
                       "give the same run on every machine."),
     "", ""},
};

/// What no standard and no measurement says.
QString ownChoice()
{
    return ReportText::tr("Tombolo's own choice");
}

QString basisOf(Report& report, const Assumption& assumption)
{
    QStringList parts;
    for (const QString& part : {QString::fromUtf8(assumption.documents),
                                citeRules(report, QString::fromUtf8(assumption.rules))}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? ownChoice() : parts.join(u"; "_s);
}

Table costTable()
{
    const QString costs = u"6.2"_s;
    namespace cost = sim::cost;
    const text::DurationColumn times({cost::kConntrackLookup, cost::kConntrackNew, cost::kTranslate,
                                      cost::kChooseMapping, cost::kRulePerLine, cost::kMapLookup,
                                      cost::kTunnel, cost::kProxyMessage, cost::kForward,
                                      cost::kPodLinkLatency});
    const auto measured = [&](const QString& what, sim::TimeNs ns, const QString& basis) {
        return std::vector<Cell>{{what}, timeCell(times, ns), {basis, Tone::Muted}};
    };
    Table table;
    table.caption = ReportText::tr("What work costs on a machine");
    table.head = {ReportText::tr("Work"), times.head(ReportText::tr("Time")),
                  ReportText::tr("Basis")};
    table.weights = {60, 14, 26};
    table.rows = {
        measured(ReportText::tr("Looking a connection up, per packet"), cost::kConntrackLookup,
                 costs),
        measured(ReportText::tr("Making a connection entry, once"), cost::kConntrackNew, costs),
        measured(ReportText::tr("Translating an address, per packet"), cost::kTranslate, costs),
        measured(ReportText::tr("Choosing a new translation, once"), cost::kChooseMapping, costs),
        measured(ReportText::tr("One rule of a linear list, first packet"), cost::kRulePerLine,
                 costs),
        measured(ReportText::tr("A look into a table of services, first packet"), cost::kMapLookup,
                 costs),
        measured(ReportText::tr("Entering or leaving a tunnel"), cost::kTunnel, costs),
        measured(ReportText::tr("A proxy passing one message on"), cost::kProxyMessage, costs),
        measured(ReportText::tr("Choosing a route and handing on"), cost::kForward,
                 ReportText::tr("%1 (not measured)", "number of a rule").arg(costs)),
        measured(ReportText::tr("A pod's own link, one way"), cost::kPodLinkLatency, ownChoice()),
    };
    return table;
}

}  // namespace

void addAssumptions(Report& report, const ReportSource& source)
{
    Q_UNUSED(source)
    Section section;
    section.id = u"assumptions"_s;
    section.title = ReportText::tr("What the model assumes");
    section.blocks.push_back(Paragraph{
        ReportText::tr("The findings above hold for a network that behaves as follows. The right "
                       "column names the standard, the source file of Linux or Kubernetes, or the "
                       "rule of Tombolo behind each choice.")});
    Table table;
    table.caption = ReportText::tr("Assumptions");
    table.head = {ReportText::tr("Assumption"), ReportText::tr("Basis")};
    table.weights = {74, 26};
    for (const Assumption& assumption : kAssumptions)
        addRow(table,
               {{ReportText::tr(assumption.sentence)}, {basisOf(report, assumption), Tone::Muted}});
    section.blocks.push_back(std::move(table));
    section.blocks.push_back(costTable());
    report.sections.push_back(std::move(section));
}

void addAbout(Report& report, const ReportSource& source)
{
    Section section;
    section.id = u"about"_s;
    section.title = ReportText::tr("About this report");
    Facts facts;
    facts.rows.push_back(
        {ReportText::tr("Made by"), {ReportText::tr("Tombolo %1").arg(u"" TOMBOLO_VERSION ""_s)}});
    facts.rows.push_back(
        {ReportText::tr("Document format"),
         {ReportText::tr("tombolo-topology, version %1").arg(source.topology.header.version)}});
    if (source.trace) {
        const QLocale locale;
        facts.rows.push_back({ReportText::tr("Seed"), code(QString::number(source.trace->seed()))});
        facts.rows.push_back(
            {ReportText::tr("Fingerprint of the run"),
             code(QString::number(source.trace->fingerprint(), 16).rightJustified(16, u'0'))});
        facts.rows.push_back(
            {ReportText::tr("Simulated time"), {text::duration(source.trace->endNs())}});
        facts.rows.push_back(
            {ReportText::tr("Packets on wires"), {locale.toString(source.trace->crossingCount())}});
    }
    section.blocks.push_back(std::move(facts));
    section.blocks.push_back(Paragraph{
        ReportText::tr("Whoever simulates the same document with the same seed gets the same "
                       "fingerprint, and with it the same report."),
        Tone::Muted});
    report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
