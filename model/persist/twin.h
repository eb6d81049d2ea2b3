// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "model/core/convert/convert.h"

/// The optional top-level key "twin" of a converted document: what coming back to the other model
/// needs. It lives in DocumentHeader::extra, so that everything else carries it along unread.
namespace tombolo::persist {

using Twin = convert::Carried;
/// @return nullopt without the key, or when it cannot be understood
std::optional<Twin> readTwin(const Topology& topology);
void writeTwin(Topology& topology, const convert::TwinRecord& record);

/// The model that a twin of the document has: flat, where any of its clusters is an island.
ClusterModel twinModel(const Topology& topology);

/// convertTopology() with the record that the document carries; the result carries its own, or none
/// when it came back.
convert::Conversion convertDocument(const Topology& topology, ClusterModel to,
                                    const std::vector<Prefix>& free = {}, int nodeLength = 0);

}  // namespace tombolo::persist
