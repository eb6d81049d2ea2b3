// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_context.h"

namespace tombolo {
namespace {

void checkCanvas(detail::ValidateContext& c)
{
    for (const auto& [id, item] : c.topology().canvasItems) {
        if (c.hasId(id))
            continue;
        const detail::Site site{ElementKind::CanvasItem, &id};
        c.add(Check::CanvasItemUnknown, site, {id}, "/" + detail::escaped(id),
              EditList{{Edit{ElementKind::CanvasItem, id, Placed{item, {}, 0}, std::nullopt}}});
    }
}

}  // namespace

std::vector<Finding> validate(const Topology& topology)
{
    detail::ValidateContext c(topology);
    detail::checkReferences(c);
    detail::checkValues(c);
    detail::checkAddresses(c);
    detail::checkPrefixes(c);
    detail::checkRanges(c);
    detail::checkNetworks(c);
    detail::checkRoutes(c);
    detail::checkClusters(c);
    detail::checkServices(c);
    detail::checkEgressPolicies(c);
    detail::checkFilters(c);
    detail::checkGateways(c);
    detail::checkPublish(c);
    detail::checkFlows(c);
    detail::checkPaths(c);
    detail::checkScenario(c);
    detail::checkKeys(c);
    checkCanvas(c);
    return c.take();
}

}  // namespace tombolo
