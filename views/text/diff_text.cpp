// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/diff_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

class Diffs {
    Q_DECLARE_TR_FUNCTIONS(Diffs)
};

using sim::analysis::Behaviour;
using sim::analysis::DiffKind;
using sim::analysis::DiffLine;
using sim::analysis::Sighting;

constexpr int kMostNames = 4;

QString namesOf(const std::vector<std::string>& ids, const NameOf& names)
{
    QStringList list;
    for (const std::string& id : ids)
        list << named(names, id);
    return listText(list, kMostNames);
}

QString hiders(const Sighting& s, const NameOf& names)
{
    QStringList list;
    for (const auto& [element, rule] : s.hiddenBy)
        list << Diffs::tr("%1 (%2)", "element (rule)")
                    .arg(named(names, element), ruleText(rule, names));
    list.removeDuplicates();
    return list.isEmpty() ? Diffs::tr("nobody", "hides the source") : listText(list, kMostNames);
}

QString headers(const Sighting& s)
{
    QStringList list;
    for (const Identity i : s.headers)
        list << identityText(i);
    return listText(list);
}

/// "10.0.0.1, one of 12"
QString seenAs(const Sighting& s)
{
    const QString address = s.seen.empty() ? Diffs::tr("an address of a pool") : qs(s.seen);
    return s.among > 1
               ? Diffs::tr("%1, one of %n candidate(s)", "address", static_cast<int>(s.among))
                     .arg(address)
               : address;
}

QString pathText(const Sighting& s, const NameOf& names)
{
    QStringList list;
    for (const std::string& id : s.path)
        list << named(names, id);
    return list.join(QStringLiteral(" → "));
}

/// How a flow fares in one of the documents, for one that became another.
QString fare(const Sighting& s, const NameOf& names)
{
    if (s.verdict != sim::Verdict::Answered)
        return failureText(s, names);
    if (!s.translated)
        return Diffs::tr("answered, %1 sees the true source").arg(named(names, s.receiver));
    return Diffs::tr("answered, %1 sees %2").arg(named(names, s.receiver), seenAs(s));
}

/// From what a receiver can tell the source.
QString toldBy(const Sighting& s, const NameOf& names)
{
    const QString receiver = named(names, s.receiver);
    if (!s.translated)
        return Diffs::tr("%1 sees the true source").arg(receiver);
    if (s.recovered && s.claimed)
        return Diffs::tr("%1 reads it in the last header (%3), behind one that the sender wrote "
                         "itself; translated by %2")
            .arg(receiver, hiders(s, names), headers(s));
    if (s.recovered)
        return Diffs::tr("%1 reads it in a header (%3); translated by %2")
            .arg(receiver, hiders(s, names), headers(s));
    return Diffs::tr("%1 sees an address that stands for it alone; translated by %2")
        .arg(receiver, hiders(s, names));
}

QString visibleText(const DiffLine& line, const QString& who, const NameOf& names)
{
    if (line.after.recovered)
        return Diffs::tr("%1: a header (%3) gives the source back now (before: hidden by %2).")
            .arg(who, hiders(line.before, names), headers(line.after));
    if (line.after.translated)
        return Diffs::tr("%1: the source can be told now: %4 (before: hidden by %2, seen as %3).")
            .arg(who, hiders(line.before, names), seenAs(line.before), toldBy(line.after, names));
    return Diffs::tr("%1: the source is visible now (before: hidden by %2, seen as %3).")
        .arg(who, hiders(line.before, names), seenAs(line.before));
}

QString addressesText(const DiffLine& line, const NameOf& names)
{
    QStringList list;
    for (std::size_t i = 0; i < line.elements.size() && i < line.addresses.size(); ++i)
        list << Diffs::tr("%1 (%2 → %3)", "element (old address, new address)")
                    .arg(named(names, line.elements[i]), qs(line.addresses[i].first),
                         qs(line.addresses[i].second));
    return listText(list, kMostNames);
}

/// Why the first packet was not answered, where a later one tells of the flow.
QString firstFailure(const Sighting& s, const NameOf& names)
{
    Sighting first;
    first.verdict = s.firstVerdict;
    first.reason = s.firstReason;
    first.endedAt = s.firstEndedAt;
    return failureText(first, names);
}

QString lateText(const DiffLine& line, const QString& who, const NameOf& names)
{
    if (line.after.late == 0)
        return Diffs::tr("%1: the first packet is answered now (before: %2).")
            .arg(who, firstFailure(line.before, names));
    const auto packets = static_cast<int>(std::min<std::uint32_t>(line.after.late, 1'000'000));
    if (line.before.late == 0)
        return Diffs::tr("%1: the first %n packet(s) go unanswered now (%2).", nullptr, packets)
            .arg(who, firstFailure(line.after, names));
    return Diffs::tr("%1: the first %n packet(s) go unanswered now (%3; before: %4, %2).", nullptr,
                     packets)
        .arg(who, firstFailure(line.before, names), firstFailure(line.after, names),
             QLocale().toString(line.before.late));
}

/// What of a flow itself changed: "target Pod-F → 10.10.0.22".
QString askedText(const DiffLine& line, const NameOf& names)
{
    const auto changed = [&](std::size_t part) {
        return part < line.asked.size() && line.asked[part].first != line.asked[part].second;
    };
    QStringList list;
    if (changed(0))
        list << Diffs::tr("sender %1 → %2", "before, now")
                    .arg(named(names, line.asked[0].first), named(names, line.asked[0].second));
    if (changed(1))
        list << Diffs::tr("target %1 → %2", "before, now")
                    .arg(named(names, line.asked[1].first), named(names, line.asked[1].second));
    if (changed(2))
        list << Diffs::tr("port %1 → %2", "before, now")
                    .arg(qs(line.asked[2].first), qs(line.asked[2].second));
    return listText(list);
}

/// What became of a flow that is another one now, once where it fares alike.
QString retargetedText(const DiffLine& line, const QString& who, const NameOf& names)
{
    const QString was = fare(line.before, names);
    const QString is = fare(line.after, names);
    QStringList out;
    if (was == is)
        out << Diffs::tr("%1: another flow now (%2), which fares as before: %3.")
                   .arg(who, askedText(line, names), is);
    else
        out << Diffs::tr("%1: another flow now (%2): %4 (before: %3).")
                   .arg(who, askedText(line, names), was, is);
    if (was == is && line.before.path != line.after.path)
        out << Diffs::tr("Its way: %2 (before: %1).")
                   .arg(pathText(line.before, names), pathText(line.after, names));
    return joined(out);
}

/// Of what did not get through before either.
QString failingText(const DiffLine& line, const QString& who, const NameOf& names)
{
    const Sighting& was = line.before;
    const Sighting& now = line.after;
    const QString elsewhere = named(names, now.receiver);
    if (!was.stray || !now.stray || was.receiver != now.receiver)
        return Diffs::tr("%1: still not getting through, but for another reason (%3; before: %2).")
            .arg(who, failureText(was, names), failureText(now, names));
    if (was.strayEnd != now.strayEnd)
        return now.strayEnd == sim::Verdict::Answered
                   ? Diffs::tr("%1: still reaches somebody else, %2, who answers now.")
                         .arg(who, elsewhere)
                   : Diffs::tr("%1: still reaches somebody else, %2, but gets no answer any more.")
                         .arg(who, elsewhere);
    return Diffs::tr("%1: still reaches somebody else, %2, but is seen as %4 now (before: as %3).")
        .arg(who, elsewhere, seenAs(was), seenAs(now));
}

}  // namespace

QString failureText(const Sighting& s, const NameOf& names)
{
    if (s.stray)
        return Diffs::tr("the address leads to %1").arg(named(names, s.receiver));
    const QString why =
        s.reason == sim::Reason::None ? verdictText(s.verdict) : reasonWord(s.reason);
    return s.endedAt.empty()
               ? why
               : Diffs::tr("%1, at %2", "reason, element").arg(why, named(names, s.endedAt));
}

QString diffSign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::ElementsRemoved:
    case DiffKind::FlowsRemoved:
    case DiffKind::Lost:
        return QStringLiteral("−");
    case DiffKind::ElementsAdded:
    case DiffKind::FlowsAdded:
    case DiffKind::Gained:
        return QStringLiteral("+");
    default:
        return QStringLiteral("~");
    }
}

QString diffSubject(const DiffLine& line, const NameOf& names)
{
    if (line.pairs > 0) {
        const QString all = QStringLiteral("%1 → %2").arg(namesOf(line.origins, names),
                                                          namesOf(line.observers, names));
        return line.outOf > line.pairs ? Diffs::tr("Some of %1", "senders → receivers").arg(all)
                                       : all;
    }
    return namesOf(line.flows.empty() ? line.elements : line.flows, names);
}

namespace {

QString sentence(const DiffLine& line, const NameOf& names)
{
    const QString who = diffSubject(line, names);
    switch (line.kind) {
    case DiffKind::ElementsRemoved:
        return Diffs::tr("Not in the new document: %1.").arg(who);
    case DiffKind::ElementsAdded:
        return Diffs::tr("Only in the new document: %1.").arg(who);
    case DiffKind::ElementsTurned:
        return Diffs::tr("Of another kind now: %1.").arg(who);
    case DiffKind::AddressesChanged:
        return Diffs::tr("Other addresses: %1.").arg(addressesText(line, names));
    case DiffKind::Lost:
        return Diffs::tr("%1: no longer getting through (%2).")
            .arg(who, failureText(line.after, names));
    case DiffKind::Failing:
        return failingText(line, who, names);
    case DiffKind::Gained:
        return Diffs::tr("%1: getting through now (before: %2).")
            .arg(who, failureText(line.before, names));
    case DiffKind::Hidden:
        return Diffs::tr("%1: the source is hidden now, by %2, and seen as %3.")
            .arg(who, hiders(line.after, names), seenAs(line.after));
    case DiffKind::Visible:
        return visibleText(line, who, names);
    case DiffKind::SeenOtherwise:
        if (line.after.tells())
            return Diffs::tr(
                       "%1: the source can be told as before, but otherwise: %3 (before: %2).")
                .arg(who, toldBy(line.before, names), toldBy(line.after, names));
        return Diffs::tr("%1: still hidden, now by %3 and seen as %5 (before: by %2, as %4).")
            .arg(who, hiders(line.before, names), hiders(line.after, names), seenAs(line.before),
                 seenAs(line.after));
    case DiffKind::Redirected:
        return Diffs::tr("%1: another receiver now: %3 (before: %2).")
            .arg(who, named(names, line.before.receiver), named(names, line.after.receiver));
    case DiffKind::Path:
        return Diffs::tr("%1: another way now: %3 (before: %2).")
            .arg(who, pathText(line.before, names), pathText(line.after, names));
    case DiffKind::Late:
        return lateText(line, who, names);
    case DiffKind::FlowsRemoved:
        return Diffs::tr("Flows not in the new document: %1.").arg(who);
    case DiffKind::FlowsAdded:
        return Diffs::tr("Flows only in the new document: %1.").arg(who);
    case DiffKind::FlowsRetargeted:
        return retargetedText(line, who, names);
    }
    return {};
}

}  // namespace

QString diffText(const DiffLine& line, const NameOf& names)
{
    if (line.alike)
        return sentence(line, names);
    const QString first = line.flows.empty()
                              ? QStringLiteral("%1 → %2").arg(named(names, line.origins.front()),
                                                              named(names, line.observers.front()))
                              : named(names, line.flows.front());
    return joined(
        {sentence(line, names),
         Diffs::tr("The details are those of %1; the others differ in them.").arg(first)});
}

QString diffCount(const DiffLine& line)
{
    QStringList parts;
    if (line.pairs > 0) {
        const QString pairs =
            line.pairs < 1'000'000'000
                ? Diffs::tr("%Ln pair(s)", nullptr, static_cast<int>(line.pairs))
                : Diffs::tr("%1 pairs").arg(QLocale().toString(double(line.pairs), 'g', 3));
        parts << (line.outOf > line.pairs
                      ? Diffs::tr("%1 of %2", "pairs, number of all of them")
                            .arg(pairs, QLocale().toString(static_cast<qulonglong>(line.outOf)))
                      : pairs);
    }
    if (!line.flows.empty())
        parts << Diffs::tr("%n flow(s)", nullptr, static_cast<int>(line.flows.size()));
    return commaText(parts);
}

QString diffScope(const Behaviour& behaviour)
{
    if (!behaviour.allPairs)
        return Diffs::tr("Only the flows were compared: there are too many kinds of pairs.");
    if (behaviour.pairsCompared == 0)
        return behaviour.same() ? Diffs::tr("Nothing that a run reads is different.")
                                : Diffs::tr("No pair of elements is in both documents.");
    const QLocale locale(language());
    return Diffs::tr("Compared: every flow, and %1 pairs of elements.")
        .arg(locale.toString(static_cast<qulonglong>(behaviour.pairsCompared)));
}

QString diffReport(const Behaviour& behaviour, const NameOf& names)
{
    QString out;
    for (const DiffLine& line : behaviour.changes) {
        const QString count = diffCount(line);
        out += QStringLiteral("%1 %2%3\n")
                   .arg(diffSign(line.kind), diffText(line, names),
                        count.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(count));
        if (line.pairs > 0 && !line.flows.empty())
            out += QStringLiteral("    %1\n").arg(namesOf(line.flows, names));
    }
    if (behaviour.same())
        out += Diffs::tr("Both documents behave alike.") + QLatin1Char('\n');
    return out + diffScope(behaviour) + QLatin1Char('\n');
}

}  // namespace tombolo::text
