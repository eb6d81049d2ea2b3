// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <optional>

#include "views/insight/matrix_source.h"

namespace tombolo::views {

/// The rows and columns of a matrix that a search leaves; cells by number, words when asked for.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit MatrixModel(Workspace& workspace, QObject* parent = nullptr);

    void setAnswer(std::shared_ptr<const MatrixAnswer> answer);
    const MatrixAnswer* answer() const { return m_answer.get(); }
    /// Words that must all occur in the name of a sender, of a receiver, or of one of its group.
    void setSearch(const QString& from, const QString& to);
    /// Whether the last answer is shown while the next one is being made.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    /// Only this kind stands out. Nothing: all do.
    void setEmphasis(std::optional<sim::analysis::PairSight> sight);
    bool isEmphasized(const sim::analysis::GroupCell& cell) const;

    sim::analysis::GroupCell cell(const QModelIndex& index) const;
    const sim::analysis::MatrixGroup& rowGroup(int row) const;
    const sim::analysis::MatrixGroup& columnGroup(int column) const;
    QString rowName(int row) const;
    QString columnName(int column) const;
    /// How many pairs of each kind the groups have that the search leaves.
    const std::array<std::uint64_t, sim::analysis::kSights>& totals() const { return m_totals; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    std::vector<int> found(const std::vector<sim::analysis::MatrixGroup>& groups,
                           const QStringList& words) const;

    Workspace& m_workspace;
    std::shared_ptr<const MatrixAnswer> m_answer;
    QStringList m_from, m_to;            ///< words
    std::vector<int> m_rows, m_columns;  ///< of the table
    std::array<std::uint64_t, sim::analysis::kSights> m_totals{};
    std::optional<sim::analysis::PairSight> m_emphasis;
    mutable QHash<quint64, QString> m_cellWords;
    bool m_stale = false;
};

}  // namespace tombolo::views
