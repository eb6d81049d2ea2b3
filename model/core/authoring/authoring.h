// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/edit.h"

/// What an editor fills in when someone drags, links, drops or deletes: pure functions from a
/// topology to the edits that carry the wish out, with free ids, names and addresses and sensible
/// routes, so that a new thing works at once. Nothing here changes anything.
///
/// Errors: UnknownReference (id), or NotAllowed (id, why) with one of: no-free-address,
/// no-free-prefix, no-interfaces, no-network, no-address, no-target, already-connected, same,
/// lives-there, cluster-needs-network, wrong-container, cannot-send, id-is-for-ever,
/// nothing-to-paste.
namespace tombolo::authoring {

std::string freeId(const Topology& topology, const std::string& stem);    ///< "pod-3"
std::string freeName(const Topology& topology, const std::string& stem);  ///< "Pod-D"
std::optional<IpAddress> freeAddress(const Topology& topology, const std::string& network);
std::optional<IpAddress> freePodAddress(const Topology& topology, const std::string& node);
std::optional<Prefix> freePrefix(const Topology& topology, const Prefix& within, int length);

/// A new element and everything that makes it work. `id` is the main element's.
struct Creation {
    EditList edits;
    std::string id;
};

/// Where something is dropped. Inside a container x and y count from its top-left corner; a place
/// is only kept there when its siblings were placed by hand too, else it flows with them.
struct Spot {
    double x = 0;
    double y = 0;
    std::string container;  ///< cluster for a node or service, node for a pod, else empty
};

Result<Creation> addNetwork(const Topology&, NetworkKind, Spot);
/// Joins the parts that do not hang together yet (islands wait for a gateway), else the nearest
/// network.
Result<Creation> addRouter(const Topology&, Spot);
/// A cluster with its own node network, `nodes` nodes and pods on each; island
/// clusters reuse the usual pod prefix, flat ones get a free one.
Result<Creation> addCluster(const Topology&, ClusterModel, Spot, int nodes = 2,
                            int podsPerNode = 2);
/// Into the container's cluster, else the nearest; where there is none, a new island is made. The
/// same for pods (into the node with the fewest), services and policies.
Result<Creation> addNode(const Topology&, Spot);
Result<Creation> addPod(const Topology&, Spot);
Result<Creation> addService(const Topology&, ServiceType, Spot);
Result<Creation> addPolicy(const Topology&, Spot);
/// Between the nearest cluster that is cut off and the rest, with what its kind is for: source
/// translation of an island, or one published entry for what it can reach.
Result<Creation> addGateway(const Topology&, GatewayKind, Spot);
/// On the nearest network where no nodes live, else the nearest, else a new one.
Result<Creation> addHost(const Topology&, HostRole, Spot);
Result<Creation> addNote(const Topology&, Spot);
/// A flow between two things; picks protocol and port from what the target listens on (and makes
/// the target listen where it listens on nothing).
Result<Creation> addFlow(const Topology&, const std::string& from, FlowTarget to);

/// Joins two things (element to network, element to element over a shared or new network):
/// interface, free address, routes both ways. For a gateway between a cluster's network and
/// another: source translation of the pod prefixes where the cluster is an island.
Result<EditList> connect(const Topology&, const std::string& a, const std::string& b);
Result<EditList> disconnect(const Topology&, const std::string& element,
                            const std::string& network);

/// Removes elements with their children, canvas items, flows from or to them, and references that
/// would dangle (interfaces on a removed network, backends, load balancer nodes, routes via a
/// removed address).
Result<EditList> remove(const Topology&, const std::vector<std::string>& ids);

/// Into another node (pods) or cluster (nodes): new addresses of the new home, services and flows
/// kept.
Result<EditList> reparent(const Topology&, const std::vector<std::string>& ids,
                          const std::string& container);

/// Moves boxes and notes by a distance, or sets a rectangle. What the layout placed has no item and
/// does not move; what stands inside another of `ids` moves with it.
EditList moveBy(const Topology&, const std::vector<std::string>& ids, double dx, double dy);
EditList setItem(const Topology&, const std::string& id, CanvasItem item);

/// Changes one element's value (its children stay). Empty when nothing differs.
Result<EditList> setValue(const Topology&, const std::string& id, ElementValue value);

/// Clipboard: the elements with children as a document of their own (a whole Topology, written as a
/// topology file), and pasting one with fresh ids, names and addresses; inner references follow.
Topology extract(const Topology&, const std::vector<std::string>& ids);
struct Pasted {
    EditList edits;
    std::vector<std::string> ids;  ///< outermost new elements
};
Result<Pasted> paste(const Topology&, const Topology& clip, Spot at);

}  // namespace tombolo::authoring
