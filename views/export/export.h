// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

#include "model/core/entities.h"
#include "sim/trace.h"

class QPagedPaintDevice;

/// Files for people: diagrams and reports, drawn by views/render. Needs no window; QGuiApplication
/// is enough except for report charts (QApplication, offscreen; without it reports have no charts).
namespace tombolo::exporting {

struct DiagramOptions {
    QString format;  ///< "svg" | "png" | "pdf"; empty: by the path's ending
    QString theme = QStringLiteral("light");
    double scale = 1;  ///< PNG: device pixels per unit; SVG, PDF: size factor
    QString flow;      ///< id: draw that flow's path with its masks
    bool legend = true;
    QString lens;         ///< id of an element or network: what it can know
    bool hidden = false;  ///< all hidden sources at once
};

/// Draws the document to a file, replaced atomically. The language is text::setLanguage's.
/// @return Io (path, message), BadValue (format), OutOfRange (scale), UnknownReference (flow,
/// lens),
///         NotAllowed (a lens without a run), TooLarge (a PNG of too many pixels)
Result<Done> exportDiagram(const Topology& topology, const sim::Trace* trace, const QString& path,
                           const DiagramOptions& options);

/// Draws the diagram on one page of a printer or preview, as large as it fits.
Result<Done> printDiagram(const Topology& topology, const sim::Trace* trace,
                          QPagedPaintDevice& device, const DiagramOptions& options);

/// A chapter of the report that can be left out.
struct ReportPart {
    QString id;     ///< "overview", "flows", …
    QString title;  ///< in the current language
};
QList<ReportPart> reportParts();

struct ReportOptions {
    QString format;  ///< "html" | "pdf" | "md" | "csv" | "json"; empty: by the path's ending
    QStringList parts = {};  ///< ids of reportParts(); empty: all
    QString theme = QStringLiteral("light");
    double scale = 1;   ///< factor of all text sizes
    QString name = {};  ///< the document's file, without its ending: title of one that has none
    /// True: nothing is written, and it fails with Cancelled.
    const std::atomic<bool>* stop = nullptr;
    std::atomic<int>* percent = nullptr;  ///< told how far it is
};
/// May run in any thread while the window's one goes on with its events. Diagram, address plan, per
/// flow the verdict, hops and where the source is hidden by what, problems, assumptions. HTML is
/// one file without external references; every name escaped. Markdown puts its figures as SVG into
/// the directory PATH-figures, CSV has the tables only, JSON the texts and tables.
/// @return Io (path, message), BadValue (format; part), OutOfRange (scale), Cancelled
Result<Done> writeReport(const Topology& topology, const sim::Trace* trace, const QString& path,
                         const ReportOptions& options);

/// The report on the pages of a printer or preview.
Result<Done> printReport(const Topology& topology, const sim::Trace* trace,
                         QPagedPaintDevice& device, const ReportOptions& options);

struct CaptureFileOptions {
    std::vector<std::string> at;  ///< places to listen at, as sim::tapsAt() takes them; empty: all
    sim::TimeNs epochNs = 0;      ///< what simulated time 0 is called, since 1970
};
/// What a capture on those wires would hold, as a pcapng file; names and comments in the current
/// language. Written packet by packet and replaced atomically; a device, a pipe or "-" (standard
/// output) is written to directly. @param topology the trace's own
/// @return Io (path, message), UnknownReference (place, why)
Result<Done> exportCapture(const Topology& topology, const sim::Trace& trace, const QString& path,
                           const CaptureFileOptions& options);

}  // namespace tombolo::exporting
