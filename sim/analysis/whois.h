// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "sim/analysis/ledger_walk.h"
#include "sim/analysis/sources.h"

namespace tombolo::sim::analysis {

/// A line that an element logged, or a packet that a capture on a network shows: "10.10.0.11:40000
/// connected at …". An element that passes packets on logs what comes to it.
struct LogLine {
    ElementIx at = kNoElement;  ///< kNoElement: `network` says where
    IpAddress source;
    std::uint16_t port = 0;    ///< 0: not in the line
    IpAddress to;              ///< that it was for when it came there; none: not in the line
    std::uint16_t toPort = 0;  ///< 0: not in the line
    std::optional<Protocol> protocol;
    std::optional<TimeNs> time;  ///< of the run; none: not in the line
    TimeNs clockErrorNs = 0;     ///< the log's clock may be wrong by so much, either way
    std::int32_t network = -1;   ///< index into Trace::networks()
    friend bool operator==(const LogLine&, const LogLine&) = default;
};

/// Something else that somebody looked at.
struct Evidence {
    enum class Kind : std::uint8_t {
        Table,    ///< connection table of a translator (a proxy's own log)
        FlowLog,  ///< packets seen at a pod's interface, at a node or at a translator
        Header,   ///< line about the client in the logged request
    };
    Kind kind{};
    ElementIx where = kNoElement;  ///< Header: nobody
    /// What it says, where somebody really looked; none: what it says in the run.
    std::optional<std::pair<IpAddress, std::uint16_t>> says;
    Identity identity{};
    std::vector<std::pair<IpAddress, std::uint16_t>> values;  ///< Header: as it is read
    friend bool operator==(const Evidence&, const Evidence&) = default;
};
const char* toString(Evidence::Kind kind);  ///< "table", "log", "header"

/// What a piece of evidence was good for.
enum class Use : std::uint8_t {
    Narrows,      ///< fewer candidates are left
    Together,     ///< it excludes nobody yet: another piece does with its help
    Contradicts,  ///< it leaves nobody
    Confirms,     ///< it applies, and all of them stay
    NoEntry,      ///< it has nothing about the line
    NotOnWay,     ///< it is not about the address that was logged
    NotTrusted,   ///< a header that clients could have written
};
const char* toString(Use use);  ///< "narrows", "together", "contradicts", "confirms", "no-entry",
                                ///< "not-on-the-way", "not-trusted"

struct Candidate {
    ElementIx element = kNoElement;
    bool did = false;     ///< in the run it was seen there with that source (and port, and time)
    int excludedBy = -1;  ///< index of the evidence; -1: still a candidate
};

/// A piece of evidence that is not there yet, and how many candidates it would leave.
struct Lead {
    Evidence evidence;
    std::optional<std::uint32_t> left;  ///< none: the run has no such connection to say
};

struct WhoIs {
    std::vector<Candidate> candidates;  ///< by configuration, document order; some excluded
    std::vector<std::uint32_t> counts;  ///< left before any evidence, then after each piece
    std::vector<Use> uses;              ///< of each piece of evidence
    std::vector<Lead> narrow;           ///< the best first
    Crowd crowd;                        ///< of those left
    bool isKnown = true;                ///< the configuration or the run shows that address there
    bool toCounts = false;  ///< only what is for the line's destination was taken: it passes there
    bool toIsNobodys =
        false;  ///< nothing for the line's destination can come there: nobody is left
    std::vector<ElementIx> left() const;
};

/// How many pieces of evidence it takes to name who is behind what a flow's receiver reads.
struct Naming {
    int probes = 0;
    std::uint32_t left = 0;  ///< candidates after the last one; 1: named
};

/// The line that the receiver of a flow would log. @return none: nothing was delivered
std::optional<LogLine> lineOf(const Trace& trace, const Ledger& ledger, std::uint32_t flow);
/// The lines about the client that came with it, as evidence.
std::vector<Evidence> headersOf(const Ledger& ledger, std::uint32_t flow);

/// Answers who could be behind a logged line. Keeps references: the document, its trace and its
/// ledger must outlive it; it only reads them, others may do so meanwhile.
class Detective {
public:
    Detective(const Topology& topology, const Trace& trace, const Ledger& ledger);

    WhoIs ask(const LogLine& line, const std::vector<Evidence>& evidence, bool probes = true);
    Naming probesToName(std::uint32_t flow);
    /// Whether the document has that address somewhere.
    bool knows(const IpAddress& address) const { return m_sources.plan().find(address) != 0; }
    /// Whether anybody can show the line's source there.
    bool canShow(const LogLine& line);
    /// With which addresses proxies come to who reads the line that write such a header of their
    /// own: who else reads one got it from whoever connected. @param asked whom their clients asked
    std::vector<IpAddress>
    writersOf(const LogLine& line, Identity identity,
              const std::optional<std::pair<IpAddress, std::uint16_t>>& asked);

private:
    struct Join {
        IpAddress after;
        std::uint16_t portAfter;
        IpAddress before;
        std::uint16_t portBefore;
        IpAddress dst;  ///< where to, as it came in
        std::uint16_t port = 0;
        Protocol protocol{};
        Target leaves;  ///< where to, as it went on; no address: not known
        TimeNs from;
        TimeNs until;
    };
    struct Seen {  ///< a source that came to a place in the run
        std::uint32_t flow;
        std::uint16_t port;
        IpAddress dst;
        std::uint16_t dport;
        ElementIx receiver;
        ElementIx sender;
        bool echo;  ///< `port` is an echo's number
    };
    using Answers = std::vector<std::pair<Shown, Door>>;  ///< who could have answered, and to whom

    friend class Inquiry;

    void readFlips();
    void readTimes();
    void readTargets(const FlowLedger& flow);
    void readHop(const LedgerHop& hop, const FlowResult& result, std::uint32_t flow,
                 MachineIx hiddenBy);
    void readAnswer(const LedgerHop& hop, std::uint32_t flow);
    Lookout placeOf(const LogLine& line) const;
    bool canComeFor(const LogLine& line) const;
    bool isLedTo(const Lookout& at, const IpAddress& to) const;
    /// What a target can have become on its way in the run, itself included.
    std::set<Target> becomes(const Target& target) const;
    bool overlaps(const LogLine& line, TimeNs from, TimeNs until) const;
    bool isSeen(const Seen& seen, const LogLine& line) const;
    std::vector<Evidence> probesFor(const LogLine& line, const std::vector<ElementIx>& left,
                                    const std::vector<MachineIx>& open) const;
    void addProbes(const LogLine& line, const std::vector<Evidence>& evidence, WhoIs& answer,
                   const std::vector<MachineIx>& open);
    MachineIx machineOf(ElementIx e) const { return m_sources.plan().machines[e].self; }

    const Trace& m_trace;
    const Ledger& m_ledger;
    Sources m_sources;  ///< its own: it grows with every question
    std::map<std::pair<Lookout, IpAddress>, std::vector<Seen>> m_seen;
    std::map<std::pair<Lookout, IpAddress>, Answers> m_answers;
    std::map<MachineIx, std::vector<Join>> m_joins;
    /// By what a receiver read: flows, in order.
    std::map<std::pair<IpAddress, std::uint16_t>, std::vector<std::uint32_t>> m_heard;
    std::vector<std::pair<TimeNs, TimeNs>> m_lives;  ///< by flow: first departure, last arrival
    std::vector<IpAddress> m_targets;                ///< by flow: where its packet goes
    std::map<ElementIx, std::vector<std::uint32_t>> m_flowsFrom;
    std::map<Lookout, std::set<IpAddress>> m_cameFor;  ///< targets of the packets that came there
    std::map<Target, std::set<Target>>
        m_redirects;  ///< made of a target, by the run; the source stayed
    std::map<MachineIx, std::set<IpAddress>> m_received;  ///< targets of packets that ended there
    TimeNs m_longestWay = 0;                              ///< no packet was under way for longer
};

}  // namespace tombolo::sim::analysis
