// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/trace_writer.h"

namespace tombolo::app {

/// The words of a readable trace in the language that is set; English ones need none.
sim::TraceWords traceWords();

}  // namespace tombolo::app
