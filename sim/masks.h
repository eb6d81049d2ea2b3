// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/step.h"

namespace tombolo::sim {

/// Whether a step writes a source that is not the true one's own. A node that calls a service whose
/// endpoint is on the node itself masquerades that to its bridge's address: this is the source that
/// it sends from, and no mask (K-5, L-8).
/// @param own the true source's address, as the exchange or the crossing names it
inline bool masksSource(const Step& step, const IpAddress& own)
{
    return step.hidesSource() && step.after.src != own;
}

}  // namespace tombolo::sim
