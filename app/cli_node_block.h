// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <optional>

#include "app/cli_support.h"

namespace tombolo::app {

/// The value of --node-block, which `advise` and `convert` understand alike.
/// @return 0: as drawn; nothing: it is no length
inline std::optional<int> readNodeBlock(const CommandParser& command)
{
    bool isNumber = false;
    const int length = command.value(QStringLiteral("node-block")).toInt(&isNumber);
    if (!isNumber || length < 0 || length > 32 || (length > 0 && length < 8))
        return {};
    return length;
}

inline QString nodeBlockIsWrong()
{
    return QStringLiteral("--node-block takes a length from 8 to 32, or 0");
}

}  // namespace tombolo::app
