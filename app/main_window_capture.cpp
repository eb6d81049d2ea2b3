// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "app/main_window.h"
#include "app/program.h"
#include "views/export/export.h"

namespace tombolo::app {

void MainWindow::saveCapture(const std::vector<std::string>& places)
{
    const auto trace = m_workspace.trace();
    if (!trace || m_workspace.isTraceStale())
        return m_workspace.say(tr("There is no capture before the simulation has run"));
    const Session& session = m_program.session();
    const QFileInfo file(session.path().isEmpty() ? session.displayName() : session.path());
    QString name = file.completeBaseName();
    if (places.size() == 1)
        name += QLatin1Char('-') +
                QString::fromStdString(places.front()).replace(QLatin1Char('@'), QLatin1Char('-'));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as"),
        file.absolutePath() + QLatin1Char('/') + name + QLatin1String(".pcapng"),
        tr("%1 files (*.%2);;All files (*)")
            .arg(QStringLiteral("PCAPNG"), QStringLiteral("pcapng")));
    if (path.isEmpty())
        return;
    exporting::CaptureFileOptions options;
    options.at = places;
    const auto done = exporting::exportCapture(m_workspace.topology(), *trace, path, options);
    if (!done)
        return showError(done.error());
    m_workspace.say(tr("The capture is in %1").arg(path));
}

void MainWindow::openCapture(const std::vector<std::string>& places)
{
    const auto trace = m_workspace.trace();
    if (!trace || m_workspace.isTraceStale())
        return m_workspace.say(tr("There is no capture before the simulation has run"));
    if (!m_captures)
        m_captures = std::make_unique<QTemporaryDir>();
    const QString path =
        m_captures->filePath(QStringLiteral("capture-%1.pcapng").arg(++m_captureCount));
    exporting::CaptureFileOptions options;
    options.at = places;
    const auto done = exporting::exportCapture(m_workspace.topology(), *trace, path, options);
    if (!done)
        return showError(done.error());
    // Wireshark does not know by itself that Linux's port is VXLAN.
    if (!QProcess::startDetached(QStringLiteral("wireshark"),
                                 {QStringLiteral("-d"), QStringLiteral("udp.port==8472,vxlan"),
                                  QStringLiteral("-r"), path}))
        m_workspace.say(
            tr("Wireshark could not be started. Save the capture and open it by hand."));
}

}  // namespace tombolo::app
