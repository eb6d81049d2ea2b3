// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/diff_export.h"

#include <QCoreApplication>

#include "views/export/clean_names.h"
#include "views/export/figure.h"
#include "views/export/files.h"
#include "views/text/diff_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {
namespace {

class DiffExport {
    Q_DECLARE_TR_FUNCTIONS(DiffExport)
};

QString titleOf(const Topology& before, const Topology& after)
{
    const auto name = [](const Topology& t) {
        return t.header.title.empty() ? DiffExport::tr("untitled")
                                      : text::shownName(t.header.title);
    };
    return name(before) == name(after)
               ? DiffExport::tr("%1: before and now").arg(name(after))
               : DiffExport::tr("From %1 to %2", "documents").arg(name(before), name(after));
}

QString cell(const QString& text)
{
    return QStringLiteral("<td>%1</td>").arg(text.toHtmlEscaped());
}

/// One page with the figure and the words, without any external reference.
QByteArray htmlOf(const QByteArray& svg, const QString& title,
                  const sim::analysis::Behaviour& behaviour, const text::NameOf& names,
                  const render::Theme& theme)
{
    QString rows;
    for (const sim::analysis::DiffLine& line : behaviour.changes)
        rows += QStringLiteral("<tr><td class=\"s\">%1</td>%2%3</tr>\n")
                    .arg(text::diffSign(line.kind), cell(text::diffText(line, names)),
                         cell(text::diffCount(line)));
    const QString words =
        behaviour.same()
            ? QStringLiteral("<p>%1</p>").arg(DiffExport::tr("Both documents behave alike."))
            : QStringLiteral("<table>%1</table>").arg(rows);
    const auto color = [&](render::Role role) {
        return theme.color(role).name();
    };
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
               "<title>%2</title>\n<style>body{font:16px/1.5 sans-serif;color:%3;background:%4;"
               "max-width:70em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;"
               "width:100%}td{border-top:1px solid %5;padding:.4em .6em;vertical-align:top}"
               "td.s{font-weight:bold;width:1em}figure{margin:2em 0}svg{max-width:100%;"
               "height:auto}</style></head><body>\n<h1>%2</h1>\n<figure>%6</figure>\n%7\n"
               "<p>%8</p>\n</body></html>\n")
        .arg(text::language(), title.toHtmlEscaped(), color(render::Role::Ink),
             color(theme.isDark() ? render::Role::Ground : render::Role::PanelGround),
             color(render::Role::PanelLine), embeddedSvg(svg, u"d"_s, title), words,
             text::diffScope(behaviour).toHtmlEscaped())
        .toUtf8();
}

/// The words below a drawing, which grows with them; a page has its limits.
QString captionOf(const sim::analysis::Behaviour& behaviour, const text::NameOf& names)
{
    constexpr std::size_t kMost = 120;
    QStringList lines;
    for (const sim::analysis::DiffLine& line : behaviour.changes) {
        if (std::size_t(lines.size()) == kMost) {
            lines << DiffExport::tr("… and %n more change(s)", nullptr,
                                    int(behaviour.changes.size() - kMost));
            break;
        }
        lines << QStringLiteral("%1 %2").arg(text::diffSign(line.kind),
                                             text::diffText(line, names));
    }
    if (lines.isEmpty())
        lines << DiffExport::tr("Both documents behave alike.");
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

Result<Done> exportDiff(const Topology& before, const Topology& after,
                        const sim::analysis::Behaviour& behaviour, const QString& path,
                        const DiffFigureOptions& options)
{
    const auto format = formatOf(options.format, path, {u"svg"_s, u"png"_s, u"pdf"_s, u"html"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (const auto scale = checkScale(options.scale); !scale)
        return scale;
    const Topology together = render::drawnTogether(withCleanNames(before), withCleanNames(after));
    const TopologyIndex index(together);
    const text::NameOf names = namesOf(index);
    render::SceneModel scene;
    scene.rebuild(together);
    const render::DiffMarks marks = render::diffMarks(behaviour, together);
    const QString title = titleOf(before, after);
    FigureOptions figure;
    figure.theme = &render::Theme::named(options.theme);
    figure.diff = &marks;
    figure.title = title;
    figure.caption = *format == u"html"_s ? QString() : captionOf(behaviour, names);
    const Figure drawing(scene, figure);
    if (*format == u"png"_s) {
        const auto png = figurePng(drawing, title, figure.caption, options.scale);
        return png ? writeAtomically(path, *png) : tl::unexpected(png.error());
    }
    if (*format == u"pdf"_s)
        return writeAtomically(path, figurePdf(drawing, title, options.scale));
    const QByteArray svg = figureSvg(drawing, title, figure.caption, options.scale);
    return writeAtomically(
        path, *format == u"svg"_s ? svg : htmlOf(svg, title, behaviour, names, *figure.theme));
}

}  // namespace tombolo::exporting
