// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <vector>

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

/// A piece of text in an SVG: what a sentence is written in, one for each script.
struct Piece {
    qsizetype attributesEnd;
    qsizetype end;
    QString attributes;
    QString words;

    QString value(const QString& name) const
    {
        const QString start = u' ' + name + u"=\""_s;
        const qsizetype at = attributes.indexOf(start);
        const qsizetype from = at + start.size();
        return at < 0 ? QString() : attributes.mid(from, attributes.indexOf(u'"', from) - from);
    }
};

QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

/// The width of a piece that nothing follows.
double measured(const Piece& piece)
{
    bool known = false;
    const double size = piece.value(u"font-size"_s).toDouble(&known);
    if (!known || size <= 0)
        return 0;
    QFont font(piece.value(u"font-family"_s).section(u',', 0, 0));
    constexpr int kMeasure = 100;  // pixel sizes are whole numbers
    font.setPixelSize(size == std::floor(size) ? static_cast<int>(size) : kMeasure);
    font.setWeight(static_cast<QFont::Weight>(std::max(1, piece.value(u"font-weight"_s).toInt())));
    font.setItalic(piece.value(u"font-style"_s) == u"italic"_s);
    font.setHintingPreference(QFont::PreferNoHinting);
    return QFontMetricsF(font).horizontalAdvance(piece.words) * size / font.pixelSize();
}

/// The width in which a piece was laid out: to where the next one of its line starts.
double advanceOf(const QString& svg, const std::vector<Piece>& pieces, std::size_t index)
{
    const Piece& piece = pieces[index];
    if (piece.words.trimmed().isEmpty() || piece.attributes.contains(u" textLength="_s))
        return 0;
    if (index + 1 < pieces.size()) {
        const Piece& next = pieces[index + 1];
        const auto between = QStringView(svg).mid(piece.end, next.attributesEnd - piece.end);
        const double step = next.value(u"x"_s).toDouble() - piece.value(u"x"_s).toDouble();
        if (!between.contains(u"</g>"_s) && next.value(u"y"_s) == piece.value(u"y"_s) && step > 0)
            return step;
    }
    return measured(piece);
}

/// Another desktop's letters are wider or narrower: each piece of a sentence says how wide it is,
/// so that it ends where the next one starts.
QString withExactWidths(const QString& svg)
{
    static const QRegularExpression text(u"<text\\b([^>]*)>([^<]*)</text>"_s);
    std::vector<Piece> pieces;
    for (auto it = text.globalMatch(svg); it.hasNext();) {
        const auto match = it.next();
        pieces.push_back({match.capturedEnd(1), match.capturedEnd(0), match.captured(1),
                          unescaped(match.captured(2))});
    }
    QString result;
    result.reserve(svg.size() + svg.size() / 8);
    qsizetype done = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double width = advanceOf(svg, pieces, i);
        if (width <= 0)
            continue;
        result += QStringView(svg).mid(done, pieces[i].attributesEnd - done);
        done = pieces[i].attributesEnd;
        result += u"textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\""_s.arg(
            QString::number(width, 'f', 2));
    }
    result += QStringView(svg).mid(done);
    return result;
}

QString finished(const QString& svg)
{
    return withFallbackFonts(withExactWidths(svg));
}

}  // namespace

QByteArray figureSvg(const Sheet& figure, const QString& title, const QString& description,
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
    return finished(QString::fromUtf8(bytes)).toUtf8();
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
    text = open + finished(text.mid(end + 1));
    // Several pictures share one page: an id of one must not answer a reference of another.
    static const QRegularExpression ids(u"(\\bid=\"|url\\(#|href=\"#)"_s);
    text.replace(ids, u"\\1"_s + idPrefix);
    return text;
}

}  // namespace tombolo::exporting
