// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "views/text/rule_table.h"

namespace tombolo::text {

namespace {

constexpr RuleWords kRules[] = {
    {"EGR-1", QT_TRANSLATE_NOOP("Rules", "egress gateway of Cilium"),
     QT_TRANSLATE_NOOP("Rules",
                       "A policy sends chosen pods' traffic to chosen destinations through "
                       "one gateway node, which translates the source. Of several nodes "
                       "the first by name serves; with none the packet is dropped."),
     "doc docs.cilium.io egress-gateway"},
    {"EGR-2", QT_TRANSLATE_NOOP("Rules", "only the translating machine knows"),
     QT_TRANSLATE_NOOP("Rules", "When a gateway translates, the table of the pod's own node shows "
                                "no translation; the gateway's alone does."),
     "kv E26"},
    {"EGR-3", QT_TRANSLATE_NOOP("Rules", "port blocks of Google Cloud NAT"),
     QT_TRANSLATE_NOOP("Rules", "Each machine has a block of source ports at a translated address; "
                                "the limit counts per destination, and all pods of a node share "
                                "the node's block."),
     "doc cloud.google.com nat/docs/ports-and-addresses; recall"},
    {"EGR-4", QT_TRANSLATE_NOOP("Rules", "ports of other cloud translators"),
     QT_TRANSLATE_NOOP("Rules", "An AWS NAT gateway holds about 55,000 connections per destination "
                                "and address; an Azure load balancer has 64,000 ports per address, "
                                "shared out among the nodes."),
     "doc learn.microsoft.com load-balancer outbound; recall"},
    {"EGR-5", QT_TRANSLATE_NOOP("Rules", "Linux counts ports per destination"),
     QT_TRANSLATE_NOOP("Rules", "A translated port can serve several destinations at once. When "
                                "none is free towards a destination, the first packet is dropped "
                                "silently."),
     "kv E45"},
    {"SVC-1", QT_TRANSLATE_NOOP("Rules", "a service without endpoints refuses"),
     QT_TRANSLATE_NOOP("Rules", "When a service has no endpoint at all, the node answers ICMP port "
                                "unreachable and the client hears “connection refused” at once."),
     "kv E30"},
    {"SVC-2", QT_TRANSLATE_NOOP("Rules", "Local without a local endpoint is silent"),
     QT_TRANSLATE_NOOP("Rules", "When the policy Local needs an endpoint on this node and there is "
                                "none, the packet is dropped and the client waits in vain."),
     "kv E08"},
    {"SVC-3", QT_TRANSLATE_NOOP("Rules", "ClusterIP"),
     QT_TRANSLATE_NOOP(
         "Rules", "The client's node rewrites the destination. A source inside the cluster's pod "
                  "prefixes is kept; any other source is masqueraded."),
     "kv E10v; src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"SVC-4", QT_TRANSLATE_NOOP("Rules", "NodePort and load balancer with Cluster"),
     QT_TRANSLATE_NOOP(
         "Rules", "With the policy Cluster every connection from outside is masqueraded, even when "
                  "the endpoint is on the node that received it."),
     "kv E07b; src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"SVC-5", QT_TRANSLATE_NOOP("Rules", "NodePort and load balancer with Local"),
     QT_TRANSLATE_NOOP("Rules", "With the policy Local only endpoints on the receiving node serve "
                                "and the client is kept. The cluster's own pods reach all "
                                "endpoints with their source, the node itself masqueraded."),
     "kv E08 E08v; src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"SVC-6", QT_TRANSLATE_NOOP("Rules", "a pod's own load balancer is never reached"),
     QT_TRANSLATE_NOOP("Rules",
                       "A pod that calls the load balancer's address of its own cluster is "
                       "served by its own node; the packet never leaves for the balancer."),
     "kv E60; src kubernetes/enhancements keps/sig-network/1860"},
    {"SVC-7", QT_TRANSLATE_NOOP("Rules", "hairpin: a pod reaches itself"),
     QT_TRANSLATE_NOOP("Rules", "When a service chooses the very pod that asked, the source is "
                                "masqueraded, for a packet from one's own address would be "
                                "dropped."),
     "kv E11"},
    {"SVC-8", QT_TRANSLATE_NOOP("Rules", "which address a service's masquerade shows"),
     QT_TRANSLATE_NOOP("Rules",
                       "The address depends on the way out: the node's towards other nodes "
                       "and routed pods, the bridge's towards bridged pods of the node."),
     "kv E07a E07b E07c E07d"},
    {"SVC-9", QT_TRANSLATE_NOOP("Rules", "why services masquerade"),
     QT_TRANSLATE_NOOP("Rules",
                       "Without masquerade the endpoint would answer the client directly from its "
                       "own address, which the client never called, and be reset."),
     "kv E09"},
    {"SVC-10", QT_TRANSLATE_NOOP("Rules", "a NodePort is open on every address of the node"),
     QT_TRANSLATE_NOOP("Rules",
                       "In iptables mode a NodePort answers on any address of the node; in "
                       "nftables mode on its main addresses only, unless configured."),
     "src kubernetes/website blog 2025 nftables-kube-proxy"},
    {"SVC-11", QT_TRANSLATE_NOOP("Rules", "source ranges do not guard NodePorts"),
     QT_TRANSLATE_NOOP("Rules", "The allowed source ranges of a load balancer filter its own "
                                "address, never the NodePorts behind it."),
     "src kubernetes/kubernetes pkg/proxy/iptables/proxier.go"},
    {"SVC-12", QT_TRANSLATE_NOOP("Rules", "endpoints that are ending"),
     QT_TRANSLATE_NOOP("Rules", "With the policy Local, when all endpoints of the node are ending, "
                                "traffic still goes to them."),
     "src kubernetes/website reference/networking/virtual-ips.md"},
    {"SVC-13", QT_TRANSLATE_NOOP("Rules", "an endpoint outside the cluster"),
     QT_TRANSLATE_NOOP("Rules",
                       "The destination is rewritten first; then the node's masquerade sees "
                       "an outside destination and rewrites the source too."),
     "kv E33"},
    {"SVC-14", QT_TRANSLATE_NOOP("Rules", "ping to a service address"),
     QT_TRANSLATE_NOOP("Rules",
                       "In iptables mode nobody translates or answers an echo request to a "
                       "ClusterIP."),
     "kv E30"},
    {"SVC-20", QT_TRANSLATE_NOOP("Rules", "kube-proxy in IPVS mode"),
     QT_TRANSLATE_NOOP("Rules",
                       "IPVS rewrites the destination where packets for the node arrive; who is "
                       "masqueraded is the same as in iptables mode."),
     "src kubernetes/kubernetes pkg/proxy/ipvs/README.md"},
    {"SVC-21", QT_TRANSLATE_NOOP("Rules", "Cilium instead of kube-proxy"),
     QT_TRANSLATE_NOOP("Rules", "Inside the cluster the socket itself connects to the endpoint, so "
                                "no packet is translated. From outside the source is translated "
                                "only when the endpoint is on another node."),
     "doc docs.cilium.io kubeproxy-free"},
    {"ING-1", QT_TRANSLATE_NOOP("Rules", "passthrough load balancer"),
     QT_TRANSLATE_NOOP("Rules", "The packet reaches the node with the virtual address as its "
                                "destination and the client as its source; the reply goes straight "
                                "to the client."),
     "kv E12; doc cloud.google.com passthrough-network-load-balancer"},
    {"ING-2", QT_TRANSLATE_NOOP("Rules", "load balancer in front of NodePorts"),
     QT_TRANSLATE_NOOP("Rules", "The balancer rewrites the destination to a node and its NodePort; "
                                "replies must come back through it."),
     "derived"},
    {"ING-3", QT_TRANSLATE_NOOP("Rules", "network load balancer of AWS"),
     QT_TRANSLATE_NOOP("Rules",
                       "Whether the client is kept depends on the kind of target: kept for "
                       "instances and UDP, by default not for addresses with TCP or TLS."),
     "doc docs.aws.amazon.com edit-target-group-attributes"},
    {"ING-4", QT_TRANSLATE_NOOP("Rules", "load balancers that are proxies"),
     QT_TRANSLATE_NOOP("Rules",
                       "There are two connections, and the endpoint sees the balancer; the "
                       "client can be told only inside the data."),
     "src kubernetes/website tutorials/services/source-ip.md"},
    {"ING-5", QT_TRANSLATE_NOOP("Rules", "health checks with the policy Local"),
     QT_TRANSLATE_NOOP("Rules", "Nodes without endpoints fail the check and leave the balancer; "
                                "until that is noticed, what reaches them is dropped."),
     "derived"},
    {"ING-6", QT_TRANSLATE_NOOP("Rules", "who answers for an l2 address"),
     QT_TRANSLATE_NOOP("Rules", "One node answers for the address: of the eligible ones that with "
                                "the lowest SHA-256 of its name, “#” and the address."),
     "src metallb/metallb speaker/layer2_controller.go"},
    {"ING-7", QT_TRANSLATE_NOOP("Rules", "service addresses by BGP"),
     QT_TRANSLATE_NOOP("Rules", "The router spreads clients over all nodes that advertise the "
                                "address; replies often take another way back."),
     "src metallb/metallb website/content/troubleshooting"},
    {"3.6", QT_TRANSLATE_NOOP("Rules", "direct server return"),
     QT_TRANSLATE_NOOP("Rules",
                       "The balancer passes the packet on with its destination untouched to a "
                       "machine that owns the address silently and answers the client directly "
                       "from it."),
     "kv E12b"},
    {"PX-1", QT_TRANSLATE_NOOP("Rules", "a proxy ends the packet's identity"),
     QT_TRANSLATE_NOOP("Rules", "A proxy accepts one connection and opens another from its own "
                                "address and port; the backend sees the proxy."),
     "kv E13 E42 E76"},
    {"PX-2", QT_TRANSLATE_NOOP("Rules", "X-Forwarded-For"),
     QT_TRANSLATE_NOOP("Rules", "Each HTTP proxy appends the address that it saw; what was hidden "
                                "before the first proxy stays hidden, and what the client wrote "
                                "itself stands in front."),
     "kv E13 E75; src istio/istio.io network-topologies"},
    {"PX-3", QT_TRANSLATE_NOOP("Rules", "Forwarded"),
     QT_TRANSLATE_NOOP("Rules", "The standard header names the client as for=, with IPv6 in "
                                "brackets and quotes; it may be hidden on purpose."),
     "rfc 7239"},
    {"PX-4", QT_TRANSLATE_NOOP("Rules", "PROXY protocol"),
     QT_TRANSLATE_NOOP("Rules",
                       "The proxy sends the client's and its own address and port once, as "
                       "the first bytes of its connection, as a line (v1) or binary (v2); "
                       "the receiver must expect it."),
     "kv E13; src haproxy/haproxy doc/proxy-protocol.txt"},
    {"PX-5", QT_TRANSLATE_NOOP("Rules", "transparent proxy"),
     QT_TRANSLATE_NOOP("Rules", "A proxy may send from the client's address. Then replies must be "
                                "routed back through it, or the client resets them."),
     "kv E69"},
    {"PX-6", QT_TRANSLATE_NOOP("Rules", "sidecar"),
     QT_TRANSLATE_NOOP("Rules", "A sidecar accepts inside the pod and calls the application from "
                                "127.0.0.6, so the application sees that address."),
     "kv E41; src istio/istio"},
    {"PX-7", QT_TRANSLATE_NOOP("Rules", "Gateway API and Ingress"),
     QT_TRANSLATE_NOOP("Rules", "They do not say how the client is told; it depends on the "
                                "implementation, the number of trusted proxies, and whether the "
                                "PROXY protocol is used."),
     "src envoyproxy/gateway issues 2252 2535 6743 8362; src cilium/cilium issue 30042"},
};

}  // namespace

std::span<const RuleWords> serviceRules()
{
    return kRules;
}

}  // namespace tombolo::text
