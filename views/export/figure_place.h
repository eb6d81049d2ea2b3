// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSizeF>

namespace tombolo::exporting {

/// No text of a printed figure is smaller where any page can hold it so.
inline constexpr double kLeastFigurePoints = 6;

/// Where a figure of a report stands on paper, and how large.
struct FigurePlace {
    QSizeF size;             ///< units of 1/96 inch
    bool ownPage = false;    ///< too large to stand among text
    bool landscape = false;  ///< of its own page
    double leastHeight = 0;  ///< lower, and its text would be too small to read; units
};

/// As wide as the text, unless its text would be larger than that around it. Higher than `tallest`
/// (a part of the page) only where its text needs it, and then on a page of its own, upright or
/// across, whichever shows it larger.
/// @param figure its size in document units @param page the text area of an upright page, units
FigurePlace placeFigure(QSizeF figure, QSizeF page, double tallest);

/// Points of the smallest text of a figure that is shown so wide.
double smallestTextPoints(QSizeF figure, QSizeF shown);

}  // namespace tombolo::exporting
