// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tombolo::sim {
namespace {

using namespace std::string_view_literals;

constexpr std::array kNumbers{
    "0.2"sv,    "K-1"sv,    "K-2"sv,    "K-3"sv,    "K-4"sv,   "K-5"sv,    "K-6"sv,    "K-7"sv,
    "K-8"sv,    "K-9"sv,    "F-1"sv,    "F-2"sv,    "F-3"sv,   "F-4"sv,    "F-5"sv,    "F-6"sv,
    "F-7"sv,    "F-8"sv,    "F-9"sv,    "I-1"sv,    "I-2"sv,   "I-3"sv,    "I-4"sv,    "EGR-1"sv,
    "EGR-2"sv,  "EGR-3"sv,  "EGR-4"sv,  "EGR-5"sv,  "SVC-1"sv, "SVC-2"sv,  "SVC-3"sv,  "SVC-4"sv,
    "SVC-5"sv,  "SVC-6"sv,  "SVC-7"sv,  "SVC-8"sv,  "SVC-9"sv, "SVC-10"sv, "SVC-11"sv, "SVC-12"sv,
    "SVC-13"sv, "SVC-14"sv, "SVC-20"sv, "SVC-21"sv, "ING-1"sv, "ING-2"sv,  "ING-3"sv,  "ING-4"sv,
    "ING-5"sv,  "ING-6"sv,  "ING-7"sv,  "3.6"sv,    "PX-1"sv,  "PX-2"sv,   "PX-3"sv,   "PX-4"sv,
    "PX-5"sv,   "PX-6"sv,   "PX-7"sv,   "SM-1"sv,   "SM-2"sv,  "SM-3"sv,   "SM-4"sv,   "SM-5"sv,
    "SM-6"sv,   "4.3"sv,    "HY-1"sv,   "HY-2"sv,   "HY-3"sv,  "HY-4"sv,   "HY-5"sv,   "HY-6"sv,
    "HY-7"sv,   "OV-1"sv,   "OV-2"sv,   "OV-3"sv,   "OV-4"sv,  "OV-5"sv,   "L-1"sv,    "L-2"sv,
    "L-3"sv,    "L-4"sv,    "L-5"sv,    "L-6"sv,    "L-7"sv,   "L-8"sv,    "L-9"sv,    "L-10"sv,
    "L-11"sv,   "L-12"sv,   "L-13"sv,   "L-14"sv,   "L-15"sv,  "L-16"sv,   "L-17"sv,   "L-18"sv,
    "L-19"sv,   "L-20"sv,   "L-21"sv,   "L-22"sv,   "6.2"sv};

/// Letters in capitals, digits and dots; nothing else tells rules apart.
std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.')
            out += c;
    }
    return out;
}

std::string groupOf(std::string_view text)
{
    std::string out;
    for (const char c : plain(text))
        if (c >= 'A' && c <= 'Z')
            out += c;
    return out;
}

int numberOf(std::string_view text)
{
    int out = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9' && out < 100'000)
            out = out * 10 + (c - '0');
    return out;
}

}  // namespace

std::span<const std::string_view> ruleNumbers()
{
    return kNumbers;
}

std::string_view findRule(std::string_view typed)
{
    const std::string wanted = plain(typed);
    const auto at = std::find_if(kNumbers.begin(), kNumbers.end(),
                                 [&](std::string_view number) { return plain(number) == wanted; });
    return at == kNumbers.end() ? std::string_view() : *at;
}

std::vector<std::string_view> rulesNear(std::string_view typed)
{
    constexpr std::size_t kMost = 5;
    const std::string group = groupOf(typed);
    const int number = numberOf(typed);
    std::vector<std::string_view> out;
    for (const std::string_view rule : kNumbers)
        if (!group.empty() && groupOf(rule) == group)
            out.push_back(rule);
    std::stable_sort(out.begin(), out.end(), [&](std::string_view a, std::string_view b) {
        return std::abs(numberOf(a) - number) < std::abs(numberOf(b) - number);
    });
    if (out.empty())
        for (const std::string_view rule : kNumbers)
            if (numberOf(rule) == 1 && groupOf(rule).substr(0, 1) == group.substr(0, 1))
                out.push_back(rule);
    if (out.size() > kMost)
        out.resize(kMost);
    return out;
}

}  // namespace tombolo::sim
