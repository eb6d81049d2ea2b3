// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/text.h"

namespace tombolo::text {

namespace {

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
bool steersDirection(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isRightToLeft(QChar c)
{
    const QChar::Direction direction = c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

}  // namespace

QString shownName(const QString& name)
{
    QString line;
    line.reserve(name.size());
    bool turns = false;
    for (const QChar c : name) {
        if (steersDirection(c.unicode()))
            continue;
        turns = turns || isRightToLeft(c);
        // Line breaks and other controls would break the row that the name stands in.
        line += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    if (!turns)
        return line;
    // The mark before the isolate: a QTextBlock takes its direction from the first letter, be it
    // isolated or not, and a sentence that begins with the name would run from right to left.
    return QChar(0x200E) + (QChar(0x2068) + line) + QChar(0x2069);
}

QString shownName(const std::string& name)
{
    return shownName(QString::fromStdString(name));
}

}  // namespace tombolo::text
