// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_codes.h"

#include <array>

namespace tombolo {
namespace {

constexpr auto kError = Severity::Error;
constexpr auto kWarning = Severity::Warning;
constexpr auto kHint = Severity::Hint;

// "Fix" says which mending is offered; a code without it has none.
constexpr std::array<FindingCode, static_cast<std::size_t>(Check::Count_)> kCodes{{
    {Check::DuplicateId, "duplicate-id", kError, "id, pointer of the first use",
     "An element or publish entry has the id of an earlier one."},
    {Check::UnknownReference, "unknown-reference", kError, "id, key",
     "The key names an id that no element has."},
    {Check::WrongReference, "wrong-reference", kError, "id, key",
     "The key names an element of a kind that cannot stand there."},
    {Check::MissingValue, "missing-value", kError, "key",
     "A value that is needed is empty or 0: a flow's from, to or port, an interface's or cluster's "
     "network, a route's to or via, a translation's from, out or pool, a publish address, any "
     "port, the first one of a translation's range."},
    {Check::AmbiguousTarget, "ambiguous-target", kWarning, "element id, address",
     "A flow's target or a backend has both an element and an address; the element counts. "
     "Fix: the address is removed."},
    {Check::ProtocolNotUsable, "protocol-not-usable", kError, "protocol",
     "A listener, service port or publish entry is neither tcp nor udp, or a flow has any."},

    {Check::AddressOutsideNetwork, "address-outside-network", kError, "address, network id",
     "An interface or node has an address in none of the network's prefixes."},
    {Check::DuplicateAddress, "duplicate-address", kError, "address, other owner's id, where",
     "Two owners of one address in one network (interfaces, nodes, load balancer and published "
     "addresses), in one cluster (pods; cluster IPs), or in pods of flat clusters. Never for pods "
     "of "
     "two clusters of which one is an island. where: the network's or cluster's id."},
    {Check::UnusableAddress, "unusable-address", kError, "address",
     "An element's address is unspecified, loopback, multicast or 255.255.255.255."},
    {Check::NetworkAddressUsed, "network-address-used", kWarning, "address, prefix",
     "An interface or node has its IPv4 prefix's network address (prefixes to /30)."},
    {Check::BroadcastAddressUsed, "broadcast-address-used", kWarning, "address, prefix",
     "An interface or node has its IPv4 prefix's broadcast address (prefixes to /30)."},
    {Check::HostBits, "host-bits", kWarning, "prefix, prefix without host bits",
     "A prefix has bits set behind its length. Fix: they are cleared."},
    {Check::PrefixTooSmall, "prefix-too-small", kWarning, "prefix, usable addresses, needed",
     "A node's pod prefixes of a family hold fewer addresses than it has pods, or a network's "
     "prefix "
     "holds fewer than two."},
    {Check::PrefixFull, "prefix-full", kHint, "prefix",
     "Every usable address of a node's only pod prefix of a family is taken."},

    {Check::OverlappingPodPrefixes, "overlapping-pod-prefixes", kError,
     "prefix, other cluster's id, its prefix", "Pod prefixes of two flat clusters overlap."},
    {Check::PodPrefixOverlapsNetwork, "pod-prefix-overlaps-network", kWarning,
     "prefix, network id, its prefix",
     "A cluster's pod prefix overlaps a network's prefix: its pods cannot reach what is there."},
    {Check::ServicePrefixOverlaps, "service-prefix-overlaps", kWarning,
     "service prefix, cluster or network id, its prefix",
     "A cluster's service prefix overlaps its own pod prefixes or its node network."},
    {Check::NodePrefixesOverlap, "node-prefixes-overlap", kError,
     "prefix, other node's id, its prefix", "Pod prefixes of two nodes of one cluster overlap."},
    {Check::NodePrefixOutsideCluster, "node-prefix-outside-cluster", kWarning, "prefix, cluster id",
     "A node's pod prefix lies in none of the cluster's: masquerade does not know its pods."},
    {Check::PodOutsideNodePrefix, "pod-outside-node-prefix", kError, "address, node id",
     "A pod's address lies in none of its node's pod prefixes: nobody routes to it."},
    {Check::PodHasBridgeAddress, "pod-has-bridge-address", kError, "address, node id",
     "podLink bridge: the pod has the first address of the node's prefix, which is the bridge's."},
    {Check::NetworksOverlap, "networks-overlap", kWarning,
     "prefix, other network's id, its prefix, element",
     "Two networks overlap and one element has an interface on both."},

    {Check::NetworkWithoutPrefix, "network-without-prefix", kWarning, "network id",
     "Something is attached to a network that has no prefix."},
    {Check::NetworkUnused, "network-unused", kHint, "network id",
     "Nothing is attached to a network."},
    {Check::NotConnected, "not-connected", kWarning, "id",
     "A router, gateway or host has no interface."},
    {Check::InterfaceWithoutAddress, "interface-without-address", kWarning,
     "element id, network id", "An interface has no address."},
    {Check::MtuTooSmall, "mtu-too-small", kWarning, "bytes left for IPv6",
     "A network that carries IPv6, or a tunnel of a cluster with IPv6 pods over it, leaves less "
     "than "
     "1280 bytes."},
    {Check::LossTotal, "loss-total", kWarning, "network id", "A network loses every packet."},

    {Check::RouteViaUnreachable, "route-via-unreachable", kError, "next hop, destination",
     "The next hop is on no network that the element is attached to."},
    {Check::RouteViaNobody, "route-via-nobody", kWarning, "next hop, destination",
     "Nobody on the connected network owns the next hop."},
    {Check::RouteViaSelf, "route-via-self", kError, "next hop, destination",
     "The next hop is the element's own address."},
    {Check::RouteViaNotForwarding, "route-via-not-forwarding", kWarning,
     "next hop, destination, its owner's id",
     "The next hop is a host or a proxy, which forward nothing."},
    {Check::RouteFamily, "route-family", kError, "next hop, destination",
     "The next hop's family is not the destination's."},
    {Check::DuplicateRoute, "duplicate-route", kWarning, "destination",
     "An element has two routes to one destination; the first counts."},
    {Check::NoDefaultRoute, "no-default-route", kWarning, "sender's machine, address, flow id",
     "A flow's sender (for a pod its node) has neither a network, a route nor a default route to "
     "the "
     "flow's destination."},
    {Check::NoRoute, "no-route", kWarning, "machine on the way, address, flow id",
     "A router or node on a flow's way has no route to its destination."},
    {Check::NoReturnRoute, "no-return-route", kWarning, "machine, source address, flow id",
     "The request arrives untranslated, but this machine on the way back has no route to its "
     "source. "
     "Said only where nothing translates on the way and BGP brings no route to it."},

    {Check::RoutingLoop, "routing-loop", kWarning, "machine, address, flow id",
     "The routes for an address that a flow needs, there or back, lead round in a circle that "
     "passes this machine. Said only where nothing translates on the way and BGP brings "
     "no route to it."},
    {Check::EmptyCluster, "empty-cluster", kHint, "cluster id", "A cluster has no node."},
    {Check::EmptyNode, "empty-node", kHint, "node id", "A node has no pod."},
    {Check::NodeWithoutAddress, "node-without-address", kWarning, "node id",
     "A node has no address."},
    {Check::NodeWithoutPodPrefix, "node-without-pod-prefix", kWarning, "node id",
     "A node has pods (not on the host network) but no pod prefix."},
    {Check::PodWithoutAddress, "pod-without-address", kWarning, "pod id",
     "A pod that is not on the host network has no address."},
    {Check::HostNetworkPodHasAddress, "host-network-pod-has-address", kWarning, "pod id",
     "A pod on the host network has addresses of its own, which do not count. Fix: they are "
     "removed."},
    {Check::IpipCarriesIpv4Only, "ipip-carries-ipv4-only", kWarning, "cluster id",
     "encapsulation ipip with IPv6 pod prefixes."},
    {Check::MasqueradeNeverMatches, "masquerade-never-matches", kWarning, "cluster id",
     "Masquerade is on, but the cluster has no pod prefix or the exceptions hold every "
     "destination."},
    {Check::MasqueradeHidesOwnPods, "masquerade-hides-own-pods", kWarning, "cluster id, prefix",
     "Without a tunnel a pod is hidden from pods on other nodes of its own cluster: no exception "
     "holds "
     "this pod prefix. Fix: it becomes an exception."},
    {Check::FlatClusterMasquerades, "flat-cluster-masquerades", kWarning, "cluster id, prefix",
     "A flat cluster hides its pods from this prefix: another cluster's pods, or a lan or vpc "
     "network "
     "with a host, that no exception holds. Fix: the prefix becomes an exception."},
    {Check::IslandUntranslated, "island-untranslated", kHint, "cluster id",
     "An island neither masquerades nor has a gateway with a source translation for its pods."},
    {Check::IslandPrefixLeaked, "island-prefix-leaked", kWarning, "cluster id",
     "An island advertises its pod prefixes by BGP. Fix: podRoutes becomes none."},
    {Check::BgpWithoutAsn, "bgp-without-asn", kError, "cluster id",
     "podRoutes bgp or a service with advertise bgp, but the cluster has no asn. Fix: a free "
     "private one."},
    {Check::BgpWithoutRouter, "bgp-without-router", kWarning, "cluster id, network id",
     "A cluster speaks BGP but no router with bgp is on its network."},
    {Check::BgpSameAsn, "bgp-same-asn", kWarning, "asn, other element's id",
     "Two BGP neighbours have one AS number: eBGP refuses routes with the own number."},

    {Check::ServiceWithoutEndpoints, "service-without-endpoints", kWarning, "service id",
     "The selector is empty or matches no pod of the cluster, and no endpoint is listed."},
    {Check::TargetPortNotListening, "target-port-not-listening", kWarning,
     "service id, protocol, target port",
     "The service has endpoints, but none listens on the target port."},
    {Check::ServiceWithoutClusterIp, "service-without-cluster-ip", kWarning, "service id",
     "A service has no cluster IP."},
    {Check::ClusterIpOutsideServices, "cluster-ip-outside-services", kWarning,
     "address, cluster id", "A cluster IP lies in none of the cluster's service prefixes."},
    {Check::DuplicateServicePort, "duplicate-service-port", kError, "service id, protocol, port",
     "A service has two entries for one protocol and port."},
    {Check::NodePortRange, "node-port-range", kWarning, "node port",
     "A node port is outside 30000 to 32767."},
    {Check::NodePortMissing, "node-port-missing", kWarning, "service id, port",
     "A NodePort service's port has no node port. Fix: a free one."},
    {Check::NodePortUnused, "node-port-unused", kHint, "service id, node port",
     "A ClusterIP service has a node port, which nobody answers. Fix: it is removed."},
    {Check::DuplicateNodePort, "duplicate-node-port", kError,
     "node port, protocol, other service's id",
     "Two ports in one cluster have one node port. Fix: a free one."},
    {Check::LoadBalancerMissing, "load-balancer-missing", kWarning, "service id",
     "A LoadBalancer service has no load balancer address."},
    {Check::LoadBalancerUnused, "load-balancer-unused", kHint, "service id",
     "A service of another type has a load balancer. Fix: its type becomes LoadBalancer."},
    {Check::LoadBalancerWithoutNode, "load-balancer-without-node", kWarning, "service id",
     "advertise l2 without the node that answers. Fix, where only one node is eligible: that "
     "node."},
    {Check::LoadBalancerNodeElsewhere, "load-balancer-node-elsewhere", kError,
     "node id, cluster id", "The node that should answer belongs to another cluster."},
    {Check::LoadBalancerNodeNotEligible, "load-balancer-node-not-eligible", kWarning,
     "node id, service id",
     "externalTrafficPolicy Local and no endpoint on the node that answers. Fix, where only one "
     "node "
     "is eligible: that node."},
    {Check::LoadBalancerAddressOutside, "load-balancer-address-outside", kWarning,
     "address, network id",
     "advertise l2, but the address lies in no prefix of the cluster's network."},
    {Check::NodePortUnguarded, "node-port-unguarded", kHint, "service id, node port",
     "A load balancer has source ranges, but the service's node port lets everyone in (SVC-11)."},
    {Check::AllEndpointsEnding, "all-endpoints-ending", kHint, "service id",
     "Every endpoint of a service is ending: they still get what comes (SVC-12)."},

    {Check::EgressSelectsNothing, "egress-selects-nothing", kWarning,
     "number of the policy, from 1",
     "An egress policy's selector matches no pod of the cluster that has an address of its own."},
    {Check::EgressWithoutDestination, "egress-without-destination", kWarning,
     "number of the policy, from 1",
     "An egress policy has no destination outside the cluster, so it takes nothing."},
    {Check::EgressWithoutGateway, "egress-without-gateway", kWarning,
     "number of the policy, from 1",
     "An egress policy names no node: what it takes is dropped (EGR-1). Fix, where the cluster "
     "has one node with the egress address, or one node: that node."},
    {Check::EgressNodeElsewhere, "egress-node-elsewhere", kError, "node id, cluster id",
     "The gateway of an egress policy belongs to another cluster."},
    {Check::EgressAddressNobody, "egress-address-nobody", kWarning, "address, node id",
     "The gateway of an egress policy does not have the egress address: what it takes is dropped "
     "(EGR-1). Fix: the node gets it."},

    {Check::PolicySelectsNothing, "policy-selects-nothing", kWarning, "policy id",
     "A policy's selector matches no pod of the cluster."},
    {Check::PolicyPeerSelectsNothing, "policy-peer-selects-nothing", kWarning, "policy id",
     "A peer's selector matches no pod of the cluster."},
    {Check::PolicyExceptOutside, "policy-except-outside", kWarning, "exception, prefix",
     "A peer's exception does not lie in its prefix."},
    {Check::FirewallNeverMatches, "firewall-never-matches", kWarning, "number of the rule, from 1",
     "from and to are of two families, or ports stand with icmp."},
    {Check::FirewallRuleShadowed, "firewall-rule-shadowed", kWarning,
     "number of the rule, number of the earlier rule",
     "An earlier rule matches everything that this one does."},

    {Check::SourceNatNotByKind, "source-nat-not-by-kind", kError, "gateway id, kind",
     "A gateway that is not of kind nat has source translations."},
    {Check::SourceNatOutNotConnected, "source-nat-out-not-connected", kError,
     "gateway id, network id",
     "A source translation's out is a network on which the gateway has no interface."},
    {Check::SourceNatFamily, "source-nat-family", kWarning, "prefix",
     "A source translation's pool has no address of its prefix's family."},
    {Check::PoolAddressNobody, "pool-address-nobody", kWarning, "address, gateway id",
     "A pool address that no interface of the gateway has: replies to it find nobody. Fix, where "
     "the "
     "address lies in the out network: the interface gets it."},
    {Check::SourceNatTooSmall, "source-nat-too-small", kWarning, "gateway id, senders, room",
     "More addresses are translated by a rule than its pool and ports hold at once towards one "
     "destination, or than there are blocks of portsPerHost."},
    {Check::PublishModeNotByKind, "publish-mode-not-by-kind", kError, "mode, gateway kind",
     "A publish mode that the gateway's kind does not have. Fix: dnat (nat, vip) or tcp (proxy)."},
    {Check::IdentityNotByKind, "identity-not-by-kind", kWarning, "gateway id",
     "Only a proxy can pass on identity. Fix: the list is emptied."},
    {Check::IdentityNeedsHttp, "identity-needs-http", kWarning, "identity",
     "x-forwarded-for and forwarded are headers of mode http."},
    {Check::ProxyHeaderUnexpected, "proxy-header-unexpected", kWarning,
     "publish id, id of the http entry",
     "The PROXY protocol that a proxy sends leads to an http entry of another proxy, straight or "
     "through entries that pass bytes on. Whether that one is set to expect it, no document says. "
     "Fix: it is no longer sent."},
    {Check::PublishLoop, "publish-loop", kWarning, "publish id, backend's address",
     "A proxy's backend is an entry of a proxy, its own or another one, that hands connections "
     "back to the first: they go round until something gives up."},
    {Check::TransparentNotByKind, "transparent-not-by-kind", kWarning, "gateway id",
     "Only a proxy can wear its client's address. Fix: the key is removed."},
    {Check::ProxyNeedsTcp, "proxy-needs-tcp", kError, "publish id, protocol",
     "A proxy publishes something that is not tcp."},
    {Check::DsrKeepsPort, "dsr-keeps-port", kWarning, "published port, backend port, backend's id",
     "dsr to a host cannot change the port. Fix: the backend gets the published port."},
    {Check::PublishMissingBackend, "publish-missing-backend", kError, "publish id, element id",
     "A backend names an id that no element has."},
    {Check::BackendNeedsAddress, "backend-needs-address", kError, "id, its address",
     "A backend names a gateway, a publish entry or a service; such a one is given by its address. "
     "Fix, for a publish entry: the backend gets its address and port."},
    {Check::PublishWithoutBackend, "publish-without-backend", kWarning, "publish id",
     "A publish entry has no backend."},
    {Check::PublishLeadsElsewhere, "publish-leads-elsewhere", kWarning,
     "publish id, backend id, its address, who gets the packet, gateway id",
     "From the gateway, the backend's address leads to somebody else, such as a pod of another "
     "cluster with the same prefix. Said only where nothing translates on the way and BGP "
     "brings no route to it."},
    {Check::PublishWithoutRoute, "publish-without-route", kWarning,
     "publish id, backend id or address, its address, machine without a route",
     "The gateway, or a router on the way, has no route to a backend's address. Said only where "
     "nothing translates on the way and BGP brings "
     "no route to it."},
    {Check::ReplyBypassesGateway, "reply-bypasses-gateway", kWarning,
     "flow id, gateway id, backend id, source address",
     "A flow asks for an entry in mode dnat, and a backend's routes lead its answers to the sender "
     "past the gateway, so that nobody translates them back."},
    {Check::ReplyBypassesProxy, "reply-bypasses-proxy", kWarning,
     "flow id, gateway id, backend id, source address",
     "A flow asks for an entry of a proxy that wears its clients' addresses, and a backend's "
     "routes lead its answers to the client past the proxy."},
    {Check::ReplyThroughDirector, "reply-through-director", kWarning,
     "flow id, gateway id, backend id, source address",
     "A flow asks for an entry in mode dsr, and the answers, whose source is the published "
     "address, come by the gateway, which has that address itself and takes them for martians "
     "(IPv4)."},
    {Check::PublishHairpin, "publish-hairpin", kWarning,
     "flow id, gateway id, backend id, source address",
     "A flow asks for an entry that keeps the source, and the backend, or its node, has that "
     "source itself: it takes for a martian what comes back to it (IPv4)."},
    {Check::BackendNotListening, "backend-not-listening", kWarning, "element id, protocol, port",
     "A backend pod or host does not listen on its port. Fix: it listens."},
    {Check::BackendFamily, "backend-family", kWarning, "element id or address, published address",
     "A backend has no address of the published address's family (only a proxy that is not "
     "transparent could change it)."},
    {Check::DuplicatePublish, "duplicate-publish", kError, "address, port, other publish id",
     "Two publish entries of one gateway have one address, protocol and port."},
    {Check::PublishAddressOutside, "publish-address-outside", kWarning, "address, gateway id",
     "The published address is neither an interface's nor inside a network of the gateway."},

    {Check::FlowToItself, "flow-to-itself", kWarning, "element id",
     "A flow goes to its own sender."},
    {Check::FlowTargetShadowed, "flow-target-shadowed", kWarning,
     "target's id, address, id of who has it in the sender's cluster",
     "A flow leaves its cluster for a pod whose address somebody in the sender's own cluster has: "
     "that one gets the packet."},
    {Check::FlowLeadsElsewhere, "flow-leads-elsewhere", kWarning,
     "flow id, target's id, its address, who gets the packet",
     "From the flow's sender, the target's address leads to somebody else, such as a pod of "
     "another cluster with the same prefix. Said only where nothing translates on the way and "
     "BGP brings no route to it; flow-target-shadowed says it of the sender's own cluster."},
    {Check::FlowFamily, "flow-family", kWarning, "sender's id, target's id or address",
     "Sender and target have no address family in common."},
    {Check::DuplicateFlow, "duplicate-flow", kWarning, "other flow's id",
     "Two enabled flows have one sender, target, protocol, port and (fixed) source port."},
    {Check::TargetNotListening, "target-not-listening", kWarning, "element id, protocol, port",
     "A flow's target pod or host does not listen there. Fix: it listens."},
    {Check::ServicePortUnknown, "service-port-unknown", kWarning, "service id, protocol, port",
     "A flow goes to a service port that the service does not have."},
    {Check::PublishPortUnknown, "publish-port-unknown", kWarning, "publish id, protocol, port",
     "A flow goes to a publish entry by another protocol or port. Fix: the flow uses the entry's."},
    {Check::EchoNotTranslated, "echo-not-translated", kHint, "service or publish id",
     "An icmp flow to a service or publish entry: echo requests are translated by nobody."},
    {Check::PayloadExceedsMtu, "payload-exceeds-mtu", kWarning,
     "packet bytes, MTU of the sender's link",
     "A flow's packet does not fit its sender's own link and is never sent."},

    {Check::FaultNotAttached, "fault-not-attached", kError, "element id, network id",
     "A fault names an interface that the element does not have."},
    {Check::FaultEndsFirst, "fault-ends-first", kError, "element id",
     "A fault's upUs is not after its downUs. Fix: the element does not come back."},
    {Check::ClaimNeedsTcp, "claim-needs-tcp", kWarning, "protocol",
     "A flow that is not tcp has claims: nobody reads them. Fix: they are removed."},

    {Check::UnknownKey, "unknown-key", kHint, "key",
     "Nobody reads a key of the file; it is kept. Keys that begin with $, _ or x- are for others "
     "and not told."},

    {Check::CanvasItemUnknown, "canvas-item-unknown", kHint, "id",
     "A drawing position belongs to no element. Fix: it is removed."},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kCodes.size(); ++i)
        if (static_cast<std::size_t>(kCodes[i].check) != i || kCodes[i].code == nullptr)
            return false;
    return true;
}
static_assert(inOrder(), "one row per Check, in its order");

}  // namespace

std::span<const FindingCode> findingCodes()
{
    return kCodes;
}

const FindingCode& codeOf(Check check)
{
    return kCodes[static_cast<std::size_t>(check)];
}

}  // namespace tombolo
