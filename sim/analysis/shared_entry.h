// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "model/core/entities.h"

namespace tombolo::sim::analysis {

/// Whether one service or published entry leads to both elements.
bool sharesEntry(const Topology& topology, const std::string& one, const std::string& other);

}  // namespace tombolo::sim::analysis
