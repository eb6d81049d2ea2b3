// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include "views/insight/matrix_check.h"
#include "views/insight/matrix_look.h"
#include "views/insight/matrix_story.h"

namespace tombolo::views {

/// Who sees whose true address: origins by observers, grouped as one likes, each cell explained in
/// words and played on the canvas.
class MatrixPanel : public QWidget {
    Q_OBJECT

public:
    explicit MatrixPanel(Workspace& workspace, QWidget* parent = nullptr);

    MatrixSource& source() { return m_source; }
    MatrixModel& model() { return m_model; }
    MatrixTableView* view() const { return m_view; }
    MatrixStory* story() const { return m_story; }
    QLineEdit* fromField() const { return m_from; }
    QLineEdit* toField() const { return m_to; }
    MatrixCheck* checkField() const { return m_check; }
    QToolButton* legendButton(sim::analysis::PairSight sight) const
    {
        return m_legend.at(static_cast<std::size_t>(sight));
    }
    QSize sizeHint() const override { return {820, 260}; }

signals:
    void playFlowRequested(const QString& flowId);
    /// Somebody wants a file of what is shown. @param format "csv" or "html"
    void exportRequested(const QString& format);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    QLineEdit* filterField(const QString& sample, const QString& name);
    QWidget* buildLegend();
    void fillGroups();
    void refresh();
    void updateLegend();
    void updateNote();
    void chooseSomething();
    void shareRoom();

    Workspace& m_workspace;
    MatrixSource m_source;
    MatrixModel m_model;
    QComboBox* m_group = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    MatrixCheck* m_check = nullptr;
    QLabel* m_summary = nullptr;
    QToolButton* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    bool m_shared = true;  ///< nobody has moved the handle
    QLabel* m_note = nullptr;
    MatrixTableView* m_view = nullptr;
    MatrixStory* m_story = nullptr;
    std::array<QToolButton*, sim::analysis::kSights> m_legend{};
};

}  // namespace tombolo::views
