// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "app/cli_support.h"
#include "views/text/convert_text.h"

namespace tombolo::app {

/// What --free and --node-block say, which `advise`, `convert` and `export --twin` understand
/// alike.
struct Blocks {
    std::vector<Prefix> free;
    int nodeLength = 0;  ///< 0: as drawn
};

/// @param wrong what is wrong with them, where nothing comes back
inline std::optional<Blocks> readBlocks(const CommandParser& command, QString& wrong)
{
    Blocks out;
    for (const QString& text : command.parser().values(QStringLiteral("free"))) {
        const auto prefix = parsePrefix(text.toStdString());
        const QString reserved = prefix ? text::reservedText(*prefix) : QString();
        if (prefix && reserved.isEmpty()) {
            out.free.push_back(*prefix);
            continue;
        }
        wrong = prefix
                    ? QStringLiteral("--free: %1").arg(reserved)
                    : QStringLiteral("--free takes a prefix like 10.64.0.0/12, not '%1'").arg(text);
        return {};
    }
    bool isNumber = false;
    out.nodeLength = command.value(QStringLiteral("node-block")).toInt(&isNumber);
    const bool isLength = out.nodeLength == 0 || (out.nodeLength >= 8 && out.nodeLength <= 32);
    if (isNumber && isLength)
        return out;
    wrong = QStringLiteral("--node-block takes a length from 8 to 32, or 0");
    return {};
}

}  // namespace tombolo::app
