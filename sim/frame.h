// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/trace.h"

namespace tombolo::sim {

/// One packet on a wire at an instant.
struct PacketMark {
    std::uint32_t crossing = 0;
    double progress = 0;  ///< [0, 1) along the link from `from` to `to`
};

/// A drop that happened at or before the instant (and after `since`).
struct DropMark {
    ElementIx at = kNoElement;      ///< or, for link loss, on the wire after `crossing`
    std::uint32_t crossing = 0;
    Reason reason{};
    TimeNs atNs = 0;
};

struct Frame {
    std::vector<PacketMark> packets;
    std::vector<DropMark> drops;
};

/// What to draw at one instant: a pure function of its arguments, the same played, scrubbed or
/// exported. @param at any time; outside the run the frame has no packets.
Frame frameAt(const Trace& trace, TimeNs at, TimeNs since = 0);

/// The run's events on a human clock: one beat per event. Beat k starts when crossing k (in trace
/// order) departs; packets that overlap in simulated time share the beat when they depart at the
/// same nanosecond. Maps a position in beats (fractional) to simulated time and back, monotonic.
class Beats {
public:
    explicit Beats(const Trace& trace);
    double count() const { return static_cast<double>(m_starts.size()); }
    /// @param beat 0 … count(); inside a beat the crossing of that beat moves from 0 to 1
    TimeNs timeAt(double beat) const;
    double beatAt(TimeNs time) const;
    TimeNs startOf(std::size_t beat) const { return m_starts.at(beat).departNs; }

    /// Frame for a position in beats: the packets of that beat with the beat's own progress.
    Frame frameAtBeat(const Trace& trace, double beat) const;

private:
    struct Start {
        TimeNs departNs;
        std::uint32_t firstCrossing;
        std::uint32_t crossingCount;
    };
    std::vector<Start> m_starts;
    TimeNs m_endNs = 0;
};

}  // namespace tombolo::sim
