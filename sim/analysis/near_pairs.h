// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "sim/analysis/endpoint_classes.h"

/// Inner header of the comparison: pairs that share a node in one of two documents, counted without
/// looking at each.
namespace tombolo::sim::analysis {

/// An element in both documents.
struct Both {
    ElementIx a = kNoElement;
    ElementIx b = kNoElement;
};

/// One that is counted, and the group to which it belongs in the comparison.
struct GroupMember {
    std::uint32_t group = 0;
    Both both;
};

/// Counts the pairs among the members of one unit by how near they are in each document. What
/// shares a strand is looked up, all the others are what is left over.
class NearPairs {
public:
    /// So many pairs of one group and one other that are as near to each other.
    struct Count {
        std::uint32_t from = 0;  ///< group
        std::uint32_t to = 0;    ///< group
        std::uint32_t near[2] = {};
        std::uint64_t pairs = 0;
        Both origin, observer;  ///< the first of them
        /// Place of the first of them; of what has the same groups and nearness the least counts.
        std::uint32_t place[2] = {};
    };
    using Take = std::function<void(const Count&)>;

    /// @param second the unit is one of the second document: pairs that share one in the first are
    ///        left out
    NearPairs(const EndpointClasses& a, const EndpointClasses& b,
              const std::vector<GroupMember>& members, bool second);

    /// Pairs of swarms that each() looks at.
    std::uint64_t work() const;
    /// @param listens by group: whether its members are observers
    void each(const std::function<bool(std::uint32_t)>& listens, const Take& take) const;

private:
    static constexpr std::uint32_t kAlone = EndpointClasses::kNone - 1;
    /// Of one group, and as near to any other as each other is.
    struct Swarm {
        std::uint32_t crowd = 0;
        std::uint32_t strand[2] = {};  ///< kAlone: each is alone in its own
        std::uint64_t count = 0;
        Both first, second;
    };
    /// Swarms of one group and the same units.
    struct Crowd {
        std::uint32_t group = 0;
        std::uint32_t unit[2] = {};
        std::uint64_t count = 0;
        std::vector<std::uint32_t> swarms;
    };
    static bool shares(const Swarm& f, const Swarm& g, unsigned side)
    {
        return f.strand[side] == g.strand[side] && f.strand[side] != kAlone;
    }
    Count countOf(std::uint32_t f, std::uint32_t g) const;
    void eachInStrand(std::uint32_t f, const std::function<void(std::uint32_t)>& take) const;
    std::optional<Count> firstApart(const Crowd& from, const Crowd& to) const;

    const bool m_second;
    std::vector<Swarm> m_swarms;
    std::vector<Crowd> m_crowds;
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_inStrand[2];  ///< swarms by strand
};

}  // namespace tombolo::sim::analysis
