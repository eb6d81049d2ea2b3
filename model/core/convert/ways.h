// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "model/core/convert/convert.h"

namespace tombolo::convert {

enum class WayTo : std::uint8_t { Pods, Nodes };

/// Sees to it that every machine that can reach the cluster's network has a way to its pods (or to
/// its nodes): nothing where routes or BGP lead there already, else static routes (semantics.md
/// F-3): at its network by node, further away by whole prefix.
void addWays(Topology& t, const std::vector<std::size_t>& clusters, WayTo goal);

/// Sees to it that a node's answers find the machine that has the address.
void addWayBack(Topology& t, const std::string& from, const IpAddress& to);

/// Whether a pod or host may be reached from the sender without passing the Internet.
class Nearness {
public:
    explicit Nearness(const Topology& t);
    /// @param sender pod, node or host
    bool reaches(const std::string& sender, std::size_t cluster, Family family) const;

private:
    std::vector<std::vector<std::map<std::string, int>>> m_byCluster;  ///< cluster, family
    std::map<std::string, std::string> m_nodeOf;
};

/// What the routes of every machine lost and got.
std::vector<Remark> routeRemarks(const Topology& before, const Topology& after);

}  // namespace tombolo::convert
