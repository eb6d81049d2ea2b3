// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/generate.h"
#include "model/core/finding.h"
#include "tests/support/check.h"

using namespace tombolo;

TEST(generatedDocumentsAreValid)
{
    for (const std::uint32_t pods : {1U, 25U, 300U}) {
        for (const std::uint32_t clusters : {1U, 2U, 9U}) {
            for (const bool hidden : {false, true}) {
                check::context() = std::to_string(clusters) + " x " + std::to_string(pods);
                GenerateOptions o;
                o.clusters = clusters;
                o.podsPerNode = pods;
                o.flows = 20;
                o.gatewayNat = o.nodeMasquerade = hidden;
                const Topology t = generate(o);
                CHECK_EQ(t.clusters.size(), std::size_t(clusters));
                CHECK_EQ(t.clusters[0].nodes.size(), std::size_t(4));
                CHECK_EQ(t.clusters[0].nodes[0].pods.size(), std::size_t(pods));
                CHECK_EQ(t.flows.size(), std::size_t(20));
                for (const Finding& f : validate(t))
                    CHECK(f.severity != Severity::Error);
                CHECK(generate(o) == t);
            }
        }
    }
    check::context().clear();
}

TEST(generatedSizesAreBroughtIntoRange)
{
    GenerateOptions o;
    o.clusters = o.nodes = o.podsPerNode = 0;
    const Topology t = generate(o);
    CHECK_EQ(t.clusters.size(), std::size_t(1));
    CHECK_EQ(t.clusters[0].nodes[0].pods.size(), std::size_t(1));
}

TEST(drawnModelsAreWhatTheyAreCalled)
{
    for (const ClusterModel model : {ClusterModel::Flat, ClusterModel::Island}) {
        GenerateOptions o = generateOptions(model);
        o.podsPerNode = 5;
        const Topology t = generate(o);
        for (const Finding& f : validate(t)) {
            check::context() = f.code;
            CHECK(f.severity != Severity::Error && f.severity != Severity::Warning);
        }
        check::context().clear();
        for (const Cluster& c : t.clusters)
            CHECK(c.model == model);
        const bool same = t.clusters[0].podPrefixes == t.clusters[1].podPrefixes;
        CHECK_EQ(same, model == ClusterModel::Island);
        CHECK_EQ(t.hosts.size(), std::size_t(2));
        CHECK(!t.clusters[0].nodes[0].pods[0].labels.empty());
    }
}

CHECK_MAIN()
