// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/core/topology_index.h"
#include "model/core/validate_codes.h"

/// What the checks behind validate() share: the places of elements, who is attached where and owns
/// what, and the list of findings.
namespace tombolo::detail {

/// An element's place in the document. Light: pointers are made only for findings.
struct Site {
    ElementKind kind{};
    const std::string* id = nullptr;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t third = 0;

    std::string pointer() const;
    std::uint64_t order() const;  ///< grows in document order
};

/// One leg of a machine: a network (nullptr when the document has none of that id) and its
/// addresses.
struct Leg {
    const Network* network;
    const std::vector<IpAddress>* addresses;
    int interface;  ///< index into the element's interfaces; -1 for a node's own addresses
    std::string pointer() const;  ///< of the addresses, from the element
};

/// Whatever sends and routes by a table of its own: router, node, gateway, host.
struct Machine {
    Site site;
    std::vector<Leg> legs;
    const std::vector<Route>* routes = nullptr;
    const Router* router = nullptr;
    const Cluster* cluster = nullptr;  ///< with node
    const Node* node = nullptr;
    const Gateway* gateway = nullptr;
    const Host* host = nullptr;

    const std::string& id() const { return *site.id; }
    bool owns(const IpAddress& address) const;
    bool isOn(const Network* network) const;
    /// An address of the family, on a leg of `network` where that is given; nullptr if there is
    /// none.
    const IpAddress* addressOf(Family family, const Network* network = nullptr) const;
};

struct PodAt {
    const Pod* pod;
    const Node* node;
    const Cluster* cluster;
    Site site;
};

class ValidateContext {
public:
    explicit ValidateContext(const Topology& topology);

    const Topology& topology() const { return m_topology; }
    const TopologyIndex& index() const { return m_index; }
    const std::vector<Machine>& machines() const { return m_machines; }
    const Machine* machine(std::string_view id) const;
    const std::vector<PodAt>& pods() const { return m_pods; }
    /// Machine that has the address on the network; nullptr if nobody has.
    const Machine* ownerOn(const Network* network, const IpAddress& address) const;
    /// Pods of the cluster that carry every label; none for an empty selector unless `emptyIsAll`.
    std::vector<const PodAt*> matching(const Cluster& cluster, const Labels& selector,
                                       bool emptyIsAll) const;
    bool hasId(std::string_view id) const;

    /// @param suffix JSON pointer of the value, from the element ("/routes/0/via")
    void add(Check check, const Site& site, std::vector<std::string> args, std::string suffix = {},
             std::optional<EditList> fix = std::nullopt);
    /// Everything added, errors first, then in document order.
    std::vector<Finding> take();

    /// The edit that changes one element's value by `change(T&)`. It copies the element twice, so
    /// at most kMendingsPerElement of one element's findings get one; the rest when these are
    /// mended.
    template <typename T, typename Change>
    EditList changed(const std::string& id, Change change) const
    {
        if (++m_mendings[id] > kMendingsPerElement)
            return {};
        std::optional<Placed> before = m_index.placed(id);
        if (!before || !std::holds_alternative<T>(before->value))
            return {};
        Placed after = *before;
        change(std::get<T>(after.value));
        return {{Edit{kindOf(before->value), id, std::move(before), std::move(after)}}};
    }

private:
    struct Key {
        const void* scope;
        IpAddress address;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& k) const
        {
            return std::hash<IpAddress>{}(k.address) ^ (std::hash<const void*>{}(k.scope) * 31U);
        }
    };
    struct Ranked {
        std::uint64_t order;
        Finding finding;
    };
    void addMachine(Machine machine);

    const Topology& m_topology;
    TopologyIndex m_index;
    std::vector<Machine> m_machines;
    std::vector<PodAt> m_pods;
    std::unordered_map<std::string_view, std::size_t> m_machineOf;
    std::unordered_map<Key, std::size_t, KeyHash> m_ownerOn;
    /// Pods by cluster and one label; only looked up, never walked.
    std::unordered_map<std::string, std::vector<std::size_t>> m_podsByLabel;
    std::unordered_map<const Cluster*, std::vector<std::size_t>> m_podsOf;
    std::vector<Ranked> m_findings;
    static constexpr int kMendingsPerElement = 16;
    mutable std::unordered_map<std::string, int> m_mendings;
};

/// A key as a part of a JSON pointer (RFC 6901).
std::string escaped(const std::string& key);
/// "/key/3"
std::string at(std::string_view key, std::size_t i);

// The checks, one function per concern.
void checkReferences(ValidateContext& c);
void checkValues(ValidateContext& c);
void checkAddresses(ValidateContext& c);
void checkPrefixes(ValidateContext& c);
void checkRanges(ValidateContext& c);
void checkNetworks(ValidateContext& c);
void checkRoutes(ValidateContext& c);
void checkPaths(ValidateContext& c);
void checkScenario(ValidateContext& c);
void checkClusters(ValidateContext& c);
void checkServices(ValidateContext& c);
void checkEgressPolicies(ValidateContext& c);
void checkFilters(ValidateContext& c);
void checkGateways(ValidateContext& c);
void checkPublish(ValidateContext& c);
void checkFlows(ValidateContext& c);
void checkKeys(ValidateContext& c);

}  // namespace tombolo::detail
