// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

#include <map>
#include <vector>

#include "views/export/report_content.h"

namespace tombolo::exporting {

/// The faces of a table on paper.
struct TableFaces {
    QFont text;
    QFont head;
    QFont code;  ///< of addresses
    double points = 8;
    double codePoints = 8;
    double padding = 4;  ///< at either side of a cell, units
};

/// @param scale factor of all text sizes
TableFaces tableFaces(double scale);

/// Widths of a table's columns that together have `room`: the table's weights, changed so that no
/// address and no word breaks, nor the head of a column, nor a cell of a few words, as far as there
/// is room, in this order; and then so that the table is as low as it can be. All lengths in units
/// of 1/96 inch.
std::vector<double> columnWidths(const Table& table, const TableFaces& faces, double room);

/// The widths of all tables of a report: those with the same columns share theirs, so that their
/// columns stand below each other.
class ColumnPlan {
public:
    ColumnPlan(const Report& report, const TableFaces& faces, double room);
    const TableFaces& faces() const { return m_faces; }
    /// @param table of the report
    const std::vector<double>& widthsOf(const Table& table) const;

private:
    TableFaces m_faces;
    std::map<QStringList, std::vector<double>> m_widths;  ///< by head
};

/// What a cell shows before its text: marks of its change and its tone. They stay with its text.
QString marksOf(const Cell& cell);

/// The address may break after its colons, and nowhere else: for one wider than its column.
QString breakable(const QString& address);

/// Width of a text, units.
double textWidth(const QFont& font, double points, const QString& text);

}  // namespace tombolo::exporting
