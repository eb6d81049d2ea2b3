// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "views/render/diff_marks.h"

namespace tombolo::render {
namespace {

using sim::analysis::Behaviour;
using sim::analysis::DiffKind;
using sim::analysis::DiffLine;
using sim::analysis::Sighting;

void collect(const Topology& t, std::set<std::string>& ids)
{
    const auto add = [&ids](const auto& list) {
        for (const auto& element : list)
            ids.insert(element.id);
    };
    add(t.networks);
    add(t.routers);
    add(t.gateways);
    add(t.hosts);
    for (const Cluster& cluster : t.clusters) {
        ids.insert(cluster.id);
        add(cluster.nodes);
        add(cluster.services);
        add(cluster.policies);
        for (const Node& node : cluster.nodes)
            add(node.pods);
    }
}

/// Adds to `here` what of `gone` has no box yet.
class Joiner {
public:
    Joiner(const Topology& before, Topology& out) : m_before(before), m_out(out)
    {
        collect(out, m_drawn);
    }

    void join()
    {
        list(m_before.networks, m_out.networks);
        list(m_before.routers, m_out.routers);
        list(m_before.gateways, m_out.gateways);
        list(m_before.hosts, m_out.hosts);
        for (const Cluster& cluster : m_before.clusters)
            joinCluster(cluster);
    }

private:
    template <typename T>
    void list(const std::vector<T>& from, std::vector<T>& to)
    {
        for (const T& element : from)
            if (m_drawn.insert(element.id).second) {
                to.push_back(element);
                place(element.id);
            }
    }

    void place(const std::string& id)
    {
        if (const auto item = m_before.canvasItems.find(id); item != m_before.canvasItems.end())
            m_out.canvasItems.insert(*item);
    }

    void joinCluster(const Cluster& cluster)
    {
        Cluster* home = nullptr;
        for (Cluster& candidate : m_out.clusters)
            if (candidate.id == cluster.id)
                home = &candidate;
        if (!home) {
            Cluster empty = cluster;
            empty.nodes.clear();
            empty.services.clear();
            empty.policies.clear();
            if (!m_drawn.insert(cluster.id).second)
                return;
            m_out.clusters.push_back(std::move(empty));
            place(cluster.id);
            home = &m_out.clusters.back();
        }
        for (const Node& node : cluster.nodes)
            joinNode(node, *home);
        list(cluster.services, home->services);
        list(cluster.policies, home->policies);
    }

    void joinNode(const Node& node, Cluster& home)
    {
        for (Node& candidate : home.nodes)
            if (candidate.id == node.id) {
                list(node.pods, candidate.pods);
                return;
            }
        if (!m_drawn.insert(node.id).second)
            return;
        Node copy = node;
        copy.pods.clear();
        list(node.pods, copy.pods);
        home.nodes.push_back(std::move(copy));
        place(node.id);
    }

    const Topology& m_before;
    Topology& m_out;
    std::set<std::string> m_drawn;
};

/// Marks of the lines of a comparison.
class MarkMaker {
public:
    explicit MarkMaker(const Topology& together) : m_t(together) {}

    void add(const DiffLine& line)
    {
        switch (line.kind) {
        case DiffKind::ElementsRemoved:
            boxes(line.elements, DiffSign::Gone);
            break;
        case DiffKind::ElementsAdded:
            boxes(line.elements, DiffSign::New);
            break;
        case DiffKind::ElementsTurned:
        case DiffKind::AddressesChanged:
            boxes(line.elements, DiffSign::Changed);
            break;
        case DiffKind::Lost:
        case DiffKind::FlowsRemoved:
            way(line.before, DiffSign::Gone);
            break;
        case DiffKind::Gained:
        case DiffKind::FlowsAdded:
            way(line.after, DiffSign::New);
            break;
        default:
            way(line.before, DiffSign::Gone);
            way(line.after, DiffSign::New);
        }
        if (line.kind >= DiffKind::Lost)
            causes(line);
    }

    DiffMarks marks;

private:
    void boxes(const std::vector<std::string>& ids, DiffSign sign)
    {
        for (const std::string& id : ids)
            box(id, sign);
    }

    void box(const std::string& id, DiffSign sign)
    {
        if (!id.empty() && m_marked.insert(id).second)
            marks.boxes.push_back({id, sign});
    }

    void way(const Sighting& side, DiffSign sign)
    {
        if (side.path.size() < 2)
            return;
        DiffMarks::Way way{side.path, {}, sign};
        for (const std::string& wire : side.wires) {
            int index = -1;
            for (std::size_t n = 0; n < m_t.networks.size(); ++n)
                if (m_t.networks[n].id == wire)
                    index = int(n);
            way.networks.push_back(index);
        }
        if (way.networks.size() + 1 == way.path.size())
            marks.ways.push_back(std::move(way));
    }

    /// Who translates or stops now and did not before, or the other way round.
    void causes(const DiffLine& line)
    {
        std::set<std::string> was;
        std::set<std::string> now;
        for (const auto& [element, rule] : line.before.hiddenBy)
            was.insert(element);
        for (const auto& [element, rule] : line.after.hiddenBy)
            now.insert(element);
        if (line.before.verdict != sim::Verdict::Answered)
            was.insert(line.before.endedAt);
        if (line.after.verdict != sim::Verdict::Answered)
            now.insert(line.after.endedAt);
        for (const std::string& id : was)
            if (!now.contains(id))
                box(id, DiffSign::Changed);
        for (const std::string& id : now)
            if (!was.contains(id))
                box(id, DiffSign::Changed);
    }

    const Topology& m_t;
    std::set<std::string> m_marked;
};

}  // namespace

Topology drawnTogether(const Topology& before, const Topology& after)
{
    Topology out = after;
    Joiner(before, out).join();
    return out;
}

DiffMarks diffMarks(const Behaviour& behaviour, const Topology& together, int only)
{
    MarkMaker maker(together);
    for (std::size_t i = 0; i < behaviour.changes.size(); ++i)
        if (only < 0 || int(i) == only)
            maker.add(behaviour.changes[i]);
    return std::move(maker.marks);
}

}  // namespace tombolo::render
