// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "model/core/entities.h"
#include "sim/trace.h"

/// `tombolo bench canvas`: how long the canvas takes for a frame, without a window.
namespace tombolo::render {

/// Two clusters of 50 nodes behind a gateway each, `pods` pods in all, a core network with a
/// server.
/// @param pods at least 100
Topology benchTopology(int pods);

/// A run in which `packets` packets are always on their way: pod to node, node to gateway, gateway
/// to server, half of them masked. Crossings are made up; nothing is simulated.
std::shared_ptr<const sim::Trace> benchTrace(const Topology& topology, int packets);

/// Paints generated documents at 1920 × 1080 through the window's own layer cache and overlay, and
/// reports frame times. Takes about half a minute. Needs a QGuiApplication.
///
/// @param json `{"rows": [{pods, packets, view, action, medianFrameMs, p95FrameMs, openMs,
/// rssMiB}]}`,
///             else a table. Times are wall time of one frame, still layer and overlay together;
///             openMs is document to first picture; rssMiB the whole process after it.
std::string runCanvasBench(bool json);

}  // namespace tombolo::render
