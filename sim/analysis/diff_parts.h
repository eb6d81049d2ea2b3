// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/analysis/diff.h"

/// Inner header of the comparison: how single changes become lines.
namespace tombolo::sim::analysis {

/// Gathers what changed in the same way.
class DiffLines {
public:
    /// What kind of change it is, if any, and what makes it the same as others.
    struct Sort {
        DiffKind kind{};
        std::string key;
    };
    /// Lines into which one sort falls where its flows and pairs differ in who hides the source, or
    /// as what it is seen; where there are more, they are one line.
    static constexpr std::size_t kMostOfASort = 6;
    explicit DiffLines(std::size_t mostOfASort = kMostOfASort) : m_most(mostOfASort) {}

    /// @return false when a person would see no difference
    static bool sortOf(const Sighting& before, const Sighting& after, Sort& out);

    void addFlow(const std::string& id, const Sighting& before, const Sighting& after);
    /// Pairs that changed in the same way.
    struct Pairs {
        std::uint64_t count = 0;
        std::vector<std::string> origins;    ///< all, beginning with the pair that was looked at
        std::vector<std::string> observers;  ///< all, as above
        bool alike = true;                   ///< what the sightings say is so for all of them
    };
    /// @return the line, when it is a new one; its sides have no path yet
    DiffLine* addPairs(const Pairs& pairs, const Sighting& before, const Sighting& after);
    /// What a line says of both sides, beyond its sort.
    static std::string saidOf(DiffKind kind, const Sighting& before, const Sighting& after);
    /// Whether a sort can be more than one line.
    bool fallsApart() const { return m_most > 1; }
    void add(DiffLine change);
    std::vector<DiffLine> take();

private:
    struct Lines {
        std::vector<DiffLine> list;
        std::vector<std::string> said;  ///< what each says; one that is not alike: of its first
    };
    /// @param isNew whether it has been there before
    DiffLine& lineOf(const Sort& sort, const Sighting& before, const Sighting& after, bool& isNew);
    std::size_t m_most;
    std::map<std::pair<DiffKind, std::string>, Lines> m_lines;
    std::vector<DiffLine> m_others;
};

/// Way of a flow's first request.
void fillPath(Sighting& out, const Trace& trace, const FlowResult& flow);

class Matrix;
/// What becomes of a packet of a pair, in the names of its document.
Sighting pairSighting(const Matrix& m, ElementIx origin, ElementIx observer);

/// Pairs of elements that are in both documents.
/// @return how many were compared; 0 with allPairs = false when there are too many kinds
Result<std::uint64_t> comparePairs(const Topology& before, const Topology& after,
                                   const DiffOptions& options, DiffLines& out, bool& allPairs);
/// The same where the matrices are known already.
Result<std::uint64_t> comparePairs(const Matrix& before, const Matrix& after,
                                   const DiffOptions& options, DiffLines& out, bool& allPairs);

}  // namespace tombolo::sim::analysis
