// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <sstream>

#include "tests/sim/catalogue_case.h"

/// The catalogue's `conntrack -L` lines of translating machines against the trace's table.
namespace tombolo::test::catalogue {

/// "tcp TIME_WAIT src=… dst=… sport=… dport=… src=… dst=… sport=… dport=… [ASSURED]" of one
/// machine.
struct TableLine {
    std::string at;
    std::string text;
    std::array<std::string, 8> values;  ///< original, then reply: src, dst, sport, dport

    bool translates() const
    {
        return values[0] != values[5] || values[1] != values[4] || values[2] != values[7] ||
               values[3] != values[6];
    }
};

inline std::map<std::string, std::vector<TableLine>> readTables(const std::string& path)
{
    std::map<std::string, std::vector<TableLine>> out;
    std::ifstream in(path);
    std::string line;
    std::string current;
    const std::string key = "- conntrack ";
    while (std::getline(in, line)) {
        if (line.rfind("#### ", 0) == 0)
            current = line.substr(5, line.find(' ', 5) - 5);
        const auto colon = line.find(':');
        if (line.rfind(key, 0) != 0 || colon == std::string::npos)
            continue;
        TableLine entry;
        entry.at = placeOf(line.substr(key.size(), colon - key.size()));
        entry.text = line;
        std::istringstream words(line.substr(colon, line.rfind('`') - colon));
        std::string word;
        for (std::size_t n = 0; n < 8 && words >> word;)
            if (const auto equal = word.find('='); equal != std::string::npos)
                entry.values[n++] = word.substr(equal + 1);
        if (entry.translates())
            out[current].push_back(entry);
    }
    return out;
}

inline std::array<std::string, 8> valuesOf(const sim::TableEntry& e)
{
    const auto& o = e.original;
    const auto& r = e.replyTuple;
    return {toString(o.src), toString(o.dst), std::to_string(o.sport), std::to_string(o.dport),
            toString(r.src), toString(r.dst), std::to_string(r.sport), std::to_string(r.dport)};
}

/// Compares those lines whose connection the case has; others are of flows next to it.
///
/// @param compared is raised by the lines that were found or missed
inline std::vector<std::string> missingEntries(const Case& one, const std::vector<TableLine>& lines,
                                               const sim::Trace& trace, int& compared)
{
    std::vector<std::string> out;
    const auto same = [&](const std::string& line, const std::string& ours) {
        return line == ours ||
               std::find(one.drawn.begin(), one.drawn.end(), line) != one.drawn.end();
    };
    for (const TableLine& line : lines) {
        bool ours = false;
        bool found = false;
        for (const sim::TableEntry& e : trace.table()) {
            if (nameOf(trace, e.at) != line.at)
                continue;
            const auto values = valuesOf(e);
            bool original = true;
            bool all = true;
            for (std::size_t i = 0; i < values.size(); ++i) {
                const bool equal = same(line.values[i], values[i]);
                original = original && (i >= 4 || equal);
                all = all && equal;
            }
            ours = ours || original;
            found = found || all;
        }
        compared += ours ? 1 : 0;
        if (ours && !found) {
            out.push_back(one.id + " no such entry: " + line.text);
            for (const sim::TableEntry& e : trace.table())
                for (const std::string& value : valuesOf(e))
                    out.back() += (value == toString(e.original.src) ? "\n " : " ") + value;
        }
    }
    return out;
}

}  // namespace tombolo::test::catalogue
