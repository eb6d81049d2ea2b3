// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>

#include <utility>

#include "views/export/export.h"
#include "views/export/files.h"
#include "views/export/pdf_text.h"
#include "views/export/report_writers.h"
#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// A reader turns to the CSV for more.
constexpr std::size_t kMostRows = 150;
constexpr int kPdfDpi = 600;
/// Percent of the work when the content is there and has to be written.
constexpr double kBuilt = 70;
constexpr double kMarginMm = 18;
/// Boxes beyond which a figure in a report leaves out the small things: nobody could read them on a
/// page, and the file would grow without bound.
constexpr std::size_t kMidAbove = 1200;
constexpr std::size_t kFarAbove = 4000;

render::Detail detailOf(const render::SceneModel& scene)
{
    const std::size_t boxes = scene.boxes().size();
    return boxes > kFarAbove   ? render::Detail::Far
           : boxes > kMidAbove ? render::Detail::Mid
                               : render::Detail::Full;
}

const QStringList kReportFormats{u"html"_s, u"pdf"_s, u"md"_s, u"csv"_s, u"json"_s};

Result<Done> checkParts(const QStringList& parts)
{
    QStringList known;
    for (const ReportPart& part : reportParts())
        known << part.id;
    for (const QString& part : parts) {
        if (!known.contains(part))
            return fail(Errc::BadValue, {part.toStdString(), known.join(u", "_s).toStdString()});
    }
    return Done();
}

/// The text, and its figures in a directory beside it.
Result<Done> writeMarkdown(const QString& path, const Report& report, const ReportSource& source)
{
    if (path == u"-"_s)
        return writeAtomically(path, reportMarkdown(report, source, {}).text);
    const QFileInfo file(path);
    const QString folder = file.completeBaseName() + u"-figures"_s;
    const Markdown made = reportMarkdown(report, source, folder);
    const QDir beside = file.absoluteDir();
    if (!beside.exists())  // as for all other formats: no directory but that of the figures is made
        return writeAtomically(path, made.text);
    if (!made.figures.empty() && !beside.mkpath(folder))
        return fail(Errc::Io, {beside.filePath(folder).toStdString(),
                               ReportText::tr("the directory cannot be made").toStdString()});
    for (const auto& [name, svg] : made.figures) {
        if (const auto done = writeAtomically(beside.filePath(folder + u'/' + name), svg); !done) {
            beside.rmdir(folder);  // if nothing is in it
            return done;
        }
    }
    return writeAtomically(path, made.text);
}

Result<Done> writePdf(const QString& path, const Report& report, const ReportSource& source,
                      double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setCreator(report.footer);
    writer.setResolution(kPdfDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                          QPageLayout::Millimeter);
    const bool painted = paintReport(report, source, writer, scale);
    if (source.watch.isStopped())
        return fail(Errc::Cancelled);
    if (!painted)
        return fail(Errc::Io, {path.toStdString(), "PDF"});
    return writeAtomically(path, bytes);
}

Report reportOf(const ReportSource& source, const ReportOptions& options)
{
    Report report = buildReport(source, options.parts);
    if (source.topology.header.title.empty() && !options.name.isEmpty())
        report.title = text::shownName(options.name);
    return report;
}

}  // namespace

Figure figureOf(const ReportSource& source, const Drawing& drawing)
{
    FigureOptions options;
    options.theme = &source.theme;
    options.trace = source.trace;
    options.flow = drawing.flow;
    options.crop = drawing.crop;
    options.lens = drawing.look;
    options.detail = detailOf(source.scene);
    return {source.scene, options};
}

Result<Done> writeReport(const Topology& topology, const sim::Trace* trace, const QString& path,
                         const ReportOptions& options)
{
    const auto format = formatOf(options.format, path, kReportFormats);
    if (!format)
        return tl::unexpected(format.error());
    if (const auto known = checkParts(options.parts); !known)
        return known;
    if (const auto scale = checkScale(options.scale); !scale)
        return scale;
    ReportSource source(topology, trace, render::Theme::named(options.theme));
    source.watch.stop = options.stop;
    source.watch.percent = options.percent;
    source.watch.to = kBuilt;
    Report report = reportOf(source, options);
    source.watch.from = kBuilt;
    source.watch.to = 100;
    if (source.watch.isStopped())
        return fail(Errc::Cancelled);
    if (*format == u"csv"_s)
        return writeAtomically(path, reportCsv(report));
    if (*format == u"json"_s)
        return writeAtomically(path, reportJson(report));
    cutTables(report, kMostRows);
    if (*format == u"md"_s)
        return writeMarkdown(path, report, source);
    if (*format == u"html"_s) {
        const QByteArray html = reportHtml(report, source, options.scale);
        if (source.watch.isStopped())
            return fail(Errc::Cancelled);
        return writeAtomically(path, html);
    }
    return writePdf(path, report, source, options.scale);
}

Result<Done> printReport(const Topology& topology, const sim::Trace* trace,
                         QPagedPaintDevice& device, const ReportOptions& options)
{
    if (const auto scale = checkScale(options.scale); !scale)
        return scale;
    const ReportSource source(topology, trace, render::Theme::named(options.theme));
    Report report = reportOf(source, options);
    cutTables(report, kMostRows);
    if (paintReport(report, source, device, options.scale))
        return Done();
    return fail(Errc::Io, {ReportText::tr("printer").toStdString(),
                           ReportText::tr("it cannot be painted on").toStdString()});
}

}  // namespace tombolo::exporting
