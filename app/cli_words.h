// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

namespace tombolo::app {

/// The translator's context of what commands print beside the sentences of views/text.
class CliWords {
    Q_DECLARE_TR_FUNCTIONS(CliWords)
};

}  // namespace tombolo::app
