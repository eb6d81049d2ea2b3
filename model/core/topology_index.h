// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/core/edit.h"

namespace tombolo {

/// Where an element stands in a Topology: indices into its nested lists.
struct ElementPath {
    ElementKind kind{};
    std::uint32_t first = 0;   ///< index in the top-level list (for Node, Pod, Service, Policy: the cluster)
    std::uint32_t second = 0;  ///< Node, Pod: the node; Service, Policy: itself
    std::uint32_t third = 0;   ///< Pod: itself
};

/// Finds elements of one revision of a topology by id. Built whole, never edited; holds a pointer to
/// the topology, so it must not outlive it or be used after an edit.
/// Gateway publish entries are found too (publishOf).
class TopologyIndex {
public:
    explicit TopologyIndex(const Topology& topology);

    const Topology& topology() const { return *m_topology; }
    /// @return nullptr for an unknown id
    const ElementPath* find(std::string_view id) const;
    std::optional<Placed> placed(std::string_view id) const;

    const Network* network(std::string_view id) const;
    const Router* router(std::string_view id) const;
    const Cluster* cluster(std::string_view id) const;
    const Node* node(std::string_view id) const;
    const Pod* pod(std::string_view id) const;
    const Service* service(std::string_view id) const;
    const Policy* policy(std::string_view id) const;
    const Gateway* gateway(std::string_view id) const;
    const Host* host(std::string_view id) const;
    const Flow* flow(std::string_view id) const;
    const Note* note(std::string_view id) const;
    /// @return the gateway and the entry, or {nullptr, nullptr}
    std::pair<const Gateway*, const Publish*> publish(std::string_view id) const;

    const Cluster* clusterOf(std::string_view nodePodOrService) const;
    const Node* nodeOf(std::string_view pod) const;
    /// Name to show: the element's name, or its id when the name is empty, or the id when unknown.
    std::string nameOf(std::string_view id) const;
    /// JSON pointer of the element in the canonical file ("/clusters/0/nodes/1/pods/2").
    std::string pointerOf(std::string_view id) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
    };
    const Topology* m_topology;
    std::unordered_map<std::string, ElementPath, Hash, std::equal_to<>> m_paths;
    std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>, Hash, std::equal_to<>> m_publish;
};

}  // namespace tombolo
