// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/assertion.h"

#include <algorithm>

namespace tombolo::sim::analysis {
namespace {

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// Reads selectors against a document. Elements are numbered as in the plan.
class Selector {
public:
    Selector(const Topology& topology, const Matrix& matrix) : m_t(topology), m_matrix(matrix)
    {
        m_first = static_cast<ElementIx>(m_t.routers.size());
        m_hosts = m_first + static_cast<ElementIx>(m_t.gateways.size());
        for (const Cluster& c : m_t.clusters) {
            for (const Node& n : c.nodes)
                m_hosts += 1 + static_cast<ElementIx>(n.pods.size());
        }
    }
    /// @return false: nobody and nothing has that name
    bool select(const std::string& word, std::vector<ElementIx>& out) const
    {
        out.clear();
        const auto colon = word.find(':');
        const std::string kind = colon == std::string::npos ? std::string() : word.substr(0, colon);
        const std::string name = colon == std::string::npos ? word : word.substr(colon + 1);
        if (word == "any") {
            out = m_matrix.origins();
            return true;
        }
        if (kind.empty())
            return plain(name, out);
        if (kind == "host")
            return host(name, out);
        if (kind == "cluster")
            return cluster(name, out);
        if (kind == "node")
            return node(name, true, out);
        if (kind == "service")
            return service(name, out);
        if (kind != "pod")
            return false;
        return name.find('=') == std::string::npos ? pod(name, out) : labelled(name, out);
    }

private:
    template <typename Take>
    void each(Take take) const
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
    bool plain(const std::string& name, std::vector<ElementIx>& out) const
    {
        return host(name, out) || node(name, false, out) || pod(name, out) || cluster(name, out) ||
               service(name, out);
    }
    bool host(const std::string& name, std::vector<ElementIx>& out) const
    {
        ElementIx e = m_hosts;
        for (const Host& h : m_t.hosts) {
            if (h.id == name)
                out.push_back(e);
            ++e;
        }
        return !out.empty();
    }
    bool cluster(const std::string& name, std::vector<ElementIx>& out) const
    {
        each([&](const Cluster& c, const Node&, const Pod*, ElementIx e) {
            if (c.id == name)
                out.push_back(e);
        });
        return std::any_of(m_t.clusters.begin(), m_t.clusters.end(),
                           [&](const Cluster& c) { return c.id == name; });
    }
    bool node(const std::string& name, bool withPods, std::vector<ElementIx>& out) const
    {
        each([&](const Cluster&, const Node& n, const Pod* p, ElementIx e) {
            if (n.id == name && (withPods || p == nullptr))
                out.push_back(e);
        });
        return !out.empty();
    }
    bool pod(const std::string& name, std::vector<ElementIx>& out) const
    {
        each([&](const Cluster&, const Node&, const Pod* p, ElementIx e) {
            if (p != nullptr && p->id == name)
                out.push_back(e);
        });
        return !out.empty();
    }
    static bool has(const Pod& p, const Labels& wanted)
    {
        return std::all_of(wanted.begin(), wanted.end(), [&](const auto& pair) {
            const auto at = p.labels.find(pair.first);
            return at != p.labels.end() && at->second == pair.second;
        });
    }
    bool labelled(const std::string& list, std::vector<ElementIx>& out) const
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
    bool service(const std::string& name, std::vector<ElementIx>& out) const
    {
        bool found = false;
        for (const Cluster& of : m_t.clusters) {
            for (const Service& s : of.services) {
                if (s.id != name)
                    continue;
                found = true;
                each([&](const Cluster& c, const Node&, const Pod* p, ElementIx e) {
                    if (&c == &of && p != nullptr && !s.selector.empty() && has(*p, s.selector))
                        out.push_back(e);
                });
            }
        }
        return found;
    }

    const Topology& m_t;
    const Matrix& m_matrix;
    ElementIx m_first = 0;
    ElementIx m_hosts = 0;
};

/// Which words are the verb; the selectors stand before and behind it.
struct Verb {
    Assertion::Says says;
    std::vector<std::string> words;
    bool originFirst;
};

const std::vector<Verb>& verbs()
{
    using Says = Assertion::Says;
    static const std::vector<Verb> kVerbs = {
        {Says::DoesNotReach, {"does", "not", "reach"}, true},
        {Says::DoesNotReach, {"do", "not", "reach"}, true},
        {Says::Reaches, {"reaches"}, true},
        {Says::Reaches, {"reach"}, true},
        {Says::Sees, {"sees"}, false},
        {Says::Sees, {"see"}, false},
    };
    return kVerbs;
}

/// @return BadValue "grammar" when it is none of the sentences
Result<Assertion> readWords(const std::string& text, std::string& origin, std::string& observer)
{
    std::vector<std::string> words = wordsOf(text);
    Assertion out;
    out.text = text;
    const std::size_t n = words.size();
    if (n > 2 && words[n - 2] == "by" && words[n - 1] == "address") {
        out.byAddress = true;
        words.resize(n - 2);
    }
    if (words.size() == 5 && words[0] == "no" && words[1] == "hidden" &&
        (words[2] == "source" || words[2] == "sources") && words[3] == "at") {
        out.says = Assertion::Says::NoHidden;
        origin = "any";
        observer = words[4];
        return out;
    }
    for (const Verb& verb : verbs()) {
        if (words.size() != verb.words.size() + 2 ||
            !std::equal(verb.words.begin(), verb.words.end(), words.begin() + 1))
            continue;
        out.says = verb.says;
        origin = verb.originFirst ? words.front() : words.back();
        observer = verb.originFirst ? words.back() : words.front();
        return out;
    }
    return fail(Errc::BadValue, {text, "grammar"});
}

bool isBroken(const Assertion& assertion, const PairOutcome& o)
{
    const bool arrives = o.sight == PairSight::True || o.sight == PairSight::Recovered ||
                         o.sight == PairSight::Translated || o.sight == PairSight::OneWay;
    // An address that stands for one sender alone names it, whatever translated it.
    const bool alone = o.among == 1 && o.pool == 0;
    const bool known = o.hides.empty() || alone || (!assertion.byAddress && !o.recovered.empty());
    switch (assertion.says) {
    case Assertion::Says::Sees:
        return !arrives || !known;
    case Assertion::Says::NoHidden:
        return arrives && !known;
    case Assertion::Says::Reaches:
        return !arrives || o.sight == PairSight::OneWay;
    case Assertion::Says::DoesNotReach:
        return arrives;
    }
    return false;
}

/// The same for the one who got it in place of whom it asked for.
PairOutcome asReceived(PairOutcome o)
{
    o.sight = o.verdict == Verdict::Delivered ? PairSight::OneWay
              : o.hides.empty()               ? PairSight::True
              : o.recovered.empty()           ? PairSight::Translated
                                              : PairSight::Recovered;
    return o;
}

/// What its pairs keep to may still be broken by a flow that comes through a service or a published
/// address where the pair's own address would do.
int brokenByFlow(const Matrix& matrix, const Assertion& assertion)
{
    const auto has = [](const std::vector<ElementIx>& list, ElementIx e) {
        return std::binary_search(list.begin(), list.end(), e);
    };
    const auto breaks = [&](const FlowWay& way, bool asks) {
        const auto judged = [&](const PairOutcome& o) {
            return isBroken(assertion, asks ? o : asReceived(o));
        };
        return judged(way.outcome) && judged(matrix.exactly(way));
    };
    const auto& ways = matrix.flowWays();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const FlowWay& way = ways[i];
        if (!has(assertion.origins, way.origin))
            continue;
        const bool asks = way.asksFor([&](ElementIx e) { return has(assertion.observers, e); });
        const bool strays = way.outcome.sight == PairSight::Elsewhere &&
                            assertion.says != Assertion::Says::Reaches &&
                            has(assertion.observers, way.outcome.receiver);
        if ((asks && breaks(way, true)) || (strays && breaks(way, false)))
            return static_cast<int>(i);
    }
    return -1;
}

/// Pairs of a kind that break it.
struct Breaking {
    std::uint64_t pairs = 0;
    std::pair<ElementIx, ElementIx> example{kNoElement, kNoElement};
};

/// Which address of a pool a pair gets, and who shares that one, differs from pair to pair.
Breaking breakingOneByOne(Matrix& matrix, const Assertion& assertion, std::uint32_t cell)
{
    constexpr std::size_t kBatch = 20'000;
    Breaking out;
    std::vector<std::pair<ElementIx, ElementIx>> pairs;
    const auto play = [&] {
        const auto cells = matrix.walk(pairs, {true, true});
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const bool broken =
                !cells || std::any_of((*cells)[i].outcomes.begin(), (*cells)[i].outcomes.end(),
                                      [&](const PairOutcome& o) { return isBroken(assertion, o); });
            if (broken && out.pairs++ == 0)
                out.example = pairs[i];
        }
        pairs.clear();
    };
    for (const ElementIx o : assertion.origins) {
        for (const ElementIx e : assertion.observers) {
            if (o != e && matrix.cellOf(o, e) == cell)
                pairs.emplace_back(o, e);
        }
        if (pairs.size() >= kBatch)
            play();
    }
    play();
    return out;
}

}  // namespace

Result<Assertion> parseAssertion(const Topology& topology, const Matrix& matrix,
                                 const std::string& text)
{
    std::string origin, observer;
    auto out = readWords(text, origin, observer);
    if (!out)
        return out;
    const Selector selector(topology, matrix);
    std::vector<ElementIx> list;
    for (const bool sending : {true, false}) {
        const std::string& word = sending ? origin : observer;
        if (!selector.select(word, list))
            return fail(Errc::BadValue, {text, "unknown", word});
        if (list.empty())
            return fail(Errc::BadValue, {text, "nobody", word});
        auto& into = sending ? out->origins : out->observers;
        for (const ElementIx e : list) {
            if (sending ? matrix.classes().sends(e) : matrix.classes().isObserver(e))
                into.push_back(e);
        }
        if (into.empty())
            return fail(Errc::BadValue, {text, sending ? "nobody-sends" : "nobody-listens", word});
    }
    return out;
}

Checked check(Matrix& matrix, const Assertion& assertion)
{
    constexpr std::uint64_t kMostOneByOne = 1'000'000;
    Checked out;
    const GroupCell pairs = pairsBetween(matrix, assertion.origins, assertion.observers);
    out.pairs = pairs.pairs;
    for (const GroupCell::Part& part : pairs.parts) {
        const auto& outcomes = matrix.cells()[part.cell].outcomes;
        const auto breaks = [&](const PairOutcome& o) {
            return isBroken(assertion, o);
        };
        const auto bad = std::find_if(outcomes.begin(), outcomes.end(), breaks);
        if (bad == outcomes.end())
            continue;
        Breaking breaking;
        if (part.pairs <= kMostOneByOne &&
            std::all_of(outcomes.begin(), outcomes.end(),
                        [&](const PairOutcome& o) { return o.pool > 0 || !breaks(o); }))
            breaking = breakingOneByOne(matrix, assertion, part.cell);
        else
            breaking = {part.pairs,
                        exampleOf(matrix, part.cell, assertion.origins, assertion.observers)};
        if (breaking.pairs == 0)
            continue;
        out.holds = false;
        out.broken += breaking.pairs;
        if (out.cell != Matrix::kNone)
            continue;
        out.cell = part.cell;
        out.outcome = static_cast<std::size_t>(bad - outcomes.begin());
        std::tie(out.origin, out.observer) = breaking.example;
    }
    if (out.holds)
        out.flow = brokenByFlow(matrix, assertion);
    out.holds = out.holds && out.flow < 0;
    return out;
}

}  // namespace tombolo::sim::analysis
