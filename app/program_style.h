// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

namespace tombolo::app {

/// Fusion with check boxes, fields, lists and menu frames that stand out on a dark ground too:
/// Fusion derives their outlines by darkening the window's colour, which leaves nothing to see
/// there.
class ProgramStyle : public QProxyStyle {
    Q_OBJECT

public:
    ProgramStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

}  // namespace tombolo::app
