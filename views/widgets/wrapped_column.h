// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace tombolo::views {

enum class Rows { Plain, Ruled };  ///< ruled: with a line between the entries of all columns

/// Lets the sentences of a tree's column wrap: every row is as high as its text needs at the
/// column's present width. A QTreeView by itself measures a row as if its text were one line.
void wrapColumn(QTreeView* tree, int column, Rows rows = Rows::Plain);

}  // namespace tombolo::views
