// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pops up over the canvas: menus, tooltips, the rename editor.
#include <QMenu>
#include <QToolTip>

#include <algorithm>

#include "views/canvas/canvas_menu.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/element_text.h"
#include "views/canvas/empty_hint.h"
#include "views/canvas/packet_hit.h"
#include "views/canvas/rename_editor.h"
#include "views/render/metrics.h"
#include "views/render/run_marks.h"

namespace tombolo::canvas {

namespace {

/// Over the name as it is drawn; in the middle of the view for what is not on the paper (flows).
QRectF renamePlace(const CanvasView& view, const std::string& id, double lineHeight)
{
    using namespace render::metrics;
    const int index = view.scene().drawnBox(id);
    if (index < 0)
        return {view.width() / 2.0 - 120, view.height() / 2.0, 240, lineHeight};
    const render::Box& box = view.scene().boxes().at(static_cast<std::size_t>(index));
    QRectF place = view.viewport().toView(box.rect);
    if (box.kind == ElementKind::Note)
        return {place.topLeft(), place.size().expandedTo({160, 3 * lineHeight})};
    // Where the painters put the name: its left end and the middle of its line.
    QPointF name(14, 13);
    switch (box.kind) {
    case ElementKind::Gateway:
    case ElementKind::Host:
    case ElementKind::Router:
        name = {kCardGlyph + 6, 22};
        break;
    case ElementKind::Cluster:
        name = {46, 17};
        break;
    case ElementKind::Network:
        name = {38, 15};
        break;
    case ElementKind::Node:
        name.setX(18);
        break;
    default:
        break;
    }
    place.setLeft(place.left() + (name.x() - 3) * view.zoom());
    place.setWidth(std::clamp(place.width() - 6 * view.zoom(), 140.0, 400.0));
    place.moveTop(place.top() + name.y() * view.zoom() - lineHeight / 2);
    place.setHeight(lineHeight);
    return place;
}

}  // namespace

QString CanvasView::badgeTipAt(QPointF scene) const
{
    const auto trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace();
    if (!trace)
        return {};
    for (const sim::Merge& merge : trace->merges()) {
        if (merge.at >= trace->elements().size() || merge.firstNs > m_workspace.time())
            continue;
        const std::string& id = trace->elements()[merge.at];
        const int index = m_scene.drawnBox(id);
        if (index < 0)
            continue;
        const render::Box& box = m_scene.boxes().at(static_cast<std::size_t>(index));
        if (render::badgeArea(box).adjusted(-16, -2, 2, 2).contains(scene))
            return badgeTip(m_workspace.document().index(), id, *trace, m_workspace.time());
    }
    return {};
}

bool CanvasView::showTip(QPoint at, QPoint global)
{
    const PointerEvent here = pointer(at, {}, {});
    const TopologyIndex& index = m_workspace.document().index();
    const auto trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace();
    if (const auto packet =
            packetAt(m_workspace, m_scene, here.scene, 1.5 * here.tolerance, zoom())) {
        QToolTip::showText(global, packetTip(index, *trace, *packet), this);
        return true;
    }
    if (const QString badge = badgeTipAt(here.scene); !badge.isEmpty()) {
        QToolTip::showText(global, badge, this);
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
    const bool note = m_editor->kindOf(id) == ElementKind::Note;
    makeVisible(m_scene.rectOf(id));
    if (m_rename)
        m_rename->clearFocus();
    m_rename = new RenameEditor(m_editor->textOf(id), note, this);
    m_rename->setPalette(m_emptyHint->palette());
    QFont face = font();
    const double size = note ? render::metrics::kAddressPx + 1 : render::metrics::kNamePx;
    face.setPixelSize(static_cast<int>(std::clamp(size * zoom(), 12.0, 40.0)));
    m_rename->setFont(face);
    m_rename->setGeometry(renamePlace(*this, id, QFontMetricsF(face).height() + 8).toAlignedRect());
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
