// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/client_headers.h"
#include "sim/analysis/sources.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {

/// What the source that is read at a place says about the true one.
enum class Standing : std::uint8_t {
    Exact,      ///< it is the true source's own address, and nobody else could be behind it
    Singled,    ///< translated, yet only one element can be behind it
    ByHeader,   ///< several could be behind the address; a header that a proxy vouches for names it
    PortTells,  ///< several could be behind it; its port belongs to one of them in this run
    Merged,     ///< several could be behind it, and in this run several used this address and port
};
const char* toString(Standing standing);  ///< "exact", "only-one", "header", "port", "merged"
/// The reader can name the origin without asking anybody else.
inline bool tells(Standing s)
{
    return s == Standing::Exact || s == Standing::Singled || s == Standing::ByHeader;
}

/// What can no longer be told from the source that is read.
enum LostPart : std::uint8_t {
    kLostCluster = 1,
    kLostNode = 2,
    kLostPod = 4,
    kLostHost = 8,   ///< a client or server, or a node's own agent
    kLostPort = 16,  ///< the port is another one
};
/// "cluster", "node", "pod", "host", "port".
std::vector<std::string> lostWords(std::uint8_t parts);

/// A source address as somebody reads it.
struct Reading {
    IpAddress address;
    std::uint16_t port = 0;
    Sources::GroupIx group = Sources::kNoGroup;  ///< who could be behind it, by the configuration
    Standing standing{};
    std::uint8_t lost = 0;  ///< of LostPart
};

/// A packet of the exchange that tells of the flow on its way to an observer.
struct LedgerHop {
    std::uint32_t crossing = 0;       ///< kNoCrossing: it never left its machine
    ElementIx at = kNoElement;        ///< machine that gets it
    ElementIx receiver = kNoElement;  ///< element that it was delivered to
    std::int32_t network = -1;
    bool reply = false;
    ElementIx trueSource = kNoElement;  ///< replies: who answered
    Reading reading;                    ///< what `at` reads
    Reading wire;                       ///< what a capture on the wire reads, tunnels opened
    bool tunnelled = false;             ///< `at` forwards a tunnel whose inside it does not read
    std::vector<HeaderLine> headers;    ///< about the client, where `at` reads the stream
};

/// A machine that writes another source into the flow's packets.
struct Flip {
    std::uint32_t crossing = 0;  ///< by which they came to it
    bool sender = false;         ///< they begin here: that crossing is the first one after it
    ElementIx at = kNoElement;
    StepKind kind{};
    std::string rule;
    Reading before;
    Reading after;
    std::uint8_t lost = 0;      ///< of LostPart: what was lost here
    std::uint8_t regained = 0;  ///< and what came back
};

/// Where an answer is addressed to the one behind a translation again.
struct FlipBack {
    std::uint32_t crossing = 0;
    ElementIx at = kNoElement;
    std::string rule;
    IpAddress before;
    IpAddress after;
    bool toTrueSource = false;  ///< and that is who gets it
};

struct FlowLedger {
    std::uint32_t flow = 0;  ///< index into Trace::flows()
    std::vector<LedgerHop> hops;
    std::vector<Flip> flips;
    std::vector<FlipBack> back;
    /// Who gets the answer instead of the one whom it was meant for, having the same address.
    ElementIx answerTo = kNoElement;
    IpAddress answerAt;               ///< with `answerTo`
    std::vector<HeaderLine> headers;  ///< that reached the receiver, as it reads them
    /// Index into flips: where the source stops to single out the true one, and what the receiver
    /// reads no longer does; -1: nowhere.
    int hiddenAt = -1;
    /// The tables of all translators on the way, together, lead back to one element.
    bool recoverable = false;
    /// What the receiver reads, or null where nothing was delivered.
    const LedgerHop* received() const;
};

/// At every hop and for every observer on the way: does the visible source still single out the
/// true one? Where that stops, by which rule, and what was lost.
class Ledger {
public:
    /// @return an error where the document does not compile (it does when the trace is of it)
    static Result<std::shared_ptr<const Ledger>> make(const Topology& topology, const Trace& trace);

    const std::vector<FlowLedger>& flows() const { return m_flows; }  ///< as Trace::flows()
    const Group& group(Sources::GroupIx g) const { return m_sources->group(g); }
    const ElementTable& table() const { return m_sources->table(); }
    const NetworkPlan& plan() const { return m_sources->plan(); }
    std::shared_ptr<const NetworkPlan> sharedPlan() const { return m_sources->sharedPlan(); }

private:
    std::shared_ptr<const Sources> m_sources;
    std::vector<FlowLedger> m_flows;
};

}  // namespace tombolo::sim::analysis
