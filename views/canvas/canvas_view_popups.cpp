// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pops up over the canvas: menus, tooltips, the rename editor.
#include <QLineF>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

#include "views/canvas/canvas_menu.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/element_text.h"
#include "views/canvas/rename_editor.h"

namespace tombolo::canvas {

namespace {

QPointF pointAlong(const QPolygonF& way, double progress)
{
    double length = 0;
    for (qsizetype i = 1; i < way.size(); ++i)
        length += QLineF(way[i - 1], way[i]).length();
    double left = length * std::clamp(progress, 0.0, 1.0);
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF piece(way[i - 1], way[i]);
        if (left <= piece.length() || i + 1 == way.size())
            return piece.length() > 0 ? piece.pointAt(std::min(1.0, left / piece.length()))
                                      : piece.p1();
        left -= piece.length();
    }
    return way.isEmpty() ? QPointF() : way.last();
}

}  // namespace

std::optional<std::uint32_t> CanvasView::packetAt(QPointF scene, double tolerance) const
{
    const auto trace = m_workspace.trace();
    if (!trace || m_workspace.isTraceStale())
        return std::nullopt;
    const sim::Frame frame = m_workspace.frame();
    for (auto mark = frame.packets.rbegin(); mark != frame.packets.rend(); ++mark) {
        const sim::Crossing c = trace->crossing(mark->crossing);
        if (c.from >= trace->elements().size() || c.to >= trace->elements().size())
            continue;
        const QPolygonF way =
            m_scene.way(trace->elements()[c.from], trace->elements()[c.to], c.network);
        if (!way.isEmpty() && QLineF(pointAlong(way, mark->progress), scene).length() <= tolerance)
            return mark->crossing;
    }
    return std::nullopt;
}

bool CanvasView::showTip(QPoint at, QPoint global)
{
    const PointerEvent here = pointer(at, {}, {});
    const TopologyIndex& index = m_workspace.document().index();
    const auto trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace();
    if (const auto packet = packetAt(here.scene, 1.5 * here.tolerance)) {
        QToolTip::showText(global, packetTip(index, *trace, *packet), this);
        return true;
    }
    const render::Hit hit = m_scene.hit(here.scene, here.tolerance);
    const QString tip = hit.id.empty() ? QString() : elementTip(index, hit.id, trace.get());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, tip, this);
    return true;
}

void CanvasView::beginRename(const std::string& id)
{
    if (!m_editor->canRename(id))
        return;
    const QRectF box = m_scene.rectOf(id);
    const bool note = m_editor->kindOf(id) == ElementKind::Note;
    makeVisible(box);
    if (m_rename)
        m_rename->clearFocus();
    m_rename = new RenameEditor(m_editor->textOf(id), note, this);
    QRectF place = box.isNull() ? QRectF(width() / 2.0 - 120, height() / 2.0, 240, 28)
                                : m_viewport.toView(box);
    const double least = fontMetrics().height() + 10;
    if (note)
        place.setSize(place.size().expandedTo({160, 3 * least}));
    else
        place.setSize({std::clamp(place.width(), 140.0, 360.0), least});
    m_rename->setGeometry(place.toAlignedRect());
    connect(m_rename, &RenameEditor::finished, this, [this, id](bool keep, const QString& text) {
        if (keep && text != m_editor->textOf(id))
            m_editor->rename(id, text);
        setFocus(Qt::OtherFocusReason);
    });
    m_rename->show();
    m_rename->setFocus(Qt::OtherFocusReason);
}

void CanvasView::makeFlow(const std::string& from, const std::string& target, QPointF view)
{
    const std::vector<TargetChoice> choices = m_editor->flowTargets(target);
    if (choices.empty())
        return;
    if (choices.size() == 1) {
        m_editor->addFlow(from, choices.front().target);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TargetChoice& choice : choices)
        connect(menu->addAction(choice.label), &QAction::triggered, this,
                [this, from, choice] { m_editor->addFlow(from, choice.target); });
    menu->popup(mapToGlobal(view.toPoint()));
}

void CanvasView::showContextMenu(const std::string& id, QPointF scene, QPoint global)
{
    QMenu* menu = nullptr;
    if (!id.empty()) {
        const Ids& selected = m_workspace.selection();
        if (std::find(selected.begin(), selected.end(), id) == selected.end())
            m_workspace.select({id});
        menu = elementMenu(*this, id, scene);
    } else {
        const render::Hit hit = m_scene.hit(scene, render::kHitTolerancePx / zoom());
        menu = hit.link >= 0 ? linkMenu(*this, hit.link) : groundMenu(*this, scene);
    }
    m_actions->refresh();
    menu->popup(global);
}

void CanvasView::showCreateMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointF middle(width() / 2.0, height() / 2.0);
    fillCreateMenu(*menu, *this, m_viewport.toScene(middle), true);
    menu->popup(mapToGlobal(middle.toPoint()));
}

}  // namespace tombolo::canvas
