// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/core/validate_cases.h"

namespace tombolo::test {

inline Fault fault(const char* element, const char* network = "")
{
    Fault out;
    out.element = element;
    out.network = network;
    return out;
}

inline std::vector<Breakage> scenarioBreakages()
{
    return {
        {Check::MissingValue,
         "",
         "/scenario/faults/0/element",
         {"element"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("")};
         }},
        {Check::UnknownReference,
         "",
         "/scenario/faults/0/element",
         {"nobody", "element"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("nobody")};
         }},
        {Check::WrongReference,
         "",
         "/scenario/faults/0/element",
         {"pod-a", "element"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("pod-a")};
         }},
        {Check::UnknownReference,
         "",
         "/scenario/faults/0/network",
         {"nowhere", "network"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("client", "nowhere")};
         }},
        {Check::WrongReference,
         "",
         "/scenario/faults/0/network",
         {"server", "network"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("client", "server")};
         }},
        {Check::FaultNotAttached,
         "",
         "/scenario/faults/0/network",
         {"client", "far"},
         [](Topology& t) {
             t.networks.push_back(network("far", "192.0.2.0/24"));
             t.header.scenario.faults = {fault("client", "far")};
         }},
        {Check::FaultEndsFirst,
         "",
         "/scenario/faults/0/upUs",
         {"client"},
         [](Topology& t) {
             t.header.scenario.faults = {fault("client")};
             t.header.scenario.faults[0].downNs = 1000;
             t.header.scenario.faults[0].upNs = 1000;
         },
         true},
        {Check::ReplyBypassesProxy,
         "px",
         "/gateways/2/publish/0/transparent",
         {"fl2", "px", "server", "10.10.0.50"},
         [](Topology& t) {
             t.gateways[2].publish[0].transparent = true;
             t.gateways[2].publish[0].backends = {{"server", {}, 80, {}}};
             t.flows[1].to.element = "pub3";
         }},
        {Check::ReplyThroughDirector,
         "vip",
         "/gateways/1/publish/0/mode",
         {"fl1", "vip", "server", "10.1.1.3"},
         [](Topology& t) {
             t.hosts[1].routes = {route("0.0.0.0/0", "10.10.0.22")};
             t.flows[0].to.element = "pub2";
         }},
        {Check::PublishHairpin,
         "gw",
         "/gateways/0/publish/0/mode",
         {"fl4", "gw", "ipod-a", "10.30.0.11"},
         [](Topology& t) {
             t.flows[3].from = "ipod-a";
             t.flows[3].to.element = "pub1";
         }},
        {Check::PublishLoop,
         "px",
         "/gateways/2/publish/0/backends/0/address",
         {"pub3", "10.10.0.23"},
         [](Topology& t) {
             Publish& first = t.gateways[2].publish[0];
             Publish second = first;
             second.id = "second";
             second.port = 8003;
             second.backends = {{"", first.address, first.port, {}}};
             first.backends = {{"", first.address, 8003, {}}};
             t.gateways[2].publish.push_back(second);
         }},
        {Check::ProxyHeaderUnexpected,
         "px",
         "/gateways/2/publish/0/identity/0",
         {"pub3", "http"},
         [](Topology& t) {
             Publish inner = t.gateways[2].publish[0];
             inner.id = "http";
             inner.port = 8002;
             inner.identity.clear();
             Publish between = inner;  // passes the bytes on
             between.id = "between";
             between.port = 8001;
             between.mode = PublishMode::Tcp;
             between.backends = {{"", inner.address, 8002, {}}};
             t.gateways[2].publish[0].identity = {Identity::ProxyV2};
             t.gateways[2].publish[0].backends = {{"", inner.address, 8001, {}}};
             t.gateways[2].publish.push_back(between);
             t.gateways[2].publish.push_back(inner);
         },
         true},
        {Check::BackendNeedsAddress,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"pub3", "10.10.0.23"},
         [](Topology& t) { t.gateways[0].publish[0].backends[0].element = "pub3"; },
         true},
        {Check::BackendNeedsAddress,
         "gw",
         "/gateways/0/publish/0/backends/0/element",
         {"px", "10.10.0.23"},
         [](Topology& t) {
             t.gateways[0].publish[0].backends[0].element = "px";
         }},
        {Check::ClaimNeedsTcp,
         "fl1",
         "/flows/0/claims",
         {"udp"},
         [](Topology& t) {
             t.flows[0].protocol = Protocol::Udp;
             t.flows[0].claims = {{Identity::XForwardedFor, ip("192.0.2.6"), 0, {}}};
         },
         true},
        {Check::MissingValue,
         "fl1",
         "/flows/0/claims/0/address",
         {"address"},
         [](Topology& t) {
             t.flows[0].claims.emplace_back();
         }},
    };
}

}  // namespace tombolo::test
