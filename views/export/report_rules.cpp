// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

void addRoutes(Table& table, const QString& machine, const std::vector<Route>& routes)
{
    for (const Route& route : routes)
        addRow(table, {{machine}, code(qs(toString(route.to))), code(qs(toString(route.via)))});
}

/// The routes that the document writes down; those of clusters and of BGP follow by themselves.
Table routeTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Static routes");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Destination"),
                  ReportText::tr("Next hop")};
    table.weights = {36, 32, 32};
    const Topology& t = source.topology;
    for (const Router& router : t.routers)
        addRoutes(table, shown(router.name, router.id), router.routes);
    for (const Gateway& gateway : t.gateways)
        addRoutes(table, shown(gateway.name, gateway.id), gateway.routes);
    for (const Host& host : t.hosts)
        addRoutes(table, shown(host.name, host.id), host.routes);
    for (const Cluster& cluster : t.clusters)
        for (const Node& node : cluster.nodes)
            addRoutes(table,
                      ReportText::tr("%1 in %2", "node in cluster")
                          .arg(shown(node.name, node.id), shown(cluster.name, cluster.id)),
                      node.routes);
    return table;
}

Cell actionCell(FirewallAction action)
{
    switch (action) {
    case FirewallAction::Allow:
        return {ReportText::tr("allow"), Tone::Good};
    case FirewallAction::Deny:
        return {ReportText::tr("deny, silently"), Tone::Bad};
    case FirewallAction::Reject:
        return {ReportText::tr("reject, with an answer"), Tone::Bad};
    }
    return {};
}

Cell prefixCell(const std::optional<Prefix>& prefix)
{
    return prefix ? code(qs(toString(*prefix))) : Cell{ReportText::tr("anywhere"), Tone::Muted};
}

QString portText(const std::optional<PortRange>& ports)
{
    if (!ports)
        return ReportText::tr("every port");
    return ports->first == ports->last
               ? QString::number(ports->first)
               : ReportText::tr("%1 to %2", "ports").arg(ports->first).arg(ports->last);
}

void addFirewall(Table& table, const QString& machine, const std::vector<FirewallRule>& rules)
{
    for (std::size_t i = 0; i < rules.size(); ++i)
        addRow(table,
               {{machine},
                {QString::number(i + 1)},
                actionCell(rules[i].action),
                prefixCell(rules[i].from),
                prefixCell(rules[i].to),
                {ReportText::tr("%1, %2", "protocol, ports")
                     .arg(text::protocolText(rules[i].protocol), portText(rules[i].ports))}});
}

Table firewallTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Firewalls");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Rule"), ReportText::tr("Action"),
                  ReportText::tr("From"),    ReportText::tr("To"),   ReportText::tr("What")};
    table.weights = {18, 7, 17, 18, 18, 22};
    for (const Router& router : source.topology.routers)
        addFirewall(table, shown(router.name, router.id), router.firewall);
    for (const Gateway& gateway : source.topology.gateways)
        addFirewall(table, shown(gateway.name, gateway.id), gateway.firewall);
    for (const Host& host : source.topology.hosts)
        addFirewall(table, shown(host.name, host.id), host.firewall);
    return table;
}

QString labelText(const Labels& labels)
{
    if (labels.empty())
        return ReportText::tr("every pod");
    QStringList list;
    for (const auto& [key, value] : labels)
        list << qs(key) + u'=' + qs(value);
    return list.join(ReportText::tr(", ", "between labels"));
}

QString peerText(const PolicyPeer& peer)
{
    if (peer.selector)
        return labelText(*peer.selector);
    if (!peer.prefix)
        return ReportText::tr("everybody");
    return peer.except.empty()
               ? qs(toString(*peer.prefix))
               : ReportText::tr("%1 except %2").arg(qs(toString(*peer.prefix)), texts(peer.except));
}

QString ruleText(const PolicyRule& rule)
{
    QStringList peers;
    if (rule.peers)
        for (const PolicyPeer& peer : *rule.peers)
            peers << peerText(peer);
    else
        peers << ReportText::tr("everybody");
    QStringList ports;
    if (rule.ports)
        for (const PolicyPort& port : *rule.ports)
            ports << ReportText::tr("%1 %2", "protocol port")
                         .arg(text::protocolText(port.protocol), port.port == 0
                                                                     ? ReportText::tr("every port")
                                                                     : QString::number(port.port));
    else
        ports << ReportText::tr("every port");
    return ReportText::tr("%1: %2", "peers: ports")
        .arg(peers.isEmpty() ? ReportText::tr("nobody") : text::listText(peers),
             ports.isEmpty() ? ReportText::tr("no port") : text::listText(ports));
}

Cell directionCell(const std::optional<std::vector<PolicyRule>>& rules)
{
    if (!rules)
        return {ReportText::tr("not restricted"), Tone::Muted};
    if (rules->empty())
        return {ReportText::tr("nothing allowed"), Tone::Bad};
    QStringList list;
    for (const PolicyRule& rule : *rules)
        list << ruleText(rule);
    return {list.join(u'\n')};
}

Table policyTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Policies");
    table.head = {ReportText::tr("Policy"), ReportText::tr("Cluster"), ReportText::tr("Pods"),
                  ReportText::tr("May be reached by"), ReportText::tr("May reach")};
    table.weights = {15, 15, 18, 26, 26};
    for (const Cluster& cluster : source.topology.clusters)
        for (const Policy& policy : cluster.policies)
            addRow(table, {{shown(policy.name, policy.id)},
                           {shown(cluster.name, cluster.id)},
                           {labelText(policy.selector)},
                           directionCell(policy.ingress),
                           directionCell(policy.egress)});
    return table;
}

}  // namespace

void addRules(Report& report, const ReportSource& source)
{
    Section section;
    section.id = u"rules"_s;
    section.title = ReportText::tr("Routes and filters");
    for (Table table : {routeTable(source), firewallTable(source), policyTable(source)})
        if (!table.rows.empty())
            section.blocks.push_back(std::move(table));
    if (!section.blocks.empty())
        report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
