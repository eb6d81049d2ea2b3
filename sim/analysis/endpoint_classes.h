// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/plan.h"

/// Elements that no rule of a plan can tell apart: swapping two of a class, with all that belongs
/// to them, gives the same plan again. So what one packet between two of them meets, every such
/// packet meets, with the names swapped.
///
///   unit    a node with its pods, or a host. Nodes that reuse each other's pod addresses are one
///           unit: they cannot be swapped one by one.
///   kin     units that can be swapped.
///   strand  pods of a unit that share an address (one pod, where none is reused); a node.
///   class   elements at the same place in strands that can be swapped, in units of one kin.
namespace tombolo::sim::analysis {

struct EndpointClasses {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    struct Place {
        std::uint32_t cls = kNone;  ///< kNone: neither sends nor listens (router, gateway)
        std::uint32_t unit = kNone;
        std::uint32_t strand = kNone;
    };
    struct Unit {
        std::uint32_t kin = 0;
        std::vector<MachineIx> machines;  ///< its nodes, or the host; kin have them in like order
        std::vector<ElementIx> pods;      ///< also those of the host network
    };
    struct Class {
        std::uint32_t kin = 0;
        std::uint32_t size = 0;
        bool listens = false;
        std::vector<ElementIx> here;   ///< at most two, of the kin's first unit, of two strands
        ElementIx there = kNoElement;  ///< one of the kin's second unit
    };

    std::vector<Place> places;  ///< by ElementIx
    std::vector<Unit> units;
    std::vector<std::vector<ElementIx>> strands;
    std::vector<Class> classes;
    std::uint32_t kins = 0;
    /// First listener by ElementIx; port 0 and protocol Any: none.
    std::vector<Listen> listens;

    /// How near two elements are, as far as it can matter: 2 in one strand, 1 in one unit, else 0.
    std::uint32_t nearness(ElementIx a, ElementIx b) const
    {
        return places[a].strand == places[b].strand ? 2U
               : places[a].unit == places[b].unit   ? 1U
                                                    : 0U;
    }
    bool sends(ElementIx e) const { return places[e].cls != kNone; }
    bool isObserver(ElementIx e) const { return listens[e].protocol != Protocol::Any; }
};

/// @param plan of this topology
/// @param merge false: every unit is a kin of its own (to test that merging changes nothing)
EndpointClasses endpointClasses(const Topology& topology, const NetworkPlan& plan,
                                bool merge = true);

}  // namespace tombolo::sim::analysis
