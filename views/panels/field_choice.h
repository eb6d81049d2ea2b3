// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCheckBox>
#include <QComboBox>

#include <vector>

#include "views/panels/field_base.h"
#include "views/panels/field_ref.h"

namespace tombolo::views {

/// One of a few words. Values are the enum's numbers.
struct Choice {
    int value = 0;
    QString text;
    QString help;
};

class ChoiceField : public Field {
    Q_OBJECT

public:
    ChoiceField(InspectorForm& form, FieldText text, std::vector<Choice> choices,
                std::function<int()> show, std::function<void(int)> store);
    void refresh() override;
    QComboBox* combo() const { return m_combo; }

private:
    std::function<int()> m_show;
    std::function<void(int)> m_store;
    QComboBox* m_combo;
};

template <typename E>
std::function<int()> showEnum(Ref<E> ref)
{
    return [ref = std::move(ref)] {
        const E* value = ref();
        return value ? static_cast<int>(*value) : -1;
    };
}

template <typename E>
std::function<void(int)> storeEnum(Ref<E> ref)
{
    return [ref = std::move(ref)](int value) {
        if (E* place = ref())
            *place = static_cast<E>(value);
    };
}

/// Yes or no.
class CheckField : public Field {
    Q_OBJECT

public:
    CheckField(InspectorForm& form, FieldText text, std::function<bool()> show,
               std::function<void(bool)> store);
    void refresh() override;
    QCheckBox* box() const { return m_box; }

private:
    std::function<bool()> m_show;
    std::function<void(bool)> m_store;
    QCheckBox* m_box;
};

}  // namespace tombolo::views
