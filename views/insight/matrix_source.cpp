// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_source.h"

#include <QMetaObject>

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr int kGatherMs = 120;
/// More are not made at once, but one by one as they come into sight.
constexpr std::uint64_t kMostCells = 60'000;

Result<std::shared_ptr<const MatrixAnswer>> make(std::shared_ptr<const Topology> topology,
                                                 const MatrixGrouping& grouping,
                                                 const std::atomic<bool>* stop)
{
    MatrixOptions options;
    options.stop = stop;
    auto matrix = Matrix::of(*topology, options);
    if (!matrix)
        return tl::unexpected<Error>(matrix.error());
    auto answer = std::make_shared<MatrixAnswer>();
    answer->matrix = std::make_shared<Matrix>(std::move(*matrix));
    auto table = tableOf(*topology, *answer->matrix, grouping, kMostCells);
    if (table) {
        answer->table = std::move(*table);
    } else {
        answer->table.grouping = grouping;
        answer->table.rows =
            groupsOf(*topology, *answer->matrix, answer->matrix->origins(), grouping);
        answer->table.columns =
            groupsOf(*topology, *answer->matrix, answer->matrix->observers(), grouping);
    }
    answer->topology = std::move(topology);
    return std::shared_ptr<const MatrixAnswer>(std::move(answer));
}

}  // namespace

GroupCell MatrixAnswer::cell(int row, int column) const
{
    const auto r = static_cast<std::size_t>(row);
    const auto c = static_cast<std::size_t>(column);
    if (!table.cells.empty())
        return table.at(r, c);
    return pairsBetween(*matrix, table.rows[r].members, table.columns[c].members);
}

MatrixSource::MatrixSource(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kGatherMs);
    connect(&m_delay, &QTimer::timeout, this, &MatrixSource::start);
    connect(&workspace.document(), &Document::changed, this, [this](const EditList& edits) {
        if (edits.affectsSimulation())
            outdate();
    });
    connect(&workspace.document(), &Document::replaced, this, [this] {
        m_answer.reset();
        outdate();
    });
}

MatrixSource::~MatrixSource()
{
    cancel();
    m_pool.waitForDone();
}

void MatrixSource::setGrouping(const MatrixGrouping& grouping)
{
    if (grouping.by == m_grouping.by && grouping.label == m_grouping.label)
        return;
    m_grouping = grouping;
    outdate();
}

void MatrixSource::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        m_delay.start();
}

void MatrixSource::outdate()
{
    cancel();
    m_stale = true;
    if (m_active)
        m_delay.start();
    emit changed();
}

void MatrixSource::cancel()
{
    m_delay.stop();
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    ++m_generation;
}

void MatrixSource::start()
{
    cancel();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const quint64 generation = m_generation;
    const auto snapshot = std::make_shared<const Topology>(m_workspace.topology());
    // As in RunController: the worker has nothing of the document but the snapshot.
    m_pool.start([this, snapshot, grouping = m_grouping, stop = m_stop, generation] {
        auto made = std::make_shared<Result<std::shared_ptr<const MatrixAnswer>>>(
            make(snapshot, grouping, stop.get()));
        QMetaObject::invokeMethod(
            this,
            [this, made, generation] {
                if (generation != m_generation)
                    return;
                m_stop.reset();
                m_stale = false;
                m_error = *made ? std::optional<Error>() : made->error();
                m_answer = *made ? **made : nullptr;
                emit changed();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace tombolo::views
