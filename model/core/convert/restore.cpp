// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "model/core/convert/merge.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

template <typename T>
const T* find(const std::vector<T>& list, const std::string& id)
{
    for (const T& element : list)
        if (element.id == id)
            return &element;
    return nullptr;
}

template <typename T>
T* find(std::vector<T>& list, const std::string& id)
{
    for (T& element : list)
        if (element.id == id)
            return &element;
    return nullptr;
}

template <typename T>
std::vector<std::string> idsOf(const std::vector<T>& list)
{
    std::vector<std::string> out;
    for (const T& element : list)
        out.push_back(element.id);
    return out;
}

/// Those of `was` that `now` does not have just so.
template <typename T>
std::vector<T> different(const std::vector<T>& was, const std::vector<T>& now)
{
    std::map<std::string, const T*> byId;
    for (const T& element : now)
        byId.emplace(element.id, &element);
    std::vector<T> out;
    for (const T& element : was) {
        const auto there = byId.find(element.id);
        if (there == byId.end() || *there->second != element)
            out.push_back(element);
    }
    return out;
}

/// Cluster, nodes and pods with their addresses renumbered, nothing else.
void renumberBack(Topology& t, const std::vector<Renumbering>& maps)
{
    for (const Renumbering& map : maps)
        for (Cluster& cluster : t.clusters)
            if (cluster.id == map.cluster) {
                const Renumbering back = map.inverse();
                std::vector<Prefix> whole;
                for (const auto& [from, now] : back.prefixes)
                    whole.push_back(now);
                renumber(cluster, back, whole);
            }
}

/// What of a cluster is not as renumbering makes it; nothing: nullopt.
std::optional<Cluster> keptOf(const Cluster& was, const Cluster& now)
{
    Cluster out;
    static_cast<ClusterSettings&>(out) = was;
    out.policies = different(was.policies, now.policies);
    std::map<std::string, const Node*> nodes;
    for (const Node& node : now.nodes)
        nodes.emplace(node.id, &node);
    for (const Node& node : was.nodes) {
        const auto found = nodes.find(node.id);
        if (found == nodes.end())
            continue;
        Node kept;
        static_cast<NodeSettings&>(kept) = node;
        kept.pods = different(node.pods, found->second->pods);
        const NodeSettings& settings = *found->second;
        if (!kept.pods.empty() || static_cast<const NodeSettings&>(node) != settings)
            out.nodes.push_back(std::move(kept));
    }
    if (out.nodes.empty() && out.policies.empty() &&
        static_cast<const ClusterSettings&>(was) == static_cast<const ClusterSettings&>(now))
        return std::nullopt;
    return out;
}

/// Puts kept elements back in; merges where `base` (the conversion's) and `theirs` differ.
class Restorer {
public:
    Restorer(const Topology& theirs, const TwinRecord& record, Conversion& out)
        : m_theirs(theirs), m_record(record), m_out(out)
    {
    }

    Topology plain()
    {
        Topology t = m_theirs;
        renumberBack(t, m_record.renumbered);
        for (const Cluster& kept : m_record.kept.clusters)
            if (Cluster* cluster = find(t.clusters, kept.id))
                putCluster(*cluster, kept);
        removeAdded(t);
        putMachines(t);
        for (const Host& kept : m_record.kept.hosts)
            if (Host* host = find(t.hosts, kept.id))
                put(*host, kept);
        std::map<std::string, Flow*> flows;
        for (Flow& flow : t.flows)
            flows.emplace(flow.id, &flow);
        for (const Flow& kept : m_record.kept.flows)
            if (const auto flow = flows.find(kept.id); flow != flows.end())
                put(*flow->second, kept);
        sort(t.routers, m_record.routers);
        sort(t.gateways, m_record.gateways);
        return t;
    }

    std::size_t count() const { return m_count; }

private:
    template <typename T>
    void put(T& element, const T& kept)
    {
        element = kept;
        ++m_count;
    }

    void putCluster(Cluster& cluster, const Cluster& kept)
    {
        put(static_cast<ClusterSettings&>(cluster), static_cast<const ClusterSettings&>(kept));
        for (const Policy& policy : kept.policies)
            if (Policy* there = find(cluster.policies, policy.id))
                put(*there, policy);
        for (const Node& node : kept.nodes) {
            Node* there = find(cluster.nodes, node.id);
            if (!there)
                continue;
            put(static_cast<NodeSettings&>(*there), static_cast<const NodeSettings&>(node));
            for (const Pod& pod : node.pods)
                if (Pod* inside = find(there->pods, pod.id))
                    put(*inside, pod);
        }
    }

    void removeAdded(Topology& t)
    {
        for (const std::string& id : m_record.added)
            if (std::erase_if(t.gateways, [&](const Gateway& g) { return g.id == id; }) > 0) {
                t.canvasItems.erase(id);
                m_out.remarks.push_back({RemarkCode::LeftOut, id, {}});
            }
    }

    /// Routers and gateways may have changed places.
    void putMachines(Topology& t)
    {
        const auto swap = [&](const auto& kept, auto& home, auto& away) {
            for (const auto& element : kept) {
                if (auto* there = find(home, element.id)) {
                    put(*there, element);
                } else if (std::erase_if(away, [&](const auto& e) { return e.id == element.id; })) {
                    home.push_back(element);
                    ++m_count;
                }
            }
        };
        swap(m_record.kept.routers, t.routers, t.gateways);
        swap(m_record.kept.gateways, t.gateways, t.routers);
    }

    template <typename T>
    static void sort(std::vector<T>& list, const std::vector<std::string>& order)
    {
        std::map<std::string, std::size_t> at;
        for (std::size_t i = 0; i < order.size(); ++i)
            at.emplace(order[i], i);
        std::stable_sort(list.begin(), list.end(), [&](const T& a, const T& b) {
            const auto place = [&](const T& e) {
                const auto found = at.find(e.id);
                return found == at.end() ? at.size() : found->second;
            };
            return place(a) < place(b);
        });
    }

    const Topology& m_theirs;
    const TwinRecord& m_record;
    Conversion& m_out;
    std::size_t m_count = 0;
};

}  // namespace

namespace {

bool sameCluster(const Topology& t, const Flow& flow)
{
    const auto has = [](const Cluster& cluster, const std::string& id) {
        return std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const Node& node) {
            return node.id == id || find(node.pods, id) != nullptr;
        });
    };
    return std::any_of(t.clusters.begin(), t.clusters.end(), [&](const Cluster& cluster) {
        return has(cluster, flow.from) && has(cluster, flow.to.element);
    });
}

}  // namespace

TwinRecord recordOf(const Work& work, ClusterModel was)
{
    TwinRecord out;
    out.was = was;
    out.renumbered = work.numbers.maps;
    out.added = work.added;
    Topology back = work.t;
    renumberBack(back, out.renumbered);
    for (const Cluster& cluster : work.before.clusters)
        if (const Cluster* now = find(back.clusters, cluster.id))
            if (auto kept = keptOf(cluster, *now))
                out.kept.clusters.push_back(std::move(*kept));
    out.kept.routers = different(work.before.routers, back.routers);
    out.kept.gateways = different(work.before.gateways, back.gateways);
    out.kept.hosts = different(work.before.hosts, back.hosts);
    out.kept.flows = different(work.before.flows, back.flows);
    const PodPlaces places = placesOf(work.before);
    std::set<IpAddress> pods;
    for (const auto& [id, place] : places)
        pods.insert(place.pod->addresses.begin(), place.pod->addresses.end());
    for (const Flow& flow : work.before.flows)
        if (was == ClusterModel::Island && !find(out.kept.flows, flow.id) &&
            (places.contains(flow.to.element) ||
             (flow.to.address && pods.contains(*flow.to.address))) &&
            !sameCluster(work.before, flow))
            out.left.push_back(flow.id);
    if (idsOf(work.before.routers) != idsOf(back.routers))
        out.routers = idsOf(work.before.routers);
    if (idsOf(work.before.gateways) != idsOf(back.gateways))
        out.gateways = idsOf(work.before.gateways);
    return out;
}

Conversion restore(const Topology& topology, const ConvertOptions& options)
{
    Conversion out;
    out.changed = true;
    out.restored = true;
    Restorer restorer(topology, *options.record, out);
    Topology plain = restorer.plain();
    if (!options.untouched) {
        const ClusterModel here =
            options.to == ClusterModel::Flat ? ClusterModel::Island : ClusterModel::Flat;
        const Topology base = convertBy(plain, options.record->renumbered, here);
        mergeChanges({base, topology, plain}, *options.record, out.remarks);
    }
    out.remarks.insert(out.remarks.begin(),
                       {RemarkCode::Restored, {}, {std::to_string(restorer.count())}});
    out.result = std::move(plain);
    return out;
}

}  // namespace tombolo::convert
