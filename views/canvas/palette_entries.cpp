// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette offers: kind words, their texts and what makes them.
#include <QCoreApplication>

#include <functional>

#include "views/canvas/palette.h"

namespace tombolo::canvas {

namespace {

using Maker = std::function<Result<authoring::Creation>(const Topology&, const authoring::Spot&)>;

/// What a word creates, apart from its texts.
const std::vector<std::pair<QString, std::pair<ElementKind, Maker>>>& makers()
{
    using authoring::Spot;
    const auto word = [](const char* text) {
        return QString::fromLatin1(text);
    };
    const auto network = [](NetworkKind kind) {
        return Maker(
            [kind](const Topology& t, const Spot& s) { return authoring::addNetwork(t, kind, s); });
    };
    const auto cluster = [](ClusterModel model) {
        return Maker([model](const Topology& t, const Spot& s) {
            return authoring::addCluster(t, model, s);
        });
    };
    const auto service = [](ServiceType type) {
        return Maker(
            [type](const Topology& t, const Spot& s) { return authoring::addService(t, type, s); });
    };
    const auto gateway = [](GatewayKind kind) {
        return Maker(
            [kind](const Topology& t, const Spot& s) { return authoring::addGateway(t, kind, s); });
    };
    const auto host = [](HostRole role) {
        return Maker(
            [role](const Topology& t, const Spot& s) { return authoring::addHost(t, role, s); });
    };
    using K = ElementKind;
    static const std::vector<std::pair<QString, std::pair<ElementKind, Maker>>> all{
        {word("cluster-island"), {K::Cluster, cluster(ClusterModel::Island)}},
        {word("cluster-flat"), {K::Cluster, cluster(ClusterModel::Flat)}},
        {word("node"),
         {K::Node,
          [](const Topology& t, const Spot& s) {
              return authoring::addNode(t, s);
          }}},
        {word("pod"),
         {K::Pod,
          [](const Topology& t, const Spot& s) {
              return authoring::addPod(t, s);
          }}},
        {word("client"), {K::Host, host(HostRole::Client)}},
        {word("server"), {K::Host, host(HostRole::Server)}},
        {word("gateway-nat"), {K::Gateway, gateway(GatewayKind::Nat)}},
        {word("gateway-vip"), {K::Gateway, gateway(GatewayKind::Vip)}},
        {word("gateway-proxy"), {K::Gateway, gateway(GatewayKind::Proxy)}},
        {word("network"), {K::Network, network(NetworkKind::Lan)}},
        {word("vpc"), {K::Network, network(NetworkKind::Vpc)}},
        {word("internet"), {K::Network, network(NetworkKind::Internet)}},
        {word("router"),
         {K::Router,
          [](const Topology& t, const Spot& s) {
              return authoring::addRouter(t, s);
          }}},
        {word("service-clusterip"), {K::Service, service(ServiceType::ClusterIp)}},
        {word("service-nodeport"), {K::Service, service(ServiceType::NodePort)}},
        {word("service-loadbalancer"), {K::Service, service(ServiceType::LoadBalancer)}},
        {word("policy"),
         {K::Policy,
          [](const Topology& t, const Spot& s) {
              return authoring::addPolicy(t, s);
          }}},
        {word("note"),
         {K::Note,
          [](const Topology& t, const Spot& s) {
              return authoring::addNote(t, s);
          }}},
    };
    return all;
}

struct Texts {
    const char* word;
    const char* group;
    const char* label;
    const char* tip;
    const char* undo;
};

constexpr const char* kClusters = QT_TRANSLATE_NOOP("Palette", "Clusters");
constexpr const char* kHosts = QT_TRANSLATE_NOOP("Palette", "Outside");
constexpr const char* kGateways = QT_TRANSLATE_NOOP("Palette", "Gateways");
constexpr const char* kNetworks = QT_TRANSLATE_NOOP("Palette", "Networks");
constexpr const char* kServices = QT_TRANSLATE_NOOP("Palette", "In a cluster");
constexpr const char* kNotes = QT_TRANSLATE_NOOP("Palette", "Drawing");

const Texts kTexts[] = {
    {"network", kNetworks, QT_TRANSLATE_NOOP("Palette", "Network"),
     QT_TRANSLATE_NOOP("Palette", "A local network: one broadcast domain that others attach to."),
     QT_TRANSLATE_NOOP("Palette", "Add network")},
    {"vpc", kNetworks, QT_TRANSLATE_NOOP("Palette", "VPC"),
     QT_TRANSLATE_NOOP("Palette", "A provider's virtual network."),
     QT_TRANSLATE_NOOP("Palette", "Add VPC")},
    {"internet", kNetworks, QT_TRANSLATE_NOOP("Palette", "Internet"),
     QT_TRANSLATE_NOOP("Palette", "The public network."),
     QT_TRANSLATE_NOOP("Palette", "Add internet")},
    {"router", kNetworks, QT_TRANSLATE_NOOP("Palette", "Router"),
     QT_TRANSLATE_NOOP("Palette", "Forwards between networks and translates nothing."),
     QT_TRANSLATE_NOOP("Palette", "Add router")},
    {"cluster-island", kClusters, QT_TRANSLATE_NOOP("Palette", "Island cluster"),
     QT_TRANSLATE_NOOP("Palette", "A cluster whose pod addresses mean something inside only; "
                                  "other clusters may use the same ones. With nodes and pods."),
     QT_TRANSLATE_NOOP("Palette", "Add island cluster")},
    {"cluster-flat", kClusters, QT_TRANSLATE_NOOP("Palette", "Flat cluster"),
     QT_TRANSLATE_NOOP("Palette", "A cluster whose pod addresses are unique and reachable from "
                                  "outside. With nodes and pods."),
     QT_TRANSLATE_NOOP("Palette", "Add flat cluster")},
    {"node", kClusters, QT_TRANSLATE_NOOP("Palette", "Node"),
     QT_TRANSLATE_NOOP("Palette", "A machine of a cluster: drop it on a cluster."),
     QT_TRANSLATE_NOOP("Palette", "Add node")},
    {"pod", kClusters, QT_TRANSLATE_NOOP("Palette", "Pod"),
     QT_TRANSLATE_NOOP("Palette", "What runs on a node: drop it on a node."),
     QT_TRANSLATE_NOOP("Palette", "Add pod")},
    {"client", kHosts, QT_TRANSLATE_NOOP("Palette", "Client"),
     QT_TRANSLATE_NOOP("Palette", "A machine outside every cluster that sends requests."),
     QT_TRANSLATE_NOOP("Palette", "Add client")},
    {"server", kHosts, QT_TRANSLATE_NOOP("Palette", "Server"),
     QT_TRANSLATE_NOOP("Palette", "A machine outside every cluster that answers requests."),
     QT_TRANSLATE_NOOP("Palette", "Add server")},
    {"gateway-nat", kGateways, QT_TRANSLATE_NOOP("Palette", "NAT gateway"),
     QT_TRANSLATE_NOOP("Palette", "Rewrites source or destination addresses of what passes."),
     QT_TRANSLATE_NOOP("Palette", "Add NAT gateway")},
    {"gateway-vip", kGateways, QT_TRANSLATE_NOOP("Palette", "VIP gateway"),
     QT_TRANSLATE_NOOP("Palette", "Spreads one virtual address over several backends."),
     QT_TRANSLATE_NOOP("Palette", "Add VIP gateway")},
    {"gateway-proxy", kGateways, QT_TRANSLATE_NOOP("Palette", "Proxy gateway"),
     QT_TRANSLATE_NOOP("Palette", "Ends each connection and opens its own to the backend."),
     QT_TRANSLATE_NOOP("Palette", "Add proxy gateway")},
    {"service-clusterip", kServices, QT_TRANSLATE_NOOP("Palette", "ClusterIP service"),
     QT_TRANSLATE_NOOP("Palette", "One stable address in front of pods, for inside the cluster."),
     QT_TRANSLATE_NOOP("Palette", "Add ClusterIP service")},
    {"service-nodeport", kServices, QT_TRANSLATE_NOOP("Palette", "NodePort service"),
     QT_TRANSLATE_NOOP("Palette", "A service that every node also answers for, on one port."),
     QT_TRANSLATE_NOOP("Palette", "Add NodePort service")},
    {"service-loadbalancer", kServices, QT_TRANSLATE_NOOP("Palette", "Load balancer"),
     QT_TRANSLATE_NOOP("Palette", "A service with an address of its own for outside."),
     QT_TRANSLATE_NOOP("Palette", "Add LoadBalancer service")},
    {"policy", kServices, QT_TRANSLATE_NOOP("Palette", "Network policy"),
     QT_TRANSLATE_NOOP("Palette", "Lets only the listed traffic pass at its pods."),
     QT_TRANSLATE_NOOP("Palette", "Add network policy")},
    {"note", kNotes, QT_TRANSLATE_NOOP("Palette", "Note"),
     QT_TRANSLATE_NOOP("Palette", "A text on the canvas; the simulator never reads it."),
     QT_TRANSLATE_NOOP("Palette", "Add note")},
};

}  // namespace

std::vector<PaletteEntry> paletteEntries()
{
    const auto say = [](const char* text) {
        return QCoreApplication::translate("Palette", text);
    };
    std::vector<PaletteEntry> entries;
    for (const Texts& t : kTexts) {
        const QString word = QString::fromLatin1(t.word);
        entries.push_back(
            {word, say(t.group), say(t.label), say(t.tip), say(t.undo), kindOfWord(word)});
    }
    return entries;
}

PaletteEntry paletteEntry(const QString& word)
{
    for (PaletteEntry& entry : paletteEntries())
        if (entry.word == word)
            return entry;
    return {};
}

ElementKind kindOfWord(const QString& word)
{
    for (const auto& [name, maker] : makers())
        if (name == word)
            return maker.first;
    return ElementKind::Header;
}

Result<authoring::Creation> create(const Topology& topology, const QString& word,
                                   const authoring::Spot& spot)
{
    for (const auto& [name, maker] : makers())
        if (name == word)
            return maker.second(topology, spot);
    return fail(Errc::BadValue, {word.toStdString(), "network, router, cluster-island, …"});
}

}  // namespace tombolo::canvas
