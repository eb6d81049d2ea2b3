// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_support.h"
#include "app/lab_output.h"
#include "views/text/lab_text.h"
#include "views/text/text.h"

namespace tombolo::app {
int runLab(const QStringList& arguments)
{
    CommandParser command("lab");
    command.parser().addOption({{QStringLiteral("o"), QStringLiteral("output")},
                                QStringLiteral("Directory to write."),
                                QStringLiteral("directory")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    const QString directory = command.value(QStringLiteral("o"));
    if (directory.isEmpty()) {
        printError(QStringLiteral("tombolo lab: -o DIR is missing"));
        return kUsage;
    }
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    const auto written = writeLabDirectory(*loaded.topology, directory);
    if (!written)
        return failed(written.error(), command.file());
    for (const sim::lab::LabLimit& limit : written->limits) {
        if (written->refused && !limit.refuses())
            continue;
        printError(QStringLiteral("tombolo lab: %1").arg(text::labLimitText(limit)));
    }
    if (written->refused) {
        printError(
            QStringLiteral("tombolo lab: Linux cannot realise this document; nothing was written"));
        return kFailed;
    }
    printOut(
        QStringLiteral("The lab is in %1. As root, %1/verify checks every flow against the kernel; "
                       "README.md says more.\n")
            .arg(directory)
            .toStdString());
    return kOk;
}

}  // namespace tombolo::app
