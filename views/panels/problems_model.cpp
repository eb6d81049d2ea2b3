// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/problems_model.h"

#include "views/text/text.h"

namespace tombolo::views {

ProblemsModel::ProblemsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::findingsChanged, this, &ProblemsModel::refresh);
    connect(&workspace, &Workspace::themeChanged, this, &ProblemsModel::restyle);
    refresh();
}

void ProblemsModel::refresh()
{
    beginResetModel();
    m_findings = m_workspace.findings();
    m_counts = {};
    for (const Finding& finding : m_findings)
        ++m_counts.at(static_cast<std::size_t>(finding.severity));
    endResetModel();
}

void ProblemsModel::restyle()
{
    m_icons = {};
    if (!m_findings.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount_ - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount_ - 1);
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

const Finding* ProblemsModel::finding(int row) const
{
    return row >= 0 && row < static_cast<int>(m_findings.size())
               ? &m_findings[static_cast<std::size_t>(row)]
               : nullptr;
}

int ProblemsModel::count(Severity severity) const
{
    return m_counts.at(static_cast<std::size_t>(severity));
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    const Finding* f = finding(index.row());
    if (!f)
        return {};
    switch (role) {
    case SeverityRole:
        return static_cast<int>(f->severity);
    case ElementRole:
        return QString::fromStdString(f->element);
    case FixRole:
        return f->fix.has_value();
    case Qt::DecorationRole: {
        if (index.column() != SeverityColumn)
            return {};
        QIcon& icon = m_icons.at(static_cast<std::size_t>(f->severity));
        if (icon.isNull())
            icon = glyphIcon(glyphOf(f->severity), m_workspace.theme().color(roleOf(f->severity)),
                             m_workspace.theme().color(render::Role::AccentInk));
        return icon;
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return text::severityText(f->severity);
    case SentenceColumn:
        return text::findingText(*f, m_workspace.names());
    case ElementColumn:
        return f->element.empty() ? QString() : m_workspace.names()(f->element);
    case FixColumn:
        return f->fix ? tr("Fix") : QString();
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case SentenceColumn:
        return tr("What to do");
    case ElementColumn:
        return tr("Element");
    case FixColumn:
        return tr("Fix");
    default:
        return {};
    }
}

void ProblemsFilter::setShown(Severity severity, bool shown)
{
    m_shown.at(static_cast<std::size_t>(severity)) = shown;
    invalidateFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const int severity =
        sourceModel()->index(row, 0, parent).data(ProblemsModel::SeverityRole).toInt();
    return m_shown.at(static_cast<std::size_t>(severity));
}

}  // namespace tombolo::views
