// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>

#include <memory>

#include "app/appearance.h"
#include "app/run_controller.h"
#include "app/session.h"
#include "views/workspace/workspace.h"

namespace tombolo::app {

class MainWindow;

/// The running program with its window: owns what outlives a change of language (document, session,
/// run) and makes the window anew when the language changes, so that every text is in it.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(QObject* parent = nullptr);
    ~Program() override;

    views::Workspace& workspace() { return m_workspace; }
    Session& session() { return m_session; }
    RunController& runs() { return m_runs; }
    Appearance& appearance() { return m_appearance; }
    MainWindow* window() const { return m_window; }

    void show();
    /// The window is rebuilt in the new language with the same document, layout and size.
    void changeLanguage(const QString& choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    views::Workspace m_workspace;
    Session m_session;
    RunController m_runs;
    Appearance m_appearance;
    QPointer<MainWindow> m_window;
    bool m_applying = false;
};

}  // namespace tombolo::app
