// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "views/render/render.h"

namespace tombolo::app {
namespace {

constexpr double kMargin = 28;  ///< around a fitted drawing, in view pixels
constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 60;
constexpr double kLegend = 64;     ///< kept free at the bottom
constexpr double kOutdated = 0.3;  ///< how strong a drawing is that is no longer true

}  // namespace

DiffView::DiffView(QWidget* parent) : QWidget(parent), m_theme(&render::Theme::light())
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::OpenHandCursor);
    grabGesture(Qt::PinchGesture);
}

void DiffView::show(const Topology& together)
{
    m_scene.rebuild(together);
    fitAll();
}

void DiffView::setMarks(render::DiffMarks marks)
{
    m_marks = std::move(marks);
    update();
}

void DiffView::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    update();
}

void DiffView::fitAll()
{
    m_fitPending = width() < 2 || !isVisible();
    m_viewport.setSize(QSizeF(width(), std::max(1.0, height() - kLegend)));
    m_viewport.fit(m_scene.bounds(), kMargin, 1.5);
    update();
}

void DiffView::paintEvent(QPaintEvent*)
{
    if (m_fitPending)
        fitAll();
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->color(render::Role::Ground));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : kOutdated);
    painter.setTransform(m_viewport.transform(), true);
    const double scale = m_viewport.scale();
    const QRectF region = m_viewport.toScene(QRectF(rect()));
    render::StillOptions options;
    options.theme = m_theme;
    options.grid = false;
    options.detail = render::detailFor(scale * devicePixelRatioF());
    render::render(m_scene, painter, region, options);
    render::renderDiff(m_scene, painter, m_marks, *m_theme, scale);
    painter.restore();
    const QRectF legend(12, height() - kLegend + 6, width() - 24, kLegend - 10);
    painter.fillRect(QRectF(0, height() - kLegend, width(), kLegend),
                     m_theme->color(render::Role::PanelGround));
    painter.setPen(m_theme->color(render::Role::PanelLine));
    painter.drawLine(QPointF(0, height() - kLegend), QPointF(width(), height() - kLegend));
    painter.setClipRect(legend);
    render::renderDiffLegend(painter, legend, *m_theme);
    if (hasFocus()) {
        painter.setClipping(false);
        painter.setPen(QPen(m_theme->color(render::Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void DiffView::resizeEvent(QResizeEvent*)
{
    fitAll();
}

void DiffView::zoomAt(QPointF view, double factor)
{
    m_viewport.zoomTo(m_viewport.scale() * factor, view);
    update();
}

void DiffView::panBy(QPointF viewDelta)
{
    m_viewport.panBy(viewDelta);
    update();
}

bool DiffView::event(QEvent* event)
{
    return canvas::moveByGesture(*this, *event, *this) || QWidget::event(event);
}

void DiffView::wheelEvent(QWheelEvent* event)
{
    canvas::moveByWheel(*event, *this);
    event->accept();
}

void DiffView::mousePressEvent(QMouseEvent* event)
{
    m_last = event->position();
    m_dragged = false;
    setCursor(Qt::ClosedHandCursor);
}

void DiffView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton)
        return;
    const QPointF by = event->position() - m_last;
    m_dragged = m_dragged || by.manhattanLength() > 3;
    if (!m_dragged)
        return;
    panBy(by);
    m_last = event->position();
}

void DiffView::mouseReleaseEvent(QMouseEvent* event)
{
    setCursor(Qt::OpenHandCursor);
    if (m_dragged)
        return;
    const render::Hit hit = m_scene.hit(m_viewport.toScene(event->position()),
                                        render::kHitTolerancePx / m_viewport.scale());
    if (hit.part != render::HitPart::None)
        emit elementClicked(hit.id);
}

void DiffView::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(middle, kZoomStep);
    case Qt::Key_Minus:
        return zoomAt(middle, 1 / kZoomStep);
    case Qt::Key_0:
        return fitAll();
    case Qt::Key_Left:
        return panBy({kPanStep, 0});
    case Qt::Key_Right:
        return panBy({-kPanStep, 0});
    case Qt::Key_Up:
        return panBy({0, kPanStep});
    case Qt::Key_Down:
        return panBy({0, -kPanStep});
    default:
        QWidget::keyPressEvent(event);
    }
}

}  // namespace tombolo::app
