// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/document.h"

#include <QUndoCommand>

#include <algorithm>
#include <map>
#include <utility>

#include "model/core/finding.h"

namespace tombolo {
namespace {

bool changesInPlace(const Edit& edit)
{
    return edit.before && edit.after && edit.before->parent == edit.after->parent &&
           edit.before->index == edit.after->index;
}

bool allInPlace(const EditList& list)
{
    return std::all_of(list.edits.begin(), list.edits.end(), changesInPlace);
}

void dropNoOps(EditList& list)
{
    std::erase_if(list.edits, [](const Edit& edit) { return edit.before == edit.after; });
}

/// One edit per element, from the first `before` to the last `after`. Only for in-place changes,
/// where the order of different elements does not matter.
EditList coalesced(EditList list)
{
    std::map<std::pair<ElementKind, std::string>, std::size_t> where;
    EditList out;
    for (Edit& edit : list.edits) {
        const auto [it, isNew] = where.try_emplace({edit.kind, edit.id}, out.edits.size());
        if (isNew)
            out.edits.push_back(std::move(edit));
        else
            out.edits[it->second].after = std::move(edit.after);
    }
    dropNoOps(out);
    return out;
}

/// The shortest list with the same effect. @param now the topology after `list`
EditList condensed(EditList list, const Topology& now)
{
    if (allInPlace(list))
        return coalesced(std::move(list));
    Topology start = now;
    if (!apply(start, list.inverse()))
        return list;
    return difference(start, now);
}

}  // namespace

/// Edits as values: redo and undo are the same function with the list or its inverse, and nothing
/// in it can dangle.
class Document::EditCommand : public QUndoCommand {
public:
    /// The edits are in the topology already: the redo() that push() calls is skipped.
    EditCommand(Document& document, const QString& text, EditList edits, bool merges)
        : QUndoCommand(text), m_document(document), m_edits(std::move(edits)), m_merges(merges)
    {
    }

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const EditCommand*>(other);
        if (!next || !next->m_merges)
            return false;
        m_edits.append(next->m_edits);
        m_edits = condensed(std::move(m_edits), m_document.m_topology);
        setObsolete(m_edits.empty());
        return true;
    }

    void redo() override
    {
        if (std::exchange(m_applied, false))
            return;
        m_document.cancelGesture();
        m_document.m_mergeKey.clear();
        carryOut(m_edits);
    }

    void undo() override
    {
        m_document.cancelGesture();
        m_document.m_mergeKey.clear();
        carryOut(m_edits.inverse());
    }

private:
    void carryOut(const EditList& edits)
    {
        [[maybe_unused]] const Result<Done> done = m_document.applyAndNotify(edits);
        Q_ASSERT_X(done, "EditCommand", "an undo step does not fit the document");
    }

    Document& m_document;
    EditList m_edits;
    bool m_merges;
    bool m_applied = true;
};

Document::Document(QObject* parent) : QObject(parent) {}

Document::~Document() = default;

const TopologyIndex& Document::index() const
{
    if (!m_index)
        m_index = std::make_unique<TopologyIndex>(m_topology);
    return *m_index;
}

void Document::reset(Topology topology, bool readOnly)
{
    cancelGesture();
    m_undoStack.clear();
    m_mergeKey.clear();
    m_index.reset();
    m_topology = std::move(topology);
    m_readOnly = readOnly;
#ifdef QT_DEBUG
    m_wasSound = checkIntegrity(m_topology).has_value();
#endif
    m_simulationRevision = ++m_revision;
    emit replaced();
}

Result<Done> Document::perform(const QString& text, EditList edits, const QString& mergeKey)
{
    if (m_readOnly)
        return fail(Errc::NotAllowed, {"document", "read-only"});
    cancelGesture();
    dropNoOps(edits);
    if (edits.empty())
        return Done{};
    // Listeners of changed() may look at the undo stack: the step is recorded when they are told.
    if (Result<Done> done = apply(m_topology, edits); !done)
        return done;
    m_index.reset();
    ++m_revision;
    if (edits.affectsSimulation())
        m_simulationRevision = m_revision;
    record(text, edits, mergeKey);
#ifdef QT_DEBUG
    Q_ASSERT_X(!m_wasSound || checkIntegrity(m_topology), "Document", "integrity broken");
#endif
    emit changed(edits);
    return Done{};
}

Result<Done> Document::preview(const EditList& edits)
{
    if (m_readOnly)
        return fail(Errc::NotAllowed, {"document", "read-only"});
    if (edits.empty())
        return Done{};
    return applyAndNotify(edits);
}

void Document::endMerge()
{
    m_mergeKey.clear();
}

Result<Done> Document::applyAndNotify(const EditList& edits)
{
    if (Result<Done> done = apply(m_topology, edits); !done)
        return done;
    m_index.reset();
    ++m_revision;
    if (edits.affectsSimulation())
        m_simulationRevision = m_revision;
#ifdef QT_DEBUG
    Q_ASSERT_X(!m_wasSound || checkIntegrity(m_topology), "Document", "integrity broken");
#endif
    emit changed(edits);
    return Done{};
}

void Document::cancelGesture()
{
    if (m_gesture)
        m_gesture->cancel();
}

void Document::record(const QString& text, EditList edits, const QString& mergeKey)
{
    const bool merges = !mergeKey.isEmpty() && mergeKey == m_mergeKey;
    m_mergeKey = mergeKey;
    m_undoStack.push(new EditCommand(*this, text, std::move(edits), merges));
}

Gesture::Gesture(Document& document, QString text) : m_document(document), m_text(std::move(text))
{
    m_document.cancelGesture();
    m_document.m_gesture = this;
}

Gesture::~Gesture()
{
    cancel();
}

const Topology& Gesture::start()
{
    if (!m_start) {
        m_start = m_document.topology();
        (void)apply(*m_start, m_shown.inverse());
    }
    return *m_start;
}

void Gesture::preview(EditList fromStart)
{
    if (m_done)
        return;
    dropNoOps(fromStart);
    EditList step = m_shown.inverse();
    step.append(fromStart);
    if (allInPlace(step))
        step = coalesced(std::move(step));
    if (m_document.preview(step))
        m_shown = std::move(fromStart);
}

bool Gesture::commit()
{
    if (m_done)
        return false;
    m_done = true;
    m_document.m_gesture = nullptr;
    EditList edits = condensed(std::move(m_shown), m_document.topology());
    if (edits.empty())
        return false;
    m_document.record(m_text, std::move(edits), {});
    return true;
}

void Gesture::cancel()
{
    if (m_done)
        return;
    m_done = true;
    m_document.m_gesture = nullptr;
    (void)m_document.preview(m_shown.inverse());
}

}  // namespace tombolo
