// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/matrix_source.h"

namespace tombolo::views {

using namespace sim::analysis;

namespace {

constexpr int kGatherMs = 120;
/// More are not made at once, but one by one as they come into sight.
constexpr std::uint64_t kMostCells = 60'000;

Result<std::shared_ptr<const MatrixAnswer>> make(std::shared_ptr<const Topology> topology,
                                                 const MatrixGrouping& grouping,
                                                 const LatestJob::Stop* stop)
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
    if (active && m_stale && !m_job.isRunning())
        m_delay.start();
}

void MatrixSource::outdate()
{
    m_job.cancel();
    m_stale = true;
    if (m_active)
        m_delay.start();
    emit changed();
}

void MatrixSource::start()
{
    m_job.start([snapshot = std::make_shared<const Topology>(m_workspace.topology()),
                 grouping = m_grouping](
                    const LatestJob::Stop* stop) { return make(snapshot, grouping, stop); },
                [this](const Result<std::shared_ptr<const MatrixAnswer>>& made) {
                    m_stale = false;
                    m_error = made ? std::optional<Error>() : made.error();
                    m_answer = made ? *made : nullptr;
                    emit changed();
                });
}

}  // namespace tombolo::views
