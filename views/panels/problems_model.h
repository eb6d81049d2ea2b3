// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <array>
#include <vector>

#include "views/panels/field_glyph.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// Findings of the present document as a table; follows the edits.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, SentenceColumn, ElementColumn, FixColumn, ColumnCount_ };
    enum Role_ { SeverityRole = Qt::UserRole, ElementRole, FixRole };

    explicit ProblemsModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount_; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Finding* finding(int row) const;
    /// How many there are of a severity.
    int count(Severity severity) const;
    /// Reads the findings anew.
    void refresh();
    /// New colours, new language; the findings stay.
    void restyle();

private:
    Workspace& m_workspace;
    std::vector<Finding> m_findings;
    std::array<int, 3> m_counts{};
    mutable std::array<QIcon, 3> m_icons;
};

/// Leaves out severities that are switched off.
class ProblemsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShown(Severity severity, bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::array<bool, 3> m_shown{true, true, true};
};

}  // namespace tombolo::views
