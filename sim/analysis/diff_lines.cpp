// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "sim/analysis/diff_parts.h"

namespace tombolo::sim::analysis {
namespace {

bool arrives(const Sighting& s)
{
    return s.verdict == Verdict::Answered;
}

std::string rulesOf(const Sighting& s)
{
    std::set<std::string> rules;
    for (const auto& [element, rule] : s.hiddenBy)
        rules.insert(rule.substr(0, rule.find(':')));
    std::string out;
    for (const std::string& rule : rules)
        out += rule + ' ';
    return out;
}

const char* howTold(const Sighting& s)
{
    if (s.recovered)
        return s.claimed ? "header beside a claim " : "header ";
    return s.hidden ? "hidden " : s.translated ? "alone " : "own ";
}

/// Elements of a path that the other does not have.
std::string beyond(const std::vector<std::string>& path, const std::vector<std::string>& other)
{
    std::string out;
    for (const std::string& id : path)
        if (std::find(other.begin(), other.end(), id) == other.end())
            out += id + ' ';
    return out;
}

void append(std::vector<std::string>& list, const std::vector<std::string>& more)
{
    std::set<std::string> known(list.begin(), list.end());
    for (const std::string& id : more)
        if (known.insert(id).second)
            list.push_back(id);
}

/// Two ways that differ in the elements' order only are one line too.
std::string pathKey(const Sighting& before, const Sighting& after)
{
    return beyond(before.path, after.path) + "> " + beyond(after.path, before.path);
}

bool isRedirected(const Sighting& before, const Sighting& after)
{
    return arrives(before) && arrives(after) && before.receiver != after.receiver;
}

DiffLines::Sort redirection(const Sighting& before, const Sighting& after)
{
    return {DiffKind::Redirected, before.receiver + " > " + after.receiver};
}

}  // namespace

const char* toString(DiffKind kind)
{
    static constexpr const char* kWords[kDiffKinds] = {"elements-removed",
                                                       "elements-added",
                                                       "elements-turned",
                                                       "addresses-changed",
                                                       "lost",
                                                       "failing",
                                                       "gained",
                                                       "hidden",
                                                       "visible",
                                                       "seen-otherwise",
                                                       "redirected",
                                                       "path",
                                                       "late",
                                                       "flows-removed",
                                                       "flows-added",
                                                       "flows-retargeted"};
    return kWords[static_cast<std::size_t>(kind)];
}

bool DiffLines::sortOf(const Sighting& before, const Sighting& after, Sort& out)
{
    if (arrives(before) != arrives(after)) {
        const bool lost = arrives(before);
        const Sighting& failing = lost ? after : before;
        out.kind = lost ? DiffKind::Lost : DiffKind::Gained;
        out.key = std::string(toString(failing.verdict)) + ' ' + toString(failing.reason);
        return true;
    }
    if (!arrives(before)) {
        out.kind = DiffKind::Failing;
        out.key = std::string(toString(before.reason)) + ' ' + toString(after.reason);
        return before.verdict != after.verdict || before.reason != after.reason;
    }
    if (before.tells() != after.tells()) {
        const bool worse = before.tells();
        out.kind = worse ? DiffKind::Hidden : DiffKind::Visible;
        out.key = rulesOf(worse ? after : before) + howTold(worse ? before : after);
        return true;
    }
    const bool same = howTold(before) == howTold(after);
    const bool seen = !same || (before.translated &&
                                (before.seen != after.seen || before.hiddenBy != after.hiddenBy ||
                                 before.among != after.among));
    if (seen || before.varies != after.varies) {
        out.kind = DiffKind::SeenOtherwise;
        out.key = rulesOf(before) + howTold(before) + "> " + rulesOf(after) + howTold(after);
        return true;
    }
    if (isRedirected(before, after)) {
        out = redirection(before, after);
        return true;
    }
    if (before.path != after.path) {
        out.kind = DiffKind::Path;
        out.key = pathKey(before, after);
        return true;
    }
    out.kind = DiffKind::Late;
    const auto lost = [](const Sighting& s) {
        return std::to_string(s.late) + ' ' + toString(s.firstReason) + ' ' + s.firstEndedAt;
    };
    out.key = lost(before) + " > " + lost(after);
    return lost(before) != lost(after);
}

DiffLine& DiffLines::lineOf(const Sort& sort, const Sighting& before, const Sighting& after)
{
    const auto [line, isNew] = m_lines.try_emplace({sort.kind, sort.key});
    if (isNew) {
        line->second.kind = sort.kind;
        line->second.before = before;
        line->second.after = after;
    }
    return line->second;
}

void DiffLines::addFlow(const std::string& id, const Sighting& before, const Sighting& after)
{
    Sort sort;
    if (!sortOf(before, after, sort))
        return;
    lineOf(sort, before, after).flows.push_back(id);
    if (sort.kind != DiffKind::Redirected && isRedirected(before, after))
        lineOf(redirection(before, after), before, after).flows.push_back(id);
}

DiffLine* DiffLines::addPairs(std::uint64_t count, const Sighting& before, const Sighting& after,
                              const std::vector<std::string>& origins,
                              const std::vector<std::string>& observers)
{
    Sort sort;
    if (!sortOf(before, after, sort))
        return nullptr;
    const std::size_t lines = m_lines.size();
    DiffLine& line = lineOf(sort, before, after);
    line.pairs += count;
    append(line.origins, origins);
    append(line.observers, observers);
    return m_lines.size() > lines ? &line : nullptr;
}

void DiffLines::add(DiffLine change)
{
    m_others.push_back(std::move(change));
}

std::vector<DiffLine> DiffLines::take()
{
    std::vector<DiffLine> out = std::move(m_others);
    for (auto& [sort, line] : m_lines)
        out.push_back(std::move(line));
    std::stable_sort(out.begin(), out.end(),
                     [](const DiffLine& a, const DiffLine& b) { return a.kind < b.kind; });
    return out;
}

}  // namespace tombolo::sim::analysis
