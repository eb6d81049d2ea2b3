// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/error_words.h"

using namespace Qt::StringLiterals;

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

// %1 is the element that could not take part.
constexpr Word kRefusals[] = {
    {"read-only", QT_TRANSLATE_NOOP("Text", "The document was made by a newer Tombolo and can only "
                                            "be read here.")},
    {"no-free-address",
     QT_TRANSLATE_NOOP("Text", "Every address of “%1” is taken. Widen its prefix first.")},
    {"no-free-prefix", QT_TRANSLATE_NOOP("Text", "No prefix is free any more. Remove something, or "
                                                 "choose prefixes by hand.")},
    {"no-interfaces",
     QT_TRANSLATE_NOOP("Text", "“%1” is on no network of its own. Connect its node "
                               "or its cluster.")},
    {"already-connected", QT_TRANSLATE_NOOP("Text", "“%1” is connected there already.")},
    {"same", QT_TRANSLATE_NOOP("Text", "Both ends are “%1”. Choose two different things.")},
    {"lives-there", QT_TRANSLATE_NOOP("Text", "“%1” lives on that network, with its cluster. Move "
                                              "it to another cluster instead.")},
    {"wrong-container", QT_TRANSLATE_NOOP("Text", "“%1” cannot stand there. Pods stand in nodes, "
                                                  "nodes and services in clusters.")},
    {"id-is-for-ever", QT_TRANSLATE_NOOP("Text", "The id “%1” cannot be changed. Change the name "
                                                 "instead.")},
    {"nothing-to-paste", QT_TRANSLATE_NOOP("Text", "There is nothing to paste.")},
    {"cluster-needs-network", QT_TRANSLATE_NOOP("Text", "A cluster needs its network “%1”. Remove "
                                                        "the cluster first.")},
    {"no-network", QT_TRANSLATE_NOOP("Text", "“%1” is on no network. Connect it first.")},
    {"cannot-send", QT_TRANSLATE_NOOP("Text", "“%1” cannot send. Begin at a pod, a node or a "
                                              "host.")},
    {"no-target", QT_TRANSLATE_NOOP("Text", "“%1” cannot be asked. End at a pod, a node, a host, a "
                                            "service or a published address.")},
    {"no-address", QT_TRANSLATE_NOOP("Text", "“%1” has no address. Give it one first.")},
    {"not-empty", QT_TRANSLATE_NOOP("Text", "“%1” still holds something. Remove that first.")},
    {"stale-edit", QT_TRANSLATE_NOOP("Text", "“%1” has changed in the meantime. Try again.")},
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

QString refusalSentence(const QString& what, const QString& why)
{
    if (const Word* word = find(kRefusals, why))
        return Text::tr(word->text).replace(u"%1"_s, what);
    return why.isEmpty() ? Text::tr("This is not possible: %1.").arg(what)
                         : Text::tr("This is not possible: %1 (%2).").arg(what, why);
}

}  // namespace tombolo::text
