// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/capture_wires.h"

#include <algorithm>
#include <set>

#include "model/core/topology_index.h"

namespace tombolo::sim {

CaptureWires::CaptureWires(const Topology& topology, const Trace& trace)
    : m_networks(static_cast<std::uint32_t>(trace.networks().size())),
      m_homes(trace.elements().size())
{
    for (ElementIx e = 0; e < trace.elements().size(); ++e)
        m_elements.emplace(trace.elements()[e], e);
    for (const Cluster& cluster : topology.clusters)
        for (const Node& node : cluster.nodes)
            addNode(cluster, node);
}

void CaptureWires::addNode(const Cluster& cluster, const Node& node)
{
    const ElementIx n = find(node.id);
    if (n == kNoElement)
        return;
    const bool bridged = cluster.podLink == PodLink::Bridge;
    m_homes[n].bridged = bridged;
    for (const Pod& pod : node.pods) {
        const ElementIx p = find(pod.id);
        if (p != kNoElement && p != n)
            m_homes[p] = {n, bridged, pod.hostNetwork};
    }
}

ElementIx CaptureWires::find(const std::string& id) const
{
    const auto at = m_elements.find(id);
    return at == m_elements.end() ? kNoElement : at->second;
}

ElementIx CaptureWires::machineOf(ElementIx element) const
{
    return m_homes[element].shared ? m_homes[element].node : element;
}

std::uint32_t CaptureWires::ofPod(ElementIx pod) const
{
    const Home& home = m_homes[pod];
    if (home.node == kNoElement || home.shared)
        return kNone;
    return m_networks + (home.bridged ? home.node : pod);
}

std::uint32_t CaptureWires::of(const Crossing& c) const
{
    if (c.network >= 0)
        return static_cast<std::uint32_t>(c.network);
    const std::uint32_t sender = ofPod(c.from);
    return sender != kNone ? sender : ofPod(c.to);
}

std::uint32_t CaptureWires::of(const Tap& tap) const
{
    if (tap.kind == Tap::Kind::Network)
        return static_cast<std::uint32_t>(tap.network);
    return m_networks + (tap.kind == Tap::Kind::PodLink ? tap.pod : tap.node);
}

Tap CaptureWires::tap(std::uint32_t wire) const
{
    Tap tap;
    if (wire < m_networks) {
        tap.network = static_cast<std::int32_t>(wire);
        return tap;
    }
    const ElementIx e = wire - m_networks;
    const bool bridge = m_homes[e].node == kNoElement;
    tap.kind = bridge ? Tap::Kind::Bridge : Tap::Kind::PodLink;
    tap.node = bridge ? e : m_homes[e].node;
    tap.pod = bridge ? kNoElement : e;
    return tap;
}

namespace {

/// Collects taps; each once, in the order of their wires, whole wires first.
class TapChoice {
public:
    TapChoice(const Topology& topology, const Trace& trace)
        : m_trace(trace), m_index(topology), m_wires(topology, trace)
    {
    }

    void everyUsedWire()
    {
        for (std::uint32_t i = 0; i < m_trace.crossingCount(); ++i)
            add(m_wires.of(m_trace.crossing(i)), kNoElement);
    }

    Result<Done> place(const std::string& text)
    {
        const std::size_t split = text.find('@');
        const std::string id = text.substr(0, split);
        if (split != std::string::npos)
            return elementAtNetwork(text, id, text.substr(split + 1));
        if (const std::int32_t network = networkOf(id); network >= 0) {
            add(m_wires.network(network), kNoElement);
            return Done{};
        }
        if (const Cluster* cluster = m_index.cluster(id)) {
            for (const Node& node : cluster->nodes)
                element(node.id);
            return Done{};
        }
        if (m_wires.find(id) == kNoElement || !element(id))
            return fail(Errc::UnknownReference,
                        {text, m_index.find(id) != nullptr || m_index.publish(id).second != nullptr
                                   ? "no-wire"
                                   : "unknown"});
        return Done{};
    }

    std::vector<Tap> taps() const
    {
        std::vector<Tap> out;
        for (const auto& [wire, at] : m_chosen) {
            Tap tap = m_wires.tap(wire);
            tap.at = at == 0 ? kNoElement : at - 1;
            out.push_back(tap);
        }
        return out;
    }

private:
    void add(std::uint32_t wire, ElementIx at)
    {
        if (wire != CaptureWires::kNone)
            m_chosen.insert({wire, at == kNoElement ? 0 : at + 1});
    }

    std::int32_t networkOf(const std::string& id) const
    {
        const auto& all = m_trace.networks();
        const auto at = std::find(all.begin(), all.end(), id);
        return at == all.end() ? -1 : static_cast<std::int32_t>(at - all.begin());
    }

    /// Ids of the networks that an element is attached to.
    std::vector<std::string> networksOf(const std::string& id) const
    {
        const std::vector<Interface>* list = nullptr;
        if (const Router* r = m_index.router(id))
            list = &r->interfaces;
        else if (const Gateway* g = m_index.gateway(id))
            list = &g->interfaces;
        else if (const Host* h = m_index.host(id))
            list = &h->interfaces;
        else if (m_index.node(id) != nullptr)
            return {m_index.clusterOf(id)->network};
        std::vector<std::string> out;
        if (list != nullptr)
            for (const Interface& i : *list)
                out.push_back(i.network);
        return out;
    }

    /// Every wire of an element. @return whether it has one
    bool element(const std::string& id)
    {
        const ElementIx given = m_wires.find(id);
        if (given == kNoElement)
            return false;
        const ElementIx e = m_wires.machineOf(given);
        const std::string& name = m_trace.elements()[e];
        const std::size_t before = m_asked;
        for (const std::string& network : networksOf(name))
            ask(networkOf(network) < 0 ? CaptureWires::kNone : m_wires.network(networkOf(network)),
                e);
        ask(m_wires.ofPod(e), e);
        if (const Node* node = m_index.node(name))
            for (const Pod& pod : node->pods)
                if (const ElementIx p = m_wires.find(pod.id); p != kNoElement)
                    ask(m_wires.ofPod(p), e);
        return m_asked != before;
    }

    void ask(std::uint32_t wire, ElementIx at)
    {
        m_asked += wire == CaptureWires::kNone ? 0 : 1;
        add(wire, at);
    }

    Result<Done> elementAtNetwork(const std::string& text, const std::string& id,
                                  const std::string& network)
    {
        const ElementIx given = m_wires.find(id);
        const std::int32_t n = networkOf(network);
        if (given == kNoElement || n < 0)
            return fail(Errc::UnknownReference, {text, "unknown"});
        const ElementIx e = m_wires.machineOf(given);
        const auto attached = networksOf(m_trace.elements()[e]);
        if (std::find(attached.begin(), attached.end(), network) == attached.end())
            return fail(Errc::UnknownReference, {text, "no-wire"});
        add(m_wires.network(n), e);
        return Done{};
    }

    const Trace& m_trace;
    TopologyIndex m_index;
    CaptureWires m_wires;
    std::set<std::pair<std::uint32_t, ElementIx>> m_chosen;  ///< wire, element + 1 (0: all)
    std::size_t m_asked = 0;
};

}  // namespace

Result<std::vector<Tap>> tapsAt(const Topology& topology, const Trace& trace,
                                const std::vector<std::string>& places)
{
    TapChoice choice(topology, trace);
    if (places.empty())
        choice.everyUsedWire();
    for (const std::string& place : places)
        if (const auto done = choice.place(place); !done)
            return tl::unexpected<Error>(done.error());
    return choice.taps();
}

}  // namespace tombolo::sim
