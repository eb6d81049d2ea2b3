// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "model/core/validate_targets.h"

/// Ways of packets by the static tables alone, given up wherever translation, a service or BGP
/// could decide otherwise: what is found is certain (semantics.md F-2 a and b).
namespace tombolo::detail {

enum class Walk : std::uint8_t { Arrived, NoRoute, Loop, Stopped, Unsure };

struct Way {
    Walk end = Walk::Unsure;
    const Machine* at = nullptr;   ///< where it arrived, was stopped, found no route or came twice
    const Network* out = nullptr;  ///< network by which the sender's machine sent it
};

class PathWalker {
public:
    explicit PathWalker(const ValidateContext& c);
    /// @param stop machine that does more with the packet than forward it
    Way walk(const Machine& from, const IpAddress& destination,
             const Machine* stop = nullptr) const;

private:
    struct Hop {
        Walk end = Walk::NoRoute;
        const Machine* next = nullptr;
        const Network* out = nullptr;
    };
    static bool forwardsPlainly(const Machine& m);
    bool mayBeLearned(const IpAddress& destination) const;
    Hop next(const Machine& m, const IpAddress& destination) const;
    const Machine* nodeFor(const Cluster& cluster, const IpAddress& address, int& best) const;
    Hop toward(const Network* network, const IpAddress& address) const;

    const ValidateContext& m_c;
    using NodePrefix = std::pair<Prefix, const Machine*>;
    std::unordered_map<const Cluster*, std::vector<NodePrefix>> m_nodes;
    std::vector<Prefix> m_advertised;  ///< by BGP
};

/// Whether an egress policy of the sender's cluster may take it, whichever way its routes lead.
bool maySendByEgress(const ValidateContext& c, const Endpoint& sender,
                     const IpAddress& destination);
/// The source that arrives, as far as the sender's node decides it; none when that is not certain.
IpAddress seenSource(const ValidateContext& c, const Endpoint& sender, const IpAddress& destination,
                     const Network* out);
/// Who gets a packet that arrived: the pod of that node, else the machine itself.
std::string ownerAt(const Machine& m, const IpAddress& address);

/// The backends of one entry against the routes that lead there from its gateway.
/// @param translated addresses at which somebody translates
void checkPublishWay(ValidateContext& c, const PathWalker& walker,
                     const std::set<IpAddress>& translated, const Site& site,
                     const Gateway& gateway, std::size_t i);
/// A flow to an entry that keeps the source: its way on from the gateway, and that of the answer.
void checkPublishedAnswer(ValidateContext& c, const PathWalker& walker, const Flow& flow,
                          const Endpoint& sender);

}  // namespace tombolo::detail
