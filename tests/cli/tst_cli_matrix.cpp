// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

class TestCliMatrix : public QObject, private CliRunner {
    Q_OBJECT

    Ran matrix(const char* name, const QStringList& more = {}) const
    {
        return run(QStringList{QStringLiteral("matrix"), example(name)} + more);
    }
    static QStringList asserted(const char* sentence)
    {
        return {QStringLiteral("--assert"), QString::fromUtf8(sentence)};
    }

private slots:
    /// The pairs reach each other at their own addresses; the document's flows go another way.
    void aFlowBreaksWhatThePairsKeep()
    {
        const auto ran =
            run({QStringLiteral("matrix"), example("ingress-vip-and-proxy"),
                 QStringLiteral("--assert"), QStringLiteral("no hidden source at any")});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.startsWith("broken by the flow "), ran.out);
        QVERIFY2(ran.out.contains("instead of"), ran.out);
    }

    void aTableForPeople()
    {
        const Ran ran = matrix("two-islands");
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("17 origins, 10 observers, 160 pairs"), ran.out.constData());
        QVERIFY(ran.out.contains("Pods of c1"));
        QVERIFY(ran.out.contains("≠ 10.10.0.21"));
        QVERIFY(ran.out.contains("✓ true: Answered; the observer sees the sender's own address, "
                                 "which others may show, too."));
        QVERIFY(ran.out.contains("pod-a itself has the address of pod-f"));
        for (const char* line : {"node", "none", "label:app"}) {
            const Ran grouped =
                matrix("two-islands", {QStringLiteral("--group"), QString::fromLatin1(line)});
            QCOMPARE(grouped.code, 0);
            QVERIFY(grouped.out != ran.out);
        }
        QVERIFY(matrix("two-islands", {QStringLiteral("--group"), QStringLiteral("label:app")})
                    .out.contains("app=web"));
    }

    void sentencesDecideTheExitCode_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* document, const char* sentence, int code,
                            const char* says) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1: %2").arg(QLatin1String(document), QLatin1String(sentence))))
                << QString::fromLatin1(document) << QString::fromLatin1(sentence) << code
                << QString::fromUtf8(says);
        };
        row("flat-two-clusters", "no hidden source at host:server", 0, "holds: no hidden source");
        row("two-islands", "no hidden source at host:server", 1,
            "c1-n1 (10.20.0.11) → gw1 [10.20.0.11 → 10.10.0.21, source translation, rule 1] → "
            "server");
        row("two-islands", "pod-a reaches pod-g", 0, "holds: pod-a reaches pod-g (1 pair)");
        row("two-islands", "pod-a does not reach pod-g", 1,
            "broken: pod-a does not reach pod-g (1 of 1 pair)");
        row("two-islands", "pod-f reaches pod-a", 1, "pod-a");
        row("two-islands", "server sees pod:app=web", 1, "server sees 10.10.0.22 instead of");
        row("two-islands", "gibberish at nowhere", 2, "is no sentence about who sees whom");
        row("two-islands", "pod-a reaches mars", 2, "there is no element called “mars”");
        row("two-islands", "server sees pod:app=none", 2, "“pod:app=none” is nobody");
        row("two-islands", "pod-a reaches client", 2, "“client” listens on no port");
    }
    void sentencesDecideTheExitCode()
    {
        QFETCH(QString, document);
        QFETCH(QString, sentence);
        QFETCH(int, code);
        QFETCH(QString, says);
        const Ran ran = run({QStringLiteral("matrix"), example(qPrintable(document)),
                             QStringLiteral("--assert"), sentence});
        QCOMPARE(ran.code, code);
        const QByteArray& said = code == 2 ? ran.err : ran.out;
        QVERIFY2(said.contains(says.toUtf8()), (ran.out + ran.err).constData());
        // In a file the same, and people are told all the same.
        const Ran json = run({QStringLiteral("matrix"), example(qPrintable(document)),
                              QStringLiteral("--json"), QStringLiteral("--assert"), sentence});
        QCOMPARE(json.code, code);
        if (code == 1)
            QVERIFY2(json.err.contains(says.toUtf8()), json.err.constData());
    }

    void oneThatHoldsAndOneThatDoesNot()
    {
        const Ran both =
            matrix("two-islands", asserted("pod-a reaches pod-g") + asserted("server sees pod-a"));
        QCOMPARE(both.code, 1);
        QVERIFY(both.out.contains("holds: pod-a reaches pod-g"));
        QVERIFY(both.out.contains("broken: server sees pod-a"));
        for (const char* nobody :
             {"server sees server", "server does not reach server", "pod-a reaches pod-a"}) {
            const Ran empty = matrix("two-islands", asserted(nobody));
            QVERIFY2(empty.code == 2, nobody);
            QVERIFY2(empty.err.contains("speaks of nobody"), empty.err.constData());
        }
        const Ran wrong = matrix("two-islands", asserted("server sees pod-a") + asserted("hm"));
        QCOMPARE(wrong.code, 2);
    }

    void jsonSaysWhoAndWhy()
    {
        const Ran ran = matrix("two-islands", QStringList{QStringLiteral("--json")} +
                                                  asserted("server sees pod-a"));
        QCOMPARE(ran.code, 1);
        const QJsonObject all = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(all[QLatin1String("groupedBy")].toString(), QStringLiteral("cluster"));
        int pairs = 0;
        bool toServer = false;
        const QJsonArray columns = all[QLatin1String("columns")].toArray();
        const QJsonArray rows = all[QLatin1String("rows")].toArray();
        for (const QJsonValue& value : all[QLatin1String("cells")].toArray()) {
            const QJsonObject cell = value.toObject();
            pairs += cell[QLatin1String("pairs")].toInt();
            int sum = 0;
            for (const QJsonValue& kind : cell[QLatin1String("kinds")].toArray())
                sum += kind[QLatin1String("pairs")].toInt();
            QCOMPARE(sum, cell[QLatin1String("pairs")].toInt());
            const QJsonValue row = rows[cell[QLatin1String("row")].toInt()];
            const QJsonValue column = columns[cell[QLatin1String("column")].toInt()];
            if (column[QLatin1String("id")] != QLatin1String("server") ||
                row[QLatin1String("id")] != QLatin1String("c1") ||
                row[QLatin1String("of")] != QLatin1String("pods"))
                continue;
            toServer = true;
            QCOMPARE(cell[QLatin1String("sight")].toString(), QStringLiteral("translated"));
            const QJsonValue outcome = cell[QLatin1String("kinds")][0][QLatin1String("example")]
                                           [QLatin1String("outcomes")][0];
            QCOMPARE(outcome[QLatin1String("seen")].toString(), QStringLiteral("10.10.0.21"));
            QCOMPARE(outcome[QLatin1String("among")].toInt(), 8);
            QCOMPARE(outcome[QLatin1String("hiddenBy")][0][QLatin1String("rule")].toString(),
                     QStringLiteral("masquerade"));
        }
        QVERIFY(toServer);
        QCOMPARE(pairs, 160);
        const QJsonValue checked = all[QLatin1String("assertions")][0];
        QCOMPARE(checked[QLatin1String("holds")].toBool(true), false);
        QCOMPARE(checked[QLatin1String("example")][QLatin1String("from")].toString(),
                 QStringLiteral("pod-a"));
    }

    void tablesForOtherPrograms()
    {
        const Ran csv = matrix("two-islands", {QStringLiteral("--csv")});
        QCOMPARE(csv.code, 0);
        const QList<QByteArray> lines = csv.out.split('\n');
        QVERIFY(lines.front().startsWith("Origins,Observers,Pairs,Sight,Seen,Hidden by,Among,"));
        QVERIFY(lines.size() > 100);
        const QString out = path("m.html");
        QCOMPARE(matrix("two-islands", {QStringLiteral("--html"), QStringLiteral("-o"), out}).code,
                 0);
        const QByteArray page = contents(out);
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("class=\"s-translated\""));
        QVERIFY(!page.contains("src="));
        QVERIFY(!page.contains("http"));
    }

    void tenThousandPods()
    {
        for (const char* model : {"flat", "island"}) {
            QVERIFY(makeBig(path("big.tombolo"), model));
            const Ran ran =
                run({QStringLiteral("matrix"), QStringLiteral("big.tombolo"),
                     QStringLiteral("--json"), QStringLiteral("--group"), QStringLiteral("node")});
            QCOMPARE(ran.code, 0);
            const QJsonObject all = QJsonDocument::fromJson(ran.out).object();
            QVERIFY(all[QLatin1String("packets")].toInt() < 2'000);
            QCOMPARE(all[QLatin1String("origins")].toInt(), 10'102);
            const Ran each = run({QStringLiteral("matrix"), QStringLiteral("big.tombolo"),
                                  QStringLiteral("--group"), QStringLiteral("none")});
            QCOMPARE(each.code, 5);
        }
    }

    void wrongWordsAreRefused()
    {
        QCOMPARE(matrix("two-islands", {QStringLiteral("--group"), QStringLiteral("colour")}).code,
                 2);
        QCOMPARE(matrix("two-islands", {QStringLiteral("--json"), QStringLiteral("--csv")}).code,
                 2);
        QCOMPARE(run({QStringLiteral("matrix")}).code, 2);
        QCOMPARE(run({QStringLiteral("matrix"), QStringLiteral("nowhere")}).code, 3);
        const Ran help = run({QStringLiteral("matrix"), QStringLiteral("--help")});
        QVERIFY(help.out.simplified().contains("no hidden source at OBSERVER"));
    }
};

QTEST_GUILESS_MAIN(TestCliMatrix)
#include "tst_cli_matrix.moc"
