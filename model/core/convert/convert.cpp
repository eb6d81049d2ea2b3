// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/convert.h"

#include <algorithm>
#include <iterator>

#include "model/core/convert/ways.h"
#include "model/core/convert/work.h"
#include "model/core/finding.h"

namespace tombolo::convert {
namespace {

std::vector<std::size_t> clustersOf(const Topology& t, ClusterModel model)
{
    std::vector<std::size_t> out;
    for (std::size_t c = 0; c < t.clusters.size(); ++c)
        if (t.clusters[c].model == model)
            out.push_back(c);
    return out;
}

std::vector<Prefix> nodePrefixes(const Cluster& cluster)
{
    std::vector<Prefix> out;
    for (const Node& node : cluster.nodes)
        for (const IpAddress& a : node.addresses)
            out.push_back({a, std::uint8_t(a.bits())});
    return out;
}

/// Pods that went as their node go as themselves, or the other way round.
void findFaces(Work& work, ClusterModel to)
{
    for (std::size_t i = 0; i < work.clusters.size(); ++i) {
        const auto nodes = nodePrefixes(work.before.clusters[work.clusters[i]]);
        const auto& pods = work.numbers.whole[i];
        for (const auto& [was, now] : work.numbers.maps[i].prefixes)
            work.faces.push_back(
                {was, to == ClusterModel::Flat ? std::vector<Prefix>{now} : nodes, {}});
        if (to == ClusterModel::Flat)
            for (const Prefix& node : nodes)
                work.faces.push_back({node, pods, {}});
    }
}

/// Nodes advertise their pods where a router on their network speaks BGP.
void advertise(Work& work)
{
    std::set<std::uint32_t> taken;
    for (const Router& router : work.t.routers)
        if (router.bgpAsn)
            taken.insert(*router.bgpAsn);
    for (const Cluster& cluster : work.t.clusters)
        if (cluster.asn)
            taken.insert(*cluster.asn);
    for (const std::size_t c : work.clusters) {
        Cluster& cluster = work.t.clusters[c];
        const bool speaks =
            std::any_of(work.t.routers.begin(), work.t.routers.end(), [&](const Router& r) {
                return r.bgpAsn && std::any_of(r.interfaces.begin(), r.interfaces.end(),
                                               [&](const Interface& i) {
                                                   return i.network == cluster.network;
                                               });
            });
        if (!speaks || cluster.podRoutes == PodRoutes::Bgp)
            continue;
        cluster.podRoutes = PodRoutes::Bgp;
        for (std::uint32_t asn = 64601; !cluster.asn; ++asn)
            if (taken.insert(asn).second)
                cluster.asn = asn;
        work.remark(RemarkCode::PodRoutesBgp, cluster.id, {std::to_string(*cluster.asn)});
    }
}

/// A proxy or a full translation was the pod's neighbour; the sender itself may be far away.
void addWaysBack(Work& work)
{
    const PodPlaces places = placesOf(work.t);
    for (std::size_t f = 0; f < work.t.flows.size(); ++f) {
        const Flow& flow = work.t.flows[f];
        const auto place = places.find(flow.to.element);
        if (flow.to == work.before.flows[f].to || place == places.end())
            continue;
        for (const IpAddress& a : addressesOf(work.t, flow.from))
            addWayBack(work.t, place->second.node->id, a);
    }
}

void toFlat(Work& work)
{
    renumberAll(work, ClusterModel::Flat);
    findFaces(work, ClusterModel::Flat);
    aimFlowsAtServices(work, ClusterModel::Flat);
    const std::set<std::string> needed = aimFlowsAtPods(work);
    removeTranslations(work, needed);
    tellEgress(work);
    extendFilters(work);
    advertise(work);
    addWays(work.t, work.clusters, WayTo::Pods);
    addWays(work.t, work.clusters, WayTo::Nodes);
    addWaysBack(work);
}

void toIsland(Work& work)
{
    renumberAll(work, ClusterModel::Island);
    findFaces(work, ClusterModel::Island);
    translateNodesInstead(work);
    addWays(work.t, work.clusters, WayTo::Nodes);
    aimFlowsAtServices(work, ClusterModel::Island);
    aimFlowsAtEntries(work);
    extendFilters(work);
    addWays(work.t, work.clusters, WayTo::Nodes);
}

void run(Work& work, ClusterModel to)
{
    work.findMembers();
    if (to == ClusterModel::Flat)
        toFlat(work);
    else
        toIsland(work);
    for (Remark& remark : routeRemarks(work.before, work.t))
        work.remarks.push_back(std::move(remark));
}

/// Code and element of each, in order.
std::vector<std::string> errorsOf(const Topology& t)
{
    std::vector<std::string> out;
    for (const Finding& finding : validate(t))
        if (finding.severity == Severity::Error)
            out.push_back(finding.code + " " + finding.element);
    std::sort(out.begin(), out.end());
    return out;
}

/// Someone may have written into the record, or put it into another document.
/// @param back what comes out by it
/// @return why it is not to be used; nullopt: it fits
std::optional<Remark> misfitOf(const Topology& topology, const ConvertOptions& options,
                               const Conversion& back)
{
    const auto isOf = [](const Topology& t, const std::string& id, ClusterModel model) {
        return std::any_of(t.clusters.begin(), t.clusters.end(), [&](const Cluster& cluster) {
            return cluster.id == id && cluster.model == model;
        });
    };
    const auto& maps = options.record->renumbered;
    const bool here = std::any_of(maps.begin(), maps.end(), [&](const Renumbering& map) {
        return !isOf(topology, map.cluster, options.to) &&
               isOf(back.result, map.cluster, options.to);
    });
    if (!here)
        return Remark{RemarkCode::RecordUnused, {}, {"elsewhere"}};
    std::vector<std::string> known = errorsOf(topology);
    std::vector<std::string> then;
    if (options.sealed)
        then = options.record->faults;
    std::vector<std::string> allowed;
    std::set_union(known.begin(), known.end(), then.begin(), then.end(),
                   std::back_inserter(allowed));
    const std::vector<std::string> now = errorsOf(back.result);
    std::vector<std::string> added;
    std::set_difference(now.begin(), now.end(), allowed.begin(), allowed.end(),
                        std::back_inserter(added));
    if (added.empty())
        return std::nullopt;
    return Remark{RemarkCode::RecordUnused, {}, {"errors", std::to_string(added.size())}};
}

/// On the way to flat, `free` and `nodeLength` say what is wanted; islands can have any addresses,
/// so that none are better than those they had.
bool isAsked(const ConvertOptions& options)
{
    const auto& maps = options.record->renumbered;
    const auto isFree = [&](const auto& pair) {
        return std::any_of(options.free.begin(), options.free.end(),
                           [&](const Prefix& p) { return p.contains(pair.first); });
    };
    return options.to == ClusterModel::Island ||
           (options.nodeLength == 0 &&
            (options.free.empty() ||
             std::all_of(maps.begin(), maps.end(), [&](const Renumbering& map) {
                 return std::all_of(map.prefixes.begin(), map.prefixes.end(), isFree);
             })));
}

/// Says which prefix came back although others were free.
void tellFreeUnused(const ConvertOptions& options, std::vector<Remark>& remarks)
{
    if (options.free.empty())
        return;
    for (const Renumbering& map : options.record->renumbered)
        for (const auto& [was, now] : map.prefixes) {
            const Prefix& back = was;
            if (std::none_of(options.free.begin(), options.free.end(),
                             [&](const Prefix& p) { return p.contains(back); })) {
                remarks.push_back({RemarkCode::FreeUnused, {}, {toString(back)}});
                return;
            }
        }
}

}  // namespace

Topology convertBy(const Topology& before, const std::vector<Renumbering>& maps, ClusterModel to)
{
    Work work{before, before, {}, {}, {}, {}, {}, {}, {}};
    for (const Renumbering& map : maps)
        for (std::size_t c = 0; c < before.clusters.size(); ++c)
            if (before.clusters[c].id == map.cluster) {
                work.clusters.push_back(c);
                work.numbers.maps.push_back(map);
                std::vector<Prefix> whole;
                for (const auto& [from, now] : map.prefixes)
                    whole.push_back(now);
                work.numbers.whole.push_back(std::move(whole));
            }
    run(work, to);
    return std::move(work.t);
}

Conversion convertTopology(const Topology& topology, const ConvertOptions& options)
{
    const ClusterModel other =
        options.to == ClusterModel::Flat ? ClusterModel::Island : ClusterModel::Flat;
    Conversion out;
    const auto clusters = clustersOf(topology, other);
    if (clusters.empty()) {
        out.result = topology;
        out.remarks.push_back({RemarkCode::AlreadyThere, {}, {}});
        return out;
    }
    if (options.record && options.record->was == options.to) {
        std::optional<Remark> misfit = Remark{RemarkCode::RecordUnused, {}, {"asked"}};
        if (isAsked(options)) {
            Conversion back = restore(topology, options);
            // What nobody touched gives the first document, with all the faults that it had.
            misfit = options.untouched ? std::nullopt : misfitOf(topology, options, back);
            if (!misfit) {
                tellFreeUnused(options, back.remarks);
                return back;
            }
        }
        out.remarks.push_back(std::move(*misfit));
    }
    Work work{topology, topology, clusters, {}, {}, {}, {}, {}, {}};
    work.numbers = options.to == ClusterModel::Flat
                       ? numberFlat(topology, clusters, options.free, options.nodeLength)
                       : numberIsland(topology, clusters, options.free);
    out.remarks.insert(out.remarks.end(), work.numbers.remarks.begin(), work.numbers.remarks.end());
    if (work.numbers.misfit) {
        out.result = topology;
        out.misfit = work.numbers.misfit;
        out.needs = work.numbers.needs;
        return out;
    }
    run(work, options.to);
    out.remarks.insert(out.remarks.end(), work.remarks.begin(), work.remarks.end());
    out.record = recordOf(work, other);
    out.record.faults = errorsOf(topology);
    out.result = std::move(work.t);
    out.changed = true;
    return out;
}

RemarkKind kindOf(RemarkCode code)
{
    switch (code) {
    case RemarkCode::BlocksChosen:
    case RemarkCode::PrefixReused:
    case RemarkCode::PodRoutesBgp:
    case RemarkCode::EntryAdded:
    case RemarkCode::GatewayAdded:
    case RemarkCode::FlowToPod:
    case RemarkCode::BackendChosen:
    case RemarkCode::SplitIntoNodeBlocks:
    case RemarkCode::NodeBlocksShrunk:
    case RemarkCode::FreeUnused:
        return RemarkKind::Chosen;
    case RemarkCode::AnswerLost:
    case RemarkCode::ServiceHides:
    case RemarkCode::FlowToGateway:
    case RemarkCode::TranslationKept:
    case RemarkCode::EntryKept:
    case RemarkCode::EgressKept:
    case RemarkCode::LeftOut:
    case RemarkCode::RecordUnused:
        return RemarkKind::Lost;
    default:
        return RemarkKind::Done;
    }
}

const char* toString(RemarkCode code)
{
    switch (code) {
    case RemarkCode::AnswerLost:
        return "answer-lost";
    case RemarkCode::AlreadyThere:
        return "already-there";
    case RemarkCode::PrefixKept:
        return "prefix-kept";
    case RemarkCode::PrefixRenumbered:
        return "prefix-renumbered";
    case RemarkCode::PrefixReused:
        return "prefix-reused";
    case RemarkCode::BlocksChosen:
        return "blocks-chosen";
    case RemarkCode::SplitIntoNodeBlocks:
        return "split-into-node-blocks";
    case RemarkCode::NodeBlocksShrunk:
        return "node-blocks-shrunk";
    case RemarkCode::MasqueradeOff:
        return "masquerade-off";
    case RemarkCode::MasqueradeOn:
        return "masquerade-on";
    case RemarkCode::PodRoutesBgp:
        return "pod-routes-bgp";
    case RemarkCode::PodRoutesOff:
        return "pod-routes-off";
    case RemarkCode::RoutesAdded:
        return "routes-added";
    case RemarkCode::RoutesRemoved:
        return "routes-removed";
    case RemarkCode::TranslationRemoved:
        return "translation-removed";
    case RemarkCode::TranslationNarrowed:
        return "translation-narrowed";
    case RemarkCode::TranslationKept:
        return "translation-kept";
    case RemarkCode::TranslationAdded:
        return "translation-added";
    case RemarkCode::EntryRemoved:
        return "entry-removed";
    case RemarkCode::EntryPassedBy:
        return "entry-passed-by";
    case RemarkCode::EntryKept:
        return "entry-kept";
    case RemarkCode::EntryAdded:
        return "entry-added";
    case RemarkCode::GatewayAdded:
        return "gateway-added";
    case RemarkCode::BecameRouter:
        return "became-router";
    case RemarkCode::BecameGateway:
        return "became-gateway";
    case RemarkCode::EgressKept:
        return "egress-kept";
    case RemarkCode::FlowToPod:
        return "flow-to-pod";
    case RemarkCode::ServiceHides:
        return "service-hides";
    case RemarkCode::FlowToEntry:
        return "flow-to-entry";
    case RemarkCode::FlowToService:
        return "flow-to-service";
    case RemarkCode::FlowToGateway:
        return "flow-to-gateway";
    case RemarkCode::BackendChosen:
        return "backend-chosen";
    case RemarkCode::FilterExtended:
        return "filter-extended";
    case RemarkCode::Restored:
        return "restored";
    case RemarkCode::Merged:
        return "merged";
    case RemarkCode::LeftOut:
        return "left-out";
    case RemarkCode::RecordUnused:
        return "record-unused";
    case RemarkCode::FreeUnused:
        return "free-unused";
    }
    return "";
}

}  // namespace tombolo::convert
