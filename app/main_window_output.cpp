// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include "app/file_dialogs.h"
#include "app/lab_output.h"
#include "app/main_window.h"
#include "app/output_dialog.h"
#include "app/program.h"
#include "app/report_dialog.h"
#include "app/shortcuts_dialog.h"
#include "views/canvas/canvas_view.h"
#include "views/export/export.h"
#include "views/render/render.h"
#include "views/text/lab_text.h"

namespace tombolo::app {
/// Named after the document, in the folder used last, else in the document's.
QString MainWindow::askForFile(const Session& session, const QString& format, const QString& suffix)
{
    const QFileInfo file(session.path().isEmpty() ? session.displayName() : session.path());
    const QString name = file.completeBaseName() + suffix + QLatin1Char('.') + format;
    const bool beside = lastFolder().isEmpty() && !session.path().isEmpty();
    return askSavePath(this, tr("Save as"),
                       beside ? file.absolutePath() + QLatin1Char('/') + name : name,
                       tr("%1 files (*.%2);;All files (*)").arg(format.toUpper(), format), format);
}

void MainWindow::exportDiagram()
{
    OutputDialog dialog(this, m_workspace, OutputDialog::What::Diagram);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = askForFile(m_program.session(), dialog.format(), {});
    if (path.isEmpty())
        return;
    exporting::DiagramOptions options;
    options.format = dialog.format();
    options.theme = dialog.theme();
    options.scale = dialog.scale();
    options.flow = dialog.flow();
    options.legend = dialog.legend();
    options.lens = dialog.lens();
    options.hidden = dialog.hidden();
    const auto done =
        exporting::exportDiagram(m_workspace.topology(), m_workspace.trace().get(), path, options);
    if (!done)
        return showError(done.error());
    m_workspace.say(tr("The diagram is in %1").arg(path));
}

void MainWindow::exportReport()
{
    OutputDialog dialog(this, m_workspace, OutputDialog::What::Report);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path =
        askForFile(m_program.session(), dialog.format(), QStringLiteral("-report"));
    if (path.isEmpty())
        return;
    exporting::ReportOptions options;
    options.format = dialog.format();
    options.theme = dialog.theme();
    options.scale = dialog.scale();
    options.parts = dialog.parts();
    options.name = QFileInfo(m_program.session().path()).completeBaseName();
    auto* writing =
        new ReportDialog(this, m_workspace.topology(), m_workspace.trace(), path, options);
    connect(writing, &QDialog::finished, this, [this, writing, path] {
        writing->deleteLater();
        const Result<Done>& done = writing->outcome().value();
        if (done)
            m_workspace.say(tr("The report is in %1").arg(path));
        else if (done.error().code == Errc::Cancelled)
            m_workspace.say(tr("No report was written"));
        else
            showError(done.error());
    });
}

void MainWindow::writeLab()
{
    const QFileInfo file(m_program.session().path().isEmpty() ? m_program.session().displayName()
                                                              : m_program.session().path());
    const QString directory = QFileDialog::getSaveFileName(
        this, tr("Write a Linux lab"),
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("-lab"),
        tr("Directories (*)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (directory.isEmpty())
        return;
    const auto written = writeLabDirectory(m_workspace.topology(), directory);
    if (!written)
        return showError(written.error());
    QStringList limits;
    for (const sim::lab::LabLimit& limit : written->limits)
        limits << text::labLimitText(limit);
    QMessageBox message(this);
    message.setTextFormat(Qt::PlainText);
    message.setWindowTitle(tr("Linux lab"));
    message.setIcon(written->refused ? QMessageBox::Warning : QMessageBox::Information);
    message.setText(written->refused
                        ? tr("Linux cannot realise this document; nothing was written.")
                        : tr("The lab is in %1.").arg(directory));
    message.setInformativeText(
        written->refused
            ? limits.join(QLatin1Char('\n'))
            : tr("On a Linux machine, “sudo ./verify” in that directory sends every flow through "
                 "the kernel and says where it does something else than the simulator. README.md "
                 "there tells the rest."));
    if (!written->refused)
        message.setDetailedText(limits.join(QLatin1Char('\n')));
    message.exec();
}

void MainWindow::print(bool preview)
{
    QPrinter printer(QPrinter::HighResolution);
    render::SceneModel scene;
    scene.rebuild(m_workspace.topology());
    const QRectF bounds = scene.bounds();
    if (bounds.isEmpty())
        return m_workspace.say(tr("There is nothing to print: the drawing is empty"));
    printer.setPageOrientation(bounds.width() > bounds.height() ? QPageLayout::Landscape
                                                                : QPageLayout::Portrait);
    printer.setDocName(m_program.session().displayName());
    const auto draw = [this](QPrinter* to) {
        const auto done =
            exporting::printDiagram(m_workspace.topology(), m_workspace.trace().get(), *to, {});
        if (!done)
            showError(done.error());
    };
    if (preview) {
        QPrintPreviewDialog dialog(&printer, this);
        connect(&dialog, &QPrintPreviewDialog::paintRequested, this, draw);
        dialog.exec();
        return;
    }
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        draw(&printer);
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog dialog(*menuBar(), this);
    dialog.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Tombolo"),
        tr("<h3>Tombolo %1</h3><p>Draws networks of clusters, simulates their packets, and shows "
           "which "
           "hop hides the source, from whom, and who else it could have been.</p><p>A tombolo is "
           "the "
           "bar of sand that ties an island to the land.</p><p>Free software under the GNU General "
           "Public License, version 3 or later. Built with Qt, QCustomPlot, Boost and nlohmann "
           "JSON.</p>")
            .arg(QStringLiteral(TOMBOLO_VERSION)));
}

}  // namespace tombolo::app
