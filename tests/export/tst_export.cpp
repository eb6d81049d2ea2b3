// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "tests/export/sample_run.h"
#include "views/export/export.h"
#include "views/text/text.h"

using namespace tombolo;
using namespace Qt::StringLiterals;
using exporting::DiagramOptions;
using exporting::ReportOptions;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty when the bytes are well-formed XML, else what is wrong.
QString xmlError(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

const char kHostile[] = "<script>alert(1)</script> & \"x\" 'y' ]]> \x01\x0b\x7f \xE2\x80\xAE"
                        "evil \xED\xA0\x80 \xEF\xBF\xBE 島";

Topology hostile()
{
    Topology t = sample::topology();
    t.header.title = kHostile;
    t.header.description = kHostile;
    t.networks[0].name = kHostile;
    t.clusters[0].name = kHostile;
    t.clusters[0].nodes[0].name = kHostile;
    t.clusters[0].nodes[0].pods[0].name = "<img src=x onerror=alert(1)>";
    t.hosts[0].name = kHostile;
    t.flows[0].name = kHostile;
    Note note;
    note.id = "note";
    note.text = kHostile;
    t.notes = {note};
    return t;
}

class Marker : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u"訳 "_s + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class ExportTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    sample::Run m_run;

    QString path(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    QByteArray diagram(const Topology& t, const char* name, const DiagramOptions& options = {})
    {
        const auto done = exporting::exportDiagram(t, &m_run, path(name), options);
        if (!done)
            qWarning() << text::errorText(done.error());
        return done ? contentOf(path(name)) : QByteArray();
    }
    QByteArray report(const Topology& t, const char* name, const ReportOptions& options = {},
                      const sim::Trace* run = nullptr)
    {
        const auto done = exporting::writeReport(t, run ? run : &m_run, path(name), options);
        if (!done)
            qWarning() << text::errorText(done.error());
        return done ? contentOf(path(name)) : QByteArray();
    }

private slots:
    void init() { text::setLanguage(u"en"_s); }

    void svgIsWellFormedAndSaysNames()
    {
        const QByteArray svg = diagram(sample::topology(), "a.svg");
        QCOMPARE(xmlError(svg), QString());
        for (const char* name : {"Pod-A", "node-1", "Server", "10.1.1.2", "Sample", "<title>Sample",
                                 "<desc>One island, one server."})
            QVERIFY2(svg.contains(name), name);
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains(", sans-serif\""));
        QCOMPARE(diagram(sample::topology(), "b.svg"), svg);
    }

    /// Another desktop's letters do not push the pieces of a sentence into each other.
    void svgPiecesSayHowWideTheyAre()
    {
        Topology t = sample::topology();
        t.header.title = "二つの島（island）と 10.0.0.1 の図 <1> & \"2\"";
        const QByteArray svg = diagram(t, "w.svg");
        QXmlStreamReader xml(svg);
        int pieces = 0;
        double end = -1;
        double line = -1;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"text"_s)
                continue;
            const auto number = [&](const char* name) {
                return xml.attributes().value(QLatin1String(name)).toDouble();
            };
            const double x = number("x");
            const double y = number("y");
            const double width = number("textLength");
            if (!xml.readElementText().trimmed().isEmpty())
                QVERIFY(width > 0);
            if (y == line && x > end - 3 && x < end + 3)
                QVERIFY2(std::abs(x - end) < 1, "a piece ends where the next one starts");
            end = x + width;
            line = y;
            ++pieces;
        }
        QVERIFY(!xml.hasError());
        QVERIFY(pieces > 20);
    }

    void svgGrowsWithScale()
    {
        DiagramOptions options;
        options.scale = 2;
        const auto width = [](const QByteArray& svg) {
            static const QRegularExpression expression(u"width=\"([0-9.]+)mm\""_s);
            return expression.match(QString::fromUtf8(svg)).captured(1).toDouble();
        };
        const double one = width(diagram(sample::topology(), "one.svg"));
        const double two = width(diagram(sample::topology(), "two.svg", options));
        QVERIFY(one > 50);
        QVERIFY(qAbs(two - 2 * one) < 1);
    }

    void svgSurvivesHostileNames()
    {
        const QByteArray svg = diagram(hostile(), "evil.svg");
        QCOMPARE(xmlError(svg), QString());
        QVERIFY(!svg.contains("<script>"));
        QVERIFY(svg.contains("alert(1)"));
    }

    void pngHasItsSizeByScale()
    {
        DiagramOptions options;
        diagram(sample::topology(), "one.png", options);
        options.scale = 2;
        const QByteArray large = diagram(sample::topology(), "two.png", options);
        const QImage one(path("one.png"));
        const QImage two(path("two.png"));
        QVERIFY(one.width() > 300);
        QCOMPARE(two.size(), one.size() * 2);
        QCOMPARE(one.text(u"Title"_s), u"Sample"_s);
        QCOMPARE(diagram(sample::topology(), "again.png", options), large);
        // Nothing is cut at the edges: a frame of ground runs around everything.
        const QRgb ground = one.pixel(0, 0);
        for (int x = 0; x < one.width(); ++x)
            QVERIFY(one.pixel(x, 0) == ground && one.pixel(x, one.height() - 1) == ground);
        for (int y = 0; y < one.height(); ++y)
            QVERIFY(one.pixel(0, y) == ground && one.pixel(one.width() - 1, y) == ground);
    }

    void pngOfAnAbsurdSizeIsRefused()
    {
        Topology far = sample::topology();
        far.canvasItems["c1"] = {1e7, 1e7, 400, 300, false, {}};
        far.canvasItems["server"] = {-1e7, -1e7, 100, 60, false, {}};
        const auto done = exporting::exportDiagram(far, nullptr, path("far.png"), {});
        QVERIFY(!done);
        QVERIFY(done.error().code == Errc::NotAllowed);
        QVERIFY(!QFile::exists(path("far.png")));
    }

    void pdfHasOnePageWithText()
    {
        const QByteArray pdf = diagram(sample::topology(), "a.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.size() > 3000);
        const QString said = pdfText("a.pdf");
        if (said.isNull())
            QSKIP("pdftotext is not installed");
        QVERIFY2(said.contains(u"Pod-A"_s), qPrintable(said));
        QCOMPARE(said.count(u'\f'), 1);
    }

    void themesDiffer()
    {
        DiagramOptions dark;
        dark.theme = u"dark"_s;
        QVERIFY(diagram(sample::topology(), "light.svg") !=
                diagram(sample::topology(), "dark.svg", dark));
        ReportOptions darkReport;
        darkReport.theme = u"dark"_s;
        QVERIFY(report(sample::topology(), "light.html") !=
                report(sample::topology(), "dark.html", darkReport));
    }

    void aFlowChangesTheFigure()
    {
        DiagramOptions options;
        options.flow = u"f1"_s;
        const QByteArray svg = diagram(sample::topology(), "flow.svg", options);
        QCOMPARE(xmlError(svg), QString());
        QVERIFY(svg != diagram(sample::topology(), "plain.svg"));
        QVERIFY(svg.contains("hidden by node-1"));
        options.flow = u"nothing"_s;
        const auto done =
            exporting::exportDiagram(sample::topology(), &m_run, path("no.svg"), options);
        QVERIFY(!done);
        QVERIFY(done.error().code == Errc::UnknownReference);
        options.flow = u"f1"_s;
        QVERIFY(!exporting::exportDiagram(sample::topology(), nullptr, path("no.svg"), options));
    }

    void unwritablePathsAreSaid_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto& ending : {u"svg"_s, u"png"_s, u"pdf"_s, u"html"_s})
            QTest::newRow(qPrintable(ending)) << u"/nonexistent/folder/d."_s + ending;
    }
    void unwritablePathsAreSaid()
    {
        QFETCH(QString, file);
        const bool page = file.endsWith(u"html"_s);
        const auto done = page ? exporting::writeReport(sample::topology(), &m_run, file, {})
                               : exporting::exportDiagram(sample::topology(), &m_run, file, {});
        QVERIFY(!done);
        QVERIFY(done.error().code == Errc::Io);
        QVERIFY(text::errorText(done.error()).contains(file));
    }

    void formatsAreChecked()
    {
        const auto gif = exporting::exportDiagram(sample::topology(), &m_run, path("d.gif"), {});
        QVERIFY(!gif);
        QVERIFY(gif.error().code == Errc::BadValue);
        DiagramOptions asked;
        asked.format = u"SVG"_s;
        QVERIFY(exporting::exportDiagram(sample::topology(), &m_run, path("d.gif"), asked));
        for (const double scale : {0.0, -1.0, 1e9, qQNaN()}) {
            DiagramOptions options;
            options.scale = scale;
            const auto done =
                exporting::exportDiagram(sample::topology(), &m_run, path("d.svg"), options);
            QVERIFY(!done);
            QVERIFY(done.error().code == Errc::OutOfRange);
        }
        QVERIFY(!exporting::writeReport(sample::topology(), &m_run, path("r.svg"), {}));
    }

    void theOldFileStaysWhenWritingFails()
    {
        const QString target = path("folder.svg");
        QVERIFY(QDir().mkpath(target));
        const auto done = exporting::exportDiagram(sample::topology(), &m_run, target, {});
        QVERIFY(!done);
        QVERIFY(done.error().code == Errc::Io);
        QVERIFY(QFileInfo(target).isDir());
    }

    void htmlTellsTheStory()
    {
        const QByteArray html = report(sample::topology(), "r.html");
        for (const char* said :
             {"<html lang=\"en\">", "Pod-A", "10.1.1.2", "masquerade", "Address plan", "Problems",
              "fingerprint", "TTL 64", "node-1", "<svg", "10.10.0.11:40000"})
            QVERIFY2(html.contains(said), said);
        QVERIFY(report(sample::topology(), "r2.html") == html);
        checkHtml(html);
    }

    void htmlListsEgressPolicies()
    {
        Topology t = sample::topology();
        t.clusters[0].egressPolicies = {{{{"app", "pay"}},
                                         {*parsePrefix("192.0.2.0/24")},
                                         {*parsePrefix("192.0.2.99/32")},
                                         {"n1"},
                                         sample::address("10.10.0.11"),
                                         {}}};
        const QByteArray html = report(t, "egress.html");
        const qsizetype table = html.indexOf("Egress policies");
        QVERIFY(table > 0);
        for (const char* said : {"app=pay", "192.0.2.99/32", "node-1", "10.10.0.11"})
            QVERIFY2(html.indexOf(said, table) > 0, said);
        QVERIFY(!report(sample::topology(), "none.html").contains("Egress policies"));
    }

    void htmlListsRoutesAndFilters()
    {
        Topology t = sample::topology();
        t.hosts[0].routes = {{*parsePrefix("0.0.0.0/0"), sample::address("10.10.0.1"), {}}};
        FirewallRule rule;
        rule.action = FirewallAction::Reject;
        rule.ports = PortRange{80, 90};
        t.hosts[0].firewall = {rule};
        Policy policy;
        policy.id = "p";
        policy.name = "only web";
        policy.selector["app"] = "<web>";
        policy.ingress.emplace();
        t.clusters[0].policies = {policy};
        const QByteArray html = report(t, "rules.html");
        for (const char* said :
             {"Routes and filters", "0.0.0.0/0", "reject, with an answer", "80 to 90", "only web",
              "app=&lt;web&gt;", "nothing allowed", "not restricted"})
            QVERIFY2(html.contains(said), said);
        checkHtml(html);
    }

    void htmlEscapesEveryName()
    {
        const QByteArray html = report(hostile(), "evil.html");
        for (const char* bad : {"<script>alert", "<img src=x", "<b>", "\x01", "\x0b", "\x7f"})
            QVERIFY2(!html.contains(bad), bad);
        QVERIFY(html.contains("&lt;script&gt;"));
        checkHtml(html);
        // A name cannot turn the text around it: every one of them stands in an isolate.
        const QString text = QString::fromUtf8(html);
        static const QRegularExpression cells(u"<td[^>]*>([^<]*)\u202E"_s);
        QVERIFY(!cells.match(text).hasMatch());
    }

    void htmlStaysBoundedForLargeDocuments()
    {
        Topology large = sample::topology();
        auto& pods = large.clusters[0].nodes[0].pods;
        for (int i = 0; i < 3000; ++i) {
            Pod pod;
            pod.id = "x" + std::to_string(i);
            pod.addresses = {sample::address("10.1.2.0").plus(static_cast<std::uint64_t>(i))};
            pods.push_back(pod);
        }
        large.clusters[0].nodes[0].podPrefixes = {*parsePrefix("10.1.0.0/16")};
        large.canvasItems["c1"].collapsed = true;
        const QByteArray html = report(large, "large.html");
        QVERIFY(html.contains("2,852 more rows are left out"));
        QVERIFY(html.size() < 3'000'000);
    }

    void reportWithoutARun()
    {
        const auto done =
            exporting::writeReport(sample::topology(), nullptr, path("none.html"), {});
        QVERIFY(done);
        const QByteArray html = contentOf(path("none.html"));
        QVERIFY(html.contains("No flow was simulated"));
        checkHtml(html);
        QVERIFY(exporting::writeReport(Topology(), nullptr, path("empty.html"), {}));
        exporting::ReportOptions named;
        named.name = QStringLiteral("of<us>");
        QVERIFY(exporting::writeReport(Topology(), nullptr, path("named.html"), named));
        QVERIFY(contentOf(path("named.html")).contains("<title>of&lt;us&gt;</title>"));
        QVERIFY(exporting::writeReport(Topology(), nullptr, path("empty.pdf"), {}));
        QVERIFY(exporting::exportDiagram(Topology(), nullptr, path("empty.png"), {}));
        QVERIFY(exporting::exportDiagram(Topology(), nullptr, path("empty.svg"), {}));
        QVERIFY(exporting::exportDiagram(Topology(), nullptr, path("empty.pdf"), {}));
    }

    void chaptersFiguresAndTablesAreNumbered()
    {
        const QString html = QString::fromUtf8(report(sample::topology(), "numbers.html"));
        for (const char* tag : {"figcaption", "caption"}) {
            const QString word = qstrcmp(tag, "caption") == 0 ? u"Table"_s : u"Figure"_s;
            const QRegularExpression label(
                u"<%1><span class=\"label\">%2 (\\d+)\\.</span> "_s.arg(QLatin1String(tag), word));
            int next = 0;
            for (auto it = label.globalMatch(html); it.hasNext();)
                QCOMPARE(it.next().captured(1).toInt(), ++next);
            QCOMPARE(next, html.count(u'<' + QLatin1String(tag) + u'>'));
            QVERIFY(next > 1);
        }
        static const QRegularExpression chapter(u"<h2 [^>]*><span class=\"number\">(\\d+)<"_s);
        int next = 0;
        for (auto it = chapter.globalMatch(html); it.hasNext();)
            QCOMPARE(it.next().captured(1).toInt(), ++next);
        QCOMPARE(next, html.count(u"<h2 "_s) - 1);  // less the contents
    }

    void onlyTheChosenChaptersAreThere()
    {
        ReportOptions options;
        options.parts = {u"problems"_s, u"addresses"_s};
        const QByteArray html = report(sample::topology(), "some.html", options);
        QCOMPARE(html.count("<h2 "), 3);  // and the contents
        QVERIFY(html.indexOf("id=\"addresses\"") < html.indexOf("id=\"problems\""));
        options.parts = {u"nothing"_s};
        const auto done =
            exporting::writeReport(sample::topology(), &m_run, path("no.html"), options);
        QVERIFY(!done);
        QVERIFY(text::errorText(done.error()).contains(u"problems"_s));
        QVERIFY(!QFile::exists(path("no.html")));
    }

    void markdownHasItsFiguresBesideIt()
    {
        const QString md = QString::fromUtf8(report(sample::topology(), "r.md"));
        static const QRegularExpression picture(u"!\\[[^\\]]*\\]\\(<([^>]+)>\\)"_s);
        int pictures = 0;
        for (auto it = picture.globalMatch(md); it.hasNext(); ++pictures) {
            const QByteArray svg = contentOf(m_dir.filePath(it.next().captured(1)));
            QCOMPARE(xmlError(svg), QString());
        }
        QVERIFY(pictures > 1);
        QVERIFY(md.startsWith(u"# "_s));
        for (const QString& line : md.split(u'\n')) {
            if (line.startsWith(u"| --- |"_s))
                QVERIFY(line.count(u'|') >= 3);
        }
        const QString evil = QString::fromUtf8(report(hostile(), "evil.md"));
        QVERIFY(!evil.contains(u"<script"_s));
    }

    void csvHasAllRows()
    {
        Topology t = sample::topology();
        for (int i = 0; i < 400; ++i)
            t.routers.push_back({"r" + std::to_string(i), "=1+1", {}, {}, {}, {}, {}, {}, {}});
        ReportOptions options;
        options.parts = {u"addresses"_s};
        const QByteArray csv = report(t, "r.csv", options);
        QVERIFY(csv.count("'=1+1") >= 400);  // no spreadsheet takes it for a formula
        QVERIFY(csv.contains("\r\n\r\nTable 2. "));
        options.parts = {u"problems"_s};
        const QByteArray one = report(t, "one.csv", options);
        QVERIFY2(one.startsWith("Severity,"), one.left(80));
    }

    void jsonSaysTheSame()
    {
        const QJsonObject all =
            QJsonDocument::fromJson(report(sample::topology(), "r.json")).object();
        QCOMPARE(all.value(u"format"_s).toString(), u"tombolo-report"_s);
        const QJsonArray sections = all.value(u"sections"_s).toArray();
        QVERIFY(sections.size() >= exporting::reportParts().size());
        QCOMPARE(sections[0].toObject().value(u"id"_s).toString(), u"overview"_s);
        QCOMPARE(sections[0].toObject().value(u"number"_s).toString(), u"1"_s);
    }

    void pdfReportHasPagesAndContents()
    {
        const QByteArray pdf = report(sample::topology(), "r.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 5000);
        const QString said = pdfText("r.pdf");
        if (said.isNull())
            QSKIP("pdftotext is not installed");
        const auto pages = said.count(u'\f');
        QVERIFY2(pages >= 4 && pages <= 14, qPrintable(QString::number(pages)));
        QVERIFY2(said.contains(u"Page 1 of %1"_s.arg(pages)), qPrintable(said.left(2000)));
        QVERIFY(said.contains(u"Page %1 of %1"_s.arg(pages)));
        for (const auto& word : {u"Contents"_s, u"Address plan"_s, u"masquerade"_s, u"Pod-A"_s})
            QVERIFY2(said.contains(word), qPrintable(word));
        // The contents name the page on which the chapter really begins.
        static const QRegularExpression line(u"\\n\\s*2\\s+Address plan\\s+(\\d+)\\s*\\n"_s);
        const int page = line.match(said).captured(1).toInt();
        QVERIFY(page > 1);
        static const QRegularExpression heading(u"(^|\\n)\\s*2\\s+Address plan\\s*\\n"_s);
        QVERIFY(said.split(u'\f').at(page - 1).contains(heading));
    }

    void pdfContentsAreRightInALongReport()
    {
        Topology t = sample::topology();
        sample::Run run;
        for (int i = 2; i < 9; ++i) {
            Flow flow = t.flows.front();
            flow.id = "f" + std::to_string(i);
            flow.name = "Flow number " + std::to_string(i);
            t.flows.push_back(flow);
            sim::FlowResult result = run.flows().front();
            result.id = flow.id;
            run.editFlows().push_back(result);
        }
        report(t, "long.pdf", {}, &run);
        const QString said = pdfText("long.pdf");
        if (said.isNull())
            QSKIP("pdftotext is not installed");
        const QStringList pages = said.split(u'\f');
        static const QRegularExpression entry(u"Flow number (\\d)\\s+(\\d+)\\s*\\n"_s);
        int entries = 0;
        for (auto it = entry.globalMatch(pages.first()); it.hasNext(); ++entries) {
            const auto match = it.next();
            const QString& page = pages.at(match.captured(2).toInt() - 1);
            QVERIFY2(page.contains(u"Flow number "_s + match.captured(1) + u"\n"_s),
                     qPrintable(match.captured()));
        }
        QCOMPARE(entries, 21);  // among the flows, in the ledger, and among the hidden ones
        // Nothing is left out on the way: every flow has its captions.
        for (const QString& caption :
             {u"The request, wire by wire"_s, u"Where addresses and ports change"_s})
            QCOMPARE(said.count(caption) - said.count(caption + u" (continued)"_s), 8);
        QCOMPARE(said.count(u"Latency by hop of"_s), 8);
    }

    void everyTextIsTranslated()
    {
        const QByteArray english = report(sample::topology(), "en.html");
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        ReportOptions options;
        for (const exporting::ReportPart& part : exporting::reportParts()) {
            if (part.id != u"matrix"_s)  // whose heads are names
                options.parts << part.id;
        }
        const QString html = QString::fromUtf8(report(sample::topology(), "tr.html", options));
        QCoreApplication::removeTranslator(&marker);
        // Headings, captions and column heads that did not go through tr() would stand bare.
        static const QRegularExpression bare(
            u"<(?:th scope=\"col\"|caption|figcaption|dt)>(?:<span[^>]*>|<bdi>)?+(?!訳)([^<]*)"_s);
        const auto found = bare.match(html);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured(0)));
        static const QRegularExpression heading(
            u"<h2[^>]*>(?:<span[^>]*>[^<]*</span> )?+(?:<bdi>)?+(?!訳)([^<]*)"_s);
        const auto head = heading.match(html);
        QVERIFY2(!head.hasMatch(), qPrintable(head.captured(0)));
        QVERIFY(english.size() > 5000);
    }

    void japaneseReportSaysSo()
    {
        text::setLanguage(u"ja"_s);
        const QByteArray html = report(sample::topology(), "ja.html");
        QVERIFY(html.contains("<html lang=\"ja\">"));
        static const QRegularExpression kana(u"[\u3041-\u30F6]{2}"_s);
        QVERIFY(QString::fromUtf8(html).count(kana) > 100);
        checkHtml(html);
    }

private:
    /// @return the text of a PDF, page by page; null without pdftotext
    QString pdfText(const char* name) const
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            return {};
        QProcess process;
        process.start(tool, {u"-layout"_s, path(name), u"-"_s});
        if (!process.waitForFinished())
            return {};
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    /// One file without references elsewhere, whose ids are unique and whose links lead somewhere.
    static void checkHtml(const QByteArray& bytes)
    {
        const QString html = QString::fromUtf8(bytes);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        static const QRegularExpression reference(
            u"(?:src|href)\\s*=\\s*[\"'](?!#|data:)|url\\(\\s*[\"']?(?!#|data:)|@import|<script"_s);
        const auto found = reference.match(html);
        QVERIFY2(!found.hasMatch(), qPrintable(html.mid(found.capturedStart(), 120)));
        static const QRegularExpression ids(u"\\bid=\"([^\"]*)\""_s);
        QSet<QString> known;
        for (auto it = ids.globalMatch(html); it.hasNext();) {
            const QString id = it.next().captured(1);
            QVERIFY2(!known.contains(id), qPrintable(id));
            known.insert(id);
        }
        static const QRegularExpression links(u"(?:href=\"#|url\\(#)([^\")]*)"_s);
        for (auto it = links.globalMatch(html); it.hasNext();) {
            const QString id = it.next().captured(1);
            QVERIFY2(known.contains(id), qPrintable(id));
        }
    }
};

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
