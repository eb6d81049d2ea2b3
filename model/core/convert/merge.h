// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/convert/convert.h"

namespace tombolo::convert {

/// Three states of one document: as the conversion made it, as someone changed it, and as it was
/// before the conversion (which gets the changes).
struct ThreeWays {
    const Topology& base;
    const Topology& theirs;
    Topology& ours;
};

/// Brings what was changed since a conversion into what is restored: value by value for elements
/// that the conversion had changed; routes and flows of new elements are made to fit the model.
void mergeChanges(ThreeWays ways, const TwinRecord& record, std::vector<Remark>& remarks);

}  // namespace tombolo::convert
