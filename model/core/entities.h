// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/cluster_entities.h"
#include "model/core/flow_entities.h"

/// The document's elements as plain values, one struct per object of format.md section 1.
/// Defaults are the format's defaults. Nothing here knows how it is stored or drawn.
namespace tombolo {

struct CanvasItem {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool collapsed = false;
    Extra extra;
    friend bool operator==(const CanvasItem&, const CanvasItem&) = default;
};

struct Note {
    std::string id;
    std::string text;
    double x = 0;
    double y = 0;
    double width = 200;
    double height = 80;
    Extra extra;
    friend bool operator==(const Note&, const Note&) = default;
};

/// Title and what else belongs to the document itself.
struct DocumentHeader {
    std::int64_t version = 1;
    std::string title;
    std::string description;
    Scenario scenario;  ///< written only when it says something
    Extra extra;        ///< unknown top-level keys, e.g. "$schema"
    Extra canvasExtra;  ///< unknown keys of "canvas"
    friend bool operator==(const DocumentHeader&, const DocumentHeader&) = default;
};

/// A whole document as a value: what a run, an export or a check gets.
struct Topology {
    DocumentHeader header;
    std::vector<Network> networks;
    std::vector<Router> routers;
    std::vector<Cluster> clusters;
    std::vector<Gateway> gateways;
    std::vector<Host> hosts;
    std::vector<Flow> flows;
    /// Where elements are drawn, by element id, in canvas units (1 unit = 1 px at 100 %).
    /// Nodes are placed relative to their cluster's top-left corner, pods to their node's, so that
    /// moving a box is one change. Whoever has no item is placed by the automatic layout of its
    /// box.
    std::map<std::string, CanvasItem> canvasItems;
    std::vector<Note> notes;
    friend bool operator==(const Topology&, const Topology&) = default;
};

}  // namespace tombolo
