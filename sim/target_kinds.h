// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/way_walker.h"

namespace tombolo::sim {

/// What packets can be for, without those that would take no other way: of pods of one node that
/// the same rules take, one.
class TargetKinds {
public:
    explicit TargetKinds(const NetworkPlan& plan);

    /// Every destination that packets can have which pass a lookout. Of clusters with very many
    /// nodes only those near it and one for the others.
    std::vector<Door> everywhere(const Lookout& at) const;
    /// Every destination at an address; what is sent through tunnels to it is for its pods.
    /// @param wanted its address, and a protocol or Any
    std::vector<Door> at(const Door& wanted) const;

private:
    struct Node {
        MachineIx machine = kNoElement;
        std::vector<MachineIx> pods;  ///< one of each kind
    };
    void addNodes();
    void addLists();
    std::vector<std::uint32_t> marksOf(MachineIx pod) const;
    std::vector<const Node*> nodesFor(const Lookout& at) const;
    void addAddress(AddressId address, MachineIx owner, Protocol wanted,
                    std::vector<Door>& out) const;
    void addMachine(MachineIx m, std::vector<Door>& out) const;

    const NetworkPlan& m_plan;
    bool m_portsMatter = false;  ///< some rule looks at them
    std::vector<Node> m_nodes;
    std::map<AddressId, std::vector<std::uint32_t>> m_lists;  ///< of endpoints, that have it
};

}  // namespace tombolo::sim
