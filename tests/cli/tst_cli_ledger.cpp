// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/cli_runner.h"

using namespace Qt::StringLiterals;

/// `tombolo ledger` and `tombolo whois` as a shell sees them.
class TestCliLedger : public QObject, private CliRunner {
    Q_OBJECT

    static QJsonObject json(const Ran& ran) { return QJsonDocument::fromJson(ran.out).object(); }

    QStringList whois(const QString& at, const QString& source, const QStringList& more = {}) const
    {
        return QStringList{u"whois"_qs, example("two-islands"), u"--at"_qs,
                           at,          u"--source"_qs,         source} +
               more;
    }
    static QStringList candidates(const QJsonObject& answer)
    {
        QStringList out;
        for (const QJsonValue& c : answer[u"candidates"_qs].toArray())
            out << c[u"element"_qs].toString();
        return out;
    }

private slots:
    void ledgerTellsHopByHop()
    {
        const Ran ran =
            run({u"ledger"_qs, example("two-islands"), u"--flow"_qs, u"a-to-server"_qs});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("c1-n1 (masquerade) shows 10.1.1.2:40001 as 10.20.0.11:40001. "
                                  "Lost here: the pod."),
                 ran.out.constData());
        QVERIFY(ran.out.contains("addresses it to the true source, 10.1.1.2."));
        QVERIFY(!ran.out.contains("b-to-g"));
    }

    void ledgerAsJsonIsTheSameTwice()
    {
        const QStringList words{u"ledger"_qs, example("two-islands"), u"--json"_qs};
        const Ran ran = run(words);
        QCOMPARE(ran.code, 0);
        QCOMPARE(run(words).out, ran.out);
        const QJsonObject all = json(ran);
        QCOMPARE(all[u"format"_qs].toString(), u"tombolo-ledger"_qs);
        const QJsonObject flow = all[u"flows"_qs].toArray().first().toObject();
        QCOMPARE(flow[u"hiddenAt"_qs].toString(), u"c1-n1"_qs);
        QCOMPARE(flow[u"recoverable"_qs].toBool(), true);
        const QJsonArray groups = all[u"groups"_qs].toArray();
        for (const QJsonValue& hop : flow[u"hops"_qs].toArray()) {
            const QJsonObject reads = hop[u"reads"_qs].toObject();
            QCOMPARE(groups[reads[u"group"_qs].toInt()][u"members"_qs].toArray().size(),
                     reads[u"behind"_qs].toInt());
        }
    }

    void whoisNarrowsByEvidence()
    {
        const QString source = u"10.10.0.21:40001"_qs;
        const QJsonObject all = json(run(whois(u"server"_qs, source, {u"--json"_qs})));
        QCOMPARE(candidates(all).size(), 8);
        QVERIFY(candidates(all).contains(u"pod-a"_qs));
        QVERIFY(!all[u"narrow"_qs].toArray().isEmpty());
        const QJsonObject full = json(run(whois(u"server"_qs, source,
                                                {u"--json"_qs, u"--evidence"_qs, u"table:gw1"_qs,
                                                 u"--evidence"_qs, u"table:c1-n1"_qs})));
        QCOMPARE(candidates(full), QStringList{u"pod-a"_qs});
        QCOMPARE(full[u"excluded"_qs].toArray().size(), 7);
        QCOMPARE(full[u"evidence"_qs].toArray()[0][u"use"_qs].toString(), u"narrows"_qs);
        // What somebody really read in a table counts, whatever the run did.
        const QJsonObject said =
            json(run(whois(u"server"_qs, source,
                           {u"--json"_qs, u"--evidence"_qs, u"table:gw1=10.20.0.12:1"_qs,
                            u"--evidence"_qs, u"log:c1-n2=10.1.2.3"_qs})));
        QVERIFY2(candidates(said).contains(u"pod-d"_qs) && !candidates(said).contains(u"pod-a"_qs),
                 qPrintable(candidates(said).join(u' ')));
    }

    void everySeenSourceHasItsSenderAmongTheCandidates()
    {
        for (const char* name :
             {"two-islands", "flat-two-clusters", "egress-nat", "ingress-vip-and-proxy"}) {
            const QJsonObject trace = json(run({u"trace"_qs, example(name), u"--json"_qs}));
            for (const QJsonValue& flow : trace[u"flows"_qs].toArray()) {
                const QJsonObject seen = flow[u"seenSource"_qs].toObject();
                if (seen.isEmpty())
                    continue;
                const QString address = seen[u"address"_qs].toString();
                const Ran ran = run({u"whois"_qs, example(name), u"--json"_qs, u"--at"_qs,
                                     seen[u"element"_qs].toString(), u"--source"_qs,
                                     (address.contains(u':') ? u"[%1]:%2"_qs : u"%1:%2"_qs)
                                         .arg(address)
                                         .arg(seen[u"port"_qs].toInt())});
                QCOMPARE(ran.code, 0);
                QVERIFY(candidates(json(ran)).contains(
                    flow[u"trueSource"_qs][u"element"_qs].toString()));
            }
        }
    }

    /// A router, a gateway and a capture on a network are asked as a receiver is.
    void whoisOnTheWay()
    {
        const QStringList asJson{u"--json"_qs};
        const auto to = [&](const QString& at, const QString& source, const QString& target) {
            return json(run(whois(at, source, {u"--json"_qs, u"--to"_qs, target})));
        };
        const QJsonObject core = to(u"core"_qs, u"10.10.0.21:40001"_qs, u"10.10.0.80:80"_qs);
        QCOMPARE(candidates(core).size(), 8);
        QCOMPARE(core[u"at"_qs].toString(), u"core"_qs);
        QCOMPARE(core[u"isNetwork"_qs].toBool(), true);
        QCOMPARE(core[u"to"_qs].toString(), u"10.10.0.80:80"_qs);
        const QStringList inside{u"c1-n1"_qs, u"pod-a"_qs, u"pod-b"_qs};
        QCOMPARE(candidates(to(u"gw1"_qs, u"10.20.0.11"_qs, u"10.10.0.80"_qs)), inside);
        QCOMPARE(candidates(json(run(whois(u"gw1"_qs, u"10.20.0.11"_qs, asJson)))), inside);
        QCOMPARE(candidates(json(run(whois(u"nodes-1"_qs, u"10.20.0.11"_qs, asJson)))), inside);
        QCOMPARE(candidates(json(run(whois(u"c1-n1"_qs, u"10.1.1.2"_qs, asJson)))),
                 QStringList{u"pod-a"_qs});
        QVERIFY(candidates(json(run(whois(u"gw1"_qs, u"10.1.1.2"_qs, asJson)))).isEmpty());
        const Ran text = run(whois(u"core"_qs, u"10.10.0.21"_qs));
        QVERIFY2(text.out.startsWith("8 could have shown 10.10.0.21 on the network core."),
                 text.out.constData());
        const Ran none = run(whois(u"core"_qs, u"10.1.1.2"_qs));
        QCOMPARE(none.code, 1);
        QVERIFY2(
            none.err.contains("Nobody in this document can show 10.1.1.2 on the network core."),
            none.err.constData());
    }

    void aWholeLineIsTaken()
    {
        const QStringList words{u"whois"_qs, example("two-islands"), u"--at"_qs,
                                u"core"_qs,  u"--json"_qs,           u"--line"_qs};
        const QJsonObject seen =
            json(run(words + QStringList{u"kernel: IN=eth0 OUT=eth1 SRC=10.10.0.21 DST=10.10.0.80 "
                                         "LEN=60 PROTO=TCP SPT=40001 DPT=80 SYN"_qs}));
        QCOMPARE(candidates(seen).size(), 8);
        QCOMPARE(seen[u"port"_qs].toInt(), 40001);
        QCOMPARE(seen[u"to"_qs].toString(), u"10.10.0.80:80"_qs);
        QCOMPARE(run(words + QStringList{u"no address here"_qs}).code, 2);
        QCOMPARE(
            run(words + QStringList{u"10.10.0.21 - -"_qs, u"--source"_qs, u"10.10.0.21"_qs}).code,
            2);
    }

    /// A PROXY line is what its sender wrote: only a proxy that sends one says by it who it was.
    void aHeaderAsALine()
    {
        const QStringList words{u"whois"_qs, example("ingress-vip-and-proxy"), u"--at"_qs,
                                u"pod-c"_qs};
        const QStringList line{u"--line"_qs, u"PROXY TCP4 10.40.0.51 10.40.0.3 40004 80"_qs};
        const Ran alone = run(words + line);
        QCOMPARE(alone.code, 1);
        QVERIFY2(alone.err.contains("no proxy of this document sends such a one to pod-c"),
                 alone.err.constData());
        const QStringList more{u"--source"_qs, u"10.20.0.3"_qs, u"--json"_qs};
        const QJsonObject with = json(run(words + line + more));
        QCOMPARE(with[u"evidence"_qs].toArray()[0][u"use"_qs].toString(), u"not-trusted"_qs);
        // The proxy of the example adds such a line once it is told to.
        QByteArray text = contents(example("ingress-vip-and-proxy"));
        const qsizetype at = text.indexOf("\"x-forwarded-for\"");
        QVERIFY(at > 0);
        text.replace("\"x-forwarded-for\"", "\"proxy-v1\"");
        const QString changed = path("proxy.tombolo");
        QFile file(changed);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Ran trace = run({u"trace"_qs, changed, u"--json"_qs});
        int told = 0;
        for (const QJsonValue& flow : json(trace)[u"flows"_qs].toArray()) {
            for (const QJsonValue& r : flow[u"recovered"_qs].toArray()) {
                const QString client = flow[u"trueSource"_qs][u"address"_qs].toString();
                const Ran ran = run({u"whois"_qs, changed, u"--json"_qs, u"--at"_qs,
                                     flow[u"seenSource"_qs][u"element"_qs].toString(), u"--line"_qs,
                                     u"PROXY-v1: %1"_qs.arg(r[u"address"_qs].toString())});
                QVERIFY2(ran.code == 0, ran.err.constData());
                QVERIFY2(candidates(json(ran)).contains(
                             flow[u"trueSource"_qs][u"element"_qs].toString()),
                         qPrintable(client));
                ++told;
            }
        }
        QVERIFY(told > 0);
    }

    /// A destination that nothing there can have is no destination of that line.
    void aDestinationThatIsNobodys()
    {
        const Ran pod = run({u"whois"_qs, example("two-islands"), u"--at"_qs, u"server"_qs,
                             u"--source"_qs, u"10.10.0.21"_qs, u"--to"_qs, u"1.2.3.4:5"_qs});
        QCOMPARE(pod.code, 1);
        QVERIFY2(pod.err.contains("Nobody at server has 1.2.3.4:5."), pod.err.constData());
        QCOMPARE(run(whois(u"server"_qs, u"10.10.0.21"_qs, {u"--to"_qs, u"10.10.0.80:80"_qs})).code,
                 0);
        // What the default routes lead to a gateway passes there.
        QCOMPARE(run(whois(u"gw1"_qs, u"10.20.0.11"_qs, {u"--to"_qs, u"1.2.3.4:5"_qs})).code, 0);
        const Ran wire = run(whois(u"core"_qs, u"10.10.0.21"_qs, {u"--to"_qs, u"1.2.3.4:5"_qs}));
        QVERIFY2(wire.err.contains("Nothing for 1.2.3.4:5 can be on the network core."),
                 wire.err.constData());
    }

    void lensAndHiddenSourcesAreDrawn()
    {
        const QString out = path("lens.svg");
        const QStringList words{u"export"_qs, example("two-islands"), u"-o"_qs, out};
        QCOMPARE(run(words + QStringList{u"--lens"_qs, u"server"_qs}).code, 0);
        const QByteArray lens = contents(out);
        QVERIFY(lens.contains("5 pods and 3 nodes") && lens.contains("Standing at Other server"));
        QCOMPARE(run(words + QStringList{u"--hidden"_qs}).code, 0);
        QVERIFY(contents(out).contains("seen as 1 address<"));
        QVERIFY(contents(out).contains("All hidden sources"));
        QCOMPARE(run(words + QStringList{u"--lens"_qs, u"nobody"_qs}).code, 2);
        QCOMPARE(run(words + QStringList{u"--lens"_qs, u"server"_qs, u"--hidden"_qs}).code, 2);
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QStringList& words, int code,
                            const char* says) {
            QTest::newRow(name) << words << code << QByteArray(says);
        };
        row("element", whois(u"nobody"_qs, u"10.10.0.21"_qs), 2,
            "there is no element or network 'nobody'");
        row("address", whois(u"server"_qs, u"203.0.113.9"_qs), 1,
            "Nobody in this document can show 203.0.113.9 to server.");
        row("source", whois(u"server"_qs, u"10.10.0"_qs), 2, "--source takes");
        row("no source", {u"whois"_qs, example("two-islands"), u"--at"_qs, u"server"_qs}, 2,
            "are needed");
        row("source and line",
            whois(u"server"_qs, u"10.10.0.21"_qs, {u"--line"_qs, u"10.10.0.21 - -"_qs}), 2,
            "--source does not go with --line");
        row("time", whois(u"server"_qs, u"10.10.0.21"_qs, {u"--time"_qs, u"soon"_qs}), 2,
            "--time takes microseconds");
        row("kind", whois(u"server"_qs, u"10.10.0.21"_qs, {u"--evidence"_qs, u"dream:gw1"_qs}), 2,
            "no kind of evidence");
        row("place", whois(u"server"_qs, u"10.10.0.21"_qs, {u"--evidence"_qs, u"table:x"_qs}), 2,
            "no element 'x'");
        row("header", whois(u"server"_qs, u"10.10.0.21"_qs, {u"--header"_qs, u"Host: a"_qs}), 2,
            "no header that names a client");
        row("flow", {u"ledger"_qs, example("two-islands"), u"--flow"_qs, u"nobody"_qs}, 2,
            "nobody");
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Ran ran = run(words);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliLedger)
#include "tst_cli_ledger.moc"
