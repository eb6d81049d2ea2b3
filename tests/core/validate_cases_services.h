// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/core/validate_cases.h"

/// The rest of the cases: clusters, services, gateways and flows.
namespace tombolo::test {

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
    /// A sound policy, of the island.
    const auto egress = [](Topology& t) -> EgressPolicy& {
        EgressPolicy policy;
        policy.selector = {{"app", "web"}};
        policy.destinations = {net("10.10.0.0/24")};
        policy.nodes = {"i2"};
        policy.address = ip("10.30.0.12");
        t.clusters[1].egressPolicies = {policy};
        return t.clusters[1].egressPolicies[0];
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
        {Check::NodePortUnguarded,
         "web",
         "/clusters/0/services/0/ports/0/nodePort",
         {"web", "30080"},
         [=](Topology& t) {
             web(t).loadBalancer->sourceRanges = {net("10.10.0.0/24")};
         }},
        {Check::AllEndpointsEnding,
         "np",
         "/clusters/0/services/2/selector",
         {"np"},
         [=](Topology& t) {
             t.clusters[0].nodes[0].pods[0].terminating = true;
             t.clusters[0].nodes[1].pods[0].terminating = true;
         }},
        {Check::UnknownReference,
         "inner",
         "/clusters/0/services/1/endpoints/0/element",
         {"gone", "endpoints"},
         [=](Topology& t) {
             t.clusters[0].services[1].endpoints = {{"gone", std::nullopt, 80, {}}};
         }},
        {Check::EgressSelectsNothing,
         "ci",
         "/clusters/1/egressPolicies/0/selector",
         {"1"},
         [=](Topology& t) {
             egress(t).selector = {{"app", "nobody"}};
         }},
        {Check::EgressWithoutDestination,
         "ci",
         "/clusters/1/egressPolicies/0/destinations",
         {"1"},
         [=](Topology& t) {
             egress(t).destinations = {net("10.1.0.0/24")};
         }},
        {Check::EgressWithoutGateway,
         "ci",
         "/clusters/1/egressPolicies/0/nodes",
         {"1"},
         [=](Topology& t) { egress(t).nodes.clear(); },
         true},
        {Check::EgressNodeElsewhere,
         "ci",
         "/clusters/1/egressPolicies/0/nodes/0",
         {"f1", "ci"},
         [=](Topology& t) {
             egress(t).nodes = {"f1", "i2"};
         }},
        {Check::EgressAddressNobody,
         "ci",
         "/clusters/1/egressPolicies/0/address",
         {"10.30.0.77", "i2"},
         [=](Topology& t) { egress(t).address = ip("10.30.0.77"); },
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
        {Check::TransparentNotByKind,
         "gw",
         "/gateways/0/publish/0/transparent",
         {"gw"},
         [=](Topology& t) { pub(t, 0).transparent = true; },
         true},
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
        {Check::SourceNatTooSmall,
         "gw",
         "/gateways/0/sourceNat/0/ports",
         {"gw", "2", "1"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].ports = PortRange{2000, 2000};
         }},
        {Check::SourceNatTooSmall,
         "gw",
         "/gateways/0/sourceNat/0/portsPerHost",
         {"gw", "2", "1"},
         [](Topology& t) {
             t.gateways[0].sourceNat[0].ports = PortRange{2000, 2099};
             t.gateways[0].sourceNat[0].portsPerHost = 64;
         }},
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
        {Check::PublishLeadsElsewhere,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"pub1", "ipod-a", "10.1.1.2", "pod-a", "gw"},
         [](Topology& t) {
             t.gateways[0].routes.back().via = ip("10.10.0.1");
         }},
        {Check::ReplyBypassesGateway,
         "vip",
         "/gateways/1/publish/0/mode",
         {"fl2", "vip", "server", "10.10.0.50"},
         [](Topology& t) {
             t.gateways[1].publish[0].mode = PublishMode::Dnat;
             t.flows[1].to.element = "pub2";
         }},
        {Check::PublishWithoutRoute,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"pub1", "ipod-a", "10.1.1.2", "gw"},
         [](Topology& t) {
             t.gateways[0].routes.clear();
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
        {Check::FlowTargetShadowed,
         "fl1",
         "/flows/0/to",
         {"ipod-b", "10.1.2.2", "pod-c"},
         [](Topology& t) {
             t.flows[0].to.element = "ipod-b";
             t.flows[0].port = 8080;
         }},
        {Check::FlowLeadsElsewhere,
         "fl2",
         "/flows/1/to/element",
         {"fl2", "ipod-a", "10.1.1.2", "pod-a"},
         [](Topology& t) {
             t.flows[1].to.element = "ipod-a";
             t.flows[1].port = 8080;
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
