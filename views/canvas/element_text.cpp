// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/element_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "sim/queries.h"
#include "views/text/text.h"

namespace tombolo::canvas {

namespace {

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

QString join(const std::vector<IpAddress>& addresses)
{
    QStringList all;
    for (const IpAddress& address : addresses)
        all << q(toString(address));
    return text::commaText(all);
}

QString join(const std::vector<Prefix>& prefixes)
{
    QStringList all;
    for (const Prefix& prefix : prefixes)
        all << q(toString(prefix));
    return text::commaText(all);
}

QString join(const std::vector<Interface>& interfaces)
{
    QStringList all;
    for (const Interface& interface : interfaces)
        if (!interface.addresses.empty())
            all << join(interface.addresses);
    return text::commaText(all);
}

QString kindWord(const ElementValue& value)
{
    if (const auto* gateway = std::get_if<Gateway>(&value)) {
        switch (gateway->kind) {
        case GatewayKind::Nat:
            return QCoreApplication::translate("CanvasText", "NAT gateway");
        case GatewayKind::Vip:
            return QCoreApplication::translate("CanvasText", "VIP gateway");
        case GatewayKind::Proxy:
            return QCoreApplication::translate("CanvasText", "Proxy gateway");
        }
    }
    if (const auto* cluster = std::get_if<ClusterSettings>(&value))
        return cluster->model == ClusterModel::Flat
                   ? QCoreApplication::translate("CanvasText", "Flat cluster")
                   : QCoreApplication::translate("CanvasText", "Island cluster");
    if (const auto* host = std::get_if<Host>(&value))
        return host->role == HostRole::Client ? QCoreApplication::translate("CanvasText", "Client")
                                              : QCoreApplication::translate("CanvasText", "Server");
    return text::kindText(kindOf(value));
}

/// What the element does to packets, in a sentence; empty where there is nothing to say.
QString deedOf(const ElementValue& value)
{
    return std::visit(
        Overloaded{
            [](const Network&) {
                return QCoreApplication::translate(
                    "CanvasText", "Whatever is attached reaches its neighbours directly.");
            },
            [](const Router&) {
                return QCoreApplication::translate(
                    "CanvasText", "Forwards between networks and translates nothing.");
            },
            [](const ClusterSettings& c) {
                return c.model == ClusterModel::Flat
                           ? QCoreApplication::translate("CanvasText",
                                                         "Pod addresses are unique everywhere, so "
                                                         "nobody needs to translate them.")
                           : QCoreApplication::translate(
                                 "CanvasText", "Pod addresses may repeat in other clusters; "
                                               "gateways and nodes translate at the coast.");
            },
            [](const Gateway& g) {
                switch (g.kind) {
                case GatewayKind::Nat:
                    return QCoreApplication::translate(
                        "CanvasText", "Rewrites source or destination addresses of what passes.");
                case GatewayKind::Vip:
                    return QCoreApplication::translate(
                        "CanvasText", "Spreads one virtual address over several backends.");
                case GatewayKind::Proxy:
                    return QCoreApplication::translate(
                        "CanvasText", "Ends each connection and opens its own to the backend.");
                }
                return QString();
            },
            [](const Service&) {
                return QCoreApplication::translate(
                    "CanvasText",
                    "One stable address in front of the pods that match its selector.");
            },
            [](const Policy&) {
                return QCoreApplication::translate(
                    "CanvasText", "Lets only the listed traffic pass at its pods.");
            },
            [](const Host& h) {
                return h.role == HostRole::Client
                           ? QCoreApplication::translate("CanvasText",
                                                         "Sends requests from outside.")
                           : QCoreApplication::translate("CanvasText",
                                                         "Answers requests from outside.");
            },
            [](const auto&) { return QString(); },
        },
        value);
}

QString mergeText(const std::string& id, const sim::Trace* trace)
{
    if (trace == nullptr)
        return {};
    QStringList lines;
    for (const sim::Merge& merge : trace->merges()) {
        if (merge.at == sim::kNoElement || trace->elements().at(merge.at) != id)
            continue;
        // A plain name: lupdate does not read an expression here.
        const int senders = static_cast<int>(merge.origins.size());
        lines << QCoreApplication::translate("CanvasText",
                                             "%n sender(s) seen as %1; it could be any of %2",
                                             nullptr, senders)
                     .arg(q(toString(merge.seenAs)))
                     .arg(merge.candidates.size());
    }
    return lines.join(QStringLiteral("; "));
}

QString row(const QString& head, const QString& value)
{
    return QStringLiteral("<tr><td style='white-space:nowrap'>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(head.toHtmlEscaped(), value.toHtmlEscaped());
}

QString elementName(const TopologyIndex& index, const sim::Trace& trace, sim::ElementIx at)
{
    return at == sim::kNoElement || at >= trace.elements().size()
               ? QCoreApplication::translate("CanvasText", "unknown")
               : text::shownName(index.nameOf(trace.elements().at(at)));
}

}  // namespace

QString endpointText(const IpAddress& address, std::uint16_t port)
{
    const QString text = q(toString(address));
    if (port == 0)
        return text;
    return address.isV6() ? QStringLiteral("[%1]:%2").arg(text).arg(port)
                          : QStringLiteral("%1:%2").arg(text).arg(port);
}

QString addressesOf(const TopologyIndex& index, const std::string& id)
{
    const auto placed = index.placed(id);
    if (!placed)
        return {};
    return std::visit(Overloaded{
                          [](const Network& e) { return join(e.prefixes); },
                          [](const Router& e) { return join(e.interfaces); },
                          [](const ClusterSettings& e) { return join(e.podPrefixes); },
                          [](const NodeSettings& e) { return join(e.addresses); },
                          [](const Pod& e) { return join(e.addresses); },
                          [](const Service& e) { return join(e.clusterIps); },
                          [](const Gateway& e) { return join(e.interfaces); },
                          [](const Host& e) { return join(e.interfaces); },
                          [](const auto&) { return QString(); },
                      },
                      placed->value);
}

QString describe(const TopologyIndex& index, const std::string& id, const sim::Trace* trace)
{
    const auto placed = index.placed(id);
    if (!placed)
        return {};
    if (const auto* note = std::get_if<Note>(&placed->value))
        return QCoreApplication::translate("CanvasText", "Note: %1")
            .arg(q(note->text).simplified().left(80));
    QStringList parts{text::shownName(index.nameOf(id)), kindWord(placed->value)};
    if (const QString addresses = addressesOf(index, id); !addresses.isEmpty())
        parts << addresses;
    if (!placed->parent.empty())
        parts << QCoreApplication::translate("CanvasText", "in %1")
                     .arg(text::shownName(index.nameOf(placed->parent)));
    if (const QString merges = mergeText(id, trace); !merges.isEmpty())
        parts << merges;
    return text::commaText(parts);
}

QString elementTip(const TopologyIndex& index, const std::string& id, const sim::Trace* trace)
{
    const auto placed = index.placed(id);
    if (!placed || std::holds_alternative<Note>(placed->value))
        return {};
    QString tip = QStringLiteral("<p style='white-space:pre'><b>%1</b> %2</p>")
                      .arg(text::shownName(index.nameOf(id)).toHtmlEscaped(),
                           kindWord(placed->value).toHtmlEscaped());
    if (const QString addresses = addressesOf(index, id); !addresses.isEmpty())
        tip += QStringLiteral("<p>%1</p>").arg(addresses.toHtmlEscaped());
    if (const QString deed = deedOf(placed->value); !deed.isEmpty())
        tip += QStringLiteral("<p>%1</p>").arg(deed.toHtmlEscaped());
    if (const QString merges = mergeText(id, trace); !merges.isEmpty())
        tip += QStringLiteral("<p><b>%1</b></p>").arg(merges.toHtmlEscaped());
    return tip;
}

QString packetTip(const TopologyIndex& index, const sim::Trace& trace, std::uint32_t number)
{
    const sim::Crossing c = trace.crossing(number);
    const sim::FlowResult& flow = trace.flows().at(c.flow);
    QString rows = row(QCoreApplication::translate("CanvasText", "Flow"),
                       text::shownName(index.nameOf(flow.id)));
    rows += row(QCoreApplication::translate("CanvasText", "On this wire"),
                QCoreApplication::translate("CanvasText", "%1 to %2")
                    .arg(endpointText(c.header.src, c.header.sport),
                         endpointText(c.header.dst, c.header.dport)));
    rows += row(
        QCoreApplication::translate("CanvasText", "True source"),
        QCoreApplication::translate("CanvasText", "%1, %2")
            .arg(elementName(index, trace, c.trueSource), endpointText(c.trueAddress, c.truePort)));
    rows += row(QCoreApplication::translate("CanvasText", "Source seen here"),
                q(toString(c.header.src)));
    if (c.hidden && c.hiddenBy != sim::kNoElement)
        rows += row(sim::isMasked(trace, c)
                        ? QCoreApplication::translate("CanvasText", "Hidden by")
                        : QCoreApplication::translate("CanvasText", "Translated one to one by"),
                    elementName(index, trace, c.hiddenBy));
    rows += row(QCoreApplication::translate("CanvasText", "TTL"), QString::number(c.header.ttl));
    if (c.outer)
        rows += row(QCoreApplication::translate("CanvasText", "In a tunnel"),
                    QCoreApplication::translate("CanvasText", "%1 to %2")
                        .arg(q(toString(c.outer->src)), q(toString(c.outer->dst))));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString badgeTip(const TopologyIndex& index, const std::string& id, const sim::Trace& trace,
                 sim::TimeNs now)
{
    constexpr std::size_t kMost = 12;
    const auto names = [&](const std::vector<sim::ElementIx>& list) {
        QStringList words;
        for (std::size_t i = 0; i < list.size() && i < kMost; ++i)
            words << text::shownName(elementName(index, trace, list[i]));
        return QLocale().createSeparatedList(words) +
               (list.size() > kMost ? QStringLiteral(" …") : QString());
    };
    QString rows;
    for (const sim::Merge& merge : trace.merges()) {
        if (merge.at >= trace.elements().size() || trace.elements()[merge.at] != id)
            continue;
        std::vector<sim::ElementIx> sent;
        for (std::size_t i = 0; i < merge.origins.size(); ++i) {
            if (i < merge.sinceNs.size() && merge.sinceNs[i] <= now)
                sent.push_back(merge.origins[i]);
        }
        rows += row(QCoreApplication::translate("CanvasText", "Hides the source as"),
                    q(toString(merge.seenAs)));
        rows += row(QCoreApplication::translate("CanvasText", "Hidden so far: %1").arg(sent.size()),
                    names(sent));
        rows += row(QCoreApplication::translate("CanvasText", "Could be any of %1")
                        .arg(merge.candidates.size()),
                    names(merge.candidates));
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral("<b>%1</b><table>%2</table>")
        .arg(text::shownName(index.nameOf(id)).toHtmlEscaped(), rows);
}

}  // namespace tombolo::canvas
