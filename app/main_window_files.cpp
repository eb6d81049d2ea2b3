// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "app/file_dialogs.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "app/program.h"
#include "app/recovery_dialog.h"
#include "views/canvas/canvas_view.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

QString fileFilter()
{
    return MainWindow::tr("Tombolo topologies (*.tombolo *.json);;All files (*)");
}

}  // namespace

void MainWindow::showError(const Error& error)
{
    QMessageBox box(QMessageBox::Warning, tr("Tombolo"), text::errorText(error), QMessageBox::Ok,
                    this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool MainWindow::mayDiscard()
{
    Session& session = m_program.session();
    if (!session.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("Save the changes to %1?").arg(session.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Cancel)
        return false;
    if (answer == QMessageBox::Save && !save())
        return false;
    session.removeAutosave();
    return true;
}

void MainWindow::newDocument()
{
    if (!mayDiscard())
        return;
    m_program.session().newDocument();
    showCanvas();
}

bool MainWindow::openFile(const QString& path)
{
    if (path.isEmpty() || !mayDiscard())
        return false;
    bool recovered = false;
    if (!chooseRecovery(path, recovered))
        return false;
    if (!recovered) {
        const auto opened = m_program.session().open(path);
        if (!opened) {
            showError(opened.error());
            return false;
        }
    }
    showCanvas();
    m_canvas->fitAll();
    return true;
}

bool MainWindow::openExample(const QString& resource)
{
    if (!mayDiscard())
        return false;
    const auto opened = m_program.session().openExample(resource);
    if (!opened) {
        showError(opened.error());
        return false;
    }
    showCanvas();
    m_canvas->fitAll();
    return true;
}

void MainWindow::openDialog()
{
    openFile(askOpenPath(this, m_program.session().path(), fileFilter()));
}

/// A document of a newer version is shown as far as it is understood: saving it would lose the
/// rest.
bool MainWindow::refuseToSaveNewer()
{
    if (!m_program.session().isReadOnly())
        return false;
    QMessageBox box(QMessageBox::Information, tr("Made by a newer Tombolo"),
                    tr("%1 was made by a newer Tombolo. What this one does not know would be lost "
                       "by saving, so the file stays as it is. Copy it with your file manager, or "
                       "save it with the newer version; diagrams and reports can be exported.")
                        .arg(m_program.session().displayName()),
                    QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return true;
}

bool MainWindow::save()
{
    Session& session = m_program.session();
    if (refuseToSaveNewer())
        return false;
    if (session.path().isEmpty())
        return saveAs();
    if (session.onDisk() != Session::OnDisk::Changed)
        return saveTo({});
    QMessageBox box(QMessageBox::Warning, tr("The file has changed on disk"),
                    tr("%1 was changed by another program or window since it was opened here. "
                       "Saving replaces those changes.")
                        .arg(session.displayName()),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    auto* anyway = box.addButton(tr("Save &anyway"), QMessageBox::DestructiveRole);
    auto* elsewhere = box.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    box.setDefaultButton(elsewhere);
    box.exec();
    if (box.clickedButton() == elsewhere)
        return saveAs();
    return box.clickedButton() == anyway && saveTo({});
}

bool MainWindow::saveAs()
{
    if (refuseToSaveNewer())
        return false;
    QString start = m_program.session().path();
    if (start.isEmpty())
        start = m_program.session().displayName() + QStringLiteral(".tombolo");
    const QString path =
        askSavePath(this, tr("Save as"), start, fileFilter(), QStringLiteral("tombolo"));
    return !path.isEmpty() && saveTo(path);
}

bool MainWindow::saveTo(const QString& path)
{
    const auto saved = m_program.session().save(path);
    if (!saved)
        showError(saved.error());
    return saved.has_value();
}

bool MainWindow::chooseRecovery(const QString& path, bool& recovered)
{
    Session& session = m_program.session();
    if (session.recoverable(path).empty())
        return true;
    RecoveryDialog dialog(session, path, this);
    switch (dialog.ask()) {
    case RecoveryDialog::Answer::Cancel:
        return false;
    case RecoveryDialog::Answer::OpenSaved:
        return true;
    case RecoveryDialog::Answer::Recover:
        break;
    }
    const auto done = session.recover(dialog.chosen());
    if (!done)
        showError(done.error());
    recovered = done.has_value();
    return recovered;
}

void MainWindow::offerRecovery()
{
    bool recovered = false;
    if (!chooseRecovery({}, recovered) || !recovered)
        return;
    showCanvas();
    m_canvas->fitAll();
}

void MainWindow::updateNotice()
{
    Session& session = m_program.session();
    const QString name = session.displayName();
    const NoticeBar::Choice keep{tr("&Keep mine"),
                                 tr("Go on with the drawing shown here; saving replaces the file"),
                                 [this] {
                                     m_program.session().keepMine();
                                 }};
    switch (session.notice()) {
    case Session::OnDisk::Same:
        return m_notice->dismiss();
    case Session::OnDisk::Gone:
        return m_notice->say(tr("%1 is no longer on disk. Save to write it again.").arg(name),
                             {{tr("&Save"),
                               {},
                               [this] {
                                   save();
                               }},
                              keep});
    case Session::OnDisk::Changed:
        break;
    }
    const QString sentence =
        session.isModified()
            ? tr("%1 has changed on disk. Reloading it loses your unsaved changes.").arg(name)
            : tr("%1 has changed on disk.").arg(name);
    m_notice->say(sentence, {{tr("Re&load"), tr("Open the file as it is on disk now"),
                              [this] {
                                  reload();
                              }},
                             keep});
}

void MainWindow::reload()
{
    Session& session = m_program.session();
    const auto opened = session.open(session.path());
    if (!opened) {
        showError(opened.error());
        updateNotice();
        return;
    }
    session.removeAutosave();
}

}  // namespace tombolo::app
