// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include "app/main_window.h"
#include "app/settings.h"

namespace tombolo::app {
namespace {

const QString kFolderKey = QStringLiteral("files/folder");

/// A native dialog of the desktop may not add the ending itself, and then it has not asked either.
QString withEnding(QWidget* parent, const QString& path, const QString& ending)
{
    if (!QFileInfo(path).suffix().isEmpty())
        return path;
    const QString full = path + QLatin1Char('.') + ending;
    if (!QFileInfo::exists(full))
        return full;
    QMessageBox box(
        QMessageBox::Warning, MainWindow::tr("Save as"),
        MainWindow::tr("%1 exists already. Replace it?").arg(QFileInfo(full).fileName()),
        QMessageBox::Yes | QMessageBox::No, parent);
    box.setTextFormat(Qt::PlainText);
    return box.exec() == QMessageBox::Yes ? full : QString();
}

}  // namespace

QString lastFolder()
{
    const QString folder = settings().value(kFolderKey).toString();
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

void rememberFolderOf(const QString& path)
{
    settings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

QString askOpenPath(QWidget* parent, const QString& current, const QString& filter,
                    const QString& title)
{
    const QString folder = current.isEmpty() ? lastFolder() : QFileInfo(current).absolutePath();
    const QString path = QFileDialog::getOpenFileName(
        parent, title.isEmpty() ? MainWindow::tr("Open") : title, folder, filter);
    if (!path.isEmpty())
        rememberFolderOf(path);
    return path;
}

QString askSavePath(QWidget* parent, const QString& title, const QString& start,
                    const QString& filter, const QString& ending)
{
    const QFileInfo wanted(start);
    QFileDialog dialog(parent, title, wanted.isAbsolute() ? wanted.absolutePath() : lastFolder(),
                       filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(wanted.fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString path = withEnding(parent, dialog.selectedFiles().first(), ending);
    if (!path.isEmpty())
        rememberFolderOf(path);
    return path;
}

}  // namespace tombolo::app
