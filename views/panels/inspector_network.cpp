// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Document, networks, routers, hosts and notes.
#include "views/panels/inspector_forms.h"

namespace tombolo::views {

namespace {
constexpr std::int64_t kHourNs = 3'600'000'000'000;
}  // namespace

void Forms::header(InspectorForm& form)
{
    form.line({tr("Title"), tr("Stands above exported figures and reports."), tr("Untitled"), {}},
              bindText(form.part<DocumentHeader>(&DocumentHeader::title)));
    form.add(new TextField(form,
                           {tr("Description"),
                            tr("What the drawing shows and why, for reports."),
                            tr("What this topology is about"),
                            {}},
                           form.part<DocumentHeader>(&DocumentHeader::description)));
    scenario(form);
}

void Forms::network(InspectorForm& form)
{
    name(form, form.part<Network>(&Network::name));
    form.choice<NetworkKind>(
        {tr("Kind"), tr("How it is drawn and named; packets are treated the same."), {}, {}},
        form.part<Network>(&Network::kind),
        {{static_cast<int>(NetworkKind::Lan), tr("LAN"), tr("A wired segment")},
         {static_cast<int>(NetworkKind::Vpc), tr("VPC"), tr("A segment of a cloud")},
         {static_cast<int>(NetworkKind::Internet), tr("Internet"), tr("The outside")}});
    if (!form.isMany()) {
        auto prefixes = bindList(form.part<Network>(&Network::prefixes), prefixCodec());
        form.list({tr("Prefixes"),
                   tr("Address ranges of this segment, IPv4 or IPv6. Who is attached takes an "
                      "address from them."),
                   QStringLiteral("10.10.0.0/24"),
                   {}},
                  prefixes, tr("No prefix: nothing can have an address here."));
    }
    form.section(tr("Quality"));
    form.number({tr("MTU"),
                 tr("Largest IP packet that passes. Larger ones are dropped with “fragmentation "
                    "needed”, because every packet forbids fragments."),
                 {},
                 tr("bytes")},
                form.part<Network>(&Network::mtuBytes), {68, 65535, 0});
    form.number({tr("Latency"), tr("Time a packet needs across, one way."), {}, tr("µs")},
                form.part<Network>(&Network::latencyNs), {0, kHourNs, 3});
    form.number({tr("Bandwidth"),
                 tr("How fast bits leave. A packet waits until the one before it has left."),
                 {},
                 tr("Mbit/s")},
                form.part<Network>(&Network::bandwidthKbps), {1, 100'000'000'000, 3});
    form.number({tr("Queue"),
                 tr("How many packets may wait at each interface behind the one being sent; who "
                    "comes later is dropped. 0: no limit."),
                 {},
                 tr("packets")},
                form.part<Network>(&Network::queuePackets), {0, 1'000'000, 0});
    form.number({tr("Loss"),
                 tr("Share of packets that never arrive, drawn from the run’s seed: the same seed "
                    "loses the same packets."),
                 {},
                 tr("%")},
                form.part<Network>(&Network::lossPpm), {0, 1'000'000, 4});
}

void Forms::router(InspectorForm& form)
{
    name(form, form.part<Router>(&Router::name));
    form.line({tr("BGP AS"),
               tr("Its autonomous system number: it then learns pod prefixes and service addresses "
                  "from its neighbours. Empty: static routes only."),
               tr("no BGP"),
               {}},
              bindLine(form.part<Router>(&Router::bgpAsn), asnCodec()));
    if (form.isMany())
        return;
    interfaces(form, form.part<Router>(&Router::interfaces));
    routes(form, form.part<Router>(&Router::routes));
    firewall(form, form.part<Router>(&Router::firewall));
    rpFilter(form, form.part<Router>(&Router::rpFilter));
}

void Forms::host(InspectorForm& form)
{
    name(form, form.part<Host>(&Host::name));
    form.choice<HostRole>(
        {tr("Role"), tr("How it is drawn; a client can listen and a server can send."), {}, {}},
        form.part<Host>(&Host::role),
        {{static_cast<int>(HostRole::Client), tr("client"), {}},
         {static_cast<int>(HostRole::Server), tr("server"), {}}});
    if (form.isMany())
        return;
    interfaces(form, form.part<Host>(&Host::interfaces));
    listen(form, form.part<Host>(&Host::listen));
    routes(form, form.part<Host>(&Host::routes));
    firewall(form, form.part<Host>(&Host::firewall));
    rpFilter(form, form.part<Host>(&Host::rpFilter));
}

void Forms::note(InspectorForm& form)
{
    if (form.isMany())
        return;
    form.add(new TextField(
        form, {tr("Text"), tr("Stands on the drawing and in exports."), tr("A note"), {}},
        form.part<Note>(&Note::text)));
}

}  // namespace tombolo::views
