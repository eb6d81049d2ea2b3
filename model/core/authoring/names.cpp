// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/names.h"

#include <algorithm>

#include "model/core/authoring/draft.h"
#include "model/core/element_lists.h"

namespace tombolo::authoring {
namespace {

constexpr int kLetters = 26;
constexpr std::size_t kLongestNumber = 6;  // digits that are taken for a number, not a name

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// 1 is A, 26 is Z, 27 is AA.
std::string letters(int n)
{
    std::string out;
    for (; n > 0; n = (n - 1) / kLetters)
        out.insert(out.begin(), static_cast<char>('A' + (n - 1) % kLetters));
    return out;
}

}  // namespace

std::set<std::string, std::less<>> usedNames(const Topology& topology)
{
    std::set<std::string, std::less<>> names;
    detail::forEachElement(topology, [&](const auto& element, const std::string&, std::size_t) {
        if constexpr (requires { element.name; })
            names.insert(element.name);
        if constexpr (requires { element.publish; })
            for (const Publish& publish : element.publish)
                names.insert(publish.name);
    });
    return names;
}

std::string idStem(const std::string& text)
{
    constexpr std::size_t kLongest = 52;
    std::string out;
    for (const char c : text) {
        const char lower = isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        if (isLower(lower) || isDigit(lower))
            out += lower;
        else if (!out.empty() && (lower == '.' || lower == '_'))
            out += lower;
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() == kLongest)
            break;
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "element" : out;
}

std::string numberedName(const std::string& stem, int n)
{
    if (stem == "Pod")
        return stem + '-' + letters(n);
    const bool lower = !stem.empty() && isLower(stem.front());
    return stem + (lower ? '-' : ' ') + std::to_string(n);
}

NameParts splitName(const std::string& name)
{
    const auto behind = [&](auto is) {
        std::size_t i = name.size();
        while (i > 0 && is(name[i - 1]))
            --i;
        return i;
    };
    const auto separated = [&](std::size_t i) {
        return i > 1 && i < name.size() && (name[i - 1] == ' ' || name[i - 1] == '-');
    };
    // Scripts without spaces: the number follows the word.
    const auto follows = [&](std::size_t i) {
        constexpr unsigned char kBeyondAscii = 0x80;
        return i > 0 && i < name.size() && static_cast<unsigned char>(name[i - 1]) >= kBeyondAscii;
    };
    if (const std::size_t i = behind(isDigit); name.size() - i <= kLongestNumber) {
        if (separated(i))
            return {name.substr(0, i - 1), name.substr(i - 1, 1), false, std::stoi(name.substr(i))};
        if (follows(i))
            return {name.substr(0, i), "", false, std::stoi(name.substr(i))};
    }
    if (const std::size_t i = behind(isUpper); separated(i) && name.size() - i <= 2) {
        int n = 0;
        for (const char c : name.substr(i))
            n = n * kLetters + (c - 'A' + 1);
        return {name.substr(0, i - 1), name.substr(i - 1, 1), true, n};
    }
    return {name, " ", false, 1};
}

std::string joinName(const NameParts& parts, int number)
{
    return parts.stem + parts.separator +
           (parts.letters ? letters(number) : std::to_string(number));
}

std::string freeId(const Topology& topology, const std::string& stem)
{
    return Draft(topology).newId(stem);
}

std::string freeName(const Topology& topology, const std::string& stem)
{
    return Draft(topology).newName(stem);
}

}  // namespace tombolo::authoring
