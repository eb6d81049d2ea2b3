// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/authoring.h"
#include "model/core/finding.h"
#include "sim/simulate.h"
#include "tests/support/check.h"

/// What someone draws works at once: every story starts on an empty canvas, fills in nothing by
/// hand, and ends with a flow that gets its answer.
using namespace tombolo;
using namespace tombolo::authoring;

namespace {

/// Someone who draws.
struct Drawing {
    Topology t;

    std::string add(const Result<Creation>& creation)
    {
        if (!creation) {
            std::cout << "refused: " << creation.error().args.back() << '\n';
            REQUIRE(creation);
        }
        REQUIRE(apply(t, creation->edits));
        return creation->id;
    }
    void act(const Result<EditList>& edits)
    {
        if (!edits)
            std::cout << "refused: " << edits.error().args.back() << '\n';
        REQUIRE(edits);
        REQUIRE(apply(t, *edits));
    }
    std::string lan() { return add(addNetwork(t, NetworkKind::Lan, {})); }
    std::string island() { return add(addCluster(t, ClusterModel::Island, {})); }
    std::string flat() { return add(addCluster(t, ClusterModel::Flat, {})); }
    std::string gateway(GatewayKind kind = GatewayKind::Nat)
    {
        return add(addGateway(t, kind, {}));
    }
    std::string server() { return add(addHost(t, HostRole::Server, {})); }
    std::string client() { return add(addHost(t, HostRole::Client, {})); }
    std::string podOf(std::size_t cluster, std::size_t node = 0, std::size_t pod = 0) const
    {
        return t.clusters.at(cluster).nodes.at(node).pods.at(pod).id;
    }

    /// Draws a flow and says how it went.
    sim::FlowResult send(const std::string& from, const std::string& to)
    {
        const std::string id = add(addFlow(t, from, {to, {}, {}}));
        sim::RunOptions options;
        options.flows = {id};
        const auto trace = sim::simulate(t, options);
        REQUIRE(trace);
        const sim::FlowResult result = (*trace)->flows().front();
        hiddenBy.clear();
        for (const sim::HiddenBy& by : result.hiddenBy)
            hiddenBy.push_back((*trace)->elements().at(by.element));
        return result;
    }
    std::vector<std::string> hiddenBy;  ///< of the last flow
};

void answered(const sim::FlowResult& result, bool hidden)
{
    CHECK_EQ(std::string(toString(result.verdict)), std::string("answered"));
    CHECK_EQ(std::string(toString(result.reason)), std::string());
    CHECK_EQ(result.hidden, hidden);
}

void noErrors(const Topology& t)
{
    for (const Finding& finding : validate(t))
        if (finding.severity == Severity::Error || finding.severity == Severity::Warning)
            CHECK_ROW(finding.code.empty(), finding.code + " " + finding.element);
}

}  // namespace

TEST(islandsHideTheirPods)
{
    Drawing d;
    d.lan();
    d.island();
    const std::string first = d.gateway();
    d.island();
    const std::string second = d.gateway();
    const std::string server = d.server();
    const sim::FlowResult a = d.send(d.podOf(0), server);
    answered(a, true);
    CHECK(!d.hiddenBy.empty() && d.hiddenBy.back() == first);
    REQUIRE(a.seenSource);
    CHECK_EQ(toString(a.seenSource->address), std::string("10.10.0.11"));
    CHECK(a.candidates.size() > 1);
    answered(d.send(d.podOf(1, 1, 1), server), true);
    CHECK(!d.hiddenBy.empty() && d.hiddenBy.back() == second);
    noErrors(d.t);
}

TEST(islandsWithoutMasqueradeAreHiddenByTheGateway)
{
    Drawing d;
    d.lan();
    d.island();
    d.t.clusters[0].masquerade = false;
    const std::string gateway = d.gateway();
    const std::string server = d.server();
    answered(d.send(d.podOf(0), server), true);
    CHECK(d.hiddenBy == std::vector{gateway});
    answered(d.send(d.t.clusters[0].nodes[0].id, server), true);
}

TEST(islandsBehindARouterAreHiddenByTheirNodes)
{
    Drawing d;
    const std::string core = d.lan();
    const std::string island = d.island();
    const std::string router = d.add(addRouter(d.t, {}));
    d.act(connect(d.t, router, d.t.clusters[0].network));
    const std::string server = d.server();
    answered(d.send(d.podOf(0), server), true);
    CHECK(d.hiddenBy == std::vector{d.t.clusters[0].nodes[0].id});
}

TEST(flatClustersShowTheirPods)
{
    Drawing d;
    d.lan();
    d.flat();
    d.flat();
    d.add(addRouter(d.t, {}));
    const std::string client = d.client();
    answered(d.send(d.podOf(0), d.podOf(1, 1)), false);
    answered(d.send(client, d.podOf(1, 1, 1)), false);
    answered(d.send(d.podOf(1), d.server()), false);
    answered(d.send(d.podOf(0, 0, 0), d.podOf(0, 1, 0)), false);
    noErrors(d.t);
}

TEST(whatIsAddedLaterWorksToo)
{
    Drawing d;
    d.lan();
    d.flat();
    d.add(addRouter(d.t, {}));
    const std::string client = d.client();
    const std::string node = d.add(addNode(d.t, {0, 0, d.t.clusters[0].id}));
    const std::string pod = d.add(addPod(d.t, {0, 0, node}));
    answered(d.send(client, pod), false);
    // Another network behind another router.
    const std::string far = d.lan();
    d.act(connect(d.t, d.t.networks[0].id, far));
    const std::string server = d.add(addHost(d.t, HostRole::Server, {}));
    const Host* host = nullptr;
    for (const Host& h : d.t.hosts)
        if (h.id == server)
            host = &h;
    REQUIRE(host);
    d.act(disconnect(d.t, server, host->interfaces[0].network));
    d.act(connect(d.t, server, far));
    answered(d.send(pod, server), false);
    answered(d.send(server, pod), false);
    noErrors(d.t);
}

TEST(servicesAnswer)
{
    for (const ClusterModel model : {ClusterModel::Flat, ClusterModel::Island}) {
        Drawing d;
        d.lan();
        d.add(addCluster(d.t, model, {}));
        if (model == ClusterModel::Flat)
            d.add(addRouter(d.t, {}));
        else
            d.gateway();
        const std::string client = d.client();
        const std::string inner = d.add(addService(d.t, ServiceType::ClusterIp, {}));
        const sim::FlowResult own = d.send(d.podOf(0, 1, 1), inner);
        // Only a pod that was given itself as endpoint is hidden, by its node (SVC-7).
        answered(own, own.seenSource && own.seenSource->element == own.trueSource.element);
        const std::string outer = d.add(addService(d.t, ServiceType::LoadBalancer, {}));
        answered(d.send(client, outer), true);
        noErrors(d.t);
    }
}

/// Addresses of an island's pods mean something inside only (I-1): nobody outside is given a way.
TEST(islandPodsAreNotReachedFromOutside)
{
    Drawing d;
    d.lan();
    d.add(addCluster(d.t, ClusterModel::Island, {}));
    d.gateway();
    const std::string client = d.client();
    const sim::FlowResult result = d.send(client, d.podOf(0));
    CHECK_EQ(std::string(toString(result.verdict)), std::string("dropped"));
    CHECK_EQ(std::string(toString(result.reason)), std::string("no-route"));
}

TEST(publishedAddressesAnswer)
{
    for (const GatewayKind kind : {GatewayKind::Vip, GatewayKind::Proxy}) {
        for (const bool besideNat : {false, true}) {
            check::context() = std::to_string(static_cast<int>(kind)) + (besideNat ? " nat" : "");
            Drawing d;
            d.lan();
            d.island();
            if (besideNat)
                d.gateway();
            const std::string gateway = d.gateway(kind);
            const std::string client = d.client();
            answered(d.send(client, gateway), kind == GatewayKind::Proxy || besideNat);
            noErrors(d.t);
        }
    }
}

TEST(oneNetworkIsEnough)
{
    Drawing d;
    const std::string server = d.server();
    const std::string client = d.client();
    answered(d.send(client, server), false);
    noErrors(d.t);

    Drawing pods;
    const std::string pod = pods.add(addPod(pods.t, {}));
    const std::string other = pods.add(addPod(pods.t, {}));
    answered(pods.send(pod, other), false);
    const std::string near = pods.add(addHost(pods.t, HostRole::Server, {}));
    answered(pods.send(pod, near), true);
}

TEST(theOrderOfDrawingDoesNotMatter)
{
    // Machines first, lines after.
    Drawing d;
    const std::string island = d.island();
    const std::string other = d.island();
    Topology lonely = d.t;
    const std::string core = d.lan();
    const std::string server = d.server();
    d.act(connect(d.t, island, core));
    d.act(connect(d.t, core, other));
    answered(d.send(d.podOf(0), server), true);
    answered(d.send(d.podOf(1), server), true);

    Drawing e;  // a gateway on an empty canvas, then what it joins
    const std::string gateway = e.gateway();
    const std::string cluster = e.island();
    const std::string network = e.lan();
    const std::string target = e.server();
    e.act(connect(e.t, gateway, cluster));
    e.act(connect(e.t, gateway, target));
    answered(e.send(e.podOf(0), target), true);
    noErrors(e.t);
}

TEST(movedAndPastedThingsWork)
{
    Drawing d;
    d.lan();
    d.island();
    d.gateway();
    d.island();
    d.gateway();
    const std::string server = d.server();
    const std::string pod = d.podOf(0);
    d.act(reparent(d.t, {pod}, d.t.clusters[1].nodes[0].id));
    answered(d.send(pod, server), true);
    const std::string node = d.t.clusters[0].nodes[0].id;
    d.act(reparent(d.t, {node}, d.t.clusters[1].id));
    answered(d.send(d.t.clusters[1].nodes.back().pods[0].id, server), true);
    const auto pasted = paste(
        d.t, extract(d.t, {d.t.clusters[1].id, d.t.clusters[1].network, d.t.gateways[1].id}), {});
    REQUIRE(pasted);
    REQUIRE(apply(d.t, pasted->edits));
    answered(d.send(d.podOf(2), server), true);
    noErrors(d.t);
}

TEST(ipv6WorksToo)
{
    Drawing d;
    d.lan();
    d.t.networks[0].prefixes = {*parsePrefix("fd10::/64")};
    d.island();
    d.gateway();
    const std::string server = d.server();
    answered(d.send(d.podOf(0), server), true);
    Drawing e;
    e.lan();
    e.t.networks[0].prefixes = {*parsePrefix("fd10::/64")};
    e.flat();
    e.flat();
    e.add(addRouter(e.t, {}));
    answered(e.send(e.podOf(0), e.podOf(1)), false);
    noErrors(e.t);
}

TEST(theInternetIsReached)
{
    Drawing d;
    d.lan();
    d.flat();
    d.add(addRouter(d.t, {}));
    const std::string internet = d.add(addNetwork(d.t, NetworkKind::Internet, {}));
    d.add(addRouter(d.t, {}));
    const std::string server = d.server();
    d.act(disconnect(d.t, server, d.t.networks[0].id));
    d.act(connect(d.t, server, internet));
    answered(d.send(d.podOf(0), server), false);
}

CHECK_MAIN()
