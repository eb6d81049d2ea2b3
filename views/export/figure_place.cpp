// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/figure_place.h"

#include <algorithm>

#include "views/render/metrics.h"

namespace tombolo::exporting {

namespace {

constexpr double kPointsPerUnit = 0.75;
/// Addresses in a figure are not larger than the text around it.
constexpr double kMostScale = 1.1;
/// Room for the caption on a page of its own.
constexpr double kCaption = 34;
/// A figure that takes more of a page than this leaves no room for text worth having.
constexpr double kMostAmongText = 0.7;

double leastScale()
{
    return kLeastFigurePoints / (render::metrics::kAddressPx * kPointsPerUnit);
}

double fit(QSizeF figure, double width, double height)
{
    return std::min({kMostScale, width / figure.width(), height / figure.height()});
}

}  // namespace

double smallestTextPoints(QSizeF figure, QSizeF shown)
{
    return render::metrics::kAddressPx * kPointsPerUnit * shown.width() / figure.width();
}

FigurePlace placeFigure(QSizeF figure, QSizeF page, double tallest)
{
    FigurePlace place;
    if (figure.isEmpty() || page.isEmpty())
        return place;
    const double least = leastScale();
    place.leastHeight = figure.height() * least;
    double scale = fit(figure, page.width(), page.height() * tallest);
    if (scale < least) {
        // A little more of the page may do.
        scale = std::min(least, fit(figure, page.width(), page.height() * kMostAmongText));
    }
    if (scale < least) {
        const double upright = fit(figure, page.width(), page.height() - kCaption);
        const double across = fit(figure, page.height(), page.width() - kCaption);
        place.ownPage = true;
        place.landscape = across > upright;
        scale = std::max(upright, across);
    }
    place.size = figure * scale;
    return place;
}

}  // namespace tombolo::exporting
