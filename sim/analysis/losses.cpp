// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <map>

#include "sim/analysis/changes.h"
#include "sim/masks.h"
#include "sim/queries.h"

namespace tombolo::sim::analysis {

std::uint16_t portIn(const std::string& argument)
{
    std::uint16_t port = 0;
    std::from_chars(argument.data(), argument.data() + argument.size(), port);
    return port;
}

namespace {

/// A step names the law that chose the port where that was worth telling. The port hides nobody.
bool isOfPorts(const std::string& law)
{
    return law == "L-5" || law == "L-6" || law == "L-7" || law == "L-10" || law == "L-17";
}

/// The law by which the source's address was replaced.
/// @param entered laws of the destination translations on the way so far, by their rule
std::string lawOfLoss(const Step& step, const std::map<std::string, std::string>& entered)
{
    if (!isOfPorts(step.law))
        return step.law;
    if (step.rule.starts_with("source-nat"))
        return "L-9";
    if (step.rule.starts_with("egress-policy"))
        return "EGR-1";
    if (step.rule.starts_with("publish"))
        return "L-20";
    const auto at = entered.find(step.rule);
    return at == entered.end() ? "L-8" : at->second;
}

}  // namespace

std::vector<Loss> lossesOf(const Trace& trace, const Exchange& flow)
{
    std::vector<Loss> out;
    Endpoint client;
    std::map<std::string, std::string> entered;
    const auto read = [&](const Step& step, std::uint32_t crossing, bool sender) {
        Loss loss;
        loss.element = trace.elements()[step.at];
        loss.rule = step.rule;
        loss.law = lawOfLoss(step, entered);
        loss.to = step.before.dst;
        loss.crossing = crossing;
        if (step.kind == StepKind::DestinationNat)
            entered[step.rule] = step.law;
        if (step.kind == StepKind::ProxyAccept) {
            client.address = step.before.src;
            client.port = step.before.sport;
        } else if (step.kind != StepKind::ProxyConnect &&
                   (sender ? masksSource(step, flow.trueSource.address) : step.hidesSource())) {
            // By a rule now, or by an entry that another connection made.
            loss.before = step.before.src;
            loss.after = step.after.src;
            loss.beforePort = step.before.sport;
            loss.afterPort = step.after.sport;
            out.push_back(loss);
        } else if (step.kind == StepKind::ProxyConnect) {
            const auto own = parseAddress(step.args.empty() ? std::string() : step.args[0]);
            loss.before = client.address;
            loss.beforePort = client.port;
            loss.after = own ? *own : IpAddress{};
            loss.afterPort = step.args.size() > 1 ? portIn(step.args[1]) : std::uint16_t(0);
            if (loss.before != loss.after)  // else it wears its client's (PX-5)
                out.push_back(loss);
        }
    };
    for (const std::uint32_t i : flow.request) {
        for (const Step& step : decisionsBefore(trace, flow, i))
            read(step, i, i == flow.request.front());
        for (const Step& step : decisions(trace, flow, i))
            read(step, i, false);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
