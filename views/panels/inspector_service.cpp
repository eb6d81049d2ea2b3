// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Services and network policies.
#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

void Forms::service(InspectorForm& form)
{
    name(form, form.part<Service>(&Service::name));
    const auto whole = form.whole<Service>();
    form.add(new ChoiceField(
        form,
        {tr("Type"),
         tr("Who can reach it: the cluster, anyone through a port on every node, or anyone through "
            "an own address."),
         {},
         {}},
        {{static_cast<int>(ServiceType::ClusterIp), QStringLiteral("ClusterIP"),
          tr("From inside the cluster")},
         {static_cast<int>(ServiceType::NodePort), QStringLiteral("NodePort"),
          tr("Also through a port on every node")},
         {static_cast<int>(ServiceType::LoadBalancer), QStringLiteral("LoadBalancer"),
          tr("Also through an address of its own")}},
        showEnum(member(whole, &Service::type)), [&form, whole](int value) {
            Service* place = whole();
            if (!place)
                return;
            place->type = static_cast<ServiceType>(value);
            if (place->type == ServiceType::LoadBalancer && !place->loadBalancer)
                place->loadBalancer = sources::newBalancer(form);
        }));
    if (!form.isMany()) {
        auto addresses = bindList(member(whole, &Service::clusterIps), addressCodec());
        addresses.propose = [&form] {
            return sources::newClusterIp(form);
        };
        form.list({tr("Cluster IPs"),
                   tr("Virtual addresses inside the cluster: the first node a packet meets "
                      "translates them to a pod. A pod’s source is kept, any other masqueraded."),
                   QStringLiteral("10.96.0.10"),
                   {}},
                  addresses, tr("No cluster IP."));
        form.list({tr("Selector"),
                   tr("The endpoints: pods of this cluster that carry all of these labels."),
                   QStringLiteral("app=web"),
                   {}},
                  bindLabels(member(whole, &Service::selector)),
                  tr("No selector: only the endpoints listed below, if any."));
        serviceEndpoints(form);
        servicePorts(form);
    }
    serviceBalancer(form);
    form.section(tr("Traffic policy and affinity"));
    const std::vector<Choice> policies = {
        {static_cast<int>(TrafficPolicy::Cluster), QStringLiteral("Cluster"),
         tr("Any endpoint of the cluster")},
        {static_cast<int>(TrafficPolicy::Local), QStringLiteral("Local"),
         tr("Only endpoints on the node the packet met")}};
    form.choice<TrafficPolicy>(
        {tr("External traffic"),
         tr("For node port and load balancer. Cluster: every node accepts and hides the client. "
            "Local: only endpoints on that node, and the client’s address is kept; a node without "
            "one is silent."),
         {},
         {}},
        member(whole, &Service::externalTrafficPolicy), policies);
    form.choice<TrafficPolicy>(
        {tr("Internal traffic"),
         tr("For the cluster IP. Local: only endpoints on the sender’s node, otherwise silence."),
         {},
         {}},
        member(whole, &Service::internalTrafficPolicy), policies);
    serviceAffinity(form);
}

void Forms::serviceEndpoints(InspectorForm& form)
{
    backends(form, form.part<Service>(&Service::endpoints),
             {tr("Listed endpoints"),
              tr("Beside the pods that the selector picks: machines outside the cluster, for "
                 "which the node rewrites the destination and then masquerades the pod. Without "
                 "a port it is the target port."),
              {},
              {}},
             tr("None: only pods that the selector picks."), true);
}

void Forms::servicePorts(InspectorForm& form)
{
    const auto ref = form.part<Service>(&Service::ports);
    const auto type = form.part<Service>(&Service::type);
    const auto build = [ref, type](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        const auto port = [&](FieldText text, std::uint16_t ServicePort::*which, bool optional) {
            LineBinding binding = bindLine(member(each, which), portCodec(optional));
            binding.decimals = 0;
            return f.line(std::move(text), std::move(binding));
        };
        f.choice<Protocol>({tr("Protocol"), tr("A service port has one protocol."), {}, {}},
                           member(each, &ServicePort::protocol), protocols(false, false));
        port({tr("Port"),
              tr("Where clients connect, at the cluster IP and load balancer address."),
              QStringLiteral("80"),
              {}},
             &ServicePort::port, false);
        port({tr("Target port"),
              tr("Where the pod listens: the destination port is rewritten."),
              QStringLiteral("8080"),
              {}},
             &ServicePort::targetPort, false);
        port({tr("Node port"),
              tr("The same service on every node’s own addresses."),
              tr("none"),
              {}},
             &ServicePort::nodePort, true)
            ->shownWhen([type, number = member(each, &ServicePort::nodePort)] {
                const ServiceType* t = type();
                const std::uint16_t* n = number();
                return (t && *t != ServiceType::ClusterIp) || (n && *n != 0);
            });
    };
    const auto make = [ref, type] {
        ServicePort made{Protocol::Tcp, 80, 8080, 0, {}};
        const auto* list = ref();
        if (list && !list->empty()) {
            made = list->back();
            made.extra = {};
            made.port = made.port < 65535 ? static_cast<std::uint16_t>(made.port + 1) : made.port;
            made.nodePort = made.nodePort != 0 && made.nodePort < 65535
                                ? static_cast<std::uint16_t>(made.nodePort + 1)
                                : made.nodePort;
        } else if (const auto* t = type(); t && *t != ServiceType::ClusterIp) {
            made.nodePort = 30080;
        }
        return made;
    };
    form.rows({tr("Ports"), tr("What the service listens on, and what it becomes."), {}, {}},
              bindRows<ServicePort>(
                  ref, make, build,
                  [](std::size_t i) { return tr("Port %1").arg(static_cast<int>(i + 1)); }),
              tr("No port: nothing reaches the endpoints."));
}

void Forms::serviceBalancer(InspectorForm& form)
{
    const auto maybe = form.part<Service>(&Service::loadBalancer);
    const auto isThere = [maybe] {
        const auto* balancer = maybe();
        return balancer && balancer->has_value();
    };
    const auto balancer = inside(maybe);
    form.section(tr("Load balancer"), isThere);
    if (!form.isMany()) {
        form.list({tr("Addresses"),
                   tr("Where clients outside connect. Announced by nodes, owned by no interface."),
                   QStringLiteral("10.20.0.200"),
                   {}},
                  bindList(member(balancer, &LoadBalancer::addresses), addressCodec()),
                  tr("No address."))
            ->shownWhen(isThere);
    }
    if (!form.isMany()) {
        form.list({tr("Source ranges"),
                   tr("Who may come to these addresses; everyone else meets silence. Node ports "
                      "are never subject to it."),
                   QStringLiteral("10.10.0.0/24"),
                   {}},
                  bindList(member(balancer, &LoadBalancer::sourceRanges), prefixCodec()),
                  tr("No range: everyone may come."))
            ->shownWhen(isThere);
    }
    const auto advertise = member(balancer, &LoadBalancer::advertise);
    form.choice<Advertise>({tr("Advertised"), tr("How the outside finds the address."), {}, {}},
                           advertise,
                           {{static_cast<int>(Advertise::L2), tr("by one node (L2)"),
                             tr("That node answers for the address on its segment")},
                            {static_cast<int>(Advertise::Bgp), tr("by BGP"),
                             tr("Every eligible node tells the routers")}})
        ->shownWhen(isThere);
    if (form.isMany())
        return;
    ReferenceField::Binding node;
    node.show = [id = member(balancer, &LoadBalancer::node)] {
        const std::string* value = id();
        return value ? *value : std::string();
    };
    node.store = [id = member(balancer, &LoadBalancer::node)](const std::string& value) {
        if (std::string* place = id())
            *place = value;
    };
    node.candidates = [&form] {
        return sources::nodesOfCluster(form);
    };
    node.allowEmpty = true;
    node.emptyText = tr("chosen by the usual rule");
    form.add(new ReferenceField(
                 form, {tr("Node"), tr("The node that answers for the address."), tr("node"), {}},
                 std::move(node)))
        ->shownWhen([advertise, isThere] {
            const Advertise* how = advertise();
            return isThere() && how && *how == Advertise::L2;
        });
}

}  // namespace tombolo::views
