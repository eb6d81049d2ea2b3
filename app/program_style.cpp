// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace tombolo::app {
namespace {

void paintCheckBox(const QStyleOption& option, QPainter& painter)
{
    const double side = std::min(option.rect.width(), option.rect.height()) - 2.0;
    const QRectF box(option.rect.center().x() + 0.5 - side / 2,
                     option.rect.center().y() + 0.5 - side / 2, side, side);
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const bool focused = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(option.palette.color(group, focused ? QPalette::Highlight : QPalette::PlaceholderText),
             1.2));
    painter.setBrush(option.palette.color(group, QPalette::Base));
    painter.drawRoundedRect(box, 2.5, 2.5);
    const QPen ink(option.palette.color(group, QPalette::Text), side / 7, Qt::SolidLine,
                   Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(ink);
    if (option.state & QStyle::State_On) {
        const QPointF points[] = {{box.left() + side * 0.22, box.top() + side * 0.52},
                                  {box.left() + side * 0.43, box.top() + side * 0.73},
                                  {box.left() + side * 0.79, box.top() + side * 0.27}};
        painter.drawPolyline(points, 3);
    } else if (option.state & QStyle::State_NoChange) {
        painter.drawLine(QPointF(box.left() + side * 0.25, box.center().y()),
                         QPointF(box.right() - side * 0.25, box.center().y()));
    }
    painter.restore();
}

/// The outline of what can be typed into, and of lists.
void paintOutline(const QStyleOption& option, QPainter& painter, double radius)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    QColor line = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                       focused ? QPalette::Highlight : QPalette::PlaceholderText);
    if (!focused)
        line.setAlphaF(enabled ? 0.6F : 0.35F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, focused ? 1.6 : 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

}  // namespace

ProgramStyle::ProgramStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*option, *painter);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameLineEdit:
        paintOutline(*option, *painter, 2.5);
        return;
    case PE_Frame:
        paintOutline(*option, *painter, 0);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProgramStyle::drawControl(ControlElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element != CE_ComboBoxLabel || !combo || combo->editable) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionComboBox fitted = *combo;
    const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    const int sign = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
    fitted.currentText =
        combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width() - sign - 2);
    QProxyStyle::drawControl(element, &fitted, painter, widget);
}

void ProgramStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin && spin->frame)
        paintOutline(*spin, *painter, 2.5);
}

int ProgramStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                              const QWidget* widget) const
{
    return metric == PM_MenuPanelWidth ? 1 : QProxyStyle::pixelMetric(metric, option, widget);
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, returned);
}

}  // namespace tombolo::app
