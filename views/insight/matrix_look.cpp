// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

#include "views/render/sight_look.h"

namespace tombolo::views {

using namespace sim::analysis;
using render::Role;

namespace {

constexpr int kSign = 16;
constexpr int kGap = 1;
constexpr qreal kRadius = 3;
/// Names longer than that are cut; the tip has them whole.
constexpr int kLongestHead = 170;
/// Looked at for the widths; more of them say the same.
constexpr int kSample = 300;

/// Lines of an upright name.
constexpr int kMostLines = 3;

/// Of a column whose cells have words.
int leastForWords(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("10.255.255.25")) + 34;
}

/// As the chosen one is.
QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// Bands in the proportion of what the pairs come to; the smallest is still seen.
void fillMixed(QPainter& painter, const QRectF& cell, const GroupCell& of,
               const render::Theme& theme)
{
    constexpr double kLeast = 0.08;
    double sum = 0;
    std::array<double, kSights> share{};
    for (std::size_t s = 0; s < kSights; ++s) {
        if (of.counts[s] > 0)
            share[s] = std::max(kLeast, double(of.counts[s]) / double(of.pairs));
        sum += share[s];
    }
    qreal x = cell.left();
    for (std::size_t s = 0; s < kSights; ++s) {
        if (share[s] <= 0)
            continue;
        const qreal width = cell.width() * share[s] / sum;
        const QRectF band(x, cell.top(), width, cell.height());
        render::fillSight(painter, band, PairSight(s), theme);
        painter.fillRect(QRectF(x, cell.bottom() - 3, width, 3),
                         theme.color(render::roleOf(PairSight(s))));
        x += width;
    }
}

}  // namespace

MatrixDelegate::MatrixDelegate(Workspace& workspace, const MatrixModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_workspace(workspace), m_model(model)
{
}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const render::Theme& theme = m_workspace.theme();
    const GroupCell cell = m_model.cell(index);
    const QRectF box = QRectF(option.rect).adjusted(kGap, kGap, -kGap, -kGap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, theme.color(Role::PanelGround));  // over the style's selection
    if (m_model.isStale())
        painter->setOpacity(0.45);
    else if (!m_model.isEmphasized(cell))
        painter->setOpacity(0.16);
    QPainterPath shape;
    shape.addRoundedRect(box, kRadius, kRadius);
    painter->setClipPath(shape);
    if (cell.mixed())
        fillMixed(*painter, box, cell, theme);
    else
        render::fillSight(*painter, box, cell.sight(), theme);
    painter->setClipping(false);
    const QColor ink = theme.color(render::roleOf(cell.sight()));
    const QString word = index.data(Qt::DisplayRole).toString();
    const int need = kSign + 6 + option.fontMetrics.horizontalAdvance(word) + 8;
    const bool cut = need > box.width() && option.rect.width() < leastForWords(option.fontMetrics);
    if (cell.pairs == 0 || cut) {
        const qreal side = std::min({qreal(kSign), box.width() - 4, box.height() - 4});
        render::drawSight(*painter,
                          QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)),
                          cell.sight(), ink);
    } else {
        const qreal width = std::min<qreal>(need, box.width());
        const QRectF sign(box.center().x() - width / 2 + 4, box.center().y() - kSign / 2.0, kSign,
                          kSign);
        render::drawSight(*painter, sign, cell.sight(), ink);
        const QRectF room(sign.right() + 6, box.top(), box.right() - sign.right() - 8,
                          box.height());
        painter->setPen(theme.color(Role::Ink));
        painter->setFont(option.font);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(word, Qt::ElideRight, int(room.width())));
    }
    painter->setOpacity(1);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(theme.color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
    painter->restore();
}

MatrixHeader::MatrixHeader(Workspace& workspace, Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent), m_workspace(workspace)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(true);
    setSectionsClickable(true);
    setMinimumSectionSize(16);
}

void MatrixHeader::setTurned(bool turned)
{
    m_turned = turned;
    m_cutFor = -1;
    updateGeometry();
}

QStringList MatrixHeader::names() const
{
    QStringList out;
    for (int i = 0; i < std::min(count(), kSample); ++i)
        out << model()->headerData(i, orientation()).toString();
    return out;
}

int MatrixHeader::longest() const
{
    const QFontMetrics metrics(boldOf(font()));
    int most = 24;
    for (const QString& name : names())
        most = std::max(most, metrics.horizontalAdvance(name));
    return std::min(most + 14, kLongestHead);
}

/// Of the widest word and the most lines.
QSize MatrixHeader::uprightSize(int width) const
{
    const QFontMetrics metrics(boldOf(font()));
    QSize out;
    for (const QString& name : names())
        out = out.expandedTo(
            metrics.boundingRect(QRect(0, 0, width - 10, 1000), Qt::TextWordWrap, name).size());
    return out + QSize(10, 6);
}

bool MatrixHeader::fitsUpright(int width) const
{
    const QSize size = uprightSize(width);
    return size.width() <= width &&
           size.height() <= kMostLines * QFontMetrics(boldOf(font())).height() + 6;
}

QString MatrixHeader::shortened(const QString& name, int room) const
{
    const QFontMetrics metrics(boldOf(font()));
    if (m_cutFor != room) {
        const QStringList all = names();
        qsizetype most = -1;
        for (const auto mode : {Qt::ElideLeft, Qt::ElideRight, Qt::ElideMiddle}) {
            QSet<QString> apart;
            for (const QString& one : all)
                apart << metrics.elidedText(one, mode, room);
            if (apart.size() > most) {
                most = apart.size();
                m_cut = mode;
            }
        }
        m_cutFor = room;
    }
    return metrics.elidedText(name, m_cut, room);
}

QSize MatrixHeader::sizeHint() const
{
    if (model() == nullptr)
        return QHeaderView::sizeHint();
    if (orientation() == Qt::Vertical)
        return {longest() + 6, QHeaderView::sizeHint().height()};
    // Heads leave the larger part of a low panel to the cells, but take what these do not need.
    const auto* table = qobject_cast<const QTableView*>(parentWidget());
    const int height = table != nullptr ? table->height() : 0;
    const int cells = table != nullptr ? table->verticalHeader()->length() : 0;
    const int most = std::max({64, height * 2 / 5, height - cells - 6});
    const int line = fontMetrics().height();
    const int upright = std::min(uprightSize(defaultSectionSize()).height(), kMostLines * line + 6);
    return {QHeaderView::sizeHint().width(),
            m_turned ? std::min(longest(), most) : std::max(upright, line + 10)};
}

/// Where no section is, the header looks as the table does.
void MatrixHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const int end = length() - offset();
    const QRect all = viewport()->rect();
    const QRect rest =
        orientation() == Qt::Horizontal ? all.adjusted(end, 0, 0, 0) : all.adjusted(0, end, 0, 0);
    painter.fillRect(rest, m_workspace.theme().color(Role::PanelGround));
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const render::Theme& theme = m_workspace.theme();
    painter->save();
    painter->fillRect(rect, theme.color(Role::PanelGround));
    const QModelIndex current =
        selectionModel() != nullptr ? selectionModel()->currentIndex() : QModelIndex();
    const bool chosen =
        (orientation() == Qt::Vertical ? current.row() : current.column()) == section;
    QFont font = painter->font();
    font.setBold(chosen);
    painter->setFont(font);
    painter->setPen(theme.color(chosen ? Role::Ink : Role::InkMuted));
    const QString name = model()->headerData(section, orientation()).toString();
    const QFontMetrics metrics(font);
    if (orientation() == Qt::Horizontal && m_turned) {
        painter->translate(rect.left(), rect.bottom());
        painter->rotate(-90);
        const QRect room(6, 0, rect.height() - 8, rect.width());
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shortened(name, room.width()));
    } else {
        const QRect room = rect.adjusted(4, 2, -6, -2);
        const auto align = orientation() == Qt::Vertical ? Qt::AlignRight : Qt::AlignHCenter;
        // Names that differ at their ends only must still be told apart: they may take two lines.
        const bool fits = metrics.horizontalAdvance(name) <= room.width();
        const QRect lines = metrics.boundingRect(room, Qt::TextWordWrap | align, name);
        const bool wraps =
            !fits && room.height() >= lines.height() && room.width() >= lines.width();
        painter->drawText(room, align | Qt::AlignVCenter | (wraps ? Qt::TextWordWrap : 0),
                          fits || wraps ? name : shortened(name, room.width()));
    }
    painter->restore();
}

MatrixCorner::MatrixCorner(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void MatrixCorner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const render::Theme& theme = m_workspace.theme();
    painter.fillRect(rect(), theme.color(Role::PanelGround));
    painter.setPen(theme.color(Role::InkFaint));
    const QString to = tr("seen at →");
    const QString from = tr("sent by ↓");
    const QRect room = rect().adjusted(6, 2, -6, -3);
    const int both = fontMetrics().horizontalAdvance(to + from) + 14;
    if (room.height() > 2 * fontMetrics().height())
        painter.drawText(room.adjusted(0, 0, 0, -fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignBottom, to);
    else if (both <= room.width())
        painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, to);
    painter.drawText(room,
                     (both <= room.width() && room.height() <= 2 * fontMetrics().height()
                          ? Qt::AlignLeft
                          : Qt::AlignRight) |
                         Qt::AlignBottom,
                     from);
}

MatrixTableView::MatrixTableView(Workspace& workspace, MatrixModel& model, QWidget* parent)
    : QTableView(parent),
      m_workspace(workspace),
      m_model(model),
      m_corner(new MatrixCorner(workspace, this)),
      m_columns(new MatrixHeader(workspace, Qt::Horizontal, this)),
      m_rows(new MatrixHeader(workspace, Qt::Vertical, this))
{
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_rows);
    setModel(&model);
    setItemDelegate(new MatrixDelegate(workspace, model, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(this, &QTableView::doubleClicked, this, &MatrixTableView::chosen);
    connect(&model, &QAbstractItemModel::modelReset, this, &MatrixTableView::fit);
}

int MatrixTableView::widthForWords() const
{
    return m_rows->sizeHint().width() + leastForWords(fontMetrics()) * m_model.columnCount() +
           verticalScrollBar()->sizeHint().width() + 4;
}

/// Words need about as much as an address; without room for them the cells are as wide as the
/// names above them need, and squares where these have to be turned.
void MatrixTableView::fit()
{
    const int columns = std::max(1, m_model.columnCount());
    const int least = leastForWords(fontMetrics());
    const int most = least * 2;
    const int room = viewport()->width();
    m_words = least * columns <= room;
    const int side = std::max(24, fontMetrics().height() + 8);
    const int share = std::clamp(room / columns, side, most);
    const bool turned = !m_words && !m_columns->fitsUpright(share);
    m_columns->setTurned(turned);
    m_columns->setDefaultSectionSize(turned ? side : share);
    m_rows->setDefaultSectionSize(m_words ? side + 8 : side);
    updateGeometries();
}

void MatrixTableView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
    m_corner->raise();
}

void MatrixTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixTableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        emit chosen(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void MatrixTableView::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), m_workspace.theme().color(Role::PanelGround));
    QTableView::paintEvent(event);
}

}  // namespace tombolo::views
