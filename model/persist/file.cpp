// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/file.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

#include <new>

#include "model/persist/limits.h"
#include "model/persist/reader.h"
#include "model/persist/safe_write.h"

namespace tombolo::persist {
namespace {

constexpr std::string_view kFormat = "tombolo-topology";

/// A direct member of the root object.
JsonDom::Ix rootMember(const JsonDom& dom, std::string_view name)
{
    for (JsonDom::Ix key = JsonDom::kRoot + 1; key < dom.end(JsonDom::kRoot);
         key = dom.end(key + 1))
        if (dom.text(key) == name)
            return key + 1;
    return JsonDom::kNone;
}

/// Says whether this is a topology at all and of which version.
std::int64_t readVersion(Reader& reader)
{
    const JsonDom& dom = reader.dom();
    std::int64_t version = 0;
    if (!reader.expect(JsonDom::kRoot, JsonDom::Type::Object))
        return version;
    const JsonDom::Ix format = rootMember(dom, "format");
    if (format == JsonDom::kNone)
        reader.refuse(Errc::NotATopology, {""}, JsonDom::kRoot);
    else if (dom.type(format) != JsonDom::Type::String || dom.text(format) != kFormat)
        reader.refuse(Errc::NotATopology, {dom.excerpt(format)}, format);
    const JsonDom::Ix number = rootMember(dom, "version");
    if (number == JsonDom::kNone)
        reader.refuse(Errc::MissingKey, {"version"}, JsonDom::kRoot);
    else
        reader.getScaled(number, version, 0, 1, 1'000'000'000);
    return version;
}

Result<Opened> readParsed(const JsonDom& dom, const std::string& file, bool allowNewer)
{
    Reader strict(dom, file, false);
    const std::int64_t version = readVersion(strict);
    const bool newer = version > kVersion;
    if (newer && !allowNewer)
        strict.refuse(Errc::NewerVersion, {std::to_string(version), std::to_string(kVersion)},
                      rootMember(dom, "version"));
    if (strict.failed())
        return tl::unexpected<Error>(*strict.error());
    Reader reader(dom, file, newer);
    auto topology = readTopology(reader);
    if (!topology)
        return tl::unexpected<Error>(std::move(topology).error());
    topology->header.version = version;
    return Opened{std::move(*topology), newer};
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

}  // namespace

Result<Opened> read(std::string_view bytes, const std::string& file, bool allowNewer)
{
    try {
        auto dom = JsonDom::parse(bytes);
        if (!dom) {
            Error error = std::move(dom).error();
            error.place.file = file;
            return tl::unexpected<Error>(std::move(error));
        }
        return readParsed(*dom, file, allowNewer);
    } catch (const std::bad_alloc&) {
        return fail(Errc::TooLarge, {std::to_string(bytes.size()), std::to_string(kMaxFileBytes)},
                    Place{file, {}, {}, 0, 0});
    }
}

Result<Opened> readFile(const std::string& path, bool allowNewer)
{
    const Place place{path, {}, {}, 0, 0};
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, {path, utf8(file.errorString())}, place);
    try {
        // A pipe has no size beforehand: never take more than one byte above the limit.
        const qint64 limit = static_cast<qint64>(kMaxFileBytes);
        const QByteArray bytes = file.isSequential()    ? file.read(limit + 1)
                                 : file.size() <= limit ? file.readAll()
                                                        : QByteArray();
        const qint64 size = std::max(file.size(), static_cast<qint64>(bytes.size()));
        if (size > limit)
            return fail(Errc::TooLarge, {std::to_string(size), std::to_string(kMaxFileBytes)},
                        place);
        if (file.error() != QFileDevice::NoError)
            return fail(Errc::Io, {path, utf8(file.errorString())}, place);
        return read({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path, allowNewer);
    } catch (const std::bad_alloc&) {
        return fail(Errc::TooLarge, {std::to_string(file.size()), std::to_string(kMaxFileBytes)},
                    place);
    }
}

Result<Done> replaceFile(const std::string& path, std::string_view bytes)
{
    const QString name = QString::fromStdString(path);
    const auto refused = [&](const QFileDevice& file) {
        return fail(Errc::Io, {path, utf8(file.errorString())}, Place{path, {}, {}, 0, 0});
    };
    const QFileInfo target(name);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        QFile device(name);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(device, bytes))
            return refused(device);
        return Done{};
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(file, bytes) ||
        !commitAll(file))
        return refused(file);
    return Done{};
}

Result<Done> writeFile(const std::string& path, const Topology& topology)
{
    return replaceFile(path, write(topology));
}

}  // namespace tombolo::persist
