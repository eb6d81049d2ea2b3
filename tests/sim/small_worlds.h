// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/world.h"

namespace tombolo::test {

/// A cluster of two nodes behind a router, a client and a server outside.
inline World island(PodLink link = PodLink::Routed,
                    Encapsulation encapsulation = Encapsulation::None)
{
    World w;
    w.network("nodes", {"10.20.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    w.router("r1", {{"nodes", "10.20.0.1"}, {"core", "10.10.0.1"}});
    Cluster& c = w.cluster("c1", "nodes", "10.1.0.0/16");
    c.podLink = link;
    c.encapsulation = encapsulation;
    c.masquerade = true;
    c.masqueradeExcept = {pre("10.1.0.0/16")};
    Node& n1 = World::node(c, "n1", "10.20.0.11", "10.1.1.0/24", "10.20.0.1");
    World::pod(n1, "a", "10.1.1.2");
    World::pod(n1, "b", "10.1.1.3");
    Node& n2 = World::node(c, "n2", "10.20.0.12", "10.1.2.0/24", "10.20.0.1");
    World::pod(n2, "c", "10.1.2.2");
    w.host("client", "core", "10.10.0.50", "10.10.0.1");
    w.host("server", "core", "10.10.0.60", "10.10.0.1", {{Protocol::Tcp, 80}, {Protocol::Udp, 53}});
    return w;
}

/// A gateway between two networks with a client in front and two servers behind.
inline World twoSides(GatewayKind kind)
{
    World w;
    w.network("front", {"10.40.0.0/24"});
    w.network("back", {"10.50.0.0/24"});
    w.gateway("gw", kind, {{"front", "10.40.0.1"}, {"back", "10.50.0.1"}});
    w.host("client", "front", "10.40.0.50", "10.40.0.1");
    w.host("s1", "back", "10.50.0.11", "10.50.0.1", {{Protocol::Tcp, 80}, {Protocol::Udp, 53}});
    w.host("s2", "back", "10.50.0.12", "10.50.0.1", {{Protocol::Tcp, 80}, {Protocol::Udp, 53}});
    return w;
}

}  // namespace tombolo::test
