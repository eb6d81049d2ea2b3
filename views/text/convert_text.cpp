// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/convert_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "model/core/convert/reserved.h"
#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

class Conversions {
    Q_DECLARE_TR_FUNCTIONS(Conversions)
};

using convert::Remark;
using convert::RemarkCode;

int number(const Remark& r, std::size_t index)
{
    return at(r.args, index).toInt();
}

QString addressRemark(const Remark& r, const QString& who, const NameOf& names)
{
    switch (r.code) {
    case RemarkCode::AlreadyThere:
        return Conversions::tr("Every cluster is of that model already; nothing was converted.");
    case RemarkCode::PrefixKept:
        if (r.args.size() > 1) {
            QStringList others;
            for (std::size_t i = 1; i < r.args.size(); ++i)
                others << named(names, r.args[i]);
            return Conversions::tr("%1 keeps the pod prefix %2; who has it as well is renumbered: "
                                   "%3.")
                .arg(who, at(r.args, 0), listText(others));
        }
        return Conversions::tr("%1 keeps the pod prefix %2: nothing else uses it.")
            .arg(who, at(r.args, 0));
    case RemarkCode::PrefixRenumbered:
        if (!at(r.args, 2).isEmpty())
            return Conversions::tr("The pods of %1 are renumbered from %2 to %3: %4 has the old "
                                   "prefix.")
                .arg(who, at(r.args, 0), at(r.args, 1), named(names, r.args[2]));
        return Conversions::tr("The pods of %1 are renumbered from %2 to %3.")
            .arg(who, at(r.args, 0), at(r.args, 1));
    case RemarkCode::PrefixReused:
        return Conversions::tr("%n cluster(s) now use the pod prefix %1.", nullptr, number(r, 1))
            .arg(at(r.args, 0));
    case RemarkCode::BlocksChosen: {
        QStringList blocks;
        for (const std::string& block : r.args)
            blocks << qs(block);
        return Conversions::tr("No free prefix was given: new ones were taken from %1.")
            .arg(listText(blocks));
    }
    case RemarkCode::SplitIntoNodeBlocks:
        return Conversions::tr("No free block holds the pods of %1 as one prefix: they get %n.",
                               nullptr, number(r, 0))
            .arg(who);
    case RemarkCode::NodeBlocksShrunk:
        if (at(r.args, 5) == QLatin1String("asked"))
            return Conversions::tr("Each node of %1 gets a /%2 instead of a /%3, as was asked for: "
                                   "it holds %4 pods, the fullest node has %5. Blocks left in the "
                                   "prefixes of the cluster, for nodes to come: %6.")
                .arg(who, at(r.args, 1), at(r.args, 0), at(r.args, 2), at(r.args, 3),
                     at(r.args, 4));
        return Conversions::tr("Each node of %1 gets a /%2 instead of a /%3, the largest block for "
                               "which there is room: it holds %4 pods, the fullest node has %5. "
                               "Blocks left in the prefixes of the cluster, for nodes to come: "
                               "%6.")
            .arg(who, at(r.args, 1), at(r.args, 0), at(r.args, 2), at(r.args, 3), at(r.args, 4));
    default:
        return {};
    }
}

/// A policy is there because someone admits its address, which no model changes.
QString egressText(const Remark& r, const QString& who, const NameOf& names)
{
    const QString node = named(names, r.args.size() > 2 ? r.args[2] : std::string());
    if (at(r.args, 3).isEmpty())
        return Conversions::tr("An egress policy of %1 stays, because someone may admit by the "
                               "address that it gives: %n pod(s) still leave for %2 by %3 with "
                               "that node's address, and receivers there do not see which pod it "
                               "was.",
                               nullptr, number(r, 0))
            .arg(who, at(r.args, 1), node);
    return Conversions::tr("An egress policy of %1 stays, because someone may admit by the address "
                           "that it gives: %n pod(s) still leave for %2 by %3 as %4, and receivers "
                           "there do not see which pod it was.",
                           nullptr, number(r, 0))
        .arg(who, at(r.args, 1), node, at(r.args, 3));
}

QString unusedText(const Remark& r)
{
    const QString why = at(r.args, 0);
    if (why == QLatin1String("errors"))
        return Conversions::tr("The block “twin” of the document, from an earlier conversion, does "
                               "not fit: by it the document would get %n error(s). It was not "
                               "used, and everything was converted anew.",
                               nullptr, number(r, 1));
    if (why == QLatin1String("elsewhere"))
        return Conversions::tr("The block “twin” of the document, from an earlier conversion, fits "
                               "none of its clusters. It was not used, and everything was "
                               "converted anew.");
    if (why == QLatin1String("asked"))
        return Conversions::tr("The block “twin” of the document, from an earlier conversion, was "
                               "not used, because its addresses are not those that were asked "
                               "for. Everything was converted anew.");
    return Conversions::tr("The block “twin” of the document, from an earlier conversion, cannot "
                           "be read. Everything was converted anew.");
}

QString clusterRemark(const Remark& r, const QString& who, const NameOf& names)
{
    switch (r.code) {
    case RemarkCode::MasqueradeOff:
        return r.args.empty() || r.args[0].empty()
                   ? Conversions::tr("The nodes of %1 do not masquerade any more.").arg(who)
                   : Conversions::tr("The nodes of %1 do not masquerade any more (they did, except "
                                     "to %2).")
                         .arg(who, at(r.args, 0));
    case RemarkCode::MasqueradeOn:
        return Conversions::tr("The nodes of %1 masquerade what leaves, except to %2.")
            .arg(who, at(r.args, 0));
    case RemarkCode::PodRoutesBgp:
        return Conversions::tr("The nodes of %1 advertise their pods by BGP, as AS %2.")
            .arg(who, at(r.args, 0));
    case RemarkCode::PodRoutesOff:
        return Conversions::tr("The nodes of %1 do not advertise their pods any more.").arg(who);
    case RemarkCode::RoutesAdded:
        return Conversions::tr("%1 gets %n route(s): %2 via %3 …", nullptr, number(r, 0))
            .arg(who, at(r.args, 1), at(r.args, 2));
    case RemarkCode::RoutesRemoved:
        return Conversions::tr("%1 loses %n route(s): %2 …", nullptr, number(r, 0))
            .arg(who, at(r.args, 1));
    case RemarkCode::FilterExtended:
        return Conversions::tr("The rules of %1 get %n line(s) for the addresses that the same "
                               "traffic has now; check them.",
                               nullptr, number(r, 0))
            .arg(who);
    case RemarkCode::Restored:
        return Conversions::tr("%n element(s) are as they were before the earlier conversion.",
                               nullptr, number(r, 0));
    case RemarkCode::Merged:
        return Conversions::tr("%1 was changed since; the change is kept.").arg(who);
    case RemarkCode::LeftOut:
        return Conversions::tr("%1 was added by the earlier conversion and is left out again.")
            .arg(who);
    case RemarkCode::EgressKept:
        return egressText(r, who, names);
    case RemarkCode::RecordUnused:
        return unusedText(r);
    case RemarkCode::FreeUnused:
        return Conversions::tr("The pods have the addresses again that they had before the earlier "
                               "conversion (%1): no free prefix was needed.")
            .arg(at(r.args, 0));
    default:
        return {};
    }
}

QString keptReason(const Remark& r, std::size_t index)
{
    const QString why = at(r.args, index);
    if (why == QLatin1String("internet"))
        return Conversions::tr("private addresses are not routed on the Internet");
    if (why == QLatin1String("flow"))
        return Conversions::tr("a flow has no other way in");
    if (why == QLatin1String("entry"))
        return Conversions::tr("another published address leads to it");
    return Conversions::tr("what is behind it is no pod");
}

QString gatewayRemark(const Remark& r, const QString& who, const NameOf& names)
{
    switch (r.code) {
    case RemarkCode::TranslationRemoved:
        return Conversions::tr("%1 does not translate %2 towards %3 any more.")
            .arg(who, at(r.args, 0), named(names, r.args.size() > 1 ? r.args[1] : std::string()));
    case RemarkCode::TranslationNarrowed:
        return Conversions::tr("%1 translated %2; now only %n address(es) of machines that are no "
                               "node.",
                               nullptr, number(r, 1))
            .arg(who, at(r.args, 0));
    case RemarkCode::TranslationKept:
        return Conversions::tr("%1 still translates %2 towards %3: %4.")
            .arg(who, at(r.args, 0), named(names, r.args.size() > 1 ? r.args[1] : std::string()),
                 keptReason(r, 2));
    case RemarkCode::TranslationAdded:
        return Conversions::tr("%1 now translates %2 towards %3 too.")
            .arg(who, at(r.args, 0), named(names, r.args.size() > 1 ? r.args[1] : std::string()));
    case RemarkCode::EntryRemoved:
        return Conversions::tr("The published address %2 of %1 is not needed and was removed.")
            .arg(who, named(names, r.args.empty() ? std::string() : r.args[0]));
    case RemarkCode::EntryPassedBy:
        return Conversions::tr("The published address %2 of %1 stays, but no flow needs it.")
            .arg(who, named(names, r.args.empty() ? std::string() : r.args[0]));
    case RemarkCode::EntryKept:
        return Conversions::tr("The published address %2 of %1 stays: %3.")
            .arg(who, named(names, r.args.empty() ? std::string() : r.args[0]), keptReason(r, 1));
    case RemarkCode::EntryAdded:
        return Conversions::tr("%1 publishes %2 port %3 for %4.")
            .arg(who, at(r.args, 1), at(r.args, 2),
                 named(names, r.args.size() > 3 ? r.args[3] : std::string()));
    case RemarkCode::GatewayAdded:
        return Conversions::tr("%1 was added: nothing else can lead into %2.")
            .arg(who, named(names, r.args.empty() ? std::string() : r.args[0]));
    case RemarkCode::BecameRouter:
        return Conversions::tr("%1 translates nothing any more and is a router now.").arg(who);
    case RemarkCode::BecameGateway:
        return Conversions::tr("%1 was a router and is a NAT gateway now.").arg(who);
    default:
        return {};
    }
}

QString lostText(const Remark& r, const QString& who, const NameOf& names)
{
    const QString verdict = at(r.args, 0);
    const QString where = named(names, r.args.size() > 2 ? r.args[2] : std::string());
    if (verdict == QLatin1String("stray"))
        return Conversions::tr("The flow %1 was answered and is not any more: somebody else gets "
                               "it (%2).")
            .arg(who, where);
    QString reason;
    for (int i = 0; i <= int(sim::Reason::NoEgress); ++i)
        if (at(r.args, 1) == QLatin1String(sim::toString(sim::Reason(i))))
            reason = reasonWord(sim::Reason(i));
    if (where.isEmpty())
        return Conversions::tr("The flow %1 was answered and is not any more: %2.")
            .arg(who, reason);
    return Conversions::tr("The flow %1 was answered and is not any more: %2, at %3.")
        .arg(who, reason, where);
}

QString namesOf(const std::vector<std::string>& ids, std::size_t first, const NameOf& names)
{
    QStringList out;
    for (std::size_t i = first; i < ids.size(); ++i)
        out << named(names, ids[i]);
    return listText(out, 6);
}

/// What it no longer passes is part of what the other model costs.
QString toPodText(const Remark& r, const QString& who, const NameOf& names)
{
    const auto name = [&](std::size_t index) {
        return named(names, index < r.args.size() ? r.args[index] : std::string());
    };
    if (r.args.size() <= 4)
        return Conversions::tr("The flow %1 calls %3 itself, port %4, instead of %2, the address "
                               "that %5 publishes.")
            .arg(who, name(0), name(1), at(r.args, 2), name(3));
    return Conversions::tr(
               "The flow %1 calls %3 itself, port %4, instead of %2, the address that "
               "%5 publishes. It passes no proxy any more (%6), so that nothing ends TLS or "
               "reads HTTP for it.")
        .arg(who, name(0), name(1), at(r.args, 2), name(3), namesOf(r.args, 4, names));
}

QString flowRemark(const Remark& r, const QString& who, const NameOf& names)
{
    const auto name = [&](std::size_t index) {
        return named(names, index < r.args.size() ? r.args[index] : std::string());
    };
    switch (r.code) {
    case RemarkCode::AnswerLost:
        return lostText(r, who, names);
    case RemarkCode::FlowToPod:
        return toPodText(r, who, names);
    case RemarkCode::ServiceHides:
        return Conversions::tr("The service %1 hides its callers in flat mode as well: for %n "
                               "flow(s) (%2) load balancing writes the address of a node over "
                               "that of the sender.",
                               nullptr, static_cast<int>(r.args.size()))
            .arg(who, namesOf(r.args, 0, names));
    case RemarkCode::FlowToEntry:
        return Conversions::tr(
                   "The flow %1 goes to the published address %3 port %4 instead of %2.")
            .arg(who, name(0), name(1), at(r.args, 2));
    case RemarkCode::FlowToService:
        if (at(r.args, 2) == QLatin1String("past"))
            return Conversions::tr("The flow %1 goes to the service %3 instead of %2: with the "
                                   "policy Local the node there passes a pod of its own cluster "
                                   "on to any endpoint as it came, and the answer goes past the "
                                   "node.")
                .arg(who, name(0), name(1));
        return Conversions::tr("The flow %1 goes to the service %3 instead of %2: with the policy "
                               "Local a masqueraded pod is refused there.")
            .arg(who, name(0), name(1));
    case RemarkCode::FlowToGateway:
        return Conversions::tr("The flow %1 was an echo request to %2: now %3 answers it, no echo "
                               "reaches a pod of an island from outside.")
            .arg(who, name(0), at(r.args, 1));
    case RemarkCode::BackendChosen:
        return Conversions::tr("For the flow %1 one of %n pod(s) was chosen: %2. Nothing spreads "
                               "its connections any more.",
                               nullptr, number(r, 1))
            .arg(who, name(0));
    default:
        return {};
    }
}

/// After "is".
QString reservedWord(convert::Reserved why)
{
    switch (why) {
    case convert::Reserved::ThisNetwork:
        return Conversions::tr("reserved for “this network” and unspecified addresses",
                               "block of addresses");
    case convert::Reserved::Loopback:
        return Conversions::tr("loopback", "block of addresses");
    case convert::Reserved::LinkLocal:
        return Conversions::tr("link-local, which no router hands on", "block of addresses");
    case convert::Reserved::Multicast:
        return Conversions::tr("multicast", "block of addresses");
    case convert::Reserved::Future:
        break;
    }
    return Conversions::tr("reserved (class E), which many routers refuse", "block of addresses");
}

}  // namespace

QString remarkText(const Remark& remark, const NameOf& names)
{
    const QString who = named(names, remark.element);
    for (const QString& text :
         {addressRemark(remark, who, names), clusterRemark(remark, who, names),
          gatewayRemark(remark, who, names), flowRemark(remark, who, names)})
        if (!text.isEmpty())
            return text;
    return QString::fromLatin1(convert::toString(remark.code));
}

QString remarkKindText(convert::RemarkKind kind)
{
    switch (kind) {
    case convert::RemarkKind::Done:
        return Conversions::tr("Done", "heading of conversion notes");
    case convert::RemarkKind::Chosen:
        return Conversions::tr("Chosen", "heading of conversion notes");
    case convert::RemarkKind::Lost:
        break;
    }
    return Conversions::tr("Not possible in the other model", "heading of conversion notes");
}

QString misfitText(const convert::Misfit& misfit, const std::vector<convert::PodNeed>& needs,
                   const NameOf& names)
{
    const convert::PodNeed need =
        misfit.need < needs.size() ? needs[misfit.need] : convert::PodNeed();
    const QString who = named(names, need.cluster);
    const int length = convert::nodeLengthOf(need);
    switch (misfit.reason) {
    case convert::MisfitReason::NoFreeBlock:
        return need.family == Family::V6
                   ? Conversions::tr("%1 needs IPv6 prefixes for its pods, and none is free.")
                         .arg(who)
                   : Conversions::tr("%1 needs IPv4 prefixes for its pods, and none is free.")
                         .arg(who);
    case convert::MisfitReason::BlockTooSmall:
        return Conversions::tr("%1 needs blocks of /%2 for its nodes; the largest that is free is "
                               "%3.")
            .arg(who)
            .arg(length)
            .arg(misfit.largestFree ? qs(toString(*misfit.largestFree)) : QString());
    case convert::MisfitReason::NotEnough:
        return Conversions::tr("%1 needs %2 blocks of /%3; after the clusters before it %4 are "
                               "free.")
            .arg(who)
            .arg(misfit.blocksNeeded)
            .arg(length)
            .arg(misfit.blocksFound);
    case convert::MisfitReason::PodsPerNode:
        return Conversions::tr("A /%2 is too small for %3 pods on a node of %1.")
            .arg(who)
            .arg(length)
            .arg(need.podsPerNode);
    }
    return {};
}

QString reservedText(const Prefix& prefix)
{
    const auto reserved = convert::reservedIn(prefix);
    if (!reserved)
        return {};
    const QString whole = qs(toString(prefix));
    const QString part = qs(toString(reserved->block));
    if (!reserved->block.contains(prefix))
        return Conversions::tr("%1 contains %2, which is %3: pods cannot have its addresses. Give "
                               "blocks without it.")
            .arg(whole, part, reservedWord(reserved->why));
    return Conversions::tr("%1 is %2: pods cannot have its addresses. Give another block.")
        .arg(whole, reservedWord(reserved->why));
}

QString modelText(ClusterModel model)
{
    return model == ClusterModel::Flat ? Conversions::tr("Flat mode")
                                       : Conversions::tr("Island mode");
}

}  // namespace tombolo::text
