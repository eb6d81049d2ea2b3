// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/matrix_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "views/text/matrix_words.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

using sim::analysis::GroupBy;
using sim::analysis::GroupCell;
using sim::analysis::Matrix;
using sim::analysis::MatrixCell;
using sim::analysis::MatrixGroup;
using sim::analysis::MatrixGrouping;
using sim::analysis::MatrixTable;
using sim::analysis::PairOutcome;
using sim::analysis::PairSight;

QString sightWord(PairSight sight)
{
    switch (sight) {
    case PairSight::Self:
        return Matrices::tr("itself");
    case PairSight::True:
        return Matrices::tr("true");
    case PairSight::Recovered:
        return Matrices::tr("recovered");
    case PairSight::Translated:
        return Matrices::tr("translated");
    case PairSight::OneWay:
        return Matrices::tr("no answer");
    case PairSight::Elsewhere:
        return Matrices::tr("somebody else");
    case PairSight::Unreachable:
        return Matrices::tr("unreachable");
    case PairSight::Varies:
        return Matrices::tr("varies");
    }
    return {};
}

QString sightMeaning(PairSight sight)
{
    switch (sight) {
    case PairSight::Self:
        return Matrices::tr("The same element.");
    case PairSight::True:
        return Matrices::tr("Answered; the observer sees the sender's own address, which others "
                            "may show, too.");
    case PairSight::Recovered:
        return Matrices::tr("Answered; the observer sees another address, but a header that can "
                            "be trusted names the true one.");
    case PairSight::Translated:
        return Matrices::tr("Answered; the observer sees another address.");
    case PairSight::OneWay:
        return Matrices::tr("The request arrives, its answer does not come back.");
    case PairSight::Elsewhere:
        return Matrices::tr("Another element has the same address and gets the packet.");
    case PairSight::Unreachable:
        return Matrices::tr("Dropped or refused on the way.");
    case PairSight::Varies:
        return Matrices::tr("Depends on the ports of the connection.");
    }
    return {};
}

QString sightSign(PairSight sight)
{
    static constexpr char16_t kSigns[] = {u'·', u'✓', u'◐', u'≠', u'↛', u'⇄', u'✕', u'?'};
    return QString(QChar(kSigns[static_cast<std::size_t>(sight)]));
}

QString groupingText(const MatrixGrouping& grouping)
{
    switch (grouping.by) {
    case GroupBy::Element:
        return Matrices::tr("one by one");
    case GroupBy::Cluster:
        return Matrices::tr("by cluster");
    case GroupBy::Node:
        return Matrices::tr("by node");
    case GroupBy::Label:
        return Matrices::tr("by label %1").arg(qs(grouping.label));
    }
    return {};
}

QString groupText(const MatrixTable& table, const MatrixGroup& group, const NameOf& names)
{
    const QString name = named(names, group.id);
    switch (group.of) {
    case MatrixGroup::Of::Element:
        return name;
    case MatrixGroup::Of::Pods:
        return Matrices::tr("Pods of %1").arg(name);
    case MatrixGroup::Of::Agents:
        return table.grouping.by == GroupBy::Node ? Matrices::tr("%1 itself").arg(name)
                                                  : Matrices::tr("Nodes of %1").arg(name);
    case MatrixGroup::Of::Labelled:
        return u"%1=%2"_s.arg(qs(table.grouping.label), qs(group.id));
    case MatrixGroup::Of::Unlabelled:
        return Matrices::tr("Pods without %1").arg(qs(table.grouping.label));
    }
    return name;
}

QString cellCounts(const GroupCell& cell)
{
    if (!cell.mixed())
        return {};
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < sim::analysis::kSights; ++s) {
        if (cell.counts[s] > 0)
            order.push_back(s);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cell.counts[a] > cell.counts[b]; });
    QStringList out;
    for (const std::size_t s : order)
        out << Matrices::tr("%1 %2", "number kind, as in: 4,900 translated")
                   .arg(QLocale().toString(qulonglong(cell.counts[s])), sightWord(PairSight(s)));
    return commaText(out);
}

QString cellWord(const Matrix& matrix, const GroupCell& cell)
{
    if (cell.pairs == 0)
        return u"–"_s;
    if (cell.mixed())
        return Matrices::tr("mixed");
    QString word;
    for (const GroupCell::Part& part : cell.parts) {
        const MatrixCell& kind = matrix.cells()[part.cell];
        QString one = sightWord(kind.sight);
        if (kind.outcomes.size() == 1)
            one = outcomeWord(matrix, kind, kind.outcomes.front());
        if (!word.isEmpty() && word != one)
            return sightWord(cell.sight());
        word = one;
    }
    return word;
}

MatrixSheet matrixSheet(const Matrix& matrix, const MatrixTable& table, const NameOf& names)
{
    MatrixSheet sheet;
    sheet.columns << QString();
    for (const MatrixGroup& g : table.columns)
        sheet.columns << groupText(table, g, names);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        QStringList row{groupText(table, table.rows[r], names)};
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const GroupCell& cell = table.at(r, c);
            row << (cell.mixed() ? cellCounts(cell) : cellWord(matrix, cell));
        }
        sheet.rows << row;
    }
    return sheet;
}

QString matrixCsv(const Matrix& matrix, const MatrixTable& table, const NameOf& names)
{
    QString out;
    const auto line = [&](const QStringList& fields) {
        QStringList quoted;
        for (QString field : fields) {
            if (field.contains(u',') || field.contains(u'"') || field.contains(u'\n'))
                field = u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
            quoted << field;
        }
        out += quoted.join(u',') + u"\r\n"_s;
    };
    line({Matrices::tr("Origins"), Matrices::tr("Observers"), Matrices::tr("Pairs"),
          Matrices::tr("Sight"), Matrices::tr("Seen"), Matrices::tr("Hidden by"),
          Matrices::tr("Among"), Matrices::tr("Example origin"), Matrices::tr("Example observer"),
          Matrices::tr("In words")});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            for (const GroupCell::Part& part : table.at(r, c).parts) {
                const auto [o, e] =
                    exampleOf(matrix, part.cell, table.rows[r].members, table.columns[c].members);
                if (o == sim::kNoElement)
                    continue;
                const PairOutcome first = matrix.exactly(o, e, 0);
                QStringList by;
                for (const PairOutcome::Hide& h : first.hides)
                    by << qs(matrix.id(h.at) + ":" + matrix.plan().rules[h.rule].rule);
                line({groupText(table, table.rows[r], names),
                      groupText(table, table.columns[c], names), QString::number(part.pairs),
                      QString::fromLatin1(toString(matrix.cells()[part.cell].sight)),
                      first.seen == 0 ? QString() : addressText(matrix, first.seen), by.join(u' '),
                      QString::number(first.among), qs(matrix.id(o)), qs(matrix.id(e)),
                      pairText(matrix, o, e, names)});
            }
        }
    }
    return out;
}

}  // namespace tombolo::text
