// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

/// `tombolo convert` as a shell sees it.
class TestCliConvert : public QObject, private CliRunner {
    Q_OBJECT

    Ran convert(const QString& file, const char* to, const QString& out,
                QStringList more = {}) const
    {
        return run(QStringList{QStringLiteral("convert"), file, QStringLiteral("--to"),
                               QLatin1String(to), QStringLiteral("-o"), out} +
                   more);
    }

private slots:
    void thereAndBack()
    {
        for (const char* name : {"two-islands", "flat-two-clusters", "egress-nat",
                                 "ingress-vip-and-proxy", "one-cluster"}) {
            const bool island = QByteArray(name).contains("islands") ||
                                QByteArray(name).contains("nat") ||
                                QByteArray(name).contains("vip");
            const Ran there =
                convert(example(name), island ? "flat" : "island", path("there.tombolo"));
            QVERIFY2(there.code == 0, there.err.constData());
            QVERIFY(there.out.contains(island ? "masquerade any more" : "masquerade what leaves"));
            QCOMPARE(run({QStringLiteral("check"), path("there.tombolo")}).code, 0);
            const Ran back =
                convert(path("there.tombolo"), island ? "island" : "flat", path("back.tombolo"));
            QCOMPARE(back.code, 0);
            QCOMPARE(run({QStringLiteral("fmt"), example(name), QStringLiteral("-o"),
                          path("canonical.tombolo")})
                         .code,
                     0);
            QCOMPARE(contents(path("back.tombolo")), contents(path("canonical.tombolo")));
        }
    }

    void notesAsJson()
    {
        const Ran ran = convert(example("two-islands"), "flat", path("flat.tombolo"),
                                {QStringLiteral("--json")});
        const QJsonObject all = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(all[QStringLiteral("format")].toString(), QStringLiteral("tombolo-conversion"));
        QVERIFY(all[QStringLiteral("changed")].toBool());
        QStringList codes;
        for (const auto& note : all[QStringLiteral("notes")].toArray())
            codes << note.toObject()[QStringLiteral("code")].toString();
        for (const char* code : {"prefix-kept", "prefix-renumbered", "masquerade-off",
                                 "became-router", "flow-to-pod", "routes-added"})
            QVERIFY2(codes.contains(QLatin1String(code)), code);
        // To standard output: nothing but the document there.
        const Ran piped = convert(example("two-islands"), "flat", QStringLiteral("-"));
        QCOMPARE(piped.code, 0);
        QCOMPARE(piped.out, contents(path("flat.tombolo")));
        QVERIFY(piped.err.contains("is a router now"));
    }

    void freePrefixes()
    {
        const Ran given = convert(example("two-islands"), "flat", path("given.tombolo"),
                                  {QStringLiteral("--free"), QStringLiteral("172.20.0.0/14")});
        QCOMPARE(given.code, 0);
        QVERIFY(given.out.contains("172.20.0.0/16"));
        QVERIFY(given.out.contains("172.21.0.0/16"));
        QCOMPARE(run({QStringLiteral("check"), path("given.tombolo")}).code, 0);
        const Ran none = convert(example("two-islands"), "flat", path("none.tombolo"),
                                 {QStringLiteral("--free"), QStringLiteral("172.20.0.0/29")});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("blocks of /29"), none.err.constData());
        QVERIFY(!QFile::exists(path("none.tombolo")));
    }

    /// The prefixes of the way there do not spoil the way back.
    void backWithTheSamePrefixes()
    {
        const QStringList free{QStringLiteral("--free"), QStringLiteral("10.64.0.0/23")};
        const QString two = example("two-islands");
        QCOMPARE(convert(two, "flat", path("there.tombolo"), free).code, 0);
        const Ran back = convert(path("there.tombolo"), "island", path("back.tombolo"), free);
        QCOMPARE(back.code, 0);
        QVERIFY2(back.out.contains("no free prefix was needed"), back.out.constData());
        QVERIFY2(!back.out.contains("renumbered"), back.out.constData());
        QCOMPARE(run({QStringLiteral("fmt"), two, QStringLiteral("-o"), path("fmt.tombolo")}).code,
                 0);
        QCOMPARE(contents(path("back.tombolo")), contents(path("fmt.tombolo")));
        // Other prefixes for flat than those that it had are given, and that is said.
        const QString was = example("flat-two-clusters");
        QCOMPARE(convert(was, "island", path("island.tombolo")).code, 0);
        const Ran other = convert(path("island.tombolo"), "flat", path("other.tombolo"), free);
        QVERIFY2(other.code == 0 && other.out.contains("was not used"), other.out.constData());
        QVERIFY(contents(path("other.tombolo")).contains("10.64."));
    }

    void nodeBlocks()
    {
        const auto with = [&](const char* length, const char* to = "flat") {
            return convert(example("two-islands"), to, path("n.tombolo"),
                           {QStringLiteral("--node-block"), QLatin1String(length)});
        };
        QCOMPARE(with("26").code, 0);
        QVERIFY(contents(path("n.tombolo")).contains("/26"));
        const Ran small = with("30");
        QCOMPARE(small.code, 1);
        QVERIFY2(small.err.contains("A /30 is too small for 2 pods"), small.err.constData());
        QCOMPARE(with("40").code, 2);
        QCOMPARE(with("26", "island").code, 2);
    }

    void blocksThatNoPodCanHave()
    {
        for (const auto& [block, why] :
             {std::pair{"224.0.0.0/4", "multicast"}, std::pair{"127.0.0.0/8", "loopback"},
              std::pair{"0.0.0.0/0", "0.0.0.0/8"}, std::pair{"fe80::/10", "link-local"}}) {
            const QStringList free{QStringLiteral("--free"), QLatin1String(block)};
            const Ran ran = convert(example("two-islands"), "flat", path("no.tombolo"), free);
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains(why), ran.err.constData());
            QVERIFY(!QFile::exists(path("no.tombolo")));
            const Ran advice =
                run(QStringList{QStringLiteral("advise"), example("two-islands")} + free);
            QCOMPARE(advice.code, 2);
            QVERIFY2(advice.err.contains(why), advice.err.constData());
        }
    }

    /// Both models side by side in one picture.
    void bothModelsInOnePicture()
    {
        const QString two = example("two-islands");
        const auto drawn = [&](const char* out, QStringList more = {}) {
            return run(QStringList{QStringLiteral("export"), two, QStringLiteral("--twin"),
                                   QStringLiteral("-o"), path(out)} +
                       more);
        };
        QCOMPARE(drawn("twin.svg").code, 0);
        const QByteArray svg = contents(path("twin.svg"));
        for (const char* text : {"Island mode: the document", "Flat mode: its twin",
                                 "Flows answered", "Addresses for pods"})
            QVERIFY2(svg.contains(text), text);
        const QStringList block{QStringLiteral("--free"), QStringLiteral("10.64.0.0/20"),
                                QStringLiteral("--node-block"), QStringLiteral("26")};
        QCOMPARE(drawn("block.svg", block).code, 0);
        QVERIFY(contents(path("block.svg")).contains("10.64.0."));
        QCOMPARE(drawn("twin.png").code, 0);
        QVERIFY(contents(path("twin.png")).startsWith("\x89PNG"));
        QCOMPARE(drawn("twin.pdf").code, 0);
        QVERIFY(contents(path("twin.pdf")).startsWith("%PDF"));
        // What fits nowhere, and what is not understood.
        QCOMPARE(drawn("x.svg", {QStringLiteral("--free"), QStringLiteral("10.64.0.0/30")}).code,
                 1);
        QCOMPARE(drawn("x.svg", {QStringLiteral("--free"), QStringLiteral("10.64")}).code, 2);
        QCOMPARE(drawn("x.svg", {QStringLiteral("--hidden")}).code, 2);
        QCOMPARE(
            run(QStringList{QStringLiteral("export"), two, QStringLiteral("-o"), path("x.svg")} +
                block)
                .code,
            2);
        QVERIFY(!QFile::exists(path("x.svg")));
    }

    void wrongWords()
    {
        const QString two = example("two-islands");
        QCOMPARE(convert(two, "round", path("x")).code, 2);
        QCOMPARE(run({QStringLiteral("convert"), two, QStringLiteral("-o"), path("x")}).code, 2);
        QCOMPARE(
            run({QStringLiteral("convert"), two, QStringLiteral("--to"), QStringLiteral("flat")})
                .code,
            2);
        const Ran prefix =
            convert(two, "flat", path("x"), {QStringLiteral("--free"), QStringLiteral("10.0.0.0")});
        QCOMPARE(prefix.code, 2);
        QVERIFY(prefix.err.contains("10.64.0.0/12"));
        QCOMPARE(convert(path("missing"), "flat", path("x")).code, 3);
        QCOMPARE(convert(two, "flat", QStringLiteral("/no/such/folder/x")).code, 4);
        const Ran same = convert(two, "island", path("same.tombolo"));
        QCOMPARE(same.code, 0);
        QVERIFY(same.out.contains("nothing was converted"));
    }
};

QTEST_GUILESS_MAIN(TestCliConvert)
#include "tst_cli_convert.moc"
