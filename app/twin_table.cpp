// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_table.h"

#include <QHeaderView>

#include <map>

#include "sim/analysis/flow_numbers.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

using sim::analysis::FlowNumbers;

constexpr int kColumns = 6;  ///< flow, hops, translations, sees, candidates, latency

QString sight(const FlowNumbers& n)
{
    if (n.verdict == sim::Verdict::Dropped || n.verdict == sim::Verdict::Refused)
        return text::verdictText(n.verdict);
    if (n.stray)
        return TwinTable::tr("somebody else");
    return n.hidden       ? TwinTable::tr("hidden")
           : n.translated ? TwinTable::tr("translated, for one alone")
                          : TwinTable::tr("true source");
}

QString counted(double number)
{
    return number < 1e9 ? QLocale().toString(static_cast<qulonglong>(number))
                        : QLocale().toString(number, 'g', 3);
}

std::map<std::string, FlowNumbers> numbersOf(const views::Workspace& workspace)
{
    std::map<std::string, FlowNumbers> out;
    if (const auto trace = workspace.trace())
        for (FlowNumbers& n : sim::analysis::flowNumbers(*trace))
            out.emplace(n.id, n);
    return out;
}

}  // namespace

/// One side of a row, as words and as numbers to compare.
struct TwinTable::Row {
    bool known = false;
    QString hops, translations, sees, candidates, latency;

    static Row of(const FlowNumbers& n)
    {
        return {true,
                QString::number(n.hops),
                QString::number(n.translations),
                sight(n),
                n.hidden ? QString::number(n.among) : QStringLiteral("1"),
                n.latencyNs > 0 ? text::duration(n.latencyNs) : QStringLiteral("–")};
    }

    static Row sumOf(const std::map<std::string, FlowNumbers>& all)
    {
        std::uint64_t hops = 0;
        std::uint64_t translations = 0;
        int hidden = 0;
        std::uint64_t candidates = 0;
        sim::TimeNs latency = 0;
        for (const auto& [id, n] : all) {
            hops += n.hops;
            translations += n.translations;
            hidden += n.hidden ? 1 : 0;
            candidates += n.hidden ? n.among : 1;
            latency += n.latencyNs;
        }
        return {!all.empty(),
                QString::number(hops),
                QString::number(translations),
                TwinTable::tr("%n hidden", "flows", hidden),
                QString::number(candidates),
                text::duration(latency)};
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

void TwinTable::show(const views::Workspace& left, const views::Workspace& right)
{
    const QSignalBlocker quiet(this);
    const auto a = numbersOf(left);
    const auto b = numbersOf(right);
    clearContents();
    setRowCount(0);
    const auto row = [](const std::map<std::string, FlowNumbers>& numbers, const std::string& id) {
        const auto found = numbers.find(id);
        return found == numbers.end() ? Row() : Row::of(found->second);
    };
    setRowCount(2);
    addRow(0, tr("All flows"), Row::sumOf(a), Row::sumOf(b), true);
    put(1, 0, tr("Addresses that pods take"), false, true);
    const double takenLeft = sim::analysis::podAddresses(left.topology());
    const double takenRight = sim::analysis::podAddresses(right.topology());
    putPair(1, 1, counted(takenLeft), counted(takenRight), true);
    constexpr int kMostRows = 2000;
    for (const Flow& flow : left.topology().flows) {
        if (!flow.enabled || rowCount() >= kMostRows)
            continue;
        const int at = rowCount();
        insertRow(at);
        const QString name =
            flow.name.empty() ? QString::fromStdString(flow.id) : text::shownName(flow.name);
        addRow(at, name, row(a, flow.id), row(b, flow.id), false);
        item(at, 0)->setData(Qt::UserRole, QString::fromStdString(flow.id));
    }
    resizeColumnsToContents();
}

}  // namespace tombolo::app
