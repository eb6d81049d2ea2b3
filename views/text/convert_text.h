// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "model/core/convert/convert.h"
#include "views/text/text.h"

/// What a conversion between flat and island did, in words (model/core/convert/convert.h).
namespace tombolo::text {

QString remarkText(const convert::Remark& remark, const NameOf& names = {});
/// "Done", "Chosen", "Lost": heads a group of remarks.
QString remarkKindText(convert::RemarkKind kind);
/// Why the free blocks are not enough, and what would do.
QString misfitText(const convert::Misfit& misfit, const std::vector<convert::PodNeed>& needs,
                   const NameOf& names = {});
/// Why pods cannot have addresses of a block that is said to be free; empty: they can.
QString reservedText(const Prefix& prefix);
QString modelText(ClusterModel model);  ///< "Flat mode", "Island mode"

}  // namespace tombolo::text
