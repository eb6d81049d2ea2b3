// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "model/core/authoring/authoring.h"
#include "model/core/element_lists.h"

namespace tombolo::test {

/// Small and repeatable (SplitMix64).
struct Dice {
    std::uint64_t state;
    std::uint64_t next()
    {
        std::uint64_t x = state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31U);
    }
    std::uint64_t below(std::uint64_t n) { return n == 0 ? 0 : next() % n; }
};

/// An element with nothing but an id and a name.
template <typename Element>
Element named(const std::string& id, const std::string& name = {})
{
    Element element;
    element.id = id;
    if constexpr (requires { element.name; })
        element.name = name;
    return element;
}

/// A hand-written document with every kind of element and unknown keys.
inline Topology everything()
{
    const auto a = [](const char* text) {
        return *parseAddress(text);
    };
    const auto p = [](const char* text) {
        return *parsePrefix(text);
    };
    Topology t;
    t.header.title = "Everything";
    t.header.extra.members = {{"$schema", "\"x\""}};
    for (const auto& [id, name, prefix] : {std::tuple{"core", "Core", "10.10.0.0/24"},
                                           std::tuple{"nodes-1", "Nodes 1", "10.20.0.0/24"},
                                           std::tuple{"spare", "Spare", "10.99.0.0/24"}}) {
        t.networks.push_back(named<Network>(id, name));
        t.networks.back().prefixes = {p(prefix)};
    }
    auto r1 = named<Router>("r1", "Router 1");
    r1.interfaces = {{"core", {a("10.10.0.1")}, {}}};
    r1.routes = {{p("10.20.0.0/24"), a("10.10.0.11"), {}}};
    t.routers = {r1};
    Cluster c1;
    c1.id = "c1";
    c1.name = "Cluster 1";
    c1.network = "nodes-1";
    c1.podPrefixes = {p("10.244.0.0/16")};
    c1.servicePrefixes = {p("10.96.0.0/16")};
    c1.masquerade = true;
    c1.masqueradeExcept = c1.podPrefixes;
    for (int n = 1; n <= 2; ++n) {
        Node node;
        node.id = "n" + std::to_string(n);
        node.name = "node-" + std::to_string(n);
        node.addresses = {a("10.20.0.10").plus(static_cast<std::uint64_t>(n))};
        node.podPrefixes = {{a("10.244.0.0").plus(256U * static_cast<std::uint64_t>(n)), 24}};
        node.routes = {{p("0.0.0.0/0"), a("10.20.0.1"), {}}};
        for (int i = 0; i < 2; ++i) {
            Pod pod;
            pod.id = "pod-" + std::to_string(2 * n + i - 1);
            pod.name = std::string("Pod-") + static_cast<char>('A' + 2 * n + i - 2);
            pod.addresses = {node.podPrefixes.front().first().plus(2U + static_cast<unsigned>(i))};
            pod.labels = {{"app", "web"}};
            pod.listen = {{Protocol::Tcp, 8080, {}}};
            node.pods.push_back(pod);
        }
        c1.nodes.push_back(node);
    }
    auto web = named<Service>("web", "web");
    web.type = ServiceType::LoadBalancer;
    web.clusterIps = {a("10.96.0.10")};
    web.selector = {{"app", "web"}};
    web.ports = {{Protocol::Tcp, 80, 8080, 30080, {}}};
    web.loadBalancer = LoadBalancer{{a("10.20.0.200")}, Advertise::L2, "n1", {}};
    c1.services = {web};
    auto policy = named<Policy>("p1", "policy-1");
    policy.ingress = std::vector<PolicyRule>{};
    c1.policies = {policy};
    t.clusters = {c1};
    Cluster c2;
    c2.id = "c2";
    c2.name = "Cluster 2";
    c2.network = "nodes-1";
    t.clusters.push_back(c2);
    auto gw = named<Gateway>("gw1", "Gateway 1");
    gw.interfaces = {{"nodes-1", {a("10.20.0.1")}, {}}, {"core", {a("10.10.0.11")}, {}}};
    gw.routes = {{p("0.0.0.0/0"), a("10.10.0.1"), {}}};
    gw.sourceNat = {{p("10.20.0.0/24"), "core", {a("10.10.0.11")}, {}, 0, {}}};
    auto publish = named<Publish>("pub1", "pub");
    publish.address = a("10.10.0.11");
    publish.port = 80;
    publish.protocol = Protocol::Tcp;
    publish.backends = {{"pod-1", {}, 8080, {}}};
    gw.publish = {publish};
    t.gateways = {gw};
    auto server = named<Host>("server", "Server 1");
    server.role = HostRole::Server;
    server.interfaces = {{"core", {a("10.10.0.50")}, {}}};
    server.routes = {{p("0.0.0.0/0"), a("10.10.0.1"), {}}};
    server.listen = {{Protocol::Tcp, 80, {}}};
    t.hosts = {server};
    auto f1 = named<Flow>("f1", "A to server");
    f1.from = "pod-1";
    f1.to.element = "server";
    f1.port = 80;
    auto f2 = named<Flow>("f2", "server to pub");
    f2.from = "server";
    f2.to.element = "pub1";
    f2.port = 80;
    t.flows = {f1, f2};
    t.canvasItems["c1"] = {0, 0, 640, 360, false, {}};
    t.canvasItems["n1"] = {20, 50, 200, 150, false, {}};
    t.canvasItems["pod-1"] = {10, 40, 0, 0, false, {}};
    t.notes = {named<Note>("note-1")};
    return t;
}

/// Ids that something names although nobody has them. Empty in a sound document.
inline std::vector<std::string> danglingReferences(const Topology& t)
{
    std::set<std::string> ids;
    detail::forEachId(t, [&](const std::string& id) { ids.insert(id); });
    std::vector<std::string> out;
    const auto need = [&](const std::string& id) {
        if (!id.empty() && !ids.contains(id))
            out.push_back(id);
    };
    const auto interfaces = [&](const auto& machine) {
        for (const Interface& interface : machine.interfaces)
            need(interface.network);
    };
    for (const Router& router : t.routers)
        interfaces(router);
    for (const Cluster& cluster : t.clusters) {
        need(cluster.network);
        for (const Service& service : cluster.services)
            if (service.loadBalancer)
                need(service.loadBalancer->node);
    }
    for (const Gateway& gateway : t.gateways) {
        interfaces(gateway);
        for (const SourceNat& rule : gateway.sourceNat)
            need(rule.out);
        for (const Publish& publish : gateway.publish)
            for (const Backend& backend : publish.backends)
                need(backend.element);
    }
    for (const Host& host : t.hosts)
        interfaces(host);
    for (const Flow& flow : t.flows) {
        need(flow.from);
        need(flow.to.element);
    }
    for (const auto& [id, item] : t.canvasItems)
        need(id);
    return out;
}

}  // namespace tombolo::test
