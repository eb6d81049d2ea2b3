// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>
#include <QWidget>

#include <vector>

#include "views/panels/flows_model.h"

namespace tombolo::views {

class RoleLabel;

/// The list of flows: enable, add, edit, duplicate, delete, play, and how each fared in the current
/// run. Selecting one makes it the current flow of story and chart.
class FlowsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FlowsPanel(Workspace& workspace, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    FlowsModel* model() const { return m_model; }
    QSize sizeHint() const override { return {420, 200}; }

public slots:
    /// From what is selected (sender first), or from the first sender to the first that listens.
    void addFlow();
    void removeSelected();
    void duplicateSelected();
    /// Makes the flow current, puts the playhead to its start and asks to play.
    void playSelected();

signals:
    void playFlowRequested(const QString& flowId);
    /// The person wants to edit a flow: the inspector should come to the front.
    void editRequested(const QString& flowId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildBar();
    void retranslate();
    void updateState();
    void toWorkspace();
    void fromWorkspace();
    std::vector<std::string> selectedIds() const;
    void edit();

    Workspace& m_workspace;
    FlowsModel* m_model;
    QTableView* m_table;
    RoleLabel* m_nothing;
    GlyphButton* m_add = nullptr;
    GlyphButton* m_edit = nullptr;
    GlyphButton* m_duplicate = nullptr;
    GlyphButton* m_remove = nullptr;
    GlyphButton* m_play = nullptr;
    bool m_syncing = false;
};

/// Makes a flow of the run current and puts the playhead to the packet that tells of it.
/// @return false when the flow is not in the current run (the person has been told why)
bool seekFlow(Workspace& workspace, const std::string& id);

}  // namespace tombolo::views
