// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/viewport_moves.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace tombolo::canvas {

namespace {

/// One notch of a wheel (120) zooms by a fifth.
constexpr double kZoomPerDelta = 0.0015;

/// Two fingers on a touchpad, not the notches of a wheel. X11 gives pixels for both.
bool isTouchpad(const QWheelEvent& event)
{
    if (event.device() != nullptr && event.device()->type() == QInputDevice::DeviceType::TouchPad)
        return true;
    if (event.pixelDelta().isNull())
        return false;
    const QPoint notches = event.angleDelta();
    return event.phase() != Qt::NoScrollPhase || notches.x() != 0 || notches.y() % 120 != 0;
}

bool byTouchpad(const QNativeGestureEvent& event, Movable& drawing)
{
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        drawing.zoomAt(event.position(), 1 + event.value());
        return true;
    case Qt::SmartZoomNativeGesture:
        drawing.fitAll();
        return true;
    case Qt::PanNativeGesture:
        drawing.panBy(event.delta());
        return true;
    default:
        return false;
    }
}

bool byPinch(const QWidget& widget, QGestureEvent& event, Movable& drawing)
{
    auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    const QPointF at = widget.mapFromGlobal(pinch->centerPoint());
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        drawing.zoomAt(at, pinch->scaleFactor());
    if (pinch->changeFlags() & QPinchGesture::CenterPointChanged)
        drawing.panBy(pinch->centerPoint() - pinch->lastCenterPoint());
    event.accept(pinch);
    return true;
}

}  // namespace

void moveByWheel(const QWheelEvent& event, Movable& drawing)
{
    const bool zooming = event.modifiers() & Qt::ControlModifier;
    if (isTouchpad(event) && !zooming) {
        drawing.panBy(event.pixelDelta().isNull() ? QPointF(event.angleDelta()) / 4
                                                  : QPointF(event.pixelDelta()));
    } else if (event.modifiers() & Qt::ShiftModifier) {
        const QPoint delta = event.angleDelta();
        drawing.panBy({static_cast<double>(delta.x() != 0 ? delta.x() : delta.y()) / 2, 0});
    } else {
        drawing.zoomAt(event.position(), std::exp(event.angleDelta().y() * kZoomPerDelta));
    }
}

bool moveByGesture(const QWidget& widget, QEvent& event, Movable& drawing)
{
    if (event.type() == QEvent::NativeGesture)
        return byTouchpad(static_cast<const QNativeGestureEvent&>(event), drawing);
    if (event.type() == QEvent::Gesture)
        return byPinch(widget, static_cast<QGestureEvent&>(event), drawing);
    return false;
}

}  // namespace tombolo::canvas
