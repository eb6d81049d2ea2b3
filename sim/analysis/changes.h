// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

namespace tombolo {
class TopologyIndex;
}

namespace tombolo::sim::analysis {

/// What one change of a document does that could let a receiver see who is talking.
enum class ChangeKind : std::uint8_t {
    TrafficPolicyLocal,
    LoadBalancerNode,
    AddEndpoint,
    HealthCheck,
    CallOtherNode,
    CallService,
    CallDirectly,
    MasqueradeExcept,
    MasqueradeOff,
    EgressExcept,
    EgressRemoved,
    Routes,
    ReplaceRoutes,
    AdvertisePods,
    SourceNatNarrowed,
    SourceNatRemoved,
    OwnAddress,
    PublishDnat,
    PublishDsr,
    SendIdentity,
    SpeakHttp,
    ReplaceHeaders,
    AppendHeaders,
    MoveClient,
    FlatModel,
    Count_,
};
const char* toString(ChangeKind kind);  ///< "traffic-policy-local", …

// clang-format off
/// One change as data, so that sets of them can be tried in any combination. Ids, addresses and
/// words of the format only.
///
///  kind                element     args
///  TrafficPolicyLocal  service     none
///  LoadBalancerNode    service     [0] node that answers from now on
///  AddEndpoint         service     [0] node that gets one more pod  [1] pod that it is like
///  HealthCheck         publish     nodes that it no longer sends to
///  CallOtherNode       flow        [0] node  [1] its address
///  CallService         flow        [0] service  [1] port
///  CallDirectly        flow        [0] pod or host  [1] port
///  MasqueradeExcept    cluster     [0] prefix of destinations
///  MasqueradeOff       cluster     none
///  EgressExcept        cluster     [0] index of the egress policy  [1] prefix of destinations
///  EgressRemoved       cluster     [0] index of the egress policy
///  Routes              cluster or  three by three: machine, prefix, next hop
///                      host that they lead to
///  ReplaceRoutes       as Routes   four by four: machine, prefix, next hop, the next hops that it
///                                  has for that prefix and loses (" " between; "": none)
///  AdvertisePods       cluster     routers that begin to speak BGP
///  SourceNatNarrowed   gateway     [0] from  [1] network  [2] prefix that is left out
///  SourceNatRemoved    gateway     [0] from  [1] network
///  OwnAddress          gateway     [0] network, then two by two: source, its address from now on
///  PublishDnat         publish     none
///  PublishDsr          publish     none
///  SendIdentity        publish     [0] header, a word of the format  [1] "alike": the other
///                                  proxies on the way send the same
///  SpeakHttp           publish     as SendIdentity
///  ReplaceHeaders      publish     none
///  AppendHeaders       publish     none
///  MoveClient          pod, host   [0] node or network
///  FlatModel           ""          clusters that become flat
// clang-format on
struct Change {
    ChangeKind kind{};
    std::string element;
    std::vector<std::string> args;
    friend auto operator<=>(const Change&, const Change&) = default;
};

/// Carries a change out. @return false when the document is not one where it can be made
bool applyChange(Topology& topology, const Change& change);

/// One translation that put another source on a flow's packet, as the run recorded it.
struct Loss {
    std::string element;
    std::string rule;  ///< as Step::rule
    std::string law;   ///< that replaced the address; number in semantics.md
    IpAddress before, after;
    std::uint16_t beforePort = 0, afterPort = 0;
    IpAddress to;                ///< where the packet was going when it was decided
    std::uint32_t crossing = 0;  ///< of the trace: where the step stands
    bool isProxy() const { return rule.starts_with("proxy:"); }
    friend bool operator==(const Loss&, const Loss&) = default;
};
/// The port that an argument of a step says; 0: none.
std::uint16_t portIn(const std::string& argument);
/// In the order of the request's way.
std::vector<Loss> lossesOf(const Trace& trace, const Exchange& exchange);

/// What could be changed about a run that is not as wished: everything that takes one of the losses
/// away, or makes an answer come back that does not.
///
/// @param trace    run of one flow of the topology
/// @param receiver whom the flow reached before anything was changed
/// @param made     the changes that led to this topology
std::vector<Change> changesFor(const Topology& topology, const Trace& trace,
                               const std::string& receiver, const std::vector<Change>& made);

namespace detail {

bool isEndpoint(const Service& service, const Pod& pod);
/// Endpoints of a service on each node of the cluster, in its order.
std::vector<std::uint32_t> endpointsByNode(const Cluster& cluster, const Service& service);
/// Address of a router, gateway, host or node on a network; none when it has none there.
IpAddress addressOn(const Topology& topology, const std::string& element,
                    const std::string& network, Family family);
/// Routes that a packet needs which goes back to where this one came from. Empty: none is missing.
std::vector<Change> routesBack(const TopologyIndex& index, const Trace& trace);
/// Routes to a pod along the shortest way from the flow's sender.
std::vector<Change> routesThere(const TopologyIndex& index, const std::string& from,
                                const std::string& pod);
/// The source and the other pods of its cluster; the source alone where they are too many to list.
std::vector<IpAddress> siblings(const TopologyIndex& index, const std::string& sender,
                                const IpAddress& source);
/// An address of the gateway on that network for the first of the sources alone, and one for each.
std::vector<Change> ownAddresses(const Topology& topology, const std::string& gateway,
                                 const std::string& network, const std::vector<IpAddress>& sources);
/// The addresses that stand for one source each once the gateway has translated, of the rules out
/// of `address`' own rule's network: it first. Empty: it does not stand for one alone.
std::vector<IpAddress> ownAddressesLike(const Gateway& gateway, const IpAddress& address);
/// What each proxy on the way could send so that all of them name their clients alike. Empty: they
/// do.
std::vector<Change> headersFor(const TopologyIndex& index, const std::vector<Loss>& losses);
/// What proxies that lead to the receiver past those on the way could send, so that nobody can
/// write such headers there. Empty: they do.
std::vector<Change> headersBeside(const Topology& topology, const std::string& receiver,
                                  const std::vector<Identity>& wanted);
/// The http proxies on the way that pass on what clients wrote.
std::vector<Change> headersReplaced(const TopologyIndex& index, const std::vector<Loss>& losses);
/// The http proxies behind others on the way that drop what those wrote.
std::vector<Change> headersAppended(const TopologyIndex& index, const std::vector<Loss>& losses);
/// The prefixes of `all` that are left without `hole`; empty when that would be more than `most`.
std::vector<Prefix> without(const Prefix& all, const Prefix& hole, std::size_t most = 32);

}  // namespace detail

}  // namespace tombolo::sim::analysis
