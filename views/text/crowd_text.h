// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "sim/analysis/crowd.h"

namespace tombolo::text {

/// "12 pods and 1 client or server (3 nodes, 2 clusters)"; without the places where there is but
/// one of them.
QString crowdText(const sim::analysis::Crowd& crowd);

}  // namespace tombolo::text
