// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting, duplicating and the clipboard.
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <map>

#include "model/core/topology_index.h"
#include "model/persist/file.h"
#include "views/canvas/canvas_editor.h"
#include "views/canvas/placement.h"
#include "views/text/text.h"

namespace tombolo::canvas {

namespace {

/// A duplicate stands this far from its original, in scene units.
constexpr double kOffset = 2 * kGridStep;

QByteArray clipBytes(const QMimeData* data)
{
    if (data == nullptr)
        return {};
    if (const QString own = QString::fromLatin1(kTopologyMime); data->hasFormat(own))
        return data->data(own);
    const QString text = data->hasText() ? data->text() : QString();
    return text.left(400).contains(QLatin1String("tombolo-topology")) ? text.toUtf8()
                                                                      : QByteArray();
}

bool hasContent(const Topology& clip)
{
    return !clip.networks.empty() || !clip.routers.empty() || !clip.clusters.empty() ||
           !clip.gateways.empty() || !clip.hosts.empty() || !clip.notes.empty() ||
           !clip.flows.empty();
}

}  // namespace

bool CanvasEditor::remove(const Ids& ids)
{
    const Ids victims = outermost(ids);
    if (victims.empty())
        return false;
    const int count = static_cast<int>(victims.size());
    const QString text = count == 1 ? tr("Delete %1").arg(nameOf(victims.front()))
                                    : tr("Delete %n element(s)", nullptr, count);
    auto edits = authoring::remove(m_workspace.topology(), victims);
    if (!edits)
        return report(edits.error());
    m_workspace.clearSelection();
    return perform(text, std::move(*edits));
}

/// What was pasted into a node or cluster stands in it: at `at` (scene units) where that is inside
/// and free, else in the first free place.
void CanvasEditor::seatPasted(EditList& edits, const Topology& after, const Ids& pasted,
                              const render::SceneModel& clip, QPointF at) const
{
    const TopologyIndex index(after);
    std::map<std::string, std::vector<Newcomer>> byHome;
    for (const std::string& id : pasted) {
        const auto placed = index.placed(id);
        const render::Box* home = placed ? boxOf(placed->parent) : nullptr;
        if (home == nullptr)
            continue;
        const ElementKind kind = tombolo::kindOf(placed->value);
        if (kind != ElementKind::Pod && kind != ElementKind::Node)
            continue;
        const auto like = std::find_if(clip.boxes().begin(), clip.boxes().end(),
                                       [kind](const render::Box& box) { return box.kind == kind; });
        if (like == clip.boxes().end())
            continue;
        std::vector<Newcomer>& newcomers = byHome[placed->parent];
        const QSizeF size = like->rect.size();
        QPointF corner;
        if (home->rect.contains(QRectF(at, size)))
            corner = onGrid(at - home->origin) +
                     QPointF(kOffset, kOffset) * static_cast<double>(newcomers.size());
        newcomers.push_back({id, {corner, size}});
    }
    for (const auto& [container, newcomers] : byHome)
        seat(edits, after, container, newcomers);
}

bool CanvasEditor::duplicate(const Ids& ids)
{
    const Ids originals = outermost(ids);
    std::map<std::string, Ids> byHome;
    for (const std::string& id : originals)
        if (const auto placed = m_workspace.document().index().placed(id))
            byHome[placed->parent].push_back(id);
    Topology after = m_workspace.topology();
    EditList all;
    Ids copies;
    for (const auto& [home, group] : byHome) {
        QRectF bounds;
        for (const std::string& id : group)
            bounds |= m_scene.rectOf(id);
        QPointF corner = bounds.topLeft() + QPointF(kOffset, kOffset);
        if (!home.empty())
            corner -= m_scene.originOf(home);
        const Topology part = authoring::extract(after, group);
        render::SceneModel clip;
        clip.rebuild(part);
        auto pasted = authoring::paste(after, part, {corner.x(), corner.y(), home});
        if (!pasted)
            return report(pasted.error());
        if (const auto done = apply(after, pasted->edits); !done)
            return report(done.error());
        EditList seats;
        seatPasted(seats, after, pasted->ids, clip, bounds.topLeft() + QPointF(kOffset, kOffset));
        if (const auto done = apply(after, seats); !done)
            return report(done.error());
        pasted->edits.append(std::move(seats));
        all.append(std::move(pasted->edits));
        copies.insert(copies.end(), pasted->ids.begin(), pasted->ids.end());
    }
    if (!perform(tr("Duplicate %n element(s)", nullptr, static_cast<int>(originals.size())),
                 std::move(all)))
        return false;
    m_workspace.select(copies);
    return true;
}

void CanvasEditor::copy(const Ids& ids) const
{
    const Ids originals = outermost(ids);
    if (originals.empty())
        return;
    const std::string bytes = persist::write(authoring::extract(m_workspace.topology(), originals));
    const QByteArray data(bytes.data(), static_cast<qsizetype>(bytes.size()));
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(kTopologyMime), data);
    mime->setText(QString::fromUtf8(data));
    QGuiApplication::clipboard()->setMimeData(mime);
    m_workspace.say(tr("Copied %n element(s).", nullptr, static_cast<int>(originals.size())));
}

bool CanvasEditor::cut(const Ids& ids)
{
    if (m_workspace.document().isReadOnly() || outermost(ids).empty())
        return false;
    copy(ids);
    return remove(ids);
}

bool CanvasEditor::canPaste() const
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || m_workspace.document().isReadOnly())
        return false;
    return data->hasFormat(QString::fromLatin1(kTopologyMime)) ||
           (data->hasText() && data->text().left(400).contains(QLatin1String("tombolo-topology")));
}

std::string CanvasEditor::innermost(QPointF at) const
{
    if (std::string node = m_scene.containerAt(at, ElementKind::Pod); !node.empty())
        return node;
    return m_scene.containerAt(at, ElementKind::Node);
}

bool CanvasEditor::liesOnSomething(const QRectF& area) const
{
    return std::any_of(m_scene.boxes().begin(), m_scene.boxes().end(), [&](const render::Box& box) {
        return box.parent < 0 && box.rect.intersects(area);
    });
}

bool CanvasEditor::paste(QPointF at)
{
    const QByteArray bytes = clipBytes(QGuiApplication::clipboard()->mimeData());
    if (bytes.isEmpty()) {
        m_workspace.say(tr("There is no part of a topology on the clipboard."));
        return false;
    }
    const auto opened =
        persist::read(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!opened)
        return report(opened.error());
    if (!hasContent(opened->topology))
        return false;
    std::string home = innermost(at);
    QPointF corner = onGrid(at);
    render::SceneModel clip;
    clip.rebuild(opened->topology);
    if (!home.empty()) {
        corner -= m_scene.originOf(home);
        const int index = m_scene.boxIndex(home);
        if (index >= 0 && !clip.boxes().empty()) {
            const render::Box& box = m_scene.boxes().at(static_cast<std::size_t>(index));
            corner =
                onGrid(freeCorner(box, clip.boxes().back().rect.size(), corner, takenIn(box, {})));
        }
    } else if (liesOnSomething(QRectF(corner, clip.bounds().size()))) {
        constexpr double kGap = 60;
        corner = onGrid(m_scene.bounds().topRight() + QPointF(kGap, 0));
    }
    auto pasted =
        authoring::paste(m_workspace.topology(), opened->topology, {corner.x(), corner.y(), home});
    if (!pasted)
        return report(pasted.error());
    Topology after = m_workspace.topology();
    if (const auto done = apply(after, pasted->edits); !done)
        return report(done.error());
    seatPasted(pasted->edits, after, pasted->ids, clip, at);
    if (!perform(tr("Paste %n element(s)", nullptr, static_cast<int>(pasted->ids.size())),
                 std::move(pasted->edits)))
        return false;
    m_workspace.select(pasted->ids);
    if (!pasted->ids.empty())
        emit m_workspace.revealRequested(pasted->ids.front());
    m_workspace.say(tr("Pasted %n element(s).", nullptr, static_cast<int>(pasted->ids.size())));
    return true;
}

}  // namespace tombolo::canvas
