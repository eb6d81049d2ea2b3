// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemView>
#include <QStyledItemDelegate>
#include <QTextDocument>

#include <map>
#include <memory>
#include <vector>

#include "views/panels/story_items.h"

namespace tombolo::views {

/// Paints the story's cards: to the left a rail that runs from hop to hop, plain where the source
/// can be read and hatched where it is hidden, with the mask where it goes on or off; to the right
/// the text. The playhead's hop is tinted and has an arrow.
class StoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    StoryDelegate(Workspace& workspace, QAbstractItemView& view);

    /// @param items must outlive the next call; @param writer makes their text
    void setStory(const std::vector<StoryItem>* items, std::shared_ptr<const StoryWriter> writer);
    void setCurrentRow(int row) { m_currentRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QTextDocument& document(int row, double width) const;
    double textWidth(const StoryItem& item) const;
    double textLeft(const StoryItem& item) const;
    void paintRail(QPainter& painter, const QRectF& card, const StoryItem& item,
                   bool current) const;
    void paintSummaryMark(QPainter& painter, const QRectF& card, const StoryItem& item) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const StoryItem& item,
                     bool current) const;

    Workspace& m_workspace;
    QAbstractItemView& m_view;
    const std::vector<StoryItem>* m_items = nullptr;
    std::shared_ptr<const StoryWriter> m_writer;
    int m_currentRow = -1;
    mutable std::map<int, std::unique_ptr<QTextDocument>> m_documents;
};

}  // namespace tombolo::views
