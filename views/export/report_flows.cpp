// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "sim/masks.h"
#include "sim/queries.h"
#include "sim/stages.h"
#include "views/export/report_source.h"
#include "views/text/answer_text.h"
#include "views/text/header_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr int kFlowsLaidOutAtOnce = 8;

/// One flow of the run with what the document says of it.
struct FlowPart {
    const ReportSource& source;
    const sim::FlowResult& result;
    int index;
    text::NameOf names;  ///< of the machines on its way
    text::DurationColumn sentAt;
    std::set<std::uint32_t> merged = {};  ///< crossings whose source several could be behind
};

/// Crossings of the flow's first exchange, and of the errors about it.
std::vector<std::uint32_t> crossingsOf(const sim::FlowResult& result)
{
    std::vector<std::uint32_t> all;
    for (const auto* some : {&result.request, &result.reply, &result.errors})
        all.insert(all.end(), some->begin(), some->end());
    return all;
}

/// The names of sentences, without the cluster where the flow stays in one: nobody else is meant.
text::NameOf namesOnTheWay(const ReportSource& source, const sim::FlowResult& result)
{
    std::set<std::uint32_t> clusters;
    std::map<std::string, std::string> idOf;
    for (const std::uint32_t index : crossingsOf(result)) {
        const sim::Crossing crossing = source.trace->crossing(index);
        for (const sim::ElementIx element : {crossing.from, crossing.to}) {
            if (element >= source.trace->elements().size())
                continue;
            const std::string& id = source.trace->elements()[element];
            const ElementPath* at = source.index.find(id);
            if (at && (at->kind == ElementKind::Node || at->kind == ElementKind::Pod))
                clusters.insert(at->first);
            if (idOf.emplace(source.index.nameOf(id), id).first->second != id)
                return source.names;
        }
    }
    if (clusters.size() > 1)
        return source.names;
    return [&source](const std::string& id) {
        return text::shownName(source.index.nameOf(id));
    };
}

text::DurationColumn timesOf(const ReportSource& source, const sim::FlowResult& result)
{
    std::vector<sim::TimeNs> times;
    for (const std::uint32_t index : crossingsOf(result))
        times.push_back(source.trace->crossing(index).departNs);
    return text::DurationColumn(times);
}

/// Where the source address no longer names the sender: as the ledger has it, for answers too.
std::set<std::uint32_t> mergedOf(const ReportSource& source, int flow)
{
    std::set<std::uint32_t> merged;
    const sim::analysis::Ledger* ledger = source.ledger();
    if (!ledger || static_cast<std::size_t>(flow) >= ledger->flows().size())
        return merged;
    using sim::analysis::Standing;
    for (const auto& hop : ledger->flows()[static_cast<std::size_t>(flow)].hops)
        if (hop.wire.standing != Standing::Exact && hop.wire.standing != Standing::Singled)
            merged.insert(hop.crossing);
    return merged;
}

QString headerText(const IpAddress& address, std::uint16_t port)
{
    return text::endpointText(address, port);
}

QString networkName(const ReportSource& source, std::int32_t network)
{
    const auto& networks = source.trace->networks();
    if (network < 0 || static_cast<std::size_t>(network) >= networks.size())
        return ReportText::tr("pod link");
    return source.name(networks[static_cast<std::size_t>(network)]);
}

/// Steps that a reader wants told; the others are the same at every machine.
bool isTold(sim::StepKind kind)
{
    return kind != sim::StepKind::Receive && kind != sim::StepKind::ConntrackNew &&
           kind != sim::StepKind::ConntrackMatch;
}

QString stepSentences(const ReportSource& source, const std::vector<sim::Step>& steps)
{
    QStringList list;
    for (const sim::Step& step : steps)
        if (isTold(step.kind))
            list << text::stepText(*source.trace, step, source.names);
    return list.join(u'\n');
}

QString outerText(const sim::OuterHeader& outer)
{
    return ReportText::tr("in a tunnel from %1 to %2")
        .arg(QString::fromStdString(toString(outer.src)),
             QString::fromStdString(toString(outer.dst)));
}

/// Who hands the packet to whom, over which network: a line for each.
Cell wireCell(const FlowPart& part, const sim::Crossing& crossing)
{
    const auto name = [&](sim::ElementIx element) {
        return element < part.source.trace->elements().size()
                   ? part.names(part.source.trace->elements()[element])
                   : part.source.name(element);
    };
    QString text = ReportText::tr("%1\n→ %2\non %3", "from, to, network")
                       .arg(name(crossing.from), name(crossing.to),
                            networkName(part.source, crossing.network));
    if (crossing.outer)
        text += u'\n' + outerText(*crossing.outer);
    return {text};
}

Cell sourceCell(const FlowPart& part, std::uint32_t index, const sim::Crossing& crossing,
                const sim::Crossing* before)
{
    Cell cell = code(headerText(crossing.header.src, crossing.header.sport));
    cell.changed = before && (before->header.src != crossing.header.src ||
                              before->header.sport != crossing.header.sport);
    if (part.source.ledger() ? part.merged.contains(index)
                             : sim::isMasked(*part.source.trace, crossing))
        cell.tone = Tone::Masked;
    return cell;
}

Cell destinationCell(const sim::Crossing& crossing, const sim::Crossing* before)
{
    Cell cell = code(headerText(crossing.header.dst, crossing.header.dport));
    cell.changed = before && (before->header.dst != crossing.header.dst ||
                              before->header.dport != crossing.header.dport);
    return cell;
}

/// The wires of one direction, in order, with what the machine after each of them does.
Table wireTable(const FlowPart& part, const std::vector<std::uint32_t>& crossings,
                const QString& caption)
{
    Table table;
    table.caption = caption;
    table.head = {ReportText::tr("Wire"),
                  ReportText::tr("Source"),
                  ReportText::tr("Destination"),
                  ReportText::tr("TTL"),
                  part.sentAt.head(ReportText::tr("Sent at")),
                  ReportText::tr("What happens next, and why")};
    table.weights = {15, 18, 18, 5, 9, 35};
    std::optional<sim::Crossing> before;
    for (const std::uint32_t index : crossings) {
        const sim::Crossing crossing = part.source.trace->crossing(index);
        QString told = stepSentences(part.source, part.source.trace->steps(index));
        if (crossing.lost)
            told = ReportText::tr("The packet is lost on this wire.");
        addRow(table, {wireCell(part, crossing),
                       sourceCell(part, index, crossing, before ? &*before : nullptr),
                       destinationCell(crossing, before ? &*before : nullptr),
                       number(QString::number(crossing.header.ttl)),
                       timeCell(part.sentAt, crossing.departNs),
                       {told}});
        before = crossing;
    }
    return table;
}

/// @param own the true source's own address
void addChange(Table& table, const FlowPart& part, const sim::Step& step, const IpAddress& own,
               const QString& direction)
{
    const auto row = [&](const QString& field, const QString& before, const QString& after,
                         Tone tone) {
        addRow(table, {{part.source.name(step.at)},
                       {direction},
                       {field},
                       code(before),
                       code(after),
                       {text::ruleText(step.rule, part.source.names), tone}});
    };
    const sim::Header& b = step.before;
    const sim::Header& a = step.after;
    if (b.src != a.src || b.sport != a.sport)
        row(ReportText::tr("source"), headerText(b.src, b.sport), headerText(a.src, a.sport),
            sim::masksSource(step, own) ? Tone::Masked : Tone::Plain);
    if (b.dst != a.dst || b.dport != a.dport)
        row(ReportText::tr("destination"), headerText(b.dst, b.dport), headerText(a.dst, a.dport),
            Tone::Plain);
}

/// Every rewrite of the exchange that tells of the flow: machine, field, before, after, rule.
Table changeTable(const FlowPart& part)
{
    Table table;
    table.caption = ReportText::tr("Where addresses and ports change");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Direction"), ReportText::tr("Field"),
                  ReportText::tr("Before"),  ReportText::tr("After"),     ReportText::tr("By")};
    table.weights = {15, 11, 12, 21, 21, 20};
    const auto collect = [&](const std::vector<std::uint32_t>& crossings,
                             const QString& direction) {
        for (const std::uint32_t index : crossings) {
            const IpAddress own = part.source.trace->crossing(index).trueAddress;
            for (const sim::Step& step : part.source.trace->stepsBefore(index))
                if (step.rewrites())
                    addChange(table, part, step, own, direction);
            for (const sim::Step& step : part.source.trace->steps(index))
                if (step.rewrites())
                    addChange(table, part, step, own, direction);
        }
    };
    for (const sim::Stage& stage : sim::stagesOf(*part.source.trace, part.result)) {
        const bool back =
            stage.kind == sim::Stage::Kind::Accept || stage.kind == sim::Stage::Kind::Reply;
        collect(stage.crossings, back ? ReportText::tr("reply") : ReportText::tr("request"));
    }
    return table;
}

QString asked(const FlowPart& part)
{
    const Flow* flow = part.source.index.flow(part.result.id);
    if (!flow)
        return {};
    const QString to = flow->to.address ? QString::fromStdString(toString(*flow->to.address))
                                        : part.source.name(flow->to.element);
    if (flow->protocol == Protocol::Icmp)
        return ReportText::tr("%1 to %2, ICMP echo with id %3")
            .arg(part.source.name(flow->from), to, QString::number(flow->port));
    return ReportText::tr("%1 to %2, %3 port %4")
        .arg(part.source.name(flow->from), to, text::protocolText(flow->protocol),
             QString::number(flow->port));
}

QString headersText(const std::vector<sim::Recovered>& headers)
{
    QStringList list;
    for (const sim::Recovered& recovered : headers)
        list << ReportText::tr("%1: %2", "header: address")
                    .arg(text::identityText(recovered.identity),
                         text::endpointText(recovered.address, recovered.port));
    return text::listText(list);
}

Facts factsOf(const FlowPart& part)
{
    const sim::FlowResult& r = part.result;
    Facts facts;
    facts.rows.push_back({ReportText::tr("Asked for"), {asked(part)}});
    facts.rows.push_back({ReportText::tr("Verdict"),
                          {text::verdictText(r), r.isStray() ? Tone::Bad : toneOf(r.verdict)}});
    if (r.isStray())
        facts.rows.push_back({ReportText::tr("Meant for"),
                              {ReportText::tr("%1 (%2)", "name (address)")
                                   .arg(part.source.name(r.meantFor),
                                        QString::fromStdString(toString(r.meantAt)))}});
    if (r.reason != sim::Reason::None)
        facts.rows.push_back({ReportText::tr("Reason"), {text::reasonText(r.reason)}});
    if (const QString end = text::answerEndText(*part.source.trace, r, part.source.names);
        !end.isEmpty())
        facts.rows.push_back({ReportText::tr("Answer lost at"), {end, Tone::Bad}});
    facts.rows.push_back({ReportText::tr("True source"),
                          {ReportText::tr("%1 (%2)", "name (address)")
                               .arg(part.source.name(r.trueSource.element),
                                    headerText(r.trueSource.address, r.trueSource.port))}});
    if (r.seenSource) {
        Cell seen = code(headerText(r.seenSource->address, r.seenSource->port));
        seen.tone = r.isMerged() ? Tone::Masked : r.isStray() ? Tone::Bad : Tone::Good;
        facts.rows.push_back(
            {ReportText::tr("%1 sees").arg(part.source.name(r.seenSource->element)), seen});
    }
    for (const sim::HiddenBy& by : r.hiddenBy)
        facts.rows.push_back(
            {r.isMerged() ? ReportText::tr("Hidden by") : ReportText::tr("Translated by"),
             {ReportText::tr("%1 (%2)", "name (rule)")
                  .arg(part.source.name(by.element), text::ruleText(by.rule, part.source.names)),
              Tone::Masked}});
    if (r.hidden && !r.candidates.empty())
        facts.rows.push_back(
            {ReportText::tr("Who it could have been"),
             {ReportText::tr("%Ln senders: %1", nullptr, static_cast<int>(r.candidates.size()))
                  .arg(part.source.nameList(r.candidates))}});
    const auto trusted = text::trustedHeaders(r);
    const QStringList doubts = text::doubtTexts(r);
    if (!trusted.empty())
        facts.rows.push_back({ReportText::tr("Still told by"), {headersText(trusted), Tone::Good}});
    if (!doubts.isEmpty())
        facts.rows.push_back({ReportText::tr("Could be forged"), {doubts.join(u' ')}});
    if (!r.claims.empty())
        facts.rows.push_back({ReportText::tr("Claimed by the sender"), {headersText(r.claims)}});
    if (r.endNs > r.startNs)
        facts.rows.push_back({r.verdict == sim::Verdict::Answered
                                  ? ReportText::tr("Round trip")
                                  : ReportText::tr("Time until it ended"),
                              {text::duration(r.endNs - r.startNs)}});
    return facts;
}

/// What the packets did in the order in which they did it: with a proxy, every connection's.
void addStages(Section& section, const FlowPart& part)
{
    for (const sim::Stage& stage : sim::stagesOf(*part.source.trace, part.result)) {
        const bool opens =
            stage.kind == sim::Stage::Kind::Request || stage.kind == sim::Stage::Kind::Connect;
        const QString before =
            opens ? stepSentences(part.source,
                                  part.source.trace->stepsBefore(stage.crossings.front()))
                  : QString();
        if (!before.isEmpty())
            section.blocks.push_back(Paragraph{before});
        QString caption = ReportText::tr("The request, wire by wire");
        if (stage.kind == sim::Stage::Kind::Accept)
            caption = ReportText::tr("%1 itself replies and accepts the connection, wire by wire")
                          .arg(part.source.name(stage.proxy));
        else if (stage.kind == sim::Stage::Kind::Connect)
            caption = ReportText::tr("The request of %1, which now connects on, wire by wire")
                          .arg(part.source.name(stage.proxy));
        else if (stage.kind == sim::Stage::Kind::Reply)
            caption = ReportText::tr("The reply, wire by wire");
        section.blocks.push_back(wireTable(part, stage.crossings, caption));
    }
}

Section flowSection(const FlowPart& part, int& figures)
{
    const sim::FlowResult& r = part.result;
    Section section;
    section.level = 2;
    // Flows follow each other; a new page now and then keeps what is laid out at once small.
    section.newPage = part.index > 0 && part.index % kFlowsLaidOutAtOnce == 0;
    section.id = u"flow-"_s + QString::number(part.index + 1);
    section.title = part.source.name(r.id);
    section.blocks.push_back(Paragraph{text::flowSummary(*part.source.trace, r, part.source.names),
                                       r.isStray()    ? Tone::Bad
                                       : r.isMerged() ? Tone::Masked
                                                      : toneOf(r.verdict)});
    section.blocks.push_back(factsOf(part));
    const bool pictured = figures < kMostFigures && !r.request.empty();
    if (pictured) {
        Drawing drawing;
        drawing.flow = part.index;
        drawing.crop = part.source.scene.boxes().size() > kCropAbove;
        drawing.caption = ReportText::tr("The path of “%1”").arg(section.title);
        drawing.description = text::flowSummary(*part.source.trace, r, part.source.names);
        section.blocks.push_back(drawing);
    }
    Table changes = changeTable(part);
    if (changes.rows.empty())
        section.blocks.push_back(
            Paragraph{ReportText::tr("No machine changes an address or a port of this flow.")});
    else
        section.blocks.push_back(std::move(changes));
    // Above the wires that it sums up: on paper it stays with their table.
    if (pictured)
        section.blocks.push_back(
            Chart{part.index, ReportText::tr("Latency by hop of “%1”").arg(section.title)});
    addStages(section, part);
    if (!r.errors.empty())
        section.blocks.push_back(
            wireTable(part, r.errors, ReportText::tr("ICMP errors, wire by wire")));
    if (r.isLate() && !r.first().request.empty())
        section.blocks.push_back(
            wireTable(part, r.first().request, ReportText::tr("The first packet, wire by wire")));
    if (pictured)
        ++figures;
    return section;
}

}  // namespace

void addFlows(Report& report, const ReportSource& source)
{
    if (!source.trace || source.trace->flows().empty())
        return;
    const auto& flows = source.trace->flows();
    Section chapter;
    chapter.id = u"flows"_s;
    chapter.newPage = true;
    chapter.title = ReportText::tr("Flows");
    chapter.blocks.push_back(Paragraph{
        ReportText::tr(
            "One exchange of each flow as a capture on every wire would show it: the first, or "
            "where that was not answered, the later one that tells of the flow. ▸ marks "
            "a field that a machine changed since the wire above; %1 marks a source that "
            "no longer names who really sent.")
            .arg(signOf(Tone::Masked))});
    const int shown = std::min(static_cast<int>(flows.size()), kMostFlows);
    if (shown < static_cast<int>(flows.size()))
        chapter.blocks.push_back(Paragraph{
            ReportText::tr("Only the first %Ln flows are told here; the table in the overview has "
                           "the others' verdicts.",
                           nullptr, shown),
            Tone::Caution});
    report.sections.push_back(std::move(chapter));
    int figures = 0;
    for (int i = 0; i < shown; ++i) {
        const sim::FlowResult& flow = flows.at(static_cast<std::size_t>(i));
        const FlowPart part{source,
                            flow,
                            i,
                            namesOnTheWay(source, flow),
                            timesOf(source, flow),
                            mergedOf(source, i)};
        report.sections.push_back(flowSection(part, figures));
    }
}

}  // namespace tombolo::exporting
