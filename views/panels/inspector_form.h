// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVBoxLayout>
#include <QWidget>

#include <string>
#include <vector>

#include "views/panels/field_base.h"
#include "views/panels/field_choice.h"
#include "views/panels/field_line.h"
#include "views/panels/field_list.h"
#include "views/panels/field_reference.h"
#include "views/panels/field_rows.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The fields of one element, or of several of one kind at once. Holds working copies of their
/// values; fields read and write these copies, and edit() turns a change into one undo step of the
/// document.
class InspectorForm : public QWidget {
    Q_OBJECT

public:
    /// @param ids elements of one kind; one empty id: the document itself
    InspectorForm(Workspace& workspace, std::vector<std::string> ids, QWidget* parent = nullptr);

    Workspace& workspace() const { return m_workspace; }
    const Topology& topology() const { return m_workspace.topology(); }
    const TopologyIndex& index() const { return m_workspace.document().index(); }
    const std::vector<std::string>& ids() const { return m_ids; }
    const std::string& id() const { return m_ids.front(); }
    bool isMany() const { return m_ids.size() > 1; }
    /// The primary element's value; Header of an empty document when it has gone.
    const ElementValue& value() const { return m_values.front(); }

    /// Way to a part of the value of the element that is read or changed now.
    template <typename V>
    Ref<V> whole()
    {
        return [this] {
            return std::get_if<V>(&m_values[m_active]);
        };
    }
    template <typename V, typename B, typename M>
    Ref<M> part(M B::*memberOf)
    {
        return member(whole<V>(), memberOf);
    }

    /// One act of the user: `change` works on the copy of each element, then the document takes
    /// over.
    /// @return why the document refused, or empty
    QString edit(const QString& label, const QString& mergeKey,
                 const std::function<void()>& change);
    /// Stores what waits for a pause in typing, in every field.
    void flush();
    void endMerge() { m_workspace.document().endMerge(); }
    QString newMergeKey();
    /// True when `read` gives different answers for the elements of the form.
    bool isMixed(const std::function<QString()>& read);

    /// Follows the document. @return false when an element is gone or became another kind
    bool reload();

    // Names of other elements.
    QString nameOf(const std::string& id) const;
    QString candidateText(const std::string& id) const;

    // Building, top to bottom.
    void section(const QString& title, std::function<bool()> condition = {});
    /// A sentence between fields; asked again at every refresh.
    void sentence(std::function<QString()> text);
    template <typename F>
    F* add(F* field)
    {
        addField(field);
        return field;
    }
    /// Adds the fields that `build` makes to another layout and list (rows).
    void buildInto(QBoxLayout* layout, std::vector<Field*>& fields,
                   const std::function<void()>& build);
    void finish();

    // Shorthands.
    LineField* line(FieldText text, LineBinding binding);
    LineField* number(FieldText text, Ref<std::int64_t> ref, NumberRange range);
    ListField* list(FieldText text, ListBinding binding, const QString& emptyText);
    RowsField* rows(FieldText text, RowsBinding binding, const QString& emptyText);
    CheckField* check(FieldText text, Ref<bool> ref);
    template <typename E>
    ChoiceField* choice(FieldText text, Ref<E> ref, std::vector<Choice> choices)
    {
        return add(new ChoiceField(*this, std::move(text), std::move(choices), showEnum(ref),
                                   storeEnum(ref)));
    }

    /// Every field, rows' fields not included.
    const std::vector<Field*>& fields() const { return m_fields; }

signals:
    /// The field that has the keyboard, for the explanation strip.
    void explained(const QString& label, const QString& help);

private:
    friend class Field;
    void explain(const FieldText& text) { emit explained(text.label, text.help); }
    void addField(Field* field);
    void refresh();

    Workspace& m_workspace;
    std::vector<std::string> m_ids;
    std::vector<ElementValue> m_values;
    std::size_t m_active = 0;
    int m_keys = 0;
    QVBoxLayout* m_box;
    QBoxLayout* m_into;
    std::vector<Field*>* m_collect;
    std::vector<Field*> m_fields;
    std::vector<std::function<void()>> m_refreshers;
};

}  // namespace tombolo::views
