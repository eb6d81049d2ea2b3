// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <iosfwd>
#include <string>
#include <string_view>

#include "model/core/entities.h"

/// Bytes ↔ document. Strict where it must be, and never loses a key it does not know.
namespace tombolo::persist {

inline constexpr std::int64_t kVersion = 1;

struct Opened {
    Topology topology;
    bool newerVersion = false;  ///< only with allowNewer: opens read-only
};

/// Reads a document from memory. Checks syntax (line and column), depth ≤ 64, duplicate keys,
/// UTF-8, size ≤ 256 MB, types, ranges, ids, addresses. References between elements are
/// validate()'s business.
/// @param file name for Place::file in errors
/// @param allowNewer a larger version opens as far as it is understood, instead of NewerVersion
Result<Opened> read(std::string_view bytes, const std::string& file = {}, bool allowNewer = false);

/// The canonical form: keys in format.md's order, two-space indentation, one element per block,
/// newline at the end. write(read(write(t))) == write(t).
std::string write(const Topology& topology);

Result<Opened> readFile(const std::string& path, bool allowNewer = false);
/// Writes bytes by atomic replace (QSaveFile). What is no regular file (a device, a pipe) is written to
/// directly: replacing it would destroy it.
Result<Done> replaceFile(const std::string& path, std::string_view bytes);
/// replaceFile() of the canonical form.
Result<Done> writeFile(const std::string& path, const Topology& topology);

}  // namespace tombolo::persist
