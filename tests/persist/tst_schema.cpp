// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "model/persist/file.h"
#include "tests/persist/documents.h"

using namespace tombolo;
using namespace tombolo::test;

/// Holds documents against resources/tombolo.schema.json with a foreign validator.
class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void describesEveryDocument();
    void describesWhatIsWritten();
    void refusesWhatTheReaderRefuses_data();
    void refusesWhatTheReaderRefuses();

private:
    /// @return what does not fit; empty when all fits; nullopt when the validator is not installed
    static std::optional<QString> problems(const QStringList& files);
};

std::optional<QString> TestSchema::problems(const QStringList& files)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("python3"),
                 QStringList{QStringLiteral(SOURCE_DIR "/tests/persist/validate_schema.py"),
                             QStringLiteral(SOURCE_DIR "/resources/tombolo.schema.json")} +
                     files);
    if (!python.waitForFinished(120'000) || python.exitCode() == 77)
        return std::nullopt;
    const QString said = QString::fromUtf8(python.readAll());
    return python.exitCode() == 0 ? QString() : QStringLiteral("does not fit: ") + said;
}

void TestSchema::describesEveryDocument()
{
    const QStringList files = documentPaths();
    QVERIFY(!files.isEmpty());
    const auto said = problems(files);
    if (!said)
        QSKIP("python3 or python3-jsonschema is not installed");
    QVERIFY2(said->isEmpty(), qPrintable(*said));
}

void TestSchema::describesWhatIsWritten()
{
    QTemporaryDir dir;
    QStringList files;
    for (const QString& path : documentPaths()) {
        const auto opened = persist::readFile(path.toStdString());
        QVERIFY(opened);
        files << dir.filePath(QStringLiteral("%1.tombolo").arg(files.size()));
        QVERIFY(persist::writeFile(files.last().toStdString(), opened->topology));
    }
    const auto said = problems(files);
    if (!said)
        QSKIP("python3 or python3-jsonschema is not installed");
    QVERIFY2(said->isEmpty(), qPrintable(*said));
}

void TestSchema::refusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("by");
    const auto row = [](const char* what, const char* by) {
        QTest::newRow(by) << QString::fromUtf8(what) << QString::fromUtf8(by);
    };
    row("\"id\": \"core\"", "\"id\": \"Core\"");
    row("\"10.10.0.0/24\"", "\"10.10.0.0/33\"");
    row("\"10.10.0.1\"", "\"010.10.0.1\"");
    row("\"kind\": \"vpc\"", "\"kind\": \"mesh\"");
    row("\"latencyUs\": 1.5", "\"latencyUs\": -5");
    row("\"bandwidthMbps\": 2.5", "\"bandwidthMbps\": 0");
    row("\"port\": 5353", "\"port\": 70000");
    row("\"count\": 3", "\"count\": 0");
    row("\"format\": \"tombolo-topology\"", "\"format\": \"other\"");
    row("[1024, 65535]", "[1024]");
    row("\"queuePackets\": 64", "\"queuePackets\": -1");
    row("\"rpFilter\": \"strict\"", "\"rpFilter\": \"tight\"");
    row("\"sessionAffinity\": \"ClientIP\"", "\"sessionAffinity\": \"Cookie\"");
    row("\"clientHeaders\": \"replace\"", "\"clientHeaders\": \"drop\"");
    row("\"terminating\": true", "\"terminating\": \"soon\"");
    row("\"sourceRanges\": [\"10.10.0.0/24\"]", "\"sourceRanges\": [\"10.10.0.0/99\"]");
    row("\"randomPorts\": true", "\"randomPorts\": 1");
    row("\"transparent\": true", "\"transparent\": \"yes\"");
    row("\"nodes\": [\"c1-n1\"]", "\"nodes\": [7]");
    row("\"identity\": \"forwarded\"", "\"identity\": \"via\"");
    row("\"downUs\": 1,", "\"downUs\": -1,");
    row("\"upUs\": 2.5", "\"upUs\": \"soon\"");
    row("\"tcpUs\": 120000000", "\"tcpUs\": -120");
}

void TestSchema::refusesWhatTheReaderRefuses()
{
    QFETCH(QString, what);
    QFETCH(QString, by);
    QString text = QString::fromStdString(goldenText());
    QVERIFY(text.contains(what));
    text.replace(text.indexOf(what), what.size(), by);
    QVERIFY(!persist::read(text.toStdString()));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("bad.tombolo")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();
    const auto said = problems({file.fileName()});
    if (!said)
        QSKIP("python3 or python3-jsonschema is not installed");
    QVERIFY(!said->isEmpty());
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
