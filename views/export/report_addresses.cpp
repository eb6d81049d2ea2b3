// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include <map>

#include "views/export/report_source.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

QString qs(const std::string& s)
{
    return QString::fromStdString(s);
}

QString shown(const std::string& name, const std::string& id)
{
    return qs(name.empty() ? id : name);
}

QString joined(const QStringList& list)
{
    return list.join(ReportText::tr(", ", "between addresses"));
}

QString kindOf(NetworkKind kind)
{
    switch (kind) {
    case NetworkKind::Lan:
        return ReportText::tr("LAN");
    case NetworkKind::Vpc:
        return ReportText::tr("VPC");
    case NetworkKind::Internet:
        return ReportText::tr("Internet");
    }
    return {};
}

QString bandwidth(std::int64_t kbps)
{
    return ReportText::tr("%1 Mbit/s").arg(QLocale().toString(static_cast<double>(kbps) / 1000));
}

QString loss(std::int64_t ppm)
{
    return ppm == 0 ? ReportText::tr("none", "loss")
                    : ReportText::tr("%1 %", "loss")
                          .arg(QLocale().toString(static_cast<double>(ppm) / 10'000));
}

Table networkTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Networks");
    std::vector<sim::TimeNs> times;
    for (const Network& network : source.topology.networks)
        times.push_back(network.latencyNs);
    const text::DurationColumn latency(times);
    table.head = {ReportText::tr("Network"),
                  ReportText::tr("Kind"),
                  ReportText::tr("Prefixes"),
                  ReportText::tr("MTU"),
                  latency.head(ReportText::tr("Latency")),
                  ReportText::tr("Bandwidth"),
                  ReportText::tr("Loss")};
    table.weights = {20, 10, 26, 9, 11, 15, 9};
    for (const Network& network : source.topology.networks)
        addRow(table, {{shown(network.name, network.id)},
                       {kindOf(network.kind)},
                       code(texts(network.prefixes)),
                       {QString::number(network.mtuBytes)},
                       timeCell(latency, network.latencyNs),
                       {bandwidth(network.bandwidthKbps)},
                       {loss(network.lossPpm)}});
    return table;
}

Cell masqueradeCell(const Cluster& cluster)
{
    if (!cluster.masquerade)
        return {ReportText::tr("off", "masquerade"), Tone::Muted};
    if (cluster.masqueradeExcept.empty())
        return {ReportText::tr("towards every destination"), Tone::Masked};
    return {ReportText::tr("except to %1").arg(texts(cluster.masqueradeExcept)), Tone::Masked};
}

Table clusterTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Clusters");
    table.head = {ReportText::tr("Cluster"),          ReportText::tr("Model"),
                  ReportText::tr("Node network"),     ReportText::tr("Pod prefixes"),
                  ReportText::tr("Service prefixes"), ReportText::tr("Masquerade")};
    table.weights = {18, 10, 16, 17, 17, 22};
    for (const Cluster& cluster : source.topology.clusters)
        addRow(table, {{shown(cluster.name, cluster.id)},
                       {cluster.model == ClusterModel::Flat ? ReportText::tr("flat")
                                                            : ReportText::tr("island")},
                       {source.name(cluster.network)},
                       code(texts(cluster.podPrefixes)),
                       code(texts(cluster.servicePrefixes)),
                       masqueradeCell(cluster)});
    return table;
}

Table nodeTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Nodes");
    table.head = {ReportText::tr("Node"), ReportText::tr("Cluster"), ReportText::tr("Addresses"),
                  ReportText::tr("Pod prefixes"), ReportText::tr("Pods")};
    table.weights = {22, 22, 24, 24, 8};
    for (const Cluster& cluster : source.topology.clusters)
        for (const Node& node : cluster.nodes)
            addRow(table, {{shown(node.name, node.id)},
                           {shown(cluster.name, cluster.id)},
                           code(texts(node.addresses)),
                           code(texts(node.podPrefixes)),
                           {QString::number(node.pods.size())}});
    return table;
}

QString ports(const std::vector<Listen>& listen)
{
    QStringList list;
    for (const Listen& entry : listen)
        list << ReportText::tr("%1 %2", "protocol port")
                    .arg(text::protocolText(entry.protocol), QString::number(entry.port));
    return joined(list);
}

Table podTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Pods");
    table.head = {ReportText::tr("Pod"), ReportText::tr("Node"), ReportText::tr("Cluster"),
                  ReportText::tr("Addresses"), ReportText::tr("Listens on")};
    table.weights = {22, 18, 20, 22, 18};
    for (const Cluster& cluster : source.topology.clusters)
        for (const Node& node : cluster.nodes)
            for (const Pod& pod : node.pods)
                addRow(table, {{shown(pod.name, pod.id)},
                               {shown(node.name, node.id)},
                               {shown(cluster.name, cluster.id)},
                               pod.hostNetwork ? Cell{ReportText::tr("the node's own"), Tone::Muted}
                                               : code(texts(pod.addresses)),
                               {ports(pod.listen)}});
    return table;
}

QString typeOf(ServiceType type)
{
    switch (type) {
    case ServiceType::ClusterIp:
        return u"ClusterIP"_s;
    case ServiceType::NodePort:
        return u"NodePort"_s;
    case ServiceType::LoadBalancer:
        return u"LoadBalancer"_s;
    }
    return {};
}

QString servicePorts(const Service& service)
{
    QStringList list;
    for (const ServicePort& port : service.ports)
        list << (port.nodePort == 0 ? ReportText::tr("%1 %2 to %3", "protocol, port, target port")
                                          .arg(text::protocolText(port.protocol))
                                          .arg(port.port)
                                          .arg(port.targetPort)
                                    : ReportText::tr("%1 %2 (node port %3) to %4")
                                          .arg(text::protocolText(port.protocol))
                                          .arg(port.port)
                                          .arg(port.nodePort)
                                          .arg(port.targetPort));
    return joined(list);
}

Table serviceTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Services");
    table.head = {ReportText::tr("Service"), ReportText::tr("Cluster"),
                  ReportText::tr("Type"),    ReportText::tr("Addresses"),
                  ReportText::tr("Ports"),   ReportText::tr("Traffic from outside")};
    table.weights = {16, 16, 14, 18, 22, 16};
    for (const Cluster& cluster : source.topology.clusters)
        for (const Service& service : cluster.services) {
            std::vector<IpAddress> addresses = service.clusterIps;
            if (service.loadBalancer)
                addresses.insert(addresses.end(), service.loadBalancer->addresses.begin(),
                                 service.loadBalancer->addresses.end());
            const bool local = service.externalTrafficPolicy == TrafficPolicy::Local;
            const bool outside = service.type != ServiceType::ClusterIp;
            addRow(table, {{shown(service.name, service.id)},
                           {shown(cluster.name, cluster.id)},
                           {typeOf(service.type)},
                           code(texts(addresses)),
                           {servicePorts(service)},
                           !outside ? Cell{ReportText::tr("none", "traffic"), Tone::Muted}
                           : local  ? Cell{ReportText::tr("Local: source kept")}
                                   : Cell{ReportText::tr("Cluster: source hidden"), Tone::Masked}});
        }
    return table;
}

QString kindOf(GatewayKind kind)
{
    switch (kind) {
    case GatewayKind::Nat:
        return ReportText::tr("NAT gateway");
    case GatewayKind::Vip:
        return ReportText::tr("Virtual IP");
    case GatewayKind::Proxy:
        return ReportText::tr("Proxy");
    }
    return {};
}

QString addressesOf(const std::vector<Interface>& interfaces)
{
    QStringList list;
    for (const Interface& interface : interfaces)
        for (const IpAddress& address : interface.addresses)
            list << qs(toString(address));
    return joined(list);
}

QString networksOf(const ReportSource& source, const std::vector<Interface>& interfaces)
{
    QStringList list;
    for (const Interface& interface : interfaces)
        list << source.name(interface.network);
    return joined(list);
}

QString modeOf(PublishMode mode)
{
    switch (mode) {
    case PublishMode::Dnat:
        return u"dnat"_s;
    case PublishMode::FullNat:
        return u"full-nat"_s;
    case PublishMode::Dsr:
        return u"dsr"_s;
    case PublishMode::Tcp:
        return u"tcp"_s;
    case PublishMode::Http:
        return u"http"_s;
    }
    return {};
}

QString backends(const ReportSource& source, const Publish& publish)
{
    QStringList list;
    for (const Backend& backend : publish.backends)
        list << (backend.address
                     ? text::endpointText(*backend.address, backend.port)
                     : ReportText::tr("%1 port %2")
                           .arg(source.name(backend.element), QString::number(backend.port)));
    return text::listText(list);
}

/// Every rule by which a gateway translates: the places where sources can get lost.
Table gatewayRules(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Translations of the gateways");
    table.head = {ReportText::tr("Gateway"), ReportText::tr("Kind"), ReportText::tr("Rule"),
                  ReportText::tr("Matches"), ReportText::tr("Becomes")};
    table.weights = {18, 14, 18, 26, 24};
    for (const Gateway& gateway : source.topology.gateways) {
        const QString name = shown(gateway.name, gateway.id);
        for (const SourceNat& rule : gateway.sourceNat)
            addRow(table, {{name},
                           {kindOf(gateway.kind)},
                           {ReportText::tr("source translation"), Tone::Masked},
                           {ReportText::tr("from %1, leaving by %2")
                                .arg(qs(toString(rule.from)), source.name(rule.out))},
                           code(texts(rule.to))});
        for (const Publish& rule : gateway.publish)
            addRow(table, {{name},
                           {kindOf(gateway.kind)},
                           {ReportText::tr("published “%1” (%2)")
                                .arg(shown(rule.name, rule.id), modeOf(rule.mode))},
                           {ReportText::tr("%1 to %2", "protocol to address")
                                .arg(text::protocolText(rule.protocol),
                                     text::endpointText(rule.address, rule.port))},
                           {backends(source, rule)}});
    }
    return table;
}

/// What egress policies hide: the other place where sources can get lost.
Table egressTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Egress policies");
    table.head = {ReportText::tr("Cluster"), ReportText::tr("Pods"), ReportText::tr("Destinations"),
                  ReportText::tr("Leave by"), ReportText::tr("Become")};
    table.weights = {16, 20, 30, 16, 18};
    for (const Cluster& cluster : source.topology.clusters)
        for (const EgressPolicy& policy : cluster.egressPolicies) {
            QStringList labels;
            for (const auto& [key, value] : policy.selector)
                labels << u"%1=%2"_s.arg(qs(key), qs(value));
            QStringList nodes;
            for (const std::string& node : policy.nodes)
                nodes << source.name(node);
            const QString to = texts(policy.destinations);
            addRow(table,
                   {{shown(cluster.name, cluster.id)},
                    labels.isEmpty() ? Cell{ReportText::tr("all", "pods")} : code(joined(labels)),
                    policy.except.empty() ? code(to)
                                          : Cell{ReportText::tr("%1, except %2", "prefixes")
                                                     .arg(to, texts(policy.except))},
                    nodes.isEmpty() ? Cell{ReportText::tr("none: dropped"), Tone::Caution}
                                    : Cell{joined(nodes)},
                    policy.address ? Cell{qs(toString(*policy.address)), Tone::Masked}
                                   : Cell{ReportText::tr("the node's address"), Tone::Masked}});
        }
    return table;
}

Table machineTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Gateways, routers and hosts");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Kind"), ReportText::tr("Networks"),
                  ReportText::tr("Addresses"), ReportText::tr("Listens on")};
    table.weights = {20, 14, 24, 26, 16};
    for (const Gateway& gateway : source.topology.gateways)
        addRow(table, {{shown(gateway.name, gateway.id)},
                       {kindOf(gateway.kind)},
                       {networksOf(source, gateway.interfaces)},
                       code(addressesOf(gateway.interfaces)),
                       {}});
    for (const Router& router : source.topology.routers)
        addRow(table, {{shown(router.name, router.id)},
                       {ReportText::tr("Router")},
                       {networksOf(source, router.interfaces)},
                       code(addressesOf(router.interfaces)),
                       {}});
    for (const Host& host : source.topology.hosts)
        addRow(table, {{shown(host.name, host.id)},
                       {host.role == HostRole::Client ? ReportText::tr("Client")
                                                      : ReportText::tr("Server")},
                       {networksOf(source, host.interfaces)},
                       code(addressesOf(host.interfaces)),
                       {ports(host.listen)}});
    return table;
}

/// Addresses with more than one owner: what islands may do, and flat networks may not.
Table reusedTable(const ReportSource& source)
{
    std::map<IpAddress, QStringList> owners;
    for (const Cluster& cluster : source.topology.clusters)
        for (const Node& node : cluster.nodes)
            for (const Pod& pod : node.pods)
                for (const IpAddress& address : pod.addresses)
                    if (!pod.hostNetwork)
                        owners[address]
                            << ReportText::tr("%1 in %2", "pod in cluster")
                                   .arg(shown(pod.name, pod.id), shown(cluster.name, cluster.id));
    Table table;
    table.caption = ReportText::tr("Pod addresses used more than once");
    table.head = {ReportText::tr("Address"), ReportText::tr("Owners")};
    table.weights = {28, 72};
    for (const auto& [address, list] : owners)
        if (list.size() > 1)
            addRow(table, {code(qs(toString(address))), {text::listText(list), Tone::Caution}});
    return table;
}

void addTable(Section& section, Table table)
{
    if (!table.rows.empty())
        section.blocks.push_back(std::move(table));
}

}  // namespace

void addAddressPlan(Report& report, const ReportSource& source)
{
    Section section;
    section.id = u"addresses"_s;
    section.newPage = source.scene.boxes().size() > kCropAbove;  // long: laid out by itself
    section.title = ReportText::tr("Address plan");
    addTable(section, networkTable(source));
    addTable(section, clusterTable(source));
    addTable(section, nodeTable(source));
    addTable(section, podTable(source));
    Table reused = reusedTable(source);
    section.blocks.push_back(
        reused.rows.empty()
            ? Paragraph{ReportText::tr("Every pod address belongs to one pod only.")}
            : Paragraph{ReportText::tr("Some pod addresses are used by pods of more than one "
                                       "cluster. Such an address names nobody outside its own "
                                       "cluster: no packet may cross with it unchanged.")});
    addTable(section, std::move(reused));
    addTable(section, serviceTable(source));
    addTable(section, machineTable(source));
    addTable(section, gatewayRules(source));
    addTable(section, egressTable(source));
    report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
