// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/clean_names.h"

namespace tombolo::exporting {

namespace {

bool isForbidden(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
    return control || c >= 0xFFFE;
}

void cleanName(std::string& name)
{
    name = cleanLine(QString::fromStdString(name)).toStdString();
}

void cleanLongText(std::string& text)
{
    text = cleanText(QString::fromStdString(text)).toStdString();
}

template <typename List>
void cleanAll(List& list)
{
    for (auto& element : list)
        cleanName(element.name);
}

}  // namespace

QString cleanText(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (!c.isSurrogate() && !isForbidden(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString cleanLine(const QString& text)
{
    // Line and paragraph separators become blanks too, so that a name cannot break a table.
    return cleanText(text).simplified();
}

Topology withCleanNames(Topology topology)
{
    cleanName(topology.header.title);
    cleanLongText(topology.header.description);
    cleanAll(topology.networks);
    cleanAll(topology.routers);
    cleanAll(topology.clusters);
    for (Cluster& cluster : topology.clusters) {
        cleanAll(cluster.nodes);
        for (Node& node : cluster.nodes)
            cleanAll(node.pods);
        cleanAll(cluster.services);
        cleanAll(cluster.policies);
    }
    cleanAll(topology.gateways);
    for (Gateway& gateway : topology.gateways)
        cleanAll(gateway.publish);
    cleanAll(topology.hosts);
    cleanAll(topology.flows);
    for (Note& note : topology.notes)
        cleanLongText(note.text);
    return topology;
}

}  // namespace tombolo::exporting
