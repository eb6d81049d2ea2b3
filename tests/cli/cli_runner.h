// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

/// Runs the program as a shell would, in a folder of its own, without a display.
class CliRunner {
public:
    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    Ran run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(TOMBOLO_EXE), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    static QString example(const char* name)
    {
        return QStringLiteral(SOURCE_DIR "/resources/examples/%1.tombolo").arg(QLatin1String(name));
    }

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// Makes a document of two clusters of 5,000 pods each. @return whether that went well
    bool makeBig(const QString& file, const char* model = "island") const
    {
        return run({QStringLiteral("generate"), QStringLiteral("--clusters"), QStringLiteral("2"),
                    QStringLiteral("--nodes"), QStringLiteral("50"), QStringLiteral("--pods"),
                    QStringLiteral("100"), QStringLiteral("--model"), QString::fromLatin1(model),
                    QStringLiteral("-o"), file})
                   .code == 0;
    }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

private:
    QTemporaryDir m_folder;
};
