// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/ledger.h"

namespace tombolo::sim::analysis {

/// What an observer knows of an element by the packets that come to it.
enum class Knowledge : std::uint8_t {
    NeverSeen,
    Fogged,    ///< only behind addresses that it shares with others
    ByHeader,  ///< told by a header that a proxy vouches for
    Told,      ///< its address, where it stands, is nobody else's
    Self,
};

/// Several that look like one to the observer.
struct Fog {
    std::vector<IpAddress> addresses;  ///< by which they are read, in order
    Group group;                       ///< who could be behind each of them, as in the ledger
    std::vector<ElementIx> sent;       ///< who was, in this run
};

/// Everything that one observer can know in a run.
struct ViewOf {
    std::vector<Knowledge> of;  ///< by ElementIx
    std::vector<Fog> fogs;      ///< by members; some may be in several of them
    std::uint32_t told = 0;     ///< how many it tells apart, by header included
    std::uint32_t fogged = 0;   ///< how many are behind shared addresses
    std::uint32_t both = 0;     ///< how many of those told are behind a shared one as well
};

/// Who looks: an element, or a network (a capture on its wires, which reads what is in tunnels).
struct Observer {
    ElementIx element = kNoElement;
    std::int32_t network = -1;
    friend bool operator==(const Observer&, const Observer&) = default;
};

/// Which elements the observer tells apart, which are merged for it, and which it never sees. One
/// that is told by one address is still among those behind another. Answers count as well as
/// requests. What is only possible by the configuration is in the fog: who could be behind an
/// address that it read.
ViewOf viewOf(const Ledger& ledger, const Trace& trace, const Observer& observer);

}  // namespace tombolo::sim::analysis
