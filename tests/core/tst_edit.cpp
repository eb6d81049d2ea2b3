// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/edit.h"
#include "model/core/finding.h"
#include "tests/support/check.h"
#include "tests/support/sample_topology.h"

using namespace tombolo;

namespace {

/// Carries out, takes back, and carries out again; each must be exact.
void roundTrip(const Topology& from, const EditList& edits, const Topology& to)
{
    Topology t = from;
    REQUIRE(apply(t, edits));
    CHECK(t == to);
    REQUIRE(apply(t, edits.inverse()));
    CHECK(t == from);
    REQUIRE(apply(t, edits));
    CHECK(t == to);
}

Edit changeOf(const Topology& t, ElementKind kind, const std::string& id, ElementValue value)
{
    const auto before = placedOf(t, kind, id);
    return {kind, id, before, Placed{std::move(value), before->parent, before->index}};
}

}  // namespace

TEST(changesKeepChildren)
{
    const Topology start = test::everything();
    Topology end = start;
    end.clusters[0].name = "Changed";
    ClusterSettings settings = start.clusters[0];
    settings.name = "Changed";
    roundTrip(start, {{changeOf(start, ElementKind::Cluster, "c1", settings)}}, end);
    CHECK_EQ(end.clusters[0].nodes.size(), std::size_t{2});
}

TEST(movesANodeWithItsPods)
{
    const Topology start = test::everything();
    const auto before = placedOf(start, ElementKind::Node, "n1");
    REQUIRE(before);
    Topology end = start;
    end.clusters[1].nodes.push_back(end.clusters[0].nodes[0]);
    end.clusters[0].nodes.erase(end.clusters[0].nodes.begin());
    roundTrip(start, {{{ElementKind::Node, "n1", before, Placed{before->value, "c2", 0}}}}, end);
}

TEST(movesInsideAList)
{
    const Topology start = test::everything();
    const auto before = placedOf(start, ElementKind::Network, "core");
    Topology end = start;
    std::rotate(end.networks.begin(), end.networks.begin() + 1, end.networks.end());
    roundTrip(start, {{{ElementKind::Network, "core", before, Placed{before->value, {}, 2}}}}, end);
}

TEST(addsAndRemovesEveryKind)
{
    const Topology start = test::everything();
    const std::pair<ElementKind, const char*> rows[] = {
        {ElementKind::Network, "spare"}, {ElementKind::Router, "r1"},
        {ElementKind::Cluster, "c2"},    {ElementKind::Pod, "pod-2"},
        {ElementKind::Service, "web"},   {ElementKind::Policy, "p1"},
        {ElementKind::Gateway, "gw1"},   {ElementKind::Host, "server"},
        {ElementKind::Flow, "f1"},       {ElementKind::CanvasItem, "c1"},
        {ElementKind::Note, "note-1"},
    };
    for (const auto& [kind, id] : rows) {
        check::context() = id;
        const auto before = placedOf(start, kind, id);
        REQUIRE(before);
        const EditList removal{{{kind, id, before, std::nullopt}}};
        Topology without = start;
        REQUIRE(apply(without, removal));
        CHECK(!(without == start));
        CHECK(!placedOf(without, kind, id));
        roundTrip(start, removal, without);
        roundTrip(without, removal.inverse(), start);
    }
}

TEST(isAllOrNone)
{
    const Topology start = test::everything();
    Router router = start.routers[0];
    router.name = "Other";
    const Edit good = changeOf(start, ElementKind::Router, "r1", router);
    const auto placed = [](ElementValue value, std::string parent, std::size_t index) {
        return Placed{std::move(value), std::move(parent), index};
    };
    const std::pair<Edit, Errc> rows[] = {
        {{ElementKind::Host, "x", {}, placed(test::named<Host>("x"), {}, 9)}, Errc::OutOfRange},
        {{ElementKind::Host, "x", {}, placed(test::named<Host>("y"), {}, 0)}, Errc::NotAllowed},
        {{ElementKind::Host, "server", {}, placed(test::named<Host>("server"), {}, 0)},
         Errc::DuplicateId},
        {{ElementKind::Host, "pub1", {}, placed(test::named<Host>("pub1"), {}, 0)},
         Errc::DuplicateId},
        {{ElementKind::Pod, "x", {}, placed(test::named<Pod>("x"), "nowhere", 0)},
         Errc::UnknownReference},
        {{ElementKind::Pod, "x", {}, placed(test::named<Pod>("x"), "c1", 0)},
         Errc::UnknownReference},
        {{ElementKind::Router, "r2", placed(router, {}, 0), std::nullopt}, Errc::UnknownReference},
        {{ElementKind::Router, "r1", placed(start.routers[0], {}, 3), std::nullopt},
         Errc::OutOfRange},
        {{ElementKind::Host, "server", placed(test::named<Host>("server"), {}, 0), std::nullopt},
         Errc::NotAllowed},
        {{ElementKind::Node, "n1", placedOf(start, ElementKind::Node, "n1"), std::nullopt},
         Errc::NotAllowed},
        {{ElementKind::CanvasItem, "c1", {}, placed(CanvasItem{}, {}, 0)}, Errc::DuplicateId},
        {{ElementKind::CanvasItem, "n2", placed(CanvasItem{}, {}, 0), {}}, Errc::UnknownReference},
        {{ElementKind::Header, "", {}, placed(DocumentHeader{}, {}, 0)}, Errc::NotAllowed},
        {{ElementKind::Router, "zz", std::nullopt, std::nullopt}, Errc::NotAllowed},
    };
    int row = 0;
    for (const auto& [bad, code] : rows) {
        check::context() = "row " + std::to_string(row++);
        Topology t = start;
        EditList list{{good, bad}};
        const Result<Done> done = apply(t, list);
        CHECK(!done);
        if (!done)
            CHECK_EQ(done.error().code, code);
        CHECK(t == start);
    }
}

TEST(saysWhatTheSimulatorMustKnow)
{
    const Topology t = test::everything();
    const auto list = [](Edit edit) {
        return EditList{{std::move(edit)}};
    };
    Pod pod = t.clusters[0].nodes[0].pods[0];
    pod.name = "Renamed";
    CHECK(!list(changeOf(t, ElementKind::Pod, "pod-1", pod)).affectsSimulation());
    pod.labels["app"] = "db";
    CHECK(list(changeOf(t, ElementKind::Pod, "pod-1", pod)).affectsSimulation());
    CHECK(!list(changeOf(t, ElementKind::CanvasItem, "c1", CanvasItem{1, 2, 3, 4, true, {}}))
               .affectsSimulation());
    auto note = test::named<Note>("note-1");
    note.text = "b";
    CHECK(!list(changeOf(t, ElementKind::Note, "note-1", note)).affectsSimulation());
    DocumentHeader header = t.header;
    header.title = "Other";
    CHECK(!list(changeOf(t, ElementKind::Header, {}, header)).affectsSimulation());
    Gateway gateway = t.gateways[0];
    gateway.publish[0].name = "other";
    CHECK(!list(changeOf(t, ElementKind::Gateway, "gw1", gateway)).affectsSimulation());
    gateway.publish[0].port = 81;
    CHECK(list(changeOf(t, ElementKind::Gateway, "gw1", gateway)).affectsSimulation());
    Flow flow = t.flows[0];
    flow.enabled = false;
    CHECK(list(changeOf(t, ElementKind::Flow, "f1", flow)).affectsSimulation());
    const auto network = placedOf(t, ElementKind::Network, "spare");
    CHECK(list({ElementKind::Network, "spare", network, std::nullopt}).affectsSimulation());
    CHECK(!EditList{}.affectsSimulation());
}

TEST(differenceTurnsOneIntoTheOther)
{
    const Topology full = test::everything();
    roundTrip({}, difference({}, full), full);
    roundTrip(full, difference(full, {}), {});
    CHECK(difference(full, full).empty());

    Topology moved = full;  // pods and nodes change homes, a home goes, another comes
    Node n1 = moved.clusters[0].nodes[0];
    moved.clusters[0].nodes.erase(moved.clusters[0].nodes.begin());
    Node fresh;
    fresh.id = "n9";
    fresh.pods = std::move(n1.pods);
    moved.clusters[1].nodes.push_back(fresh);
    std::swap(moved.clusters[0], moved.clusters[1]);
    std::reverse(moved.networks.begin(), moved.networks.end());
    moved.canvasItems.erase("n1");
    moved.header.title = "Moved";
    roundTrip(full, difference(full, moved), moved);
    roundTrip(moved, difference(moved, full), full);
}

TEST(differenceIsSmall)
{
    const Topology full = test::everything();
    Topology less = full;
    less.networks.erase(less.networks.begin());
    CHECK_EQ(difference(full, less).edits.size(), std::size_t{1});
    CHECK_EQ(difference(less, full).edits.size(), std::size_t{1});
}

TEST(integrityFindsWhatMustNotBe)
{
    const Topology good = test::everything();
    CHECK(checkIntegrity(good));
    const auto broken = [&good](auto change) {
        Topology t = good;
        change(t);
        return !checkIntegrity(t);
    };
    CHECK(broken([](Topology& t) { t.hosts[0].id = "pod-1"; }));
    CHECK(broken([](Topology& t) { t.gateways[0].publish[0].id = "f1"; }));
    CHECK(broken([](Topology& t) { t.routers[0].id = ""; }));
    CHECK(broken([](Topology& t) { t.routers[0].id = "Upper"; }));
    CHECK(broken([](Topology& t) { t.routers[0].id = std::string(64, 'a'); }));
    CHECK(broken([](Topology& t) { t.routers[0].id = "-a"; }));
    CHECK(broken([](Topology& t) { t.canvasItems["ghost"] = {}; }));
    CHECK(broken([](Topology& t) { t.canvasItems["c1"].x = 1e308 * 10; }));
    CHECK(broken([](Topology& t) { t.notes[0].width = -1; }));
}

CHECK_MAIN()
