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

/// Takes the translations of one gateway out that hide pods or nodes.
class Stripper {
public:
    Stripper(Work& work, const PodsBehind& behind, const std::set<std::string>& needed)
        : m_work(work), m_behind(behind), m_needed(needed)
    {
    }

    void strip(Gateway& gateway)
    {
        std::vector<SourceNat> rules;
        for (const SourceNat& rule : gateway.sourceNat)
            stripRule(gateway, rule, rules);
        gateway.sourceNat = std::move(rules);
        std::erase_if(gateway.publish,
                      [&](const Publish& publish) { return !keeps(gateway, publish); });
    }

private:
    /// Clusters whose pods or nodes a rule translates.
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

    bool stopsAt(const std::string& network, std::size_t i) const
    {
        if (!isBorder(m_work.before, network))
            return false;
        const auto& whole = m_work.numbers.whole[i];
        return std::any_of(whole.begin(), whole.end(),
                           [](const Prefix& p) { return isPrivate(p.address); });
    }

    void stripRule(const Gateway& gateway, const SourceNat& rule, std::vector<SourceNat>& out)
    {
        const auto hidden = hiddenBy(rule);
        if (hidden.empty()) {
            out.push_back(rule);
            m_work.remark(RemarkCode::TranslationKept, gateway.id,
                          {toString(rule.from), rule.out, "machines"});
            return;
        }
        rememberFaces(gateway, rule, hidden);
        if (stopsAt(rule.out, hidden.front())) {
            keepForInternet(gateway, rule, hidden, out);
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

    void keepForInternet(const Gateway& gateway, const SourceNat& rule,
                         const std::vector<std::size_t>& hidden, std::vector<SourceNat>& out)
    {
        out.push_back(rule);
        m_work.remark(RemarkCode::TranslationKept, gateway.id,
                      {toString(rule.from), rule.out, "internet"});
        for (const std::size_t i : hidden)
            for (const Prefix& p : m_work.numbers.whole[i]) {
                const bool sameFamily =
                    std::any_of(rule.to.begin(), rule.to.end(),
                                [&](const IpAddress& a) { return a.family == p.address.family; });
                if (rule.from.contains(p) || !sameFamily)
                    continue;
                SourceNat more = rule;
                more.from = p;
                out.push_back(more);
                m_work.remark(RemarkCode::TranslationAdded, gateway.id, {toString(p), rule.out});
            }
    }

    bool keeps(const Gateway& gateway, const Publish& publish)
    {
        const Behind behind = m_behind.ofEntry(publish);
        const bool ours = !behind.pods.empty() && behind.onlyPods &&
                          std::all_of(behind.pods.begin(), behind.pods.end(),
                                      [&](const PodPort& p) { return m_work.indexOf(p.pod) >= 0; });
        const char* reason = nullptr;
        if (!ours)
            reason = "machines";
        else if (fromInternet(gateway, publish, m_work.indexOf(behind.pods.front().pod)))
            reason = "internet";
        else if (m_needed.contains(publish.id))
            reason = "flow";
        if (reason) {
            m_work.remark(RemarkCode::EntryKept, gateway.id, {publish.id, reason});
            return true;
        }
        const bool stays = gateway.kind != GatewayKind::Nat;
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
