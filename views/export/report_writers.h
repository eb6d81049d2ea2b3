// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <memory>
#include <utility>
#include <vector>

#include "views/export/figure.h"
#include "views/export/report_source.h"

class QPagedPaintDevice;

namespace tombolo::exporting {

/// The figure that a Drawing block asks for. Refers to the source's scene.
Figure figureOf(const ReportSource& source, const Drawing& drawing);

/// What is made of a report whose source is stopped is of no use.

/// The report as one HTML document in UTF-8, with its pictures in it.
QByteArray reportHtml(const Report& report, const ReportSource& source, double scale);

/// As Markdown (CommonMark with tables). @param figures relative directory of its pictures,
/// which come back by their file name; empty: they stand in the text, as data
struct Markdown {
    QByteArray text;
    std::vector<std::pair<QString, QByteArray>> figures;
};
Markdown reportMarkdown(const Report& report, const ReportSource& source, const QString& figures);

/// The tables as RFC 4180 has it; each after a line with its caption where there are several.
QByteArray reportCsv(const Report& report);

/// Texts and tables by chapter: {"format": "tombolo-report", "sections": […]}.
QByteArray reportJson(const Report& report);

/// The report on pages: title, contents with page numbers, chapters, page numbers at the foot.
/// @return false when the device cannot be painted on, or the report was stopped
bool paintReport(const Report& report, const ReportSource& source, QPagedPaintDevice& device,
                 double scale);

}  // namespace tombolo::exporting
