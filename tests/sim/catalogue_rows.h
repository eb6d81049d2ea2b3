// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <string>
#include <vector>

/// The tables of tests/sim/catalogue/cases.md: what a kernel put on every wire.
namespace tombolo::test::catalogue {

/// One row: a packet at one interface, as text, cell by cell.
struct Row {
    std::string id;          ///< "F1", "R3"
    std::string connection;  ///< "A", "B" where a proxy makes two; else empty
    std::string at;          ///< "n1.eth0", lower case, without a remark in brackets
    std::string direction;   ///< "out", "in"
    std::string source;
    std::string destination;
    std::string ttl;  ///< empty: not known
    std::string what;
};

inline std::string trimmed(const std::string& text)
{
    const auto from = text.find_first_not_of(" \t");
    return from == std::string::npos ? std::string()
                                     : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

inline std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> out;
    std::size_t at = line.find('|');
    while (at != std::string::npos) {
        const auto end = line.find('|', at + 1);
        if (end != std::string::npos)
            out.push_back(trimmed(line.substr(at + 1, end - at - 1)));
        at = end;
    }
    return out;
}

inline std::string placeOf(const std::string& cell)
{
    std::string out = trimmed(cell.substr(0, cell.find('(')));
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

/// The rows of every case by its number ("H01"), in their order. @param path of cases.md
inline std::map<std::string, std::vector<Row>> readCases(const std::string& path)
{
    std::map<std::string, std::vector<Row>> out;
    std::ifstream in(path);
    std::string line;
    std::string current;
    bool connections = false;
    while (std::getline(in, line)) {
        if (line.rfind("#### ", 0) == 0) {
            current = line.substr(5, line.find(' ', 5) - 5);
            out[current];
        }
        const auto all = cells(line);
        if (all.size() < 7 || current.empty())
            continue;
        if (all[0] == "#")
            connections = all[1] == "conn";
        else if (all[0][0] == 'F' || all[0][0] == 'R') {
            const std::size_t more = connections ? 1 : 0;
            out[current].push_back({all[0], connections ? all[1] : "", placeOf(all[1 + more]),
                                    all[2 + more], all[3 + more], all[4 + more], all[5 + more],
                                    all.size() > 6 + more ? all[6 + more] : ""});
        }
    }
    return out;
}

}  // namespace tombolo::test::catalogue
