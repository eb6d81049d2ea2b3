// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "model/core/validate_codes.h"
#include "tests/core/validate_sample.h"

/// One or more breakages per finding code, applied to the sound document.
namespace tombolo::test {

struct Breakage {
    Check check;
    const char* element;
    const char* pointer;
    std::vector<std::string> args;
    std::function<void(Topology&)> change;
    bool mends = false;  ///< a fix must be offered
};

inline void addIpv6(Topology& t)
{
    t.networks[1].prefixes.push_back(net("fd20::/64"));
    t.clusters[0].podPrefixes.push_back(net("fd01::/48"));
}

inline std::vector<Breakage> referenceBreakages()
{
    return {
        {Check::DuplicateId,
         "fl2",
         "/flows/1/id",
         {"fl1", "/flows/0/id"},
         [](Topology& t) {
             t.flows[1].id = "fl1";
         }},
        {Check::UnknownReference,
         "fl1",
         "/flows/0/from",
         {"nobody", "from"},
         [](Topology& t) {
             t.flows[0].from = "nobody";
         }},
        {Check::UnknownReference,
         "cf",
         "/clusters/0/network",
         {"gone", "network"},
         [](Topology& t) {
             t.clusters[0].network = "gone";
         }},
        {Check::UnknownReference,
         "client",
         "/hosts/0/interfaces/0/network",
         {"gone", "network"},
         [](Topology& t) {
             t.hosts[0].interfaces[0].network = "gone";
         }},
        {Check::UnknownReference,
         "gw",
         "/gateways/0/sourceNat/0/out",
         {"gone", "out"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].out = "gone";
         }},
        {Check::UnknownReference,
         "web",
         "/clusters/0/services/0/loadBalancer/node",
         {"gone", "node"},
         [](Topology& t) {
             t.clusters[0].services[0].loadBalancer->node = "gone";
         }},
        {Check::WrongReference,
         "fl1",
         "/flows/0/to/element",
         {"r1", "to"},
         [](Topology& t) {
             t.flows[0].to.element = "r1";
         }},
        {Check::MissingValue,
         "fl1",
         "/flows/0/to",
         {"to"},
         [](Topology& t) {
             t.flows[0].to = {};
         }},
        {Check::MissingValue,
         "gw",
         "/gateways/0/sourceNat/0/ports",
         {"ports"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].ports = PortRange{0, 0};
         }},
        {Check::MissingValue,
         "r1",
         "/routers/0/routes/0",
         {"via"},
         [](Topology& t) {
             t.routers[0].routes[0].via = {};
         }},
        {Check::MissingValue,
         "pod-a",
         "/clusters/0/nodes/0/pods/0/listen/0/port",
         {"port"},
         [](Topology& t) {
             t.clusters[0].nodes[0].pods[0].listen[0].port = 0;
         }},
        {Check::AmbiguousTarget,
         "fl1",
         "/flows/0/to/address",
         {"server", "10.10.0.9"},
         [](Topology& t) { t.flows[0].to.address = ip("10.10.0.9"); },
         true},
        {Check::ProtocolNotUsable,
         "server",
         "/hosts/1/listen/0/protocol",
         {"icmp"},
         [](Topology& t) {
             t.hosts[1].listen[0].protocol = Protocol::Icmp;
         }},
        {Check::UnknownKey,
         "server",
         "/hosts/1/listen/0/a~1b",
         {"a/b"},
         [](Topology& t) {
             t.hosts[1].listen[0].extra.members = {{"a/b", "1"}, {"x-owner", "2"}};
         }},
        {Check::CanvasItemUnknown,
         "gone",
         "/canvas/items/gone",
         {"gone"},
         [](Topology& t) { t.canvasItems["gone"] = {}; },
         true},
    };
}

inline std::vector<Breakage> addressBreakages()
{
    return {
        {Check::AddressOutsideNetwork,
         "client",
         "/hosts/0/interfaces/0/addresses/0",
         {"10.11.0.50", "core"},
         [](Topology& t) {
             t.hosts[0].interfaces[0].addresses[0] = ip("10.11.0.50");
         }},
        {Check::DuplicateAddress,
         "server",
         "/hosts/1/interfaces/0/addresses/0",
         {"10.10.0.50", "client", "core"},
         [](Topology& t) {
             t.hosts[1].interfaces[0].addresses[0] = ip("10.10.0.50");
         }},
        {Check::DuplicateAddress,
         "pod-b",
         "/clusters/0/nodes/0/pods/1/addresses/0",
         {"10.1.1.2", "pod-a", "cf"},
         [](Topology& t) {
             t.clusters[0].nodes[0].pods[1].addresses[0] = ip("10.1.1.2");
         }},
        {Check::DuplicateAddress,
         "ipod-a",
         "/clusters/1/nodes/0/pods/0/addresses/0",
         {"10.1.1.2", "pod-a", "cf"},
         [](Topology& t) {
             t.clusters[1].model = ClusterModel::Flat;
         }},
        {Check::DuplicateAddress,
         "vip",
         "/gateways/1/publish/0/address",
         {"10.10.0.50", "client", "core"},
         [](Topology& t) {
             t.gateways[1].publish[0].address = ip("10.10.0.50");
         }},
        {Check::DuplicateAddress,
         "web",
         "/clusters/0/services/0/loadBalancer/addresses/0",
         {"10.20.0.12", "f2", "nodes-f"},
         [](Topology& t) {
             t.clusters[0].services[0].loadBalancer->addresses[0] = ip("10.20.0.12");
         }},
        {Check::DuplicateAddress,
         "inner",
         "/clusters/0/services/1/clusterIps/0",
         {"10.96.0.10", "web", "cf"},
         [](Topology& t) {
             t.clusters[0].services[1].clusterIps[0] = ip("10.96.0.10");
         }},
        {Check::UnusableAddress,
         "pod-a",
         "/clusters/0/nodes/0/pods/0/addresses/0",
         {"224.0.0.1"},
         [](Topology& t) {
             t.clusters[0].nodes[0].pods[0].addresses[0] = ip("224.0.0.1");
         }},
        {Check::NetworkAddressUsed,
         "client",
         "/hosts/0/interfaces/0/addresses/0",
         {"10.10.0.0", "10.10.0.0/24"},
         [](Topology& t) {
             t.hosts[0].interfaces[0].addresses[0] = ip("10.10.0.0");
         }},
        {Check::BroadcastAddressUsed,
         "client",
         "/hosts/0/interfaces/0/addresses/0",
         {"10.10.0.255", "10.10.0.0/24"},
         [](Topology& t) {
             t.hosts[0].interfaces[0].addresses[0] = ip("10.10.0.255");
         }},
        {Check::HostBits,
         "core",
         "/networks/0/prefixes/0",
         {"10.10.0.7/24", "10.10.0.0/24"},
         [](Topology& t) { t.networks[0].prefixes[0] = net("10.10.0.7/24"); },
         true},
        {Check::HostBits,
         "f1",
         "/clusters/0/nodes/0/routes/0/to",
         {"10.0.0.1/8", "10.0.0.0/8"},
         [](Topology& t) { t.clusters[0].nodes[0].routes[0].to = net("10.0.0.1/8"); },
         true},
        {Check::HostBits,
         "r1",
         "/routers/0/firewall/0/from",
         {"10.10.0.1/24", "10.10.0.0/24"},
         [](Topology& t) { t.routers[0].firewall[0].from = net("10.10.0.1/24"); },
         true},
        {Check::HostBits,
         "ci",
         "/clusters/1/masquerade/except/0",
         {"10.1.0.1/16", "10.1.0.0/16"},
         [](Topology& t) { t.clusters[1].masqueradeExcept[0] = net("10.1.0.1/16"); },
         true},
        {Check::HostBits,
         "gw",
         "/gateways/0/sourceNat/0/from",
         {"10.30.0.1/24", "10.30.0.0/24"},
         [](Topology& t) { t.gateways[0].sourceNat[0].from = net("10.30.0.1/24"); },
         true},
        {Check::HostBits,
         "p1",
         "/clusters/0/policies/0/ingress/0/from/1/prefix",
         {"10.10.0.1/24", "10.10.0.0/24"},
         [](Topology& t) {
             (*(*t.clusters[0].policies[0].ingress)[0].peers)[1].prefix = net("10.10.0.1/24");
         },
         true},
        {Check::PrefixTooSmall,
         "f1",
         "/clusters/0/nodes/0/podPrefixes/0",
         {"10.1.1.2/32", "1", "2"},
         [](Topology& t) {
             t.clusters[0].nodes[0].podPrefixes[0] = net("10.1.1.2/32");
         }},
        {Check::PrefixTooSmall,
         "core",
         "/networks/0/prefixes/1",
         {"10.11.0.1/32", "1", "2"},
         [](Topology& t) {
             t.networks[0].prefixes.push_back(net("10.11.0.1/32"));
         }},
        {Check::PrefixFull,
         "f1",
         "/clusters/0/nodes/0/podPrefixes/0",
         {"10.1.1.2/31"},
         [](Topology& t) {
             t.clusters[0].nodes[0].podPrefixes[0] = net("10.1.1.2/31");
         }},
        {Check::OverlappingPodPrefixes,
         "ci",
         "/clusters/1/podPrefixes/0",
         {"10.1.0.0/16", "cf", "10.1.0.0/16"},
         [](Topology& t) {
             t.clusters[1].model = ClusterModel::Flat;
         }},
        {Check::PodPrefixOverlapsNetwork,
         "cf",
         "/clusters/0/podPrefixes/0",
         {"10.1.0.0/16", "core", "10.1.9.0/24"},
         [](Topology& t) {
             t.networks[0].prefixes.push_back(net("10.1.9.0/24"));
         }},
        {Check::ServicePrefixOverlaps,
         "cf",
         "/clusters/0/servicePrefixes/0",
         {"10.1.0.0/24", "cf", "10.1.0.0/16"},
         [](Topology& t) {
             t.clusters[0].servicePrefixes[0] = net("10.1.0.0/24");
         }},
        {Check::ServicePrefixOverlaps,
         "cf",
         "/clusters/0/servicePrefixes/0",
         {"10.20.0.0/16", "nodes-f", "10.20.0.0/24"},
         [](Topology& t) {
             t.clusters[0].servicePrefixes[0] = net("10.20.0.0/16");
         }},
        {Check::NodePrefixesOverlap,
         "f2",
         "/clusters/0/nodes/1/podPrefixes/0",
         {"10.1.0.0/16", "f1", "10.1.1.0/24"},
         [](Topology& t) {
             t.clusters[0].nodes[1].podPrefixes[0] = net("10.1.0.0/16");
         }},
        {Check::NodePrefixOutsideCluster,
         "f2",
         "/clusters/0/nodes/1/podPrefixes/0",
         {"10.9.2.0/24", "cf"},
         [](Topology& t) {
             t.clusters[0].nodes[1].podPrefixes[0] = net("10.9.2.0/24");
         }},
        {Check::PodOutsideNodePrefix,
         "pod-c",
         "/clusters/0/nodes/1/pods/0/addresses/0",
         {"10.1.9.2", "f2"},
         [](Topology& t) {
             t.clusters[0].nodes[1].pods[0].addresses[0] = ip("10.1.9.2");
         }},
        {Check::PodHasBridgeAddress,
         "pod-c",
         "/clusters/0/nodes/1/pods/0/addresses/0",
         {"10.1.2.1", "f2"},
         [](Topology& t) {
             t.clusters[0].podLink = PodLink::Bridge;
             t.clusters[0].nodes[1].pods[0].addresses[0] = ip("10.1.2.1");
         }},
        {Check::NetworksOverlap,
         "nodes-f",
         "/networks/1/prefixes/1",
         {"10.10.0.0/25", "core", "10.10.0.0/24", "r1"},
         [](Topology& t) {
             t.networks[1].prefixes.push_back(net("10.10.0.0/25"));
         }},
    };
}

inline std::vector<Breakage> networkBreakages()
{
    return {
        {Check::NetworkWithoutPrefix,
         "nodes-i",
         "/networks/2/prefixes",
         {"nodes-i"},
         [](Topology& t) {
             t.networks[2].prefixes.clear();
         }},
        {Check::NetworkUnused,
         "spare",
         "/networks/3",
         {"spare"},
         [](Topology& t) {
             t.networks.push_back(network("spare", "10.40.0.0/24"));
         }},
        {Check::NotConnected,
         "client",
         "/hosts/0/interfaces",
         {"client"},
         [](Topology& t) {
             t.hosts[0].interfaces.clear();
         }},
        {Check::InterfaceWithoutAddress,
         "client",
         "/hosts/0/interfaces/0/addresses",
         {"client", "core"},
         [](Topology& t) {
             t.hosts[0].interfaces[0].addresses.clear();
         }},
        {Check::MtuTooSmall,
         "nodes-f",
         "/networks/1/mtuBytes",
         {"1279"},
         [](Topology& t) {
             addIpv6(t);
             t.networks[1].mtuBytes = 1279;
         }},
        {Check::MtuTooSmall,
         "cf",
         "/clusters/0/encapsulation",
         {"1250"},
         [](Topology& t) {
             addIpv6(t);
             t.networks[1].mtuBytes = 1300;
             t.clusters[0].encapsulation = Encapsulation::Vxlan;
         }},
        {Check::LossTotal,
         "core",
         "/networks/0/lossPercent",
         {"core"},
         [](Topology& t) {
             t.networks[0].lossPpm = 1'000'000;
         }},
        {Check::RouteViaUnreachable,
         "client",
         "/hosts/0/routes/0/via",
         {"10.99.0.1", "0.0.0.0/0"},
         [](Topology& t) {
             t.hosts[0].routes[0].via = ip("10.99.0.1");
         }},
        {Check::RouteViaNobody,
         "client",
         "/hosts/0/routes/0/via",
         {"10.10.0.77", "0.0.0.0/0"},
         [](Topology& t) {
             t.hosts[0].routes[0].via = ip("10.10.0.77");
         }},
        {Check::RouteViaSelf,
         "client",
         "/hosts/0/routes/0/via",
         {"10.10.0.50", "0.0.0.0/0"},
         [](Topology& t) {
             t.hosts[0].routes[0].via = ip("10.10.0.50");
         }},
        {Check::RouteViaNotForwarding,
         "client",
         "/hosts/0/routes/0/via",
         {"10.10.0.51", "0.0.0.0/0", "server"},
         [](Topology& t) {
             t.hosts[0].routes[0].via = ip("10.10.0.51");
         }},
        {Check::RouteFamily,
         "client",
         "/hosts/0/routes/0/via",
         {"fd00::1", "0.0.0.0/0"},
         [](Topology& t) {
             t.hosts[0].routes[0].via = ip("fd00::1");
         }},
        {Check::DuplicateRoute,
         "client",
         "/hosts/0/routes/1/to",
         {"0.0.0.0/0"},
         [](Topology& t) {
             t.hosts[0].routes.push_back(t.hosts[0].routes[0]);
         }},
        {Check::NoDefaultRoute,
         "f1",
         "/clusters/0/nodes/0/routes",
         {"f1", "10.10.0.51", "fl1"},
         [](Topology& t) {
             t.clusters[0].nodes[0].routes.clear();
         }},
        {Check::NoRoute,
         "r1",
         "/routers/0/routes",
         {"r1", "198.51.100.1", "fl1"},
         [](Topology& t) {
             t.flows[0].to = {{}, ip("198.51.100.1"), {}};
         }},
        {Check::NoReturnRoute,
         "r1",
         "/routers/0/routes",
         {"r1", "10.1.1.3", "fl1"},
         [](Topology& t) {
             t.routers[0].routes.clear();
         }},
        {Check::RoutingLoop,
         "r1",
         "/routers/0/routes",
         {"r1", "198.51.100.1", "fl1"},
         [](Topology& t) {
             Router back = t.routers[0];
             back.id = "r9";
             back.interfaces.resize(1);
             back.interfaces[0].addresses = {ip("10.10.0.250")};
             back.routes = {};
             for (const IpAddress& a : t.routers[0].interfaces[0].addresses) {
                 if (a.family == Family::V4)
                     back.routes = {{net("0.0.0.0/0"), a, {}}};
             }
             t.routers.push_back(back);
             t.routers[0].routes.push_back({net("198.51.100.0/24"), ip("10.10.0.250"), {}});
             t.flows[0].to = {{}, ip("198.51.100.1"), {}};
         }},
        {Check::FirewallNeverMatches,
         "r1",
         "/routers/0/firewall/0",
         {"1"},
         [](Topology& t) {
             t.routers[0].firewall[0].from = net("fd00::/8");
         }},
        {Check::FirewallRuleShadowed,
         "r1",
         "/routers/0/firewall/1",
         {"2", "1"},
         [](Topology& t) {
             t.routers[0].firewall.push_back(t.routers[0].firewall[0]);
         }},
    };
}

}  // namespace tombolo::test
