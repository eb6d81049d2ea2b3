// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/story_delegate.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "views/panels/field_glyph.h"

namespace tombolo::views {

namespace {

using render::Role;

constexpr double kRail = 24;    // x of the rail's middle
constexpr double kGutter = 52;  // where a hop's text begins
constexpr double kPadding = 8;  // above and below a card's text
constexpr double kEdge = 10;    // right margin
constexpr double kDisc = 10;    // radius of the number's disc
constexpr double kNarrowest = 120;

}  // namespace

StoryDelegate::StoryDelegate(Workspace& workspace, QAbstractItemView& view)
    : QStyledItemDelegate(&view), m_workspace(workspace), m_view(view)
{
}

void StoryDelegate::setStory(const std::vector<StoryItem>* items,
                             std::shared_ptr<const StoryWriter> writer)
{
    m_items = items;
    m_writer = std::move(writer);
    m_documents.clear();
    m_currentRow = -1;
}

double StoryDelegate::textLeft(const StoryItem& item) const
{
    return item.kind == StoryItem::Kind::Section ? kEdge : kGutter;
}

double StoryDelegate::textWidth(const StoryItem& item) const
{
    return std::max(kNarrowest, m_view.viewport()->width() - textLeft(item) - kEdge);
}

QTextDocument& StoryDelegate::document(int row, double width) const
{
    auto& entry = m_documents[row];
    if (!entry) {
        entry = std::make_unique<QTextDocument>();
        entry->setDocumentMargin(0);
        entry->setDefaultFont(m_view.font());
        entry->setHtml(m_writer->html((*m_items)[static_cast<std::size_t>(row)]));
    }
    if (entry->textWidth() != width)
        entry->setTextWidth(width);
    return *entry;
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (m_items == nullptr || index.row() >= static_cast<int>(m_items->size()))
        return {};
    const StoryItem& item = (*m_items)[static_cast<std::size_t>(index.row())];
    const double height = document(index.row(), textWidth(item)).size().height();
    return {static_cast<int>(kNarrowest), static_cast<int>(std::ceil(height + 2 * kPadding))};
}

void StoryDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                const StoryItem& item, bool current) const
{
    const render::Theme& theme = m_workspace.theme();
    const QRectF card = option.rect;
    painter.fillRect(card, theme.color(Role::PanelGround));
    if (item.kind == StoryItem::Kind::Section) {
        painter.fillRect(card, theme.color(Role::TitleStrip));
    } else if (current) {
        QColor tint = theme.color(Role::Accent);
        tint.setAlpha(30);
        painter.fillRect(card, tint);
        painter.fillRect(QRectF(card.left(), card.top(), 4, card.height()),
                         theme.color(Role::Accent));
    }
    painter.setPen(QPen(theme.color(Role::PanelLine), 1));
    const double left = item.kind == StoryItem::Kind::Hop ? card.left() + kGutter : card.left();
    if (item.kind != StoryItem::Kind::Hop || item.last)
        painter.drawLine(QPointF(card.left(), card.bottom()), card.bottomRight());
    else
        painter.drawLine(QPointF(left, card.bottom()), card.bottomRight());
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.setPen(QPen(theme.color(Role::Selection), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(5.5, 2.5, -3.5, -3.5), 5, 5);
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter.setPen(QPen(theme.color(Role::Focus), 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(7.5, 4.5, -5.5, -5.5), 4, 4);
    }
}

void StoryDelegate::paintRail(QPainter& painter, const QRectF& card, const StoryItem& item,
                              bool current) const
{
    const render::Theme& theme = m_workspace.theme();
    const double x = card.left() + kRail;
    const double y = card.top() + kPadding + kDisc;
    const bool hidden = item.masked;
    if (hidden) {
        const QRectF band(x - 3, item.maskOn ? y : card.top(), 6,
                          item.last ? kDisc : card.bottom() - (item.maskOn ? y : card.top()));
        painter.fillRect(band, QBrush(theme.color(Role::Mask), Qt::BDiagPattern));
        painter.setPen(QPen(theme.color(Role::Mask), 1));
        painter.drawLine(band.topLeft(), band.bottomLeft());
        painter.drawLine(band.topRight(), band.bottomRight());
    } else {
        painter.setPen(QPen(theme.color(Role::LineStrong), 2));
        const double top = item.number == 1 ? y : card.top();
        painter.drawLine(QPointF(x, top), QPointF(x, item.last ? y : card.bottom()));
    }
    painter.setPen(QPen(theme.color(hidden ? Role::Mask : Role::LineStrong), 1.5));
    painter.setBrush(theme.color(current  ? Role::Accent
                                 : hidden ? Role::MaskFill
                                          : Role::PanelGround));
    painter.drawEllipse(QPointF(x, y), kDisc, kDisc);
    painter.setPen(theme.color(current ? Role::AccentInk : hidden ? Role::MaskInk : Role::Ink));
    painter.drawText(QRectF(x - kDisc, y - kDisc, 2 * kDisc, 2 * kDisc), Qt::AlignCenter,
                     QString::number(item.number));
    const QRectF badge(x - 9, y + kDisc + 5, 18, 18);
    if (item.maskOn || item.maskOff) {
        painter.fillRect(badge, theme.color(Role::PanelGround));
        drawGlyph(painter, badge, Glyph::Mask, theme.color(Role::Mask));
        if (item.maskOff) {
            painter.setPen(QPen(theme.color(Role::Mask), 1.5));
            painter.drawLine(badge.bottomLeft(), badge.topRight());
        }
    }
    if (current) {
        const double tip = x + kDisc + 11;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Accent));
        painter.drawPolygon(QPolygonF({{tip - 6, y - 5}, {tip, y}, {tip - 6, y + 5}}));
    }
}

void StoryDelegate::paintSummaryMark(QPainter& painter, const QRectF& card,
                                     const StoryItem& item) const
{
    const auto trace = m_workspace.trace();
    if (!trace || item.flow >= trace->flows().size())
        return;
    const render::Theme& theme = m_workspace.theme();
    const sim::FlowResult& flow = trace->flows()[item.flow];
    const QRectF square(card.left() + kRail - 9, card.top() + kPadding, 18, 18);
    drawGlyph(painter, square, glyphOf(shownVerdict(flow)),
              theme.color(roleOf(shownVerdict(flow))));
    if (flow.isMerged())
        drawGlyph(painter, square.translated(0, 24), Glyph::Mask, theme.color(Role::Mask));
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    if (m_items == nullptr || index.row() >= static_cast<int>(m_items->size()))
        return;
    const StoryItem& item = (*m_items)[static_cast<std::size_t>(index.row())];
    const bool current = index.row() == m_currentRow;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, item, current);
    if (item.kind == StoryItem::Kind::Hop)
        paintRail(*painter, option.rect, item, current);
    else if (item.kind == StoryItem::Kind::Summary)
        paintSummaryMark(*painter, option.rect, item);
    painter->translate(option.rect.left() + textLeft(item), option.rect.top() + kPadding);
    document(index.row(), textWidth(item)).drawContents(painter);
    painter->restore();
}

}  // namespace tombolo::views
