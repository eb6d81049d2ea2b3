// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/advice_window.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "views/text/advice_text.h"
#include "views/text/text_tr.h"
#include "views/widgets/letter_width.h"
#include "views/widgets/plain_parts.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {
namespace {

using render::Role;

constexpr int kSoonMs = 250;

QTableWidget* table(const QStringList& columns, const QString& name)
{
    auto* out = new QTableWidget(0, static_cast<int>(columns.size()));
    out->setHorizontalHeaderLabels(columns);
    out->setAccessibleName(name);
    out->verticalHeader()->hide();
    out->setEditTriggers(QAbstractItemView::NoEditTriggers);
    out->setSelectionBehavior(QAbstractItemView::SelectRows);
    out->setShowGrid(false);
    out->setAlternatingRowColors(true);
    out->setWordWrap(true);
    out->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return out;
}

void setRow(QTableWidget* table, int row, const QStringList& cells, const QString& tip = {})
{
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setToolTip(tip.isEmpty() ? cells[column] : tip);
        table->setItem(row, column, item);
    }
}

}  // namespace

AdviceWindow::AdviceWindow(Workspace& workspace, QWidget* parent)
    : QWidget(parent, Qt::Window), m_workspace(workspace)
{
    setWindowTitle(tr("Which model?"));
    m_inputs = new AdviceInputs;
    auto* left = new QScrollArea;
    left->setFrameShape(QFrame::NoFrame);
    left->setWidgetResizable(true);
    left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->setWidget(m_inputs);
    m_inputs->setContentsMargins(2, 2, 10, 2);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(buildResult());
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    const int em = letterWidth(fontMetrics());
    split->setSizes({em * 36, em * 100});
    auto* column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    buildButtons(column);
    resize(QSize(em * 140, fontMetrics().height() * 40)
               .expandedTo({900, 600})
               .boundedTo(screen()->availableSize() - QSize(4, 36)));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AdviceWindow::ask);
    const auto soon = [this] {
        m_outdated = true;
        if (isVisible())
            m_soon.start();
    };
    connect(m_inputs, &AdviceInputs::changed, this, soon);
    connect(&m_workspace.document(), &Document::changed, this, [soon](const EditList& edits) {
        if (edits.affectsSimulation())
            soon();
    });
    connect(&m_workspace.document(), &Document::replaced, this, soon);
    connect(&m_workspace, &Workspace::themeChanged, this, &AdviceWindow::applyTheme);
    applyTheme();
}

AdviceWindow::~AdviceWindow() = default;

QWidget* AdviceWindow::buildResult()
{
    m_title = proseLabel();
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    big.setBold(true);
    m_title->setFont(big);
    m_verdict = proseLabel();
    m_changes = proseLabel();
    m_trade = table({tr("What"), tr("Flat"), tr("Islands")}, tr("Trade"));
    m_trade->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tabs = new QTabWidget;
    m_tabs->addTab(m_trade, tr("&Trade"));
    m_tabs->addTab(buildGrowth(), tr("&Growth"));
    m_tabs->addTab(buildAddresses(), tr("&Addresses"));
    m_result = new QWidget;
    auto* column = new QVBoxLayout(m_result);
    column->setContentsMargins(10, 2, 2, 2);
    column->addWidget(m_title);
    column->addWidget(m_verdict);
    column->addWidget(m_changes);
    column->addSpacing(6);
    column->addWidget(m_tabs, 1);
    return m_result;
}

QWidget* AdviceWindow::buildGrowth()
{
    m_growth = new QComboBox;
    for (const sim::analysis::Growth growth : sim::analysis::kGrowths)
        m_growth->addItem(text::growthText(growth));
    m_growth->setAccessibleName(tr("What grows"));
    m_curveNote = proseLabel();
    m_chart = new charts::GrowthChart;
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_growth);
    bar->addWidget(m_curveNote, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(bar);
    column->addWidget(m_chart, 1);
    connect(m_growth, &QComboBox::currentIndexChanged, this, &AdviceWindow::showCurve);
    return page;
}

QWidget* AdviceWindow::buildAddresses()
{
    m_when = new QComboBox;
    m_when->addItems({tr("As drawn"), tr("With the nodes to come")});
    m_when->setAccessibleName(tr("Which plan"));
    m_allocations =
        table({tr("Cluster"), tr("Nodes"), tr("Block"), tr("Addresses"), tr("Prefixes")},
              tr("Allocation"));
    m_allocations->horizontalHeader()->setStretchLastSection(true);
    m_free = proseLabel();
    m_plan = proseLabel();
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_when, 0, Qt::AlignLeft);
    column->addWidget(m_free);
    column->addWidget(m_allocations, 1);
    column->addWidget(m_plan);
    connect(m_when, &QComboBox::currentIndexChanged, this, &AdviceWindow::fillAllocations);
    return page;
}

void AdviceWindow::buildButtons(QVBoxLayout* column)
{
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(120);
    m_busy->hide();
    m_copy = new QPushButton(tr("&Copy as text"));
    m_save = new QPushButton(tr("&Save…"));
    auto* close = new QPushButton(tr("Close"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_save, &QPushButton::clicked, this, &AdviceWindow::save);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto* row = new QHBoxLayout;
    row->addWidget(m_busy);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addWidget(close);
    column->addLayout(row);
}

void AdviceWindow::applyTheme()
{
    const render::Theme& theme = m_workspace.theme();
    m_inputs->setTheme(theme);
    m_chart->setTheme(theme);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.color(Role::InkMuted));
    for (QLabel* label : {m_changes, m_plan, m_free, m_curveNote})
        label->setPalette(muted);
}

void AdviceWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        ask();
}

void AdviceWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void AdviceWindow::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_result->setEnabled(!busy);
    m_copy->setEnabled(!busy && m_advice.has_value());
    m_save->setEnabled(!busy && m_advice.has_value());
}

void AdviceWindow::ask()
{
    m_soon.stop();
    m_outdated = false;
    setBusy(true);
    m_job.start(
        [topology = m_workspace.topology(), carried = m_carried,
         options = m_inputs->options()](const LatestJob::Stop* stop) {
            sim::analysis::AdviceOptions asked = options;
            asked.stop = stop;
            if (carried)
                asked.carried = carried(topology);
            return sim::analysis::advise(topology, asked);
        },
        [this](const Answer& answer) { showAnswer(answer); });
}

void AdviceWindow::showAnswer(const Answer& answer)
{
    m_advice = answer ? std::optional(*answer) : std::nullopt;
    setBusy(false);
    if (!answer) {
        m_title->setText(tr("The drawing cannot be simulated"));
        m_verdict->setText(text::errorText(answer.error()));
        m_changes->clear();
        m_tabs->setEnabled(false);
        return;
    }
    m_tabs->setEnabled(true);
    m_title->setText(text::adviceTitle(*m_advice));
    m_verdict->setText(
        text::adviceParagraph(*m_advice, m_workspace.names(), text::AdviceReader::Window));
    const QStringList changes = text::adviceChanges(*m_advice);
    m_changes->setVisible(!changes.isEmpty());
    m_changes->setText(
        changes.isEmpty() ? QString() : tr("What would change it: %1").arg(text::joined(changes)));
    fillTrade();
    fillAllocations();
    showCurve();
}

void AdviceWindow::fillTrade()
{
    const QList<text::TradeRow> rows = text::tradeRows(*m_advice, m_workspace.names());
    m_trade->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        setRow(m_trade, row, {rows[row].what, rows[row].flat, rows[row].island}, rows[row].details);
    m_trade->resizeRowsToContents();
}

void AdviceWindow::fillAllocations()
{
    if (!m_advice)
        return;
    const bool grown = m_when->currentIndex() == 1;
    const QList<text::AllocationRow> rows =
        text::allocationRows(*m_advice, grown, m_workspace.names());
    m_allocations->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        setRow(m_allocations, row,
               {rows[row].cluster, rows[row].nodes, rows[row].nodeBlock, rows[row].addresses,
                rows[row].prefixes});
    m_allocations->resizeColumnsToContents();
    m_free->setText(text::freeText(m_advice->addresses));
    m_plan->setText(text::planText(m_advice->addresses, grown, m_workspace.names()));
}

void AdviceWindow::showCurve()
{
    if (!m_advice)
        return;
    const int index = m_growth->currentIndex();
    m_chart->setAdvice(m_advice->addresses, index);
    const auto& curves = m_advice->addresses.curves;
    m_curveNote->setText(
        index >= 0 && index < static_cast<int>(curves.size())
            ? text::curveText(m_advice->addresses, curves[static_cast<std::size_t>(index)])
            : QString());
}

QString AdviceWindow::asText() const
{
    return m_advice ? text::adviceReport(*m_advice, m_workspace.names()) : QString();
}

void AdviceWindow::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the advice"), QString(),
        tr("Text (*.txt);;Growth chart (*.svg);;Growth chart (*.png)"));
    if (path.isEmpty() || !m_advice)
        return;
    constexpr QSize kChart(960, 540);
    QByteArray bytes;
    if (path.endsWith(u".svg"_qs, Qt::CaseInsensitive)) {
        bytes = m_chart->toSvg(kChart);
    } else if (path.endsWith(u".png"_qs, Qt::CaseInsensitive)) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        m_chart->toImage(kChart, 2).save(&buffer, "PNG");
    } else {
        bytes = asText().toUtf8();
    }
    emit saveRequested(path, bytes);
}

}  // namespace tombolo::views
