// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_view.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPalette>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

#include "views/canvas/canvas_accessible.h"
#include "views/canvas/canvas_keys.h"
#include "views/canvas/empty_hint.h"
#include "views/canvas/lens_banner.h"
#include "views/canvas/link_tool.h"
#include "views/canvas/mini_map.h"
#include "views/canvas/place_tool.h"
#include "views/canvas/placement.h"
#include "views/canvas/rename_editor.h"
#include "views/canvas/select_tool.h"

namespace tombolo::canvas {

namespace {

constexpr int kZoomRestMs = 90;  ///< without a further step a zoom is over
constexpr double kFadedOpacity = 0.35;

std::unique_ptr<CanvasTool> makeTool(ToolKind kind, CanvasHost& host)
{
    switch (kind) {
    case ToolKind::Connect:
    case ToolKind::Flow:
        return std::make_unique<LinkTool>(host, kind);
    case ToolKind::Pan:
        return std::make_unique<PanTool>(host);
    case ToolKind::Place:
    case ToolKind::Select:
        break;
    }
    return std::make_unique<SelectTool>(host);
}

}  // namespace

CanvasView::CanvasView(views::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace)
{
    CanvasAccessible::install();
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    m_zoomRest.setSingleShot(true);
    m_zoomRest.setInterval(kZoomRestMs);
    connect(&m_zoomRest, &QTimer::timeout, this, [this] { update(); });
    m_editor = new CanvasEditor(workspace, m_scene, this);
    m_tool = makeTool(ToolKind::Select, *this);
    m_keys = std::make_unique<CanvasKeys>(*this);
    m_miniMap = new MiniMap(m_scene, m_viewport, this);
    connect(m_miniMap, &MiniMap::centreRequested, this, &CanvasView::centreOn);
    m_emptyHint = new EmptyHint(this);
    connect(m_emptyHint, &EmptyHint::examplesRequested, this, &CanvasView::examplesRequested);
    connect(m_emptyHint, &EmptyHint::openRequested, this, &CanvasView::openDialogRequested);
    connect(m_emptyHint, &EmptyHint::clusterRequested, this, [this] {
        insert(QStringLiteral("cluster-island"));
        fitAll();
        setFocus();
    });
    m_lensBanner = new LensBanner(
        workspace, m_scene, [this] { return legendOptions(); }, this);
    m_scene.rebuild(workspace.topology());
    m_actions = new CanvasActions(*this);
    setAccessibleName(tr("Canvas"));
    applyTheme();
    listen();
    sceneChanged();
}

CanvasView::~CanvasView()
{
    m_tool.reset();  // ends a gesture while the document still listens
}

void CanvasView::listen()
{
    using views::Workspace;
    connect(&m_workspace.document(), &Document::changed, this, &CanvasView::onChanged);
    connect(&m_workspace.document(), &Document::replaced, this, &CanvasView::onReplaced);
    connect(&m_workspace.document().undoStack(), &QUndoStack::indexChanged, this,
            &CanvasView::showTouched);
    connect(&m_workspace, &Workspace::themeChanged, this, [this] {
        applyTheme();
        m_picture.invalidateAll();
        update();
    });
    connect(&m_workspace, &Workspace::traceChanged, this, [this] {
        m_picture.invalidateAll();
        refitBelowBanner();
        update();
    });
    connect(&m_workspace, &Workspace::lensChanged, this, &CanvasView::onLensChanged);
    connect(&m_workspace, &Workspace::playheadChanged, this, qOverload<>(&QWidget::update));
    connect(&m_workspace, &Workspace::currentCrossingChanged, this, qOverload<>(&QWidget::update));
    connect(&m_workspace, &Workspace::selectionChanged, this, [this] {
        const std::string primary = m_workspace.primary();
        if (m_scene.boxIndex(primary) >= 0 && m_workspace.selection().size() == 1)
            setFocusedElement(primary);
        m_workspace.document().endMerge();
        m_actions->refresh();
        update();
    });
    connect(&m_workspace, &Workspace::revealRequested, this,
            [this](const std::string& id) { makeVisible(m_scene.rectOf(id)); });
    connect(&m_workspace, &Workspace::said, this,
            [this](const QString& sentence) { CanvasAccessible::announce(*this, sentence); });
}

void CanvasView::onLensChanged()
{
    m_picture.invalidateAll();
    // Who saw the whole drawing goes on seeing it, below the banner.
    const bool whole = m_viewport.visible().contains(m_scene.bounds());
    m_lensBanner->show(m_workspace.lens().get());
    placeChildren();
    const auto lens = m_workspace.lens();
    if (m_fitted || (lens && whole))
        fitAll();
    if (lens) {
        if (!m_fitted)
            showObserver();
        m_workspace.say(
            tr("%1 – %2", "a way of looking – what is seen so").arg(lens->title, lens->summary));
    } else {
        m_workspace.say({});
    }
    update();
}

/// Of what the lens shows now.
render::StillOptions CanvasView::legendOptions() const
{
    render::StillOptions options;
    options.theme = &m_workspace.theme();
    options.lens = m_workspace.lens().get();
    options.trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace().get();
    return options;
}

/// Widgets on the paper take the paper's colours, whatever the window around it has.
void CanvasView::applyTheme()
{
    using render::Role;
    const render::Theme& theme = m_workspace.theme();
    m_miniMap->setTheme(theme);
    QPalette colors = palette();
    const std::pair<QPalette::ColorRole, Role> roles[] = {
        {QPalette::WindowText, Role::Ink},      {QPalette::Text, Role::Ink},
        {QPalette::Base, Role::FieldGround},    {QPalette::Window, Role::Ground},
        {QPalette::Button, Role::ButtonGround}, {QPalette::ButtonText, Role::WindowInk},
        {QPalette::Highlight, Role::Accent},    {QPalette::HighlightedText, Role::AccentInk},
    };
    for (const auto& [role, as] : roles)
        colors.setColor(role, theme.color(as));
    m_emptyHint->setPalette(colors);
    colors.setColor(QPalette::Window, theme.color(Role::PanelGround));
    colors.setColor(QPalette::WindowText, theme.color(Role::WindowInk));
    m_lensBanner->setPalette(colors);
}

void CanvasView::onChanged(const EditList& edits)
{
    const QRectF dirty = m_scene.apply(m_workspace.topology(), edits);
    if (!dirty.isNull())
        m_picture.invalidate(dirty);
    for (const Edit& edit : edits.edits)
        m_touched.insert(edit.id);
    if (m_scene.drawnBox(m_focused) < 0)
        m_focused.clear();
    if (m_scene.drawnBox(m_hovered) < 0)
        m_hovered.clear();
    sceneChanged();
}

void CanvasView::onReplaced()
{
    m_scene.rebuild(m_workspace.topology());
    m_focused.clear();
    m_hovered.clear();
    m_touched.clear();
    useTool(ToolKind::Select);
    // What lies below the pointer by now is known when it moves.
    m_hint.clear();
    m_workspace.say({});
    m_picture.invalidateAll();
    sceneChanged();
    fitAll();
}

void CanvasView::sceneChanged()
{
    // How to begin is no help where nothing can be drawn.
    m_emptyHint->setVisible(isEmpty() && !m_workspace.document().isReadOnly());
    m_miniMap->sceneChanged();
    placeChildren();
    m_actions->refresh();
    CanvasAccessible::structureChanged(*this);
    update();
}

bool CanvasView::isEmpty() const
{
    return m_scene.boxes().empty();
}

/// Still picture and overlay share one view, on whole device pixels, so that they never drift
/// apart.
render::View CanvasView::stillView() const
{
    return render::View{m_viewport.origin(), m_viewport.scale(), size(), devicePixelRatioF()}
        .snapped();
}

void CanvasView::paintEvent(QPaintEvent*)
{
    m_painted = true;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    render::StillOptions options;
    options.theme = &m_workspace.theme();
    options.grid = m_grid;
    options.trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace().get();
    // A selected flow is shown alone, with its way and its masks.
    if (options.trace != nullptr && m_editor->kindOf(m_workspace.primary()) == ElementKind::Flow)
        options.flow = m_workspace.currentFlow();
    const render::View view = stillView();
    // A lens looks at the whole run.
    const auto lens = m_workspace.lens();
    options.lens = lens.get();
    if (lens && lens->kind == render::LensLook::Kind::Hidden)
        options.flow = -1;
    // At rest at the start the whole run's marks are shown; from then on those of the playhead.
    if (options.trace != nullptr && m_workspace.beat() > 0 && !lens)
        options.playhead = m_workspace.time();
    m_picture.show(painter, m_scene, view, options, !m_zoomRest.isActive());
    painter.setTransform(view.toView(), true);
    paintOverlay(painter);
    m_tool->paint(painter);
}

void CanvasView::paintOverlay(QPainter& painter)
{
    render::OverlayOptions moving;
    moving.theme = &m_workspace.theme();
    moving.scale = zoom();  // handles are as large as hit() takes them, at every pixel ratio
    moving.reducedMotion = m_workspace.reducedMotion();
    render::OverlayOptions marks = moving;
    const auto trace = m_workspace.trace();
    const sim::Frame frame = m_workspace.frame();
    // An observer does not know what the colours of packets tell, nor where packets are.
    const auto lens = m_workspace.lens();
    const bool faded = m_workspace.isTraceStale();
    const bool unseen = lens && lens->kind != render::LensLook::Kind::Hidden;
    render::OverlayOptions& packets = faded ? moving : marks;
    packets.trace = trace.get();
    packets.frame = trace && !unseen ? &frame : nullptr;
    if (trace && m_workspace.beat() > 0)  // as on the still layer
        packets.playhead = m_workspace.time();
    if (faded) {
        painter.setOpacity(kFadedOpacity);
        render::renderOverlay(m_scene, painter, moving);
        painter.setOpacity(1);
    }
    marks.selected = m_workspace.selection();
    marks.focused = m_focusRing && hasFocus() ? m_focused : std::string();
    marks.hovered = m_hovered;
    marks.dropTarget = m_dropTarget;
    // A lens says itself what translators merge.
    marks.marks = lens ? nullptr : m_picture.marks(m_scene);
    marks.observer = lens ? lens->observer : std::string();
    m_tool->decorate(marks);
    render::renderOverlay(m_scene, painter, marks);
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    const bool saw = seesObserver();
    m_viewport.setSize(QSizeF(event->size()));
    const int banner = m_lensBanner->geometry().bottom();
    placeChildren();
    // A panel at the side may become narrower by what is selected: that is no reason to zoom.
    const bool narrowed = !m_viewport.visible().contains(m_scene.bounds()) ||
                          (m_workspace.lens() && event->size().width() < event->oldSize().width());
    const bool settled = m_painted && event->size().height() == event->oldSize().height() &&
                         m_lensBanner->geometry().bottom() == banner;
    if (m_fitted && event->size().width() > 100 && (narrowed || !settled))
        fitAll();
    else if (saw && !m_fitted)
        showObserver();
    update();
}

void CanvasView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        setAccessibleName(tr("Canvas"));
        refitBelowBanner();
    } else if (event->type() == QEvent::FontChange) {
        m_picture.invalidateAll();
        refitBelowBanner();
        update();
    }
    QWidget::changeEvent(event);
}

/// The mini-map stands in a corner unless all is in sight anyway; the hint in the middle.
void CanvasView::placeChildren()
{
    const QSize map = m_miniMap->sizeHint();
    m_miniMap->setGeometry(width() - map.width() - 12, height() - map.height() - 12, map.width(),
                           map.height());
    m_lensBanner->place(size());
    const bool roomy = width() > 3 * map.width() && height() > 2 * map.height();
    m_miniMap->setVisible(m_miniMapWanted && roomy && !isEmpty() &&
                          !m_viewport.visible().contains(m_scene.bounds()));
    if (m_emptyHint->isVisibleTo(this)) {
        const int wide = std::min(width() - 16, 360);
        const int high =
            std::max(m_emptyHint->heightForWidth(wide), m_emptyHint->sizeHint().height());
        m_emptyHint->setGeometry((width() - wide) / 2, std::max(0, (height() - high) / 2), wide,
                                 high);
    }
}

QPointF CanvasView::snapped(QPointF scene, Qt::KeyboardModifiers modifiers) const
{
    return m_snap && !(modifiers & Qt::AltModifier) ? onGrid(scene) : scene;
}

Ids CanvasView::handleOwners() const
{
    Ids owners = m_workspace.selection();
    if (!m_hovered.empty() && std::find(owners.begin(), owners.end(), m_hovered) == owners.end())
        owners.push_back(m_hovered);
    return owners;
}

void CanvasView::setFocusedElement(const std::string& id)
{
    if (id == m_focused)
        return;
    m_focused = id;
    CanvasAccessible::focusChanged(*this);
    update();
}

void CanvasView::showFocusRing(bool on)
{
    if (on == m_focusRing)
        return;
    m_focusRing = on;
    update();
}

void CanvasView::setTool(std::unique_ptr<CanvasTool> tool)
{
    if (m_tool->kind() == ToolKind::Select)
        m_tool->cancel();  // a drag in progress is taken back, not left half done
    m_retired = std::move(m_tool);
    m_tool = std::move(tool);
    m_actions->refresh();
    setCursor(m_tool->cursor(pointer(m_lastView, {}, {})));
    update();
}

void CanvasView::useTool(ToolKind kind)
{
    setTool(makeTool(kind, *this));
    m_workspace.say(m_tool->hint(pointer(m_lastView, {}, {})));
}

void CanvasView::place(const QString& word)
{
    if (m_workspace.document().isReadOnly()) {
        m_workspace.say(tr("This document is read-only."));
        return;
    }
    setTool(std::make_unique<PlaceTool>(*this, word));
    m_workspace.say(m_tool->hint(pointer(m_lastView, {}, {})));
}

void CanvasView::insert(const QString& word)
{
    if (tool() == ToolKind::Place)
        useTool(ToolKind::Select);
    const std::string id =
        m_editor->create(word, m_viewport.toScene(QPointF(width() / 2.0, height() / 2.0)), true);
    if (!id.empty())
        makeVisible(m_scene.rectOf(id));
    if (!id.empty() && word == QLatin1String("note"))
        beginRename(id);
}

QPointF CanvasView::insertPoint() const
{
    const QPointF at = m_pointerInside ? m_lastView : QPointF(width() / 2.0, height() / 2.0);
    return m_viewport.toScene(at);
}

void CanvasView::selectAll()
{
    Ids ids;
    for (const render::Box& box : m_scene.boxes())
        if (box.parent < 0)
            ids.push_back(box.id);
    m_workspace.select(ids);
}

void CanvasView::startFind()
{
    m_keys->startFind();
}

void CanvasView::startConnecting(bool asFlow)
{
    const std::string from = m_focused.empty() ? m_workspace.primary() : m_focused;
    const bool sends = m_editor->canSend(from);
    if (from.empty() || (asFlow && !sends)) {
        m_workspace.say(asFlow
                            ? tr("Select a pod, node, client or server first: a flow starts there.")
                            : tr("Select what should be connected first."));
        return;
    }
    // A pod has nothing to plug in: its lines are flows.
    const bool flow = asFlow || m_editor->kindOf(from) == ElementKind::Pod ||
                      m_editor->kindOf(from) == ElementKind::Node;
    setFocus(Qt::ShortcutFocusReason);
    setTool(std::make_unique<LinkTool>(*this, flow ? ToolKind::Flow : ToolKind::Connect, from));
}

}  // namespace tombolo::canvas
