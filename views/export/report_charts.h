// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>
#include <QSize>

#include "views/export/report_source.h"

/// Charts of a report from whatever thread makes it: QCustomPlot is a widget and draws in the
/// window's thread only, which is asked for each chart. A report that is stopped gets an empty one.
namespace tombolo::exporting {

/// False where QCustomPlot cannot draw: without a QApplication.
bool chartsPossible();

QByteArray chartSvg(const ReportSource& source, const Chart& chart, QSize size);
QImage chartImage(const ReportSource& source, const Chart& chart, QSize size, double dots);

}  // namespace tombolo::exporting
