// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <utility>

#include "views/export/figure.h"
#include "views/export/pdf_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kUnitDpi = 96;  ///< document units per inch at scale 1
constexpr double kPointsPerInch = 72;
constexpr double kLargestPagePoints = 14400;  ///< PDF 1.4, annex C: 200 inches
constexpr int kPdfDpi = 1200;
constexpr qint64 kMostPixels = 400'000'000;
constexpr int kLongestSide = 32'767;  ///< QPainter's raster limit

}  // namespace

Result<QByteArray> figurePng(const Sheet& figure, const QString& title, const QString& description,
                             double scale)
{
    const QSizeF size = figure.size() * scale;
    const auto width = static_cast<qint64>(std::ceil(size.width()));
    const auto height = static_cast<qint64>(std::ceil(size.height()));
    const auto tooLarge = [&] {
        return fail(Errc::NotAllowed,
                    {std::to_string(width) + " × " + std::to_string(height), "picture-too-large"});
    };
    if (width > kLongestSide || height > kLongestSide || width * height > kMostPixels)
        return tooLarge();
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge();
    const int dotsPerMetre = static_cast<int>(std::lround(kUnitDpi * scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(figure.ground());  // the last row and column may be a fraction of a unit
    QPainter painter(&image);
    painter.scale(scale, scale);
    figure.paint(painter);
    painter.end();

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(u"Title"_s, title);
    writer.setText(u"Description"_s, description);
    writer.setText(u"Software"_s, u"Tombolo " TOMBOLO_VERSION ""_s);
    if (!writer.write(image))
        return fail(Errc::Io, {"png", writer.errorString().toStdString()});
    return bytes;
}

QByteArray figurePdf(const Sheet& figure, const QString& title, double scale)
{
    const QSizeF points = figure.size() * scale * kPointsPerInch / kUnitDpi;
    const double longest = std::max(points.width(), points.height());
    const double fit = std::min(1.0, kLargestPagePoints / longest);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Tombolo " TOMBOLO_VERSION ""_s);
    // Very large sheets have fewer dots per inch, so that coordinates stay in 32 bits.
    writer.setResolution(longest * fit > kLargestPagePoints / 4 ? kPdfDpi / 4 : kPdfDpi);
    writer.setPageSize(QPageSize(points * fit, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const double dots = writer.resolution() / kUnitDpi * scale * fit;
    painter.scale(dots, dots);
    figure.paint(painter);
    painter.end();
    return withUsualCharacters(std::move(bytes));
}

}  // namespace tombolo::exporting
