// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace tombolo::text {

/// Translation context of the advice about the two models.
class AdviceWords {
    Q_DECLARE_TR_FUNCTIONS(AdviceWords)
};

inline QString number(quint64 n)
{
    return QLocale().toString(n);
}

}  // namespace tombolo::text
