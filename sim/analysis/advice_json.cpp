// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor.h"
#include "sim/json_out.h"

namespace tombolo::sim::analysis {
namespace {

/// Numbers of addresses are whole, and exact where JSON can say them.
void writeCount(JsonOut& json, const char* key, double count)
{
    constexpr double kMost = 9.2e18;
    json.member(key, static_cast<std::int64_t>(count < kMost ? count : kMost));
}

void writePrefixes(JsonOut& json, const char* key, const std::vector<Prefix>& prefixes)
{
    json.beginArray(key);
    for (const Prefix& p : prefixes)
        json.value(toString(p));
    json.endArray();
}

void writeLengths(JsonOut& json, const char* key, const std::vector<int>& lengths)
{
    json.beginArray(key);
    for (const int length : lengths)
        json.value("/" + std::to_string(length));
    json.endArray();
}

void writeCodes(JsonOut& json, const char* key, const std::vector<AdviceCode>& codes)
{
    json.beginArray(key);
    for (const AdviceCode code : codes)
        json.value(toString(code));
    json.endArray();
}

void writeSide(JsonOut& json, const char* key, const std::optional<ModelSide>& side)
{
    if (!side)
        return json.null(key);
    json.beginObject(key);
    json.member("drawn", side->drawn);
    json.member("flows", std::int64_t(side->flows));
    json.member("answered", std::int64_t(side->answered));
    json.member("hidden", std::int64_t(side->hidden));
    json.beginObject("hiddenBy", true);
    for (std::size_t h = 0; h < kHiders; ++h)
        json.member(toString(static_cast<Hider>(h)), std::int64_t(side->hiddenBy[h]));
    json.endObject();
    json.member("header", std::int64_t(side->header));
    json.member("compared", std::int64_t(side->compared));
    json.member("timed", std::int64_t(side->timed));
    json.member("roundTripNs", side->steadyNs);
    json.member("setUpNs", side->setUpNs);
    json.member("translationNs", side->translationNs);
    json.member("trackingNs", side->trackingNs);
    json.member("tunnelNs", side->tunnelNs);
    json.member("probes", std::int64_t(side->probes));
    json.member("unnamed", std::int64_t(side->unnamed));
    json.member("mostProbes", std::int64_t(side->mostProbes));
    json.member("routes", std::int64_t(side->routes));
    json.member("translationRules", std::int64_t(side->rules));
    if (side->bottleneck) {
        json.beginObject("bottleneck", true);
        json.member("element", side->bottleneck->element);
        json.member("perPacketNs", side->bottleneck->perPacketNs);
        json.member("packetsPerSecond", std::int64_t(side->bottleneck->packetsPerSecond));
        json.endObject();
    } else {
        json.null("bottleneck");
    }
    json.endObject();
}

void writeLeg(JsonOut& json, const char* key, const std::optional<FlowLeg>& leg)
{
    if (!leg)
        return json.null(key);
    json.beginObject(key, true);
    json.member("sight", toString(leg->sight));
    json.member("receiver", leg->receiver);
    json.member("roundTripNs", leg->steadyNs);
    json.member("setUpNs", leg->setUpNs);
    json.member("translationNs", leg->translationNs);
    json.member("hops", std::int64_t(leg->hops));
    json.member("rewrites", std::int64_t(leg->rewrites));
    json.member("probes", std::int64_t(leg->probes));
    json.member("named", leg->named);
    json.endObject();
}

const char* wordOf(convert::MisfitReason reason)
{
    switch (reason) {
    case convert::MisfitReason::NoFreeBlock:
        return "no-free-block";
    case convert::MisfitReason::BlockTooSmall:
        return "block-too-small";
    case convert::MisfitReason::NotEnough:
        return "not-enough";
    case convert::MisfitReason::PodsPerNode:
        break;
    }
    return "pods-per-node";
}

void writePlan(JsonOut& json, const char* key, const AddressAdvice& a,
               const convert::AddressPlan& plan)
{
    json.beginObject(key);
    json.member("fits", plan.fits());
    json.beginArray("allocations");
    for (std::size_t i = 0; i < plan.allocations.size() && i < a.needs.size(); ++i) {
        json.beginObject();
        json.member("cluster", a.needs[i].cluster);
        json.member("nodes", std::int64_t(a.needs[i].nodes));
        json.member("nodeLength", plan.allocations[i].nodeLength);
        writePrefixes(json, "prefixes", plan.allocations[i].prefixes);
        json.endObject();
    }
    json.endArray();
    writeCount(json, "taken", plan.taken);
    writeCount(json, "forPods", plan.forPods);
    writeCount(json, "forGrowth", plan.forGrowth);
    writeCount(json, "lostInNodes", plan.lostInNodes);
    writeCount(json, "lostToAlignment", plan.lostToAlignment);
    writeCount(json, "lostToFragmentation", plan.lostToFragmentation);
    if (plan.misfit) {
        json.beginObject("misfit", true);
        json.member("cluster", plan.misfit->need < a.needs.size()
                                   ? a.needs[plan.misfit->need].cluster
                                   : std::string());
        json.member("family", plan.misfit->need < a.needs.size() &&
                                      a.needs[plan.misfit->need].family == Family::V6
                                  ? "ipv6"
                                  : "ipv4");
        json.member("reason", wordOf(plan.misfit->reason));
        json.member("blocksNeeded", std::int64_t(plan.misfit->blocksNeeded));
        json.member("blocksFound", std::int64_t(plan.misfit->blocksFound));
        json.endObject();
    } else {
        json.null("misfit");
    }
    json.endObject();
}

void writeCurve(JsonOut& json, const GrowthCurve& curve)
{
    json.beginObject();
    json.member("of", toString(curve.growth));
    if (curve.fitsUntil)
        json.member("flatFitsUntilPercent", std::int64_t(*curve.fitsUntil));
    else
        json.null("flatFitsUntilPercent");
    if (curve.islandUntil)
        json.member("islandFitsUntilPercent", std::int64_t(*curve.islandUntil));
    else
        json.null("islandFitsUntilPercent");
    json.member("bounded", curve.bounded);
    json.member("now", std::int64_t(curve.now));
    json.member("limit", std::int64_t(curve.limit));
    writeLengths(json, "nodeBlocks", curve.flatBlocks);
    writeLengths(json, "islandNodeBlocks", curve.islandBlocks);
    if (!curve.nowBlocks.empty()) {
        writeLengths(json, "nodeBlocksNow", curve.nowBlocks);
        json.member("limitNow", std::int64_t(curve.nowLimit));
    }
    json.beginArray("points");
    for (const GrowthPoint& point : curve.points) {
        json.beginObject(nullptr, true);
        json.member("percent", std::int64_t(point.percent));
        json.member("count", std::int64_t(point.count));
        writeCount(json, "flat", point.flatNeeded);
        writeCount(json, "island", point.islandNeeded);
        if (!curve.nowBlocks.empty())
            writeCount(json, "flatAsNow", point.asNowNeeded);
        json.member("fits", point.fits);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeAddresses(JsonOut& json, const AddressAdvice& a)
{
    json.beginObject("addresses");
    json.member("given", a.given);
    writePrefixes(json, "free", a.free);
    writeCount(json, "available", a.available);
    writeCount(json, "drawn", a.drawn);
    json.member("clustersSharingPrefixes", std::int64_t(a.sharing));
    json.member("growthPercent", std::int64_t(a.growthPercent));
    json.member("fits", a.fits());
    json.member("fitsGrown", a.fitsGrown());
    json.beginArray("keepTheirPrefixes");
    for (std::size_t i = 0; i < a.needs.size(); ++i) {
        if (!a.kept[i].empty() && (i == 0 || a.needs[i].cluster != a.needs[i - 1].cluster))
            json.value(a.needs[i].cluster);
    }
    json.endArray();
    writeCount(json, "flatNow", a.flatNow);
    writeCount(json, "islandNow", a.islandNow);
    writeCount(json, "takenNow", a.takenNow);
    writeCount(json, "takenGrown", a.takenGrown);
    if (a.shrunkFrom)
        json.member("nodeLengthDrawn", *a.shrunkFrom);
    else
        json.null("nodeLengthDrawn");
    if (const auto length = a.grownLength())
        json.member("nodeLengthToGrow", *length);
    else
        json.null("nodeLengthToGrow");
    writePlan(json, "now", a, a.now);
    writePlan(json, "grown", a, a.grown);
    json.beginArray("curves");
    for (const GrowthCurve& curve : a.curves)
        writeCurve(json, curve);
    json.endArray();
    if (a.missing)
        json.member("missingBlockLength", int(a.missing->length));
    else
        json.null("missingBlockLength");
    if (a.nodeLength)
        json.member("nodeLengthThatFits", *a.nodeLength);
    else
        json.null("nodeLengthThatFits");
    json.endObject();
}

}  // namespace

void writeJson(const Advice& advice, std::ostream& out)
{
    JsonOut json(out);
    json.beginObject();
    json.member("format", "tombolo-advice");
    json.member("version", 1);
    json.member("recommendation", toString(advice.recommendation));
    writeCodes(json, "because", advice.because);
    writeCodes(json, "wouldChange", advice.wouldChange);
    writeSide(json, "flat", advice.flat);
    writeSide(json, "island", advice.island);
    json.beginArray("flows");
    for (const FlowTrade& trade : advice.flows) {
        json.beginObject();
        json.member("id", trade.flow);
        writeLeg(json, "flat", trade.flat);
        writeLeg(json, "island", trade.island);
        json.endObject();
    }
    json.endArray();
    for (const auto& [key, flows] : {std::pair{"flatLoses", &advice.flatLoses},
                                     std::pair{"islandLoses", &advice.islandLoses}}) {
        json.beginArray(key);
        for (const std::string& flow : *flows)
            json.value(flow);
        json.endArray();
    }
    writeAddresses(json, advice.addresses);
    json.endObject();
    json.finish();
}

}  // namespace tombolo::sim::analysis
