// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include <optional>
#include <vector>

#include "views/insight/flow_box.h"
#include "views/insight/remedy_card.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// "Why hidden, and what would bring it back": for the flow that is shown, the translations that
/// hide its source, and the changes that were found to bring it back, each with its price. Searches
/// while it can be seen, off the window's thread; the last answer stays, greyed, until the next.
class RemediesPanel : public QWidget {
    Q_OBJECT

public:
    explicit RemediesPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~RemediesPanel() override;

    FlowBox* flowBox() const { return m_flow; }
    const std::vector<RemedyCard*>& cards() const { return m_cards; }
    QString storyText() const { return m_story->text(); }
    QString noteText() const { return m_note->text(); }
    bool isSearching() const { return m_job.isRunning(); }
    /// Everything as text, for the clipboard.
    QString asText() const;
    QSize sizeHint() const override { return {420, 240}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Answer = Result<sim::analysis::Why>;

    void buildBar(QVBoxLayout* column);
    void retranslate();
    void applyTheme();
    void refresh();
    void search();
    void showAnswer(const Answer& answer);
    void addLosses();
    void addCards();
    void clear();
    void setBusy(bool busy);
    void preview(std::size_t remedy);
    void apply(std::size_t remedy);
    QString wayText(const Topology& topology) const;
    std::string currentFlowId() const;

    Workspace& m_workspace;
    FlowBox* m_flow = nullptr;
    QToolButton* m_copy = nullptr;
    QProgressBar* m_busy = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_story = nullptr;
    QVBoxLayout* m_losses = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_note = nullptr;
    QVBoxLayout* m_list = nullptr;
    std::vector<RemedyCard*> m_cards;
    LatestJob m_job;
    std::optional<sim::analysis::Why> m_why;
    std::string m_asked;                        ///< flow of the answer or of the search
    std::shared_ptr<const sim::Trace> m_about;  ///< run that it belongs to
};

}  // namespace tombolo::views
