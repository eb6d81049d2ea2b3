// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>

#include "sim/way_walker.h"

namespace tombolo::sim {

/// Somebody who could show a source to an observer, by one of its ways.
struct Shown {
    ElementIx element = kNoElement;
    MachineIx by = kNoElement;  ///< who writes it; kNoElement: the sender itself
    std::uint16_t low = 0;      ///< ports that it can have then
    std::uint16_t high = 65535;
    std::uint32_t door = kNoIx;  ///< the proxy's published address, where a proxy writes it
    friend auto operator<=>(const Shown&, const Shown&) = default;
    bool canHave(std::uint16_t port) const { return port == 0 || (low <= port && port <= high); }
};

/// The one answer to "who could it be": what an observer reads is an address, perhaps a port. Those
/// could be it who, by some way that the document allows, show this address at this observer; and
/// those who did so in the run. By which door a packet came, the observer cannot know.
class Sightings {
public:
    Sightings(const NetworkPlan& plan, Routing& routing);

    /// Somebody showed that in the run: it belongs to every answer about it, whatever the rules
    /// say. Tell all of them before the first question.
    void tell(ElementIx observer, AddressId seen, std::uint16_t port, ElementIx sender,
              MachineIx by = kNoElement);
    /// @return sorted; with one row for each way
    const std::vector<Shown>& ways(ElementIx observer, AddressId seen);
    /// @param port 0: any. @return elements in document order
    std::vector<ElementIx> behind(ElementIx observer, AddressId seen, std::uint16_t port);
    /// Whether it is somebody's own address that reads only what is for it: a pod, a host, a proxy.
    static bool answers(const Machine& m);

private:
    struct Kind {  ///< pods of a node that the same rules take
        std::vector<ElementIx> members;
    };
    struct Writers {
        std::vector<MachineIx> owners;  ///< have the address themselves
        std::vector<MachineIx> nodes;   ///< could write it into packets of others
        bool gateways = false;          ///< so could gateways
    };
    void prepare();
    void addTold(ElementIx observer, AddressId seen, std::vector<Shown>& out) const;
    void addOwners();
    void addKinds();
    std::vector<std::uint32_t> marksOf(MachineIx pod) const;
    Writers writersOf(AddressId seen) const;
    const Doors& doorsOf(ElementIx observer);
    void walkAll(ElementIx observer);
    void walkKind(const Kind& kind, ElementIx observer,
                  std::vector<std::pair<AddressId, Shown>>& out);
    std::vector<Shown> walkSome(ElementIx observer, AddressId seen, const Writers& writers);
    void addSights(ElementIx sender, const std::vector<Sight>& sights,
                   std::vector<std::pair<AddressId, Shown>>& out) const;

    const NetworkPlan& m_plan;
    WayWalker m_walker;
    std::vector<std::pair<AddressId, MachineIx>> m_owners;  ///< sorted
    std::set<AddressId> m_pools;                            ///< of gateways' source translations
    std::vector<Kind> m_kinds;
    std::vector<std::uint32_t> m_firstKind;  ///< by MachineIx: of a node's pods
    std::map<ElementIx, Doors> m_doors;
    std::map<ElementIx, std::map<AddressId, std::vector<Shown>>> m_all;  ///< by observer
    std::map<std::pair<ElementIx, AddressId>, std::vector<Shown>> m_known;
    std::map<std::pair<ElementIx, AddressId>, std::vector<Shown>> m_told;
};

}  // namespace tombolo::sim
