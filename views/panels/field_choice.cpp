// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_choice.h"

#include "views/panels/field_style.h"
#include "views/panels/inspector_form.h"

namespace tombolo::views {

ChoiceField::ChoiceField(InspectorForm& form, FieldText about, std::vector<Choice> choices,
                         std::function<int()> show, std::function<void(int)> store)
    : Field(form, std::move(about)),
      m_show(std::move(show)),
      m_store(std::move(store)),
      m_combo(new OutlinedCombo(form.workspace(), this))
{
    for (const Choice& choice : choices) {
        m_combo->addItem(choice.text, choice.value);
        m_combo->setItemData(m_combo->count() - 1, choice.help, Qt::ToolTipRole);
    }
    setControl(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        const int value = m_combo->itemData(index).toInt();
        setMessage(m_form.edit(text().label, {}, [&] { m_store(value); }));
    });
}

void ChoiceField::refresh()
{
    const bool mixed = m_form.isMixed([this] { return QString::number(m_show()); });
    m_combo->setPlaceholderText(mixed ? tr("several values") : QString());
    m_combo->setCurrentIndex(mixed ? -1 : m_combo->findData(m_show()));
}

CheckField::CheckField(InspectorForm& form, FieldText about, std::function<bool()> show,
                       std::function<void(bool)> store)
    : Field(form, std::move(about), Shape::Stacked),
      m_show(std::move(show)),
      m_store(std::move(store)),
      m_box(new QCheckBox(text().label, this))
{
    hideLabel();
    setControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        const bool on = m_box->checkState() != Qt::Unchecked;
        m_box->setTristate(false);
        setMessage(m_form.edit(text().label, {}, [&] { m_store(on); }));
    });
}

void CheckField::refresh()
{
    if (m_form.isMixed([this] { return QString::number(m_show() ? 1 : 0); })) {
        m_box->setTristate(true);
        m_box->setCheckState(Qt::PartiallyChecked);
        return;
    }
    m_box->setTristate(false);
    m_box->setChecked(m_show());
}

}  // namespace tombolo::views
