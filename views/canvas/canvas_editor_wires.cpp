// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting and flows: which lines between two elements make sense, and drawing them.
#include <algorithm>

#include "views/canvas/canvas_editor.h"
#include "views/canvas/element_text.h"
#include "views/text/new_names.h"
#include "views/text/text.h"

namespace tombolo::canvas {

namespace {

const std::vector<Interface>* interfacesOf(const TopologyIndex& index, const std::string& id)
{
    if (const Router* router = index.router(id))
        return &router->interfaces;
    if (const Gateway* gateway = index.gateway(id))
        return &gateway->interfaces;
    if (const Host* host = index.host(id))
        return &host->interfaces;
    return nullptr;
}

bool attached(const TopologyIndex& index, const std::string& id)
{
    const auto* interfaces = interfacesOf(index, id);
    return interfaces != nullptr && !interfaces->empty();
}

bool shareNetwork(const TopologyIndex& index, const std::string& a, const std::string& b)
{
    const auto* left = interfacesOf(index, a);
    const auto* right = interfacesOf(index, b);
    if (left == nullptr || right == nullptr)
        return false;
    return std::any_of(left->begin(), left->end(), [&](const Interface& x) {
        return std::any_of(right->begin(), right->end(),
                           [&](const Interface& y) { return x.network == y.network; });
    });
}

void addressChoices(const std::vector<Interface>& interfaces, std::vector<TargetChoice>& choices)
{
    for (const Interface& interface : interfaces)
        for (const IpAddress& address : interface.addresses)
            choices.push_back({endpointText(address, 0), FlowTarget{{}, address, {}}});
}

}  // namespace

/// What a connection really joins: a cluster stands for its nodes' network.
std::string CanvasEditor::joint(const std::string& id) const
{
    const Cluster* cluster = m_workspace.document().index().cluster(id);
    return cluster != nullptr && !cluster->network.empty() ? cluster->network : id;
}

bool CanvasEditor::canConnect(const std::string& a, const std::string& b) const
{
    const std::string from = joint(a);
    const std::string to = joint(b);
    if (from == to || from.empty() || to.empty())
        return false;
    const auto joinable = [](ElementKind kind) {
        return kind == ElementKind::Network || kind == ElementKind::Router ||
               kind == ElementKind::Gateway || kind == ElementKind::Host;
    };
    const ElementKind left = kindOf(from);
    const ElementKind right = kindOf(to);
    return joinable(left) && joinable(right) &&
           !(left == ElementKind::Network && right == ElementKind::Network);
}

bool CanvasEditor::connectElements(const std::string& a, const std::string& b)
{
    auto edits = authoring::connect(m_workspace.topology(), joint(a), joint(b));
    if (!edits)
        return report(edits.error());
    if (edits->empty()) {
        m_workspace.say(tr("%1 and %2 are connected already.").arg(nameOf(a), nameOf(b)));
        return false;
    }
    text::wordNewNames(*edits, m_workspace.topology());
    const QString text = tr("Connect %1 to %2").arg(nameOf(a), nameOf(b));
    if (!perform(text, std::move(*edits)))
        return false;
    m_workspace.say(text);
    return true;
}

bool CanvasEditor::disconnectElement(const std::string& element, const std::string& network)
{
    auto edits = authoring::disconnect(m_workspace.topology(), element, network);
    if (!edits)
        return report(edits.error());
    return perform(tr("Disconnect %1 from %2").arg(nameOf(element), nameOf(network)),
                   std::move(*edits));
}

bool CanvasEditor::canSend(const std::string& id) const
{
    const ElementKind kind = kindOf(id);
    return kind == ElementKind::Pod || kind == ElementKind::Node || kind == ElementKind::Host;
}

std::vector<TargetChoice> CanvasEditor::flowTargets(const std::string& id) const
{
    const TopologyIndex& index = m_workspace.document().index();
    switch (kindOf(id)) {
    case ElementKind::Pod:
    case ElementKind::Node:
    case ElementKind::Host:
    case ElementKind::Service:
        return {{nameOf(id), FlowTarget{id, std::nullopt, {}}}};
    default:
        break;
    }
    std::vector<TargetChoice> choices;
    if (const Gateway* gateway = index.gateway(id)) {
        for (const Publish& publish : gateway->publish)
            choices.push_back(
                {tr("%1, published at %2")
                     .arg(QString::fromStdString(publish.name.empty() ? publish.id : publish.name),
                          endpointText(publish.address, publish.port)),
                 FlowTarget{publish.id, std::nullopt, {}}});
        if (choices.empty())
            addressChoices(gateway->interfaces, choices);
    } else if (const Router* router = index.router(id)) {
        addressChoices(router->interfaces, choices);
    }
    return choices;
}

std::string CanvasEditor::addFlow(const std::string& from, const FlowTarget& target)
{
    auto made = authoring::addFlow(m_workspace.topology(), from, target);
    if (!made) {
        report(made.error());
        return {};
    }
    const QString to = target.element.empty()
                           ? endpointText(target.address.value_or(IpAddress{}), 0)
                           : nameOf(target.element);
    const QString text = tr("Draw a flow from %1 to %2").arg(nameOf(from), to);
    if (!perform(text, std::move(made->edits)))
        return {};
    m_workspace.select({made->id});
    m_workspace.say(tr("A flow from %1 to %2. Press play to see it move.").arg(nameOf(from), to));
    return made->id;
}

bool CanvasEditor::meansFlow(const std::string& from, const std::string& to) const
{
    if (!canSend(from) || flowTargets(to).empty())
        return false;
    if (!canConnect(from, to))
        return true;
    const TopologyIndex& index = m_workspace.document().index();
    if (kindOf(to) == ElementKind::Host)
        return attached(index, from) && attached(index, to);
    return shareNetwork(index, from, to);
}

}  // namespace tombolo::canvas
