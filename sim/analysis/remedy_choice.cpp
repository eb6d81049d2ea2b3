// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_choice.h"

#include <algorithm>
#include <tuple>

namespace tombolo::sim::analysis {
namespace {

std::string joined(const std::vector<std::string>& list)
{
    std::string out;
    for (const std::string& s : list)
        out += s + '\n';
    return out;
}

/// What a remedy changes, whatever prefix or addresses an exception is made for.
std::vector<std::pair<ChangeKind, std::string>> kinds(const Remedy& r)
{
    std::vector<std::pair<ChangeKind, std::string>> out;
    for (const Change& c : r.changes) {
        if (c.kind == ChangeKind::MasqueradeExcept || c.kind == ChangeKind::OwnAddress)
            out.emplace_back(c.kind, c.element);
        else if (c.kind == ChangeKind::EgressExcept)
            out.emplace_back(c.kind, c.element + '\n' + c.args.front());
        else
            out.emplace_back(c.kind, c.element + '\n' + joined(c.args));
    }
    return out;
}

/// Two that differ in nothing but how far an exception or an own address reaches: one of them
/// is enough, the one that does less harm, else the one that helps more flows or, of addresses,
/// needs fewer.
void dropSame(std::vector<Remedy>& remedies)
{
    const auto harm = [](const Remedy& r) {
        return std::tuple(r.price.cutsOff(), r.price.broken(), r.price.pairsThat(DiffKind::Lost),
                          r.price.pairsAstray(), r.price.findings.size(), r.price.addresses);
    };
    std::vector<Remedy> kept;
    for (Remedy& r : remedies) {
        const auto same = std::find_if(kept.begin(), kept.end(),
                                       [&](const Remedy& k) { return kinds(k) == kinds(r); });
        if (same == kept.end())
            kept.push_back(std::move(r));
        else if (harm(r) < harm(*same))  // the wider exception was tried first
            *same = std::move(r);
    }
    remedies = std::move(kept);
}

/// Who makes everything flat only to get past an entry can get past it without: then that is the
/// remedy, and flat not one.
bool isOnlyBypass(const Remedy& flat, const std::vector<Remedy>& remedies)
{
    if (flat.calls.empty())
        return false;
    const auto isPlain = [](const Change& c) {
        return c.kind == ChangeKind::CallDirectly || c.kind == ChangeKind::Routes ||
               c.kind == ChangeKind::ReplaceRoutes || c.kind == ChangeKind::AdvertisePods;
    };
    return std::any_of(remedies.begin(), remedies.end(), [&](const Remedy& r) {
        return std::any_of(r.changes.begin(), r.changes.end(),
                           [](const Change& c) { return c.kind == ChangeKind::CallDirectly; }) &&
               std::all_of(r.changes.begin(), r.changes.end(), isPlain) &&
               (flat.price.cutsOff() || !r.price.cutsOff());
    });
}

bool isWithin(const Remedy& r, const Remedy& more)
{
    return std::all_of(r.changes.begin(), r.changes.end(), [&](const Change& c) {
        return std::find(more.changes.begin(), more.changes.end(), c) != more.changes.end();
    });
}

/// What leaves a doubt, or breaks some connections, is none where the same with something on top
/// does neither; and the latter is none where that is no better.
void dropHalves(std::vector<Remedy>& remedies)
{
    const std::vector<Remedy> all = remedies;
    std::erase_if(remedies, [&](const Remedy& r) {
        const auto isMore = [&](const Remedy& more) {
            return tells(more.sight) && !more.price.cutsOff() && isWithin(r, more);
        };
        const bool isHalf = !tells(r.sight) || !r.price.breaks.empty();
        return isHalf && std::any_of(all.begin(), all.end(), isMore);
    });
    const std::vector<Remedy> left = remedies;
    std::erase_if(remedies, [&](const Remedy& more) {
        return more.price.cutsOff() && std::any_of(left.begin(), left.end(), [&](const Remedy& r) {
                   return !r.price.breaks.empty() && tells(r.sight) >= tells(more.sight) &&
                          r.changes.size() < more.changes.size() && isWithin(r, more);
               });
    });
}

/// What cuts nobody off first; then what leaves no doubt; then fewest settings; then what breaks,
/// what is doubtful, what it needs.
auto weight(const Remedy& r)
{
    const Price& p = r.price;
    std::uint32_t wrong = 0;
    for (const Finding& f : p.findings)
        wrong += f.severity == Severity::Error ? 100U : 1U;
    std::uint32_t blunt = 0;  // for all destinations or sources at once
    bool last = false;
    for (const Change& c : r.changes) {
        blunt += c.kind == ChangeKind::MasqueradeOff || c.kind == ChangeKind::EgressRemoved ||
                 c.kind == ChangeKind::SourceNatRemoved;
        last = last || c.kind == ChangeKind::FlatModel;
    }
    return std::tuple(p.cutsOff(), !tells(r.sight), last, r.changes.size(), p.broken(),
                      p.pairsThat(DiffKind::Lost), p.pairsAstray(), wrong, p.twins.size(),
                      p.forgers.size(), p.pairsThat(DiffKind::Hidden), blunt,
                      p.noBalancing || p.newAddress, p.listener, p.clientLines, p.replaced,
                      p.renumbered, p.droppingNodes.size(), p.load.size(), p.pods, p.addresses,
                      p.rules, p.routes, p.flows.size(), r.changes.front().kind);
}

}  // namespace

void chooseAmong(std::vector<Remedy>& remedies)
{
    dropSame(remedies);
    dropHalves(remedies);
    const auto bypass = std::find_if(remedies.begin(), remedies.end(),
                                     [&](const Remedy& r) { return isOnlyBypass(r, remedies); });
    if (bypass != remedies.end())
        remedies.erase(bypass);
    std::stable_sort(remedies.begin(), remedies.end(),
                     [](const Remedy& a, const Remedy& b) { return weight(a) < weight(b); });
}

}  // namespace tombolo::sim::analysis
