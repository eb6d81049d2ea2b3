// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "model/core/entities.h"
#include "sim/trace.h"

namespace tombolo::exporting {

/// One of the two sides. What it refers to must outlive the call.
struct TwinPart {
    const Topology& topology;
    const sim::Trace* trace;  ///< null: no run
};

struct TwinFigureOptions {
    QString format = {};  ///< "svg" | "png" | "pdf"; empty: by the path's ending
    QString theme = QStringLiteral("light");
    double scale = 1;
    bool legend = true;
};

/// Draws a document and its twin in the other model side by side, each below its title, and their
/// totals below both. The language is text::setLanguage's.
/// @return Io (path, message), BadValue (format), OutOfRange (scale), NotAllowed (too many pixels)
Result<Done> exportTwin(const TwinPart& document, const TwinPart& twin, const QString& path,
                        const TwinFigureOptions& options);

/// What one of the sides is called: the model of its clusters, and whether it is the twin.
QString twinTitle(const Topology& topology, bool isTwin);

}  // namespace tombolo::exporting
