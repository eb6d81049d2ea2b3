// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

using namespace Qt::StringLiterals;

/// A flow of four packets whose gateway is down for the first two: every command speaks of the
/// third one, and says so.
class TestCliLate : public QObject, private CliRunner {
    Q_OBJECT

    static QJsonObject json(const Ran& ran) { return QJsonDocument::fromJson(ran.out).object(); }

    /// @param until µs; 0: no fault
    bool write(const char* name, int until) const
    {
        QFile file(example("two-islands"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        QJsonArray flows;
        for (const QJsonValue& value : all[u"flows"_qs].toArray()) {
            QJsonObject flow = value.toObject();
            if (flow[u"id"_qs].toString() != u"a-to-server"_qs)
                continue;
            flow[u"count"_qs] = 4;
            flow[u"intervalUs"_qs] = 1'000'000;
            flows << flow;
        }
        all[u"flows"_qs] = flows;
        if (until > 0)
            all[u"scenario"_qs] =
                QJsonObject{{u"faults"_qs, QJsonArray{QJsonObject{{u"element"_qs, u"gw1"_qs},
                                                                  {u"downUs"_qs, 0},
                                                                  {u"upUs"_qs, until}}}},
                            {u"convergeUs"_qs, 100'000}};
        QFile out(path(name));
        return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(all).toJson()) > 0;
    }
    QByteArray said(const QString& command, const char* name, const QStringList& more = {}) const
    {
        return run(QStringList{command, path(name)} + more).out;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(write("clean.tombolo", 0));
        QVERIFY(write("late.tombolo", 1'500'000));
    }

    void whyAndAdviseAnswerAsWithoutTheFault()
    {
        const QJsonArray late =
            QJsonDocument::fromJson(said(u"why"_qs, "late.tombolo", {u"--json"_qs}))
                .object()[u"flows"_qs]
                .toArray();
        const QJsonArray clean =
            QJsonDocument::fromJson(said(u"why"_qs, "clean.tombolo", {u"--json"_qs}))
                .object()[u"flows"_qs]
                .toArray();
        QCOMPARE(late.size(), 1);
        QJsonObject flow = late.first().toObject();
        QCOMPARE(flow.take(u"packet"_qs).toInt(), 3);
        QCOMPARE(flow, clean.first().toObject());
        const QByteArray why = said(u"why"_qs, "late.tombolo");
        QVERIFY2(why.contains("The first 2 packets went unanswered"), why.constData());
        QCOMPARE(said(u"advise"_qs, "late.tombolo"), said(u"advise"_qs, "clean.tombolo"));
        QVERIFY(said(u"advise"_qs, "late.tombolo").contains("Flows answered: 1 of 1"));
    }

    void theLedgerSaysWhichPacketItTellsOf()
    {
        const QByteArray late = said(u"ledger"_qs, "late.tombolo");
        QVERIFY2(late.contains("The first 2 packets went unanswered"), late.constData());
        QVERIFY(late.contains("shows 10.1.1.2:40001 as 10.20.0.11:40001"));
        QVERIFY(!said(u"ledger"_qs, "clean.tombolo").contains("unanswered"));
    }

    void whoisKnowsWhoDid()
    {
        const auto did = [&](const char* name) {
            QStringList out;
            const QJsonObject answer =
                json(run({u"whois"_qs, path(name), u"--at"_qs, u"server"_qs, u"--source"_qs,
                          u"10.10.0.21:40001"_qs, u"--json"_qs}));
            for (const QJsonValue& c : answer[u"candidates"_qs].toArray())
                out << c[u"element"_qs].toString() +
                           (c[u"sentInRun"_qs].toBool() ? u" did"_qs : QString());
            return out;
        };
        QVERIFY(did("late.tombolo").contains(u"pod-a did"_qs));
        QCOMPARE(did("late.tombolo"), did("clean.tombolo"));
    }

    void reportsCountItAsHidden()
    {
        const QString out = path("report.md");
        QCOMPARE(run({u"report"_qs, path("late.tombolo"), u"-o"_qs, out}).code, 0);
        const QByteArray text = contents(out);
        QVERIFY(!text.contains("nobody saw it"));
        QVERIFY(!text.contains("not hidden"));
        QVERIFY2(text.contains("packet 3 of 4"), text.left(4000).constData());
        QVERIFY(text.contains("The first packet, wire by wire"));
    }

    void theTraceKeepsTheFirstAndTellsTheOther()
    {
        const QJsonObject flow =
            json(run({u"trace"_qs, path("late.tombolo"), u"--json"_qs}))[u"flows"_qs]
                .toArray()
                .first()
                .toObject();
        QCOMPARE(flow[u"verdict"_qs].toString(), u"dropped"_qs);
        QVERIFY(flow[u"seenSource"_qs].isNull());
        const QJsonObject told = flow[u"told"_qs].toObject();
        QCOMPARE(told[u"packet"_qs].toInt(), 3);
        QCOMPARE(told[u"verdict"_qs].toString(), u"answered"_qs);
        QVERIFY(told[u"hidden"_qs].toBool());
        QVERIFY(!said(u"trace"_qs, "clean.tombolo", {u"--json"_qs}).contains("\"told\""));
    }

    void theDifferenceIsThatPacketsAreLost()
    {
        const Ran ran = run({u"diff"_qs, path("clean.tombolo"), path("late.tombolo")});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("the first 2 packets go unanswered now"), ran.out.constData());
        QVERIFY(!ran.out.contains("getting through"));
    }
};

QTEST_GUILESS_MAIN(TestCliLate)
#include "tst_cli_late.moc"
