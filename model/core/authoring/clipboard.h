// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <string>

#include "model/core/entities.h"

namespace tombolo::authoring {

/// A clip holds the copied elements and, around them, what they stand in: their cluster, node and
/// networks. Which were copied is noted in the header under this key, a JSON list of ids.
inline constexpr const char* kClipKey = "clipboard";

/// The ids that were copied; none for a document that was not made by extract().
std::optional<std::set<std::string, std::less<>>> copiedIds(const Topology& clip);

}  // namespace tombolo::authoring
