// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_support.h"
#include "sim/rules.h"
#include "views/text/rule_text.h"

namespace tombolo::app {
namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int listRules()
{
    QString out;
    for (const std::string_view number : sim::ruleNumbers())
        out += QStringLiteral("%1  %2\n").arg(qs(number), -6).arg(text::ruleWords(number).title);
    printOut(out.toStdString());
    return kOk;
}

}  // namespace

int runExplain(const QStringList& arguments)
{
    CommandParser command("explain");
    command.addLanguage();
    if (const auto code = command.parse(arguments, CommandParser::kAnyNumber))
        return *code;
    const QStringList words = command.parser().positionalArguments();
    if (words.isEmpty())
        return listRules();
    QStringList texts;
    for (const QString& word : words) {
        const std::string_view number = sim::findRule(word.toStdString());
        if (number.empty()) {
            QStringList near;
            for (const std::string_view rule : sim::rulesNear(word.toStdString()))
                near << qs(rule);
            printError(QStringLiteral("tombolo explain: there is no rule '%1'").arg(word) +
                       (near.isEmpty()
                            ? QString()
                            : QStringLiteral("; near it: %1").arg(near.join(QLatin1String(", ")))));
            printError(QStringLiteral("tombolo explain lists all rules"));
            return kUsage;
        }
        texts << text::ruleTip(number) + QLatin1Char('\n');
    }
    printOut(texts.join(QLatin1Char('\n')).toStdString());
    return kOk;
}

}  // namespace tombolo::app
