// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QWidget>

#include "views/panels/event_list_model.h"

namespace tombolo::views {

/// The run's events with filters. The row at the playhead is marked and kept in sight; a click, or
/// walking with the arrow keys, moves the playhead to that event and shows its packet's story.
class EventListPanel : public QWidget {
    Q_OBJECT

public:
    explicit EventListPanel(Workspace& workspace, QWidget* parent = nullptr);

    EventListModel* model() const { return m_model; }
    QTableView* view() const { return m_view; }
    QLineEdit* filterEdit() const { return m_text; }
    QComboBox* kindBox() const { return m_kind; }
    QComboBox* flowBox() const { return m_flow; }
    QSize sizeHint() const override { return {480, 220}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters();
    void buildView();
    void retranslate();
    void fillFlows();
    void filterChanged();
    void followPlayhead();
    void refreshNote();
    void applyTheme();
    void goTo(const QModelIndex& index);
    void copySelected() const;

    Workspace& m_workspace;
    EventListModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QLineEdit* m_text = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_flow = nullptr;
    QToolButton* m_follow = nullptr;
    QLabel* m_note = nullptr;
    bool m_going = false;  ///< the playhead moves because of a row
};

}  // namespace tombolo::views
