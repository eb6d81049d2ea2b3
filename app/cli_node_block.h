// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "app/cli_support.h"
#include "views/text/convert_text.h"

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

/// The prefixes of --free. @param wrong what is wrong with them, where nothing comes back
inline std::optional<std::vector<Prefix>> readFree(const CommandParser& command, QString& wrong)
{
    std::vector<Prefix> free;
    for (const QString& text : command.parser().values(QStringLiteral("free"))) {
        const auto prefix = parsePrefix(text.toStdString());
        const QString reserved = prefix ? text::reservedText(*prefix) : QString();
        if (prefix && reserved.isEmpty()) {
            free.push_back(*prefix);
            continue;
        }
        wrong = prefix
                    ? QStringLiteral("--free: %1").arg(reserved)
                    : QStringLiteral("--free takes a prefix like 10.64.0.0/12, not '%1'").arg(text);
        return {};
    }
    return free;
}

}  // namespace tombolo::app
