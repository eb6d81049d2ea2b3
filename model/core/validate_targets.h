// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/validate_walk.h"

namespace tombolo::detail {

/// Which address families something has.
struct Families {
    bool v4 = false;
    bool v6 = false;

    void add(const IpAddress& a)
    {
        v4 = v4 || a.isV4();
        v6 = v6 || a.isV6();
    }
    bool any() const { return v4 || v6; }
    bool has(Family family) const { return family == Family::V4 ? v4 : family == Family::V6 && v6; }
    bool meets(const Families& other) const { return (v4 && other.v4) || (v6 && other.v6); }
};

/// What sends or answers under an id: a pod, a node or a host. At most one of the three is set.
struct Endpoint {
    const Pod* pod = nullptr;
    const Node* node = nullptr;  ///< also for a pod: the node it runs on
    const Host* host = nullptr;
    const Machine* machine = nullptr;  ///< host, node, or the pod's node

    bool isMachine() const { return machine != nullptr; }
    bool usesNode() const { return node && (!pod || pod->hostNetwork); }
    /// Listeners of a pod or host; nullptr for a node (its services and pods answer there).
    const std::vector<Listen>* listen() const;
    bool listens(Protocol protocol, std::uint16_t port) const;
    Families families() const;
    /// First address of a family; nullptr if there is none.
    const IpAddress* address(Family family) const;
    bool owns(const IpAddress& address) const;
};

Endpoint endpointOf(const ValidateContext& c, const std::string& id);
/// The edit that makes a pod or host listen.
EditList alsoListen(const ValidateContext& c, const Endpoint& endpoint, Protocol protocol,
                    std::uint16_t port);

}  // namespace tombolo::detail
