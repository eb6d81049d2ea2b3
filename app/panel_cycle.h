// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDockWidget>

#include <vector>

namespace tombolo::app {

/// Gives the keyboard to the next part of the window that can be seen: the canvas, then the panels
/// from the top left, row by row. Tabs that lie behind others are left out.
/// @param step 1 forwards, -1 backwards
void focusNextPanel(QWidget& canvas, const std::vector<QDockWidget*>& docks, int step);

}  // namespace tombolo::app
