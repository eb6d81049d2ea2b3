// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "app/cli_support.h"
#include "app/cli_words.h"
#include "sim/analysis/ledger_json.h"
#include "sim/analysis/log_text.h"
#include "sim/frame.h"
#include "sim/simulate.h"
#include "views/render/lens.h"
#include "views/text/crowd_text.h"
#include "views/text/ledger_text.h"

namespace tombolo::app {
namespace {

using namespace sim::analysis;

/// What both commands read: the run and its ledger.
struct Read {
    std::shared_ptr<const sim::Trace> trace;
    std::shared_ptr<const Ledger> ledger;
};

Result<Read> readRun(const Topology& topology)
{
    sim::RunOptions options;
    options.candidates = false;  // the ledger finds them itself
    const auto trace = sim::simulate(topology, options);
    if (!trace)
        return tl::unexpected(trace.error());
    const auto ledger = Ledger::make(topology, **trace);
    if (!ledger)
        return tl::unexpected(ledger.error());
    return Read{*trace, *ledger};
}

QString nameOf(const Read& r, sim::ElementIx e)
{
    return e == sim::kNoElement ? QStringLiteral("-")
                                : QString::fromStdString(r.trace->elements()[e]);
}

/// "  a > n1                 10.1.1.2:40001  exact".
QString hopLine(const Read& r, const LedgerHop& hop)
{
    const QString from = hop.crossing == sim::kNoCrossing
                             ? QStringLiteral("(inside)")
                             : nameOf(r, r.trace->crossing(hop.crossing).from);
    QString ends = QStringLiteral("%1 > %2").arg(from, nameOf(r, hop.at));
    if (hop.tunnelled)
        ends += QStringLiteral(" ~");
    const std::size_t behind = r.ledger->group(hop.reading.group).members.size();
    QString line = QStringLiteral("    %1  %2  %3")
                       .arg(ends, -26)
                       .arg(text::endpointText(hop.reading.address, hop.reading.port), -22)
                       .arg(text::standingText(hop.reading.standing));
    if (behind > 1)
        line +=
            QStringLiteral(" (%1)").arg(text::crowdText(r.ledger->group(hop.reading.group).crowd));
    return line + QLatin1Char('\n');
}

QString flowText(const Read& r, std::uint32_t index)
{
    const FlowLedger& f = r.ledger->flows()[index];
    const sim::FlowResult& result = r.trace->flows()[index];
    QString out = QStringLiteral("%1  %2 %3\n  %4\n")
                      .arg(QString::fromStdString(result.id), nameOf(r, result.trueSource.element),
                           text::endpointText(result.trueSource.address, result.trueSource.port),
                           text::ledgerText(*r.ledger, *r.trace, f));
    std::size_t flip = 0;
    bool reply = false;
    for (const LedgerHop& hop : f.hops) {
        for (; flip < f.flips.size() && !hop.reply &&
               (f.flips[flip].sender || f.flips[flip].crossing < hop.crossing);
             ++flip)
            out += QStringLiteral("  %1\n").arg(text::flipText(*r.ledger, *r.trace, f.flips[flip]));
        if (hop.reply && !reply)
            out += QStringLiteral("    --\n");
        reply = hop.reply;
        out += hopLine(r, hop);
    }
    for (const FlipBack& back : f.back)
        out += QStringLiteral("  %1\n").arg(text::flipBackText(*r.trace, back));
    for (const HeaderLine& line : f.headers)
        out += QStringLiteral("  %1\n").arg(text::headerLineText(*r.ledger, *r.trace, line));
    return out;
}

/// Microseconds with up to three decimals as nanoseconds.
std::optional<sim::TimeNs> nanoseconds(const QString& text)
{
    bool isNumber = false;
    const double us = text.toDouble(&isNumber);
    if (!isNumber || us < 0 || us > 1e12)
        return {};
    return static_cast<sim::TimeNs>(us * 1000 + 0.5);
}

/// "table:gw1", "log:n1=10.1.1.2:40000", "header:X-Forwarded-For=10.1.1.2".
std::optional<Evidence> evidenceOf(const QString& text, const ElementTable& table, QString& why)
{
    const QString kind = text.section(QLatin1Char(':'), 0, 0).toLower();
    const QString rest = text.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("header")) {
        auto header = parseHeader(rest.toStdString());
        if (!header)
            why = QStringLiteral("'%1' is no header that names a client").arg(rest);
        return header;
    }
    Evidence e;
    const QStringList tables{QStringLiteral("table"), QStringLiteral("conntrack"),
                             QStringLiteral("gateway"), QStringLiteral("node")};
    const QStringList logs{QStringLiteral("log"), QStringLiteral("flow-log"),
                           QStringLiteral("flowlog")};
    if (!tables.contains(kind) && !logs.contains(kind)) {
        why = QStringLiteral("'%1' is no kind of evidence: table, log, header").arg(kind);
        return {};
    }
    e.kind = logs.contains(kind) ? Evidence::Kind::FlowLog : Evidence::Kind::Table;
    const QString where = rest.section(QLatin1Char('='), 0, 0);
    e.where = table.find(where.toStdString());
    if (e.where == sim::kNoElement) {
        why = CliWords::tr("there is no element '%1' to look at").arg(where);
        return {};
    }
    if (rest.contains(QLatin1Char('='))) {
        e.says = parseSocket(rest.section(QLatin1Char('='), 1).toStdString());
        if (!e.says) {
            why = QStringLiteral("'%1' is no address").arg(rest.section(QLatin1Char('='), 1));
            return {};
        }
    }
    return e;
}

void printAnswer(const WhoIs& answer, const LogLine& line, const std::vector<Evidence>& evidence,
                 const Read& r)
{
    QString out = text::whoIsText(answer, line, *r.trace) + QLatin1Char('\n');
    for (std::size_t i = 0; i < evidence.size(); ++i)
        out += QStringLiteral("  %1 -> %2  %3 (%4)\n")
                   .arg(answer.counts[i])
                   .arg(answer.counts[i + 1])
                   .arg(text::evidenceText(*r.trace, evidence[i]), text::useText(answer.uses[i]));
    for (const Candidate& c : answer.candidates) {
        if (c.excludedBy >= 0)
            continue;
        out +=
            QStringLiteral("  %1%2\n")
                .arg(nameOf(r, c.element),
                     c.did ? QStringLiteral("  ") + CliWords::tr("(did, in the run)") : QString());
    }
    if (!answer.narrow.empty())
        out += CliWords::tr("What would narrow it:") + QLatin1Char('\n');
    for (const Lead& lead : answer.narrow)
        out += QStringLiteral("  %1\n").arg(text::leadText(*r.trace, lead));
    printOut(out.toStdString());
}

void addWhoIsOptions(CommandParser& command)
{
    command.addLanguage();
    const auto add = [&](const char* name, const char* says, const char* value) {
        command.parser().addOption({QString::fromLatin1(name), QString::fromUtf8(says),
                                    value == nullptr ? QString() : QString::fromUtf8(value)});
    };
    add("at",
        "The element that logged the line, also one that only passes packets on; or the network on "
        "which they were captured.",
        "element");
    add("source", "The source that it logged; a port makes it exact.", "address[:port]");
    add("line",
        "The line itself, as the program logged it, instead of --source, --to and --header: of "
        "nginx, haproxy, Envoy, sshd, conntrack, nft and others.",
        "text");
    add("to",
        "The destination in the line: which of its own sockets, where it has several; what it "
        "passed on, and for whom.",
        "address[:port]");
    add("time", "When, in microseconds since the start of the run.", "us");
    add("clock-error", "By how much that clock may be wrong, either way.", "us");
    add("header",
        "A line about the client in the logged request: X-Forwarded-For, Forwarded, "
        "PROXY.",
        "line");
    add("evidence",
        "What somebody looked at: table:ELEMENT (connections of a translator), log:ELEMENT (flows "
        "seen at a pod, a node or a translator), header:NAME=VALUE. '=ADDRESS:PORT' after it is "
        "what was found; without it, what the run has.",
        "kind:where[=…]");
    add("json", "Print JSON.", nullptr);
}

/// What somebody gave, no longer than helps to find it again.
QString shortened(const QString& text)
{
    constexpr qsizetype kMost = 120;
    return text.size() > kMost ? text.left(kMost) + QChar(u'…') : text;
}

/// What the line says that was given whole. @return the exit code where it names nobody
std::optional<int> readWhole(const CommandParser& command, std::optional<LoggedClient>& client)
{
    client = parseLogLine(command.value(QStringLiteral("line")).toStdString());
    if (!client)
        return command.refuse(QStringLiteral("--line names no address: '%1'")
                                  .arg(shortened(command.value(QStringLiteral("line")))));
    if (command.isSet(QStringLiteral("source")) && !client->source.isNone())
        return command.refuse(
            QStringLiteral("--source does not go with --line: the line itself names its source"));
    return {};
}

/// The one reading of a whole line that this document allows. @return the exit code where several
/// are left, or none
std::optional<int> understand(const CommandParser& command, Detective& detective,
                              LoggedClient client, LogLine& line, Evidence* header)
{
    const auto refuseBoth = [&](const IpAddress& address, const Socket& other) {
        return command.refuse(
            QStringLiteral("--line is ambiguous: it can be %1, and %2 with port %3, and this "
                           "document has both; give --source and --to instead")
                .arg(QString::fromStdString(toString(address)),
                     QString::fromStdString(toString(other.first)))
                .arg(other.second));
    };
    settle(client, [&](const IpAddress& a) { return detective.knows(a); });
    if (client.otherTo)
        return refuseBoth(client.to, *client.otherTo);
    line.to = client.to;
    line.toPort = client.toPort;
    std::tie(line.source, line.port) = Socket(client.source, client.port);
    if (client.otherSource) {
        LogLine other = line;
        std::tie(other.source, other.port) = *client.otherSource;
        const bool second = detective.canShow(other);
        if (second && detective.canShow(line))
            return refuseBoth(line.source, *client.otherSource);
        if (second)
            line = other;
    }
    if (!line.source.isNone())
        return {};
    // A header alone: who sends one of its own says by it who its client was.
    auto writers = detective.writersOf(line, header->identity, client.asked);
    if (writers.empty() && header->identity == Identity::ProxyV1) {
        // Version 2 is binary: programs print it as version 1 is written.
        writers = detective.writersOf(line, Identity::ProxyV2, client.asked);
        if (!writers.empty())
            header->identity = Identity::ProxyV2;
    }
    const QString at = command.value(QStringLiteral("at"));
    if (writers.size() == 1) {
        line.source = writers.front();
        return {};
    }
    if (writers.empty()) {
        printError(QStringLiteral(
                       "tombolo whois: --line is a header alone, which whoever sent it wrote: no "
                       "proxy of this document sends such a one to %1. With --source, the address "
                       "that connected, it counts as --header does")
                       .arg(at));
        return kFailed;
    }
    QStringList addresses;
    for (const IpAddress& a : writers)
        addresses << QString::fromStdString(toString(a));
    return command.refuse(QStringLiteral("--line is a header alone, and %1 can bring such a one to "
                                         "%2: say which by --source")
                              .arg(addresses.join(QStringLiteral(", ")), at));
}

/// The logged line of the options, and the headers in it. @return the exit code where they are
/// wrong
std::optional<int> readLine(const CommandParser& command, LogLine& line,
                            std::optional<LoggedClient>& client)
{
    const bool named = command.isSet(QStringLiteral("source"));
    const auto source = parseSocket(command.value(QStringLiteral("source")).toStdString());
    const bool whole = command.isSet(QStringLiteral("line"));
    if (!command.isSet(QStringLiteral("at")) || !(named || whole))
        return command.refuse(QStringLiteral(
            "--at ELEMENT and --source ADDRESS are needed, or --line instead of the latter"));
    if (const auto code = whole ? readWhole(command, client) : std::nullopt)
        return code;
    if (named && !source)
        return command.refuse(QStringLiteral("--source takes ADDRESS or ADDRESS:PORT, not '%1'")
                                  .arg(shortened(command.value(QStringLiteral("source")))));
    if (named && client)
        std::tie(client->source, client->port) = *source;
    else if (named)
        std::tie(line.source, line.port) = *source;
    if (command.isSet(QStringLiteral("to"))) {
        const QString to = command.value(QStringLiteral("to"));
        const auto socket = parseSocket(to.toStdString());
        if (!socket)
            return command.refuse(
                QStringLiteral("--to takes ADDRESS or ADDRESS:PORT, not '%1'").arg(shortened(to)));
        line.to = socket->first;
        line.toPort = socket->second;
        if (client) {
            std::tie(client->to, client->toPort) = *socket;
            client->otherTo.reset();
        }
    }
    for (const char* option : {"time", "clock-error"}) {
        const QString name = QString::fromLatin1(option);
        const auto ns = nanoseconds(command.value(name));
        if (command.isSet(name) && !ns)
            return command.refuse(
                QStringLiteral("--%1 takes microseconds, not '%2'").arg(name, command.value(name)));
        if (ns && name == QLatin1String("time"))
            line.time = *ns;
        else if (ns)
            line.clockErrorNs = *ns;
    }
    return {};
}

}  // namespace

int runLedger(const QStringList& arguments)
{
    CommandParser command("ledger");
    command.addLanguage();
    command.parser().addOption({QStringLiteral("flow"),
                                QStringLiteral("Only this flow; may be given several times."),
                                QStringLiteral("id")});
    command.parser().addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    if (const auto code = command.refuseUnknown("flow", *loaded.topology))
        return *code;
    const auto read = readRun(*loaded.topology);
    if (!read)
        return failed(read.error(), command.file());
    std::vector<std::uint32_t> flows;
    const QStringList ids = command.parser().values(QStringLiteral("flow"));
    for (std::uint32_t f = 0; f < read->trace->flows().size(); ++f) {
        if (ids.isEmpty() || ids.contains(QString::fromStdString(read->trace->flows()[f].id)))
            flows.push_back(f);
    }
    if (command.isSet(QStringLiteral("json"))) {
        std::ostringstream out;
        writeLedgerJson(*read->ledger, *read->trace, flows, out);
        printOut(out.str());
        return kOk;
    }
    QString out;
    for (const std::uint32_t f : flows)
        out += (out.isEmpty() ? QString() : QStringLiteral("\n")) + flowText(*read, f);
    printOut(out.toStdString());
    return kOk;
}

int runWhoIs(const QStringList& arguments)
{
    CommandParser command("whois");
    addWhoIsOptions(command);
    if (const auto code = command.parse(arguments, 1))
        return *code;
    LogLine line;
    std::optional<LoggedClient> client;
    if (const auto code = readLine(command, line, client))
        return *code;
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    const auto read = readRun(*loaded.topology);
    if (!read)
        return failed(read.error(), command.file());
    const QString at = command.value(QStringLiteral("at"));
    const auto observer = render::observerOf(*read->trace, at.toStdString());
    if (!observer) {
        printError(QStringLiteral("tombolo whois: ") +
                   CliWords::tr("there is no element or network '%1'").arg(shortened(at)));
        return kUsage;
    }
    line.at = observer->element;
    line.network = observer->network;
    std::vector<Evidence> evidence = client ? client->headers : std::vector<Evidence>();
    QStringList given;
    for (const QString& header : command.parser().values(QStringLiteral("header")))
        given << QStringLiteral("header:") + header;
    given += command.parser().values(QStringLiteral("evidence"));
    for (const QString& text : given) {
        QString why;
        const auto e = evidenceOf(text, read->ledger->table(), why);
        if (!e)
            return command.refuse(why);
        evidence.push_back(*e);
    }
    Detective detective(*loaded.topology, *read->trace, *read->ledger);
    if (client) {
        if (const auto code = understand(command, detective, *client, line, evidence.data()))
            return *code;
    }
    const WhoIs answer = detective.ask(line, evidence);
    if (!answer.isKnown) {
        printError(
            QStringLiteral("tombolo whois: %1").arg(text::whoIsText(answer, line, *read->trace)));
        return kFailed;
    }
    if (!command.isSet(QStringLiteral("json"))) {
        printAnswer(answer, line, evidence, *read);
        return kOk;
    }
    std::ostringstream out;
    writeWhoIsJson(answer, line, evidence, *read->trace, out);
    printOut(out.str());
    return kOk;
}

}  // namespace tombolo::app
