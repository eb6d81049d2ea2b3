// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/finding.h"
#include "sim/analysis/diff.h"

/// What a remedy costs, as data.
namespace tombolo::sim::analysis {

/// What another flow does differently after the change.
struct FlowChange {
    enum class What : std::uint8_t {
        Broken,  ///< was answered, by whomever, and is not any more
        Mended,  ///< was not answered, is now
        Hidden,  ///< its receiver could tell the source
        Shown,   ///< its receiver could not tell the source
        Moved,   ///< its receiver is another one
        Astray,  ///< was not answered by whom it is meant for, and now somebody else gets it
    };
    std::string flow;
    What what{};
    friend bool operator==(const FlowChange&, const FlowChange&) = default;
};
const char* toString(FlowChange::What what);  ///< "broken", "mended", …

/// How a service's requests are spread after the change.
struct NodeLoad {
    std::string node;
    std::uint32_t endpoints = 0;
    std::uint32_t perEndpoint = 0;  ///< parts in 1,000 of all requests that each of them gets
    friend bool operator==(const NodeLoad&, const NodeLoad&) = default;
};

/// What a remedy costs.
struct Price {
    TimeNs latencyNs = 0;  ///< of the exchange that tells: after minus before
    std::uint32_t routes = 0;
    std::uint32_t replaced = 0;        ///< routes that lead elsewhere from now on
    std::uint32_t addresses = 0;       ///< used that were free
    std::uint32_t rules = 0;           ///< rules of translation more than before
    std::uint32_t pods = 0;            ///< started for it
    std::uint32_t renumbered = 0;      ///< pods that get other addresses
    bool listener = false;             ///< the receiver must understand the header
    bool clientLines = false;          ///< lines that clients write themselves come along
    bool noBalancing = false;          ///< the flow goes to one receiver, whatever becomes of it
    bool newAddress = false;           ///< the sender gets another address
    std::vector<std::string> proxies;  ///< that it no longer passes: no TLS or HTTP handling there
    std::vector<std::string> bypassing;  ///< other flows that call a pod itself instead of an entry
    std::vector<NodeLoad> load;  ///< by node of the cluster, where the share is no longer even
    std::vector<std::string> droppingNodes;  ///< where requests that enter find nobody
    /// Others that could be behind the own address that is now seen, or that a header names.
    std::vector<std::string> twins;
    std::vector<std::string> forgers;  ///< could write themselves the header that now names it
    /// What becomes of other connections of this very flow that got an answer before: by their
    /// ports a service, gateway or router sends them another way.
    std::vector<Sighting> breaks;
    std::vector<FlowChange> flows;  ///< other flows of the document, in its order
    /// All pairs of elements, drawn as flows or not, that Lost, Hidden, Gained or Visible is true
    /// of, or isAstray(), by what happens to them; of origins and observers the first ones alone:
    /// an example.
    std::vector<DiffLine> pairs;
    bool allPairs = true;           ///< false: too many kinds of pairs; flows only
    std::vector<Finding> findings;  ///< errors and warnings that were not there
    std::uint64_t pairsThat(DiffKind kind) const;
    /// Pairs that did not get through and that somebody else gets from now on.
    std::uint64_t pairsAstray() const { return pairsThat(DiffKind::Failing); }
    /// A flow, or some connections of this one, are not answered any more, or a pair of elements
    /// cannot talk any more.
    bool cutsOff() const;
    std::uint32_t broken() const;
    std::uint32_t shown() const;
    bool isFree() const;  ///< nothing but a different latency
};

}  // namespace tombolo::sim::analysis
