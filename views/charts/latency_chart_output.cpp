// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_NO_FOREACH  // qcustomplot.h is written with foreach
#include <QBuffer>
#include <QLocale>
#include <QSvgGenerator>
#include <qcustomplot.h>

#include <algorithm>

#include "views/charts/latency_chart.h"
#include "views/render/faces.h"

namespace tombolo::charts {

namespace {

using render::Role;

sim::TimeNs total(const sim::HopLatency& hop)
{
    return hop.wireNs + hop.machineNs + hop.translationNs;
}

/// The trace is the caller's and outlives the chart.
std::shared_ptr<const sim::Trace> borrow(const sim::Trace& trace)
{
    return {std::shared_ptr<const sim::Trace>(), &trace};
}

}  // namespace

QString LatencyChart::heading(bool withFlow) const
{
    if (m_rows.empty())
        return {};
    sim::TimeNs all = 0;
    sim::TimeNs translation = 0;
    for (const Row& row : m_rows) {
        all += total(row.hop);
        translation += row.hop.translationNs;
    }
    const sim::FlowResult& flow = m_trace->flows()[static_cast<std::size_t>(m_flow)];
    const QString id = QString::fromStdString(flow.id);
    const QString name = m_names ? m_names(flow.id) : id;
    const QString whole = text::duration(all);
    if (translation == 0)
        return withFlow ? tr("%1 in all, nothing of it for translation · %2", "time, flow")
                              .arg(whole, name)
                        : tr("%1 in all, nothing of it for translation", "time").arg(whole);
    const double percent = 100.0 * static_cast<double>(translation) /
                           static_cast<double>(std::max<sim::TimeNs>(1, all));
    const QString share = QLocale().toString(percent, 'f', percent < 1 ? 2 : 1);
    const QString added = text::duration(translation);
    return withFlow ? tr("Translation added %1 of %2 (%3 %) · %4", "time, whole time, share, flow")
                          .arg(added, whole, share, name)
                    : tr("Translation added %1 of %2 (%3 %)", "time, whole time, share")
                          .arg(added, whole, share);
}

QString LatencyChart::emptyReason() const
{
    if (!m_rows.empty())
        return {};
    if (!m_trace)
        return tr("No run yet: there is nothing to measure.");
    if (m_flow < 0)
        return tr("Choose a flow to see where its time goes.");
    return tr("This packet never left its sender: there is nothing to measure.");
}

QString LatencyChart::tipFor(const Row& row) const
{
    return tr("%1\nWire: %2\nMachine: %3\nAdded by translation: %4")
        .arg(row.name, text::duration(row.hop.wireNs), text::duration(row.hop.machineNs),
             text::duration(row.hop.translationNs));
}

QString LatencyChart::asText() const
{
    if (m_rows.empty())
        return emptyReason();
    QStringList lines{heading(true)};
    for (const Row& row : m_rows) {
        const QString line = row.stage == sim::Stage::Kind::Accept
                                 ? tr("proxy accepts, %1: wire %2, machine %3, translation %4")
                             : row.stage == sim::Stage::Kind::Connect
                                 ? tr("proxy connects on, %1: wire %2, machine %3, translation %4")
                             : row.reply ? tr("reply, %1: wire %2, machine %3, translation %4")
                                         : tr("request, %1: wire %2, machine %3, translation %4");
        lines << line.arg(row.name, text::duration(row.hop.wireNs),
                          text::duration(row.hop.machineNs), text::duration(row.hop.translationNs));
    }
    return lines.join(QLatin1Char('\n'));
}

void LatencyChart::paintEmpty(QPainter& painter, QSize size) const
{
    painter.setFont(font());
    painter.setPen(m_theme->color(Role::InkMuted));
    painter.drawText(QRect(QPoint(), size).adjusted(12, 12, -12, -12),
                     Qt::AlignCenter | Qt::TextWordWrap, emptyReason());
}

QImage LatencyChart::toImage(QSize size, double devicePixelRatio)
{
    labelAxes(size);
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(m_theme->color(Role::PanelGround));
    QCPPainter painter(&image);
    if (m_rows.empty())
        paintEmpty(painter, size);
    else
        m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    labelAxes(this->size());
    return image;
}

QByteArray LatencyChart::toSvg(QSize size)
{
    labelAxes(size);
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    // QSvgGenerator writes both as they are.
    svg.setTitle(tr("Latency by hop").toHtmlEscaped());
    svg.setDescription(asText().toHtmlEscaped());
    QCPPainter painter(&svg);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    if (m_rows.empty())
        paintEmpty(painter, size);
    else
        m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    labelAxes(this->size());
    return buffer.data();
}

QImage latencyChartImage(const sim::Trace& trace, int flow, const render::Theme& theme, QSize size,
                         double devicePixelRatio, const text::NameOf& names)
{
    LatencyChart chart;
    chart.setFont(render::textFace());
    chart.setTheme(theme);
    chart.setFlow(borrow(trace), flow, names);
    return chart.toImage(size.expandedTo({64, 64}), std::clamp(devicePixelRatio, 0.5, 8.0));
}

QByteArray latencyChartSvg(const sim::Trace& trace, int flow, const render::Theme& theme,
                           QSize size, const text::NameOf& names)
{
    LatencyChart chart;
    chart.setFont(render::textFace());
    chart.setTheme(theme);
    chart.setFlow(borrow(trace), flow, names);
    return chart.toSvg(size.expandedTo({64, 64}));
}

}  // namespace tombolo::charts
