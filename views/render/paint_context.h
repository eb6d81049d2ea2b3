// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "views/render/render.h"
#include "views/render/scene_model.h"
#include "views/render/theme.h"

/// What every painter of one thing gets. Inner header of views/render.
namespace tombolo::render {

enum class TextStyle { Title, Name, Address, Small };

/// Faces of one drawing: the desktop's own face, and its fixed one for addresses.
class Typeface {
public:
    /// @param scale device pixels per unit: names and titles grow when the drawing is small, so
    /// that boxes that have room for them still tell who they are
    explicit Typeface(double scale = 1);
    const QFont& font(TextStyle style) const { return m_fonts[static_cast<std::size_t>(style)]; }
    const QFontMetricsF& metrics(TextStyle style) const
    {
        return m_metrics[static_cast<std::size_t>(style)];
    }
    double pixelSize(TextStyle style) const { return font(style).pixelSize(); }
    /// The text, or its beginning and an ellipsis, so that it is at most `width` wide.
    QString fitted(const QString& text, TextStyle style, double width) const;
    double width(const QString& text, TextStyle style) const
    {
        return metrics(style).horizontalAdvance(text);
    }

private:
    std::array<QFont, 4> m_fonts;
    std::vector<QFontMetricsF> m_metrics;
};

struct PaintContext {
    QPainter& painter;
    const Theme& theme;
    const Typeface& face;
    double scale = 1;  ///< device pixels per unit
    Detail detail = Detail::Full;
    bool addresses = true;
    bool figure = false;
    QRectF region{};  ///< nothing outside it need be drawn; null: everything
    /// Gets the places of words, which then are not drawn; null: they are.
    std::vector<QRectF>* written = nullptr;

    bool inSight(const QRectF& rect) const { return region.isNull() || rect.intersects(region); }
    QColor color(Role role) const { return theme.color(role); }
    /// Whether text of that size can be read.
    bool legible(TextStyle style) const;
    /// One line, elided, never clipped; nothing below six pixels.
    void text(const QRectF& rect, const QString& text, TextStyle style, Role role,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter) const;
    void pen(Role role, double width = 1.5, Qt::PenStyle style = Qt::SolidLine) const;
    void fill(Role role) const;
    void noFill() const;
};

}  // namespace tombolo::render
