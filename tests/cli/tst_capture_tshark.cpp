// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "model/core/topology_index.h"
#include "model/persist/file.h"
#include "sim/capture.h"
#include "sim/simulate.h"
#include "views/export/files.h"
#include "views/text/capture_text.h"

using namespace tombolo;

namespace {

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ran run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString tshark()
{
    return QStandardPaths::findExecutable(QStringLiteral("tshark"));
}

QString shown(const IpAddress& a)
{
    return QString::fromStdString(toString(a));
}

/// What tshark's fields should be for one packet; a field lists every layer's value.
struct Expected {
    QMap<QString, QStringList> fields;

    void put(const char* name, const QString& value) { fields[QString::fromLatin1(name)] << value; }
    void ip(const IpAddress& src, const IpAddress& dst, int ttl)
    {
        const bool v6 = src.isV6();
        put(v6 ? "ipv6.src" : "ip.src", shown(src));
        put(v6 ? "ipv6.dst" : "ip.dst", shown(dst));
        if (ttl > 0)
            put(v6 ? "ipv6.hlim" : "ip.ttl", QString::number(ttl));
    }
    void ports(const sim::Header& h)
    {
        if (h.protocol == Protocol::Icmp)
            return;
        const bool tcp = h.protocol == Protocol::Tcp;
        put(tcp ? "tcp.srcport" : "udp.srcport", QString::number(h.sport));
        put(tcp ? "tcp.dstport" : "udp.dstport", QString::number(h.dport));
    }
};

Expected expected(const sim::Crossing& c)
{
    Expected e;
    if (c.outer)
        e.ip(c.outer->src, c.outer->dst, 0);
    if (c.outer && c.outer->dport != 0)
        e.put("udp.dstport", QString::number(c.outer->dport));
    e.ip(c.header.src, c.header.dst, c.header.ttl);
    e.ports(c.header);
    if (c.error) {
        e.ip(c.error->inner.src, c.error->inner.dst, c.error->inner.ttl);
        e.ports(c.error->inner);
    }
    return e;
}

const QStringList kFields{QStringLiteral("frame.time_epoch"),
                          QStringLiteral("frame.interface_name"),
                          QStringLiteral("frame.len"),
                          QStringLiteral("frame.comment"),
                          QStringLiteral("ip.src"),
                          QStringLiteral("ip.dst"),
                          QStringLiteral("ip.ttl"),
                          QStringLiteral("ip.len"),
                          QStringLiteral("ipv6.src"),
                          QStringLiteral("ipv6.dst"),
                          QStringLiteral("ipv6.hlim"),
                          QStringLiteral("ipv6.plen"),
                          QStringLiteral("tcp.srcport"),
                          QStringLiteral("tcp.dstport"),
                          QStringLiteral("udp.srcport"),
                          QStringLiteral("udp.dstport"),
                          QStringLiteral("_ws.malformed"),
                          QStringLiteral("_ws.expert.severity"),
                          QStringLiteral("ip.checksum.status"),
                          QStringLiteral("tcp.checksum.status"),
                          QStringLiteral("udp.checksum.status"),
                          QStringLiteral("icmp.checksum.status"),
                          QStringLiteral("icmpv6.checksum.status")};

QString value(const QStringList& row, const char* field)
{
    return row.value(int(kFields.indexOf(QString::fromLatin1(field))));
}

void compareLayers(const QStringList& row, const sim::Crossing& c)
{
    const Expected want = expected(c);
    for (const char* field :
         {"ip.src", "ip.dst", "ipv6.src", "ipv6.dst", "tcp.srcport", "tcp.dstport", "udp.dstport"})
        QCOMPARE(value(row, field),
                 want.fields.value(QString::fromLatin1(field)).join(QLatin1Char(';')));
    // A tunnel's own TTL and source port are not in the trace.
    for (const char* field : {"ip.ttl", "ipv6.hlim", "udp.srcport"}) {
        const QString ours = want.fields.value(QString::fromLatin1(field)).join(QLatin1Char(';'));
        QVERIFY2(c.outer ? value(row, field).endsWith(ours) : value(row, field) == ours,
                 qPrintable(value(row, field) + QLatin1String(" is not ") + ours));
    }
}

/// Nothing that Wireshark would mark red, and all checksums good.
void compareHealth(const QStringList& row)
{
    constexpr int kError = 0x00800000;
    QCOMPARE(value(row, "_ws.malformed"), QString());
    for (const QString& severity :
         value(row, "_ws.expert.severity").split(QLatin1Char(';'), Qt::SkipEmptyParts))
        QVERIFY2(severity.toInt() < kError, qPrintable(row.join(QLatin1Char('\t'))));
    for (const char* field : {"ip.checksum.status", "tcp.checksum.status", "udp.checksum.status",
                              "icmp.checksum.status", "icmpv6.checksum.status"})
        QVERIFY2(!value(row, field).split(QLatin1Char(';')).contains(QLatin1String("0")),
                 qPrintable(QString::fromLatin1(field) + QLatin1Char('\n') +
                            row.join(QLatin1Char('\t'))));
}

QList<QStringList> read(const QString& capture)
{
    QStringList arguments{QStringLiteral("-r"), capture,
                          QStringLiteral("-T"), QStringLiteral("fields"),
                          QStringLiteral("-E"), QStringLiteral("aggregator=;"),
                          QStringLiteral("-n")};
    // Linux's port for VXLAN, which Wireshark does not know by itself.
    arguments << QStringLiteral("-d") << QStringLiteral("udp.port==8472,vxlan");
    for (const char* protocol : {"ip", "tcp", "udp"})
        arguments << QStringLiteral("-o")
                  << QStringLiteral("%1.check_checksum:TRUE").arg(QLatin1String(protocol));
    for (const QString& field : kFields)
        arguments << QStringLiteral("-e") << field;
    const Ran ran = run(tshark(), arguments);
    if (ran.code != 0)
        qFatal("tshark: %s", ran.err.constData());
    QList<QStringList> rows;
    for (const QByteArray& line : ran.out.split('\n'))
        if (!line.isEmpty())
            rows << QString::fromUtf8(line).split(QLatin1Char('\t'));
    return rows;
}

void addFiles()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"/tests/sim/vectors", "/resources/examples"}) {
        const QDir dir(QStringLiteral(SOURCE_DIR) + QString::fromLatin1(folder));
        for (const QString& name : dir.entryList({QStringLiteral("*.tombolo")}))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }
}

}  // namespace

/// A foreign program reads our captures without a complaint, and sees what the trace says.
class TestCaptureTshark : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (tshark().isEmpty())
            QSKIP("tshark is not installed (apt-get install tshark)");
    }

    void agrees_data() { addFiles(); }
    void agrees()
    {
        QFETCH(QString, path);
        const auto opened = persist::readFile(path.toStdString());
        QVERIFY(opened.has_value());
        const Topology& t = opened->topology;
        const auto trace = sim::simulate(t);
        QVERIFY(trace.has_value());
        const QString file = m_folder.filePath(QStringLiteral("c.pcapng"));
        const Ran ran = run(QStringLiteral(TOMBOLO_EXE),
                            {QStringLiteral("export"), path, QStringLiteral("-o"), file});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QList<QStringList> rows = read(file);
        QCOMPARE(std::uint32_t(rows.size()), (*trace)->crossingCount());
        const TopologyIndex index(t);
        const auto names = exporting::namesOf(index);
        for (std::uint32_t i = 0; i < (*trace)->crossingCount(); ++i) {
            const QStringList& row = rows[int(i)];
            const sim::Crossing c = (*trace)->crossing(i);
            QCOMPARE(value(row, "frame.time_epoch"),
                     QStringLiteral("%1.%2")
                         .arg(c.departNs / 1'000'000'000)
                         .arg(c.departNs % 1'000'000'000, 9, 10, QLatin1Char('0')));
            QCOMPARE(value(row, "frame.len").toUInt(), c.bytes + 14);
            const QString length = value(row, "ip.len").section(QLatin1Char(';'), 0, 0);
            const bool v6 = c.outer ? c.outer->src.isV6() : c.header.src.isV6();
            if (!v6)
                QCOMPARE(length.toUInt(), c.bytes);
            else
                QCOMPARE(value(row, "ipv6.plen").section(QLatin1Char(';'), 0, 0).toUInt() + 40,
                         c.bytes);
            if (c.network >= 0)
                QVERIFY(value(row, "frame.interface_name")
                            .startsWith(names((*trace)->networks()[std::size_t(c.network)])));
            QCOMPARE(!value(row, "frame.comment").isEmpty(),
                     c.hidden || c.lost || !tellsNothing(**trace, i));
            if (c.hidden)
                QVERIFY2(value(row, "frame.comment").contains(shown(c.trueAddress)),
                         qPrintable(value(row, "frame.comment")));
            compareLayers(row, c);
            compareHealth(row);
            if (QTest::currentTestFailed()) {
                qWarning("at crossing %u: %s", i, qPrintable(row.join(QLatin1Char('\t'))));
                return;
            }
        }
    }

    void listensAtAPlace()
    {
        const QString path = QStringLiteral(SOURCE_DIR "/resources/examples/two-islands.tombolo");
        const auto opened = persist::readFile(path.toStdString());
        const Cluster& cluster = opened->topology.clusters.at(0);
        const QString node = QString::fromStdString(cluster.nodes.at(0).id);
        const QString net = QString::fromStdString(cluster.network);
        const QString file = m_folder.filePath(QStringLiteral("at.pcapng"));
        const Ran ran = run(QStringLiteral(TOMBOLO_EXE),
                            {QStringLiteral("export"), path, QStringLiteral("-o"), file,
                             QStringLiteral("--at"), node + QLatin1Char('@') + net,
                             QStringLiteral("--epoch"), QStringLiteral("2026-01-01T00:00:00Z")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QList<QStringList> rows = read(file);
        QVERIFY(!rows.isEmpty());
        for (const QStringList& row : rows) {
            QVERIFY(value(row, "frame.time_epoch").startsWith(QLatin1String("17672256")));
            QCOMPARE(value(row, "frame.interface_name"), value(rows[0], "frame.interface_name"));
        }
    }

    /// The way to Wireshark without a file.
    void writesToAPipe()
    {
        const QString path = QStringLiteral(SOURCE_DIR "/resources/examples/two-islands.tombolo");
        const QString file = m_folder.filePath(QStringLiteral("pipe.pcapng"));
        const Ran whole = run(QStringLiteral(TOMBOLO_EXE),
                              {QStringLiteral("export"), path, QStringLiteral("-o"), file});
        QCOMPARE(whole.code, 0);
        const Ran piped =
            run(QStringLiteral(TOMBOLO_EXE),
                {QStringLiteral("export"), path, QStringLiteral("--format"),
                 QStringLiteral("pcapng"), QStringLiteral("-o"), QStringLiteral("-")});
        QCOMPARE(piped.code, 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(piped.out, written.readAll());
    }

private:
    static bool tellsNothing(const sim::Trace& trace, std::uint32_t crossing)
    {
        return text::packetComment(trace, trace.crossing(crossing), trace.stepsBefore(crossing))
            .isEmpty();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCaptureTshark)
#include "tst_capture_tshark.moc"
