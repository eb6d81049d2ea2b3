// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "sim/analysis/advisor.h"
#include "views/charts/growth_chart.h"
#include "views/insight/advice_inputs.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

class QVBoxLayout;

namespace tombolo::views {

/// "Which model?": what someone has, on the left; the verdict with its numbers, the trade of the
/// two models, how addresses would be given out and for how long they last, on the right. Follows
/// the drawing and the fields; works it out off the window's thread.
class AdviceWindow : public QWidget {
    Q_OBJECT

public:
    explicit AdviceWindow(Workspace& workspace, QWidget* parent = nullptr);
    ~AdviceWindow() override;

    using ReadCarried = std::optional<convert::Carried> (*)(const Topology&);
    /// How to read what a document carries from an earlier conversion; called on a worker. Before
    /// it is given, no document carries any.
    void setCarriedBy(ReadCarried read) { m_carried = read; }

    AdviceInputs* inputs() const { return m_inputs; }
    charts::GrowthChart* chart() const { return m_chart; }
    QTableWidget* tradeTable() const { return m_trade; }
    QTableWidget* allocationTable() const { return m_allocations; }
    QString titleText() const { return m_title->text(); }
    QString verdictText() const { return m_verdict->text(); }
    bool isWorking() const { return m_job.isRunning() || m_soon.isActive(); }
    QString asText() const;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

signals:
    /// The window's owner writes it, and says so.
    void saveRequested(const QString& path, const QByteArray& content);

private:
    using Answer = Result<sim::analysis::Advice>;

    QWidget* buildResult();
    QWidget* buildGrowth();
    QWidget* buildAddresses();
    void buildButtons(QVBoxLayout* column);
    void applyTheme();
    void ask();
    void showAnswer(const Answer& answer);
    void fillTrade();
    void fillAllocations();
    void showCurve();
    void save();
    void setBusy(bool busy);

    Workspace& m_workspace;
    AdviceInputs* m_inputs = nullptr;
    QWidget* m_result = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_changes = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableWidget* m_trade = nullptr;
    QComboBox* m_growth = nullptr;
    QLabel* m_curveNote = nullptr;
    charts::GrowthChart* m_chart = nullptr;
    QComboBox* m_when = nullptr;
    QTableWidget* m_allocations = nullptr;
    QLabel* m_free = nullptr;
    QLabel* m_plan = nullptr;
    QProgressBar* m_busy = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_soon;
    LatestJob m_job;
    ReadCarried m_carried = nullptr;
    std::optional<sim::analysis::Advice> m_advice;
    bool m_outdated = true;  ///< the drawing or a field changed while nobody looked
};

}  // namespace tombolo::views
