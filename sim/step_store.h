// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/flat_map.h"
#include "sim/plan_types.h"

/// The steps of a recording as it keeps them: small numbers only, made text when somebody asks.
namespace tombolo::sim {

/// Rules of semantics.md that a step can follow; see lawText().
enum class Law : std::uint8_t {
    None,
    K5,
    K6,
    K7,
    K8,
    F7,
    L1,
    L2,
    L3,
    L5,
    L6,
    L7,
    L8,
    L9,
    L11,
    L13,
    L14,
    L16,
    L17,
    L18,
    L19,
    L20,
    L21,
    Svc1,
    Svc2,
    Svc3,
    Svc4,
    Svc5,
    Svc6,
    Svc7,
    Px1,
    Dsr,
    L12,
    F5,
    I1,
    I4,
    L15,
    L10,
    Svc11,
    Svc12,
    Svc13,
    Egr1,
    Px5,
};
const char* lawText(Law law);

/// What a step's `detail` says, by kind.
enum class How : std::uint8_t {
    None,
    Kept,
    Clash,
    Sticky,
    Random,
    Range,  // SourceNat
    Source,
    Destination,
    Both,  // TranslateBack
    Original,
    Reply,  // ConntrackMatch
    Allow,
    Deny,
    Reject,
    Established,
    NoMatch,  // Firewall, Policy
    Listener,
    Socket,
    Echo,
    Proxy,
    Ended,  // Deliver
};

inline constexpr std::uint32_t kTcpReset = 0xFFFF;

/// 16 bytes. `ref` and `value` by kind:
///  Route, Drop(no-neighbour): ref hop.  Switch, DestinationNat: ref element.  Encapsulate,
///  Decapsulate: ref link. ConntrackNew, ConntrackMatch: ref entry (kNoIx while not confirmed).
///  Firewall: ref lines read. Policy: ref pod, value 0 ingress, 1 egress.  BalanceEndpoint: ref
///  endpoint, value number of eligible ones. Rewriting kinds, ProxyConnect: value header after;
///  ProxyConnect: ref header of the client's packet.  Drop, Reject: detail is a Reason; value what
///  was answered (Reject), link bytes (mtu), address (port-exhausted, no-egress).
struct StepRow {
    // No initial values: a visit has room for twenty of these and uses three.
    StepKind kind;
    std::uint8_t detail;
    Law law;
    std::uint8_t spare;
    RuleIx rule;
    std::uint32_t ref;
    std::uint32_t value;
    friend bool operator==(const StepRow&, const StepRow&) = default;
};
TimeNs costOf(const StepRow& step);
/// The kinds whose `value` is the header that they leave behind.
bool setsHeader(StepKind kind);

/// Equal lists are stored once.
class StepLists {
public:
    StepLists() : m_begin{0, 0} {}
    std::uint32_t add(const StepRow* steps, std::size_t count);
    /// The list `list` with more steps at its end.
    std::uint32_t extend(std::uint32_t list, const StepRow* steps, std::size_t count);
    std::size_t count(std::uint32_t list) const { return m_begin[list + 1] - m_begin[list]; }
    const StepRow* begin(std::uint32_t list) const { return m_rows.data() + m_begin[list]; }
    std::size_t bytes() const
    {
        return m_rows.capacity() * sizeof(StepRow) + m_begin.capacity() * sizeof(std::uint32_t);
    }
    /// No list will be added any more.
    void settle()
    {
        m_known = {};
        m_rows.shrink_to_fit();
    }

private:
    std::vector<StepRow> m_rows;
    std::vector<std::uint32_t> m_begin;  ///< of each list; list 0 is empty
    FlatMap m_known;                     ///< hash of the list → list
};

}  // namespace tombolo::sim
