// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/core/entities.h"

namespace tombolo::convert {

/// Everything that has routes, seen alike. Pointers are good until a list of the topology grows.
struct Machine {
    std::string id;
    bool forwards = false;  ///< router, node, gateway of kind nat or vip
    bool bgp = false;
    int cluster = -1;                                     ///< of a node
    std::vector<std::pair<std::string, IpAddress>> legs;  ///< network, own address
    std::vector<Route>* routes = nullptr;

    bool on(const std::string& network, Family family) const
    {
        for (const auto& [n, a] : legs)
            if (n == network && a.family == family)
                return true;
        return false;
    }
};

/// The machines of a topology that is being changed, and where its routes lead.
class Machines {
public:
    explicit Machines(Topology& topology);

    std::vector<Machine>& all() { return m_all; }
    const std::vector<Machine>& all() const { return m_all; }
    /// @return index, or -1
    int find(const std::string& id) const;
    /// @return index, or -1 when nobody there has the address
    int owner(const std::string& network, const IpAddress& address) const;

    /// Follows routes (longest prefix, connected networks, what BGP would spread) from a machine.
    /// @return whether they end at a node of the cluster, or at its network for a node's address
    bool arrives(std::size_t from, const IpAddress& to, int cluster) const;
    /// The same for the machine that has the address.
    bool arrivesAt(std::size_t from, const IpAddress& to) const;

    /// Steps to a network by machine index; absent: no way. Every forwarder but nodes
    /// may be passed; borders to the Internet only if `internet`.
    std::map<std::size_t, int> distances(const std::string& network, Family family,
                                         bool internet) const;

private:
    template <typename Element>
    void add(Element& element, bool forwards, bool bgp);
    const Route* longest(const Machine& machine, const IpAddress& to) const;
    bool learns(std::size_t machine, int cluster) const;
    int blockLength(int cluster, const IpAddress& to) const;
    /// The connected network with the longest prefix around `to`, longer than the route's.
    const std::string* connected(const Machine& machine, const IpAddress& to,
                                 const Route* route) const;
    int nextHop(const Machine& machine, const Route* route) const;

    Topology& m_t;
    std::vector<Machine> m_all;
    std::map<std::pair<std::string, IpAddress>, std::size_t> m_owners;
    std::map<std::string, std::vector<std::size_t>> m_on;  ///< by network
};

}  // namespace tombolo::convert
