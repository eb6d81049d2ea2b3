// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lab/lab.h"

#include <algorithm>

#include "sim/lab/lab_world.h"

namespace tombolo::sim::lab {
namespace {

bool usesV6(const NetworkPlan& plan)
{
    return std::any_of(plan.addresses.begin(), plan.addresses.end(),
                       [](const IpAddress& a) { return a.isV6(); });
}

std::string hereDocument(const std::string& command, const std::string& body)
{
    return body.empty() ? std::string() : command + " <<'EOF'\n" + body + "EOF\n";
}

/// One machine: kernel settings, links, addresses, routes, rules. Run inside its namespace.
std::string machineScript(World& world, MachineIx m)
{
    const Machine& machine = world.machine(m);
    std::string out = "# " + world.id(m) + "\n. ./common.sh\n";
    out += std::string("settings ") + (machine.forwards ? "1" : "0") + (world.v6 ? " 1" : " 0") +
           (machine.bridged && machine.kind == MachineKind::Node ? " 1" : " 0") +
           (machine.rpFilter == RpFilter::Strict  ? " 1\n"
            : machine.rpFilter == RpFilter::Loose ? " 2\n"
                                                  : " 0\n");
    const std::string tunnels = tunnelScript(world, m);
    out += hereDocument("ip -batch -", addressScript(world, m));
    out += tunnels + "neighbours\n";
    out += pathRules(world, m);
    out += directReturnRoutes(world, m);
    if (machine.kind == MachineKind::Node)
        out += egressRoutes(world, m);
    out += hereDocument("nft -f -", rulesOf(world, m));
    return out;
}

}  // namespace

Topology realisable(const Topology& topology)
{
    Topology still = topology;
    still.header.scenario.faults.clear();
    still.header.scenario.timeouts = {};
    for (Network& n : still.networks)
        n.queuePackets = 0;
    return still;
}

Result<Lab> writeLab(const Topology& topology, const Trace& trace)
{
    std::vector<std::string> flows;
    for (const FlowResult& f : trace.flows())
        flows.push_back(f.id);
    const auto plan = makePlan(topology, flows);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    World world{topology, *plan, trace, Routing(*plan), {}, {}, {}, {}, false};
    world.v6 = usesV6(*plan);
    findLimits(world);
    Lab lab;
    lab.limits = world.limits;
    if (lab.refused())
        return lab;
    readPicks(world);
    std::string namespaces;
    for (MachineIx m = 0; m < plan->machines.size(); ++m) {
        if (!hasNamespace(world, m))
            continue;
        namespaces += world.id(m) + '\n';
        lab.files.push_back({"machines/" + world.id(m) + ".sh", machineScript(world, m)});
        if (std::string settings = proxySettings(world, m); !settings.empty())
            lab.files.push_back({"proxies/" + world.id(m) + ".cfg", std::move(settings)});
    }
    lab.files.push_back({"machines.txt", std::move(namespaces)});
    lab.files.push_back({"links.ip", linkScript(world)});
    lab.files.push_back({"lab.json", labJson(world)});
    return lab;
}

}  // namespace tombolo::sim::lab
