// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>

#include "views/panels/outline_item.h"

namespace tombolo::views {

namespace {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

template <typename T>
void append(QStringList& list, const std::vector<T>& values)
{
    for (const T& value : values)
        list << shown(toString(value));
}

void append(QStringList& list, const Labels& labels)
{
    for (const auto& [key, value] : labels)
        list << shown(key + "=" + value);
}

void append(QStringList& list, const std::vector<Interface>& interfaces)
{
    for (const Interface& each : interfaces)
        append(list, each.addresses);
}

OutlineText make(const std::string& id, const std::string& name, const QStringList& details,
                 const QStringList& more = {})
{
    OutlineText t;
    t.name = shown(name.empty() ? id : name);
    t.detail = details.isEmpty() ? QString() : details.first();
    t.search = (QStringList{t.name, shown(id)} + details + more).join(QLatin1Char('\n')).toLower();
    return t;
}

}  // namespace

OutlineText outlineText(const ElementValue& value)
{
    QStringList d;
    QStringList more;
    return std::visit(
        Overloaded{
            [&](const DocumentHeader& v) { return make({}, v.title, d); },
            [&](const Network& v) {
                append(d, v.prefixes);
                return make(v.id, v.name, d);
            },
            [&](const ClusterSettings& v) {
                append(d, v.podPrefixes);
                append(more, v.servicePrefixes);
                return make(v.id, v.name, d, more);
            },
            [&](const NodeSettings& v) {
                append(d, v.addresses);
                append(more, v.podPrefixes);
                return make(v.id, v.name, d, more);
            },
            [&](const Pod& v) {
                append(d, v.addresses);
                append(more, v.labels);
                return make(v.id, v.name, d, more);
            },
            [&](const Service& v) {
                append(d, v.clusterIps);
                append(more, v.selector);
                if (v.loadBalancer)
                    append(more, v.loadBalancer->addresses);
                return make(v.id, v.name, d, more);
            },
            [&](const Policy& v) {
                append(more, v.selector);
                return make(v.id, v.name, d, more);
            },
            [&](const Flow& v) {
                d << QStringLiteral("%1 → %2").arg(
                    shown(v.from), shown(v.to.address ? toString(*v.to.address) : v.to.element));
                return make(v.id, v.name, d);
            },
            [&](const CanvasItem&) { return OutlineText{}; },
            [&](const Note& v) {
                return make(v.id, shown(v.text).section(QLatin1Char('\n'), 0, 0).toStdString(), d,
                            {shown(v.text)});
            },
            [&](const auto& v) {  // routers, gateways, hosts
                append(d, v.interfaces);
                return make(v.id, v.name, d);
            },
        },
        value);
}

OutlineText outlineText(const Publish& entry)
{
    const QString address = shown(toString(entry.address));
    const QString where =
        entry.address.isV6() ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2");
    return make(entry.id, entry.name, {where.arg(address).arg(entry.port)}, {address});
}

int outlineRank(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Service:
        return 0;
    case ElementKind::Policy:
        return 1;
    default:
        return 2;
    }
}

}  // namespace tombolo::views
