// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/finding.h"
#include "model/document/document.h"
#include "sim/frame.h"
#include "sim/queries.h"
#include "views/render/lens.h"
#include "views/render/theme.h"
#include "views/text/text.h"

class QTimer;

namespace tombolo::views {

/// What every view of one window shares: document, selection, the current run, playhead, theme.
/// Views read it, listen to its signals, and never talk to each other. Holds no widget.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    Document& document() { return m_document; }
    const Document& document() const { return m_document; }
    const Topology& topology() const { return m_document.topology(); }
    /// Ids to the names of the present document, for sentences. Good as long as the workspace.
    text::NameOf names() const;
    /// Edits the document as one undo step, or says why not. @param edits their error is said, too
    /// @return whether it was done
    bool perform(const QString& act, Result<EditList> edits, const QString& mergeKey = {});

    // Selection: element, flow and note ids; the first is the primary one.
    const std::vector<std::string>& selection() const { return m_selection; }
    void select(std::vector<std::string> ids);
    void toggle(const std::string& id);
    void clearSelection() { select({}); }
    std::string primary() const
    {
        return m_selection.empty() ? std::string() : m_selection.front();
    }
    /// Asks the canvas to bring an element into sight (and selects it).
    void reveal(const std::string& id);

    // The run. Null until one finished; stale when the document has changed since.
    std::shared_ptr<const sim::Trace> trace() const { return m_trace; }
    const sim::Beats* beats() const { return m_beats.get(); }
    bool isTraceStale() const;
    /// Why there is no run (a document that cannot be simulated); empty otherwise.
    std::optional<Error> runError() const { return m_runError; }
    /// Called by RunController (app) only.
    void setTrace(std::shared_ptr<const sim::Trace> trace, quint64 simulationRevision);
    void setRunError(Error error, quint64 simulationRevision);
    /// Flow shown in story and chart; -1 none. Index into trace()->flows().
    int currentFlow() const { return m_currentFlow; }
    /// Chosen by the user: story and chart stay with it.
    void setCurrentFlow(int flow);
    /// Whether story and chart change to the flow whose packet moves at the playhead.
    bool followsPlayhead() const { return m_followsPlayhead; }
    void setFollowsPlayhead(bool follows);
    /// Crossing shown in the packet story (selected in the event list); -1 none.
    int currentCrossing() const { return m_currentCrossing; }
    void setCurrentCrossing(int crossing);

    // Playhead. One truth for beats and time; `beat` is primary when pacing is ByBeat.
    enum class Pacing { ByBeat, RealTime };
    Pacing pacing() const { return m_pacing; }
    void setPacing(Pacing pacing);
    double beat() const { return m_beat; }
    sim::TimeNs time() const;
    void setBeat(double beat);  ///< clamped to [0, beats count]
    void setTime(sim::TimeNs time);
    /// Puts the playhead where this packet leaves its sender, or (`atEnd`) where it has arrived and
    /// the receiver has done its work; in beats or in time, as the pacing is.
    void seekCrossing(std::uint32_t crossing, bool atEnd = false);
    sim::Frame frame() const;  ///< what is drawn now

    // Findings of the current revision; computed once per change, on demand. findingsChanged()
    // follows a burst of edits after a short while.
    const std::vector<Finding>& findings() const;

    /// What the drawing is looked at with: somebody's view, all hidden sources, suspects; null:
    /// everything as it is. Stays until it is taken away or another document comes.
    std::shared_ptr<const render::LensLook> lens() const { return m_lens; }
    void setLens(std::shared_ptr<const render::LensLook> lens);

    const render::Theme& theme() const { return *m_theme; }
    void setTheme(const render::Theme& theme);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool on);

    /// One sentence for the status bar: what a click would do now, or what just happened.
    void say(const QString& sentence) { emit said(sentence); }

signals:
    void selectionChanged();
    void revealRequested(const std::string& id);
    void traceChanged();  ///< another run, none, or fresh ↔ stale
    void currentFlowChanged();
    void followsPlayheadChanged();
    void currentCrossingChanged();
    void playheadChanged();
    void pacingChanged();
    void findingsChanged();
    void lensChanged();
    /// Some view asks to look with this element's eyes.
    void standHereRequested(const std::string& id);
    void themeChanged();
    void said(const QString& sentence);

private:
    void onDocumentChanged(const EditList& edits);
    void onDocumentReplaced();
    void showFlow(int flow);
    void movePlayhead(double beat, sim::TimeNs time);
    void followPlayhead();

    Document m_document;
    QTimer* m_findingsTimer = nullptr;
    std::vector<std::string> m_selection;
    std::shared_ptr<const sim::Trace> m_trace;
    std::unique_ptr<sim::Beats> m_beats;
    quint64 m_traceRevision = 0;
    std::optional<Error> m_runError;
    int m_currentFlow = -1;
    bool m_followsPlayhead = true;
    bool m_seeking = false;  ///< the packet that is sought is the one to tell of
    std::string m_currentFlowId;  ///< found again in the next run
    int m_currentCrossing = -1;
    Pacing m_pacing = Pacing::ByBeat;
    double m_beat = 0;
    sim::TimeNs m_time = 0;
    mutable std::optional<std::vector<Finding>> m_findings;
    mutable text::NameOf m_distinctNames;
    mutable quint64 m_namesRevision = 0;
    std::shared_ptr<const render::LensLook> m_lens;
    const render::Theme* m_theme = nullptr;
    bool m_reducedMotion = false;
};

}  // namespace tombolo::views
