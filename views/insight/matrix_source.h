// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>

#include <memory>

#include "sim/analysis/matrix_table.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// A matrix with the document that it was made from.
struct MatrixAnswer {
    std::shared_ptr<const Topology> topology;
    std::shared_ptr<sim::analysis::Matrix> matrix;
    /// Without cells where there would be too many: they are made when they are looked at.
    sim::analysis::MatrixTable table;
    /// @return one cell, made now where the table has none
    sim::analysis::GroupCell cell(int row, int column) const;
};

/// Keeps a matrix in step with the document, by a worker; works only while somebody looks. The last
/// answer stays until the next one is there.
class MatrixSource : public QObject {
    Q_OBJECT

public:
    explicit MatrixSource(Workspace& workspace, QObject* parent = nullptr);

    std::shared_ptr<const MatrixAnswer> answer() const { return m_answer; }
    std::optional<Error> error() const { return m_error; }  ///< why there is none
    bool isStale() const { return m_stale; }                ///< another one is being made
    const sim::analysis::MatrixGrouping& grouping() const { return m_grouping; }
    void setGrouping(const sim::analysis::MatrixGrouping& grouping);
    void setActive(bool active);

signals:
    void changed();

private:
    void outdate();
    void start();

    Workspace& m_workspace;
    QTimer m_delay;
    LatestJob m_job;
    std::shared_ptr<const MatrixAnswer> m_answer;
    std::optional<Error> m_error;
    sim::analysis::MatrixGrouping m_grouping;
    bool m_active = false;
    bool m_stale = true;
};

}  // namespace tombolo::views
