// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include "sim/queries.h"
#include "views/text/text.h"

/// How the panels under the canvas write addresses, headers and times.
namespace tombolo::views {

/// Microseconds with three decimals, so that a column of times lines up: "52.430".
QString microseconds(sim::TimeNs ns);
QString elementName(const sim::Trace& trace, sim::ElementIx index, const text::NameOf& names);
/// "10.1.1.2:40000 → 10.20.0.11:80"
QString tupleText(const sim::Header& header);
/// tupleText with protocol and TTL.
QString headerText(const sim::Header& header);
/// What a rewrite changed: "source 10.1.1.2:40000 → 10.10.0.11:40000"; empty when nothing but TTL.
QStringList changeTexts(const sim::Header& before, const sim::Header& after);
/// "inside VXLAN 10.10.0.11 → 10.10.0.12"
QString outerText(const sim::OuterHeader& outer);
QString encapsulationText(Encapsulation encapsulation);

}  // namespace tombolo::views
