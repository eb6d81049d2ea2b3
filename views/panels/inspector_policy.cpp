// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_forms.h"

namespace tombolo::views {

namespace {

/// An optional list as a choice between "everything" and "only what is listed".
template <typename T>
ChoiceField* openOrListed(InspectorForm& form, FieldText text,
                          Ref<std::optional<std::vector<T>>> ref, const QString& open,
                          const QString& listed, std::function<std::vector<T>()> start)
{
    return form.add(new ChoiceField(
        form, std::move(text), {{0, open, {}}, {1, listed, {}}},
        [ref] {
            const auto* list = ref();
            return list && list->has_value() ? 1 : 0;
        },
        [ref, start](int value) {
            auto* list = ref();
            if (!list || list->has_value() == (value == 1))
                return;
            if (value == 1)
                *list = start();
            else
                list->reset();
        }));
}

template <typename T>
std::function<bool()> isListed(Ref<std::optional<std::vector<T>>> ref)
{
    return [ref] {
        const auto* list = ref();
        return list && list->has_value();
    };
}

}  // namespace

void Forms::policy(InspectorForm& form)
{
    name(form, form.part<Policy>(&Policy::name));
    if (form.isMany())
        return;
    form.list({tr("Applies to"),
               tr("Pods of this cluster that carry all of these labels. Judged at the pod’s node, "
                  "after destination and before source translation."),
               QStringLiteral("app=web"),
               {}},
              bindLabels(form.part<Policy>(&Policy::selector)),
              tr("No labels: applies to every pod of the cluster."));
    policyDirection(form, true);
    policyDirection(form, false);
}

void Forms::policyDirection(InspectorForm& form, bool ingress)
{
    const auto ref = form.part<Policy>(ingress ? &Policy::ingress : &Policy::egress);
    openOrListed<PolicyRule>(form,
                             {ingress ? tr("Incoming") : tr("Outgoing"),
                              tr("“Not restricted” leaves this direction to other policies. “Only "
                                 "what rules allow” with "
                                 "no rule allows nothing."),
                              {},
                              {}},
                             ref, tr("not restricted"), tr("only what rules allow"),
                             [] { return std::vector<PolicyRule>{}; });
    form.sentence([ref, ingress] {
        const auto* rules = ref();
        if (!rules)
            return QString();
        if (!rules->has_value())
            return ingress ? tr("This policy does not restrict incoming connections.")
                           : tr("This policy does not restrict outgoing connections.");
        if (rules->value().empty())
            return ingress ? tr("No rule: nothing may come in, except from the pod’s own node.")
                           : tr("No rule: nothing may go out, except to the pod’s own node.");
        return QString();
    });
    const auto list = inside(ref);
    const auto build = [list, ingress](InspectorForm& f, RowIndex index) {
        policyRule(f, row(list, index), ingress);
    };
    form.rows({ingress ? tr("Incoming rules") : tr("Outgoing rules"),
               tr("A connection is allowed when one rule allows it."),
               {},
               {}},
              bindRows<PolicyRule>(
                  list,
                  [] {
                      PolicyRule made;
                      made.peers = std::vector<PolicyPeer>{PolicyPeer{Labels{}, {}, {}, {}}};
                      return made;
                  },
                  build, [](std::size_t i) { return tr("Rule %1").arg(static_cast<int>(i + 1)); }),
              {})
        ->shownWhen(isListed(ref));
}

void Forms::policyRule(InspectorForm& form, Ref<PolicyRule> rule, bool ingress)
{
    const auto peers = member(rule, &PolicyRule::peers);
    const auto ports = member(rule, &PolicyRule::ports);
    openOrListed<PolicyPeer>(form,
                             {ingress ? tr("From") : tr("To"),
                              tr("Who is at the other end, by the address seen here."),
                              {},
                              {}},
                             peers, tr("anyone"), tr("only these"), [] {
                                 return std::vector<PolicyPeer>{PolicyPeer{Labels{}, {}, {}, {}}};
                             });
    const auto peerList = inside(peers);
    form.rows({tr("Peers"), tr("One match is enough."), {}, {}},
              bindRows<PolicyPeer>(
                  peerList,
                  [] {
                      return PolicyPeer{Labels{}, {}, {}, {}};
                  },
                  [peerList](InspectorForm& f, RowIndex index) {
                      policyPeer(f, row(peerList, index));
                  },
                  [](std::size_t i) { return tr("Peer %1").arg(static_cast<int>(i + 1)); }),
              tr("No peer: matches nobody."))
        ->shownWhen(isListed(peers));
    openOrListed<PolicyPort>(
        form, {tr("On ports"), tr("Destination ports at the pod, after translation."), {}, {}},
        ports, tr("every port"), tr("only these"), [] {
            return std::vector<PolicyPort>{{Protocol::Tcp, 8080, {}}};
        });
    const auto portList = inside(ports);
    form.rows({tr("Ports"), tr("Empty port: every port of the protocol."), {}, {}},
              bindRows<PolicyPort>(
                  portList,
                  [] {
                      return PolicyPort{Protocol::Tcp, 8080, {}};
                  },
                  [portList](InspectorForm& f, RowIndex index) {
                      const auto each = row(portList, index);
                      f.choice<Protocol>({tr("Protocol"), tr("What the rule allows."), {}, {}},
                                         member(each, &PolicyPort::protocol),
                                         protocols(false, false));
                      f.line({tr("Port"),
                              tr("Destination port; empty: every port."),
                              tr("every port"),
                              {}},
                             bindLine(member(each, &PolicyPort::port), portCodec(true)));
                  }),
              tr("No port: matches nothing."))
        ->shownWhen(isListed(ports));
}

void Forms::policyPeer(InspectorForm& form, Ref<PolicyPeer> peer)
{
    const auto isSelector = [peer] {
        const PolicyPeer* p = peer();
        return p && p->selector.has_value();
    };
    form.add(new ChoiceField(
        form, {tr("Peer"), tr("Pods of this cluster by label, or anyone by address."), {}, {}},
        {{0, tr("pods by label"), {}}, {1, tr("addresses"), {}}},
        [isSelector] { return isSelector() ? 0 : 1; },
        [peer](int value) {
            PolicyPeer* p = peer();
            if (!p || p->selector.has_value() == (value == 0))
                return;
            if (value == 0) {
                p->selector = Labels{};
                p->prefix.reset();
                p->except.clear();
            } else {
                p->selector.reset();
                p->prefix = Prefix{IpAddress::v4(0), 0};
            }
        }));
    form.line({tr("Labels"),
               tr("All of these labels; none: every pod of the cluster."),
               tr("every pod"),
               {}},
              bindLine(inside(member(peer, &PolicyPeer::selector)), labelsCodec()))
        ->shownWhen(isSelector);
    form.line({tr("Prefix"),
               tr("Addresses as they arrive at the pod’s node: after a translation that is the "
                  "translator, not the true source."),
               QStringLiteral("10.10.0.0/24"),
               {}},
              bindLine(inside(member(peer, &PolicyPeer::prefix)), prefixCodec()))
        ->shownWhen([isSelector] { return !isSelector(); });
    form.line({tr("Except"), tr("Parts of the prefix that are not meant."), tr("none"), {}},
              bindLine(member(peer, &PolicyPeer::except), prefixesCodec()))
        ->shownWhen([isSelector] { return !isSelector(); });
}

}  // namespace tombolo::views
