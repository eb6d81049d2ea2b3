// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

/// The commands as a shell sees them: exact output where it is ours to fix, and exit codes.
class TestCli : public QObject, private CliRunner {
    Q_OBJECT

private slots:
    void labIsTheSameTwiceAndSaysWhatItCannot()
    {
        const auto two = example("two-islands");
        QCOMPARE(run({QStringLiteral("lab"), two, QStringLiteral("-o"), path("lab-1")}).code, 0);
        QCOMPARE(run({QStringLiteral("lab"), two, QStringLiteral("-o"), path("lab-2")}).code, 0);
        // Over an earlier lab of another document: nothing of it stays.
        QCOMPARE(
            run({QStringLiteral("lab"), example("egress-nat"), QStringLiteral("-o"), path("lab-2")})
                .code,
            0);
        QCOMPARE(run({QStringLiteral("lab"), two, QStringLiteral("-o"), path("lab-2")}).code, 0);
        int files = 0;
        for (const char* folder : {"", "/machines"}) {
            const QDir one(path("lab-1") + QLatin1String(folder));
            const QDir other(path("lab-2") + QLatin1String(folder));
            QCOMPARE(one.entryList(QDir::Files), other.entryList(QDir::Files));
            for (const QString& name : one.entryList(QDir::Files)) {
                QCOMPARE(contents(one.filePath(name)), contents(other.filePath(name)));
                ++files;
            }
        }
        QVERIFY(files > 20);
        QVERIFY(QFileInfo(path("lab-1") + QStringLiteral("/verify")).isExecutable());

        // A directory with other things in it is left alone.
        QDir(path("")).mkdir(QStringLiteral("other"));
        QFile mine(path("other") + QStringLiteral("/mine.txt"));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.close();
        const Ran refused = run({QStringLiteral("lab"), two, QStringLiteral("-o"), path("other")});
        QCOMPARE(refused.code, 4);
        QVERIFY(refused.err.contains("no lab"));

        QByteArray proxy = contents(example("ingress-vip-and-proxy"));
        const auto at =
            proxy.indexOf("\"protocol\": \"tcp\"", proxy.indexOf("\"kind\": \"proxy\""));
        QVERIFY(at > 0);
        proxy.replace(at, 17, "\"protocol\": \"udp\"");
        const Ran cannot =
            run({QStringLiteral("lab"), QStringLiteral("-"), QStringLiteral("-o"), path("none")},
                proxy);
        QCOMPARE(cannot.code, 1);
        QVERIFY2(cannot.err.contains("haproxy relays no datagrams"), cannot.err.constData());
        QVERIFY(!QDir(path("none")).exists());
        QCOMPARE(run({QStringLiteral("lab"), two}).code, 2);
    }

    void versionAndHelp()
    {
        QCOMPARE(run({QStringLiteral("--version")}).out,
                 QByteArray("tombolo " TOMBOLO_VERSION "\n"));
        const Ran help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        for (const char* word : {"trace", "check", "fmt", "export", "report", "explain", "bench"}) {
            QVERIFY2(help.out.contains(word), word);
            const Ran own = run({QString::fromLatin1(word), QStringLiteral("--help")});
            QCOMPARE(own.code, 0);
            QVERIFY(own.out.startsWith(QByteArray("Usage: tombolo ") + word));
        }
    }

    void theWindowNeedsADisplay()
    {
        const Ran none = run({});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("there is no display"));
        const Ran file = run({example("two-islands")});
        QCOMPARE(file.code, 1);
        const Ran bogus = run({QStringLiteral("--bogus")});
        QCOMPARE(bogus.code, 2);
        QVERIFY(bogus.err.contains("there is no option '--bogus'"));
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const QString file = example("two-islands");
        const auto row = [](const char* name, const QStringList& arguments, const char* says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("unknown command", {QStringLiteral("trcae")}, "did you mean 'trace'?");
        row("unknown option", {QStringLiteral("trace"), QStringLiteral("--no-such-option")},
            "no-such-option");
        row("no such flow",
            {QStringLiteral("trace"), file, QStringLiteral("--flow"), QStringLiteral("x")},
            "there is no flow 'x'; flows: ");
        row("no such observer",
            {QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("x.svg"),
             QStringLiteral("--lens"), QStringLiteral("x")},
            "there is no element or network 'x'");
        row("no file", {QStringLiteral("check")}, "a file name is missing");
        row("two files", {QStringLiteral("check"), file, file}, "too many names");
        row("no output", {QStringLiteral("export"), file}, "-o FILE is missing");
        row("theme",
            {QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("x.svg"),
             QStringLiteral("--theme"), QStringLiteral("pink")},
            "light or dark");
        row("scale",
            {QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("x.svg"),
             QStringLiteral("--scale"), QStringLiteral("-3")},
            "--scale takes a number");
        row("seed", {QStringLiteral("trace"), file, QStringLiteral("--seed"), QStringLiteral("x")},
            "whole number");
        const auto capture = [&](const char* option, const char* value) {
            return QStringList{QStringLiteral("export"),    file,
                               QStringLiteral("-o"),        QStringLiteral("/dev/null"),
                               QStringLiteral("--format"),  QStringLiteral("pcapng"),
                               QString::fromLatin1(option), QString::fromLatin1(value)};
        };
        row("epoch", capture("--epoch", "yesterday"), "--epoch takes seconds");
        row("negative epoch", capture("--epoch", "-1"), "--epoch takes seconds");
        row("epoch without end", capture("--epoch", "99999999999999"), "--epoch takes seconds");
        row("a place for a drawing",
            {QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("x.svg"),
             QStringLiteral("--at"), QStringLiteral("core")},
            "--at is for pcapng");
        row("format",
            {QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("x.doc")},
            "pcapng");
        row("rule", {QStringLiteral("explain"), QStringLiteral("L-77")},
            "there is no rule 'L-77'; near it: L-22");
        row("word for a rule", {QStringLiteral("explain"), QStringLiteral("¿")},
            "there is no rule");
        row("bench", {QStringLiteral("bench"), QStringLiteral("nothing")},
            "no benchmark 'nothing'");
    }
    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void placesWithoutWireAreNamed()
    {
        for (const char* place : {"nobody", "pod-a@core", "@", ""}) {
            const Ran ran = run({QStringLiteral("export"), example("two-islands"),
                                 QStringLiteral("-o"), QStringLiteral("nowhere.pcapng"),
                                 QStringLiteral("--at"), QString::fromLatin1(place)});
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains(QByteArray("“") + place + "”"), ran.err.constData());
            QVERIFY(!QFile::exists(QStringLiteral("nowhere.pcapng")));
        }
    }

    void explainsRules()
    {
        const Ran list = run({QStringLiteral("explain")});
        QCOMPARE(list.code, 0);
        QVERIFY(list.out.contains("L-8     address of a masquerade\n"));
        QVERIFY(list.out.count('\n') > 90);
        const Ran one = run({QStringLiteral("explain"), QStringLiteral("l8")});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.startsWith("L-8: address of a masquerade\n") &&
                     one.out.contains("Source: measured on a Linux kernel (E23"),
                 one.out.constData());
        const Ran japanese = run({QStringLiteral("explain"), QStringLiteral("L-8"),
                                  QStringLiteral("--language"), QStringLiteral("ja")});
        QCOMPARE(japanese.code, 0);
        QVERIFY(japanese.out.startsWith("L-8") && japanese.out != one.out);
    }

    /// What is no name and no code is said in the language that was asked for.
    void japaneseIsJapaneseThroughout()
    {
        const QStringList japanese = {QStringLiteral("--language"), QStringLiteral("ja")};
        const QString file = example("egress-nat");
        const Ran trace = run(QStringList{QStringLiteral("trace"), file} + japanese);
        QCOMPARE(trace.code, 0);
        for (const char* word : {"flow ", "true source", "seen source", "hidden by", "could be",
                                 "request", "reply", "really", "answered"})
            QVERIFY2(!trace.out.contains(word), word);
        QVERIFY(trace.out.contains("真の送信元"));
        const Ran check = run(QStringList{QStringLiteral("check"), file} + japanese);
        QVERIFY2(check.out.contains("エラー0件") && !check.out.contains("errors"),
                 check.out.constData());
        const Ran none = run(QStringList{QStringLiteral("trace"), file, QStringLiteral("--flow"),
                                         QStringLiteral("nix")} +
                             japanese);
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains("フロー「nix」はありません"), none.err.constData());
    }

    void missingFileIsNamed()
    {
        for (const char* verb : {"trace", "check", "fmt"}) {
            const Ran ran = run({QString::fromLatin1(verb), QStringLiteral("nowhere.tombolo")});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.err.contains("nowhere.tombolo"), ran.err.constData());
        }
    }

    void syntaxErrorSaysWhere()
    {
        const Ran ran =
            run({QStringLiteral("check"), QStringLiteral("-")}, "{\n  \"format\": nonsense\n}\n");
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("2"), ran.err.constData());
    }

    void examplesAreFreeOfProblems_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/examples"));
        const auto names = folder.entryList({QStringLiteral("*.tombolo")});
        QVERIFY(names.size() >= 5);
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void examplesAreFreeOfProblems()
    {
        QFETCH(QString, file);
        const Ran ran = run({QStringLiteral("check"), file, QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        const QJsonObject all = QJsonDocument::fromJson(ran.out).object();
        QVERIFY2(all.value(QStringLiteral("findings")).toArray().isEmpty(), ran.out.constData());
        QCOMPARE(all.value(QStringLiteral("ok")).toBool(), true);
    }

    void examplesAreCanonicalAndTraceTheSameTwice_data() { examplesAreFreeOfProblems_data(); }
    void examplesAreCanonicalAndTraceTheSameTwice()
    {
        QFETCH(QString, file);
        const Ran formatted =
            run({QStringLiteral("fmt"), file, QStringLiteral("-o"), QStringLiteral("-")});
        QCOMPARE(formatted.code, 0);
        QCOMPARE(formatted.out, contents(file));
        const Ran once = run({QStringLiteral("trace"), file, QStringLiteral("--json")});
        const Ran twice = run({QStringLiteral("trace"), file, QStringLiteral("--json")});
        QCOMPARE(once.code, 0);
        QCOMPARE(once.out, twice.out);
        QVERIFY(QJsonDocument::fromJson(once.out)
                    .object()
                    .value(QStringLiteral("flows"))
                    .toArray()
                    .size() > 0);
    }

    void aDocumentIsNeverReplacedByItsPicture()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("w.tombolo"));
        QVERIFY(QFile::copy(example("two-islands"), file));
        const QByteArray before = contents(file);
        for (const QStringList& words :
             {QStringList{QStringLiteral("export"), file, QStringLiteral("--format"),
                          QStringLiteral("svg"), QStringLiteral("-o"), file},
              QStringList{QStringLiteral("report"), file, QStringLiteral("--format"),
                          QStringLiteral("json"), QStringLiteral("-o"), file},
              QStringList{QStringLiteral("matrix"), file, QStringLiteral("--html"),
                          QStringLiteral("-o"), file},
              QStringList{QStringLiteral("diff"), example("egress-nat"), file, QStringLiteral("-o"),
                          file},
              QStringList{QStringLiteral("fmt"), file, QStringLiteral("-o"), QString()}}) {
            const Ran ran = run(words);
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains("the document itself") || ran.err.contains("is empty"),
                     ran.err.constData());
            QCOMPARE(contents(file), before);
        }
    }

    void picturesGoToStandardOutput()
    {
        const Ran svg =
            run({QStringLiteral("export"), example("two-islands"), QStringLiteral("-o"),
                 QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("svg")});
        QCOMPARE(svg.code, 0);
        QVERIFY(svg.out.contains("<svg"));
        const Ran text =
            run({QStringLiteral("report"), example("two-islands"), QStringLiteral("-o"),
                 QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("md")});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("](<data:image/svg+xml;base64,"));
        QVERIFY(!QFile::exists(QStringLiteral("--figures")));
        QVERIFY(!QFile::exists(QStringLiteral("-")));
    }

    /// A mistyped path is not made, whatever the format.
    void reportsMakeNoDirectories()
    {
        for (const char* ending : {"html", "pdf", "md", "csv", "json"}) {
            const QString out = path(QByteArray("not-there/x.") + ending);
            const Ran ran =
                run({QStringLiteral("report"), example("two-islands"), QStringLiteral("-o"), out});
            QVERIFY2(ran.code == 4, ending);
            QVERIFY2(ran.err.contains("not-there"), ran.err.constData());
            QVERIFY(!QFileInfo::exists(path("not-there")));
        }
    }

    void traceOfOneFlow()
    {
        const Ran ran =
            run({QStringLiteral("trace"), example("two-islands"), QStringLiteral("--flow"),
                 QStringLiteral("a-to-server"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        const auto flows =
            QJsonDocument::fromJson(ran.out).object().value(QStringLiteral("flows")).toArray();
        QCOMPARE(flows.size(), 1);
        const QJsonObject flow = flows.first().toObject();
        QCOMPARE(flow.value(QStringLiteral("verdict")).toString(), QStringLiteral("answered"));
        QCOMPARE(flow.value(QStringLiteral("hidden")).toBool(), true);
        QCOMPARE(run({QStringLiteral("trace"), example("two-islands"), QStringLiteral("--flow"),
                      QStringLiteral("nobody")})
                     .code,
                 2);
    }

    void checkFindsAndFails()
    {
        QByteArray broken = contents(example("two-islands"));
        broken.replace("\"from\": \"pod-a\"", "\"from\": \"nobody\"");
        const Ran ran = run({QStringLiteral("check"), QStringLiteral("-")}, broken);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("nobody"), ran.out.constData());
        QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("-")}, broken).code, 1);
    }

    /// A program that asked for JSON gets it for a document that cannot be read, too.
    void checkSaysInJsonWhyItCannotRead()
    {
        QByteArray broken = contents(example("two-islands"));
        broken.replace("\"10.1.1.2\"", "\"10.1.1.2000\"");
        const Ran ran =
            run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}, broken);
        QCOMPARE(ran.code, 1);
        const QJsonObject all = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(all.value(QStringLiteral("ok")), QJsonValue(false));
        const QJsonObject error = all.value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("code")).toString(), QStringLiteral("bad-address"));
        QVERIFY(error.value(QStringLiteral("message")).toString().contains(u"10.1.1.2000"));
        QVERIFY(error.value(QStringLiteral("pointer")).toString().startsWith(u"/clusters/0"));
        QVERIFY(error.value(QStringLiteral("line")).toInt() > 1);
        QVERIFY(error.value(QStringLiteral("column")).toInt() > 0);
        const Ran gone =
            run({QStringLiteral("check"), path("not-there"), QStringLiteral("--json")});
        QCOMPARE(gone.code, 3);
        QCOMPARE(QJsonDocument::fromJson(gone.out)
                     .object()
                     .value(QStringLiteral("error"))
                     .toObject()
                     .value(QStringLiteral("code"))
                     .toString(),
                 QStringLiteral("io"));
    }

    void drawingsAndReports_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("svg") << QStringLiteral("export") << QStringLiteral("svg")
                             << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("export") << QStringLiteral("png")
                             << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("export") << QStringLiteral("pdf")
                             << QByteArray("%PDF");
        QTest::newRow("html report")
            << QStringLiteral("report") << QStringLiteral("html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pdf report")
            << QStringLiteral("report") << QStringLiteral("pdf") << QByteArray("%PDF");
    }
    void drawingsAndReports()
    {
        QFETCH(QString, verb);
        QFETCH(QString, ending);
        QFETCH(QByteArray, magic);
        const QString out = path("d.") + ending;
        const Ran ran = run({verb, example("two-islands"), QStringLiteral("-o"), out});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(contents(out).startsWith(magic));
        const Ran refused = run({verb, example("two-islands"), QStringLiteral("-o"),
                                 QStringLiteral("/nonexistent/d.") + ending});
        QCOMPARE(refused.code, 4);
        QVERIFY(refused.err.contains("/nonexistent/d."));
    }

    void devicesAreWrittenToAndNotReplaced()
    {
        const QString pipe = path("pipe");
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {pipe}), 0);
        QProcess reader;
        reader.start(QStringLiteral("cat"), {pipe});
        const Ran ran =
            run({QStringLiteral("fmt"), example("one-cluster"), QStringLiteral("-o"), pipe});
        QCOMPARE(ran.code, 0);
        QVERIFY(reader.waitForFinished(10'000));
        QCOMPARE(reader.readAllStandardOutput(), contents(example("one-cluster")));
        QVERIFY(!QFileInfo(pipe).isFile());
    }

    void lostOutputIsAFailure()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        const QString command = QStringLiteral("'%1' trace '%2' > /dev/full")
                                    .arg(QStringLiteral(TOMBOLO_EXE), example("one-cluster"));
        QCOMPARE(QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), command}), 4);
    }

    void newerVersionIsNotSimulated()
    {
        QByteArray newer = contents(example("one-cluster"));
        newer.replace("\"version\": 1", "\"version\": 99");
        const Ran ran = run({QStringLiteral("trace"), QStringLiteral("-")}, newer);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("99"), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
