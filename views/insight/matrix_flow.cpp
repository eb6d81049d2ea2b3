// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_flow.h"

#include <algorithm>

#include "model/core/authoring/authoring.h"

namespace tombolo::views {

using sim::ElementIx;
using sim::analysis::EntryWay;
using sim::analysis::Matrix;

namespace {

/// The address that the simulator would take for an element as target of a flow from `origin`.
sim::AddressId usualAddress(const Matrix& matrix, ElementIx origin, ElementIx target)
{
    const sim::NetworkPlan& plan = matrix.plan();
    const auto own = plan.addressesOf(plan.machines[origin].self);
    for (const sim::AddressId a : plan.addressesOf(plan.machines[target].self)) {
        if (plan.firstOf(own, plan.family(a)) != 0)
            return a;
    }
    return 0;
}

const Service* service(const Topology& topology, const std::string& id)
{
    for (const Cluster& c : topology.clusters) {
        for (const Service& s : c.services) {
            if (s.id == id)
                return &s;
        }
    }
    return nullptr;
}

/// How the flow names the address.
FlowTarget targetOf(const Topology& topology, const Matrix& matrix, ElementIx origin,
                    ElementIx observer, const EntryWay& way)
{
    const IpAddress& address = matrix.plan().address(way.address);
    FlowTarget named;
    FlowTarget plain;
    plain.address = address;
    switch (way.by) {
    case EntryWay::By::Address:
        named.element = matrix.id(observer);
        return usualAddress(matrix, origin, observer) == way.address ? named : plain;
    case EntryWay::By::Publish:
        named.element = way.id;
        return named;
    case EntryWay::By::Service:
        if (const Service* s = service(topology, way.id)) {
            const auto& list = way.inside != sim::kNoIx || !s->loadBalancer
                                   ? s->clusterIps
                                   : s->loadBalancer->addresses;
            named.element = way.id;
            return !list.empty() && list.front() == address ? named : plain;
        }
        return plain;
    case EntryWay::By::NodePort:
        break;
    }
    return plain;
}

bool isBalanced(const EntryWay& way)
{
    return std::any_of(std::begin(way.endpoint), std::end(way.endpoint),
                       [](std::uint32_t e) { return e != sim::kNoIx; });
}

}  // namespace

std::string flowOfPair(const Topology& topology, const Matrix& matrix, ElementIx origin,
                       ElementIx observer)
{
    const EntryWay way = matrix.wayOf(origin, observer);
    if (way.address == 0)
        return {};
    const FlowTarget target = targetOf(topology, matrix, origin, observer, way);
    const std::string address = toString(matrix.plan().address(way.address));
    for (const Flow& f : topology.flows) {
        const bool same = f.enabled && f.from == matrix.id(origin) && f.port == way.port &&
                          (f.protocol == way.protocol ||
                           (f.protocol == Protocol::Any && way.protocol == Protocol::Tcp));
        if (!same)
            continue;
        if ((!target.element.empty() && f.to.element == target.element && !f.to.address) ||
            (f.to.address && toString(*f.to.address) == address))
            return f.id;
    }
    return {};
}

std::optional<Flow> makeFlow(const Topology& topology, Matrix& matrix, ElementIx origin,
                             ElementIx observer)
{
    const EntryWay way = matrix.wayOf(origin, observer);
    if (way.address == 0)
        return {};
    Flow flow;
    flow.id = authoring::freeId(topology, "flow");
    flow.from = matrix.id(origin);
    flow.to = targetOf(topology, matrix, origin, observer, way);
    flow.protocol = way.protocol;
    flow.port = way.port;
    if (isBalanced(way))
        flow.sourcePort = matrix.sourcePortFor(origin, observer, way);
    return flow;
}

}  // namespace tombolo::views
