// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "views/render/metrics.h"
#include "views/render/scene_data.h"
#include "views/text/text.h"

namespace tombolo::render {

namespace {

QString text(const std::string& s)
{
    return QString::fromStdString(s);
}

template <typename T>
void addTexts(QStringList& list, const std::vector<T>& values)
{
    for (const T& value : values)
        list << QString::fromStdString(toString(value));
}

void addTexts(QStringList& list, const std::vector<Interface>& interfaces)
{
    for (const Interface& interface : interfaces)
        addTexts(list, interface.addresses);
}

QString protocolWord(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
        return QStringLiteral("tcp");
    case Protocol::Udp:
        return QStringLiteral("udp");
    case Protocol::Icmp:
        return QStringLiteral("icmp");
    case Protocol::Any:
        break;
    }
    return QStringLiteral("any");
}

bool selects(const Labels& selector, const Labels& labels)
{
    return !selector.empty() &&
           std::all_of(selector.begin(), selector.end(), [&](const auto& want) {
               const auto it = labels.find(want.first);
               return it != labels.end() && it->second == want.second;
           });
}

/// Builds a scene in one pass over the document.
class Builder {
public:
    explicit Builder(const Topology& topology) : m_topology(topology) {}

    SceneData build()
    {
        if (!allPlaced())
            m_arranged = arrangeTop(m_topology);
        m_data.looks = identityLooks(m_topology);
        addTop();
        m_data.topCount = static_cast<int>(m_data.boxes.size());
        for (std::size_t i = 0; i < m_topology.clusters.size(); ++i)
            addInside(m_topology.clusters[i], m_clusterBox[i]);
        for (int i = 0; i < m_data.topCount; ++i)
            placeTree(m_data, i);
        addLinks();
        routeLinks(m_data);
        updateBounds(m_data);
        return std::move(m_data);
    }

private:
    template <typename F>
    void eachTop(F&& visit) const
    {
        for (const Network& n : m_topology.networks)
            visit(n.id);
        for (const Router& r : m_topology.routers)
            visit(r.id);
        for (const Cluster& c : m_topology.clusters)
            visit(c.id);
        for (const Gateway& g : m_topology.gateways)
            visit(g.id);
        for (const Host& h : m_topology.hosts)
            visit(h.id);
    }

    bool allPlaced() const
    {
        bool all = true;
        eachTop([&](const std::string& id) { all = all && m_topology.canvasItems.count(id) > 0; });
        return all;
    }

    const CanvasItem* itemOf(const std::string& id) const
    {
        const auto it = m_topology.canvasItems.find(id);
        return it == m_topology.canvasItems.end() ? nullptr : &it->second;
    }

    int add(const std::string& id, const std::string& name, ElementKind kind, QRectF local,
            int parent, bool placed)
    {
        Box box;
        box.id = id;
        box.kind = kind;
        box.parent = parent;
        box.title = tombolo::text::shownName(name.empty() ? id : name);
        if (m_data.looks.senders.count(id) > 0)
            box.identity = m_data.looks.find(id);
        if (const CanvasItem* item = itemOf(id))
            box.collapsed =
                item->collapsed && (kind == ElementKind::Cluster || kind == ElementKind::Node);
        const int index = static_cast<int>(m_data.boxes.size());
        m_data.index.emplace(id, index);
        m_data.boxes.push_back(std::move(box));
        m_data.local.push_back(local);
        m_data.placed.push_back(placed ? 1 : 0);
        return index;
    }

    int addTopBox(const std::string& id, const std::string& name, ElementKind kind, QSizeF usual)
    {
        const CanvasItem* own = itemOf(id);
        if (own)
            return add(id, name, kind, rectOfItem(*own, usual), -1, true);
        const auto it = m_arranged.find(id);
        const QRectF rect = it == m_arranged.end() ? QRectF({0, 0}, usual) : it->second;
        return add(id, name, kind, rect, -1, false);
    }

    void addTop();
    void addInside(const Cluster& cluster, int clusterBox);
    void addPods(const Node& node, const Slots& places, int nodeBox);
    void addPills(const Cluster& cluster, const Slots& places, int clusterBox);
    void addEndpoints(const Cluster& cluster);
    void hideInside(const Cluster& cluster);
    void addLinks();
    void addInterfaces(const std::string& owner, const std::vector<Interface>& interfaces);
    void addLink(const std::string& owner, int ownerBox, int network);

    const Topology& m_topology;
    SceneData m_data;
    std::map<std::string, QRectF> m_arranged;
    ById<int> m_networks;
    std::vector<int> m_clusterBox;
};

void Builder::addTop()
{
    using namespace metrics;
    for (std::size_t i = 0; i < m_topology.networks.size(); ++i) {
        const Network& n = m_topology.networks[i];
        const int box = addTopBox(n.id, n.name, ElementKind::Network, {kBarMinWidth, kBarHeight});
        m_data.boxes.back().variant = static_cast<int>(n.kind);
        addTexts(m_data.boxes.back().badges, n.prefixes);
        m_data.networkBox.push_back(box);
        m_networks.emplace(n.id, static_cast<int>(i));
    }
    for (const Cluster& c : m_topology.clusters) {
        const QSizeF usual =
            itemOf(c.id) ? layoutCluster(c, m_topology.canvasItems).needed : QSizeF();
        m_clusterBox.push_back(addTopBox(c.id, c.name, ElementKind::Cluster, usual));
        Box& box = m_data.boxes.back();
        box.variant = static_cast<int>(c.model);
        box.translates = c.masquerade;
        addTexts(box.badges, c.podPrefixes);
        addTexts(box.badges, c.servicePrefixes);
    }
    const QSizeF card(kCardWidth, kCardHeight);
    for (const Router& r : m_topology.routers) {
        addTopBox(r.id, r.name, ElementKind::Router, card);
        addTexts(m_data.boxes.back().badges, r.interfaces);
        if (r.bgpAsn)
            m_data.boxes.back().badges << QStringLiteral("AS%1").arg(*r.bgpAsn);
    }
    for (const Gateway& g : m_topology.gateways) {
        addTopBox(g.id, g.name, ElementKind::Gateway, card);
        m_data.boxes.back().variant = static_cast<int>(g.kind);
        addTexts(m_data.boxes.back().badges, g.interfaces);
        for (const Publish& p : g.publish)
            m_data.boxes.back().badges
                << QStringLiteral("%1:%2").arg(text(toString(p.address))).arg(p.port);
    }
    for (const Host& h : m_topology.hosts) {
        addTopBox(h.id, h.name, ElementKind::Host, card);
        m_data.boxes.back().variant = static_cast<int>(h.role);
        addTexts(m_data.boxes.back().badges, h.interfaces);
        for (const Listen& l : h.listen)
            m_data.boxes.back().badges
                << QStringLiteral("%1/%2").arg(protocolWord(l.protocol)).arg(l.port);
    }
    for (const Note& n : m_topology.notes) {
        const CanvasItem item{n.x, n.y, n.width, n.height, false, {}};
        add(n.id, n.text, ElementKind::Note, rectOfItem(item, {200, 80}), -1, true);
        m_data.boxes.back().title = text(n.text);
    }
}

void Builder::addInside(const Cluster& cluster, int clusterBox)
{
    if (m_data.boxes[static_cast<std::size_t>(clusterBox)].collapsed) {
        hideInside(cluster);
        return;
    }
    std::vector<Slots> nodeSlots;
    const Slots places = layoutCluster(cluster, m_topology.canvasItems, &nodeSlots);
    const int first = static_cast<int>(m_data.boxes.size());
    for (std::size_t i = 0; i < cluster.nodes.size(); ++i) {
        const Node& node = cluster.nodes[i];
        add(node.id, node.name, ElementKind::Node, places.rects[i], clusterBox, itemOf(node.id));
        Box& box = m_data.boxes.back();
        box.translates = cluster.masquerade;
        addTexts(box.badges, node.addresses);
        addTexts(box.badges, node.podPrefixes);
    }
    addPills(cluster, places, clusterBox);
    Box& owner = m_data.boxes[static_cast<std::size_t>(clusterBox)];
    owner.firstChild = first;
    owner.childCount = static_cast<int>(m_data.boxes.size()) - first;
    for (std::size_t i = 0; i < cluster.nodes.size(); ++i)
        addPods(cluster.nodes[i], nodeSlots[i], first + static_cast<int>(i));
    addEndpoints(cluster);
}

void Builder::hideInside(const Cluster& cluster)
{
    for (const Node& node : cluster.nodes) {
        m_data.hiddenIn.emplace(node.id, cluster.id);
        for (const Pod& pod : node.pods)
            m_data.hiddenIn.emplace(pod.id, cluster.id);
    }
    for (const Service& service : cluster.services)
        m_data.hiddenIn.emplace(service.id, cluster.id);
    for (const Policy& policy : cluster.policies)
        m_data.hiddenIn.emplace(policy.id, cluster.id);
}

void Builder::addPods(const Node& node, const Slots& places, int nodeBox)
{
    if (m_data.boxes[static_cast<std::size_t>(nodeBox)].collapsed) {
        for (const Pod& pod : node.pods)
            m_data.hiddenIn.emplace(pod.id, node.id);
        return;
    }
    const int first = static_cast<int>(m_data.boxes.size());
    for (std::size_t i = 0; i < node.pods.size(); ++i) {
        const Pod& pod = node.pods[i];
        add(pod.id, pod.name, ElementKind::Pod, places.rects[i], nodeBox, itemOf(pod.id));
        Box& box = m_data.boxes.back();
        box.hostNetwork = pod.hostNetwork;
        addTexts(box.badges, pod.addresses);
        if (pod.hostNetwork && pod.addresses.empty())
            addTexts(box.badges, node.addresses);
    }
    Box& owner = m_data.boxes[static_cast<std::size_t>(nodeBox)];
    owner.firstChild = first;
    owner.childCount = static_cast<int>(node.pods.size());
}

void Builder::addPills(const Cluster& cluster, const Slots& places, int clusterBox)
{
    std::size_t slot = cluster.nodes.size();
    for (const Service& service : cluster.services) {
        add(service.id, service.name, ElementKind::Service, places.rects[slot++], clusterBox,
            itemOf(service.id));
        Box& box = m_data.boxes.back();
        box.variant = static_cast<int>(service.type);
        if (service.loadBalancer)
            addTexts(box.badges, service.loadBalancer->addresses);
        addTexts(box.badges, service.clusterIps);
    }
    for (const Policy& policy : cluster.policies)
        add(policy.id, policy.name, ElementKind::Policy, places.rects[slot++], clusterBox,
            itemOf(policy.id));
}

void Builder::addEndpoints(const Cluster& cluster)
{
    for (const Service& service : cluster.services) {
        const int box = m_data.find(service.id);
        std::vector<int>& list = m_data.endpoints[box];
        for (const Node& node : cluster.nodes) {
            for (const Pod& pod : node.pods) {
                if (const int at = m_data.find(pod.id);
                    at >= 0 && selects(service.selector, pod.labels))
                    list.push_back(at);
            }
        }
    }
}

void Builder::addLink(const std::string& owner, int ownerBox, int network)
{
    LinkLine link;
    link.a = owner;
    link.b = m_topology.networks[static_cast<std::size_t>(network)].id;
    link.network = network;
    link.aBox = ownerBox;
    link.bBox = m_data.networkBox[static_cast<std::size_t>(network)];
    m_data.linkOf.emplace(SceneData::key(ownerBox, network), static_cast<int>(m_data.links.size()));
    if (int& first = m_data.firstLink[static_cast<std::size_t>(ownerBox)]; first < 0)
        first = static_cast<int>(m_data.links.size());
    m_data.links.push_back(std::move(link));
}

void Builder::addInterfaces(const std::string& owner, const std::vector<Interface>& interfaces)
{
    for (const Interface& interface : interfaces) {
        const auto it = m_networks.find(interface.network);
        const int box = m_data.find(owner);
        if (it != m_networks.end() && box >= 0)
            addLink(owner, box, it->second);
    }
}

void Builder::addLinks()
{
    m_data.firstLink.assign(m_data.boxes.size(), -1);
    for (const Cluster& cluster : m_topology.clusters) {
        const auto it = m_networks.find(cluster.network);
        if (it == m_networks.end())
            continue;
        const int box = m_data.find(cluster.id);
        if (box >= 0 &&
            (m_data.boxes[static_cast<std::size_t>(box)].collapsed || cluster.nodes.empty())) {
            addLink(cluster.id, box, it->second);
            continue;
        }
        for (const Node& node : cluster.nodes) {
            if (const int at = m_data.find(node.id); at >= 0)
                addLink(node.id, at, it->second);
        }
    }
    for (const Router& router : m_topology.routers)
        addInterfaces(router.id, router.interfaces);
    for (const Gateway& gateway : m_topology.gateways)
        addInterfaces(gateway.id, gateway.interfaces);
    for (const Host& host : m_topology.hosts)
        addInterfaces(host.id, host.interfaces);
}

}  // namespace

SceneData buildScene(const Topology& topology)
{
    return Builder(topology).build();
}

}  // namespace tombolo::render
