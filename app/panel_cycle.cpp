// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_cycle.h"

#include <QApplication>
#include <QList>

#include <algorithm>

namespace tombolo::app {
namespace {

bool takesKeys(const QWidget& widget)
{
    return widget.isEnabled() && !widget.visibleRegion().isEmpty() &&
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// The panel itself where it takes keys, else its first part that does.
QWidget* entryOf(QWidget& panel)
{
    if (panel.focusProxy() != nullptr || takesKeys(panel))
        return &panel;
    for (QWidget* child = panel.nextInFocusChain(); child != &panel;
         child = child->nextInFocusChain()) {
        if (panel.isAncestorOf(child) && takesKeys(*child))
            return child;
    }
    return nullptr;
}

}  // namespace

void focusNextPanel(QWidget& canvas, const std::vector<QDockWidget*>& docks, int step)
{
    QList<QWidget*> panels;
    for (QDockWidget* dock : docks) {
        if (dock->isVisible() && dock->widget() != nullptr &&
            !dock->widget()->visibleRegion().isEmpty())
            panels << dock->widget();
    }
    std::stable_sort(panels.begin(), panels.end(), [](const QWidget* a, const QWidget* b) {
        const QPoint p = a->mapToGlobal(QPoint());
        const QPoint q = b->mapToGlobal(QPoint());
        return p.y() != q.y() ? p.y() < q.y() : p.x() < q.x();
    });
    if (canvas.isVisible())
        panels.prepend(&canvas);
    const QWidget* now = QApplication::focusWidget();
    const auto at = std::find_if(panels.begin(), panels.end(), [now](const QWidget* panel) {
        return now != nullptr && (panel == now || panel->isAncestorOf(now));
    });
    const auto count = panels.size();
    auto i = at == panels.end() ? (step > 0 ? -1 : 0) : at - panels.begin();
    for (qsizetype tried = 0; tried < count; ++tried) {
        i = (i + step + count) % count;
        if (QWidget* entry = entryOf(*panels[i])) {
            entry->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

}  // namespace tombolo::app
