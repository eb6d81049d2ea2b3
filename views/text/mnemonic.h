// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace tombolo::text {

/// A menu entry's text without its mnemonic, which Japanese puts in parentheses: "保存(&S)".
QString withoutMnemonic(QString text);

}  // namespace tombolo::text
