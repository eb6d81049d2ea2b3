// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "views/panels/field_reference.h"
#include "views/panels/inspector_form.h"

/// Where the fields' lists and first values come from. Reads the topology only.
namespace tombolo::views::sources {

std::vector<Candidate> networks(const InspectorForm& form);
std::vector<Candidate> senders(const InspectorForm& form);  ///< pods, nodes, hosts
std::vector<Candidate>
receivers(const InspectorForm& form);  ///< senders, services, published addresses
/// Whatever a fault can take down: networks, routers, gateways, nodes, hosts.
std::vector<Candidate> failing(const InspectorForm& form);
std::vector<Candidate> nodesOfCluster(const InspectorForm& form);

/// Networks that the form's element is attached to.
std::vector<std::string> attachedNetworks(const InspectorForm& form);
/// Own addresses on a network, or on any when `network` is empty.
std::vector<IpAddress> ownAddresses(const InspectorForm& form, const std::string& network = {});
/// Pod prefixes of clusters whose nodes are on one of these networks.
std::vector<Prefix> podPrefixesNear(const InspectorForm& form);

// First values of new rows: right in most cases, and always valid.
Interface newInterface(const InspectorForm& form);
Route newRoute(const InspectorForm& form);
SourceNat newSourceNat(const InspectorForm& form);
Publish newPublish(const InspectorForm& form);
Backend newBackend(const InspectorForm& form);
LoadBalancer newBalancer(const InspectorForm& form);
QString newPodAddress(const InspectorForm& form);
QString newNodeAddress(const InspectorForm& form);
QString newClusterIp(const InspectorForm& form);

}  // namespace tombolo::views::sources
