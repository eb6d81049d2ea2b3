// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "model/core/topology_index.h"
#include "sim/analysis/changes.h"
#include "sim/header_trust.h"

/// Which changes are worth trying, read off what became of a run.
namespace tombolo::sim::analysis {
namespace {

/// What stands behind the colon of a rule's name.
std::string idIn(const std::string& rule)
{
    return rule.substr(rule.find(':') + 1);
}

class Finder {
public:
    Finder(const Topology& t, const Trace& trace, const std::string& receiver,
           const std::vector<Change>& made)
        : m_t(t),
          m_index(t),
          m_trace(trace),
          m_flow(trace.flows().front()),
          m_receiver(receiver),
          m_made(made)
    {
    }

    std::vector<Change> find()
    {
        const Flow* flow = m_index.flow(m_flow.id);
        if (!flow)
            return {};
        m_drawn = flow;
        const bool answered = m_flow.verdict == Verdict::Answered;
        const std::vector<Loss> losses = lossesOf(m_trace, m_flow);
        for (const Loss& loss : losses)
            against(loss);
        addAll(detail::headersFor(m_index, losses));
        if (!m_flow.claims.empty())
            addAll(detail::headersReplaced(m_index, losses));
        addAll(detail::headersAppended(m_index, losses));
        if (!m_flow.recovered.empty() && !isNamed(m_flow)) {
            std::vector<Identity> doubted;
            for (const Recovered& header : m_flow.recovered)
                doubted.push_back(header.identity);
            addAll(detail::headersBeside(m_t, m_receiver, doubted));
        }
        if (!answered) {
            entryNodes();
            ownAddresses();
            addAll(detail::routesBack(m_index, m_trace));
            if (m_index.pod(m_drawn->to.element) && m_flow.verdict == Verdict::Dropped)
                addAll(detail::routesThere(m_index, m_drawn->from, m_drawn->to.element));
        }
        callDirectly();
        moveClient();
        makeFlat();
        return std::move(m_out);
    }

private:
    void add(ChangeKind kind, const std::string& element, std::vector<std::string> args = {})
    {
        Change change{kind, element, std::move(args)};
        if (std::find(m_out.begin(), m_out.end(), change) == m_out.end())
            m_out.push_back(std::move(change));
    }

    void addAll(std::vector<Change> changes)
    {
        for (Change& change : changes)
            add(change.kind, change.element, std::move(change.args));
    }

    void against(const Loss& loss)
    {
        if (loss.rule == "masquerade")
            againstMasquerade(loss);
        else if (loss.rule.starts_with("egress-policy:"))
            againstEgress(loss);
        else if (loss.rule.starts_with("service:"))
            againstService(loss);
        else if (loss.rule.starts_with("source-nat:"))
            againstSourceNat(loss);
        else if (loss.rule.starts_with("publish:"))
            againstPublish(loss);
    }

    void againstMasquerade(const Loss& loss)
    {
        const Cluster* cluster = m_index.clusterOf(loss.element);
        if (!cluster)
            return;
        const Prefix alone{loss.to, static_cast<std::uint8_t>(loss.to.bits())};
        add(ChangeKind::MasqueradeExcept, cluster->id, {toString(rangeOf(loss.to, *cluster))});
        add(ChangeKind::MasqueradeExcept, cluster->id, {toString(alone)});
        add(ChangeKind::MasqueradeOff, cluster->id);
    }

    /// The range of the document that a destination belongs to; the address itself where there is
    /// none.
    Prefix rangeOf(const IpAddress& to, const Cluster& own) const
    {
        Prefix best;
        const auto consider = [&](const Prefix& p) {
            if (p.contains(to) && p.length > best.length)
                best = p.network();
        };
        for (const Cluster& c : m_t.clusters) {
            for (const Prefix& p : c.podPrefixes)
                c.id == own.id ? void() : consider(p);
        }
        for (const Network& n : m_t.networks)
            std::for_each(n.prefixes.begin(), n.prefixes.end(), consider);
        return best.length > 0 ? best : Prefix{to, static_cast<std::uint8_t>(to.bits())};
    }

    void againstService(const Loss& loss)
    {
        const Service* service = m_index.service(idIn(loss.rule));
        const Cluster* cluster = service ? m_index.clusterOf(service->id) : nullptr;
        if (!cluster)
            return;
        if (loss.law == "SVC-4" && service->externalTrafficPolicy == TrafficPolicy::Cluster)
            add(ChangeKind::TrafficPolicyLocal, service->id);
        if (m_index.clusterOf(m_drawn->from) == cluster && !service->clusterIps.empty() &&
            !service->ports.empty() && m_drawn->to.element != service->id)
            add(ChangeKind::CallService, m_drawn->id,
                {service->id, std::to_string(servicePort(*service))});
    }

    /// The port of a service that the flow comes to, by its node port or its own.
    std::uint16_t servicePort(const Service& service) const
    {
        for (const ServicePort& p : service.ports) {
            if (p.protocol == m_drawn->protocol &&
                (p.port == m_drawn->port || p.nodePort == m_drawn->port))
                return p.port;
        }
        return service.ports.front().port;
    }

    void againstSourceNat(const Loss& loss)
    {
        const Gateway* gateway = m_index.gateway(loss.element);
        const std::size_t number = portIn(idIn(loss.rule));
        if (!gateway || number >= gateway->sourceNat.size())
            return;
        const SourceNat& rule = gateway->sourceNat[number];
        const std::string from = toString(rule.from);
        const Prefix hole = homeOf(loss.before);
        if (rule.from.contains(hole) && rule.from.network() != hole &&
            !detail::without(rule.from, hole).empty())
            add(ChangeKind::SourceNatNarrowed, gateway->id, {from, rule.out, toString(hole)});
        add(ChangeKind::SourceNatRemoved, gateway->id, {from, rule.out});
        ownAddress(gateway->id, rule.out, loss.before);
    }

    /// An address of the gateway for this sender alone, and one for each like it, where what comes
    /// in there stands for it alone.
    void ownAddress(const std::string& gateway, const std::string& network, const IpAddress& source)
    {
        std::vector<IpAddress> sources;
        if (source == m_flow.trueSource.address)
            sources = detail::siblings(m_index, m_drawn->from, source);
        for (const HiddenBy& by : m_flow.hiddenBy) {
            const Gateway* earlier = m_index.gateway(m_trace.elements()[by.element]);
            if (sources.empty() && earlier && earlier->id != gateway)
                sources = detail::ownAddressesLike(*earlier, source);
        }
        addAll(detail::ownAddresses(m_t, gateway, network, sources));
    }

    /// Where a gateway lets such a source out although nothing out there leads back to it.
    void ownAddresses()
    {
        for (const std::uint32_t i : m_flow.request) {
            const Crossing c = m_trace.crossing(i);
            const Gateway* gateway = m_index.gateway(m_trace.elements()[c.from]);
            if (gateway && gateway->kind == GatewayKind::Nat && c.network >= 0)
                ownAddress(gateway->id, m_trace.networks()[static_cast<std::size_t>(c.network)],
                           c.header.src);
        }
    }

    void againstEgress(const Loss& loss)
    {
        const Cluster* cluster = m_index.clusterOf(loss.element);
        const std::string policy = idIn(loss.rule);
        if (!cluster)
            return;
        const Prefix alone{loss.to, static_cast<std::uint8_t>(loss.to.bits())};
        add(ChangeKind::EgressExcept, cluster->id, {policy, toString(rangeOf(loss.to, *cluster))});
        add(ChangeKind::EgressExcept, cluster->id, {policy, toString(alone)});
        add(ChangeKind::EgressRemoved, cluster->id, {policy});
    }

    /// The smallest prefix that a source lives in: its node's, else its network's, else itself.
    Prefix homeOf(const IpAddress& source) const
    {
        const Node* node = m_index.nodeOf(m_drawn->from);
        for (std::size_t i = 0; node && i < node->podPrefixes.size(); ++i) {
            if (node->podPrefixes[i].contains(source))
                return node->podPrefixes[i].network();
        }
        for (const Network& n : m_t.networks) {
            for (const Prefix& p : n.prefixes) {
                if (p.contains(source))
                    return p.network();
            }
        }
        return {source, static_cast<std::uint8_t>(source.bits())};
    }

    void againstPublish(const Loss& loss)
    {
        const auto [gateway, publish] = m_index.publish(idIn(loss.rule));
        if (!publish || publish->mode != PublishMode::FullNat)
            return;
        add(ChangeKind::PublishDnat, publish->id);
        if (gateway->kind == GatewayKind::Vip)
            add(ChangeKind::PublishDsr, publish->id);
    }

    /// After policy Local: the node where the packet came in has nobody to give it to.
    void entryNodes()
    {
        if (m_flow.reason != Reason::NoEndpoint || m_flow.droppedAt == kNoElement)
            return;
        const std::string& entry = m_trace.elements()[m_flow.droppedAt];
        for (const Change& c : m_made) {
            if (c.kind != ChangeKind::TrafficPolicyLocal)
                continue;
            const Service* service = m_index.service(c.element);
            const Cluster* cluster = service ? m_index.clusterOf(c.element) : nullptr;
            if (cluster && m_index.node(entry))
                enterElsewhere(*cluster, *service, entry);
        }
    }

    void enterElsewhere(const Cluster& cluster, const Service& service, const std::string& entry)
    {
        const std::vector<std::uint32_t> counts = detail::endpointsByNode(cluster, service);
        const auto most = std::max_element(counts.begin(), counts.end());
        if (most == counts.end() || *most == 0)
            return;
        const Node& better = cluster.nodes[static_cast<std::size_t>(most - counts.begin())];
        if (service.loadBalancer && service.loadBalancer->advertise == Advertise::L2)
            add(ChangeKind::LoadBalancerNode, service.id, {better.id});
        for (const Pod& pod : better.pods) {
            if (detail::isEndpoint(service, pod) && !pod.hostNetwork) {
                add(ChangeKind::AddEndpoint, service.id, {entry, pod.id});
                break;
            }
        }
        const IpAddress called = m_drawn->to.address.value_or(IpAddress{});
        const Node* node = m_index.node(entry);
        const bool addressed = m_drawn->to.element == entry ||
                               std::find(node->addresses.begin(), node->addresses.end(), called) !=
                                   node->addresses.end();
        if (addressed && !better.addresses.empty())
            add(ChangeKind::CallOtherNode, m_drawn->id,
                {better.id, toString(better.addresses.front())});
        checkHealth(cluster, counts, entry);
    }

    /// A balancer in front that sends to nodes where nobody is.
    void checkHealth(const Cluster& cluster, const std::vector<std::uint32_t>& counts,
                     const std::string& entry)
    {
        for (const Gateway& gateway : m_t.gateways) {
            for (const Publish& publish : gateway.publish) {
                std::vector<std::string> out;
                bool hit = false;
                for (const Backend& backend : publish.backends) {
                    for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
                        if (cluster.nodes[n].id == backend.element && counts[n] == 0)
                            out.push_back(backend.element);
                    }
                    hit = hit || backend.element == entry;
                }
                if (hit && !out.empty() && out.size() < publish.backends.size())
                    add(ChangeKind::HealthCheck, publish.id, out);
            }
        }
    }

    /// Past whatever stands in between, to the receiver itself.
    void callDirectly()
    {
        const Pod* pod = m_index.pod(m_receiver);
        const Host* host = m_index.host(m_receiver);
        if (m_drawn->to.element == m_receiver || (!pod && !host) || m_receiver == m_drawn->from)
            return;
        const auto& listen = pod ? pod->listen : host->listen;
        for (const Listen& l : listen) {
            if (l.protocol == m_drawn->protocol && reached(l.port)) {
                add(ChangeKind::CallDirectly, m_drawn->id, {m_receiver, std::to_string(l.port)});
                return;
            }
        }
    }

    /// Whether the run ended at this port of the receiver.
    bool reached(std::uint16_t port) const
    {
        if (m_flow.request.empty() || !m_flow.seenSource)
            return true;
        return m_trace.crossing(m_flow.request.back()).header.dport == port;
    }

    /// To where the receiver is.
    void moveClient()
    {
        const std::string& from = m_drawn->from;
        if (const Pod* pod = m_index.pod(from)) {
            const Cluster* home = m_index.clusterOf(from);
            const Cluster* there = m_index.clusterOf(m_receiver);
            if (!there || there == home || pod->hostNetwork || there->nodes.empty())
                return;
            const auto emptiest = std::min_element(
                there->nodes.begin(), there->nodes.end(),
                [](const Node& a, const Node& b) { return a.pods.size() < b.pods.size(); });
            add(ChangeKind::MoveClient, from, {emptiest->id});
            return;
        }
        const Host* host = m_index.host(from);
        const Host* receiver = m_index.host(m_receiver);
        const Cluster* cluster = m_index.clusterOf(m_receiver);
        if (!host || host->interfaces.size() != 1)
            return;
        std::string network = cluster ? cluster->network : std::string();
        if (receiver && !receiver->interfaces.empty())
            network = receiver->interfaces.front().network;
        if (!network.empty() && network != host->interfaces.front().network)
            add(ChangeKind::MoveClient, from, {network});
    }

    /// The last resort, alone: it changes everything.
    void makeFlat()
    {
        std::vector<std::string> islands;
        for (const Cluster& c : m_t.clusters) {
            if (c.model == ClusterModel::Island)
                islands.push_back(c.id);
        }
        if (m_made.empty() && !islands.empty() && m_receiver != m_drawn->from)
            add(ChangeKind::FlatModel, {}, islands);
    }

    const Topology& m_t;
    TopologyIndex m_index;
    const Trace& m_trace;
    const FlowResult& m_flow;
    const std::string& m_receiver;
    const std::vector<Change>& m_made;
    const Flow* m_drawn = nullptr;
    std::vector<Change> m_out;
};

}  // namespace

std::vector<Change> changesFor(const Topology& topology, const Trace& trace,
                               const std::string& receiver, const std::vector<Change>& made)
{
    return Finder(topology, trace, receiver, made).find();
}

}  // namespace tombolo::sim::analysis
