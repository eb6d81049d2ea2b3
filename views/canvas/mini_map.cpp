// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/mini_map.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "views/canvas/viewport.h"

namespace tombolo::canvas {

namespace {

constexpr double kMargin = 8;

}  // namespace

MiniMap::MiniMap(const render::SceneModel& scene, const Viewport& viewport, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_viewport(viewport), m_theme(&render::Theme::light())
{
    setObjectName(QStringLiteral("miniMap"));
    setAccessibleName(tr("Mini-map"));
    setToolTip(tr("Drag the frame to move the view"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
}

void MiniMap::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    sceneChanged();
}

void MiniMap::sceneChanged()
{
    m_stale = true;
    update();
}

double MiniMap::scale() const
{
    const QRectF all = m_scene.bounds();
    return std::min((width() - 2 * kMargin) / std::max(1.0, all.width()),
                    (height() - 2 * kMargin) / std::max(1.0, all.height()));
}

QPointF MiniMap::offset() const
{
    const QRectF all = m_scene.bounds();
    return QPointF(width() / 2.0, height() / 2.0) - all.center() * scale();
}

QPointF MiniMap::toScene(QPointF view) const
{
    return (view - offset()) / scale();
}

/// Boxes only, outermost first: at this size nothing else can be seen.
void MiniMap::redraw()
{
    using render::Role;
    m_stale = false;
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(m_theme->color(Role::PanelGround));
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double factor = scale();
    const QPointF shift = offset();
    for (const render::Box& box : m_scene.boxes()) {
        const QRectF rect(box.rect.topLeft() * factor + shift, box.rect.size() * factor);
        if (rect.width() * rect.height() * ratio * ratio < 1.5 || box.kind == ElementKind::Pod)
            continue;
        Role fill = Role::HostLine;
        if (box.kind == ElementKind::Cluster)
            fill = Role::LandIsland;
        else if (box.kind == ElementKind::Node)
            fill = Role::NodeLine;
        else if (box.kind == ElementKind::Network)
            fill = Role::NetworkLine;
        else if (box.kind == ElementKind::Gateway)
            fill = Role::GatewayNat;
        else if (box.kind == ElementKind::Note)
            fill = Role::NoteFill;
        painter.setPen(box.kind == ElementKind::Cluster ? QPen(m_theme->color(Role::CoastIsland), 1)
                                                        : QPen(Qt::NoPen));
        painter.setBrush(m_theme->color(fill));
        painter.drawRoundedRect(rect, 1.5, 1.5);
    }
    painter.setPen(QPen(m_theme->color(Role::PanelLine), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
}

void MiniMap::paintEvent(QPaintEvent*)
{
    if (m_stale || m_picture.deviceIndependentSize() != QSizeF(size()))
        redraw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF seen = m_viewport.visible();
    QRectF frame(seen.topLeft() * scale() + offset(), seen.size() * scale());
    frame = frame.intersected(QRectF(1, 1, width() - 2, height() - 2));
    painter.setPen(QPen(m_theme->color(render::Role::Accent), 1.5));
    painter.drawRect(frame);
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF seen = m_viewport.visible();
    const QPointF at = toScene(event->position());
    m_grip = seen.contains(at) ? seen.center() - at : QPointF();
    emit centreRequested(at + m_grip);
    event->accept();
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        emit centreRequested(toScene(event->position()) + m_grip);
    event->accept();
}

void MiniMap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

}  // namespace tombolo::canvas
