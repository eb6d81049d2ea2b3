// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>
#include <string>

#include "views/canvas/canvas_actions.h"
#include "views/canvas/canvas_tool.h"
#include "views/canvas/viewport_moves.h"
#include "views/render/layer_cache.h"

namespace tombolo::canvas {

class CanvasKeys;
class EmptyHint;
class LensBanner;
class MiniMap;
class RenameEditor;

/// The editing canvas: cached still picture below, one overlay for what moves above it, pointer
/// input to the active tool, everything by keyboard too. Follows the workspace by itself.
class CanvasView : public QWidget, public CanvasHost, private Movable {
    Q_OBJECT

public:
    explicit CanvasView(views::Workspace& workspace, QWidget* parent = nullptr);
    ~CanvasView() override;

    CanvasActions& actions() { return *m_actions; }
    CanvasTool& currentTool() { return *m_tool; }
    ToolKind tool() const { return m_tool->kind(); }

    double zoom() const { return m_viewport.scale(); }  ///< 1 is 100 %
    void setZoom(double zoom);                          ///< about the middle of the view
    void fitAll() override;  ///< and stays so when the canvas changes its size, until it is moved
    void fitSelection();
    void centreOn(QPointF scene);
    void makeVisible(const QRectF& scene);  ///< pans as little as possible
    void setGridVisible(bool on);
    bool isSnapping() const { return m_snap; }
    void setSnapping(bool on) { m_snap = on; }
    void setMiniMapVisible(bool on);
    bool isEmpty() const;  ///< nothing drawn at all

    /// Next click on the canvas creates this (palette kind word); Esc ends.
    void place(const QString& word);
    /// Creates it in the middle of the view, or near it, at once.
    void insert(const QString& word);
    /// What is under the pointer, or the view's middle: where paste goes.
    QPointF insertPoint() const;
    void selectAll();
    void startFind();
    /// Line from the primary element to whichever the keyboard or pointer chooses next.
    void startConnecting(bool asFlow);
    /// @param id empty: menu of the link there, or of the ground
    void showContextMenu(const std::string& id, QPointF scene, QPoint global);
    void showCreateMenu();
    std::string focusedElement() const { return m_focused; }
    void showFocusRing(bool on);  ///< drawn after keyboard use only

    // CanvasHost
    views::Workspace& workspace() override { return m_workspace; }
    CanvasEditor& editor() override { return *m_editor; }
    const render::SceneModel& scene() const override { return m_scene; }
    const Viewport& viewport() const override { return m_viewport; }
    double pixelRatio() const override { return devicePixelRatioF(); }
    Ids handleOwners() const override;
    void panBy(QPointF viewDelta) override;
    QPointF snapped(QPointF scene, Qt::KeyboardModifiers modifiers) const override;
    void setFocusedElement(const std::string& id) override;
    void beginRename(const std::string& id) override;
    void makeFlow(const std::string& from, const std::string& target, QPointF view) override;
    void useTool(ToolKind kind) override;
    void repaintOverlay() override { update(); }

    QSize sizeHint() const override { return {800, 560}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

signals:
    void inspectorRequested();                ///< Enter on an element: show its properties
    void openRequested(const QString& path);  ///< a document was dropped
    void openDialogRequested();               ///< empty canvas: open a file
    void examplesRequested();                 ///< empty canvas: start from an example
    void playToggleRequested();               ///< Space pressed and released without panning
    /// What a capture at these places would hold (as sim::tapsAt takes them): open it in Wireshark,
    /// or save it.
    void captureRequested(const std::vector<std::string>& places, bool open);
    /// Show what this element or network can know.
    void standHereRequested(const std::string& id);
    void zoomChanged(double zoom);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void listen();
    void onChanged(const EditList& edits);
    void showTouched();
    void onReplaced();
    void sceneChanged();
    void applyTheme();
    void viewportMoved(double oldScale, bool fitted = false);
    QMarginsF fitMargins() const;
    void fitCallouts();
    void refitBelowBanner();
    QRectF observerArea() const;
    bool seesObserver() const;
    void showObserver();
    render::StillOptions legendOptions() const;
    void placeChildren();
    void onLensChanged();
    render::View stillView() const;
    void paintOverlay(QPainter& painter);
    void zoomAt(QPointF view, double factor) override;
    bool dragged(QEvent* event);
    void dragOver(QDropEvent& event);
    void drop(QDropEvent& event);
    void pointerLeft();
    bool showTip(QPoint at, QPoint global);
    QString badgeTipAt(QPointF scene) const;
    PointerEvent pointer(QPointF view, Qt::MouseButtons buttons,
                         Qt::KeyboardModifiers modifiers) const;
    void setTool(std::unique_ptr<CanvasTool> tool);
    void refreshHover(const PointerEvent& at);
    bool pressPacket(const PointerEvent& at);

    views::Workspace& m_workspace;
    render::SceneModel m_scene;
    CanvasEditor* m_editor;
    Viewport m_viewport;
    render::LayerCache m_picture;
    QTimer m_zoomRest;  ///< runs while a zoom is under way
    std::unique_ptr<CanvasTool> m_tool;
    std::unique_ptr<CanvasTool> m_retired;  ///< ended while one of its functions still ran
    std::unique_ptr<CanvasKeys> m_keys;
    CanvasActions* m_actions = nullptr;
    MiniMap* m_miniMap = nullptr;
    EmptyHint* m_emptyHint = nullptr;
    LensBanner* m_lensBanner = nullptr;
    QPointer<RenameEditor> m_rename;
    std::string m_focused;
    std::string m_hovered;
    std::string m_dropTarget;         ///< of a palette drag
    std::set<std::string> m_touched;  ///< by edits since the last undo step
    QString m_hint;                   ///< last said about what is under the pointer
    QPointF m_lastView;               ///< pointer, view coordinates
    bool m_pointerInside = false;
    bool m_panning = false;  ///< middle button or Space
    bool m_focusRing = false;
    bool m_fitted = true;  ///< everything is in sight, and is to stay so
    bool m_painted = false;
    bool m_miniMapWanted = false;
    bool m_grid = true;
    bool m_snap = true;
};

}  // namespace tombolo::canvas
