// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/twin_export.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

#include "views/export/clean_names.h"
#include "views/export/figure.h"
#include "views/export/files.h"
#include "views/render/faces.h"
#include "views/text/convert_text.h"
#include "views/text/twin_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {
namespace {

class TwinExport {
    Q_DECLARE_TR_FUNCTIONS(TwinExport)
};

constexpr double kMargin = 24;
constexpr double kBetween = 24;  ///< the drawings
constexpr int kTitlePixels = 18;
constexpr int kTextPixels = 13;
constexpr double kRow = 1.7;  ///< height of a line of the table, of its text's
constexpr double kWidestTable = 720;

QFont face(int pixels, bool bold)
{
    QFont font = render::textFace();
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

ClusterModel modelOf(const Topology& t)
{
    const bool island =
        std::any_of(t.clusters.begin(), t.clusters.end(),
                    [](const Cluster& cluster) { return cluster.model == ClusterModel::Island; });
    return island ? ClusterModel::Island : ClusterModel::Flat;
}

/// A drawing with all that its figure refers to.
class Side {
public:
    Side(const TwinPart& part, const TwinFigureOptions& options, const QString& title)
        : m_title(title), m_topology(withCleanNames(part.topology))
    {
        m_scene.rebuild(m_topology);
        FigureOptions figure;
        figure.theme = &render::Theme::named(options.theme);
        figure.trace = part.trace;
        figure.legend = options.legend;
        m_figure.emplace(m_scene, figure);
    }
    Side(const Side&) = delete;
    Side& operator=(const Side&) = delete;

    const Figure& figure() const { return *m_figure; }
    const QString& title() const { return m_title; }

private:
    QString m_title;
    Topology m_topology;
    render::SceneModel m_scene;
    std::optional<Figure> m_figure;
};

/// Both drawings below their titles, from one line on, and the table.
class TwinSheet : public Sheet {
public:
    TwinSheet(const Side& left, const Side& right, QList<text::TwinTotal> totals,
              const render::Theme& theme)
        : m_left(left), m_right(right), m_totals(std::move(totals)), m_theme(theme)
    {
        m_head = kMargin + std::ceil(QFontMetricsF(face(kTitlePixels, true)).height()) + 6;
        m_rowHeight = std::ceil(QFontMetricsF(face(kTextPixels, false)).height() * kRow);
        const QSizeF l = left.figure().size();
        const QSizeF r = right.figure().size();
        m_rightAt = l.width() + kBetween;
        m_tableTop = m_head + std::max(l.height(), r.height()) + kMargin;
        m_size = {std::ceil(m_rightAt + r.width()),
                  std::ceil(m_tableTop + m_rowHeight * double(m_totals.size() + 1) + kMargin)};
    }

    QSizeF size() const override { return m_size; }
    QColor ground() const override { return m_left.figure().ground(); }
    void paint(QPainter& painter) const override
    {
        painter.save();
        painter.fillRect(QRectF(QPointF(), m_size), ground());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::TextAntialiasing);
        paintSide(painter, m_left, 0);
        paintSide(painter, m_right, m_rightAt);
        painter.setPen(QPen(m_theme.color(render::Role::Line), 1));
        const double middle = m_rightAt - kBetween / 2;
        painter.drawLine(QPointF(middle, kMargin), QPointF(middle, m_tableTop - kMargin));
        paintTable(painter);
        painter.restore();
    }

private:
    void paintSide(QPainter& painter, const Side& side, double x) const
    {
        painter.save();
        painter.translate(x, m_head);
        side.figure().paint(painter);
        painter.restore();
        const QFont font = face(kTitlePixels, true);
        painter.setFont(font);
        painter.setPen(m_theme.color(render::Role::Ink));
        const QRectF area(x + kMargin, kMargin, side.figure().size().width() - 2 * kMargin,
                          m_head - kMargin);
        painter.drawText(
            area, Qt::AlignLeft | Qt::AlignTop,
            QFontMetricsF(font).elidedText(side.title(), Qt::ElideRight, area.width()));
    }

    void paintTable(QPainter& painter) const
    {
        const double width = std::min(kWidestTable, m_size.width() - 2 * kMargin);
        const auto row = [&](int index, const QStringList& cells, render::Role ink, bool strong) {
            const double y = m_tableTop + m_rowHeight * index;
            const double shares[] = {0.4, 0.3, 0.3};
            double x = kMargin;
            for (int column = 0; column < cells.size(); ++column) {
                const double room = width * shares[column];
                const QFont font = face(kTextPixels, strong && column > 0);
                painter.setFont(font);
                painter.setPen(m_theme.color(ink));
                painter.drawText(
                    QRectF(x, y, room - 8, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(font).elidedText(cells[column], Qt::ElideRight, room - 8));
                x += room;
            }
            painter.setPen(QPen(m_theme.color(render::Role::PanelLine), index == 0 ? 1.5 : 0.75));
            painter.drawLine(QPointF(kMargin, y + m_rowHeight),
                             QPointF(kMargin + width, y + m_rowHeight));
        };
        row(0, {TwinExport::tr("All flows together"), m_left.title(), m_right.title()},
            render::Role::InkMuted, true);
        int index = 0;
        for (const text::TwinTotal& total : m_totals)
            row(++index, {total.what, total.left, total.right}, render::Role::Ink,
                total.left != total.right);
    }

    const Side& m_left;
    const Side& m_right;
    QList<text::TwinTotal> m_totals;
    const render::Theme& m_theme;
    double m_head = 0;
    double m_rowHeight = 0;
    double m_rightAt = 0;
    double m_tableTop = 0;
    QSizeF m_size;
};

}  // namespace

QString twinTitle(const Topology& topology, bool isTwin)
{
    const QString model = text::modelText(modelOf(topology));
    return isTwin ? TwinExport::tr("%1: its twin").arg(model)
                  : TwinExport::tr("%1: the document").arg(model);
}

Result<Done> exportTwin(const TwinPart& document, const TwinPart& twin, const QString& path,
                        const TwinFigureOptions& options)
{
    const auto format = formatOf(options.format, path, {u"svg"_s, u"png"_s, u"pdf"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (const auto scale = checkScale(options.scale); !scale)
        return scale;
    const Side left(document, options, twinTitle(document.topology, false));
    const Side right(twin, options, twinTitle(twin.topology, true));
    const TwinSheet sheet(
        left, right, text::twinTotals(document.topology, document.trace, twin.topology, twin.trace),
        render::Theme::named(options.theme));
    const QString name = document.topology.header.title.empty()
                             ? TwinExport::tr("A document and its twin")
                             : text::shownName(document.topology.header.title);
    const QString told = TwinExport::tr("%1, and %2", "titles of two drawings side by side")
                             .arg(left.title(), right.title());
    if (*format == u"png"_s) {
        const auto png = figurePng(sheet, name, told, options.scale);
        return png ? writeAtomically(path, *png) : tl::unexpected(png.error());
    }
    return writeAtomically(path, *format == u"svg"_s ? figureSvg(sheet, name, told, options.scale)
                                                     : figurePdf(sheet, name, options.scale));
}

}  // namespace tombolo::exporting
