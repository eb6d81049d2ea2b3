// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cassert>
#include <set>
#include <utility>

#include "model/core/edit.h"
#include "model/core/element_lists.h"

namespace tombolo {
namespace {

/// Walks a working copy towards the wanted topology and notes each step.
class Differ {
public:
    Differ(const Topology& from, const Topology& to) : m_work(from), m_to(to) {}

    EditList run()
    {
        if (m_work.header != m_to.header)
            step({ElementKind::Header,
                  {},
                  Placed{m_work.header, {}, 0},
                  Placed{m_to.header, {}, 0}});
        noteWanted();
        dropItems();
        dropUnwanted();  // first, so that what follows them need not be moved one by one
        arrangeAll();
        dropUnwanted();  // containers that could not go while something had to move out of them
        addItems();
        return std::move(m_out);
    }

private:
    void step(Edit edit)
    {
        [[maybe_unused]] const Result<Done> done = detail::applyOne(m_work, edit);
        assert(done);
        m_out.edits.push_back(std::move(edit));
    }

    void noteWanted()
    {
        const auto note = [](std::set<std::pair<ElementKind, std::string>>& into) {
            return [&into](const auto& element, const std::string&, std::size_t) {
                using Element = std::decay_t<decltype(element)>;
                into.emplace(detail::ListedAs<Element>::kKind, element.id);
            };
        };
        detail::forEachElement(m_to, note(m_wanted));
        detail::forEachElement(std::as_const(m_work), note(m_had));
    }

    template <typename Element>
    Placed placed(const std::vector<Element>& list, const std::string& parent, std::size_t i)
    {
        using Settings = typename detail::ListedAs<Element>::Settings;
        return {static_cast<const Settings&>(list[i]), parent, i};
    }

    template <typename Element>
    void dropFrom(std::vector<Element>& list, const std::string& parent)
    {
        constexpr ElementKind kKind = detail::ListedAs<Element>::kKind;
        for (std::size_t i = list.size(); i-- > 0;)
            if (detail::isLeaf(list[i]) && !m_wanted.contains({kKind, list[i].id}))
                step({kKind, list[i].id, placed(list, parent, i), std::nullopt});
    }

    void dropUnwanted()
    {
        for (Cluster& cluster : m_work.clusters) {
            for (Node& node : cluster.nodes)
                dropFrom(node.pods, node.id);
            dropFrom(cluster.nodes, cluster.id);
            dropFrom(cluster.services, cluster.id);
            dropFrom(cluster.policies, cluster.id);
        }
        dropFrom(m_work.networks, {});
        dropFrom(m_work.routers, {});
        dropFrom(m_work.clusters, {});
        dropFrom(m_work.gateways, {});
        dropFrom(m_work.hosts, {});
        dropFrom(m_work.flows, {});
        dropFrom(m_work.notes, {});
    }

    template <typename Element>
    void arrange(const std::vector<Element>& wanted, const std::string& parent)
    {
        using Settings = typename detail::ListedAs<Element>::Settings;
        constexpr ElementKind kKind = detail::ListedAs<Element>::kKind;
        std::vector<Element>* list = detail::listOf<Element>(m_work, parent);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            Placed after = placed(wanted, parent, i);
            std::optional<Placed> before;
            if (i < list->size() && (*list)[i].id == wanted[i].id) {
                if (static_cast<const Settings&>((*list)[i]) == std::get<Settings>(after.value))
                    continue;
                before = placed(*list, parent, i);
            } else if (m_had.contains({kKind, wanted[i].id})) {
                before = placedOf(m_work, kKind, wanted[i].id);
            }
            step({kKind, wanted[i].id, std::move(before), std::move(after)});
        }
    }

    void arrangeAll()
    {
        arrange(m_to.networks, {});
        arrange(m_to.routers, {});
        arrange(m_to.clusters, {});
        for (const Cluster& cluster : m_to.clusters) {
            arrange(cluster.nodes, cluster.id);
            arrange(cluster.services, cluster.id);
            arrange(cluster.policies, cluster.id);
        }
        for (const Cluster& cluster : m_to.clusters)
            for (const Node& node : cluster.nodes)
                arrange(node.pods, node.id);
        arrange(m_to.gateways, {});
        arrange(m_to.hosts, {});
        arrange(m_to.flows, {});
        arrange(m_to.notes, {});
    }

    void dropItems()
    {
        const auto items = m_work.canvasItems;
        for (const auto& [id, item] : items)
            if (!m_to.canvasItems.contains(id))
                step({ElementKind::CanvasItem, id, Placed{item, {}, 0}, std::nullopt});
    }

    void addItems()
    {
        for (const auto& [id, item] : m_to.canvasItems) {
            std::optional<Placed> before = placedOf(m_work, ElementKind::CanvasItem, id);
            if (!before || before->value != ElementValue(item))
                step({ElementKind::CanvasItem, id, std::move(before), Placed{item, {}, 0}});
        }
    }

    Topology m_work;
    const Topology& m_to;
    EditList m_out;
    std::set<std::pair<ElementKind, std::string>> m_wanted;
    std::set<std::pair<ElementKind, std::string>> m_had;
};

}  // namespace

EditList difference(const Topology& from, const Topology& to)
{
    return Differ(from, to).run();
}

}  // namespace tombolo
