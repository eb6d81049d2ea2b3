// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "model/core/entities.h"
#include "sim/trace.h"

/// Files for people: diagrams and reports, drawn by views/render. Needs no window; QGuiApplication is
/// enough except for report charts (QApplication, offscreen).
namespace tombolo::exporting {

struct DiagramOptions {
    QString format;                 ///< "svg" | "png" | "pdf"; empty: by the path's ending
    QString theme = QStringLiteral("light");
    double scale = 1;               ///< PNG: device pixels per unit; SVG, PDF: size factor
    QString flow;                   ///< id: draw that flow's path with its masks
    bool legend = true;
};

/// Draws the document to a file, replaced atomically. The language is text::setLanguage's.
/// @return Io (path, message), BadValue (format), UnknownReference (flow)
Result<Done> exportDiagram(const Topology& topology, const sim::Trace* trace, const QString& path,
                           const DiagramOptions& options);

struct ReportOptions {
    QString format;                 ///< "html" | "pdf"; empty: by the path's ending
    QString theme = QStringLiteral("light");
    double scale = 1;
};
/// Diagram, address plan, per flow the verdict, hops and where the source is hidden by what,
/// problems, assumptions. HTML is one file without external references; every name escaped.
Result<Done> writeReport(const Topology& topology, const sim::Trace* trace, const QString& path,
                         const ReportOptions& options);

}  // namespace tombolo::exporting
