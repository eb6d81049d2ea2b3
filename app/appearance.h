// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QPalette>
#include <QString>

#include "views/workspace/workspace.h"

namespace tombolo::app {

/// Colours and language of the whole program, as chosen or as the system has them.
class Appearance {
public:
    /// Remembers the system's palette and font, and sets the language and its font; call once,
    /// right after the QApplication is made.
    explicit Appearance(views::Workspace& workspace);
    ~Appearance();  ///< gives the application its font back
    Appearance(const Appearance&) = delete;
    Appearance& operator=(const Appearance&) = delete;

    /// "system" | "light" | "dark"
    QString themeChoice() const;
    void setThemeChoice(const QString& choice);
    /// "" (the system's) | "en" | "ja". Takes effect at once for texts made from then on.
    QString languageChoice() const;
    void setLanguageChoice(const QString& choice);
    bool reducedMotion() const;
    void setReducedMotion(bool on);

    /// The desktop changed its palette: follow it when the choice is "system".
    void systemPaletteChanged(const QPalette& palette);
    void apply();

private:
    void applyLanguage();

    views::Workspace& m_workspace;
    QFont m_desktopFont;
    bool m_systemIsDark = false;
};

}  // namespace tombolo::app
