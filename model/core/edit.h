// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/core/element.h"

namespace tombolo {

/// An element's value and where it stands.
struct Placed {
    ElementValue value;
    std::string parent;     ///< cluster of a node, service or policy; node of a pod; else empty
    std::size_t index = 0;  ///< position in its list; not used for Header and CanvasItem
    friend bool operator==(const Placed&, const Placed&) = default;
};

/// One element before and after. No `before`: added; no `after`: removed; both: changed or moved.
/// Swapping the two is the exact inverse, so undo and redo are one function.
struct Edit {
    ElementKind kind{};
    std::string id;  ///< CanvasItem: id of the element that is placed; Header: empty
    std::optional<Placed> before;
    std::optional<Placed> after;
    friend bool operator==(const Edit&, const Edit&) = default;
};

/// What one act of the user does, in order.
struct EditList {
    std::vector<Edit> edits;

    bool empty() const { return edits.empty(); }
    EditList inverse() const;
    /// False when only the drawing changed (canvas items, notes, names of nothing simulated);
    /// a finished run then stays valid.
    bool affectsSimulation() const;
    void append(EditList more);
    friend bool operator==(const EditList&, const EditList&) = default;
};

/// Carries edits out, in order. Either all of them or none.
///
/// @pre   the `before` parts describe the topology as it is
/// @return UnknownReference (id, parent) or OutOfRange (index) when they do not
Result<Done> apply(Topology& topology, const EditList& list);

/// What stands in the topology now, in the form an Edit's `before` needs. Linear in the document;
/// TopologyIndex::find is the fast way.
std::optional<Placed> placedOf(const Topology& topology, ElementKind kind, const std::string& id);

/// The edits that turn `from` into `to`; apply(from, difference(from, to)) makes `to` exactly.
EditList difference(const Topology& from, const Topology& to);

}  // namespace tombolo
