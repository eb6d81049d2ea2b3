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
    /// @return false when a person would see no difference
    static bool sortOf(const Sighting& before, const Sighting& after, Sort& out);

    void addFlow(const std::string& id, const Sighting& before, const Sighting& after);
    /// @param origins,observers all of the kind, beginning with the pair that was looked at
    /// @return the line, when it is a new one; its sides have no path yet
    DiffLine* addPairs(std::uint64_t count, const Sighting& before, const Sighting& after,
                       const std::vector<std::string>& origins,
                       const std::vector<std::string>& observers);
    void add(DiffLine change);
    std::vector<DiffLine> take();

private:
    DiffLine& lineOf(const Sort& sort, const Sighting& before, const Sighting& after);
    std::map<std::pair<DiffKind, std::string>, DiffLine> m_lines;
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
