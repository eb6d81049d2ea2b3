// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

/// The documents that the tests of the file format go through.
namespace tombolo::test {

/// Every reference vector and example that this checkout can see, by path.
inline QStringList documentPaths()
{
    const QString source = QStringLiteral(SOURCE_DIR);
    QStringList out;
    for (const QString& folder : {source + QStringLiteral("/tests/sim/vectors"),
                                  source + QStringLiteral("/../shared/vectors"),
                                  source + QStringLiteral("/resources/examples"),
                                  source + QStringLiteral("/tests/persist/golden")}) {
        const QDir dir(folder);
        for (const QString& name :
             dir.entryList({QStringLiteral("*.tombolo")}, QDir::Files, QDir::Name))
            out << dir.filePath(name);
    }
    return out;
}

inline std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline std::string goldenText()
{
    return contentOf(QStringLiteral(SOURCE_DIR "/tests/persist/golden/canonical.tombolo"));
}

}  // namespace tombolo::test
