// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "sim/trace.h"

/// What headers say of a flow's true source, as far as they can be believed.
namespace tombolo::text {

/// The headers that name the true source, and could have been written by nobody else.
std::vector<sim::Recovered> trustedHeaders(const sim::Exchange& exchange);
/// For each of the others a sentence: it names the true source, but proves nothing.
QStringList doubtTexts(const sim::Exchange& exchange);
/// Both as sentences.
QStringList headerTexts(const sim::Exchange& exchange);

}  // namespace tombolo::text
