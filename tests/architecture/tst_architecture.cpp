// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// The rules of README.md, section Architecture, as tests.
class TestArchitecture : public QObject {
    Q_OBJECT

    struct Line {
        QString file;
        int number;
        QString text;
    };

    static QStringList sources(const QString& folder)
    {
        QStringList found;
        QDirIterator files(QStringLiteral(SOURCE_DIR "/") + folder,
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        found.sort();
        return found;
    }

    static QList<Line> lines(const QString& path)
    {
        QList<Line> all;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
            return all;
        for (int number = 1; !file.atEnd(); ++number)
            all.append({path, number, QString::fromUtf8(file.readLine())});
        return all;
    }

    static QString where(const Line& line)
    {
        return QStringLiteral("%1:%2: %3").arg(line.file).arg(line.number).arg(line.text.trimmed());
    }

    /// Every line of a folder that matches, comments left out.
    static QStringList offences(const QString& folder, const QString& pattern,
                                const QString& exceptPath = {})
    {
        const QRegularExpression wanted(pattern);
        QStringList found;
        for (const QString& path : sources(folder)) {
            if (!exceptPath.isEmpty() && path.contains(exceptPath))
                continue;
            for (const Line& line : lines(path)) {
                const QString code = line.text.section(QStringLiteral("//"), 0, 0);
                if (code.contains(wanted))
                    found << where(line);
            }
        }
        return found;
    }

private slots:
    void layerIncludesOnly_data()
    {
        QTest::addColumn<QStringList>("allowed");
        const QStringList base{QStringLiteral("^[a-z_0-9]+$"), QStringLiteral("^boost/"),
                               QStringLiteral("^tl/")};
        const auto layer = [&](const char* name, std::initializer_list<const char*> more) {
            QStringList allowed = base;
            for (const char* rule : more)
                allowed << QString::fromLatin1(rule);
            QTest::newRow(name) << allowed;
        };
        layer("model/core", {"^model/core/"});
        layer("sim", {"^model/core/", "^sim/"});
        layer("sim/lab", {"^model/core/", "^sim/"});
        layer("sim/analysis", {"^model/core/", "^sim/"});
        layer("model/persist", {"^model/core/", "^model/persist/", "^nlohmann/",
                                "^Q(ByteArray|String|File|SaveFile|FileInfo|Dir)"});
        layer("model/document", {"^model/core/", "^model/document/", "^Q"});
        layer("views/text", {"^model/core/", "^sim/", "^views/text/", "^Q"});
        layer("views/render", {"^model/core/", "^sim/", "^views/(text|render)/", "^Q(?!Widget)"});
        layer("views/charts",
              {"^model/core/", "^sim/", "^views/(text|render|charts)/", "^Q", "^qcustomplot"});
        layer("views/export", {"^model/(core|persist)/", "^sim/",
                               "^views/(text|render|charts|export)/", "^Q", "^kainjow/"});
        layer("views/widgets", {"^views/widgets/", "^Q"});
        layer("views/workspace",
              {"^model/(core|document)/", "^sim/", "^views/(text|render|workspace)/", "^Q"});
        layer("views/canvas", {"^model/(core|document|persist)/", "^sim/",
                               "^views/(text|render|workspace|canvas)/", "^Q"});
        layer("views/playback", {"^model/(core|document)/", "^sim/",
                                 "^views/(text|render|widgets|workspace|playback)/", "^Q"});
        layer("views/panels", {"^model/(core|document)/", "^sim/",
                               "^views/(text|render|charts|widgets|workspace|panels)/", "^Q"});
        layer("views/insight", {"^model/(core|document)/", "^sim/",
                                "^views/(text|render|charts|widgets|workspace|insight)/", "^Q"});
    }
    void layerIncludesOnly()
    {
        QFETCH(QStringList, allowed);
        const QString layer = QString::fromLatin1(QTest::currentDataTag());
        const QRegularExpression include(
            QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
        int seen = 0;
        QStringList bad;
        for (const QString& path : sources(layer)) {
            for (const Line& line : lines(path)) {
                const auto match = include.match(line.text);
                if (!match.hasMatch())
                    continue;
                ++seen;
                const QString name = match.captured(1);
                const bool fine =
                    std::any_of(allowed.begin(), allowed.end(), [&](const QString& rule) {
                        return name.contains(QRegularExpression(rule));
                    });
                if (!fine)
                    bad << where(line);
            }
        }
        QVERIFY2(seen > 0, "the rule looked at nothing");
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void theSimulatorDoesNotKnowTheLab()
    {
        const QStringList bad = offences(QStringLiteral("sim"), QStringLiteral("\"sim/lab/"),
                                         QStringLiteral("sim/lab/"));
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void singleQtClassHeadersOnly()
    {
        QStringList bad;
        for (const char* folder : {"app", "model", "sim", "views"})
            bad << offences(QString::fromLatin1(folder),
                            QStringLiteral("#include <Qt(Core|Gui|Widgets|Svg|Test)>"));
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void coloursComeFromTheTheme()
    {
        QStringList bad;
        const QString literal = QStringLiteral(
            "QColor\\(\\s*(\\d|0x|\"|u\"|Qt::|QStringLiteral|QLatin1)|QRgb\\s*\\(|\\bqRgba?\\(|"
            "Qt::(red|green|blue|cyan|magenta|yellow|gray|black|white|dark[A-Z]|light[A-Z])");
        for (const char* folder : {"app", "views"})
            bad << offences(QString::fromLatin1(folder), literal,
                            QStringLiteral("views/render/theme"));
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void noWordsForPeopleBelowTheViews()
    {
        QStringList bad = offences(QStringLiteral("model/core"), QStringLiteral("\\btr\\("));
        bad << offences(QStringLiteral("sim"), QStringLiteral("\\btr\\("));
        bad << offences(QStringLiteral("model/persist"), QStringLiteral("\\btr\\("));
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void simulatorIsDeterministic()
    {
        const QString forbidden = QStringLiteral(
            "_distribution\\b|\\brand\\(|\\btime\\(|steady_clock|system_clock|random_device|"
            "\\b(double|float)\\b.*(Ns|time|Time)\\b.*=|std::locale|setlocale");
        QStringList bad = offences(QStringLiteral("sim"), forbidden, QStringLiteral("sim/frame"));
        bad << offences(QStringLiteral("model/core"), forbidden);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void oneFilePerLibrary()
    {
        QVERIFY(offences(QStringLiteral("app"), QStringLiteral("<qcustomplot")).isEmpty());
        QVERIFY(offences(QStringLiteral("views"), QStringLiteral("<qcustomplot"),
                         QStringLiteral("views/charts/"))
                    .isEmpty());
        const QStringList graph = offences(QStringLiteral("model"), QStringLiteral("<boost/graph"),
                                           QStringLiteral("model/core/topology_graph"));
        QVERIFY2(graph.isEmpty(), qPrintable(graph.join(QLatin1Char('\n'))));
    }

    void filesAreSmallAndLicensed()
    {
        QStringList bad;
        int seen = 0;
        for (const char* folder : {"app", "model", "sim", "views", "tests"}) {
            for (const QString& path : sources(QString::fromLatin1(folder))) {
                ++seen;
                const QList<Line> all = lines(path);
                if (all.size() > 600)
                    bad << QStringLiteral("%1 has %2 lines, at most 600").arg(path).arg(all.size());
                if (all.size() < 2 ||
                    !all.at(0).text.contains(QLatin1String("SPDX-FileCopyrightText")) ||
                    !all.at(1).text.contains(
                        QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
                    bad << QStringLiteral("%1 lacks its two SPDX lines").arg(path);
            }
        }
        QVERIFY(seen > 50);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }
};

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
