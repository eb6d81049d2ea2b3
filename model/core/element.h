// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <variant>

#include "model/core/entities.h"

namespace tombolo {

/// Every kind of thing that one edit can add, remove or change.
enum class ElementKind : std::uint8_t {
    Header, Network, Router, Cluster, Node, Pod, Service, Policy, Gateway, Host, Flow, CanvasItem, Note,
};

/// The value of one element, without its children. The alternatives stand in ElementKind's order.
using ElementValue = std::variant<DocumentHeader, Network, Router, ClusterSettings, NodeSettings, Pod,
                                  Service, Policy, Gateway, Host, Flow, CanvasItem, Note>;

inline ElementKind kindOf(const ElementValue& value)
{
    return static_cast<ElementKind>(value.index());
}

}  // namespace tombolo
