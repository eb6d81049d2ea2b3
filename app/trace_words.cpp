// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trace_words.h"

#include <QCoreApplication>

namespace tombolo::app {
namespace {

/// What sim/trace_text.cpp says; here, so that translators find it.
[[maybe_unused]] constexpr const char* kPhrases[] = {
    QT_TRANSLATE_NOOP("TraceWords", "flow %1"),
    QT_TRANSLATE_NOOP("TraceWords", "told by"),
    QT_TRANSLATE_NOOP("TraceWords", "packet %1 of %2: none before it got so far"),
    QT_TRANSLATE_NOOP("TraceWords", "first packet"),
    QT_TRANSLATE_NOOP("TraceWords", "true source"),
    QT_TRANSLATE_NOOP("TraceWords", "seen source"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 by %2"),
    QT_TRANSLATE_NOOP("TraceWords", "meant for"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 at %2"),
    QT_TRANSLATE_NOOP("TraceWords", "hidden by"),
    QT_TRANSLATE_NOOP("TraceWords", "translated"),
    QT_TRANSLATE_NOOP("TraceWords", "could be"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 and nobody else"),
    QT_TRANSLATE_NOOP("TraceWords", "claimed"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 by the sender itself"),
    QT_TRANSLATE_NOOP("TraceWords", "nothing sent"),
    QT_TRANSLATE_NOOP(
        "TraceWords",
        "it is larger than the sender's own link takes, and every packet forbids fragmentation"),
    QT_TRANSLATE_NOOP("TraceWords", "packets"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 of %2 answered, %3 dropped, %4 refused, %5 replies lost"),
    QT_TRANSLATE_NOOP("TraceWords", "%1 of the first packet"),
    QT_TRANSLATE_NOOP("TraceWords", "reply"),
    QT_TRANSLATE_NOOP("TraceWords", "request"),
    QT_TRANSLATE_NOOP("TraceWords", "errors"),
    QT_TRANSLATE_NOOP("TraceWords", "resets"),
    QT_TRANSLATE_NOOP("TraceWords", "reply of %1 itself: it accepts the connection"),
    QT_TRANSLATE_NOOP("TraceWords", "request of %1, which now connects on"),
    QT_TRANSLATE_NOOP("TraceWords", "answered"),
    QT_TRANSLATE_NOOP("TraceWords", "delivered"),
    QT_TRANSLATE_NOOP("TraceWords", "refused"),
    QT_TRANSLATE_NOOP("TraceWords", "dropped"),
    QT_TRANSLATE_NOOP("TraceWords", "answered by somebody else"),
    QT_TRANSLATE_NOOP("TraceWords", "delivered to somebody else"),
    QT_TRANSLATE_NOOP("TraceWords", "refused to somebody else"),
    QT_TRANSLATE_NOOP("TraceWords", "dropped to somebody else"),
    QT_TRANSLATE_NOOP("TraceWords", "at %1"),
    QT_TRANSLATE_NOOP("TraceWords", "really %1"),
    QT_TRANSLATE_NOOP("TraceWords", "lost"),
    QT_TRANSLATE_NOOP("TraceWords", "source"),
    QT_TRANSLATE_NOOP("TraceWords", "destination"),
};

/// Letters of Chinese and Japanese take two places of a terminal.
std::size_t places(const std::string& text)
{
    std::size_t all = 0;
    for (const QChar c : QString::fromStdString(text))
        all += c.unicode() >= 0x1100 ? 2 : 1;
    return all;
}

}  // namespace

sim::TraceWords traceWords()
{
    return {[](const char* english) {
                return QCoreApplication::translate("TraceWords", english).toStdString();
            },
            &places};
}

}  // namespace tombolo::app
