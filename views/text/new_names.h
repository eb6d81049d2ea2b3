// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/edit.h"

namespace tombolo::text {

/// Puts the names that an editor gives to new elements ("Cluster 1") into the language of the
/// window, with the first numbers that are free there. Other names stay.
///
/// @param topology before the edits
void wordNewNames(EditList& edits, const Topology& topology);

}  // namespace tombolo::text
