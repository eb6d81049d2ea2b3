// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QStyledItemDelegate>

namespace tombolo::views {

/// Room above and below an entry of several lines, so that the next one is told from it.
constexpr int kRowRoom = 4;

/// A fine line below an entry, from the text's own colour.
inline void paintRowRule(QPainter* painter, const QStyleOptionViewItem& option)
{
    QColor line = option.palette.color(QPalette::Active, QPalette::Text);
    line.setAlpha(48);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      line);
}

/// Entries with a line between them.
class RuledDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        paintRowRule(painter, option);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * kRowRoom);
    }
};

}  // namespace tombolo::views
