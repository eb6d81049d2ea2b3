// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>

#include <memory>
#include <optional>

#include "views/export/export.h"
#include "views/workspace/latest_job.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace tombolo::app {

/// Writes a report of the drawing as it is now while the window goes on, and shows how far it is.
/// Shows itself only when that takes longer than a moment, and goes by itself.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(QWidget* parent, Topology topology, std::shared_ptr<const sim::Trace> trace,
                 const QString& path, const exporting::ReportOptions& options);
    ~ReportDialog() override;

    /// What became of it; Cancelled when it was given up. Nothing while it is being written.
    const std::optional<Result<Done>>& outcome() const { return m_outcome; }

    /// Gives it up: the file stays as it was. finished() follows when the work has ended.
    void reject() override;

private:
    struct Work;
    void look();

    std::shared_ptr<Work> m_work;
    std::optional<Result<Done>> m_outcome;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    views::LatestJob m_job;
};

}  // namespace tombolo::app
