// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "model/core/authoring/draft.h"

/// Parts of clusters, made in a draft. Each @return the new id, or NotAllowed when no address or
/// prefix is left, UnknownReference when the home does not exist.
namespace tombolo::authoring {

Result<std::string> makeCluster(Draft& draft, ClusterModel model, int nodes, int podsPerNode);
Result<std::string> makeNode(Draft& draft, const std::string& cluster);
Result<std::string> makePod(Draft& draft, const std::string& node);

/// The cluster that something dropped at the spot belongs to: around the container, else the
/// nearest, else a new island of one node without pods.
Result<std::string> homeCluster(Draft& draft, const Spot& spot);
/// The node of a cluster with the fewest pods; a new one where there is none.
Result<std::string> emptiestNode(Draft& draft, const std::string& cluster);

/// Whether a non-empty selector means a pod with these labels.
bool selects(const Labels& selector, const Labels& labels);
/// The node that answers for a load balancer address: the first with an endpoint, else the first;
/// empty where the cluster has none.
std::string answeringNode(const Cluster& cluster, const Labels& selector);
/// A node port that no service of the cluster has.
std::uint16_t freeNodePort(const Cluster& cluster);

}  // namespace tombolo::authoring
