// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "sim/analysis/sources.h"

namespace tombolo::sim::analysis {

/// By which addresses a machine is reached, and who could show an address there: the configuration
/// alone, whatever ran.
class Reach {
public:
    /// By which something ends at a machine. Where that machine is known, an entry that names
    /// another one with the same address leads elsewhere.
    struct Addresses : std::set<IpAddress> {
        MachineIx endsAt = kNoElement;
    };

    Reach(const Topology& topology, Sources& sources);

    /// Destinations whose packets can end at the machine: its own addresses, what is published and
    /// balanced to them. Empty for machines that forward what is for others.
    const Addresses& entriesOf(MachineIx m);
    /// Whether a published address hands on to one of those; true for none ("anywhere").
    bool leadsTo(const PublishInfo& p, const Addresses& to) const;
    /// Machines that write the address into packets of others, in document order.
    const std::vector<MachineIx>& translatorsOf(const IpAddress& address) const;
    /// Everyone whom that translator could show with the address in packets for one of `to`.
    std::vector<ElementIx> via(MachineIx translator, const IpAddress& seen, const Addresses& to);
    /// Everyone with that address of their own who could show it at `at` in packets for one of
    /// `to`.
    std::vector<ElementIx> wearers(const IpAddress& seen, MachineIx at, const Addresses& to);
    /// The proxy's published addresses by which a source at an address of its own can get to one of
    /// `to`; empty when anybody else could show that address.
    std::vector<const PublishInfo*> onlyProxy(const IpAddress& seen, const Addresses& to) const;

private:
    void addTranslator(std::span<const AddressId> addresses, MachineIx m);
    bool grow(Addresses& to) const;
    void viaServices(MachineIx node, AddressId seen, const Addresses& to,
                     std::vector<ElementIx>& out);
    void viaSourceNat(MachineIx m, AddressId seen, const Addresses& to,
                      std::vector<ElementIx>& out);
    void viaPublishes(MachineIx m, const Addresses& to, const SourceNatInfo* rule,
                      std::vector<ElementIx>& out);
    std::vector<ElementIx> comersTo(const PublishInfo& p, MachineIx m, const SourceNatInfo* rule);
    bool leavesBy(MachineIx m, AddressId to, std::int32_t network);
    bool balances(const Service& service, const Addresses& to) const;
    bool handsOn(std::uint32_t first, std::uint32_t count, const Addresses& to) const;

    const Topology& m_topology;
    Sources& m_sources;
    const NetworkPlan& m_plan;
    std::map<MachineIx, Addresses> m_entries;
    std::map<AddressId, std::vector<MachineIx>> m_translators;
};

}  // namespace tombolo::sim::analysis
