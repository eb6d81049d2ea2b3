// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "model/persist/file.h"
#include "sim/simulate.h"
#include "views/export/export.h"
#include "views/export/figure_place.h"
#include "views/export/pdf_text.h"
#include "views/export/report_columns.h"
#include "views/export/report_source.h"
#include "views/export/report_writers.h"
#include "views/render/faces.h"
#include "views/text/duration_text.h"

using namespace tombolo;
using namespace Qt::StringLiterals;
using exporting::Cell;
using exporting::Table;

namespace {

const QSizeF kA4(657, 958);  ///< text area of the report's pages, units
const char* const kExamples[] = {"egress-nat", "flat-two-clusters", "ingress-vip-and-proxy",
                                 "one-cluster", "two-islands"};

Topology example(const char* name)
{
    const auto opened =
        persist::readFile(std::string(SOURCE_DIR "/resources/examples/") + name + ".tombolo");
    return opened ? opened->topology : Topology();
}

QJsonObject section(const QJsonObject& report, const QString& id)
{
    for (const QJsonValue& one : report.value(u"sections"_s).toArray()) {
        if (one.toObject().value(u"id"_s).toString() == id)
            return one.toObject();
    }
    return {};
}

exporting::TableFaces faces()
{
    exporting::TableFaces faces;
    faces.text = faces.head = render::textFace();
    faces.head.setBold(true);
    faces.code = render::tabularFace();
    return faces;
}

}  // namespace

/// The report as a book: what is too small, torn apart or left alone on a page.
class ReportPaperTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString written(const char* name, const QString& format)
    {
        if (const QString made = m_dir.filePath(QLatin1String(name) + u'.' + format);
            QFile::exists(made))
            return made;
        const Topology topology = example(name);
        const auto run = sim::simulate(topology);
        exporting::ReportOptions options;
        options.format = format;
        options.parts = {u"overview"_s, u"addresses"_s, u"flows"_s, u"ledger"_s, u"matrix"_s};
        const QString path = m_dir.filePath(QLatin1String(name) + u'.' + format);
        return run && exporting::writeReport(topology, run->get(), path, options) ? path
                                                                                  : QString();
    }
    QJsonObject json(const char* name)
    {
        QFile file(written(name, u"json"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    /// Text by page; empty without pdftotext.
    QStringList pages(const char* name)
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        QProcess process;
        if (tool.isEmpty())
            return {};
        process.start(tool, {u"-layout"_s, written(name, u"pdf"_s), u"-"_s});
        if (!process.waitForFinished())
            return {};
        QStringList all = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
        all.removeLast();
        return all;
    }

private slots:
    /// What is copied from a Japanese PDF is what was written.
    void pdfKeepsTheUsualCharacters()
    {
        const QByteArray before = "1 0 obj\n2 beginbfrange\n<0000> <0000> <0000>\n"
                                  "<0001> <0005> [<2F6C> <6B21> <2027> <0009> <2E80> ]\n"
                                  "endbfrange\n[<2F6C>] (not a table)\n";
        const QByteArray after = "1 0 obj\n2 beginbfrange\n<0000> <0000> <0000>\n"
                                 "<0001> <0005> [<76EE> <6B21> <30FB> <0020> <2E80> ]\n"
                                 "endbfrange\n[<2F6C>] (not a table)\n";
        QCOMPARE(exporting::withUsualCharacters(before), after);
        const QByteArray broken = "beginbfrange [<2F6C> <12";
        QCOMPARE(exporting::withUsualCharacters(broken), broken);
        QCOMPARE(exporting::withUsualCharacters("beginbfrange <1> [<2F endbfrange"),
                 QByteArray("beginbfrange <1> [<2F endbfrange"));
    }

    void init() { text::setLanguage(u"en"_s); }

    void figuresOfEveryExampleCanBeRead()
    {
        for (const QString& language : {u"en"_s, u"ja"_s}) {
            text::setLanguage(language);
            for (const char* name : kExamples) {
                const Topology topology = example(name);
                const auto run = sim::simulate(topology);
                QVERIFY(run);
                const exporting::ReportSource source(topology, run->get(),
                                                     render::Theme::named(u"light"_s));
                for (int flow = -1; flow < 1; ++flow) {
                    exporting::Drawing drawing;
                    drawing.flow = flow;
                    const QSizeF own = exporting::figureOf(source, drawing).size();
                    const exporting::FigurePlace place = exporting::placeFigure(own, kA4, 0.55);
                    const double points = exporting::smallestTextPoints(own, place.size);
                    QVERIFY2(points >= exporting::kLeastFigurePoints - 1e-6,
                             qPrintable(
                                 u"%1 %2: %3 pt"_s.arg(QLatin1String(name)).arg(flow).arg(points)));
                    const QSizeF room = place.landscape ? kA4.transposed() : kA4;
                    QVERIFY(place.size.width() <= room.width() + 1e-6);
                    QVERIFY(place.size.height() <= room.height() + 1e-6);
                }
            }
        }
    }

    void figuresFillTheColumnOrTakeAPage()
    {
        using exporting::placeFigure;
        // Wide and low: the column's width.
        QCOMPARE(placeFigure({700, 300}, kA4, 0.5).size.width(), kA4.width());
        // Small: no larger than the text around it.
        QVERIFY(placeFigure({300, 200}, kA4, 0.5).size.width() < 340);
        // A little higher than wished for, and its text can be read.
        const auto higher = placeFigure({600, 800}, kA4, 0.5);
        QVERIFY(!higher.ownPage && higher.size.height() > 0.5 * kA4.height());
        const auto across = placeFigure({1188, 779}, kA4, 0.5);
        QVERIFY(across.ownPage && across.landscape);
        const auto upright = placeFigure({708, 1027}, kA4, 0.5);
        QVERIFY(upright.ownPage && !upright.landscape);
        QVERIFY(!placeFigure({0, 0}, kA4, 0.5).ownPage);
    }

    void noAddressBreaksInsideWhereThereIsRoom()
    {
        Table table;
        table.head = {u"Wire"_s, u"Source"_s, u"Destination"_s, u"What happens next, and why"_s};
        table.weights = {20, 8, 8, 64};
        Cell changed = exporting::code(u"198.51.100.180:40002"_s);
        changed.changed = true;
        changed.tone = exporting::Tone::Masked;
        table.rows = {
            {{u"a"_s}, changed, exporting::code(u"255.255.255.255:65535"_s), {u"long"_s}}};
        const auto widths = exporting::columnWidths(table, faces(), kA4.width());
        double sum = 0;
        for (const double width : widths)
            sum += width;
        QVERIFY(std::abs(sum - kA4.width()) < 0.01);
        QFont bold = faces().code;
        bold.setBold(true);
        QVERIFY(widths[1] >= exporting::textWidth(bold, 8, changed.text) +
                                 exporting::textWidth(bold, 8, exporting::marksOf(changed)) / 2);
        QVERIFY(widths[2] >= exporting::textWidth(faces().code, 8, table.rows[0][2].text));
        QCOMPARE(exporting::breakable(u"10.0.0.1:80"_s), u"10.0.0.1:\u200B80"_s);
        // The marks stay with their address.
        QVERIFY(exporting::marksOf(changed).endsWith(QChar(QChar::Nbsp)));
    }

    void headsOfColumnsStayWhole()
    {
        Table table;
        table.head = {u"ノードのネットワーク"_s, u"Serviceプレフィックス"_s, u"備考"_s};
        table.weights = {6, 6, 88};
        table.rows = {{{u"x"_s}, {u"y"_s}, {u"z"_s}}};
        const auto widths = exporting::columnWidths(table, faces(), kA4.width());
        for (int i = 0; i < 2; ++i)
            QVERIFY(widths[static_cast<std::size_t>(i)] >=
                    exporting::textWidth(faces().head, 8, table.head[i]));
    }

    /// What a column with little in it does not need goes to the one with the most lines.
    void tablesAreAsLowAsTheyCanBe()
    {
        Table table;
        table.head = {u"Change"_s, u"Sees"_s, u"Price"_s};
        table.weights = {50, 40, 10};
        Cell price;
        price.text = u"12 pairs become visible: for example Pod-A and Server 1 "_s.repeated(4);
        table.rows = {{{u"one"_s}, {u"two"_s}, price}};
        const auto widths = exporting::columnWidths(table, faces(), kA4.width());
        QVERIFY2(widths[2] > 0.7 * kA4.width(), qPrintable(QString::number(widths[2])));
        // Where nothing is saved, the weights stay.
        table.rows = {{{u"one"_s}, {u"two"_s}, {u"3"_s}}};
        const auto plain = exporting::columnWidths(table, faces(), kA4.width());
        QVERIFY(std::abs(plain[0] - 0.5 * kA4.width()) < 1);
    }

    void tablesWithTheSameColumnsShareTheirWidths()
    {
        const auto table = [](const QString& head, const QString& text) {
            Table made;
            made.head = {u"Name"_s, head};
            made.weights = {50, 50};
            made.rows = {{{u"a"_s}, {text}}};
            return made;
        };
        exporting::Report report;
        report.sections.resize(1);
        const QString words = u"many words that want room "_s.repeated(20);
        report.sections[0].blocks = {table(u"What"_s, u"b"_s), table(u"What"_s, words),
                                     table(u"Other"_s, u"b"_s)};
        const exporting::ColumnPlan plan(report, exporting::tableFaces(1), kA4.width());
        const auto at = [&](std::size_t i) {
            return plan.widthsOf(std::get<Table>(report.sections[0].blocks[i]));
        };
        QCOMPARE(at(0), at(1));
        QVERIFY(at(0) != at(2));
    }

    /// A page ends where its text ends only when a chapter does, or a page of a figure follows.
    void pagesAreNotLeftEmpty()
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("pdftotext is not installed");
        for (const char* name : kExamples) {
            const Topology topology = example(name);
            const auto run = sim::simulate(topology);
            const QString path = m_dir.filePath(QLatin1String(name) + u"-all.pdf"_s);
            QVERIFY(run && exporting::writeReport(topology, run->get(), path, {}));
            QProcess process;
            process.start(tool, {u"-bbox"_s, path, u"-"_s});
            QVERIFY(process.waitForFinished());
            static const QRegularExpression page(
                u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">(.*?)</page>"_s,
                QRegularExpression::DotMatchesEverythingOption);
            static const QRegularExpression bottom(u"yMax=\"([\\d.]+)\""_s);
            const QString all = QString::fromUtf8(process.readAllStandardOutput());
            QStringList used;
            int number = 0;
            for (auto it = page.globalMatch(all); it.hasNext();) {
                const auto found = it.next();
                const double high = found.captured(2).toDouble();
                ++number;
                if (found.captured(1).toDouble() > high || !it.hasNext())
                    continue;  // a figure across, or the last page
                double lowest = 0;
                for (auto words = bottom.globalMatch(found.captured(3)); words.hasNext();) {
                    const double y = words.next().captured(1).toDouble();
                    if (y < high * 0.9)  // above the foot
                        lowest = std::max(lowest, y);
                }
                QVERIFY2(lowest > high * 0.6,
                         qPrintable(u"%1, page %2: %3 of %4"_s.arg(QLatin1String(name))
                                        .arg(number)
                                        .arg(lowest)
                                        .arg(high)));
            }
            QVERIFY(number > 5);
        }
    }

    void addressesAreWholeOnPaper()
    {
        const QString all = pages("egress-nat").join(u'\n');
        if (all.isEmpty())
            QSKIP("pdftotext is not installed");
        const QJsonObject report = json("egress-nat");
        int addresses = 0;
        for (const QJsonValue& block : section(report, u"flow-2"_s).value(u"blocks"_s).toArray()) {
            const QJsonArray head = block.toObject().value(u"head"_s).toArray();
            if (head.isEmpty() || head[0].toString() != u"Wire"_s)
                continue;
            for (const QJsonValue& row : block.toObject().value(u"rows"_s).toArray()) {
                for (const int column : {1, 2}) {
                    const QString address = row.toArray()[column].toString();
                    QVERIFY2(all.contains(address), qPrintable(address));
                    ++addresses;
                }
            }
        }
        QVERIFY(addresses > 8);
    }

    void headingsAndSingleRowsAreNotLeftAlone()
    {
        for (const char* name : {"egress-nat", "two-islands"}) {
            const QStringList all = pages(name);
            if (all.isEmpty())
                QSKIP("pdftotext is not installed");
            static const QRegularExpression heading(u"^\\s*\\d+(\\.\\d+)?\\s+\\S"_s);
            static const QRegularExpression caption(u"^\\s*Table \\d+\\."_s);
            for (const QString& page : all) {
                QStringList lines = page.split(u'\n');
                lines.removeAll(QString());
                QVERIFY(lines.size() >= 2);
                const QString& last = lines[lines.size() - 2];  // above the foot
                const bool contents = &page == &all.first();
                QVERIFY2(contents || (!heading.match(last).hasMatch() || last.contains(u"   "_s)),
                         qPrintable(last));
                QVERIFY2(!caption.match(last).hasMatch(), qPrintable(last));
            }
        }
    }

    void piecesOfATableSayWhoseTheyAre()
    {
        Topology t = example("one-cluster");
        for (int i = 0; i < 120; ++i) {
            Router router;
            router.id = "extra-" + std::to_string(i);
            router.name = "Extra " + std::to_string(i);
            t.routers.push_back(router);
        }
        exporting::ReportOptions options;
        options.parts = {u"problems"_s, u"addresses"_s};
        const QString path = m_dir.filePath(u"long.pdf"_s);
        QVERIFY(exporting::writeReport(t, nullptr, path, options));
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(tool, {u"-layout"_s, path, u"-"_s});
        QVERIFY(process.waitForFinished());
        const QStringList all = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
        int pieces = 0;
        int rows = 0;
        for (const QString& page : all) {
            const auto extras = page.count(
                QRegularExpression(u"^\\s*Extra \\d+ "_s, QRegularExpression::MultilineOption));
            if (extras == 0)
                continue;
            rows += extras;
            QVERIFY2(page.contains(QRegularExpression(u"Table \\d+\\. "_s)), qPrintable(page));
            QVERIFY(extras != 1);
            pieces += page.contains(u"(continued)"_s) ? 1 : 0;
        }
        QVERIFY(rows >= 120);
        QVERIFY(pieces >= 2);
    }

    void timesOfAColumnHaveOneUnit()
    {
        const text::DurationColumn column({500, 7'300, 57'848, 510'092});
        QCOMPARE(column.head(u"Sent at"_s), u"Sent at (µs)"_s);
        QCOMPARE(column.number(500), u"0.500"_s);
        QCOMPARE(column.number(7'300), u"7.300"_s);
        QCOMPARE(column.text(510'092), u"510.092 µs"_s);
        const text::DurationColumn late({2'000'500, 4'000'500, 14'220'000});
        QCOMPARE(late.number(2'000'500), u"2.0005"_s);
        QCOMPARE(late.number(14'220'000), u"14.2200"_s);
        QCOMPARE(text::DurationColumn({}).number(0), u"0"_s);
        QCOMPARE(text::DurationColumn({16, 12'000}).number(16), u"0.016"_s);
        // Half a step goes up, whatever the binary fraction.
        for (const sim::TimeNs ms : {2, 4, 6, 8})
            QCOMPARE(text::duration(ms * 1'000'000 + 500), u"%1.001 ms"_s.arg(ms));
    }

    void wiresOfAFlowHaveOneUnit()
    {
        const QJsonObject report = json("egress-nat");
        int tables = 0;
        for (const QJsonValue& one : report.value(u"sections"_s).toArray()) {
            for (const QJsonValue& block : one.toObject().value(u"blocks"_s).toArray()) {
                const QJsonArray head = block.toObject().value(u"head"_s).toArray();
                if (head.isEmpty() || head[0].toString() != u"Wire"_s)
                    continue;
                ++tables;
                QVERIFY(head[4].toString().startsWith(u"Sent at ("_s));
                QSet<qsizetype> decimals;
                for (const QJsonValue& row : block.toObject().value(u"rows"_s).toArray())
                    decimals.insert(row.toArray()[4].toString().section(u'.', 1).size());
                QCOMPARE(decimals.size(), 1);
            }
        }
        QVERIFY(tables > 4);
    }

    void matrixTellsOfFlowsThatComeAnotherWay()
    {
        const QJsonArray blocks =
            section(json("ingress-vip-and-proxy"), u"matrix"_s).value(u"blocks"_s).toArray();
        const QJsonObject last = blocks.last().toObject();
        QCOMPARE(last.value(u"caption"_s).toString(), u"Flows that come by another way"_s);
        QCOMPARE(last.value(u"rows"_s).toArray().size(), 3);
        QVERIFY(blocks[blocks.size() - 2].toObject().value(u"text"_s).toString().startsWith(
            u"A cell tells of packets that are sent to the receiver's own address."_s));
    }

    /// The figures that say who is hidden from whom, and the chart of growth, are in the report.
    void hiddenSourcesAndGrowthAreDrawn()
    {
        const QJsonObject report = [&] {
            const Topology topology = example("two-islands");
            const auto run = sim::simulate(topology);
            exporting::ReportOptions options;
            options.parts = {u"translators"_s, u"advice"_s};
            const QString path = m_dir.filePath(u"drawn.json"_s);
            QFile file(path);
            return run && exporting::writeReport(topology, run->get(), path, options) &&
                           file.open(QIODevice::ReadOnly)
                       ? QJsonDocument::fromJson(file.readAll()).object()
                       : QJsonObject();
        }();
        QStringList figures;
        for (const QString& id : {u"translators"_s, u"advice"_s}) {
            for (const QJsonValue& block : section(report, id).value(u"blocks"_s).toArray()) {
                if (block.toObject().value(u"kind"_s).toString() == u"figure"_s)
                    figures << block.toObject().value(u"caption"_s).toString();
            }
        }
        QCOMPARE(figures.size(), 3);
        QVERIFY(figures[0].startsWith(u"All hidden sources"_s));
        QVERIFY2(figures[1].startsWith(u"What Other server can know"_s), qPrintable(figures[1]));
        QVERIFY(figures[2].startsWith(u"Addresses that pods take"_s));
    }

    void nobodyIsMisledWhereNothingIsHidden()
    {
        const Topology topology = example("flat-two-clusters");
        const auto run = sim::simulate(topology);
        QVERIFY(run);
        const exporting::ReportSource source(topology, run->get(),
                                             render::Theme::named(u"light"_s));
        for (const exporting::Section& one :
             exporting::buildReport(source, {u"translators"_s}).sections) {
            for (const exporting::Block& block : one.blocks)
                QVERIFY(!std::holds_alternative<exporting::Drawing>(block));
        }
    }

    /// Whoever reads a number of a rule finds the rule.
    void everyCitedRuleIsSaid()
    {
        exporting::Report cited;
        QCOMPARE(exporting::citeRules(cited, u"L-8, SVC-1 … SVC-3, X-1"_s),
                 u"L-8, SVC-1 … SVC-3, X-1"_s);
        QCOMPARE(cited.cited, (std::set<std::string_view>{"L-8", "SVC-1", "SVC-2", "SVC-3"}));
        const Topology topology = example("two-islands");
        const auto run = sim::simulate(topology);
        QVERIFY(run);
        const exporting::ReportSource source(topology, run->get(),
                                             render::Theme::named(u"light"_s));
        const exporting::Report report = exporting::buildReport(source, {});
        QStringList said;
        QStringList basis;
        for (const exporting::Section& one : report.sections) {
            for (const exporting::Block& block : one.blocks) {
                const auto* table = std::get_if<Table>(&block);
                if (!table)
                    continue;
                const auto column = table->head.indexOf(u"Basis"_s);
                for (const auto& row : table->rows) {
                    if (one.id == u"cited"_s)
                        said << row[0].text;
                    else if (column >= 0)
                        basis << row[static_cast<std::size_t>(column)].text;
                }
            }
        }
        static const QRegularExpression rule(u"\\b[A-Z]{1,3}-\\d+\\b"_s);
        int numbers = 0;
        for (const QString& text : basis) {
            QVERIFY2(!text.contains(u"semantics"_s), qPrintable(text));
            for (auto it = rule.globalMatch(text); it.hasNext(); ++numbers) {
                const QString number = it.next().captured();
                QVERIFY2(said.contains(number), qPrintable(number));
            }
        }
        QVERIFY(numbers > 10);
        QVERIFY(said.contains(u"SVC-5"_s));
    }

    void repliesAreMarkedAsTheLedgerHasThem()
    {
        const Topology topology = example("two-islands");
        const auto run = sim::simulate(topology);
        QVERIFY(run);
        const exporting::ReportSource source(topology, run->get(),
                                             render::Theme::named(u"light"_s));
        const exporting::Report report = exporting::buildReport(source, {u"flows"_s});
        int masked = 0;
        for (const exporting::Section& one : report.sections) {
            for (const exporting::Block& block : one.blocks) {
                const auto* table = std::get_if<Table>(&block);
                if (!table || table->head.first() != u"Wire"_s)
                    continue;
                for (const auto& row : table->rows) {
                    const bool marked = row[1].tone == exporting::Tone::Masked;
                    masked += marked ? 1 : 0;
                    // The published address of the other island: nobody else is behind it.
                    QVERIFY(!marked || row[1].text != u"10.10.0.22:80"_s);
                }
            }
        }
        QVERIFY(masked > 0);
    }

    void effectsAreNoPrices()
    {
        const Topology topology = example("ingress-vip-and-proxy");
        const auto run = sim::simulate(topology);
        QVERIFY(run);
        const exporting::ReportSource source(topology, run->get(),
                                             render::Theme::named(u"light"_s));
        const exporting::Report report = exporting::buildReport(source, {u"remedies"_s});
        QSet<exporting::Tone> tones;
        for (const exporting::Section& one : report.sections) {
            for (const exporting::Block& block : one.blocks) {
                const auto* table = std::get_if<Table>(&block);
                if (!table || table->head.last() != u"Price and effects"_s)
                    continue;
                for (const auto& row : table->rows) {
                    QStringList lines;
                    for (const auto& [line, tone] : row.back().lines) {
                        lines << line;
                        tones.insert(tone);
                        if (line.endsWith(u" faster"_s))
                            QCOMPARE(tone, exporting::Tone::Good);
                    }
                    QCOMPARE(lines.join(u'\n'), row.back().text);
                }
            }
        }
        QVERIFY(tones.contains(exporting::Tone::Good) && tones.size() > 1);
    }

    void japaneseHasAFamilyOfItsOwn()
    {
        QCOMPARE(render::textFace().family(), QGuiApplication::font().family());
        text::setLanguage(u"ja"_s);
        if (!QFontDatabase::families().contains(u"Noto Sans CJK JP"_s)) {
            QVERIFY(!render::textFace().family().isEmpty());
            QSKIP("Noto Sans CJK JP is not installed");
        }
        QCOMPARE(render::textFace().family(), u"Noto Sans CJK JP"_s);
        QCOMPARE(render::tabularFace().family(), u"Noto Sans Mono CJK JP"_s);
        QVERIFY(render::textFace().families().size() > 1);  // the desktop's stands behind it
    }
};

QTEST_MAIN(ReportPaperTest)
#include "tst_report_paper.moc"
