// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/figure.h"

#include <QFont>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

#include "views/render/faces.h"

namespace tombolo::exporting {

namespace {

constexpr double kMargin = 24;      ///< between the drawing and the sheet's edge
constexpr double kTextMargin = 24;  ///< between what is written upon it and the sheet's edge
constexpr double kGap = 12;         ///< between drawing, title, caption and legend
constexpr int kTitlePixels = 18;
constexpr int kCaptionPixels = 13;

QFont titleFont()
{
    QFont font = render::textFace();
    font.setPixelSize(kTitlePixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont()
{
    QFont font = render::textFace();
    font.setPixelSize(kCaptionPixels);
    return font;
}

constexpr int kTextFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double textHeight(const QFont& font, const QString& text, double width)
{
    if (text.isEmpty())
        return 0;
    return std::ceil(
        QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), kTextFlags, text).height());
}

render::StillOptions stillOptions(const FigureOptions& options)
{
    render::StillOptions still;
    still.theme = options.theme;
    still.detail = options.detail;
    still.grid = false;
    still.forFigure = true;
    still.trace = options.trace;
    still.flow = options.flow;
    still.lens = options.lens.get();
    return still;
}

double legendHeight(const render::SceneModel& scene, const FigureOptions& options, double width)
{
    if (!options.diff)
        return render::legendHeight(scene, width, stillOptions(options));
    QPicture recorded;
    QPainter painter(&recorded);
    return render::renderDiffLegend(painter, QRectF(0, 0, width, 1e4), *options.theme);
}

/// Everything of the scene that stands outside all others, around the element.
int outermost(const render::SceneModel& scene, int box)
{
    const auto& boxes = scene.boxes();
    while (box >= 0 && boxes.at(static_cast<std::size_t>(box)).parent >= 0)
        box = boxes.at(static_cast<std::size_t>(box)).parent;
    return box;
}

}  // namespace

Figure::Figure(const render::SceneModel& scene, FigureOptions options)
    : m_scene(scene), m_options(std::move(options))
{
    layOut();
}

QRectF Figure::croppedBounds() const
{
    const auto& flows = m_options.trace->flows();
    const auto& flow = flows.at(static_cast<std::size_t>(m_options.flow));
    QRectF area;
    const auto include = [&](const std::string& id) {
        const int box = outermost(m_scene, m_scene.boxIndex(id));
        if (box >= 0)
            area |= m_scene.boxes().at(static_cast<std::size_t>(box)).rect;
    };
    for (const auto* crossings : {&flow.request, &flow.reply}) {
        for (const std::uint32_t index : *crossings) {
            const sim::Crossing crossing = m_options.trace->crossing(index);
            for (const sim::ElementIx element : {crossing.from, crossing.to})
                if (element < m_options.trace->elements().size())
                    include(m_options.trace->elements()[element]);
            if (crossing.network >= 0)
                include(m_options.trace->networks().at(static_cast<std::size_t>(crossing.network)));
        }
    }
    return area;
}

void Figure::layOut()
{
    m_drawing = m_scene.bounds();
    if (m_options.crop && m_options.trace && m_options.flow >= 0) {
        const QRectF cropped = croppedBounds();
        if (!cropped.isEmpty())
            m_drawing = cropped;
    }
    // Strokes and badges reach a little over the boxes' rectangles, labels and callouts further.
    QRectF written = m_drawing;
    if (m_drawing == m_scene.bounds() && !m_drawing.isEmpty())
        written = render::writtenBounds(m_scene, stillOptions(m_options), 1);
    m_drawing = m_drawing.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    m_drawing |= written.adjusted(-kTextMargin, -kTextMargin, kTextMargin, kTextMargin);
    m_drawing = m_drawing.toAlignedRect();

    const double width = std::max(m_drawing.width(), m_options.minimumWidth);
    const double textWidth = width - 2 * kMargin;
    m_drawingAt = QPointF(std::floor((width - m_drawing.width()) / 2), 0);
    double y = m_drawing.height();
    const auto place = [&](double height) {
        if (height <= 0)
            return QRectF();
        const QRectF area(kMargin, y, textWidth, height);
        y += height + kGap;
        return area;
    };
    if (m_options.legend)
        m_legendArea = place(std::ceil(legendHeight(m_scene, m_options, textWidth)));
    if (!m_legendArea.isEmpty() && !m_options.title.isEmpty())
        y += kGap;
    m_titleArea = place(textHeight(titleFont(), m_options.title, textWidth));
    m_captionArea = place(textHeight(captionFont(), m_options.caption, textWidth));
    const bool hasText = y > m_drawing.height();
    m_size = QSizeF(std::ceil(width), std::ceil(hasText ? y - kGap + kMargin : y));
}

QColor Figure::ground() const
{
    // A figure stands on white paper, not on the canvas's tinted ground.
    const render::Theme& theme = *m_options.theme;
    return theme.color(theme.isDark() ? render::Role::Ground : render::Role::PanelGround);
}

void Figure::paint(QPainter& painter) const
{
    const render::Theme& theme = *m_options.theme;
    painter.save();
    painter.fillRect(QRectF(QPointF(), m_size), ground());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);

    painter.save();
    painter.translate(m_drawingAt - m_drawing.topLeft());
    if (m_options.crop)
        painter.setClipRect(m_drawing);
    render::render(m_scene, painter, m_drawing, stillOptions(m_options));
    if (m_options.diff)
        render::renderDiff(m_scene, painter, *m_options.diff, theme, 1);
    painter.restore();

    if (!m_legendArea.isEmpty() && m_options.diff)
        render::renderDiffLegend(painter, m_legendArea, theme);
    else if (!m_legendArea.isEmpty())
        render::renderLegend(m_scene, painter, m_legendArea, stillOptions(m_options));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.color(render::Role::Ink));
    painter.setFont(titleFont());
    painter.drawText(m_titleArea, kTextFlags, m_options.title);
    painter.setPen(theme.color(render::Role::InkMuted));
    painter.setFont(captionFont());
    painter.drawText(m_captionArea, kTextFlags, m_options.caption);
    painter.restore();
}

}  // namespace tombolo::exporting
