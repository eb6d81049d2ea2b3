// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "sim/lab/lab.h"

namespace tombolo::text {

/// A sentence for what a lab cannot do, or does differently from the document.
QString labLimitText(const sim::lab::LabLimit& limit);

}  // namespace tombolo::text
