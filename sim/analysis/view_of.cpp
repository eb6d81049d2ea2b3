// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/view_of.h"

#include <algorithm>
#include <map>
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
        for (const PublishInfo& publish : ledger.plan().publishes)
            m_published.emplace(ledger.plan().address(publish.address), publish.machine);
    }

    ViewOf look()
    {
        for (const FlowLedger& flow : m_ledger.flows()) {
            for (const LedgerHop& hop : flow.hops) {
                if (sees(flow, hop)) {
                    take(hop);
                    takeOwners(flow, hop);
                }
            }
        }
        if (m_o.element != kNoElement)
            m_out.of[m_o.element] = Knowledge::Self;
        gather();
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

    /// Who translates to the address that is read, or answers by it, shares that address with those
    /// behind it: it is not unseen, and no candidate either.
    void takeOwners(const FlowLedger& flow, const LedgerHop& hop)
    {
        const IpAddress& read = (m_o.element == kNoElement ? hop.wire : hop.reading).address;
        const auto mark = [&](ElementIx e) {
            m_out.of[e] = std::max(m_out.of[e], Knowledge::Fogged);
        };
        if (!hop.reply) {
            for (const Flip& flip : flow.flips)
                if (flip.after.address == read)
                    mark(flip.at);
            return;
        }
        const auto [first, last] = m_published.equal_range(read);
        for (auto entry = first; entry != last; ++entry) {
            const auto& way = m_trace.flows()[flow.flow].reply;
            if (std::any_of(way.begin(), way.end(), [&](std::uint32_t i) {
                    return m_trace.crossing(i).from == entry->second;
                }))
                mark(entry->second);
        }
    }

    /// Addresses behind which are the same ones are one fog. Whoever is told apart by another
    /// address is behind this one all the same: what comes from here next may be theirs.
    void gather()
    {
        std::map<std::vector<ElementIx>, Fog> fogs;
        for (const auto& [address, seen] : m_seen) {
            std::vector<ElementIx> members = membersOf(seen);
            if (members.empty())
                continue;
            Fog& fog = fogs[members];
            fog.addresses.push_back(address);
            for (const ElementIx e : seen.sent) {
                if (std::binary_search(members.begin(), members.end(), e))
                    fog.sent.push_back(e);
            }
            fog.group.members = std::move(members);
        }
        std::vector<char> inFog(m_out.of.size(), 0);
        for (auto& [members, fog] : fogs) {
            std::sort(fog.sent.begin(), fog.sent.end());
            fog.sent.erase(std::unique(fog.sent.begin(), fog.sent.end()), fog.sent.end());
            fog.group.crowd = crowdOf(m_ledger.table(), members);
            for (const ElementIx e : members)
                inFog[e] = 1;
            m_out.fogs.push_back(std::move(fog));
        }
        for (ElementIx e = 0; e < inFog.size(); ++e) {
            Knowledge& k = m_out.of[e];
            const bool told = k == Knowledge::Told || k == Knowledge::ByHeader;
            m_out.told += told ? 1 : 0;
            m_out.fogged += inFog[e] != 0 ? 1 : 0;
            m_out.both += told && inFog[e] != 0 ? 1 : 0;
            if (inFog[e] != 0)
                k = std::max(k, Knowledge::Fogged);
        }
    }

    struct Seen {
        std::set<Sources::GroupIx> groups;
        std::set<ElementIx> sent;
    };

    std::vector<ElementIx> membersOf(const Seen& seen) const
    {
        std::vector<ElementIx> out;
        for (const Sources::GroupIx g : seen.groups) {
            const std::vector<ElementIx>& members = m_ledger.group(g).members;
            out.insert(out.end(), members.begin(), members.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    const Ledger& m_ledger;
    const Trace& m_trace;
    Observer m_o;
    MachineIx m_machine = kNoElement;
    std::map<IpAddress, Seen> m_seen;
    std::multimap<IpAddress, ElementIx> m_published;  ///< by whom an address is published
    ViewOf m_out;
};

}  // namespace

ViewOf viewOf(const Ledger& ledger, const Trace& trace, const Observer& observer)
{
    return Watch(ledger, trace, observer).look();
}

}  // namespace tombolo::sim::analysis
