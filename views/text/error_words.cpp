// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/error_words.h"

namespace tombolo::text {

namespace {

struct Word {
    const char* code;
    const char* text;  ///< context "Text"
};

constexpr Word kTypes[] = {
    {"string", QT_TRANSLATE_NOOP("Text", "text")},
    {"number", QT_TRANSLATE_NOOP("Text", "number")},
    {"object", QT_TRANSLATE_NOOP("Text", "object")},
    {"array", QT_TRANSLATE_NOOP("Text", "list")},
    {"boolean", QT_TRANSLATE_NOOP("Text", "true or false")},
    {"null", QT_TRANSLATE_NOOP("Text", "null")},
};

constexpr Word kAddressFaults[] = {
    {"leading zero", QT_TRANSLATE_NOOP("Text", "a number begins with 0")},
    {"not an address", QT_TRANSLATE_NOOP("Text", "it is neither IPv4 nor IPv6")},
    {"zone", QT_TRANSLATE_NOOP("Text", "zones (%) are not used here")},
    {"no length", QT_TRANSLATE_NOOP("Text", "the length after “/” is missing")},
    {"bad length", QT_TRANSLATE_NOOP("Text", "the length after “/” does not fit")},
};

template <std::size_t N>
const Word* find(const Word (&words)[N], const QString& code)
{
    for (const Word& word : words)
        if (code == QLatin1String(word.code))
            return &word;
    return nullptr;
}

}  // namespace

QString typeWord(const QString& jsonType)
{
    const Word* word = find(kTypes, jsonType);
    return word ? Text::tr(word->text) : jsonType;
}

QString addressFault(const QString& why)
{
    const Word* word = find(kAddressFaults, why);
    return word ? Text::tr(word->text) : why;
}

}  // namespace tombolo::text
