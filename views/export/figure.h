// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QPicture>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>

#include "views/render/diff_marks.h"
#include "views/render/lens.h"
#include "views/render/render.h"

namespace tombolo::exporting {

/// What a figure shows besides the drawing.
struct FigureOptions {
    const render::Theme* theme = nullptr;
    const sim::Trace* trace = nullptr;
    int flow = -1;  ///< index into trace->flows(); -1: no flow
    bool legend = true;
    std::shared_ptr<const render::LensLook> lens = nullptr;  ///< of the same run; null: none
    render::Detail detail = render::Detail::Full;
    QString title;    ///< below the drawing; empty: none
    QString caption;  ///< below the title; empty: none
    /// Only the surroundings of the flow's path, for documents too large for a page.
    bool crop = false;
    /// Marks of a comparison, with a legend of their own; may be null.
    const render::DiffMarks* diff = nullptr;
    double minimumWidth = 480;  ///< room for title and caption under a narrow drawing
};

/// Something of a size, in document units, that paints itself the same way on any device.
class Sheet {
public:
    virtual ~Sheet() = default;
    virtual QSizeF size() const = 0;
    virtual QColor ground() const = 0;
    /// All of it, with its ground. The painter's unit is the document's.
    virtual void paint(QPainter& painter) const = 0;
};

/// A drawing with its caption and legend: ground, drawing, legend, title, caption.
class Figure : public Sheet {
public:
    Figure(const render::SceneModel& scene, FigureOptions options);

    QSizeF size() const override { return m_size; }
    QColor ground() const override;
    void paint(QPainter& painter) const override;

private:
    void layOut();
    QRectF croppedBounds() const;

    const render::SceneModel& m_scene;
    FigureOptions m_options;
    QRectF m_drawing;     ///< document coordinates
    QPointF m_drawingAt;  ///< where its top left corner stands on the sheet
    QRectF m_titleArea;
    QRectF m_captionArea;
    QRectF m_legendArea;
    QSizeF m_size;
};

/// The figure as an SVG document with title and description, always the same bytes for the same
/// figure. @param scale size factor
QByteArray figureSvg(const Sheet& figure, const QString& title, const QString& description,
                     double scale);

/// The figure as a picture. @return NotAllowed for one of too many pixels
Result<QByteArray> figurePng(const Sheet& figure, const QString& title, const QString& description,
                             double scale);
QByteArray figurePdf(const Sheet& figure, const QString& title, double scale);

/// An SVG document as an element to embed in HTML: no prolog, width by its container, and its own
/// ids made unique by the prefix.
QString embeddedSvg(const QByteArray& svg, const QString& idPrefix, const QString& label);

}  // namespace tombolo::exporting
