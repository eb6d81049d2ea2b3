// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTranslator>

#include "model/core/validate_codes.h"
#include "model/persist/file.h"
#include "sim/simulate.h"
#include "tests/export/sample_run.h"
#include "tests/sim/small_worlds.h"
#include "views/text/distinct_names.h"
#include "views/text/json_text.h"
#include "views/text/text.h"
#include "views/text/text_tr.h"

using namespace tombolo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStepKinds = static_cast<int>(sim::StepKind::Reject) + 1;
constexpr int kReasons = static_cast<int>(sim::Reason::ReversePath) + 1;
constexpr int kErrors = static_cast<int>(Errc::NotAllowed) + 1;

/// Says what it was asked instead of translating it.
class Marker : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return u"«"_s + QLatin1String(context) + u"» "_s + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

bool isSentence(const QString& text)
{
    return !text.isEmpty() && !text.contains(QRegularExpression(u"%[1-9n]"_s)) &&
           (text.endsWith(u'.') || text.endsWith(u'。'));
}

}  // namespace

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void namesNeverTurnWhatStandsBesideThem()
    {
        QCOMPARE(text::shownName(QStringLiteral("Pod-A")), QStringLiteral("Pod-A"));
        QCOMPARE(text::shownName(QStringLiteral("a\u202Eb\u2066c\u200Fd")), QStringLiteral("abcd"));
        QCOMPARE(text::shownName(QStringLiteral("one\ntwo")), QStringLiteral("one two"));
        QCOMPARE(text::shownName(QStringLiteral("\u05E9\u05DC")),
                 QStringLiteral("\u200E\u2068\u05E9\u05DC\u2069"));
        QTextDocument sentence;
        sentence.setHtml(u"<p>"_s + text::shownName(QStringLiteral("\u05E9\u05DC node")) +
                         u" writes</p>"_s);
        QCOMPARE(sentence.firstBlock().textDirection(), Qt::LeftToRight);
        QCOMPARE(text::shownName(std::string("島")), QStringLiteral("島"));
    }

    void init() { text::setLanguage(u"en"_s); }

    void everyFindingHasASentence()
    {
        for (const FindingCode& code : findingCodes()) {
            QVERIFY2(text::hasFindingText(code.code), code.code);
            const Finding finding{code.severity, code.code, {"A", "B", "C", "D"}, {}, {}, {}};
            const QString sentence = text::findingText(finding);
            QVERIFY2(isSentence(sentence), qPrintable(sentence));
            // A sentence uses as many arguments as the code says that it has, or fewer.
            const auto most = QString::fromUtf8(code.args).count(u',') + 1;
            const QString raw = text::findingText(Finding{{}, code.code, {}, {}, {}, {}});
            for (const auto& [place, letter] :
                 {std::pair(1, u"A"_s), {2, u"B"_s}, {3, u"C"_s}, {4, u"D"_s}})
                if (place > most)
                    QVERIFY2(!sentence.contains(u"“"_s + letter + u"”"_s), code.code);
            QVERIFY(!raw.isEmpty());
        }
    }

    void findingArgumentsStayAsTheyAre()
    {
        const Finding finding{Severity::Error, "duplicate-id", {"%2", "%1"}, {}, {}, {}};
        QVERIFY(text::findingText(finding).contains(u"“%2” is used twice (first at %1)"_s));
        const Finding unknown{Severity::Error, "not-a-code", {}, {}, {}, {}};
        QVERIFY(!text::hasFindingText("not-a-code"));
        QCOMPARE(text::findingText(unknown), u"not-a-code"_s);
    }

    void everyErrorHasASentence()
    {
        for (int i = 0; i < kErrors; ++i) {
            Error error{static_cast<Errc>(i), {"a", "b", "c"}, {}};
            QVERIFY2(isSentence(text::errorText(error)), qPrintable(QString::number(i)));
            error.args.clear();  // fewer arguments than expected must not break anything
            QVERIFY(!text::errorText(error).isEmpty());
        }
    }

    void refusalsSayWhatToDo()
    {
        const Error full{Errc::NotAllowed, {"core", "no-free-address"}, {}};
        QCOMPARE(text::errorText(full),
                 u"No address is free in “core”: give it a larger prefix."_s);
        const Error other{Errc::NotAllowed, {"this", "not known here"}, {}};
        QCOMPARE(text::errorText(other), u"This is not possible: this (not known here)."_s);
        // Every code that model/core refuses with has its sentence.
        static const QRegularExpression refusal(
            u"(?:NotAllowed, \\{[^}]*, |refuse\\([^;\"]*, )\"([a-z]+(?:-[a-z]+)+)\""_s);
        QDirIterator files(QStringLiteral(SOURCE_DIR "/model"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int found = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto it = refusal.globalMatch(source); it.hasNext(); ++found) {
                const QString code = it.next().captured(1);
                const Error error{Errc::NotAllowed, {"x", code.toStdString()}, {}};
                QVERIFY2(!text::errorText(error).contains(code), qPrintable(code));
            }
        }
        QVERIFY(found > 10);
    }

    void errorsSayWhere()
    {
        const Error syntax{Errc::JsonSyntax, {"a value"}, {"x.tombolo", "", "", 3, 7}};
        QVERIFY(text::errorText(syntax).startsWith(u"x.tombolo:3:7: "_s));
        const Error type{Errc::WrongType, {"string", "number"}, {"x.tombolo", "/title", "", 0, 0}};
        QVERIFY(text::errorText(type).startsWith(u"x.tombolo at /title: "_s));
    }

    /// The parser's own sentences are for those who write parsers, and English.
    void whatIsNotJsonIsSaidInWords()
    {
        const QString begin = u"syntax error while parsing value - "_s;
        const QPair<QString, QString> said[] = {
            {u"unexpected end of input; expected string literal"_s,
             u"the text ends where a text in quotation marks is expected"_s},
            {u"unexpected '}'; expected end of input"_s, u"“}” stands where the end is expected"_s},
            {u"unexpected number literal; expected '[', '{', or a literal"_s,
             u"a number stands where a value is expected"_s},
            {u"invalid literal; last read: 'tru}'"_s,
             u"“tru}” is no value; a text stands in quotation marks"_s},
            {u"invalid string: missing closing quote; last read: '\"abc'"_s,
             u"a text lacks its closing quotation mark"_s},
            {u"invalid number; expected digit after '-'; last read: '-'"_s, u"“-” is no number"_s},
        };
        for (const auto& [parser, words] : said)
            QCOMPARE(text::jsonFault(begin + parser), words);
        QCOMPARE(text::jsonFault(u"a value"_s), u"a value"_s);
    }

    void everyStepHasASentence()
    {
        const sample::Run run;
        for (int i = 0; i < kStepKinds; ++i) {
            sim::Step step;
            step.kind = static_cast<sim::StepKind>(i);
            step.at = sample::Run::kNode;
            step.rule = "service:web";
            step.before = step.after = run.crossing(0).header;
            QVERIFY2(!text::stepTitle(step).isEmpty(), sim::toString(step.kind));
            QVERIFY2(!text::stepText(run, step).isEmpty(), sim::toString(step.kind));
            step.args = {"10.0.0.1", "10.0.0.2", "10.0.0.3", "3", "kept"};
            const QString sentence = text::stepText(run, step);
            QVERIFY2(isSentence(sentence), qPrintable(sentence));
            QVERIFY2(sentence.contains(u"n1"_s) || sentence.contains(u"web"_s) ||
                         sentence.contains(u"10."_s),
                     qPrintable(sentence));
        }
    }

    void everyReasonHasItsWords()
    {
        const sample::Run run;
        QSet<QString> words;
        for (int i = 1; i < kReasons; ++i) {
            const auto reason = static_cast<sim::Reason>(i);
            QVERIFY2(isSentence(text::reasonText(reason)), sim::toString(reason));
            QVERIFY2(!text::reasonWord(reason).isEmpty(), sim::toString(reason));
            words.insert(text::reasonWord(reason));
            sim::Step drop;
            drop.kind = sim::StepKind::Drop;
            drop.reason = reason;
            drop.at = sample::Run::kNode;
            drop.args = {sim::toString(reason), "10.0.0.1", "2"};
            QVERIFY2(isSentence(text::stepText(run, drop)), sim::toString(reason));
        }
        QCOMPARE(words.size(), kReasons - 1);
    }

    void rejectSaysWhatItAnswers()
    {
        const sample::Run run;
        sim::Step step;
        step.kind = sim::StepKind::Reject;
        step.reason = sim::Reason::NotListening;
        step.at = sample::Run::kServer;
        step.args = {"not-listening", "tcp", "81", "tcp-reset"};
        QVERIFY(text::stepText(run, step).endsWith(u"It answers with a TCP reset."_s));
        step.args.back() = "icmp-3-13";
        QVERIFY(text::stepText(run, step).endsWith(u"type 3 code 13."_s));
    }

    void socketsSayWhatReachedThem()
    {
        const sample::Run run;
        sim::Step step;
        step.kind = sim::StepKind::Deliver;
        step.at = sample::Run::kServer;
        step.rule = "socket";
        QVERIFY(text::stepText(run, step).startsWith(u"The answer comes from"_s));
        step.law = "L-18";
        QVERIFY(text::stepText(run, step).startsWith(u"The error message quotes"_s));
        step.law.clear();
        step.rule = "socket:reset";
        QVERIFY(text::stepText(run, step).startsWith(u"The reset ends the connection"_s));
    }

    void masqueradeSaysWhy()
    {
        const sample::Run run;
        const QString sentence =
            text::stepText(run, run.steps(0).front(), [](const std::string& id) {
                return id == "n1" ? u"node-1"_s : QString::fromStdString(id);
            });
        QCOMPARE(sentence,
                 u"The destination 10.10.0.80 is in no “except” prefix of the cluster, so "
                 "node-1 replaces the pod's source 10.1.1.2 by its own address 10.10.0.11 "
                 "(masquerade). The source port 40000 is free there and is kept."_s);
    }

    void flowSummarySaysWhoIsHidden()
    {
        const sample::Run run;
        const QString summary = text::flowSummary(run, run.flows().front());
        QVERIFY2(summary.contains(u"server sees 10.10.0.11 instead of pod-a (10.1.1.2), hidden by "
                                  "n1 (masquerade)."_s),
                 qPrintable(summary));
        QVERIFY2(summary.contains(u"2 senders could be behind that address."_s),
                 qPrintable(summary));
    }

    /// Two clusters with a node-1 each, and a pod of one name on two nodes of one of them.
    void namesOfSeveralAreToldApart()
    {
        Topology t;
        for (const char* id : {"west", "east"}) {
            Cluster c;
            c.id = id;
            c.name = id == std::string("west") ? "West" : "East";
            for (const char* node : {"1", "2"}) {
                Node n;
                n.id = c.id + "-n" + node;
                n.name = std::string("node-") + node;
                Pod p;
                p.id = n.id + "-web";
                p.name = id == std::string("west") ? "web" : p.id;
                n.pods = {p};
                c.nodes.push_back(n);
            }
            t.clusters.push_back(c);
        }
        Host h;
        h.id = "h";
        h.name = "Server";
        t.hosts = {h};
        const TopologyIndex index(t);
        const text::NameOf names = text::distinctNames(index);
        QCOMPARE(names("west-n1"), u"node-1 (West)"_s);
        QCOMPARE(names("east-n1"), u"node-1 (East)"_s);
        QCOMPARE(names("west-n2-web"), u"web (node-2, West)"_s);
        QCOMPARE(names("east-n1-web"), u"east-n1-web"_s);
        QCOMPARE(names("h"), u"Server"_s);
        QCOMPARE(names("west"), u"West"_s);
        QCOMPARE(names("gone"), u"gone"_s);
    }

    /// The answer goes another way than the request and dies at a firewall there.
    void flowSummaryNamesTheRuleThatStopsTheAnswer()
    {
        test::World w;
        w.network("front", {"10.40.0.0/24"});
        w.network("back", {"10.50.0.0/24"});
        w.router("ra", {{"front", "10.40.0.1"}, {"back", "10.50.0.1"}});
        w.router("rb", {{"front", "10.40.0.2"}, {"back", "10.50.0.2"}});
        w.host("client", "front", "10.40.0.50", "10.40.0.1");
        w.host("s1", "back", "10.50.0.11", "10.50.0.2", {{Protocol::Tcp, 80}});
        w.t.routers[1].firewall.push_back({});
        w.flow("f", "client", "s1", Protocol::Tcp, 80);
        const auto trace = sim::simulate(w.t);
        QVERIFY(trace.has_value());
        const sim::FlowResult& flow = (*trace)->flows().front();
        QCOMPARE(flow.verdict, sim::Verdict::Delivered);
        const QString said = text::flowSummary(**trace, flow);
        QVERIFY2(said.startsWith(u"Delivered, but the sender got no answer: it is lost at rb "
                                 "(firewall, rule 1)."_s),
                 qPrintable(said));
    }

    /// Without it the summary reads as if the endpoint had been called itself.
    void flowSummarySaysWhereServicesAndGatewaysLead()
    {
        const auto said = [](const char* file, const std::string& id) {
            const auto opened =
                persist::readFile(SOURCE_DIR "/resources/examples/" + std::string(file));
            const auto trace = sim::simulate(opened->topology);
            for (const sim::FlowResult& flow : (*trace)->flows())
                if (flow.id == id)
                    return text::flowSummary(**trace, flow);
            return QString();
        };
        QVERIFY(said("one-cluster.tombolo", "service")
                    .contains(u"The destination was translated: 10.96.0.10:80 → 10.1.1.3:8080 by "
                              "n2 (service “web”)."_s));
        QVERIFY(said("two-islands.tombolo", "b-to-g").contains(u"10.10.0.22:80 → 10.1.1.3:8080"_s));
        QVERIFY(said("ingress-vip-and-proxy.tombolo", "http")
                    .contains(
                        QRegularExpression(u"10\\.40\\.0\\.[0-9]+:80 → 10\\.1\\..* \\(proxy “"_s)));
        QVERIFY(!said("one-cluster.tombolo", "same-node").contains(u"translated"_s));
    }

    void flowSummarySaysWhoAnswersInstead()
    {
        sample::Run run;
        sim::FlowResult flow = run.flows().front();
        flow.verdict = sim::Verdict::Answered;
        flow.meantFor = "pod-z";
        flow.meantAt = *parseAddress("10.1.1.3");
        flow.twins = true;
        QVERIFY(flow.seenSource);
        const QString said = text::flowSummary(run, flow);
        QVERIFY2(said.contains(u"not by pod-z"_s) && said.contains(u"10.1.1.3"_s),
                 qPrintable(said));
        QVERIFY(!said.startsWith(u"Answered. "_s));
        QCOMPARE(text::verdictText(flow), u"Answered by somebody else"_s);
        flow.meantFor.clear();
        QCOMPARE(text::verdictText(flow), u"Answered"_s);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0 ns"_s;
        QTest::newRow("ns") << qint64(999) << u"999 ns"_s;
        QTest::newRow("µs") << qint64(50'000) << u"50 µs"_s;
        QTest::newRow("fraction") << qint64(1'250) << u"1.25 µs"_s;
        QTest::newRow("ms") << qint64(1'200'000) << u"1.2 ms"_s;
        QTest::newRow("s") << qint64(3'000'000'000) << u"3 s"_s;
        QTest::newRow("negative") << qint64(-2'000) << u"-2 µs"_s;
    }
    void durations()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(tombolo::text::duration(ns), text);
    }

    void listsAndEndpoints()
    {
        QCOMPARE(text::listText({u"A"_s, u"B"_s, u"C"_s}), u"A, B, and C"_s);
        QCOMPARE(text::listText({u"A"_s, u"B"_s, u"C"_s, u"D"_s}, 3), u"A, B and 2 more"_s);
        QCOMPARE(text::endpointText(sample::address("2001:db8::1"), 80), u"[2001:db8::1]:80"_s);
        QCOMPARE(text::endpointText(sample::address("10.0.0.1"), 0), u"10.0.0.1"_s);
    }

    void englishCountsProperly()
    {
        sample::Run run;
        sim::Step step;
        step.kind = sim::StepKind::BalanceEndpoint;
        step.rule = "service:web";
        step.at = sample::Run::kNode;
        step.args = {"pod-a", "10.1.1.2", "80", "3"};
        QVERIFY(text::stepText(run, step).contains(u"has 3 usable endpoints"_s));
        step.args.back() = "1";
        QVERIFY(text::stepText(run, step).contains(u"has one usable endpoint"_s));
    }

    void languageChangesWhileRunning()
    {
        text::setLanguage(u"ja"_s);
        QCOMPARE(text::language(), u"ja"_s);
        QCOMPARE(text::joined({u"甲。"_s, QString(), u"乙%1。"_s}), u"甲。乙%1。"_s);
        text::setLanguage(u"en"_s);
        QCOMPARE(text::joined({u"A."_s, QString(), u"B %1."_s}), u"A. B %1."_s);
        QCOMPARE(text::language(), u"en"_s);
        QCOMPARE(text::severityText(Severity::Error), u"Error"_s);
        text::setLanguage(u"klingon"_s);  // unknown: the system's
        QVERIFY(text::language() == u"en"_s || text::language() == u"ja"_s);
    }

    void everyTextIsTranslated()
    {
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        const sample::Run run;
        const auto marked = [](const QString& text) {
            return text.contains(u"«Text»"_s);
        };
        for (int i = 0; i < kStepKinds; ++i) {
            sim::Step step;
            step.kind = static_cast<sim::StepKind>(i);
            step.at = sample::Run::kNode;
            QVERIFY2(marked(text::stepTitle(step)), sim::toString(step.kind));
            QVERIFY2(marked(text::stepText(run, step)), sim::toString(step.kind));
        }
        for (int i = 1; i < kReasons; ++i) {
            QVERIFY(marked(text::reasonText(static_cast<sim::Reason>(i))));
            QVERIFY(marked(text::reasonWord(static_cast<sim::Reason>(i))));
        }
        for (const FindingCode& code : findingCodes())
            QVERIFY2(marked(text::findingText({code.severity, code.code, {}, {}, {}, {}})),
                     code.code);
        for (int i = 0; i < kErrors; ++i)
            QVERIFY(marked(text::errorText({static_cast<Errc>(i), {}, {}})));
        QVERIFY(marked(text::flowSummary(run, run.flows().front())));
        for (int i = 0; i < static_cast<int>(ElementKind::Note) + 1; ++i)
            QVERIFY(marked(text::kindText(static_cast<ElementKind>(i))));
    }
};

QTEST_MAIN(TextTest)
#include "tst_text.moc"
