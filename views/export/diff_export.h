// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "sim/analysis/diff.h"

namespace tombolo::exporting {

struct DiffFigureOptions {
    QString format;  ///< "svg" | "png" | "pdf" | "html"; empty: by the path's ending
    QString theme = QStringLiteral("light");
    double scale = 1;
};

/// Draws two documents as one figure, what is gone and what is new each in a colour, a dash and a
/// sign of its own; HTML has the words too. The language is text::setLanguage's.
/// @return Io (path, message), BadValue (format), OutOfRange (scale), NotAllowed (too many pixels)
Result<Done> exportDiff(const Topology& before, const Topology& after,
                        const sim::analysis::Behaviour& behaviour, const QString& path,
                        const DiffFigureOptions& options);

}  // namespace tombolo::exporting
