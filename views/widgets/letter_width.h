// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFontMetrics>

#include <algorithm>

namespace tombolo::views {

/// Width of a Latin letter, for fields that take so many of them. The average letter of a Japanese
/// face is as wide as two.
inline int letterWidth(const QFontMetrics& metrics)
{
    return std::min(metrics.averageCharWidth(), metrics.horizontalAdvance(QLatin1Char('0')));
}

}  // namespace tombolo::views
