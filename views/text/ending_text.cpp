// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/step_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

QString deliver(const StepWords& w)
{
    if (w.ruleIs("socket:reset"))
        return Text::tr("The reset ends the connection that %1 took for open: its answer had come "
                        "to somebody who never asked for it.")
            .arg(w.where());
    if (w.ruleIs("socket") && w.step().law == "L-18")
        return Text::tr("The error message quotes a packet of %1 and reaches the socket that had "
                        "sent it.")
            .arg(w.where());
    if (w.ruleIs("socket"))
        return Text::tr("The answer comes from where %1 had asked and reaches its socket.")
            .arg(w.where());
    if (w.ruleIs("echo"))
        return Text::tr("%1 itself answers echo requests to its own address.").arg(w.where());
    if (w.ruleIs("proxy:"))
        return Text::tr("The proxy %1 takes the packet: its connection ends here.").arg(w.where());
    return Text::tr("%1 listens on %2 port %3: the packet is delivered, with source %4.")
        .arg(w.where(), w.arg(0).toUpper(), w.arg(1),
             endpointText(w.step().before.src, w.step().before.sport));
}

QString noEndpoint(const StepWords& w)
{
    return Text::tr("%1 has no endpoint that %2 may use for this packet.").arg(w.rule(), w.where());
}

/// An egress policy takes the packet and cannot bring it out (EGR-1).
QString noEgress(const StepWords& w)
{
    return w.arg(1).isEmpty()
               ? Text::tr("%1 takes the packet, but names no node of the cluster as gateway: %2 "
                          "drops it.")
                     .arg(w.rule(), w.where())
               : Text::tr("%1 wants the source %2, which %3 does not have: it drops the packet "
                          "(“No Egress IP configured”).")
                     .arg(w.rule(), w.arg(1), w.where());
}

QString wire(const StepWords& w)
{
    switch (w.step().reason) {
    case sim::Reason::NoNeighbour:
        return Text::tr("Nobody on network “%1” has the address %2, to which %3 would hand the "
                        "packet.")
            .arg(w.argName(2), w.arg(1), w.where());
    case sim::Reason::Mtu:
        return Text::tr("The packet has %1 bytes and must not be fragmented, but the next link "
                        "takes only %2.")
            .arg(w.arg(1), w.arg(2));
    case sim::Reason::LinkLoss:
        return Text::tr("Network “%1” lost the packet, as its loss rate says.").arg(w.argName(1));
    case sim::Reason::QueueFull:
        return Text::tr("%3 has no room for the packet: %2 others wait for network “%1” already.")
            .arg(w.argName(1), w.arg(2), w.where());
    case sim::Reason::LinkDown:
        return Text::tr("The link to network “%1” is down, and the packet with it.")
            .arg(w.argName(1));
    case sim::Reason::MachineDown:
        return Text::tr("“%1” is down: nobody takes the packet.").arg(w.argName(1));
    case sim::Reason::ReversePath:
        return Text::tr("%1 would answer %2 by another interface than the packet came in by, and "
                        "its reverse path filter drops it.")
            .arg(w.where(), w.arg(1));
    default:
        if (w.step().law == "L-14")
            return Text::tr("%1 gets a packet whose source %2 is its own address; Linux takes "
                            "none of that kind from a wire (martian source).")
                .arg(w.where(), w.source());
        return Text::tr("More than one machine on the network owns %1, so the packet reaches the "
                        "wrong one.")
            .arg(w.destination());
    }
}

/// Why the packet ended here.
QString ending(const StepWords& w)
{
    using sim::Reason;
    switch (w.step().reason) {
    case Reason::None:
        return Text::tr("The packet ends at %1.").arg(w.where());
    case Reason::NoRoute:
        if (w.step().law == "PX-1")
            return Text::tr("%1 is a proxy and forwards nothing: the packet for %2 ends here.")
                .arg(w.where(), w.destination());
        if (w.step().law.empty())
            return Text::tr("%1 does not forward: the packet for %2 ends here.")
                .arg(w.where(), w.destination());
        return Text::tr("%1 has no route to %2.").arg(w.where(), w.arg(1));
    case Reason::TtlExceeded:
        return Text::tr("The TTL is used up at %1, before %2 is reached.").arg(w.where(), w.arg(1));
    case Reason::Loop:
        return Text::tr("The packet to %1 is back at %2, which had sent it on: routes point at "
                        "each other.")
            .arg(w.arg(1), w.where());
    case Reason::Firewall:
        if (w.step().law == "SVC-11")
            return Text::tr("%1 is not in the source ranges of the load balancer of %2, so %3 "
                            "drops the packet without an answer.")
                .arg(w.source(), w.rule(), w.where());
        return Text::tr("%1 stops the packet (%2).").arg(w.where(), w.rule());
    case Reason::Policy:
        return Text::tr("A policy at %1 does not allow the packet (%2).").arg(w.where(), w.rule());
    case Reason::NoEndpoint:
        return noEndpoint(w);
    case Reason::PortExhausted:
        return Text::tr("%1 has no free port of %2 left for this destination.")
            .arg(w.where(), w.arg(1));
    case Reason::NotListening:
        if (w.step().law == "L-10")
            return Text::tr("The connection came from another port of %1 before its entry was "
                            "lost; %2 knows nothing of one from port %3.")
                .arg(w.source(), w.where(), QString::number(w.step().before.sport));
        return Text::tr("Nothing at %1 listens on %2 port %3.")
            .arg(w.where(), w.arg(1).toUpper(), w.arg(2));
    case Reason::ReplyNotTranslated:
        if (w.step().law == "PX-5")
            return Text::tr("The proxy had asked %2 in the name of %1, which knows nothing of it "
                            "and refuses the answer: the reply must be routed through the proxy.")
                .arg(w.where(), w.arg(1));
        return Text::tr("%1 never asked %2, so it refuses this answer: the reply went past the "
                        "machine that had translated the request.")
            .arg(w.where(), w.arg(1));
    case Reason::ReplyLost:
        return Text::tr("The answer is lost at %1.").arg(w.where());
    case Reason::NoEgress:
        return noEgress(w);
    case Reason::NoNeighbour:
    case Reason::Mtu:
    case Reason::LinkLoss:
    case Reason::AddressConflict:
    case Reason::QueueFull:
    case Reason::LinkDown:
    case Reason::MachineDown:
    case Reason::ReversePath:
        return wire(w);
    }
    return {};
}

/// What a Reject answers; the last argument says it.
QString answer(const StepWords& w)
{
    if (w.step().args.empty())
        return {};
    const QString what = qs(w.step().args.back());
    if (what == u"tcp-reset"_s)
        return Text::tr("It answers with a TCP reset.");
    const QStringList parts = what.split(u'-');
    if (parts.size() == 3 && parts.first() == u"icmp"_s)
        return Text::tr("It answers with an ICMP error, type %1 code %2.")
            .arg(parts.at(1), parts.at(2));
    return {};
}

}  // namespace

QString endingText(const StepWords& w)
{
    if (w.step().kind == sim::StepKind::Deliver)
        return deliver(w);
    return joined({ending(w), w.step().kind == sim::StepKind::Reject ? answer(w) : QString()});
}

}  // namespace tombolo::text
