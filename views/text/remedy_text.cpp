// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/remedy_text.h"

#include <QLocale>

#include "views/text/crowd_text.h"
#include "views/text/rule_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {
namespace {

using sim::analysis::Change;
using sim::analysis::ChangeKind;
using sim::analysis::Loss;
using sim::analysis::Remedy;
using sim::analysis::SourceSight;
using sim::analysis::Why;

class Remedies {
    Q_DECLARE_TR_FUNCTIONS(Remedies)
};

QStringList namesOf(const std::vector<std::string>& ids, const NameOf& names)
{
    QStringList out;
    for (const std::string& id : ids)
        out << named(names, id);
    return out;
}

/// Every part says what to do, in English with its first word, which stands small in mid-sentence.
QString oneAfterTheOther(QStringList parts)
{
    for (qsizetype i = 1; i < parts.size() && language() == u"en"_qs; ++i)
        parts[i].replace(0, 1, parts[i].left(1).toLower());
    return parts.join(Remedies::tr("; "));
}

QString routesText(const Change& c, const NameOf& names)
{
    QStringList machines;
    for (std::size_t i = 0; i < c.args.size(); i += 3) {
        const QString name = named(names, c.args[i]);
        if (!machines.contains(name))
            machines << name;
    }
    return Remedies::tr("Add %n route(s) to %1 on %2", nullptr, static_cast<int>(c.args.size() / 3))
        .arg(named(names, c.element), listText(machines));
}

/// What has to go for them is said; those that take nothing's place are added.
QString replacedRoutesText(const Change& c, const NameOf& names)
{
    QStringList out;
    Change added{ChangeKind::Routes, c.element, {}};
    for (std::size_t i = 0; i + 3 < c.args.size(); i += 4) {
        if (c.args[i + 3].empty())
            added.args.insert(added.args.end(), c.args.begin() + static_cast<std::ptrdiff_t>(i),
                              c.args.begin() + static_cast<std::ptrdiff_t>(i) + 3);
        else
            out << Remedies::tr("Replace the route of %1 to %2 via %3 by one to %4 via %5")
                       .arg(named(names, c.args[i]), at(c.args, i + 1),
                            qs(c.args[i + 3]).replace(u' ', u", "_qs), named(names, c.element),
                            at(c.args, i + 2));
    }
    if (!added.args.empty())
        out << routesText(added, names);
    return oneAfterTheOther(out);
}

QString ownAddressText(const Change& c, const NameOf& names)
{
    const int count = static_cast<int>(c.args.size() - 1) / 2;
    if (count < 2)
        return Remedies::tr("Let %1 translate %2 to an address of its own: %3")
            .arg(named(names, c.element), at(c.args, 1), at(c.args, 2));
    return Remedies::tr("Let %1 translate each of %n pod(s) to an address of its own, from %2 to "
                        "%3",
                        nullptr, count)
        .arg(named(names, c.element), at(c.args, 2), qs(c.args.back()));
}

QString serviceText(const Change& c, const NameOf& names)
{
    const QString it = named(names, c.element);
    switch (c.kind) {
    case ChangeKind::TrafficPolicyLocal:
        return Remedies::tr("Set the external traffic policy of %1 to Local").arg(it);
    case ChangeKind::LoadBalancerNode:
        return Remedies::tr("Let %1 answer for the load balancer address of %2")
            .arg(c.args.empty() ? QString() : named(names, c.args[0]), it);
    case ChangeKind::AddEndpoint:
        return Remedies::tr("Run one more endpoint of %1 on %2")
            .arg(it, c.args.empty() ? QString() : named(names, c.args[0]));
    case ChangeKind::HealthCheck:
        return Remedies::tr("Let %1 check its backends, so that it leaves out %2")
            .arg(it, listText(namesOf(c.args, names)));
    case ChangeKind::CallOtherNode:
        return Remedies::tr("Call %1 (%2), which has an endpoint")
            .arg(c.args.empty() ? QString() : named(names, c.args[0]), at(c.args, 1));
    case ChangeKind::CallService:
        return Remedies::tr("Call %1 by its cluster address, port %2")
            .arg(c.args.empty() ? QString() : named(names, c.args[0]), at(c.args, 1));
    default:
        return Remedies::tr("Call %1 itself, port %2")
            .arg(c.args.empty() ? QString() : named(names, c.args[0]), at(c.args, 1));
    }
}

QString identitySentText(const Change& c, const QString& it)
{
    const QString header = at(c.args, 0);
    const QString called = header == u"forwarded"_qs  ? identityText(Identity::Forwarded)
                           : header == u"proxy-v1"_qs ? identityText(Identity::ProxyV1)
                           : header == u"proxy-v2"_qs ? identityText(Identity::ProxyV2)
                                                      : identityText(Identity::XForwardedFor);
    if (c.kind == ChangeKind::SpeakHttp)
        return Remedies::tr("Let %1 read the requests (mode http, for clear-text HTTP alone) and "
                            "send %2")
            .arg(it, called);
    const bool alike = c.args.size() > 1;  // no other header does as well
    if (!alike && header == u"proxy-v2"_qs)
        return Remedies::tr("Let %1 send the PROXY protocol (v2; v1 does as well)").arg(it);
    if (!alike && header == u"x-forwarded-for"_qs)
        return Remedies::tr("Let %1 send X-Forwarded-For (Forwarded does as well)").arg(it);
    return Remedies::tr("Let %1 send %2").arg(it, called);
}

QString gatewayText(const Change& c, const NameOf& names)
{
    const QString it = named(names, c.element);
    switch (c.kind) {
    case ChangeKind::SourceNatNarrowed:
        return Remedies::tr("Leave %1 out of the source translation of %2 by %3")
            .arg(at(c.args, 2), at(c.args, 0), it);
    case ChangeKind::SourceNatRemoved:
        return Remedies::tr("Remove the source translation of %1 by %2").arg(at(c.args, 0), it);
    case ChangeKind::OwnAddress:
        return ownAddressText(c, names);
    case ChangeKind::PublishDnat:
        return Remedies::tr("Let %1 translate the destination only (mode dnat)").arg(it);
    case ChangeKind::PublishDsr:
        return Remedies::tr(
                   "Let %1 pass packets on untouched, so that answers go straight back (mode dsr)")
            .arg(it);
    case ChangeKind::ReplaceHeaders:
        return Remedies::tr("Let %1 replace headers about the client that come along").arg(it);
    case ChangeKind::AppendHeaders:
        return Remedies::tr("Let %1 append to headers about the client instead of replacing them")
            .arg(it);
    default:
        return identitySentText(c, it);
    }
}

}  // namespace

QString changeText(const Change& c, const NameOf& names)
{
    const QString it = named(names, c.element);
    switch (c.kind) {
    case ChangeKind::MasqueradeExcept:
        return Remedies::tr("Except %1 from the masquerade of %2").arg(at(c.args, 0), it);
    case ChangeKind::MasqueradeOff:
        return Remedies::tr("Turn the masquerade of %1 off").arg(it);
    case ChangeKind::EgressExcept:
        return Remedies::tr("Except %1 from egress policy %2 of %3")
            .arg(at(c.args, 1), QLocale().toString(at(c.args, 0).toInt() + 1), it);
    case ChangeKind::EgressRemoved:
        return Remedies::tr("Remove egress policy %1 of %2")
            .arg(QLocale().toString(at(c.args, 0).toInt() + 1), it);
    case ChangeKind::Routes:
        return routesText(c, names);
    case ChangeKind::ReplaceRoutes:
        return replacedRoutesText(c, names);
    case ChangeKind::AdvertisePods:
        return c.args.empty()
                   ? Remedies::tr("Let the nodes of %1 advertise their pods by BGP").arg(it)
                   : Remedies::tr(
                         "Let the nodes of %1 advertise their pods by BGP, and %2 speak BGP")
                         .arg(it, listText(namesOf(c.args, names)));
    case ChangeKind::MoveClient:
        return Remedies::tr("Move %1 to %2")
            .arg(it, c.args.empty() ? QString() : named(names, c.args[0]));
    case ChangeKind::FlatModel:
        return Remedies::tr("Make %1 flat").arg(listText(namesOf(c.args, names)));
    case ChangeKind::TrafficPolicyLocal:
    case ChangeKind::LoadBalancerNode:
    case ChangeKind::AddEndpoint:
    case ChangeKind::HealthCheck:
    case ChangeKind::CallOtherNode:
    case ChangeKind::CallService:
    case ChangeKind::CallDirectly:
        return serviceText(c, names);
    case ChangeKind::SourceNatNarrowed:
    case ChangeKind::SourceNatRemoved:
    case ChangeKind::OwnAddress:
    case ChangeKind::PublishDnat:
    case ChangeKind::PublishDsr:
    case ChangeKind::SendIdentity:
    case ChangeKind::SpeakHttp:
    case ChangeKind::ReplaceHeaders:
    case ChangeKind::AppendHeaders:
        return gatewayText(c, names);
    case ChangeKind::Count_:
        break;
    }
    return {};
}

QString remedyText(const Remedy& remedy, const NameOf& names)
{
    QStringList parts;
    for (const Change& change : remedy.changes)
        parts << changeText(change, names);
    if (!remedy.calls.empty())
        parts << Remedies::tr("the flow then calls %1 itself, port %2, not the published address")
                     .arg(named(names, remedy.calls))
                     .arg(remedy.callsPort);
    return oneAfterTheOther(parts);
}

QString remedySight(const Remedy& remedy, const NameOf& names)
{
    const QString receiver = named(names, remedy.receiver);
    const QString address = qs(toString(remedy.seen.address));
    switch (remedy.sight) {
    case SourceSight::Address:
        if (!remedy.price.twins.empty())
            return Remedies::tr("%1 then sees the sender's own address, %2, which %n other(s) also "
                                "wear.",
                                nullptr, static_cast<int>(remedy.price.twins.size()))
                .arg(receiver, address);
        return Remedies::tr("%1 then sees the sender's own address, %2.").arg(receiver, address);
    case SourceSight::Doubted:
        return Remedies::tr("%1 still sees %2. A header names the true source, but %n sender(s) "
                            "could have written such a one themselves.",
                            nullptr, static_cast<int>(remedy.price.forgers.size()))
            .arg(receiver, address);
    case SourceSight::Header:
        if (!remedy.price.twins.empty())
            return Remedies::tr("%1 still sees %2, but a header tells it the sender's own address, "
                                "which %n other(s) also wear.",
                                nullptr, static_cast<int>(remedy.price.twins.size()))
                .arg(receiver, address);
        return Remedies::tr("%1 still sees %2, but a header tells it the true source.")
            .arg(receiver, address);
    case SourceSight::Alone:
        return Remedies::tr("%1 then sees %2, an address that no other sender has.")
            .arg(receiver, address);
    case SourceSight::None:
    case SourceSight::Hidden:
        break;
    }
    return {};
}

QString lossText(const Loss& loss, const NameOf& names)
{
    const QString law = loss.law.empty() ? QString()
                                         : Remedies::tr("%1: %2", "number of a rule: its title")
                                               .arg(qs(loss.law), ruleWords(loss.law).title);
    const QString by = law.isEmpty() ? ruleText(loss.rule, names)
                                     : Remedies::tr("%1; %2", "what did it; by which rule")
                                           .arg(ruleText(loss.rule, names), law);
    const QString before = endpointText(loss.before, loss.beforePort);
    const QString after = endpointText(loss.after, loss.afterPort);
    if (loss.isProxy())
        return Remedies::tr("%1 ends the connection of %2 and opens its own from %3 (%4).")
            .arg(named(names, loss.element), before, after, by);
    return Remedies::tr("%1 writes %3 over %2 (%4).")
        .arg(named(names, loss.element), before, after, by);
}

namespace {

/// Who is seen instead of whom.
QString insteadText(const Why& why, const NameOf& names)
{
    if (!why.seenSource)
        return Remedies::tr(
                   "Nothing arrived (%1): there is nobody from whom a source could be hidden.")
            .arg(reasonWord(why.reason));
    const QString receiver = named(names, why.receiver);
    const QString source = Remedies::tr("%1 (%2)", "name (address)")
                               .arg(named(names, why.sender), qs(toString(why.trueSource.address)));
    const QString seen = qs(toString(why.seenSource->address));
    if (!why.meantFor.empty())
        return Remedies::tr("%1 got what is meant for %2: from %3, the address %4 leads there. "
                            "Nothing of it reaches %2, so there is no source for it to see.")
            .arg(receiver, named(names, why.meantFor), source, qs(toString(why.meantAt)));
    if (why.losses.empty()) {
        QStringList visible{
            Remedies::tr("%1 sees the true source, %2. Nothing hides it.").arg(receiver, source)};
        if (why.candidates.size() > 1)
            visible << Remedies::tr("But others wear that address, too: it could be %1.")
                           .arg(crowdText(why.crowd));
        return joined(visible);
    }
    QStringList out{Remedies::tr("%1 sees %2 instead of %3.").arg(receiver, seen, source)};
    if (why.sight == SourceSight::Alone)
        return joined(out << Remedies::tr("It is translated, but nobody else could be behind that "
                                          "address: it stands for %1 alone.")
                                 .arg(named(names, why.sender)));
    if (why.sight == SourceSight::Doubted)
        out << Remedies::tr(
            "A header names the true source, but %n sender(s) could have written such a one "
            "themselves.",
            nullptr, static_cast<int>(why.forgers.size()));
    else if (why.sight == SourceSight::Header && why.claims)
        out << Remedies::tr("A header tells it the true source all the same: the last one. The "
                            "sender wrote one of its own before it, which misleads whoever reads "
                            "from the first one on.");
    else if (why.sight == SourceSight::Header)
        out << Remedies::tr("A header tells it the true source all the same.");
    if (why.candidates.size() > 1)
        out << Remedies::tr("Behind that address could be: %1.").arg(crowdText(why.crowd));
    else
        out << Remedies::tr("In this document nobody else is behind that address.");
    if (!why.flatHides.empty())
        out << Remedies::tr("In flat mode load balancing by the service %1 would hide it as well.")
                   .arg(named(names, why.flatHides));
    return joined(out);
}

}  // namespace

QString whyText(const Why& why, const NameOf& names)
{
    return joined({insteadText(why, names),
                   lateText(why.attempt, why.firstVerdict, why.firstReason, why.firstEnd, names)});
}

QString noRemedyText(const Why& why, const NameOf& names)
{
    if (!why.remedies.empty())
        return {};
    if (!why.seenSource)
        return Remedies::tr("The packet's story says why it did not arrive.");
    if (!why.publishedAt.empty())
        return Remedies::tr(
                   "%1 is published at %2 already, but from there its address %3 leads to %4. "
                   "Correct the routes, or give %1 an address that nobody else has (a flat model).")
            .arg(named(names, why.meantFor), named(names, why.publishedAt),
                 qs(toString(why.meantAt)), named(names, why.receiver));
    if (!why.entry.empty())
        return Remedies::tr("Let the flow go to %2, by which %1 is published already; or give %1 "
                            "an address that nobody else has (a flat model).")
            .arg(named(names, why.meantFor), named(names, why.entry));
    if (!why.meantFor.empty())
        return Remedies::tr(
                   "Give %1 an address that leads to it: one that is unique (a flat model), "
                   "or a published one at its gateway.")
            .arg(named(names, why.meantFor));
    if (why.losses.empty())
        return Remedies::tr("There is nothing to bring back.");
    if (!why.complete)
        return Remedies::tr("None was found before the search reached its limit.");
    return Remedies::tr("None of the %Ln changed document(s) that were simulated brings it back. "
                        "Tried, up to three at a time, where they apply: traffic policy, node and "
                        "endpoints of services; exceptions from masquerade and egress policies; "
                        "routes and BGP; source translation of gateways, with addresses of its "
                        "own; mode and headers of published entries; calling the receiver "
                        "otherwise; moving the sender; flat clusters.",
                        nullptr, static_cast<int>(why.tried));
}

QString whyReport(const Why& why, const NameOf& names)
{
    QStringList out;
    out << Remedies::tr("Flow %1: %2").arg(named(names, why.flow), whyText(why, names));
    int number = 0;
    for (const Loss& loss : why.losses)
        out << u"  %1 %2"_qs.arg(QChar(u'−')).arg(lossText(loss, names));
    if (why.remedies.empty()) {
        out << u"  "_qs + noRemedyText(why, names);
        return out.join(u'\n') + u'\n';
    }
    out << Remedies::tr("What would bring it back (%1 changed documents were simulated):")
               .arg(QLocale().toString(why.tried));
    for (const Remedy& remedy : why.remedies) {
        out << u"  %1. %2"_qs.arg(++number).arg(remedyText(remedy, names));
        out << u"     "_qs + remedySight(remedy, names);
        QStringList price;
        for (const PriceTag& tag : priceTags(remedy.price, names))
            price << (tag.details.isEmpty()
                          ? tag.text
                          : Remedies::tr("%1 (%2)", "price (details)").arg(tag.text, tag.details));
        out << u"     "_qs +
                   Remedies::tr("Price and effects: %1").arg(price.join(Remedies::tr("; ")));
    }
    return out.join(u'\n') + u'\n';
}

}  // namespace tombolo::text
