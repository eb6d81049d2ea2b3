// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/digest.h"
#include "sim/analysis/endpoint_classes.h"

namespace tombolo::sim::analysis {

/// What single addresses, elements and prefixes are to the rules of a plan.
struct EndpointMarks {
    EndpointMarks(const Topology& topology, const NetworkPlan& plan);

    PrefixSet fixed;  ///< every prefix of a rule, or of a route that is not to a node's pods
    PrefixSet moved;  ///< pod prefixes of nodes: they move with their node
    std::vector<std::uint8_t> special;    ///< by AddressId: a rule names this very address
    std::vector<MachineIx> holder;        ///< by AddressId: node or host that has it itself
    std::vector<std::uint8_t> onMachine;  ///< by AddressId: a machine other than a pod has it
    std::vector<Digest> address;          ///< by AddressId: policies that name it
    std::vector<Digest> element;          ///< by ElementIx: endpoint of what, announces what
    std::vector<Listen> listens;          ///< by ElementIx: the first
    std::vector<Digest> listening;        ///< by ElementIx: all of them

private:
    void listenersOf(const Topology& topology, const NetworkPlan& plan);
    void addListens(const NetworkPlan& plan, ElementIx e, MachineIx machine,
                    const std::vector<Listen>& list);
    void prefixesOf(const NetworkPlan& plan);
    void addressesOf(const Topology& topology, const NetworkPlan& plan);
    void endpointsOf(const NetworkPlan& plan);
    void announcedBy(const Topology& topology, const NetworkPlan& plan);
    void policiesOf(const NetworkPlan& plan);
};

}  // namespace tombolo::sim::analysis
