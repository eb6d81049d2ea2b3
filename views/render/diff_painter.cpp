// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "views/render/diff_marks.h"
#include "views/render/mark_places.h"

namespace tombolo::render {
namespace {

constexpr double kApart = 3;  ///< old and new way run side by side
constexpr double kBadge = 8;  ///< radius of a sign
constexpr double kCell = 60;
constexpr double kLegendRow = 26;

struct Look {
    Role role;
    QString sign;
    std::vector<qreal> dashes;  ///< in pen widths; empty: solid
};

Look lookOf(DiffSign sign)
{
    switch (sign) {
    case DiffSign::Gone:
        return {Role::DiffOld, QStringLiteral("−"), {4, 2.5}};
    case DiffSign::New:
        return {Role::DiffNew, QStringLiteral("+"), {}};
    case DiffSign::Changed:
        break;
    }
    return {Role::LineStrong, QStringLiteral("Δ"), {1, 1.6}};
}

QPen penOf(const Theme& theme, const Look& look, double width)
{
    QPen pen(theme.color(look.role), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!look.dashes.empty())
        pen.setDashPattern(QList<qreal>(look.dashes.begin(), look.dashes.end()));
    return pen;
}

/// Draws marks in sizes that stay readable when the drawing is small.
class DiffPainter {
public:
    DiffPainter(const SceneModel& scene, QPainter& painter, const Theme& theme, double scale)
        : m_scene(scene),
          m_p(painter),
          m_theme(theme),
          m_px(std::max(1.0, 0.6 / scale)),
          m_words(wordsOf(scene, {scale, detailFor(scale)})),
          m_taken(kCell * m_px),
          m_machines(kCell * m_px)
    {
        for (const QRectF& word : m_words)
            m_taken.take(word);
        for (const Box& box : scene.boxes())
            if (box.childCount == 0 && box.kind != ElementKind::Network)
                m_machines.take(box.rect);
        m_p.setRenderHint(QPainter::Antialiasing);
    }

    void paint(const DiffMarks& marks)
    {
        for (const DiffMarks::Way& way : marks.ways)
            paintWay(way);
        for (const DiffMarks::Box& box : marks.boxes)
            paintBox(box);
        for (const auto& [at, sign] : m_badges)
            paintBadge(at, sign);
    }

    void paintBadge(QPointF at, DiffSign sign) const
    {
        const Look look = lookOf(sign);
        const double r = kBadge * m_px;
        m_p.setPen(QPen(m_theme.color(Role::PanelGround), 1.5 * m_px));
        m_p.setBrush(m_theme.color(look.role));
        if (sign == DiffSign::Changed) {
            const double d = 1.3 * r;
            m_p.drawPolygon(QPolygonF{{at.x() - d, at.y()},
                                      {at.x(), at.y() - d},
                                      {at.x() + d, at.y()},
                                      {at.x(), at.y() + d}});
        } else {
            m_p.drawEllipse(at, r, r);
        }
        QFont font = m_p.font();
        font.setPixelSize(std::max(1, int(std::lround(13 * m_px))));
        font.setBold(true);
        m_p.setFont(font);
        m_p.setPen(m_theme.color(Role::PanelGround));
        m_p.setBrush(Qt::NoBrush);
        m_p.drawText(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), Qt::AlignCenter, look.sign);
    }

private:
    void paintWay(const DiffMarks::Way& way)
    {
        const double shift = (way.sign == DiffSign::Gone ? -kApart : kApart) * m_px;
        QPolygonF line;
        for (std::size_t i = 0; i + 1 < way.path.size(); ++i) {
            const QPolygonF part = m_scene.way(way.path[i], way.path[i + 1], way.networks[i]);
            for (const QPointF& point : part)
                if (line.isEmpty() || point != line.last())
                    line << point;
        }
        if (line.size() < 2)
            return;
        line.translate(shift, shift);
        const Look look = lookOf(way.sign);
        const std::vector<QPolygonF> pieces = besides(way, line);
        m_p.setBrush(Qt::NoBrush);
        // A halo keeps the line apart from what it crosses.
        m_p.setPen(QPen(m_theme.color(Role::PanelGround), 6 * m_px, Qt::SolidLine, Qt::FlatCap,
                        Qt::RoundJoin));
        for (const QPolygonF& piece : pieces)
            m_p.drawPolyline(piece);
        m_p.setPen(penOf(m_theme, look, 3 * m_px));
        for (const QPolygonF& piece : pieces)
            m_p.drawPolyline(piece);
        paintHead(untilBox(line, way.path.back()), look);
        if (!isSigned(line, way.sign))
            badgeAlong(line, way.sign);
    }

    /// The line without what lies in the machines on the way, or under words: names stay readable.
    std::vector<QPolygonF> besides(const DiffMarks::Way& way, const QPolygonF& line) const
    {
        const double reach = 3 * m_px;
        std::vector<QRectF> holes;
        for (const QRectF& word : m_words)
            holes.push_back(word.adjusted(-reach, -reach, reach, reach));
        std::set<int> boxes;
        for (const std::string& id : way.path) {
            const int index = m_scene.drawnBox(id);
            if (index >= 0 && !m_scene.boxes()[static_cast<std::size_t>(index)].childCount &&
                boxes.insert(index).second)
                holes.push_back(m_scene.boxes()[static_cast<std::size_t>(index)].rect);
        }
        return cutAround(line, holes);
    }

    /// Cut where it comes to the border of the box that it ends in.
    QPolygonF untilBox(QPolygonF line, const std::string& last) const
    {
        const int index = m_scene.drawnBox(last);
        if (index < 0)
            return line;
        const QRectF r = m_scene.boxes()[static_cast<std::size_t>(index)].rect;
        while (line.size() > 2 && r.contains(line[line.size() - 2]))
            line.removeLast();
        const QLineF part(line[line.size() - 2], line.last());
        const std::array<QLineF, 4> sides{
            QLineF(r.topLeft(), r.topRight()), QLineF(r.topRight(), r.bottomRight()),
            QLineF(r.bottomRight(), r.bottomLeft()), QLineF(r.bottomLeft(), r.topLeft())};
        for (const QLineF& side : sides) {
            QPointF at;
            if (part.intersects(side, &at) == QLineF::BoundedIntersection)
                line.last() = at;
        }
        return line;
    }

    void paintHead(const QPolygonF& line, const Look& look)
    {
        const QPointF tip = line.last();
        QPointF back = line[line.size() - 2];
        for (qsizetype i = line.size() - 2; i >= 0 && QLineF(back, tip).length() < 1; --i)
            back = line[i];
        const double length = QLineF(back, tip).length();
        if (length < 1)
            return;
        const QPointF along = (tip - back) / length * 9 * m_px;
        const QPointF across(-along.y() * 0.55, along.x() * 0.55);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(m_theme.color(look.role));
        m_p.drawPolygon(QPolygonF{tip, tip - along + across, tip - along - across});
    }

    /// Whether a sign of another way of that kind stands on it already: ways that share a wire
    /// share the sign.
    bool isSigned(const QPolygonF& line, DiffSign sign) const
    {
        return std::any_of(m_badges.begin(), m_badges.end(), [&](const auto& badge) {
            const QRectF spot(badge.first.x() - 1, badge.first.y() - 1, 2, 2);
            for (qsizetype i = 1; badge.second == sign && i < line.size(); ++i)
                if (QRectF(line[i - 1], line[i])
                        .normalized()
                        .adjusted(-1, -1, 1, 1)
                        .intersects(spot))
                    return true;
            return false;
        });
    }

    QRectF badgeRect(QPointF at) const
    {
        const double r = (kBadge + 2) * m_px;
        return {at.x() - r, at.y() - r, 2 * r, 2 * r};
    }

    void takeBadge(QPointF at, DiffSign sign)
    {
        m_taken.take(badgeRect(at));
        m_badges.emplace_back(at, sign);
    }

    static QPointF pointAt(const QPolygonF& line, double wanted)
    {
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QLineF part(line[i - 1], line[i]);
            if (wanted <= part.length() && part.length() > 0)
                return part.pointAt(wanted / part.length());
            wanted -= part.length();
        }
        return line.last();
    }

    /// A third of the way for the old one, two thirds for the new one, or as near to that as
    /// nothing is covered. A way without room for its sign has its colour and its dashes.
    void badgeAlong(const QPolygonF& line, DiffSign sign)
    {
        double total = 0;
        for (qsizetype i = 1; i < line.size(); ++i)
            total += QLineF(line[i - 1], line[i]).length();
        const double wanted = sign == DiffSign::Gone ? 0.36 : 0.64;
        constexpr int kTries = 40;
        for (int i = 0; i <= 2 * kTries; ++i) {
            const double part = wanted + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) / double(kTries);
            if (part < 0.03 || part > 0.97)
                continue;
            const QPointF at = pointAt(line, total * part);
            const QRectF rect = badgeRect(at);
            if (m_taken.isFree(rect) && m_machines.isFree(rect))
                return takeBadge(at, sign);
        }
    }

    void paintBox(const DiffMarks::Box& mark)
    {
        const int index = m_scene.drawnBox(mark.id);
        if (index < 0)
            return;
        const Look look = lookOf(mark.sign);
        const double gap = 4 * m_px;
        const QRectF r =
            m_scene.boxes()[static_cast<std::size_t>(index)].rect.adjusted(-gap, -gap, gap, gap);
        QColor wash = m_theme.color(look.role);
        wash.setAlphaF(mark.sign == DiffSign::Changed ? 0.0F : 0.10F);
        m_p.setBrush(wash);
        m_p.setPen(penOf(m_theme, look, 2.2 * m_px));
        m_p.drawRoundedRect(r, 8, 8);
        const std::array<QPointF, 8> places{
            r.topRight(),
            r.topLeft(),
            r.bottomRight(),
            r.bottomLeft(),
            QPointF(r.center().x(), r.top()),
            QPointF(r.right(), r.center().y()),
            QPointF(r.center().x(), r.bottom()),
            QPointF(r.left(), r.center().y()),
        };
        const auto free = std::find_if(places.begin(), places.end(),
                                       [&](QPointF at) { return m_taken.isFree(badgeRect(at)); });
        takeBadge(free == places.end() ? places.front() : *free, mark.sign);
    }

    const SceneModel& m_scene;
    QPainter& m_p;
    const Theme& m_theme;
    double m_px;  ///< document units per mark unit
    std::vector<QRectF> m_words;
    LabelRoom m_taken;     ///< words and signs
    LabelRoom m_machines;  ///< and pods
    std::vector<std::pair<QPointF, DiffSign>> m_badges;
};

}  // namespace

void renderDiff(const SceneModel& scene, QPainter& painter, const DiffMarks& marks,
                const Theme& theme, double scale)
{
    painter.save();
    DiffPainter(scene, painter, theme, scale).paint(marks);
    painter.restore();
}

double renderDiffLegend(QPainter& painter, const QRectF& area, const Theme& theme)
{
    const std::array<std::pair<DiffSign, QString>, 3> entries{
        {{DiffSign::Gone, QCoreApplication::translate(
                              "Render", "only in the old document, or lost; the way before")},
         {DiffSign::New, QCoreApplication::translate(
                             "Render", "only in the new document, or gained; the way now")},
         {DiffSign::Changed,
          QCoreApplication::translate("Render", "changed, or where it is decided")}}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Typeface face;
    const SceneModel none;
    double x = area.left();
    double y = area.top();
    for (const auto& [sign, words] : entries) {
        const double width = 62 + face.width(words, TextStyle::Small) + 4;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += kLegendRow;
        }
        const double middle = y + kLegendRow / 2;
        painter.setPen(penOf(theme, lookOf(sign), 3));
        painter.drawLine(QPointF(x, middle), QPointF(x + 52, middle));
        DiffPainter(none, painter, theme, 1).paintBadge({x + 26, middle}, sign);
        painter.setPen(theme.color(Role::InkMuted));
        painter.setFont(face.font(TextStyle::Small));
        painter.drawText(QRectF(x + 62, y, width - 62, kLegendRow),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + 22;
    }
    painter.restore();
    return y + kLegendRow - area.top();
}

}  // namespace tombolo::render
