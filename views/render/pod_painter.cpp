// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

using namespace metrics;

namespace {
constexpr double kStripe = 5;
}

QBrush identityBrush(const PaintContext& c, int identity)
{
    const IdentityLook look = c.theme.identity(identity);
    return {look.color, look.pattern};
}

void PodBatch::add(const Box& pod, int identity)
{
    m_tiles.push_back(pod.rect);
    m_stripes[identity].push_back({pod.rect.left(), pod.rect.top(), kStripe, pod.rect.height()});
}

void PodBatch::paint(const PaintContext& c) const
{
    if (m_tiles.empty())
        return;
    const bool mid = c.detail == Detail::Mid;
    c.painter.save();
    c.painter.setRenderHint(QPainter::Antialiasing, false);
    c.painter.setPen(mid ? QPen(c.color(Role::PodLine), 0) : QPen(Qt::NoPen));
    c.painter.setBrush(mid ? c.color(Role::PodFill) : c.color(Role::PodLine));
    c.painter.drawRects(m_tiles.data(), static_cast<int>(m_tiles.size()));
    c.painter.setPen(Qt::NoPen);
    for (const auto& [identity, stripes] : m_stripes) {
        if (identity < 0 && !mid)
            continue;
        std::vector<QRectF> shapes = stripes;
        // From afar a sender's whole tile has its colour: a stripe would be less than a pixel.
        const double width = mid ? std::max(kStripe, 3 / c.scale) : kPodWidth;
        for (QRectF& shape : shapes)
            shape.setWidth(width);
        c.painter.setBrush(identity < 0 ? QBrush(c.color(Role::PodLine))
                                        : QBrush(c.theme.identity(identity).color));
        c.painter.drawRects(shapes.data(), static_cast<int>(shapes.size()));
    }
    c.painter.restore();
}

void paintIdentity(const PaintContext& c, const QRectF& stripe, int identity)
{
    const IdentityLook look = c.theme.identity(identity);
    // A thin outline keeps pale hues and open patterns apart from the ground.
    c.painter.setPen(
        QPen(look.pattern == Qt::SolidPattern ? c.color(Role::LineStrong) : look.color, 0.6));
    c.fill(Role::PodFill);
    c.painter.drawRect(stripe);
    c.painter.setBrush(identityBrush(c, identity));
    c.painter.drawRect(stripe);
}

void paintPod(const PaintContext& c, const Box& box, int identity)
{
    const QRectF& r = box.rect;
    if (box.hostNetwork) {
        QPen pen(c.color(Role::PodLine), 1.2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3, 3});
        c.painter.setPen(pen);
    } else {
        c.pen(Role::PodLine, 1.1);
    }
    c.fill(Role::PodFill);
    c.painter.drawRoundedRect(r, 6, 6);
    const QRectF stripe(r.left() + 4, r.top() + 5, kStripe, r.height() - 10);
    if (identity < 0) {
        c.painter.setPen(Qt::NoPen);
        c.fill(Role::PodLine);
        c.painter.drawRect(QRectF(stripe.left(), stripe.top(), 2, stripe.height()));
    } else {
        paintIdentity(c, stripe, identity);
    }
    const double left = r.left() + 15;
    const double width = r.width() - 20;
    const bool two = c.addresses && c.legible(TextStyle::Address) && !box.badges.isEmpty();
    const double top = r.center().y() - (two ? 17 : 9);
    c.text({left, top, width, 18}, box.title, TextStyle::Name, Role::Ink);
    if (two)
        c.text({left, top + 17, width, 16}, box.badges.first(), TextStyle::Address, Role::InkMuted);
}

}  // namespace tombolo::render
