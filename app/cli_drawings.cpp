// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include <atomic>

#include "app/cli_blocks.h"
#include "app/cli_progress.h"
#include "app/cli_support.h"
#include "app/cli_words.h"
#include "model/persist/twin.h"
#include "sim/simulate.h"
#include "views/export/export.h"
#include "views/export/files.h"
#include "views/export/twin_export.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

void addDrawingOptions(CommandParser& command)
{
    command.addLanguage();
    command.addTheme();
    command.parser().addOption({{QStringLiteral("o"), QStringLiteral("output")},
                                QStringLiteral("File to write; its ending chooses the format."),
                                QStringLiteral("file")});
    command.parser().addOption({QStringLiteral("format"),
                                QStringLiteral("Format, whatever the ending."),
                                QStringLiteral("name")});
    command.parser().addOption({QStringLiteral("scale"), QStringLiteral("Size factor, 0.1 to 10."),
                                QStringLiteral("number"), QStringLiteral("1")});
}

/// The options that diagrams and reports share, checked. @return the exit code to end with
std::optional<int> readDrawingOptions(const CommandParser& command, const char* name, double& scale)
{
    bool isNumber = false;
    scale = command.value(QStringLiteral("scale")).toDouble(&isNumber);
    if (!isNumber || !(scale >= 0.1 && scale <= 10)) {
        printError(QStringLiteral("tombolo %1: --scale takes a number from 0.1 to 10")
                       .arg(QLatin1String(name)));
        return kUsage;
    }
    if (const auto code = command.refuseOverwriting())
        return code;
    if (command.value(QStringLiteral("o")).isEmpty()) {
        printError(QStringLiteral("tombolo %1: -o FILE is missing").arg(QLatin1String(name)));
        return kUsage;
    }
    return {};
}

int exitCodeOf(const Error& error)
{
    return error.code == Errc::NotAllowed ? kLimit
           : error.code == Errc::Io       ? kNoOutput
           : error.code == Errc::BadValue ? kUsage
                                          : kFailed;
}

/// A document that cannot be simulated is still drawn; why is said on standard error.
std::shared_ptr<const sim::Trace> traceOrSay(const Topology& topology, const QString& file,
                                             bool& cutShort)
{
    if (topology.flows.empty())
        return nullptr;
    auto trace = sim::simulate(topology);
    if (trace)
        return *trace;
    cutShort = cutShort || trace.error().code == Errc::LimitReached;
    Error error = trace.error();
    error.place.file = file.toStdString();
    printError(text::errorText(error));
    return nullptr;
}

/// @param cutShort what was written lacks its run, because a limit was reached
int finish(const Result<Done>& result, bool cutShort = false)
{
    if (result)
        return cutShort ? kLimit : kOk;
    printError(text::errorText(result.error()));
    return exitCodeOf(result.error());
}

/// The document beside its twin. @param options as read for one drawing
int exportTwin(const CommandParser& command, const Topology& topology,
               const exporting::DiagramOptions& options)
{
    QString wrong;
    const auto blocks = readBlocks(command, wrong);
    if (!blocks)
        return command.refuse(wrong);
    const ClusterModel to = persist::twinModel(topology);
    if (blocks->nodeLength != 0 && to != ClusterModel::Flat)
        return command.refuse(QStringLiteral("--node-block is for a flat twin: islands keep their "
                                             "node blocks"));
    const convert::Conversion made =
        persist::convertDocument(topology, to, blocks->free, blocks->nodeLength);
    if (made.misfit || !made.changed) {
        printError(QStringLiteral("tombolo export: %1")
                       .arg(made.misfit ? text::misfitText(*made.misfit, made.needs)
                                        : QStringLiteral("there is no cluster to convert")));
        return kFailed;
    }
    bool cutShort = false;
    const auto here = traceOrSay(topology, command.file(), cutShort);
    const auto there = traceOrSay(made.result, command.file(), cutShort);
    exporting::TwinFigureOptions figure;
    figure.format = options.format;
    figure.theme = options.theme;
    figure.scale = options.scale;
    figure.legend = options.legend;
    return finish(exporting::exportTwin({topology, here.get()}, {made.result, there.get()},
                                        command.value(QStringLiteral("o")), figure),
                  cutShort);
}

}  // namespace

int runExport(const QStringList& arguments)
{
    CommandParser command("export");
    addDrawingOptions(command);
    command.parser().addOption(
        {QStringLiteral("flow"),
         QStringLiteral("Draw this flow's path with its masks; pcapng: simulate only this flow."),
         QStringLiteral("id")});
    command.parser().addOption(
        {QStringLiteral("lens"),
         QStringLiteral("Draw what this element or network can know: fog over what is merged for "
                        "it, faded what it never sees."),
         QStringLiteral("id")});
    command.parser().addOption(
        {QStringLiteral("hidden"), QStringLiteral("Draw all hidden sources at once, and what each "
                                                  "translator merges.")});
    command.parser().addOption(
        {QStringLiteral("twin"),
         QStringLiteral(
             "Draw the document and its twin in the other model side by side, with their "
             "totals.")});
    command.parser().addOption(
        {QStringLiteral("free"),
         QStringLiteral("--twin: a prefix that its pods may have; may be given several times."),
         QStringLiteral("prefix")});
    command.parser().addOption(
        {QStringLiteral("node-block"),
         QStringLiteral(
             "--twin, when it is flat: length of a node's IPv4 block, from 8 to 32; 0: as "
             "drawn, or as little smaller as need be."),
         QStringLiteral("length"), QStringLiteral("0")});
    command.parser().addOption(
        {QStringLiteral("no-legend"), QStringLiteral("Leave the legend out.")});
    command.parser().addOption(
        {QStringLiteral("at"),
         QStringLiteral("pcapng: listen here instead of on every wire: a network, an element, or "
                        "ELEMENT@NETWORK; may be given several times."),
         QStringLiteral("place")});
    command.parser().addOption(
        {QStringLiteral("epoch"),
         QStringLiteral("pcapng: date of simulated time 0, as seconds since 1970 or ISO 8601."),
         QStringLiteral("date"), QStringLiteral("0")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    exporting::DiagramOptions options;
    if (const auto code = readDrawingOptions(command, "export", options.scale))
        return *code;
    const auto format = exporting::formatOf(command.value(QStringLiteral("format")),
                                            command.value(QStringLiteral("o")),
                                            {QStringLiteral("svg"), QStringLiteral("png"),
                                             QStringLiteral("pdf"), QStringLiteral("pcapng")});
    if (!format)
        return finish(tl::unexpected<Error>(format.error()));
    const bool twin = command.isSet(QStringLiteral("twin"));
    if (!twin &&
        (command.isSet(QStringLiteral("free")) || command.isSet(QStringLiteral("node-block"))))
        return command.refuse(QStringLiteral("--free and --node-block go with --twin"));
    if (twin && *format == QLatin1String("pcapng"))
        return command.refuse(QStringLiteral("--twin is a drawing: it takes svg, png or pdf"));
    const QStringList places = command.parser().values(QStringLiteral("at"));
    if (*format == QLatin1String("pcapng"))
        return exportCapture(command, places);
    if (!places.isEmpty()) {
        printError(QStringLiteral("tombolo export: --at is for pcapng, not %1").arg(*format));
        return kUsage;
    }
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    if (const auto code = command.refuseUnknown("flow", *loaded.topology))
        return *code;
    using Names = CommandParser::Names;
    if (const auto code =
            command.refuseUnknown("lens", *loaded.topology, Names::ElementsAndNetworks))
        return *code;
    options.format = command.value(QStringLiteral("format"));
    options.theme = command.value(QStringLiteral("theme"));
    options.flow = command.value(QStringLiteral("flow"));
    options.lens = command.value(QStringLiteral("lens"));
    options.hidden = command.isSet(QStringLiteral("hidden"));
    if (options.hidden && (command.isSet(QStringLiteral("lens")) || !options.flow.isEmpty()))
        return command.refuse(QStringLiteral("--hidden goes without --lens and --flow"));
    options.legend = !command.isSet(QStringLiteral("no-legend"));
    if (twin && (options.hidden || !options.lens.isEmpty() || !options.flow.isEmpty()))
        return command.refuse(QStringLiteral("--twin goes without --hidden, --lens and --flow"));
    if (twin)
        return exportTwin(command, *loaded.topology, options);
    bool cutShort = false;
    const auto trace = traceOrSay(*loaded.topology, command.file(), cutShort);
    return finish(exporting::exportDiagram(*loaded.topology, trace.get(),
                                           command.value(QStringLiteral("o")), options),
                  cutShort);
}

int runReport(const QStringList& arguments)
{
    CommandParser command("report");
    addDrawingOptions(command);
    QStringList parts;
    for (const exporting::ReportPart& part : exporting::reportParts())
        parts << part.id;
    command.parser().addOption({QStringLiteral("part"),
                                QStringLiteral("Only this chapter; may be given several times: %1.")
                                    .arg(parts.join(QLatin1String(", "))),
                                QStringLiteral("name")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    exporting::ReportOptions options;
    if (const auto code = readDrawingOptions(command, "report", options.scale))
        return *code;
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    options.format = command.value(QStringLiteral("format"));
    options.theme = command.value(QStringLiteral("theme"));
    options.parts = command.parser().values(QStringLiteral("part"));
    if (command.file() != QLatin1String("-"))
        options.name = QFileInfo(command.file()).completeBaseName();
    bool cutShort = false;
    const auto trace = traceOrSay(*loaded.topology, command.file(), cutShort);
    const auto write = [&] {
        std::atomic<int> percent = 0;
        options.percent = &percent;
        const CliProgress line([&] { return CliWords::tr("Report: %1%…").arg(percent.load()); });
        return exporting::writeReport(*loaded.topology, trace.get(),
                                      command.value(QStringLiteral("o")), options);
    };
    return finish(write(), cutShort);
}

}  // namespace tombolo::app
