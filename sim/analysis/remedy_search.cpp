// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_search.h"

#include <algorithm>
#include <map>
#include <set>

#include "sim/analysis/remedy_choice.h"
#include "sim/analysis/remedy_price.h"
#include "sim/analysis/remedy_trial.h"
#include "sim/analysis/side_by_side.h"

namespace tombolo::sim::analysis {
namespace {

bool contains(const std::vector<Change>& all, const std::vector<Change>& part)
{
    return std::all_of(part.begin(), part.end(), [&](const Change& c) {
        return std::find(all.begin(), all.end(), c) != all.end();
    });
}

/// The search: what became of an attempt says what to try on top of it, one change at a time, all
/// attempts of one length before any longer one.
class Search {
public:
    Search(const Topology& topology, const Trace& run, Why& why, const SearchOptions& options)
        : m_topology(topology),
          m_why(why),
          m_options(options),
          m_trials(topology, run, why, options),
          m_atOnce(options.atOnce != 0 ? options.atOnce : triedAtOnce(run.elements().size()))
    {
    }

    Result<Done> run()
    {
        tell(0, 0);
        auto ideas = m_trials.ideas();
        if (!ideas)
            return tl::unexpected(ideas.error());
        m_frontier.push_back({{}, std::move(*ideas)});
        for (std::uint32_t length = 1; length <= m_options.maxChanges; ++length) {
            // Three only where less does not do it well.
            if (length > 2 && !std::all_of(m_found.begin(), m_found.end(), isPoor))
                break;
            std::vector<Attempt> next;
            m_due.clear();
            for (const Attempt& attempt : m_frontier) {
                for (const Change& change : attempt.ideas)
                    m_due.push_back({&attempt, &change});
            }
            for (m_at = 0; m_at < m_due.size(); ++m_at) {
                if (const auto done = extend(*m_due[m_at].attempt, *m_due[m_at].change, next);
                    !done)
                    return done;
            }
            m_frontier = std::move(next);
        }
        return price();
    }

private:
    void tell(std::uint32_t tried, std::uint32_t found) const
    {
        if (m_options.progress == nullptr)
            return;
        m_options.progress->tried = tried;
        m_options.progress->weighed = 0;
        m_options.progress->found = found;
    }

    struct Attempt {
        std::vector<Change> changes;
        std::vector<Change> ideas;  ///< what to try next
    };
    struct Due {
        const Attempt* attempt = nullptr;
        const Change* change = nullptr;
    };

    static std::vector<Change> sorted(std::vector<Change> changes)
    {
        std::sort(changes.begin(), changes.end());
        return changes;
    }

    /// @return none where the change is made already
    static std::vector<Change> with(const Attempt& attempt, const Change& change)
    {
        std::vector<Change> out = attempt.changes;
        if (std::find(out.begin(), out.end(), change) != out.end())
            return {};
        out.push_back(change);
        return out;
    }

    Result<Done> extend(const Attempt& attempt, const Change& change, std::vector<Attempt>& next)
    {
        const std::vector<Change> changes = with(attempt, change);
        if (changes.empty() || !m_seen.insert(sorted(changes)).second || beyond(changes))
            return Done{};
        if (m_why.tried >= m_options.maxTrials || m_found.size() >= m_options.maxRemedies) {
            m_why.complete = false;
            return Done{};
        }
        const auto outcome = outcomeOf(changes);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (m_trials.helps(*outcome) && !within(m_found, changes, outcome->sight)) {
            const bool isDone = outcome->sight != SourceSight::Doubted && outcome->isWhole();
            const auto done = keep(changes, *outcome);
            if (!done || isDone)
                return done;
        }
        if (change.kind == ChangeKind::FlatModel)
            m_why.flatHides = outcome->service;
        else
            next.push_back({changes, outcome->ideas});
        return Done{};
    }

    /// What becomes of the changes that are due now. Those due next are tried along with them, as
    /// far as one can see that they will be asked for: what comes of each depends on itself alone.
    Result<TrialOutcome> outcomeOf(const std::vector<Change>& changes)
    {
        tell(++m_why.tried, 0);
        if (!m_tried.contains(changes))
            tryDue(changes);
        auto found = m_tried.extract(changes);
        return std::move(found.mapped());
    }

    void tryDue(const std::vector<Change>& first)
    {
        const std::size_t most =
            std::min<std::size_t>(m_atOnce, 1 + m_options.maxTrials - m_why.tried);
        std::vector<std::vector<Change>> list = {first};
        std::set<std::vector<Change>> met;
        for (std::size_t i = m_at + 1; i < m_due.size() && list.size() < most; ++i) {
            std::vector<Change> changes = with(*m_due[i].attempt, *m_due[i].change);
            std::vector<Change> key = sorted(changes);
            if (!changes.empty() && !m_seen.contains(key) && !beyond(changes) &&
                !m_tried.contains(changes) && met.insert(std::move(key)).second)
                list.push_back(std::move(changes));
        }
        std::vector<std::optional<Result<TrialOutcome>>> outcomes(list.size());
        sideBySide(list.size(), m_atOnce,
                   [&](std::size_t i) { outcomes[i].emplace(m_trials.with(list[i])); });
        for (std::size_t i = 0; i < list.size(); ++i)
            m_tried.emplace(std::move(list[i]), std::move(*outcomes[i]));
    }

    /// Whether it is more than what will do already.
    bool beyond(const std::vector<Change>& changes) const
    {
        return within(m_found, changes, SourceSight::Header);
    }
    /// @return one of them does with fewer changes what comes to that; a doubt does not do for
    ///         anything that leaves none
    static bool within(const std::vector<Remedy>& list, const std::vector<Change>& changes,
                       SourceSight sight)
    {
        return std::any_of(list.begin(), list.end(), [&](const Remedy& r) {
            return tells(r.sight) >= tells(sight) && r.price.breaks.empty() &&
                   contains(changes, r.changes);
        });
    }

    /// A part of it may do alone although nothing led there: then that is the remedy.
    Result<Done> keep(const std::vector<Change>& changes, const TrialOutcome& outcome)
    {
        for (std::size_t left = 0; changes.size() > 1 && left < changes.size(); ++left) {
            std::vector<Change> fewer = changes;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
            if (m_seen.contains(sorted(fewer)))
                continue;
            m_seen.insert(sorted(fewer));
            ++m_why.tried;
            const auto less = m_trials.with(fewer);
            if (!less)
                return tl::unexpected(less.error());
            if (m_trials.helps(*less) && tells(less->sight) >= tells(outcome.sight) &&
                (less->isWhole() || !outcome.isWhole()))
                return keep(fewer, *less);
        }
        std::erase_if(m_found, [&](const Remedy& r) {
            return tells(outcome.sight) >= tells(r.sight) &&
                   (outcome.isWhole() || !r.price.breaks.empty()) && contains(r.changes, changes);
        });
        m_found.push_back({changes, outcome.sight, outcome.seen, outcome.receiver, {}, {}, 0});
        m_found.back().price.breaks = outcome.breaks;
        return Done{};
    }

    /// Whether it leaves a doubt, or goes another way altogether.
    static bool isPoor(const Remedy& r)
    {
        const auto isDetour = [](const Change& c) {
            return c.kind == ChangeKind::CallDirectly || c.kind == ChangeKind::MoveClient ||
                   c.kind == ChangeKind::FlatModel;
        };
        return !tells(r.sight) || !r.price.breaks.empty() ||
               std::any_of(r.changes.begin(), r.changes.end(), isDetour);
    }

    Result<Done> price()
    {
        if (m_found.empty())
            return Done{};
        std::optional<FlowJudge> ownFlows;
        std::optional<PairJudge> ownPairs;
        const Pricing pricing(m_topology, m_why.flow, m_options,
                              m_options.flows ? *m_options.flows : ownFlows.emplace(m_topology),
                              m_options.pairs ? *m_options.pairs : ownPairs.emplace(m_topology));
        tell(m_why.tried, static_cast<std::uint32_t>(m_found.size()));
        std::vector<Result<bool>> kept(m_found.size(), false);
        sideBySide(m_found.size(), m_atOnce, [&](std::size_t i) {
            kept[i] = pricing.tell(m_found[i]);
            if (m_options.progress != nullptr)
                ++m_options.progress->weighed;
        });
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (!kept[i])
                return tl::unexpected(kept[i].error());
            // What works alone may fail beside the other flows.
            if (*kept[i])
                m_why.remedies.push_back(std::move(m_found[i]));
        }
        chooseAmong(m_why.remedies);
        return Done{};
    }

    const Topology& m_topology;
    Why& m_why;
    const SearchOptions& m_options;
    Trials m_trials;
    std::vector<Attempt> m_frontier;
    std::set<std::vector<Change>> m_seen;
    std::vector<Remedy> m_found;
    const std::size_t m_atOnce;
    std::vector<Due> m_due;  ///< of the length that is being tried, in order
    std::size_t m_at = 0;    ///< which of them
    std::map<std::vector<Change>, Result<TrialOutcome>> m_tried;  ///< before they are due
};

}  // namespace

Result<Done> searchRemedies(const Topology& topology, const Trace& run, Why& why,
                            const SearchOptions& options)
{
    return Search(topology, run, why, options).run();
}

}  // namespace tombolo::sim::analysis
