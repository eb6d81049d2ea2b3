// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

#include "views/panels/inspector_form.h"

namespace tombolo::views {

ListBinding bindLabels(Ref<Labels> ref)
{
    ListBinding b;
    const auto codec = labelCodec();
    b.ordered = false;
    b.show = [ref, codec] {
        QStringList texts;
        if (const Labels* labels = ref()) {
            for (const auto& label : *labels)
                texts << codec.show(label);
        }
        return texts;
    };
    b.check = [codec](const QString& text) {
        std::pair<std::string, std::string> label;
        return codec.read(text, label);
    };
    b.canonical = [codec](const QString& text) {
        std::pair<std::string, std::string> label;
        return codec.read(text, label).isEmpty() ? codec.show(label) : text;
    };
    b.store = [ref](const QStringList& texts) {
        Labels labels;
        const QString wrong = labelsCodec().read(texts.join(QStringLiteral(", ")), labels);
        if (Labels* place = ref(); place && wrong.isEmpty())
            *place = std::move(labels);
        return wrong;
    };
    return b;
}

ListField::ListField(InspectorForm& form, FieldText about, ListBinding binding, QString emptyText)
    : Field(form, std::move(about), Shape::Stacked),
      m_binding(std::move(binding)),
      m_list(new QVBoxLayout),
      m_empty(new RoleLabel(form.workspace(), render::Role::InkFaint, this))
{
    auto* add = new GlyphButton(Glyph::Add, tr("Add to “%1”").arg(text().label), this);
    connect(add, &QToolButton::clicked, this, &ListField::addRow);
    m_grid->removeWidget(m_label);
    m_grid->addWidget(m_label, 0, 0);
    m_grid->addWidget(add, 0, 1, Qt::AlignRight);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 0);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(2);
    m_grid->addLayout(m_list, 1, 0, 1, 2);
    m_empty->setText(emptyText);
    m_empty->setWordWrap(true);
    m_list->addWidget(m_empty);
    add->installEventFilter(this);
}

void ListField::refresh()
{
    const QStringList model = m_binding.show();
    if (model == storedTexts())
        return;
    dropPending();
    // Rows that wait for a first valid value stay below; the others follow the model by position.
    std::vector<Row*> stored;
    for (const auto& row : m_rows) {
        if (row->isStored)
            stored.push_back(row.get());
    }
    for (int i = 0; i < model.size(); ++i) {
        Row* row = i < static_cast<int>(stored.size()) ? stored[static_cast<std::size_t>(i)]
                                                       : appendRow({}, true);
        if (row->stored == model[i] && row->isStored)
            continue;
        row->isStored = true;
        row->stored = model[i];
        if (m_binding.canonical(row->edit->text()) != model[i] || row->edit->isWrong())
            row->edit->setText(model[i]);
        setRowMessage(row, {});
    }
    for (std::size_t i = static_cast<std::size_t>(model.size()); i < stored.size(); ++i)
        removeRow(stored[i]);
    numberRows();
}

void ListField::addRow()
{
    flush();
    const QString proposed = m_binding.propose ? m_binding.propose() : QString();
    Row* row = appendRow(proposed, !proposed.isEmpty());
    row->stored = proposed;
    numberRows();
    if (row->isStored)
        setRowMessage(row, commit({}));
    row->edit->setFocus(Qt::OtherFocusReason);
    row->edit->selectAll();
}

ListField::Row* ListField::appendRow(const QString& shown, bool isStored)
{
    m_rows.push_back(std::make_unique<Row>());
    Row* row = m_rows.back().get();
    row->isStored = isStored;
    row->widget = new QWidget(this);
    auto* box = new QVBoxLayout(row->widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(1);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    box->addLayout(line);
    row->edit = new OutlinedEdit(m_form.workspace(), row->widget);
    row->edit->setText(shown);
    row->edit->setPlaceholderText(text().placeholder);
    line->addWidget(row->edit, 1);
    row->up = new GlyphButton(Glyph::Up, tr("Move up"), row->widget);
    row->down = new GlyphButton(Glyph::Down, tr("Move down"), row->widget);
    auto* remove = new GlyphButton(Glyph::Remove, tr("Remove"), row->widget);
    line->addWidget(row->up);
    line->addWidget(row->down);
    line->addWidget(remove);
    m_list->addWidget(row->widget);
    introduce(row->edit, text().label);
    connect(row->edit, &QLineEdit::textEdited, this,
            [this, row](const QString& typed) { onEdited(row, typed); });
    connect(row->up, &QToolButton::clicked, this, [this, row] { moveRow(row, -1); });
    connect(row->down, &QToolButton::clicked, this, [this, row] { moveRow(row, 1); });
    connect(remove, &QToolButton::clicked, this, [this, row] {
        dropPending();
        const bool wasStored = row->isStored;
        const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&](const auto& r) { return r.get() == row; });
        Row* next = at + 1 != m_rows.end() ? (at + 1)->get()
                    : at != m_rows.begin() ? (at - 1)->get()
                                           : nullptr;
        if (next)
            next->edit->setFocus(Qt::OtherFocusReason);
        removeRow(row);
        numberRows();
        if (wasStored)
            commit({});
    });
    return row;
}

void ListField::removeRow(Row* row)
{
    row->widget->hide();
    row->widget->deleteLater();
    std::erase_if(m_rows, [&](const auto& r) { return r.get() == row; });
}

void ListField::moveRow(Row* row, int by)
{
    flush();
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& r) { return r.get() == row; });
    const auto from = at - m_rows.begin();
    const auto to = from + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    std::swap(m_rows[static_cast<std::size_t>(from)], m_rows[static_cast<std::size_t>(to)]);
    m_list->removeWidget(row->widget);
    m_list->insertWidget(static_cast<int>(to) + 1, row->widget);
    numberRows();
    setMessage(commit({}));
}

void ListField::onEdited(Row* row, const QString& typed)
{
    const QString wrong = m_binding.check(typed);
    setRowMessage(row, wrong);
    dropPending();
    if (wrong.isEmpty())
        later([this, row, typed] { store(row, typed); });
}

void ListField::store(Row* row, const QString& typed)
{
    const bool isThere =
        std::any_of(m_rows.begin(), m_rows.end(), [&](const auto& r) { return r.get() == row; });
    if (!isThere)
        return;
    const QString before = std::exchange(row->stored, m_binding.canonical(typed));
    const bool wasStored = std::exchange(row->isStored, true);
    const QString wrong = commit(mergeKey());
    if (!wrong.isEmpty()) {
        row->stored = before;
        row->isStored = wasStored;
    }
    setRowMessage(row, wrong);
}

void ListField::setRowMessage(Row* row, const QString& sentence)
{
    row->edit->setWrong(!sentence.isEmpty());
    row->message = sentence;
    describe(row->edit, sentence);
    showMessage(row->edit->hasFocus());
}

Field::Complaint ListField::complaint() const
{
    for (const auto& row : m_rows)
        if (row->edit->hasFocus() && !row->message.isEmpty())
            return {row->message, row->widget};
    return Field::complaint();
}

bool ListField::isWrong() const
{
    return Field::isWrong() || std::any_of(m_rows.begin(), m_rows.end(),
                                           [](const auto& row) { return row->edit->isWrong(); });
}

QString ListField::rowMessage(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row))->message;
}

QString ListField::commit(const QString& key)
{
    QString wrong;
    const QStringList texts = storedTexts();
    const QString refused = m_form.edit(text().label, key, [&] { wrong = m_binding.store(texts); });
    return wrong.isEmpty() ? refused : wrong;
}

QStringList ListField::storedTexts() const
{
    QStringList texts;
    for (const auto& row : m_rows) {
        if (row->isStored)
            texts << row->stored;
    }
    return texts;
}

void ListField::numberRows()
{
    m_empty->setVisible(m_rows.empty() && !m_empty->text().isEmpty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = *m_rows[i];
        row.edit->setAccessibleName(
            QStringLiteral("%1 %2").arg(text().label).arg(static_cast<int>(i + 1)));
        row.up->setVisible(m_binding.ordered && m_rows.size() > 1);
        row.down->setVisible(m_binding.ordered && m_rows.size() > 1);
        row.up->setEnabled(i > 0);
        row.down->setEnabled(i + 1 < m_rows.size());
    }
}

void ListField::onFocus(bool in)
{
    if (in)
        return;
    m_form.endMerge();
    for (const auto& row : m_rows) {
        if (row->isStored && !row->edit->isWrong() && !row->edit->hasFocus() &&
            row->edit->text() != row->stored)
            row->edit->setText(row->stored);
    }
}

bool ListField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&](const auto& r) { return r->edit == watched; });
        if (at != m_rows.end() && m_binding.ordered && (key->modifiers() & Qt::AltModifier) &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveRow(at->get(), key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

}  // namespace tombolo::views
