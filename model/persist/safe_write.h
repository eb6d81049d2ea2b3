// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

class QFileDevice;
class QSaveFile;

namespace tombolo::persist {

/// Writes until everything is written, or the device says why not: a disk that is nearly full
/// takes a part first. The device is opened Unbuffered, or is flushed by the caller.
/// @return false: errorString() of the device has the reason
bool writeAll(QFileDevice& device, std::string_view bytes);

/// Puts a file into its place, if all of it has reached the disk. QSaveFile alone does not notice
/// when its last block finds no room, and replaces the old file with a part of the new one.
/// @return false: the old file is as it was, errorString() has the reason
/// @pre opened with QFileDevice::Unbuffered
bool commitAll(QSaveFile& file);

}  // namespace tombolo::persist
