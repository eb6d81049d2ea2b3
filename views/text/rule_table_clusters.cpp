// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "views/text/rule_table.h"

namespace tombolo::text {

namespace {

constexpr RuleWords kRules[] = {
    {"0.2", QT_TRANSLATE_NOOP("Rules", "order of work on a Linux node"),
     QT_TRANSLATE_NOOP(
         "Rules", "A node decapsulates, looks the packet up among its connections, rewrites the "
                  "destination, routes, checks TTL and MTU, filters, rewrites the source, and "
                  "encapsulates, in this order."),
     "kv RP E16 E22 E25; src torvalds/linux net/netfilter/nf_nat_proto.c"},
    {"K-1", QT_TRANSLATE_NOOP("Rules", "pods of one cluster see each other as they are"),
     QT_TRANSLATE_NOOP("Rules", "A pod's address is unique in its cluster, and a packet to the "
                                "address of another pod of the cluster arrives untranslated."),
     "kv E01 E68c; src kubernetes/website concepts/services-networking"},
    {"K-2", QT_TRANSLATE_NOOP("Rules", "agents of a node reach its pods"),
     QT_TRANSLATE_NOOP("Rules", "What runs on a node reaches the pods of that node. With bridged "
                                "pods they see the bridge's address, with routed ones the node's."),
     "kv E35 E35b E68a"},
    {"K-3", QT_TRANSLATE_NOOP("Rules", "nothing is promised beyond the cluster"),
     QT_TRANSLATE_NOOP("Rules",
                       "Kubernetes promises nothing about traffic that enters or leaves the "
                       "cluster; whether a source survives there is up to the implementation."),
     "src kubernetes/website concepts/services-networking"},
    {"K-4", QT_TRANSLATE_NOOP("Rules", "services may translate"),
     QT_TRANSLATE_NOOP("Rules", "The promise of no translation is about addresses of pods; the "
                                "virtual address of a service is made by rewriting the "
                                "destination on the client's node."),
     "doc kubernetes.io virtual-ips"},
    {"K-5", QT_TRANSLATE_NOOP("Rules", "which address a node or hostNetwork pod sends from"),
     QT_TRANSLATE_NOOP("Rules", "A node, and a pod that shares its network, sends from the address "
                                "that its route chooses: the bridge's towards its own bridged "
                                "pods, else the node's."),
     "kv E10v E18b E35 E68a E68b"},
    {"K-6", QT_TRANSLATE_NOOP("Rules", "inside a node: bridge or routed link"),
     QT_TRANSLATE_NOOP("Rules",
                       "Bridged pods of one node exchange frames without a routed hop, though "
                       "services are translated in the bridge; with routed links every packet "
                       "passes the node and loses one of its TTL."),
     "kv E11 E18 E18c"},
    {"K-7", QT_TRANSLATE_NOOP("Rules", "between nodes: routed or in a tunnel"),
     QT_TRANSLATE_NOOP("Rules",
                       "Routed pod packets cross the fabric as they are. In a tunnel the fabric "
                       "sees node addresses only, and the inner TTL falls on the two nodes alone."),
     "kv E07c E18b"},
    {"K-8", QT_TRANSLATE_NOOP("Rules", "which route wins, and how failure looks"),
     QT_TRANSLATE_NOOP("Rules", "The longest prefix wins. Without a route the machine answers "
                                "network unreachable, without a neighbour host unreachable; a "
                                "dropping firewall is silent, a rejecting one resets or answers."),
     "kv E05 E15 E46 E51 E66"},
    {"K-9", QT_TRANSLATE_NOOP("Rules", "policies see what translation left"),
     QT_TRANSLATE_NOOP("Rules",
                       "A network policy acts on the pod's own node, after the destination "
                       "is translated, and sees the source that earlier machines left."),
     "kv E25; src kubernetes/website network-policies"},
    {"F-1", QT_TRANSLATE_NOOP("Rules", "flat mode needs disjoint ranges"),
     QT_TRANSLATE_NOOP("Rules", "Flat mode needs pod, node and service ranges of everything that "
                                "talks to be free of overlap."),
     "derived"},
    {"F-2", QT_TRANSLATE_NOOP("Rules", "flat mode needs routes both ways and no masquerade"),
     QT_TRANSLATE_NOOP("Rules", "Three things must hold, each by itself: a route there, a route "
                                "back, and no masquerade on the way. Without the first nothing "
                                "arrives, without the second the reply is lost, without the third "
                                "the source is hidden."),
     "kv E05 E51"},
    {"F-3", QT_TRANSLATE_NOOP("Rules", "static routes to pod prefixes"),
     QT_TRANSLATE_NOOP("Rules",
                       "The fabric routes each pod prefix to its node. A route to one node "
                       "for all works too, with one hop more and a reply by another way."),
     "kv E65 E67; src flannel-io/flannel pkg/trafficmngr/iptables/iptables.go"},
    {"F-4", QT_TRANSLATE_NOOP("Rules", "BGP: who advertises what"),
     QT_TRANSLATE_NOOP("Rules",
                       "Each node advertises its pod prefixes with itself as the next hop. "
                       "A service address is advertised by every node, or with the policy "
                       "Local by nodes with an endpoint."),
     "doc docs.tigera.io bgpconfig; src metallb/metallb speaker/bgp_controller.go"},
    {"F-5", QT_TRANSLATE_NOOP("Rules", "several equal routes"),
     QT_TRANSLATE_NOOP("Rules", "A router spreads connections over equal routes by a hash of the "
                                "packet; all packets of a connection take the same one while the "
                                "routes stay."),
     "kv E39; src metallb website/content/concepts/bgp.md"},
    {"F-6", QT_TRANSLATE_NOOP("Rules", "what flat endpoints see"),
     QT_TRANSLATE_NOOP("Rules", "The pod sees the client's real address and port, the client the "
                                "pod's; no machine between keeps an entry."),
     "kv E01"},
    {"F-7", QT_TRANSLATE_NOOP("Rules", "a stateful firewall needs both directions"),
     QT_TRANSLATE_NOOP("Rules",
                       "A stateful firewall lets replies of a permitted connection pass. One that "
                       "sees only the reply takes it for invalid or new and may stop it."),
     "kv E46"},
    {"F-8", QT_TRANSLATE_NOOP("Rules", "outside clients of pod addresses"),
     QT_TRANSLATE_NOOP("Rules", "A client outside needs no more than a route to reach a flat pod, "
                                "past every service and load balancer; both addresses stay real."),
     "kv E01"},
    {"F-9", QT_TRANSLATE_NOOP("Rules", "what flat mode costs"),
     QT_TRANSLATE_NOOP("Rules", "Flat mode uses up address space: the number of nodes times the "
                                "block of each node, whether pods are there or not."),
     "derived"},
    {"I-1", QT_TRANSLATE_NOOP("Rules", "masquerade at the edge of an island"),
     QT_TRANSLATE_NOOP("Rules",
                       "Pod ranges of islands may repeat, so a pod that leaves is masqueraded: its "
                       "first packet to a destination outside the excepted prefixes gets the "
                       "node's address. Flat or island is decided per destination."),
     "kv E02 E05 E51; src kubernetes-sigs/ip-masq-agent README.md"},
    {"I-2", QT_TRANSLATE_NOOP("Rules", "the classic mistake of islands"),
     QT_TRANSLATE_NOOP("Rules",
                       "A destination is excepted from masquerade but knows no route to the pods: "
                       "the request arrives, the reply dies at the first router, and only the "
                       "server is told."),
     "kv E05"},
    {"I-3", QT_TRANSLATE_NOOP("Rules", "the first translation decides"),
     QT_TRANSLATE_NOOP("Rules", "Where several rule sets of a node could translate a connection, "
                                "the first decision for a direction wins and later rules are not "
                                "read."),
     "kv E32"},
    {"I-4", QT_TRANSLATE_NOOP("Rules", "replies read no rules"),
     QT_TRANSLATE_NOOP("Rules", "A reply is never masqueraded, though a rule would match it: its "
                                "connection is not new, so only the stored entry counts."),
     "kv E34masq"},
};

}  // namespace

std::span<const RuleWords> clusterRules()
{
    return kRules;
}

}  // namespace tombolo::text
