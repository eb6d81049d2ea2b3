// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unordered_map>

#include "sim/capture.h"

namespace tombolo::sim {

/// Which wire a crossing is on. Wires are numbered: networks, then pod links and bridges by the
/// number of the pod or node.
class CaptureWires {
public:
    CaptureWires(const Topology& topology, const Trace& trace);

    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    std::uint32_t count() const { return m_networks + static_cast<std::uint32_t>(m_homes.size()); }
    std::uint32_t of(const Crossing& crossing) const;
    std::uint32_t of(const Tap& tap) const;
    Tap tap(std::uint32_t wire) const;
    std::uint32_t network(std::int32_t index) const { return static_cast<std::uint32_t>(index); }
    /// The wire of a pod (its link, or the bridge of its node). @return kNone when it has none
    std::uint32_t ofPod(ElementIx pod) const;
    ElementIx find(const std::string& id) const;
    /// Who sends for a pod that shares its node's addresses; any other element is its own.
    ElementIx machineOf(ElementIx element) const;

private:
    struct Home {
        ElementIx node = kNoElement;  ///< of a pod
        bool bridged = false;         ///< node or pod of a bridged cluster
        bool shared = false;          ///< hostNetwork
    };
    void addNode(const Cluster& cluster, const Node& node);

    std::uint32_t m_networks;
    std::vector<Home> m_homes;                              ///< by element
    std::unordered_map<std::string, ElementIx> m_elements;  // looked up, never walked
};

}  // namespace tombolo::sim
