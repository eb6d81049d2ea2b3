// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/cli/cli_runner.h"

class TestCliGenerate : public QObject, private CliRunner {
    Q_OBJECT

    static QStringList words(const char* line)
    {
        return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

private slots:
    void everyFlowOfAGeneratedDocumentIsAnswered_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("hides");
        QTest::newRow("flat") << "flat" << false;
        QTest::newRow("island") << "island" << true;
    }
    void everyFlowOfAGeneratedDocumentIsAnswered()
    {
        QFETCH(QString, model);
        QFETCH(bool, hides);
        const auto made =
            run(words("generate --clusters 3 --nodes 4 --pods 5 -o g.tombolo --model") << model);
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.out, QByteArray("g.tombolo: 3 clusters, 60 pods, 12 flows\n"));
        QCOMPARE(run(words("check g.tombolo")).out,
                 QByteArray("g.tombolo: 0 errors, 0 warnings, 0 hints\n"));
        const QByteArray trace = run(words("trace g.tombolo --json")).out;
        QCOMPARE(trace.count("\"verdict\": \"answered\""), 12);
        QCOMPARE(trace.contains("\"hidden\": true"), hides);
        const auto again =
            run(words("generate --clusters 3 --nodes 4 --pods 5 -o - --model") << model);
        QCOMPARE(again.out, contents(path("g.tombolo")));
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("model") << "-o g --model flatt"
                               << "there is no model 'flatt': take flat or island";
        QTest::newRow("no model") << "-o g"
                                  << "--model flat|island is missing";
        QTest::newRow("no file") << "--model flat"
                                 << "-o FILE is missing";
        QTest::newRow("none") << "-o g --model flat --pods 0"
                              << "--pods takes a whole number from 1 to 4000, not '0'";
        QTest::newRow("word") << "-o g --model flat --seed x"
                              << "--seed takes a whole number";
        QTest::newRow("name") << "g --model flat"
                              << "too many names: g";
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto ran = run(QStringList{QStringLiteral("generate")} + words(line.toLatin1()));
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says.toUtf8()), ran.err);
        QVERIFY(!QFile::exists(path("g")));
    }
};

QTEST_GUILESS_MAIN(TestCliGenerate)
#include "tst_cli_generate.moc"
