// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_style.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

#include "views/widgets/letter_width.h"

namespace tombolo::views {

namespace {

constexpr int kLeastLetters = 3;

QTextOption wrapping(Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    return option;
}

}  // namespace

WrapLabel::WrapLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

WrapLabel::WrapLabel(const QString& text, QWidget* parent) : WrapLabel(parent)
{
    setText(text);
}

QMargins WrapLabel::around() const
{
    const int m = margin();
    return contentsMargins() + QMargins(m, m, m, m);
}

QSize WrapLabel::minimumSizeHint() const
{
    const QSize own = QLabel::minimumSizeHint();
    const QMargins a = around();
    const int least = letterWidth(fontMetrics()) * kLeastLetters + a.left() + a.right();
    return {std::min(own.width(), least),
            wordWrap() ? fontMetrics().lineSpacing() + a.top() + a.bottom() : own.height()};
}

int WrapLabel::heightForWidth(int width) const
{
    if (!wordWrap() || text().isEmpty())
        return QLabel::heightForWidth(width);
    const QMargins a = around();
    QString lines = text();
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(lines, font());
    layout.setTextOption(wrapping(Qt::AlignLeft, layoutDirection()));
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width - a.left() - a.right()));
        height += std::max<double>(line.height(), fontMetrics().lineSpacing());
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height)) + a.top() + a.bottom();
}

void WrapLabel::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(group, foregroundRole()));
    const QRect area = rect().marginsRemoved(around());
    if (wordWrap()) {
        painter.drawText(QRectF(area), text(), wrapping(alignment(), layoutDirection()));
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

QString shortened(const QString& text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most) + QChar(0x2026);
}

RoleLabel::RoleLabel(Workspace& workspace, render::Role role, QWidget* parent)
    : WrapLabel(parent), m_workspace(workspace), m_role(role)
{
    connect(&workspace, &Workspace::themeChanged, this, &RoleLabel::recolor);
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
    setMinimumWidth(letterWidth(fontMetrics()) * 5);
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
