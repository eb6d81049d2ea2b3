// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_rows.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

#include "views/panels/inspector_form.h"

namespace tombolo::views {

RowsField::RowsField(InspectorForm& form, FieldText about, RowsBinding binding, QString emptyText)
    : Field(form, std::move(about), Shape::Stacked),
      m_binding(std::move(binding)),
      m_list(new QVBoxLayout),
      m_empty(new RoleLabel(form.workspace(), render::Role::InkFaint, this))
{
    auto* add = new GlyphButton(Glyph::Add, tr("Add to “%1”").arg(text().label), this);
    connect(add, &QToolButton::clicked, this, &RowsField::addRow);
    add->installEventFilter(this);
    m_grid->removeWidget(m_label);
    m_grid->addWidget(m_label, 0, 0);
    m_grid->addWidget(add, 0, 1, Qt::AlignRight);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 0);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(4);
    m_grid->addLayout(m_list, 1, 0, 1, 2);
    m_empty->setText(emptyText);
    m_empty->setWordWrap(true);
    m_list->addWidget(m_empty);
}

void RowsField::refresh()
{
    const std::size_t count = m_binding.count();
    while (m_rows.size() > count)
        dropRow(m_rows.back().get());
    while (m_rows.size() < count)
        buildRow();
    numberRows();
    for (const auto& row : m_rows) {
        for (Field* field : row->fields) {
            field->updateShown();
            field->refresh();
        }
    }
}

void RowsField::buildRow()
{
    m_rows.push_back(std::make_unique<Row>());
    Row* row = m_rows.back().get();
    row->index = std::make_shared<std::size_t>(m_rows.size() - 1);
    const bool card = static_cast<bool>(m_binding.title);
    QBoxLayout* into = nullptr;
    if (card) {
        row->widget = new CardFrame(m_form.workspace(), this);
        auto* box = new QVBoxLayout(row->widget);
        box->setContentsMargins(8, 4, 6, 6);
        box->setSpacing(3);
        auto* head = new QHBoxLayout;
        head->setSpacing(0);
        row->title = new WrapLabel(row->widget);
        row->title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        head->addWidget(row->title, 1);
        head->addWidget(makeButtons(row));
        box->addLayout(head);
        into = box;
    } else {
        row->widget = new QWidget(this);
        auto* line = new QHBoxLayout(row->widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(4);
        into = line;
    }
    m_form.buildInto(into, row->fields, [&] { m_binding.build(m_form, row->index); });
    if (!card) {
        for (Field* field : row->fields)
            field->hideLabel();
        static_cast<QHBoxLayout*>(into)->addWidget(makeButtons(row), 0, Qt::AlignTop);
    }
    m_list->addWidget(row->widget);
    row->widget->show();
}

QWidget* RowsField::makeButtons(Row* row)
{
    auto* cell = new QWidget(row->widget);
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    row->up = new GlyphButton(Glyph::Up, tr("Move up"), cell);
    row->down = new GlyphButton(Glyph::Down, tr("Move down"), cell);
    auto* remove = new GlyphButton(Glyph::Remove, tr("Remove"), cell);
    line->addWidget(row->up);
    line->addWidget(row->down);
    line->addWidget(remove);
    connect(row->up, &QToolButton::clicked, this, [this, row] { moveRow(row, -1); });
    connect(row->down, &QToolButton::clicked, this, [this, row] { moveRow(row, 1); });
    connect(remove, &QToolButton::clicked, this, [this, row] { removeRow(row); });
    return cell;
}

void RowsField::addRow()
{
    setMessage(m_form.edit(text().label, {}, [this] { m_binding.append(); }));
    if (!m_rows.empty())
        focusFirst(m_rows.back().get());
}

void RowsField::removeRow(Row* row)
{
    const std::size_t index = *row->index;
    if (m_rows.size() > 1)
        focusFirst(m_rows[index + 1 < m_rows.size() ? index + 1 : index - 1].get());
    dropRow(row);
    numberRows();
    setMessage(m_form.edit(text().label, {}, [&] { m_binding.erase(index); }));
    // A refused removal brings the row back.
    refresh();
}

void RowsField::dropRow(Row* row)
{
    row->widget->hide();
    row->widget->deleteLater();
    std::erase_if(m_rows, [&](const auto& r) { return r.get() == row; });
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        *m_rows[i]->index = i;
}

void RowsField::moveRow(Row* row, int by)
{
    const auto from = static_cast<std::ptrdiff_t>(*row->index);
    const auto to = from + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    const auto a = static_cast<std::size_t>(from);
    const auto b = static_cast<std::size_t>(to);
    std::swap(m_rows[a], m_rows[b]);
    std::swap(*m_rows[a]->index, *m_rows[b]->index);
    m_list->removeWidget(row->widget);
    m_list->insertWidget(static_cast<int>(to) + 1, row->widget);
    numberRows();
    setMessage(m_form.edit(text().label, {}, [&] { m_binding.swap(a, b); }));
}

void RowsField::numberRows()
{
    m_empty->setVisible(m_rows.empty() && !m_empty->text().isEmpty());
    const bool movable = m_binding.ordered && m_rows.size() > 1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = *m_rows[i];
        if (row.title)
            row.title->setText(m_binding.title(i));
        row.up->setVisible(movable);
        row.down->setVisible(movable);
        row.up->setEnabled(i > 0);
        row.down->setEnabled(i + 1 < m_rows.size());
        row.widget->setAccessibleName(
            QStringLiteral("%1 %2").arg(text().label).arg(static_cast<int>(i + 1)));
    }
}

void RowsField::focusFirst(Row* row)
{
    for (Field* field : row->fields) {
        QWidget* next = field->nextInFocusChain();
        while (next != field && field->isAncestorOf(next)) {
            if (next->focusPolicy() & Qt::TabFocus) {
                next->setFocus(Qt::TabFocusReason);
                return;
            }
            next = next->nextInFocusChain();
        }
    }
}

CardFrame::CardFrame(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
}

void CardFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_workspace.theme().color(render::Role::PanelLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace tombolo::views
