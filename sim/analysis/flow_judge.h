// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

#include "sim/analysis/changes.h"
#include "sim/analysis/price.h"
#include "sim/trace.h"

namespace tombolo::sim::analysis {

struct SearchOptions;

/// What changes of one document mean for its flows, all of them run beside one another. Where
/// remedies of several flows come to the same changes, these are run once. For several threads at
/// once.
class FlowJudge {
public:
    /// @param topology outlives it
    explicit FlowJudge(const Topology& topology);

    struct Judged {
        /// Of each flow the packet that tells; null: the document cannot be simulated.
        std::shared_ptr<const Trace> run;
        std::vector<FlowChange> flows;  ///< what becomes of them, in the document's order
        /// Errors and warnings that the changes bring, each said once.
        std::vector<Finding> findings;
    };
    /// The document as it is. @param flow runs as well, be it disabled
    /// @return of it the run alone; Cancelled
    Result<std::shared_ptr<const Judged>> before(const std::string& flow,
                                                 const SearchOptions& options);
    /// @param after the document with the changes made, in this order
    /// @return Cancelled
    Result<std::shared_ptr<const Judged>> after(const std::vector<Change>& changes,
                                                const Topology& after, const std::string& flow,
                                                const SearchOptions& options);

private:
    /// Seed, flow that runs although it is disabled, changes.
    using Key = std::tuple<std::uint64_t, std::string, std::vector<Change>>;
    struct Known {
        std::shared_ptr<const Judged> judged;
        std::list<Key>::iterator place;
    };
    Key keyOf(const std::string& flow, const SearchOptions& options,
              const std::vector<Change>& changes) const;
    std::shared_ptr<const Judged> known(const Key& key);
    void keep(const Key& key, const std::shared_ptr<const Judged>& judged);

    const Topology& m_topology;
    const std::vector<Finding> m_findings;
    std::mutex m_guard;         ///< of what follows
    std::list<Key> m_lastUsed;  ///< the latest first
    std::map<Key, Known> m_known;
    std::size_t m_weight = 0;  ///< bytes of the runs that are kept, about
};

}  // namespace tombolo::sim::analysis
