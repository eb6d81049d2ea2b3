// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the select tool shows: hints, cursors, the picture of what is being dragged.
#include <cmath>

#include "views/canvas/select_tool.h"

namespace tombolo::canvas {

namespace {

/// Larger drags show only their outline: a picture that size would cost more than it tells.
constexpr double kLargestGhost = 2400;

}  // namespace

QPixmap SelectTool::pictureOfDragged() const
{
    const double ratio = m_host.pixelRatio() * m_host.viewport().scale();
    const QRectF bounds = m_placement->bounds();
    const QSizeF pixels = bounds.size() * ratio;
    if (m_kind == ElementKind::Header || pixels.width() > kLargestGhost ||
        pixels.height() > kLargestGhost || pixels.isEmpty())
        return {};
    QPixmap picture(static_cast<int>(std::ceil(pixels.width())),
                    static_cast<int>(std::ceil(pixels.height())));
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    painter.translate(-bounds.topLeft());
    QPainterPath clip;
    for (const std::string& id : m_ids)
        clip.addRoundedRect(m_host.scene().rectOf(id), 6, 6);
    painter.setClipPath(clip);
    render::StillOptions options;
    options.theme = &m_host.workspace().theme();
    options.detail = render::detailFor(ratio);
    options.grid = false;
    render::render(m_host.scene(), painter, bounds, options);
    return picture;
}

void SelectTool::decorate(render::OverlayOptions& options) const
{
    options.rubberBand = m_rubber;
    if (m_state == State::Moving)
        options.dropTarget = m_target;
    if (m_link)
        m_link->decorate(options);
}

void SelectTool::paint(QPainter& painter) const
{
    if (m_state != State::Moving || !m_lifted)
        return;
    const render::Theme& theme = m_host.workspace().theme();
    const QRectF at = m_placement->bounds().translated(m_delta);
    painter.setPen(Qt::NoPen);
    QColor shadow = theme.color(render::Role::Shadow);
    shadow.setAlphaF(0.08F);
    painter.setBrush(shadow);
    for (int i = 1; i <= 3; ++i)
        painter.drawRoundedRect(at.adjusted(-i, 2 - i, i, 4 + i), 6 + i, 6 + i);
    painter.setOpacity(m_target.empty() ? 0.5 : 0.9);
    if (!m_ghost.isNull()) {
        painter.drawPixmap(at, m_ghost, QRectF(m_ghost.rect()));
    } else {
        painter.setBrush(theme.color(render::Role::PodFill));
        painter.drawRoundedRect(at, 6, 6);
    }
    painter.setOpacity(1);
    const render::Role edge = m_target.empty() ? render::Role::Error : render::Role::Accent;
    QPen pen(theme.color(edge), 1.5, m_target.empty() ? Qt::DashLine : Qt::SolidLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(at, 6, 6);
}

QString SelectTool::hint(const PointerEvent& at) const
{
    switch (m_state) {
    case State::Moving:
        if (!m_lifted)
            return tr("Release to leave it here. Alt ignores the grid, Esc takes it back.");
        if (m_target.empty())
            return m_kind == ElementKind::Pod
                       ? tr("A pod lives on a node: move it over one.")
                       : tr("A node belongs to a cluster: move it over one.");
        return tr("Release to move it into %1, with new addresses.").arg(nameOf(m_target));
    case State::Resizing:
        return tr("Release to keep this size. Esc takes it back.");
    case State::Rubber:
        return tr("%n element(s) selected.", nullptr,
                  static_cast<int>(m_host.workspace().selection().size()));
    case State::Linking:
        return m_link->hint();
    case State::Idle:
    case State::Pressed:
        break;
    }
    const render::Hit hit = hitAt(at);
    const QString name = hit.id.empty() ? QString() : nameOf(hit.id);
    switch (hit.part) {
    case render::HitPart::None:
        return tr("Drag to select several; right click to create something here.");
    case render::HitPart::Resize:
        return tr("Drag to resize %1.").arg(name);
    case render::HitPart::ConnectHandle:
        return tr("Drag to what %1 should be connected to, or send to.").arg(name);
    case render::HitPart::CollapseToggle:
        return m_host.editor().isCollapsed(hit.id) ? tr("Click to show what is in %1.").arg(name)
                                                   : tr("Click to fold %1 up.").arg(name);
    case render::HitPart::Link:
        return tr("Click to select %1, which this line belongs to.").arg(name);
    case render::HitPart::Note:
        return tr("Click to select the note, double click to edit it.");
    case render::HitPart::Body:
    case render::HitPart::Title:
        break;
    }
    return tr("Click to select %1, drag to move it, double click to rename it.").arg(name);
}

QCursor SelectTool::cursor(const PointerEvent& at) const
{
    if (m_state == State::Moving)
        return m_lifted && m_target.empty() ? Qt::ForbiddenCursor : Qt::ClosedHandCursor;
    if (m_state == State::Linking)
        return Qt::CrossCursor;
    const render::Hit hit = m_state == State::Resizing ? m_hit : hitAt(at);
    switch (hit.part) {
    case render::HitPart::Resize:
        return hit.corner % 2 == 0 ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    case render::HitPart::ConnectHandle:
        return Qt::CrossCursor;
    case render::HitPart::CollapseToggle:
    case render::HitPart::Link:
        return Qt::PointingHandCursor;
    default:
        return Qt::ArrowCursor;
    }
}

}  // namespace tombolo::canvas
