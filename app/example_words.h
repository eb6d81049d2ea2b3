// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "model/core/entities.h"

namespace tombolo::app {

/// Puts an example's title, description and names into the language of the window. What the user
/// draws and opens is never translated.
void wordExample(Topology& topology);

/// Whether a text of an example is known to the translators.
bool isExampleWord(const std::string& text);

}  // namespace tombolo::app
