// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/event_list_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "views/text/text.h"
#include "views/widgets/plain_parts.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

using render::Role;

constexpr std::array kWidths{124, 210, 120, 200, 340, 170};
constexpr int kCopyLimit = 10'000;

}  // namespace

EventListPanel::EventListPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new EventListModel(workspace, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFilters();
    buildView();
    column->addWidget(m_view, 1);
    m_note = noteLabel(this);
    column->addWidget(m_note);
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        fillFlows();
        refreshNote();
        followPlayhead();
    });
    connect(&workspace, &Workspace::playheadChanged, this, &EventListPanel::followPlayhead);
    connect(&workspace, &Workspace::themeChanged, this, &EventListPanel::applyTheme);
    connect(m_model, &EventListModel::busyChanged, this, [this] {
        refreshNote();
        followPlayhead();
    });
    retranslate();
    applyTheme();
    followPlayhead();
}

void EventListPanel::buildFilters()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(6);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(80);
    m_kind = new QComboBox(this);
    m_flow = new QComboBox(this);
    m_flow->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_flow->setMinimumContentsLength(8);
    m_follow = new QToolButton(this);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_kind);
    row->addWidget(m_flow);
    row->addWidget(m_follow);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_text, &QLineEdit::textChanged, this, &EventListPanel::filterChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventListPanel::filterChanged);
    connect(m_flow, &QComboBox::currentIndexChanged, this, &EventListPanel::filterChanged);
    connect(m_follow, &QToolButton::toggled, this, &EventListPanel::followPlayhead);
}

void EventListPanel::buildView()
{
    m_view = rowTable(m_model, kWidths, this);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->installEventFilter(this);
    connect(m_view, &QAbstractItemView::clicked, this, &EventListPanel::goTo);
    connect(m_view, &QAbstractItemView::activated, this, &EventListPanel::goTo);
}

void EventListPanel::retranslate()
{
    m_view->setAccessibleName(tr("Events"));
    m_text->setPlaceholderText(tr("Filter: address, name, rule…"));
    m_text->setAccessibleName(tr("Filter events"));
    m_kind->setAccessibleName(tr("Kind of event"));
    m_flow->setAccessibleName(tr("Flow"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the playhead's event in sight"));
    const int kind = std::max(0, m_kind->currentIndex());
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("All events"), 0);
    m_kind->addItem(tr("Rewrites"), int{sim::kRewrites});
    m_kind->addItem(tr("Hidden sources"), int{sim::kHidden});
    m_kind->addItem(tr("Drops"), int{sim::kEnds});
    m_kind->addItem(tr("Deliveries"), int{sim::kDelivers});
    m_kind->addItem(tr("Packets on wires"), int{sim::kOnWire});
    m_kind->setCurrentIndex(kind);
    fillFlows();
    m_model->retranslate();
    refreshNote();
}

void EventListPanel::fillFlows()
{
    const QString chosen = m_flow->currentData().toString();
    {
        const QSignalBlocker blocker(m_flow);
        m_flow->clear();
        m_flow->addItem(tr("All flows"), QString());
        if (const auto trace = m_workspace.trace()) {
            const auto names = m_workspace.names();
            for (const sim::FlowResult& flow : trace->flows())
                m_flow->addItem(names(flow.id), QString::fromStdString(flow.id));
        }
        m_flow->setCurrentIndex(std::max(0, m_flow->findData(chosen)));
    }
    filterChanged();
}

void EventListPanel::filterChanged()
{
    EventListModel::Filter filter;
    filter.text = m_text->text();
    filter.traits = m_kind->currentData().toInt();
    filter.flow = m_flow->currentIndex() - 1;
    m_model->setFilter(filter);
    refreshNote();
    followPlayhead();
}

void EventListPanel::refreshNote()
{
    const bool empty = m_model->rowCount() == 0;
    m_note->setVisible(empty);
    m_view->setVisible(!empty);
    if (!empty)
        return;
    if (m_model->isBusy())
        m_note->setText(tr("Looking…"));
    else if (const auto error = m_workspace.runError())
        m_note->setText(text::errorText(*error));
    else if (!m_workspace.trace())
        m_note->setText(tr("No run yet. Draw a flow from a source to a target: its packets are "
                           "listed here, event by event."));
    else if (m_model->readCount() == 0)
        m_note->setText(tr("Nothing was sent in this run: draw a flow, or enable one."));
    else
        m_note->setText(tr("No event matches the filter."));
}

void EventListPanel::followPlayhead()
{
    const int row = m_model->rowAt(m_workspace.time());
    m_model->setPlayheadRow(row);
    if (row >= 0 && !m_going && m_follow->isChecked())
        m_view->scrollTo(m_model->index(row, EventListModel::Time));
}

void EventListPanel::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const sim::Event event = m_model->event(index.row());
    const auto why = m_model->data(index, Qt::ToolTipRole).toString();
    const QScopedValueRollback going(m_going, true);
    if (event.crossing == sim::kNoCrossing) {
        m_workspace.setTime(event.atNs);
        m_workspace.setCurrentFlow(static_cast<int>(event.flow));
        return;
    }
    m_workspace.setCurrentCrossing(static_cast<int>(event.crossing));
    const bool after = event.step >= 0 && !event.sender;
    if (m_workspace.pacing() == Workspace::Pacing::RealTime)
        m_workspace.setTime(event.atNs);
    else
        m_workspace.seekCrossing(event.crossing, after);
    if (!why.isEmpty())
        m_workspace.say(why);
}

void EventListPanel::copySelected() const
{
    auto rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows.first(std::min<qsizetype>(rows.size(), kCopyLimit)))
        lines << m_model->rowText(row.row());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool EventListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copySelected();
            return true;
        }
        const bool walks = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                           key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
        if (walks && key->modifiers() == Qt::NoModifier) {
            // After the view has moved its current row.
            QMetaObject::invokeMethod(
                this, [this] { goTo(m_view->currentIndex()); }, Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EventListPanel::applyTheme()
{
    const render::Theme& theme = m_workspace.theme();
    QPalette colours = m_note->palette();
    colours.setColor(QPalette::WindowText, theme.color(Role::InkMuted));
    m_note->setPalette(colours);
}

void EventListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 6);
}

}  // namespace tombolo::views
