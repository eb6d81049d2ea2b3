// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <numeric>
#include <set>

#include "views/render/sight_look.h"
#include "views/text/matrix_text.h"
#include "views/widgets/letter_width.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;

namespace {

/// A sign on its own ground, as the cells have it.
QIcon legendIcon(PairSight sight, const render::Theme& theme, qreal ratio)
{
    QPixmap pixmap(QSize(26, 18) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    render::fillSight(painter, {0, 0, 26, 18}, sight, theme);
    render::drawSight(painter, {6, 2, 14, 14}, sight, theme.color(render::roleOf(sight)));
    return QIcon(pixmap);
}

}  // namespace

MatrixPanel::MatrixPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_source(workspace), m_model(workspace)
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(buildBar());
    m_view = new MatrixTableView(workspace, m_model);
    m_view->setAccessibleName(tr("Who sees whom"));
    m_story = new MatrixStory(workspace, m_model);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_story);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_shared = false; });
    m_note = new QLabel;
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(16, 16, 16, 16);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_splitter);
    box->addWidget(m_stack, 1);
    box->addWidget(buildLegend());
    connect(&m_source, &MatrixSource::changed, this, &MatrixPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                m_story->show(index);
                m_view->horizontalHeader()->viewport()->update();
                m_view->verticalHeader()->viewport()->update();
            });
    connect(m_view, &MatrixTableView::chosen, m_story, &MatrixStory::play);
    connect(m_story, &MatrixStory::playFlowRequested, this, &MatrixPanel::playFlowRequested);
    connect(&workspace, &Workspace::themeChanged, this, [this] {
        updateLegend();
        m_view->viewport()->update();
    });
    fillGroups();
    refresh();
}

QWidget* MatrixPanel::buildBar()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(6);
    auto* label = new QLabel(tr("&Group by"));
    m_group = new QComboBox;
    label->setBuddy(m_group);
    m_from = filterField(tr("From"), tr("Filter senders by name"));
    m_to = filterField(tr("To"), tr("Filter receivers by name"));
    m_check = new MatrixCheck(m_source);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_export = new QToolButton;
    m_export->setText(tr("Export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    connect(menu->addAction(tr("As a &page (HTML)…")), &QAction::triggered, this,
            [this] { emit exportRequested(u"html"_s); });
    connect(menu->addAction(tr("As a &table (CSV)…")), &QAction::triggered, this,
            [this] { emit exportRequested(u"csv"_s); });
    m_export->setMenu(menu);
    line->addWidget(label);
    line->addWidget(m_group);
    line->addWidget(m_from, 2);
    line->addWidget(m_to, 2);
    line->addWidget(m_check, 5);
    line->addWidget(m_summary);
    line->addWidget(m_export);
    connect(m_group, &QComboBox::activated, this, [this](int index) {
        const QVariant by = m_group->itemData(index);
        const QVariant key = m_group->itemData(index, Qt::UserRole + 1);
        m_source.setGrouping({static_cast<GroupBy>(by.toInt()), key.toString().toStdString()});
    });
    connect(m_check, &MatrixCheck::checked, this,
            [this](const Assertion& assertion, const Checked& checked) {
                m_story->showCheck(assertion, checked);
            });
    connect(m_check, &MatrixCheck::refused, this,
            [this](const QString& why) { m_story->showWords(why); });
    connect(m_check, &MatrixCheck::cleared, this,
            [this] { m_story->show(m_view->currentIndex()); });
    return bar;
}

QLineEdit* MatrixPanel::filterField(const QString& sample, const QString& name)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(sample);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(letterWidth(field->fontMetrics()) * 12);
    field->setMaximumWidth(200);
    connect(field, &QLineEdit::textChanged, this, [this] {
        m_model.setSearch(m_from->text(), m_to->text());
        updateLegend();
        updateNote();
        chooseSomething();
    });
    return field;
}

/// One button for each kind: its count, its meaning, and pressed it lets only that kind stand out.
QWidget* MatrixPanel::buildLegend()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 2, 8, 4);
    line->setSpacing(2);
    for (std::size_t s = 1; s < kSights; ++s) {
        auto* button = new QToolButton;
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({26, 18});
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(text::sightMeaning(PairSight(s)));
        connect(button, &QToolButton::toggled, this, [this, s](bool on) {
            for (std::size_t other = 1; on && other < kSights; ++other) {
                const QSignalBlocker quiet(m_legend[other]);
                m_legend[other]->setChecked(other == s);
            }
            m_model.setEmphasis(on ? std::optional(PairSight(s)) : std::nullopt);
        });
        line->addWidget(button);
        m_legend[s] = button;
    }
    line->addStretch(1);
    return bar;
}

/// By cluster, node, each label that pods have, or one by one.
void MatrixPanel::fillGroups()
{
    std::set<std::string> keys;
    for (const Cluster& c : m_workspace.topology().clusters) {
        for (const Node& n : c.nodes) {
            for (const Pod& p : n.pods) {
                for (const auto& [key, value] : p.labels)
                    keys.insert(key);
            }
        }
    }
    QStringList wanted{tr("Cluster"), tr("Node")};
    for (const std::string& key : keys)
        wanted << tr("Label %1").arg(QString::fromStdString(key));
    wanted << tr("Nothing: one by one");
    QStringList shown;
    for (int i = 0; i < m_group->count(); ++i)
        shown << m_group->itemText(i);
    if (shown == wanted)
        return;
    m_group->clear();
    const auto add = [this](const QString& text, GroupBy by, const QString& key) {
        m_group->addItem(text, int(by));
        m_group->setItemData(m_group->count() - 1, key, Qt::UserRole + 1);
        if (by == m_source.grouping().by && key.toStdString() == m_source.grouping().label)
            m_group->setCurrentIndex(m_group->count() - 1);
    };
    add(wanted.front(), GroupBy::Cluster, {});
    add(wanted[1], GroupBy::Node, {});
    for (const std::string& key : keys)
        add(tr("Label %1").arg(QString::fromStdString(key)), GroupBy::Label,
            QString::fromStdString(key));
    add(wanted.back(), GroupBy::Element, {});
}

void MatrixPanel::refresh()
{
    const auto answer = m_source.answer();
    if (answer.get() != m_model.answer()) {
        const QModelIndex before = m_view->currentIndex();
        const int row = before.row();
        const int column = before.column();
        m_model.setAnswer(answer);
        fillGroups();
        updateLegend();
        shareRoom();
        const QModelIndex again = m_model.index(row, column);
        if (before.isValid() && again.isValid())
            m_view->setCurrentIndex(again);
        else
            chooseSomething();
    }
    m_model.setStale(m_source.isStale());
    m_story->setStale(m_source.isStale());
    updateNote();
}

/// So that there is something to read at once: the first cell that is not simply true.
void MatrixPanel::chooseSomething()
{
    constexpr int kLooked = 40;
    QModelIndex best;
    for (int r = 0; r < std::min(kLooked, m_model.rowCount()) && !best.isValid(); ++r) {
        for (int c = 0; c < std::min(kLooked, m_model.columnCount()) && !best.isValid(); ++c) {
            const GroupCell cell = m_model.cell(m_model.index(r, c));
            if (cell.pairs > 0 && (cell.mixed() || cell.sight() != PairSight::True))
                best = m_model.index(r, c);
        }
    }
    if (!best.isValid())
        best = m_model.index(0, 0);
    m_view->setCurrentIndex(best);
    m_story->show(best);
}

/// Beside the table, or below it where the panel is rather high than wide.
void MatrixPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > height() * 5 / 4;
    const auto wanted = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted)
        m_splitter->setOrientation(wanted);
    m_summary->setVisible(width() > 760);
    shareRoom();
}

/// The table gets what it needs for words in its cells, the words beside it at least a third.
void MatrixPanel::shareRoom()
{
    if (!m_shared || m_splitter->orientation() != Qt::Horizontal)
        return;
    const int all = m_splitter->width();
    const int table = std::clamp(m_view->widthForWords(), all * 2 / 5, all * 13 / 20);
    m_splitter->setSizes({table, all - table});
}

void MatrixPanel::updateLegend()
{
    for (std::size_t s = 1; s < kSights; ++s) {
        const std::uint64_t count = m_model.totals()[s];
        m_legend[s]->setVisible(count > 0);
        m_legend[s]->setText(
            tr("%1: %2", "kind: number of pairs")
                .arg(text::sightWord(PairSight(s)), QLocale().toString(qulonglong(count))));
        m_legend[s]->setIcon(legendIcon(PairSight(s), m_workspace.theme(), devicePixelRatioF()));
    }
}

void MatrixPanel::updateNote()
{
    const MatrixAnswer* answer = m_model.answer();
    const bool nobody = answer == nullptr || answer->table.columns.empty();
    const bool empty = nobody || m_model.rowCount() == 0 || m_model.columnCount() == 0;
    m_stack->setCurrentIndex(empty ? 0 : 1);
    m_export->setEnabled(!nobody);
    m_summary->setText({});
    if (!empty)
        m_summary->setText(
            tr("%1 pairs, %2 packets played")
                .arg(QLocale().toString(qulonglong(std::accumulate(
                         m_model.totals().begin(), m_model.totals().end(), std::uint64_t(0)))),
                     QLocale().toString(qulonglong(answer->matrix->probes()))));
    if (m_source.error())
        m_note->setText(text::errorText(*m_source.error()));
    else if (answer == nullptr)
        m_note->setText(tr("Working out who sees whom…"));
    else if (!nobody && m_model.rowCount() == 0)
        m_note->setText(tr("Nobody who sends is called “%1”.").arg(m_from->text().simplified()));
    else if (!nobody)
        m_note->setText(tr("Nobody who listens is called “%1”.").arg(m_to->text().simplified()));
    else
        m_note->setText(tr("Nobody listens yet: give a pod or a host a port to listen on."));
}

void MatrixPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_source.setActive(true);
}

void MatrixPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_source.setActive(false);
}

}  // namespace tombolo::views
