// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include <limits>

#include "app/cli_support.h"
#include "sim/simulate.h"
#include "views/export/export.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

/// Seconds since 1970 or an ISO date ("2026-01-01T00:00:00Z", UTC where no zone is given).
/// @return nanoseconds, or nothing for what a capture cannot hold
std::optional<sim::TimeNs> epochOf(const QString& text)
{
    bool isNumber = false;
    qint64 milliseconds = 0;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber) {
        if (seconds < 0 || seconds > std::numeric_limits<qint64>::max() / 1'000'000'000)
            return {};
        return seconds * 1'000'000'000;
    }
    QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (date.isValid() && date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    milliseconds = date.isValid() ? date.toMSecsSinceEpoch() : -1;
    if (milliseconds < 0 || milliseconds > std::numeric_limits<qint64>::max() / 1'000'000)
        return {};
    return milliseconds * 1'000'000;
}

}  // namespace

int exportCapture(const CommandParser& command, const QStringList& places)
{
    const auto epoch = epochOf(command.value(QStringLiteral("epoch")));
    if (!epoch) {
        printError(QStringLiteral("tombolo export: --epoch takes seconds since 1970 or a date like "
                                  "2026-01-31T12:00:00Z, not '%1'")
                       .arg(command.value(QStringLiteral("epoch"))));
        return kUsage;
    }
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    if (const auto code = command.refuseUnknown("flow", *loaded.topology))
        return *code;
    sim::RunOptions run;
    if (command.isSet(QStringLiteral("flow")))
        run.flows = {command.value(QStringLiteral("flow")).toStdString()};
    const auto trace = sim::simulate(*loaded.topology, run);
    if (!trace)
        return failed(trace.error(), command.file());
    exporting::CaptureFileOptions options;
    options.epochNs = *epoch;
    for (const QString& place : places)
        options.at.push_back(place.toStdString());
    const auto done = exporting::exportCapture(*loaded.topology, **trace,
                                               command.value(QStringLiteral("o")), options);
    if (done)
        return kOk;
    const int code = failed(done.error(), command.file());
    return done.error().code == Errc::UnknownReference ? int(kUsage) : code;  // one of --at
}

}  // namespace tombolo::app
