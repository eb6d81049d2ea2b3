// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/finding_table.h"

#include <QtGlobal>

namespace tombolo::text {

namespace {

constexpr FindingSentence kSentences[] = {
    {"duplicate-id",
     QT_TRANSLATE_NOOP("Text", "The id “%1” is used twice; give one of them another id.")},
};

}  // namespace

std::span<const FindingSentence> findingSentences()
{
    return kSentences;
}

}  // namespace tombolo::text
