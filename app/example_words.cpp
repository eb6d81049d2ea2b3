// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_words.h"

#include <QCoreApplication>

#include "model/core/authoring/wording.h"

namespace tombolo::app {
namespace {

/// What the examples say, in the order in which they say it. Names that are the same in every
/// language, as node-1 and Pod-A, are listed too: tst_insert sees to it that none is forgotten.
constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("Examples", "One cluster"),
    QT_TRANSLATE_NOOP("Examples",
                      "What Kubernetes itself promises: inside one cluster every pod talks to every"
                      " other pod without translation, on any node, and the agents of a node reach "
                      "its pods. A service rewrites the destination, never the source."),
    QT_TRANSLATE_NOOP("Examples", "Nodes"),
    QT_TRANSLATE_NOOP("Examples", "Cluster 1"),
    QT_TRANSLATE_NOOP("Examples", "node-1"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A"),
    QT_TRANSLATE_NOOP("Examples", "Pod-B"),
    QT_TRANSLATE_NOOP("Examples", "node-2"),
    QT_TRANSLATE_NOOP("Examples", "Pod-C"),
    QT_TRANSLATE_NOOP("Examples", "Pod-D"),
    QT_TRANSLATE_NOOP("Examples", "node-3"),
    QT_TRANSLATE_NOOP("Examples", "Pod-E"),
    QT_TRANSLATE_NOOP("Examples", "web"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to Pod-B, on the same node"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to Pod-C, on another node"),
    QT_TRANSLATE_NOOP("Examples", "Pod-D to the service web"),
    QT_TRANSLATE_NOOP("Examples", "Agent of node-3 to Pod-E"),
    QT_TRANSLATE_NOOP("Examples", "Two flat clusters"),
    QT_TRANSLATE_NOOP("Examples",
                      "Two clusters whose pods have addresses that are unique everywhere. Routers "
                      "know the way to every pod, nothing translates, and everyone sees who is "
                      "really talking."),
    QT_TRANSLATE_NOOP("Examples", "Core"),
    QT_TRANSLATE_NOOP("Examples", "Nodes 1"),
    QT_TRANSLATE_NOOP("Examples", "Nodes 2"),
    QT_TRANSLATE_NOOP("Examples", "Router 1"),
    QT_TRANSLATE_NOOP("Examples", "Router 2"),
    QT_TRANSLATE_NOOP("Examples", "Cluster 2"),
    QT_TRANSLATE_NOOP("Examples", "Pod-F"),
    QT_TRANSLATE_NOOP("Examples", "Pod-G"),
    QT_TRANSLATE_NOOP("Examples", "Pod-H"),
    QT_TRANSLATE_NOOP("Examples", "Pod-I"),
    QT_TRANSLATE_NOOP("Examples", "Other client"),
    QT_TRANSLATE_NOOP("Examples", "Other server"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to the server"),
    QT_TRANSLATE_NOOP("Examples", "Pod-D to the server"),
    QT_TRANSLATE_NOOP("Examples", "Pod-B to Pod-G, directly"),
    QT_TRANSLATE_NOOP("Examples", "Client to Pod-G, directly"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to Pod-C, inside the cluster"),
    QT_TRANSLATE_NOOP("Examples", "Two islands"),
    QT_TRANSLATE_NOOP("Examples",
                      "The same two clusters as in flat-two-clusters, but the pods of both use the "
                      "same addresses. Gateways stand between: they translate, and so hide who is "
                      "really talking."),
    QT_TRANSLATE_NOOP("Examples", "Gateway 1"),
    QT_TRANSLATE_NOOP("Examples", "Shop of cluster 1"),
    QT_TRANSLATE_NOOP("Examples", "Gateway 2"),
    QT_TRANSLATE_NOOP("Examples", "Web of cluster 2"),
    QT_TRANSLATE_NOOP("Examples", "Pod-B to Pod-G, by its published address"),
    QT_TRANSLATE_NOOP("Examples", "Client to Pod-G, by its published address"),
    QT_TRANSLATE_NOOP("Examples", "Ingress: virtual IP and proxy"),
    QT_TRANSLATE_NOOP("Examples",
                      "Four doors to the same pods. A virtual IP that rewrites only the destination"
                      " keeps the client visible; one that also rewrites the source hides it; a "
                      "proxy ends the connection and opens its own, and only a header can still "
                      "name the client."),
    QT_TRANSLATE_NOOP("Examples", "Front"),
    QT_TRANSLATE_NOOP("Examples", "Virtual IP"),
    QT_TRANSLATE_NOOP("Examples", "Virtual IP, destination only"),
    QT_TRANSLATE_NOOP("Examples", "Virtual IP, full translation"),
    QT_TRANSLATE_NOOP("Examples", "Proxy"),
    QT_TRANSLATE_NOOP("Examples", "Proxy, TCP"),
    QT_TRANSLATE_NOOP("Examples", "Proxy, HTTP with X-Forwarded-For"),
    QT_TRANSLATE_NOOP("Examples", "Client"),
    QT_TRANSLATE_NOOP("Examples", "Client by the virtual IP, destination only"),
    QT_TRANSLATE_NOOP("Examples", "Client by the virtual IP, full translation"),
    QT_TRANSLATE_NOOP("Examples", "Client by the TCP proxy"),
    QT_TRANSLATE_NOOP("Examples", "Other client by the HTTP proxy"),
    QT_TRANSLATE_NOOP("Examples", "Egress: the way out"),
    QT_TRANSLATE_NOOP("Examples",
                      "Which address does the other side log? Towards the partner the pods keep "
                      "theirs, because the masquerade leaves that destination out and the router "
                      "knows the way back. Towards the internet the node's address replaces the "
                      "pod's, and the gateway's replaces the node's."),
    QT_TRANSLATE_NOOP("Examples", "Edge"),
    QT_TRANSLATE_NOOP("Examples", "Partner"),
    QT_TRANSLATE_NOOP("Examples", "Internet"),
    QT_TRANSLATE_NOOP("Examples", "NAT gateway"),
    QT_TRANSLATE_NOOP("Examples", "Partner server"),
    QT_TRANSLATE_NOOP("Examples", "Internet server"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to the partner"),
    QT_TRANSLATE_NOOP("Examples", "Pod-A to the internet"),
    QT_TRANSLATE_NOOP("Examples", "Pod-B to the internet, same source port"),
    QT_TRANSLATE_NOOP("Examples", "Pod-C to the internet"),
};

}  // namespace

bool isExampleWord(const std::string& text)
{
    return std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords);
}

void wordExample(Topology& topology)
{
    reword(topology, [](const std::string& text) {
        return QCoreApplication::translate("Examples", text.c_str()).toStdString();
    });
}

}  // namespace tombolo::app
