// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QKeyEvent>
#include <QString>
#include <QTimer>

#include <string>

namespace tombolo::canvas {

class CanvasView;

/// The canvas without a mouse: walking, nudging, connecting, finding by name.
class CanvasKeys {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::CanvasKeys)

public:
    explicit CanvasKeys(CanvasView& view);

    /// Keys that the canvas wants although the window has a shortcut on them.
    bool wants(const QKeyEvent& event) const;
    /// @return false when the key means nothing here
    bool press(const QKeyEvent& event);
    bool release(const QKeyEvent& event);
    /// Tab and Shift+Tab. @return false at the last (first) element: focus goes on to the next
    /// widget
    bool step(bool backwards);
    void focusIn(bool backwards);
    void startFind();
    void walkTo(const std::string& id, bool keepSelection = false);

    bool spaceHeld() const { return m_spaceHeld; }
    /// Space was used to pan: its release is not a play command.
    void spaceUsed() { m_spaceUsed = true; }
    void forgetSpace() { m_spaceHeld = false; }

private:
    bool navigate(const QKeyEvent& event);
    bool nudge(const QKeyEvent& event);
    bool act(const QKeyEvent& event);
    bool type(const QKeyEvent& event);
    bool escape();
    bool enter();
    void find(bool next);
    void fold(bool collapse);

    CanvasView& m_view;
    QString m_typed;
    bool m_finding = false;
    QTimer m_pause;
    bool m_spaceHeld = false;
    bool m_spaceUsed = false;
};

}  // namespace tombolo::canvas
