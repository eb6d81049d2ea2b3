// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

/// `tombolo why` as a shell sees it.
class TestCliWhy : public QObject, private CliRunner {
    Q_OBJECT

    static QJsonObject flow(const QByteArray& json, int index = 0)
    {
        return QJsonDocument::fromJson(json)
            .object()[QStringLiteral("flows")]
            .toArray()[index]
            .toObject();
    }
    QJsonObject traced(const QString& file, const QString& id)
    {
        return flow(run({QStringLiteral("trace"), file, QStringLiteral("--flow"), id,
                         QStringLiteral("--json")})
                        .out);
    }

private slots:
    void tellsTheLossAndTheWayBack()
    {
        const Ran ran = run({QStringLiteral("why"), example("ingress-vip-and-proxy"),
                             QStringLiteral("--flow"), QStringLiteral("full")});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("pod-b sees 10.20.0.2 instead of client (10.40.0.50)."),
                 ran.out.constData());
        QVERIFY(ran.out.contains("1. Let vip-full translate the destination only (mode dnat)"));
        QVERIFY(ran.out.contains("Price and effects: "));
    }

    /// Every remedy of every hidden flow of every example, made and traced again.
    void everyRemedyFlipsItsFlow_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"two-islands", "egress-nat", "ingress-vip-and-proxy"})
            QTest::newRow(name) << example(name);
    }
    void everyRemedyFlipsItsFlow()
    {
        QFETCH(QString, file);
        const Ran all = run({QStringLiteral("why"), file, QStringLiteral("--json")});
        QCOMPARE(all.code, 0);
        const QJsonArray flows =
            QJsonDocument::fromJson(all.out).object()[QStringLiteral("flows")].toArray();
        QVERIFY(!flows.isEmpty());
        int made = 0;
        for (const auto& value : flows) {
            const QJsonObject why = value.toObject();
            const QString id = why[QStringLiteral("id")].toString();
            QVERIFY(!why[QStringLiteral("losses")].toArray().isEmpty());
            const QJsonArray remedies = why[QStringLiteral("remedies")].toArray();
            for (int n = 0; n < remedies.size(); ++n) {
                const QString out = path("after.tombolo");
                const Ran ran = run({QStringLiteral("why"), file, QStringLiteral("--flow"), id,
                                     QStringLiteral("--apply"), QString::number(n + 1),
                                     QStringLiteral("-o"), out});
                QVERIFY2(ran.code == 0, ran.err.constData());
                const QJsonObject after = traced(out, id);
                QCOMPARE(after[QStringLiteral("verdict")].toString(), QStringLiteral("answered"));
                const QString sight = remedies[n].toObject()[QStringLiteral("sight")].toString();
                if (sight == QLatin1String("address"))
                    QCOMPARE(after[QStringLiteral("hidden")].toBool(), false);
                else if (sight == QLatin1String("header"))
                    QVERIFY(!after[QStringLiteral("recovered")].toArray().isEmpty());
                else
                    QCOMPARE(after[QStringLiteral("candidates")].toArray().size(), 1);
                ++made;
            }
        }
        QVERIFY(made > 0);
    }

    /// What happens to pairs that nobody drew a flow between is said, with an example, and what
    /// cuts them off stands last.
    void pricesAllPairs()
    {
        const QStringList asked{QStringLiteral("why"), example("two-islands"),
                                QStringLiteral("--flow"), QStringLiteral("a-to-server")};
        const Ran ran = run(asked);
        QVERIFY2(ran.out.contains("; 5 pairs lose their way (for example pod-a → pod-g:"
                                  " address conflict, at pod-f; "),
                 ran.out.constData());
        QVERIFY(ran.out.contains("3 pairs get through (for example server → pod-a"));
        const QJsonArray remedies =
            flow(run(asked + QStringList{QStringLiteral("--json")}).out)[QStringLiteral("remedies")]
                .toArray();
        QVERIFY(remedies.size() > 1);
        const auto pairs = [&](qsizetype n) {
            return remedies[n][QStringLiteral("price")][QStringLiteral("pairs")].toObject();
        };
        for (qsizetype n = 0; n < remedies.size(); ++n) {
            const bool last = n == remedies.size() - 1;
            QCOMPARE(pairs(n)[QStringLiteral("compared")].toBool(), true);
            QCOMPARE(pairs(n)[QStringLiteral("lost")].toInt(), last ? 5 : 0);
        }
        const QJsonArray examples =
            pairs(remedies.size() - 1)[QStringLiteral("examples")].toArray();
        QCOMPARE(examples.first()[QStringLiteral("what")].toString(), QStringLiteral("lost"));
        QCOMPARE(examples.first()[QStringLiteral("from")].toString(), QStringLiteral("pod-a"));
        QCOMPARE(examples.first()[QStringLiteral("to")].toString(), QStringLiteral("pod-g"));
        QVERIFY(!examples.first()[QStringLiteral("reason")].toString().isEmpty());
    }

    void answersForWhatIsNotDrawn()
    {
        const Ran ran =
            run({QStringLiteral("why"), example("two-islands"), QStringLiteral("--from"),
                 QStringLiteral("pod-c"), QStringLiteral("--to"), QStringLiteral("server"),
                 QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(flow(ran.out)[QStringLiteral("sight")].toString(), QStringLiteral("hidden"));
        QCOMPARE(flow(ran.out)[QStringLiteral("id")].toString(), QStringLiteral("pod-c → server"));
        QVERIFY(!ran.out.contains("flow-1"));
    }

    void saysWhenNothingIsHidden()
    {
        const Ran ran = run({QStringLiteral("why"), example("flat-two-clusters")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray("No flow has a hidden source.\n"));
    }

    void refusesExactly_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* words, int code, const char* says) {
            QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' ')) << code
                                << QByteArray(says);
        };
        row("no such flow", "--flow nobody", 2, "nobody");
        row("no such sender", "--from nobody --to server", 2, "nobody");
        row("no such receiver", "--from pod-a --to nobody", 2, "nobody");
        row("flow and from", "--flow d-to-server --from pod-a --to server", 2,
            "--flow does not go with --from and --to");
        row("from alone", "--from pod-a", 2, "--from and --to go together");
        row("apply alone", "--flow a-to-server --apply 1", 2, "--apply and -o go together");
        row("apply to many", "--apply 1 -o out.tombolo", 2, "needs one flow");
        row("no number", "--flow a-to-server --apply x -o out.tombolo", 2, "number of a remedy");
        row("no such remedy", "--flow a-to-server --apply 99 -o out.tombolo", 1, "no remedy 99");
        row("nowhere to write", "--flow a-to-server --apply 1 -o /nowhere/out.tombolo", 4,
            "/nowhere/out.tombolo");
        row("unknown option", "--gibberish", 2, "gibberish");
    }
    void refusesExactly()
    {
        QFETCH(QStringList, more);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Ran ran = run(QStringList{QStringLiteral("why"), example("two-islands")} + more);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void answersForTenThousandPods()
    {
        const QString file = path("big.tombolo");
        QVERIFY(makeBig(file));
        const Ran ran = run({QStringLiteral("why"), file, QStringLiteral("--flow"),
                             QStringLiteral("f0"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QVERIFY(!flow(ran.out)[QStringLiteral("remedies")].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliWhy)
#include "tst_cli_why.moc"
