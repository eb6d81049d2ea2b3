// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tests/support/sample_topology.h"

namespace tombolo::test {

/// Every kind of act that a window offers, as edits. Empty when it is not possible here.
struct Act {
    const char* name;
    EditList (*edits)(const Topology&, Dice&);
};

inline std::vector<std::string> idsOf(const Topology& t, std::optional<ElementKind> kind = {})
{
    std::vector<std::string> ids;
    detail::forEachElement(t, [&](const auto& element, const std::string&, std::size_t) {
        using Element = std::decay_t<decltype(element)>;
        if (!kind || detail::ListedAs<Element>::kKind == *kind)
            ids.push_back(element.id);
    });
    return ids;
}

inline std::string anyOf(const std::vector<std::string>& ids, Dice& dice)
{
    return ids.empty() ? std::string() : ids[dice.below(ids.size())];
}

inline EditList orNothing(Result<authoring::Creation> made)
{
    return made ? std::move(made->edits) : EditList{};
}

inline EditList orNothing(Result<EditList> made)
{
    return made ? std::move(*made) : EditList{};
}

inline authoring::Spot anySpot(const Topology& t, Dice& dice, ElementKind container)
{
    return {static_cast<double>(dice.below(2000)), static_cast<double>(dice.below(1000)),
            dice.below(3) == 0 ? std::string() : anyOf(idsOf(t, container), dice)};
}

inline authoring::Spot anySpot(Dice& dice)
{
    return {static_cast<double>(dice.below(2000)), static_cast<double>(dice.below(1000)), {}};
}

/// A change of one value that an inspector could make.
inline EditList anyValue(const Topology& t, Dice& dice)
{
    const std::string id = anyOf(idsOf(t), dice);
    for (int kind = 0; kind <= static_cast<int>(ElementKind::Note); ++kind) {
        const auto placed = placedOf(t, static_cast<ElementKind>(kind), id);
        if (!placed || kind == 0 || kind == static_cast<int>(ElementKind::CanvasItem))
            continue;
        ElementValue value = placed->value;
        std::visit(
            [&](auto& v) {
                if constexpr (requires { v.name; })
                    v.name = "Name " + std::to_string(dice.below(5));
                if constexpr (requires { v.masquerade; })
                    v.masquerade = dice.below(2) == 0;
                if constexpr (requires { v.labels; })
                    v.labels["app"] = dice.below(2) == 0 ? "web" : "db";
                if constexpr (requires { v.mtuBytes; })
                    v.mtuBytes = static_cast<std::int64_t>(1400 + dice.below(100));
                if constexpr (requires { v.text; })
                    v.text += 'x';
            },
            value);
        return orNothing(authoring::setValue(t, id, std::move(value)));
    }
    return {};
}

inline const std::vector<Act>& acts()
{
    using namespace authoring;
    using T = const Topology;
    static const std::vector<Act> all{
        {"add network",
         [](T& t, Dice& d) {
             return orNothing(addNetwork(t, static_cast<NetworkKind>(d.below(3)), anySpot(d)));
         }},
        {"add router",
         [](T& t, Dice& d) {
             return orNothing(addRouter(t, anySpot(d)));
         }},
        {"add cluster",
         [](T& t, Dice& d) {
             return orNothing(
                 addCluster(t, d.below(2) == 0 ? ClusterModel::Flat : ClusterModel::Island,
                            anySpot(d), static_cast<int>(d.below(3)), 1));
         }},
        {"add node",
         [](T& t, Dice& d) {
             return orNothing(addNode(t, anySpot(t, d, ElementKind::Cluster)));
         }},
        {"add pod",
         [](T& t, Dice& d) {
             return orNothing(addPod(t, anySpot(t, d, ElementKind::Node)));
         }},
        {"add service",
         [](T& t, Dice& d) {
             return orNothing(addService(t, static_cast<ServiceType>(d.below(3)),
                                         anySpot(t, d, ElementKind::Cluster)));
         }},
        {"add policy",
         [](T& t, Dice& d) {
             return orNothing(addPolicy(t, anySpot(t, d, ElementKind::Cluster)));
         }},
        {"add gateway",
         [](T& t, Dice& d) {
             return orNothing(addGateway(t, static_cast<GatewayKind>(d.below(3)), anySpot(d)));
         }},
        {"add host",
         [](T& t, Dice& d) {
             return orNothing(addHost(t, static_cast<HostRole>(d.below(2)), anySpot(d)));
         }},
        {"add note",
         [](T& t, Dice& d) {
             return orNothing(addNote(t, anySpot(d)));
         }},
        {"add flow",
         [](T& t, Dice& d) {
             const std::string from = anyOf(idsOf(t, ElementKind::Pod), d);
             return orNothing(addFlow(t, from, {anyOf(idsOf(t), d), {}, {}}));
         }},
        {"connect",
         [](T& t, Dice& d) {
             const std::string a = anyOf(idsOf(t), d);
             return orNothing(connect(t, a, anyOf(idsOf(t), d)));
         }},
        {"disconnect",
         [](T& t, Dice& d) {
             for (const Gateway& g : t.gateways)
                 if (!g.interfaces.empty() && d.below(2) == 0)
                     return orNothing(disconnect(t, g.id, g.interfaces.back().network));
             for (const Router& r : t.routers)
                 if (!r.interfaces.empty())
                     return orNothing(disconnect(t, r.id, r.interfaces.front().network));
             return EditList{};
         }},
        {"remove",
         [](T& t, Dice& d) {
             const std::string a = anyOf(idsOf(t), d);
             return orNothing(remove(t, {a, anyOf(idsOf(t), d)}));
         }},
        {"move a pod",
         [](T& t, Dice& d) {
             const std::string pod = anyOf(idsOf(t, ElementKind::Pod), d);
             return orNothing(reparent(t, {pod}, anyOf(idsOf(t, ElementKind::Node), d)));
         }},
        {"move a node",
         [](T& t, Dice& d) {
             const std::string node = anyOf(idsOf(t, ElementKind::Node), d);
             return orNothing(reparent(t, {node}, anyOf(idsOf(t, ElementKind::Cluster), d)));
         }},
        {"move boxes",
         [](T& t, Dice& d) {
             const double dx = static_cast<double>(d.below(9)) - 4;
             return moveBy(t, idsOf(t), dx, 3);
         }},
        {"resize a box",
         [](T& t, Dice& d) {
             const std::string id = anyOf(idsOf(t, ElementKind::Cluster), d);
             const double size = static_cast<double>(100 + d.below(500));
             return id.empty() ? EditList{} : setItem(t, id, {1, 2, size, size, false, {}});
         }},
        {"set a value", anyValue},
        {"set the title",
         [](T& t, Dice& d) {
             DocumentHeader header = t.header;
             header.title = "Title " + std::to_string(d.below(4));
             return orNothing(setValue(t, {}, header));
         }},
        {"duplicate",
         [](T& t, Dice& d) {
             const std::string a = anyOf(idsOf(t), d);
             const std::string b = anyOf(idsOf(t), d);
             auto pasted = paste(t, extract(t, {a, b}), anySpot(d));
             return pasted ? std::move(pasted->edits) : EditList{};
         }},
    };
    return all;
}

}  // namespace tombolo::test
