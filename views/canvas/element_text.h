// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <string>

#include "model/core/topology_index.h"
#include "sim/trace.h"

/// Sentences about elements and packets for tooltips, the status bar and screen readers.
namespace tombolo::canvas {

/// One line: "Pod-A, pod, 10.1.1.2, on node-1". @param trace may be null; adds what it hides
QString describe(const TopologyIndex& index, const std::string& id, const sim::Trace* trace);
/// Name, kind, addresses, what it does: rich text, every name escaped.
QString elementTip(const TopologyIndex& index, const std::string& id, const sim::Trace* trace);
/// What a translator's mask badge stands for at an instant: rich text, every name escaped; empty
/// when it merges nothing.
QString badgeTip(const TopologyIndex& index, const std::string& id, const sim::Trace& trace,
                 sim::TimeNs now);
/// Header on this wire, the true source and the source seen: rich text, every name escaped.
QString packetTip(const TopologyIndex& index, const sim::Trace& trace, std::uint32_t crossing);
/// "10.0.0.1:80", "[fd00::1]:80"; without the port when it is 0.
QString endpointText(const IpAddress& address, std::uint16_t port);
/// Addresses of an element, in order, joined for reading; may be empty.
QString addressesOf(const TopologyIndex& index, const std::string& id);

}  // namespace tombolo::canvas
