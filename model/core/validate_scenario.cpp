// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/validate_targets.h"
#include "model/core/validate_walk.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

bool canFail(const ElementPath& path)
{
    switch (path.kind) {
    case ElementKind::Network:
    case ElementKind::Router:
    case ElementKind::Node:
    case ElementKind::Gateway:
    case ElementKind::Host:
        return true;
    default:
        return false;
    }
}

void checkInterface(ValidateContext& c, const Site& site, const Fault& fault,
                    const std::string& place)
{
    if (!c.hasId(fault.network)) {
        c.add(Check::UnknownReference, site, {fault.network, "network"}, place + "/network");
        return;
    }
    const Network* network = c.index().network(fault.network);
    if (!network) {
        c.add(Check::WrongReference, site, {fault.network, "network"}, place + "/network");
        return;
    }
    const Machine* machine = c.machine(fault.element);
    if (!machine || !machine->isOn(network))
        c.add(Check::FaultNotAttached, site, {fault.element, fault.network}, place + "/network");
}

/// The edit that lets the fault of this index last.
EditList lasting(const Topology& topology, std::size_t index)
{
    DocumentHeader after = topology.header;
    after.scenario.faults[index].upNs.reset();
    return {{Edit{
        ElementKind::Header, {}, Placed{topology.header, {}, 0}, Placed{std::move(after), {}, 0}}}};
}

void checkFault(ValidateContext& c, const Site& site, std::size_t index)
{
    const Fault& fault = c.topology().header.scenario.faults[index];
    const std::string place = "/scenario" + at("faults", index);
    const ElementPath* path = c.index().find(fault.element);
    if (fault.element.empty()) {
        c.add(Check::MissingValue, site, {"element"}, place + "/element");
    } else if (!c.hasId(fault.element)) {
        c.add(Check::UnknownReference, site, {fault.element, "element"}, place + "/element");
    } else if (!path || !canFail(*path)) {
        c.add(Check::WrongReference, site, {fault.element, "element"}, place + "/element");
    } else if (!fault.network.empty()) {
        checkInterface(c, site, fault, place);
    }
    if (fault.upNs && *fault.upNs <= fault.downNs)
        c.add(Check::FaultEndsFirst, site, {fault.element}, place + "/upUs",
              lasting(c.topology(), index));
}

}  // namespace

void checkScenario(ValidateContext& c)
{
    static const std::string kNone;
    const Site document{ElementKind::Header, &kNone};
    for (std::size_t i = 0; i < c.topology().header.scenario.faults.size(); ++i)
        checkFault(c, document, i);
    forEachFlow(c.topology(), [&](const Site& site, const Flow& flow) {
        for (std::size_t i = 0; i < flow.claims.size(); ++i)
            if (flow.claims[i].address.isNone())
                c.add(Check::MissingValue, site, {"address"}, at("claims", i) + "/address");
        if (!flow.claims.empty() && flow.protocol != Protocol::Tcp)
            c.add(Check::ClaimNeedsTcp, site, {std::string(wordOf(flow.protocol))}, "/claims",
                  c.changed<Flow>(flow.id, [](Flow& f) { f.claims.clear(); }));
    });
}

}  // namespace tombolo::detail
