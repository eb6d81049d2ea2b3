// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "views/export/clean_names.h"
#include "views/export/report_charts.h"
#include "views/export/report_columns.h"
#include "views/export/report_writers.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr QSize kChartSize(900, 320);

/// Text as HTML content, on its own for text direction, so that a name in another script (or with
/// bidirectional controls in it) cannot reorder what stands around it.
QString escaped(const QString& text)
{
    return cleanText(text).toHtmlEscaped();
}

QString isolated(const QString& text)
{
    return text.isEmpty() ? QString() : u"<bdi>"_s + escaped(text) + u"</bdi>"_s;
}

QString toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Muted:
        return u"tone-muted"_s;
    case Tone::Good:
        return u"tone-good"_s;
    case Tone::Caution:
        return u"tone-caution"_s;
    case Tone::Bad:
        return u"tone-bad"_s;
    case Tone::Masked:
        return u"tone-masked"_s;
    }
    return {};
}

QString classes(const Cell& cell)
{
    QStringList list;
    if (const QString tone = toneClass(cell.tone); !tone.isEmpty())
        list << tone;
    if (cell.code)
        list << u"code"_s;
    if (cell.changed)
        list << u"changed"_s;
    if (cell.number)
        list << u"at-end"_s;
    return list.isEmpty() ? QString() : u" class=\""_s + list.join(u' ') + u'"';
}

QString cellContent(const Cell& cell)
{
    if (!cell.lines.empty()) {
        QString lines;
        for (const auto& [text, tone] : cell.lines) {
            const Cell line{text, tone};
            lines += u"<div"_s + classes(line) + u'>' + cellContent(line) + u"</div>"_s;
        }
        return lines;
    }
    QString text;
    if (const QString marks = marksOf(cell); !marks.isEmpty())
        text += u"<span class=\"marks\">"_s + marks + u"</span>"_s;
    return text + isolated(cell.text);
}

class HtmlWriter {
public:
    HtmlWriter(const Report& report, const ReportSource& source)
        : m_report(report), m_source(source)
    {
    }

    QString write(double scale)
    {
        m_out = u"<!DOCTYPE html>\n<html lang=\""_s + m_report.language.toHtmlEscaped() +
                u"\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s
                u"<meta name=\"generator\" content=\""_s +
                m_report.footer.toHtmlEscaped() + u"\">\n<title>"_s + escaped(m_report.title) +
                u"</title>\n<style>\n"_s + style(scale) +
                u"</style>\n</head>\n<body>\n"_s
                u"<div class=\"page\">\n<header class=\"title\">\n<h1>"_s +
                isolated(m_report.title) + u"</h1>\n<p class=\"subtitle\">"_s +
                escaped(m_report.subtitle) + u"</p>\n</header>\n"_s;
        contents();
        m_out += u"<main>\n"_s;
        double written = 0;
        for (const Section& section : m_report.sections) {
            if (m_source.watch.isStopped())
                break;
            write(section);
            m_source.watch.tell(++written / static_cast<double>(m_report.sections.size()));
        }
        m_out += u"</main>\n<footer>"_s + escaped(m_report.footer) +
                 u"</footer>\n</div>\n</body>\n</html>\n"_s;
        return m_out;
    }

private:
    QString style(double scale) const
    {
        using render::Role;
        const render::Theme& theme = m_source.theme;
        const auto property = [&](const char* name, Role role) {
            return u"  --"_s + QLatin1String(name) + u": "_s + theme.color(role).name() + u";\n"_s;
        };
        QString css = u":root {\n"_s + u"  --scale: "_s + QString::number(scale) + u";\n"_s +
                      u"  --scheme: "_s + (theme.isDark() ? u"dark"_s : u"light"_s) + u";\n"_s;
        css += property("paper", theme.isDark() ? Role::Ground : Role::PanelGround);
        css += property("panel", theme.isDark() ? Role::PanelGround : Role::Ground);
        css += property("ink", Role::Ink) + property("muted", Role::InkMuted);
        css += property("rule", Role::PanelLine) + property("line", Role::Line);
        css += property("coast", Role::CoastIsland) + property("accent", Role::Accent);
        css += property("focus", Role::Focus) + property("good", Role::Answered);
        css += property("caution", Role::Warning) + property("bad", Role::Error);
        css += property("mask", Role::Mask) + property("mask-fill", Role::MaskFill);
        css += property("mask-ink", Role::MaskInk) + u"}\n"_s;
        QFile file(u":/report/report.css"_s);
        if (file.open(QIODevice::ReadOnly))
            css += QString::fromUtf8(file.readAll());
        return css;
    }

    void contents()
    {
        m_out += u"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">"_s +
                 escaped(ReportText::tr("Contents")) + u"</h2>\n<ol>\n"_s;
        int level = 1;
        for (std::size_t i = 0; i < m_report.sections.size(); ++i) {
            const Section& section = m_report.sections[i];
            if (section.level > level)
                m_out += u"<ol>\n"_s;
            else if (i > 0)
                m_out += u"</li>\n"_s + (section.level < level ? u"</ol>\n</li>\n"_s : QString());
            level = section.level;
            m_out += u"<li><a href=\"#"_s + section.id.toHtmlEscaped() + u"\">"_s +
                     number(section) + isolated(section.title) + u"</a>"_s;
        }
        m_out +=
            u"</li>\n"_s + (level > 1 ? u"</ol>\n</li>\n"_s : QString()) + u"</ol>\n</nav>\n"_s;
    }

    void write(const Section& section)
    {
        const QString tag = section.level == 1 ? u"h2"_s : u"h3"_s;
        m_out += u"<section aria-labelledby=\""_s + section.id + u"\">\n<"_s + tag + u" id=\""_s +
                 section.id + u"\">"_s + number(section) + isolated(section.title) + u"</"_s + tag +
                 u">\n"_s;
        for (const Block& block : section.blocks)
            std::visit([this](const auto& b) { write(b); }, block);
        m_out += u"</section>\n"_s;
    }

    void write(const Paragraph& paragraph)
    {
        Cell cell;
        cell.tone = paragraph.tone;
        const QString sign = signOf(paragraph.tone);
        m_out += u"<p"_s + classes(cell) + u'>' + (sign.isEmpty() ? QString() : sign + u' ') +
                 escaped(paragraph.text) + u"</p>\n"_s;
    }

    void write(const Facts& facts)
    {
        m_out += u"<dl>\n"_s;
        for (const auto& [name, value] : facts.rows)
            m_out += u"<dt>"_s + isolated(name) + u"</dt><dd"_s + classes(value) + u'>' +
                     cellContent(value) + u"</dd>\n"_s;
        m_out += u"</dl>\n"_s;
    }

    void write(const Table& table)
    {
        m_out += u"<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>"_s +
                 labelled(table.label, table.caption) + u"</caption>\n<colgroup>"_s;
        for (const int weight : table.weights)
            m_out += u"<col style=\"width:"_s + QString::number(weight) + u"%\">"_s;
        m_out += u"</colgroup>\n<thead><tr>"_s;
        for (qsizetype i = 0; i < table.head.size(); ++i)
            m_out += (isNumeric(table, static_cast<std::size_t>(i))
                          ? u"<th scope=\"col\" class=\"at-end\">"_s
                          : u"<th scope=\"col\">"_s) +
                     escaped(table.head[i]) + u"</th>"_s;
        m_out += u"</tr></thead>\n<tbody>\n"_s;
        for (const auto& row : table.rows) {
            m_out += u"<tr>"_s;
            for (const Cell& cell : row)
                m_out += u"<td"_s + classes(cell) + u'>' + cellContent(cell) + u"</td>"_s;
            m_out += u"</tr>\n"_s;
        }
        if (table.leftOut > 0)
            m_out += u"<tr><td class=\"left-out\" colspan=\""_s +
                     QString::number(table.head.size()) + u"\">"_s +
                     escaped(leftOutText(table.leftOut)) + u"</td></tr>\n"_s;
        m_out += u"</tbody>\n</table>\n</div>\n"_s;
    }

    void write(const Drawing& drawing)
    {
        const QByteArray svg = figureSvg(figureOf(m_source, drawing), drawing.caption,
                                         cleanText(drawing.description), 1);
        picture(svg, drawing.label, drawing.caption, drawing.description);
    }

    void write(const Chart& chart)
    {
        if (!chartsPossible())
            return;
        picture(chartSvg(m_source, chart, kChartSize), chart.label, chart.caption, chart.caption);
    }

    static QString number(const Section& section)
    {
        return section.number.isEmpty()
                   ? QString()
                   : u"<span class=\"number\">"_s + section.number + u"</span> "_s;
    }
    static QString labelled(const QString& label, const QString& caption)
    {
        return label.isEmpty() ? escaped(caption)
                               : u"<span class=\"label\">"_s + escaped(captionText(label, {})) +
                                     u"</span> "_s + escaped(caption);
    }

    void picture(const QByteArray& svg, const QString& label, const QString& caption,
                 const QString& description)
    {
        const QString prefix = u"p"_s + QString::number(++m_pictures) + u'-';
        m_out += u"<figure>\n"_s + embeddedSvg(svg, prefix, cleanLine(description)) +
                 u"\n<figcaption>"_s + labelled(label, caption) + u"</figcaption>\n</figure>\n"_s;
    }

    const Report& m_report;
    const ReportSource& m_source;
    QString m_out;
    int m_pictures = 0;
};

}  // namespace

QByteArray reportHtml(const Report& report, const ReportSource& source, double scale)
{
    return HtmlWriter(report, source).write(scale).toUtf8();
}

}  // namespace tombolo::exporting
