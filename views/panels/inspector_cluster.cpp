// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters, nodes and pods.
#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

void Forms::cluster(InspectorForm& form)
{
    name(form, form.part<ClusterSettings>(&ClusterSettings::name));
    form.choice<ClusterModel>(
        {tr("Model"),
         tr("What the pod prefixes are meant to be. Island: other clusters may use the same ones. "
            "Flat: unique everywhere, and overlaps are a problem."),
         {},
         {}},
        form.part<ClusterSettings>(&ClusterSettings::model),
        {{static_cast<int>(ClusterModel::Flat), tr("flat"),
          tr("Pod addresses are routed outside the cluster")},
         {static_cast<int>(ClusterModel::Island), tr("island"),
          tr("Pod addresses are private to the cluster")}});
    networkField(
        form, {tr("Network"), tr("The segment that the nodes are attached to."), tr("network"), {}},
        form.part<ClusterSettings>(&ClusterSettings::network));
    if (!form.isMany()) {
        form.list(
            {tr("Pod prefixes"),
             tr("All addresses that pods of this cluster can have; each node takes a part. "
                "Masquerading looks for sources in here."),
             QStringLiteral("10.1.0.0/16"),
             {}},
            bindList(form.part<ClusterSettings>(&ClusterSettings::podPrefixes), prefixCodec()),
            tr("No pod prefix: pods have no addresses of their own."));
        form.list(
            {tr("Service prefixes"),
             tr("Where cluster IPs of services come from. No machine has these addresses; "
                "the nodes translate them."),
             QStringLiteral("10.96.0.0/16"),
             {}},
            bindList(form.part<ClusterSettings>(&ClusterSettings::servicePrefixes), prefixCodec()),
            tr("No service prefix."));
    }
    form.section(tr("Between pods and nodes"));
    form.choice<PodLink>(
        {tr("Pod link"),
         tr("Routed: each pod is one hop from its node. Bridge: pods of a node share a segment, "
            "with the node’s bridge address as their gateway."),
         {},
         {}},
        form.part<ClusterSettings>(&ClusterSettings::podLink),
        {{static_cast<int>(PodLink::Routed), tr("routed"),
          tr("Point to point; same-node packets lose one TTL")},
         {static_cast<int>(PodLink::Bridge), tr("bridge"),
          tr("One segment per node; same-node packets keep their TTL")}});
    form.choice<Encapsulation>(
        {tr("Tunnel"),
         tr("How pods of different nodes reach each other: plain routes, or inside packets from "
            "node to node. A tunnel makes the largest packet smaller."),
         {},
         {}},
        form.part<ClusterSettings>(&ClusterSettings::encapsulation),
        {{static_cast<int>(Encapsulation::None), tr("none"), tr("Plain routes between nodes")},
         {static_cast<int>(Encapsulation::Vxlan), QStringLiteral("VXLAN"), tr("UDP port 8472")},
         {static_cast<int>(Encapsulation::Geneve), QStringLiteral("Geneve"), tr("UDP port 6081")},
         {static_cast<int>(Encapsulation::Ipip), QStringLiteral("IPIP"), tr("IP protocol 4")}});
    clusterLeaving(form);
}

void Forms::clusterLeaving(InspectorForm& form)
{
    form.section(tr("Leaving the cluster"));
    const auto masquerade = form.part<ClusterSettings>(&ClusterSettings::masquerade);
    form.check({tr("Masquerade"),
                tr("A node replaces the pod’s address with its own when a packet leaves by the "
                   "node network: this is what hides pods. Decided by the destination, on a "
                   "connection’s first packet."),
                {},
                {}},
               masquerade);
    const auto isOn = [masquerade] {
        const bool* on = masquerade();
        return on && *on;
    };
    if (!form.isMany()) {
        form.list({tr("Except to"),
                   tr("Destinations for which the pod’s address is kept. The list is about where "
                      "packets go, not where they come from. Without a route back to the pods "
                      "there, answers are lost."),
                   QStringLiteral("10.1.0.0/16"),
                   {}},
                  bindList(form.part<ClusterSettings>(&ClusterSettings::masqueradeExcept),
                           prefixCodec()),
                  tr("No exception: every destination outside sees the node."))
            ->shownWhen(isOn);
    }
    form.check({tr("Random ports"),
                tr("Source ports are drawn for each connection and never kept, those of services’ "
                   "masquerade too. An entry that is lost gets another port, and the connection "
                   "is reset."),
                {},
                {}},
               form.part<ClusterSettings>(&ClusterSettings::masqueradeRandomPorts));
    const auto podRoutes = form.part<ClusterSettings>(&ClusterSettings::podRoutes);
    form.choice<PodRoutes>(
        {tr("Pod routes"),
         tr("Whether nodes tell routers which pod prefixes they have. Without it, routers need "
            "static routes to reach pods."),
         {},
         {}},
        podRoutes,
        {{static_cast<int>(PodRoutes::None), tr("not advertised"), {}},
         {static_cast<int>(PodRoutes::Bgp), tr("by BGP"),
          tr("To every BGP router on the nodes’ networks")}});
    form.line({tr("Cluster AS"),
               tr("The autonomous system number its nodes use."),
               QStringLiteral("64601"),
               {}},
              bindLine(form.part<ClusterSettings>(&ClusterSettings::asn), asnCodec()))
        ->shownWhen([podRoutes, asn = form.part<ClusterSettings>(&ClusterSettings::asn)] {
            const PodRoutes* routes = podRoutes();
            const auto* number = asn();
            return (routes && *routes == PodRoutes::Bgp) || (number && number->has_value());
        });
    if (!form.isMany())
        egressPolicies(form);
}

void Forms::node(InspectorForm& form)
{
    name(form, form.part<NodeSettings>(&NodeSettings::name));
    if (form.isMany())
        return;
    auto addresses = bindList(form.part<NodeSettings>(&NodeSettings::addresses), addressCodec());
    addresses.propose = [&form] {
        return sources::newNodeAddress(form);
    };
    form.list({tr("Addresses"),
               tr("On the cluster’s node network. The first of a family is what masqueraded pods "
                  "are seen as."),
               QStringLiteral("10.20.0.11"),
               {}},
              addresses, tr("No address: the node cannot send or forward."));
    form.list({tr("Pod prefixes"),
               tr("The part of the cluster’s pod prefixes that lives on this node. Other nodes "
                  "have routes to it; pods here take addresses from it."),
               QStringLiteral("10.1.1.0/24"),
               {}},
              bindList(form.part<NodeSettings>(&NodeSettings::podPrefixes), prefixCodec()),
              tr("No pod prefix: pods here cannot be reached from other nodes."));
    routes(form, form.part<NodeSettings>(&NodeSettings::routes));
    rpFilter(form, form.part<NodeSettings>(&NodeSettings::rpFilter));
}

void Forms::pod(InspectorForm& form)
{
    name(form, form.part<Pod>(&Pod::name));
    const auto hostNetwork = form.part<Pod>(&Pod::hostNetwork);
    form.check({tr("Host network"),
                tr("The pod has no address of its own: it shares the node’s, and is seen as the "
                   "node."),
                {},
                {}},
               hostNetwork);
    form.check({tr("Terminating"),
                tr("The pod is ending: services send it no new connection while another endpoint "
                   "is ready."),
                {},
                {}},
               form.part<Pod>(&Pod::terminating));
    if (form.isMany())
        return;
    auto addresses = bindList(form.part<Pod>(&Pod::addresses), addressCodec());
    addresses.propose = [&form] {
        return sources::newPodAddress(form);
    };
    form.list({tr("Addresses"),
               tr("From the node’s pod prefixes. Two pods with one address are fine in two "
                  "islands, and a problem in one cluster or between flat ones."),
               QStringLiteral("10.1.1.2"),
               {}},
              addresses, tr("No address: the pod cannot send or be reached."))
        ->shownWhen([hostNetwork, own = form.part<Pod>(&Pod::addresses)] {
            const bool* shared = hostNetwork();
            const auto* list = own();
            return !(shared && *shared) || (list && !list->empty());
        });
    listen(form, form.part<Pod>(&Pod::listen));
    form.list({tr("Labels"),
               tr("Services and policies choose pods by labels: all labels of a selector must be "
                  "here."),
               QStringLiteral("app=web"),
               {}},
              bindLabels(form.part<Pod>(&Pod::labels)),
              tr("No labels: no service or policy with a selector means this pod."));
}

}  // namespace tombolo::views
