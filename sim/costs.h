// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/trace.h"

/// What work costs on a machine, in nanoseconds: semantics.md 6.2 (its column "default").
namespace tombolo::sim::cost {

inline constexpr TimeNs kConntrackLookup = 600;  ///< per machine and packet
inline constexpr TimeNs kConntrackNew = 3'700;   ///< making an entry, once
inline constexpr TimeNs kTranslate = 400;        ///< applying a translation, per packet
inline constexpr TimeNs kChooseMapping = 800;    ///< choosing a new mapping, once
inline constexpr TimeNs kRulePerLine = 16;       ///< linear rule list, first packet only
inline constexpr TimeNs kMapLookup = 100;        ///< service or publish table, first packet only
inline constexpr TimeNs kTunnel = 1'400;         ///< encapsulating or decapsulating
inline constexpr TimeNs kProxyMessage = 12'000;  ///< user-space proxy, per message and direction
inline constexpr TimeNs kForward = 500;  ///< route lookup and handing on; not in 6.2: a small
                                         ///< constant, so that a hop is never free
inline constexpr TimeNs kPodLinkLatency =
    2'000;  ///< a pod's own link (6.1: 20.34 µs for eight of them)

}  // namespace tombolo::sim::cost
