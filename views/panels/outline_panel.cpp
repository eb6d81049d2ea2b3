// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/outline_panel.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "views/panels/field_style.h"
#include "views/text/text.h"
#include "views/widgets/letter_width.h"

namespace tombolo::views {

namespace {

/// Name at the left, address muted at the right, as far as there is room.
class OutlineDelegate : public QStyledItemDelegate {
public:
    OutlineDelegate(Workspace& workspace, QObject* parent)
        : QStyledItemDelegate(parent), m_workspace(workspace)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem o = option;
        initStyleOption(&o, index);
        const bool group = index.data(OutlineModel::GroupRole).toBool();
        o.font.setBold(group);
        const QString detail = index.data(OutlineModel::DetailRole).toString();
        const QFontMetrics metrics(option.font);
        const int wanted = metrics.horizontalAdvance(detail) + 8;
        const int name = QFontMetrics(o.font).horizontalAdvance(o.text) + 32;
        const int room = std::min(wanted, option.rect.width() - name);
        QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        o.textElideMode = Qt::ElideRight;
        style->drawControl(QStyle::CE_ItemViewItem, &o, painter, option.widget);
        if (detail.isEmpty() || room < letterWidth(metrics) * 6 + (group ? -40 : 0))
            return;
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText)
                                 : m_workspace.theme().color(render::Role::InkMuted));
        const QRect place = option.rect.adjusted(option.rect.width() - room, 0, -6, 0);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(detail, Qt::ElideRight, place.width()));
        painter->restore();
    }

private:
    Workspace& m_workspace;
};

}  // namespace

OutlineFilter::OutlineFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void OutlineFilter::setSearch(const QString& text)
{
    m_words = text.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool OutlineFilter::matches(const QModelIndex& index) const
{
    const QString search = index.data(OutlineModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return search.contains(word); });
}

bool OutlineFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // A group is there for its children only.
    return !index.data(OutlineModel::GroupRole).toBool() && matches(index);
}

OutlinePanel::OutlinePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new OutlineModel(workspace, this)),
      m_filter(new OutlineFilter(this)),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
      m_nothing(new RoleLabel(workspace, render::Role::InkMuted, this))
{
    // A row that goes takes its selection along, and comes again with a move to another parent:
    // what is selected is up to the workspace. Connected before the filter, so that it is known in
    // time.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_syncing = true; });
    connect(&workspace.document(), &Document::changed, this, [this] {
        m_syncing = false;
        fromWorkspace();
    });
    m_filter->setSourceModel(m_model);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    box->addWidget(m_search);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(8, 4, 8, 4);
    m_nothing->setMinimumHeight(5 * fontMetrics().lineSpacing());  // a wrapped text asks for less
    box->addWidget(m_nothing);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new OutlineDelegate(workspace, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->installEventFilter(this);
    box->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &OutlinePanel::onSearch);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlinePanel::toWorkspace);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const QString id = index.data(OutlineModel::IdRole).toString();
        if (!id.isEmpty())
            m_workspace.reveal(id.toStdString());
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &OutlinePanel::showMenu);
    connect(&workspace, &Workspace::selectionChanged, this, &OutlinePanel::fromWorkspace);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &OutlinePanel::showEmptyState);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &OutlinePanel::showEmptyState);
    connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_open.clear();
        m_shut.clear();
        noteOpen({});
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        if (m_filter->isSearching())
            m_tree->expandAll();
        else
            openAgain({});
        showEmptyState();
    });
    connect(&workspace.document(), &Document::replaced, this, [this] {
        if (m_filter->isSearching())
            return;
        m_tree->collapseAll();
        m_tree->expandToDepth(0);
    });
    // A group that gets its first member opens by itself.
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& above, int first, int last) {
                for (int row = first; !above.isValid() && row <= last; ++row)
                    m_tree->expand(m_filter->index(row, 0));
            });
    setTabOrder(m_search, m_tree);
    retranslate();
    m_tree->expandToDepth(0);
    fromWorkspace();
}

namespace {

/// What names a row in another making of the model. Groups have no id.
QString keyOf(const QModelIndex& index)
{
    const QString id = index.data(OutlineModel::IdRole).toString();
    return id.isEmpty() ? QLatin1Char(' ') + index.data().toString() : id;
}

}  // namespace

void OutlinePanel::noteOpen(const QModelIndex& above)
{
    for (int row = 0; row < m_filter->rowCount(above); ++row) {
        const QModelIndex index = m_filter->index(row, 0, above);
        if (m_tree->isExpanded(index)) {
            m_open.insert(keyOf(index));
            noteOpen(index);
        } else if (!above.isValid()) {
            m_shut.insert(keyOf(index));
        }
    }
}

/// A group that was not there before opens by itself.
void OutlinePanel::openAgain(const QModelIndex& above)
{
    for (int row = 0; row < m_filter->rowCount(above); ++row) {
        const QModelIndex index = m_filter->index(row, 0, above);
        const QString key = keyOf(index);
        if (above.isValid() ? !m_open.contains(key) : m_shut.contains(key))
            continue;
        m_tree->expand(index);
        openAgain(index);
    }
}

void OutlinePanel::onSearch(const QString& text)
{
    // Filtering hides rows, which must not change what is selected in the workspace.
    m_syncing = true;
    m_filter->setSearch(text);
    if (m_filter->isSearching())
        m_tree->expandAll();
    m_syncing = false;
    fromWorkspace();
    showEmptyState();
}

std::vector<std::string> OutlinePanel::selectedIds() const
{
    std::vector<std::string> ids;
    const auto add = [&](const QModelIndex& index) {
        const std::string id = index.data(OutlineModel::IdRole).toString().toStdString();
        if (!id.empty())
            ids.push_back(id);
    };
    // The current one is what the inspector shows.
    const QItemSelectionModel* selection = m_tree->selectionModel();
    if (selection->isSelected(selection->currentIndex()))
        add(selection->currentIndex());
    for (const QModelIndex& index : selection->selectedRows()) {
        if (index != selection->currentIndex())
            add(index);
    }
    return ids;
}

void OutlinePanel::toWorkspace()
{
    if (m_syncing)
        return;
    m_syncing = true;
    m_workspace.select(selectedIds());
    m_syncing = false;
}

void OutlinePanel::fromWorkspace()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection wanted;
    QModelIndex current;
    for (const std::string& id : m_workspace.selection()) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
        if (!index.isValid())
            continue;
        wanted.select(index, index);
        if (!current.isValid())
            current = index;
    }
    QItemSelectionModel* selection = m_tree->selectionModel();
    selection->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(current);
    }
    m_syncing = false;
}

void OutlinePanel::removeSelected()
{
    const auto ids = selectedIds();
    if (ids.empty())
        return;
    m_workspace.perform(tr("Delete %n element(s)", nullptr, static_cast<int>(ids.size())),
                        authoring::remove(m_workspace.topology(), ids));
}

void OutlinePanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_tree->indexAt(at);
    const QString id = index.data(OutlineModel::IdRole).toString();
    if (id.isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Show on the canvas"), this, [&] { m_workspace.reveal(id.toStdString()); });
    QAction* rename = menu.addAction(tr("Rename"), this, [&] { m_tree->edit(index); });
    rename->setShortcut(Qt::Key_F2);
    rename->setEnabled(index.flags() & Qt::ItemIsEditable);
    QAction* remove = menu.addAction(tr("Delete"), this, &OutlinePanel::removeSelected);
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(!m_workspace.document().isReadOnly());
    menu.addSeparator();
    menu.addAction(tr("Expand all below"), this, [&] { m_tree->expandRecursively(index); });
    menu.addAction(tr("Collapse all"), this, [&] {
        m_tree->collapseAll();
        m_tree->expandToDepth(0);
    });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (event->type() == QEvent::ShortcutOverride && watched == m_tree) {
        // The tree's own Delete and F2 come before the window's.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Delete) || key->key() == Qt::Key_F2) {
            event->accept();
            return true;
        }
    }
    if (press && watched == m_tree &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        removeSelected();
        return true;
    }
    if (press && watched == m_search) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutlinePanel::showEmptyState()
{
    const bool empty = m_filter->rowCount() == 0;
    m_nothing->setText(m_filter->isSearching()
                           ? tr("Nothing here has this name, id, address or label.")
                           : tr("Nothing is drawn yet. Drag something from the palette onto the "
                                "canvas, or open an example."));
    m_nothing->setVisible(empty);
    m_tree->setVisible(!empty);
}

void OutlinePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search name, address, label"));
    m_search->setAccessibleName(tr("Search the outline"));
    m_tree->setAccessibleName(tr("Outline of the document"));
    m_model->retranslate();
    showEmptyState();
}

void OutlinePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace tombolo::views
