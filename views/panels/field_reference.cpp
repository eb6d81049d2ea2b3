// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_reference.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QListView>
#include <QSignalBlocker>

#include "model/core/ip.h"
#include "views/panels/field_style.h"
#include "views/panels/inspector_form.h"

namespace tombolo::views {

ReferenceField::ReferenceField(InspectorForm& form, FieldText about, Binding binding)
    : Field(form, std::move(about)),
      m_binding(std::move(binding)),
      m_combo(new OutlinedCombo(form.workspace(), this))
{
    auto* edit = new OutlinedEdit(form.workspace());
    m_combo->setEditable(true);
    m_combo->setLineEdit(edit);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    auto* list = new QListView(m_combo);
    list->setUniformItemSizes(true);
    m_combo->setView(list);
    auto* completer = new QCompleter(m_combo->model(), m_combo);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_combo->setCompleter(completer);
    edit->setPlaceholderText(m_binding.allowEmpty ? m_binding.emptyText : text().placeholder);
    setControl(m_combo);
    introduce(edit, text().label);
    connect(edit, &QLineEdit::textEdited, this, &ReferenceField::onEdited);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        dropPending();
        if (index >= 0 && index < static_cast<int>(m_candidates.size()))
            store(m_candidates[static_cast<std::size_t>(index)].id);
    });
}

void ReferenceField::fill()
{
    if (m_filled)
        return;
    m_filled = true;
    m_candidates = m_binding.candidates();
    if (m_binding.allowEmpty)
        m_candidates.insert(m_candidates.begin(), Candidate{{}, m_binding.emptyText});
    const QString typed = m_combo->currentText();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    QStringList texts;
    texts.reserve(static_cast<int>(m_candidates.size()));
    for (const Candidate& c : m_candidates)
        texts << c.text;
    m_combo->addItems(texts);
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        if (m_candidates[i].id == m_model)
            m_combo->setCurrentIndex(static_cast<int>(i));
    }
    m_combo->setEditText(typed);
}

QString ReferenceField::shownFor(const std::string& id) const
{
    if (id.empty())
        return {};
    return parseAddress(id) ? QString::fromStdString(id) : m_form.candidateText(id);
}

void ReferenceField::refresh()
{
    auto* edit = static_cast<OutlinedEdit*>(m_combo->lineEdit());
    const bool mixed = m_form.isMixed([this] { return QString::fromStdString(m_binding.show()); });
    const std::string model = mixed ? std::string() : m_binding.show();
    const bool moved = model != m_model;
    m_model = model;
    m_filled = false;
    if ((edit->isWrong() || isPending()) && !moved)
        return;
    dropPending();
    if (edit->hasFocus() && !moved && idOf(edit->text()) == model)
        return;
    if (edit->text() != shownFor(model)) {
        const QSignalBlocker quiet(m_combo);
        m_combo->setEditText(shownFor(model));
        edit->setCursorPosition(0);
    }
    setMessage({});
}

std::optional<std::string> ReferenceField::idOf(const QString& text) const
{
    const QString t = text.trimmed();
    if (t.isEmpty())
        return m_binding.allowEmpty ? std::optional<std::string>(std::string()) : std::nullopt;
    if (const auto address = parseAddress(t.toStdString()); address && m_binding.allowAddress)
        return toString(*address);
    std::optional<std::string> byName;
    int named = 0;
    for (const Candidate& c : m_candidates) {
        if (c.text == t || QString::fromStdString(c.id) == t)
            return c.id;
        if (m_form.nameOf(c.id).compare(t, Qt::CaseInsensitive) == 0) {
            ++named;
            byName = c.id;
        }
    }
    return named == 1 ? byName : std::nullopt;
}

void ReferenceField::onEdited(const QString& typed)
{
    fill();
    dropPending();
    if (const auto id = idOf(typed)) {
        setMessage({});
        later([this, id] { store(*id); });
        return;
    }
    setMessage(m_binding.allowAddress
                   ? tr("Nothing here has this name; choose from the list or write an address.")
                   : tr("Nothing here has this name; choose from the list."));
}

void ReferenceField::store(const std::string& id)
{
    setMessage(m_form.edit(text().label, mergeKey(), [&] { m_binding.store(id); }));
    if (!isWrong() && !m_combo->lineEdit()->hasFocus())
        m_combo->setEditText(shownFor(id));
}

void ReferenceField::setMessage(const QString& sentence)
{
    static_cast<OutlinedEdit*>(m_combo->lineEdit())->setWrong(!sentence.isEmpty());
    Field::setMessage(sentence);
}

void ReferenceField::onFocus(bool in)
{
    if (in) {
        fill();
        return;
    }
    m_form.endMerge();
    if (!isWrong())
        refresh();
}

bool ReferenceField::eventFilter(QObject* watched, QEvent* event)
{
    // The list must be there before a click on the arrow or a wheel turn reads it.
    if (watched == m_combo &&
        (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress))
        fill();
    return Field::eventFilter(watched, event);
}

}  // namespace tombolo::views
