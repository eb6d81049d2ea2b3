// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/core/entities.h"

namespace tombolo::render {

/// Which look each element has that can send or answer, for Theme::identity(). A look belongs to
/// the element: its id prefers one, senders of flows choose first in the order of the flows, so a
/// new flow changes no other sender, and two documents with the same senders and elements agree.
struct IdentityLooks {
    std::map<std::string, int, std::less<>> of;  ///< hosts, pods and nodes
    std::set<std::string, std::less<>> senders;  ///< of flows that are switched on
    int find(std::string_view id) const;         ///< -1: it has none
};
IdentityLooks identityLooks(const Topology& topology);

}  // namespace tombolo::render
