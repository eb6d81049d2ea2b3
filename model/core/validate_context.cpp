// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_context.h"

#include <algorithm>

namespace tombolo::detail {
namespace {

std::string labelKey(const Cluster* cluster, const std::string& name, const std::string& value)
{
    return cluster->id + '\0' + name + '\0' + value;
}

bool carries(const Pod& pod, const Labels& selector)
{
    return std::all_of(selector.begin(), selector.end(), [&](const auto& wanted) {
        const auto it = pod.labels.find(wanted.first);
        return it != pod.labels.end() && it->second == wanted.second;
    });
}

std::vector<Leg> legsOf(const std::vector<Interface>& interfaces, const TopologyIndex& index)
{
    std::vector<Leg> legs;
    for (std::size_t i = 0; i < interfaces.size(); ++i)
        legs.push_back(
            {index.network(interfaces[i].network), &interfaces[i].addresses, static_cast<int>(i)});
    return legs;
}

std::uint32_t u32(std::size_t i)
{
    return static_cast<std::uint32_t>(i);
}

}  // namespace

std::string escaped(const std::string& key)
{
    std::string out;
    for (const char c : key)
        c == '~' ? out += "~0" : c == '/' ? out += "~1" : out += c;
    return out;
}

std::string at(std::string_view key, std::size_t i)
{
    return "/" + std::string(key) + "/" + std::to_string(i);
}

std::string Site::pointer() const
{
    switch (kind) {
    case ElementKind::Header:
        return {};
    case ElementKind::Network:
        return at("networks", first);
    case ElementKind::Router:
        return at("routers", first);
    case ElementKind::Cluster:
        return at("clusters", first);
    case ElementKind::Node:
        return at("clusters", first) + at("nodes", second);
    case ElementKind::Pod:
        return at("clusters", first) + at("nodes", second) + at("pods", third);
    case ElementKind::Service:
        return at("clusters", first) + at("services", second);
    case ElementKind::Policy:
        return at("clusters", first) + at("policies", second);
    case ElementKind::Gateway:
        return at("gateways", first);
    case ElementKind::Host:
        return at("hosts", first);
    case ElementKind::Flow:
        return at("flows", first);
    case ElementKind::CanvasItem:
        return "/canvas/items";
    case ElementKind::Note:
        return "/canvas" + at("notes", first);
    }
    return {};
}

std::uint64_t Site::order() const
{
    // Rank of the top-level list, then position, then for a cluster's parts: which list, position,
    // and the pod's position after its node.
    std::uint64_t rank = static_cast<std::uint64_t>(kind);
    std::uint64_t part = 0;
    if (kind == ElementKind::Node || kind == ElementKind::Pod)
        part = 1;
    else if (kind == ElementKind::Service)
        part = 2;
    else if (kind == ElementKind::Policy)
        part = 3;
    if (part != 0)
        rank = static_cast<std::uint64_t>(ElementKind::Cluster);
    const std::uint64_t inNode = kind == ElementKind::Pod ? std::uint64_t{third} + 1 : 0;
    return rank << 58U | std::uint64_t{first} << 40U | part << 38U | std::uint64_t{second} << 19U |
           inNode;
}

std::string Leg::pointer() const
{
    if (interface < 0)
        return "/addresses";
    return at("interfaces", static_cast<std::size_t>(interface)) + "/addresses";
}

bool Machine::owns(const IpAddress& address) const
{
    return std::any_of(legs.begin(), legs.end(), [&](const Leg& leg) {
        return std::find(leg.addresses->begin(), leg.addresses->end(), address) !=
               leg.addresses->end();
    });
}

bool Machine::isOn(const Network* network) const
{
    return network && std::any_of(legs.begin(), legs.end(),
                                  [&](const Leg& leg) { return leg.network == network; });
}

const IpAddress* Machine::addressOf(Family family, const Network* network) const
{
    for (const Leg& leg : legs)
        for (const IpAddress& address : *leg.addresses)
            if (address.family == family && (!network || leg.network == network))
                return &address;
    return nullptr;
}

ValidateContext::ValidateContext(const Topology& topology) : m_topology(topology), m_index(topology)
{
    for (std::size_t i = 0; i < topology.routers.size(); ++i) {
        const Router& r = topology.routers[i];
        Machine m{{ElementKind::Router, &r.id, u32(i)}, legsOf(r.interfaces, m_index), &r.routes};
        m.router = &r;
        addMachine(std::move(m));
    }
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        const Cluster& cluster = topology.clusters[c];
        const Network* network = m_index.network(cluster.network);
        for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
            const Node& node = cluster.nodes[n];
            Machine m{{ElementKind::Node, &node.id, u32(c), u32(n)},
                      {Leg{network, &node.addresses, -1}},
                      &node.routes};
            m.cluster = &cluster;
            m.node = &node;
            addMachine(std::move(m));
            for (std::size_t p = 0; p < node.pods.size(); ++p) {
                const Pod& pod = node.pods[p];
                m_podsOf[&cluster].push_back(m_pods.size());
                for (const auto& [name, value] : pod.labels)
                    m_podsByLabel[labelKey(&cluster, name, value)].push_back(m_pods.size());
                m_pods.push_back(
                    {&pod, &node, &cluster, {ElementKind::Pod, &pod.id, u32(c), u32(n), u32(p)}});
            }
        }
    }
    for (std::size_t i = 0; i < topology.gateways.size(); ++i) {
        const Gateway& g = topology.gateways[i];
        Machine m{{ElementKind::Gateway, &g.id, u32(i)}, legsOf(g.interfaces, m_index), &g.routes};
        m.gateway = &g;
        addMachine(std::move(m));
    }
    for (std::size_t i = 0; i < topology.hosts.size(); ++i) {
        const Host& h = topology.hosts[i];
        Machine m{{ElementKind::Host, &h.id, u32(i)}, legsOf(h.interfaces, m_index), &h.routes};
        m.host = &h;
        addMachine(std::move(m));
    }
}

void ValidateContext::addMachine(Machine machine)
{
    const std::size_t ix = m_machines.size();
    m_machineOf.try_emplace(*machine.site.id, ix);
    for (const Leg& leg : machine.legs)
        if (leg.network)
            for (const IpAddress& address : *leg.addresses)
                m_ownerOn.try_emplace({leg.network, address}, ix);
    m_machines.push_back(std::move(machine));
}

const Machine* ValidateContext::machine(std::string_view id) const
{
    const auto it = m_machineOf.find(id);
    return it == m_machineOf.end() ? nullptr : &m_machines[it->second];
}

const Machine* ValidateContext::ownerOn(const Network* network, const IpAddress& address) const
{
    const auto it = m_ownerOn.find({network, address});
    return it == m_ownerOn.end() ? nullptr : &m_machines[it->second];
}

std::vector<const PodAt*> ValidateContext::matching(const Cluster& cluster, const Labels& selector,
                                                    bool emptyIsAll) const
{
    std::vector<const PodAt*> out;
    if (selector.empty()) {
        const auto all = m_podsOf.find(&cluster);
        if (emptyIsAll && all != m_podsOf.end())
            for (const std::size_t pod : all->second)
                out.push_back(&m_pods[pod]);
        return out;
    }
    // The rarest label's pods are the only candidates.
    const std::vector<std::size_t>* fewest = nullptr;
    for (const auto& [name, value] : selector) {
        const auto with = m_podsByLabel.find(labelKey(&cluster, name, value));
        if (with == m_podsByLabel.end())
            return out;
        if (!fewest || with->second.size() < fewest->size())
            fewest = &with->second;
    }
    for (const std::size_t pod : *fewest)
        if (carries(*m_pods[pod].pod, selector))
            out.push_back(&m_pods[pod]);
    return out;
}

bool ValidateContext::hasId(std::string_view id) const
{
    return m_index.find(id) || m_index.publish(id).second;
}

void ValidateContext::add(Check check, const Site& site, std::vector<std::string> args,
                          std::string suffix, std::optional<EditList> fix)
{
    const FindingCode& code = codeOf(check);
    if (fix && fix->empty())
        fix.reset();
    m_findings.push_back({site.order(),
                          {code.severity, code.code, std::move(args), site.id ? *site.id : "",
                           site.pointer() + suffix, std::move(fix)}});
}

std::vector<Finding> ValidateContext::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Ranked& a, const Ranked& b) {
        if (a.finding.severity != b.finding.severity)
            return a.finding.severity < b.finding.severity;
        return a.order < b.order;
    });
    std::vector<Finding> out;
    out.reserve(m_findings.size());
    for (Ranked& ranked : m_findings)
        out.push_back(std::move(ranked.finding));
    return out;
}

}  // namespace tombolo::detail
