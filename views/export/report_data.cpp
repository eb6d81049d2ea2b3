// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "views/export/clean_names.h"
#include "views/export/report_writers.h"

/// The report for programs: its tables, and all that it says.
using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// A field of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it.
QString field(const QString& text)
{
    QString out = cleanText(text);
    if (!out.isEmpty() && u"=+-@\t"_s.contains(out.front()))
        out.prepend(u'\'');
    const bool quoted = std::any_of(out.begin(), out.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r';
    });
    return quoted ? u'"' + out.replace(u'"', u"\"\""_s) + u'"' : out;
}

template <typename Row, typename Text>
QString csvRow(const Row& row, Text&& text)
{
    QStringList fields;
    for (const auto& cell : row)
        fields << field(text(cell));
    return fields.join(u',') + u"\r\n"_s;
}

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
        return {};
    case Tone::Good:
        return u"good"_s;
    case Tone::Caution:
        return u"caution"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Masked:
        return u"hidden"_s;
    }
    return {};
}

struct JsonBlock {
    QJsonObject operator()(const Paragraph& p) const
    {
        QJsonObject o{{u"kind"_s, u"paragraph"_s}, {u"text"_s, p.text}};
        if (const QString tone = toneWord(p.tone); !tone.isEmpty())
            o.insert(u"tone"_s, tone);
        return o;
    }
    QJsonObject operator()(const Facts& facts) const
    {
        QJsonArray rows;
        for (const auto& [name, value] : facts.rows)
            rows.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value.text}});
        return {{u"kind"_s, u"facts"_s}, {u"rows"_s, rows}};
    }
    QJsonObject operator()(const Table& table) const
    {
        QJsonArray rows;
        for (const auto& row : table.rows) {
            QJsonArray cells;
            for (const Cell& cell : row)
                cells.append(cell.text);
            rows.append(cells);
        }
        return {{u"kind"_s, u"table"_s},
                {u"label"_s, table.label},
                {u"caption"_s, table.caption},
                {u"head"_s, QJsonArray::fromStringList(table.head)},
                {u"rows"_s, rows},
                {u"rowsLeftOut"_s, table.leftOut}};
    }
    QJsonObject operator()(const Drawing& d) const
    {
        return {{u"kind"_s, u"figure"_s},
                {u"label"_s, d.label},
                {u"caption"_s, d.caption},
                {u"description"_s, d.description}};
    }
    QJsonObject operator()(const Chart& c) const
    {
        return {{u"kind"_s, u"figure"_s}, {u"label"_s, c.label}, {u"caption"_s, c.caption}};
    }
};

}  // namespace

QByteArray reportCsv(const Report& report)
{
    std::vector<const Table*> tables;
    for (const Section& section : report.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                tables.push_back(table);
        }
    }
    QString out;
    for (const Table* table : tables) {
        if (!out.isEmpty())
            out += u"\r\n"_s;
        if (tables.size() > 1)
            out += field(captionText(table->label, table->caption)) + u"\r\n"_s;
        out += csvRow(table->head, [](const QString& text) { return text; });
        for (const auto& row : table->rows)
            out += csvRow(row, [](const Cell& cell) { return cell.text; });
    }
    return out.toUtf8();
}

QByteArray reportJson(const Report& report)
{
    QJsonArray sections;
    for (const Section& section : report.sections) {
        QJsonArray blocks;
        for (const Block& block : section.blocks)
            blocks.append(std::visit(JsonBlock(), block));
        sections.append(QJsonObject{{u"id"_s, section.id},
                                    {u"number"_s, section.number},
                                    {u"title"_s, section.title},
                                    {u"level"_s, section.level},
                                    {u"blocks"_s, blocks}});
    }
    const QJsonObject all{{u"format"_s, u"tombolo-report"_s}, {u"version"_s, 1},
                          {u"title"_s, report.title},         {u"subtitle"_s, report.subtitle},
                          {u"language"_s, report.language},   {u"madeBy"_s, report.footer},
                          {u"sections"_s, sections}};
    return QJsonDocument(all).toJson();
}

}  // namespace tombolo::exporting
