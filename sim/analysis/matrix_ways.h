// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "sim/analysis/prober.h"

namespace tombolo::sim::analysis {

/// What a sender can name to reach a listener.
struct EntryWay {
    enum class By : std::uint8_t {
        Address,   ///< its own address
        Service,   ///< a service's cluster or load-balancer address
        Publish,   ///< an address that a gateway publishes
        NodePort,  ///< a service's port at the listener's node (in a flow: at any node)
    };
    By by = By::Address;
    std::string id;  ///< of the service or publish entry
    /// NodePort of policy Cluster: the cluster whose other nodes have that port, too, and hand on
    /// to the listener.
    std::string everyNodeOf;
    AddressId address = 0;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    std::uint32_t endpoint[3] = {kNoIx, kNoIx, kNoIx};  ///< that it takes in services and gateways
    std::uint32_t inside = kNoIx;                       ///< only from this cluster
    std::uint32_t outside = kNoIx;                      ///< only from elsewhere
};

/// Entry points of a document that hand on to others.
class EntryWays {
public:
    EntryWays(const Topology& topology, const NetworkPlan& plan);
    /// In the order in which they are tried; the same for listeners that are alike.
    std::vector<EntryWay> to(ElementIx listener, const Listen& listen) const;
    /// By which entry one who asks for that gets to the listener, a service's port at any node of
    /// its cluster included; its endpoints are not told.
    /// @param preferred id of the one to be told where several lead there
    std::optional<EntryWay> through(ElementIx listener, AddressId address, Protocol protocol,
                                    std::uint16_t port, const std::string& preferred = {}) const;
    /// Whether `from` would use it: it has the family, and is where the address is meant for.
    bool fits(const EntryWay& way, ElementIx from) const;

private:
    struct Entry {
        EntryWay::By by = EntryWay::By::Service;
        std::string id;
        std::uint32_t cluster = kNoIx;   ///< of a service
        std::vector<AddressId> inside;   ///< cluster addresses
        std::vector<AddressId> outside;  ///< of balancer or gateway
        Protocol protocol = Protocol::Tcp;
        std::uint16_t port = 0;
        std::uint16_t nodePort = 0;
        std::string everyNodeOf;                                         ///< as in EntryWay
        std::vector<std::pair<std::uint32_t, std::uint32_t>> endpoints;  ///< first, count
    };
    bool leads(const Entry& entry, ElementIx to, Family family, std::uint32_t (&chain)[3],
               unsigned depth) const;
    bool isEntry(const Entry& entry, const Endpoint32& at) const;
    bool isNodePort(const Entry& entry, const Endpoint32& at) const;

    const NetworkPlan& m_plan;
    std::vector<Entry> m_entries;
};

}  // namespace tombolo::sim::analysis
