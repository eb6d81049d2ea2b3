// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/whois.h"
#include "tests/sim/ledger_cases.h"

namespace tombolo::test {

/// A world, its run, and somebody who asks about lines that were logged there.
struct Scene {
    World world;
    std::shared_ptr<const sim::Trace> trace;
    std::shared_ptr<const sim::analysis::Ledger> ledger;
    std::unique_ptr<sim::analysis::Detective> detective;

    explicit Scene(World w) : world(std::move(w)), trace(world.run())
    {
        auto made = sim::analysis::Ledger::make(world.t, *trace);
        REQUIRE(made);
        ledger = *made;
        detective = std::make_unique<sim::analysis::Detective>(world.t, *trace, *ledger);
    }
    sim::ElementIx find(const char* id) const
    {
        const sim::ElementIx e = ledger->table().find(id);
        REQUIRE(e != sim::kNoElement);
        return e;
    }
    sim::analysis::LogLine line(const char* at, const char* source, std::uint16_t port = 0) const
    {
        sim::analysis::LogLine l;
        l.at = find(at);
        l.source = ip(source);
        l.port = port;
        return l;
    }
    sim::analysis::Evidence table(const char* at) const
    {
        sim::analysis::Evidence e;
        e.where = find(at);
        return e;
    }
    sim::analysis::Evidence log(const char* at) const
    {
        sim::analysis::Evidence e = table(at);
        e.kind = sim::analysis::Evidence::Kind::FlowLog;
        return e;
    }
    std::string left(const sim::analysis::LogLine& l,
                     const std::vector<sim::analysis::Evidence>& evidence = {}) const
    {
        return names(*trace, detective->ask(l, evidence).left());
    }
    /// Who is left of a bare line.
    std::string whois(const char* at, const char* source, std::uint16_t port = 0) const
    {
        return names(*trace, detective->ask(line(at, source, port), {}, false).left());
    }
};

}  // namespace tombolo::test
