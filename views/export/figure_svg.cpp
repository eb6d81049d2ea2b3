// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <cmath>

#include "views/export/figure.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr int kSvgDpi = 96;  ///< one unit is one CSS pixel

QString attribute(const QString& name, const QString& value)
{
    return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

/// Generic families behind the desktop's own, which other desktops may not have.
QString withFallbackFonts(const QString& svg)
{
    static const QRegularExpression family(u"font-family=\"([^\"]*)\""_s);
    QString result;
    result.reserve(svg.size() + svg.size() / 16);
    qsizetype done = 0;
    for (auto it = family.globalMatch(svg); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        result += QStringView(svg).mid(done, match.capturedEnd(1) - done);
        done = match.capturedEnd(1);
        if (!name.endsWith(u"monospace"_s) && !name.endsWith(u"sans-serif"_s))
            result += name.contains(u"mono"_s, Qt::CaseInsensitive) ? u", monospace"_s
                                                                    : u", sans-serif"_s;
    }
    result += QStringView(svg).mid(done);
    return result;
}

}  // namespace

QByteArray figureSvg(const Figure& figure, const QString& title, const QString& description,
                     double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kSvgDpi);
    const QSizeF size = figure.size();
    generator.setSize(QSize(static_cast<int>(std::lround(size.width() * scale)),
                            static_cast<int>(std::lround(size.height() * scale))));
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(title.toHtmlEscaped());  // it writes both as they are
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter(&generator);
    figure.paint(painter);
    painter.end();
    return withFallbackFonts(QString::fromUtf8(bytes)).toUtf8();
}

QString embeddedSvg(const QByteArray& svg, const QString& idPrefix, const QString& label)
{
    QString text = QString::fromUtf8(svg);
    const auto start = text.indexOf(u"<svg"_s);
    const auto end = text.indexOf(u'>', start);
    if (start < 0 || end < 0)
        return {};
    static const QRegularExpression viewBox(u"viewBox=\"([^\"]*)\""_s);
    const QString box = viewBox.match(text.mid(start, end - start)).captured(1);
    const QStringList sides = box.split(u' ', Qt::SkipEmptyParts);
    const QString open = u"<svg xmlns=\"http://www.w3.org/2000/svg\" "
                         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\""_s +
                         attribute(u"viewBox"_s, box) + attribute(u"width"_s, sides.value(2)) +
                         attribute(u"aria-label"_s, label) + u'>';
    text = open + withFallbackFonts(text.mid(end + 1));
    // Several pictures share one page: an id of one must not answer a reference of another.
    static const QRegularExpression ids(u"(\\bid=\"|url\\(#|href=\"#)"_s);
    text.replace(ids, u"\\1"_s + idPrefix);
    return text;
}

}  // namespace tombolo::exporting
