// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/problems_panel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "views/panels/field_style.h"
#include "views/panels/inspector_header.h"
#include "views/text/text.h"
#include "views/text/text_tr.h"
#include "views/widgets/row_rule.h"

namespace tombolo::views {

namespace {

constexpr std::array kSeverities = {Severity::Error, Severity::Warning, Severity::Hint};

/// Draws the fix column as a button where there is a mending.
class FixDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString label = plain.text;
        plain.text.clear();
        QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        paintRowRule(painter, option);
        if (label.isEmpty())
            return;
        QStyleOptionButton button;
        button.rect = buttonRect(option.rect, option.fontMetrics);
        button.text = label;
        button.palette = option.palette;
        button.state = QStyle::State_Enabled | QStyle::State_Raised;
        style->drawControl(QStyle::CE_PushButton, &button, painter, option.widget);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString label = index.data().toString();
        const QFontMetrics& m = option.fontMetrics;
        return {label.isEmpty() ? 0 : m.horizontalAdvance(label) + 36, m.height() + 10};
    }

    static QRect buttonRect(const QRect& cell, const QFontMetrics& metrics)
    {
        const QRect inner = cell.adjusted(4, 2, -4, -2);
        const int height = qMin(inner.height(), metrics.height() + 8);
        return {inner.left(), inner.center().y() - height / 2, inner.width(), height};
    }
};

}  // namespace

ProblemsPanel::ProblemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ProblemsModel(workspace, this)),
      m_filter(new ProblemsFilter(this)),
      m_table(new QTableView(this)),
      m_well(new RoleLabel(workspace, render::Role::InkMuted, this))
{
    m_filter->setSourceModel(m_model);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(buildBar());
    m_well->setAlignment(Qt::AlignCenter);
    m_well->setWordWrap(true);
    m_well->setContentsMargins(16, 16, 16, 16);
    box->addWidget(m_well, 1);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RuledDelegate(m_table));
    m_table->setItemDelegateForColumn(ProblemsModel::FixColumn, new FixDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(ProblemsModel::SeverityColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ProblemsModel::SentenceColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemsModel::ElementColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ProblemsModel::FixColumn, QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(50);
    m_table->installEventFilter(this);
    box->addWidget(m_table, 10);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ProblemsModel::FixColumn &&
            index.data(ProblemsModel::FixRole).toBool())
            fix(index);
        else
            go(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProblemsPanel::updateFixButton);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPanel::refreshSummary);
    connect(&m_workspace, &Workspace::traceChanged, this, &ProblemsPanel::refreshSummary);
    // Widths settle in several steps; the rows are measured once after the last.
    m_fitting.setSingleShot(true);
    connect(&m_fitting, &QTimer::timeout, this, &ProblemsPanel::fitRows);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_fitting.start(0); });
    m_table->setAccessibleName(tr("Problems"));
    refreshSummary();
}

QWidget* ProblemsPanel::buildBar()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(4, 2, 4, 0);
    line->setSpacing(4);
    for (const Severity severity : kSeverities) {
        auto* button = new QPushButton(bar);
        button->setCheckable(true);
        button->setChecked(true);
        button->setFlat(false);
        m_buttons.at(static_cast<std::size_t>(severity)) = button;
        connect(button, &QPushButton::toggled, this, [this, severity](bool on) {
            m_filter->setShown(severity, on);
            refreshSummary();
        });
        line->addWidget(button);
    }
    line->addStretch(1);
    m_fix = new QPushButton(tr("Fix"), bar);
    connect(m_fix, &QPushButton::clicked, this, [this] { fix(m_table->currentIndex()); });
    line->addWidget(m_fix);
    return bar;
}

QString ProblemsPanel::summary() const
{
    const int errors = m_model->count(Severity::Error);
    const int warnings = m_model->count(Severity::Warning);
    const int hints = m_model->count(Severity::Hint);
    if (errors + warnings + hints == 0)
        return tr("No problems");
    QStringList parts;
    if (errors > 0)
        parts << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        parts << tr("%n warning(s)", nullptr, warnings);
    if (hints > 0)
        parts << tr("%n hint(s)", nullptr, hints);
    return text::listText(parts);
}

/// A drawing without problems may still have flows that nobody answers: a policy is no mistake.
QString ProblemsPanel::soundText() const
{
    const QString sound = tr("Nothing contradictory in the drawing: addresses, routes, services "
                             "and translations fit together.");
    if (!m_workspace.trace())
        return sound;
    const auto& flows = m_workspace.trace()->flows();
    const auto lost = std::count_if(flows.begin(), flows.end(),
                                    [](const sim::FlowResult& flow) { return !flow.isAnswered(); });
    return lost == 0 ? sound
                     : text::joined({sound, tr("All the same %n flow(s) get no answer; the list of "
                                               "flows says why.",
                                               nullptr, static_cast<int>(lost))});
}

void ProblemsPanel::refreshSummary()
{
    const QStringList labels = {tr("%n error(s)", nullptr, m_model->count(Severity::Error)),
                                tr("%n warning(s)", nullptr, m_model->count(Severity::Warning)),
                                tr("%n hint(s)", nullptr, m_model->count(Severity::Hint))};
    for (const Severity severity : kSeverities) {
        const auto i = static_cast<std::size_t>(severity);
        m_buttons.at(i)->setText(labels.at(static_cast<int>(i)));
        m_buttons.at(i)->setToolTip(tr("Show or hide these"));
        m_buttons.at(i)->setIcon(glyphIcon(glyphOf(severity),
                                           m_workspace.theme().color(roleOf(severity)),
                                           m_workspace.theme().color(roleOf(severity))));
    }
    const bool any = m_filter->rowCount() > 0;
    m_well->setText(m_model->rowCount() > 0
                        ? tr("Everything there is to say is filtered out; switch it on above.")
                    : m_workspace.topology().networks.empty() &&
                            m_workspace.topology().clusters.empty()
                        ? tr("Nothing to check yet: problems appear here while you draw.")
                    : m_workspace.runError()
                        ? tr("The document itself is sound, but it could not be simulated: %1")
                              .arg(text::errorText(*m_workspace.runError()))
                        : soundText());
    m_well->setVisible(!any);
    m_table->setVisible(any);
    m_fitting.start(0);
    updateFixButton();
}

void ProblemsPanel::fitRows()
{
    // Wrapped sentences need measuring; past some hundreds nobody reads them all at once.
    constexpr int kMeasured = 300;
    const int rows = qMin(m_filter->rowCount(), kMeasured);
    for (int row = 0; row < rows; ++row)
        m_table->resizeRowToContents(row);
}

void ProblemsPanel::go(const QModelIndex& index)
{
    const QString element = index.data(ProblemsModel::ElementRole).toString();
    if (!element.isEmpty())
        m_workspace.reveal(element.toStdString());
}

void ProblemsPanel::fix(const QModelIndex& index)
{
    const int row = m_filter->mapToSource(index).row();
    const Finding* finding = m_model->finding(row);
    if (!finding || !finding->fix)
        return;
    const int place = index.row();
    if (applyFix(m_workspace, Finding(*finding)))
        m_model->refresh();
    m_table->setCurrentIndex(m_filter->index(qMin(place, m_filter->rowCount() - 1), 0));
}

void ProblemsPanel::updateFixButton()
{
    const QModelIndex current = m_table->currentIndex();
    m_fix->setEnabled(current.isValid() && current.data(ProblemsModel::FixRole).toBool() &&
                      !m_workspace.document().isReadOnly());
    m_fix->setText(tr("Fix"));
    m_fix->setToolTip(m_fix->isEnabled()
                          ? tr("Mends the selected problem in one step; undo takes it back")
                          : tr("Select a problem that has one safe mending"));
}

bool ProblemsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier)
                fix(m_table->currentIndex());
            else
                go(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        m_table->setAccessibleName(tr("Problems"));
        m_model->restyle();
        refreshSummary();
    }
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
