// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace tombolo::exporting {

/// Several characters share a glyph in Japanese typefaces, and Qt says of a glyph that it is the
/// first of them: 目 (U+76EE) becomes the radical U+2F6C when it is copied, searched or read aloud.
///
/// @param pdf as QPdfWriter makes it
/// @return the same with the usual character for each of those glyphs; nothing else is changed
QByteArray withUsualCharacters(QByteArray pdf);

}  // namespace tombolo::exporting
