// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>

#include "model/core/edit.h"
#include "model/core/topology_index.h"

namespace tombolo {

class Gesture;

/// Owns the open topology and its undo stack: the only place that changes either. Everyone else
/// reads const references and listens to changed().
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const Topology& topology() const { return m_topology; }
    /// Index of the current revision; a reference is good until the next change.
    const TopologyIndex& index() const;
    /// Grows with every change, undo and redo included; never the same for two contents.
    quint64 revision() const { return m_revision; }
    /// Revision of the last change that affectsSimulation(); a trace belongs to one of these.
    quint64 simulationRevision() const { return m_simulationRevision; }
    QUndoStack& undoStack() { return m_undoStack; }

    /// A newer file's document is shown but not changed (format.md section 1).
    bool isReadOnly() const { return m_readOnly; }

    /// Another document altogether (open, new): clears the undo stack, cancels a gesture. Emits
    /// replaced().
    void reset(Topology topology, bool readOnly = false);

    /// One act of the user as one undo step. Does nothing for an empty list, or one that changes
    /// nothing. A gesture under way is cancelled first.
    /// @param mergeKey same non-empty key as the last act's: merged into it (typing, nudging,
    /// spinning);
    ///        a merged act that ends where it began leaves no step
    /// @return NotAllowed when read-only; what apply() says when the edits do not fit
    Result<Done> perform(const QString& text, EditList edits, const QString& mergeKey = {});

    /// Live change during a gesture, without an undo step; see Gesture.
    Result<Done> preview(const EditList& edits);

    /// Ends merging: the next perform() starts a step of its own.
    void endMerge();

signals:
    /// After every change, undo and redo, when the model is consistent again; the list says what.
    void changed(const tombolo::EditList& edits);
    /// After reset(): everything is different.
    void replaced();

private:
    friend class Gesture;
    class EditCommand;
    Result<Done> applyAndNotify(const EditList& edits);
    void cancelGesture();
    /// Makes an undo step of what is in the topology already.
    void record(const QString& text, EditList edits, const QString& mergeKey);

    Topology m_topology;
    mutable std::unique_ptr<TopologyIndex> m_index;
    QUndoStack m_undoStack;
    quint64 m_revision = 0;
    quint64 m_simulationRevision = 0;
    bool m_readOnly = false;
    bool m_wasSound = true;  ///< integrity is asserted only for documents that came with it
    QString m_mergeKey;
    Gesture* m_gesture = nullptr;
};

/// One drag: shows itself live, becomes one undo step on commit(), leaves no mark when destroyed
/// without it (Esc, focus loss), or when another change, undo or redo comes in between.
class Gesture {
public:
    Gesture(Document& document, QString text);
    ~Gesture();
    Q_DISABLE_COPY_MOVE(Gesture)

    /// The topology as it was when the gesture began: what authoring functions should be given,
    /// since preview() wants edits relative to it.
    const Topology& start();

    /// Shows these edits instead of the last preview. They are relative to the state at the start.
    /// Edits that do not fit are ignored: the last preview stays.
    void preview(EditList fromStart);
    /// @return false when nothing changed in the end (no undo step)
    bool commit();
    /// Takes the preview back; later calls do nothing. The destructor does this too.
    void cancel();

private:
    Document& m_document;
    QString m_text;
    EditList m_shown;  ///< from the start state to what is shown
    std::optional<Topology> m_start;
    bool m_done = false;
};

}  // namespace tombolo
