// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include "model/core/result.h"
#include "model/core/topology_index.h"
#include "sim/trace.h"
#include "views/text/text.h"

namespace tombolo::exporting {

/// Replaces the file at once, or leaves it as it was. @return Io (path, message)
Result<Done> writeAtomically(const QString& path, const QByteArray& bytes);

/// The wanted format, or the path's ending where none is given, in lower case.
/// @return BadValue (format, what is allowed) when it is not one of `known`
Result<QString> formatOf(const QString& wanted, const QString& path, const QStringList& known);

/// @return OutOfRange outside 0.05 … 20 (also for a number that is none)
Result<Done> checkScale(double scale);

/// Names of elements, networks, flows and published addresses for the sentences of views/text.
text::NameOf namesOf(const TopologyIndex& index);

/// Index of a flow of the run by its id. @return -1 when it was not simulated, or without a run
int flowIndex(const sim::Trace* trace, const std::string& id);

}  // namespace tombolo::exporting
