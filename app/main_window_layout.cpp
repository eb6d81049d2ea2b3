// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDockWidget>
#include <QTimer>

#include "app/main_window.h"
#include "views/canvas/canvas_view.h"

namespace tombolo::app {
namespace {

/// What the docks at the left keep as long as the window is wide enough: two columns of the
/// palette, and names in the outline.
constexpr int kLeftWidth = 190;
constexpr int kWideWindow = 1200;
/// How far a panel that was undocked stands beside its old place: it is seen to be loose.
constexpr int kLoose = 32;

}  // namespace

QDockWidget* MainWindow::addDock(const char* name, const QString& title, QWidget* content,
                                 Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    connect(dock, &QDockWidget::topLevelChanged, this, [this, dock](bool floats) {
        // Whoever drags it out has put it somewhere.
        if (!floats || !isVisible() || QApplication::mouseButtons() != Qt::NoButton)
            return;
        QTimer::singleShot(0, dock, [this, dock] {
            if (!dock->isFloating())
                return;
            dock->move(dock->pos() + QPoint(kLoose, kLoose));
            // The focus that the button had goes to the next field, and keys would write there.
            m_canvas->setFocus();
        });
    });
    return dock;
}

/// A narrow window is better with narrow panels; they get their width back with it.
void MainWindow::resizeEvent(QResizeEvent* event)
{
    const int least = width() >= kWideWindow ? kLeftWidth : 0;
    for (QDockWidget* dock : m_docks) {
        if (dockWidgetArea(dock) == Qt::LeftDockWidgetArea && dock->minimumWidth() != least)
            dock->setMinimumWidth(least);
    }
    QMainWindow::resizeEvent(event);
}

}  // namespace tombolo::app
