// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStringList>

#include "sim/masks.h"
#include "views/panels/event_text.h"
#include "views/panels/story_items.h"
#include "views/text/header_text.h"
#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

using render::Role;

class Story {
    Q_DECLARE_TR_FUNCTIONS(tombolo::views::StoryPanel)
};

QString bold(const QString& html)
{
    return u"<b>"_qs + html + u"</b>"_qs;
}

QString paragraph(const QString& html, int above)
{
    return u"<p style=\"margin-top:%1px; margin-bottom:0px\">"_qs.arg(above) + html + u"</p>"_qs;
}

}  // namespace

StoryWriter::StoryWriter(const sim::Trace& trace, text::NameOf names, const render::Theme& theme,
                         bool everyStep)
    : m_trace(trace), m_names(std::move(names)), m_theme(theme), m_everyStep(everyStep)
{
}

QString StoryWriter::name(sim::ElementIx index) const
{
    return elementName(m_trace, index, m_names);
}

QString StoryWriter::tinted(Role role, const QString& html) const
{
    return u"<span style=\"color:%1\">"_qs.arg(m_theme.color(role).name()) + html + u"</span>"_qs;
}

QString StoryWriter::wireName(const sim::Crossing& crossing) const
{
    const auto network = static_cast<std::size_t>(crossing.network);
    if (crossing.network < 0 || network >= m_trace.networks().size())
        return Story::tr("pod link");
    const std::string& id = m_trace.networks()[network];
    return m_names ? m_names(id) : QString::fromStdString(id);
}

QString StoryWriter::sectionTitle(const StoryItem& item) const
{
    switch (item.phase) {
    case sim::Phase::Request:
        return item.stage == sim::Stage::Kind::Connect
                   ? Story::tr("Request of %1, which now connects on").arg(name(item.proxy))
                   : Story::tr("Request");
    case sim::Phase::Reply:
        return item.stage == sim::Stage::Kind::Accept
                   ? Story::tr("Reply of %1 itself: it accepts the connection")
                         .arg(name(item.proxy))
                   : Story::tr("Reply");
    case sim::Phase::Error:
        return Story::tr("Error message (ICMP)");
    case sim::Phase::Reset:
        return Story::tr("Reset of the unexpected answer");
    }
    return {};
}

QString StoryWriter::errorLine(const sim::IcmpError& error) const
{
    return Story::tr("ICMP error, type %1 code %2, about %3")
        .arg(QString::number(error.type), QString::number(error.code), tupleText(error.inner));
}

QString StoryWriter::ruleLine(const sim::Step& step) const
{
    const QString rule = text::ruleText(step.rule, m_names);
    const QString law = QString::fromStdString(step.law);
    if (rule.isEmpty() || law.isEmpty())
        return rule + law;
    return Story::tr("%1 · law %2", "rule · number of the law").arg(rule, law);
}

QString StoryWriter::maskText(const StoryItem& item) const
{
    const sim::Crossing& c = item.crossing;
    const QString who = name(c.trueSource);
    const QString seen = text::endpointText(c.header.src, c.header.sport);
    if (item.maskOn && c.hiddenBy != sim::kNoElement)
        return Story::tr("Mask on: %1 hides %2. On this wire the source reads %3.")
            .arg(name(c.hiddenBy), who, seen);
    if (item.maskOn)
        return Story::tr("Mask on: on this wire the source reads %1, which does not name %2.")
            .arg(seen, who);
    if (item.maskOff)
        return Story::tr("Mask off: the source reads %1 again, which is %2.").arg(seen, who);
    return {};
}

QString StoryWriter::identityLine(const StoryItem& item) const
{
    const sim::Crossing& c = item.crossing;
    if (!c.hidden || item.maskOn)
        return {};
    return Story::tr("True source %1 (%2), seen as %3")
        .arg(name(c.trueSource), text::endpointText(c.trueAddress, c.truePort),
             text::endpointText(c.header.src, c.header.sport));
}

QStringList StoryWriter::summaryLines(const sim::FlowResult& flow) const
{
    QStringList lines;
    if (flow.trueSource.element != sim::kNoElement)
        lines << Story::tr("True source: %1, %2")
                     .arg(name(flow.trueSource.element),
                          text::endpointText(flow.trueSource.address, flow.trueSource.port));
    if (flow.isStray())
        lines << text::strayText(m_trace, flow, m_names);
    if (flow.seenSource)
        lines << Story::tr("Seen by %1 as: %2")
                     .arg(name(flow.seenSource->element),
                          text::endpointText(flow.seenSource->address, flow.seenSource->port));
    if (flow.hidden && flow.candidates.size() > 1) {
        QStringList names;
        for (const sim::ElementIx candidate : flow.candidates)
            names << name(candidate);
        lines << Story::tr("Could be any of: %1").arg(text::listText(names, 12));
    }
    for (const sim::Recovered& recovered : text::trustedHeaders(flow))
        lines << Story::tr("Still told by %1: %2")
                     .arg(text::identityText(recovered.identity),
                          text::endpointText(recovered.address, recovered.port));
    lines << text::doubtTexts(flow);
    for (const sim::Recovered& claim : flow.claims)
        lines << Story::tr("Claimed by the sender in %1, true or not: %2")
                     .arg(text::identityText(claim.identity),
                          text::endpointText(claim.address, claim.port));
    return lines;
}

QString StoryWriter::summaryHtml(const StoryItem& item) const
{
    const sim::FlowResult& flow = m_trace.flows()[item.flow];
    const QString id = QString::fromStdString(flow.id);
    QString html = paragraph(bold((m_names ? m_names(flow.id) : id).toHtmlEscaped()), 0);
    html += paragraph(text::flowSummary(m_trace, flow, m_names).toHtmlEscaped(), 3);
    for (const QString& line : summaryLines(flow)) {
        // The label before the first colon stands back, the fact stands out.
        const auto colon = line.indexOf(u": "_qs);
        if (colon < 0)
            html += paragraph(line.toHtmlEscaped(), 3);
        else
            html += paragraph(tinted(Role::InkMuted, line.left(colon + 2).toHtmlEscaped()) +
                                  line.mid(colon + 2).toHtmlEscaped(),
                              3);
    }
    return html;
}

QString StoryWriter::markedTuple(const sim::Header& shown, const sim::Header& other) const
{
    const auto part = [&](const IpAddress& address, std::uint16_t port, bool addressChanged,
                          bool portChanged) {
        const QString host = (port != 0 && address.isV6() ? u"[%1]"_qs : u"%1"_qs)
                                 .arg(QString::fromStdString(toString(address)));
        QString html = host.toHtmlEscaped();
        if (addressChanged)
            html = bold(u"▸"_qs + html);
        if (port != 0) {
            const QString number = QString::number(port);
            html += u":"_qs + (portChanged ? bold(u"▸"_qs + number) : number);
        }
        return html;
    };
    const QString arrow = u"&nbsp;→ "_qs;
    return part(shown.src, shown.sport, shown.src != other.src, shown.sport != other.sport) +
           arrow + part(shown.dst, shown.dport, shown.dst != other.dst, shown.dport != other.dport);
}

QString StoryWriter::changeHtml(const sim::Step& step, const IpAddress& own) const
{
    if (changeTexts(step.before, step.after).isEmpty())
        return {};
    const QString row = u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_qs;
    const auto label = [&](const QString& word) {
        return tinted(Role::InkMuted, word.toHtmlEscaped());
    };
    const bool hides = sim::masksSource(step, own);
    QString after = markedTuple(step.after, step.before);
    after = tinted(hides ? Role::MaskInk : Role::Ink, after);
    return u"<table cellspacing=\"0\" cellpadding=\"1\" style=\"margin-top:2px\">"_qs +
           row.arg(label(Story::tr("before")), markedTuple(step.before, step.before)) +
           row.arg(label(Story::tr("after")), after) + u"</table>"_qs;
}

QString StoryWriter::stepHtml(const sim::Step& step, const IpAddress& own) const
{
    QString title = bold(text::stepTitle(step).toHtmlEscaped());
    if (step.kind == sim::StepKind::Drop || step.kind == sim::StepKind::Reject)
        title = tinted(Role::Drop, u"✕ "_qs + title);
    const QString rule = ruleLine(step);
    if (!rule.isEmpty())
        title += u"&nbsp; "_qs + tinted(Role::InkMuted, rule.toHtmlEscaped());
    QString html = paragraph(title, 6) + changeHtml(step, own);
    return html + paragraph(text::stepText(m_trace, step, m_names).toHtmlEscaped(), 1);
}

QString StoryWriter::stepsHtml(const StoryItem& item, bool sender) const
{
    QString html;
    QStringList passed;
    for (const sim::Step& step : sender ? item.before : item.steps) {
        if (step.kind == sim::StepKind::Receive)
            continue;
        if (m_everyStep || isEssential(step))
            html += stepHtml(step, item.crossing.trueAddress);
        else if (!sender)
            passed << text::stepTitle(step);
    }
    passed.removeDuplicates();
    if (!passed.isEmpty()) {
        const QString line =
            Story::tr("Also: %1", "steps that changed nothing").arg(passed.join(u" · "_qs));
        html += paragraph(tinted(Role::InkMuted, line.toHtmlEscaped()), 6);
    }
    return html;
}

QString StoryWriter::maskHtml(const StoryItem& item) const
{
    const QString change = maskText(item);
    if (!change.isEmpty())
        return paragraph(tinted(Role::MaskInk, bold(change.toHtmlEscaped())), 3);
    const QString identity = identityLine(item);
    return identity.isEmpty() ? QString()
                              : paragraph(tinted(Role::MaskInk, identity.toHtmlEscaped()), 3);
}

QString StoryWriter::hopHtml(const StoryItem& item) const
{
    const sim::Crossing& c = item.crossing;
    const QString way = Story::tr("%1 → %2", "sender → receiver").arg(name(c.from), name(c.to));
    const QString time = Story::tr("%1 µs").arg(microseconds(c.departNs));
    QString html = stepsHtml(item, true);
    html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"%1><tr><td>%2&nbsp; %3</td>"
            "<td align=\"right\">&nbsp;&nbsp;%4</td></tr></table>"_qs.arg(
                html.isEmpty() ? QString() : u" style=\"margin-top:8px\""_qs,
                bold(way.toHtmlEscaped()), tinted(Role::InkMuted, wireName(c).toHtmlEscaped()),
                tinted(Role::InkMuted, time.toHtmlEscaped()));
    html += paragraph(headerText(c.header).toHtmlEscaped(), 2);
    if (c.outer)
        html += paragraph(tinted(Role::InkMuted, outerText(*c.outer).toHtmlEscaped()), 1);
    if (c.error)
        html += paragraph(errorLine(*c.error).toHtmlEscaped(), 1);
    html += maskHtml(item);
    if (c.lost)
        html += paragraph(tinted(Role::Drop, bold(u"✕ "_qs + Story::tr("Lost on the wire"))), 4);
    return html + stepsHtml(item, false);
}

QString StoryWriter::html(const StoryItem& item) const
{
    const QString body = item.kind == StoryItem::Kind::Summary ? summaryHtml(item)
                         : item.kind == StoryItem::Kind::Section
                             ? paragraph(bold(sectionTitle(item).toHtmlEscaped()), 0)
                             : hopHtml(item);
    return u"<body style=\"color:%1\">"_qs.arg(m_theme.color(Role::Ink).name()) + body +
           u"</body>"_qs;
}

QString StoryWriter::plain(const StoryItem& item) const
{
    QStringList lines;
    if (item.kind == StoryItem::Kind::Summary) {
        const sim::FlowResult& flow = m_trace.flows()[item.flow];
        lines << (m_names ? m_names(flow.id) : QString::fromStdString(flow.id))
              << text::flowSummary(m_trace, flow, m_names) << summaryLines(flow);
        return lines.join(u'\n');
    }
    if (item.kind == StoryItem::Kind::Section)
        return sectionTitle(item);
    const sim::Crossing& c = item.crossing;
    lines << Story::tr("%1. %2 → %3, %4, at %5 µs", "number, sender, receiver, network, time")
                 .arg(QString::number(item.number), name(c.from), name(c.to), wireName(c),
                      microseconds(c.departNs));
    lines << headerText(c.header);
    if (c.outer)
        lines << outerText(*c.outer);
    if (c.error)
        lines << errorLine(*c.error);
    lines << maskText(item) << identityLine(item);
    if (c.lost)
        lines << Story::tr("Lost on the wire");
    for (const auto* steps : {&item.before, &item.steps}) {
        for (const sim::Step& step : *steps) {
            if (step.kind == sim::StepKind::Receive || (!m_everyStep && !isEssential(step)))
                continue;
            lines << Story::tr("%1 (%2): %3", "step, rule, why")
                         .arg(text::stepTitle(step), ruleLine(step),
                              text::stepText(m_trace, step, m_names));
            lines << changeTexts(step.before, step.after);
        }
    }
    lines.removeAll(QString());
    return lines.join(u"\n   "_qs);
}

}  // namespace tombolo::views
