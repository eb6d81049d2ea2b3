// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/capture.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <ostream>
#include <unordered_map>

#include "sim/capture_wires.h"
#include "sim/frame_bytes.h"
#include "sim/pcapng.h"

namespace tombolo::sim {
namespace {

/// A packet of a flow at a machine.
struct PacketAt {
    std::uint32_t flow = 0;
    std::uint32_t attempt = 0;
    Phase phase{};
    ElementIx at = kNoElement;
    friend bool operator==(const PacketAt&, const PacketAt&) = default;
};

std::uint64_t mix(std::uint64_t h, std::uint64_t word)
{
    h = (h ^ word) * 0x9E3779B97F4A7C15ULL;
    return h ^ h >> 29U;
}

std::uint64_t hashOf(const PacketAt& p, std::uint64_t salt)
{
    std::uint64_t h = mix(salt, std::uint64_t(p.flow) << 32U | p.attempt);
    h = mix(h, std::uint64_t(p.phase) << 32U | p.at);
    return mix(h, h >> 32U);
}

struct PacketAtHash {
    std::size_t operator()(const PacketAt& p) const { return hashOf(p, 1); }
};

/// Follows packets from wire to wire, so that they look the same on each and answers fit.
class PacketMemory {
public:
    struct Facts {
        PacketFacts packet;
        PacketFacts about;  ///< of an error
        bool inTunnel = false;
    };

    Facts next(const Crossing& c, bool first)
    {
        const PacketAt here{c.flow, c.attempt, c.phase, c.from};
        Facts facts;
        const auto came = first ? m_packets.end() : m_packets.find(here);
        if (came != m_packets.end()) {
            facts = came->second;
            m_packets.erase(came);
        } else {
            facts = begin(c);
        }
        const bool again = facts.inTunnel && c.outer;
        facts.packet.outerTtl =
            again ? static_cast<std::uint8_t>(facts.packet.outerTtl - 1) : std::uint8_t(64);
        facts.inTunnel = c.outer.has_value();
        facts.packet.bytes = c.bytes - (c.outer ? std::min(c.bytes, tunnelBytes(*c.outer)) : 0);
        if (!c.lost)
            m_packets.insert_or_assign(PacketAt{c.flow, c.attempt, c.phase, c.to}, facts);
        return facts;
    }

private:
    Facts begin(const Crossing& c)
    {
        const PacketAt here{c.flow, c.attempt, c.phase, c.from};
        // A sender repeats its opening: the same sequence number in every attempt.
        const PacketAt socket{c.flow, 0, c.phase, c.from};
        Facts facts;
        facts.packet.phase = c.phase;
        facts.packet.ipId = static_cast<std::uint16_t>(hashOf(here, 2));
        facts.packet.sequence = static_cast<std::uint32_t>(hashOf(socket, 3));
        facts.packet.stampMs = static_cast<std::uint32_t>(c.departNs / 1'000'000 + 1);
        facts.packet.attempt = static_cast<std::uint16_t>(c.attempt);
        const auto request = m_packets.find({c.flow, c.attempt, Phase::Request, c.from});
        const auto reply = m_packets.find({c.flow, c.attempt, Phase::Reply, c.from});
        if (c.phase == Phase::Reply && request != m_packets.end()) {
            facts.packet.acknowledged = request->second.packet.sequence + 1;
            facts.packet.echoedMs = request->second.packet.stampMs;
            m_packets.erase(request);
        } else if (c.phase == Phase::Error) {
            const auto about = request != m_packets.end() ? request : reply;
            if (about != m_packets.end())
                facts.about = about->second.packet;
        }
        return facts;
    }

    std::unordered_map<PacketAt, Facts, PacketAtHash> m_packets;  // looked up, never walked
};

class CaptureWriter {
public:
    CaptureWriter(const Topology& topology, const Trace& trace, const std::vector<Tap>& taps,
                  const CaptureOptions& options, std::ostream& out)
        : m_trace(trace),
          m_options(options),
          m_out(out),
          m_wires(topology, trace),
          m_file(out, options.program)
    {
        m_whole.assign(m_wires.count(), kNoTap);
        for (std::uint32_t i = 0; i < taps.size(); ++i) {
            const Tap& tap = taps[i];
            const std::uint32_t wire = m_wires.of(tap);
            if (tap.at == kNoElement)
                m_whole[wire] = i;
            else
                m_partial[key(wire, tap.at)] = i;
            m_file.interface(options.words.name ? options.words.name(tap) : std::string(),
                             options.words.description ? options.words.description(tap)
                                                       : std::string());
        }
    }

    void write()
    {
        for (std::uint32_t i = 0; i < m_trace.crossingCount() && m_out; ++i) {
            const Crossing c = m_trace.crossing(i);
            flush(c.departNs);
            crossing(i, c);
        }
        while (!m_waiting.empty() && m_out)
            pop();
    }

private:
    static constexpr std::uint32_t kNoTap = 0xFFFFFFFFU;

    /// A frame that a receiver has not got whole yet.
    struct Waiting {
        TimeNs at = 0;
        std::uint64_t number = 0;
        std::uint32_t tap = 0;
        std::string frame;
        std::string comment;
        bool operator>(const Waiting& other) const
        {
            return at != other.at ? at > other.at : number > other.number;
        }
    };

    static std::uint64_t key(std::uint32_t wire, ElementIx at)
    {
        return std::uint64_t(wire) << 32U | at;
    }
    std::uint32_t partial(std::uint32_t wire, ElementIx at) const
    {
        const auto found = m_partial.find(key(wire, at));
        return found == m_partial.end() ? kNoTap : found->second;
    }

    /// Locally administered, one for each element on each wire.
    static Mac mac(ElementIx element, std::uint32_t wire)
    {
        return 0x020000000000ULL | std::uint64_t(element & 0xFFFFFFU) << 16U | (wire & 0xFFFFU);
    }

    void crossing(std::uint32_t index, const Crossing& c)
    {
        const std::vector<Step> sent = m_trace.stepsBefore(index);
        const PacketMemory::Facts facts = m_memory.next(c, !sent.empty());
        const std::uint32_t wire = m_wires.of(c);
        if (wire == CaptureWires::kNone)
            return;
        const std::uint32_t whole = m_whole[wire];
        const std::uint32_t out = partial(wire, c.from);
        const std::uint32_t in = c.lost ? kNoTap : partial(wire, c.to);
        if (whole == kNoTap && out == kNoTap && in == kNoTap)
            return;
        writeFrame(c, facts.packet, facts.about, mac(c.from, wire), mac(c.to, wire), m_frame);
        const std::string comment =
            m_options.words.comment ? m_options.words.comment(c, sent) : std::string();
        using Direction = PcapngWriter::Direction;
        if (whole != kNoTap)
            put(whole, c.departNs, Direction::Unknown, m_frame, comment);
        if (out != kNoTap)
            put(out, c.departNs, Direction::Outbound, m_frame, comment);
        if (in != kNoTap)
            m_waiting.push({c.arriveNs, m_number++, in, m_frame, comment});
    }

    void flush(TimeNs until)
    {
        while (!m_waiting.empty() && m_waiting.top().at <= until)
            pop();
    }
    void pop()
    {
        const Waiting& w = m_waiting.top();
        put(w.tap, w.at, PcapngWriter::Direction::Inbound, w.frame, w.comment);
        m_waiting.pop();
    }

    void put(std::uint32_t tap, TimeNs at, PcapngWriter::Direction direction,
             const std::string& frame, const std::string& comment)
    {
        const auto stamp =
            static_cast<std::uint64_t>(at) + static_cast<std::uint64_t>(m_options.epochNs);
        m_file.packet({tap, stamp, direction, frame, comment});
    }

    const Trace& m_trace;
    const CaptureOptions& m_options;
    std::ostream& m_out;
    CaptureWires m_wires;
    PcapngWriter m_file;
    PacketMemory m_memory;
    std::vector<std::uint32_t> m_whole;                          ///< tap by wire
    std::unordered_map<std::uint64_t, std::uint32_t> m_partial;  // looked up, never walked
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_waiting;
    std::uint64_t m_number = 0;
    std::string m_frame;
};

}  // namespace

void writeCapture(const Topology& topology, const Trace& trace, const std::vector<Tap>& taps,
                  const CaptureOptions& options, std::ostream& out)
{
    CaptureWriter(topology, trace, taps, options, out).write();
}

}  // namespace tombolo::sim
