// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/step_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

/// The prefix of a "route:PREFIX" rule.
QString routePrefix(const StepWords& w)
{
    const auto colon = w.step().rule.find(':');
    return colon == std::string::npos ? QString() : qs(w.step().rule.substr(colon + 1));
}

QString tunnelName(const StepWords& w)
{
    const QString word = w.arg(2);
    return word == u"geneve"_s ? u"Geneve"_s : word.toUpper();
}

QString connected(const StepWords& w)
{
    if (w.arg(2).isEmpty())
        return Text::tr("%1 reaches %2 directly.").arg(w.where(), w.argName(1));
    if (w.arg(1).isEmpty())
        return Text::tr("%1 is on network “%2”, to which %3 is attached, but nobody there has it.")
            .arg(w.destination(), w.argName(2), w.where());
    return Text::tr("%1 is on network “%2”, to which %3 is attached: straight to %4.")
        .arg(w.destination(), w.argName(2), w.where(), w.argName(1));
}

QString route(const StepWords& w)
{
    const QString how = w.arg(3);
    if (how == u"local"_s)
        return Text::tr("%1 is an address of %2 itself: the packet stays here.")
            .arg(w.destination(), w.where());
    if (how == u"pod"_s)
        return w.arg(2).isEmpty() && w.arg(0).isEmpty()
                   ? Text::tr("%1 hands the packet to %2 over the pod's own link.")
                         .arg(w.where(), w.argName(1))
                   : Text::tr("%1 sends everything over its own link to %2.")
                         .arg(w.where(), w.argName(1));
    if (how == u"dsr"_s)
        return Text::tr("%1 hands the packet to %2 with its destination untouched (direct server "
                        "return): the answer will not pass here.")
            .arg(w.where(), w.argName(1));
    if (how == u"egress"_s)
        return Text::tr("%1 takes what this pod sends to %2, so %3 hands the packet to the "
                        "policy's gateway by way of %4, wherever the routes lead.")
            .arg(w.rule(), w.destination(), w.where(), w.argName(1));
    if (how == u"connected"_s)
        return connected(w);
    if (how == u"cluster"_s)
        return Text::tr("%1 is in the pod prefix %2 of another node, so %3 sends it to that node, "
                        "%4.")
            .arg(w.destination(), routePrefix(w), w.where(), w.argName(1));
    if (how == u"bgp"_s)
        return Text::tr("The best route of %1 for %2 is %3, learned by BGP: next hop %4 (%5).")
            .arg(w.where(), w.destination(), routePrefix(w), w.arg(0), w.argName(1));
    return Text::tr("The longest matching route of %1 for %2 is %3: next hop %4 (%5).")
        .arg(w.where(), w.destination(), routePrefix(w), w.arg(0), w.argName(1));
}

QString firewall(const StepWords& w)
{
    const QString what = w.arg(0);
    if (what == u"established"_s)
        return Text::tr("The firewall of %1 lets the packet pass: its connection was permitted "
                        "before.")
            .arg(w.where());
    if (what == u"no-match"_s)
        return Text::tr("No firewall rule of %1 matches, so the packet passes.").arg(w.where());
    if (what == u"allow"_s)
        return Text::tr("%1 allows the packet (%2).").arg(w.where(), w.rule());
    return Text::tr("%1 stops the packet (%2).").arg(w.where(), w.rule());
}

QString policy(const StepWords& w)
{
    const QString pod = w.argName(1);
    const bool in = w.arg(0) == u"ingress"_s;
    const QString what = w.arg(2);
    if (what == u"established"_s)
        return Text::tr("The packet belongs to a connection that the policies of %1 have allowed.")
            .arg(pod);
    if (what == u"allow"_s)
        return in ? Text::tr("%1 may be reached by this packet (%2).").arg(pod, w.rule())
                  : Text::tr("%1 may send this packet (%2).").arg(pod, w.rule());
    return in ? Text::tr("A policy selects %1, and none allows this packet to reach it.").arg(pod)
              : Text::tr("A policy selects %1, and none allows it to send this packet.").arg(pod);
}

QString balance(const StepWords& w)
{
    const QString chosen = w.arg(0).isEmpty() ? endpointText(w.arg(1), w.arg(2)) : w.argName(0);
    const int eligible = w.arg(3).toInt();
    if (w.step().law == "SVC-12")
        return Text::tr("Every usable endpoint of service “%1” is ending; nobody else is left, so "
                        "%2 still gets the connection.")
            .arg(w.subject(), chosen);
    if (w.ruleIs("service:"))
        return eligible == 1
                   ? Text::tr("Service “%1” has one usable endpoint: %2.").arg(w.subject(), chosen)
                   : Text::tr("Service “%1” has %Ln usable endpoints; the hash of the connection's "
                              "addresses and ports chooses %2.",
                              nullptr, eligible)
                         .arg(w.subject(), chosen);
    return eligible == 1
               ? Text::tr("“%1” has one usable backend: %2.").arg(w.subject(), chosen)
               : Text::tr(
                     "“%1” has %Ln usable backends; the hash of the connection's addresses and "
                     "ports chooses %2.",
                     nullptr, eligible)
                     .arg(w.subject(), chosen);
}

QString proxyConnect(const StepWords& w)
{
    const QString own = endpointText(w.arg(0), w.arg(1));
    const QString backend = endpointText(w.arg(2), w.arg(3));
    if (w.step().law == "PX-5")
        return Text::tr("%1 opens a connection of its own to %3, but in its client's name, from "
                        "%2: the receiver sees the client, and its answer must come back through "
                        "the proxy.")
            .arg(w.where(), own, backend);
    if (w.arg(4).isEmpty())
        return Text::tr("%1 opens a connection of its own from %2 to %3: the receiver sees the "
                        "proxy and learns nothing of the client.")
            .arg(w.where(), own, backend);
    return Text::tr("%1 opens a connection of its own from %2 to %3: the receiver sees the proxy, "
                    "and learns the client's address only from %4.")
        .arg(w.where(), own, backend,
             w.arg(4).replace(QString(u','), Text::tr(", ", "between the items of a list")));
}

}  // namespace

QString forwardingText(const StepWords& w)
{
    using sim::StepKind;
    switch (w.step().kind) {
    case StepKind::Encapsulate:
        return Text::tr("%1 wraps the packet in a tunnel (%2): on the way only %3 to %4 can be "
                        "read; the header inside stays as it is.")
            .arg(w.where(), tunnelName(w), w.arg(0), w.arg(1));
    case StepKind::Decapsulate:
        return Text::tr("The tunnel (%1) from %2 to %3 ends at %4, which unwraps the packet; its "
                        "header is as it was.")
            .arg(tunnelName(w), w.arg(0), w.arg(1), w.where());
    case StepKind::Route:
        return route(w);
    case StepKind::Switch:
        return Text::tr("The bridge of %1 passes the frame on to %2 without routing it: the TTL "
                        "stays.")
            .arg(w.where(), w.argName(0));
    case StepKind::Firewall:
        return firewall(w);
    case StepKind::Policy:
        return policy(w);
    case StepKind::BalanceEndpoint:
        return balance(w);
    case StepKind::ProxyAccept:
        return Text::tr("%1 accepts the connection of %2 itself: that connection ends here.")
            .arg(w.where(), endpointText(w.arg(0), w.arg(1)));
    case StepKind::ProxyConnect:
        return proxyConnect(w);
    default:
        return {};
    }
}

}  // namespace tombolo::text
