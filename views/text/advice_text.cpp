// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/advice_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "views/text/advice_words.h"
#include "views/text/convert_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

/// The verdict as a paragraph.
namespace tombolo::text {
namespace {

using sim::analysis::AddressAdvice;
using sim::analysis::Advice;
using sim::analysis::AdviceCode;
using sim::analysis::GrowthCurve;
using sim::analysis::ModelSide;
using sim::analysis::Recommendation;

class Sentences {
public:
    Sentences(const Advice& advice, const NameOf& names, AdviceReader reader)
        : m_advice(advice), m_a(advice.addresses), m_names(names), m_reader(reader)
    {
    }

    QString lead() const
    {
        switch (m_advice.recommendation) {
        case Recommendation::Flat:
            if (!m_advice.islandLoses.empty())
                return AdviceWords::tr("Flat suits this drawing: as islands, flows that are "
                                       "answered now would not be.");
            return AdviceWords::tr("Flat suits this drawing.");
        case Recommendation::FlatForNow:
            return AdviceWords::tr("Flat suits this drawing as long as it does not grow much.");
        case Recommendation::Neither:
            return AdviceWords::tr("Neither model suits this drawing as it is; the one that is "
                                   "drawn does more.");
        case Recommendation::Island:
            if (m_a.fits())
                return AdviceWords::tr("Islands suit this drawing: when flat, flows that are "
                                       "answered now would not be.");
            if (m_a.now.misfit && m_a.now.misfit->reason == convert::MisfitReason::PodsPerNode)
                return AdviceWords::tr("Islands suit this drawing: with node blocks of that size a "
                                       "flat network does not fit.");
            if (isFamilyMissing())
                return missingFamily() == Family::V6
                           ? AdviceWords::tr("Islands suit this drawing: a flat network needs IPv6 "
                                             "addresses as well, and no block of them is free.")
                           : AdviceWords::tr("Islands suit this drawing: a flat network needs IPv4 "
                                             "addresses as well, and no block of them is free.");
            return AdviceWords::tr("Islands suit this drawing: there are too few addresses for a "
                                   "flat network.");
        case Recommendation::Either:
            return m_advice.flat && m_advice.island
                       ? AdviceWords::tr("Either model will do for this drawing.")
                       : AdviceWords::tr("The addresses are enough for either model.");
        case Recommendation::None:
            break;
        }
        return AdviceWords::tr(
            "There is no cluster in this drawing, so there is nothing to weigh.");
    }

    QString because(AdviceCode code) const
    {
        switch (code) {
        case AdviceCode::AddressesFit:
        case AdviceCode::AddressesFitForNow:
            return joined({taken(), unused(), growth(code == AdviceCode::AddressesFit), reused()});
        case AdviceCode::AddressesDoNotFit:
            return joined({missing(), reused()});
        case AdviceCode::SourcesHidden:
            if (island().compared != island().flows)
                return AdviceWords::tr("Of the %2 flows that both models answer, %1 arrive as "
                                       "islands with a source that their receiver cannot name; "
                                       "flat leaves %3.")
                    .arg(number(island().comparedHidden), number(island().compared),
                         number(flat().comparedHidden));
            return AdviceWords::tr("As islands, %1 of %2 flows arrive with a source that their "
                                   "receiver cannot name; flat leaves %3.")
                .arg(number(island().hidden), number(island().flows), number(flat().hidden));
        case AdviceCode::NothingHidden:
            return AdviceWords::tr("As islands, too, every receiver can name its senders.");
        case AdviceCode::StillHidden:
            return AdviceWords::tr("Flat leaves %Ln flow(s) hidden: %1.", nullptr,
                                   static_cast<int>(flat().hidden))
                .arg(hiders(flat()));
        case AdviceCode::MoreProbes:
            return joined({probes(), unnamed()});
        case AdviceCode::LatencyMatters:
        case AdviceCode::LatencyAlike:
            return latency(code == AdviceCode::LatencyMatters);
        case AdviceCode::OtherEndpoints:
            return AdviceWords::tr("The times of %n flow(s) are left out: in the other model "
                                   "another endpoint is chosen for them, which is chance and not "
                                   "the model.",
                                   nullptr, static_cast<int>(flat().compared - flat().timed));
        case AdviceCode::MoreRoutes:
            return AdviceWords::tr("Flat takes %1 written routes instead of %2.")
                .arg(number(flat().routes), number(island().routes));
        case AdviceCode::FlatBreaks:
            if (!m_advice.flatLoses.empty())
                return AdviceWords::tr("When flat, %n flow(s) that are answered now would not be: "
                                       "%1.",
                                       nullptr, static_cast<int>(m_advice.flatLoses.size()))
                    .arg(flowNames(m_advice.flatLoses));
            return AdviceWords::tr("Not every flow that the islands answer is answered when flat.");
        case AdviceCode::IslandBreaks:
            if (!m_advice.islandLoses.empty())
                return AdviceWords::tr("As islands, %n flow(s) that are answered now would not be: "
                                       "%1.",
                                       nullptr, static_cast<int>(m_advice.islandLoses.size()))
                    .arg(flowNames(m_advice.islandLoses));
            return AdviceWords::tr("Not every flow that flat answers is answered as islands.");
        case AdviceCode::NoOtherModel:
            return AdviceWords::tr("The drawing could not be made the other way, so that only its "
                                   "addresses were weighed.");
        default:
            return {};
        }
    }

    QString change(AdviceCode code) const
    {
        const GrowthCurve* nodes = m_a.curves.empty() ? nullptr : &m_a.curves.front();
        switch (code) {
        case AdviceCode::LargerBlock:
            return largerBlock(m_a.missing && m_a.missing->address.isV6())
                .arg(m_a.missing ? m_a.missing->length : 0);
        case AdviceCode::SmallerNodeBlocks:
            return (m_a.fits() ? AdviceWords::tr("Node blocks of /%1 instead of /%2 would make "
                                                 "room for the growth.")
                    : m_a.growthPercent > 0
                        ? AdviceWords::tr("Node blocks of /%1 instead of /%2 would make flat fit, "
                                          "with the growth.")
                        : AdviceWords::tr("Node blocks of /%1 instead of /%2 would make flat fit."))
                .arg(m_a.nodeLength.value_or(0))
                .arg(freshLength(0));
        case AdviceCode::LessGrowth:
            return AdviceWords::tr("With no more than %1 nodes flat keeps fitting.")
                .arg(number(nodes ? nodes->limit : 0));
        case AdviceCode::MoreGrowth:
            return AdviceWords::tr("Beyond %1 nodes flat no longer fits with node blocks of that "
                                   "size, and islands remain.")
                .arg(number(nodes ? nodes->limit : 0));
        case AdviceCode::NobodyAsks:
            return AdviceWords::tr("If nobody ever has to know who was talking, islands do as "
                                   "well.");
        case AdviceCode::SomeoneAsks:
            if (m_advice.flat && flat().hidden > 0)
                return AdviceWords::tr("What hides the %Ln hidden source(s), a proxy, a load "
                                       "balancer or the way out to the Internet, does so in either "
                                       "model.",
                                       nullptr, static_cast<int>(flat().hidden));
            return AdviceWords::tr("Flows whose source has to be known and is hidden would speak "
                                   "for flat; draw those that matter.");
        case AdviceCode::AnswersFirst:
            return AdviceWords::tr("If these flows were answered when flat as well, flat would be "
                                   "worth another look; the twin shows where they end: %1.")
                .arg(flowNames(m_advice.flatLoses));
        case AdviceCode::Remedies:
            return AdviceWords::tr("%Ln hidden source(s) can be brought back one by one instead "
                                   "(Why hidden, or tombolo why).",
                                   nullptr, static_cast<int>(island().hidden));
        default:
            return {};
        }
    }

private:
    /// A block that makes the growth fit, or flat at all.
    QString largerBlock(bool v6) const
    {
        if (m_a.fits())
            return v6 ? AdviceWords::tr("One more free IPv6 block of /%1 would make room for the "
                                        "growth.")
                      : AdviceWords::tr("One more free block of /%1 would make room for the "
                                        "growth.");
        if (m_a.growthPercent > 0)
            return v6 ? AdviceWords::tr("One more free IPv6 block of /%1 would make room for flat, "
                                        "with the growth.")
                      : AdviceWords::tr("One more free block of /%1 would make room for flat, with "
                                        "the growth.");
        return v6 ? AdviceWords::tr("One more free IPv6 block of /%1 would make room for flat.")
                  : AdviceWords::tr("One more free block of /%1 would make room for flat.");
    }
    static QString average(quint64 sum, quint64 count)
    {
        if (count == 0)
            return number(0);
        return QLocale().toString(static_cast<double>(sum) / static_cast<double>(count), 'f', 1);
    }
    static QString hiders(const ModelSide& side)
    {
        QStringList out;
        for (std::size_t h = 0; h < sim::analysis::kHiders; ++h) {
            const auto hidden = static_cast<int>(side.hiddenBy[h]);
            if (hidden > 0)
                out << hiderText(static_cast<sim::analysis::Hider>(h), hidden);
        }
        return listText(out, 6);
    }
    static QString hiderText(sim::analysis::Hider hider, int hidden)
    {
        switch (hider) {
        case sim::analysis::Hider::Service:
            return AdviceWords::tr("load balancing by services hides %Ln of them", nullptr, hidden);
        case sim::analysis::Hider::Proxy:
            return AdviceWords::tr("proxies hide %Ln of them", nullptr, hidden);
        case sim::analysis::Hider::Gateway:
            return AdviceWords::tr("gateways on the way hide %Ln of them", nullptr, hidden);
        case sim::analysis::Hider::Egress:
            return AdviceWords::tr("egress policies hide %Ln of them", nullptr, hidden);
        case sim::analysis::Hider::Masquerade:
            break;
        }
        return AdviceWords::tr("masquerade hides %Ln of them", nullptr, hidden);
    }
    QString flowNames(const std::vector<std::string>& flows) const
    {
        QStringList out;
        for (const std::string& flow : flows)
            out << named(m_names, flow);
        return listText(out, 6);
    }
    const ModelSide& flat() const { return *m_advice.flat; }
    const ModelSide& island() const { return *m_advice.island; }

    bool isFamilyMissing() const
    {
        return m_a.now.misfit && m_a.now.misfit->reason == convert::MisfitReason::NoFreeBlock &&
               m_a.now.misfit->need < m_a.needs.size();
    }
    Family missingFamily() const { return m_a.needs[m_a.now.misfit->need].family; }
    /// Of the clusters that need new addresses.
    quint64 nodeCount() const
    {
        std::map<std::string, quint64> nodes;
        for (std::size_t i = 0; i < m_a.needs.size(); ++i) {
            if (m_a.kept[i].empty())
                nodes[m_a.needs[i].cluster] = m_a.needs[i].nodes;
        }
        quint64 sum = 0;
        for (const auto& [cluster, count] : nodes)
            sum += count;
        return sum;
    }
    int keepingClusters() const
    {
        std::set<std::string> out;
        for (std::size_t i = 0; i < m_a.needs.size(); ++i) {
            if (!m_a.kept[i].empty())
                out.insert(m_a.needs[i].cluster);
        }
        return static_cast<int>(out.size());
    }
    /// Of the first node blocks of IPv4 that are to be found, if they are longer than that.
    int freshLength(int longerThan) const
    {
        for (std::size_t i = 0; i < m_a.needs.size(); ++i) {
            const int length = convert::nodeLengthOf(m_a.needs[i]);
            if (m_a.kept[i].empty() && length > longerThan &&
                (longerThan > 0 || m_a.needs[i].family == Family::V4))
                return length;
        }
        return 0;
    }
    QString blocks() const
    {
        return AdviceWords::tr("%n free block(s)", nullptr, static_cast<int>(m_a.free.size()));
    }

    QString taken() const
    {
        if (m_a.allKept())
            return AdviceWords::tr("Every cluster keeps its pod prefixes, which nothing else uses: "
                                   "no other addresses are needed.");
        QStringList out{
            AdviceWords::tr("Unique addresses for the pods of %1 nodes take %2 of the %3 in %4.")
                .arg(number(nodeCount()), addressCount(m_a.takenNow), addressCount(m_a.available),
                     m_a.given ? blocks() : AdviceWords::tr("the private space that is left"))};
        if (const int keepers = keepingClusters(); keepers > 0)
            out.prepend(
                AdviceWords::tr("%n cluster(s) keep their pod prefixes.", nullptr, keepers));
        if (m_a.shrunkFrom)
            out << AdviceWords::tr("For that, node blocks are /%1 instead of the drawn /%2, the "
                                   "largest that fit.")
                       .arg(freshLength(*m_a.shrunkFrom))
                       .arg(*m_a.shrunkFrom);
        return joined(out);
    }
    QString growth(bool fits) const
    {
        const GrowthCurve& nodes = m_a.curves.front();
        const QString percent = number(m_a.growthPercent);
        const QString then = addressCount(m_a.takenGrown);
        if (m_a.growthPercent == 0)
            return nodes.bounded ? QString()
                                 : AdviceWords::tr("With node blocks of that size the limit is at "
                                                   "%1 nodes.")
                                       .arg(number(nodes.limit));
        if (m_a.allKept())
            return keptGrowth(fits);
        if (!fits)
            return AdviceWords::tr("With %1 % more nodes it would be %2, which does not fit: with "
                                   "node blocks of that size the limit is at %3 nodes.")
                .arg(percent, then, number(nodes.limit));
        if (m_a.shrinksToGrow())
            return smallerGrowth(percent, then, number(nodes.limit));
        if (nodes.bounded)
            return AdviceWords::tr(
                       "With %1 % more nodes they take %2 of what is free, far from any limit.")
                .arg(percent, then);
        return AdviceWords::tr("With %1 % more nodes they take %2 of what is free, which fits as "
                               "well; with node blocks of that size the limit is at %3 nodes.")
            .arg(percent, then, number(nodes.limit));
    }
    /// A conversion gives the largest node blocks for which there is room now, unless it is told.
    QString smallerGrowth(const QString& percent, const QString& then, const QString& limit) const
    {
        if (const auto length = m_a.grownLength())
            return (m_reader == AdviceReader::Window
                        ? AdviceWords::tr("With %1 % more nodes it fits as well, in %2, if node "
                                          "blocks are /%4 from the beginning (choose that under "
                                          "“Node block”), room for %5 pods each; the limit is then "
                                          "at %3 nodes.")
                        : AdviceWords::tr(
                              "With %1 % more nodes it fits as well, in %2, if node blocks "
                              "are /%4 from the beginning (tombolo convert --node-block %4), "
                              "room for %5 pods each; the limit is then at %3 nodes."))
                .arg(percent, then, limit)
                .arg(*length)
                .arg(addressCount(podRoom(Family::V4, *length)));
        return AdviceWords::tr("With %1 % more nodes it fits as well, in %2, if node blocks are "
                               "smaller from the beginning; the limit is then at %3 nodes.")
            .arg(percent, then, limit);
    }
    /// What keeps its prefixes grows in its own prefixes first.
    QString keptGrowth(bool fits) const
    {
        const GrowthCurve& nodes = m_a.curves.front();
        const QString percent = number(m_a.growthPercent);
        const QString then = addressCount(m_a.takenGrown);
        if (!fits)
            return AdviceWords::tr("With %1 % more nodes their prefixes would need %2 addresses "
                                   "more, which does not fit: the limit is at %3 nodes.")
                .arg(percent, then, number(nodes.limit));
        if (m_a.takenGrown > 0)
            return AdviceWords::tr("With %1 % more nodes their prefixes need %2 addresses more, "
                                   "which fits; the limit is at %3 nodes.")
                .arg(percent, then, number(nodes.limit));
        return AdviceWords::tr("With %1 % more nodes there is room in their own prefixes; the "
                               "limit is at %2 nodes.")
            .arg(percent, number(nodes.limit));
    }
    QString unused() const
    {
        const convert::AddressPlan& plan = m_a.now;
        const double inNodes = plan.forPods + plan.lostInNodes;
        if (inNodes <= 0 || m_a.family == Family::V6)
            return {};
        const double percent = 100.0 * plan.lostInNodes / inNodes;
        // Not all of them, as long as there is a pod.
        const bool isNearlyAll = percent >= 99.5 && plan.forPods > 0;
        QStringList out{
            AdviceWords::tr("%1 % of them would lie idle, because each node has a block of its "
                            "own.")
                .arg(QLocale().toString(isNearlyAll ? std::min(percent, 99.9) : percent, 'f',
                                        isNearlyAll ? 1 : 0))};
        if (plan.lostToAlignment > 0)
            out << AdviceWords::tr("The prefixes that are given for that hold %1 addresses: those "
                                   "beyond the node blocks are room for more nodes.")
                       .arg(addressCount(plan.taken));
        return joined(out);
    }
    QString reused() const
    {
        return AdviceWords::tr("Islands need %1, which every cluster uses again.")
            .arg(addressCount(m_a.islandNow));
    }
    QString missing() const
    {
        const auto& misfit = m_a.now.misfit;
        if (const QString small = misfit ? blockTooSmall(m_a, *misfit, m_names) : QString();
            !small.isEmpty())
            return AdviceWords::tr("Flat does not fit: %1").arg(small);
        if (isFamilyMissing())
            return AdviceWords::tr("Flat does not fit: %1")
                .arg(misfitText(*misfit, m_a.needs, m_names));
        QString out =
            AdviceWords::tr("Unique addresses for the pods of %1 nodes take %2, and there "
                            "are %3 in %4.")
                .arg(number(nodeCount()), addressCount(m_a.takenNow), addressCount(m_a.available),
                     blocks());
        if (misfit && misfit->need < m_a.needs.size())
            out =
                joined({out, AdviceWords::tr("%1 would get %2 of the %3 node blocks that it needs.")
                                 .arg(named(m_names, m_a.needs[misfit->need].cluster),
                                      number(misfit->blocksFound), number(misfit->blocksNeeded))});
        return out;
    }

    QString probes() const
    {
        const auto logs = [](std::uint32_t most) {
            return most == 0 ? AdviceWords::tr("no further log")
                             : AdviceWords::tr("up to %Ln further log(s)", nullptr,
                                               static_cast<int>(most));
        };
        if (island().mostProbes > 0 && flat().mostProbes == 0)
            return AdviceWords::tr("To find out who it was takes up to %Ln further log(s) as "
                                   "islands (%1 on average), and none when flat.",
                                   nullptr, static_cast<int>(island().mostProbes))
                .arg(average(island().probes, island().compared));
        return AdviceWords::tr("To find out who it was takes %1 as islands (%2 on average), and %3 "
                               "when flat.")
            .arg(logs(island().mostProbes), average(island().probes, island().compared),
                 logs(flat().mostProbes));
    }
    QString unnamed() const
    {
        return island().unnamed == 0 ? QString()
                                     : AdviceWords::tr("For %Ln flow(s) no log names the sender.",
                                                       nullptr, static_cast<int>(island().unnamed));
    }

    QString latency(bool matters) const
    {
        const auto each = [](sim::TimeNs sum, std::uint32_t count) {
            return count == 0 ? 0 : sum / count;
        };
        const sim::TimeNs asIsland = each(island().steadyNs, island().timed);
        const sim::TimeNs asFlat = each(flat().steadyNs, flat().timed);
        const sim::TimeNs translating = each(island().translationNs, island().timed);
        const double percent = asFlat == 0 ? 0
                                           : 100.0 * static_cast<double>(asIsland - asFlat) /
                                                 static_cast<double>(asFlat);
        const QString shown = QLocale().toString(std::abs(percent), 'f', percent == 0 ? 0 : 2);
        if (!matters)
            return AdviceWords::tr("Speed does not decide: a round trip takes %1 as islands and %2 "
                                   "flat (%3 %), of which translation and proxies take %4.")
                .arg(duration(asIsland), duration(asFlat), shown, duration(translating));
        return (percent > 0 ? AdviceWords::tr("A round trip takes %1 as islands and %2 flat: %3 % "
                                              "more, of which translation and proxies take %4.")
                            : AdviceWords::tr("A round trip takes %1 as islands and %2 flat: %3 % "
                                              "less, although translation and proxies take %4."))
            .arg(duration(asIsland), duration(asFlat), shown, duration(translating));
    }

    const Advice& m_advice;
    const AddressAdvice& m_a;
    const NameOf& m_names;
    AdviceReader m_reader;
};

}  // namespace

QString adviceTitle(const Advice& advice)
{
    switch (advice.recommendation) {
    case Recommendation::Flat:
        return AdviceWords::tr("Flat");
    case Recommendation::FlatForNow:
        return AdviceWords::tr("Flat, for now");
    case Recommendation::Island:
        return AdviceWords::tr("Islands");
    case Recommendation::Either:
        return AdviceWords::tr("Either");
    case Recommendation::Neither:
        return AdviceWords::tr("Neither");
    case Recommendation::None:
        break;
    }
    return AdviceWords::tr("Nothing to weigh");
}

QString adviceParagraph(const Advice& advice, const NameOf& names, AdviceReader reader)
{
    const Sentences words(advice, names, reader);
    QStringList out{words.lead()};
    for (const AdviceCode code : advice.because)
        out << words.because(code);
    return joined(out);
}

QStringList adviceChanges(const Advice& advice)
{
    const NameOf none;
    const Sentences words(advice, none, AdviceReader::Paper);
    QStringList out;
    for (const AdviceCode code : advice.wouldChange)
        out << words.change(code);
    return out;
}

}  // namespace tombolo::text
