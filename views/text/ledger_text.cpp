// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/ledger_text.h"

#include <QStringList>

#include "views/text/crowd_text.h"
#include "views/text/text_tr.h"

namespace tombolo::text {

using namespace sim::analysis;

namespace {

QString name(const sim::Trace& trace, sim::ElementIx e, const NameOf& names)
{
    return e < trace.elements().size() ? named(names, trace.elements()[e]) : Text::tr("nobody");
}

int count(std::size_t n)
{
    return static_cast<int>(n);
}

/// "12 pods (2 nodes) could be behind it."
/// @param before behind what came in; kNoGroup: not to be told
QString behindText(const Ledger& ledger, Sources::GroupIx group,
                   Sources::GroupIx before = Sources::kNoGroup)
{
    const Group& g = ledger.group(group);
    if (g.members.size() < 2)
        return Text::tr("Only one can be behind it.");
    if (before != Sources::kNoGroup && before != group && ledger.group(before).members.size() > 1)
        return Text::tr("Behind it could be: %1; it was only %2 before.", "crowds")
            .arg(crowdText(g.crowd), crowdText(ledger.group(before).crowd));
    return Text::tr("Behind it could be: %1.").arg(crowdText(g.crowd));
}

}  // namespace

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Exact:
        return Text::tr("exact");
    case Standing::Singled:
        return Text::tr("translated, only one possible");
    case Standing::ByHeader:
        return Text::tr("shared; a header names it");
    case Standing::PortTells:
        return Text::tr("shared; its port is its own");
    case Standing::Merged:
        return Text::tr("merged");
    }
    return {};
}

QString lostText(std::uint8_t parts)
{
    QStringList list;
    if ((parts & kLostCluster) != 0)
        list << Text::tr("the cluster");
    if ((parts & kLostNode) != 0)
        list << Text::tr("the node");
    if ((parts & kLostPod) != 0)
        list << Text::tr("the pod");
    if ((parts & kLostHost) != 0)
        list << Text::tr("the sender");
    if ((parts & kLostPort) != 0)
        list << Text::tr("the port");
    return listText(list);
}

QString flipText(const Ledger& ledger, const sim::Trace& trace, const Flip& flip,
                 const NameOf& names)
{
    QStringList said;
    const QString who = name(trace, flip.at, names);
    const QString rule = ruleText(flip.rule, names);
    const QString before = endpointText(flip.before.address, flip.before.port);
    const QString after = endpointText(flip.after.address, flip.after.port);
    if (flip.before.address == flip.after.address)
        said << Text::tr("%1 (%2) changes the port: %3 becomes %4.").arg(who, rule, before, after);
    else
        said << Text::tr("%1 (%2) shows %3 as %4.").arg(who, rule, before, after);
    const auto lostSender = static_cast<std::uint8_t>(flip.lost);
    if (lostSender != 0)
        said << Text::tr("Lost here: %1.").arg(lostText(lostSender));
    if (flip.regained != 0)
        said << Text::tr("Told again: %1.").arg(lostText(flip.regained));
    const bool grew = ledger.group(flip.after.group).members.size() >
                      ledger.group(flip.before.group).members.size();
    if (flip.before.address != flip.after.address)
        said << behindText(ledger, flip.after.group, grew ? flip.before.group : Sources::kNoGroup);
    return joined(said);
}

QString flipBackText(const sim::Trace& trace, const FlipBack& back, const NameOf& names)
{
    const QString who = name(trace, back.at, names);
    const QString after = qs(toString(back.after));
    return back.toTrueSource
               ? Text::tr("The answer comes back to %1, which addresses it to the true source, %2.")
                     .arg(who, after)
               : Text::tr("The answer comes back to %1, which addresses it to %2.").arg(who, after);
}

QString headerLineText(const Ledger& ledger, const sim::Trace& trace, const HeaderLine& line,
                       const NameOf& names)
{
    QStringList said;
    const QString header = identityText(line.identity);
    const QString value = endpointText(line.address, line.port);
    const QString who = name(trace, line.writer, names);
    switch (line.trust) {
    case Trust::Vouched:
        said << Text::tr("%1: %2, written by %3, which vouches for it.").arg(header, value, who);
        break;
    case Trust::Forgeable:
        said << Text::tr("%1 says %2, written by %3; but others could have written such a line "
                         "themselves, by this way or another.")
                    .arg(header, value, who);
        break;
    case Trust::Claimed:
        said << Text::tr("%1: %2, written by the sender itself: a claim.").arg(header, value);
        break;
    }
    if (!line.isTrue && line.trust != Trust::Claimed)
        said << Text::tr("It is not the true source: that was hidden before.");
    if (line.clientsMayAdd && line.trust == Trust::Vouched)
        said << (isPreface(line.identity)
                     ? Text::tr("Clients can send such headers of their own behind it: believe the "
                                "first one, and the "
                                "one after it only while a header names an own proxy that adds "
                                "such headers.")
                     : Text::tr(
                           "Clients can put lines of their own in front of it: read them from the "
                           "last "
                           "one back, and believe the one before only while a line names an own "
                           "proxy that adds such lines."));
    if (line.trust != Trust::Vouched && line.forgers != Sources::kNoGroup)
        said << Text::tr("It could have been written by: %1.")
                    .arg(crowdText(ledger.group(line.forgers).crowd));
    return joined(said);
}

QString ledgerText(const Ledger& ledger, const sim::Trace& trace, const FlowLedger& flow,
                   const NameOf& names)
{
    const LedgerHop* received = flow.received();
    if (received == nullptr)
        return Text::tr("Nobody received it, so nobody reads its source.");
    const Reading& r = received->reading;
    const QString who = name(trace, received->receiver, names);
    const QString source = endpointText(r.address, r.port);
    const QString me = name(trace, received->trueSource, names);
    QStringList said;
    if (const QString stray = strayText(trace, trace.flows()[flow.flow], names); !stray.isEmpty())
        said << stray;
    switch (r.standing) {
    case Standing::Exact:
        said << Text::tr("%1 reads %2: that is %3 and nobody else.").arg(who, source, me);
        break;
    case Standing::Singled:
        said << Text::tr("%1 reads %2, which is translated, but only %3 can be behind it.")
                    .arg(who, source, me);
        break;
    case Standing::ByHeader:
        said << Text::tr("%1 reads %2, which several share; a header that can be trusted names %3.")
                    .arg(who, source, me);
        break;
    case Standing::PortTells:
        said << Text::tr(
                    "%1 reads %2, which several share. Together with where it was sent to, its "
                    "port belongs to this connection alone.")
                    .arg(who, source);
        break;
    case Standing::Merged:
        said << Text::tr("%1 reads %2, which several share, port and all.").arg(who, source);
        break;
    }
    if (!tells(r.standing))
        said << behindText(ledger, r.group);
    if (flow.hiddenAt >= 0) {
        const Flip& flip = flow.flips[static_cast<std::size_t>(flow.hiddenAt)];
        said << Text::tr("From %1 onwards it is hidden (%2).")
                    .arg(name(trace, flip.at, names), ruleText(flip.rule, names));
    }
    if (!tells(r.standing) && !flow.flips.empty())
        said << (flow.recoverable
                     ? Text::tr("The tables of all translators on the way, together, name it.")
                     : Text::tr("Even the tables of all translators on the way do not name it."));
    if (flow.answerTo != sim::kNoElement)
        said << Text::tr("The answer goes to %1, which has the address %2, too.")
                    .arg(name(trace, flow.answerTo, names), qs(toString(flow.answerAt)));
    said << lateText(trace, trace.flows()[flow.flow], names);
    return joined(said);
}

QString evidenceText(const sim::Trace& trace, const Evidence& evidence, const NameOf& names)
{
    const QString who =
        evidence.where == sim::kNoElement ? QString() : name(trace, evidence.where, names);
    const QString says =
        evidence.says ? endpointText(evidence.says->first, evidence.says->second) : QString();
    switch (evidence.kind) {
    case Evidence::Kind::Table:
        return says.isEmpty() ? Text::tr("connection table of %1").arg(who)
                              : Text::tr("connection table of %1: %2").arg(who, says);
    case Evidence::Kind::FlowLog:
        return says.isEmpty() ? Text::tr("flow log at %1").arg(who)
                              : Text::tr("flow log at %1: %2").arg(who, says);
    case Evidence::Kind::Header: {
        QStringList values;
        for (const auto& [address, port] : evidence.values)
            values << endpointText(address, port);
        return Text::tr("%1: %2", "header: addresses")
            .arg(identityText(evidence.identity), values.join(QLatin1String(", ")));
    }
    }
    return {};
}

QString useText(Use use)
{
    switch (use) {
    case Use::Narrows:
        return Text::tr("narrows it");
    case Use::Together:
        return Text::tr("excludes nobody alone, but helps another piece to");
    case Use::Contradicts:
        return Text::tr("contradicts the rest: leaves nobody");
    case Use::Confirms:
        return Text::tr("agrees, and excludes nobody");
    case Use::NoEntry:
        return Text::tr("has no entry for it");
    case Use::NotOnWay:
        return Text::tr("says nothing about this address");
    case Use::NotTrusted:
        return Text::tr("cannot be trusted: clients can write it");
    }
    return {};
}

QString leadText(const sim::Trace& trace, const Lead& lead, const NameOf& names)
{
    const QString evidence = evidenceText(trace, lead.evidence, names);
    return lead.left
               ? Text::tr("%1: leaves %n", "evidence: candidates", count(*lead.left)).arg(evidence)
               : Text::tr("%1: how many it leaves, only a look tells").arg(evidence);
}

QString whoIsText(const WhoIs& answer, const LogLine& line, const sim::Trace& trace,
                  const NameOf& names)
{
    const bool capture = line.network >= 0;
    const QString source = endpointText(line.source, line.port);
    const QString who = capture
                            ? named(names, trace.networks()[static_cast<std::size_t>(line.network)])
                            : name(trace, line.at, names);
    const QString to = endpointText(line.to, line.toPort);
    if (answer.toIsNobodys)
        return capture ? Text::tr("Nothing for %1 can be on the network %2.").arg(to, who)
                       : Text::tr("Nobody at %1 has %2.", "an element, an address").arg(who, to);
    if (!answer.isKnown && answer.toCounts)
        return capture
                   ? Text::tr("Nobody in this document can show %1 on the network %2 in what is "
                              "for %3.")
                         .arg(source, who, to)
                   : Text::tr("Nobody in this document can show %1 to %2 in what is for %3.")
                         .arg(source, who, to);
    if (!answer.isKnown)
        return capture ? Text::tr("Nobody in this document can show %1 on the network %2.")
                             .arg(source, who)
                       : Text::tr("Nobody in this document can show %1 to %2.").arg(source, who);
    const std::vector<sim::ElementIx> left = answer.left();
    const int all = count(answer.counts.front());
    QStringList said;
    if (answer.toCounts && capture)
        said << Text::tr("%n could have shown %1 on the network %2 in what is for %3.", nullptr,
                         all)
                    .arg(source, who, to);
    else if (answer.toCounts)
        said << Text::tr("%n could have shown %1 to %2 in what is for %3.", nullptr, all)
                    .arg(source, who, to);
    else if (capture)
        said
            << Text::tr("%n could have shown %1 on the network %2.", nullptr, all).arg(source, who);
    else
        said << Text::tr("%n could have shown %1 to %2.", nullptr, all).arg(source, who);
    if (left.size() == 1)
        said << Text::tr("It was %1.").arg(name(trace, left.front(), names));
    else if (left.empty())
        said << Text::tr("The evidence leaves nobody: one piece of it contradicts the document.");
    else
        said << Text::tr("Left: %1.").arg(crowdText(answer.crowd));
    return joined(said);
}

}  // namespace tombolo::text
