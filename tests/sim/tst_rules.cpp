// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

#include "model/core/validate_codes.h"
#include "model/persist/file.h"
#include "sim/rules.h"
#include "sim/trace_store.h"
#include "tests/sim/catalogue_all.h"
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

/// Why a proof of rule_proofs.csv does not exist; empty when it does. "case:H01" is a case of the
/// catalogue that is simulated, "finding:no-route" a code of the validator (tst_validate breaks a
/// document for every one), else a test function, with a row or not.
QString missingProof(const QString& proof)
{
    if (proof.startsWith(QLatin1String("case:"))) {
        const auto all = test::catalogue::allCases();
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) {
            return one.make != nullptr && one.id == proof.mid(5).toStdString();
        });
        return known ? QString() : QStringLiteral("no such case");
    }
    if (proof.startsWith(QLatin1String("finding:"))) {
        const auto codes = findingCodes();
        const bool known = std::any_of(codes.begin(), codes.end(), [&](const FindingCode& c) {
            return proof.mid(8) == QLatin1String(c.code);
        });
        return known ? QString() : QStringLiteral("no such finding");
    }
    const QRegularExpression form(QStringLiteral("^(tst_\\w+)::(\\w+)(?:\\(([\\w.-]+)\\))?$"));
    const auto parts = form.match(proof);
    if (!parts.hasMatch())
        return QStringLiteral("not understood");
    QString text;
    for (const QString& path : sources({QStringLiteral("tests")}))
        if (path.endsWith(u'/' + parts.captured(1) + QLatin1String(".cpp")))
            text = contents(path);
    const QString function = parts.captured(2);
    if (!text.contains(QStringLiteral("TEST(%1)").arg(function)) &&
        !text.contains(QStringLiteral("void %1()").arg(function)))
        return QStringLiteral("no such test");
    const QString row = parts.captured(3);
    const QString vector = QStringLiteral(SOURCE_DIR "/tests/sim/vectors/") + row;
    const bool known = row.isEmpty() || text.contains(u'"' + row + u'"') ||
                       (parts.captured(1) == QLatin1String("tst_vectors") &&
                        QFile::exists(vector + QLatin1String(".tombolo")) &&
                        QFile::exists(vector + QLatin1String(".expected.json")));
    return known ? QString() : QStringLiteral("no such row");
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

    /// rule_proofs.csv: what shows that a rule is kept and where, or why nothing can break it, or
    /// that the document has no such thing.
    void everyRuleHasItsProof()
    {
        QStringList lines = contents(QStringLiteral(SOURCE_DIR "/tests/sim/rule_proofs.csv"))
                                .split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.takeFirst(), QLatin1String("rule,kind,proof,where,note"));
        const auto rules = sim::ruleNumbers();
        QCOMPARE(lines.size(), qsizetype(rules.size()));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArray told = lines[i].toUtf8();
            const QStringList cells = lines[i].split(u',');
            QVERIFY2(cells.size() == 5, told);
            QCOMPARE(cells[0].toStdString(), std::string(rules[std::size_t(i)]));
            const QStringList proofs = cells[2].split(u';', Qt::SkipEmptyParts);
            const QStringList places = cells[3].split(u';', Qt::SkipEmptyParts);
            const QString& kind = cells[1];
            if (kind == QLatin1String("behaviour") || kind == QLatin1String("finding")) {
                QVERIFY2(!proofs.isEmpty() && !places.isEmpty(), told);
            } else {
                QVERIFY2(kind == QLatin1String("background") || kind == QLatin1String("absent"),
                         told);
                QVERIFY2(proofs.isEmpty() && places.isEmpty() && !cells[4].isEmpty(), told);
            }
            for (const QString& proof : proofs)
                QVERIFY2(missingProof(proof).isEmpty(),
                         told + ": " + proof.toUtf8() + ' ' + missingProof(proof).toUtf8());
            for (const QString& place : places)
                QVERIFY2(QFile::exists(QStringLiteral(SOURCE_DIR "/") + place), told);
        }
    }

    void aProofThatIsNotThereIsSeen()
    {
        for (const char* proof : {"case:H99", "case:H25", "finding:nothing", "tst_rules::nothing",
                                  "tst_nothing::everyLawIsARule", "tst_vectors::isDeterministic(x)",
                                  "tst_vectors::saysWhatTheKernelDid(99-none)", "something"})
            QVERIFY2(!missingProof(QString::fromLatin1(proof)).isEmpty(), proof);
        QVERIFY(missingProof(QStringLiteral("tst_rules::everyLawIsARule")).isEmpty());
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
