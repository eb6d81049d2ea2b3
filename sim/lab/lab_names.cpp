// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "sim/lab/lab_world.h"

/// Names, what cannot be done, and the choices of the trace.
namespace tombolo::sim::lab {
namespace {

bool usable(const IpAddress& a)
{
    if (a.isV4())
        return a.low >> 24U != 0 && a.low >> 24U != 127 && a.low >> 28U != 14 &&
               a.low != 0xFFFFFFFFU;
    return a.high >> 56U != 0xFF && (a.high != 0 || a.low > 1);
}

void checkNetworks(World& world)
{
    for (const Network& n : world.topology.networks) {
        const bool needs1280 = std::any_of(n.prefixes.begin(), n.prefixes.end(),
                                           [](const Prefix& p) { return p.address.isV6(); });
        if (n.mtuBytes < (needs1280 ? 1280 : 68) || n.mtuBytes > 65535)
            world.limits.push_back({LabLimit::Code::UnusableMtu, n.id, std::to_string(n.mtuBytes)});
        if (n.lossPpm > 0)
            world.limits.push_back({LabLimit::Code::Loss, n.id, {}});
        if (n.queuePackets > 0)
            world.limits.push_back({LabLimit::Code::Queue, n.id, std::to_string(n.queuePackets)});
    }
}

void checkAddresses(World& world)
{
    std::map<std::pair<std::int32_t, AddressId>, MachineIx> owners;
    for (const Port& port : world.plan.ports) {
        for (const AddressId a : world.plan.addressesOf(port)) {
            if (!usable(world.plan.address(a)))
                world.limits.push_back(
                    {LabLimit::Code::UnusableAddress, world.id(port.machine), world.text(a)});
            if (port.network < 0)
                continue;
            const auto [at, isNew] = owners.insert({{port.network, a}, port.machine});
            if (!isNew && at->second != port.machine)
                world.limits.push_back({LabLimit::Code::DuplicateAddress,
                                        world.plan.networkIds[std::size_t(port.network)],
                                        world.text(a)});
        }
    }
}

bool isOneRange(const World& world, const std::vector<AddressId>& pool)
{
    for (const Family f : {Family::V4, Family::V6}) {
        const AddressId first = world.plan.firstOf(pool, f);
        std::uint64_t n = 0;
        for (const AddressId a : pool) {
            if (world.plan.family(a) == f &&
                world.plan.address(a) != world.plan.address(first).plus(n++))
                return false;
        }
    }
    return true;
}

void checkGateways(World& world)
{
    for (MachineIx m = 0; m < world.plan.machines.size(); ++m) {
        const Slice rules = world.plan.device(m).sourceNats;
        for (std::uint32_t i = rules.first; i < rules.end(); ++i) {
            const SourceNatInfo& rule = world.plan.sourceNats[i];
            if (!isOneRange(world, rule.pool))
                world.limits.push_back({LabLimit::Code::ScatteredPool, world.id(m), {}});
            if (rule.portsPerHost > 0)
                world.limits.push_back({LabLimit::Code::PortBlocks, world.id(m), {}});
        }
    }
    for (const PublishInfo& p : world.plan.publishes) {
        if (p.transparent)
            world.limits.push_back({LabLimit::Code::TransparentProxy, world.id(p.machine),
                                    world.text(p.address) + " port " + std::to_string(p.port)});
        if (world.machine(p.machine).kind == MachineKind::Proxy && p.protocol != Protocol::Tcp)
            world.limits.push_back({LabLimit::Code::UdpProxy, world.id(p.machine),
                                    world.text(p.address) + " port " + std::to_string(p.port)});
    }
}

void checkScenario(World& world)
{
    const Scenario& scenario = world.topology.header.scenario;
    for (const Fault& f : scenario.faults)
        world.limits.push_back({LabLimit::Code::Faults, f.element, f.network});
    const Timeouts& t = scenario.timeouts;
    if (t.tcpNs || t.udpNs || t.icmpNs)
        world.limits.push_back({LabLimit::Code::Timeouts, {}, {}});
    for (const FlowInfo& f : world.plan.flows) {
        for (const ClaimInfo& c : f.claims) {
            if (c.identity == Identity::ProxyV1 || c.identity == Identity::ProxyV2)
                world.limits.push_back({LabLimit::Code::ForgedPreface, f.id, {}});
        }
    }
}

void readStep(World& world, const Step& s, std::uint16_t sentFrom)
{
    Pick pick;
    pick.at = s.at;
    pick.rule = s.rule;
    pick.packet = s.before;
    pick.rewrittenPort = s.before.sport != sentFrom;
    const auto number = [](const std::string& text) {
        return static_cast<std::uint16_t>(std::strtoul(text.c_str(), nullptr, 10));
    };
    if (s.kind == StepKind::BalanceEndpoint && s.args.size() > 3 && s.args[3] != "1") {
        pick.address = s.args[1];
        pick.port = number(s.args[2]);
        world.endpointPicks.push_back(std::move(pick));
    } else if (s.kind == StepKind::ProxyConnect && s.args.size() > 3) {
        pick.address = s.args[2];
        pick.port = number(s.args[3]);
        world.endpointPicks.push_back(std::move(pick));
    } else if (s.kind == StepKind::DestinationNat && s.rule.starts_with("publish:")) {
        // A node that takes what a gateway of mode dsr handed on: for which of its pods.
        pick.address = toString(s.after.dst);
        pick.port = s.after.dport;
        world.endpointPicks.push_back(std::move(pick));
    } else if (s.kind == StepKind::SourceNat) {
        pick.address = toString(s.after.src);
        pick.port = s.after.sport;
        world.poolPicks.push_back(std::move(pick));
    } else if (s.kind == StepKind::Route && s.args.size() > 3 && s.args[3] == "bgp") {
        pick.address = s.args[0];
        world.pathPicks.push_back(std::move(pick));
    }
}

/// A node whose service chose an endpoint on the node itself: no packet crosses a wire, and the
/// trace has no step of it. What became of the flow says whether somebody listens there.
void readLocal(World& world, const FlowInfo& flow, const Exchange& told)
{
    const MachineIx m = world.machine(flow.from).self;
    const bool refused = told.verdict == Verdict::Refused && told.reason == Reason::NotListening;
    if (!told.request.empty() || flow.to == 0 || world.machine(m).kind != MachineKind::Node ||
        !(refused || told.seenSource))
        return;
    const std::uint32_t cluster = world.machine(m).cluster;
    std::uint32_t found =
        world.plan.serviceAt.find(portKey(cluster, flow.to, flow.protocol, flow.port));
    if (found != FlatMap::kNone)
        found >>= 1U;
    else if (world.plan.isLocal(m, flow.to))
        found =
            world.plan.nodePortAt.find({cluster, std::uint64_t(flow.protocol) << 16U | flow.port});
    if (found == FlatMap::kNone)
        return;
    const ServicePortInfo& service = world.plan.services[found];
    Pick pick;
    pick.at = m;
    pick.rule = world.plan.rules[service.rule].rule;
    pick.packet.src = told.trueSource.address;
    pick.packet.sport = told.trueSource.port;
    pick.packet.dst = world.plan.address(flow.to);
    pick.packet.dport = flow.port;
    pick.packet.protocol = flow.protocol;
    const std::size_t f = world.plan.family(flow.to) == Family::V6;
    for (std::uint32_t e = service.first[f]; e < service.first[f] + service.count[f]; ++e) {
        const Endpoint32& end = world.plan.endpoints[e];
        if (!world.plan.isLocal(m, end.address))
            continue;
        const ElementIx listener = world.plan.listenerAt(m, flow.protocol, end.port);
        if (refused ? listener != kNoElement : listener != told.seenSource->element)
            continue;
        pick.address = world.text(end.address);
        pick.port = end.port;
        world.endpointPicks.push_back(pick);
        return;
    }
}

}  // namespace

std::string interfaceName(const World& world, PortIx port)
{
    const Port& p = world.plan.ports[port];
    const Machine& m = world.machine(p.machine);
    if (p.network < 0)
        return m.kind == MachineKind::Pod ? "eth0" : "cni0";
    return "e" + std::to_string(port - m.firstPort);
}

std::vector<MachineIx> podsOf(const World& world, MachineIx node)
{
    std::vector<MachineIx> out;
    for (MachineIx m = node + 1; m < world.plan.machines.size() && world.machine(m).node == node;
         ++m) {
        if (world.machine(m).kind == MachineKind::Pod)
            out.push_back(m);
    }
    return out;
}

std::string podPortName(const World& world, MachineIx pod)
{
    return "p" + std::to_string(pod - world.machine(pod).node - 1);
}

std::string hardwareAddress(unsigned kind, std::uint32_t index)
{
    constexpr std::array<const char*, 3> kFirst{"02", "06", "0a"};
    std::string out = std::string(kFirst.at(kind)) + ":00";
    constexpr const char* kDigits = "0123456789abcdef";
    for (int shift = 24; shift >= 0; shift -= 8) {
        const std::uint32_t byte = index >> unsigned(shift) & 0xFFU;
        out += {':', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return out;
}

void findLimits(World& world)
{
    checkNetworks(world);
    checkAddresses(world);
    checkGateways(world);
    checkScenario(world);
}

void readPicks(World& world)
{
    for (const FlowResult& result : world.trace.flows()) {
        const Exchange& f = result.first();  // the only one that the lab sends
        const auto info = std::find_if(world.plan.flows.begin(), world.plan.flows.end(),
                                       [&](const FlowInfo& i) { return i.id == result.id; });
        if (info != world.plan.flows.end())
            readLocal(world, *info, f);
        for (const auto* list : {&f.request, &f.reply, &f.errors}) {
            for (const std::uint32_t i : *list) {
                for (const Step& s : world.trace.stepsBefore(i))
                    readStep(world, s, f.trueSource.port);
                for (const Step& s : world.trace.steps(i))
                    readStep(world, s, f.trueSource.port);
            }
        }
    }
}

}  // namespace tombolo::sim::lab
