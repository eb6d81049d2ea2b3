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
    if (m_wrong)
        paintWrongOutline(*this, m_workspace);
}

void paintWrongOutline(QWidget& widget, const Workspace& workspace)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(workspace.theme().color(render::Role::Error), 2));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 2, 2);
}

}  // namespace tombolo::views
