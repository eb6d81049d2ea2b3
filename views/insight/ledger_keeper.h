// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <memory>

#include "sim/analysis/ledger.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The identity ledger of the present run, made off the GUI thread when somebody first wants it.
/// One for all views of a window.
class LedgerKeeper : public QObject {
    Q_OBJECT

public:
    /// Belong together.
    struct Book {
        std::shared_ptr<const Topology> topology;
        std::shared_ptr<const sim::Trace> trace;
        std::shared_ptr<const sim::analysis::Ledger> ledger;
    };

    explicit LedgerKeeper(Workspace& workspace, QObject* parent = nullptr);

    /// The last one made, or null; of an older run while a newer one is read.
    std::shared_ptr<const Book> book() const { return m_book; }
    /// It is of the run that is shown.
    bool isFresh() const;
    /// From now on kept in step with the run; ready() follows, at once where it is there.
    void want();

signals:
    void ready();

private:
    void refresh();

    Workspace& m_workspace;
    LatestJob m_job;
    std::shared_ptr<const Book> m_book;
    std::shared_ptr<const sim::Trace> m_reading;  ///< what the worker is at
    bool m_wanted = false;
};

}  // namespace tombolo::views
