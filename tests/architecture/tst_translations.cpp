// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// The languages that are shipped are complete, and say the same with the same placeholders.
class TestTranslations : public QObject {
    Q_OBJECT

    struct Message {
        QString context;
        QString source;
        QStringList forms;
        bool plural = false;
        QString type;
    };

    static QList<Message> messages(const QString& language)
    {
        QFile file(QStringLiteral(SOURCE_DIR "/translations/tombolo_%1.ts").arg(language));
        QList<Message> all;
        if (!file.open(QIODevice::ReadOnly))
            return all;
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                all.append(
                    {context,
                     {},
                     {},
                     xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"),
                     {}});
            else if (xml.name() == QLatin1String("source"))
                all.last().source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                all.last().type = xml.attributes().value(QLatin1String("type")).toString();
                if (!all.last().plural)
                    all.last().forms << xml.readElementText();
            } else if (xml.name() == QLatin1String("numerusform"))
                all.last().forms << xml.readElementText();
        }
        return all;
    }

    static QStringList placeholders(const QString& text)
    {
        QStringList found;
        auto matches = QRegularExpression(QStringLiteral("%L?\\d")).globalMatch(text);
        while (matches.hasNext())
            found << matches.next().captured();
        found.sort();
        found.removeDuplicates();
        return found;
    }

private slots:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("Japanese") << QStringLiteral("ja") << 1000;
        QTest::newRow("English plurals") << QStringLiteral("en") << 20;
    }
    void nothingIsUnfinished()
    {
        QFETCH(QString, language);
        QFETCH(int, atLeast);
        const QList<Message> all = messages(language);
        QVERIFY(all.size() >= atLeast);
        QStringList bad;
        for (const Message& message : all) {
            if (!message.type.isEmpty())
                bad << message.context + QStringLiteral(": ") + message.source;
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void placeholdersAgree()
    {
        QStringList bad;
        for (const char* language : {"ja", "en"}) {
            for (const Message& message : messages(QString::fromLatin1(language))) {
                for (const QString& form : message.forms) {
                    if (placeholders(form) != placeholders(message.source))
                        bad << message.source + QStringLiteral(" → ") + form;
                }
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
