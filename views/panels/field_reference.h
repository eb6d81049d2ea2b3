// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QStringListModel>

#include <optional>
#include <string>
#include <vector>

#include "views/panels/field_base.h"

namespace tombolo::views {

/// A thing that can be referred to.
struct Candidate {
    std::string id;
    QString text;  ///< name, and where it stands
};

/// Names another element: a list with names that narrows while one types, or an address where the
/// format allows one. Candidates are asked for only when the list is opened or typed into.
class ReferenceField : public Field {
    Q_OBJECT

public:
    struct Binding {
        std::function<std::string()> show;  ///< id, or an address as text, or empty
        std::function<void(const std::string&)> store;
        std::function<std::vector<Candidate>()> candidates;
        bool allowAddress = false;
        bool allowEmpty = false;
        QString emptyText;  ///< shown for none
    };

    ReferenceField(InspectorForm& form, FieldText text, Binding binding);
    void refresh() override;
    QComboBox* combo() const { return m_combo; }

protected:
    void setMessage(const QString& sentence) override;
    void onFocus(bool in) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    QString shownFor(const std::string& id) const;
    void onEdited(const QString& text);
    void store(const std::string& id);
    /// @return nothing when the text names no candidate, or several
    std::optional<std::string> idOf(const QString& text) const;

    Binding m_binding;
    QComboBox* m_combo;
    std::vector<Candidate> m_candidates;
    std::string m_model;
    bool m_filled = false;
};

}  // namespace tombolo::views
