// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/file_dialogs.h"
#include "app/lab_output.h"
#include "app/main_window.h"
#include "app/output_dialog.h"
#include "app/program.h"
#include "views/canvas/canvas_view.h"
#include "views/export/export.h"
#include "views/render/render.h"
#include "views/text/lab_text.h"
#include "views/text/mnemonic.h"

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
    const auto done =
        exporting::writeReport(m_workspace.topology(), m_workspace.trace().get(), path, options);
    if (!done)
        return showError(done.error());
    m_workspace.say(tr("The report is in %1").arg(path));
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
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    auto* table = new QTableWidget(0, 2);
    table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    const auto addRow = [&](const QString& what, const QString& keys) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(what));
        table->setItem(row, 1, new QTableWidgetItem(keys));
    };
    const std::function<void(QMenu*)> addMenu = [&](QMenu* menu) {
        for (QAction* action : menu->actions()) {
            if (action->menu())
                addMenu(action->menu());
            else if (!action->shortcut().isEmpty())
                addRow(text::withoutMnemonic(action->text()),
                       QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
        }
    };
    for (QAction* action : menuBar()->actions())
        addMenu(action->menu());
    addRow(tr("Flow from the selected element"), tr("F"));
    addRow(tr("Next or previous element"), tr("Tab, Shift+Tab"));
    addRow(tr("Nearest element in a direction"), tr("Ctrl+arrow keys"));
    addRow(tr("Move the selection"), tr("Arrow keys; with Shift further"));
    addRow(tr("Context menu of the element"), tr("Menu key"));
    addRow(tr("Find by typing its name"), tr("Letters"));
    addRow(tr("Zoom at the cursor"), tr("Mouse wheel"));
    addRow(tr("Pan"), tr("Middle button, or Space and drag"));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(&dialog);
    column->addWidget(table);
    column->addWidget(buttons);
    dialog.resize(560, 560);
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
