// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "sim/queries.h"
#include "views/text/answer_text.h"
#include "views/text/header_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

QString endText(sim::Verdict verdict, sim::Reason reason, const std::string& at,
                const NameOf& names)
{
    switch (verdict) {
    case sim::Verdict::Answered:
        return Text::tr("Answered.");
    case sim::Verdict::Delivered:
        return Text::tr("Delivered, but the sender got no answer (%1).").arg(reasonWord(reason));
    case sim::Verdict::Refused:
        return at.empty()
                   ? Text::tr("Refused (%1).").arg(reasonWord(reason))
                   : Text::tr("Refused at %1 (%2).").arg(named(names, at), reasonWord(reason));
    case sim::Verdict::Dropped:
        return at.empty()
                   ? Text::tr("Dropped (%1).").arg(reasonWord(reason))
                   : Text::tr("Dropped at %1 (%2).").arg(named(names, at), reasonWord(reason));
    }
    return {};
}

class FlowWords {
public:
    FlowWords(const sim::Trace& trace, const sim::Exchange& flow, const NameOf& names)
        : m_trace(trace), m_flow(flow), m_names(names)
    {
    }

    std::string idOf(sim::ElementIx index) const
    {
        return index < m_trace.elements().size() ? m_trace.elements()[index] : std::string();
    }
    QString element(sim::ElementIx index) const
    {
        return index < m_trace.elements().size() ? named(m_names, m_trace.elements()[index])
                                                 : Text::tr("nobody");
    }
    QString source() const
    {
        return Text::tr("%1 (%2)", "name (address)")
            .arg(element(m_flow.trueSource.element), qs(toString(m_flow.trueSource.address)));
    }
    /// "Node-1 (masquerade), Gateway 1 (source translation, rule 1)"
    QString hiders() const
    {
        QStringList list;
        for (const sim::HiddenBy& by : m_flow.hiddenBy)
            list << Text::tr("%1 (%2)", "name (rule)")
                        .arg(element(by.element), ruleText(by.rule, m_names));
        return listText(list);
    }

    /// What became of all packets, where the verdict speaks of one only.
    static QString packets(const sim::PacketCounts& packets)
    {
        if (packets.sent < 2)
            return {};
        const QLocale locale;
        const auto number = [&](std::uint64_t n) {
            return locale.toString(static_cast<qulonglong>(n));
        };
        return Text::tr("Of %1 packets %2 were answered, %3 dropped on the way, %4 refused; of %5 "
                        "the reply was lost.")
            .arg(number(packets.sent), number(packets.answered()), number(packets.dropped),
                 number(packets.refused), number(packets.repliesLost));
    }
    QString verdict() const
    {
        if (m_flow.isStray())
            return strayText(m_trace, m_flow, m_names);
        if (m_flow.verdict == sim::Verdict::Delivered) {
            if (const QString end = answerEndText(m_trace, m_flow, m_names); !end.isEmpty())
                return Text::tr("Delivered, but the sender got no answer: it is lost at %1.")
                    .arg(end);
        }
        return endText(m_flow.verdict, m_flow.reason, idOf(m_flow.droppedAt), m_names);
    }

    /// Who the receiver believes it talks to.
    QString seen() const
    {
        if (!m_flow.seenSource)
            return {};
        const QString receiver = element(m_flow.seenSource->element);
        const QString address = qs(toString(m_flow.seenSource->address));
        if (!m_flow.hidden)
            return Text::tr("%1 sees the true source, %2.").arg(receiver, source());
        if (!m_flow.isMerged())
            return Text::tr("%1 sees %2 instead of %3, translated by %4; but nobody else could be "
                            "behind that address.")
                .arg(receiver, address, source(), hiders());
        if (m_flow.hiddenBy.empty())
            return Text::tr("%1 sees %2, which does not name the true source %3.")
                .arg(receiver, address, source());
        return Text::tr("%1 sees %2 instead of %3, hidden by %4.")
            .arg(receiver, address, source(), hiders());
    }

    QString candidates() const
    {
        if (m_flow.candidates.size() < 2)
            return {};
        return Text::tr("%Ln senders could be behind that address.", nullptr,
                        static_cast<int>(m_flow.candidates.size()));
    }

    /// Where the packet really went, when that is not where it was sent: by services, published
    /// addresses and proxies.
    QString destinations() const
    {
        QStringList list;
        const auto read = [&](const std::vector<sim::Step>& steps) {
            for (const sim::Step& step : steps) {
                if ((step.kind != sim::StepKind::DestinationNat &&
                     step.kind != sim::StepKind::ProxyConnect) ||
                    step.args.size() < 4)
                    continue;
                const bool proxied = step.kind == sim::StepKind::ProxyConnect;
                const QString from = proxied ? endpointText(step.before.dst, step.before.dport)
                                             : endpointText(qs(step.args[0]), qs(step.args[1]));
                list << Text::tr("%1 → %2 by %3 (%4)", "old and new destination, machine, rule")
                            .arg(from, endpointText(qs(step.args[2]), qs(step.args[3])),
                                 element(step.at), ruleText(step.rule, m_names));
            }
        };
        for (const std::uint32_t index : m_flow.request) {
            read(sim::decisionsBefore(m_trace, m_flow, index));
            read(sim::decisions(m_trace, m_flow, index));
        }
        return list.isEmpty() ? QString()
                              : Text::tr("The destination was translated: %1.").arg(listText(list));
    }

    QString recovered() const { return joined(headerTexts(m_flow)); }

    /// What the sender wrote itself: said as a claim, whatever it says.
    QString claims() const
    {
        if (m_flow.claims.empty())
            return {};
        QStringList list;
        for (const sim::Recovered& r : m_flow.claims)
            list << Text::tr("%1: %2", "header: address")
                        .arg(identityText(r.identity), endpointText(r.address, r.port));
        return Text::tr("What the sender wrote itself (%1) arrived, too: nobody vouches for it.")
            .arg(listText(list));
    }

private:
    const sim::Trace& m_trace;
    const sim::Exchange& m_flow;
    const NameOf& m_names;
};

}  // namespace

QString strayText(const sim::Trace& trace, const sim::Exchange& flow, const NameOf& names)
{
    if (!flow.isStray() || !flow.seenSource)
        return {};
    const FlowWords w(trace, flow, names);
    const QString who = w.element(flow.seenSource->element);
    const QString meant = named(names, flow.meantFor);
    const QString address = qs(toString(flow.meantAt));
    const bool itself = flow.seenSource->element == flow.trueSource.element;
    const bool answered = flow.verdict == sim::Verdict::Answered;
    QStringList out;
    if (itself)
        out << Text::tr("%1 reaches itself, not %2.").arg(who, meant);
    else if (answered)
        out << Text::tr("Answered by %1, not by %2.").arg(who, meant);
    else
        out << Text::tr("Delivered to %1, not to %2, and the sender got no answer (%3).")
                   .arg(who, meant, reasonWord(flow.reason));
    out << (flow.twins ? Text::tr("Both have the address %1.").arg(address)
                       : Text::tr("From %1, the address %2 leads there.")
                             .arg(w.element(flow.trueSource.element), address));
    return joined(out);
}

QString lateText(std::uint32_t packets, sim::Verdict verdict, sim::Reason reason,
                 const std::string& at, const NameOf& names)
{
    if (packets == 0)
        return {};
    return Text::tr("The first %n packet(s) went unanswered, and this is about the next one. What "
                    "became of the first: %1",
                    nullptr, static_cast<int>(std::min<std::uint32_t>(packets, 1'000'000)))
        .arg(endText(verdict, reason, at, names));
}

QString lateText(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names)
{
    if (!flow.isLate())
        return {};
    const sim::Exchange& first = flow.first();
    const std::string at = first.droppedAt < trace.elements().size()
                               ? trace.elements()[first.droppedAt]
                               : std::string();
    return lateText(flow.attempt, first.verdict, first.reason, at, names);
}

QString flowSummary(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names)
{
    const FlowWords w(trace, flow, names);
    return joined({w.verdict(), lateText(trace, flow, names), FlowWords::packets(flow.packets),
                   w.destinations(), w.seen(), w.candidates(), w.recovered(), w.claims()});
}

}  // namespace tombolo::text
