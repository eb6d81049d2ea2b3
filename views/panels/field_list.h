// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QVBoxLayout>

#include <vector>

#include "views/panels/field_base.h"
#include "views/panels/field_codec.h"
#include "views/panels/field_glyph.h"
#include "views/panels/field_ref.h"
#include "views/panels/field_style.h"

namespace tombolo::views {

/// A list of values that are one line each: addresses, prefixes, labels.
struct ListBinding {
    std::function<QStringList()> show;
    std::function<QString(const QString&)> check;
    std::function<QString(const QString&)> canonical;
    /// Texts that check() accepts. @return what is wrong with the whole (a key twice), or empty
    std::function<QString(const QStringList&)> store;
    /// A sensible next value; empty: the new row starts empty and counts once something valid is
    /// typed.
    std::function<QString()> propose;
    bool ordered = true;
};

template <typename T>
ListBinding bindList(Ref<std::vector<T>> ref, Codec<T> codec)
{
    ListBinding b;
    b.show = [ref, codec] {
        QStringList texts;
        if (const auto* values = ref()) {
            for (const T& v : *values)
                texts << codec.show(v);
        }
        return texts;
    };
    b.check = [codec](const QString& text) {
        T value{};
        return codec.read(text, value);
    };
    b.canonical = [codec](const QString& text) {
        T value{};
        return codec.read(text, value).isEmpty() ? codec.show(value) : text;
    };
    b.store = [ref, codec](const QStringList& texts) {
        std::vector<T> values;
        for (const QString& text : texts) {
            T value{};
            if (codec.read(text, value).isEmpty())
                values.push_back(std::move(value));
        }
        if (auto* place = ref())
            *place = std::move(values);
        return QString();
    };
    return b;
}

ListBinding bindLabels(Ref<Labels> ref);

/// Rows of one line with add, remove, up and down.
class ListField : public Field {
    Q_OBJECT

public:
    ListField(InspectorForm& form, FieldText text, ListBinding binding, QString emptyText);
    void refresh() override;
    bool isWrong() const override;
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    OutlinedEdit* edit(int row) const { return m_rows.at(static_cast<std::size_t>(row))->edit; }
    QString rowMessage(int row) const;

public slots:
    void addRow();

protected:
    void onFocus(bool in) override;
    Complaint complaint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QWidget* widget = nullptr;
        OutlinedEdit* edit = nullptr;
        QString message;  ///< what is wrong with it
        GlyphButton* up = nullptr;
        GlyphButton* down = nullptr;
        QString stored;  ///< as the model has it; empty: not in the model yet
        bool isStored = false;
    };
    Row* appendRow(const QString& text, bool isStored);
    void removeRow(Row* row);
    void moveRow(Row* row, int by);
    void onEdited(Row* row, const QString& text);
    void store(Row* row, const QString& text);
    void setRowMessage(Row* row, const QString& sentence);
    QString commit(const QString& mergeKey);
    QStringList storedTexts() const;
    void numberRows();

    ListBinding m_binding;
    QVBoxLayout* m_list;
    RoleLabel* m_empty;
    std::vector<std::unique_ptr<Row>> m_rows;
};

}  // namespace tombolo::views
