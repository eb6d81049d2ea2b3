// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearance.h"

#include <QApplication>
#include <QToolTip>

#include "app/program_style.h"
#include "app/settings.h"
#include "views/render/faces.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

bool isDark(const QPalette& palette)
{
    return palette.window().color().lightness() < palette.windowText().color().lightness();
}

QPalette paletteOf(const render::Theme& theme)
{
    using render::Role;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Role as) {
        palette.setColor(role, theme.color(as));
    };
    set(QPalette::Window, Role::WindowGround);
    set(QPalette::WindowText, Role::WindowInk);
    set(QPalette::Base, Role::FieldGround);
    set(QPalette::AlternateBase, Role::PanelGround);
    set(QPalette::Text, Role::WindowInk);
    set(QPalette::Button, Role::ButtonGround);
    set(QPalette::ButtonText, Role::WindowInk);
    set(QPalette::BrightText, Role::AccentInk);
    set(QPalette::ToolTipBase, Role::PanelGround);
    set(QPalette::ToolTipText, Role::WindowInk);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::AccentInk);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::PlaceholderText, Role::InkMuted);
    set(QPalette::Light, Role::PanelGround);
    set(QPalette::Midlight, Role::PanelGround);
    set(QPalette::Mid, Role::PanelLine);
    set(QPalette::Dark, Role::PanelLine);
    set(QPalette::Shadow, Role::LineStrong);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Role::InkFaint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.color(Role::PanelLine));
    return palette;
}

}  // namespace

Appearance::Appearance(views::Workspace& workspace)
    : m_workspace(workspace), m_desktopFont(QApplication::font())
{
    m_systemIsDark = isDark(QApplication::palette());
    applyLanguage();
}

Appearance::~Appearance()
{
    QApplication::setFont(m_desktopFont);
}

QString Appearance::themeChoice() const
{
    return settings().value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Appearance::setThemeChoice(const QString& choice)
{
    settings().setValue(QStringLiteral("theme"), choice);
    apply();
}

QString Appearance::languageChoice() const
{
    return settings().value(QStringLiteral("language")).toString();
}

void Appearance::setLanguageChoice(const QString& choice)
{
    settings().setValue(QStringLiteral("language"), choice);
    applyLanguage();
}

/// The words, and one family for them: the desktop's has no Japanese letters, or digits of another
/// width than those that stand beside them.
void Appearance::applyLanguage()
{
    text::setLanguage(languageChoice());
    QApplication::setFont(m_desktopFont);  // the face is chosen beside the desktop's own
    QFont face = render::textFace();
    face.setStyleStrategy(m_desktopFont.styleStrategy());
    QApplication::setFont(face);
}

bool Appearance::reducedMotion() const
{
    return settings().value(QStringLiteral("reducedMotion"), false).toBool();
}

void Appearance::setReducedMotion(bool on)
{
    settings().setValue(QStringLiteral("reducedMotion"), on);
    m_workspace.setReducedMotion(on);
}

void Appearance::systemPaletteChanged(const QPalette& palette)
{
    m_systemIsDark = isDark(palette);
    if (themeChoice() == QLatin1String("system"))
        apply();
}

void Appearance::apply()
{
    const QString choice = themeChoice();
    const bool dark =
        choice == QLatin1String("dark") || (choice != QLatin1String("light") && m_systemIsDark);
    const render::Theme& theme = dark ? render::Theme::dark() : render::Theme::light();
    QApplication::setStyle(new ProgramStyle);
    const QPalette palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    m_workspace.setTheme(theme);
    m_workspace.setReducedMotion(reducedMotion());
}

}  // namespace tombolo::app
