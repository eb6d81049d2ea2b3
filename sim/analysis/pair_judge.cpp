// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/pair_judge.h"

#include <algorithm>

#include "sim/analysis/diff_parts.h"

namespace tombolo::sim::analysis {
namespace {

bool isPriced(const DiffLine& line)
{
    return line.kind == DiffKind::Lost || line.kind == DiffKind::Gained ||
           line.kind == DiffKind::Hidden || line.kind == DiffKind::Visible || isAstray(line);
}

bool isFlowsOnly(const std::vector<Change>& changes)
{
    return std::all_of(changes.begin(), changes.end(), [](const Change& c) {
        return c.kind == ChangeKind::CallDirectly || c.kind == ChangeKind::CallOtherNode ||
               c.kind == ChangeKind::CallService;
    });
}

}  // namespace

PairJudge::PairJudge(const Topology& topology, std::uint64_t maxKinds)
    : m_topology(topology), m_maxKinds(maxKinds)
{
}

PairJudge::~PairJudge() = default;

Result<Done> PairJudge::tell(const std::vector<Change>& changes, const Topology& after,
                             Price& price, const std::atomic<bool>* stop)
{
    if (isFlowsOnly(changes))
        return Done{};
    std::vector<Change> key = changes;
    std::sort(key.begin(), key.end());
    const auto fillIn = [&](const Answer& answer) {
        price.pairs = answer.pairs;
        price.allPairs = answer.allPairs;
        return Done{};
    };
    {
        const std::scoped_lock lock(m_guard);
        if (const auto known = m_known.find(key); known != m_known.end())
            return fillIn(known->second);
    }
    auto answer = judge(after, stop);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const std::scoped_lock lock(m_guard);
    return fillIn(m_known.emplace(std::move(key), std::move(*answer)).first->second);
}

Result<const Matrix*> PairJudge::before(const MatrixOptions& limits)
{
    const std::scoped_lock lock(m_making);
    if (!m_before || (!*m_before && m_before->error().code == Errc::Cancelled))
        m_before.emplace(Matrix::of(m_topology, limits));
    if (!*m_before)
        return tl::unexpected<Error>(m_before->error());
    return &**m_before;
}

Result<PairJudge::Answer> PairJudge::judge(const Topology& after, const std::atomic<bool>* stop)
{
    MatrixOptions limits;
    limits.maxCells = m_maxKinds;
    limits.stop = stop;
    Answer out;
    out.allPairs = false;
    const auto was = before(limits);
    if (!was) {
        if (was.error().code == Errc::Cancelled)
            return tl::unexpected<Error>(was.error());
        return out;
    }
    const auto now = Matrix::of(after, limits);
    if (!now) {
        if (now.error().code == Errc::Cancelled)
            return tl::unexpected<Error>(now.error());
        return out;
    }
    DiffOptions options;
    options.maxKinds = m_maxKinds;
    options.all = false;
    options.stop = stop;
    DiffLines lines(1);  // a price has one example of each sort
    const auto compared = comparePairs(**was, *now, options, lines, out.allPairs);
    if (!compared)
        return tl::unexpected<Error>(compared.error());
    if (!out.allPairs)
        return out;
    for (DiffLine& line : lines.take()) {
        if (!isPriced(line))
            continue;
        line.origins.resize(1);
        line.observers.resize(1);
        out.pairs.push_back(std::move(line));
    }
    return out;
}

}  // namespace tombolo::sim::analysis
