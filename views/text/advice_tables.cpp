// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include <cmath>

#include "views/text/advice_text.h"
#include "views/text/advice_words.h"
#include "views/text/convert_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

/// The comparison and the plan of addresses as tables, and everything as plain text.
namespace tombolo::text {
namespace {

using sim::TimeNs;
using sim::analysis::AddressAdvice;
using sim::analysis::Advice;
using sim::analysis::Growth;
using sim::analysis::GrowthCurve;
using sim::analysis::ModelSide;

class Trade {
public:
    Trade(const Advice& advice, const NameOf& names) : m_advice(advice), m_names(names) {}

    QList<TradeRow> rows()
    {
        sources();
        times();
        const AddressAdvice& now = m_advice.addresses;
        if (!now.needs.empty())
            m_rows.append({AdviceWords::tr("Addresses for pods, as drawn"),
                           addressCount(now.flatNow), addressCount(now.islandNow),
                           AdviceWords::tr("Node blocks; islands use theirs in every cluster.")});
        return m_rows;
    }

private:
    using Show = QString (*)(const ModelSide&);
    QString side(const std::optional<ModelSide>& side, Show show) const
    {
        return side ? show(*side) : u"–"_qs;
    }
    void row(const QString& what, Show show, const QString& details = {})
    {
        m_rows.append({what, side(m_advice.flat, show), side(m_advice.island, show), details});
    }
    static QString each(TimeNs sum, std::uint32_t count)
    {
        return count == 0 ? u"–"_qs : duration(sum / count);
    }

    void sources()
    {
        row(AdviceWords::tr("Flows answered"), [](const ModelSide& s) {
            return AdviceWords::tr("%1 of %2").arg(number(s.answered), number(s.flows));
        });
        row(
            AdviceWords::tr("Sources that the receiver cannot name"),
            [](const ModelSide& s) { return number(s.hidden); },
            AdviceWords::tr("Neither by its address nor by a header."));
        row(AdviceWords::tr("Sources that a header alone names"),
            [](const ModelSide& s) { return number(s.header); });
        row(
            AdviceWords::tr("Further logs until the sender is named"),
            [](const ModelSide& s) {
                if (s.compared == 0)
                    return u"–"_qs;
                return AdviceWords::tr("%1 on average, %2 at most")
                    .arg(QLocale().toString(static_cast<double>(s.probes) /
                                                static_cast<double>(s.compared),
                                            'f', 1),
                         number(s.mostProbes));
            },
            AdviceWords::tr("Connection tables, flow logs and headers, the most telling first."));
    }

    void times()
    {
        const QString common =
            AdviceWords::tr("Mean of the flows that the same endpoint answers in both "
                            "models.");
        row(
            AdviceWords::tr("Round trip, once connected"),
            [](const ModelSide& s) { return each(s.steadyNs, s.timed); }, common);
        row(
            AdviceWords::tr("… of it translation and proxies"),
            [](const ModelSide& s) { return each(s.translationNs, s.timed); }, common);
        row(
            AdviceWords::tr("… of it connection tracking"),
            [](const ModelSide& s) { return each(s.trackingNs, s.timed); }, common);
        row(
            AdviceWords::tr("… of it tunnels"),
            [](const ModelSide& s) { return each(s.tunnelNs, s.timed); }, common);
        row(
            AdviceWords::tr("First packet, on top of it"),
            [](const ModelSide& s) { return each(s.setUpNs, s.timed); }, common);
        row(AdviceWords::tr("Round trips a second on one connection"), [](const ModelSide& s) {
            const TimeNs mean = s.timed == 0 ? 0 : s.steadyNs / s.timed;
            return mean == 0 ? u"–"_qs : number(static_cast<quint64>(1'000'000'000 / mean));
        });
        const auto busiest = [&](const std::optional<ModelSide>& s) {
            if (!s || !s->bottleneck)
                return u"–"_qs;
            return AdviceWords::tr("%1 (%2, %3 a packet)", "packets a second (machine, time)")
                .arg(number(s->bottleneck->packetsPerSecond),
                     named(m_names, s->bottleneck->element), duration(s->bottleneck->perPacketNs));
        };
        m_rows.append({AdviceWords::tr("Packets a second through the slowest machine"),
                       busiest(m_advice.flat), busiest(m_advice.island),
                       AdviceWords::tr("One processor core, by what work costs on a machine.")});
        row(AdviceWords::tr("Written routes"), [](const ModelSide& s) { return number(s.routes); });
        row(
            AdviceWords::tr("Translation rules"),
            [](const ModelSide& s) { return number(s.rules); },
            AdviceWords::tr("Masquerades, source translations and published addresses."));
    }

    const Advice& m_advice;
    const NameOf& m_names;
    QList<TradeRow> m_rows;
};

}  // namespace

QString addressCount(double count)
{
    if (count < 1e12)  // every number of IPv4
        return QLocale().toString(count, 'f', 0);
    const double bits = std::log2(count);
    if (std::abs(bits - std::round(bits)) < 1e-9)
        return u"2^%1"_qs.arg(std::lround(bits));
    const int tens = static_cast<int>(std::floor(std::log10(count)));
    return u"%1 × 10^%2"_qs.arg(QLocale().toString(count / std::pow(10.0, tens), 'f', 2)).arg(tens);
}

double podRoom(Family family, int length)
{
    const double all = std::ldexp(1.0, (family == Family::V6 ? 128 : 32) - length);
    return std::max(0.0, all - static_cast<double>(convert::kReservedPerNode));
}

QList<TradeRow> tradeRows(const Advice& advice, const NameOf& names)
{
    return Trade(advice, names).rows();
}

QList<AllocationRow> allocationRows(const Advice& advice, bool grown, const NameOf& names)
{
    QList<AllocationRow> out;
    const AddressAdvice& a = advice.addresses;
    const convert::AddressPlan& plan = grown ? a.grown : a.now;
    for (std::size_t i = 0; i < plan.allocations.size() && i < a.needs.size(); ++i) {
        convert::PodNeed need = a.needs[i];
        need.growthPercent = grown ? a.growthPercent : 0;
        QStringList prefixes;
        for (const Prefix& p : plan.allocations[i].prefixes)
            prefixes << qs(toString(p));
        out.append({named(names, need.cluster), number(convert::blocksOf(need)),
                    u"/%1"_qs.arg(plan.allocations[i].nodeLength), prefixes.join(u", "_qs),
                    addressCount(convert::sizeOf(plan.allocations[i].prefixes))});
    }
    return out;
}

QString blockTooSmall(const AddressAdvice& a, const convert::Misfit& misfit, const NameOf& names)
{
    if (misfit.reason != convert::MisfitReason::PodsPerNode || misfit.need >= a.needs.size())
        return {};
    const convert::PodNeed& need = a.needs[misfit.need];
    return AdviceWords::tr(
               "a node block of /%1 (addresses for pods: %2) is too small for the %Ln pod(s) of a "
               "node of %3.",
               nullptr, static_cast<int>(need.podsPerNode))
        .arg(convert::nodeLengthOf(need))
        .arg(addressCount(podRoom(need.family, convert::nodeLengthOf(need))),
             named(names, need.cluster));
}

QString planText(const AddressAdvice& a, bool grown, const NameOf& names)
{
    if (a.needs.empty())
        return AdviceWords::tr("No cluster has pods with addresses.");
    const convert::AddressPlan& plan = grown ? a.grown : a.now;
    if (plan.misfit) {
        const convert::Misfit& misfit = *plan.misfit;
        const QString who =
            misfit.need < a.needs.size() ? named(names, a.needs[misfit.need].cluster) : QString();
        if (const QString tooSmall = blockTooSmall(a, misfit, names); !tooSmall.isEmpty())
            return AdviceWords::tr("It does not fit: %1").arg(tooSmall);
        if (misfit.reason == convert::MisfitReason::NoFreeBlock)
            return AdviceWords::tr("It does not fit: %1").arg(misfitText(misfit, a.needs, names));
        const QString largest = misfit.largestFree ? qs(toString(*misfit.largestFree))
                                                   : AdviceWords::tr("none", "no free block");
        return AdviceWords::tr(
                   "It does not fit: %1 needs %2 node blocks, and there is room for %3. "
                   "The largest free block is %4.")
            .arg(who, number(misfit.blocksNeeded), number(misfit.blocksFound), largest);
    }
    if (a.allKept() && plan.taken <= 0)
        return AdviceWords::tr("Nothing is given away: every cluster keeps its prefixes.");
    return AdviceWords::tr("Given away: %1. For pods: %2. Kept for growth: %3. Idle in the nodes' "
                           "blocks: %4, by rounding up: %5. Left in pieces too small for a node: "
                           "%6.")
        .arg(addressCount(plan.taken), addressCount(plan.forPods), addressCount(plan.forGrowth),
             addressCount(plan.lostInNodes), addressCount(plan.lostToAlignment),
             addressCount(plan.lostToFragmentation));
}

QString freeText(const AddressAdvice& a)
{
    QStringList free;
    for (const Prefix& p : a.free)
        free << qs(toString(p));
    return AdviceWords::tr("Free: %1 (%2 addresses)")
        .arg(free.isEmpty() ? AdviceWords::tr("nothing", "no free block") : listText(free, 6),
             addressCount(a.available));
}

QString growthText(Growth growth)
{
    switch (growth) {
    case Growth::Nodes:
        return AdviceWords::tr("Nodes");
    case Growth::PodsPerNode:
        return AdviceWords::tr("Pods per node");
    case Growth::Clusters:
        return AdviceWords::tr("Clusters");
    }
    return {};
}

namespace {

QString reachText(const GrowthCurve& curve)
{
    const QString what = growthText(curve.growth);
    if (!curve.fitsUntil)
        return AdviceWords::tr("%1: %2 now; flat does not fit.").arg(what, number(curve.now));
    if (curve.bounded)
        return AdviceWords::tr("%1: %2 now; for flat there is no limit in practice.")
            .arg(what, number(curve.now));
    constexpr std::uint32_t kTelling = 1000;  // percent: beyond that the number itself says more
    if (*curve.fitsUntil > kTelling)
        return AdviceWords::tr("%1: %2 now; flat fits up to %3.")
            .arg(what, number(curve.now), number(curve.limit));
    return AdviceWords::tr("%1: %2 now; flat fits up to %3 (%4 % more).")
        .arg(what, number(curve.now), number(curve.limit), number(*curve.fitsUntil));
}

/// Whose node blocks they are, and what of larger ones.
QString blocksText(const AddressAdvice& a, const GrowthCurve& curve)
{
    const QString blocks = nodeBlocksText(curve.flatBlocks);
    if (curve.growth == Growth::PodsPerNode)
        return AdviceWords::tr("Node blocks are %1, and larger where the pods need it.")
            .arg(blocks);
    const QString now = nodeBlocksText(curve.nowBlocks);
    if (!now.isEmpty())
        return AdviceWords::tr("Node blocks are %1 for that; with %2, as large as there is room "
                               "for now, flat fits up to %3.")
            .arg(blocks, now, number(curve.nowLimit));
    if (a.shrunkFrom)
        return AdviceWords::tr("Node blocks are %1 for that; with the drawn /%2 flat does not fit.")
            .arg(blocks)
            .arg(*a.shrunkFrom);
    return AdviceWords::tr("Node blocks are %1.").arg(blocks);
}

}  // namespace

QString nodeBlocksText(const std::vector<int>& lengths)
{
    QStringList out;
    for (const int length : lengths)
        out << u"/%1"_qs.arg(length);
    return listText(out, 3);
}

QString curveText(const AddressAdvice& a, const GrowthCurve& curve)
{
    if (curve.flatBlocks.empty())
        return reachText(curve);
    return joined({reachText(curve), blocksText(a, curve)});
}

QString costText(const char* code)
{
    const QLatin1String c(code);
    if (c == QLatin1String("forward"))
        return AdviceWords::tr("Routing a packet");
    if (c == QLatin1String("conntrack-lookup"))
        return AdviceWords::tr("Looking a connection up, each packet");
    if (c == QLatin1String("translate"))
        return AdviceWords::tr("Translating (nat, vip, masquerade), each packet");
    if (c == QLatin1String("tunnel"))
        return AdviceWords::tr("Entering or leaving a tunnel");
    if (c == QLatin1String("proxy-message"))
        return AdviceWords::tr("Proxying a message, each way");
    if (c == QLatin1String("conntrack-new"))
        return AdviceWords::tr("Making a connection entry, once");
    if (c == QLatin1String("choose-mapping"))
        return AdviceWords::tr("Choosing a translation, once");
    if (c == QLatin1String("map-lookup"))
        return AdviceWords::tr("Finding a service or published address, once");
    if (c == QLatin1String("rule-per-line"))
        return AdviceWords::tr("Each line of a rule list, once");
    return QString(c);
}

QString adviceReport(const Advice& advice, const NameOf& names)
{
    const QString line = u"%1\n"_qs;
    QString out = line.arg(adviceTitle(advice)) + line.arg(adviceParagraph(advice, names));
    const QStringList changes = adviceChanges(advice);
    if (!changes.isEmpty())
        out += u'\n' + line.arg(AdviceWords::tr("What would change it:"));
    for (const QString& change : changes)
        out += u"  − %1\n"_qs.arg(change);
    out += u'\n' + line.arg(AdviceWords::tr("The trade (flat | islands):"));
    for (const TradeRow& row : tradeRows(advice, names))
        out += u"  %1: %2 | %3\n"_qs.arg(row.what, row.flat, row.island);
    if (advice.addresses.needs.empty())
        return out;
    out += u'\n' + line.arg(freeText(advice.addresses));
    const bool grown = advice.addresses.fitsGrown();
    out += line.arg(planText(advice.addresses, grown, names));
    for (const AllocationRow& row : allocationRows(advice, grown, names))
        out += u"  %1: %2 × %3 = %4\n"_qs.arg(row.cluster, row.nodes, row.nodeBlock, row.prefixes);
    for (const GrowthCurve& curve : advice.addresses.curves)
        out += u"  %1\n"_qs.arg(curveText(advice.addresses, curve));
    return out;
}

}  // namespace tombolo::text
