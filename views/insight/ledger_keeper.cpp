// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/ledger_keeper.h"

namespace tombolo::views {

LedgerKeeper::LedgerKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        if (m_wanted)
            refresh();
    });
}

bool LedgerKeeper::isFresh() const
{
    return m_book && m_book->trace == m_workspace.trace() && !m_workspace.isTraceStale();
}

void LedgerKeeper::want()
{
    m_wanted = true;
    if (isFresh())
        emit ready();
    else
        refresh();
}

void LedgerKeeper::refresh()
{
    const auto trace = m_workspace.trace();
    if (!trace) {
        m_job.cancel();
        m_book.reset();
        emit ready();
        return;
    }
    if (m_workspace.isTraceStale() || isFresh() || (m_job.isRunning() && m_reading == trace))
        return;
    m_reading = trace;
    m_job.start(
        [trace, topology = std::make_shared<const Topology>(m_workspace.topology())](
            const LatestJob::Stop*) -> std::shared_ptr<const Book> {
            const auto ledger = sim::analysis::Ledger::make(*topology, *trace);
            return ledger ? std::make_shared<const Book>(Book{topology, trace, *ledger}) : nullptr;
        },
        [this](const std::shared_ptr<const Book>& book) {
            m_reading.reset();
            if (!book)
                return;
            m_book = book;
            emit ready();
        });
}

}  // namespace tombolo::views
