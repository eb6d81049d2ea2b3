// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "model/persist/file.h"
#include "tests/sim/remedy_promises.h"

using namespace tombolo;

/// Remedies of the examples, and of the documents that a Linux kernel has seen, held to their word.
class TestRemedyFiles : public QObject {
    Q_OBJECT

private slots:
    void promises_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* folder : {"/resources/examples/", "/tests/sim/vectors/"}) {
            const QDir dir(QStringLiteral(SOURCE_DIR) + QLatin1String(folder));
            for (const QString& name : dir.entryList({QStringLiteral("*.tombolo")}, QDir::Files))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }
    void promises()
    {
        QFETCH(QString, file);
        const auto opened = persist::readFile(file.toStdString());
        QVERIFY(opened.has_value());
        const int failures = check::failures();
        test::checkPromises(opened->topology, QTest::currentDataTag(), 20);
        QCOMPARE(check::failures(), failures);
    }
};

QTEST_GUILESS_MAIN(TestRemedyFiles)
#include "tst_remedy_files.moc"
