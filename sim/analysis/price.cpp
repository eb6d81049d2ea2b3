// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/price.h"

#include <algorithm>

namespace tombolo::sim::analysis {

std::uint64_t Price::pairsThat(DiffKind kind) const
{
    std::uint64_t out = 0;
    for (const DiffLine& line : pairs)
        out += line.kind == kind ? line.pairs : 0;
    return out;
}

bool Price::cutsOff() const
{
    return !breaks.empty() || pairsThat(DiffKind::Lost) > 0 ||
           std::any_of(flows.begin(), flows.end(),
                       [](const FlowChange& f) { return f.what == FlowChange::What::Broken; });
}

std::uint32_t Price::broken() const
{
    return static_cast<std::uint32_t>(
        std::count_if(flows.begin(), flows.end(), [](const FlowChange& f) {
            return f.what == FlowChange::What::Broken || f.what == FlowChange::What::Hidden ||
                   f.what == FlowChange::What::Astray;
        }));
}

std::uint32_t Price::shown() const
{
    return static_cast<std::uint32_t>(
        std::count_if(flows.begin(), flows.end(), [](const FlowChange& f) {
            return f.what == FlowChange::What::Shown || f.what == FlowChange::What::Mended;
        }));
}

bool Price::isFree() const
{
    return routes + replaced + addresses + rules + pods + renumbered == 0 && !listener &&
           !clientLines && !noBalancing && !newAddress && proxies.empty() && bypassing.empty() &&
           load.empty() && droppingNodes.empty() && breaks.empty() && twins.empty() &&
           forgers.empty() && findings.empty() && broken() == 0 && pairsThat(DiffKind::Lost) == 0 &&
           pairsThat(DiffKind::Hidden) == 0 && pairsAstray() == 0;
}

const char* toString(FlowChange::What what)
{
    switch (what) {
    case FlowChange::What::Broken:
        return "broken";
    case FlowChange::What::Mended:
        return "mended";
    case FlowChange::What::Hidden:
        return "hidden";
    case FlowChange::What::Shown:
        return "shown";
    case FlowChange::What::Moved:
        return "moved";
    case FlowChange::What::Astray:
        return "astray";
    }
    return "";
}

}  // namespace tombolo::sim::analysis
