// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <memory>

#include "model/core/authoring/authoring.h"
#include "views/canvas/canvas_view.h"

namespace tombolo::test {

/// A shown canvas over a document, driven by real mouse and key events.
struct CanvasFixture {
    views::Workspace workspace;
    canvas::CanvasView view{workspace};
    QString said;

    CanvasFixture()
    {
        QObject::connect(&workspace, &views::Workspace::said, &view,
                         [this](const QString& sentence) { said = sentence; });
        view.resize(1000, 700);
        view.show();
        (void)QTest::qWaitForWindowActive(&view);
        view.setFocus();
    }

    const Topology& topology() const { return workspace.topology(); }
    Document& document() { return workspace.document(); }
    QUndoStack& undo() { return workspace.document().undoStack(); }

    /// Adds what authoring returns, outside the undo stack's count of the test.
    template <typename Creation>
    std::string add(const Creation& made)
    {
        if (!made || !workspace.document().perform(QStringLiteral("set up"), made->edits))
            return {};
        return made->id;
    }
    /// The document becomes the start of the test: empty undo stack, everything in sight.
    void begin()
    {
        workspace.document().reset(Topology(topology()));
        view.setZoom(1);
        view.fitAll();
        (void)view.grab();
    }

    QPointF at(const std::string& id) const
    {
        return view.viewport().toView(view.scene().rectOf(id).center());
    }
    /// A place inside a container's title, where no child covers it.
    QPointF titleOf(const std::string& id) const
    {
        const QRectF rect = view.scene().rectOf(id);
        return view.viewport().toView(rect.topLeft() + QPointF(24, 12));
    }

    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(type, at, view.mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(&view, &event);
    }
    void press(QPointF at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers);
    }
    void moveTo(QPointF at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, modifiers);
    }
    void hover(QPointF at) { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton); }
    void release(QPointF at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        hover(from);
        press(from, modifiers);
        for (int i = 1; i <= 4; ++i)
            moveTo(from + (to - from) * (i / 4.0), modifiers);
        release(to, modifiers);
    }
    void click(QPointF where, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        hover(where);
        press(where, modifiers);
        release(where, modifiers);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers);
    }
};

/// Two island clusters side by side, a server on a network of its own below, all placed.
inline void twoClusters(CanvasFixture& f)
{
    using namespace authoring;
    f.add(addCluster(f.topology(), ClusterModel::Island, {0, 0, {}}, 2, 2));
    f.add(addCluster(f.topology(), ClusterModel::Island, {600, 0, {}}, 2, 2));
    f.add(addNetwork(f.topology(), NetworkKind::Lan, {200, 520, {}}));
    f.add(addHost(f.topology(), HostRole::Server, {200, 640, {}}));
    f.begin();
}

}  // namespace tombolo::test
