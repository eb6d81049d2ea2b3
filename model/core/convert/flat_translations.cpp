// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/convert/pods_behind.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

const Network* networkOf(const Topology& t, const std::string& id)
{
    for (const Network& network : t.networks)
        if (network.id == id)
            return &network;
    return nullptr;
}

Router routerFrom(const Gateway& gateway)
{
    Router router;
    router.id = gateway.id;
    router.name = gateway.name;
    router.interfaces = gateway.interfaces;
    router.routes = gateway.routes;
    router.firewall = gateway.firewall;
    router.rpFilter = gateway.rpFilter;
    router.extra = gateway.extra;
    return router;
}

/// What a source translation of the drawing stood before.
struct Hidden {
    std::vector<std::size_t> clusters;  ///< whose pods or nodes it translates
    std::vector<Prefix> nodes;          ///< networks of nodes that arrive as themselves from now on
};

/// Takes the translations of one gateway out that hide pods or nodes.
class Stripper {
public:
    Stripper(Work& work, const PodsBehind& behind, const std::set<std::string>& needed)
        : m_work(work), m_behind(behind), m_needed(needed)
    {
        findHidden();
        findKept();
    }

    void strip(Gateway& gateway)
    {
        std::vector<SourceNat> rules;
        for (std::size_t r = 0; r < gateway.sourceNat.size(); ++r)
            stripRule(gateway, gateway.sourceNat[r], m_hidden[{gateway.id, r}], rules);
        gateway.sourceNat = std::move(rules);
        std::erase_if(gateway.publish,
                      [&](const Publish& publish) { return !keeps(gateway, publish); });
    }

private:
    /// Clusters whose pods or nodes come to a rule with their own addresses.
    std::vector<std::size_t> hiddenBy(const SourceNat& rule) const
    {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_work.clusters.size(); ++i) {
            const Cluster& cluster = m_work.before.clusters[m_work.clusters[i]];
            const bool nodes =
                std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const Node& n) {
                    return std::any_of(n.addresses.begin(), n.addresses.end(),
                                       [&](const IpAddress& a) { return rule.from.contains(a); });
                });
            if (nodes || m_work.numbers.maps[i].overlaps(rule.from))
                out.push_back(i);
        }
        return out;
    }

    /// Behind a translation that goes, the next one has whom that hid before itself: until nothing
    /// is added any more.
    void findHidden()
    {
        for (const Gateway& gateway : m_work.t.gateways)
            for (std::size_t r = 0; r < gateway.sourceNat.size(); ++r)
                m_hidden[{gateway.id, r}].clusters = hiddenBy(gateway.sourceNat[r]);
        for (bool grows = true; grows;) {
            grows = false;
            for (const Gateway& near : m_work.t.gateways)
                for (std::size_t r = 0; r < near.sourceNat.size(); ++r) {
                    const Hidden hidden = m_hidden[{near.id, r}];
                    if (!hidden.clusters.empty() &&
                        !stopsAt(near.sourceNat[r].out, hidden.clusters.front()))
                        grows = pass(near, near.sourceNat[r], hidden) || grows;
                }
        }
    }

    /// @return whether a rule of another gateway got more
    bool pass(const Gateway& near, const SourceNat& gone, const Hidden& hidden)
    {
        bool grows = false;
        for (const Gateway& far : m_work.t.gateways)
            for (std::size_t r = 0; r < far.sourceNat.size(); ++r) {
                const SourceNat& rule = far.sourceNat[r];
                const bool next =
                    far.id != near.id &&
                    std::any_of(gone.to.begin(), gone.to.end(), [&](const IpAddress& a) {
                        return rule.from.contains(a) && !isOn(rule.out, a);
                    });
                if (!next)
                    continue;
                Hidden& there = m_hidden[{far.id, r}];
                for (const std::size_t i : hidden.clusters)
                    grows = addOnce(there.clusters, i) || grows;
                for (const Prefix& p : hidden.nodes)
                    grows = addOnce(there.nodes, p) || grows;
                for (const std::size_t i : hidden.clusters)
                    for (const Prefix& p : nodesIn(gone.from, i))
                        grows = addOnce(there.nodes, p) || grows;
            }
        return grows;
    }

    template <typename T>
    static bool addOnce(std::vector<T>& list, const T& element)
    {
        if (std::find(list.begin(), list.end(), element) != list.end())
            return false;
        list.push_back(element);
        return true;
    }

    bool isOn(const std::string& network, const IpAddress& a) const
    {
        const Network* n = networkOf(m_work.t, network);
        return n && std::any_of(n->prefixes.begin(), n->prefixes.end(),
                                [&](const Prefix& p) { return p.contains(a); });
    }

    /// Prefixes of the network where nodes of a cluster are that a rule translates.
    std::vector<Prefix> nodesIn(const Prefix& from, std::size_t i) const
    {
        std::vector<Prefix> out;
        const Cluster& cluster = m_work.before.clusters[m_work.clusters[i]];
        const Network* network = networkOf(m_work.before, cluster.network);
        for (const Node& node : cluster.nodes)
            for (const IpAddress& a : node.addresses)
                for (const Prefix& p : network ? network->prefixes : std::vector<Prefix>{})
                    if (from.contains(a) && p.contains(a))
                        addOnce(out, p.network());
        return out;
    }

    bool stopsAt(const std::string& network, std::size_t i) const
    {
        if (!isBorder(m_work.before, network))
            return false;
        const auto& whole = m_work.numbers.whole[i];
        return std::any_of(whole.begin(), whole.end(),
                           [](const Prefix& p) { return isPrivate(p.address); });
    }

    void stripRule(const Gateway& gateway, const SourceNat& rule, const Hidden& before,
                   std::vector<SourceNat>& out)
    {
        const std::vector<std::size_t>& hidden = before.clusters;
        if (hidden.empty()) {
            out.push_back(rule);
            m_work.remark(RemarkCode::TranslationKept, gateway.id,
                          {toString(rule.from), rule.out, "machines"});
            return;
        }
        rememberFaces(gateway, rule, hidden);
        if (stopsAt(rule.out, hidden.front())) {
            keepForInternet(gateway, rule, before, out);
            return;
        }
        std::size_t kept = 0;
        for (const Host& host : m_work.before.hosts)
            for (const Interface& i : host.interfaces)
                for (const IpAddress& a : i.addresses)
                    if (i.network != rule.out && rule.from.contains(a)) {
                        SourceNat own = rule;
                        own.from = {a, std::uint8_t(a.bits())};
                        out.push_back(own);
                        ++kept;
                    }
        if (kept == 0)
            m_work.remark(RemarkCode::TranslationRemoved, gateway.id,
                          {toString(rule.from), rule.out});
        else
            m_work.remark(RemarkCode::TranslationNarrowed, gateway.id,
                          {toString(rule.from), std::to_string(kept)});
    }

    void rememberFaces(const Gateway& gateway, const SourceNat& rule,
                       const std::vector<std::size_t>& hidden)
    {
        Face face;
        face.gateway = gateway.id;
        for (const std::size_t i : hidden) {
            const auto& whole = m_work.numbers.whole[i];
            face.now.insert(face.now.end(), whole.begin(), whole.end());
            const Cluster& cluster = m_work.before.clusters[m_work.clusters[i]];
            for (const Node& node : cluster.nodes)
                for (const IpAddress& a : node.addresses)
                    face.now.push_back({a, std::uint8_t(a.bits())});
        }
        for (const IpAddress& a : rule.to) {
            face.was = {a, std::uint8_t(a.bits())};
            m_work.faces.push_back(face);
        }
    }

    static bool hasFamily(const SourceNat& rule, const Prefix& from)
    {
        return std::any_of(rule.to.begin(), rule.to.end(),
                           [&](const IpAddress& a) { return a.family == from.address.family; });
    }

    /// Whether the gateway has another rule for the cluster's pods themselves, that translates them
    /// once nothing hides them from it.
    bool hasRuleForPods(const Gateway& gateway, const SourceNat& rule, std::size_t i) const
    {
        const auto isTheirs = [&](const SourceNat& r) {
            return r.from.address.family == rule.from.address.family && r.out == rule.out &&
                   hasFamily(r, r.from) && m_work.numbers.maps[i].overlaps(r.from);
        };
        return !isTheirs(rule) &&
               std::any_of(gateway.sourceNat.begin(), gateway.sourceNat.end(), isTheirs);
    }

    void keepForInternet(const Gateway& gateway, const SourceNat& rule, const Hidden& hidden,
                         std::vector<SourceNat>& out)
    {
        out.push_back(rule);
        m_work.remark(RemarkCode::TranslationKept, gateway.id,
                      {toString(rule.from), rule.out, "internet"});
        std::vector<Prefix> arriving;
        for (const std::size_t i : hidden.clusters) {
            if (!hasRuleForPods(gateway, rule, i))
                arriving.insert(arriving.end(), m_work.numbers.whole[i].begin(),
                                m_work.numbers.whole[i].end());
        }
        arriving.insert(arriving.end(), hidden.nodes.begin(), hidden.nodes.end());
        for (const Prefix& p : arriving) {
            // Of several rules the first one counts.
            const bool isTaken = std::any_of(out.begin(), out.end(), [&](const SourceNat& r) {
                return r.out == rule.out && r.from.contains(p) && hasFamily(r, p);
            });
            if (isTaken || !hasFamily(rule, p))
                continue;
            SourceNat more = rule;
            more.from = p;
            out.push_back(more);
            m_work.remark(RemarkCode::TranslationAdded, gateway.id, {toString(p), rule.out});
        }
    }

    static bool staysAnyway(const Gateway& gateway) { return gateway.kind != GatewayKind::Nat; }

    /// Why an entry stays whatever others lead to; null: it need not.
    const char* reasonFor(const Gateway& gateway, const Publish& publish) const
    {
        const Behind behind = m_behind.ofEntry(publish);
        const bool ours = !behind.pods.empty() && behind.onlyPods &&
                          std::all_of(behind.pods.begin(), behind.pods.end(),
                                      [&](const PodPort& p) { return m_work.indexOf(p.pod) >= 0; });
        if (!ours)
            return "machines";
        if (fromInternet(gateway, publish, m_work.indexOf(behind.pods.front().pod)))
            return "internet";
        return m_needed.contains(publish.id) ? "flow" : nullptr;
    }

    /// Entries may lead to entries: what stays needs the whole of its way.
    void findKept()
    {
        std::vector<const Publish*> open;
        for (const Gateway& gateway : m_work.t.gateways)
            for (const Publish& publish : gateway.publish) {
                const char* reason = reasonFor(gateway, publish);
                if (reason)
                    m_kept.emplace(publish.id, reason);
                if (reason || staysAnyway(gateway))
                    open.push_back(&publish);
            }
        while (!open.empty()) {
            const Publish* from = open.back();
            open.pop_back();
            for (const Gateway& gateway : m_work.t.gateways)
                for (const Publish& next : gateway.publish)
                    if (leadsTo(*from, next) && m_kept.emplace(next.id, "entry").second)
                        open.push_back(&next);
        }
    }

    static bool leadsTo(const Publish& from, const Publish& next)
    {
        return from.protocol == next.protocol &&
               std::any_of(from.backends.begin(), from.backends.end(), [&](const Backend& b) {
                   return b.address == next.address && b.port == next.port;
               });
    }

    bool keeps(const Gateway& gateway, const Publish& publish)
    {
        if (const auto kept = m_kept.find(publish.id); kept != m_kept.end()) {
            m_work.remark(RemarkCode::EntryKept, gateway.id, {publish.id, kept->second});
            return true;
        }
        const bool stays = staysAnyway(gateway);
        m_work.remark(stays ? RemarkCode::EntryPassedBy : RemarkCode::EntryRemoved, gateway.id,
                      {publish.id});
        return stays;
    }

    bool fromInternet(const Gateway& gateway, const Publish& publish, int i) const
    {
        for (const Interface& interface : gateway.interfaces) {
            const Network* n = networkOf(m_work.t, interface.network);
            if (!n || !stopsAt(interface.network, std::size_t(i)))
                continue;
            for (const Prefix& p : n->prefixes)
                if (p.contains(publish.address))
                    return true;
        }
        return false;
    }

    Work& m_work;
    const PodsBehind& m_behind;
    const std::set<std::string>& m_needed;
    std::map<std::pair<std::string, std::size_t>, Hidden> m_hidden;  ///< by gateway, place of rule
    std::map<std::string, const char*> m_kept;                       ///< entries, why
};

/// What is sent to an entry that is gone, and was for no pod, goes to its address.
void nameByAddress(Work& work)
{
    std::map<std::string, IpAddress> gone;
    for (const Gateway& gateway : work.before.gateways)
        for (const Publish& publish : gateway.publish)
            gone.emplace(publish.id, publish.address);
    for (const Gateway& gateway : work.t.gateways)
        for (const Publish& publish : gateway.publish)
            gone.erase(publish.id);
    for (Flow& flow : work.t.flows)
        if (const auto entry = gone.find(flow.to.element); entry != gone.end()) {
            flow.to.element.clear();
            flow.to.address = entry->second;
        }
}

}  // namespace

void removeTranslations(Work& work, const std::set<std::string>& neededEntries)
{
    const PodsBehind behind(work.before);
    Stripper stripper(work, behind, neededEntries);
    std::vector<Gateway> left;
    for (Gateway& gateway : work.t.gateways) {
        const bool translated = !gateway.sourceNat.empty() || !gateway.publish.empty();
        stripper.strip(gateway);
        const bool idle = gateway.sourceNat.empty() && gateway.publish.empty();
        if (gateway.kind == GatewayKind::Nat && translated && idle) {
            work.t.routers.push_back(routerFrom(gateway));
            work.remark(RemarkCode::BecameRouter, gateway.id);
        } else {
            left.push_back(std::move(gateway));
        }
    }
    work.t.gateways = std::move(left);
    nameByAddress(work);
}

}  // namespace tombolo::convert
