// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace tombolo::text {

/// What is wrong with a text that is not JSON, without a full stop. @param said by the parser
QString jsonFault(const QString& said);

}  // namespace tombolo::text
