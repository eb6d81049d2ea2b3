// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QWidget>

#include "views/panels/outline_model.h"

namespace tombolo::views {

class RoleLabel;

/// Shows what matches the search with everything above and below it; empty groups are left out.
class OutlineFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit OutlineFilter(QObject* parent = nullptr);
    /// Words that must all occur in name, id, address or labels.
    void setSearch(const QString& text);
    bool isSearching() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool matches(const QModelIndex& index) const;
    QStringList m_words;
};

/// The outline: search field above a tree of the whole document. Selection goes both ways.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(Workspace& workspace, QWidget* parent = nullptr);

    QTreeView* tree() const { return m_tree; }
    QLineEdit* searchField() const { return m_search; }
    OutlineModel* model() const { return m_model; }
    QSize sizeHint() const override { return {240, 400}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onSearch(const QString& text);
    void toWorkspace();
    void fromWorkspace();
    void showMenu(const QPoint& at);
    void removeSelected();
    std::vector<std::string> selectedIds() const;
    void retranslate();
    void showEmptyState();
    void noteOpen(const QModelIndex& above);
    void openAgain(const QModelIndex& above);

    Workspace& m_workspace;
    OutlineModel* m_model;
    OutlineFilter* m_filter;
    QLineEdit* m_search;
    QTreeView* m_tree;
    RoleLabel* m_nothing;
    QSet<QString> m_open;  ///< rows that were open before the model was made anew
    QSet<QString> m_shut;  ///< groups that were not
    bool m_syncing = false;
};

}  // namespace tombolo::views
