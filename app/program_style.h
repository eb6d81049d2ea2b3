// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

namespace tombolo::app {

/// Fusion with check boxes, fields, lists and menu frames that stand out on a dark ground too:
/// Fusion derives their outlines by darkening the window's colour, which leaves nothing to see
/// there. What a combo box cannot show whole ends in an ellipsis.
class ProgramStyle : public QProxyStyle {
    Q_OBJECT

public:
    ProgramStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
};

}  // namespace tombolo::app
