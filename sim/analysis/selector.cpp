// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/selector.h"

#include <algorithm>
#include <array>

namespace tombolo::sim::analysis {
namespace {

bool has(const Pod& p, const Labels& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& pair) {
        const auto at = p.labels.find(pair.first);
        return at != p.labels.end() && at->second == pair.second;
    });
}

std::string folded(const std::string& text)
{
    std::string out = text.substr(0, 64);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// How many letters have to be put in, left out or changed.
std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()];
}

}  // namespace

Selector::Selector(const Topology& topology, const Matrix& matrix) : m_t(topology), m_matrix(matrix)
{
    m_first = static_cast<ElementIx>(m_t.routers.size());
    m_gateways = m_first;
    for (const Cluster& c : m_t.clusters) {
        for (const Node& n : c.nodes)
            m_gateways += 1 + static_cast<ElementIx>(n.pods.size());
    }
}

template <typename Take>
void Selector::each(Take take) const
{
    ElementIx e = m_first;
    for (const Cluster& c : m_t.clusters) {
        for (const Node& n : c.nodes) {
            take(c, n, nullptr, e++);
            for (const Pod& p : n.pods)
                take(c, n, &p, e++);
        }
    }
}

template <typename Take>
void Selector::eachNamed(Take take) const
{
    ElementIx e = 0;
    for (const Router& r : m_t.routers)
        take(Named{"", r.id, r.name, nullptr, nullptr, e++});
    each([&](const Cluster& c, const Node& n, const Pod* p, ElementIx at) {
        if (p == nullptr)
            take(Named{"node", n.id, n.name, &c, nullptr, at});
        else
            take(Named{"pod", p->id, p->name, &c, &n, at});
    });
    e = m_gateways;
    for (const Gateway& g : m_t.gateways)
        take(Named{"", g.id, g.name, nullptr, nullptr, e++});
    for (const Host& h : m_t.hosts)
        take(Named{"host", h.id, h.name, nullptr, nullptr, e++});
    for (const Cluster& c : m_t.clusters) {
        take(Named{"cluster", c.id, c.name, &c, nullptr, kNoElement});
        for (const Service& s : c.services)
            take(Named{"service", s.id, s.name, &c, nullptr, kNoElement});
    }
}

/// Also as the window tells it from others: with its id, its cluster, or its node and cluster.
bool Selector::isCalled(const Named& who, const std::string& word)
{
    if (who.name.empty() || word.compare(0, who.name.size(), who.name) != 0)
        return false;
    if (word.size() == who.name.size())
        return true;
    const auto shown = [](const auto* e) {
        return e == nullptr ? std::string() : e->name.empty() ? e->id : e->name;
    };
    std::vector<std::string> places{who.id};
    if (who.cluster != nullptr && who.element != kNoElement) {
        places.push_back(shown(who.cluster));
        if (who.node != nullptr)
            places.push_back(shown(who.node) + ", " + shown(who.cluster));
    }
    const std::string rest = word.substr(who.name.size());
    return std::any_of(places.begin(), places.end(), [&](const std::string& place) {
        return rest == " (" + place + ")" || rest == "（" + place + "）";
    });
}

void Selector::take(const Named& who, bool withPods, std::vector<ElementIx>& out) const
{
    const std::string kind = who.kind;
    if (kind == "service")
        return takeBehind(who.id, *who.cluster, out);
    if (kind != "cluster" && !(kind == "node" && withPods)) {
        out.push_back(who.element);
        return;
    }
    each([&](const Cluster& c, const Node& n, const Pod*, ElementIx e) {
        if (kind == "cluster" ? &c == who.cluster : n.id == who.id)
            out.push_back(e);
    });
}

void Selector::takeBehind(const std::string& service, const Cluster& of,
                          std::vector<ElementIx>& out) const
{
    for (const Service& s : of.services) {
        if (s.id != service || s.selector.empty())
            continue;
        each([&](const Cluster& c, const Node&, const Pod* p, ElementIx e) {
            if (&c == &of && p != nullptr && has(*p, s.selector))
                out.push_back(e);
        });
    }
}

Selector::Found Selector::find(const std::string& kind, const std::string& word, bool withPods,
                               std::vector<ElementIx>& out, std::vector<std::string>& several) const
{
    const auto fits = [&](const Named& who) {
        return kind.empty() || kind == who.kind;
    };
    bool found = false;
    eachNamed([&](const Named& who) {
        if (found || !fits(who) || who.id != word)
            return;
        found = true;
        take(who, withPods, out);
    });
    if (found)
        return Found::Yes;
    std::optional<Named> called;
    eachNamed([&](const Named& who) {
        if (!fits(who) || !isCalled(who, word))
            return;
        several.push_back(who.id);
        if (!called)
            called.emplace(who);
    });
    if (several.size() > 1)
        return Found::Several;
    if (!called)
        return Found::Unknown;
    take(*called, withPods, out);
    return Found::Yes;
}

Selector::Found Selector::select(const std::string& word, std::vector<ElementIx>& out,
                                 std::vector<std::string>& several) const
{
    constexpr std::array kKinds{"host", "pod", "node", "cluster", "service"};
    out.clear();
    several.clear();
    if (word == "any") {
        out = m_matrix.origins();
        return Found::Yes;
    }
    const std::size_t colon = word.find(':');
    const std::string kind = colon == std::string::npos ? std::string() : word.substr(0, colon);
    const bool isKind = std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
    if (!isKind)
        return find({}, word, false, out, several);
    const std::string name = word.substr(colon + 1);
    const Found found = find(kind, name, true, out, several);
    if (found != Found::Unknown || kind != "pod")
        return found;
    return labelled(name, out) ? Found::Yes : Found::Unknown;
}

bool Selector::labelled(const std::string& list, std::vector<ElementIx>& out) const
{
    Labels wanted;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string pair = list.substr(begin, end - begin);
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return false;
        wanted[pair.substr(0, equals)] = pair.substr(equals + 1);
        begin = end + 1;
    }
    each([&](const Cluster&, const Node&, const Pod* p, ElementIx e) {
        if (p != nullptr && has(*p, wanted))
            out.push_back(e);
    });
    return true;
}

std::vector<std::string> Selector::nearest(const std::string& word) const
{
    constexpr std::size_t kMost = 3;
    const std::string wanted = folded(word.substr(word.find(':') + 1));
    std::vector<std::pair<std::size_t, std::string>> like;
    const auto weigh = [&](const std::string& text) {
        const std::string other = folded(text);
        const std::size_t longer = std::max(other.size(), wanted.size());
        const std::size_t shorter = std::min(other.size(), wanted.size());
        if (shorter == 0)
            return;
        const bool part = shorter > 2 && (other.find(wanted) != std::string::npos ||
                                          wanted.find(other) != std::string::npos);
        const std::size_t far = distance(wanted, other);
        if (part || far <= std::max<std::size_t>(1, longer / 3))
            like.emplace_back(part ? std::min<std::size_t>(far, 2) : far, text);
    };
    eachNamed([&](const Named& who) {
        weigh(who.id);
        if (who.name != who.id)
            weigh(who.name);
    });
    std::stable_sort(like.begin(), like.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (const auto& [far, text] : like) {
        if (out.size() < kMost && std::find(out.begin(), out.end(), text) == out.end())
            out.push_back(text);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
