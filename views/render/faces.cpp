// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/faces.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::render {

namespace {

/// Those that Linux, macOS and Windows bring, best first.
const char* const kJapanese[] = {"Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP",
                                 "Hiragino Sans",    "Yu Gothic UI", "IPAexGothic",
                                 "VL PGothic",       "TakaoPGothic"};
const char* const kJapaneseFixed[] = {"Noto Sans Mono CJK JP", "Source Han Mono", "IPAGothic",
                                      "VL Gothic", "TakaoGothic"};

/// @return empty where none of them is installed
template <std::size_t N>
QString firstInstalled(const char* const (&wanted)[N])
{
    const QStringList installed = QFontDatabase::families();
    for (const char* family : wanted) {
        if (installed.contains(QLatin1String(family)))
            return QLatin1String(family);
    }
    return {};
}

/// Without the typeface's own choice among pictures of a letter: a PDF knows the letters of the
/// usual ones alone, so that digits behind Latin words could not be copied or searched.
QFont plain(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont inFront(QFont font, const QString& family)
{
    if (family.isEmpty() || font.family() == family)
        return plain(font);
    font.setFamilies(QStringList{family} + font.families());
    return plain(font);
}

}  // namespace

QFont textFace()
{
    const QFont own = QGuiApplication::font();
    if (text::language() != u"ja"_s)
        return own;
    static const QString family = firstInstalled(kJapanese);
    return inFront(own, family);
}

QFont tabularFace()
{
    const QFont own = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (text::language() != u"ja"_s)
        return own;
    static const QString family = firstInstalled(kJapaneseFixed);
    return inFront(own, family);
}

}  // namespace tombolo::render
