// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/lab_world.h"

/// haproxy's settings for a proxy.
namespace tombolo::sim::lab {
namespace {

bool has(const PublishInfo& p, Identity identity)
{
    return std::find(p.identity.begin(), p.identity.end(), identity) != p.identity.end();
}

/// What another proxy puts in front of the stream that it sends here.
bool expectsPreface(const World& world, const PublishInfo& here)
{
    for (const PublishInfo& p : world.plan.publishes) {
        if (world.machine(p.machine).kind != MachineKind::Proxy ||
            !(has(p, Identity::ProxyV1) || has(p, Identity::ProxyV2)))
            continue;
        for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
            const Endpoint32& end = world.plan.endpoints[e];
            if (end.address == here.address && end.port == here.port)
                return true;
        }
    }
    return false;
}

std::string socketText(const World& world, AddressId address, std::uint16_t port)
{
    return (world.plan.family(address) == Family::V6 ? "ipv6@" : "ipv4@") + world.text(address) +
           ":" + std::to_string(port);
}

std::string identityLines(const PublishInfo& p, Family family)
{
    std::string out;
    if (p.mode != PublishMode::Http)
        return out;
    if (p.replaces)
        out += "    http-request del-header X-Forwarded-For\n"
               "    http-request del-header Forwarded\n";
    if (has(p, Identity::XForwardedFor))
        out += "    option forwardfor\n";
    if (has(p, Identity::Forwarded))
        out += family == Family::V6 ? "    http-request add-header Forwarded for=\\\"[%[src]]\\\"\n"
                                    : "    http-request add-header Forwarded for=%[src]\n";
    return out;
}

}  // namespace

std::string proxySettings(World& world, MachineIx m)
{
    if (world.machine(m).kind != MachineKind::Proxy)
        return {};
    std::string out = "# " + world.id(m) +
                      "\nglobal\n    maxconn 2000\n\ndefaults\n    timeout connect 5s\n"
                      "    timeout client 1h\n    timeout server 1h\n    retries 0\n";
    bool any = false;
    for (std::size_t i = 0; i < world.plan.publishes.size(); ++i) {
        const PublishInfo& p = world.plan.publishes[i];
        if (p.machine != m)
            continue;
        any = true;
        const Family family = world.plan.family(p.address);
        const std::string& rule = world.plan.rules[p.rule].rule;
        const bool http = p.mode == PublishMode::Http;
        out += "\nlisten " + rule.substr(rule.find(':') + 1) + "\n    mode " +
               (http ? "http" : "tcp") + "\n    bind " + socketText(world, p.address, p.port) +
               (http && expectsPreface(world, p) ? " accept-proxy\n" : "\n") +
               (http ? "    http-reuse never\n" : "") + identityLines(p, family);
        const std::string preface = has(p, Identity::ProxyV2)   ? " send-proxy-v2"
                                    : has(p, Identity::ProxyV1) ? " send-proxy"
                                                                : "";
        for (const Pick& pick : world.endpointPicks) {
            for (std::uint32_t e = p.first; p.count > 1 && e < p.first + p.count; ++e) {
                const Endpoint32& end = world.plan.endpoints[e];
                if (pick.at == m && pick.rule == rule && world.text(end.address) == pick.address &&
                    end.port == pick.port)
                    out += "    use-server s" + std::to_string(e - p.first) + " if { src " +
                           toString(pick.packet.src) + " }" +
                           (pick.rewrittenPort
                                ? std::string()
                                : " { src_port " + std::to_string(pick.packet.sport) + " }") +
                           "\n";
            }
        }
        for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
            const Endpoint32& end = world.plan.endpoints[e];
            out += "    server s" + std::to_string(e - p.first) + ' ' +
                   socketText(world, end.address, end.port) + preface + '\n';
        }
    }
    return any ? out : std::string();
}

}  // namespace tombolo::sim::lab
