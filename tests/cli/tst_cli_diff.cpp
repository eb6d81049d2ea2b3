// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/cli/cli_runner.h"

/// `tombolo diff` as a shell sees it.
class TestCliDiff : public QObject, private CliRunner {
    Q_OBJECT

    Ran diff(const QString& before, const QString& after, const QStringList& more = {}) const
    {
        return run(QStringList{QStringLiteral("diff"), before, after} + more);
    }

    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private slots:
    void theSame()
    {
        const QString two = example("two-islands");
        const Ran same = diff(two, two);
        QCOMPARE(same.code, 0);
        QVERIFY(same.out.contains("behave alike"));
        QByteArray moved = contents(two);
        moved.replace("\"x\": 166", "\"x\": 640");
        moved.replace("\"name\": \"Gateway 1\"", "\"name\": \"Edge\"");
        write("moved.tombolo", moved);
        QCOMPARE(diff(two, path("moved.tombolo")).code, 0);
    }

    void islandAndFlat()
    {
        const QString two = example("two-islands");
        QCOMPARE(run({QStringLiteral("convert"), two, QStringLiteral("--to"),
                      QStringLiteral("flat"), QStringLiteral("-o"), path("flat.tombolo")})
                     .code,
                 0);
        const Ran words = diff(two, path("flat.tombolo"));
        QCOMPARE(words.code, 1);
        QVERIFY2(words.out.contains("the source is visible now"), words.out.constData());
        // Nobody is told of whom it is not true: c1's pods are hidden to each other by nobody.
        QVERIFY2(words.out.contains("~ pod-e → pod-g and server: the source is visible now "
                                    "(before: hidden by c1-n3 (masquerade)"),
                 words.out.constData());
        QVERIFY2(words.out.contains("~ c2-n1, c2-n2, and c2-n3 → pod-c, pod-d, and server: "),
                 words.out.constData());
        QVERIFY2(words.out.contains("[9 pairs]"), words.out.constData());
        const Ran json = diff(two, path("flat.tombolo"), {QStringLiteral("--json")});
        QCOMPARE(json.code, 1);
        const QJsonObject all = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(all[QStringLiteral("format")].toString(), QStringLiteral("tombolo-diff"));
        QVERIFY(!all[QStringLiteral("same")].toBool());
        QStringList kinds;
        for (const auto& change : all[QStringLiteral("changes")].toArray())
            kinds << change.toObject()[QStringLiteral("kind")].toString();
        for (const char* kind :
             {"elements-turned", "addresses-changed", "visible", "flows-retargeted"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    }

    void onePolicyIsOneLine()
    {
        QByteArray closed = contents(example("one-cluster"));
        const QByteArray policy = "\"policies\": [{ \"id\": \"p\", \"name\": \"p\", \"selector\": "
                                  "{ \"app\": \"web\" }, \"ingress\": [] }]";
        QVERIFY(closed.contains("\"policies\": []"));
        closed.replace("\"policies\": []", policy);
        QByteArray open = closed;
        open.replace(", \"ingress\": []", "");
        write("open.tombolo", open);
        write("closed.tombolo", closed);
        const Ran ran = diff(path("open.tombolo"), path("closed.tombolo"));
        QCOMPARE(ran.code, 1);
        int lines = 0;
        for (const QByteArray& line : ran.out.split('\n'))
            lines += line.startsWith("−") || line.startsWith("+") || line.startsWith("~") ? 1 : 0;
        QVERIFY2(lines == 1, ran.out.constData());
    }

    void figures()
    {
        const QString two = example("two-islands");
        const QString flat = example("flat-two-clusters");
        for (const char* name : {"d.svg", "d.png", "d.pdf", "d.html"}) {
            const Ran ran = diff(two, flat, {QStringLiteral("-o"), path(name)});
            QCOMPARE(ran.code, 1);
            QVERIFY2(contents(path(name)).size() > 5000, name);
        }
        QXmlStreamReader svg(contents(path("d.svg")));
        while (!svg.atEnd())
            svg.readNext();
        QVERIFY(!svg.hasError());
        QVERIFY(contents(path("d.html")).contains("<svg"));
        QVERIFY(!contents(path("d.html")).contains("http://localhost"));
        const Ran again = diff(two, flat, {QStringLiteral("-o"), path("e.svg")});
        QCOMPARE(again.code, 1);
        QCOMPARE(contents(path("d.svg")), contents(path("e.svg")));
    }

    void wrongWords()
    {
        const QString two = example("two-islands");
        QCOMPARE(run({QStringLiteral("diff"), two}).code, 2);
        QCOMPARE(diff(two, path("missing")).code, 3);
        QCOMPARE(diff(two, two, {QStringLiteral("-o"), path("x.bmp")}).code, 2);
        QCOMPARE(diff(two, two, {QStringLiteral("-o"), QStringLiteral("/no/such/x.svg")}).code, 4);
        QCOMPARE(diff(two, two, {QStringLiteral("--scale"), QStringLiteral("0")}).code, 2);
        const Ran twice = diff(QStringLiteral("-"), QStringLiteral("-"));
        QCOMPARE(twice.code, 2);
        QVERIFY2(twice.err.contains("only once"), twice.err.constData());
        write("broken.tombolo", "{");
        QCOMPARE(diff(two, path("broken.tombolo")).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliDiff)
#include "tst_cli_diff.moc"
