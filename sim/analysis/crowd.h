// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

namespace tombolo::sim::analysis {

/// Everything that can send or receive, numbered as Trace::elements() is: the same for every run of
/// the document.
class ElementTable {
public:
    enum class Kind : std::uint8_t { Router, Node, Pod, Gateway, Host };
    struct Row {
        std::string id;
        Kind kind = Kind::Host;
        std::uint32_t cluster = kNone;  ///< index into Topology::clusters
        ElementIx node = kNoElement;    ///< Pod: its node; Node: itself
    };
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    explicit ElementTable(const Topology& topology);

    std::size_t size() const { return m_rows.size(); }
    const Row& operator[](ElementIx e) const { return m_rows[e]; }
    /// @return kNoElement for an unknown id
    ElementIx find(const std::string& id) const;

private:
    void add(const std::string& id, Kind kind, std::uint32_t cluster = kNone,
             ElementIx node = kNoElement);
    std::vector<Row> m_rows;
    std::unordered_map<std::string, ElementIx> m_byId;
};

/// How many of what stand behind one address: "12 pods on 3 nodes in 2 clusters".
struct Crowd {
    std::uint32_t pods = 0;
    std::uint32_t nodes = 0;     ///< nodes that are members themselves
    std::uint32_t hosts = 0;     ///< clients and servers
    std::uint32_t others = 0;    ///< routers and gateways
    std::uint32_t onNodes = 0;   ///< different nodes that the pods and nodes are on
    std::uint32_t clusters = 0;  ///< different clusters that they are in
    std::uint32_t members() const { return pods + nodes + hosts + others; }
    friend bool operator==(const Crowd&, const Crowd&) = default;
};

/// @param members without repetition
Crowd crowdOf(const ElementTable& table, const std::vector<ElementIx>& members);

}  // namespace tombolo::sim::analysis
