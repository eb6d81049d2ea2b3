// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBrush>
#include <QColor>
#include <QPen>
#include <QString>
#include <QStringList>

#include <array>

namespace tombolo::render {

/// What a colour is for. No QColor value stands anywhere but in resources/themes/*.json.
enum class Role {
    Ground,
    GridDot,
    Ink,
    InkMuted,
    InkFaint,
    Line,
    LineStrong,
    Accent,
    AccentInk,
    Focus,
    Selection,
    LandFlat,
    LandIsland,
    CoastFlat,
    CoastIsland,
    TitleStrip,
    NodeFill,
    NodeLine,
    PodFill,
    PodLine,
    NetworkFill,
    NetworkLine,
    RouterFill,
    RouterLine,
    GatewayFill,
    GatewayNat,
    GatewayVip,
    GatewayProxy,
    HostFill,
    HostLine,
    ServiceFill,
    ServiceLine,
    NoteFill,
    NoteLine,
    Link,
    LinkActive,
    Mask,
    MaskFill,
    MaskInk,
    Drop,
    Answered,
    Delivered,
    Refused,
    Error,
    Warning,
    Hint,
    HandleFill,
    RubberBand,
    Shadow,
    WindowGround,
    WindowInk,
    PanelGround,
    PanelLine,
    ButtonGround,
    FieldGround,
    DiffOld,  ///< comparison: only before
    DiffNew,  ///< comparison: only now
    Count_,
};

/// Look of one origin: hue and pattern, tellable apart by colour-blind eyes (Okabe and Ito).
struct IdentityLook {
    QColor color;
    Qt::BrushStyle pattern = Qt::SolidPattern;  ///< beyond eight origins the pattern changes
};

/// All colours and widths by role; light and dark. Value type; built once and shared.
class Theme {
public:
    static const Theme& light();
    static const Theme& dark();
    static const Theme& named(const QString& name);  ///< "light" | "dark"; else light

    QString name() const { return m_name; }
    bool isDark() const { return m_dark; }
    QColor color(Role role) const { return m_colors.at(static_cast<std::size_t>(role)); }
    IdentityLook identity(int origin) const;  ///< origin < 0: the muted look of "nobody"
    static QStringList roleNames();

private:
    Theme() = default;
    static Theme load(const QString& resource);
    QString m_name;
    bool m_dark = false;
    std::array<QColor, static_cast<std::size_t>(Role::Count_)> m_colors;
    std::array<QColor, 8> m_identities;
};

}  // namespace tombolo::render
