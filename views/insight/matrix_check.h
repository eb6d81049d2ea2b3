// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QTimer>

#include "sim/analysis/assertion.h"
#include "views/insight/matrix_source.h"

namespace tombolo::views {

/// A field for a sentence about who sees whom, as `tombolo matrix --assert` takes it
/// (sim/analysis/assertion.h). It is checked when one stops typing, and again when the document has
/// changed; what is wrong with it is said once Enter is pressed. A worker checks, on a matrix of
/// its own.
class MatrixCheck : public QLineEdit {
    Q_OBJECT

public:
    explicit MatrixCheck(MatrixSource& source, QWidget* parent = nullptr);

    bool isChecking() const { return m_delay.isActive() || m_job.isRunning(); }

signals:
    /// Of the matrix that the source has now.
    void checked(const tombolo::sim::analysis::Assertion& assertion,
                 const tombolo::sim::analysis::Checked& answer);
    void refused(const QString& why);
    void cleared();

private:
    struct Answer {
        sim::analysis::Assertion assertion;
        sim::analysis::Checked checked;
    };
    static Result<Answer> work(const Topology& topology, const std::string& sentence,
                               const LatestJob::Stop* stop);
    void check();
    void done(const Result<Answer>& answer);

    MatrixSource& m_source;
    QTimer m_delay;
    LatestJob m_job;
    bool m_entered = false;  ///< by Enter: an error is said
};

}  // namespace tombolo::views
