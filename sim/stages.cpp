// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/stages.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

/// The proxy that accepts a TCP connection after this crossing.
ElementIx acceptsAfter(const Trace& trace, std::uint32_t crossing)
{
    for (const Step& step : trace.steps(crossing)) {
        if (step.kind == StepKind::ProxyAccept && step.before.protocol == Protocol::Tcp)
            return step.at;
    }
    return kNoElement;
}

}  // namespace

std::vector<Stage> stagesOf(const Trace& trace, const std::vector<std::uint32_t>& request,
                            const std::vector<std::uint32_t>& reply)
{
    std::vector<Stage> out;
    const auto add = [&](Stage::Kind kind, ElementIx proxy,
                         const std::vector<std::uint32_t>& crossings) {
        if (!crossings.empty())
            out.push_back({kind, proxy, crossings});
    };
    const bool accepted = std::any_of(request.begin(), request.end(), [&](std::uint32_t i) {
        return acceptsAfter(trace, i) != kNoElement;
    });
    if (!accepted) {
        add(Stage::Kind::Request, kNoElement, request);
        add(Stage::Kind::Reply, kNoElement, reply);
        return out;
    }
    std::vector<std::uint32_t> all = request;
    all.insert(all.end(), reply.begin(), reply.end());
    std::sort(all.begin(), all.end());  // crossings are numbered in order of time
    ElementIx proxy = kNoElement;       // the last that accepted
    bool isRequest = false;
    for (const std::uint32_t i : all) {
        const bool there = trace.crossing(i).phase == Phase::Request;
        if (out.empty() || there != isRequest) {
            const bool first = proxy == kNoElement;
            const bool own = !there && trace.crossing(i).from == proxy;
            out.push_back({there ? (first ? Stage::Kind::Request : Stage::Kind::Connect)
                                 : (own ? Stage::Kind::Accept : Stage::Kind::Reply),
                           there || own ? proxy : kNoElement,
                           {}});
            isRequest = there;
        }
        out.back().crossings.push_back(i);
        if (const ElementIx by = there ? acceptsAfter(trace, i) : kNoElement; by != kNoElement)
            proxy = by;
    }
    return out;
}

std::vector<Stage> stagesOf(const Trace& trace, const Exchange& exchange)
{
    return stagesOf(trace, exchange.request, exchange.reply);
}

}  // namespace tombolo::sim
