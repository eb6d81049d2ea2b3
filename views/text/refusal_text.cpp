// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/text_tr.h"

namespace tombolo::text {

namespace {

/// Refusals of making and joining things.
QString joiningSentence(const QString& why, const QString& what)
{
    if (why == QLatin1String("already-connected"))
        return Text::tr("“%1” is connected to it already.").arg(what);
    if (why == QLatin1String("same"))
        return Text::tr("“%1” cannot be joined to itself: end the line on something else.")
            .arg(what);
    if (why == QLatin1String("no-interfaces"))
        return Text::tr("“%1” has no interfaces: draw the line from a router, gateway, host or "
                        "network.")
            .arg(what);
    if (why == QLatin1String("no-network"))
        return Text::tr("“%1” stands on no network: choose one in the inspector first.").arg(what);
    if (why == QLatin1String("lives-there"))
        return Text::tr("The nodes of “%1” live on this network: choose another one in the "
                        "inspector instead.")
            .arg(what);
    if (why == QLatin1String("cannot-send"))
        return Text::tr("“%1” sends nothing by itself: start the flow at a pod, node or host.")
            .arg(what);
    if (why == QLatin1String("no-target"))
        return what.isEmpty()
                   ? Text::tr("The flow has no target: end it on a pod, service, host or address.")
                   : Text::tr("“%1” answers nobody: end the flow on a pod, service, host or "
                              "published address.")
                         .arg(what);
    if (why == QLatin1String("no-address"))
        return Text::tr("“%1” has no address yet: connect it to a network first.").arg(what);
    return {};
}

}  // namespace

QString refusalSentence(const QString& why, const QString& what)
{
    if (why == QLatin1String("no-free-address"))
        return Text::tr("No address is free in “%1”: give it a larger prefix.").arg(what);
    if (why == QLatin1String("no-free-prefix"))
        return what.isEmpty()
                   ? Text::tr("No prefix is free for it: make room in the address plan first.")
                   : Text::tr("No prefix is free in “%1”: give it a larger one.").arg(what);
    if (why == QLatin1String("cluster-needs-network"))
        return Text::tr("The nodes of a cluster live on “%1”: remove the cluster with it, or give "
                        "the cluster another network first.")
            .arg(what);
    if (why == QLatin1String("wrong-container"))
        return Text::tr("“%1” does not belong there: pods go to nodes, nodes to clusters.")
            .arg(what);
    if (why == QLatin1String("id-is-for-ever"))
        return Text::tr("The id “%1” cannot change: change the name instead.").arg(what);
    if (why == QLatin1String("nothing-to-paste"))
        return Text::tr("There is nothing on the clipboard that could be pasted here.");
    if (why == QLatin1String("picture-too-large"))
        return Text::tr(
                   "A picture of %1 pixels is too large: choose a smaller scale, or SVG or PDF.")
            .arg(what);
    if (why == QLatin1String("read-only"))
        return Text::tr("This document comes from a newer Tombolo and can only be read.");
    if (why == QLatin1String("stale-edit") || why == QLatin1String("not-empty"))
        return Text::tr("“%1” has changed in the meantime: try again.").arg(what);
    return joiningSentence(why, what);
}

}  // namespace tombolo::text
