// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/text_tr.h"

namespace tombolo::text {

QString reasonWord(sim::Reason reason)
{
    using sim::Reason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::NoRoute:
        return Text::tr("no route");
    case Reason::TtlExceeded:
        return Text::tr("TTL used up");
    case Reason::Firewall:
        return Text::tr("firewall");
    case Reason::Policy:
        return Text::tr("policy");
    case Reason::NoEndpoint:
        return Text::tr("no endpoint");
    case Reason::PortExhausted:
        return Text::tr("no free port");
    case Reason::NotListening:
        return Text::tr("not listening");
    case Reason::NoNeighbour:
        return Text::tr("nobody there");
    case Reason::Mtu:
        return Text::tr("too large");
    case Reason::ReplyNotTranslated:
        return Text::tr("reply not translated");
    case Reason::ReplyLost:
        return Text::tr("reply lost");
    case Reason::Loop:
        return Text::tr("loop");
    case Reason::LinkLoss:
        return Text::tr("lost on the wire");
    case Reason::AddressConflict:
        return Text::tr("address conflict");
    case Reason::QueueFull:
        return Text::tr("queue full");
    case Reason::LinkDown:
        return Text::tr("link down");
    case Reason::MachineDown:
        return Text::tr("machine down");
    case Reason::ReversePath:
        return Text::tr("reverse path");
    case Reason::NoEgress:
        return Text::tr("no way out");
    }
    return {};
}

QString reasonText(sim::Reason reason)
{
    using sim::Reason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::NoRoute:
        return Text::tr("The machine where the packet ended has no route to its destination; add a "
                        "route to that prefix, or a default route, there.");
    case Reason::TtlExceeded:
        return Text::tr("The packet was forwarded until its TTL was used up; shorten the path or "
                        "look for routes that point at each other.");
    case Reason::Firewall:
        return Text::tr("A firewall rule stopped the packet; allow it before that rule, in the "
                        "firewall of the element where it ended.");
    case Reason::Policy:
        return Text::tr("A policy of the pod does not allow this packet; add the peer and port to "
                        "the policy, or take the pod out of its selector.");
    case Reason::NoEndpoint:
        return Text::tr("The service has no endpoint that may be used here; give a pod the "
                        "service's labels, or use traffic policy Cluster.");
    case Reason::PortExhausted:
        return Text::tr("The translator has no free port left for this destination; add addresses "
                        "to its pool, or widen its ports.");
    case Reason::NotListening:
        return Text::tr("The packet arrived, but nothing listens on that port; add the port to the "
                        "receiver, or correct the port of the flow.");
    case Reason::NoNeighbour:
        return Text::tr("Nobody on the network has the address of the next hop; correct the route "
                        "or the address.");
    case Reason::Mtu:
        return Text::tr("The packet is larger than the next link allows and must not be "
                        "fragmented; raise that network's MTU, or send less at once.");
    case Reason::ReplyNotTranslated:
        return Text::tr("The answer reached the sender from an address that it had not asked, so "
                        "it was refused; make the reply pass the machine that translated the "
                        "request.");
    case Reason::ReplyLost:
        return Text::tr("The request arrived, but its answer did not come back; the receiver's "
                        "side needs a route back to the source that it saw.");
    case Reason::Loop:
        return Text::tr("The packet came back to a machine that had already forwarded it; two "
                        "routes point at each other.");
    case Reason::LinkLoss:
        return Text::tr("The network lost the packet, as its loss rate says; lower the loss of "
                        "that network or send more packets.");
    case Reason::AddressConflict:
        return Text::tr("Two machines own this address: the packet reached the wrong one, or the "
                        "one whose own address is its source. Give one of them another address, or "
                        "let the translator use another one.");
    case Reason::QueueFull:
        return Text::tr("As many packets waited for the wire as its queue holds, and this one was "
                        "dropped; send more slowly, or give the network more bandwidth or a longer "
                        "queue.");
    case Reason::LinkDown:
        return Text::tr("The link was down, as the scenario says; send at another time, or give "
                        "the packet another way.");
    case Reason::MachineDown:
        return Text::tr("The machine that should have taken the packet was down, as the scenario "
                        "says; send at another time, or let another machine take over.");
    case Reason::ReversePath:
        return Text::tr("The machine would answer this source by another interface, and its "
                        "reverse path filter drops such packets; make both ways the same, or "
                        "loosen the filter.");
    case Reason::NoEgress:
        return Text::tr("An egress policy takes the packet, but its gateway node is missing or "
                        "does not have the egress address; name a node, and give it the address.");
    }
    return {};
}

}  // namespace tombolo::text
