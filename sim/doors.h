// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/plan.h"

namespace tombolo::sim {

/// A destination by which packets can end at somebody.
struct Door {
    AddressId address = 0;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    friend auto operator<=>(const Door&, const Door&) = default;
};

/// Every destination that can lead to an element: its own addresses, what is published and balanced
/// to it, and what leads there.
class Doors {
public:
    Doors(const NetworkPlan& plan, ElementIx observer);
    /// Every destination that can lead to one of those. Port 0 there: any.
    Doors(const NetworkPlan& plan, const std::vector<Door>& targets);

    const std::vector<Door>& all() const { return m_all; }  ///< its own ones first
    /// Nothing but its own addresses leads to it.
    bool areOwn() const { return m_all.size() == m_own; }
    /// Whether an address of some door, or of the observer itself.
    bool lead(AddressId a) const { return m_addresses.contains({a, 0}); }
    /// Whether a packet that ends at the observer's machine is for the observer.
    bool areFor(Protocol protocol, std::uint16_t port) const;

private:
    bool leadsHere(const Endpoint32& e, Protocol protocol) const;
    bool anyLeadsHere(std::uint32_t first, std::uint32_t count, Protocol protocol) const;
    void add(const Door& door);
    void addOwn();
    void grow();
    void growAll();

    const NetworkPlan& m_plan;
    ElementIx m_observer;
    MachineIx m_machine;  ///< kNoElement: of targets
    std::vector<Door> m_all;
    std::vector<std::pair<Protocol, std::uint16_t>> m_listens;  ///< empty: everything is for it
    std::size_t m_own = 0;
    FlatMap m_addresses;
    FlatMap m_known;
    FlatMap m_anyPort;  ///< addresses of targets
};

}  // namespace tombolo::sim
