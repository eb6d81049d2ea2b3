// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/crowd_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "views/text/text.h"

namespace tombolo::text {
namespace {

class Crowds {
    Q_DECLARE_TR_FUNCTIONS(Crowds)
};

int number(std::uint32_t n)
{
    return static_cast<int>(n);
}

}  // namespace

QString crowdText(const sim::analysis::Crowd& crowd)
{
    QStringList who;
    if (crowd.pods > 0)
        who << Crowds::tr("%n pod(s)", nullptr, number(crowd.pods));
    if (crowd.nodes > 0)
        who << Crowds::tr("%n node(s)", nullptr, number(crowd.nodes));
    if (crowd.hosts > 0)
        who << Crowds::tr("%n host(s)", nullptr, number(crowd.hosts));
    if (crowd.others > 0)
        who << Crowds::tr("%n gateway(s) or router(s)", nullptr, number(crowd.others));
    if (who.isEmpty())
        return Crowds::tr("nobody");
    QStringList where;
    if (crowd.onNodes > 1 && crowd.pods > 0 && crowd.onNodes != crowd.nodes)  // said already
        where << Crowds::tr("on %n node(s)", nullptr, number(crowd.onNodes));
    if (crowd.clusters > 1)
        where << Crowds::tr("in %n cluster(s)", nullptr, number(crowd.clusters));
    if (where.isEmpty())
        return listText(who);
    return Crowds::tr("%1 (%2)", "who (where)").arg(listText(who), commaText(where));
}

}  // namespace tombolo::text
