// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include <sstream>

#include "model/persist/file.h"
#include "sim/simulate.h"
#include "sim/trace_writer.h"

using namespace tombolo;

/// Whole runs in their readable form, byte for byte: times, steps, rules and laws. After an
/// intended change run with TOMBOLO_GOLDEN=write and read the difference.
class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void readsAsBefore_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"03-island-masquerade", "13-overlapping-pods", "15-triple-masking",
                                 "22-home-nat", "28-proxy-tcp", "36-nodeport-bridge",
                                 "44-firewall-gateway", "53-mtu-vxlan", "83-edge-collision"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void readsAsBefore()
    {
        QFETCH(QString, name);
        const QString folder = QStringLiteral(SOURCE_DIR "/tests/sim/");
        const auto opened = persist::readFile(
            (folder + QStringLiteral("vectors/") + name + QStringLiteral(".tombolo"))
                .toStdString());
        QVERIFY(opened.has_value());
        const auto trace = sim::simulate(opened->topology);
        QVERIFY(trace.has_value());
        std::ostringstream out;
        sim::writeText(**trace, out, [](const sim::Trace&, const sim::Step& step) {
            std::string args;
            for (const std::string& a : step.args)
                args += (args.empty() ? "" : " | ") + (a.empty() ? std::string("-") : a);
            return args;
        });
        const QByteArray text = QByteArray::fromStdString(out.str());
        QFile golden(folder + QStringLiteral("golden/") + name + QStringLiteral(".txt"));
        if (qEnvironmentVariable("TOMBOLO_GOLDEN") == QLatin1String("write")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(text);
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        const QList<QByteArray> want = golden.readAll().split('\n');
        const QList<QByteArray> got = text.split('\n');
        for (qsizetype i = 0; i < qMax(want.size(), got.size()); ++i)
            QCOMPARE(got.value(i), want.value(i));
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
