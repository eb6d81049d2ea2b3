// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace tombolo::sim {

/// SHA-256 (FIPS 180-4), for the choice of a layer-2 load balancer's node (semantics.md ING-6).
std::array<std::uint8_t, 32> sha256(std::string_view text);

}  // namespace tombolo::sim
