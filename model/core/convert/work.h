// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/core/convert/renumber.h"

namespace tombolo::convert {

/// A source that filters saw under one address and now see under others.
struct Face {
    Prefix was;
    std::vector<Prefix> now;
    std::string gateway;  ///< that translated: its firewall acts before that
};

/// A destination that flows were sent to, and where they go now.
struct Redirect {
    Protocol protocol = Protocol::Tcp;
    IpAddress was;
    std::uint16_t wasPort = 0;
    IpAddress now;
    std::uint16_t nowPort = 0;
    std::string gateway;  ///< that has the entry: its firewall sees what the entry leads to
};

/// A conversion under way.
struct Work {
    const Topology& before;
    Topology t;                         ///< as far as it is converted
    std::vector<std::size_t> clusters;  ///< those to convert
    Numbering numbers;                  ///< by the same index
    std::vector<Remark> remarks;
    std::vector<std::string> added;
    std::vector<Face> faces;
    std::vector<Redirect> redirects;

    void remark(RemarkCode code, const std::string& element, std::vector<std::string> args = {})
    {
        remarks.push_back({code, element, std::move(args)});
    }
    std::map<std::string, int> members;  ///< pods and nodes of `clusters`, index of theirs
    /// Index into `clusters` of the one a pod or node is in; -1: none of them.
    int indexOf(const std::string& podOrNode) const;
    void findMembers();
    /// Every element's and publish entry's id, to find free ones.
    std::set<std::string> ids() const;
};

/// Where a pod is.
struct PodPlace {
    std::size_t cluster = 0;  ///< index into Topology::clusters
    const Node* node = nullptr;
    const Pod* pod = nullptr;
};
using PodPlaces = std::map<std::string, PodPlace>;
PodPlaces placesOf(const Topology& t);

/// Own addresses of a pod, node or host.
std::vector<IpAddress> addressesOf(const Topology& t, const std::string& element);

/// Model, addresses, and what names pods by address: policies, backends, flows, routes.
void renumberAll(Work& work, ClusterModel to);

void removeTranslations(Work& work, const std::set<std::string>& neededEntries);
/// Egress policies stay, whatever the model, and hide whom they take.
void tellEgress(Work& work);
/// @return publish entries that a flow still needs
std::set<std::string> aimFlowsAtPods(Work& work);
/// @param leave flows that stay as they are
void aimFlowsAtEntries(Work& work, const std::set<std::string>& leave = {});
/// A masqueraded pod is a stranger to its cluster's own Local services on other nodes. One that is
/// not is let through to any endpoint (SVC-5), whose answer goes past the node that was called.
void aimFlowsAtServices(Work& work, ClusterModel to);
void translateNodesInstead(Work& work);
/// Adds lines for the addresses by which the same senders and targets go now.
void extendFilters(Work& work);

/// What undoing the renumbering does not give back.
TwinRecord recordOf(const Work& work, ClusterModel was);
/// Takes a document back to what it was converted from.
Conversion restore(const Topology& topology, const ConvertOptions& options);
/// One conversion by fixed numbers, to compare with (used by restore()).
Topology convertBy(const Topology& before, const std::vector<Renumbering>& maps, ClusterModel to);

}  // namespace tombolo::convert
