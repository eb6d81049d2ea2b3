// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Egress policies of a cluster.
#include <algorithm>

#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

void Forms::egressPolicies(InspectorForm& form)
{
    const auto ref = form.part<ClusterSettings>(&ClusterSettings::egressPolicies);
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        egressPolicy(f, row(ref, index));
    };
    const auto make = [&form] {
        EgressPolicy made;
        made.destinations = {Prefix{IpAddress::v4(0), 0}};
        const auto nodes = sources::nodesOfCluster(form);
        if (!nodes.empty())
            made.nodes.push_back(nodes.front().id);
        return made;
    };
    form.rows({tr("Egress policies"),
               tr("Chosen pods leave towards some destinations by one node, and are seen there "
                  "with its egress address. The first that fits counts."),
               {},
               {}},
              bindRows<EgressPolicy>(
                  ref, make, build,
                  [](std::size_t i) { return tr("Policy %1").arg(static_cast<int>(i + 1)); }),
              tr("None: pods leave by their own node."));
}

void Forms::egressPolicy(InspectorForm& form, Ref<EgressPolicy> policy)
{
    form.list({tr("Applies to"),
               tr("Pods of this cluster that carry all of these labels."),
               QStringLiteral("app=web"),
               {}},
              bindLabels(member(policy, &EgressPolicy::selector)),
              tr("No labels: applies to every pod of the cluster."));
    form.list({tr("To"),
               tr("Destinations outside the cluster; nothing inside is ever taken."),
               QStringLiteral("198.51.100.0/24"),
               {}},
              bindList(member(policy, &EgressPolicy::destinations), prefixCodec()),
              tr("No destination: the policy takes nothing."));
    form.list({tr("Except to"),
               tr("Destinations that are left out."),
               QStringLiteral("198.51.100.7/32"),
               {}},
              bindList(member(policy, &EgressPolicy::except), prefixCodec()), tr("No exception."));
    const auto nodes = member(policy, &EgressPolicy::nodes);
    const auto build = [nodes](InspectorForm& f, RowIndex index) {
        const auto each = row(nodes, index);
        ReferenceField::Binding which;
        which.show = [each] {
            const std::string* id = each();
            return id ? *id : std::string();
        };
        which.store = [each](const std::string& value) {
            if (std::string* id = each())
                *id = value;
        };
        which.candidates = [&f] {
            return sources::nodesOfCluster(f);
        };
        f.add(new ReferenceField(
            f, {tr("Node"), tr("A node that may be the gateway."), tr("node"), {}},
            std::move(which)));
    };
    form.rows({tr("Gateway"),
               tr("The first of these by name is the gateway; with none, what the policy takes is "
                  "dropped."),
               {},
               {}},
              bindRows<std::string>(
                  nodes,
                  [&form, nodes] {
                      const auto* taken = nodes();
                      for (const Candidate& each : sources::nodesOfCluster(form))
                          if (!taken ||
                              std::find(taken->begin(), taken->end(), each.id) == taken->end())
                              return each.id;
                      return std::string();
                  },
                  build),
              tr("No node: what the policy takes is dropped."));
    form.line({tr("Egress address"),
               tr("What pods are seen as; the gateway node must have it. Empty: the address that "
                  "its masquerade would take."),
               tr("the node’s own"),
               {}},
              bindLine(member(policy, &EgressPolicy::address), optionalAddressCodec()));
}

}  // namespace tombolo::views
