// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSettings>

namespace tombolo::app {

/// The user's settings: ~/.config/tombolo/tombolo.ini on Linux. TOMBOLO_SETTINGS names another file
/// (tests and portable use).
inline QSettings settings()
{
    const QString file = qEnvironmentVariable("TOMBOLO_SETTINGS");
    if (!file.isEmpty())
        return QSettings(file, QSettings::IniFormat);
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tombolo"),
                     QStringLiteral("tombolo"));
}

}  // namespace tombolo::app
