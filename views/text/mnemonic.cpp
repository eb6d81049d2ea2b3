// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/mnemonic.h"

#include <QRegularExpression>

namespace tombolo::text {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression kMnemonic(QStringLiteral("\\(&.\\)|&"));
    return text.remove(kMnemonic);
}

}  // namespace tombolo::text
