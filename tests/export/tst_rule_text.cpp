// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "sim/rules.h"
#include "views/text/rule_table.h"
#include "views/text/rule_text.h"
#include "views/text/text.h"

using namespace tombolo;

/// Every rule can be explained, in both languages.
class TestRuleText : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { text::setLanguage(QStringLiteral("en")); }

    void tablesHoldEveryRuleInOrder()
    {
        QStringList table;
        for (const auto& part :
             {text::clusterRules(), text::serviceRules(), text::betweenRules(), text::linuxRules()})
            for (const text::RuleWords& rule : part)
                table << QString::fromUtf8(rule.number);
        QStringList numbers;
        for (const std::string_view number : sim::ruleNumbers())
            numbers << QString::fromUtf8(number.data(), qsizetype(number.size()));
        QCOMPARE(table, numbers);
    }

    void everyRuleHasWordsInBothLanguages()
    {
        for (const std::string_view number : sim::ruleNumbers()) {
            text::setLanguage(QStringLiteral("en"));
            const text::RuleText english = text::ruleWords(number);
            QVERIFY2(!english.title.isEmpty() && english.title.size() < 70, number.data());
            QVERIFY2(english.sentence.endsWith(u'.'), number.data());
            QVERIFY2(!english.source.isEmpty(), number.data());
            text::setLanguage(QStringLiteral("ja"));
            const text::RuleText japanese = text::ruleWords(number);
            QVERIFY2(japanese.sentence != english.sentence, number.data());
            QVERIFY2(japanese.sentence.endsWith(u'。'), number.data());
        }
        QVERIFY(text::ruleWords("L-99").title.isEmpty());
        QVERIFY(text::ruleTip("").isEmpty());
    }

    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("as written") << QByteArray("SVC-14") << QByteArray("SVC-14");
        QTest::newRow("small, no hyphen") << QByteArray("svc14") << QByteArray("SVC-14");
        QTest::newRow("spaces") << QByteArray(" l 8 ") << QByteArray("L-8");
        QTest::newRow("section") << QByteArray("3.6") << QByteArray("3.6");
        QTest::newRow("prefix of one") << QByteArray("L-") << QByteArray();
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("too far") << QByteArray("L-123456789012345678901") << QByteArray();
    }
    void findsWhatIsTyped()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, found);
        QCOMPARE(QByteArray::fromStdString(std::string(sim::findRule(typed.toStdString()))), found);
    }

    void namesTheNearest()
    {
        QVERIFY(sim::rulesNear("L-23").at(0) == "L-22");
        QVERIFY(sim::rulesNear("SVC-16").at(0) == "SVC-14");
        const auto group = sim::rulesNear("S");
        QVERIFY(std::find(group.begin(), group.end(), "SVC-1") != group.end());
        QVERIFY(sim::rulesNear("L-99999999999999999999").size() == 5);
    }
};

QTEST_GUILESS_MAIN(TestRuleText)
#include "tst_rule_text.moc"
