// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/rule_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "views/text/rule_table.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

class Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

const RuleWords* find(std::string_view number)
{
    for (const auto& table : {clusterRules(), serviceRules(), betweenRules(), linuxRules()}) {
        const auto at = std::find_if(table.begin(), table.end(),
                                     [&](const RuleWords& rule) { return number == rule.number; });
        if (at != table.end())
            return &*at;
    }
    return nullptr;
}

QString sourcePart(const QString& part)
{
    const QString tag = part.section(u' ', 0, 0);
    const QString rest = part.section(u' ', 1);
    if (tag == "kv"_L1)
        return Rules::tr("measured on a Linux kernel (%1)", "names of experiments").arg(rest);
    if (tag == "src"_L1)
        return Rules::tr("read in source code: %1").arg(rest);
    if (tag == "doc"_L1)
        return Rules::tr("read in documentation: %1").arg(rest);
    if (tag == "rfc"_L1)
        return u"RFC %1"_s.arg(rest);
    if (tag == "derived"_L1)
        return Rules::tr("follows from other rules, not observed by itself");
    return Rules::tr("from memory, not checked");
}

}  // namespace

RuleText ruleWords(std::string_view number)
{
    const RuleWords* rule = find(number);
    if (!rule)
        return {};
    QStringList sources;
    for (const QString& part : QString::fromUtf8(rule->source).split(u"; "_s))
        sources << sourcePart(part);
    return {Rules::tr(rule->title), Rules::tr(rule->sentence), sources.join(u"; "_s)};
}

QString ruleTip(std::string_view number)
{
    const RuleText rule = ruleWords(number);
    if (rule.title.isEmpty())
        return {};
    return Rules::tr("%1: %2\n%3\nSource: %4", "number · title · sentence · source")
        .arg(QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size())), rule.title,
             rule.sentence, rule.source);
}

}  // namespace tombolo::text
