// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/core/authoring/clipboard.h"
#include "model/core/authoring/draft.h"

namespace tombolo::authoring {

/// Puts a clip into a draft: first everything with fresh ids, names and addresses, then what they
/// say about each other, by the notes taken meanwhile.
class Paster {
public:
    Paster(Draft& draft, const Topology& clip, const Spot& at);

    /// @return ids of the outermost new elements
    Result<std::vector<std::string>> run();

private:
    using Ids = std::set<std::string, std::less<>>;

    bool isCopied(const std::string& id) const { return m_copied.contains(id); }
    std::string fresh(const std::string& id);  ///< new id, noted
    std::string
    idOf(const std::string& old) const;  ///< new id, or the old one when it exists; or empty

    // Elements.
    Result<Done> pasteNetworks();
    Result<Done> pasteMachines();
    Result<Done> pasteClusters();
    Result<Done> pasteWholeCluster(const Cluster& from);
    Result<Done> pasteIntoClusters(const Cluster& from);
    Result<Done> pasteNode(const Node& from, const std::string& cluster, bool outermost);
    Result<Done> pastePod(const Pod& from, const std::string& node, bool outermost);
    Result<Done> pasteService(const Service& from, const std::string& cluster, bool outermost);
    void keepKnown(std::vector<Backend>& backends);
    void pasteEgressPolicies(Cluster& home);
    void pastePolicy(const Policy& from, const std::string& cluster, bool outermost);
    void pasteNotes();
    Result<Done> pasteInterfaces(const std::vector<Interface>& from, std::vector<Interface>& to);
    std::vector<IpAddress> seats(const std::vector<IpAddress>& old, const std::string& oldNetwork,
                                 const std::string& network, bool isNode);
    Result<std::string> targetCluster(const std::string& original);
    Result<std::string> targetNode(const std::string& original, const std::string& cluster);

    // What they say about each other.
    void mapPrefixes(const std::vector<Prefix>& old, const std::vector<Prefix>& now);
    Prefix mapped(const Prefix& prefix) const;
    std::vector<Route> mapped(const std::vector<Route>& routes,
                              const std::vector<std::string>& networks) const;
    void followReferences();
    void followGateway(Gateway& gateway, const Gateway& from);
    void pasteFlows();
    void pasteItems();

    Draft& m_draft;
    const Topology& m_clip;
    Spot m_at;
    Ids m_copied;
    Ids m_before;  ///< ids that the document had
    std::vector<std::string> m_outermost;
    std::map<std::string, std::string> m_ids;
    std::map<std::string, std::string> m_networks;  ///< also those that are context
    std::map<std::pair<std::string, IpAddress>, IpAddress> m_addresses;  ///< by the clip's network
    std::map<Prefix, Prefix> m_prefixes;
};

}  // namespace tombolo::authoring
