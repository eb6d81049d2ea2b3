// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/text/text.h"

namespace tombolo::text {

/// Where and why the answer of a delivered flow ended: "rb (rule 1 of its firewall)". Empty where
/// the trace shows no end of it.
QString answerEndText(const sim::Trace& trace, const sim::Exchange& flow, const NameOf& names = {});

}  // namespace tombolo::text
