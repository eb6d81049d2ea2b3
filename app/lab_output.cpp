// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_output.h"

#include <QDir>
#include <QFile>

#include <sstream>

#include "app/cli_support.h"
#include "model/persist/file.h"
#include "model/persist/safe_write.h"
#include "sim/simulate.h"
#include "sim/trace_writer.h"
#include "views/text/lab_text.h"

namespace tombolo::app {
namespace {

Error cannot(const QString& path, const QString& why)
{
    return {Errc::Io, {path.toStdString(), why.toStdString()}, {}};
}

/// Makes room: nothing is removed but what an earlier lab left.
Result<Done> prepare(const QString& directory)
{
    QDir dir(directory);
    if (!dir.exists() && !QDir().mkpath(directory))
        return tl::unexpected<Error>(
            cannot(directory, QStringLiteral("no directory can be made there")));
    const bool empty = dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    if (!empty && !dir.exists(QStringLiteral("lab.json")))
        return tl::unexpected<Error>(
            cannot(directory, QStringLiteral("the directory has files that are no lab")));
    if (!QDir(dir.filePath(QStringLiteral(".runs"))).isEmpty() &&
        dir.exists(QStringLiteral(".runs")))
        return tl::unexpected<Error>(
            cannot(directory, QStringLiteral("its lab stands; ./down removes it")));
    for (const char* part : {"machines", "proxies"}) {
        QDir old(dir.filePath(QLatin1String(part)));
        for (const QString& file : old.entryList(QDir::Files))
            old.remove(file);
        dir.rmdir(QLatin1String(part));
    }
    return Done{};
}

Result<Done> writeFile(const QString& path, const std::string& bytes, bool program)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) ||
        !persist::writeAll(file, bytes))
        return tl::unexpected<Error>(cannot(path, file.errorString()));
    if (program)
        file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup |
                            QFile::ExeOther);
    return Done{};
}

std::string resource(const QString& name)
{
    QFile file(QStringLiteral(":/lab/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

}  // namespace

Result<LabOutput> writeLabDirectory(const Topology& topology, const QString& directory)
{
    const auto trace = sim::simulate(sim::lab::realisable(topology));
    if (!trace)
        return tl::unexpected<Error>(trace.error());
    const auto lab = sim::lab::writeLab(topology, **trace);
    if (!lab)
        return tl::unexpected<Error>(lab.error());
    if (lab->refused())
        return LabOutput{lab->limits, true};
    if (const auto ready = prepare(directory); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<sim::lab::LabFile> files = lab->files;
    for (const QString& name : QDir(QStringLiteral(":/lab")).entryList(QDir::Files, QDir::Name)) {
        files.push_back({name.toStdString(), resource(name)});
    }
    std::string limits;
    for (const sim::lab::LabLimit& limit : lab->limits)
        limits += text::labLimitText(limit).toStdString() + '\n';
    QFile::remove(QDir(directory).filePath(QStringLiteral("limits.txt")));
    if (!limits.empty())
        files.push_back({"limits.txt", limits});
    files.push_back({"document.tombolo", persist::write(topology)});
    std::ostringstream json;
    sim::writeJson(**trace, json, whyText());
    files.push_back({"trace.json", json.str()});
    for (const sim::lab::LabFile& file : files) {
        const bool program = file.path == "up" || file.path == "down" || file.path == "verify" ||
                             file.path == "lab.py";
        const QString path = QDir(directory).filePath(QString::fromStdString(file.path));
        if (const auto written = writeFile(path, file.text, program); !written)
            return tl::unexpected<Error>(written.error());
    }
    return LabOutput{lab->limits, false};
}

}  // namespace tombolo::app
