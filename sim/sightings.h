// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/passings.h"

namespace tombolo::sim {

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
    /// From which ports one of them shows it; of a connection whose port is kept those from which
    /// Linux takes one. Any, where no way is known.
    using Ports = std::vector<std::pair<std::uint16_t, std::uint16_t>>;  ///< first, last
    Ports portsOf(ElementIx observer, AddressId seen, ElementIx sender);
    /// Those who could show it from one of those. @return elements in document order
    std::vector<ElementIx> behind(ElementIx observer, AddressId seen, const Ports& ports);
    /// Those who only see packets pass.
    Passings& passings() { return m_passings; }
    /// Whether it is somebody's own address that reads only what is for it: a pod, a host, a proxy.
    static bool answers(const Machine& m);

private:
    const Doors& doorsOf(ElementIx observer);
    void walkAll(ElementIx observer);
    void walkKind(const SenderKinds::Kind& kind, ElementIx observer,
                  std::vector<std::pair<AddressId, Shown>>& out);
    std::vector<Shown> walkSome(ElementIx observer, AddressId seen,
                                const SenderKinds::Writers& writers);

    const NetworkPlan& m_plan;
    SenderKinds m_kinds;
    WayWalker m_walker;
    Passings m_passings;
    std::map<ElementIx, Doors> m_doors;
    std::map<ElementIx, std::map<AddressId, std::vector<Shown>>> m_all;  ///< by observer
    std::map<std::pair<ElementIx, AddressId>, std::vector<Shown>> m_known;
    std::map<std::pair<ElementIx, AddressId>, std::vector<Shown>> m_told;
};

}  // namespace tombolo::sim
