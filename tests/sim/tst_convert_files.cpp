// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include <map>
#include <set>

#include "model/core/finding.h"
#include "model/persist/file.h"
#include "model/persist/twin.h"
#include "sim/analysis/lost_answers.h"
#include "sim/simulate.h"

using namespace tombolo;
using convert::Conversion;
using convert::RemarkCode;

/// Conversion there and back of every example and every vector.
class TestConvertFiles : public QObject {
    Q_OBJECT

    static std::set<std::string> errorsOf(const Topology& t)
    {
        std::set<std::string> out;
        for (const Finding& finding : validate(t))
            if (finding.severity == Severity::Error)
                out.insert(finding.code + " " + finding.element);
        return out;
    }

    static ClusterModel otherOf(const Topology& t)
    {
        for (const Cluster& c : t.clusters)
            if (c.model == ClusterModel::Island)
                return ClusterModel::Flat;
        return ClusterModel::Island;
    }

    static Topology open(const QString& path)
    {
        const auto opened = persist::readFile(path.toStdString());
        return opened ? opened->topology : Topology();
    }

    static Topology example(const char* name)
    {
        return open(QStringLiteral(SOURCE_DIR "/resources/examples/") + QLatin1String(name) +
                    QStringLiteral(".tombolo"));
    }

    static bool has(const Conversion& c, RemarkCode code)
    {
        return std::any_of(c.remarks.begin(), c.remarks.end(),
                           [&](const auto& r) { return r.code == code; });
    }

private slots:
    void thereAndBack_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder :
             {"/resources/examples", "/tests/sim/vectors", "/tests/sim/conversions"})
            for (const QFileInfo& file : QDir(QStringLiteral(SOURCE_DIR) + QLatin1String(folder))
                                             .entryInfoList({QStringLiteral("*.tombolo")}))
                QTest::newRow(qPrintable(file.baseName())) << file.absoluteFilePath();
    }
    void thereAndBack()
    {
        QFETCH(QString, path);
        const Topology t = open(path);
        const ClusterModel to = otherOf(t);
        const ClusterModel from =
            to == ClusterModel::Flat ? ClusterModel::Island : ClusterModel::Flat;
        const Conversion there = persist::convertDocument(t, to);
        QVERIFY(!there.misfit);
        if (t.clusters.empty()) {
            QVERIFY(!there.changed);
            return;
        }
        const auto known = errorsOf(t);
        for (const std::string& error : errorsOf(there.result))
            QVERIFY2(known.contains(error), error.c_str());
        compareRuns(t, there);
        // By way of the file, as a person would.
        const std::string text = persist::write(there.result);
        const auto opened = persist::read(text);
        QVERIFY(opened.has_value());
        QVERIFY(persist::write(opened->topology) == text);
        const Conversion back = persist::convertDocument(opened->topology, from);
        QVERIFY(back.restored);
        QCOMPARE(persist::write(back.result), persist::write(t));
    }

    void mergesWhatWasChanged()
    {
        const Topology t = example("two-islands");
        Topology flat = persist::convertDocument(t, ClusterModel::Flat).result;
        flat.clusters[0].nodes[0].pods[0].name = "Renamed";
        flat.canvasItems["client"].x = 900;
        flat.routers[0].name = "Edge";
        Host host = flat.hosts[0];
        host.id = "auditor";
        host.interfaces[0].addresses = {*parseAddress("10.10.0.77")};
        flat.hosts.push_back(host);
        Flow flow = flat.flows[3];
        flow.id = "auditor-to-h";
        flow.from = "auditor";
        flow.to.element = "pod-h";
        flow.port = 8080;
        flow.sourcePort = 0;
        flat.flows.push_back(flow);
        const Conversion back = persist::convertDocument(flat, ClusterModel::Island);
        QVERIFY(back.restored);
        QVERIFY(has(back, RemarkCode::Merged));
        const Topology& r = back.result;
        QCOMPARE(r.clusters[0].nodes[0].pods[0].name, std::string("Renamed"));
        QCOMPARE(toString(r.clusters[0].nodes[0].pods[0].addresses[0]), std::string("10.1.1.2"));
        QCOMPARE(r.canvasItems.at("client").x, 900.0);
        QCOMPARE(r.gateways[0].name, std::string("Edge"));
        QCOMPARE(r.gateways[0].sourceNat.size(), std::size_t(1));
        for (const Route& route : r.hosts[2].routes)
            QVERIFY2(!parsePrefix("10.64.0.0/10")->contains(route.to), toString(route.to).c_str());
        QVERIFY(errorsOf(r).empty());
        const auto trace = sim::simulate(r);
        QVERIFY(trace.has_value());
        for (const sim::FlowResult& f : (*trace)->flows())
            QVERIFY2(f.verdict == sim::Verdict::Answered, f.id.c_str());
    }

    void publicAddressesNeedNoTranslation()
    {
        const Topology t = example("egress-nat");
        const Conversion kept = persist::convertDocument(t, ClusterModel::Flat);
        QVERIFY(has(kept, RemarkCode::TranslationKept));
        const Conversion open =
            persist::convertDocument(t, ClusterModel::Flat, {*parsePrefix("192.0.0.0/14")});
        QVERIFY(!has(open, RemarkCode::TranslationKept));
        const auto trace = sim::simulate(open.result);
        for (const sim::FlowResult& f : (*trace)->flows()) {
            QVERIFY2(f.verdict == sim::Verdict::Answered, f.id.c_str());
            QVERIFY2(!f.hidden, f.id.c_str());
        }
    }

    void fragmentedSpace()
    {
        const Topology t = example("two-islands");
        // No /16 anywhere: three node blocks here, three there.
        const std::vector<Prefix> free{*parsePrefix("10.200.1.0/24"), *parsePrefix("10.201.4.0/23"),
                                       *parsePrefix("10.202.8.0/23"),
                                       *parsePrefix("10.203.9.0/24")};
        const Conversion there = persist::convertDocument(t, ClusterModel::Flat, free);
        QVERIFY(!there.misfit);
        QVERIFY(has(there, RemarkCode::SplitIntoNodeBlocks));
        QVERIFY(errorsOf(there.result).empty());
        compareRuns(t, there);
        const Conversion back = persist::convertDocument(there.result, ClusterModel::Island);
        QCOMPARE(persist::write(back.result), persist::write(t));
        // Six /29: the blocks shrink to their pods.
        const Conversion tight =
            persist::convertDocument(t, ClusterModel::Flat, {*parsePrefix("10.200.1.0/26")});
        QVERIFY(has(tight, RemarkCode::NodeBlocksShrunk));
        compareRuns(t, tight);
        const Conversion again = persist::convertDocument(tight.result, ClusterModel::Island);
        QCOMPARE(persist::write(again.result), persist::write(t));
        const Conversion full =
            persist::convertDocument(t, ClusterModel::Flat, {*parsePrefix("10.200.1.0/28")});
        QVERIFY(full.misfit.has_value());
        QVERIFY(!full.changed);
        QCOMPARE(persist::write(full.result), persist::write(t));
    }

    /// Blocks shrink as little as need be, alike for all, and what is left is told.
    void theLargestBlocksThatFit()
    {
        const Topology t = example("two-islands");
        for (const auto& [free, length, more] :
             {std::tuple{"172.30.0.0/22", 25, "1"}, std::tuple{"172.30.0.0/23", 26, "1"},
              std::tuple{"172.30.0.0/24", 27, "1"}, std::tuple{"172.30.0.0/26", 29, "1"}}) {
            const Conversion c =
                persist::convertDocument(t, ClusterModel::Flat, {*parsePrefix(free)});
            QVERIFY2(!c.misfit, free);
            for (const Cluster& cluster : c.result.clusters)
                for (const Node& node : cluster.nodes)
                    QCOMPARE(int(node.podPrefixes[0].length), length);
            for (const convert::Remark& r : c.remarks)
                if (r.code == RemarkCode::NodeBlocksShrunk)
                    QCOMPARE(r.args[4], std::string(more));
            QVERIFY(has(c, RemarkCode::NodeBlocksShrunk));
            compareRuns(t, c);
        }
    }

    void whoKeepsIsTold()
    {
        const Conversion c = persist::convertDocument(example("two-islands"), ClusterModel::Flat);
        const std::string a = c.result.clusters[0].id;
        const std::string b = c.result.clusters[1].id;
        for (const convert::Remark& r : c.remarks) {
            if (r.code == RemarkCode::PrefixKept)
                QCOMPARE(r.args, (std::vector<std::string>{"10.1.0.0/16", b}));
            if (r.code == RemarkCode::PrefixRenumbered)
                QCOMPARE(r.args.at(2), a);
        }
        QVERIFY(has(c, RemarkCode::PrefixKept) && has(c, RemarkCode::PrefixRenumbered));
    }

    /// A gateway that goes leaves its pods to the next one, and an entry may lead to an entry.
    void oneTranslationBehindAnother()
    {
        const Topology t =
            open(QStringLiteral(SOURCE_DIR "/tests/sim/conversions/double-nat.tombolo"));
        const Conversion there = persist::convertDocument(t, ClusterModel::Flat);
        QVERIFY(there.changed);
        const auto kept = [&](const char* entry, const char* why) {
            return std::any_of(there.remarks.begin(), there.remarks.end(), [&](const auto& r) {
                return r.code == RemarkCode::EntryKept && r.args[0] == entry && r.args[1] == why;
            });
        };
        QVERIFY(kept("in2", "internet"));
        QVERIFY(kept("in1", "entry"));
        std::set<std::string> from;
        for (const Gateway& gateway : there.result.gateways) {
            QVERIFY(gateway.id != "g1" || gateway.sourceNat.empty());
            for (const SourceNat& rule : gateway.sourceNat)
                from.insert(toString(rule.from));
        }
        QCOMPARE(from, (std::set<std::string>{"100.64.0.0/10", "10.244.0.0/16", "10.0.0.0/24"}));
        QVERIFY(sim::analysis::lostAnswers(t, there.result)->empty());
    }

    /// What a conversion breaks is told, first of all.
    void lostAnswersAreTold()
    {
        const Topology t =
            open(QStringLiteral(SOURCE_DIR "/tests/sim/conversions/double-nat.tombolo"));
        Conversion there = persist::convertDocument(t, ClusterModel::Flat);
        for (Gateway& gateway : there.result.gateways)
            std::erase_if(gateway.publish, [](const Publish& p) { return p.id == "in1"; });
        QVERIFY(sim::analysis::addLostAnswers(t, there).has_value());
        const convert::Remark& first = there.remarks.front();
        QCOMPARE(first.code, RemarkCode::AnswerLost);
        QCOMPARE(kindOf(first.code), convert::RemarkKind::Lost);
        QCOMPARE(first.element, std::string("in"));
        QCOMPARE(first.args, (std::vector<std::string>{"refused", "not-listening", "g1"}));
        QCOMPARE(std::count_if(there.remarks.begin(), there.remarks.end(),
                               [](const auto& r) { return r.code == RemarkCode::AnswerLost; }),
                 1);
    }

    void brokenRecordsAreIgnored()
    {
        const Topology t = example("two-islands");
        const Topology flat = persist::convertDocument(t, ClusterModel::Flat).result;
        for (const char* text : {"1", "{}", "{\"was\":\"round\"}", "[", "{\"kept\":{\"flows\":3}}",
                                 "{\"renumbered\":[{\"prefixes\":[{}]}]}"}) {
            Topology broken = flat;
            for (auto& member : broken.header.extra.members)
                if (member.first == "twin")
                    member.second = text;
            const Conversion back = persist::convertDocument(broken, ClusterModel::Island);
            QVERIFY2(back.changed, text);
            QVERIFY2(!back.restored, text);
            QVERIFY2(has(back, RemarkCode::RecordUnused), text);
            QVERIFY(errorsOf(back.result).empty());
        }
    }

    /// Whoever edits the record must not smuggle in what the check of the document did not see.
    void editedRecordsAreNotTrusted()
    {
        const Topology t = example("two-islands");
        const Topology flat = persist::convertDocument(t, ClusterModel::Flat).result;
        QVERIFY(persist::readTwin(flat)->untouched);
        const auto backBy = [&](const std::string& from, const std::string& to) {
            Topology edited = flat;
            for (auto& [key, value] : edited.header.extra.members)
                if (key == "twin") {
                    const auto at = value.find(from);
                    if (at != std::string::npos)
                        value.replace(at, from.size(), to);
                }
            if (edited == flat || persist::readTwin(edited)->untouched)
                return Conversion();
            return persist::convertDocument(edited, ClusterModel::Island);
        };
        // The document has its say first: what it still has is kept.
        const Conversion kept = backBy("\"10.10.0.50\"", "\"224.0.0.1\"");
        QVERIFY(kept.restored);
        QVERIFY(errorsOf(kept.result).empty());
        // Then nothing may come out that the check of the result would refuse.
        for (const auto& [from, to, why] :
             {std::tuple{"\"10.20.0.0/24\",\"out\":\"core\"", "\"10.20.0.0/24\",\"out\":\"nobody\"",
                         "errors"},
              std::tuple{"\"was\":\"10.1.0.0/16\"", "\"was\":\"224.0.0.0/16\"", "errors"},
              std::tuple{"\"backends\":[{\"element\":\"pod-c\"",
                         "\"backends\":[{\"element\":\"pod-x\"", "errors"}}) {
            const Conversion back = backBy(from, to);
            QVERIFY2(back.changed, from);
            QVERIFY2(errorsOf(back.result).empty(), from);
            QVERIFY2(!back.restored, from);
            QCOMPARE(back.remarks.front().code, RemarkCode::RecordUnused);
            QCOMPARE(back.remarks.front().args.at(0), std::string(why));
        }
        // Faults that the first document had are its own, not the record's.
        Topology faulty = t;
        faulty.clusters[1].nodes[0].pods[0].listen.push_back(
            faulty.clusters[1].nodes[0].pods[0].listen.front());
        faulty.hosts[0].interfaces[0].addresses[0] = *parseAddress("127.0.0.1");
        QVERIFY(!errorsOf(faulty).empty());
        Topology touched = persist::convertDocument(faulty, ClusterModel::Flat).result;
        touched.hosts[0].interfaces[0].addresses[0] = *parseAddress("10.10.0.51");
        touched.clusters[0].name = "Renamed";
        const Conversion home = persist::convertDocument(touched, ClusterModel::Island);
        QVERIFY(home.restored);
        QCOMPARE(home.result.clusters[0].name, std::string("Renamed"));
        // A harmless edit is as good as one of the document.
        const Conversion renamed = backBy("\"Other client\"", "\"Customer\"");
        QVERIFY(renamed.restored);
        QVERIFY(errorsOf(renamed.result).empty());
    }

    /// Services are Kubernetes, in either model: flat keeps them, and what they hide is told.
    void servicesStay()
    {
        const Topology t =
            open(QStringLiteral(SOURCE_DIR "/tests/sim/conversions/services.tombolo"));
        Conversion there = persist::convertDocument(t, ClusterModel::Flat);
        QVERIFY(there.changed);
        QVERIFY(there.result.flows == t.flows);
        QVERIFY(there.result.clusters[0].services == t.clusters[0].services);
        QVERIFY(sim::analysis::addLostAnswers(t, there).has_value());
        std::map<std::string, std::vector<std::string>> told;
        for (const convert::Remark& r : there.remarks) {
            QVERIFY(r.code != RemarkCode::AnswerLost);
            if (r.code == RemarkCode::ServiceHides)
                told[r.element] = r.args;
        }
        QCOMPARE(kindOf(RemarkCode::ServiceHides), convert::RemarkKind::Lost);
        QCOMPARE(told["web"], (std::vector<std::string>{"lb", "lb2", "podlb", "podnp"}));
        QCOMPARE(told["np"], (std::vector<std::string>{"np1", "np3"}));
        QCOMPARE(told.size(), std::size_t(2));
        // As whoever turns the model and the masquerade by hand has it.
        Topology byHand = t;
        byHand.clusters[0].model = ClusterModel::Flat;
        byHand.clusters[0].masquerade = false;
        const auto a = sim::simulate(byHand);
        const auto b = sim::simulate(there.result);
        for (std::size_t f = 0; f < t.flows.size(); ++f) {
            QVERIFY((*b)->flows()[f].seenSource->address == (*a)->flows()[f].seenSource->address);
            QCOMPARE((*b)->flows()[f].hidden, (*a)->flows()[f].hidden);
        }
    }

    /// With policy Local a pod that is not masqueraded is passed on to any endpoint by a node that
    /// is not its own, and the answer goes past that node: by the cluster address it comes back.
    void localNodePortsOfOtherNodes()
    {
        Topology t = open(QStringLiteral(SOURCE_DIR "/tests/sim/conversions/services.tombolo"));
        for (Service& service : t.clusters[0].services)
            service.externalTrafficPolicy = TrafficPolicy::Local;
        const auto flow = std::find_if(t.flows.begin(), t.flows.end(),
                                       [](const Flow& f) { return f.id == "podnp"; });
        Flow own = *flow;
        own.id = "own";
        own.from = "q1";  // on the node that it calls
        t.flows.push_back(own);
        const Conversion there = persist::convertDocument(t, ClusterModel::Flat);
        for (const Flow& f : there.result.flows) {
            const bool moved = f.id == "podnp";
            QCOMPARE(f.to.element, std::string(moved || !f.to.address ? "web" : ""));
        }
        QVERIFY(has(there, RemarkCode::FlowToService));
        QVERIFY(sim::analysis::lostAnswers(t, there.result)->empty());
    }

    /// What a flow no longer passes is told with it, and listed as a choice.
    void entriesThatAreBypassed()
    {
        const Conversion c =
            persist::convertDocument(example("ingress-vip-and-proxy"), ClusterModel::Flat);
        std::map<std::string, std::vector<std::string>> told;
        for (const convert::Remark& r : c.remarks)
            if (r.code == RemarkCode::FlowToPod)
                told[r.element] = r.args;
        QCOMPARE(kindOf(RemarkCode::FlowToPod), convert::RemarkKind::Chosen);
        QCOMPARE(told["full"], (std::vector<std::string>{"vip-full", "pod-b", "8080", "vip"}));
        QCOMPARE(told["http"],
                 (std::vector<std::string>{"proxy-http", "pod-c", "8080", "proxy", "proxy"}));
    }

    /// An egress policy hides in the flat model too, and the notes say so.
    void egressPoliciesAreTold()
    {
        const Topology t =
            open(QStringLiteral(SOURCE_DIR "/tests/sim/conversions/egress-policy.tombolo"));
        const Conversion there = persist::convertDocument(t, ClusterModel::Flat);
        std::vector<convert::Remark> told;
        for (const convert::Remark& r : there.remarks)
            if (r.code == RemarkCode::EgressKept)
                told.push_back(r);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(kindOf(told[0].code), convert::RemarkKind::Lost);
        QCOMPARE(told[0].element, std::string("c1"));
        QCOMPARE(told[0].args, (std::vector<std::string>{"2", "192.0.2.0/24", "eg", "10.0.0.21"}));
        const auto trace = sim::simulate(there.result);
        QVERIFY(std::any_of((*trace)->flows().begin(), (*trace)->flows().end(),
                            [](const sim::FlowResult& f) { return f.hidden; }));
        // Without a gateway it hides nobody: what it takes is dropped, as before.
        Topology none = t;
        none.clusters[0].egressPolicies[0].nodes.clear();
        QVERIFY(!has(persist::convertDocument(none, ClusterModel::Flat), RemarkCode::EgressKept));
    }

private:
    static void compareRuns(const Topology& before, const Conversion& c)
    {
        const auto was = sim::simulate(before);
        const auto now = sim::simulate(c.result);
        QVERIFY(was.has_value() && now.has_value());
        std::set<std::string> kept;
        for (const auto& remark : c.remarks)
            if (remark.code == RemarkCode::TranslationKept || remark.code == RemarkCode::EntryKept)
                kept.insert(remark.element);
            else if (remark.code == RemarkCode::EgressKept)
                kept.insert(remark.args.at(2));
        const bool flat =
            !c.result.clusters.empty() && c.result.clusters[0].model == ClusterModel::Flat;
        for (std::size_t f = 0; f < (*was)->flows().size(); ++f) {
            const auto& a = (*was)->flows()[f];
            const auto& b = (*now)->flows()[f];
            if (a.verdict == sim::Verdict::Answered)
                QVERIFY2(b.verdict == sim::Verdict::Answered,
                         (a.id + " " + sim::toString(b.reason)).c_str());
            if (flat && b.hidden)
                for (const sim::HiddenBy& by : b.hiddenBy)
                    QVERIFY2(by.rule.starts_with("service:") ||
                                 kept.contains((*now)->elements()[by.element]),
                             (b.id + " " + by.rule).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestConvertFiles)
#include "tst_convert_files.moc"
