// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/text/matrix_text.h"

namespace tombolo::exporting {

/// The matrix as one page of HTML without external references: the table with its legend, then
/// every kind of pair that is not simply true in words. Every name is escaped.
/// @param theme "light" | "dark"
QString matrixHtml(const sim::analysis::Matrix& matrix, const sim::analysis::MatrixTable& table,
                   const QString& title, const QString& theme, const text::NameOf& names = {});

}  // namespace tombolo::exporting
