// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/wrapped_column.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

#include "views/widgets/letter_width.h"
#include "views/widgets/row_rule.h"

namespace tombolo::views {
namespace {

template <typename Base>
class WrappedDelegate : public Base {
public:
    explicit WrappedDelegate(QTreeView* tree) : Base(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        int steps = 0;
        if (index.column() == 0) {  // the only one that is indented
            steps = m_tree->rootIsDecorated() ? 1 : 0;
            for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
                ++steps;
        }
        const int width = m_tree->columnWidth(index.column()) - steps * m_tree->indentation();
        QStyleOptionViewItem room = option;
        room.rect = QRect(0, 0, std::max(width, letterWidth(option.fontMetrics) * 8), 1);
        return Base::sizeHint(room, index);
    }

private:
    QTreeView* m_tree;
};

}  // namespace

void wrapColumn(QTreeView* tree, int column, Rows rows)
{
    tree->setWordWrap(true);
    tree->setTextElideMode(Qt::ElideNone);
    if (rows == Rows::Ruled) {
        tree->setItemDelegate(new RuledDelegate(tree));
        tree->setItemDelegateForColumn(column, new WrappedDelegate<RuledDelegate>(tree));
    } else {
        tree->setItemDelegateForColumn(column, new WrappedDelegate<QStyledItemDelegate>(tree));
    }
    // Queued: a view lays out its rows while its columns still change.
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree, &QTreeView::doItemsLayout,
                     Qt::QueuedConnection);
}

}  // namespace tombolo::views
