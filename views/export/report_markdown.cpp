// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "views/export/clean_names.h"
#include "views/export/report_charts.h"
#include "views/export/report_writers.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr QSize kChartSize(900, 320);

/// Text that means nothing to Markdown, nor to the HTML inside it.
QString plain(const QString& text)
{
    static const QRegularExpression special(u"([\\\\`*_{}\\[\\]#|~])"_s);
    return cleanText(text).toHtmlEscaped().replace(special, u"\\\\1"_s);
}

/// The same on one line, for cells and headings.
QString line(const QString& text, const QString& lineBreak = u" "_s)
{
    return plain(text).trimmed().replace(u'\n', lineBreak);
}

QString cellText(const Cell& cell)
{
    if (!cell.lines.empty()) {
        QStringList lines;
        for (const auto& [said, tone] : cell.lines)
            lines << cellText(Cell{said, tone});
        return lines.join(u"<br>"_s);
    }
    QString text = line(cell.text, u"<br>"_s);
    if (cell.changed)
        text = u"**"_s + text + u"**"_s;
    const QString sign = signOf(cell.tone);
    return sign.isEmpty() || text.isEmpty() ? text : sign + u' ' + text;
}

class MarkdownWriter {
public:
    MarkdownWriter(const Report& report, const ReportSource& source, QString figures)
        : m_report(report), m_source(source), m_folder(std::move(figures))
    {
    }

    Markdown write()
    {
        m_out = u"# "_s + line(m_report.title) + u"\n\n*"_s + line(m_report.subtitle) + u"*\n\n"_s;
        for (const Section& section : m_report.sections) {
            if (section.level == 1)
                m_out += u"- "_s;
            else
                m_out += u"  - "_s;
            m_out += u"["_s + line(headingText(section)) + u"](#"_s + section.id + u")\n"_s;
        }
        for (const Section& section : m_report.sections) {
            m_out += u"\n<a id=\""_s + section.id + u"\"></a>\n\n"_s +
                     (section.level == 1 ? u"## "_s : u"### "_s) + line(headingText(section)) +
                     u"\n"_s;
            for (const Block& block : section.blocks)
                std::visit([this](const auto& b) { write(b); }, block);
        }
        m_out += u"\n---\n\n"_s + line(m_report.footer) + u"\n"_s;
        m_made.text = m_out.toUtf8();
        return std::move(m_made);
    }

private:
    void write(const Paragraph& paragraph)
    {
        const QString sign = signOf(paragraph.tone);
        m_out += u"\n"_s + (sign.isEmpty() ? QString() : sign + u' ') +
                 line(paragraph.text, u"  \n"_s) + u"\n"_s;
    }
    void write(const Facts& facts)
    {
        m_out += u"\n"_s;
        for (const auto& [name, value] : facts.rows)
            m_out += u"- **"_s + line(name) + u"** "_s + cellText(value) + u"\n"_s;
    }
    void write(const Table& table)
    {
        m_out += u"\n**"_s + line(captionText(table.label, table.caption)) + u"**\n\n|"_s;
        for (const QString& head : table.head)
            m_out += u' ' + line(head) + u" |"_s;
        m_out += u"\n|"_s;
        for (qsizetype i = 0; i < table.head.size(); ++i)
            m_out += isNumeric(table, static_cast<std::size_t>(i)) ? u" ---: |"_s : u" --- |"_s;
        m_out += u"\n"_s;
        for (const auto& row : table.rows) {
            m_out += u"|"_s;
            for (const Cell& cell : row)
                m_out += u' ' + cellText(cell) + u" |"_s;
            m_out += u"\n"_s;
        }
        if (table.leftOut > 0)
            m_out += u"\n*"_s + line(leftOutText(table.leftOut)) + u"*\n"_s;
    }
    void write(const Drawing& drawing)
    {
        picture(figureSvg(figureOf(m_source, drawing), drawing.caption,
                          cleanText(drawing.description), 1),
                drawing.label, drawing.caption);
    }
    void write(const Chart& chart)
    {
        if (chartsPossible())
            picture(chartSvg(m_source, chart, kChartSize), chart.label, chart.caption);
    }
    void picture(QByteArray svg, const QString& label, const QString& caption)
    {
        const QString name = u"figure-%1.svg"_s.arg(m_made.figures.size() + 1);
        const QString place = m_folder.isEmpty()
                                  ? u"data:image/svg+xml;base64,"_s + QLatin1String(svg.toBase64())
                                  : m_folder + u'/' + name;
        m_out += u"\n!["_s + line(caption) + u"](<"_s + place + u">)\n\n*"_s +
                 line(captionText(label, caption)) + u"*\n"_s;
        if (!m_folder.isEmpty())
            m_made.figures.emplace_back(name, std::move(svg));
    }

    const Report& m_report;
    const ReportSource& m_source;
    QString m_folder;
    QString m_out;
    Markdown m_made;
};

}  // namespace

Markdown reportMarkdown(const Report& report, const ReportSource& source, const QString& figures)
{
    return MarkdownWriter(report, source, figures).write();
}

}  // namespace tombolo::exporting
