// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/ledger_keeper.h"

#include <QMetaObject>

namespace tombolo::views {

LedgerKeeper::LedgerKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    connect(&workspace, &Workspace::traceChanged, this, [this] {
        if (m_wanted)
            refresh();
    });
}

LedgerKeeper::~LedgerKeeper()
{
    m_pool.waitForDone();
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

/// The worker holds values only; what comes home for a run that is no longer shown is dropped.
void LedgerKeeper::refresh()
{
    const auto trace = m_workspace.trace();
    if (!trace) {
        m_book.reset();
        m_reading.reset();
        emit ready();
        return;
    }
    if (m_workspace.isTraceStale() || isFresh() || m_reading == trace)
        return;
    m_reading = trace;
    const auto topology = std::make_shared<const Topology>(m_workspace.topology());
    m_pool.start([this, trace, topology] {
        auto book = std::make_shared<Book>();
        book->topology = topology;
        book->trace = trace;
        if (const auto ledger = sim::analysis::Ledger::make(*topology, *trace)) {
            book->ledger = *ledger;
            book->detective =
                std::make_unique<sim::analysis::Detective>(*topology, *trace, **ledger);
        }
        QMetaObject::invokeMethod(
            this,
            [this, book] {
                if (m_reading != book->trace)
                    return;
                m_reading.reset();
                if (!book->ledger)
                    return;
                m_book = book;
                emit ready();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace tombolo::views
