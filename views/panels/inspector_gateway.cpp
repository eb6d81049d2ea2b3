// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"
#include "views/text/text.h"
#include "views/widgets/letter_width.h"

namespace tombolo::views {

namespace {

/// The nearest mode that a kind of gateway can do.
PublishMode modeFor(GatewayKind kind, PublishMode mode)
{
    const bool ends = mode == PublishMode::Tcp || mode == PublishMode::Http;
    switch (kind) {
    case GatewayKind::Nat:
        return ends || mode == PublishMode::Dsr ? PublishMode::Dnat : mode;
    case GatewayKind::Vip:
        return ends ? PublishMode::Dnat : mode;
    case GatewayKind::Proxy:
        break;
    }
    return ends ? mode : PublishMode::Tcp;
}

}  // namespace

void Forms::gateway(InspectorForm& form)
{
    name(form, form.part<Gateway>(&Gateway::name));
    const auto whole = form.whole<Gateway>();
    form.add(new ChoiceField(
        form,
        {tr("Kind"),
         tr("What it may do. NAT: translate sources and destinations. VIP: own virtual addresses. "
            "Proxy: end connections and open its own; it forwards nothing else."),
         {},
         {}},
        {{static_cast<int>(GatewayKind::Nat), QStringLiteral("NAT"),
          tr("Source and destination translation")},
         {static_cast<int>(GatewayKind::Vip), QStringLiteral("VIP"), tr("Layer-4 virtual address")},
         {static_cast<int>(GatewayKind::Proxy), tr("proxy"), tr("Two connections, one each side")}},
        showEnum(member(whole, &Gateway::kind)), [whole](int value) {
            Gateway* place = whole();
            if (!place)
                return;
            place->kind = static_cast<GatewayKind>(value);
            for (Publish& entry : place->publish) {
                entry.mode = modeFor(place->kind, entry.mode);
                if (place->kind != GatewayKind::Proxy)
                    entry.identity.clear();
            }
        }));
    if (form.isMany())
        return;
    interfaces(form, member(whole, &Gateway::interfaces));
    gatewaySourceNat(form);
    gatewayPublish(form);
    routes(form, member(whole, &Gateway::routes));
    firewall(form, member(whole, &Gateway::firewall));
    rpFilter(form, member(whole, &Gateway::rpFilter));
}

void Forms::gatewaySourceNat(InspectorForm& form)
{
    const auto ref = form.part<Gateway>(&Gateway::sourceNat);
    const auto kind = form.part<Gateway>(&Gateway::kind);
    const auto build = [ref](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        f.line({tr("From"), tr("Sources that are hidden."), QStringLiteral("10.1.0.0/16"), {}},
               bindLine(member(each, &SourceNat::from), prefixCodec()));
        networkField(
            f,
            {tr("Leaving by"), tr("Only packets that leave by this network."), tr("network"), {}},
            member(each, &SourceNat::out));
        f.line({tr("Seen as"),
                tr("The addresses they are seen as afterwards. With several, source and "
                   "destination decide which one."),
                QStringLiteral("10.10.0.21"),
                {}},
               bindLine(member(each, &SourceNat::to), addressesCodec()));
        f.line({tr("Ports"),
                tr("Range for the translated source port; kept when inside and free. A full range "
                   "drops new connections silently."),
                tr("1024-65535"),
                {}},
               bindLine(member(each, &SourceNat::ports), portRangeCodec(1)));
        f.number({tr("Per source"),
                  tr("Each source address gets a block of this many ports, in order of first use; "
                     "0: all share. A log of blocks can tell who it was."),
                  {},
                  tr("ports")},
                 member(each, &SourceNat::portsPerHost), {0, 65535, 0});
        f.check({tr("Random ports"),
                 tr("The source port is drawn for each connection and never kept. An entry that is "
                    "lost gets another port, and the connection is reset."),
                 {},
                 {}},
                member(each, &SourceNat::randomPorts));
    };
    form.rows({tr("Source translation"),
               tr("Acts after routing, on a connection’s first packet. This hides who sent it."),
               {},
               {}},
              bindRows<SourceNat>(
                  ref, [&form] { return sources::newSourceNat(form); }, build,
                  [](std::size_t i) { return tr("Rule %1").arg(static_cast<int>(i + 1)); }),
              tr("None: sources stay as they are."))
        ->shownWhen([ref, kind] {
            const auto* rules = ref();
            const GatewayKind* k = kind();
            return (k && *k != GatewayKind::Proxy) || (rules && !rules->empty());
        });
}

void Forms::gatewayPublish(InspectorForm& form)
{
    const auto ref = form.part<Gateway>(&Gateway::publish);
    const GatewayKind kind = std::get<Gateway>(form.value()).kind;
    const auto build = [ref, kind](InspectorForm& f, RowIndex index) {
        publishEntry(f, row(ref, index), kind);
    };
    form.rows({tr("Published addresses"),
               tr("What clients connect to here, and which backends answer."),
               {},
               {}},
              bindRows<Publish>(
                  ref, [&form] { return sources::newPublish(form); }, build,
                  [ref](std::size_t i) {
                      const auto* list = ref();
                      if (!list || i >= list->size())
                          return QString();
                      const Publish& entry = (*list)[i];
                      return tr("Published: %1")
                          .arg(text::shownName(entry.name.empty() ? entry.id : entry.name));
                  }),
              tr("Nothing is published: no connection starts from outside."));
}

void Forms::publishEntry(InspectorForm& form, Ref<Publish> entry, GatewayKind kind)
{
    form.line({tr("Name"), tr("What people call it."), {}, {}},
              bindText(member(entry, &Publish::name)));
    form.line({tr("Address"),
               tr("Where clients connect. If no interface has it, the gateway owns it on the "
                  "network whose prefix contains it."),
               QStringLiteral("10.10.0.21"),
               {}},
              bindLine(member(entry, &Publish::address), addressCodec()));
    form.choice<Protocol>({tr("Protocol"), tr("A published port has one protocol."), {}, {}},
                          member(entry, &Publish::protocol), protocols(false, false));
    LineBinding port = bindLine(member(entry, &Publish::port), portCodec());
    port.decimals = 0;
    form.line({tr("Port"), tr("Where clients connect."), QStringLiteral("80"), {}}, port);
    std::vector<Choice> modes;
    if (kind == GatewayKind::Proxy) {
        modes = {{static_cast<int>(PublishMode::Tcp), tr("by connection (tcp)"),
                  tr("Hands bytes from one connection to the other")},
                 {static_cast<int>(PublishMode::Http), tr("by request (http)"),
                  tr("Reads requests; can add headers")}};
    } else {
        modes = {{static_cast<int>(PublishMode::Dnat), tr("destination only (dnat)"),
                  tr("Rewrites the destination; the client stays visible")},
                 {static_cast<int>(PublishMode::FullNat), tr("both addresses (full-nat)"),
                  tr("Rewrites both: the backend sees the gateway")}};
        if (kind == GatewayKind::Vip)
            modes.push_back({static_cast<int>(PublishMode::Dsr), tr("direct return (dsr)"),
                             tr("Hands on untouched; the backend answers the client directly")});
    }
    form.choice<PublishMode>(
        {tr("Mode"),
         tr("dnat keeps the source, so answers must come back this way. full-nat hides it. dsr "
            "lets answers take a shorter way. A proxy always hides it; identity headers can tell."),
         {},
         {}},
        member(entry, &Publish::mode), modes);
    backends(form, member(entry, &Publish::backends),
             {tr("Backends"),
              tr("Who answers. With several, each connection’s addresses and ports decide."),
              {},
              {}},
             tr("No backend: connections are refused."));
    if (kind == GatewayKind::Proxy)
        publishIdentity(form, entry);
    publishTransparent(form, entry, kind);
}

void Forms::publishTransparent(InspectorForm& form, Ref<Publish> entry, GatewayKind kind)
{
    const auto transparent = member(entry, &Publish::transparent);
    form.check({tr("Transparent"),
                tr("The proxy wears its client’s address and port towards the backend, which then "
                   "sees the client. Its answers must be routed back through the proxy, or the "
                   "client resets them."),
                {},
                {}},
               transparent)
        ->shownWhen([transparent, kind] {
            const bool* on = transparent();
            return kind == GatewayKind::Proxy || (on && *on);
        });
}

void Forms::backends(InspectorForm& form, Ref<std::vector<Backend>> ref, FieldText text,
                     const QString& none, bool portMayBeEmpty)
{
    const auto build = [ref, portMayBeEmpty](InspectorForm& f, RowIndex index) {
        const auto each = row(ref, index);
        ReferenceField::Binding who;
        who.show = [each] {
            const Backend* b = each();
            return !b ? std::string() : b->address ? toString(*b->address) : b->element;
        };
        who.store = [each](const std::string& value) {
            Backend* b = each();
            if (!b)
                return;
            const auto address = parseAddress(value);
            b->address = address ? std::optional(*address) : std::nullopt;
            b->element = address ? std::string() : value;
        };
        who.candidates = [&f] {
            return sources::senders(f);
        };
        who.allowAddress = true;
        f.add(new ReferenceField(f,
                                 {tr("Backend"),
                                  tr("A pod, node or host, or a plain address."),
                                  tr("name or address"),
                                  {}},
                                 std::move(who)));
        LineBinding port = bindLine(member(each, &Backend::port), portCodec(portMayBeEmpty));
        port.decimals = 0;
        LineField* field = f.line(
            {tr("Port"), tr("Where the backend listens."), QStringLiteral("8080"), {}}, port);
        field->setFixedWidth(letterWidth(field->fontMetrics()) * 9);
    };
    form.rows(std::move(text),
              bindRows<Backend>(
                  ref, [&form] { return sources::newBackend(form); }, build),
              none);
}

void Forms::publishIdentity(InspectorForm& form, Ref<Publish> entry)
{
    const auto ref = member(entry, &Publish::identity);
    const auto isHttp = [mode = member(entry, &Publish::mode)] {
        const PublishMode* m = mode();
        return m && *m == PublishMode::Http;
    };
    const auto box = [&](Identity identity, const QString& label, const QString& help) {
        const auto isSet = [ref, identity] {
            const auto* list = ref();
            return list && std::find(list->begin(), list->end(), identity) != list->end();
        };
        return form.add(
            new CheckField(form, {label, help, {}, {}}, isSet, [ref, identity, isSet](bool on) {
                auto* list = ref();
                if (!list || isSet() == on)
                    return;
                if (on)
                    list->push_back(identity);
                else
                    std::erase(*list, identity);
            }));
    };
    const auto shown = [ref, isHttp](Identity identity) {
        return [ref, isHttp, identity] {
            const auto* list = ref();
            return isHttp() ||
                   (list && std::find(list->begin(), list->end(), identity) != list->end());
        };
    };
    form.sentence([] { return tr("Tells the backend who the client is:"); });
    box(Identity::XForwardedFor, QStringLiteral("X-Forwarded-For"),
        tr("HTTP header with the client’s address. Anyone can write one: trust it only from the "
           "proxy."))
        ->shownWhen(shown(Identity::XForwardedFor));
    box(Identity::Forwarded, QStringLiteral("Forwarded"), tr("The standard’s header (RFC 7239)."))
        ->shownWhen(shown(Identity::Forwarded));
    box(Identity::ProxyV1, tr("PROXY protocol v1"),
        tr("A line of text before the data; the backend must expect it."));
    box(Identity::ProxyV2, tr("PROXY protocol v2"),
        tr("The same in binary; the backend must expect it."));
    form.choice<ClientHeaders>(
            {tr("Headers from clients"),
             tr("What happens to X-Forwarded-For and Forwarded lines that a request brings along. "
                "Anyone can write them."),
             {},
             {}},
            member(entry, &Publish::clientHeaders),
            {{static_cast<int>(ClientHeaders::Append), tr("append"),
              tr("Kept, and the proxy’s own are added behind them")},
             {static_cast<int>(ClientHeaders::Replace), tr("replace"),
              tr("Removed: only the proxy’s own are sent")}})
        ->shownWhen(isHttp);
}

}  // namespace tombolo::views
