// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_style.h"

#include <QFontDatabase>
#include <QPainter>

namespace tombolo::views {

RoleLabel::RoleLabel(Workspace& workspace, render::Role role, QWidget* parent)
    : QLabel(parent), m_workspace(workspace), m_role(role)
{
    setTextFormat(Qt::PlainText);
    connect(&workspace, &Workspace::themeChanged, this, &RoleLabel::recolor);
    recolor();
}

void RoleLabel::setRole(render::Role role)
{
    m_role = role;
    recolor();
}

void RoleLabel::recolor()
{
    QPalette p = palette();
    p.setColor(foregroundRole(), m_workspace.theme().color(m_role));
    setPalette(p);
}

OutlinedEdit::OutlinedEdit(Workspace& workspace, QWidget* parent)
    : QLineEdit(parent), m_workspace(workspace)
{
    setMinimumWidth(fontMetrics().averageCharWidth() * 5);
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
}

void OutlinedEdit::setWrong(bool wrong)
{
    if (m_wrong == wrong)
        return;
    m_wrong = wrong;
    update();
    if (!hasFrame() && parentWidget())
        parentWidget()->update();
}

void OutlinedEdit::useTabularFigures()
{
    QFont tabular = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    tabular.setPointSizeF(font().pointSizeF());
    setFont(tabular);
}

void OutlinedEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    // Inside a combo box the box draws the outline.
    if (hasFrame())
        paintOutline(*this, m_workspace, m_wrong, hasFocus());
}

OutlinedCombo::OutlinedCombo(Workspace& workspace, QWidget* parent)
    : QComboBox(parent), m_workspace(workspace)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
}

void OutlinedCombo::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    const auto* edit = qobject_cast<OutlinedEdit*>(lineEdit());
    paintOutline(*this, m_workspace, edit && edit->isWrong(), hasFocus());
}

void paintOutline(QWidget& widget, const Workspace& workspace, bool wrong, bool focused)
{
    const render::Theme& theme = workspace.theme();
    const render::Role role = wrong     ? render::Role::Error
                              : focused ? render::Role::Focus
                                        : render::Role::PanelLine;
    const double width = wrong ? 2 : 1;
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(role), width));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), 2, 2);
}

}  // namespace tombolo::views
