// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/capture.h"
#include "views/text/text.h"

/// Words inside capture files.
namespace tombolo::text {

/// Name of an interface: "core", "node-1↔Pod-A", "Pod-A@core".
QString tapName(const sim::Trace& trace, const sim::Tap& tap, const NameOf& names = {});
/// What is heard there, a line.
QString tapText(const sim::Trace& trace, const sim::Tap& tap, const NameOf& names = {});
/// Who is hidden by what, what a proxy tells, loss; empty for a packet without secrets.
/// @param sent the sender's steps, on the packet's first wire
QString packetComment(const sim::Trace& trace, const sim::Crossing& crossing,
                      const std::vector<sim::Step>& sent, const NameOf& names = {});

}  // namespace tombolo::text
