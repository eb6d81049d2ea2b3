// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/matrix_ways.h"

#include <algorithm>

namespace tombolo::sim::analysis {

EntryWays::EntryWays(const Topology& topology, const NetworkPlan& plan) : m_plan(plan)
{
    const auto found = [&](const std::vector<IpAddress>& list) {
        std::vector<AddressId> out;
        for (const IpAddress& a : list) {
            if (const AddressId id = plan.find(a); id != 0)
                out.push_back(id);
        }
        return out;
    };
    std::size_t number = 0;  // services and publish entries are numbered in document order
    for (std::uint32_t c = 0; c < topology.clusters.size(); ++c) {
        for (const Service& s : topology.clusters[c].services) {
            for (const ServicePort& p : s.ports) {
                const ServicePortInfo& info = plan.services[number++];
                Entry e;
                e.id = s.id;
                e.cluster = c;
                e.inside = found(s.clusterIps);
                if (s.type == ServiceType::LoadBalancer && s.loadBalancer)
                    e.outside = found(s.loadBalancer->addresses);
                e.protocol = p.protocol;
                e.port = p.port;
                e.nodePort = s.type == ServiceType::ClusterIp ? std::uint16_t(0) : p.nodePort;
                if (!info.externalLocal && topology.clusters[c].nodes.size() > 1)
                    e.everyNodeOf = topology.clusters[c].id;
                for (const std::size_t f : {0U, 1U})
                    e.endpoints.emplace_back(info.first[f], info.count[f]);
                m_entries.push_back(std::move(e));
            }
        }
    }
    number = 0;
    for (const Gateway& g : topology.gateways) {
        for (const Publish& p : g.publish) {
            const PublishInfo& info = plan.publishes[number++];
            Entry e;
            e.by = EntryWay::By::Publish;
            e.id = p.id;
            e.outside = {info.address};
            e.protocol = p.protocol;
            e.port = p.port;
            e.endpoints.emplace_back(info.first, info.count);
            m_entries.push_back(std::move(e));
        }
    }
}

/// Whether a backend is another entry.
bool EntryWays::isEntry(const Entry& entry, const Endpoint32& at) const
{
    const auto has = [&](std::span<const AddressId> list) {
        return std::find(list.begin(), list.end(), at.address) != list.end();
    };
    if (at.port == entry.port && (has(entry.inside) || has(entry.outside)))
        return true;
    return isNodePort(entry, at);
}

bool EntryWays::isNodePort(const Entry& entry, const Endpoint32& at) const
{
    if (entry.nodePort == 0 || at.port != entry.nodePort)
        return false;
    return std::any_of(m_plan.machines.begin(), m_plan.machines.end(), [&](const Machine& m) {
        const auto list = m_plan.addressesOf(m);
        return m.kind == MachineKind::Node && m.cluster == entry.cluster &&
               std::find(list.begin(), list.end(), at.address) != list.end();
    });
}

std::optional<EntryWay> EntryWays::through(ElementIx listener, AddressId address, Protocol protocol,
                                           std::uint16_t port, const std::string& preferred) const
{
    std::optional<EntryWay> found;
    Endpoint32 at;
    at.address = address;
    at.port = port;
    for (const Entry& e : m_entries) {
        std::uint32_t chain[3] = {kNoIx, kNoIx, kNoIx};
        if (e.protocol != protocol || !isEntry(e, at) || (found && e.id != preferred) ||
            !leads(e, listener, m_plan.family(address), chain, 0))
            continue;
        EntryWay& way = found.emplace();
        way.by = isNodePort(e, at) ? EntryWay::By::NodePort : e.by;
        way.id = e.id;
        way.address = address;
        way.protocol = protocol;
        way.port = port;
    }
    return found;
}

bool EntryWays::leads(const Entry& entry, ElementIx to, Family family, std::uint32_t (&chain)[3],
                      unsigned depth) const
{
    const auto own = m_plan.addressesOf(m_plan.machines[to].self);
    for (const auto& [first, count] : entry.endpoints) {
        for (std::uint32_t i = first; i < first + count; ++i) {
            const Endpoint32& e = m_plan.endpoints[i];
            if (m_plan.family(e.address) != family)
                continue;
            const bool here =
                e.element == to || (e.element == kNoElement &&
                                    std::find(own.begin(), own.end(), e.address) != own.end());
            chain[depth] = i;
            if (here)
                return true;
        }
        for (std::uint32_t i = first; depth + 1 < 3 && i < first + count; ++i) {
            const Endpoint32& e = m_plan.endpoints[i];
            const Family other = m_plan.family(e.address);
            if (e.element != kNoElement && m_plan.machines[e.element].kind == MachineKind::Pod)
                continue;
            chain[depth] = i;
            for (const Entry& next : m_entries) {
                if (&next != &entry && isEntry(next, e) && leads(next, to, other, chain, depth + 1))
                    return true;
            }
        }
    }
    chain[depth] = kNoIx;
    return false;
}

std::vector<EntryWay> EntryWays::to(ElementIx listener, const Listen& listen) const
{
    std::vector<EntryWay> out;
    Family done[2] = {Family::None, Family::None};
    for (const AddressId a :
         m_plan.addressesOf(m_plan.machines[listener].self)) {  // the first of each family
        const Family f = m_plan.family(a);
        if (f == done[0] || f == done[1])
            continue;
        done[done[0] == Family::None ? 0 : 1] = f;
        EntryWay way;
        way.address = a;
        way.protocol = listen.protocol;
        way.port = listen.port;
        out.push_back(std::move(way));
    }
    std::vector<EntryWay> last;
    for (const Entry& e : m_entries) {
        EntryWay way;
        way.by = e.by;
        way.id = e.id;
        way.protocol = e.protocol;
        way.port = e.port;
        const auto add = [&](std::span<const AddressId> list, std::vector<EntryWay>& to) {
            for (const AddressId a : list) {
                way.address = a;
                if (leads(e, listener, m_plan.family(a), way.endpoint, 0))
                    to.push_back(way);
            }
        };
        way.inside = e.cluster;
        add(e.inside, out);
        way.inside = kNoIx;
        way.outside = e.cluster;
        add(e.outside, out);
        const MachineIx node = m_plan.machines[listener].node;
        if (e.nodePort == 0 || node == kNoElement)
            continue;
        way.by = EntryWay::By::NodePort;
        way.port = e.nodePort;
        way.everyNodeOf = e.everyNodeOf;
        add(m_plan.addressesOf(node), last);
    }
    out.insert(out.end(), last.begin(), last.end());
    return out;
}

bool EntryWays::fits(const EntryWay& way, ElementIx from) const
{
    const Machine& m = m_plan.machines[from];
    if (way.inside != kNoIx && m.cluster != way.inside)
        return false;
    if (way.outside != kNoIx && m.cluster == way.outside)
        return false;
    return m_plan.firstOf(m_plan.addressesOf(m.self), m_plan.family(way.address)) != 0;
}

}  // namespace tombolo::sim::analysis
