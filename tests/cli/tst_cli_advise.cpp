// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

/// `tombolo advise` as a shell sees it.
class TestCliAdvise : public QObject, private CliRunner {
    Q_OBJECT

    static QJsonObject object(const QByteArray& json)
    {
        return QJsonDocument::fromJson(json).object();
    }

private slots:
    void aNodeBlockTooSmallIsSaidSo()
    {
        const Ran words = run({QStringLiteral("advise"), example("two-islands"),
                               QStringLiteral("--node-block"), QStringLiteral("32")});
        QCOMPARE(words.code, 0);
        QVERIFY2(words.out.contains("too small for the 2 pods of a node of"),
                 words.out.constData());
        QVERIFY2(!words.out.contains("too few") && !words.out.contains("there is room for"),
                 words.out.constData());
    }

    /// Growth, idle addresses and node blocks in words that hold.
    void theWordsHold()
    {
        const QString file = example("two-islands");
        const auto words = [&](const char* free, QStringList more = {}) {
            return QString::fromUtf8(
                run(QStringList{QStringLiteral("advise"), file, QStringLiteral("--free"),
                                QString::fromLatin1(free)} +
                    more)
                    .out);
        };
        const QString tight =
            words("10.64.0.0/27", {QStringLiteral("--growth"), QStringLiteral("200")});
        QVERIFY2(tight.contains(QStringLiteral("would make room for")), qPrintable(tight));
        QVERIFY2(tight.contains(QStringLiteral("with the growth.")) ||
                     tight.contains(QStringLiteral("for the growth.")),
                 qPrintable(tight));
        const QString still =
            words("10.64.0.0/16", {QStringLiteral("--growth"), QStringLiteral("0")});
        QVERIFY2(!still.contains(QStringLiteral("0 % more")), qPrintable(still));
        QVERIFY2(still.contains(QStringLiteral("99 % of them would lie idle")), qPrintable(still));
        // What it says about growing into smaller blocks can be had from convert.
        const QString smaller =
            words("10.64.0.0/21", {QStringLiteral("--growth"), QStringLiteral("100")});
        QVERIFY2(smaller.contains(QStringLiteral("--node-block 25")), qPrintable(smaller));
        const Ran made = run({QStringLiteral("convert"), file, QStringLiteral("--to"),
                              QStringLiteral("flat"), QStringLiteral("--free"),
                              QStringLiteral("10.64.0.0/21"), QStringLiteral("--node-block"),
                              QStringLiteral("25"), QStringLiteral("-o"), path("made.tombolo")});
        QVERIFY2(made.code == 0 && made.out.contains("/25 instead of a /24, as was asked for"),
                 made.out + made.err);
        QCOMPARE(run({QStringLiteral("check"), path("made.tombolo")}).code, 0);
        QVERIFY(words("10.64.0.0/21", {QStringLiteral("--growth"), QStringLiteral("100"),
                                       QStringLiteral("--node-block"), QStringLiteral("25")})
                    .startsWith(QStringLiteral("Flat\n")));
    }

    void weighsEveryExample_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"two-islands", "flat-two-clusters", "egress-nat", "one-cluster",
                                 "ingress-vip-and-proxy"})
            QTest::newRow(name) << example(name);
    }
    void weighsEveryExample()
    {
        QFETCH(QString, file);
        const Ran json = run({QStringLiteral("advise"), file, QStringLiteral("--json")});
        QVERIFY2(json.code == 0, json.err.constData());
        const QJsonObject advice = object(json.out);
        QCOMPARE(advice[QStringLiteral("format")].toString(), QStringLiteral("tombolo-advice"));
        QVERIFY(!advice[QStringLiteral("because")].toArray().isEmpty());
        const Ran words = run({QStringLiteral("advise"), file});
        QCOMPARE(words.code, 0);
        QVERIFY(words.out.contains("The trade (flat | islands):"));
        QVERIFY2(!words.out.contains("%1") && !words.out.contains("(s)"), words.out.constData());
    }

    void freeBlocksDecide()
    {
        const auto with = [&](const char* free) {
            return object(
                run({QStringLiteral("advise"), example("two-islands"), QStringLiteral("--free"),
                     QString::fromLatin1(free), QStringLiteral("--growth"), QStringLiteral("0"),
                     QStringLiteral("--json")})
                    .out);
        };
        const auto fits = [](const QJsonObject& advice) {
            return advice[QStringLiteral("addresses")].toObject()[QStringLiteral("fits")].toBool();
        };
        QVERIFY(fits(with("10.64.0.0/21")));
        QVERIFY(fits(with("10.64.0.0/22")));  // with smaller node blocks, as convert has them
        const QJsonObject tight = with("10.64.0.0/28");
        QVERIFY(!fits(tight));
        QCOMPARE(tight[QStringLiteral("recommendation")].toString(), QStringLiteral("island"));
    }

    void costsAreTheUsers()
    {
        const auto cost = [&](const QStringList& more) {
            return object(run(QStringList{QStringLiteral("advise"), example("two-islands"),
                                          QStringLiteral("--json")} +
                              more)
                              .out)[QStringLiteral("island")]
                .toObject()[QStringLiteral("translationNs")]
                .toInteger();
        };
        const auto usual = cost({});
        QVERIFY(usual > 0);
        QCOMPARE(cost({QStringLiteral("--cost"), QStringLiteral("translate=800")}), 2 * usual);
        const Ran list = run({QStringLiteral("advise"), QStringLiteral("--costs")});
        QCOMPARE(list.code, 0);
        QVERIFY(list.out.contains("proxy-message"));
        QVERIFY(list.out.contains("semantics.md 6.2"));
    }

    void refusesExactly_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no prefix") << QStringLiteral("--free nonsense") << QByteArray("'nonsense'");
        QTest::newRow("growth") << QStringLiteral("--growth -5") << QByteArray("--growth takes");
        QTest::newRow("node block")
            << QStringLiteral("--node-block 40") << QByteArray("--node-block takes");
        QTest::newRow("cost name") << QStringLiteral("--cost love=3") << QByteArray("'love'");
        QTest::newRow("cost value") << QStringLiteral("--cost translate=x") << QByteArray("--cost");
        QTest::newRow("option") << QStringLiteral("--gibberish") << QByteArray("gibberish");
    }
    void refusesExactly()
    {
        QFETCH(QString, more);
        QFETCH(QByteArray, says);
        const Ran ran = run(QStringList{QStringLiteral("advise"), example("two-islands")} +
                            more.split(QLatin1Char(' ')));
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void tenThousandPods()
    {
        const QString file = path("big.tombolo");
        QVERIFY(makeBig(file));
        const Ran ran = run({QStringLiteral("advise"), file, QStringLiteral("--free"),
                             QStringLiteral("10.64.0.0/16"), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray curves = object(ran.out)[QStringLiteral("addresses")]
                                      .toObject()[QStringLiteral("curves")]
                                      .toArray();
        QCOMPARE(curves.size(), 3);
        QCOMPARE(curves[0].toObject()[QStringLiteral("limit")].toInteger(), 512);
    }
};

QTEST_GUILESS_MAIN(TestCliAdvise)
#include "tst_cli_advise.moc"
