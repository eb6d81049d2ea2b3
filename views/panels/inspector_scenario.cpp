// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens during a run: faults, time-outs, stickiness, forged headers, source checks.
#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

namespace {

constexpr std::int64_t kDayNs = 86'400'000'000'000;

LineBinding bindTime(Ref<std::optional<std::int64_t>> ref)
{
    LineBinding binding = bindLine(std::move(ref), optionalNumberCodec({0, kDayNs, 3}));
    binding.decimals = 3;
    return binding;
}

bool isPreface(Identity identity)
{
    return identity == Identity::ProxyV1 || identity == Identity::ProxyV2;
}

}  // namespace

void Forms::scenario(InspectorForm& form)
{
    const auto whole = form.part<DocumentHeader>(&DocumentHeader::scenario);
    form.section(tr("What fails"));
    const auto faults = member(whole, &Scenario::faults);
    const auto make = [&form] {
        Fault made;
        const auto all = sources::failing(form);
        if (!all.empty())
            made.element = all.front().id;
        return made;
    };
    form.rows(
        {tr("Faults"),
         tr("A network, router, node, gateway or host that goes down during a run, or one "
            "interface of it."),
         {},
         {}},
        bindRows<Fault>(
            faults, make,
            [faults](InspectorForm& f, RowIndex index) { scenarioFault(f, row(faults, index)); },
            [](std::size_t i) { return tr("Fault %1").arg(static_cast<int>(i + 1)); }),
        tr("Nothing fails."));
    form.number({tr("Noticed after"),
                 tr("From a fault, or its end, until everyone else has noticed: routers withdraw "
                    "routes, another node answers for an address, backends are left out."),
                 {},
                 tr("µs")},
                member(whole, &Scenario::convergeNs), {0, kDayNs, 3})
        ->shownWhen([faults] {
            const auto* list = faults();
            return list && !list->empty();
        });
    scenarioTimeouts(form);
}

void Forms::scenarioFault(InspectorForm& form, Ref<Fault> fault)
{
    auto element = bindId(member(fault, &Fault::element));
    element.candidates = [&form] {
        return sources::failing(form);
    };
    form.add(new ReferenceField(form,
                                {tr("What"),
                                 tr("A network, router, node, gateway or host. Pods go down with "
                                    "their node."),
                                 tr("element"),
                                 {}},
                                std::move(element)));
    auto network = bindId(member(fault, &Fault::network));
    network.candidates = [&form] {
        return sources::networks(form);
    };
    network.allowEmpty = true;
    network.emptyText = tr("all of it");
    form.add(new ReferenceField(form,
                                {tr("Only its interface on"),
                                 tr("The network where it is cut off, while the rest of it works."),
                                 tr("network"),
                                 {}},
                                std::move(network)))
        ->shownWhen([fault, &form] {
            const Fault* f = fault();
            return f && !form.index().network(f->element);
        });
    form.number({tr("Down at"), tr("From the start of the run."), {}, tr("µs")},
                member(fault, &Fault::downNs), {0, kDayNs, 3});
    form.line({tr("Up again at"),
               tr("When it comes back, with empty connection tables. Empty: never."), tr("never"),
               tr("µs")},
              bindTime(member(fault, &Fault::upNs)));
}

void Forms::scenarioTimeouts(InspectorForm& form)
{
    const auto timeouts =
        member(form.part<DocumentHeader>(&DocumentHeader::scenario), &Scenario::timeouts);
    form.section(tr("How long connection entries live"));
    const auto line = [&](const QString& label, std::optional<std::int64_t> Timeouts::*which) {
        form.line({label,
                   tr("After the last packet of a connection its entry ends on every machine, and "
                      "its port is free again. Empty: entries live to the end of the run."),
                   tr("to the end"), tr("µs")},
                  bindTime(member(timeouts, which)));
    };
    line(QStringLiteral("TCP"), &Timeouts::tcpNs);
    line(QStringLiteral("UDP"), &Timeouts::udpNs);
    line(QStringLiteral("ICMP"), &Timeouts::icmpNs);
}

void Forms::rpFilter(InspectorForm& form, Ref<RpFilter> ref)
{
    form.choice<RpFilter>(
        {tr("Reverse path filter"),
         tr("What happens to a packet from a source that this machine would answer another way."),
         {},
         {}},
        std::move(ref),
        {{static_cast<int>(RpFilter::Off), tr("off"), tr("Every source is taken")},
         {static_cast<int>(RpFilter::Loose), tr("loose"),
          tr("Dropped when there is no way back at all")},
         {static_cast<int>(RpFilter::Strict), tr("strict"),
          tr("Dropped when the way back leaves by another interface")}});
}

void Forms::serviceAffinity(InspectorForm& form)
{
    const auto whole = form.whole<Service>();
    const auto affinity = member(whole, &Service::sessionAffinity);
    form.choice<SessionAffinity>(
        {tr("Session affinity"),
         tr("Whether a client’s next connection goes where its last one went. Each node remembers "
            "for itself, by the address it sees."),
         {},
         {}},
        affinity,
        {{static_cast<int>(SessionAffinity::None), QStringLiteral("None"),
          tr("Every connection is balanced anew")},
         {static_cast<int>(SessionAffinity::ClientIp), QStringLiteral("ClientIP"),
          tr("The same client address goes to the same endpoint")}});
    form.number({tr("Remembered for"), tr("From a client’s last connection."), {}, tr("µs")},
                member(whole, &Service::affinityTimeoutNs), {1, kDayNs, 3})
        ->shownWhen([affinity] {
            const SessionAffinity* a = affinity();
            return a && *a == SessionAffinity::ClientIp;
        });
}

void Forms::flowClaims(InspectorForm& form)
{
    const auto claims = form.part<Flow>(&Flow::claims);
    const auto protocol = form.part<Flow>(&Flow::protocol);
    const auto build = [claims](InspectorForm& f, RowIndex index) {
        const auto each = row(claims, index);
        f.choice<Identity>(
            {tr("Header"), tr("What the sender writes into its stream."), {}, {}},
            member(each, &Claim::identity),
            {{static_cast<int>(Identity::XForwardedFor), QStringLiteral("X-Forwarded-For"), {}},
             {static_cast<int>(Identity::Forwarded), QStringLiteral("Forwarded"), {}},
             {static_cast<int>(Identity::ProxyV1), QStringLiteral("PROXY v1"), {}},
             {static_cast<int>(Identity::ProxyV2), QStringLiteral("PROXY v2"), {}}});
        f.line({tr("Address"),
                tr("Whom the header names. Nobody vouches for it."),
                QStringLiteral("192.0.2.6"),
                {}},
               bindLine(member(each, &Claim::address), addressCodec()));
        LineBinding port = bindLine(member(each, &Claim::port), portCodec(true));
        port.decimals = 0;
        f.line({tr("Port"), tr("The port that the header names."), tr("none"), {}}, port)
            ->shownWhen([each] {
                const Claim* c = each();
                return c && isPreface(c->identity);
            });
    };
    form.rows({tr("Forged headers"),
               tr("Headers about the client that the sender writes itself, to be taken for someone "
                  "else."),
               {},
               {}},
              bindRows<Claim>(
                  claims,
                  [] {
                      return Claim{Identity::XForwardedFor, IpAddress::v4(0xC0000206), 0, {}};
                  },
                  build,
                  [](std::size_t i) { return tr("Header %1").arg(static_cast<int>(i + 1)); }),
              tr("The sender claims nothing."))
        ->shownWhen([protocol, claims] {
            const Protocol* p = protocol();
            const auto* list = claims();
            return (p && *p == Protocol::Tcp) || (list && !list->empty());
        });
}

}  // namespace tombolo::views
