// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include "model/persist/file.h"
#include "sim/simulate.h"

using namespace tombolo;

/// The fingerprint of every example and vector, as tests/sim/fingerprints.csv has it. After an
/// intended change run with TOMBOLO_GOLDEN=write and say in the commit why each changed.
class TestFingerprints : public QObject {
    Q_OBJECT

private slots:
    void areAsRecorded()
    {
        QByteArray csv("file,seed,crossings,fingerprint\n");
        for (const char* folder : {"resources/examples/", "tests/sim/vectors/"}) {
            const QDir dir(QStringLiteral(SOURCE_DIR "/") + QString::fromLatin1(folder));
            for (const QString& name :
                 dir.entryList({QStringLiteral("*.tombolo")}, QDir::Files, QDir::Name)) {
                const auto opened = persist::readFile(dir.filePath(name).toStdString());
                QVERIFY2(opened.has_value(), qPrintable(name));
                const auto trace = sim::simulate(opened->topology);
                QVERIFY2(trace.has_value(), qPrintable(name));
                csv += folder + name.toUtf8() + ',' + QByteArray::number((*trace)->seed()) + ',' +
                       QByteArray::number((*trace)->crossingCount()) + ',' +
                       QByteArray::number(qulonglong((*trace)->fingerprint()), 16)
                           .rightJustified(16, '0') +
                       '\n';
            }
        }
        QFile file(QStringLiteral(SOURCE_DIR "/tests/sim/fingerprints.csv"));
        if (qEnvironmentVariable("TOMBOLO_GOLDEN") == QLatin1String("write")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(csv);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QList<QByteArray> want = file.readAll().split('\n');
        const QList<QByteArray> got = csv.split('\n');
        for (qsizetype i = 0; i < qMax(want.size(), got.size()); ++i)
            QCOMPARE(got.value(i), want.value(i));
    }
};

QTEST_APPLESS_MAIN(TestFingerprints)
#include "tst_fingerprints.moc"
