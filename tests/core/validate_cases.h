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

inline std::vector<Breakage> clusterBreakages()
{
    return {
        {Check::EmptyCluster,
         "ci",
         "/clusters/1/nodes",
         {"ci"},
         [](Topology& t) {
             t.clusters[1].nodes.clear();
         }},
        {Check::EmptyNode,
         "i2",
         "/clusters/1/nodes/1/pods",
         {"i2"},
         [](Topology& t) {
             t.clusters[1].nodes[1].pods.clear();
         }},
        {Check::NodeWithoutAddress,
         "i2",
         "/clusters/1/nodes/1/addresses",
         {"i2"},
         [](Topology& t) {
             t.clusters[1].nodes[1].addresses.clear();
         }},
        {Check::NodeWithoutPodPrefix,
         "i2",
         "/clusters/1/nodes/1/podPrefixes",
         {"i2"},
         [](Topology& t) {
             t.clusters[1].nodes[1].podPrefixes.clear();
         }},
        {Check::PodWithoutAddress,
         "pod-b",
         "/clusters/0/nodes/0/pods/1/addresses",
         {"pod-b"},
         [](Topology& t) {
             t.clusters[0].nodes[0].pods[1].addresses.clear();
         }},
        {Check::HostNetworkPodHasAddress,
         "pod-b",
         "/clusters/0/nodes/0/pods/1/addresses",
         {"pod-b"},
         [](Topology& t) { t.clusters[0].nodes[0].pods[1].hostNetwork = true; },
         true},
        {Check::IpipCarriesIpv4Only,
         "cf",
         "/clusters/0/encapsulation",
         {"cf"},
         [](Topology& t) {
             addIpv6(t);
             t.clusters[0].encapsulation = Encapsulation::Ipip;
         }},
        {Check::MasqueradeNeverMatches,
         "ci",
         "/clusters/1/masquerade",
         {"ci"},
         [](Topology& t) {
             t.clusters[1].masqueradeExcept = {net("0.0.0.0/0")};
         }},
        {Check::MasqueradeHidesOwnPods,
         "ci",
         "/clusters/1/masquerade/except",
         {"ci", "10.1.0.0/16"},
         [](Topology& t) { t.clusters[1].masqueradeExcept.clear(); },
         true},
        {Check::FlatClusterMasquerades,
         "cf",
         "/clusters/0/masquerade/except",
         {"cf", "10.10.0.0/24"},
         [](Topology& t) {
             t.clusters[0].masquerade = true;
             t.clusters[0].masqueradeExcept = {net("10.1.0.0/16")};
         },
         true},
        {Check::IslandUntranslated,
         "ci",
         "/clusters/1/masquerade",
         {"ci"},
         [](Topology& t) {
             t.clusters[1].masquerade = false;
         }},
        {Check::IslandPrefixLeaked,
         "ci",
         "/clusters/1/podRoutes",
         {"ci"},
         [](Topology& t) { t.clusters[1].podRoutes = PodRoutes::Bgp; },
         true},
        {Check::BgpWithoutAsn,
         "cf",
         "/clusters/0",
         {"cf"},
         [](Topology& t) { t.clusters[0].podRoutes = PodRoutes::Bgp; },
         true},
        {Check::BgpWithoutRouter,
         "cf",
         "/clusters/0/podRoutes",
         {"cf", "nodes-f"},
         [](Topology& t) {
             t.clusters[0].podRoutes = PodRoutes::Bgp;
             t.clusters[0].asn = 64601;
         }},
        {Check::BgpSameAsn,
         "cf",
         "/clusters/0/asn",
         {"64601", "r1"},
         [](Topology& t) {
             t.clusters[0].podRoutes = PodRoutes::Bgp;
             t.clusters[0].asn = 64601;
             t.routers[0].bgpAsn = 64601;
         }},
        {Check::PolicySelectsNothing,
         "p1",
         "/clusters/0/policies/0/selector",
         {"p1"},
         [](Topology& t) {
             t.clusters[0].policies[0].selector = {{"app", "none"}};
         }},
        {Check::PolicyPeerSelectsNothing,
         "p1",
         "/clusters/0/policies/0/ingress/0/from/0/selector",
         {"p1"},
         [](Topology& t) {
             (*(*t.clusters[0].policies[0].ingress)[0].peers)[0].selector = Labels{{"app", "none"}};
         }},
        {Check::PolicyExceptOutside,
         "p1",
         "/clusters/0/policies/0/ingress/0/from/1/except/0",
         {"10.99.0.0/24", "10.10.0.0/24"},
         [](Topology& t) {
             (*(*t.clusters[0].policies[0].ingress)[0].peers)[1].except[0] = net("10.99.0.0/24");
         }},
    };
}

inline std::vector<Breakage> serviceBreakages()
{
    const auto web = [](Topology& t) -> Service& {
        return t.clusters[0].services[0];
    };
    return {
        {Check::ServiceWithoutEndpoints,
         "web",
         "/clusters/0/services/0/selector",
         {"web"},
         [=](Topology& t) {
             web(t).selector = {{"app", "none"}};
         }},
        {Check::ServiceWithoutEndpoints,
         "web",
         "/clusters/0/services/0/selector",
         {"web"},
         [=](Topology& t) {
             web(t).selector.clear();
         }},
        {Check::TargetPortNotListening,
         "web",
         "/clusters/0/services/0/ports/0/targetPort",
         {"web", "tcp", "9"},
         [=](Topology& t) {
             web(t).ports[0].targetPort = 9;
         }},
        {Check::ServiceWithoutClusterIp,
         "web",
         "/clusters/0/services/0/clusterIps",
         {"web"},
         [=](Topology& t) {
             web(t).clusterIps.clear();
         }},
        {Check::ClusterIpOutsideServices,
         "web",
         "/clusters/0/services/0/clusterIps/0",
         {"10.97.0.1", "cf"},
         [=](Topology& t) {
             web(t).clusterIps[0] = ip("10.97.0.1");
         }},
        {Check::DuplicateServicePort,
         "inner",
         "/clusters/0/services/1/ports/1/port",
         {"inner", "tcp", "80"},
         [](Topology& t) {
             auto& p = t.clusters[0].services[1].ports;
             p.push_back(p[0]);
         }},
        {Check::NodePortRange,
         "web",
         "/clusters/0/services/0/ports/0/nodePort",
         {"8080"},
         [=](Topology& t) {
             web(t).ports[0].nodePort = 8080;
         }},
        {Check::NodePortMissing,
         "np",
         "/clusters/0/services/2/ports/0",
         {"np", "80"},
         [](Topology& t) { t.clusters[0].services[2].ports[0].nodePort = 0; },
         true},
        {Check::NodePortUnused,
         "inner",
         "/clusters/0/services/1/ports/0/nodePort",
         {"inner", "30099"},
         [](Topology& t) { t.clusters[0].services[1].ports[0].nodePort = 30099; },
         true},
        {Check::DuplicateNodePort,
         "np",
         "/clusters/0/services/2/ports/0/nodePort",
         {"30080", "tcp", "web"},
         [](Topology& t) { t.clusters[0].services[2].ports[0].nodePort = 30080; },
         true},
        {Check::LoadBalancerMissing,
         "web",
         "/clusters/0/services/0",
         {"web"},
         [=](Topology& t) {
             web(t).loadBalancer.reset();
         }},
        {Check::LoadBalancerUnused,
         "web",
         "/clusters/0/services/0/loadBalancer",
         {"web"},
         [=](Topology& t) { web(t).type = ServiceType::NodePort; },
         true},
        {Check::LoadBalancerWithoutNode,
         "web",
         "/clusters/0/services/0/loadBalancer",
         {"web"},
         [=](Topology& t) {
             web(t).loadBalancer->node.clear();
         }},
        {Check::LoadBalancerNodeElsewhere,
         "web",
         "/clusters/0/services/0/loadBalancer/node",
         {"i1", "ci"},
         [=](Topology& t) {
             web(t).loadBalancer->node = "i1";
         }},
        {Check::LoadBalancerNodeNotEligible,
         "web",
         "/clusters/0/services/0/loadBalancer/node",
         {"f1", "web"},
         [=](Topology& t) {
             web(t).externalTrafficPolicy = TrafficPolicy::Local;
             t.clusters[0].nodes[0].pods[0].labels["app"] = "x";
         },
         true},
        {Check::LoadBalancerAddressOutside,
         "web",
         "/clusters/0/services/0/loadBalancer/addresses/0",
         {"10.99.0.1", "nodes-f"},
         [=](Topology& t) {
             web(t).loadBalancer->addresses[0] = ip("10.99.0.1");
         }},
    };
}

inline std::vector<Breakage> gatewayBreakages()
{
    const auto pub = [](Topology& t, std::size_t g) -> Publish& {
        return t.gateways[g].publish[0];
    };
    return {
        {Check::SourceNatNotByKind,
         "gw",
         "/gateways/0/sourceNat",
         {"gw", "vip"},
         [](Topology& t) {
             t.gateways[0].kind = GatewayKind::Vip;
         }},
        {Check::SourceNatOutNotConnected,
         "gw",
         "/gateways/0/sourceNat/0/out",
         {"gw", "nodes-f"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].out = "nodes-f";
         }},
        {Check::SourceNatFamily,
         "gw",
         "/gateways/0/sourceNat/0/to",
         {"fd30::/64"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].from = net("fd30::/64");
         }},
        {Check::PoolAddressNobody,
         "gw",
         "/gateways/0/sourceNat/0/to/1",
         {"10.10.0.99", "gw"},
         [](Topology& t) { t.gateways[0].sourceNat[0].to.push_back(ip("10.10.0.99")); },
         true},
        {Check::PublishModeNotByKind,
         "gw",
         "/gateways/0/publish/0/mode",
         {"http", "nat"},
         [=](Topology& t) { pub(t, 0).mode = PublishMode::Http; },
         true},
        {Check::PublishModeNotByKind,
         "px",
         "/gateways/2/publish/0/mode",
         {"dnat", "proxy"},
         [=](Topology& t) {
             pub(t, 2).mode = PublishMode::Dnat;
             pub(t, 2).identity.clear();
         },
         true},
        {Check::IdentityNotByKind,
         "gw",
         "/gateways/0/publish/0/identity",
         {"gw"},
         [=](Topology& t) { pub(t, 0).identity = {Identity::ProxyV1}; },
         true},
        {Check::IdentityNeedsHttp,
         "px",
         "/gateways/2/publish/0/identity/0",
         {"x-forwarded-for"},
         [=](Topology& t) {
             pub(t, 2).mode = PublishMode::Tcp;
         }},
        {Check::ProxyNeedsTcp,
         "px",
         "/gateways/2/publish/0/protocol",
         {"pub3", "udp"},
         [=](Topology& t) {
             pub(t, 2).protocol = Protocol::Udp;
         }},
        {Check::DsrKeepsPort,
         "vip",
         "/gateways/1/publish/0/backends/0/port",
         {"80", "8080", "server"},
         [=](Topology& t) { pub(t, 1).backends[0].port = 8080; },
         true},
        {Check::PublishMissingBackend,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"pub1", "gone"},
         [=](Topology& t) {
             pub(t, 0).backends[0].element = "gone";
         }},
        {Check::WrongReference,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"r1", "element"},
         [=](Topology& t) {
             pub(t, 0).backends[0].element = "r1";
         }},
        {Check::PublishWithoutBackend,
         "gw",
         "/gateways/0/publish/0/backends",
         {"pub1"},
         [=](Topology& t) {
             pub(t, 0).backends.clear();
         }},
        {Check::BackendNotListening,
         "gw",
         "/gateways/0/publish/0/backends/0/port",
         {"ipod-a", "tcp", "9"},
         [=](Topology& t) { pub(t, 0).backends[0].port = 9; },
         true},
        {Check::BackendFamily,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"ipod-a", "fd10::1"},
         [=](Topology& t) {
             pub(t, 0).address = ip("fd10::1");
         }},
        {Check::DuplicatePublish,
         "gw",
         "/gateways/0/publish/1",
         {"10.10.0.21", "80", "pub1"},
         [](Topology& t) {
             auto& p = t.gateways[0].publish;
             p.push_back(p[0]);
             p[1].id = "pub9";
         }},
        {Check::PublishAddressOutside,
         "gw",
         "/gateways/0/publish/0/address",
         {"203.0.113.1", "gw"},
         [=](Topology& t) {
             pub(t, 0).address = ip("203.0.113.1");
         }},
    };
}

inline std::vector<Breakage> flowBreakages()
{
    return {
        {Check::FlowToItself,
         "fl1",
         "/flows/0/to",
         {"pod-b"},
         [](Topology& t) {
             t.flows[0].to.element = "pod-b";
         }},
        {Check::FlowToItself,
         "fl1",
         "/flows/0/to",
         {"pod-b"},
         [](Topology& t) {
             t.flows[0].to = {{}, ip("10.1.1.3"), {}};
         }},
        {Check::FlowFamily,
         "fl1",
         "/flows/0/to",
         {"pod-b", "fd00::1"},
         [](Topology& t) {
             t.flows[0].to = {{}, ip("fd00::1"), {}};
         }},
        {Check::DuplicateFlow,
         "fl5",
         "/flows/4/sourcePort",
         {"fl1"},
         [](Topology& t) {
             t.flows.push_back(t.flows[0]);
             t.flows[4].id = "fl5";
         }},
        {Check::TargetNotListening,
         "fl1",
         "/flows/0/port",
         {"server", "tcp", "81"},
         [](Topology& t) { t.flows[0].port = 81; },
         true},
        {Check::ServicePortUnknown,
         "fl3",
         "/flows/2/port",
         {"web", "tcp", "81"},
         [](Topology& t) {
             t.flows[2].port = 81;
         }},
        {Check::PublishPortUnknown,
         "fl2",
         "/flows/1/port",
         {"pub1", "tcp", "81"},
         [](Topology& t) { t.flows[1].port = 81; },
         true},
        {Check::EchoNotTranslated,
         "fl3",
         "/flows/2/protocol",
         {"web"},
         [](Topology& t) {
             t.flows[2].protocol = Protocol::Icmp;
         }},
        {Check::PayloadExceedsMtu,
         "fl1",
         "/flows/0/payloadBytes",
         {"1501", "1500"},
         [](Topology& t) {
             t.flows[0].protocol = Protocol::Icmp;
             t.flows[0].payloadBytes = 1473;
         }},
    };
}

}  // namespace tombolo::test
