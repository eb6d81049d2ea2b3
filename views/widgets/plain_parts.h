// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <span>

class QAbstractItemModel;
class QLabel;
class QString;
class QTableView;
class QToolButton;
class QWidget;

/// Parts that look and behave alike in every panel.
namespace tombolo::views {

/// Says in the middle of a panel why there is nothing else to see.
QLabel* noteLabel(QWidget* parent);
/// Sentences that wrap and can be copied.
QLabel* proseLabel();
/// Puts a text on the clipboard; its words are the caller's.
QToolButton* copyButton(std::function<QString()> text);
/// A table of one-line rows without a grid. @param widths of the columns, in pixels
QTableView* rowTable(QAbstractItemModel* model, std::span<const int> widths, QWidget* parent);

}  // namespace tombolo::views
