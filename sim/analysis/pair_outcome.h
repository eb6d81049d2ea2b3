// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>

#include "sim/analysis/matrix_ways.h"

/// What can become of a packet from one element to another.
namespace tombolo::sim::analysis {

/// What a pair comes to, for signs and counts.
enum class PairSight : std::uint8_t {
    Self,         ///< the same element
    True,         ///< answered, and the true address is seen
    Recovered,    ///< answered; another address is seen, but a header that can be trusted names it
    Translated,   ///< answered; another address is seen
    OneWay,       ///< arrives, but the answer does not come back
    Elsewhere,    ///< somebody else has that address, and gets the packet
    Unreachable,  ///< dropped or refused
    Varies,       ///< depends on the connection's ports
};
inline constexpr std::size_t kSights = 8;
const char* toString(PairSight sight);  ///< "true", "recovered", "one-way", …

/// One thing that can become of a packet from one element to another.
struct PairOutcome {
    Verdict verdict = Verdict::Dropped;
    Reason reason = Reason::None;
    Reason cause = Reason::None;  ///< OneWay: why the answer ended where it did
    RuleIx rule = 0;              ///< of the firewall that stopped it
    PairSight sight = PairSight::Unreachable;
    ElementIx receiver = kNoElement;  ///< who got it
    ElementIx endedAt = kNoElement;   ///< where it, or its answer, ended
    AddressId source = 0;             ///< the true one
    AddressId seen = 0;
    std::uint32_t pool = 0;   ///< `seen` is one of so many, by a hash over the pair's addresses
    std::uint32_t among = 0;  ///< how many could be behind what is seen, the true one included
    struct Hide {
        ElementIx at = kNoElement;
        RuleIx rule = 0;
        friend bool operator==(const Hide&, const Hide&) = default;
    };
    std::vector<Hide> hides;  ///< in the order of the way; empty when the true address is seen
    std::vector<Identity> recovered;  ///< headers that name the true source
    std::vector<Identity> doubted;    ///< that do, too, but others could have written them
    friend bool operator==(const PairOutcome&, const PairOutcome&) = default;
};

/// What a list of possible outcomes comes to.
PairSight sightOf(const std::vector<PairOutcome>& outcomes);
/// A flow of the document that asks for a listener by another way than the matrix does.
struct FlowWay {
    std::string flow;  ///< the first of those that take it
    ElementIx origin = kNoElement;
    ElementIx observer = kNoElement;
    EntryWay way;
    PairOutcome outcome;
    /// The others that it might have got to, of whom none does: it ends before one is chosen, or
    /// somebody else gets it.
    std::vector<ElementIx> behind;
    template <typename Has>
    bool asksFor(Has has) const  ///< whether it asks for one of those
    {
        return has(observer) || std::any_of(behind.begin(), behind.end(), has);
    }
};

}  // namespace tombolo::sim::analysis
