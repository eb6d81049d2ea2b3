// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/sources.h"

namespace tombolo::sim::analysis {

/// Whether a line about the client can be believed.
enum class Trust : std::uint8_t {
    Vouched,    ///< the proxy that the reader talks to wrote it, or vouches for the one that did
    Forgeable,  ///< a proxy wrote it, but the one that the reader talks to passes any such line on
    Claimed,    ///< the sender wrote it itself
};
const char* toString(Trust trust);  ///< "vouched", "forgeable", "claimed"

/// A line about the client as somebody reads it: X-Forwarded-For, Forwarded, PROXY protocol.
struct HeaderLine {
    Identity identity{};
    IpAddress address;
    std::uint16_t port = 0;         ///< PROXY protocol only
    ElementIx writer = kNoElement;  ///< the proxy, or the sender
    bool isTrue = false;            ///< it is the true source's address
    Trust trust{};
    /// Clients can put lines of their own in front of it (PROXY protocol: behind it): who takes
    /// that end for the proxy's is fooled.
    bool clientsMayAdd = false;
    /// Who could have written it, or such a line beyond it.
    Sources::GroupIx forgers = Sources::kNoGroup;
};

/// The PROXY protocol: sent before the stream, so that the newest line is the first one.
bool isPreface(Identity identity);
/// Whether a published address writes a header of that kind (a tcp proxy only the PROXY protocol).
bool writes(const PublishInfo& publish, Identity identity);
/// Whether it removes what clients wrote of that kind.
bool strips(const PublishInfo& publish, Identity identity);

/// Follows the lines about the client through the proxies of one flow (semantics.md PX-2, PX-4).
class HeaderTrail {
public:
    HeaderTrail(const Flow& flow, ElementIx from);
    /// The flow goes on from a proxy. @param seen the client as the proxy sees it
    /// @param clients who could be behind the proxy's address
    void pass(const PublishInfo& publish, const IpAddress& seen, std::uint16_t port,
              Sources::GroupIx clients);
    /// The lines as the next one reads them: the oldest is the first one, but with the PROXY
    /// protocol the last one.
    std::vector<HeaderLine> lines(const NetworkPlan& plan, const IpAddress& trueSource) const;

private:
    struct Line {
        Identity identity;
        IpAddress address;
        std::uint16_t port;
        int pass;  ///< which proxy wrote it; -1: the sender
    };
    struct Pass {
        const PublishInfo* publish;
        IpAddress seen;
        Sources::GroupIx clients;
    };
    bool isVouched(const NetworkPlan& plan, int pass, Identity identity) const;

    ElementIx m_from;
    std::vector<Line> m_lines;
    std::vector<Pass> m_passes;
};

}  // namespace tombolo::sim::analysis
