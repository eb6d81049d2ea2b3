// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/trace.h"

namespace tombolo::sim {

/// "No packet": a packet that never left its sender has no crossing.
inline constexpr std::uint32_t kNoCrossing = 0xFFFFFFFFU;

/// One packet on a wire at an instant, or waiting inside `to` to be sent on (progress just below
/// 1).
struct PacketMark {
    std::uint32_t crossing = 0;
    double progress = 0;  ///< [0, 1) along the link from `from` to `to`
};

/// A drop that happened at or before the instant (and not before `since`).
struct DropMark {
    ElementIx at = kNoElement;   ///< or, for link loss, on the wire of `crossing`
    std::uint32_t crossing = 0;  ///< kNoCrossing: never left its sender `at`
    Reason reason{};
    TimeNs atNs = 0;
};

struct Frame {
    std::vector<PacketMark> packets;  ///< by crossing
    std::vector<DropMark> drops;      ///< oldest first
};

/// What to draw at one instant: a pure function of its arguments, the same played, scrubbed or
/// exported. @param at any time; outside the run the frame has no packets.
/// Reads the whole trace: for many instants of one trace keep a FrameIndex.
Frame frameAt(const Trace& trace, TimeNs at, TimeNs since = 0);

/// Half-open spans [start(i), end(i)) with starts in order: who covers an instant? Cheap also when
/// a few spans are very long.
class SpanIndex {
public:
    void assign(std::vector<std::int64_t> ends);
    std::int64_t end(std::uint32_t i) const { return m_ends[i]; }
    /// Indices below `limit` (those that have started) whose end is after `at`, in order.
    std::vector<std::uint32_t> covering(std::uint32_t limit, std::int64_t at) const;

private:
    std::vector<std::int64_t> m_ends;
    std::vector<std::int64_t> m_blockMax;   ///< of each block of ends
    std::vector<std::int64_t> m_prefixMax;  ///< of all blocks up to this one
};

/// What frameAt() needs to know of a trace, gathered once in O(n); a frame then costs about as much
/// as the packets in it. Keeps no reference to the trace; ask with the same one.
class FrameIndex {
public:
    FrameIndex() = default;
    explicit FrameIndex(const Trace& trace);
    Frame frameAt(const Trace& trace, TimeNs at, TimeNs since = 0) const;

    /// Every drop of the run, in order of time.
    const std::vector<DropMark>& drops() const { return m_drops; }
    /// The same packet's next crossing, or kNoCrossing.
    std::uint32_t next(std::uint32_t crossing) const { return m_next[crossing]; }
    TimeNs departNs(std::uint32_t crossing) const { return m_departs[crossing]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_departs.size()); }

private:
    void gather(const Trace& trace);
    void findDrops(const Trace& trace, const std::vector<std::uint32_t>& lastOfPhase);

    std::vector<TimeNs> m_departs;
    std::vector<std::uint32_t> m_next;
    SpanIndex m_spans;  ///< on a wire or waiting, in time
    std::vector<DropMark> m_drops;
};

/// The run's events on a human clock: one beat per event. Beat k starts when crossing k (in trace
/// order) departs; packets that overlap in simulated time share the beat when they depart at the
/// same nanosecond (two crossings of one packet never do). Maps a position in beats (fractional) to
/// simulated time and back, monotonic. The waiting time between two beats is skipped.
class Beats {
public:
    explicit Beats(const Trace& trace);
    double count() const { return static_cast<double>(m_starts.size()); }
    /// @param beat 0 … count(); inside a beat the crossing of that beat moves from 0 to 1
    TimeNs timeAt(double beat) const;
    double beatAt(TimeNs time) const;
    TimeNs startOf(std::size_t beat) const { return m_starts.at(beat).departNs; }
    /// Beat in which a crossing moves. @pre crossing < crossingCount
    std::size_t beatOf(std::uint32_t crossing) const;
    /// First crossing that moves in a beat. @pre beat < count()
    std::uint32_t firstCrossing(std::size_t beat) const { return m_starts.at(beat).firstCrossing; }
    /// How many crossings, one after the other, move in it. @pre beat < count()
    std::uint32_t crossingCount(std::size_t beat) const { return m_starts.at(beat).crossingCount; }

    /// Frame for a position in beats: the packets of that beat with the beat's own progress,
    /// packets that wait for their next beat at their machine, and every drop so far.
    Frame frameAtBeat(const Trace& trace, double beat) const;

    const FrameIndex& index() const { return m_index; }

private:
    struct Start {
        TimeNs departNs;
        TimeNs endNs;  ///< when the beat's packets have arrived, not after the next beat's start
        std::uint32_t firstCrossing;
        std::uint32_t crossingCount;
    };
    struct Drop {
        std::uint32_t beat;  ///< shown from this position on
        std::uint32_t drop;  ///< index into FrameIndex::drops()
    };
    FrameIndex m_index;
    std::vector<Start> m_starts;
    SpanIndex m_spans;  ///< moving or waiting, in beats
    std::vector<Drop> m_drops;
    TimeNs m_endNs = 0;
};

}  // namespace tombolo::sim
