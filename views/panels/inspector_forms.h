// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "views/panels/inspector_form.h"

namespace tombolo::views {

/// A field that holds an element's id; its candidates are still to be given.
ReferenceField::Binding bindId(Ref<std::string> ref);

/// The fields of each kind of element, and their explanations.
class Forms {
    Q_DECLARE_TR_FUNCTIONS(tombolo::views::Forms)

public:
    /// Fills a form for the kind of its value. With several elements: what can be set for all at
    /// once.
    static void build(InspectorForm& form);
    /// One sentence: what such an element is.
    static QString about(const ElementValue& value);

private:
    static void header(InspectorForm& form);
    static void scenario(InspectorForm& form);
    static void scenarioFault(InspectorForm& form, Ref<Fault> fault);
    static void scenarioTimeouts(InspectorForm& form);
    static void network(InspectorForm& form);
    static void router(InspectorForm& form);
    static void cluster(InspectorForm& form);
    static void clusterLeaving(InspectorForm& form);
    static void egressPolicies(InspectorForm& form);
    static void egressPolicy(InspectorForm& form, Ref<EgressPolicy> policy);
    static void node(InspectorForm& form);
    static void pod(InspectorForm& form);
    static void service(InspectorForm& form);
    static void serviceEndpoints(InspectorForm& form);
    static void servicePorts(InspectorForm& form);
    static void serviceAffinity(InspectorForm& form);
    static void serviceBalancer(InspectorForm& form);
    static void policy(InspectorForm& form);
    static void policyDirection(InspectorForm& form, bool ingress);
    static void policyRule(InspectorForm& form, Ref<PolicyRule> rule, bool ingress);
    static void policyPeer(InspectorForm& form, Ref<PolicyPeer> peer);
    static void gateway(InspectorForm& form);
    static void gatewaySourceNat(InspectorForm& form);
    static void gatewayPublish(InspectorForm& form);
    static void publishEntry(InspectorForm& form, Ref<Publish> entry, GatewayKind kind);
    static void backends(InspectorForm& form, Ref<std::vector<Backend>> ref, FieldText text,
                         const QString& none, bool portMayBeEmpty = false);
    static void publishTransparent(InspectorForm& form, Ref<Publish> entry, GatewayKind kind);
    static void publishIdentity(InspectorForm& form, Ref<Publish> entry);
    static void host(InspectorForm& form);
    static void flow(InspectorForm& form);
    static void flowTraffic(InspectorForm& form);
    static void flowClaims(InspectorForm& form);
    static void note(InspectorForm& form);

    // Parts that several kinds have.
    static void name(InspectorForm& form, Ref<std::string> ref);
    static void interfaces(InspectorForm& form, Ref<std::vector<Interface>> ref);
    static void routes(InspectorForm& form, Ref<std::vector<Route>> ref);
    static void firewall(InspectorForm& form, Ref<std::vector<FirewallRule>> ref);
    static void firewallRule(InspectorForm& form, Ref<FirewallRule> rule);
    static void rpFilter(InspectorForm& form, Ref<RpFilter> ref);
    static void listen(InspectorForm& form, Ref<std::vector<Listen>> ref);
    static ReferenceField* networkField(InspectorForm& form, FieldText text, Ref<std::string> ref,
                                        std::vector<std::string> only = {});
    static std::vector<Choice> protocols(bool any, bool icmp);
};

}  // namespace tombolo::views
