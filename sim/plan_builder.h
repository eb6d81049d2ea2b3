// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string_view>

#include "sim/plan.h"

namespace tombolo::sim {

/// Has a pod with these labels each of the selector's?
bool selects(const Labels& selector, const Labels& labels);

/// Makes a NetworkPlan of a document, part by part. Used once.
class PlanBuilder {
public:
    explicit PlanBuilder(const Topology& topology) : m_topology(topology) {}
    Result<NetworkPlan> build(const std::vector<std::string>& flowIds);

private:
    using Ids = std::map<std::string, ElementIx, std::less<>>;

    void reserve();
    void trim();
    void addNetworks();
    void addMachines();
    void addNode(const Cluster& cluster, std::uint32_t clusterIx, const Node& node);
    void addPod(const Pod& pod, MachineIx node);
    MachineIx addMachine(const std::string& id, MachineKind kind);
    void addInterfaces(MachineIx m, const std::vector<Interface>& interfaces,
                       const std::string& list);
    void setListeners(MachineIx m, std::vector<Listener> list);
    void setPods(MachineIx node);
    void fillConnected(Port& port);
    Slice connectedOfPod(MachineIx node, std::span<const AddressId> addresses);

    void addNeighbours();
    void addOwned();
    void addAnnounced();
    ElementIx announcer(const Cluster& cluster, const Service& service, const IpAddress& address);
    bool hasEndpointOn(RuleIx service, MachineIx node) const;

    void addRoutes();
    void addConnectedRoutes(MachineIx m);
    void addStaticRoutes(MachineIx m, const std::vector<Route>& routes);
    void addPodRoutes(const Node& node);
    void addClusterRoutes(const Cluster& cluster, ClusterInfo& info);
    void sortRoutes();
    void packRoutes();
    std::vector<RouteLine>& routesOf(MachineIx m) { return m_routes[m_plan.machines[m].device]; }
    /// Port whose connected prefix holds the address; kNoIx when it is not a neighbour's.
    PortIx portTowards(MachineIx m, const IpAddress& via) const;

    void addServices();
    void addService(const Cluster& cluster, std::uint32_t clusterIx, const Service& service);
    void addServicePort(const Service& service, std::uint32_t clusterIx, const ServicePort& port);
    void addEndpoints(const Cluster& cluster, const Service& service, const ServicePort& port,
                      Family family);
    void addEgress();
    EgressInfo egressOf(const Cluster& cluster, const EgressPolicy& policy);
    void setGateway(EgressInfo& info, const Node& gateway);
    void addPolicies();
    PolicyPeers peersOf(const Cluster& cluster, const PolicyRule& rule);
    std::vector<PolicyLine> policyLines(const Cluster& cluster,
                                        const std::optional<std::vector<PolicyRule>>& rules);

    void addGateways();
    void addPublish(MachineIx m, const Publish& publish);
    void addSourceNat(MachineIx m, const std::vector<SourceNat>& rules);
    void addFirewall(MachineIx m, const std::vector<FirewallRule>& rules);
    void addDirectReturn(const PublishInfo& publish, std::uint32_t index);
    void markConntrack();

    void addBgp();

    // plan_phases.cpp: what differs while something is down
    struct Outage {
        std::vector<std::uint8_t> machines, ports, networks;
    };
    void addPhases();
    PhaseInfo phaseAt(TimeNs time);
    Outage outageAt(TimeNs time, TimeNs delay) const;
    bool isGone(MachineIx m) const { return !m_gone.machines.empty() && m_gone.machines[m] != 0; }
    bool isCut(PortIx p) const;
    /// A node that its network does not see any more.
    bool isAway(MachineIx node) const { return isCut(m_plan.machines[node].firstPort); }

    void addFlows(const std::vector<std::string>& flowIds);
    AddressId targetOf(const Flow& flow, ElementIx from);
    std::vector<AddressId> targetAddresses(const Flow& flow, ElementIx from);

    AddressId intern(const IpAddress& a);
    std::vector<AddressId> interned(const std::vector<IpAddress>& list);
    Slice internedSlice(const std::vector<IpAddress>& list);
    RuleIx rule(const std::string& text, const std::string& note = {});
    ElementIx element(std::string_view id) const;
    std::int32_t network(const std::string& id) const;
    std::span<const AddressId> addressesOf(ElementIx e) const
    {
        return m_plan.addressesOf(m_plan.machines[e].self);
    }
    Device& device(MachineIx m) { return m_plan.devices[m_plan.machines[m].device]; }
    void failAt(const std::string& id, const std::string& pointer, const std::string& at);

    const Topology& m_topology;
    NetworkPlan m_plan;
    Ids m_elements;
    std::map<std::string, std::int32_t, std::less<>> m_networks;
    std::map<std::string, RuleIx, std::less<>> m_ruleIds;
    std::map<std::string, const Service*, std::less<>> m_services;
    std::map<std::string, const Publish*, std::less<>> m_publishes;
    /// Addresses that belong to a gateway although no interface has them.
    struct Owned {
        std::uint64_t network;
        AddressId address;
        MachineIx machine;
    };
    std::vector<Owned> m_owned;
    std::vector<std::vector<RouteLine>> m_routes;  ///< by Machine::device, while they grow
    std::vector<Listener> m_lastListeners;         ///< pods in a row mostly have the same
    Slice m_lastListenerSlice;
    std::size_t m_podsDone = 0;  ///< of NetworkPlan::podAddresses: sorted, of their nodes
    Outage m_gone;               ///< what everyone has noticed; empty: nothing
    std::optional<Error> m_error;
};

}  // namespace tombolo::sim
