// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/authoring/authoring.h"
#include "model/core/finding.h"
#include "tests/support/check.h"
#include "tests/support/sample_topology.h"

/// Acts carried out with everything checked that must hold after any, and two drawings to start
/// from.
namespace tombolo::test {

using namespace authoring;

inline Prefix prefix(const char* text)
{
    return *parsePrefix(text);
}

inline IpAddress address(const char* text)
{
    return *parseAddress(text);
}

/// Carries an act out and checks what must hold after any.
inline void carryOut(Topology& t, const EditList& edits)
{
    const Topology before = t;
    REQUIRE(apply(t, edits));
    const auto sound = checkIntegrity(t);
    CHECK(sound);
    if (!sound)
        std::cout << static_cast<int>(sound.error().code) << ' ' << sound.error().args[0] << '\n';
    CHECK(danglingReferences(t).empty());
    Topology back = t;
    REQUIRE(apply(back, edits.inverse()));
    CHECK(back == before);
}

inline std::string make(Topology& t, const Result<Creation>& creation)
{
    REQUIRE(creation);
    carryOut(t, creation->edits);
    return creation->id;
}

template <typename Element>
const Element* byId(const std::vector<Element>& list, const std::string& id)
{
    for (const Element& element : list)
        if (element.id == id)
            return &element;
    return nullptr;
}

inline std::string viaOf(const std::vector<Route>& routes, const char* to)
{
    for (const Route& route : routes)
        if (route.to == prefix(to))
            return toString(route.via);
    return {};
}

/// Two islands with a gateway each, and a server between.
inline Topology twoIslands()
{
    Topology t;
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    make(t, addCluster(t, ClusterModel::Island, {}));
    make(t, addGateway(t, GatewayKind::Nat, {}));
    make(t, addCluster(t, ClusterModel::Island, {}));
    make(t, addGateway(t, GatewayKind::Nat, {}));
    make(t, addHost(t, HostRole::Server, {}));
    return t;
}

/// Two flat clusters, a router, a client.
inline Topology twoFlats()
{
    Topology t;
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    make(t, addCluster(t, ClusterModel::Flat, {}));
    make(t, addCluster(t, ClusterModel::Flat, {}));
    make(t, addRouter(t, {}));
    make(t, addHost(t, HostRole::Client, {}));
    return t;
}

}  // namespace tombolo::test
