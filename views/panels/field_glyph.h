// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QIcon>
#include <QToolButton>

#include "model/core/element.h"
#include "model/core/finding.h"
#include "sim/trace.h"
#include "views/render/theme.h"

/// Small line drawings for buttons and lists, drawn in the colour of the text beside them so that
/// they follow every theme.
namespace tombolo::views {

enum class Glyph {
    Add,
    Remove,
    Up,
    Down,
    Copy,
    Show,
    Eye,
    Duplicate,
    Play,
    Edit,
    Fix,
    Error,
    Warning,
    Hint,
    AllWell,
    Mask,
    Answered,
    Delivered,
    Refused,
    Dropped,
    Network,
    Router,
    Cluster,
    Node,
    Pod,
    Service,
    Policy,
    Nat,
    Vip,
    Proxy,
    Host,
    Server,
    Flow,
    Note,
    Published,
    Document,
};

/// Draws into a square. @param color ink of the lines
void drawGlyph(QPainter& painter, const QRectF& square, Glyph glyph, const QColor& color);
/// The same as an icon of 16 px (sharp at 100 % and 200 %). @param selected ink on a selected line;
/// the same when not given
QIcon glyphIcon(Glyph glyph, const QColor& color, const QColor& selected = {});

Glyph glyphOf(Severity severity);
Glyph glyphOf(sim::Verdict verdict);
/// What somebody else got does not count as answered.
inline sim::Verdict shownVerdict(const sim::FlowResult& flow)
{
    return flow.isStray() ? sim::Verdict::Dropped : flow.verdict;
}
render::Role roleOf(Severity severity);
render::Role roleOf(sim::Verdict verdict);
/// By kind; a gateway by its own kind, a host by its role.
Glyph glyphOf(const ElementValue& value);

/// A flat button with a glyph, a name for screen readers and a tooltip that says the same.
class GlyphButton : public QToolButton {
    Q_OBJECT

public:
    GlyphButton(Glyph glyph, const QString& name, QWidget* parent = nullptr);
    void setName(const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
};

}  // namespace tombolo::views
