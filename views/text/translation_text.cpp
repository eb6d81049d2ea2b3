// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/step_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

QString destinationNat(const StepWords& w)
{
    const QString asked = endpointText(w.arg(0), w.arg(1));
    const QString backend = endpointText(w.arg(2), w.arg(3));
    if (w.ruleIs("service:"))
        return Text::tr("%1 is the address of service “%2”, so %3 replaces the destination by the "
                        "endpoint %4. The source stays %5.")
            .arg(asked, w.subject(), w.where(), backend, w.source());
    return Text::tr("%1 publishes %2 as “%3”, so it replaces the destination by the backend %4. "
                    "The source stays %5.")
        .arg(w.where(), asked, w.subject(), backend, w.source());
}

/// Why a service masquerades depends on how it was addressed (semantics.md SVC-3, 4, 5, 7).
QString serviceMasquerade(const StepWords& w)
{
    const std::string& law = w.step().law;
    if (law == "SVC-3")
        return Text::tr("%1 is not in the cluster's pod prefixes, so service “%2” lets %3 replace "
                        "the source by its own address %4.")
            .arg(w.source(), w.subject(), w.where(), w.newSource());
    if (law == "SVC-5")
        return Text::tr("%1 itself calls service “%2”, whose traffic policy is Local, so it "
                        "replaces the source %3 by its own address %4.")
            .arg(w.where(), w.subject(), w.source(), w.newSource());
    if (law == "SVC-7")
        return Text::tr("Service “%1” chose the sender itself as endpoint, so %2 replaces the "
                        "source %3 by its own address %4; otherwise the pod would get a packet "
                        "from itself.")
            .arg(w.subject(), w.where(), w.source(), w.newSource());
    return Text::tr(
               "Service “%1” is entered with traffic policy Cluster, so %2 always replaces the "
               "source %3 by its own address %4: the answer must come back through this node.")
        .arg(w.subject(), w.where(), w.source(), w.newSource());
}

QString sourceNatReason(const StepWords& w)
{
    if (w.step().law == "SVC-13")
        return Text::tr("The service's endpoint %1 is outside the cluster, so the destination is "
                        "rewritten already and %2 also replaces the pod's source %3 by its own "
                        "address %4 (masquerade).")
            .arg(w.destination(), w.where(), w.source(), w.newSource());
    if (w.ruleIs("egress-policy:"))
        return Text::tr("%1 makes %2 the way out of %3 to %4, so it replaces the source by the "
                        "egress address %5.")
            .arg(w.rule(), w.where(), w.source(), w.destination(), w.newSource());
    if (w.ruleIs("conntrack"))
        return Text::tr("No rule of %1 covers the source %2, but a connection that it translates "
                        "looks the same on the way out.")
            .arg(w.where(), w.source());
    if (w.ruleIs("masquerade"))
        return Text::tr(
                   "The destination %1 is in no “except” prefix of the cluster, so %2 replaces "
                   "the pod's source %3 by its own address %4 (masquerade).")
            .arg(w.destination(), w.where(), w.source(), w.newSource());
    if (w.ruleIs("service:"))
        return serviceMasquerade(w);
    if (w.ruleIs("publish:"))
        return Text::tr("“%1” is published in mode full-nat, so %2 also replaces the source %3 by "
                        "its own address %4: the backend answers to the gateway.")
            .arg(w.subject(), w.where(), w.source(), w.newSource());
    return Text::tr(
               "Rule %1 of the source translation on %2 covers %3, so it replaces the source by "
               "%4.")
        .arg(w.ruleNumber(), w.where(), w.source(), w.newSource());
}

/// How the port came about; its own sentence, since every reason goes with every way.
QString portSentence(const StepWords& w)
{
    const QString how = w.arg(4);
    if (how == u"kept"_s)
        return w.step().before.protocol == Protocol::Icmp
                   ? Text::tr("The echo id %1 is free there and is kept.").arg(w.arg(3))
                   : Text::tr("The source port %1 is free there and is kept.").arg(w.arg(3));
    if (how == u"clash"_s)
        return Text::tr("The source port %1 is taken towards this destination, so %2 is drawn.")
            .arg(w.arg(1), w.arg(3));
    if (how == u"sticky"_s)
        return Text::tr("This sender's port %1 was mapped to %2 before and keeps that mapping.")
            .arg(w.arg(1), w.arg(3));
    if (how == u"random"_s)
        return Text::tr("The rule draws ports at random: %1 becomes %2.").arg(w.arg(1), w.arg(3));
    if (how == u"range"_s)
        return Text::tr("The source port %1 is not among the ports that the rule allows, so %2 is "
                        "taken.")
            .arg(w.arg(1), w.arg(3));
    return {};
}

QString translateBack(const StepWords& w)
{
    const QString part = w.arg(0);
    if (w.ruleIs("conntrack"))  // no rule: only the port was changed
        return part == u"source"_s
                   ? Text::tr("%1 applies the connection's entry: the source %2 becomes %3.")
                         .arg(w.where(), endpointText(w.step().before.src, w.step().before.sport),
                              endpointText(w.step().after.src, w.step().after.sport))
                   : Text::tr("%1 applies the connection's entry: the destination %2 becomes %3.")
                         .arg(w.where(), endpointText(w.step().before.dst, w.step().before.dport),
                              endpointText(w.step().after.dst, w.step().after.dport));
    if (part == u"source"_s)
        return Text::tr("%1 applies the connection's entry (%2): the source %3 becomes %4.")
            .arg(w.where(), w.rule(), endpointText(w.step().before.src, w.step().before.sport),
                 endpointText(w.step().after.src, w.step().after.sport));
    if (part == u"destination"_s)
        return Text::tr("%1 applies the connection's entry (%2): the destination %3 becomes %4.")
            .arg(w.where(), w.rule(), endpointText(w.step().before.dst, w.step().before.dport),
                 endpointText(w.step().after.dst, w.step().after.dport));
    return Text::tr("%1 applies the connection's entry (%2): source and destination become %3 and "
                    "%4.")
        .arg(w.where(), w.rule(), endpointText(w.step().after.src, w.step().after.sport),
             endpointText(w.step().after.dst, w.step().after.dport));
}

}  // namespace

QString translationText(const StepWords& w)
{
    switch (w.step().kind) {
    case sim::StepKind::DestinationNat:
        return destinationNat(w);
    case sim::StepKind::SourceNat:
        return joined({sourceNatReason(w), portSentence(w)});
    case sim::StepKind::TranslateBack:
        return translateBack(w);
    default:
        return Text::tr("%1 translates the ICMP error like the packet it speaks of: the header "
                        "inside becomes %2 to %3, so that the sender knows it again.")
            .arg(w.where(), w.arg(0), w.arg(1));
    }
}

}  // namespace tombolo::text
