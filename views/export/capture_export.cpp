// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <map>
#include <ostream>
#include <streambuf>
#include <vector>

#include "model/persist/safe_write.h"
#include "sim/capture.h"
#include "views/export/clean_names.h"
#include "views/export/export.h"
#include "views/export/files.h"
#include "views/text/capture_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// Lets a std::ostream write to a Qt device.
class DeviceBuffer : public std::streambuf {
public:
    explicit DeviceBuffer(QFileDevice& device) : m_device(device), m_bytes(1U << 16U)
    {
        setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
    }

protected:
    int_type overflow(int_type c) override
    {
        if (sync() != 0)
            return traits_type::eof();
        if (!traits_type::eq_int_type(c, traits_type::eof()))
            sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }
    int sync() override
    {
        const auto size = static_cast<std::size_t>(pptr() - pbase());
        const bool good = persist::writeAll(m_device, {pbase(), size});
        setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
        return good ? 0 : -1;
    }

private:
    QFileDevice& m_device;
    std::vector<char> m_bytes;
};

/// Interface names must tell wires apart: equal ones get their ids.
std::vector<std::string> tapNames(const sim::Trace& trace, const std::vector<sim::Tap>& taps,
                                  const text::NameOf& names)
{
    std::vector<QString> shown;
    std::map<QString, int> times;
    for (const sim::Tap& tap : taps) {
        shown.push_back(text::tapName(trace, tap, names));
        ++times[shown.back()];
    }
    std::vector<std::string> out;
    for (std::size_t i = 0; i < taps.size(); ++i)
        out.push_back((times[shown[i]] == 1
                           ? shown[i]
                           : u"%1 (%2)"_s.arg(shown[i], text::tapName(trace, taps[i])))
                          .toStdString());
    return out;
}

bool writeTo(QFileDevice& device, const Topology& topology, const sim::Trace& trace,
             const std::vector<sim::Tap>& taps, sim::TimeNs epochNs)
{
    const Topology clean = withCleanNames(topology);
    const TopologyIndex index(clean);
    const text::NameOf names = namesOf(index);
    const std::vector<std::string> tapName = tapNames(trace, taps, names);
    std::size_t next = 0;
    sim::CaptureOptions options;
    options.epochNs = epochNs;
    options.program = "Tombolo " TOMBOLO_VERSION;
    options.words.name = [&](const sim::Tap&) {
        return tapName.at(next++);
    };
    options.words.description = [&](const sim::Tap& tap) {
        return text::tapText(trace, tap, names).toStdString();
    };
    options.words.comment = [&](const sim::Crossing& crossing, const std::vector<sim::Step>& sent) {
        return text::packetComment(trace, crossing, sent, names).toStdString();
    };
    DeviceBuffer buffer(device);
    std::ostream out(&buffer);
    sim::writeCapture(topology, trace, taps, options, out);
    out.flush();
    return out.good();
}

Result<Done> refused(const QString& path, const QString& message)
{
    return fail(Errc::Io, {path.toStdString(), message.toStdString()});
}

}  // namespace

Result<Done> exportCapture(const Topology& topology, const sim::Trace& trace, const QString& path,
                           const CaptureFileOptions& options)
{
    const auto taps = sim::tapsAt(topology, trace, options.at);
    if (!taps)
        return tl::unexpected<Error>(taps.error());
    const QFileInfo target(path);
    if (path == "-"_L1 || (target.exists() && !target.isFile() && !target.isDir())) {
        QFile device(path);
        const bool open = path == "-"_L1
                              ? device.open(stdout, QIODevice::WriteOnly)
                              : device.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        if (!open || !writeTo(device, topology, trace, *taps, options.epochNs) || !device.flush())
            return refused(path, device.errorString());
        return Done{};
    }
    if (target.isDir())
        return refused(path, QCoreApplication::translate("Export", "it is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !writeTo(file, topology, trace, *taps, options.epochNs) || !persist::commitAll(file))
        return refused(path, file.errorString());
    return Done{};
}

}  // namespace tombolo::exporting
