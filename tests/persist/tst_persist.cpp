// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <ctime>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#include "model/persist/file.h"
#include "tests/persist/documents.h"

using namespace tombolo;
using namespace tombolo::test;

namespace {

std::string minimal(const std::string& members)
{
    return R"({"format":"tombolo-topology","version":1)" + (members.empty() ? "" : "," + members) +
           "}";
}

/// Removes what the writer adds because it writes every list and default.
bool holdsAllOf(const QJsonValue& written, const QJsonValue& original, QString& where)
{
    if (original.isObject()) {
        const QJsonObject o = original.toObject();
        for (auto it = o.begin(); it != o.end(); ++it) {
            const QString here = where + u'/' + it.key();
            QString inner = here;
            if (!written.toObject().contains(it.key()) ||
                !holdsAllOf(written.toObject().value(it.key()), it.value(), inner)) {
                where = inner;
                return false;
            }
        }
        return written.isObject();
    }
    if (original.isArray()) {
        const QJsonArray a = original.toArray();
        for (int i = 0; i < a.size(); ++i) {
            QString inner = where + u'/' + QString::number(i);
            if (!holdsAllOf(written.toArray().at(i), a.at(i), inner)) {
                where = inner;
                return false;
            }
        }
        return written.isArray() && written.toArray().size() == a.size();
    }
    return written == original;
}

QJsonValue parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// 100 pods to a node, each with labels, listeners and a place on the canvas.
Topology bigDocument(int pods)
{
    Topology t;
    Cluster cluster;
    cluster.id = "c";
    for (int n = 0; n < pods / 100; ++n) {
        Node node;
        node.id = "n" + std::to_string(n);
        node.addresses = {IpAddress::v4(0xC0A80000U + static_cast<unsigned>(n))};
        for (int p = 0; p < 100; ++p) {
            Pod pod;
            pod.id = node.id + "-" + std::to_string(p);
            pod.name = "Pod";
            pod.addresses = {IpAddress::v4(0x0A000000U + static_cast<unsigned>(n * 256 + p))};
            pod.labels = {{"app", "web"}};
            pod.listen = {{Protocol::Tcp, 80, {}}};
            t.canvasItems[pod.id] = {p * 1.5, n * 2.25, 100, 40, false, {}};
            node.pods.push_back(pod);
        }
        cluster.nodes.push_back(node);
    }
    t.clusters.push_back(cluster);
    return t;
}

}  // namespace

class TestPersist : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void goldenIsCanonical();
    void goldenSaysEverything();
    void goldenSaysTheScenario();
    void defaultsWhenAbsent();
    void unknownKeysSurvive();
    void numbersAreExact();
    void absentAndEmptyPolicyListsDiffer();
    void anythingInMemoryCanBeReadAgain();
    void newerVersionOpensReadOnly();
    void failedSaveLeavesTheOldFile();
    void saveOnANearlyFullDiskLeavesTheOldFile();
    void savesAndOpens();
    void missingFileIsNamed();
    void tenThousandPodsAreFast();
};

void TestPersist::roundTrip_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : documentPaths())
        QTest::addRow("%s", qPrintable(QFileInfo(path).fileName())) << path;
}

void TestPersist::roundTrip()
{
    QFETCH(QString, path);
    const std::string original = contentOf(path);
    const auto first = persist::read(original);
    QVERIFY(first);
    QVERIFY(!first->newerVersion);
    const std::string once = persist::write(first->topology);
    const auto second = persist::read(once);
    QVERIFY(second);
    QCOMPARE(second->topology == first->topology, true);
    QCOMPARE(QByteArray::fromStdString(persist::write(second->topology)),
             QByteArray::fromStdString(once));
    QString where;
    QVERIFY2(holdsAllOf(parsed(once), parsed(original), where), qPrintable(where));
    for (const QByteArray& line : QByteArray::fromStdString(once).split('\n'))
        QVERIFY2(line.size() <= 100 || !line.contains("{ "), line.constData());
}

void TestPersist::goldenIsCanonical()
{
    const std::string golden = goldenText();
    const auto opened = persist::read(golden);
    QVERIFY(opened);
    QCOMPARE(QByteArray::fromStdString(persist::write(opened->topology)),
             QByteArray::fromStdString(golden));
}

// Every value in the golden file differs from its default, so a key that is not read shows.
void TestPersist::goldenSaysEverything()
{
    const auto opened = persist::read(goldenText());
    QVERIFY(opened);
    const Topology& t = opened->topology;
    QCOMPARE(t.header.title, std::string("Golden “title” \\ \"quoted\"\n日本"));
    QCOMPARE(t.networks.at(0).kind, NetworkKind::Vpc);
    QCOMPARE(t.networks.at(0).latencyNs, 1'500LL);
    QCOMPARE(t.networks.at(0).bandwidthKbps, 2'500LL);
    QCOMPARE(t.networks.at(0).lossPpm, 1LL);
    QCOMPARE(t.routers.at(0).bgpAsn, std::optional<std::uint32_t>(4'200'000'000U));
    QCOMPARE(t.routers.at(0).bgpExtra.members.size(), 1U);
    QCOMPARE(t.routers.at(0).firewall.at(0).ports->last, 90);
    const Cluster& c = t.clusters.at(0);
    QCOMPARE(c.model, ClusterModel::Flat);
    QCOMPARE(c.podLink, PodLink::Bridge);
    QCOMPARE(c.encapsulation, Encapsulation::Geneve);
    QVERIFY(c.masquerade && c.masqueradeExcept.size() == 2 &&
            c.masqueradeExtra.members.size() == 1);
    QCOMPARE(c.podRoutes, PodRoutes::Bgp);
    QCOMPARE(c.asn, std::optional<std::uint32_t>(64601U));
    QVERIFY(c.nodes.at(0).pods.at(1).hostNetwork);
    const Service& s = c.services.at(0);
    QCOMPARE(s.type, ServiceType::LoadBalancer);
    QCOMPARE(s.externalTrafficPolicy, TrafficPolicy::Local);
    QCOMPARE(s.internalTrafficPolicy, TrafficPolicy::Local);
    QCOMPARE(s.loadBalancer->advertise, Advertise::Bgp);
    QCOMPARE(s.ports.at(0).nodePort, 30080);
    QVERIFY(c.policies.at(0).ingress && c.policies.at(0).egress &&
            c.policies.at(0).egress->empty());
    QVERIFY(!c.policies.at(1).ingress);
    const Gateway& g = t.gateways.at(0);
    QCOMPARE(g.kind, GatewayKind::Proxy);
    QCOMPARE(g.sourceNat.at(0).portsPerHost, 64LL);
    QCOMPARE(g.sourceNat.at(0).ports->first, 1024);
    QCOMPARE(g.publish.at(0).mode, PublishMode::Http);
    QCOMPARE(g.publish.at(0).identity.size(), 4U);
    QVERIFY(g.publish.at(0).backends.at(1).address);
    QCOMPARE(t.hosts.at(0).role, HostRole::Server);
    const Flow& f = t.flows.at(0);
    QVERIFY(f.count == 3 && f.intervalNs == 1'500 && f.startNs == 1 && f.payloadBytes == 1200);
    QVERIFY(!f.enabled && f.sourcePort == 40000 && f.protocol == Protocol::Udp);
    QVERIFY(t.canvasItems.at("c1").collapsed);
    QCOMPARE(t.canvasItems.at("c1").x, -12.5);
    QCOMPARE(t.notes.at(0).width, 210.0);
    QCOMPARE(t.header.canvasExtra.members.size(), 1U);
}

void TestPersist::goldenSaysTheScenario()
{
    const auto opened = persist::read(goldenText());
    QVERIFY(opened);
    const Topology& t = opened->topology;
    QCOMPARE(t.networks.at(0).queuePackets, 64LL);
    QCOMPARE(t.routers.at(0).rpFilter, RpFilter::Strict);
    QCOMPARE(t.clusters.at(0).nodes.at(0).rpFilter, RpFilter::Loose);
    QCOMPARE(t.gateways.at(0).rpFilter, RpFilter::Loose);
    QCOMPARE(t.hosts.at(0).rpFilter, RpFilter::Strict);
    QCOMPARE(t.clusters.at(0).services.at(0).sessionAffinity, SessionAffinity::ClientIp);
    QCOMPARE(t.clusters.at(0).services.at(0).affinityTimeoutNs, 2'500LL);
    QCOMPARE(t.gateways.at(0).publish.at(0).clientHeaders, ClientHeaders::Replace);
    QVERIFY(t.gateways.at(0).publish.at(0).transparent);
    QVERIFY(t.gateways.at(0).sourceNat.at(0).randomPorts);
    const Cluster& c = t.clusters.at(0);
    QVERIFY(c.masqueradeRandomPorts);
    QVERIFY(c.nodes.at(0).pods.at(0).terminating && !c.nodes.at(0).pods.at(1).terminating);
    QCOMPARE(c.services.at(0).loadBalancer->sourceRanges.size(), 1U);
    QCOMPARE(c.services.at(0).endpoints.size(), 2U);
    QCOMPARE(c.services.at(0).endpoints.at(1).port, 8081);
    QCOMPARE(c.egressPolicies.size(), 2U);
    QCOMPARE(c.egressPolicies.at(0).nodes.at(0), std::string("c1-n1"));
    QVERIFY(c.egressPolicies.at(0).address && !c.egressPolicies.at(1).address);
    const Flow& f = t.flows.at(0);
    QCOMPARE(f.claims.size(), 2U);
    QCOMPARE(f.claims.at(0).identity, Identity::Forwarded);
    QCOMPARE(f.claims.at(1).port, 666);
    QCOMPARE(f.claims.at(1).extra.members.size(), 1U);
    const Scenario& s = t.header.scenario;
    QCOMPARE(s.faults.size(), 2U);
    QCOMPARE(s.faults.at(0).downNs, 1'000'500LL);
    QVERIFY(!s.faults.at(0).upNs && s.faults.at(0).network.empty());
    QCOMPARE(s.faults.at(1).network, std::string("core"));
    QCOMPARE(s.faults.at(1).upNs, std::optional<std::int64_t>(2'500));
    QCOMPARE(s.faults.at(1).extra.members.size(), 1U);
    QCOMPARE(s.convergeNs, 300'000LL);
    QCOMPARE(s.timeouts.tcpNs, std::optional<std::int64_t>(120'000'000'000));
    QCOMPARE(s.timeouts.udpNs, std::optional<std::int64_t>(30'000'000'000));
    QCOMPARE(s.timeouts.icmpNs, std::optional<std::int64_t>(500));
    QVERIFY(s.timeouts.extra.members.size() == 1 && s.extra.members.size() == 1);
    // A document without one keeps its text as it was.
    QCOMPARE(persist::write(Topology{}).find("scenario"), std::string::npos);
}

void TestPersist::defaultsWhenAbsent()
{
    const auto opened = persist::read(minimal(
        R"("networks":[{"id":"a"}],"flows":[{"id":"f","from":"x","to":{"address":"::1"},"port":80}])"));
    QVERIFY(opened);
    Network network;
    network.id = "a";
    QCOMPARE(opened->topology.networks.at(0) == network, true);
    QCOMPARE(opened->topology.flows.at(0).count, 1LL);
    QVERIFY(opened->topology.flows.at(0).enabled);
}

void TestPersist::unknownKeysSurvive()
{
    // At every level that has one, with nesting, numbers of every shape and characters of every
    // kind.
    const std::string extra =
        R"("x-future":{"a":[1,2.50,null,"ü\u0041\n"],"big":12345678901234567890,"e":1E-7,"z":{}})";
    std::string golden = goldenText();
    for (std::size_t at = golden.find('{', 1); at != std::string::npos;
         at = golden.find('{', at + 1)) {
        // Labels, selectors and canvas items are maps: a further key there is data, not unknown.
        const std::string before =
            golden.substr(golden.rfind('\n', at) + 1, at - golden.rfind('\n', at) - 1);
        if (before.find("abels") != std::string::npos ||
            before.find("elector") != std::string::npos ||
            before.find("items") != std::string::npos)
            continue;
        const bool empty = golden.find_first_not_of(" \n", at + 1) == golden.find('}', at + 1);
        golden.insert(at + 1, extra + (empty ? "" : ","));
        const auto opened = persist::read(golden);
        if (!opened)
            qWarning("%s %d:%d", opened.error().place.pointer.c_str(), opened.error().place.line,
                     opened.error().place.column);
        QVERIFY(opened);
        const std::string written = persist::write(opened->topology);
        QString where;
        QVERIFY2(holdsAllOf(parsed(written), parsed(golden), where), qPrintable(where));
        QVERIFY(written.find("2.50") != std::string::npos);
        QVERIFY(written.find("12345678901234567890") != std::string::npos);
        QVERIFY(written.find("1E-7") != std::string::npos);
        at += extra.size();
    }
    QVERIFY(persist::read(minimal(R"("$schema":"tombolo.schema.json")"))
                ->topology.header.extra.members.size() == 1);
}

void TestPersist::numbersAreExact()
{
    const auto latency = [](const char* text) -> std::int64_t {
        const auto opened = persist::read(
            minimal(R"("networks":[{"id":"n","latencyUs":)" + std::string(text) + "}]"));
        return opened ? opened->topology.networks.at(0).latencyNs : -1;
    };
    QCOMPARE(latency("0.001"), 1);
    QCOMPARE(latency("0.3"), 300);
    QCOMPARE(latency("1e2"), 100'000);
    QCOMPARE(latency("1.50"), 1'500);
    QCOMPARE(latency("15000e-4"), 1'500);
    QCOMPARE(latency("0.0001"), -1);
    QCOMPARE(latency("-0"), 0);
    QCOMPARE(latency("3600000000"), 3'600'000'000'000);
    QCOMPARE(latency("3600000000.001"), -1);
    QCOMPARE(latency("1e-400"), -1);
    QCOMPARE(latency("0e999"), 0);
}

void TestPersist::absentAndEmptyPolicyListsDiffer()
{
    Topology t;
    t.clusters.resize(1);
    t.clusters[0].id = "c";
    t.clusters[0].policies.resize(3);
    t.clusters[0].policies[0].id = "open";
    t.clusters[0].policies[1].id = "closed";
    t.clusters[0].policies[1].ingress.emplace();
    t.clusters[0].policies[2].id = "from-nobody";
    t.clusters[0].policies[2].ingress.emplace().emplace_back().peers.emplace();
    const auto opened = persist::read(persist::write(t));
    QVERIFY(opened);
    QCOMPARE(opened->topology == t, true);
}

// A document half finished in an editor must never be lost.
void TestPersist::anythingInMemoryCanBeReadAgain()
{
    Topology t;
    t.header.title = "broken \xff bytes \x01";
    t.routers.resize(1);
    t.routers[0].id = "r";
    t.routers[0].interfaces.resize(1);
    t.routers[0].routes.resize(1);
    t.routers[0].firewall.resize(1);
    t.gateways.resize(1);
    t.gateways[0].id = "g";
    t.gateways[0].sourceNat.resize(1);
    t.gateways[0].publish.resize(1);
    t.gateways[0].publish[0].id = "p";
    t.gateways[0].publish[0].backends.resize(1);
    t.flows.resize(1);
    t.flows[0].id = "f";
    t.canvasItems["r"] = {1e300, std::numeric_limits<double>::quiet_NaN(), 1, 1, false, {}};
    const auto opened = persist::read(persist::write(t));
    QVERIFY(opened);
    QCOMPARE(opened->topology.routers == t.routers, true);
    QCOMPARE(opened->topology.gateways == t.gateways, true);
    QCOMPARE(opened->topology.flows == t.flows, true);
}

void TestPersist::newerVersionOpensReadOnly()
{
    const std::string newer =
        R"({"format":"tombolo-topology","version":7,"title":"T","networks":[{"id":"n","kind":"mesh"},
            {"id":{"new":1}}],"flows":{"a":1}})";
    const auto refused = persist::read(newer, "new.tombolo");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Errc::NewerVersion);
    QCOMPARE(refused.error().args, (std::vector<std::string>{"7", "1"}));
    QCOMPARE(refused.error().place.pointer, std::string("/version"));
    const auto opened = persist::read(newer, {}, true);
    QVERIFY(opened);
    QVERIFY(opened->newerVersion);
    QCOMPARE(opened->topology.header.version, 7LL);
    QCOMPARE(opened->topology.header.title, std::string("T"));
    QCOMPARE(opened->topology.networks.size(), 1U);
}

void TestPersist::savesAndOpens()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("日本 ü.tombolo")).toStdString();
    const auto opened = persist::read(goldenText());
    QVERIFY(opened);
    QVERIFY(persist::writeFile(path, opened->topology));
    const auto again = persist::readFile(path);
    QVERIFY(again);
    QCOMPARE(again->topology == opened->topology, true);
}

void TestPersist::failedSaveLeavesTheOldFile()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("here"));
    QVERIFY(QDir().mkpath(folder));
    const std::string path = (folder + QStringLiteral("/a.tombolo")).toStdString();
    Topology t;
    t.header.title = "old";
    QVERIFY(persist::writeFile(path, t));
    const std::string before = contentOf(QString::fromStdString(path));
    t.header.title = "new";
    // A folder in the file's place cannot be replaced, whoever runs the test (root may write
    // anywhere).
    const auto overFolder = persist::writeFile(folder.toStdString(), t);
    QVERIFY(!overFolder);
    QCOMPARE(overFolder.error().code, Errc::Io);
    QCOMPARE(overFolder.error().place.file, folder.toStdString());
    QVERIFY(!persist::writeFile((folder + QStringLiteral("/none/a.tombolo")).toStdString(), t));
    QVERIFY(!persist::writeFile("/proc/tombolo/a.tombolo", t));
    QCOMPARE(contentOf(QString::fromStdString(path)), before);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
}

/// A disk that is nearly full takes a part: here a limit of the process stands for it.
void TestPersist::saveOnANearlyFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("a.tombolo"));
    const std::string before(12'000, 'o');
    QVERIFY(persist::replaceFile(path.toStdString(), before));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    for (const std::size_t size : {5'000U, 12'000U, 40'000U, 400'000U}) {
        rlimit small = usual;
        small.rlim_cur = 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = persist::replaceFile(path.toStdString(), std::string(size, 'n'));
        setrlimit(RLIMIT_FSIZE, &usual);
        QVERIFY2(!done, qPrintable(QString::number(size)));
        QCOMPARE(done.error().code, Errc::Io);
        QVERIFY2(QByteArray(done.error().args.at(1).c_str()).contains("large"),
                 done.error().args.at(1).c_str());
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    }
    std::signal(SIGXFSZ, old);
#endif
}

void TestPersist::missingFileIsNamed()
{
    const auto opened = persist::readFile("nowhere.tombolo");
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Errc::Io);
    QCOMPARE(opened.error().args.at(0), std::string("nowhere.tombolo"));
}

void TestPersist::tenThousandPodsAreFast()
{
    const Topology t = bigDocument(10'000);
    const std::clock_t start = std::clock();
    const std::string text = persist::write(t);
    const std::clock_t written = std::clock();
    const auto opened = persist::read(text);
    const std::clock_t read = std::clock();
    QVERIFY(opened);
    QCOMPARE(opened->topology == t, true);
    const auto ms = [](std::clock_t a) {
        return 1000.0 * static_cast<double>(a) / CLOCKS_PER_SEC;
    };
    qInfo("10,000 pods, %zu bytes: written in %.1f ms, read in %.1f ms", text.size(),
          ms(written - start), ms(read - written));
    QVERIFY(ms(read - start) <
            10'000);  // debug and sanitizer builds too; release needs about 80 ms
}

QTEST_APPLESS_MAIN(TestPersist)
#include "tst_persist.moc"
