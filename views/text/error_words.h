// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/text/text_tr.h"

namespace tombolo::text {

/// Words for the fixed arguments of errors; an argument that is none of them is shown as it is.
QString typeWord(const QString& jsonType);  ///< WrongType
QString addressFault(const QString& why);   ///< BadAddress, BadPrefix

}  // namespace tombolo::text
