// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/twin_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "sim/analysis/address_advice.h"
#include "views/text/advice_text.h"

namespace tombolo::text {
namespace {

class TwinText {
    Q_DECLARE_TR_FUNCTIONS(TwinText)
};

QString counted(std::uint64_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

}  // namespace

NumbersById numbersById(const sim::Trace* trace)
{
    NumbersById out;
    if (trace)
        for (sim::analysis::FlowNumbers& n : sim::analysis::flowNumbers(*trace))
            out.emplace(n.id, n);
    return out;
}

std::set<std::string> answeredOnce(const NumbersById& a, const NumbersById& b)
{
    std::set<std::string> out;
    for (const auto& [id, n] : a)
        if (const auto other = b.find(id); other != b.end() && other->second.answered != n.answered)
            out.insert(id);
    return out;
}

QString answeredText(const NumbersById& all)
{
    const auto answered = std::count_if(all.begin(), all.end(),
                                        [](const auto& entry) { return entry.second.answered; });
    return all.empty()
               ? QString()
               : TwinText::tr("%1 of %2")
                     .arg(counted(static_cast<std::uint64_t>(answered)), counted(all.size()));
}

QString summedText(const std::set<std::string>& without)
{
    return without.empty() ? TwinText::tr("All flows")
                           : TwinText::tr("All flows but %n that one side alone answers", nullptr,
                                          static_cast<int>(without.size()));
}

TwinSums sumsOf(const NumbersById& all, const std::set<std::string>& without)
{
    std::uint64_t hops = 0;
    std::uint64_t translations = 0;
    int hidden = 0;
    std::uint64_t candidates = 0;
    sim::TimeNs latency = 0;
    for (const auto& [id, n] : all) {
        if (without.contains(id))
            continue;
        hops += n.hops;
        translations += n.translations;
        hidden += n.hidden ? 1 : 0;
        candidates += n.hidden ? n.among : 1;
        latency += n.latencyNs;
    }
    return {
        counted(hops),       counted(translations), TwinText::tr("%Ln hidden", "flows", hidden),
        counted(candidates), duration(latency),     counted(static_cast<std::uint64_t>(hidden))};
}

QList<TwinTotal> twinTotals(const Topology& left, const sim::Trace* leftTrace,
                            const Topology& right, const sim::Trace* rightTrace)
{
    const NumbersById a = numbersById(leftTrace);
    const NumbersById b = numbersById(rightTrace);
    QList<TwinTotal> out;
    if (!a.empty() && !b.empty()) {
        const std::set<std::string> once = answeredOnce(a, b);
        const TwinSums l = sumsOf(a, once);
        const TwinSums r = sumsOf(b, once);
        out << TwinTotal{TwinText::tr("Flows answered"), answeredText(a), answeredText(b)}
            << TwinTotal{TwinText::tr("Flows with a hidden source"), l.hidden, r.hidden}
            << TwinTotal{TwinText::tr("Candidates"), l.candidates, r.candidates}
            << TwinTotal{TwinText::tr("Hops"), l.hops, r.hops}
            << TwinTotal{TwinText::tr("Translations"), l.translations, r.translations}
            << TwinTotal{TwinText::tr("Latency"), l.latency, r.latency};
    }
    out << TwinTotal{TwinText::tr("Addresses for pods"),
                     addressCount(sim::analysis::podAddresses(left)),
                     addressCount(sim::analysis::podAddresses(right))};
    return out;
}

}  // namespace tombolo::text
