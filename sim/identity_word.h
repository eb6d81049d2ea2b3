// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/entities.h"

namespace tombolo::sim {

/// The word of format.md: "x-forwarded-for", "forwarded", "proxy-v1", "proxy-v2".
const char* identityWord(Identity identity);

}  // namespace tombolo::sim
