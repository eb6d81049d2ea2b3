// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "views/text/rule_table.h"

namespace tombolo::text {

namespace {

constexpr RuleWords kRules[] = {
    {"SM-1", QT_TRANSLATE_NOOP("Rules", "Submariner: the path"),
     QT_TRANSLATE_NOOP("Rules", "A packet goes from the pod's node by VXLAN to the active gateway "
                                "node, by a tunnel to the other cluster's gateway, and by VXLAN to "
                                "the node of the pod."),
     "src submariner-io/submariner pkg/port/ports.go"},
    {"SM-2", QT_TRANSLATE_NOOP("Rules", "Submariner: the source is kept"),
     QT_TRANSLATE_NOOP("Rules",
                       "Its rule stands first and accepts pods' traffic to the other cluster, so "
                       "the masquerade of the pod network is not reached."),
     "kv E32; src submariner-io/submariner packetfilter_iface.go"},
    {"SM-3", QT_TRANSLATE_NOOP("Rules", "Globalnet: leaving"),
     QT_TRANSLATE_NOOP("Rules",
                       "The active gateway translates pods to global addresses. With the default "
                       "of eight a pod shows another one for another destination; with one address "
                       "its identity is stable."),
     "kv E24; src submariner-io/submariner pkg/globalnet"},
    {"SM-4", QT_TRANSLATE_NOOP("Rules", "Globalnet: entering"),
     QT_TRANSLATE_NOOP("Rules",
                       "An exported service has a global address; the backend sees the caller's "
                       "global address as long as Submariner's rule stands first, else the gateway "
                       "node."),
     "kv E14; src submariner-io/submariner global_ingressip_controller.go"},
    {"SM-5", QT_TRANSLATE_NOOP("Rules", "Submariner: packet size"),
     QT_TRANSLATE_NOOP("Rules", "It limits TCP segments for what its tunnels add: 50 bytes for "
                                "VXLAN, up to 120 for IPsec."),
     "src submariner-io/submariner pkg/vxlan/vxlan.go"},
    {"SM-6", QT_TRANSLATE_NOOP("Rules", "Submariner: the default range collides"),
     QT_TRANSLATE_NOOP("Rules", "The default global range 242.0.0.0/8 is used inside Calico too; "
                                "take another one there."),
     "src submariner-io/submariner-website operations/deployment/calico"},
    {"4.3", QT_TRANSLATE_NOOP("Rules", "finding the source behind two translations"),
     QT_TRANSLATE_NOOP("Rules",
                       "Each gateway keeps one entry and neither alone joins the ends: search the "
                       "far one by the published address and port, and with the address and port "
                       "it shows the near one."),
     "kv E14"},
    {"HY-1", QT_TRANSLATE_NOOP("Rules", "flat inside a region, island between regions"),
     QT_TRANSLATE_NOOP("Rules", "When the excepted prefixes cover the region, traffic inside it is "
                                "flat and all other traffic is translated: judge each destination "
                                "by itself."),
     "derived"},
    {"HY-2", QT_TRANSLATE_NOOP("Rules", "island to flat works, flat to island does not"),
     QT_TRANSLATE_NOOP("Rules",
                       "An island pod reaches a flat pod and shows its node's address; the "
                       "other way needs a published address or NodePort."),
     "kv E51"},
    {"HY-3", QT_TRANSLATE_NOOP("Rules", "secondary pod ranges on AWS"),
     QT_TRANSLATE_NOOP("Rules", "Pods show their own address inside the VPC and their node's main "
                                "address outside; two VPCs may share the range only for that."),
     "kv E52; recall"},
    {"HY-4", QT_TRANSLATE_NOOP("Rules", "100.64.0.0/10 and 240.0.0.0/4 as pod ranges"),
     QT_TRANSLATE_NOOP(
         "Rules", "Both are usually excepted from masquerade. Linux forwards 240.0.0.0/4, many "
                  "other machines drop it."),
     "kv E14; recall"},
    {"HY-5", QT_TRANSLATE_NOOP("Rules", "overlay of Azure"),
     QT_TRANSLATE_NOOP("Rules",
                       "The pod range is private to the cluster and may repeat; pods leave "
                       "with the node's address and are entered by a load balancer only."),
     "doc learn.microsoft.com aks azure-cni-overlay"},
    {"HY-6", QT_TRANSLATE_NOOP("Rules", "egress islands in a flat world"),
     QT_TRANSLATE_NOOP("Rules", "With an egress gateway only the chosen pods are hidden."),
     "derived"},
    {"HY-7", QT_TRANSLATE_NOOP("Rules", "public addresses used privately"),
     QT_TRANSLATE_NOOP("Rules",
                       "A public range as pod range is flat inside and must be excepted from "
                       "masquerade; its real owner on the internet cannot be reached."),
     "derived"},
    {"OV-1", QT_TRANSLATE_NOOP("Rules", "overlap: one's own cluster wins"),
     QT_TRANSLATE_NOOP("Rules",
                       "The longest prefix on the sender's node decides, so an address that "
                       "exists in both clusters means the pod of one's own."),
     "kv E15"},
    {"OV-2", QT_TRANSLATE_NOOP("Rules", "overlap: a remote address that looks local"),
     QT_TRANSLATE_NOOP("Rules", "It cannot be reached: on one's own bridge nobody answers, in "
                                "another node's prefix that node says so, in an unused prefix it "
                                "leaves by the default route and is lost."),
     "kv E15"},
    {"OV-3", QT_TRANSLATE_NOOP("Rules", "overlap: both clusters advertise"),
     QT_TRANSLATE_NOOP("Rules", "A router picks one of the two or spreads connections over two "
                                "different pods."),
     "derived"},
    {"OV-4", QT_TRANSLATE_NOOP("Rules", "overlap: shadowed networks"),
     QT_TRANSLATE_NOOP("Rules", "Another network in a pod or service range cannot be reached from "
                                "pods, though it is fine."),
     "derived"},
    {"OV-5", QT_TRANSLATE_NOOP("Rules", "overlap: two islands behind one translator"),
     QT_TRANSLATE_NOOP("Rules",
                       "Without masquerade on the nodes equal sources are one connection to "
                       "the translator, and replies reach the first cluster only."),
     "kv E73"},
};

}  // namespace

std::span<const RuleWords> betweenRules()
{
    return kRules;
}

}  // namespace tombolo::text
