// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/select_tool.h"

#include <algorithm>

namespace tombolo::canvas {

namespace {

constexpr Qt::KeyboardModifiers kAdd = Qt::ShiftModifier | Qt::ControlModifier;

bool contains(const Ids& ids, const std::string& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

SelectTool::~SelectTool() = default;

void SelectTool::reset()
{
    m_state = State::Idle;
    m_gesture.reset();
    m_placement.reset();
    m_link.reset();
    m_rubber = {};
    m_target.clear();
    m_lifted = false;
    m_ghost = {};
    m_host.repaintOverlay();
}

void SelectTool::press(const PointerEvent& at)
{
    reset();
    m_press = at;
    m_hit = hitAt(at);
    m_addToSelection = at.modifiers & kAdd;
    m_before = m_host.workspace().selection();
    m_state = State::Pressed;
    pressOn(m_hit, at);
}

void SelectTool::pressOn(const render::Hit& hit, const PointerEvent&)
{
    CanvasEditor& editor = m_host.editor();
    switch (hit.part) {
    case render::HitPart::CollapseToggle:
        editor.setCollapsed(hit.id, !editor.isCollapsed(hit.id));
        m_state = State::Idle;
        return;
    case render::HitPart::None:
    case render::HitPart::Resize:
    case render::HitPart::ConnectHandle:
        return;
    case render::HitPart::Link:
    case render::HitPart::Body:
    case render::HitPart::Title:
    case render::HitPart::Note:
        break;
    }
    m_host.setFocusedElement(hit.id);
    // A modified click toggles on release, so that a modified drag can still draw a rubber band.
    if (!m_addToSelection && !contains(m_before, hit.id))
        m_host.workspace().select({hit.id});
}

void SelectTool::move(const PointerEvent& at)
{
    if (m_state == State::Pressed && movedEnough(m_press.view, at.view))
        beginDrag(at);
    switch (m_state) {
    case State::Moving:
        dragTo(at);
        break;
    case State::Resizing:
        resizeTo(at);
        break;
    case State::Rubber:
        rubberTo(at);
        break;
    case State::Linking:
        m_link->follow(at.scene, m_host.scene().hit(at.scene, at.tolerance).id);
        break;
    case State::Idle:
    case State::Pressed:
        return;
    }
    m_host.workspace().say(hint(at));
    m_host.repaintOverlay();
}

void SelectTool::beginDrag(const PointerEvent&)
{
    const bool readOnly = m_host.workspace().document().isReadOnly();
    switch (m_hit.part) {
    case render::HitPart::None:
        m_state = State::Rubber;
        return;
    case render::HitPart::Resize:
        if (readOnly) {
            m_state = State::Idle;
            return;
        }
        m_placement.emplace(m_host.workspace().topology(), m_host.scene(), Ids{m_hit.id});
        m_gesture = std::make_unique<Gesture>(m_host.workspace().document(),
                                              tr("Resize %1").arg(nameOf(m_hit.id)));
        m_state = State::Resizing;
        return;
    case render::HitPart::ConnectHandle:
        m_link.emplace(m_host, m_hit.id, LinkDrag::Intent::Either);
        m_state = State::Linking;
        return;
    case render::HitPart::Link:
        m_state = State::Idle;
        return;
    default:
        break;
    }
    if (m_addToSelection) {
        m_state = State::Rubber;
        return;
    }
    if (readOnly) {
        m_host.workspace().say(tr("This document is read-only."));
        m_state = State::Idle;
        return;
    }
    beginMove();
}

void SelectTool::beginMove()
{
    const CanvasEditor& editor = m_host.editor();
    const render::SceneModel& scene = m_host.scene();
    m_ids = editor.outermost(m_host.workspace().selection());
    std::erase_if(m_ids, [&](const std::string& id) { return scene.boxIndex(id) < 0; });
    if (m_ids.empty()) {
        m_state = State::Idle;
        return;
    }
    const auto homeOf = [&](const std::string& id) {
        const int parent = scene.boxes().at(static_cast<std::size_t>(scene.boxIndex(id))).parent;
        return parent < 0 ? std::string() : scene.boxes().at(static_cast<std::size_t>(parent)).id;
    };
    m_kind = editor.kindOf(m_ids.front());
    m_home = homeOf(m_ids.front());
    const bool movable = m_kind == ElementKind::Pod || m_kind == ElementKind::Node;
    const bool alike = std::all_of(m_ids.begin(), m_ids.end(), [&](const std::string& id) {
        return editor.kindOf(id) == m_kind && homeOf(id) == m_home;
    });
    if (!movable || !alike)
        m_kind = ElementKind::Header;
    m_placement.emplace(m_host.workspace().topology(), scene, m_ids);
    m_ghost = pictureOfDragged();
    m_gesture = std::make_unique<Gesture>(
        m_host.workspace().document(),
        tr("Move %n element(s)", nullptr, static_cast<int>(m_ids.size())));
    m_state = State::Moving;
}

void SelectTool::dragTo(const PointerEvent& at)
{
    QPointF delta = at.scene - m_press.scene;
    const QPointF corner = m_placement->startRect(m_hit.id).isNull()
                               ? m_placement->bounds().topLeft()
                               : m_placement->startRect(m_hit.id).topLeft();
    delta = m_host.snapped(corner + delta, at.modifiers) - corner;
    m_delta = delta;
    m_target.clear();
    m_lifted = false;
    if (m_kind != ElementKind::Header) {
        const std::string under = m_host.scene().containerAt(at.scene, m_kind);
        m_lifted = under != m_home;
        m_target = m_lifted ? under : std::string();
    }
    m_gesture->preview(m_lifted ? EditList{} : m_placement->movedBy(delta));
}

void SelectTool::dropOn(const PointerEvent& at)
{
    dragTo(at);
    if (!m_lifted) {
        m_gesture->commit();
        return;
    }
    m_gesture.reset();  // everything is back where it was
    if (m_target.empty())
        m_host.workspace().say(m_kind == ElementKind::Pod
                                   ? tr("A pod lives on a node: it stays where it was.")
                                   : tr("A node belongs to a cluster: it stays where it was."));
    else
        m_host.editor().reparent(m_ids, m_target, m_delta);
}

void SelectTool::resizeTo(const PointerEvent& at)
{
    const QPointF pointer = m_host.snapped(at.scene, at.modifiers);
    const QRectF start = m_placement->startRect(m_hit.id);
    const QRectF content = m_placement->content(m_hit.id);
    const double margin = kGridStep;
    const QSizeF least(60, 40);
    QRectF rect = start;
    const bool left = m_hit.corner == 0 || m_hit.corner == 3;
    const bool top = m_hit.corner == 0 || m_hit.corner == 1;
    double edge = pointer.x();
    if (left) {
        edge = std::min(edge, start.right() - least.width());
        rect.setLeft(content.isNull() ? edge : std::min(edge, content.left() - margin));
    } else {
        edge = std::max(edge, start.left() + least.width());
        rect.setRight(content.isNull() ? edge : std::max(edge, content.right() + margin));
    }
    edge = pointer.y();
    if (top) {
        edge = std::min(edge, start.bottom() - least.height());
        rect.setTop(content.isNull() ? edge : std::min(edge, content.top() - 4 * margin));
    } else {
        edge = std::max(edge, start.top() + least.height());
        rect.setBottom(content.isNull() ? edge : std::max(edge, content.bottom() + margin));
    }
    m_gesture->preview(m_placement->resized(m_hit.id, rect));
}

void SelectTool::rubberTo(const PointerEvent& at)
{
    m_rubber = QRectF(m_press.scene, at.scene).normalized();
    Ids touched;
    for (const std::string& id : m_host.scene().idsIn(m_rubber)) {
        // A container counts only when it is wholly inside; what is in it counts when touched.
        const QRectF rect = m_host.scene().rectOf(id);
        const int box = m_host.scene().boxIndex(id);
        const bool container =
            box >= 0 && m_host.scene().boxes().at(static_cast<std::size_t>(box)).childCount > 0;
        if (!container || m_rubber.contains(rect))
            touched.push_back(id);
    }
    touched = m_host.editor().outermost(touched);
    Ids selected = m_addToSelection ? m_before : Ids{};
    for (const std::string& id : touched)
        if (!contains(selected, id))
            selected.push_back(id);
    if (selected != m_host.workspace().selection())
        m_host.workspace().select(selected);
}

void SelectTool::release(const PointerEvent& at)
{
    CanvasHost& host = m_host;
    switch (m_state) {
    case State::Moving:
        dropOn(at);
        break;
    case State::Resizing:
        resizeTo(at);
        m_gesture->commit();
        break;
    case State::Linking: {
        m_link->follow(at.scene, host.scene().hit(at.scene, at.tolerance).id);
        LinkDrag link = *m_link;
        reset();
        if (!link.finish(at.view))
            host.workspace().say(link.hint());
        return;
    }
    case State::Pressed:
        if (m_hit.part == render::HitPart::None) {
            if (!m_addToSelection)
                host.workspace().clearSelection();
        } else if (m_addToSelection) {
            host.workspace().toggle(m_hit.id);
        } else if (!m_hit.id.empty()) {
            host.workspace().select({m_hit.id});
        }
        break;
    case State::Rubber:
    case State::Idle:
        break;
    }
    reset();
}

void SelectTool::doubleClick(const PointerEvent& at)
{
    const render::Hit hit = hitAt(at);
    const bool onElement = hit.part == render::HitPart::Body ||
                           hit.part == render::HitPart::Title || hit.part == render::HitPart::Note;
    if (onElement && !hit.id.empty())
        m_host.beginRename(hit.id);
}

bool SelectTool::cancel()
{
    if (m_state == State::Idle)
        return false;
    const bool rubber = m_state == State::Rubber;
    const bool dragging = m_state != State::Pressed;
    const Ids before = m_before;
    reset();
    if (rubber)
        m_host.workspace().select(before);
    if (dragging)
        m_host.workspace().say(tr("Taken back."));
    return true;
}

}  // namespace tombolo::canvas
