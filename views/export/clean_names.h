// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "model/core/entities.h"

namespace tombolo::exporting {

/// Free text without what XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE,
/// U+FFFF). Line feeds and tabs stay.
QString cleanText(const QString& text);
/// The same on one line, for names.
QString cleanLine(const QString& text);

/// The document with every name, note and description made fit for a file: what the exports draw.
/// Ids and everything that the simulation reads stay as they are.
Topology withCleanNames(Topology topology);

}  // namespace tombolo::exporting
