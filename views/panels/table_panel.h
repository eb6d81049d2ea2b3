// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <memory>
#include <vector>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// Connection entries of one machine at one time.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Original, Reply, Translated, FlowName, Since, ColumnCount };

    explicit TableModel(Workspace& workspace, QObject* parent = nullptr);
    /// Replaces the rows; does nothing when they are the same (the playhead moved between changes).
    void setEntries(std::shared_ptr<const sim::Trace> trace, std::vector<sim::TableEntry> entries);
    const sim::TableEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const sim::TableEntry& entry, int column) const;

    Workspace& m_workspace;
    std::shared_ptr<const sim::Trace> m_trace;
    std::vector<sim::TableEntry> m_entries;
};

/// Translation and connection table of the selected element, as it is at the playhead.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    explicit TablePanel(Workspace& workspace, QWidget* parent = nullptr);

    TableModel* model() const { return m_model; }
    QTableView* view() const { return m_view; }
    QString titleText() const { return m_title->text(); }
    QString noteText() const { return m_note->text(); }
    QSize sizeHint() const override { return {380, 200}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void fitColumns();
    void refreshNote(const QString& name, std::size_t all);
    void applyTheme();
    void retranslate();
    void copySelected() const;
    sim::ElementIx selectedElement() const;

    Workspace& m_workspace;
    TableModel* m_model = nullptr;
    QLabel* m_title = nullptr;
    QToolButton* m_only = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_note = nullptr;
    QTimer m_soon;  ///< gathers the playhead's steps while playing
};

}  // namespace tombolo::views
