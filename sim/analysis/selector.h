// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/analysis/matrix.h"

namespace tombolo::sim::analysis {

/// Reads who is meant in a sentence about the matrix (assertion.h), against a document. Elements
/// are numbered as in the plan. An id wins over a name; the name is as in the document, or as the
/// window shows it where several have it: "web (West)".
class Selector {
public:
    Selector(const Topology& topology, const Matrix& matrix);

    enum class Found : std::uint8_t { Yes, Unknown, Several };
    /// @param several ids of those that have the name
    Found select(const std::string& word, std::vector<ElementIx>& out,
                 std::vector<std::string>& several) const;
    /// Ids and names that are most like the word, the best first; at most three.
    std::vector<std::string> nearest(const std::string& word) const;

private:
    /// Somebody, or a cluster or service, that can be named.
    struct Named {
        const char* kind;  ///< "host", "node", "pod", "cluster", "service"; "": sends nothing
        const std::string& id;
        const std::string& name;
        const Cluster* cluster;  ///< that it is in; null: none
        const Node* node;        ///< that it is on; null: none
        ElementIx element;       ///< kNoElement: a cluster, a service
    };
    template <typename Take>
    void each(Take take) const;
    template <typename Take>
    void eachNamed(Take take) const;
    static bool isCalled(const Named& who, const std::string& word);
    Found find(const std::string& kind, const std::string& word, bool withPods,
               std::vector<ElementIx>& out, std::vector<std::string>& several) const;
    void take(const Named& who, bool withPods, std::vector<ElementIx>& out) const;
    void takeBehind(const std::string& service, const Cluster& of,
                    std::vector<ElementIx>& out) const;
    bool labelled(const std::string& list, std::vector<ElementIx>& out) const;

    const Topology& m_t;
    const Matrix& m_matrix;
    ElementIx m_first = 0;
    ElementIx m_gateways = 0;
};

}  // namespace tombolo::sim::analysis
