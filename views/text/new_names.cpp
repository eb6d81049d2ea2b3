// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/new_names.h"

#include <QCoreApplication>

#include <map>

#include "model/core/authoring/names.h"
#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

struct NewNames {
    Q_DECLARE_TR_FUNCTIONS(NewNames)
};

/// The kinds of names that model/core/authoring makes, with a number behind them.
constexpr const char* kStems[] = {
    QT_TRANSLATE_NOOP("NewNames", "Cluster %1"), QT_TRANSLATE_NOOP("NewNames", "Nodes %1"),
    QT_TRANSLATE_NOOP("NewNames", "Network %1"), QT_TRANSLATE_NOOP("NewNames", "Router %1"),
    QT_TRANSLATE_NOOP("NewNames", "Gateway %1"), QT_TRANSLATE_NOOP("NewNames", "Proxy %1"),
    QT_TRANSLATE_NOOP("NewNames", "Server %1"),  QT_TRANSLATE_NOOP("NewNames", "Client %1"),
};

/// @return the name's kind; empty: another name
QString patternOf(const std::string& name)
{
    const authoring::NameParts parts = authoring::splitName(name);
    for (const char* stem : kStems) {
        const QString pattern = QString::fromLatin1(stem);
        if (!parts.letters && qs(name) == pattern.arg(parts.number))
            return NewNames::tr(stem);
    }
    return {};
}

}  // namespace

void wordNewNames(EditList& edits, const Topology& topology)
{
    std::set<std::string, std::less<>> used = authoring::usedNames(topology);
    std::map<QString, int> numbers;
    for (Edit& edit : edits.edits) {
        if (edit.before || !edit.after)
            continue;
        std::visit(
            [&](auto& value) {
                if constexpr (requires { value.name; }) {
                    const QString pattern = patternOf(value.name);
                    if (pattern.isEmpty())
                        return;
                    std::string name;
                    do
                        name = pattern.arg(++numbers[pattern]).toStdString();
                    while (!used.insert(name).second);
                    value.name = name;
                }
            },
            edit.after->value);
    }
}

}  // namespace tombolo::text
