// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/finding_table.h"

#include <QtGlobal>

namespace tombolo::text {

namespace {

constexpr FindingSentence kSentences[] = {
    {"duplicate-id",
     QT_TRANSLATE_NOOP("Text",
                       "The id “%1” is used twice (first at %2). Give one of the two another "
                       "id.")},
    {"unknown-reference",
     QT_TRANSLATE_NOOP("Text", "“%2” names “%1”, but nothing has that id. Correct it, or add the "
                               "element.")},
    {"wrong-reference",
     QT_TRANSLATE_NOOP("Text",
                       "“%2” names “%1”, which is of a kind that cannot stand there. Choose an "
                       "element of the right kind.")},
    {"missing-value", QT_TRANSLATE_NOOP("Text", "A value for “%1” is needed here. Fill it in.")},
    {"ambiguous-target",
     QT_TRANSLATE_NOOP("Text",
                       "The target names both the element “%1” and the address %2; the element "
                       "counts. Remove the address.")},
    {"protocol-not-usable",
     QT_TRANSLATE_NOOP("Text",
                       "The protocol “%1” cannot be used here. Choose TCP or UDP (a flow may "
                       "also use ICMP).")},
    {"address-outside-network",
     QT_TRANSLATE_NOOP("Text",
                       "%1 is in no prefix of network “%2”, so its neighbours will not find "
                       "it. Take an address inside the prefix.")},
    {"duplicate-address",
     QT_TRANSLATE_NOOP("Text", "%1 belongs to “%2” as well (in “%3”), so packets may reach either. "
                               "Give one of them another address.")},
    {"unusable-address",
     QT_TRANSLATE_NOOP("Text", "%1 is no address that a machine can have (unspecified, loopback, "
                               "multicast or broadcast). Take another one.")},
    {"network-address-used",
     QT_TRANSLATE_NOOP("Text", "%1 is the network address of %2. Take one that a host may have.")},
    {"broadcast-address-used",
     QT_TRANSLATE_NOOP("Text",
                       "%1 is the broadcast address of %2. Take one that a host may have.")},
    {"host-bits",
     QT_TRANSLATE_NOOP("Text", "%1 has bits set behind its length; it is read as %2. Write it that "
                               "way.")},
    {"prefix-too-small",
     QT_TRANSLATE_NOOP("Text", "%1 has room for %2 addresses, but %3 are needed. Take a shorter "
                               "prefix.")},
    {"prefix-full",
     QT_TRANSLATE_NOOP("Text",
                       "Every address of %1 is taken. A further pod needs a larger prefix or "
                       "another node.")},
    {"overlapping-pod-prefixes",
     QT_TRANSLATE_NOOP("Text",
                       "The pod prefix %1 overlaps %3 of cluster “%2”. Flat clusters need pod "
                       "prefixes of their own; change one, or make a cluster an island.")},
    {"pod-prefix-overlaps-network",
     QT_TRANSLATE_NOOP("Text",
                       "The pod prefix %1 overlaps %3 of network “%2”: pods cannot reach what "
                       "is there. Change one of the two.")},
    {"service-prefix-overlaps",
     QT_TRANSLATE_NOOP("Text",
                       "The service prefix %1 overlaps %3 of “%2”: some addresses would mean a "
                       "service and a machine. Change one of the two.")},
    {"node-prefixes-overlap",
     QT_TRANSLATE_NOOP("Text",
                       "The pod prefix %1 overlaps %3 of node “%2”: nobody knows which node "
                       "has the pod. Give each node its own prefix.")},
    {"node-prefix-outside-cluster",
     QT_TRANSLATE_NOOP("Text",
                       "The node's pod prefix %1 lies in none of cluster “%2”, so masquerade "
                       "does not know its pods. Widen the cluster's pod prefixes, or change "
                       "the node's.")},
    {"pod-outside-node-prefix",
     QT_TRANSLATE_NOOP("Text",
                       "%1 lies in none of the pod prefixes of node “%2”: what others send to it "
                       "does not come to this node. Take an address inside.")},
    {"pod-has-bridge-address",
     QT_TRANSLATE_NOOP("Text", "%1 is the address of the bridge on node “%2”. Give the pod another "
                               "address.")},
    {"networks-overlap",
     QT_TRANSLATE_NOOP("Text", "%1 overlaps %3 of network “%2”, and “%4” is attached to both: it "
                               "cannot tell where an address is. Change one of the prefixes.")},
    {"network-without-prefix",
     QT_TRANSLATE_NOOP("Text",
                       "Network “%1” has no prefix although something is attached to it. Give "
                       "it one.")},
    {"network-unused",
     QT_TRANSLATE_NOOP("Text",
                       "Nothing is attached to network “%1”. Connect something, or remove it.")},
    {"not-connected", QT_TRANSLATE_NOOP("Text", "“%1” is attached to no network. Connect it.")},
    {"interface-without-address",
     QT_TRANSLATE_NOOP("Text", "“%1” has no address on network “%2”. Give it one.")},
    {"mtu-too-small",
     QT_TRANSLATE_NOOP("Text",
                       "Only %1 bytes are left for an IPv6 packet, and IPv6 needs 1280. Raise "
                       "the MTU.")},
    {"loss-total", QT_TRANSLATE_NOOP("Text", "Network “%1” loses every packet. Lower its loss.")},
    {"route-via-unreachable",
     QT_TRANSLATE_NOOP("Text",
                       "The next hop %1 of the route to %2 is on no network that this element "
                       "is attached to. Take a neighbour's address, or connect the element "
                       "there.")},
    {"route-via-nobody",
     QT_TRANSLATE_NOOP("Text",
                       "Nobody has the address %1, the next hop of the route to %2. Correct "
                       "the next hop, or give the address to someone.")},
    {"route-via-self",
     QT_TRANSLATE_NOOP("Text",
                       "The next hop %1 of the route to %2 is the element's own address. Take "
                       "a neighbour's.")},
    {"route-via-not-forwarding",
     QT_TRANSLATE_NOOP("Text",
                       "The next hop %1 of the route to %2 is “%3”, which forwards nothing. "
                       "Take a router, a node or a gateway.")},
    {"route-family",
     QT_TRANSLATE_NOOP("Text",
                       "The next hop %1 is of another address family than the destination %2. "
                       "Take one of the same family.")},
    {"duplicate-route",
     QT_TRANSLATE_NOOP("Text",
                       "There are two routes to %1; the first one counts. Remove the other.")},
    {"no-default-route",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” has no route to %2, which flow “%3” needs. Add a route to that "
                       "prefix, or a default route.")},
    {"no-route",
     QT_TRANSLATE_NOOP("Text", "“%1” is on the way of flow “%3” but has no route to %2. Add one.")},
    {"no-return-route",
     QT_TRANSLATE_NOOP("Text",
                       "The answer of flow “%3” will be lost: “%1” has no route back to %2. "
                       "Add a route, or translate the source on the way out.")},
    {"routing-loop",
     QT_TRANSLATE_NOOP("Text", "The routes to %2 lead round in a circle that passes “%1”, so flow "
                               "“%3” never ends. Correct the route there.")},
    {"empty-cluster", QT_TRANSLATE_NOOP("Text", "Cluster “%1” has no node. Add one.")},
    {"empty-node",
     QT_TRANSLATE_NOOP("Text", "Node “%1” has no pod. Add one, or leave it as it is.")},
    {"node-without-address",
     QT_TRANSLATE_NOOP("Text", "Node “%1” has no address. Give it one of its cluster's network.")},
    {"node-without-pod-prefix",
     QT_TRANSLATE_NOOP("Text",
                       "Node “%1” has pods but no pod prefix, so nobody routes to them. Give "
                       "it one.")},
    {"pod-without-address",
     QT_TRANSLATE_NOOP("Text", "Pod “%1” has no address. Give it one of its node's pod prefix.")},
    {"host-network-pod-has-address",
     QT_TRANSLATE_NOOP("Text",
                       "Pod “%1” uses its node's network, so its own addresses do not count. "
                       "Remove them.")},
    {"ipip-carries-ipv4-only",
     QT_TRANSLATE_NOOP("Text", "Cluster “%1” has IPv6 pods, which an IPIP tunnel cannot carry. Use "
                               "VXLAN or Geneve.")},
    {"masquerade-never-matches",
     QT_TRANSLATE_NOOP("Text",
                       "Masquerade of cluster “%1” can never happen: there is no pod prefix, "
                       "or the exceptions hold every destination. Correct the exceptions, or "
                       "switch it off.")},
    {"masquerade-hides-own-pods",
     QT_TRANSLATE_NOOP("Text",
                       "Pods of cluster “%1” are hidden from each other between nodes, because "
                       "no exception of its masquerade holds %2. Add that prefix to the "
                       "exceptions.")},
    {"flat-cluster-masquerades",
     QT_TRANSLATE_NOOP("Text", "Flat cluster “%1” hides its pods from %2. Add that prefix to the "
                               "exceptions of its masquerade.")},
    {"island-untranslated",
     QT_TRANSLATE_NOOP("Text", "Pods of island “%1” leave with addresses that nobody outside can "
                               "answer. Switch masquerade on, or let a gateway translate them.")},
    {"island-prefix-leaked",
     QT_TRANSLATE_NOOP("Text",
                       "Island “%1” advertises its pod prefixes by BGP, so other networks "
                       "learn addresses that may be used twice. Set its pod routes to none.")},
    {"bgp-without-asn",
     QT_TRANSLATE_NOOP("Text", "Cluster “%1” is to speak BGP but has no AS number. Give it one.")},
    {"bgp-without-router",
     QT_TRANSLATE_NOOP("Text",
                       "Cluster “%1” speaks BGP, but no router on network “%2” does. Add BGP "
                       "to a router there.")},
    {"bgp-same-asn",
     QT_TRANSLATE_NOOP("Text",
                       "“%2” has the AS number %1 as well, so each refuses the other's routes. "
                       "Give one of them another number.")},
    {"service-without-endpoints",
     QT_TRANSLATE_NOOP("Text",
                       "The selector of service “%1” matches no pod of its cluster, so every "
                       "call is refused. Correct the selector, or label a pod.")},
    {"target-port-not-listening",
     QT_TRANSLATE_NOOP("Text",
                       "No endpoint of service “%1” listens on %2 port %3. Correct the target "
                       "port, or let the pods listen.")},
    {"service-without-cluster-ip",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%1” has no cluster IP. Give it one of the cluster's service "
                       "prefixes.")},
    {"cluster-ip-outside-services",
     QT_TRANSLATE_NOOP("Text",
                       "%1 lies in no service prefix of cluster “%2”. Take an address inside.")},
    {"duplicate-service-port",
     QT_TRANSLATE_NOOP("Text", "Service “%1” has two entries for %2 port %3. Remove one.")},
    {"node-port-range",
     QT_TRANSLATE_NOOP("Text", "Node port %1 is outside 30000 to 32767. Take one inside.")},
    {"node-port-missing",
     QT_TRANSLATE_NOOP("Text",
                       "Port %2 of service “%1” has no node port, though the service's type "
                       "asks for one. Give it one.")},
    {"node-port-unused",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%1” is of type ClusterIP, so nobody answers on node port %2. "
                       "Remove it, or change the type.")},
    {"duplicate-node-port",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%3” uses node port %1 (%2) as well. Give one of them another "
                       "node port.")},
    {"load-balancer-missing",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%1” is of type LoadBalancer but has no load balancer address. "
                       "Give it one.")},
    {"load-balancer-unused",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%1” has a load balancer but is of another type. Change its "
                       "type, or remove the load balancer.")},
    {"load-balancer-without-node",
     QT_TRANSLATE_NOOP("Text",
                       "No node is named that answers for the address of service “%1”. Choose "
                       "one.")},
    {"load-balancer-node-elsewhere",
     QT_TRANSLATE_NOOP("Text",
                       "Node “%1” is to answer for a service of cluster “%2” but belongs to "
                       "another cluster. Choose a node of that cluster.")},
    {"load-balancer-node-not-eligible",
     QT_TRANSLATE_NOOP("Text", "Node “%1” answers for service “%2” but has no endpoint, and with "
                               "traffic policy Local it drops everything. Choose a node with an "
                               "endpoint.")},
    {"node-port-unguarded",
     QT_TRANSLATE_NOOP("Text", "The load balancer of service “%1” lets only its source ranges in, "
                               "but node port %2 lets everyone in. Close it with a firewall, or "
                               "take the node port away.")},
    {"all-endpoints-ending",
     QT_TRANSLATE_NOOP("Text", "Every endpoint of service “%1” is ending; they still get what "
                               "comes, until they are gone. Start another.")},
    {"egress-selects-nothing",
     QT_TRANSLATE_NOOP("Text", "Egress policy %1 selects no pod of the cluster. Give a pod its "
                               "labels, or change the selector.")},
    {"egress-without-destination",
     QT_TRANSLATE_NOOP("Text", "Egress policy %1 has no destination outside the cluster, so it "
                               "takes nothing. Add a prefix.")},
    {"egress-without-gateway",
     QT_TRANSLATE_NOOP("Text", "Egress policy %1 names no node of the cluster as gateway, so what "
                               "it takes is dropped. Choose a node.")},
    {"egress-node-elsewhere",
     QT_TRANSLATE_NOOP("Text", "Node “%1” is not in cluster “%2”, so it cannot be the gateway of "
                               "its egress policy. Choose one of its own nodes.")},
    {"egress-address-nobody",
     QT_TRANSLATE_NOOP("Text", "The egress policy's gateway “%2” does not have the address %1, so "
                               "what the policy takes is dropped. Give the node that address.")},
    {"load-balancer-address-outside",
     QT_TRANSLATE_NOOP("Text",
                       "%1 lies in no prefix of network “%2”, so no neighbour will ask for it. "
                       "Take an address inside.")},
    {"policy-selects-nothing",
     QT_TRANSLATE_NOOP("Text",
                       "The selector of policy “%1” matches no pod of its cluster. Correct it, "
                       "or label a pod.")},
    {"policy-peer-selects-nothing",
     QT_TRANSLATE_NOOP("Text", "A peer of policy “%1” matches no pod of its cluster. Correct its "
                               "selector, or label a pod.")},
    {"policy-except-outside",
     QT_TRANSLATE_NOOP("Text",
                       "The exception %1 lies outside its prefix %2, so it changes nothing. "
                       "Correct one of the two.")},
    {"firewall-never-matches",
     QT_TRANSLATE_NOOP("Text",
                       "Firewall rule %1 can never match: its addresses are of two families, "
                       "or it has ports with ICMP. Correct it.")},
    {"firewall-rule-shadowed",
     QT_TRANSLATE_NOOP("Text", "Firewall rule %1 is never reached: rule %2 before it matches "
                               "everything that it does. Change their order, or remove it.")},
    {"source-nat-not-by-kind",
     QT_TRANSLATE_NOOP("Text",
                       "Gateway “%1” is of kind %2, which does not translate sources. Use kind "
                       "NAT, or remove the rule.")},
    {"source-nat-out-not-connected",
     QT_TRANSLATE_NOOP("Text",
                       "Gateway “%1” is to translate towards network “%2” but is not attached "
                       "to it. Connect it, or choose another network.")},
    {"source-nat-family",
     QT_TRANSLATE_NOOP("Text", "The pool of the source translation for %1 has no address of that "
                               "family. Add one.")},
    {"pool-address-nobody",
     QT_TRANSLATE_NOOP("Text",
                       "No interface of gateway “%2” has the pool address %1, so answers to it "
                       "find nobody. Give it to an interface.")},
    {"source-nat-too-small",
     QT_TRANSLATE_NOOP("Text",
                       "Gateway “%1” translates %2 senders here, but has ports for %3 of them at "
                       "a time: the others are dropped. Widen the ports or the pool, or take "
                       "smaller blocks.")},
    {"publish-mode-not-by-kind",
     QT_TRANSLATE_NOOP("Text",
                       "A gateway of kind %2 cannot publish in mode “%1”. Choose another mode.")},
    {"identity-not-by-kind",
     QT_TRANSLATE_NOOP("Text", "Gateway “%1” is no proxy, so it cannot tell the client's identity. "
                               "Remove the identity headers.")},
    {"identity-needs-http",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” is an HTTP header, and this entry does not speak HTTP. Use mode "
                       "http, or the PROXY protocol.")},
    {"proxy-header-unexpected",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” sends the PROXY protocol, and it comes to “%2”, which reads HTTP. A "
                       "proxy that is not set to expect it takes it for a bad request. A document "
                       "cannot say so, and the run goes on without the header. Let “%1” send "
                       "none, or an HTTP header in mode http.")},
    {"publish-loop",
     QT_TRANSLATE_NOOP("Text", "Published “%1” hands connections to %2, from where they come back "
                               "to it, round and round. Name the real backend.")},
    {"proxy-needs-tcp",
     QT_TRANSLATE_NOOP("Text",
                       "The proxy entry “%1” publishes %2, but a proxy ends TCP connections "
                       "only. Choose TCP.")},
    {"dsr-keeps-port",
     QT_TRANSLATE_NOOP("Text",
                       "With direct server return the port stays %1, but backend “%3” is given "
                       "port %2. Use the same port.")},
    {"publish-missing-backend",
     QT_TRANSLATE_NOOP("Text", "The published address “%1” names the backend “%2”, which does not "
                               "exist. Correct it, or remove it.")},
    {"backend-needs-address",
     QT_TRANSLATE_NOOP("Text",
                       "The backend names “%1”, which is no pod, node or host. Give its address "
                       "instead of an element: “address” %2, with the port.")},
    {"publish-without-backend",
     QT_TRANSLATE_NOOP("Text",
                       "The published address “%1” has no backend, so nobody can be reached by "
                       "it. Add one.")},
    {"publish-leads-elsewhere",
     QT_TRANSLATE_NOOP(
         "Text", "“%1” cannot reach its backend “%2”: from gateway “%5”, the address %3 leads "
                 "to “%4”. Correct the routes, or give the backend an address that nobody "
                 "else has.")},
    {"publish-without-route",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” cannot reach its backend “%2”: “%4” has no route to %3. Add one.")},
    {"reply-bypasses-gateway",
     QT_TRANSLATE_NOOP(
         "Text", "The answers of “%3” to %4 do not come back through gateway “%2”, which "
                 "translates what flow “%1” asks: the sender refuses them. Route them through "
                 "the gateway, or publish in mode full-nat.")},
    {"reply-bypasses-proxy",
     QT_TRANSLATE_NOOP("Text",
                       "Proxy “%2” calls “%3” in the name of its client %4 (flow “%1”), and "
                       "the answers go to that one straight, which refuses them. Route "
                       "them through the proxy, or let it use its own address.")},
    {"reply-through-director",
     QT_TRANSLATE_NOOP("Text",
                       "The answers of “%3” to %4 (flow “%1”) come through gateway “%2”, which has "
                       "their source, the published address, itself and drops them. Route them "
                       "past the gateway, or publish in mode dnat.")},
    {"publish-hairpin",
     QT_TRANSLATE_NOOP("Text",
                       "Gateway “%2” hands what flow “%1” asks on to “%3” with the source %4. That "
                       "is an address of the machine where it arrives, which drops it. Let the "
                       "gateway use its own address (mode full-nat; a proxy, not transparent), or "
                       "call “%3” itself.")},
    {"backend-not-listening",
     QT_TRANSLATE_NOOP("Text",
                       "The backend “%1” does not listen on %2 port %3. Correct the port, or "
                       "let it listen.")},
    {"backend-family",
     QT_TRANSLATE_NOOP("Text",
                       "The backend “%1” has no address of the family of %2. Give it one, or "
                       "publish by a proxy.")},
    {"transparent-not-by-kind",
     QT_TRANSLATE_NOOP("Text", "Only a proxy can wear its client's address, and gateway “%1” is "
                               "none. Take the setting away.")},
    {"duplicate-publish",
     QT_TRANSLATE_NOOP("Text",
                       "“%3” publishes %1 port %2 as well. Give one of them another port or "
                       "address.")},
    {"publish-address-outside",
     QT_TRANSLATE_NOOP("Text",
                       "%1 lies in no network of gateway “%2”, so packets to it do not arrive "
                       "there. Take an address inside.")},
    {"flow-to-itself",
     QT_TRANSLATE_NOOP("Text", "The flow goes from “%1” to itself. Choose another target.")},
    {"flow-target-shadowed",
     QT_TRANSLATE_NOOP("Text",
                       "The flow cannot reach “%1”: its address %2 is also that of “%3” in the "
                       "sender's own cluster, which gets the packet. Publish the target at its "
                       "gateway and let the flow go there, or make the clusters flat.")},
    {"flow-leads-elsewhere",
     QT_TRANSLATE_NOOP("Text",
                       "Flow “%1” does not get to “%2”: from its sender, the address %3 leads to "
                       "“%4”. Correct the routes, or let the flow go to an address that nobody "
                       "else has, such as a published one.")},
    {"flow-family",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” and “%2” have no address family in common. Give one of them an "
                       "address of the other's family.")},
    {"duplicate-flow",
     QT_TRANSLATE_NOOP("Text",
                       "Flow “%1” is the same: sender, target, protocol and ports. Change or "
                       "remove one of them.")},
    {"target-not-listening",
     QT_TRANSLATE_NOOP("Text", "“%1” does not listen on %2 port %3, so the flow will be refused. "
                               "Correct the port, or let it listen.")},
    {"service-port-unknown",
     QT_TRANSLATE_NOOP("Text",
                       "Service “%1” has no %2 port %3. Correct the flow's port, or add it to "
                       "the service.")},
    {"publish-port-unknown",
     QT_TRANSLATE_NOOP("Text", "“%1” is not published on %2 port %3. Correct the flow's port or "
                               "protocol.")},
    {"echo-not-translated",
     QT_TRANSLATE_NOOP("Text",
                       "Nobody translates echo requests to “%1”; use TCP or UDP, or ask a pod "
                       "or host.")},
    {"payload-exceeds-mtu",
     QT_TRANSLATE_NOOP("Text",
                       "Packets of %1 bytes do not fit the sender's own link, which takes %2. "
                       "Send less at once, or raise the MTU.")},
    {"fault-not-attached",
     QT_TRANSLATE_NOOP("Text",
                       "A fault takes down the interface of “%1” on “%2”, but it has none there. "
                       "Choose a network that it is attached to.")},
    {"fault-ends-first",
     QT_TRANSLATE_NOOP("Text",
                       "“%1” comes back before it goes down. Let it come back later, or not at "
                       "all.")},
    {"claim-needs-tcp",
     QT_TRANSLATE_NOOP("Text", "Headers about the client travel in TCP streams, but the flow uses "
                               "%1. Remove them, or use TCP.")},
    {"unknown-key",
     QT_TRANSLATE_NOOP("Text",
                       "The key “%1” of the file means nothing to this version of Tombolo: it is "
                       "kept, but not used. Correct or remove it; keys for others begin with "
                       "“x-”.")},
    {"canvas-item-unknown",
     QT_TRANSLATE_NOOP("Text",
                       "A drawing position belongs to “%1”, which does not exist. Remove it.")},
};

}  // namespace

std::span<const FindingSentence> findingSentences()
{
    return kSentences;
}

}  // namespace tombolo::text
