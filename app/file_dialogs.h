// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace tombolo::app {

/// The file to open; empty: none. Starts in the folder of current, else in the folder used last.
/// @param title says what for; empty: to open it
QString askOpenPath(QWidget* parent, const QString& current, const QString& filter,
                    const QString& title = {});

/// Where to save; empty: nowhere. A name typed without an ending gets this one, before the question
/// whether to replace a file that exists.
/// @param start a path, or a bare name in the folder used last
/// @param ending without the point
QString askSavePath(QWidget* parent, const QString& title, const QString& start,
                    const QString& filter, const QString& ending);

/// The folder a file was last opened from or saved to; empty: none yet, or it is gone.
QString lastFolder();
void rememberFolderOf(const QString& path);

}  // namespace tombolo::app
