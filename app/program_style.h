// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

namespace tombolo::app {

/// Fusion with check boxes, fields, lists and menu frames that stand out on a dark ground too:
/// Fusion derives their outlines by darkening the window's colour, which leaves nothing to see
/// there, and gives menus no room for any. Its icons of dialog buttons are dark ones: here they
/// have none. What a combo box cannot show whole ends in an ellipsis.
class ProgramStyle : public QProxyStyle {
    Q_OBJECT

public:
    ProgramStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
                  const QWidget* widget = nullptr,
                  QStyleHintReturn* returned = nullptr) const override;
};

}  // namespace tombolo::app
