// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_model.h"

#include <QLocale>

#include <algorithm>

#include "views/text/matrix_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

using namespace sim::analysis;

MatrixModel::MatrixModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

void MatrixModel::setAnswer(std::shared_ptr<const MatrixAnswer> answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_cellWords.clear();
    filter();
    endResetModel();
}

void MatrixModel::setSearch(const QString& from, const QString& to)
{
    beginResetModel();
    m_from = from.simplified().split(u' ', Qt::SkipEmptyParts);
    m_to = to.simplified().split(u' ', Qt::SkipEmptyParts);
    filter();
    endResetModel();
}

void MatrixModel::filter()
{
    m_rows.clear();
    m_columns.clear();
    m_totals = {};
    if (!m_answer)
        return;
    m_rows = found(m_answer->table.rows, m_from);
    m_columns = found(m_answer->table.columns, m_to);
    const auto membersOf = [](const std::vector<MatrixGroup>& groups, const std::vector<int>& all) {
        std::vector<sim::ElementIx> out;
        for (const int i : all) {
            const auto& members = groups[std::size_t(i)].members;
            out.insert(out.end(), members.begin(), members.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    };
    m_totals = pairsBetween(*m_answer->matrix, membersOf(m_answer->table.rows, m_rows),
                            membersOf(m_answer->table.columns, m_columns))
                   .counts;
}

std::vector<int> MatrixModel::found(const std::vector<MatrixGroup>& groups,
                                    const QStringList& words) const
{
    const text::NameOf names = m_workspace.names();
    const auto fits = [&](const std::string& id, const QString& name) {
        return std::all_of(words.begin(), words.end(), [&](const QString& w) {
            return name.contains(w, Qt::CaseInsensitive) ||
                   QString::fromStdString(id).contains(w, Qt::CaseInsensitive);
        });
    };
    std::vector<int> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const MatrixGroup& group = groups[i];
        const auto has = [&](sim::ElementIx e) {
            const std::string& id = m_answer->matrix->id(e);
            return fits(id, names(id));
        };
        if (words.isEmpty() || fits(group.id, text::groupText(m_answer->table, group, names)) ||
            (group.members.size() > 1 &&
             std::any_of(group.members.begin(), group.members.end(), has)))
            out.push_back(static_cast<int>(i));
    }
    return out;
}

void MatrixModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::setEmphasis(std::optional<PairSight> sight)
{
    m_emphasis = sight;
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool MatrixModel::isEmphasized(const GroupCell& cell) const
{
    return !m_emphasis || cell.counts[static_cast<std::size_t>(*m_emphasis)] > 0;
}

GroupCell MatrixModel::cell(const QModelIndex& index) const
{
    if (!m_answer || !index.isValid())
        return {};
    return m_answer->cell(m_rows[std::size_t(index.row())], m_columns[std::size_t(index.column())]);
}

const MatrixGroup& MatrixModel::rowGroup(int row) const
{
    return m_answer->table.rows[std::size_t(m_rows[std::size_t(row)])];
}

const MatrixGroup& MatrixModel::columnGroup(int column) const
{
    return m_answer->table.columns[std::size_t(m_columns[std::size_t(column)])];
}

QString MatrixModel::rowName(int row) const
{
    return text::groupText(m_answer->table, rowGroup(row), m_workspace.names());
}

QString MatrixModel::columnName(int column) const
{
    return text::groupText(m_answer->table, columnGroup(column), m_workspace.names());
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!m_answer || !index.isValid())
        return {};
    if (role == Qt::DisplayRole) {
        const quint64 key = quint64(m_rows[std::size_t(index.row())]) << 32U |
                            quint64(m_columns[std::size_t(index.column())]);
        if (m_cellWords.size() > 20'000)
            m_cellWords.clear();
        QString& word = m_cellWords[key];
        if (word.isEmpty())
            word = text::cellWord(*m_answer->matrix, cell(index));
        return word;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const GroupCell c = cell(index);
        const QString counts = text::cellCounts(c);
        const QString what = counts.isEmpty() ? data(index, Qt::DisplayRole).toString() : counts;
        return u"%1 → %2: %3"_s.arg(rowName(index.row()), columnName(index.column()), what);
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto size = orientation == Qt::Vertical ? m_rows.size() : m_columns.size();
    if (!m_answer || section < 0 || std::size_t(section) >= size)
        return {};
    const bool vertical = orientation == Qt::Vertical;
    if (role == Qt::DisplayRole)
        return vertical ? rowName(section) : columnName(section);
    if (role == Qt::ToolTipRole) {
        const MatrixGroup& group = vertical ? rowGroup(section) : columnGroup(section);
        return u"%1 (%2)"_s.arg(vertical ? rowName(section) : columnName(section),
                                QLocale().toString(qulonglong(group.members.size())));
    }
    if (role == Qt::TextAlignmentRole)
        return int(vertical ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignHCenter | Qt::AlignBottom);
    return {};
}

}  // namespace tombolo::views
