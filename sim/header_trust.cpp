// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/header_trust.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

std::vector<ProxyPass> passesOf(const NetworkPlan& plan, const FlowOutcome& outcome)
{
    std::vector<ProxyPass> out;
    for (const FlowOutcome::Hide& hide : outcome.hides) {
        const std::uint32_t at =
            plan.publishAt.find(portKey(hide.at, hide.sentTo, hide.protocol, hide.port));
        if (plan.machines[hide.at].kind == MachineKind::Proxy && at != FlatMap::kNone)
            out.push_back({&plan.publishes[at], hide.arrivedAs});
    }
    return out;
}

/// Which of them wrote each of the headers; as many as there are: none of them.
std::vector<std::size_t> writersOf(const std::vector<ProxyPass>& passes,
                                   const std::vector<FlowOutcome::Header>& headers)
{
    std::vector<std::pair<Identity, std::size_t>> lines;
    for (std::size_t p = 0; p < passes.size(); ++p) {
        std::erase_if(lines,
                      [&](const auto& l) { return dropsHeader(*passes[p].publish, l.first); });
        for (const Identity i : passes[p].publish->identity) {
            if (addsHeader(*passes[p].publish, i))
                lines.emplace_back(i, p);
        }
    }
    std::vector<std::size_t> out(headers.size(), passes.size());
    for (std::size_t h = headers.size(); h-- > 0 && !lines.empty();) {
        if (headers[h].claimed || headers[h].identity != lines.back().first)
            continue;
        out[h] = lines.back().second;
        lines.pop_back();
    }
    return out;
}

void add(std::vector<ElementIx>& to, const std::vector<ElementIx>& more)
{
    to.insert(to.end(), more.begin(), more.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

}  // namespace

bool isPreface(Identity identity)
{
    return identity == Identity::ProxyV1 || identity == Identity::ProxyV2;
}

bool addsHeader(const PublishInfo& publish, Identity identity)
{
    const bool listed = std::find(publish.identity.begin(), publish.identity.end(), identity) !=
                        publish.identity.end();
    return listed && (publish.mode == PublishMode::Http ||
                      (publish.mode == PublishMode::Tcp && isPreface(identity)));
}

bool dropsHeader(const PublishInfo& publish, Identity identity)
{
    return publish.mode == PublishMode::Http && (publish.replaces || isPreface(identity));
}

bool isVouched(const NetworkPlan& plan, std::span<const ProxyPass> passes, std::size_t writer,
               Identity identity)
{
    for (std::size_t i = passes.size(); i-- > writer + 1;) {
        const ProxyPass& after = passes[i];
        const ProxyPass& before = passes[i - 1];
        const auto own = plan.addressesOf(before.publish->machine);
        const bool names = std::find(own.begin(), own.end(), after.seen) != own.end();
        if (!names || !addsHeader(*after.publish, identity) ||
            !addsHeader(*before.publish, identity))
            return false;
    }
    return writer < passes.size();
}

std::vector<ElementIx> forgersAt(const NetworkPlan& plan, Sightings& sightings, ElementIx reader,
                                 AddressId seen, std::uint16_t port, Identity identity,
                                 ElementIx sender)
{
    std::vector<ElementIx> out;
    if (reader >= plan.machines.size() || !Sightings::answers(plan.machines[reader]))
        return out;
    for (const Shown& way : sightings.ways(reader, seen)) {
        const PublishInfo* door = way.door == kNoIx ? nullptr : &plan.publishes[way.door];
        const bool open =
            door == nullptr || !(addsHeader(*door, identity) || dropsHeader(*door, identity));
        if (open && way.element != sender && way.canHave(port) &&
            (out.empty() || out.back() != way.element))
            out.push_back(way.element);
    }
    return out;
}

std::vector<std::vector<ElementIx>> forgersOf(const NetworkPlan& plan, Sightings& sightings,
                                              const FlowOutcome& outcome, std::uint16_t port,
                                              ElementIx sender)
{
    const std::vector<ProxyPass> passes = passesOf(plan, outcome);
    const std::vector<std::size_t> writers = writersOf(passes, outcome.headers);
    std::vector<std::vector<ElementIx>> out(outcome.headers.size());
    for (std::size_t h = 0; h < out.size(); ++h) {
        const FlowOutcome::Header& header = outcome.headers[h];
        std::vector<ElementIx>& forgers = out[h];
        if (isVouched(plan, passes, writers[h], header.identity)) {
            forgers = forgersAt(plan, sightings, outcome.receiver, outcome.seen, port,
                                header.identity, sender);
            for (std::size_t i = passes.size(); i-- > writers[h] + 1;)
                add(forgers, forgersAt(plan, sightings, passes[i].publish->machine, passes[i].seen,
                                       0, header.identity, sender));
        } else {
            forgers = sightings.behind(outcome.receiver, outcome.seen, port);
            std::erase(forgers, sender);
        }
    }
    return out;
}

bool isNamed(const Exchange& exchange)
{
    return std::any_of(exchange.recovered.begin(), exchange.recovered.end(),
                       [](const Recovered& header) { return header.forgers.empty(); });
}

}  // namespace tombolo::sim
