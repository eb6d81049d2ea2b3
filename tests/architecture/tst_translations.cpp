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

    /// One word for one thing, and the punctuation of Japanese. The page on network models that
    /// the program explains writes クラスタ, so セレクタ and インスペクタ go without the long mark
    /// as well; サーバー, ルーター, ヘッダー have it there too.
    void japaneseKeepsToItsTerms()
    {
        const QList<QPair<QString, QString>> instead = {
            {QStringLiteral("クラスター"), QStringLiteral("クラスタ")},
            {QStringLiteral("セレクター"), QStringLiteral("セレクタ")},
            {QStringLiteral("インスペクター"), QStringLiteral("インスペクタ")},
            {QStringLiteral("サーバ(?!ー)"), QStringLiteral("サーバー")},
            {QStringLiteral("ルータ(?!ー)"), QStringLiteral("ルーター")},
            {QStringLiteral("ヘッダ(?!ー)"), QStringLiteral("ヘッダー")},
            {QStringLiteral("(?<!ー)イグレス"), QStringLiteral("イーグレス")},
            {QStringLiteral("法則"), QStringLiteral("動作規則")},
            {QStringLiteral("次ホップ"), QStringLiteral("ネクストホップ")},
            {QStringLiteral("報告書"), QStringLiteral("レポート")},
            {QStringLiteral("空きプレフィックス"), QStringLiteral("空きブロック")},
            {QStringLiteral("%L?n個のノード|ノード%L?n個"), QStringLiteral("ノード%n台")},
            {QStringLiteral("[ぁ-んァ-ヶー一-龠][,;:?!]|[,;?!] ?[ぁ-んァ-ヶ一-龠]"),
             QStringLiteral("、；：？！")},
            {QStringLiteral("[。、] "), QStringLiteral("no space after 。 and 、")},
        };
        QStringList bad;
        for (const Message& message : messages(QStringLiteral("ja"))) {
            for (QString form : message.forms) {
                form.remove(QRegularExpression(QStringLiteral("\\(&.\\):?|;;")));
                for (const auto& [word, right] : instead)
                    if (form.contains(QRegularExpression(word)))
                        bad << form + QStringLiteral(" → ") + right;
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
