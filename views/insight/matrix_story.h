// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

#include <map>
#include <string>

#include "sim/analysis/assertion.h"
#include "views/insight/matrix_model.h"

namespace tombolo::views {

/// What a cell of the matrix means, in words: each kind of its pairs told for one of them, which
/// can be played.
class MatrixStory : public QWidget {
    Q_OBJECT

public:
    MatrixStory(Workspace& workspace, const MatrixModel& model, QWidget* parent = nullptr);

    void show(const QModelIndex& cell);
    /// Whether a sentence about the model's matrix holds, and what breaks it.
    void showCheck(const sim::analysis::Assertion& assertion,
                   const sim::analysis::Checked& checked);
    void showWords(const QString& words);
    void setStale(bool stale);
    QString title() const { return m_title->text(); }
    QListWidget* list() const { return m_list; }
    QPushButton* playButton() const { return m_play; }
    QSize sizeHint() const override { return {340, 160}; }
    /// With its buttons one above the other.
    QSize minimumSizeHint() const override;

public slots:
    /// Plays the chosen kind's packet: the flow of the document that sends it, or one that is added
    /// now, as one undo step.
    void play();

signals:
    void playFlowRequested(const QString& flowId);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void clear();
    void arrangeButtons();
    void updateButtons();
    void restyle();
    void addFlows(const sim::analysis::MatrixGroup& from, const sim::analysis::MatrixGroup& to);
    std::string knownFlow() const;
    void playWhenThere();
    std::pair<sim::ElementIx, sim::ElementIx> chosen() const;

    Workspace& m_workspace;
    const MatrixModel& m_model;
    QLabel* m_title;
    QLabel* m_counts;
    QListWidget* m_list;
    QPushButton* m_play;
    QPushButton* m_reveal;
    QBoxLayout* m_buttons;
    std::vector<std::pair<sim::ElementIx, sim::ElementIx>> m_examples;
    std::map<std::size_t, std::string> m_flows;  ///< lines that are one flow's, by number
    std::vector<sim::analysis::PairSight> m_sights;
    std::string m_awaited;  ///< a flow that is played once it is in a run
    bool m_stale = false;
};

}  // namespace tombolo::views
