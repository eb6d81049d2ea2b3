// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cassert>

#include "model/core/entities.h"

/// A document with one of everything and nothing to complain about: a flat and an island cluster
/// with the same pod addresses, a router, the three kinds of gateway, hosts, services, a policy,
/// flows.
namespace tombolo::test {

inline IpAddress ip(const char* text)
{
    const auto address = parseAddress(text);
    assert(address);
    return *address;
}

inline Prefix net(const char* text)
{
    const auto prefix = parsePrefix(text);
    assert(prefix);
    return *prefix;
}

inline Route route(const char* to, const char* via)
{
    return {net(to), ip(via), {}};
}

inline Network network(const char* id, const char* prefix)
{
    Network n;
    n.id = id;
    n.name = id;
    n.prefixes = {net(prefix)};
    return n;
}

inline Pod pod(const char* id, const char* address, const char* app)
{
    Pod p;
    p.id = id;
    p.name = id;
    p.addresses = {ip(address)};
    p.labels = {{"app", app}};
    p.listen = {{Protocol::Tcp, 8080, {}}};
    return p;
}

inline Node node(const char* id, const char* address, const char* pods, const char* gateway)
{
    Node n;
    n.id = id;
    n.name = id;
    n.addresses = {ip(address)};
    n.podPrefixes = {net(pods)};
    n.routes = {route("0.0.0.0/0", gateway)};
    return n;
}

inline Service service(const char* id, ServiceType type, const char* address,
                       std::uint16_t nodePort)
{
    Service s;
    s.id = id;
    s.name = id;
    s.type = type;
    s.clusterIps = {ip(address)};
    s.selector = {{"app", "web"}};
    s.ports = {{Protocol::Tcp, 80, 8080, nodePort, {}}};
    return s;
}

inline Cluster flatCluster()
{
    Cluster c;
    c.id = "cf";
    c.name = "Flat";
    c.model = ClusterModel::Flat;
    c.network = "nodes-f";
    c.podPrefixes = {net("10.1.0.0/16")};
    c.servicePrefixes = {net("10.96.0.0/16")};
    c.nodes = {node("f1", "10.20.0.11", "10.1.1.0/24", "10.20.0.1"),
               node("f2", "10.20.0.12", "10.1.2.0/24", "10.20.0.1")};
    c.nodes[0].pods = {pod("pod-a", "10.1.1.2", "web"), pod("pod-b", "10.1.1.3", "client")};
    c.nodes[1].pods = {pod("pod-c", "10.1.2.2", "web")};
    c.services = {service("web", ServiceType::LoadBalancer, "10.96.0.10", 30080),
                  service("inner", ServiceType::ClusterIp, "10.96.0.11", 0),
                  service("np", ServiceType::NodePort, "10.96.0.12", 30081)};
    c.services[0].loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "f1", {}};
    Policy policy;
    policy.id = "p1";
    policy.selector = {{"app", "web"}};
    PolicyPeer clients;
    clients.selector = Labels{{"app", "client"}};
    PolicyPeer outside;
    outside.prefix = net("10.10.0.0/24");
    outside.except = {net("10.10.0.99/32")};
    PolicyRule rule;
    rule.peers = {clients, outside};
    rule.ports = {{Protocol::Tcp, 8080, {}}};
    policy.ingress = {rule};
    c.policies = {policy};
    return c;
}

inline Cluster islandCluster()
{
    Cluster c;
    c.id = "ci";
    c.name = "Island";
    c.network = "nodes-i";
    c.podPrefixes = {net("10.1.0.0/16")};
    c.servicePrefixes = {net("10.96.0.0/16")};
    c.masquerade = true;
    c.masqueradeExcept = {net("10.1.0.0/16")};
    c.nodes = {node("i1", "10.30.0.11", "10.1.1.0/24", "10.30.0.1"),
               node("i2", "10.30.0.12", "10.1.2.0/24", "10.30.0.1")};
    c.nodes[0].pods = {pod("ipod-a", "10.1.1.2", "web")};
    c.nodes[1].pods = {pod("ipod-b", "10.1.2.2", "client")};
    return c;
}

inline Gateway gateway(const char* id, GatewayKind kind, const char* address)
{
    Gateway g;
    g.id = id;
    g.name = id;
    g.kind = kind;
    g.interfaces = {{"core", {ip(address)}, {}}};
    g.routes = {route("0.0.0.0/0", "10.10.0.1")};
    return g;
}

inline Publish publish(const char* id, const char* address, std::uint16_t port, const char* element,
                       std::uint16_t backendPort, PublishMode mode)
{
    Publish p;
    p.id = id;
    p.name = id;
    p.address = ip(address);
    p.port = port;
    p.backends = {{element, std::nullopt, backendPort, {}}};
    p.mode = mode;
    return p;
}

inline Host host(const char* id, const char* address)
{
    Host h;
    h.id = id;
    h.name = id;
    h.interfaces = {{"core", {ip(address)}, {}}};
    h.routes = {route("0.0.0.0/0", "10.10.0.1")};
    h.listen = {{Protocol::Tcp, 80, {}}};
    return h;
}

inline Flow flow(const char* id, const char* from, const char* to, std::uint16_t sourcePort)
{
    Flow f;
    f.id = id;
    f.name = id;
    f.from = from;
    f.to.element = to;
    f.port = 80;
    f.sourcePort = sourcePort;
    return f;
}

inline Topology soundDocument()
{
    Topology t;
    t.networks = {network("core", "10.10.0.0/24"), network("nodes-f", "10.20.0.0/24"),
                  network("nodes-i", "10.30.0.0/24")};
    Router r;
    r.id = "r1";
    r.interfaces = {{"core", {ip("10.10.0.1")}, {}}, {"nodes-f", {ip("10.20.0.1")}, {}}};
    r.routes = {route("10.1.1.0/24", "10.20.0.11"), route("10.1.2.0/24", "10.20.0.12")};
    r.firewall = {{FirewallAction::Deny,
                   net("10.10.0.0/24"),
                   net("10.20.0.0/24"),
                   Protocol::Tcp,
                   PortRange{22, 22},
                   {}}};
    t.routers = {r};
    t.clusters = {flatCluster(), islandCluster()};
    Gateway nat = gateway("gw", GatewayKind::Nat, "10.10.0.21");
    nat.interfaces.push_back({"nodes-i", {ip("10.30.0.1")}, {}});
    nat.routes.push_back(route("10.1.1.0/24", "10.30.0.11"));
    nat.sourceNat = {{net("10.30.0.0/24"), "core", {ip("10.10.0.21")}, std::nullopt, 0, {}}};
    nat.publish = {publish("pub1", "10.10.0.21", 80, "ipod-a", 8080, PublishMode::Dnat)};
    Gateway vip = gateway("vip", GatewayKind::Vip, "10.10.0.22");
    vip.publish = {publish("pub2", "10.10.0.100", 80, "server", 80, PublishMode::Dsr)};
    Gateway proxy = gateway("px", GatewayKind::Proxy, "10.10.0.23");
    proxy.publish = {publish("pub3", "10.10.0.23", 8000, "server", 80, PublishMode::Http)};
    proxy.publish[0].identity = {Identity::XForwardedFor};
    t.gateways = {nat, vip, proxy};
    t.hosts = {host("client", "10.10.0.50"), host("server", "10.10.0.51")};
    t.flows = {flow("fl1", "pod-b", "server", 40000), flow("fl2", "client", "pub1", 40001),
               flow("fl3", "client", "web", 40002), flow("fl4", "ipod-b", "server", 40003)};
    t.canvasItems = {{"cf", {0, 0, 400, 300, false, {}}}};
    t.notes = {{"note1", "text", 0, 0, 200, 80, {}}};
    return t;
}

}  // namespace tombolo::test
