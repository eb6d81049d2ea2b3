// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "model/core/ip.h"

/// Blocks of which no pod can have an address, whoever says that they are free.
namespace tombolo::convert {

enum class Reserved : std::uint8_t {
    ThisNetwork,  ///< 0.0.0.0/8 (RFC 1122), ::/8 (unspecified, loopback, mapped: RFC 4291)
    Loopback,     ///< 127.0.0.0/8 (RFC 1122)
    LinkLocal,    ///< 169.254.0.0/16 (RFC 3927), fe80::/10 (RFC 4291): no router hands it on
    Multicast,    ///< 224.0.0.0/4 (RFC 5771), ff00::/8 (RFC 4291)
    Future,       ///< 240.0.0.0/4 (RFC 1112): many routers refuse it
};
struct ReservedBlock {
    Prefix block;
    Reserved why{};
};
/// @return the first such block that shares an address with `prefix`; nullopt: all of it is usable
std::optional<ReservedBlock> reservedIn(const Prefix& prefix);

}  // namespace tombolo::convert
