// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>

#include <set>
#include <string>

#include "views/text/twin_text.h"
#include "views/workspace/workspace.h"

namespace tombolo::app {

/// The strip of differences of two runs of the same flows: hops, translations, hidden sources,
/// latency, per flow and in total, left and right; and the addresses that pods take. What one side
/// alone answers comes first.
class TwinTable : public QTableWidget {
    Q_OBJECT

public:
    explicit TwinTable(QWidget* parent = nullptr);
    /// @param left,right without a run where there is none yet
    void show(const views::Workspace& left, const views::Workspace& right);

signals:
    void flowChosen(const std::string& id);

private:
    struct Row;
    using Numbers = text::NumbersById;
    void fillHeader();
    /// @param once flows that one side alone answers: not in the sums
    void fillTotals(const Numbers& left, const Numbers& right, const std::set<std::string>& once);
    void addFlow(const Flow& flow, const Numbers& left, const Numbers& right);
    void addRow(int row, const QString& name, const Row& left, const Row& right, bool total);
    void putPair(int row, int column, const QString& left, const QString& right, bool total);
    void put(int row, int column, const QString& text, bool strong, bool total);
};

}  // namespace tombolo::app
