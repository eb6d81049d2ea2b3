// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVBoxLayout>

#include <vector>

#include "views/panels/field_base.h"
#include "views/panels/field_glyph.h"
#include "views/panels/field_ref.h"
#include "views/panels/field_style.h"

namespace tombolo::views {

/// A list of records, whatever they are.
struct RowsBinding {
    std::function<std::size_t()> count;
    std::function<void()> append;  ///< with sensible values
    std::function<void(std::size_t)> erase;
    std::function<void(std::size_t, std::size_t)> swap;
    std::function<void(InspectorForm&, RowIndex)> build;  ///< adds the fields of one row
    std::function<QString(std::size_t)> title;            ///< of a card; unset for compact rows
    bool ordered = true;
};

template <typename T>
RowsBinding bindRows(Ref<std::vector<T>> ref, std::function<T()> make,
                     std::function<void(InspectorForm&, RowIndex)> build,
                     std::function<QString(std::size_t)> title = {})
{
    return {[ref] {
                const auto* v = ref();
                return v ? v->size() : std::size_t{0};
            },
            [ref, make] {
                if (auto* v = ref())
                    v->push_back(make());
            },
            [ref](std::size_t i) {
                if (auto* v = ref(); v && i < v->size())
                    v->erase(v->begin() + static_cast<std::ptrdiff_t>(i));
            },
            [ref](std::size_t a, std::size_t b) {
                if (auto* v = ref(); v && a < v->size() && b < v->size())
                    std::swap((*v)[a], (*v)[b]);
            },
            std::move(build),
            std::move(title),
            true};
}

/// Records as cards (a title line, then fields) or, without titles, as compact lines; add, remove,
/// up and down. Rows keep their widgets when they move, so focus and unfinished typing move with
/// them.
class RowsField : public Field {
    Q_OBJECT

public:
    RowsField(InspectorForm& form, FieldText text, RowsBinding binding, QString emptyText);
    void refresh() override;
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const std::vector<Field*>& fields(int row) const
    {
        return m_rows.at(static_cast<std::size_t>(row))->fields;
    }

public slots:
    void addRow();

private:
    struct Row {
        QWidget* widget = nullptr;
        QLabel* title = nullptr;
        GlyphButton* up = nullptr;
        GlyphButton* down = nullptr;
        RowIndex index;
        std::vector<Field*> fields;
    };
    void buildRow();
    QWidget* makeButtons(Row* row);
    void removeRow(Row* row);
    void dropRow(Row* row);
    void moveRow(Row* row, int by);
    void numberRows();
    void focusFirst(Row* row);

    RowsBinding m_binding;
    QVBoxLayout* m_list;
    RoleLabel* m_empty;
    std::vector<std::unique_ptr<Row>> m_rows;
};

/// Ground and border of a card.
class CardFrame : public QWidget {
    Q_OBJECT

public:
    CardFrame(Workspace& workspace, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace& m_workspace;
};

}  // namespace tombolo::views
