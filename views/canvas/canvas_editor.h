// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointF>
#include <QString>

#include <string>
#include <utility>
#include <vector>

#include "model/core/authoring/authoring.h"
#include "views/render/scene_model.h"
#include "views/workspace/workspace.h"

namespace tombolo::canvas {

using Ids = std::vector<std::string>;

/// What a flow drawn to an element may be aimed at.
struct TargetChoice {
    QString label;
    FlowTarget target;
};

/// The canvas's verbs: each is one undo step, and says in the status bar what it did or why it
/// could not. Palette, menus, tools and keyboard all end here.
class CanvasEditor : public QObject {
    Q_OBJECT

public:
    CanvasEditor(views::Workspace& workspace, const render::SceneModel& scene, QObject* parent);

    // Creating. `word` is a palette kind word (palette.h); `at` in scene units.
    /// The container a new element would live in. @return false when it needs one and there is none
    /// here
    bool homeFor(const QString& word, QPointF at, std::string& container) const;
    /// @param anywhere takes the selected or nearest container, and the nearest free ground
    /// @return the new element's id (selected already), or empty
    std::string create(const QString& word, QPointF at, bool anywhere = false);
    /// Why homeFor() said no, and what to do.
    QString needsHome(const QString& word) const;

    bool canConnect(const std::string& a, const std::string& b) const;
    bool connectElements(const std::string& a, const std::string& b);
    bool disconnectElement(const std::string& element, const std::string& network);
    bool canSend(const std::string& id) const;  ///< may a flow start here
    std::vector<TargetChoice> flowTargets(const std::string& id) const;
    std::string addFlow(const std::string& from, const FlowTarget& target);
    /// A line from one to the other means a flow (true) or a connection (false).
    bool meansFlow(const std::string& from, const std::string& to) const;

    bool remove(const Ids& ids);
    bool duplicate(const Ids& ids);
    void copy(const Ids& ids) const;
    bool cut(const Ids& ids);
    bool canPaste() const;
    bool paste(QPointF at);

    void nudge(const Ids& ids, double dx, double dy);
    /// Drops elements on another container, `delta` (scene units) from where they are.
    bool reparent(const Ids& ids, const std::string& container, QPointF delta);
    bool rename(const std::string& id, const QString& name);
    void setCollapsed(const std::string& id, bool collapsed);
    void tidy();

    QString textOf(const std::string& id) const;  ///< what rename() changes: name, or a note's text
    QString nameOf(const std::string& id) const;  ///< to show
    bool canRename(const std::string& id) const;
    bool canCollapse(const std::string& id) const;
    bool isCollapsed(const std::string& id) const;
    /// Elements of `ids` that no other element of `ids` contains, and that still exist.
    Ids outermost(const Ids& ids) const;
    ElementKind kindOf(const std::string& id) const;  ///< Header for an unknown id

private:
    bool perform(const QString& text, EditList edits, const QString& mergeKey = {});
    bool report(const Error& error) const;
    void pinGround(EditList& edits) const;
    std::string nearestHome(ElementKind home, QPointF at) const;
    std::string innermost(QPointF at) const;
    QRectF freeRect(QRectF wanted) const;
    void makeRoom(EditList& edits, const std::string& container) const;
    void settle(EditList& edits, const std::string& id, const std::string& container, QPointF at,
                bool anywhere) const;
    std::string joint(const std::string& id) const;
    const render::Box* boxOf(const std::string& id) const;  ///< nullptr when it has none
    QPointF freeCorner(const render::Box& home, QSizeF size, QPointF wanted,
                       const std::vector<QRectF>& taken) const;
    std::vector<QRectF> takenIn(const render::Box& home, const Ids& moving) const;
    /// A newcomer in a container and the place that it would like there, relative to it.
    struct Newcomer {
        std::string id;
        QRectF wanted;
    };
    void seat(EditList& edits, const Topology& after, const std::string& container,
              const std::vector<Newcomer>& newcomers) const;
    void seatPasted(EditList& edits, const Topology& after, const Ids& pasted,
                    const render::SceneModel& clip, QPointF at) const;
    bool liesOnSomething(const QRectF& area) const;

    views::Workspace& m_workspace;
    const render::SceneModel& m_scene;
};

/// Clipboard form of a part of a document: canonical file text, as our own type and as text.
inline constexpr const char* kTopologyMime = "application/vnd.tombolo.topology+json";

}  // namespace tombolo::canvas
