// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/words.h"
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

std::string howTold(const Sighting& s)
{
    if (s.recovered) {
        std::string out = s.claimed ? "header beside a claim " : "header ";
        for (const Identity i : s.headers)
            out += std::string(wordOf(i)) + " ";
        return out;
    }
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

std::string joined(const std::vector<std::string>& list)
{
    std::string out;
    for (const std::string& text : list)
        out += text + '\n';
    return out;
}

std::string hidersOf(const Sighting& s)
{
    std::string out;
    for (const auto& [element, rule] : s.hiddenBy)
        out += element + ' ' + rule + '\n';
    return out;
}

std::string asHidden(const Sighting& s)
{
    return hidersOf(s) + s.seen + ' ' + std::to_string(s.among) + '\n';
}

std::string asTold(const Sighting& s)
{
    return s.receiver + '\n' + howTold(s) + '\n' + (s.translated ? hidersOf(s) : std::string());
}

std::string failureOf(const Sighting& s)
{
    return std::string(toString(s.reason)) + (s.stray ? " elsewhere" : "");
}

/// As what somebody else sees it who should not have got it.
std::string maskOf(const Sighting& s)
{
    return s.hiddenBy.empty() ? std::string() : s.seen;
}

/// What is different where somebody else gets it as before.
std::string changeAstray(const Sighting& before, const Sighting& after)
{
    if (before.receiver != after.receiver)
        return " receiver";
    if (before.strayEnd != after.strayEnd)
        return " answer";
    return maskOf(before) != maskOf(after) ? " seen" : "";
}

std::string asAstray(const Sighting& s)
{
    return std::string(toString(s.strayEnd)) + ' ' + maskOf(s) + '\n';
}

std::string asFailing(const Sighting& s)
{
    return std::string(toString(s.verdict)) + ' ' + toString(s.reason) + ' ' + s.endedAt + '\n' +
           (s.stray ? s.receiver : std::string());
}

/// Where something ends is one place of many; who hides a source is what people look for.
bool isOfManyWays(DiffKind kind)
{
    return kind == DiffKind::Hidden || kind == DiffKind::Visible || kind == DiffKind::SeenOtherwise;
}

void merge(DiffLine& into, DiffLine& line)
{
    into.pairs += line.pairs;
    append(into.origins, line.origins);
    append(into.observers, line.observers);
    append(into.flows, line.flows);
    into.alike = false;
}

std::uint64_t allPairsOf(const DiffLine& line)
{
    const std::set<std::string> origins(line.origins.begin(), line.origins.end());
    const auto both = std::count_if(line.observers.begin(), line.observers.end(),
                                    [&](const std::string& id) { return origins.contains(id); });
    return std::uint64_t(line.origins.size()) * line.observers.size() -
           static_cast<std::uint64_t>(both);
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

bool isAstray(const DiffLine& line)
{
    return line.kind == DiffKind::Failing && line.after.stray &&
           (!line.before.stray || line.before.receiver != line.after.receiver);
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
        out.key = failureOf(before) + ' ' + failureOf(after);
        if (before.stray && after.stray) {
            const std::string change = changeAstray(before, after);
            out.key += change;
            return !change.empty();
        }
        return before.verdict != after.verdict || failureOf(before) != failureOf(after);
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

std::string DiffLines::saidOf(DiffKind kind, const Sighting& before, const Sighting& after)
{
    switch (kind) {
    case DiffKind::Lost:
        return asFailing(after);
    case DiffKind::Failing:
        return asFailing(before) + asFailing(after) +
               (before.stray && after.stray ? asAstray(before) + asAstray(after) : std::string());
    case DiffKind::Gained:
        return asFailing(before);
    case DiffKind::Hidden:
        return asHidden(after);
    case DiffKind::Visible:
        return asHidden(before) + (after.translated ? asTold(after) : std::string());
    case DiffKind::SeenOtherwise:
        return after.tells() ? asTold(before) + asTold(after) : asHidden(before) + asHidden(after);
    case DiffKind::Path:
        return joined(before.path) + "> " + joined(after.path);
    default:
        return {};
    }
}

DiffLine& DiffLines::lineOf(const Sort& sort, const Sighting& before, const Sighting& after,
                            bool& isNew)
{
    Lines& lines = m_lines[{sort.kind, sort.key}];
    std::string said = saidOf(sort.kind, before, after);
    const auto known = std::find(lines.said.begin(), lines.said.end(), said);
    isNew = false;
    if (known != lines.said.end())
        return lines.list[static_cast<std::size_t>(known - lines.said.begin())];
    const std::size_t most = isOfManyWays(sort.kind) ? m_most : 1;
    if (!lines.list.empty() && (!lines.list.front().alike || lines.list.size() >= most)) {
        for (std::size_t i = 1; i < lines.list.size(); ++i)
            merge(lines.list.front(), lines.list[i]);
        lines.list.resize(1);
        lines.said.resize(1);
        lines.list.front().alike = false;
        return lines.list.front();
    }
    isNew = true;
    lines.said.push_back(std::move(said));
    DiffLine& line = lines.list.emplace_back();
    line.kind = sort.kind;
    line.before = before;
    line.after = after;
    return line;
}

void DiffLines::addFlow(const std::string& id, const Sighting& before, const Sighting& after)
{
    Sort sort;
    bool isNew = false;
    if (!sortOf(before, after, sort))
        return;
    lineOf(sort, before, after, isNew).flows.push_back(id);
    if (sort.kind != DiffKind::Redirected && isRedirected(before, after))
        lineOf(redirection(before, after), before, after, isNew).flows.push_back(id);
}

DiffLine* DiffLines::addPairs(const Pairs& pairs, const Sighting& before, const Sighting& after)
{
    Sort sort;
    bool isNew = false;
    if (!sortOf(before, after, sort))
        return nullptr;
    DiffLine& line = lineOf(sort, before, after, isNew);
    line.pairs += pairs.count;
    line.alike = line.alike && pairs.alike;
    append(line.origins, pairs.origins);
    append(line.observers, pairs.observers);
    return isNew ? &line : nullptr;
}

void DiffLines::add(DiffLine change)
{
    m_others.push_back(std::move(change));
}

std::vector<DiffLine> DiffLines::take()
{
    std::vector<DiffLine> out = std::move(m_others);
    for (auto& [sort, lines] : m_lines) {
        for (DiffLine& line : lines.list) {
            line.outOf = allPairsOf(line);
            out.push_back(std::move(line));
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const DiffLine& a, const DiffLine& b) { return a.kind < b.kind; });
    return out;
}

}  // namespace tombolo::sim::analysis
