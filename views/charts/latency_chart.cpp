// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_NO_FOREACH  // qcustomplot.h is written with foreach
#include "views/charts/latency_chart.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tombolo::charts {

namespace {

using render::Role;

constexpr double kBarWidth = 0.62;
constexpr int kLegendSwatch = 18;
/// Height of what stands around the bars: heading, names, legend.
constexpr double kAround = 150;

struct Unit {
    double ns;
    const char* axis;    ///< QT_TRANSLATE_NOOP'd title of the vertical axis
    const char* symbol;  ///< stands for it where it has no room
};

Unit unitFor(sim::TimeNs highest)
{
    if (highest < 2'000)
        return {1, QT_TRANSLATE_NOOP("tombolo::charts::LatencyChart", "Latency (ns)"), "ns"};
    if (highest < 2'000'000)
        return {1e3, QT_TRANSLATE_NOOP("tombolo::charts::LatencyChart", "Latency (µs)"), "µs"};
    if (highest < 2'000'000'000)
        return {1e6, QT_TRANSLATE_NOOP("tombolo::charts::LatencyChart", "Latency (ms)"), "ms"};
    return {1e9, QT_TRANSLATE_NOOP("tombolo::charts::LatencyChart", "Latency (s)"), "s"};
}

sim::TimeNs total(const sim::HopLatency& hop)
{
    return hop.wireNs + hop.machineNs + hop.translationNs;
}

}  // namespace

LatencyChart::LatencyChart(QWidget* parent) : QWidget(parent), m_theme(&render::Theme::light())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    layout->addWidget(m_plot);
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setAutoFillBackground(true);
    layout->addWidget(m_empty);
    // The plot would ask for the width of its longest text; texts give way instead.
    m_plot->setMinimumSize(1, 1);
    m_plot->installEventFilter(this);
    buildPlot();
    rebuild();
}

LatencyChart::~LatencyChart() = default;

void LatencyChart::buildPlot()
{
    auto* grid = m_plot->plotLayout();
    grid->insertRow(0);
    m_heading = new QCPTextElement(m_plot);
    m_heading->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_heading->setMargins(QMargins(10, 6, 10, 0));
    grid->addElement(0, 0, m_heading);
    m_plot->axisRect()->insetLayout()->take(m_plot->legend);
    grid->addElement(2, 0, m_plot->legend);
    grid->setRowStretchFactor(2, 0.001);
    grid->setRowSpacing(0);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setWrap(0);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setIconSize(kLegendSwatch, kLegendSwatch * 2 / 3);
    m_plot->legend->setMargins(QMargins(10, 0, 10, 6));
    m_plot->legend->setVisible(true);

    const auto addBars = [this](QCPBars* below) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(kBarWidth);
        if (below != nullptr)
            bars->moveAbove(below);
        return bars;
    };
    m_wire = addBars(nullptr);
    m_machine = addBars(m_wire);
    m_translation = addBars(m_machine);
    m_line = new QCPItemStraightLine(m_plot);
}

void LatencyChart::setFlow(std::shared_ptr<const sim::Trace> trace, int flow, text::NameOf names)
{
    m_trace = std::move(trace);
    m_flow = m_trace && flow >= 0 && flow < static_cast<int>(m_trace->flows().size()) ? flow : -1;
    m_names = std::move(names);
    rebuild();
}

void LatencyChart::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    applyTheme();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LatencyChart::setPlayhead(std::optional<sim::TimeNs> time)
{
    if (time == m_playhead)
        return;
    m_playhead = time;
    placePlayhead();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LatencyChart::rebuild()
{
    buildRows();
    m_wire->setName(tr("Wire"));
    m_machine->setName(tr("Machine"));
    m_translation->setName(tr("Translation"));
    m_empty->setText(emptyReason());
    const bool any = !m_rows.empty();
    m_empty->setVisible(!any);
    m_plot->setVisible(any);
    fillBars();
    addLabels();
    labelAxes(size());
    applyTheme();
    placePlayhead();
    setAccessibleName(tr("Latency by hop"));
    setAccessibleDescription(asText());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LatencyChart::buildRows()
{
    m_rows.clear();
    if (!m_trace || m_flow < 0)
        return;
    const auto hops = sim::latencyByHop(*m_trace, static_cast<std::uint32_t>(m_flow));
    const auto stages = sim::stagesOf(*m_trace, m_trace->flows()[static_cast<std::size_t>(m_flow)]);
    std::size_t at = 0;  // the stage of a hop: they are in the same order
    double x = 0;
    for (const sim::HopLatency& hop : hops) {
        const sim::Crossing c = m_trace->crossing(hop.crossing);
        const bool own = hop.element == c.from;
        Row row;
        row.hop = hop;
        row.reply = c.phase != sim::Phase::Request;
        row.first = m_rows.empty();
        while (at + 1 < stages.size() && hop.crossing == stages[at + 1].crossings.front()) {
            ++at;
            row.first = true;
        }
        row.stage = stages[at].kind;
        if (row.first && !m_rows.empty())
            x += 0.6;  // a gap tells the way there from the way back
        row.x = x++;
        row.startNs =
            (own ? c.departNs - hop.machineNs - hop.translationNs : c.arriveNs) - hop.wireNs;
        row.endNs = row.startNs + total(hop);
        const std::string id =
            hop.element < m_trace->elements().size() ? m_trace->elements()[hop.element] : "";
        row.name = m_names ? m_names(id) : QString::fromStdString(id);
        m_rows.push_back(row);
    }
}

void LatencyChart::fillBars()
{
    sim::TimeNs highest = 0;
    for (const Row& row : m_rows)
        highest = std::max(highest, total(row.hop));
    m_unitNs = unitFor(highest).ns;
    const auto fill = [this](QCPBars* bars, sim::TimeNs sim::HopLatency::*part) {
        QVector<double> x;
        QVector<double> y;
        for (const Row& row : m_rows) {
            if (row.hop.*part <= 0)
                continue;  // a part that took no time has no outline either
            x << row.x;
            y << static_cast<double>(row.hop.*part) / m_unitNs;
        }
        bars->setData(x, y, true);
    };
    fill(m_wire, &sim::HopLatency::wireNs);
    fill(m_machine, &sim::HopLatency::machineNs);
    fill(m_translation, &sim::HopLatency::translationNs);
    m_highest = std::max(1.0, static_cast<double>(highest) / m_unitNs);
    m_plot->xAxis->setRange(-0.7, m_rows.empty() ? 1 : m_rows.back().x + 0.7);
    m_axisTitle = tr(unitFor(highest).axis);
    m_axisUnit = QString::fromUtf8(unitFor(highest).symbol);
}

double LatencyChart::slotWidth(QSize size) const
{
    return m_rows.empty() ? size.width() : (size.width() - 70.0) / (m_rows.back().x + 1.4);
}

QString LatencyChart::translationLabel(qint64 ns, double width) const
{
    QFont strong = font();
    strong.setBold(true);
    const QString full = u"+"_qs + text::duration(ns);
    if (QFontMetricsF(strong).horizontalAdvance(full) + 10 <= width)
        return full;
    // The axis has the unit already. Where not even the number fits, the tool tip has it.
    const QString number = u"+"_qs + QLocale().toString(static_cast<double>(ns) / m_unitNs, 'g', 2);
    return QFontMetricsF(strong).horizontalAdvance(number) + 10 <= width ? number : QString();
}

void LatencyChart::labelAxes(QSize size)
{
    const QFontMetricsF metrics(font());
    const double headingRoom = size.width() - 22.0;
    const bool roomForFlow = metrics.horizontalAdvance(heading(true)) <= headingRoom;
    m_heading->setText(
        metrics.elidedText(heading(roomForFlow), Qt::ElideRight, std::floor(headingRoom)));
    // Two lines of labels stand above the highest bar, whatever the height.
    const double lines = 2.6 * metrics.height() + 6;
    const double height = std::max(60.0, size.height() - kAround);
    // Bars as low as a line of text have their numbers in the tool tip: they would lie over the
    // names of the stages.
    const bool low = size.height() - kAround < lines + metrics.height();
    // A title longer than its axis would lie over the heading.
    m_plot->yAxis->setLabel(metrics.horizontalAdvance(m_axisTitle) <= height ? m_axisTitle
                                                                             : m_axisUnit);
    m_plot->yAxis->ticker()->setTickCount(std::clamp(static_cast<int>(height / 30), 2, 6));
    const double top = m_highest * height / std::max(20.0, height - lines);
    m_plot->yAxis->setRange(0, top);
    for (QCPItemText* label : m_labels) {
        const bool translation = label->property("translation").toBool();
        const double value = label->property("value").toDouble();
        label->position->setCoords(label->position->key(), translation ? value + top * 0.015 : top);
        if (translation) {
            label->setText(
                low ? QString()
                    : translationLabel(label->property("ns").toLongLong(), slotWidth(size)));
            label->setVisible(!label->text().isEmpty());
        }
    }
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const double slot = slotWidth(size);
    double widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.name));
    const bool steep = widest > slot - 4;
    // Slanted names may grow into a third of the height; longer ones lose their middle.
    constexpr double kSlant = 40;
    const double sine = std::sin(kSlant * M_PI / 180);
    const double cosine = std::cos(kSlant * M_PI / 180);
    const double room = steep ? std::min(160.0, size.height() * 0.34 / sine) : slot;
    // They reach to the right of their bars: without room there the last bar would have no name.
    double beyond = 0;
    if (steep && !m_rows.empty())
        beyond = std::min(room, metrics.horizontalAdvance(m_rows.back().name)) * cosine +
                 metrics.height() * sine - slot / 2;
    // The number at the top of the axis reaches above it by half.
    const int above = static_cast<int>(std::ceil(metrics.height() / 2)) + 1;
    m_plot->axisRect()->setMinimumMargins(
        QMargins(0, above, std::max(0, static_cast<int>(std::ceil(beyond)) + 4), 0));
    for (const Row& row : m_rows)
        ticker->addTick(row.x, metrics.elidedText(row.name, Qt::ElideMiddle, room));
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setTickLabelRotation(steep ? kSlant : 0);
    m_plot->xAxis->setSubTicks(false);
    wrapLegend(size.width());
}

/// Two entries to a row where not all fit side by side.
void LatencyChart::wrapLegend(int width)
{
    const QFontMetricsF metrics(m_plot->legend->font());
    double wanted = 24;
    for (int i = 0; i < m_plot->legend->itemCount(); ++i) {
        if (auto* bars = qobject_cast<QCPPlottableLegendItem*>(m_plot->legend->item(i)))
            wanted += metrics.horizontalAdvance(bars->plottable()->name()) + kLegendSwatch + 22;
    }
    const int wrap = wanted <= width ? 0 : 2;
    if (m_plot->legend->wrap() == wrap)
        return;
    m_plot->legend->setWrap(wrap);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst, true);
}

QCPItemText* LatencyChart::addLabel(double x, const QString& text)
{
    auto* label = new QCPItemText(m_plot);
    label->setText(text);
    label->setPadding(QMargins(4, 1, 4, 1));
    label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    label->position->setCoords(x, 0);
    m_labels.push_back(label);
    return label;
}

void LatencyChart::addLabels()
{
    for (QCPItemText* label : m_labels)
        m_plot->removeItem(label);
    m_labels.clear();
    for (const Row& row : m_rows) {
        if (row.hop.translationNs <= 0)
            continue;
        QCPItemText* label = addLabel(row.x, QString());
        label->setProperty("ns", static_cast<qlonglong>(row.hop.translationNs));
        label->setProperty("translation", true);
        label->setProperty("value", static_cast<double>(total(row.hop)) / m_unitNs);
    }
    for (const Row& row : m_rows) {
        if (!row.first)
            continue;
        QCPItemText* label = addLabel(row.x - kBarWidth / 2, stageWord(row.stage));
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setPadding(QMargins());
    }
}

QString LatencyChart::stageWord(sim::Stage::Kind stage)
{
    switch (stage) {
    case sim::Stage::Kind::Request:
        break;
    case sim::Stage::Kind::Accept:
        return tr("Accept", "a proxy accepts a connection");
    case sim::Stage::Kind::Connect:
        return tr("Connect", "a proxy connects on");
    case sim::Stage::Kind::Reply:
        return tr("Reply");
    }
    return tr("Request");
}

void LatencyChart::applyTheme()
{
    const render::Theme& t = *m_theme;
    const QColor ink = t.color(Role::Ink);
    const QColor muted = t.color(Role::InkMuted);
    m_plot->setBackground(QBrush(t.color(Role::PanelGround)));
    QFont strong = font();
    strong.setBold(true);
    m_heading->setFont(font());
    m_heading->setTextColor(ink);
    QPalette colours = m_empty->palette();
    colours.setColor(QPalette::Window, t.color(Role::PanelGround));
    colours.setColor(QPalette::WindowText, muted);
    m_empty->setPalette(colours);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(t.color(Role::LineStrong), 1));
        axis->setTickPen(QPen(t.color(Role::Line), 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(ink);
        axis->setLabelColor(muted);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(t.color(Role::PanelLine), 1));
    m_plot->legend->setFont(font());
    m_plot->legend->setTextColor(ink);
    m_wire->setPen(QPen(t.color(Role::LineStrong), 1));
    m_wire->setBrush(t.color(Role::NetworkFill));
    m_machine->setPen(QPen(t.color(Role::LineStrong), 1));
    m_machine->setBrush(t.color(Role::InkMuted));
    m_translation->setPen(QPen(t.color(Role::Mask), 1.5));
    m_translation->setBrush(QBrush(t.color(Role::Mask), Qt::BDiagPattern));
    m_line->setPen(QPen(t.color(Role::Accent), 2));
    for (QCPItemText* label : m_labels) {
        const bool translation = label->property("translation").toBool();
        label->setFont(translation ? strong : font());
        label->setColor(translation ? t.color(Role::MaskInk) : muted);
        label->setPen(translation ? QPen(t.color(Role::Mask), 1) : QPen(Qt::NoPen));
        label->setBrush(t.color(translation ? Role::MaskFill : Role::PanelGround));
    }
}

void LatencyChart::placePlayhead()
{
    m_line->setVisible(m_playhead.has_value() && !m_rows.empty());
    if (!m_line->visible())
        return;
    double x = m_rows.front().x - 0.5;
    for (const Row& row : m_rows) {
        if (*m_playhead < row.startNs)
            break;
        const auto length = static_cast<double>(std::max<sim::TimeNs>(1, row.endNs - row.startNs));
        const double part = static_cast<double>(*m_playhead - row.startNs) / length;
        x = row.x - 0.5 + std::clamp(part, 0.0, 1.0);
    }
    m_line->point1->setCoords(x, 0);
    m_line->point2->setCoords(x, 1);
}

int LatencyChart::rowAt(const QPointF& at) const
{
    if (m_rows.empty() || !m_plot->axisRect()->rect().contains(at.toPoint()))
        return -1;
    const double x = m_plot->xAxis->pixelToCoord(at.x());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::abs(m_rows[i].x - x) <= 0.5)
            return static_cast<int>(i);
    }
    return -1;
}

bool LatencyChart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), tipFor(m_rows[static_cast<std::size_t>(row)]),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int row = mouse->button() == Qt::LeftButton ? rowAt(mouse->position()) : -1;
        if (row >= 0)
            emit hopClicked(m_rows[static_cast<std::size_t>(row)].hop.crossing);
    }
    return QWidget::eventFilter(watched, event);
}

void LatencyChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
}

void LatencyChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    labelAxes(size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize LatencyChart::sizeHint() const
{
    return {420, 260};
}

QSize LatencyChart::minimumSizeHint() const
{
    return {220, 140};
}

}  // namespace tombolo::charts
