// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"

namespace tombolo::test {

/// A random world whose proxies tell of their clients, asked more often than others; half of them
/// have another door by which clients' own lines come through.
inline World headerWorld(std::uint64_t seed)
{
    Maker maker{{seed}, {}, {}, {}};
    World w = maker.make();
    for (Gateway& g : w.t.gateways) {
        if (g.kind != GatewayKind::Proxy)
            continue;
        g.publish[0].identity = {Identity::XForwardedFor, Identity::ProxyV1};
        for (Flow& f : w.t.flows) {
            if (!maker.dice.chance(40))
                continue;
            f.to = {};
            f.to.element = g.publish[0].id;
            f.protocol = Protocol::Tcp;
            f.port = 80;
        }
        if (seed % 2 == 0)
            addOpenDoor(g);
    }
    return w;
}

}  // namespace tombolo::test
