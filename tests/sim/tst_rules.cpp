// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

#include "model/persist/file.h"
#include "sim/rules.h"
#include "sim/trace_store.h"
#include "tests/sim/random_world.h"
#include "tests/sim/rule_cases.h"

using namespace tombolo;

namespace {

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources(const QStringList& folders)
{
    QStringList out;
    for (const QString& folder : folders) {
        QDirIterator it(QStringLiteral(SOURCE_DIR "/") + folder,
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            out << it.next();
    }
    return out;
}

/// The laws that sim can write into a step, from the enumeration's own text.
QStringList laws()
{
    for (const QString& path : sources({QStringLiteral("sim")})) {
        const QString text = contents(path);
        const auto at = text.indexOf(QStringLiteral("enum class Law "));
        if (at < 0)
            continue;
        const auto open = text.indexOf(u'{', at);
        const QString body = text.mid(open + 1, text.indexOf(u'}', at) - open - 1);
        QStringList out;
        const auto count = body.count(u',') + (body.trimmed().endsWith(u',') ? 0 : 1);
        for (qsizetype law = 1; law < count; ++law)
            out << QString::fromLatin1(sim::lawText(static_cast<sim::Law>(law)));
        return out;
    }
    return {};
}

void collect(const sim::Trace& trace, std::set<std::string>& into)
{
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        for (const sim::Step& step : trace.stepsBefore(i))
            into.insert(step.law);
        for (const sim::Step& step : trace.steps(i))
            into.insert(step.law);
    }
}

}  // namespace

/// The numbers that steps and comments refer to are those of the rules, and none is only written
/// down.
class TestRules : public QObject {
    Q_OBJECT

private slots:
    void everyLawIsARule()
    {
        const QStringList all = laws();
        QVERIFY(all.size() > 30);
        for (const QString& law : all)
            QVERIFY2(sim::findRule(law.toStdString()) == law.toStdString(), qPrintable(law));
    }

    void everyNumberInTheSourcesIsARule()
    {
        const QRegularExpression number(
            QStringLiteral("\\b((?:K|F|I|L|SVC|PX|ING|EGR|SM|HY|OV)-[0-9]+)\\b"));
        int seen = 0;
        for (const QString& path : sources({QStringLiteral("sim"), QStringLiteral("model"),
                                            QStringLiteral("views"), QStringLiteral("app")})) {
            auto it = number.globalMatch(contents(path));
            while (it.hasNext()) {
                const QString found = it.next().captured(1);
                QVERIFY2(sim::findRule(found.toStdString()) == found.toStdString(),
                         qPrintable(found + QLatin1String(" in ") + path));
                ++seen;
            }
        }
        QVERIFY(seen > 150);
    }

    /// Each law is followed in some run of the vectors, the examples, and the cases made for it.
    void everyLawIsFollowedSomewhere()
    {
        std::set<std::string> followed;
        for (const char* folder : {"/tests/sim/vectors", "/resources/examples"}) {
            const QDir dir(QStringLiteral(SOURCE_DIR) + QString::fromLatin1(folder));
            for (const QString& name : dir.entryList({QStringLiteral("*.tombolo")})) {
                const auto opened = persist::readFile(dir.filePath(name).toStdString());
                QVERIFY(opened.has_value());
                if (const auto trace = sim::simulate(opened->topology))
                    collect(**trace, followed);
            }
        }
        for (const test::RuleCase& one : test::ruleCases()) {
            std::set<std::string> here;
            collect(*one.make().run(), here);
            QVERIFY2(here.contains(one.law), one.law);
            followed.merge(here);
        }
        QStringList missing;
        for (const QString& law : laws())
            if (!followed.contains(law.toStdString()))
                missing << law;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1String(", "))));
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
