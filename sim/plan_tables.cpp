// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "sim/jhash.h"
#include "sim/plan.h"

/// What is asked of a plan.
namespace tombolo::sim {

AddressId NetworkPlan::poolAddress(const SourceNatInfo& rule, AddressId src, AddressId dst) const
{
    const Family wanted = family(src);
    std::uint32_t count = 0;
    for (const AddressId a : rule.pool)
        count += family(a) == wanted ? 1U : 0U;
    if (count == 0)
        return 0;
    auto pick = count == 1 ? 0 : poolPick(address(src), address(dst), count);
    for (const AddressId a : rule.pool) {
        if (family(a) == wanted && pick-- == 0)
            return a;
    }
    return 0;
}

MachineIx NetworkPlan::podAt(MachineIx node, AddressId a) const
{
    const std::span<const PodAddress> pods = of(podAddresses, device(node).pods);
    const auto at =
        std::lower_bound(pods.begin(), pods.end(), a, [](const PodAddress& pod, AddressId wanted) {
            return pod.address < wanted;
        });
    return at == pods.end() || at->address != a ? kNoElement : at->pod;
}

ElementIx NetworkPlan::listenerAt(MachineIx m, Protocol protocol, std::uint16_t port) const
{
    const std::span<const Listener> list = of(listeners, machines[m].listeners);
    const auto at = std::lower_bound(list.begin(), list.end(), std::pair(protocol, port),
                                     [](const Listener& l, const auto& wanted) {
                                         return std::pair(l.protocol, l.port) < wanted;
                                     });
    if (at == list.end() || at->protocol != protocol || at->port != port)
        return kNoElement;
    return at->element == kNoElement ? m : at->element;
}

std::span<const RouteLine> NetworkPlan::clusterRoutesOf(MachineIx node) const
{
    const Machine& m = machines[node];
    if (!device(m).clusterRoutes)
        return {};
    const bool v6 = m.encapsulation != Encapsulation::None &&
                    family(addressLists[m.addresses.first]) == Family::V6;
    return clusters[m.cluster].routes[v6 ? 1 : 0];
}

RouteLine NetworkPlan::podRoute(MachineIx node, AddressId a, MachineIx pod) const
{
    RouteLine line;
    line.to = {addresses[a], static_cast<std::uint8_t>(addresses[a].bits())};
    line.kind = RouteKind::Pod;
    line.port = device(node).bridgePort;
    line.peer = pod;
    return line;
}

std::vector<RouteLine> NetworkPlan::networkRoutesOf(MachineIx m) const
{
    const auto own = ownRoutesOf(m);
    std::vector<RouteLine> out(own.begin(), own.end());
    for (RouteLine line : clusterRoutesOf(m)) {
        if (line.peer == m)
            continue;
        line.port = machines[m].firstPort;
        out.push_back(line);
    }
    std::stable_sort(out.begin(), out.end(), comesBefore);
    return out;
}

std::vector<RouteLine> NetworkPlan::routesOf(MachineIx m) const
{
    std::vector<RouteLine> out;
    if (!machines[m].bridged) {
        for (const PodAddress& pod : of(podAddresses, device(m).pods))
            out.push_back(podRoute(m, pod.address, pod.pod));
    }
    const std::vector<RouteLine> others = networkRoutesOf(m);
    out.insert(out.end(), others.begin(), others.end());
    std::stable_sort(out.begin(), out.end(), comesBefore);
    return out;
}

}  // namespace tombolo::sim
