// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/theme.h"

#include <QDebug>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tombolo::render {

namespace {

/// In the order of Role.
constexpr std::array<const char*, static_cast<std::size_t>(Role::Count_)> kRoleNames{
    "ground",      "gridDot",      "ink",         "inkMuted",     "inkFaint",   "line",
    "lineStrong",  "accent",       "accentInk",   "focus",        "selection",  "landFlat",
    "landIsland",  "coastFlat",    "coastIsland", "titleStrip",   "nodeFill",   "nodeLine",
    "podFill",     "podLine",      "networkFill", "networkLine",  "routerFill", "routerLine",
    "gatewayFill", "gatewayNat",   "gatewayVip",  "gatewayProxy", "hostFill",   "hostLine",
    "serviceFill", "serviceLine",  "noteFill",    "noteLine",     "link",       "linkActive",
    "mask",        "maskFill",     "maskInk",     "drop",         "answered",   "delivered",
    "refused",     "error",        "warning",     "hint",         "handleFill", "rubberBand",
    "shadow",      "windowGround", "windowInk",   "panelGround",  "panelLine",  "buttonGround",
    "fieldGround", "diffOld",      "diffNew"};

/// Eight hues solid, then the same hues in patterns that stay apart at 8 px.
constexpr std::array<Qt::BrushStyle, 5> kPatterns{
    Qt::SolidPattern, Qt::BDiagPattern, Qt::HorPattern, Qt::Dense4Pattern, Qt::DiagCrossPattern};

}  // namespace

Theme Theme::load(const QString& resource)
{
    Theme theme;
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning() << "theme not found:" << resource;
        return theme;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    theme.m_name = root.value(QLatin1String("name")).toString();
    theme.m_dark = root.value(QLatin1String("dark")).toBool();
    const QJsonObject roles = root.value(QLatin1String("roles")).toObject();
    for (std::size_t i = 0; i < kRoleNames.size(); ++i)
        theme.m_colors[i] = QColor(roles.value(QLatin1String(kRoleNames[i])).toString());
    const QJsonArray identities = root.value(QLatin1String("identities")).toArray();
    for (std::size_t i = 0; i < theme.m_identities.size(); ++i)
        theme.m_identities[i] = QColor(identities.at(static_cast<qsizetype>(i)).toString());
    return theme;
}

const Theme& Theme::light()
{
    static const Theme theme = load(QStringLiteral(":/themes/light.json"));
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = load(QStringLiteral(":/themes/dark.json"));
    return theme;
}

const Theme& Theme::named(const QString& name)
{
    return name == QLatin1String("dark") ? dark() : light();
}

IdentityLook Theme::identity(int origin) const
{
    if (origin < 0)
        return {color(Role::InkFaint), Qt::SolidPattern};
    const auto hues = m_identities.size();
    const auto index = static_cast<std::size_t>(origin);
    return {m_identities[index % hues], kPatterns[index / hues % kPatterns.size()]};
}

QStringList Theme::roleNames()
{
    QStringList names;
    for (const char* name : kRoleNames)
        names << QLatin1String(name);
    return names;
}

}  // namespace tombolo::render
