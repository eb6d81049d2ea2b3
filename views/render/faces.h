// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

/// The faces of the language that is shown (text::language). One family per language: a sentence
/// in two of them has digits of two widths, and lines of two heights.
namespace tombolo::render {

/// The desktop's own, at its own size. With Japanese an installed Japanese family stands first,
/// which has the Latin letters too; where none is installed the desktop's family stays alone.
QFont textFace();
/// The same for addresses: every digit has one width.
QFont tabularFace();

}  // namespace tombolo::render
