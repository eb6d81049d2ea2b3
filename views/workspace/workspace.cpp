// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/workspace/workspace.h"

#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

#include "views/text/distinct_names.h"

namespace tombolo::views {

namespace {

/// Edits come in bursts while something is dragged; the problems list follows the last one.
constexpr int kFindingsDelayMs = 120;
/// Drop marks that stay in sight and are counted where they lie on each other; a bound for huge
/// runs.
constexpr std::size_t kMaxDropMarks = 10'000;

bool onlyMovesPictures(const EditList& edits)
{
    return std::all_of(edits.edits.begin(), edits.edits.end(), [](const Edit& edit) {
        return edit.kind == ElementKind::CanvasItem || edit.kind == ElementKind::Note;
    });
}

int flowIndex(const sim::Trace& trace, const std::string& id)
{
    const auto& flows = trace.flows();
    const auto it =
        std::find_if(flows.begin(), flows.end(), [&](const auto& flow) { return flow.id == id; });
    return it == flows.end() ? -1 : static_cast<int>(it - flows.begin());
}

}  // namespace

Workspace::Workspace(QObject* parent) : QObject(parent), m_theme(&render::Theme::light())
{
    m_findingsTimer = new QTimer(this);
    m_findingsTimer->setSingleShot(true);
    m_findingsTimer->setInterval(kFindingsDelayMs);
    connect(m_findingsTimer, &QTimer::timeout, this, &Workspace::findingsChanged);
    connect(&m_document, &Document::changed, this, &Workspace::onDocumentChanged);
    connect(&m_document, &Document::replaced, this, &Workspace::onDocumentReplaced);
}

Workspace::~Workspace() = default;

void Workspace::onDocumentChanged(const EditList& edits)
{
    if (!onlyMovesPictures(edits)) {
        m_findings.reset();
        m_findingsTimer->start();
    }
    auto kept = m_selection;
    for (const Edit& edit : edits.edits) {
        // A move to another parent takes an element out and puts it in again.
        if (!edit.after && edit.kind != ElementKind::CanvasItem &&
            m_document.index().find(edit.id) == nullptr)
            std::erase(kept, edit.id);
    }
    if (kept != m_selection)
        select(std::move(kept));
    if (edits.affectsSimulation() && (m_trace || m_runError))
        emit traceChanged();
}

void Workspace::onDocumentReplaced()
{
    setLens(nullptr);
    m_findings.reset();
    m_trace.reset();
    m_beats.reset();
    m_runError.reset();
    m_currentFlow = -1;
    m_currentFlowId.clear();
    m_currentCrossing = -1;
    m_followsPlayhead = true;
    m_beat = 0;
    m_time = 0;
    m_selection.clear();
    emit selectionChanged();
    emit traceChanged();
    emit currentFlowChanged();
    emit followsPlayheadChanged();
    emit currentCrossingChanged();
    emit playheadChanged();
    emit findingsChanged();
}

text::NameOf Workspace::names() const
{
    return [this](const std::string& id) {
        if (!m_distinctNames || m_namesRevision != m_document.revision()) {
            m_distinctNames = text::distinctNames(m_document.index());
            m_namesRevision = m_document.revision();
        }
        return m_distinctNames(id);
    };
}

bool Workspace::perform(const QString& act, Result<EditList> edits, const QString& mergeKey)
{
    const Result<Done> done = edits ? m_document.perform(act, std::move(*edits), mergeKey)
                                    : Result<Done>(tl::unexpected<Error>(edits.error()));
    if (!done)
        say(text::errorText(done.error()));
    return done.has_value();
}

void Workspace::select(std::vector<std::string> ids)
{
    std::vector<std::string> unique;
    unique.reserve(ids.size());
    for (std::string& id : ids) {
        if (!id.empty() && std::find(unique.begin(), unique.end(), id) == unique.end())
            unique.push_back(std::move(id));
    }
    if (unique == m_selection)
        return;
    m_selection = std::move(unique);
    emit selectionChanged();
    if (!m_trace || m_selection.empty())
        return;
    if (const int flow = flowIndex(*m_trace, m_selection.front()); flow >= 0)
        setCurrentFlow(flow);
}

void Workspace::toggle(const std::string& id)
{
    auto ids = m_selection;
    if (std::erase(ids, id) == 0)
        ids.insert(ids.begin(), id);
    select(std::move(ids));
}

void Workspace::reveal(const std::string& id)
{
    select({id});
    emit revealRequested(id);
}

bool Workspace::isTraceStale() const
{
    return m_trace && m_traceRevision != m_document.simulationRevision();
}

void Workspace::setTrace(std::shared_ptr<const sim::Trace> trace, quint64 simulationRevision)
{
    const int oldFlow = m_currentFlow;
    m_trace = std::move(trace);
    m_beats = m_trace ? std::make_unique<sim::Beats>(*m_trace) : nullptr;
    m_traceRevision = simulationRevision;
    m_runError.reset();
    m_currentCrossing = -1;
    m_currentFlow = -1;
    if (m_trace && !m_trace->flows().empty()) {
        const int selected = flowIndex(*m_trace, primary());
        const int same = flowIndex(*m_trace, m_currentFlowId);
        m_currentFlow = selected >= 0 ? selected : std::max(same, 0);
        m_currentFlowId = m_trace->flows().at(static_cast<std::size_t>(m_currentFlow)).id;
    }
    m_beat = m_beats ? std::clamp(m_beat, 0.0, m_beats->count()) : 0;
    m_time = m_beats ? m_beats->timeAt(m_beat) : 0;
    emit traceChanged();
    if (m_currentFlow != oldFlow)
        emit currentFlowChanged();
    emit currentCrossingChanged();
    followPlayhead();
    emit playheadChanged();
}

void Workspace::setRunError(Error error, quint64 simulationRevision)
{
    setTrace(nullptr, simulationRevision);
    m_runError = std::move(error);
    emit traceChanged();
}

void Workspace::setCurrentFlow(int flow)
{
    setFollowsPlayhead(false);
    showFlow(flow);
}

void Workspace::setFollowsPlayhead(bool follows)
{
    if (follows == m_followsPlayhead)
        return;
    m_followsPlayhead = follows;
    emit followsPlayheadChanged();
    followPlayhead();
}

void Workspace::followPlayhead()
{
    if (!m_followsPlayhead || m_seeking || !m_beats || m_beats->count() < 1)
        return;
    const auto beat = static_cast<std::size_t>(std::min(m_beat, m_beats->count() - 1));
    // Of packets that move at once, the one that is told already goes on.
    constexpr std::uint32_t kMost = 256;
    const std::uint32_t first = m_beats->firstCrossing(beat);
    const std::uint32_t count = std::min(m_beats->crossingCount(beat), kMost);
    for (std::uint32_t i = first; i < first + count; ++i) {
        if (static_cast<int>(m_trace->crossing(i).flow) == m_currentFlow)
            return;
    }
    showFlow(static_cast<int>(m_trace->crossing(first).flow));
}

void Workspace::showFlow(int flow)
{
    const int count = m_trace ? static_cast<int>(m_trace->flows().size()) : 0;
    flow = flow >= 0 && flow < count ? flow : -1;
    if (flow == m_currentFlow)
        return;
    m_currentFlow = flow;
    m_currentFlowId =
        flow >= 0 ? m_trace->flows().at(static_cast<std::size_t>(flow)).id : std::string();
    if (m_currentCrossing >= 0 &&
        static_cast<int>(m_trace->crossing(static_cast<std::uint32_t>(m_currentCrossing)).flow) !=
            flow)
        setCurrentCrossing(-1);
    emit currentFlowChanged();
}

void Workspace::setCurrentCrossing(int crossing)
{
    const auto count = m_trace ? static_cast<std::int64_t>(m_trace->crossingCount()) : 0;
    crossing = crossing >= 0 && crossing < count ? crossing : -1;
    if (crossing == m_currentCrossing)
        return;
    m_currentCrossing = crossing;
    if (crossing >= 0) {
        const auto flow = m_trace->crossing(static_cast<std::uint32_t>(crossing)).flow;
        showFlow(static_cast<int>(flow));
    }
    emit currentCrossingChanged();
}

void Workspace::setPacing(Pacing pacing)
{
    if (pacing == m_pacing)
        return;
    m_pacing = pacing;
    emit pacingChanged();
    emit playheadChanged();
}

sim::TimeNs Workspace::time() const
{
    return m_time;
}

void Workspace::setBeat(double beat)
{
    // The comparison is false for NaN too.
    if (!m_beats || !(beat > 0))
        beat = 0;
    else
        beat = std::min(beat, m_beats->count());
    const sim::TimeNs time = m_beats ? m_beats->timeAt(beat) : 0;
    movePlayhead(beat, time);
}

void Workspace::movePlayhead(double beat, sim::TimeNs time)
{
    if (beat == m_beat && time == m_time)
        return;
    m_beat = beat;
    m_time = time;
    followPlayhead();
    emit playheadChanged();
}

void Workspace::setTime(sim::TimeNs time)
{
    time =
        m_trace ? std::clamp<sim::TimeNs>(time, 0, std::max<sim::TimeNs>(0, m_trace->endNs())) : 0;
    const double beat = m_beats ? m_beats->beatAt(time) : 0;
    movePlayhead(beat, time);
}

void Workspace::seekCrossing(std::uint32_t crossing, bool atEnd)
{
    if (!m_trace || !m_beats || crossing >= m_trace->crossingCount())
        return;
    const QScopedValueRollback seeking(m_seeking, true);
    if (m_followsPlayhead)
        showFlow(static_cast<int>(m_trace->crossing(crossing).flow));
    if (m_pacing == Pacing::ByBeat) {
        const auto beat = static_cast<double>(m_beats->beatOf(crossing));
        setBeat(atEnd ? beat + 1 : beat);
        return;
    }
    const sim::Crossing c = m_trace->crossing(crossing);
    setTime(atEnd ? c.arriveNs : c.departNs);
}

sim::Frame Workspace::frame() const
{
    if (!m_trace || !m_beats)
        return {};
    sim::Frame frame = m_pacing == Pacing::ByBeat ? m_beats->frameAtBeat(*m_trace, m_beat)
                                                  : m_beats->index().frameAt(*m_trace, m_time, 0);
    if (frame.drops.size() > kMaxDropMarks) {
        frame.drops.erase(frame.drops.begin(),
                          frame.drops.end() - static_cast<std::ptrdiff_t>(kMaxDropMarks));
    }
    return frame;
}

const std::vector<Finding>& Workspace::findings() const
{
    if (!m_findings)
        m_findings = validate(topology());
    return *m_findings;
}

void Workspace::setLens(std::shared_ptr<const render::LensLook> lens)
{
    if (m_lens == lens)
        return;
    m_lens = std::move(lens);
    emit lensChanged();
}

void Workspace::setTheme(const render::Theme& theme)
{
    if (&theme == m_theme)
        return;
    m_theme = &theme;
    emit themeChanged();
}

void Workspace::setReducedMotion(bool on)
{
    if (on == m_reducedMotion)
        return;
    m_reducedMotion = on;
    emit playheadChanged();
}

}  // namespace tombolo::views
