// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "model/core/authoring/draft.h"

namespace tombolo::authoring {

/// Takes a machine's interface on a network away, and of a gateway what it did there: source
/// translation to and from it, addresses published on it, flows to those.
void detach(Draft& draft, const std::string& id, const std::string& network);

/// Takes flows from and to these elements away.
void dropFlows(Draft& draft, const std::set<std::string, std::less<>>& ends);

}  // namespace tombolo::authoring
