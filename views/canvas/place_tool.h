// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QPixmap>

#include "views/canvas/canvas_tool.h"

namespace tombolo::canvas {

/// After picking in the palette: a click puts the thing there. One only, unless Ctrl or Shift is
/// held; Esc ends.
class PlaceTool : public CanvasTool {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::PlaceTool)

public:
    PlaceTool(CanvasHost& host, const QString& word);

    ToolKind kind() const override { return ToolKind::Place; }
    void release(const PointerEvent& at) override;
    void hover(const PointerEvent& at) override;
    void move(const PointerEvent& at) override { hover(at); }
    bool cancel() override;
    QString hint(const PointerEvent& at) const override;
    QCursor cursor(const PointerEvent& at) const override;
    void decorate(render::OverlayOptions& options) const override;

private:
    QString m_word;
    std::string m_home;
    bool m_fits = true;
};

/// Drags the paper.
class PanTool : public CanvasTool {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::PanTool)

public:
    using CanvasTool::CanvasTool;
    ToolKind kind() const override { return ToolKind::Pan; }
    void press(const PointerEvent& at) override;
    void move(const PointerEvent& at) override;
    void release(const PointerEvent&) override { m_held = false; }
    bool isBusy() const override { return m_held; }
    bool cancel() override;
    QString hint(const PointerEvent& at) const override;
    QCursor cursor(const PointerEvent& at) const override;

private:
    bool m_held = false;
    QPointF m_last;
};

}  // namespace tombolo::canvas
