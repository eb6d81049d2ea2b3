// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "sim/analysis/assertion.h"
#include "sim/analysis/selector.h"

/// Sentences about the matrix: their words, and who is meant.
namespace tombolo::sim::analysis {
namespace {

struct Word {
    std::string text;
    bool quoted = false;  ///< no word of the sentence itself
};

/// Words between blanks; what is quoted is one, also behind "pod:".
std::vector<Word> wordsOf(const std::string& text)
{
    constexpr std::array<std::pair<const char*, const char*>, 4> kQuotes{
        {{"\"", "\""}, {"'", "'"}, {"“", "”"}, {"「", "」"}}};
    std::vector<Word> words(1);
    for (std::size_t i = 0; i < text.size();) {
        Word& word = words.back();
        const bool begins = word.text.empty() || word.text.back() == ':';
        bool quoted = false;
        for (const auto& [open, close] : kQuotes) {
            const std::string first = open;
            const std::size_t from = i + first.size();
            const std::size_t end = begins && text.compare(i, first.size(), first) == 0
                                        ? text.find(close, from)
                                        : std::string::npos;
            if (end == std::string::npos || quoted)
                continue;
            word.text += text.substr(from, end - from);
            word.quoted = quoted = true;
            i = end + std::string(close).size();
        }
        if (quoted)
            continue;
        const char c = text[i++];
        if (c != ' ' && c != '\t')
            word.text += c;
        else if (!word.text.empty())
            words.emplace_back();
    }
    if (words.back().text.empty())
        words.pop_back();
    return words;
}

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

using Words = std::vector<Word>;

bool isSaid(const Words& words, std::size_t at, const std::vector<std::string>& said)
{
    if (at + said.size() > words.size())
        return false;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (words[at + i].quoted || words[at + i].text != said[i])
            return false;
    }
    return true;
}

/// A name of several words needs no quotes.
std::string joined(const Words& words, std::size_t from, std::size_t to)
{
    std::string out;
    for (std::size_t i = from; i < to; ++i)
        out += (out.empty() ? "" : " ") + words[i].text;
    return out;
}

/// One way to read a sentence.
struct Reading {
    Assertion::Says says;
    std::string origin, observer;
};

/// The likeliest first; none: it is none of the sentences.
std::vector<Reading> readingsOf(const Words& words)
{
    std::vector<Reading> out;
    const std::size_t n = words.size();
    const bool hidden = isSaid(words, 0, {"no", "hidden", "source", "at"}) ||
                        isSaid(words, 0, {"no", "hidden", "sources", "at"});
    if (hidden && n > 4)
        out.push_back({Assertion::Says::NoHidden, "any", joined(words, 4, n)});
    for (const Verb& verb : verbs()) {
        for (std::size_t at = 1; at + verb.words.size() < n; ++at) {
            if (!isSaid(words, at, verb.words))
                continue;
            std::string before = joined(words, 0, at);
            std::string after = joined(words, at + verb.words.size(), n);
            if (!verb.originFirst)
                std::swap(before, after);
            out.push_back({verb.says, std::move(before), std::move(after)});
        }
    }
    return out;
}

std::string listOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 6;
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        out += (i > 0 ? ", " : "") + names[i];
    return out + (names.size() > kMost ? ", …" : "");
}

Result<Assertion> meant(const Selector& selector, const Matrix& matrix, const Reading& reading,
                        const std::string& text)
{
    Assertion out;
    out.says = reading.says;
    std::vector<ElementIx> list;
    std::vector<std::string> several;
    for (const bool sending : {true, false}) {
        const std::string& word = sending ? reading.origin : reading.observer;
        const Selector::Found found = selector.select(word, list, several);
        if (found == Selector::Found::Several)
            return fail(Errc::BadValue, {text, "several", word, listOf(several)});
        if (found == Selector::Found::Unknown)
            return fail(Errc::BadValue, {text, "unknown", word, listOf(selector.nearest(word))});
        if (list.empty())
            return fail(Errc::BadValue, {text, "nobody", word});
        auto& into = sending ? out.origins : out.observers;
        for (const ElementIx e : list) {
            if (sending ? matrix.classes().sends(e) : matrix.classes().isObserver(e))
                into.push_back(e);
        }
        if (into.empty())
            return fail(Errc::BadValue, {text, sending ? "nobody-sends" : "nobody-listens", word});
    }
    return out;
}

}  // namespace

Result<Assertion> parseAssertion(const Topology& topology, const Matrix& matrix,
                                 const std::string& text)
{
    Words words = wordsOf(text);
    const bool byAddress = words.size() > 2 && isSaid(words, words.size() - 2, {"by", "address"});
    if (byAddress)
        words.resize(words.size() - 2);
    const Selector selector(topology, matrix);
    std::optional<Error> first;  // of the likeliest reading
    for (const Reading& reading : readingsOf(words)) {
        auto out = meant(selector, matrix, reading, text);
        if (out) {
            out->byAddress = byAddress;
            out->text = text;
            return out;
        }
        if (!first)
            first = out.error();
    }
    if (first)
        return tl::unexpected<Error>(*first);
    return fail(Errc::BadValue, {text, "grammar"});
}

}  // namespace tombolo::sim::analysis
