// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "model/core/finding.h"

namespace tombolo {

/// One row per code in validate_codes.cpp, in this order.
enum class Check : std::uint8_t {
    // references and values
    DuplicateId,
    UnknownReference,
    WrongReference,
    MissingValue,
    AmbiguousTarget,
    ProtocolNotUsable,
    // addresses
    AddressOutsideNetwork,
    DuplicateAddress,
    UnusableAddress,
    NetworkAddressUsed,
    BroadcastAddressUsed,
    HostBits,
    PrefixTooSmall,
    PrefixFull,
    // ranges
    OverlappingPodPrefixes,
    PodPrefixOverlapsNetwork,
    ServicePrefixOverlaps,
    NodePrefixesOverlap,
    NodePrefixOutsideCluster,
    PodOutsideNodePrefix,
    PodHasBridgeAddress,
    NetworksOverlap,
    // networks and attachment
    NetworkWithoutPrefix,
    NetworkUnused,
    NotConnected,
    InterfaceWithoutAddress,
    MtuTooSmall,
    LossTotal,
    // routes
    RouteViaUnreachable,
    RouteViaNobody,
    RouteViaSelf,
    RouteViaNotForwarding,
    RouteFamily,
    DuplicateRoute,
    NoDefaultRoute,
    NoRoute,
    NoReturnRoute,
    RoutingLoop,
    // clusters, nodes, pods
    EmptyCluster,
    EmptyNode,
    NodeWithoutAddress,
    NodeWithoutPodPrefix,
    PodWithoutAddress,
    HostNetworkPodHasAddress,
    IpipCarriesIpv4Only,
    MasqueradeNeverMatches,
    MasqueradeHidesOwnPods,
    FlatClusterMasquerades,
    IslandUntranslated,
    IslandPrefixLeaked,
    BgpWithoutAsn,
    BgpWithoutRouter,
    BgpSameAsn,
    // services
    ServiceWithoutEndpoints,
    TargetPortNotListening,
    ServiceWithoutClusterIp,
    ClusterIpOutsideServices,
    DuplicateServicePort,
    NodePortRange,
    NodePortMissing,
    NodePortUnused,
    DuplicateNodePort,
    LoadBalancerMissing,
    LoadBalancerUnused,
    LoadBalancerWithoutNode,
    LoadBalancerNodeElsewhere,
    LoadBalancerNodeNotEligible,
    LoadBalancerAddressOutside,
    NodePortUnguarded,
    AllEndpointsEnding,
    // egress policies
    EgressSelectsNothing,
    EgressWithoutDestination,
    EgressWithoutGateway,
    EgressNodeElsewhere,
    EgressAddressNobody,
    // policies and firewalls
    PolicySelectsNothing,
    PolicyPeerSelectsNothing,
    PolicyExceptOutside,
    FirewallNeverMatches,
    FirewallRuleShadowed,
    // gateways
    SourceNatNotByKind,
    SourceNatOutNotConnected,
    SourceNatFamily,
    PoolAddressNobody,
    SourceNatTooSmall,
    PublishModeNotByKind,
    IdentityNotByKind,
    IdentityNeedsHttp,
    ProxyHeaderUnexpected,
    PublishLoop,
    TransparentNotByKind,
    ProxyNeedsTcp,
    DsrKeepsPort,
    PublishMissingBackend,
    BackendNeedsAddress,
    PublishWithoutBackend,
    PublishLeadsElsewhere,
    PublishWithoutRoute,
    ReplyBypassesGateway,
    ReplyBypassesProxy,
    ReplyThroughDirector,
    PublishHairpin,
    BackendNotListening,
    BackendFamily,
    DuplicatePublish,
    PublishAddressOutside,
    // flows
    FlowToItself,
    FlowTargetShadowed,
    FlowLeadsElsewhere,
    FlowFamily,
    DuplicateFlow,
    TargetNotListening,
    ServicePortUnknown,
    PublishPortUnknown,
    EchoNotTranslated,
    PayloadExceedsMtu,
    // scenario
    FaultNotAttached,
    FaultEndsFirst,
    ClaimNeedsTcp,
    // keys
    UnknownKey,
    // canvas
    CanvasItemUnknown,
    Count_,
};

/// What one code means. The words of args are what the sentence's %1, %2… stand for; ids are ids of
/// the document, "key" is a key of format.md, prefixes and addresses are as written.
struct FindingCode {
    Check check;
    const char* code;
    Severity severity;
    const char* args;
    const char* when;
};

/// Every code that validate() can give.
std::span<const FindingCode> findingCodes();
const FindingCode& codeOf(Check check);

}  // namespace tombolo
