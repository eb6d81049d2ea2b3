// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

#include "views/text/text.h"

namespace tombolo::text {

/// Translation context of every sentence in this folder.
class Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

inline QString qs(const std::string& s)
{
    return QString::fromStdString(s);
}

/// The argument, or an empty string where a code came with fewer arguments than its sentence has
/// places for.
inline QString at(const std::vector<std::string>& args, std::size_t index)
{
    return index < args.size() ? qs(args[index]) : QString();
}

inline QString named(const NameOf& names, const std::string& id)
{
    return names ? names(id) : qs(id);
}

/// The sentences one after the other, empty ones left out.
QString joined(QStringList sentences);

/// What an editor's refusal (NotAllowed) means and what to do; empty for an unknown reason.
QString refusalSentence(const QString& why, const QString& what);

/// "address:port" from texts; IPv6 in brackets.
QString endpointText(const QString& address, const QString& port);

}  // namespace tombolo::text
