// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/addresses.h"
#include "model/core/convert/machines.h"
#include "model/core/convert/pods_behind.h"
#include "model/core/convert/ways.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

bool isOn(const std::vector<Interface>& interfaces, const std::string& network)
{
    return std::any_of(interfaces.begin(), interfaces.end(),
                       [&](const Interface& i) { return i.network == network; });
}

Gateway gatewayFrom(const Router& router)
{
    Gateway gateway;
    gateway.id = router.id;
    gateway.name = router.name;
    gateway.kind = GatewayKind::Nat;
    gateway.interfaces = router.interfaces;
    gateway.routes = router.routes;
    gateway.firewall = router.firewall;
    gateway.rpFilter = router.rpFilter;
    gateway.extra = router.extra;
    return gateway;
}

/// Makes and finds the entries by which who is outside reaches pods of an island.
class EntryMaker {
public:
    explicit EntryMaker(Work& work) : m_work(work), m_places(placesOf(work.before))
    {
        for (const std::size_t c : work.clusters)
            for (const Node& node : work.before.clusters[c].nodes)
                for (const Pod& pod : node.pods)
                    for (const IpAddress& a : pod.addresses)
                        m_podAt.try_emplace(a, pod.id);
        m_ids = work.ids();
    }

    void aim(Flow& flow, const Flow& before)
    {
        std::string pod = before.to.element;
        if (before.to.address) {
            const auto found = m_podAt.find(*before.to.address);
            pod = found == m_podAt.end() ? std::string() : found->second;
        }
        const int i = m_work.indexOf(pod);
        if (i < 0 || !m_places.contains(pod) || m_work.indexOf(flow.from) == i ||
            m_places.at(pod).pod->hostNetwork)
            return;
        if (flow.protocol == Protocol::Icmp) {
            aimEcho(flow, pod, std::size_t(i));
            return;
        }
        const auto [publish, gateway] = entryFor(flow, pod, std::size_t(i));
        if (publish.id.empty())
            return;
        for (const IpAddress& a : m_places.at(pod).pod->addresses)
            if (a.family == publish.address.family)
                m_work.redirects.push_back(
                    {flow.protocol, a, flow.port, publish.address, publish.port, gateway});
        answer(flow, gateway);
        flow.to.element = publish.id;
        flow.to.address.reset();
        flow.port = publish.port;
        m_work.remark(RemarkCode::FlowToEntry, flow.id,
                      {pod, publish.id, std::to_string(publish.port)});
    }

private:
    const Cluster& cluster(std::size_t i) const { return m_work.t.clusters[m_work.clusters[i]]; }

    /// The gateway's own answers must find the sender, or the node that stands for it.
    void answer(const Flow& flow, const std::string& gateway)
    {
        const auto place = m_places.find(flow.from);
        for (const IpAddress& a : place == m_places.end() ? addressesOf(m_work.t, flow.from)
                                                          : place->second.node->addresses)
            addWayBack(m_work.t, gateway, a);
    }

    void aimEcho(Flow& flow, const std::string& pod, std::size_t i)
    {
        const IpAddress address = addressFor(flow, *gatewayFor(i), pod, i);
        if (address.isNone())
            return;
        answer(flow, gatewayFor(i)->id);
        flow.to.element.clear();
        flow.to.address = address;
        m_work.remark(RemarkCode::FlowToGateway, flow.id, {pod, toString(address)});
    }

    std::pair<Publish, std::string> entryFor(const Flow& flow, const std::string& pod,
                                             std::size_t i)
    {
        Gateway* gateway = gatewayFor(i);
        for (const Publish& publish : gateway->publish)
            if (publish.backends.size() == 1 && publish.backends[0].element == pod &&
                publish.backends[0].port == flow.port && publish.protocol == flow.protocol &&
                reaches(flow.from, publish.address))
                return {publish, gateway->id};
        Publish publish;
        publish.address = addressFor(flow, *gateway, pod, i);
        if (publish.address.isNone())
            return {};
        publish.id = freeId("entry-" + pod);
        publish.name = m_places.at(pod).pod->name;
        publish.protocol = flow.protocol;
        publish.port = freePort(*gateway, publish.address, flow.protocol, flow.port);
        publish.backends.push_back({pod, {}, flow.port, {}});
        publish.mode = keepsSource(*gateway, flow, i) ? PublishMode::Dnat : PublishMode::FullNat;
        gateway->publish.push_back(publish);
        routeToPods(*gateway, i);
        m_work.remark(RemarkCode::EntryAdded, gateway->id,
                      {publish.id, toString(publish.address), std::to_string(publish.port), pod});
        return {publish, gateway->id};
    }

    /// Replies pass the gateway anyway: it alone leads out of the cluster's network.
    bool keepsSource(const Gateway& gateway, const Flow& flow, std::size_t i) const
    {
        if (gateway.kind != GatewayKind::Nat || forwardersOn(cluster(i).network) != 1)
            return false;
        for (const Host& host : m_work.t.hosts)
            if (host.id == flow.from && isOn(host.interfaces, cluster(i).network))
                return false;
        for (const Node& node : cluster(i).nodes)
            if (std::none_of(node.routes.begin(), node.routes.end(), [&](const Route& r) {
                    return r.to.length == 0 &&
                           std::any_of(gateway.interfaces.begin(), gateway.interfaces.end(),
                                       [&](const Interface& in) {
                                           return std::find(in.addresses.begin(),
                                                            in.addresses.end(),
                                                            r.via) != in.addresses.end();
                                       });
                }))
                return false;
        return true;
    }

    std::size_t forwardersOn(const std::string& network) const
    {
        const auto count = [&](const auto& list) {
            return std::count_if(list.begin(), list.end(),
                                 [&](const auto& e) { return isOn(e.interfaces, network); });
        };
        return std::size_t(count(m_work.t.routers) + count(m_work.t.gateways));
    }

    /// Stands on no other island's network: pods there may have the same addresses.
    bool serves(const std::vector<Interface>& interfaces, std::size_t i) const
    {
        if (!isOn(interfaces, cluster(i).network))
            return false;
        for (const Cluster& other : m_work.t.clusters)
            if (other.id != cluster(i).id && other.model == ClusterModel::Island &&
                isOn(interfaces, other.network))
                return false;
        return true;
    }

    Gateway* gatewayFor(std::size_t i)
    {
        for (Gateway& gateway : m_work.t.gateways)
            if (gateway.kind == GatewayKind::Nat && serves(gateway.interfaces, i))
                return &gateway;
        for (Gateway& gateway : m_work.t.gateways)
            if (m_made.contains(gateway.id) && serves(gateway.interfaces, i))
                return &gateway;
        for (std::size_t r = 0; r < m_work.t.routers.size(); ++r) {
            const Router& router = m_work.t.routers[r];
            if (router.bgpAsn || router.interfaces.size() < 2 || !serves(router.interfaces, i))
                continue;
            m_work.t.gateways.push_back(gatewayFrom(router));
            m_work.t.routers.erase(m_work.t.routers.begin() + std::ptrdiff_t(r));
            m_work.remark(RemarkCode::BecameGateway, m_work.t.gateways.back().id);
            return &m_work.t.gateways.back();
        }
        return addGateway(i);
    }

    Gateway* addGateway(std::size_t i)
    {
        Gateway gateway;
        gateway.id = freeId(cluster(i).id + "-entry");
        gateway.name = cluster(i).name.empty() ? gateway.id : cluster(i).name;
        gateway.kind = GatewayKind::Vip;
        Interface interface;
        interface.network = cluster(i).network;
        interface.addresses =
            authoring::seatsOn(m_work.t, cluster(i).network, authoring::Seat::Virtual);
        gateway.interfaces.push_back(interface);
        const auto hasDefault = [](const std::vector<Route>& routes) {
            return std::any_of(routes.begin(), routes.end(),
                               [](const Route& r) { return r.to.isDefault(); });
        };
        for (const Node& node : cluster(i).nodes)
            if (!hasDefault(gateway.routes))
                gateway.routes = node.routes;  // out of the network as its neighbours go
        m_made.insert(gateway.id);
        m_work.added.push_back(gateway.id);
        m_work.remark(RemarkCode::GatewayAdded, gateway.id, {cluster(i).id});
        m_work.t.gateways.push_back(std::move(gateway));
        routeToPods(m_work.t.gateways.back(), i);
        return &m_work.t.gateways.back();
    }

    void routeToPods(Gateway& gateway, std::size_t i)
    {
        for (const Node& node : cluster(i).nodes)
            for (const Prefix& p : node.podPrefixes)
                for (const IpAddress& a : node.addresses) {
                    const Route route{p.network(), a, {}};
                    if (a.family != p.address.family)
                        continue;
                    if (std::none_of(gateway.routes.begin(), gateway.routes.end(),
                                     [&](const Route& r) { return r.to.network() == route.to; }))
                        gateway.routes.push_back(route);
                    break;
                }
    }

    bool reaches(const std::string& sender, const IpAddress& address)
    {
        const auto place = m_places.find(sender);
        const std::string machine = place == m_places.end() ? sender : place->second.node->id;
        const auto [known, isNew] = m_reached.try_emplace({machine, address}, false);
        if (isNew) {
            const Machines machines(m_work.t);
            const int from = machines.find(machine);
            known->second = from >= 0 && machines.arrivesAt(std::size_t(from), address);
        }
        return known->second;
    }

    /// An address of the gateway that the sender reaches: outside the cluster's network if it can.
    IpAddress addressFor(const Flow& flow, const Gateway& gateway, const std::string& pod,
                         std::size_t i)
    {
        const std::vector<IpAddress> pods = m_places.at(pod).pod->addresses;
        std::vector<IpAddress> outside;
        std::vector<IpAddress> inside;
        for (const Interface& in : gateway.interfaces)
            for (const IpAddress& a : in.addresses)
                if (std::any_of(pods.begin(), pods.end(),
                                [&](const IpAddress& p) { return p.family == a.family; }))
                    (in.network == cluster(i).network ? inside : outside).push_back(a);
        for (const IpAddress& a : outside)
            if (reaches(flow.from, a))
                return a;
        return inside.empty() ? IpAddress{} : inside.front();
    }

    static std::uint16_t freePort(const Gateway& gateway, const IpAddress& address,
                                  Protocol protocol, std::uint16_t wanted)
    {
        const auto taken = [&](std::uint16_t port) {
            return std::any_of(
                gateway.publish.begin(), gateway.publish.end(), [&](const Publish& p) {
                    return p.address == address && p.protocol == protocol && p.port == port;
                });
        };
        std::uint16_t port = wanted == 0 ? std::uint16_t(1) : wanted;
        for (int tries = 0; tries < 65535 && taken(port); ++tries)
            port = port == 65535 ? std::uint16_t(1) : std::uint16_t(port + 1);
        return port;
    }

    std::string freeId(std::string stem)
    {
        stem.resize(std::min<std::size_t>(stem.size(), 56));
        std::string id = stem;
        for (int n = 2; !m_ids.insert(id).second; ++n)
            id = stem + "-" + std::to_string(n);
        return id;
    }

    Work& m_work;
    PodPlaces m_places;
    std::map<IpAddress, std::string> m_podAt;
    std::set<std::string> m_ids;
    std::set<std::string> m_made;
    std::map<std::pair<std::string, IpAddress>, bool> m_reached;
};

}  // namespace

void aimFlowsAtEntries(Work& work, const std::set<std::string>& leave)
{
    EntryMaker maker(work);
    std::map<std::string, const Flow*> before;
    for (const Flow& flow : work.before.flows)
        before.emplace(flow.id, &flow);
    for (Flow& flow : work.t.flows)
        if (!leave.contains(flow.id))
            maker.aim(flow, *before.at(flow.id));
}

void aimFlowsAtServices(Work& work, ClusterModel to)
{
    const PodsBehind behind(work.before);
    // Handled where the pod is, whether it calls a node port there or the load balancer (SVC-6).
    const auto isElsewhere = [&](const Behind& target, const PodPlace& sender) {
        const auto& nodes = work.before.clusters[sender.cluster].nodes;
        return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.id != sender.node->id &&
                   std::find(node.addresses.begin(), node.addresses.end(), target.address) !=
                       node.addresses.end();
        });
    };
    const auto portOf = [&](const Flow& flow, const Behind& target) -> const ServicePort* {
        for (const Cluster& cluster : work.before.clusters)
            for (const Service& service : cluster.services)
                for (const ServicePort& port : service.ports)
                    if (service.id == target.name && !service.clusterIps.empty() &&
                        port.protocol == flow.protocol &&
                        (port.nodePort == flow.port || port.port == flow.port))
                        return &port;
        return nullptr;
    };
    for (Flow& flow : work.t.flows) {
        const auto place = behind.places().find(flow.from);
        if (place == behind.places().end() || place->second.pod->hostNetwork ||
            work.indexOf(flow.from) < 0)
            continue;
        const Behind target = behind.of(flow);
        if (!target.local || target.pods.empty() ||
            work.indexOf(target.pods.front().pod) != work.indexOf(flow.from) ||
            (to == ClusterModel::Flat && !isElsewhere(target, place->second)))
            continue;
        if (const ServicePort* port = portOf(flow, target)) {
            work.remark(RemarkCode::FlowToService, flow.id,
                        {flow.to.address ? toString(*flow.to.address) : flow.to.element,
                         target.name, to == ClusterModel::Flat ? "past" : "refused"});
            flow.to.address.reset();
            flow.to.element = target.name;
            flow.port = port->port;
        }
    }
}

void translateNodesInstead(Work& work)
{
    for (Gateway& gateway : work.t.gateways) {
        std::vector<SourceNat> rules;
        for (const SourceNat& rule : gateway.sourceNat) {
            rules.push_back(rule);
            for (std::size_t i = 0; i < work.clusters.size(); ++i) {
                if (!work.numbers.maps[i].overlaps(rule.from))
                    continue;
                for (const Node& node : work.t.clusters[work.clusters[i]].nodes)
                    for (const IpAddress& a : node.addresses) {
                        if (rule.from.contains(a) || a.family != rule.from.address.family)
                            continue;
                        SourceNat more = rule;
                        more.from = {a, std::uint8_t(a.bits())};
                        for (const Network& network : work.t.networks)
                            for (const Prefix& p : network.prefixes)
                                if (p.contains(a))
                                    more.from = p.network();
                        if (std::find(rules.begin(), rules.end(), more) != rules.end())
                            continue;
                        rules.push_back(more);
                        work.remark(RemarkCode::TranslationAdded, gateway.id,
                                    {toString(more.from), more.out});
                    }
            }
        }
        gateway.sourceNat = std::move(rules);
    }
}

}  // namespace tombolo::convert
