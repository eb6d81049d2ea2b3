// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/palette.h"

#include <QDrag>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tombolo::canvas {

namespace {

constexpr int kIcon = 32;
constexpr int kWordRole = Qt::UserRole + 1;

/// Icon above the label, as many lines as the label needs; headings in bold over the whole width.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!(option.state & QStyle::State_Selected))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option.palette.color(QPalette::Active, QPalette::Highlight), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(kWordRole).toString().isEmpty()) {
            option->font.setBold(true);
            option->displayAlignment = Qt::AlignLeft | Qt::AlignBottom;
            return;
        }
        option->decorationPosition = QStyleOptionViewItem::Top;
        option->decorationAlignment = Qt::AlignHCenter | Qt::AlignBottom;
        option->displayAlignment = Qt::AlignHCenter | Qt::AlignTop;
        option->features |= QStyleOptionViewItem::WrapText;
        // The pictures are made for a field's ground: choosing one outlines it instead of filling.
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
        option->palette.setBrush(QPalette::Highlight, option->palette.brush(QPalette::Base));
    }
};

}  // namespace

Palette::Palette(views::Workspace& workspace, QWidget* parent)
    : QListWidget(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("palette"));
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setWordWrap(true);
    setIconSize({kIcon, kIcon});
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(&workspace, &views::Workspace::themeChanged, this, &Palette::fill);
    connect(this, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem* item) {
        if (const QString word = item->data(kWordRole).toString(); !word.isEmpty())
            emit insertRequested(word);
    });
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        if (const QString word = item->data(kWordRole).toString(); !word.isEmpty())
            emit placeRequested(word);
    });
    fill();
}

QSize Palette::sizeHint() const
{
    return {260, 380};
}

void Palette::fill()
{
    const int row = currentRow();
    clear();
    setAccessibleName(tr("Palette"));
    QString group;
    for (const PaletteEntry& entry : paletteEntries()) {
        if (entry.group != group) {
            group = entry.group;
            auto* heading = new QListWidgetItem(group, this);
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setData(Qt::AccessibleTextRole, group);
        }
        auto* item =
            new QListWidgetItem(paletteIcon(entry.word, m_workspace.theme()), entry.label, this);
        item->setData(kWordRole, entry.word);
        item->setToolTip(entry.tip);
        item->setData(Qt::AccessibleDescriptionRole, entry.tip);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
    fitCells();
    // Current for the keyboard, but nothing is chosen yet.
    setCurrentRow(row < 0 ? 1 : std::min(row, count() - 1), QItemSelectionModel::NoUpdate);
}

/// Equal cells, as many to a row as fit; headings take a whole row.
void Palette::fitCells()
{
    // As if the scroll bar were there: it must not come and go with the cells it depends on.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int width = std::max(80, contentsRect().width() - bar - 2);
    // By a digit: the average letter of a Japanese face is as wide as two.
    const int columns = std::max(1, width / (fontMetrics().horizontalAdvance(u'0') * 10));
    const int line = fontMetrics().lineSpacing();
    // No word is broken: where one is too wide for its cell, the labels become a bit smaller.
    int widest = 1;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kWordRole).toString().isEmpty())
            continue;
        for (const QString& word : item(i)->text().split(QLatin1Char(' ')))
            widest = std::max(widest, fontMetrics().horizontalAdvance(word) + 10);
    }
    QFont label = font();
    label.setPointSizeF(label.pointSizeF() *
                        std::clamp(double(width / columns) / double(widest), 0.68, 1.0));
    // A group whose labels all fit on one line needs no room for a second.
    for (int i = 0; i < count();) {
        item(i)->setSizeHint({width, line + 8});
        int end = i + 1;
        int lines = 1;
        for (; end < count() && !item(end)->data(kWordRole).toString().isEmpty(); ++end)
            if (fontMetrics().horizontalAdvance(item(end)->text()) > width / columns - 8)
                lines = 2;
        for (++i; i < end; ++i) {
            item(i)->setFont(label);
            item(i)->setSizeHint({width / columns, kIcon + lines * line + 10});
        }
    }
}

void Palette::resizeEvent(QResizeEvent* event)
{
    fitCells();
    QListWidget::resizeEvent(event);
}

QStringList Palette::mimeTypes() const
{
    return {QString::fromLatin1(kPaletteMime)};
}

QMimeData* Palette::mimeData(const QList<QListWidgetItem*>& items) const
{
    if (items.isEmpty() || items.first()->data(kWordRole).toString().isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(kPaletteMime),
                  items.first()->data(kWordRole).toString().toUtf8());
    return mime;
}

void Palette::startDrag(Qt::DropActions)
{
    QMimeData* mime = mimeData(selectedItems());
    if (mime == nullptr)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(currentItem()->icon().pixmap({kIcon, kIcon}, devicePixelRatioF()));
    drag->setHotSpot({kIcon / 2, kIcon / 2});
    drag->exec(Qt::CopyAction);
}

void Palette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    else if (event->type() == QEvent::FontChange)
        fitCells();
    QListWidget::changeEvent(event);
}

void Palette::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString word =
        currentItem() == nullptr ? QString() : currentItem()->data(kWordRole).toString();
    if (enter && !word.isEmpty()) {
        emit insertRequested(word);
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

}  // namespace tombolo::canvas
