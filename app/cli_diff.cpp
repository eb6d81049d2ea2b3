// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "app/cli_support.h"
#include "sim/analysis/diff.h"
#include "views/export/diff_export.h"
#include "views/text/diff_text.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

using sim::analysis::Behaviour;

void addOptions(CommandParser& command)
{
    command.addLanguage();
    command.addTheme();
    QCommandLineParser& p = command.parser();
    p.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    p.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                 QStringLiteral("Draw both in one figure: .svg, .png, .pdf, or .html with the "
                                "words."),
                 QStringLiteral("file")});
    p.addOption({QStringLiteral("scale"), QStringLiteral("Size factor of the figure, 0.1 to 10."),
                 QStringLiteral("number"), QStringLiteral("1")});
}

}  // namespace

int runDiff(const QStringList& arguments)
{
    CommandParser command("diff");
    addOptions(command);
    if (const auto code = command.parse(arguments, 2, "two file names are needed: OLD and NEW"))
        return *code;
    bool isNumber = false;
    exporting::DiffFigureOptions figure;
    figure.scale = command.value(QStringLiteral("scale")).toDouble(&isNumber);
    if (!isNumber || !(figure.scale >= 0.1 && figure.scale <= 10))
        return command.refuse(QStringLiteral("--scale takes a number from 0.1 to 10"));
    if (const auto code = command.refuseOverwriting())
        return *code;
    figure.theme = command.value(QStringLiteral("theme"));
    const QStringList files = command.parser().positionalArguments();
    if (files[0] == QLatin1String("-") && files[1] == QLatin1String("-"))
        return command.refuse(QStringLiteral("standard input can be read only once"));
    const Loaded before = load(files[0]);
    if (!before.topology)
        return before.exitCode == kFailed ? kNoInput : before.exitCode;
    const Loaded after = load(files[1]);
    if (!after.topology)
        return after.exitCode == kFailed ? kNoInput : after.exitCode;
    const auto behaviour = sim::analysis::compareBehaviour(*before.topology, *after.topology);
    if (!behaviour) {
        Error error = behaviour.error();
        error.place.file = (error.place.file == "old" ? files[0] : files[1]).toStdString();
        printError(text::errorText(error));
        return kNoInput;
    }
    if (const QString output = command.value(QStringLiteral("o")); !output.isEmpty()) {
        const auto drawn =
            exporting::exportDiff(*before.topology, *after.topology, *behaviour, output, figure);
        if (!drawn) {
            printError(text::errorText(drawn.error()));
            return drawn.error().code == Errc::Io ? kNoOutput : kUsage;
        }
    }
    if (command.isSet(QStringLiteral("json"))) {
        std::ostringstream out;
        writeJson(*behaviour, out);
        printOut(out.str());
    } else {
        printOut(text::diffReport(*behaviour).toStdString());
    }
    return behaviour->same() ? kOk : kFailed;
}

}  // namespace tombolo::app
