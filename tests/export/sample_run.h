// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

/// A small island with one pod that calls a server through its masquerading node, and the trace of
/// that call, both made by hand: tests of texts and exports then depend on no simulator.
namespace tombolo::sample {

inline IpAddress address(const char* text)
{
    return *parseAddress(text);
}

inline Topology topology()
{
    Topology t;
    t.header.title = "Sample";
    t.header.description = "One island, one server.";
    Network core;
    core.id = "core";
    core.name = "Core";
    core.prefixes = {*parsePrefix("10.10.0.0/24")};
    t.networks = {core};

    Cluster cluster;
    cluster.id = "c1";
    cluster.name = "Cluster 1";
    cluster.network = "core";
    cluster.podPrefixes = {*parsePrefix("10.1.0.0/16")};
    cluster.servicePrefixes = {*parsePrefix("10.96.0.0/16")};
    cluster.masquerade = true;
    cluster.masqueradeExcept = {*parsePrefix("10.1.0.0/16")};
    Node node;
    node.id = "n1";
    node.name = "node-1";
    node.addresses = {address("10.10.0.11")};
    node.podPrefixes = {*parsePrefix("10.1.1.0/24")};
    for (int i = 0; i < 2; ++i) {
        Pod pod;
        pod.id = i == 0 ? "pod-a" : "pod-b";
        pod.name = i == 0 ? "Pod-A" : "Pod-B";
        pod.addresses = {address(i == 0 ? "10.1.1.2" : "10.1.1.3")};
        node.pods.push_back(pod);
    }
    cluster.nodes = {node};
    t.clusters = {cluster};

    Host server;
    server.id = "server";
    server.name = "Server";
    server.role = HostRole::Server;
    server.interfaces = {{"core", {address("10.10.0.80")}, {}}};
    server.listen = {{Protocol::Tcp, 80, {}}};
    t.hosts = {server};

    Flow flow;
    flow.id = "f1";
    flow.name = "A to server";
    flow.from = "pod-a";
    flow.to.element = "server";
    flow.port = 80;
    flow.sourcePort = 40000;
    t.flows = {flow};
    return t;
}

/// pod-a → n1 → server and back, masqueraded at n1.
class Run : public sim::Trace {
public:
    Run()
    {
        const IpAddress pod = address("10.1.1.2");
        const IpAddress node = address("10.10.0.11");
        const IpAddress server = address("10.10.0.80");
        add(kPod, kNode, -1, {pod, server, 40000, 80, Protocol::Tcp, 64}, false);
        add(kNode, kServer, 0, {node, server, 40000, 80, Protocol::Tcp, 63}, true);
        add(kServer, kNode, 0, {server, node, 80, 40000, Protocol::Tcp, 64}, false);
        add(kNode, kPod, -1, {server, pod, 80, 40000, Protocol::Tcp, 63}, false);
        for (std::size_t i = 2; i < 4; ++i)
            m_crossings[i].phase = sim::Phase::Reply;

        sim::FlowResult flow;
        flow.id = "f1";
        flow.verdict = sim::Verdict::Answered;
        flow.trueSource = {kPod, pod, 40000};
        flow.seenSource = sim::Endpoint{kServer, node, 40000};
        flow.hidden = true;
        flow.hiddenBy = {{kNode, "masquerade"}};
        flow.candidates = {kPod, kPod + 1};
        flow.request = {0, 1};
        flow.reply = {2, 3};
        flow.endNs = 220'000;
        m_flows = {flow};
        m_merges = {{kNode, node, {kPod}, {2'500}, {kPod}, 2'500}};
    }

    const std::vector<std::string>& elements() const override { return m_elements; }
    const std::vector<std::string>& networks() const override { return m_networks; }
    const std::vector<sim::FlowResult>& flows() const override { return m_flows; }
    std::uint32_t crossingCount() const override
    {
        return static_cast<std::uint32_t>(m_crossings.size());
    }
    sim::Crossing crossing(std::uint32_t index) const override { return m_crossings.at(index); }
    std::vector<sim::Step> steps(std::uint32_t index) const override
    {
        sim::Step step;
        step.at = m_crossings.at(index).to;
        step.before = step.after = m_crossings.at(index).header;
        if (index == 0) {
            step.kind = sim::StepKind::SourceNat;
            step.rule = "masquerade";
            step.after = m_crossings.at(1).header;
            step.args = {"10.1.1.2", "40000", "10.10.0.11", "40000", "kept"};
        } else if (index == 2) {
            step.kind = sim::StepKind::TranslateBack;
            step.rule = "masquerade";
            step.after = m_crossings.at(3).header;
            step.args = {"destination"};
        } else {
            step.kind = sim::StepKind::Deliver;
            step.rule = index == 1 ? "listen" : "socket";
            step.args = {"tcp", "80"};
        }
        return {step};
    }
    std::vector<sim::Step> stepsBefore(std::uint32_t index) const override
    {
        if (index != 0)
            return {};
        sim::Step step;
        step.kind = sim::StepKind::Send;
        step.at = kPod;
        step.rule = "send";
        step.args = {"10.1.1.2", "server"};
        return {step};
    }
    const std::vector<sim::TableEntry>& table() const override { return m_table; }
    const std::vector<sim::Merge>& merges() const override { return m_merges; }
    sim::TimeNs endNs() const override { return 220'000; }
    std::uint64_t seed() const override { return 1; }
    std::uint64_t fingerprint() const override { return 0xFEED; }

    std::vector<sim::FlowResult>& editFlows() { return m_flows; }

    static constexpr sim::ElementIx kNode = 1;
    static constexpr sim::ElementIx kPod = 2;
    static constexpr sim::ElementIx kServer = 4;

private:
    void add(sim::ElementIx from, sim::ElementIx to, std::int32_t network, sim::Header header,
             bool hidden)
    {
        sim::Crossing c;
        c.from = from;
        c.to = to;
        c.network = network;
        c.header = header;
        c.hidden = hidden;
        c.hiddenBy = hidden ? kNode : sim::kNoElement;
        c.trueSource = kPod;
        c.departNs = static_cast<sim::TimeNs>(m_crossings.size()) * 55'000;
        c.arriveNs = c.departNs + 50'000;
        c.bytes = 60;
        m_crossings.push_back(c);
    }

    std::vector<std::string> m_elements{"c1", "n1", "pod-a", "pod-b", "server"};
    std::vector<std::string> m_networks{"core"};
    std::vector<sim::Crossing> m_crossings;
    std::vector<sim::FlowResult> m_flows;
    std::vector<sim::TableEntry> m_table;
    std::vector<sim::Merge> m_merges;
};

}  // namespace tombolo::sample
