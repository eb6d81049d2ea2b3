// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>

class QEvent;
class QWheelEvent;
class QWidget;

namespace tombolo::canvas {

/// A widget whose drawing can be moved. Lengths are view pixels.
class Movable {
public:
    virtual void zoomAt(QPointF view, double factor) = 0;  ///< keeps what is under `view` there
    virtual void panBy(QPointF viewDelta) = 0;
    virtual void fitAll() = 0;

protected:
    ~Movable() = default;
};

/// A wheel zooms at the cursor (with Shift: pans sideways); two fingers on a touchpad pan.
void moveByWheel(const QWheelEvent& event, Movable& drawing);
/// Pinching and the touchpad's own gestures. The widget has grabbed Qt::PinchGesture.
/// @return false: the event is none of these
bool moveByGesture(const QWidget& widget, QEvent& event, Movable& drawing);

}  // namespace tombolo::canvas
