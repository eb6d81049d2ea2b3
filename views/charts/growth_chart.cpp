// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_NO_FOREACH  // qcustomplot.h is written with foreach
#include "views/charts/growth_chart.h"

#include <QBuffer>
#include <QEvent>
#include <QLocale>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>

#include "views/render/faces.h"
#include "views/text/advice_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::charts {
namespace {

using render::Role;
using sim::analysis::GrowthPoint;

/// Numbers of addresses in the locale's form, large ones short: "4,096", "16.8 M".
class AddressTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        const QLocale locale;
        if (tick >= 1e9)
            return locale.toString(tick, 'g', 3);
        if (tick >= 1e6)
            return locale.toString(tick / 1e6, 'f', tick < 1e7 ? 1 : 0) + u" M"_qs;
        return locale.toString(tick, 'f', 0);
    }
};

class CountTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return QLocale().toString(tick, 'f', 0);
    }
};

}  // namespace

GrowthChart::GrowthChart(QWidget* parent) : QWidget(parent), m_theme(&render::Theme::light())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumSize(1, 1);
    layout->addWidget(m_plot);
    buildPlot();
    rebuild();
}

GrowthChart::~GrowthChart() = default;

void GrowthChart::buildPlot()
{
    m_beyond = new QCPItemRect(m_plot);
    m_flat = m_plot->addGraph();
    m_asNow = m_plot->addGraph();
    m_island = m_plot->addGraph();
    m_free = m_plot->addGraph();
    m_limit = new QCPItemStraightLine(m_plot);
    m_limitText = new QCPItemText(m_plot);
    m_limitText->setPadding(QMargins(5, 2, 5, 2));
    m_plot->yAxis->setTicker(QSharedPointer<AddressTicker>::create());
    m_plot->xAxis->setTicker(QSharedPointer<CountTicker>::create());
    m_plot->yAxis->ticker()->setTickCount(5);
    m_plot->axisRect()->insetLayout()->take(m_plot->legend);
    m_plot->plotLayout()->addElement(1, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(1, 0.001);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setWrap(0);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setMargins(QMargins(10, 0, 10, 6));
    m_plot->legend->setVisible(true);
}

void GrowthChart::setAdvice(const sim::analysis::AddressAdvice& addresses, int curve)
{
    const bool there = curve >= 0 && curve < static_cast<int>(addresses.curves.size());
    m_curve =
        there ? addresses.curves[static_cast<std::size_t>(curve)] : sim::analysis::GrowthCurve{};
    m_addresses = addresses;
    rebuild();
}

void GrowthChart::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    applyTheme();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void GrowthChart::rebuild()
{
    const double available = m_addresses.available;
    nameCurves();
    QVector<double> x;
    QVector<double> flat;
    QVector<double> asNow;
    QVector<double> island;
    for (const GrowthPoint& point : m_curve.points) {
        x << static_cast<double>(point.count);
        flat << point.flatNeeded;
        asNow << point.asNowNeeded;
        island << point.islandNeeded;
    }
    m_flat->setData(x, flat, true);
    m_asNow->setData(x, asNow, true);
    m_island->setData(x, island, true);
    const double low = x.isEmpty() ? 0 : x.first();
    const double high = x.isEmpty() ? 1 : std::max(x.last(), low + 1);
    const QVector<double>& highest = m_asNow->visible() ? asNow : flat;
    const double most = highest.isEmpty() ? 1 : *std::max_element(highest.begin(), highest.end());
    // A space far larger than all that is needed would press the curves flat.
    const bool near = available <= 6 * most;
    // Above all lines there is room for the label, which would hide their ends.
    const double label = QFontMetricsF(m_limitText->font()).height() + 14;
    const double height = std::max(2.0 * label, double(m_plot->axisRect()->height()));
    const double headroom = std::max(1.25, height / (height - label));
    const double top = headroom * (near ? std::max(most, available) : most);
    const QString free = text::addressCount(available);
    m_free->setName(near ? tr("Free: %1").arg(free) : tr("Free: %1, far above").arg(free));
    m_free->setData({low, high}, {available, available}, true);
    m_plot->xAxis->setRange(low, high);
    m_plot->yAxis->setRange(0, std::max(1.0, top));
    const double limit = m_curve.fitsUntil ? static_cast<double>(m_curve.limit) : low;
    const bool allAlong = m_curve.bounded || limit > high;
    const bool limited = !isEmpty() && !allAlong;
    m_limit->setVisible(limited && m_curve.fitsUntil.has_value());
    m_limit->point1->setCoords(limit, 0);
    m_limit->point2->setCoords(limit, 1);
    m_beyond->setVisible(limited && limit < high);
    m_beyond->topLeft->setCoords(limit, 2 * top);
    m_beyond->bottomRight->setCoords(high, 0);
    m_limitText->setVisible(!isEmpty());
    m_limitText->setText(m_curve.bounded ? tr("flat fits all along")
                         : m_curve.fitsUntil
                             ? tr("flat fits up to %1")
                                   .arg(QLocale().toString(static_cast<qulonglong>(m_curve.limit)))
                             : tr("flat does not fit"));
    // A limit that lies beyond the axis is told at the end where it lies.
    const bool right = !allAlong && limit < low + (high - low) * 0.6;
    m_limitText->position->setCoords(allAlong ? high : limit, top * 0.985);
    m_limitText->setPositionAlignment((right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    labelAxes();
    applyTheme();
    setAccessibleName(tr("Addresses and growth"));
    setAccessibleDescription(asText());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// Each with its node blocks: two curves are far apart, or one, for no other reason.
void GrowthChart::nameCurves()
{
    const auto withBlocks = [](const QString& name, const std::vector<int>& lengths) {
        return lengths.empty() ? name : tr("%1 (%2)").arg(name, text::nodeBlocksText(lengths));
    };
    m_flat->setName(withBlocks(tr("Flat"), m_curve.flatBlocks));
    m_island->setName(withBlocks(tr("Islands"), m_curve.islandBlocks));
    m_asNow->setName(withBlocks(tr("Flat"), m_curve.nowBlocks));
    const bool both = !m_curve.nowBlocks.empty();
    m_asNow->setVisible(both);
    if (both == (m_plot->legend->itemWithPlottable(m_asNow) != nullptr))
        return;
    if (!both) {
        m_asNow->removeFromLegend();
        return;
    }
    // Beside the other one.
    m_plot->legend->clear();
    for (QCPGraph* graph : {m_flat, m_asNow, m_island, m_free})
        graph->addToLegend();
}

void GrowthChart::labelAxes()
{
    m_plot->xAxis->setLabel(isEmpty() ? QString() : text::growthText(m_curve.growth));
    m_plot->yAxis->setLabel(tr("Addresses for pods"));
}

void GrowthChart::applyTheme()
{
    const render::Theme& t = *m_theme;
    const QColor ink = t.color(Role::Ink);
    m_plot->setBackground(QBrush(t.color(Role::PanelGround)));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(t.color(Role::LineStrong), 1));
        axis->setTickPen(QPen(t.color(Role::Line), 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(ink);
        axis->setLabelColor(t.color(Role::InkMuted));
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(t.color(Role::PanelLine), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->legend->setFont(font());
    m_plot->legend->setTextColor(ink);
    // The broad one shows beside the dashes and between them, where the two are one line.
    m_flat->setPen(QPen(t.color(Role::CoastFlat), 5));
    m_asNow->setPen(QPen(t.color(Role::CoastFlat), 1.6));
    m_island->setPen(QPen(t.color(Role::Ink), 1.8, Qt::DashLine));
    m_free->setPen(QPen(t.color(Role::Ink), 1.4, Qt::DotLine));
    m_limit->setPen(QPen(t.color(Role::Drop), 1.6));
    m_beyond->setPen(Qt::NoPen);
    QColor faint = t.color(Role::Drop);
    faint.setAlphaF(0.35F);
    m_beyond->setBrush(QBrush(faint, Qt::BDiagPattern));
    QFont strong = font();
    strong.setBold(true);
    m_limitText->setFont(strong);
    const bool ends = !m_curve.fitsUntil || m_limit->visible();  // within what is shown
    m_limitText->setColor(ends ? t.color(Role::Drop) : ink);
    m_limitText->setBrush(t.color(Role::PanelGround));
    m_limitText->setPen(ends ? QPen(t.color(Role::Drop), 1) : QPen(Qt::NoPen));
}

void GrowthChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
}

QString GrowthChart::asText() const
{
    if (isEmpty())
        return tr("There are no addresses to plan.");
    QStringList lines{text::curveText(m_addresses, m_curve)};
    for (const GrowthPoint& point : m_curve.points)
        lines << tr("%1: flat %2, islands %3, free %4")
                     .arg(QLocale().toString(static_cast<qulonglong>(point.count)),
                          text::addressCount(point.flatNeeded),
                          text::addressCount(point.islandNeeded),
                          text::addressCount(m_addresses.available));
    return lines.join(u'\n');
}

QImage GrowthChart::toImage(QSize size, double devicePixelRatio)
{
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(m_theme->color(Role::PanelGround));
    QCPPainter painter(&image);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    return image;
}

QByteArray GrowthChart::toSvg(QSize size)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    // QSvgGenerator writes both as they are.
    svg.setTitle(tr("Addresses and growth").toHtmlEscaped());
    svg.setDescription(asText().toHtmlEscaped());
    QCPPainter painter(&svg);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    return buffer.data();
}

QImage growthChartImage(const sim::analysis::AddressAdvice& addresses, int curve,
                        const render::Theme& theme, QSize size, double devicePixelRatio)
{
    GrowthChart chart;
    chart.setFont(render::textFace());
    chart.setTheme(theme);
    chart.setAdvice(addresses, curve);
    return chart.toImage(size.expandedTo({64, 64}), std::clamp(devicePixelRatio, 0.5, 8.0));
}

QByteArray growthChartSvg(const sim::analysis::AddressAdvice& addresses, int curve,
                          const render::Theme& theme, QSize size)
{
    GrowthChart chart;
    chart.setFont(render::textFace());
    chart.setTheme(theme);
    chart.setAdvice(addresses, curve);
    return chart.toSvg(size.expandedTo({64, 64}));
}

}  // namespace tombolo::charts
