// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include <sstream>

#include "model/persist/file.h"
#include "sim/simulate.h"
#include "sim/trace_writer.h"
#include "tests/sim/vector_compare.h"

using namespace tombolo;

/// Every document of tests/sim/vectors was sent through a Linux kernel; the simulator must say the
/// same, ICMP errors and their inner headers included.
class TestVectors : public QObject {
    Q_OBJECT

    static QString folder() { return QStringLiteral(SOURCE_DIR "/tests/sim/vectors/"); }

    static test::Json expectedOf(const QString& name)
    {
        QFile file(folder() + name + QStringLiteral(".expected.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return test::Json::parse(file.readAll().toStdString());
    }

    static std::shared_ptr<const sim::Trace> traceOf(const QString& name)
    {
        const auto opened =
            persist::readFile((folder() + name + QStringLiteral(".tombolo")).toStdString());
        if (!opened)
            return nullptr;
        const auto trace = sim::simulate(opened->topology);
        return trace ? *trace : nullptr;
    }

    static test::Json jsonOf(const sim::Trace& trace)
    {
        std::ostringstream out;
        sim::writeJson(trace, out, {});
        return test::Json::parse(out.str());
    }

private slots:
    void initTestCase()
    {
        const QStringList all = QDir(folder()).entryList({QStringLiteral("*.tombolo")});
        QVERIFY(all.size() >= 48);
    }

    void saysWhatTheKernelDid_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.tombolo")})) {
            const QString name = file.section(QLatin1Char('.'), 0, 0);
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void saysWhatTheKernelDid()
    {
        QFETCH(QString, name);
        const auto trace = traceOf(name);
        QVERIFY(trace);
        const auto expected = expectedOf(name);
        const auto actual = jsonOf(*trace);
        QStringList found;
        for (const std::string& line : test::VectorCompare(expected, actual).differences())
            found << QString::fromStdString(line);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    /// The comparison itself can fail.
    void comparisonSeesDifferences_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::newRow("verdict") << "/flows/0/verdict"
                                 << "\"dropped\"";
        QTest::newRow("seen address") << "/flows/0/seenSource/address"
                                      << "\"10.9.9.9\"";
        QTest::newRow("ttl") << "/flows/0/request/1/ttl"
                             << "7";
        QTest::newRow("missing crossing") << "/flows/0/reply"
                                          << "[]";
        QTest::newRow("inner header") << "/flows/4/errors/2/inner/src"
                                      << "\"10.9.9.9\"";
        QTest::newRow("no errors") << "/flows/4/errors"
                                   << "[]";
    }
    void comparisonSeesDifferences()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        const QString name = QStringLiteral("03-island-masquerade");
        const auto trace = traceOf(name);
        QVERIFY(trace);
        auto actual = jsonOf(*trace);
        actual[test::Json::json_pointer(pointer.toStdString())] =
            test::Json::parse(value.toStdString());
        QVERIFY(!test::VectorCompare(expectedOf(name), actual).differences().empty());
    }

    /// The same document, seed and options give the same bytes; another seed another fingerprint
    /// where something is drawn.
    void isDeterministic()
    {
        for (const char* name : {"34-nodeport-cluster", "18-port-clash-node", "74-proxy-chain"}) {
            const auto one = traceOf(QLatin1String(name));
            const auto two = traceOf(QLatin1String(name));
            QVERIFY(one && two);
            QCOMPARE(one->fingerprint(), two->fingerprint());
            QCOMPARE(jsonOf(*one).dump(), jsonOf(*two).dump());
        }
    }
};

QTEST_APPLESS_MAIN(TestVectors)
#include "tst_vectors.moc"
