// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/view_of.h"

#include <algorithm>
#include <set>

namespace tombolo::sim::analysis {
namespace {

/// Gathers what comes to one observer.
class Watch {
public:
    Watch(const Ledger& ledger, const Trace& trace, const Observer& observer)
        : m_ledger(ledger), m_trace(trace), m_o(observer)
    {
        m_out.of.assign(trace.elements().size(), Knowledge::NeverSeen);
        if (m_o.element != kNoElement)
            m_machine = ledger.plan().machines[m_o.element].self;
    }

    ViewOf look()
    {
        for (const FlowLedger& flow : m_ledger.flows()) {
            for (const LedgerHop& hop : flow.hops) {
                if (sees(flow, hop))
                    take(hop);
            }
        }
        if (m_o.element != kNoElement)
            m_out.of[m_o.element] = Knowledge::Self;
        gather();
        for (const Knowledge k : m_out.of)
            m_out.told += k == Knowledge::Told || k == Knowledge::ByHeader ? 1 : 0;
        return std::move(m_out);
    }

private:
    bool sees(const FlowLedger& flow, const LedgerHop& hop) const
    {
        if (m_o.element == kNoElement)
            return hop.network == m_o.network;
        if (hop.at != m_machine)
            return false;
        // A process on a node's address gets what is for itself.
        return m_o.element == m_machine || hop.receiver == m_o.element ||
               (hop.reply && m_trace.flows()[flow.flow].trueSource.element == m_o.element);
    }

    void take(const LedgerHop& hop)
    {
        const Reading& r = m_o.element == kNoElement ? hop.wire : hop.reading;
        Knowledge& k = m_out.of[hop.trueSource];
        if (r.standing == Standing::ByHeader) {
            k = std::max(k, Knowledge::ByHeader);
        } else if (tells(r.standing)) {
            k = Knowledge::Told;
        } else {
            Seen& seen = m_seen[r.address];
            seen.groups.insert(r.group);
            seen.sent.insert(hop.trueSource);
        }
    }

    /// Addresses that could stand for the same element are one fog.
    void gather()
    {
        std::map<ElementIx, std::size_t> inFog;
        std::vector<std::pair<const IpAddress*, const Seen*>> all;
        std::vector<std::vector<ElementIx>> members;
        for (const auto& [address, seen] : m_seen) {
            all.emplace_back(&address, &seen);
            members.push_back(membersOf(seen));
        }
        std::vector<std::size_t> root(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            root[i] = i;
        const auto rootOf = [&](std::size_t i) {
            while (root[i] != i)
                i = root[i];
            return i;
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const ElementIx e : members[i]) {
                const auto [at, isNew] = inFog.try_emplace(e, i);
                if (isNew)
                    continue;
                const std::size_t a = rootOf(at->second);
                const std::size_t b = rootOf(i);
                root[std::max(a, b)] = std::min(a, b);
            }
        }
        for (std::size_t r = 0; r < all.size(); ++r) {
            if (rootOf(r) != r)
                continue;
            std::set<ElementIx> who;
            std::set<ElementIx> sent;
            Fog fog;
            for (std::size_t i = r; i < all.size(); ++i) {
                if (rootOf(i) != r)
                    continue;
                fog.addresses.push_back(*all[i].first);
                who.insert(members[i].begin(), members[i].end());
                for (const ElementIx e : all[i].second->sent) {
                    if (std::binary_search(members[i].begin(), members[i].end(), e))
                        sent.insert(e);
                }
            }
            if (!who.empty())
                add(std::move(fog), who, sent);
        }
        std::sort(m_out.fogs.begin(), m_out.fogs.end(), [](const Fog& a, const Fog& b) {
            return a.group.members.front() < b.group.members.front();
        });
    }

    struct Seen {
        std::set<Sources::GroupIx> groups;
        std::set<ElementIx> sent;
    };

    std::vector<ElementIx> membersOf(const Seen& seen) const
    {
        std::vector<ElementIx> out;
        for (const Sources::GroupIx g : seen.groups) {
            for (const ElementIx e : m_ledger.group(g).members) {
                if (m_out.of[e] == Knowledge::NeverSeen)
                    out.push_back(e);
            }
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    void add(Fog fog, const std::set<ElementIx>& who, const std::set<ElementIx>& sent)
    {
        fog.group.members.assign(who.begin(), who.end());
        fog.group.crowd = crowdOf(m_ledger.table(), fog.group.members);
        fog.sent.assign(sent.begin(), sent.end());
        m_out.fogged += static_cast<std::uint32_t>(who.size());
        m_out.fogs.push_back(std::move(fog));
        for (const ElementIx e : who)
            m_out.of[e] = Knowledge::Fogged;
    }

    const Ledger& m_ledger;
    const Trace& m_trace;
    Observer m_o;
    MachineIx m_machine = kNoElement;
    std::map<IpAddress, Seen> m_seen;
    ViewOf m_out;
};

}  // namespace

ViewOf viewOf(const Ledger& ledger, const Trace& trace, const Observer& observer)
{
    return Watch(ledger, trace, observer).look();
}

}  // namespace tombolo::sim::analysis
