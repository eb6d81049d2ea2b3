// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/draft.h"

#include <algorithm>

#include "model/core/authoring/names.h"
#include "model/core/authoring/routes.h"
#include "model/core/element_lists.h"

namespace tombolo::authoring {
namespace {

template <typename Element>
Element* byId(std::vector<Element>& list, const std::string& id)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const Element& e) { return e.id == id; });
    return it == list.end() ? nullptr : &*it;
}

}  // namespace

Draft::Draft(const Topology& start) : t(start), m_start(start)
{
    detail::forEachId(start, [this](const std::string& id) { m_ids.insert(id); });
    m_names = usedNames(start);
}

std::string Draft::newId(const std::string& stem)
{
    const std::string base = idStem(stem);
    int& next = m_nextId[base];
    std::string id;
    do
        id = base + '-' + std::to_string(++next);
    while (!m_ids.insert(id).second);
    return id;
}

std::string Draft::newName(const std::string& stem)
{
    int& next = m_nextName[stem];
    std::string name;
    do
        name = numberedName(stem, ++next);
    while (!m_names.insert(name).second);
    return name;
}

std::string Draft::nameLike(const std::string& name)
{
    if (name.empty() || m_names.insert(name).second)
        return name;
    const NameParts parts = splitName(name);
    int& next = m_nextName[parts.stem + parts.separator + (parts.letters ? "A" : "1")];
    next = std::max(next, parts.number);
    std::string fresh;
    do
        fresh = joinName(parts, ++next);
    while (!m_names.insert(fresh).second);
    return fresh;
}

std::string Draft::idLike(const std::string& id)
{
    if (m_ids.insert(id).second)
        return id;
    const auto end = id.find_last_not_of("0123456789");
    const bool numbered = end != std::string::npos && end + 1 < id.size() && id[end] == '-';
    return newId(numbered ? id.substr(0, end) : id);
}

Network* Draft::network(const std::string& id)
{
    return byId(t.networks, id);
}

Router* Draft::router(const std::string& id)
{
    return byId(t.routers, id);
}

Cluster* Draft::cluster(const std::string& id)
{
    return byId(t.clusters, id);
}

Node* Draft::node(const std::string& id)
{
    for (Cluster& c : t.clusters)
        if (Node* n = byId(c.nodes, id))
            return n;
    return nullptr;
}

Pod* Draft::pod(const std::string& id)
{
    for (Cluster& c : t.clusters)
        for (Node& n : c.nodes)
            if (Pod* p = byId(n.pods, id))
                return p;
    return nullptr;
}

Service* Draft::service(const std::string& id)
{
    for (Cluster& c : t.clusters)
        if (Service* s = byId(c.services, id))
            return s;
    return nullptr;
}

Gateway* Draft::gateway(const std::string& id)
{
    return byId(t.gateways, id);
}

Host* Draft::host(const std::string& id)
{
    return byId(t.hosts, id);
}

Publish* Draft::publish(const std::string& id)
{
    for (Gateway& g : t.gateways)
        if (Publish* p = byId(g.publish, id))
            return p;
    return nullptr;
}

Cluster* Draft::clusterAround(const std::string& id)
{
    for (Cluster& c : t.clusters) {
        if (c.id == id || byId(c.nodes, id) || byId(c.services, id) || byId(c.policies, id))
            return &c;
        for (Node& n : c.nodes)
            if (byId(n.pods, id))
                return &c;
    }
    return nullptr;
}

Node* Draft::nodeAround(const std::string& pod)
{
    for (Cluster& c : t.clusters)
        for (Node& n : c.nodes)
            if (byId(n.pods, pod))
                return &n;
    return nullptr;
}

std::vector<Interface>* Draft::interfacesOf(const std::string& id)
{
    if (Router* r = router(id))
        return &r->interfaces;
    if (Gateway* g = gateway(id))
        return &g->interfaces;
    if (Host* h = host(id))
        return &h->interfaces;
    return nullptr;
}

Cluster* Draft::clusterOn(const std::string& network)
{
    const auto it = std::find_if(t.clusters.begin(), t.clusters.end(),
                                 [&](const Cluster& c) { return c.network == network; });
    return it == t.clusters.end() ? nullptr : &*it;
}

bool Draft::forwards(const std::string& id)
{
    const Gateway* g = gateway(id);
    return g ? g->kind != GatewayKind::Proxy : router(id) != nullptr;
}

void Draft::place(const std::string& id, const Spot& spot)
{
    CanvasItem item;
    item.x = spot.x;
    item.y = spot.y;
    t.canvasItems[id] = item;
}

void Draft::placeInside(const std::string& id, const Spot& spot,
                        const std::vector<std::string>& siblings)
{
    if (spot.container.empty())
        return;
    if (std::any_of(siblings.begin(), siblings.end(),
                    [&](const std::string& s) { return t.canvasItems.contains(s); }))
        place(id, spot);
}

EditList Draft::finish()
{
    updateRoutes(m_start, t);
    return difference(m_start, t);
}

}  // namespace tombolo::authoring
