// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/core/authoring/authoring.h"

namespace tombolo::authoring {

/// A topology being changed by one act: free names and ids, look-ups that may be written to, and in
/// the end the edits from where it began. Pointers into it are good until a list grows.
class Draft {
public:
    explicit Draft(const Topology& start);

    Topology t;  ///< the working copy

    std::string newId(const std::string& stem);
    std::string newName(const std::string& stem);
    /// The name itself while it is free, else the next of its kind ("Pod-A" to "Pod-D", "Web" to
    /// "Web 2").
    std::string nameLike(const std::string& name);
    std::string idLike(const std::string& id);

    Network* network(const std::string& id);
    Router* router(const std::string& id);
    Cluster* cluster(const std::string& id);
    Node* node(const std::string& id);
    Pod* pod(const std::string& id);
    Service* service(const std::string& id);
    Gateway* gateway(const std::string& id);
    Host* host(const std::string& id);
    Publish* publish(const std::string& id);
    /// Cluster of a node, pod, service or policy, or the cluster itself.
    Cluster* clusterAround(const std::string& id);
    Node* nodeAround(const std::string& pod);
    /// Of a router, gateway or host; nullptr for others.
    std::vector<Interface>* interfacesOf(const std::string& id);

    /// First cluster whose nodes live on the network; nullptr for one without nodes.
    Cluster* clusterOn(const std::string& network);
    bool forwards(const std::string& id);  ///< router, or gateway of kind nat or vip

    /// Puts the box of a top-level element; its size is left to the layout.
    void place(const std::string& id, const Spot& spot);
    /// Puts a box inside its container, but only where its siblings were placed by hand too.
    void placeInside(const std::string& id, const Spot& spot,
                     const std::vector<std::string>& siblings);

    /// Sets routes right after the change, and says what is different from the start.
    EditList finish();

private:
    const Topology& m_start;
    std::set<std::string, std::less<>> m_ids;
    std::set<std::string, std::less<>> m_names;
    std::map<std::string, int> m_nextId;
    std::map<std::string, int> m_nextName;
};

}  // namespace tombolo::authoring
