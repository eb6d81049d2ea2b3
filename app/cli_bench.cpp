// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench.h"
#include "app/cli_support.h"
#include "views/render/canvas_bench.h"

namespace tombolo::app {

int runBench(const QStringList& arguments)
{
    CommandParser command("bench");
    command.parser().addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    command.parser().addOption(
        {QStringLiteral("against"),
         QStringLiteral("With sim: a peer's benchmark to run in turn, which takes --nodes, --pods, "
                        "--flows and --packets and prints {\"hops_per_s\": …}."),
         QStringLiteral("command")});
    if (const auto code =
            command.parse(arguments, 1, "which benchmark? canvas, sim, scale or matrix"))
        return *code;
    const bool json = command.isSet(QStringLiteral("json"));
    const QString which = command.file();
    if (which == QLatin1String("canvas"))
        printOut(render::runCanvasBench(json));
    else if (which == QLatin1String("sim"))
        printOut(benchSim(json, command.value(QStringLiteral("against"))));
    else if (which == QLatin1String("scale"))
        printOut(benchScale(json));
    else if (which == QLatin1String("matrix"))
        printOut(benchMatrix(json));
    else
        return command.refuse(
            QStringLiteral("there is no benchmark '%1'; there are: canvas, sim, scale, matrix")
                .arg(which));
    return kOk;
}

}  // namespace tombolo::app
