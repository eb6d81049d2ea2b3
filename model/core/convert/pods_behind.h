// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "model/core/convert/work.h"

namespace tombolo::convert {

/// A pod and its port that a target leads to.
struct PodPort {
    std::string pod;
    std::uint16_t port = 0;
};

/// What a flow's target is.
enum class TargetKind : std::uint8_t { Other, Entry, Service };

struct Behind {
    TargetKind kind = TargetKind::Other;
    std::string name;  ///< id of the publish entry or service
    const Gateway* gateway = nullptr;
    IpAddress address;  ///< that is sent to
    std::uint16_t port = 0;
    std::vector<PodPort> pods;  ///< all that it may choose; empty when it leads to none
    bool onlyPods = true;       ///< nothing else is behind it
    /// Of an entry: gateways on the way that end connections and open their own, first one first.
    std::vector<std::string> proxies;
    bool local = false;  ///< a service with externalTrafficPolicy Local, not by its clusterIp
};

/// Answers by configuration: which pods does a target lead to?
class PodsBehind {
public:
    explicit PodsBehind(const Topology& t);

    Behind of(const Flow& flow) const;
    Behind ofEntry(const Publish& publish) const;
    const PodPlaces& places() const { return m_places; }

private:
    using Key = std::tuple<IpAddress, Protocol, std::uint16_t>;
    struct ServiceAt {
        const Cluster* cluster = nullptr;
        const Service* service = nullptr;
        const ServicePort* port = nullptr;
        std::string onlyNode;  ///< with policy Local: whose pods alone answer
        bool clusterIp = false;
    };

    void addService(const Cluster& cluster, const Service& service);
    void addBackend(const Backend& backend, Protocol protocol, int depth, Behind& out) const;
    bool inside(const Cluster& cluster, const std::string& sender) const;
    /// @param own the sender is in the cluster: all endpoints answer it, whatever the policy
    void addPods(const ServiceAt& at, bool own, Behind& out) const;
    Behind entryBehind(const Publish& publish, int depth) const;
    Behind at(const IpAddress& address, Protocol protocol, std::uint16_t port, int depth,
              const std::string& sender) const;

    PodPlaces m_places;
    std::map<std::string, std::pair<const Gateway*, const Publish*>> m_entries;
    std::map<Key, const Publish*> m_entriesAt;
    std::map<std::string, std::pair<const Cluster*, const Service*>> m_services;
    std::map<Key, ServiceAt> m_servicesAt;
    std::map<IpAddress, std::vector<std::string>> m_podsAt;
    std::map<std::string, const Node*> m_nodes;
};

}  // namespace tombolo::convert
