// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QWidget>

#include "app/appearance.h"
#include "model/core/entities.h"

/// A document with one of everything, for tests of panels.
namespace tombolo::sample {

inline IpAddress ip(const char* text)
{
    return *parseAddress(text);
}

inline Prefix prefix(const char* text)
{
    return *parsePrefix(text);
}

inline Topology everything()
{
    Topology t;
    t.header.title = "Everything";
    t.networks = {{"nodes",
                   "Nodes",
                   NetworkKind::Lan,
                   {prefix("10.20.0.0/24")},
                   1500,
                   50'000,
                   10'000'000,
                   0,
                   0,
                   {}},
                  {"core",
                   "Core",
                   NetworkKind::Vpc,
                   {prefix("10.10.0.0/24"), prefix("fd00::/64")},
                   1500,
                   50'000,
                   10'000'000,
                   0,
                   0,
                   {}}};
    Router r{"r1",          "Router 1", {{"core", {ip("10.10.0.1")}, {}}}, {}, 64512, {}, {},
             RpFilter::Off, {}};
    r.routes = {{prefix("10.1.0.0/16"), ip("10.10.0.21"), {}}};
    r.firewall = {
        {FirewallAction::Deny, prefix("10.1.0.0/16"), {}, Protocol::Tcp, PortRange{80, 90}, {}}};
    t.routers = {r};
    Cluster c;
    c.id = "c1";
    c.name = "Cluster 1";
    c.network = "nodes";
    c.podPrefixes = {prefix("10.1.0.0/16")};
    c.servicePrefixes = {prefix("10.96.0.0/16")};
    c.masquerade = true;
    c.masqueradeExcept = {prefix("10.1.0.0/16")};
    for (int n = 1; n <= 2; ++n) {
        Node node;
        node.id = "c1-n" + std::to_string(n);
        node.name = "node-" + std::to_string(n);
        node.addresses = {ip("10.20.0.10").plus(static_cast<std::uint64_t>(n))};
        node.podPrefixes = {parsePrefix("10.1." + std::to_string(n) + ".0/24").value()};
        node.routes = {{prefix("0.0.0.0/0"), ip("10.20.0.1"), {}}};
        for (int p = 0; p < 2; ++p) {
            Pod pod;
            const char letter = static_cast<char>('a' + 2 * (n - 1) + p);
            pod.id = std::string("pod-") + letter;
            pod.name = std::string("Pod-") + static_cast<char>(letter - 32);
            pod.addresses = {
                parseAddress("10.1." + std::to_string(n) + "." + std::to_string(p + 2)).value()};
            pod.labels = {{"app", "web"}};
            pod.listen = {{Protocol::Tcp, 8080, {}}};
            node.pods.push_back(pod);
        }
        c.nodes.push_back(node);
    }
    Service s;
    s.id = "web";
    s.name = "web";
    s.type = ServiceType::LoadBalancer;
    s.clusterIps = {ip("10.96.0.10")};
    s.selector = {{"app", "web"}};
    s.ports = {{Protocol::Tcp, 80, 8080, 30080, {}}};
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "c1-n1", {}};
    c.services = {s};
    Policy p;
    p.id = "p1";
    p.name = "only-web";
    p.selector = {{"app", "web"}};
    p.ingress = std::vector<PolicyRule>{
        {std::vector<PolicyPeer>{{Labels{{"app", "client"}}, {}, {}, {}},
                                 {{}, prefix("10.10.0.0/24"), {prefix("10.10.0.128/25")}, {}}},
         std::vector<PolicyPort>{{Protocol::Tcp, 8080, {}}},
         {}}};
    p.egress = std::vector<PolicyRule>{};
    c.policies = {p};
    t.clusters = {c};
    Gateway g;
    g.id = "gw1";
    g.name = "Gateway 1";
    g.interfaces = {{"nodes", {ip("10.20.0.1")}, {}}, {"core", {ip("10.10.0.21")}, {}}};
    g.routes = {{prefix("10.1.1.0/24"), ip("10.20.0.11"), {}}};
    g.sourceNat = {
        {prefix("10.1.0.0/16"), "core", {ip("10.10.0.21")}, PortRange{1024, 65535}, 0, {}}};
    g.publish = {{"pub1",
                  "web",
                  ip("10.10.0.21"),
                  Protocol::Tcp,
                  80,
                  {{"pod-a", {}, 8080, {}}, {{}, ip("10.20.0.12"), 8080, {}}},
                  PublishMode::Dnat,
                  {},
                  ClientHeaders::Append,
                  false,
                  {}}};
    t.gateways = {g};
    Host h{"client",
           "Other client",
           HostRole::Client,
           {{"core", {ip("10.10.0.50")}, {}}},
           {},
           {},
           {},
           RpFilter::Off,
           {}};
    h.routes = {{prefix("0.0.0.0/0"), ip("10.10.0.1"), {}}};
    h.listen = {{Protocol::Tcp, 80, {}}};
    t.hosts = {h};
    Flow f;
    f.id = "f1";
    f.name = "A to client";
    f.from = "pod-a";
    f.to.element = "client";
    f.port = 80;
    f.sourcePort = 40000;
    Flow f2 = f;
    f2.id = "f2";
    f2.name = "Client to gateway";
    f2.from = "client";
    f2.to = {{}, ip("10.10.0.21"), {}};
    t.flows = {f, f2};
    t.notes = {{"n1", "A note\nwith two lines", 0, 0, 200, 80, {}}};
    return t;
}

/// Where pictures go when TOMBOLO_SHOTS names a folder; otherwise none are taken.
inline void shoot(QWidget& widget, const QString& name)
{
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("TOMBOLO_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

}  // namespace tombolo::sample
