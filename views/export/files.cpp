// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include "model/persist/file.h"
#include "model/persist/safe_write.h"
#include "views/text/distinct_names.h"

namespace tombolo::exporting {

namespace {

Result<Done> ioError(const QString& path, const QString& message)
{
    Place place;
    return fail(Errc::Io, {path.toStdString(), message.toStdString()}, place);
}

}  // namespace

Result<Done> writeAtomically(const QString& path, const QByteArray& bytes)
{
    if (path == QLatin1String("-")) {
        QFile out;
        const auto size = static_cast<std::size_t>(bytes.size());
        if (!out.open(stdout, QIODevice::WriteOnly) ||
            !persist::writeAll(out, {bytes.constData(), size}) || !out.flush())
            return ioError(path, out.errorString());
        return Done{};
    }
    if (QFileInfo(path).isDir())
        return ioError(path, QCoreApplication::translate("Export", "it is a folder"));
    return persist::replaceFile(path.toStdString(),
                                {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Result<QString> formatOf(const QString& wanted, const QString& path, const QStringList& known)
{
    const QString format = (wanted.isEmpty() ? QFileInfo(path).suffix() : wanted).toLower();
    if (known.contains(format))
        return format;
    // Without an ending the name itself is what has to change.
    const QString wrong = format.isEmpty() ? QFileInfo(path).fileName() : format;
    return fail(Errc::BadValue,
                {wrong.toStdString(), known.join(QLatin1String(", ")).toStdString()});
}

Result<Done> checkScale(double scale)
{
    constexpr double kLeast = 0.05;
    constexpr double kMost = 20;
    if (scale >= kLeast && scale <= kMost)
        return Done();
    return fail(Errc::OutOfRange, {QString::number(scale).toStdString(), "0.05", "20"});
}

text::NameOf namesOf(const TopologyIndex& index)
{
    return text::distinctNames(index);
}

int flowIndex(const sim::Trace* trace, const std::string& id)
{
    if (!trace)
        return -1;
    const auto& flows = trace->flows();
    for (std::size_t i = 0; i < flows.size(); ++i)
        if (flows[i].id == id)
            return static_cast<int>(i);
    return -1;
}

}  // namespace tombolo::exporting
