// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_targets.h"

#include <algorithm>

namespace tombolo::detail {

const std::vector<Listen>* Endpoint::listen() const
{
    return pod ? &pod->listen : host ? &host->listen : nullptr;
}

bool Endpoint::listens(Protocol protocol, std::uint16_t port) const
{
    const auto* all = listen();
    return all && std::any_of(all->begin(), all->end(), [&](const Listen& l) {
               return l.protocol == protocol && l.port == port;
           });
}

Families Endpoint::families() const
{
    Families out;
    if (pod && !pod->hostNetwork) {
        for (const IpAddress& a : pod->addresses)
            out.add(a);
    } else if (machine) {
        for (const Leg& leg : machine->legs)
            for (const IpAddress& a : *leg.addresses)
                out.add(a);
    }
    return out;
}

const IpAddress* Endpoint::address(Family family) const
{
    if (!pod || pod->hostNetwork)
        return machine ? machine->addressOf(family) : nullptr;
    for (const IpAddress& a : pod->addresses)
        if (a.family == family)
            return &a;
    return nullptr;
}

bool Endpoint::owns(const IpAddress& wanted) const
{
    if (!pod || pod->hostNetwork)
        return machine && machine->owns(wanted);
    return std::find(pod->addresses.begin(), pod->addresses.end(), wanted) != pod->addresses.end();
}

Endpoint endpointOf(const ValidateContext& c, const std::string& id)
{
    const TopologyIndex& index = c.index();
    Endpoint out;
    out.pod = index.pod(id);
    out.node = out.pod ? index.nodeOf(id) : index.node(id);
    out.host = index.host(id);
    if (out.node)
        out.machine = c.machine(out.node->id);
    else if (out.host)
        out.machine = c.machine(out.host->id);
    return out;
}

EditList alsoListen(const ValidateContext& c, const Endpoint& endpoint, Protocol protocol,
                    std::uint16_t port)
{
    const auto add = [&](auto& element) {
        element.listen.push_back({protocol, port, {}});
    };
    if (endpoint.pod)
        return c.changed<Pod>(endpoint.pod->id, add);
    return endpoint.host ? c.changed<Host>(endpoint.host->id, add) : EditList{};
}

}  // namespace tombolo::detail
