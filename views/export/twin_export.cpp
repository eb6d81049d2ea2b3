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
constexpr int kHeadPixels = 22;

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
              const QString& title, const render::Theme& theme)
        : m_left(left), m_right(right), m_totals(std::move(totals)), m_title(title), m_theme(theme)
    {
        if (!title.isEmpty())
            m_sides += std::ceil(QFontMetricsF(face(kHeadPixels, true)).height()) + 12;
        m_head = m_sides + std::ceil(QFontMetricsF(face(kTitlePixels, true)).height()) + 6;
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
        if (!m_title.isEmpty()) {
            const QFont font = face(kHeadPixels, true);
            painter.setFont(font);
            painter.setPen(m_theme.color(render::Role::Ink));
            const QRectF area(kMargin, kMargin, m_size.width() - 2 * kMargin, m_sides - kMargin);
            painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                             QFontMetricsF(font).elidedText(m_title, Qt::ElideRight, area.width()));
        }
        paintSide(painter, m_left, 0);
        paintSide(painter, m_right, m_rightAt);
        painter.setPen(QPen(m_theme.color(render::Role::Line), 1));
        const double middle = m_rightAt - kBetween / 2;
        painter.drawLine(QPointF(middle, m_sides), QPointF(middle, m_tableTop - kMargin));
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
        const QRectF area(x + kMargin, m_sides, side.figure().size().width() - 2 * kMargin,
                          m_head - m_sides);
        painter.drawText(
            area, Qt::AlignLeft | Qt::AlignTop,
            QFontMetricsF(font).elidedText(side.title(), Qt::ElideRight, area.width()));
    }

    /// What is summed stands at the left, the numbers of each half below it, to its right end: the
    /// halves have their titles above, and the table none of its own.
    void paintTable(QPainter& painter) const
    {
        const double right = m_size.width() - kMargin;
        const double middle = m_rightAt - kBetween / 2;
        const double label = std::max(widestLabel() + kMargin, (middle - kMargin) / 2);
        int index = 0;
        const auto line = [&](int row, double width) {
            const double y = m_tableTop + m_rowHeight * row;
            painter.setPen(QPen(m_theme.color(render::Role::PanelLine), width));
            painter.drawLine(QPointF(kMargin, y), QPointF(right, y));
        };
        const auto cell = [&](const QString& words, double from, double to, bool strong,
                              Qt::Alignment align) {
            const QFont font = face(kTextPixels, strong);
            painter.setFont(font);
            painter.setPen(m_theme.color(index == 0 ? render::Role::InkMuted : render::Role::Ink));
            const QRectF area(from, m_tableTop + m_rowHeight * index, to - from, m_rowHeight);
            painter.drawText(area, align | Qt::AlignVCenter,
                             QFontMetricsF(font).elidedText(words, Qt::ElideRight, to - from));
        };
        const double leftEnd = std::max(middle - kBetween, kMargin + label + kNumbers);
        cell(TwinExport::tr("All flows together"), kMargin, kMargin + label, true, Qt::AlignLeft);
        line(1, 1.5);
        for (const text::TwinTotal& total : m_totals) {
            ++index;
            const bool differs = total.left != total.right;
            cell(total.what, kMargin, kMargin + label, false, Qt::AlignLeft);
            cell(total.left, kMargin + label, leftEnd, differs, Qt::AlignRight);
            cell(total.right, leftEnd + kBetween, right, differs, Qt::AlignRight);
            line(index + 1, 0.75);
        }
    }

    double widestLabel() const
    {
        const QFontMetricsF metrics(face(kTextPixels, false));
        double widest = 0;
        for (const text::TwinTotal& total : m_totals)
            widest = std::max(widest, metrics.horizontalAdvance(total.what));
        return widest;
    }

    static constexpr double kNumbers = 120;  ///< least width of a column of numbers

    const Side& m_left;
    const Side& m_right;
    QList<text::TwinTotal> m_totals;
    QString m_title;  ///< of the document; empty: none
    const render::Theme& m_theme;
    double m_sides = kMargin;  ///< where the halves begin, with their titles
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
        text::shownName(document.topology.header.title), render::Theme::named(options.theme));
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
