// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/event_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

class EventText {
    Q_DECLARE_TR_FUNCTIONS(tombolo::views::EventText)
};

}  // namespace

QString microseconds(sim::TimeNs ns)
{
    // Whole numbers throughout: a float would lose nanoseconds in a long run.
    const QLocale locale;
    const QString part = QString::number(ns % 1000).rightJustified(3, u'0');
    return locale.toString(static_cast<qlonglong>(ns / 1000)) + locale.decimalPoint() + part;
}

QString elementName(const sim::Trace& trace, sim::ElementIx index, const text::NameOf& names)
{
    if (index >= trace.elements().size())
        return {};
    const std::string& id = trace.elements()[index];
    return names ? names(id) : QString::fromStdString(id);
}

QString tupleText(const sim::Header& header)
{
    return EventText::tr("%1 → %2", "source → destination")
        .arg(text::endpointText(header.src, header.sport),
             text::endpointText(header.dst, header.dport));
}

QString headerText(const sim::Header& header)
{
    return EventText::tr("%1\u00a0· %2\u00a0· TTL\u00a0%3", "addresses · protocol · TTL")
        .arg(tupleText(header), text::protocolText(header.protocol), QString::number(header.ttl));
}

QStringList changeTexts(const sim::Header& before, const sim::Header& after)
{
    QStringList changes;
    if (before.src != after.src || before.sport != after.sport)
        changes << EventText::tr("source %1 → %2")
                       .arg(text::endpointText(before.src, before.sport),
                            text::endpointText(after.src, after.sport));
    if (before.dst != after.dst || before.dport != after.dport)
        changes << EventText::tr("destination %1 → %2")
                       .arg(text::endpointText(before.dst, before.dport),
                            text::endpointText(after.dst, after.dport));
    return changes;
}

QString encapsulationText(Encapsulation encapsulation)
{
    switch (encapsulation) {
    case Encapsulation::Vxlan:
        return u"VXLAN"_qs;
    case Encapsulation::Geneve:
        return u"Geneve"_qs;
    case Encapsulation::Ipip:
        return u"IP-in-IP"_qs;
    case Encapsulation::None:
        break;
    }
    return {};
}

QString outerText(const sim::OuterHeader& outer)
{
    return EventText::tr("inside %1 from %2 to %3")
        .arg(encapsulationText(outer.encapsulation), QString::fromStdString(toString(outer.src)),
             QString::fromStdString(toString(outer.dst)));
}

}  // namespace tombolo::views
