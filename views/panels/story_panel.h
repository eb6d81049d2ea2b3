// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QWidget>

#include <memory>
#include <vector>

#include "views/panels/story_items.h"

namespace tombolo::views {

class StoryDelegate;

/// The cards of one story as list rows, for the view, the keyboard and screen readers.
class StoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void reset(std::vector<StoryItem> items, std::shared_ptr<const StoryWriter> writer);
    const std::vector<StoryItem>& items() const { return m_items; }
    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display and accessible text: the card as plain text.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<StoryItem> m_items;
    std::shared_ptr<const StoryWriter> m_writer;
};

/// What happens to one packet, hop by hop: header before and after with what changed marked, the
/// rule, why, and where the mask goes on and off; the verdict on top. The hop at the playhead is
/// marked; a click, Enter or the arrow keys move the playhead to a hop.
class StoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit StoryPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~StoryPanel() override;

    QListView* view() const { return m_view; }
    StoryModel* model() const { return m_model; }
    QComboBox* flowBox() const { return m_flow; }
    QToolButton* everyStepButton() const { return m_everyStep; }
    /// Row of the hop at the playhead; -1 when the packet is not under way.
    int currentRow() const { return m_currentRow; }
    /// The whole story for the clipboard.
    QString asText() const;
    QSize sizeHint() const override { return {380, 260}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildBar();
    void buildView();
    void retranslate();
    void applyTheme();
    void fillFlows();
    void rebuild();
    void rebuildIfOther();
    void followPlayhead();
    void goTo(const QModelIndex& index);
    void copy(bool everything) const;
    void refreshNote();
    std::uint32_t wantedAttempt() const;
    int rowAtPlayhead() const;

    Workspace& m_workspace;
    StoryModel* m_model = nullptr;
    StoryDelegate* m_delegate = nullptr;
    QListView* m_view = nullptr;
    QComboBox* m_flow = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_everyStep = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_note = nullptr;
    std::shared_ptr<const sim::Trace> m_trace;  ///< of the cards shown
    int m_shownFlow = -1;
    std::uint32_t m_shownAttempt = 0;
    int m_currentRow = -1;
    bool m_going = false;
};

}  // namespace tombolo::views
