// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QStyle>

#include <cstdio>
#include <cstdlib>

#include "app/gui.h"
#include "app/main_window.h"
#include "views/text/text.h"
#include "views/workspace/latest_job.h"

namespace tombolo::app {

Program::Program(QObject* parent)
    : QObject(parent), m_session(m_workspace), m_runs(m_workspace), m_appearance(m_workspace)
{
    m_appearance.apply();
    qApp->installEventFilter(this);
}

Program::~Program()
{
    delete m_window;
}

void Program::show()
{
    m_window = new MainWindow(*this);
    m_window->show();
}

void Program::changeLanguage(const QString& choice)
{
    MainWindow* old = m_window;
    const MainWindow::Restorable kept = old->restorable();
    m_appearance.setLanguageChoice(choice);
    m_window = new MainWindow(*this);
    m_window->restore(kept);
    m_window->show();
    old->retire();
    old->deleteLater();
}

bool Program::eventFilter(QObject* watched, QEvent* event)
{
    // The desktop changed its colours. Our own setPalette sends the same event: m_applying tells
    // them apart.
    if (watched == qApp && event->type() == QEvent::ThemeChange && !m_applying) {
        m_applying = true;
        m_appearance.systemPaletteChanged(QApplication::style()->standardPalette());
        m_applying = false;
    }
    return QObject::eventFilter(watched, event);
}

namespace {

int runUntilClosed(int argc, char** argv)
{
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("tombolo"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/tombolo.svg")));
    Program program;
    program.show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        program.window()->openFile(arguments.at(1));
    else
        program.window()->offerRecovery();
    return QApplication::exec();
}

}  // namespace

int runWindow(int argc, char** argv)
{
    constexpr int kGraceMs = 100;
    const int code = runUntilClosed(argc, argv);
    if (views::LatestJob::waitForAll(kGraceMs))
        return code;
    // Everything is saved and gone but work that only computes, and that may take minutes still.
    // A return would wait for it.
    std::fflush(nullptr);
    std::_Exit(code);
}

}  // namespace tombolo::app
