// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "model/core/entities.h"

namespace tombolo {

/// Replaces every text of a document that is written for people: title, description, the names of
/// elements, flows and published addresses, and notes. Ids, labels and addresses stay.
/// @param words what to write in a text's place; called in document order
void reword(Topology& topology, const std::function<std::string(const std::string&)>& words);

}  // namespace tombolo
