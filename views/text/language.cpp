// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

#include "views/text/text.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

constexpr char kProperty[] = "tomboloLanguage";

/// "ja" when the system asks for Japanese before English, else "en".
QString systemLanguage()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.left(2);
        if (code == u"ja"_s || code == u"en"_s)
            return code;
    }
    return u"en"_s;
}

void replaceTranslator(const QString& name, const QString& file, const QString& folder)
{
    QCoreApplication* application = QCoreApplication::instance();
    // Deleting a translator removes it from the application.
    delete application->findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    auto translator = std::make_unique<QTranslator>();
    translator->setObjectName(name);
    if (!translator->load(file, folder))
        return;  // English has no file of Qt's own; its source texts are shown
    translator->setParent(application);
    QCoreApplication::installTranslator(translator.release());
}

}  // namespace

void setLanguage(const QString& language)
{
    QCoreApplication* application = QCoreApplication::instance();
    if (!application)
        return;
    const QString code = language == u"ja"_s || language == u"en"_s ? language : systemLanguage();
    application->setProperty(kProperty, code);
    QLocale::setDefault(code == u"ja"_s ? QLocale(QLocale::Japanese, QLocale::Japan)
                                        : QLocale(QLocale::English, QLocale::UnitedStates));
    replaceTranslator(u"translator.qt"_s, u"qtbase_"_s + code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replaceTranslator(u"translator.tombolo"_s, u"tombolo_"_s + code, u":/i18n"_s);
}

QString language()
{
    const QCoreApplication* application = QCoreApplication::instance();
    const QString code = application ? application->property(kProperty).toString() : QString();
    return code.isEmpty() ? u"en"_s : code;
}

}  // namespace tombolo::text
