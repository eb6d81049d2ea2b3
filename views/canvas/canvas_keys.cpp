// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_keys.h"

#include <algorithm>
#include <optional>

#include "views/canvas/canvas_view.h"
#include "views/canvas/element_text.h"
#include "views/canvas/navigation.h"
#include "views/canvas/placement.h"

namespace tombolo::canvas {

namespace {

/// What was typed counts as one name until this long a pause.
constexpr int kTypingPauseMs = 1200;
constexpr double kPanStep = 60;

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

QPointF vectorOf(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        return {0, 1};
    }
    return {};
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

}  // namespace

CanvasKeys::CanvasKeys(CanvasView& view) : m_view(view)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    QObject::connect(&m_pause, &QTimer::timeout, &view, [this] {
        m_typed.clear();
        m_finding = false;
    });
}

bool CanvasKeys::wants(const QKeyEvent& event) const
{
    const auto modifiers = modifiersOf(event);
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    // Correcting what was typed must not delete what was found.
    if (event.key() == Qt::Key_Backspace)
        return m_finding || !m_typed.isEmpty();
    if (directionOf(event.key()) || event.key() == Qt::Key_Space || event.key() == Qt::Key_Slash)
        return true;
    const QString text = event.text();
    if (text.isEmpty())
        return false;
    // While a name or address is being typed its dots belong to it, not to "step".
    return text.at(0).isLetterOrNumber() || (!m_typed.isEmpty() && text.at(0).isPrint());
}

bool CanvasKeys::press(const QKeyEvent& event)
{
    // In the middle of a name a space, a dash or a dot belongs to the name.
    if (m_finding || !m_typed.isEmpty())
        return navigate(event) || type(event) || act(event) || nudge(event);
    if (event.key() == Qt::Key_Space && modifiersOf(event) == Qt::NoModifier) {
        if (!event.isAutoRepeat()) {
            m_spaceHeld = true;
            m_spaceUsed = false;
        }
        return true;
    }
    return navigate(event) || nudge(event) || act(event) || type(event);
}

bool CanvasKeys::release(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !m_spaceHeld)
        return false;
    m_spaceHeld = false;
    if (!m_spaceUsed)
        emit m_view.playToggleRequested();
    return true;
}

void CanvasKeys::walkTo(const std::string& id, bool keepSelection)
{
    if (id.empty())
        return;
    const bool choosing = m_view.currentTool().waitsForTarget();
    m_view.setFocusedElement(id);
    m_view.showFocusRing(true);
    if (keepSelection) {
        Ids ids = m_view.workspace().selection();
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
        m_view.workspace().select(ids);
    } else if (!choosing) {
        m_view.workspace().select({id});
    }
    m_view.makeVisible(m_view.scene().rectOf(id));
    m_view.workspace().say(
        describe(m_view.workspace().document().index(), id, m_view.workspace().trace().get()));
    m_view.currentTool().focusMoved(id);
}

bool CanvasKeys::step(bool backwards)
{
    std::string next = nextInOrder(m_view.scene(), m_view.focusedElement(), backwards);
    // A line that waits for its end keeps the focus here.
    if (next.empty() && m_view.currentTool().waitsForTarget())
        next = nextInOrder(m_view.scene(), {}, backwards);
    if (next.empty())
        return false;
    walkTo(next);
    return true;
}

void CanvasKeys::focusIn(bool backwards)
{
    m_view.showFocusRing(true);
    if (m_view.focusedElement().empty())
        step(backwards);
}

bool CanvasKeys::navigate(const QKeyEvent& event)
{
    const auto direction = directionOf(event.key());
    const auto modifiers = modifiersOf(event);
    const bool choosing = m_view.currentTool().waitsForTarget() && modifiers == Qt::NoModifier;
    if (!direction || !(choosing || modifiers & Qt::ControlModifier))
        return false;
    walkTo(neighbour(m_view.scene(), m_view.focusedElement(), *direction),
           modifiers & Qt::ShiftModifier);
    return true;
}

bool CanvasKeys::nudge(const QKeyEvent& event)
{
    const auto direction = directionOf(event.key());
    const auto modifiers = modifiersOf(event);
    if (!direction || modifiers & Qt::ControlModifier)
        return false;
    if (m_view.currentTool().isBusy())
        return true;
    const Ids& selected = m_view.workspace().selection();
    if (selected.empty()) {
        m_view.panBy(vectorOf(*direction) * -kPanStep);
        return true;
    }
    double step = m_view.isSnapping() && !(modifiers & Qt::AltModifier) ? kGridStep : 1;
    if (modifiers & Qt::ShiftModifier)
        step *= 5;
    const QPointF by = vectorOf(*direction) * step;
    m_view.editor().nudge(selected, by.x(), by.y());
    m_view.makeVisible(m_view.scene().rectOf(selected.front()));
    return true;
}

bool CanvasKeys::act(const QKeyEvent& event)
{
    const auto modifiers = modifiersOf(event);
    switch (event.key()) {
    case Qt::Key_Escape:
        return escape();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return modifiers == Qt::NoModifier && enter();
    case Qt::Key_Insert:
        if (modifiers != Qt::NoModifier)
            return false;
        m_view.showCreateMenu();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (modifiers & Qt::ControlModifier)
            return false;
        fold(event.key() == Qt::Key_Minus);
        return true;
    case Qt::Key_Space:
        if (modifiers != Qt::ControlModifier || m_view.focusedElement().empty())
            return false;
        m_view.workspace().toggle(m_view.focusedElement());
        return true;
    case Qt::Key_F3:
        find(true);
        return true;
    default:
        return false;
    }
}

void CanvasKeys::fold(bool collapse)
{
    const std::string id = m_view.focusedElement();
    if (m_view.editor().canCollapse(id) && m_view.editor().isCollapsed(id) != collapse)
        m_view.editor().setCollapsed(id, collapse);
}

bool CanvasKeys::escape()
{
    if (m_finding || !m_typed.isEmpty()) {
        m_typed.clear();
        m_finding = false;
        m_pause.stop();
        m_view.workspace().say(QString());
        return true;
    }
    if (m_view.currentTool().cancel())
        return true;
    if (m_view.tool() != ToolKind::Select)
        m_view.useTool(ToolKind::Select);
    else if (m_view.workspace().lens())
        m_view.workspace().setLens(nullptr);
    else
        m_view.workspace().clearSelection();
    return true;
}

bool CanvasKeys::enter()
{
    m_typed.clear();
    m_finding = false;
    const std::string id = m_view.focusedElement();
    if (id.empty())
        return false;
    if (!m_view.currentTool().choose(id))
        emit m_view.inspectorRequested();
    return true;
}

void CanvasKeys::startFind()
{
    m_finding = true;
    m_typed.clear();
    m_pause.stop();
    m_view.setFocus(Qt::ShortcutFocusReason);
    m_view.workspace().say(tr("Find: type the beginning of a name or address; F3 finds the next."));
}

bool CanvasKeys::type(const QKeyEvent& event)
{
    const auto modifiers = modifiersOf(event);
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event.key() == Qt::Key_Backspace && (m_finding || !m_typed.isEmpty())) {
        m_typed.chop(1);
        find(false);
        return true;
    }
    const QString text = event.text();
    if (text.isEmpty() || !text.at(0).isPrint())
        return false;
    const bool fresh = m_typed.isEmpty() && !m_finding;
    if (fresh && event.key() == Qt::Key_Slash) {
        startFind();
        return true;
    }
    // L and F draw lines; a name that begins with them is found after "/".
    if (fresh && modifiers == Qt::NoModifier &&
        (event.key() == Qt::Key_L || event.key() == Qt::Key_F)) {
        m_view.startConnecting(event.key() == Qt::Key_F);
        return true;
    }
    if (fresh && !text.at(0).isLetterOrNumber())
        return false;
    m_typed += text;
    find(false);
    return true;
}

void CanvasKeys::find(bool next)
{
    if (!m_finding)
        m_pause.start();
    const std::string found = findByText(m_view.scene(), m_typed, m_view.focusedElement(), next);
    if (!found.empty())
        walkTo(found);
    if (m_typed.isEmpty())
        return;
    const QString name = found.empty() ? QString() : m_view.editor().nameOf(found);
    m_view.workspace().say(found.empty() ? tr("Find: %1. Nothing begins with it.").arg(m_typed)
                                         : tr("Find: %1. This is %2.").arg(m_typed, name));
}

}  // namespace tombolo::canvas
