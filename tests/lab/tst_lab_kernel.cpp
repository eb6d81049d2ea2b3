// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

/// The lab against the kernel of this machine: every example, and documents of other kinds.
/// Skipped, with the reason, where namespaces are not to be had.
class TestLabKernel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    struct Ran {
        int code = -1;
        QByteArray text;
    };

    static Ran run(const QString& program, const QStringList& arguments, const QString& folder = {},
                   const QString& prefix = {})
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!prefix.isEmpty())
            environment.insert(QStringLiteral("LAB_PREFIX"), prefix);
        process.setProcessEnvironment(environment);
        if (!folder.isEmpty())
            process.setWorkingDirectory(folder);
        process.start(program, arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAll()};
        return {process.exitCode(), process.readAll()};
    }

    static bool installed(const char* tool)
    {
        return run(QStringLiteral("sh"),
                   {QStringLiteral("-c"), QStringLiteral("command -v ") + QLatin1String(tool)})
                   .code == 0;
    }

    static QString whyNot()
    {
        if (::geteuid() != 0)
            return QStringLiteral("not root");
        for (const char* tool : {"ip", "nft", "python3"}) {
            if (!installed(tool))
                return QStringLiteral("%1 is not installed").arg(QLatin1String(tool));
        }
        const QString name = QStringLiteral("tl-probe%1").arg(::getpid());
        const QString script =
            QStringLiteral("ip netns add %1 && ip netns exec %1 nft add table inet t; c=$?; "
                           "ip netns del %1; exit $c")
                .arg(name);
        const Ran probe = run(QStringLiteral("sh"), {QStringLiteral("-c"), script});
        return probe.code == 0 ? QString()
                               : QStringLiteral("no network namespaces or no nftables here: %1")
                                     .arg(QString::fromUtf8(probe.text).trimmed());
    }

    static int namespacesOf(const QString& prefix)
    {
        return int(QDir(QStringLiteral("/var/run/netns"))
                       .entryList({prefix + QLatin1Char('*')}, QDir::Files | QDir::System)
                       .size());
    }

    /// Writes a lab; @return its directory
    QString write(const QString& document)
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        const Ran ran = run(QStringLiteral(TOMBOLO_EXE),
                            {QStringLiteral("lab"), document, QStringLiteral("-o"), folder});
        return ran.code == 0 ? folder : QString::fromUtf8(ran.text);
    }

    QString prefix() const { return QStringLiteral("tl-test%1x%2").arg(::getpid()).arg(m_count); }

    static QString example(const char* name)
    {
        return QStringLiteral(SOURCE_DIR "/resources/examples/%1.tombolo").arg(QLatin1String(name));
    }

private slots:
    void initTestCase()
    {
        const QString reason = whyNot();
        if (!reason.isEmpty())
            QSKIP(qPrintable(QStringLiteral("the lab cannot be tried: %1").arg(reason)));
    }

    void kernelAgrees_data()
    {
        QTest::addColumn<QString>("document");
        const QDir examples(QStringLiteral(SOURCE_DIR "/resources/examples"));
        for (const QString& file : examples.entryList({QStringLiteral("*.tombolo")}))
            QTest::newRow(qPrintable(file)) << examples.filePath(file);
        for (const char* name : {"return-path", "forged-headers", "rarer-rules"})
            QTest::newRow(name) << QStringLiteral(SOURCE_DIR "/tests/lab/documents/%1.tombolo")
                                       .arg(QLatin1String(name));
        for (const char* name :
             {"04-vxlan-routed", "26-vip-dsr-host", "36-nodeport-bridge", "45-policy-ingress",
              "53-mtu-vxlan", "66-dual-stack", "74-proxy-chain", "84-port-exhaustion"})
            QTest::newRow(name) << QStringLiteral(SOURCE_DIR "/tests/sim/vectors/%1.tombolo")
                                       .arg(QLatin1String(name));
    }
    void kernelAgrees()
    {
        QFETCH(QString, document);
        const QString folder = write(document);
        QVERIFY2(QDir(folder).exists(), qPrintable(folder));
        if (QDir(folder + QStringLiteral("/proxies")).exists() && !installed("haproxy"))
            QSKIP("haproxy is not installed");
        const Ran ran = run(folder + QStringLiteral("/verify"), {}, {}, prefix());
        QVERIFY2(ran.code == 0, ran.text.constData());
        QVERIFY(ran.text.contains("flows are as the trace says"));
        QCOMPARE(namespacesOf(prefix()), 0);
        QVERIFY(!QDir(folder + QStringLiteral("/.runs")).exists());
    }

    void aWrongTraceIsFound()
    {
        const QString folder = write(example("two-islands"));
        QFile file(folder + QStringLiteral("/trace.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray trace = file.readAll();
        const auto at = trace.indexOf("\"ttl\": 63");
        QVERIFY(at > 0);
        trace.replace(at, 9, "\"ttl\": 62");
        file.seek(0);
        file.write(trace);
        file.close();
        const Ran ran = run(folder + QStringLiteral("/verify"), {}, {}, prefix());
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.text.contains("request, packet 2 of 3: another TTL: the trace says"),
                 ran.text.constData());
        QVERIFY(ran.text.contains("4 of 5 flows are as the trace says, 1 differ"));
        QCOMPARE(namespacesOf(prefix()), 0);
    }

    void upThatFailsLeavesNothing()
    {
        const QString folder = write(example("one-cluster"));
        QFile file(folder + QStringLiteral("/machines/n3.sh"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("exit 7\n");
        file.close();
        const Ran ran = run(folder + QStringLiteral("/verify"), {}, {}, prefix());
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.text.contains("n3 could not be set up"), ran.text.constData());
        QCOMPARE(namespacesOf(prefix()), 0);
    }

    void interruptedVerifyLeavesNothing()
    {
        const QString folder = write(example("flat-two-clusters"));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LAB_PREFIX"), prefix());
        process.setProcessEnvironment(environment);
        process.start(folder + QStringLiteral("/verify"), {});
        QTRY_VERIFY_WITH_TIMEOUT(namespacesOf(prefix()) > 5, 10'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(namespacesOf(prefix()), 0);
    }

    void upAndDown()
    {
        const QString folder = write(example("one-cluster"));
        const Ran up =
            run(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("./up >up.txt 2>&1")},
                folder, prefix());
        QCOMPARE(up.code, 0);
        QVERIFY(namespacesOf(prefix()) > 5);
        const Ran down = run(folder + QStringLiteral("/down"), {});
        QCOMPARE(down.code, 0);
        QCOMPARE(namespacesOf(prefix()), 0);
    }
};

QTEST_GUILESS_MAIN(TestLabKernel)
#include "tst_lab_kernel.moc"
