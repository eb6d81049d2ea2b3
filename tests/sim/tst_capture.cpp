// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include <algorithm>
#include <set>
#include <sstream>

#include "model/persist/file.h"
#include "sim/capture.h"
#include "sim/simulate.h"
#include "tests/support/pcapng_reader.h"

using namespace tombolo;
using namespace tombolo::test;
using sim::Phase;

namespace {

std::string captured(const Topology& t, const sim::Trace& trace, const std::vector<sim::Tap>& taps,
                     sim::TimeNs epoch = 0)
{
    sim::CaptureOptions options;
    options.epochNs = epoch;
    options.program = "test";
    options.words.name = [](const sim::Tap& tap) {
        return std::to_string(int(tap.kind)) + '/' + std::to_string(tap.network);
    };
    options.words.comment = [](const sim::Crossing& c, const std::vector<sim::Step>&) {
        return c.hidden ? "hidden " + toString(c.trueAddress) : std::string();
    };
    std::ostringstream out;
    sim::writeCapture(t, trace, taps, options, out);
    return out.str();
}

int number(Protocol p, bool v6)
{
    return p == Protocol::Tcp ? 6 : p == Protocol::Udp ? 17 : v6 ? 58 : 1;
}

/// An embedded header, and one on the wire, are what the trace says.
void compareHeader(const ReadIp& ip, const sim::Header& h)
{
    QCOMPARE(toString(ip.src), toString(h.src));
    QCOMPARE(toString(ip.dst), toString(h.dst));
    QCOMPARE(ip.ttl, int(h.ttl));
    QVERIFY(ip.dontFragment);
    QCOMPARE(ip.protocol, number(h.protocol, h.src.isV6()));
    if (h.protocol != Protocol::Icmp) {
        QCOMPARE(ip.sport, int(h.sport));
        QCOMPARE(ip.dport, int(h.dport));
    }
}

void compareTransport(const ReadIp& ip, const sim::Crossing& c, std::string_view frame)
{
    const bool v6 = c.header.src.isV6();
    if (c.error) {
        QCOMPARE(ip.icmpType, int(c.error->type));
        QCOMPARE(ip.icmpCode, int(c.error->code));
        QCOMPARE(int(ip.icmpRest), int(c.error->mtu));
        compareHeader(readIp(frame, ip.payloadAt, true), c.error->inner);
        return;
    }
    const bool reply = c.phase == Phase::Reply;
    if (c.header.protocol == Protocol::Icmp) {
        QCOMPARE(ip.icmpType, v6 ? (reply ? 129 : 128) : (reply ? 0 : 8));
        QCOMPARE(int(ip.icmpRest >> 16U), int(c.header.sport));
        QCOMPARE(int(ip.icmpRest & 0xFFFFU), int(c.attempt) + 1);
    } else if (c.header.protocol == Protocol::Tcp) {
        const bool reset = ip.end - ip.payloadAt == 0 && ip.length == (v6 ? 60 : 40);
        // A reset of an unexpected answer takes its number from that answer's acknowledgement, and
        // acknowledges nothing (RFC 9293, 3.10.7.1); one that refuses does.
        QCOMPARE(ip.tcpFlags, c.phase == Phase::Reset ? 0x04 : reset ? 0x14 : reply ? 0x12 : 0x02);
    }
}

void comparePacket(const ReadPacket& packet, const sim::Crossing& c)
{
    const std::vector<ReadIp> read = readFrame(packet.bytes);
    QCOMPARE(read.size(), std::size_t(c.outer ? 2 : 1));
    QCOMPARE(std::uint32_t(read[0].length), c.bytes);
    QCOMPARE(packet.bytes.size(), std::size_t(c.bytes) + 14);
    // Locally administered, unicast, and not the same at both ends.
    QCOMPARE(int(packet.bytes[0]), 2);
    QCOMPARE(int(packet.bytes[6]), 2);
    QVERIFY(packet.bytes.substr(0, 6) != packet.bytes.substr(6, 6));
    if (c.outer) {
        QCOMPARE(toString(read[0].src), toString(c.outer->src));
        QCOMPARE(toString(read[0].dst), toString(c.outer->dst));
        QCOMPARE(read[0].protocol == 17 ? read[0].dport : 0, int(c.outer->dport));
        QVERIFY(read[0].ttl > 0 && read[0].ttl <= 64);
    }
    compareHeader(read.back(), c.header);
    compareTransport(read.back(), c, packet.bytes);
    QCOMPARE(packet.comment, c.hidden ? "hidden " + toString(c.trueAddress) : std::string());
}

/// Every wire, every packet: what stands in the file is the trace.
void compareAll(const Topology& t, const sim::Trace& trace)
{
    const auto taps = sim::tapsAt(t, trace, {});
    QVERIFY(taps.has_value());
    const std::string bytes = captured(t, trace, *taps, 1'000'000'000);
    const ReadCapture capture = readPcapng(bytes);
    QCOMPARE(capture.interfaces.size(), taps->size());
    QCOMPARE(std::uint32_t(capture.packets.size()), trace.crossingCount());
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const ReadPacket& p = capture.packets[i];
        const sim::Crossing c = trace.crossing(i);
        QCOMPARE(p.stamp, std::uint64_t(c.departNs) + 1'000'000'000);
        const sim::Tap& tap = taps->at(p.interface);
        QCOMPARE(tap.network, c.network);
        QCOMPARE(tap.at, sim::kNoElement);
        QCOMPARE(capture.interfaces[p.interface].resolution, 9);
        if (tap.kind == sim::Tap::Kind::PodLink)
            QVERIFY((tap.node == c.from && tap.pod == c.to) ||
                    (tap.node == c.to && tap.pod == c.from));
        comparePacket(p, c);
        if (QTest::currentTestFailed()) {
            qWarning("at crossing %u", i);
            return;
        }
    }
    QVERIFY(bytes == captured(t, trace, *taps, 1'000'000'000));
}

/// What an element sends and receives, each packet when it is there.
void compareAtElement(const Topology& t, const sim::Trace& trace, sim::ElementIx e)
{
    const auto taps = sim::tapsAt(t, trace, {trace.elements()[e]});
    QVERIFY2(taps.has_value(), trace.elements()[e].c_str());
    std::multiset<std::pair<std::uint64_t, std::uint32_t>> want;
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        if (c.from == e)
            want.insert({std::uint64_t(c.departNs), 2});
        if (c.to == e && !c.lost)
            want.insert({std::uint64_t(c.arriveNs), 1});
    }
    std::multiset<std::pair<std::uint64_t, std::uint32_t>> got;
    std::uint64_t last = 0;
    for (const ReadPacket& p : readPcapng(captured(t, trace, *taps)).packets) {
        QVERIFY(p.stamp >= last);
        last = p.stamp;
        QCOMPARE(taps->at(p.interface).at, e);
        readFrame(p.bytes);
        got.insert({p.stamp, p.flags});
    }
    QVERIFY2(got == want, trace.elements()[e].c_str());
}

std::string reasonOf(const Result<std::vector<sim::Tap>>& taps)
{
    return taps ? "none" : taps.error().args.at(0) + ' ' + taps.error().args.at(1);
}

Topology opened(const QString& path)
{
    auto read = persist::readFile(path.toStdString());
    if (!read)
        qFatal("%s cannot be read", qPrintable(path));
    return read->topology;
}

Topology example(const char* name)
{
    return opened(
        QStringLiteral(SOURCE_DIR "/resources/examples/%1.tombolo").arg(QString::fromLatin1(name)));
}

}  // namespace

class TestCapture : public QObject {
    Q_OBJECT

private slots:
    void equalsTheTrace_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"/tests/sim/vectors", "/resources/examples"}) {
            const QDir dir(QStringLiteral(SOURCE_DIR) + QString::fromLatin1(folder));
            for (const QString& name : dir.entryList({QStringLiteral("*.tombolo")}))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }
    void equalsTheTrace()
    {
        QFETCH(QString, path);
        const Topology t = opened(path);
        const auto trace = sim::simulate(t);
        QVERIFY(trace.has_value());
        try {
            compareAll(t, **trace);
            for (const Network& n : t.networks)
                QVERIFY(sim::tapsAt(t, **trace, {n.id}).has_value());
            for (sim::ElementIx e = 0; e < (*trace)->elements().size(); ++e) {
                const auto taps = sim::tapsAt(t, **trace, {(*trace)->elements()[e]});
                if (taps && std::all_of(taps->begin(), taps->end(),
                                        [e](const sim::Tap& tap) { return tap.at == e; }))
                    compareAtElement(t, **trace, e);
            }
        } catch (const std::string& what) {
            QFAIL(what.c_str());
        }
    }

    /// Each kind of tunnel, over both families, with both families inside, large and small.
    void tunnels_data()
    {
        QTest::addColumn<int>("encapsulation");
        QTest::addColumn<bool>("bridge");
        for (int e = 1; e <= 3; ++e)
            for (const bool bridge : {false, true})
                QTest::addRow("%d %s", e, bridge ? "bridge" : "routed") << e << bridge;
    }
    void tunnels()
    {
        QFETCH(int, encapsulation);
        QFETCH(bool, bridge);
        const auto ip = [](const char* text) {
            return *parseAddress(text);
        };
        const auto pre = [](const char* text) {
            return *parsePrefix(text);
        };
        for (const bool outer6 : {false, true}) {
            Topology t;
            Network net;
            net.id = "n";
            net.prefixes = {pre("10.0.0.0/24"), pre("fd00::/64")};
            t.networks = {net};
            Cluster c;
            c.id = "c";
            c.network = "n";
            c.podPrefixes = {pre("10.1.0.0/16"), pre("fd01::/48")};
            c.podLink = bridge ? PodLink::Bridge : PodLink::Routed;
            c.encapsulation = static_cast<Encapsulation>(encapsulation);
            for (const int k : {1, 2}) {
                Node n;
                n.id = "node" + std::to_string(k);
                n.addresses = {
                    ip((outer6 ? "fd00::1" + std::to_string(k) : "10.0.0.1" + std::to_string(k))
                           .c_str())};
                n.podPrefixes = {pre(("10.1." + std::to_string(k) + ".0/24").c_str()),
                                 pre(("fd01:0:0:" + std::to_string(k) + "::/64").c_str())};
                Pod p;
                p.id = "pod" + std::to_string(k);
                p.addresses = {ip(("10.1." + std::to_string(k) + ".2").c_str()),
                               ip(("fd01:0:0:" + std::to_string(k) + "::2").c_str())};
                p.listen = {{Protocol::Tcp, 80, {}}, {Protocol::Udp, 80, {}}};
                n.pods = {p};
                c.nodes.push_back(n);
            }
            t.clusters = {c};
            for (const char* to : {"10.1.2.2", "fd01:0:0:2::2"})
                for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Icmp})
                    for (const int payload : {0, 1, 63, 1400, 1472})
                        for (const int port : {80, 81}) {
                            Flow f;
                            f.id = "f" + std::to_string(t.flows.size());
                            f.from = "pod1";
                            f.to.address = ip(to);
                            f.protocol = protocol;
                            f.port = std::uint16_t(port);
                            f.payloadBytes = payload;
                            f.count = 2;
                            t.flows.push_back(f);
                        }
            const auto trace = sim::simulate(t);
            QVERIFY(trace.has_value());
            int tunnelled = 0;
            int errors = 0;
            for (std::uint32_t i = 0; i < (*trace)->crossingCount(); ++i) {
                tunnelled += (*trace)->crossing(i).outer ? 1 : 0;
                errors += (*trace)->crossing(i).error ? 1 : 0;
            }
            QVERIFY2(tunnelled > 50 && errors > 10,
                     qPrintable(QStringLiteral("%1 %2").arg(tunnelled).arg(errors)));
            try {
                compareAll(t, **trace);
            } catch (const std::string& what) {
                QFAIL(what.c_str());
            }
        }
    }

    void answersFitTheirRequests()
    {
        const Topology t = example("two-islands");
        const auto trace = *sim::simulate(t);
        const auto capture = readPcapng(captured(t, *trace, *sim::tapsAt(t, *trace, {})));
        int checked = 0;
        for (const sim::FlowResult& flow : trace->flows()) {
            if (flow.request.empty() || flow.reply.empty())
                continue;
            const auto at = [&](std::uint32_t i) {
                return readFrame(capture.packets[i].bytes).back();
            };
            const ReadIp syn = at(flow.request.front());
            if (syn.protocol != 6 ||
                trace->crossing(flow.reply.back()).to != trace->crossing(flow.request.front()).from)
                continue;
            for (const std::uint32_t i : flow.reply)
                if (trace->crossing(i).to == trace->crossing(flow.request.front()).from)
                    QCOMPARE(at(i).acknowledged, syn.sequence + 1);
            ++checked;
        }
        QVERIFY(checked > 0);
    }

    void placesThatAreNone()
    {
        const Topology t = example("two-islands");
        const auto trace = *sim::simulate(t);
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {"nobody"})), std::string("nobody unknown"));
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {""})), std::string(" unknown"));
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {"@"})), std::string("@ unknown"));
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {t.flows.at(0).id})),
                 t.flows.at(0).id + " no-wire");
        const std::string pod = t.clusters.at(0).nodes.at(0).pods.at(0).id;
        const std::string net = t.networks.at(0).id;
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {pod + '@' + net})), pod + '@' + net + " no-wire");
        QCOMPARE(reasonOf(sim::tapsAt(t, *trace, {net, "x"})), std::string("x unknown"));
    }

    void placesThatAreSeveralOrTheSame()
    {
        const Topology t = example("two-islands");
        const auto trace = *sim::simulate(t);
        const std::string net = t.networks.at(0).id;
        QCOMPARE(sim::tapsAt(t, *trace, {net, net})->size(), std::size_t(1));
        const Cluster& c = t.clusters.at(0);
        std::size_t wires = 0;
        for (const Node& n : c.nodes)
            wires += sim::tapsAt(t, *trace, {n.id})->size();
        QCOMPARE(sim::tapsAt(t, *trace, {c.id})->size(), wires);
        const std::string both = c.nodes.at(0).id + '@' + c.network;
        const auto taps = sim::tapsAt(t, *trace, {both, c.network});
        QCOMPARE(taps->size(), std::size_t(2));
        // The same frame twice: once as heard on the wire, once as sent or received by the node.
        const auto capture = readPcapng(captured(t, *trace, *taps));
        QVERIFY(std::count_if(capture.packets.begin(), capture.packets.end(),
                              [](const ReadPacket& p) { return p.interface == 1; }) > 0);
    }
};

QTEST_APPLESS_MAIN(TestCapture)
#include "tst_capture.moc"
