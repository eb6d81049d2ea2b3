// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/distinct_names.h"

#include <memory>
#include <string_view>
#include <unordered_set>

#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;

/// Calls back with every machine's name, cluster and node.
template <class F>
void forEachMachine(const Topology& t, const F& call)
{
    const auto top = [&](const auto& list) {
        for (const auto& one : list)
            call(one.name, kNowhere, kNowhere);
    };
    top(t.routers);
    top(t.gateways);
    top(t.hosts);
    for (std::uint32_t c = 0; c < t.clusters.size(); ++c) {
        const auto& nodes = t.clusters[c].nodes;
        for (std::uint32_t n = 0; n < nodes.size(); ++n) {
            call(nodes[n].name, c, kNowhere);
            for (const Pod& p : nodes[n].pods)
                call(p.name, c, n);
        }
    }
}

bool isMachine(ElementKind kind)
{
    return kind == ElementKind::Router || kind == ElementKind::Gateway ||
           kind == ElementKind::Host || kind == ElementKind::Node || kind == ElementKind::Pod;
}

}  // namespace

void DistinctNames::count() const
{
    const Topology& t = m_index.topology();
    std::unordered_set<std::string_view> met;
    forEachMachine(t, [&](const std::string& name, std::uint32_t, std::uint32_t) {
        if (!name.empty() && !met.insert(name).second)
            m_inAll.emplace(name, 0);
    });
    if (m_inAll.empty())
        return;
    forEachMachine(t, [&](const std::string& name, std::uint32_t cluster, std::uint32_t node) {
        const auto several = m_inAll.find(name);
        if (several == m_inAll.end())
            return;
        ++several->second;
        ++m_inCluster[{name, cluster}];
        ++m_onNode[{name, cluster, node}];
    });
}

/// What tells it from the others of its name.
QString DistinctNames::place(const std::string& id, const ElementPath& at,
                             const std::string& name) const
{
    const bool pod = at.kind == ElementKind::Pod;
    const bool inside = pod || at.kind == ElementKind::Node;
    const std::uint32_t cluster = inside ? at.first : kNowhere;
    if (!inside || m_onNode.at({name, cluster, pod ? at.second : kNowhere}) > 1)
        return qs(id);
    const Topology& t = m_index.topology();
    const QString within = shownName(m_index.nameOf(t.clusters[cluster].id));
    if (m_inCluster.at({name, cluster}) < 2)
        return within;
    return pod ? Text::tr("%1, %2", "node, cluster")
                     .arg(shownName(m_index.nameOf(t.clusters[cluster].nodes[at.second].id)),
                          within)
               : qs(id);
}

QString DistinctNames::name(const std::string& id) const
{
    const std::string name = m_index.nameOf(id);
    const ElementPath* at = m_index.find(id);
    if (at == nullptr || !isMachine(at->kind))
        return shownName(name);
    std::call_once(m_isCounted, [this] { count(); });
    if (!m_inAll.contains(name) || name == id)
        return shownName(name);
    return Text::tr("%1 (%2)", "name (cluster)").arg(shownName(name), place(id, *at, name));
}

NameOf distinctNames(const TopologyIndex& index)
{
    const auto names = std::make_shared<DistinctNames>(index);
    return [names](const std::string& id) {
        return names->name(id);
    };
}

}  // namespace tombolo::text
