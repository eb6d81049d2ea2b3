// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_table.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

#include "sim/analysis/address_advice.h"
#include "views/text/advice_text.h"
#include "views/widgets/letter_width.h"

namespace tombolo::app {
namespace {

using sim::analysis::FlowNumbers;
using Numbers = text::NumbersById;

constexpr int kColumns = 6;  ///< flow, hops, translations, sees, candidates, latency

QString sight(const FlowNumbers& n)
{
    if (n.stray)
        return n.verdict == sim::Verdict::Answered ? TwinTable::tr("somebody else")
                                                   : TwinTable::tr("somebody else, no answer");
    if (!n.answered && n.reason != sim::Reason::None)
        return TwinTable::tr("not answered: %1", "flow").arg(text::reasonWord(n.reason));
    if (!n.answered)
        return text::verdictText(n.verdict);
    return n.hidden       ? TwinTable::tr("hidden")
           : n.translated ? TwinTable::tr("translated, for one alone")
                          : TwinTable::tr("true source");
}

QString counted(std::uint64_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

Numbers numbersOf(const views::Workspace& workspace)
{
    const auto trace = workspace.trace();
    return text::numbersById(trace.get());
}

}  // namespace

/// One side of a row, as words and as numbers to compare.
struct TwinTable::Row {
    bool known = false;
    QString hops, translations, sees, candidates, latency;

    static Row of(const FlowNumbers& n)
    {
        return {true,
                counted(n.hops),
                counted(n.translations),
                sight(n),
                n.hidden ? counted(n.among) : QStringLiteral("1"),
                n.answered && n.latencyNs > 0 ? text::duration(n.latencyNs) : QStringLiteral("–")};
    }

    static Row sumOf(const Numbers& all, const std::set<std::string>& without)
    {
        const text::TwinSums sums = text::sumsOf(all, without);
        return {!all.empty(), sums.hops,       sums.translations,
                sums.sees,    sums.candidates, sums.latency};
    }
};

TwinTable::TwinTable(QWidget* parent) : QTableWidget(parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    setColumnCount(kColumns);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    fillHeader();
    // Numbers are shown whole; names get what is left, and their tip has the rest.
    horizontalHeader()->setMinimumSectionSize(views::letterWidth(fontMetrics()) * 8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        const QTableWidgetItem* name = row < 0 ? nullptr : item(row, 0);
        if (name && name->data(Qt::UserRole).isValid())
            emit flowChosen(name->data(Qt::UserRole).toString().toStdString());
    });
}

void TwinTable::fillHeader()
{
    setHorizontalHeaderLabels({tr("Flow, left → right"), tr("Hops"), tr("Translations"),
                               tr("Receiver sees"), tr("Candidates"), tr("Latency")});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
}

void TwinTable::put(int row, int column, const QString& text, bool strong, bool total)
{
    auto* cell = new QTableWidgetItem(text);
    if (column == 0)
        cell->setToolTip(text);
    QFont font = cell->font();
    font.setBold(strong || total);
    cell->setFont(font);
    setItem(row, column, cell);
}

void TwinTable::addRow(int row, const QString& name, const Row& left, const Row& right, bool total)
{
    put(row, 0, name, false, total);
    const auto pair = [&](int column, const QString& a, const QString& b) {
        putPair(row, column, left.known ? a : QString(), right.known ? b : QString(), total);
    };
    pair(1, left.hops, right.hops);
    pair(2, left.translations, right.translations);
    pair(3, left.sees, right.sees);
    pair(4, left.candidates, right.candidates);
    pair(5, left.latency, right.latency);
}

/// What is the same on both sides is written once.
void TwinTable::putPair(int row, int column, const QString& left, const QString& right, bool total)
{
    const QString none = QStringLiteral("–");
    const QString a = left.isEmpty() ? none : left;
    const QString b = right.isEmpty() ? none : right;
    const bool differs = !left.isEmpty() && !right.isEmpty() && a != b;
    put(row, column, a == b ? a : QStringLiteral("%1 → %2").arg(a, b), differs, total);
}

void TwinTable::fillTotals(const Numbers& left, const Numbers& right,
                           const std::set<std::string>& once)
{
    setRowCount(3);
    put(0, 0, tr("Flows answered"), false, true);
    putPair(0, 1, text::answeredText(left), text::answeredText(right), true);
    addRow(1, text::summedText(once), Row::sumOf(left, once), Row::sumOf(right, once), true);
    put(2, 0, tr("Addresses for pods"), false, true);
}

void TwinTable::addFlow(const Flow& flow, const Numbers& left, const Numbers& right)
{
    constexpr int kMostRows = 2000;
    const int at = rowCount();
    if (at >= kMostRows)
        return;
    const auto row = [&](const Numbers& numbers) {
        const auto found = numbers.find(flow.id);
        return found == numbers.end() ? Row() : Row::of(found->second);
    };
    insertRow(at);
    const QString name =
        flow.name.empty() ? QString::fromStdString(flow.id) : text::shownName(flow.name);
    addRow(at, name, row(left), row(right), false);
    item(at, 0)->setData(Qt::UserRole, QString::fromStdString(flow.id));
}

void TwinTable::show(const views::Workspace& left, const views::Workspace& right)
{
    const QSignalBlocker quiet(this);
    const auto a = numbersOf(left);
    const auto b = numbersOf(right);
    clearContents();
    setRowCount(0);
    const std::set<std::string> once = text::answeredOnce(a, b);
    fillTotals(a, b, once);
    // While the twin is made there is nothing yet.
    const auto addresses = [](const Topology& t) {
        return t.clusters.empty() ? QString() : text::addressCount(sim::analysis::podAddresses(t));
    };
    putPair(2, 1, addresses(left.topology()), addresses(right.topology()), true);
    for (const int column : {0, 1})
        item(2, column)->setToolTip(tr("Node blocks; islands use theirs in every cluster."));
    // An answer that is lost comes before all that is merely different.
    for (const bool first : {true, false})
        for (const Flow& flow : left.topology().flows)
            if (flow.enabled && once.contains(flow.id) == first)
                addFlow(flow, a, b);
}

}  // namespace tombolo::app
