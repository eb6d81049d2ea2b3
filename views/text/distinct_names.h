// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

#include "model/core/topology_index.h"
#include "views/text/text.h"

namespace tombolo::text {

/// Names of one revision of a document as sentences and lists show them: where several machines
/// have one name, the cluster's is added, "node-1 (West)", and where that does not do the node's,
/// or the id. Serves several threads. The index must outlive it.
class DistinctNames {
public:
    explicit DistinctNames(const TopologyIndex& index) : m_index(index) {}
    /// The name to show, or the id of what has none or is not in the document.
    QString name(const std::string& id) const;

private:
    void count() const;
    QString place(const std::string& id, const ElementPath& at, const std::string& name) const;

    const TopologyIndex& m_index;
    mutable std::once_flag m_isCounted;
    mutable std::map<std::string, std::uint32_t, std::less<>> m_inAll;  ///< names of several
    mutable std::map<std::tuple<std::string, std::uint32_t>, std::uint32_t> m_inCluster;
    mutable std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::uint32_t> m_onNode;
};

/// The same as a function. Good as long as the index.
NameOf distinctNames(const TopologyIndex& index);

}  // namespace tombolo::text
