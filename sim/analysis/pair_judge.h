// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "sim/analysis/changes.h"
#include "sim/analysis/matrix.h"
#include "sim/analysis/price.h"

namespace tombolo::sim::analysis {

/// What changes of one document mean for all pairs of its elements: the pairs of
/// compareBehaviour(), with the part of the work that all changes share done once, and what was
/// judged before not judged again. For several threads at once.
class PairJudge {
public:
    /// Kinds of pairs that are played for each change; above it flows only. About a second.
    static constexpr std::uint64_t kMostKinds = 100'000;

    /// @param topology outlives it
    explicit PairJudge(const Topology& topology, std::uint64_t maxKinds = kMostKinds);
    ~PairJudge();

    /// Fills in Price::pairs and Price::allPairs. @param after the document with the changes made
    /// @return Cancelled
    Result<Done> tell(const std::vector<Change>& changes, const Topology& after, Price& price,
                      const std::atomic<bool>* stop);

private:
    struct Answer {
        std::vector<DiffLine> pairs;
        bool allPairs = true;
    };
    Result<Answer> judge(const Topology& after, const std::atomic<bool>* stop);
    /// @return of the document as it is, made once
    Result<const Matrix*> before(const MatrixOptions& limits);

    const Topology& m_topology;
    const std::uint64_t m_maxKinds;
    std::mutex m_making;  ///< of m_before
    std::mutex m_guard;   ///< of m_known
    std::optional<Result<Matrix>> m_before;
    std::map<std::vector<Change>, Answer> m_known;
};

}  // namespace tombolo::sim::analysis
