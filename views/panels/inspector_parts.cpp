// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

void Forms::build(InspectorForm& form)
{
    std::visit(Overloaded{
                   [&](const DocumentHeader&) { header(form); },
                   [&](const Network&) { network(form); },
                   [&](const Router&) { router(form); },
                   [&](const ClusterSettings&) { cluster(form); },
                   [&](const NodeSettings&) { node(form); },
                   [&](const Pod&) { pod(form); },
                   [&](const Service&) { service(form); },
                   [&](const Policy&) { policy(form); },
                   [&](const Gateway&) { gateway(form); },
                   [&](const Host&) { host(form); },
                   [&](const Flow&) { flow(form); },
                   [](const CanvasItem&) {},
                   [&](const Note&) { note(form); },
               },
               form.value());
    form.finish();
}

QString Forms::about(const ElementValue& value)
{
    return std::visit(
        Overloaded{
            [](const DocumentHeader&) {
                return tr("Nothing is selected: these belong to the whole document.");
            },
            [](const Network&) {
                return tr("One IP segment: whatever is attached reaches its neighbours directly.");
            },
            [](const Router&) { return tr("Forwards between networks and translates nothing."); },
            [](const ClusterSettings& c) {
                return c.model == ClusterModel::Island
                           ? tr("An island: pod addresses may repeat in other clusters; gateways "
                                "and nodes translate at the coast.")
                           : tr("Flat: pod addresses are unique and routed everywhere, so nobody "
                                "needs to hide a source.");
            },
            [](const NodeSettings&) {
                return tr("A machine of the cluster: forwards for its pods, serves services, and "
                          "masquerades where the cluster says so.");
            },
            [](const Pod&) { return tr("Has its own address and sends and answers packets."); },
            [](const Service&) {
                return tr("A stable address in front of pods; every node translates it to one of "
                          "them.");
            },
            [](const Policy&) { return tr("Says which connections its pods accept and make."); },
            [](const Gateway& g) {
                return g.kind == GatewayKind::Nat
                           ? tr("Rewrites sources of what leaves and destinations of what it "
                                "publishes.")
                       : g.kind == GatewayKind::Vip
                           ? tr("Owns virtual addresses and hands connections on to backends.")
                           : tr("Ends each connection and opens its own: the backend sees the "
                                "proxy.");
            },
            [](const Host&) { return tr("A machine outside every cluster."); },
            [](const Flow&) { return tr("Traffic: what is sent, by whom, to whom."); },
            [](const CanvasItem&) { return QString(); },
            [](const Note&) { return tr("Text on the drawing; the simulator does not read it."); },
        },
        value);
}

void Forms::name(InspectorForm& form, Ref<std::string> ref)
{
    if (form.isMany())
        return;
    form.line({tr("Name"),
               tr("What people call it, in any script. The id stays the same."),
               QString::fromStdString(form.id()),
               {}},
              bindText(std::move(ref)));
}

std::vector<Choice> Forms::protocols(bool any, bool icmp)
{
    std::vector<Choice> list;
    if (any)
        list.push_back({static_cast<int>(Protocol::Any), tr("any"), tr("Every protocol")});
    list.push_back({static_cast<int>(Protocol::Tcp), QStringLiteral("TCP"), {}});
    list.push_back({static_cast<int>(Protocol::Udp), QStringLiteral("UDP"), {}});
    if (icmp)
        list.push_back({static_cast<int>(Protocol::Icmp), tr("ICMP echo"), tr("ping")});
    return list;
}

ReferenceField::Binding bindId(Ref<std::string> ref)
{
    ReferenceField::Binding binding;
    binding.show = [ref] {
        const std::string* id = ref();
        return id ? *id : std::string();
    };
    binding.store = [ref](const std::string& id) {
        if (std::string* place = ref())
            *place = id;
    };
    return binding;
}

ReferenceField* Forms::networkField(InspectorForm& form, FieldText text, Ref<std::string> ref,
                                    std::vector<std::string> only)
{
    ReferenceField::Binding binding = bindId(std::move(ref));
    binding.candidates = [&form, only = std::move(only)] {
        auto list = sources::networks(form);
        if (!only.empty())
            std::erase_if(list, [&](const Candidate& c) {
                return std::find(only.begin(), only.end(), c.id) == only.end();
            });
        return list;
    };
    return form.add(new ReferenceField(form, std::move(text), std::move(binding)));
}

void Forms::interfaces(InspectorForm& form, Ref<std::vector<Interface>> ref)
{
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        networkField(
            f,
            {tr("Network"), tr("The segment this interface is plugged into."), tr("network"), {}},
            member(each, &Interface::network));
        f.line({tr("Addresses"),
                tr("Addresses on that network, IPv4 or IPv6, separated by commas. Each should lie "
                   "in one of the network’s prefixes."),
                QStringLiteral("10.0.0.1, fd00::1"),
                {}},
               bindLine(member(each, &Interface::addresses), addressesCodec()));
    };
    const auto title = [](std::size_t i) {
        return tr("Interface %1").arg(static_cast<int>(i + 1));
    };
    form.rows({tr("Interfaces"), tr("Where it is attached, and as whom."), {}, {}},
              bindRows<Interface>(
                  ref, [&form] { return sources::newInterface(form); }, build, title),
              tr("Attached to no network: nothing can reach it."));
}

void Forms::routes(InspectorForm& form, Ref<std::vector<Route>> ref)
{
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        f.line(
            {tr("To"),
             tr("Destinations of this route. The longest matching prefix wins; 0.0.0.0/0 or ::/0 "
                "is the default route."),
             QStringLiteral("0.0.0.0/0"),
             {}},
            bindLine(member(each, &Route::to), prefixCodec()));
        f.line(
            {tr("Via"),
             tr("Next hop: an address on a network that is attached directly. It must have a way "
                "back too, or the answer is lost."),
             QStringLiteral("10.0.0.1"),
             {}},
            bindLine(member(each, &Route::via), addressCodec()));
    };
    const auto title = [](std::size_t i) {
        return tr("Route %1").arg(static_cast<int>(i + 1));
    };
    form.rows(
        {tr("Routes"), tr("Next hops for destinations beyond the attached networks."), {}, {}},
        bindRows<Route>(
            ref, [&form] { return sources::newRoute(form); }, build, title),
        tr("No routes: only attached networks are reachable."));
}

void Forms::firewall(InspectorForm& form, Ref<std::vector<FirewallRule>> ref)
{
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        firewallRule(f, row(ref, index));
    };
    const auto title = [](std::size_t i) {
        return tr("Rule %1").arg(static_cast<int>(i + 1));
    };
    form.rows({tr("Firewall"),
               tr("Read from the top; the first match decides, no match passes, and answers to "
                  "permitted connections pass. Acts after destination translation and before "
                  "source translation."),
               {},
               {}},
              bindRows<FirewallRule>(
                  ref, [] { return FirewallRule{}; }, build, title),
              tr("No rules: everything passes."));
}

void Forms::firewallRule(InspectorForm& form, Ref<FirewallRule> rule)
{
    form.choice<FirewallAction>(
        {tr("Action"), tr("Deny is silent: the sender waits in vain. Reject answers."), {}, {}},
        member(rule, &FirewallRule::action),
        {{static_cast<int>(FirewallAction::Allow), tr("allow"), tr("Let it pass")},
         {static_cast<int>(FirewallAction::Deny), tr("deny"), tr("Drop it silently")},
         {static_cast<int>(FirewallAction::Reject), tr("reject"),
          tr("Answer with a TCP reset or ICMP administratively prohibited")}});
    form.line({tr("From"),
               tr("Source as it is here, before source translation. Empty: any."),
               tr("any"),
               {}},
              bindLine(member(rule, &FirewallRule::from), optionalPrefixCodec()));
    form.line(
        {tr("To"), tr("Destination after destination translation. Empty: any."), tr("any"), {}},
        bindLine(member(rule, &FirewallRule::to), optionalPrefixCodec()));
    form.choice<Protocol>({tr("Protocol"), tr("Which packets the rule looks at."), {}, {}},
                          member(rule, &FirewallRule::protocol), protocols(true, true));
    form.line({tr("Ports"),
               tr("Destination ports, one or a range. Without a protocol they mean TCP and UDP. "
                  "Empty: every port."),
               tr("every port"),
               {}},
              bindLine(member(rule, &FirewallRule::ports), portRangeCodec(0)));
}

void Forms::listen(InspectorForm& form, Ref<std::vector<Listen>> ref)
{
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        f.choice<Protocol>({tr("Protocol"), tr("What it answers on this port."), {}, {}},
                           member(each, &Listen::protocol), protocols(false, false));
        LineBinding port = bindLine(member(each, &Listen::port), portCodec());
        port.decimals = 0;
        f.line({tr("Port"),
                tr("A port that something listens on. Others are refused."),
                QStringLiteral("8080"),
                {}},
               port);
    };
    form.rows({tr("Listens on"),
               tr("Ports where something answers. A connection to any other port is refused."),
               {},
               {}},
              bindRows<Listen>(
                  ref,
                  [] {
                      return Listen{Protocol::Tcp, 8080, {}};
                  },
                  build),
              tr("Listens on nothing: every connection is refused; echo requests are answered."));
}

}  // namespace tombolo::views
