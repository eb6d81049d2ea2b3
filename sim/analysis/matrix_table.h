// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "sim/analysis/matrix.h"

/// The matrix for people: groups of origins by groups of observers, pairs counted, never listed.
namespace tombolo::sim::analysis {

enum class GroupBy : std::uint8_t { Element, Cluster, Node, Label };

struct MatrixGrouping {
    GroupBy by = GroupBy::Cluster;
    std::string label;  ///< key, for GroupBy::Label
};

/// Rows or columns that stand for several elements.
struct MatrixGroup {
    enum class Of : std::uint8_t {
        Element,    ///< one; `id` is its id
        Pods,       ///< of the cluster or node `id`
        Agents,     ///< nodes themselves and pods of the host network, of the cluster or node `id`
        Labelled,   ///< pods whose label has the value `id`
        Unlabelled  ///< pods without the label
    };
    Of of = Of::Element;
    std::string id;
    std::vector<ElementIx> members;  ///< document order
};

/// What all pairs of two groups come to.
struct GroupCell {
    struct Part {
        std::uint32_t cell = Matrix::kNone;  ///< index into Matrix::cells()
        std::uint64_t pairs = 0;
    };
    std::uint64_t pairs = 0;                      ///< without those of an element and itself
    std::array<std::uint64_t, kSights> counts{};  ///< by PairSight
    std::vector<Part> parts;                      ///< most first
    bool mixed() const;
    /// Of all pairs, or of most of them; Self when there is none.
    PairSight sight() const;
};

struct MatrixTable {
    MatrixGrouping grouping;
    std::vector<MatrixGroup> rows;     ///< origins
    std::vector<MatrixGroup> columns;  ///< observers
    std::vector<GroupCell> cells;      ///< row by row
    const GroupCell& at(std::size_t row, std::size_t column) const
    {
        return cells[row * columns.size() + column];
    }
};

/// Groups of elements, in document order of their first members.
std::vector<MatrixGroup> groupsOf(const Topology& topology, const Matrix& matrix,
                                  const std::vector<ElementIx>& elements,
                                  const MatrixGrouping& grouping);
/// @return LimitReached where there would be more than `maxCells` (rows times columns)
Result<MatrixTable> tableOf(const Topology& topology, const Matrix& matrix,
                            const MatrixGrouping& grouping, std::uint64_t maxCells = 4'000'000);
/// All pairs between two lists of elements without repetition.
GroupCell pairsBetween(const Matrix& matrix, const std::vector<ElementIx>& origins,
                       const std::vector<ElementIx>& observers);
/// The kinds of a cell, those that one would tell in the same words taken together (the same rules
/// on like machines, whichever node it is); most first, `cell` is the commonest of each.
std::vector<GroupCell::Part> storiesOf(const Matrix& matrix, const GroupCell& cell);
/// A pair of a kind that a cell of the table counts: the first origin's first.
std::pair<ElementIx, ElementIx> exampleOf(const Matrix& matrix, std::uint32_t cell,
                                          const std::vector<ElementIx>& origins,
                                          const std::vector<ElementIx>& observers);

}  // namespace tombolo::sim::analysis
