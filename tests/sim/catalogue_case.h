// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/sim/catalogue_rows.h"
#include "tests/sim/world.h"

/// How one case of the catalogue is drawn in the format's terms, and where the format decides
/// otherwise than the machine on which the rows were taken.
namespace tombolo::test::catalogue {

/// A cell that our document decides otherwise, by which sentence.
struct Otherwise {
    std::string rows;  ///< "F3" or "F3 F4"
    char cell = 's';   ///< 'a' at, 's' source, 'd' destination, 't' TTL
    std::string value;
    std::string why;
};

/// A row that is no packet on a wire of ours.
struct Without {
    std::string rows;
    std::string why;
};

struct Case {
    std::string id = {};
    World (*make)() = nullptr;  ///< null: the document format cannot express it; see `why`
    std::string why = {};       ///< of a missing case; else how it is drawn when not literally
    /// By flow, those that the rows are about: id and verdict as test::verdict() writes it.
    std::vector<std::pair<std::string, std::string>> flows = {};
    std::string hides = {};  ///< of the first of `flows`, as test::hides() writes it
    /// Values that the kernel drew and any other may stand for: ports, ids.
    std::vector<std::string> drawn = {};
    std::vector<Otherwise> otherwise = {};
    /// Rows between two rewrites of one machine: found among the steps instead of on a wire.
    std::string inside = {};
    std::vector<Without> without = {};
    std::string only = {};  ///< rows that this entry is about; empty: all of the case
    bool partial = false;   ///< the rows leave out some of the hops
    std::function<void(const World&, const sim::Trace&)> also =
        {};  ///< what is more in the case's text
};

inline bool names(const std::string& list, const std::string& id)
{
    return (' ' + list + ' ').find(' ' + id + ' ') != std::string::npos;
}

inline const sim::FlowResult& flowOf(const sim::Trace& trace, const std::string& id)
{
    for (const sim::FlowResult& f : trace.flows())
        if (f.id == id)
            return f;
    REQUIRE(!"a flow of this id");
    throw check::Ended();
}

}  // namespace tombolo::test::catalogue
