// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

#include "model/core/finding.h"
#include "tests/core/validate_cases.h"
#include "tests/core/validate_cases_scenario.h"
#include "tests/core/validate_cases_services.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::test;

namespace {

std::vector<Breakage> allBreakages()
{
    std::vector<Breakage> all;
    for (auto part :
         {referenceBreakages(), addressBreakages(), networkBreakages(), clusterBreakages(),
          serviceBreakages(), gatewayBreakages(), flowBreakages(), scenarioBreakages()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

const Finding* findIn(const std::vector<Finding>& findings, const std::string& code,
                      const std::string& pointer)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) {
        return f.code == code && f.pointer == pointer;
    });
    return it == findings.end() ? nullptr : &*it;
}

bool says(const Topology& topology, Check check)
{
    const auto findings = validate(topology);
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.code == codeOf(check).code; });
}

std::string listed(const std::vector<Finding>& findings)
{
    std::string out;
    for (const Finding& f : findings) {
        out += "\n    " + f.code + " " + f.pointer;
        for (const std::string& arg : f.args)
            out += " [" + arg + "]";
    }
    return out;
}

/// Every pod of the island on one node of the flat cluster's kind: `pods` pods, 100 to a node.
Topology bigDocument(int pods)
{
    Topology t = soundDocument();
    Cluster& cluster = t.clusters[0];
    t.networks[1].prefixes[0] = net("10.20.0.0/16");
    cluster.podPrefixes = {net("10.128.0.0/9")};
    cluster.nodes.clear();
    t.routers[0].routes.clear();
    for (int n = 0; n < pods / 100; ++n) {
        const auto block = IpAddress::v4(0x0A800000U + static_cast<std::uint32_t>(n) * 256);
        Node v = node(("f" + std::to_string(n)).c_str(), "10.20.0.1", "10.1.0.0/16", "10.20.0.1");
        v.addresses = {IpAddress::v4(0x0A140100U + static_cast<std::uint32_t>(n))};
        v.podPrefixes = {Prefix{block, 24}};
        t.routers[0].routes.push_back({v.podPrefixes[0], v.addresses[0], {}});
        for (int p = 0; p < 100; ++p) {
            const std::string id = "pod-" + std::to_string(n) + "-" + std::to_string(p);
            Pod one = pod(id.c_str(), "10.1.1.1", p % 2 ? "web" : "client");
            one.addresses = {block.plus(static_cast<std::uint64_t>(p) + 2)};
            v.pods.push_back(one);
            t.flows.push_back(flow(("fl-" + id).c_str(), id.c_str(), "server", 1000));
        }
        cluster.nodes.push_back(std::move(v));
    }
    cluster.services[0].loadBalancer->node = "f0";
    t.flows[0].from = "pod-0-0";
    t.flows[0].sourcePort = 4000;
    return t;
}

}  // namespace

TEST(soundDocumentIsFreeOfFindings)
{
    const auto findings = validate(soundDocument());
    CHECK_ROW(findings.empty(), listed(findings));
}

TEST(emptyDocumentIsFreeOfFindings)
{
    CHECK(validate(Topology{}).empty());
}

TEST(everyBreakageIsFound)
{
    for (const Breakage& b : allBreakages()) {
        Topology t = soundDocument();
        b.change(t);
        const auto findings = validate(t);
        const FindingCode& code = codeOf(b.check);
        const Finding* found = findIn(findings, code.code, b.pointer);
        CHECK_ROW(found, std::string(code.code) + " among" + listed(findings));
        if (!found)
            continue;
        CHECK_ROW(found->args == b.args, std::string(code.code) + listed({*found}));
        CHECK_ROW(found->severity == code.severity, code.code);
        CHECK_ROW(found->element == b.element || b.check == Check::DuplicateId, code.code);
        CHECK_ROW(found->fix.has_value() == b.mends, code.code);
    }
}

TEST(fixesMend)
{
    for (const Breakage& b : allBreakages()) {
        Topology t = soundDocument();
        b.change(t);
        const auto findings = validate(t);
        for (const Finding& finding : findings) {
            if (!finding.fix)
                continue;
            Topology mended = t;
            CHECK_ROW(apply(mended, *finding.fix).has_value(), finding.code);
            CHECK_ROW(!findIn(validate(mended), finding.code, finding.pointer) ||
                          finding.code == std::string("flat-cluster-masquerades"),
                      finding.code);
            CHECK_ROW(validate(mended).size() < findings.size(),
                      finding.code + listed(validate(mended)));
            CHECK_ROW(apply(mended, finding.fix->inverse()).has_value() && mended == t,
                      finding.code);
        }
    }
}

TEST(everyCodeHasABreakage)
{
    std::set<Check> tested;
    for (const Breakage& b : allBreakages())
        tested.insert(b.check);
    std::set<std::string> codes;
    for (const FindingCode& code : findingCodes()) {
        CHECK_ROW(tested.contains(code.check), code.code);
        CHECK_ROW(codes.insert(code.code).second, code.code);
    }
}

TEST(errorsComeFirstThenDocumentOrder)
{
    Topology t = soundDocument();
    t.flows[0].from = "nobody";                           // error, late
    t.networks[0].prefixes[0].address = ip("10.10.0.1");  // warning, early
    t.routers[0].routes[0].via = ip("10.99.0.1");         // error, early
    t.canvasItems["gone"] = {};                           // hint
    const auto findings = validate(t);
    CHECK(findings.size() >= 4);
    CHECK(std::is_sorted(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity < b.severity;
    }));
    CHECK(findings[0].code == "route-via-unreachable");
    CHECK(findings[1].code == "unknown-reference");
    CHECK(findings.back().code == "canvas-item-unknown");
    CHECK(validate(t) == findings);
}

// Where a careless check would complain.
TEST(silentWhereItIsRight)
{
    // The sound document already holds the same pods twice: flat and island.
    Topology islands = soundDocument();
    islands.clusters[0].model = ClusterModel::Island;
    islands.clusters[0].masquerade = true;
    islands.clusters[0].masqueradeExcept = {net("10.1.0.0/16")};
    CHECK(!says(islands, Check::DuplicateAddress));
    CHECK(!says(islands, Check::OverlappingPodPrefixes));

    // The same private network behind two home routers.
    Topology homes = soundDocument();
    homes.networks.push_back(network("home", "10.20.0.0/24"));
    homes.hosts.push_back(host("laptop", "10.20.0.11"));
    homes.hosts.back().interfaces[0].network = "home";
    homes.hosts.back().routes.clear();
    CHECK(!says(homes, Check::DuplicateAddress));
    CHECK(!says(homes, Check::NetworksOverlap));

    // Answers to a proxy that wears its client's address are routed to it.
    Topology worn = soundDocument();
    worn.hosts[0].routes[0].via = worn.gateways[2].interfaces[0].addresses[0];
    CHECK(says(worn, Check::RouteViaNotForwarding));
    worn.gateways[2].publish[0].transparent = true;
    CHECK(!says(worn, Check::RouteViaNotForwarding));

    // Masquerade makes the missing return route harmless.
    Topology masked = soundDocument();
    masked.routers[0].routes.clear();
    masked.clusters[0].masquerade = true;
    masked.clusters[0].masqueradeExcept = {net("10.1.0.0/16")};
    CHECK(!says(masked, Check::NoReturnRoute));
    masked.clusters[0].masqueradeExcept.push_back(net("10.10.0.0/24"));
    CHECK(says(masked, Check::NoReturnRoute));

    // BGP may bring the routes that somebody advertises, and no others.
    Topology bgp = soundDocument();
    bgp.routers[0].routes.clear();
    bgp.routers[0].bgpAsn = 64512;
    CHECK(says(bgp, Check::NoReturnRoute));
    bgp.clusters[0].podRoutes = PodRoutes::Bgp;
    bgp.clusters[0].asn = 64601;
    CHECK(!says(bgp, Check::NoReturnRoute));

    // A director that its answers do not come by, and a gateway that hides the source.
    Topology direct = soundDocument();
    direct.flows[1].to.element = "pub2";
    CHECK(!says(direct, Check::ReplyThroughDirector));
    Topology hairpin = soundDocument();
    hairpin.flows[3].to.element = "pub1";
    hairpin.flows[3].from = "ipod-a";
    CHECK(says(hairpin, Check::PublishHairpin));
    hairpin.gateways[0].sourceNat[0].out = "nodes-i";
    CHECK(!says(hairpin, Check::PublishHairpin));

    // A /31 has no network or broadcast address; a bridge's prefix may hold the first pod at .2.
    Topology link = soundDocument();
    link.networks[0].prefixes = {net("10.10.0.50/31"), net("10.10.0.0/24")};
    CHECK(!says(link, Check::NetworkAddressUsed));
    link.clusters[0].podLink = PodLink::Bridge;
    CHECK(!says(link, Check::PodHasBridgeAddress));
}

TEST(manyMendingsStayAffordable)
{
    Topology t = soundDocument();
    for (std::uint32_t i = 0; i < 20'000; ++i)
        t.routers[0].routes.push_back(
            {Prefix{IpAddress::v4(0x0B000001U + i * 256), 24}, ip("10.20.0.11"), {}});
    const auto findings = validate(t);
    std::size_t fixes = 0;
    for (const Finding& f : findings)
        fixes += f.fix ? 1 : 0;
    CHECK(findings.size() == 20'000);
    CHECK(fixes > 0 && fixes <= 64);
}

TEST(tenThousandPodsAreFast)
{
    const Topology t = bigDocument(10'000);
    // Processor time, not the wall's: tests run beside each other.
    const std::clock_t start = std::clock();
    const auto findings = validate(t);
    const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("       10,000 pods and flows: %.1f ms, %zu findings\n", ms, findings.size());
    CHECK_ROW(
        findings.empty(),
        listed({findings.begin(), findings.begin() + std::min<long>(3, long(findings.size()))}));
    CHECK(ms < 3000);  // a debug build on a busy machine; a release build needs some 40 ms
}

CHECK_MAIN()
