// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/capture_text.h"

#include <algorithm>

#include "sim/queries.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

QString elementName(const sim::Trace& trace, sim::ElementIx e, const NameOf& names)
{
    return e == sim::kNoElement ? QString() : named(names, trace.elements().at(e));
}

QString networkName(const sim::Trace& trace, const sim::Tap& tap, const NameOf& names)
{
    return named(names, trace.networks().at(static_cast<std::size_t>(tap.network)));
}

/// The rule by which a machine hides the packets of a flow; empty where the trace names none.
std::string hidingRule(const sim::Trace& trace, const sim::Crossing& c)
{
    if (c.phase != sim::Phase::Request)
        return {};
    const auto& list = trace.flows().at(c.flow).hiddenBy;
    const auto at = std::find_if(list.begin(), list.end(),
                                 [&](const sim::HiddenBy& h) { return h.element == c.hiddenBy; });
    return at == list.end() ? std::string() : at->rule;
}

QString hiddenText(const sim::Trace& trace, const sim::Crossing& c, const NameOf& names)
{
    const QString truth =
        Text::tr("%1 %2", "element · its address and port")
            .arg(elementName(trace, c.trueSource, names), endpointText(c.trueAddress, c.truePort));
    if (c.hiddenBy == sim::kNoElement)
        return Text::tr("source hidden: truly %1").arg(truth);
    const QString by = elementName(trace, c.hiddenBy, names);
    const std::string rule = hidingRule(trace, c);
    if (!sim::isMasked(trace, c))
        return Text::tr("source translated one to one by %1: truly %2").arg(by, truth);
    return rule.empty() ? Text::tr("source hidden by %1: truly %2").arg(by, truth)
                        : Text::tr("source hidden by %1 (%2): truly %3")
                              .arg(by, ruleText(rule, names), truth);
}

/// What the proxy is going to tell about its client on this connection.
QString identityText(const sim::Step& connect)
{
    if (connect.args.size() < 5 || connect.args[4].empty())
        return {};
    return Text::tr("the proxy tells its client %1 on this connection by %2")
        .arg(endpointText(connect.before.src, connect.before.sport), qs(connect.args[4]));
}

}  // namespace

QString tapName(const sim::Trace& trace, const sim::Tap& tap, const NameOf& names)
{
    QString wire;
    switch (tap.kind) {
    case sim::Tap::Kind::Network:
        wire = networkName(trace, tap, names);
        break;
    case sim::Tap::Kind::PodLink:
        wire = elementName(trace, tap.node, names) + u'↔' + elementName(trace, tap.pod, names);
        break;
    case sim::Tap::Kind::Bridge:
        wire = Text::tr("%1 bridge", "name of a wire").arg(elementName(trace, tap.node, names));
        break;
    }
    return tap.at == sim::kNoElement ? wire : elementName(trace, tap.at, names) + u'@' + wire;
}

QString tapText(const sim::Trace& trace, const sim::Tap& tap, const NameOf& names)
{
    const QString at = elementName(trace, tap.at, names);
    const QString node = elementName(trace, tap.node, names);
    switch (tap.kind) {
    case sim::Tap::Kind::Network:
        return at.isEmpty()
                   ? Text::tr("everything on the network %1").arg(networkName(trace, tap, names))
                   : Text::tr("what %1 sends and receives on the network %2")
                         .arg(at, networkName(trace, tap, names));
    case sim::Tap::Kind::PodLink:
        return Text::tr("the link between the node %1 and its pod %2")
            .arg(node, elementName(trace, tap.pod, names));
    case sim::Tap::Kind::Bridge:
        return at.isEmpty() ? Text::tr("everything on the bridge of the node %1").arg(node)
                            : Text::tr("what %1 sends and receives on the bridge of the node %2")
                                  .arg(at, node);
    }
    return {};
}

QString packetComment(const sim::Trace& trace, const sim::Crossing& crossing,
                      const std::vector<sim::Step>& sent, const NameOf& names)
{
    QStringList lines;
    if (crossing.hidden)
        lines << hiddenText(trace, crossing, names);
    for (const sim::Step& step : sent)
        if (step.kind == sim::StepKind::ProxyConnect)
            lines << identityText(step);
    if (crossing.lost)
        lines << Text::tr("lost on this wire");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace tombolo::text
