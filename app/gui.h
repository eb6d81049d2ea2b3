// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tombolo::app {

/// Opens the window (and the file named on the command line) and runs until it is closed.
int runWindow(int argc, char** argv);

}  // namespace tombolo::app
