// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

#include "views/render/label_room.h"
#include "views/render/mark_places.h"

namespace tombolo::render {
namespace {

constexpr int kPlateRows = 3;
constexpr double kCell = 240;

QString withMore(const QString& crowd, int more)
{
    return more == 0 ? crowd
                     : QCoreApplication::translate("Render", "%1; %Ln more address(es) nearby",
                                                   "in a fog", more)
                           .arg(crowd);
}

/// The plates of all fogs, the largest crowds first.
class FogPlacer {
public:
    FogPlacer(const QRectF& bounds, double growth)
        : m_bounds(bounds), m_growth(growth), m_room(kCell * growth)
    {
    }

    /// @param second what the plate is to have room for
    void place(const LensLook::Fog& fog, const QString& second, QPointF wanted)
    {
        const QSizeF size = calloutSize(m_face, fog.address, second) * m_growth;
        QRectF area({}, size);
        area.moveCenter(wanted);
        // What is at the edge of the drawing is at the edge of the window, too.
        if (size.width() >= m_bounds.width())
            area.moveCenter({m_bounds.center().x(), wanted.y()});
        else
            area.moveLeft(
                std::clamp(area.left(), m_bounds.left(), m_bounds.right() - size.width()));
        for (int row = 0; row < kPlateRows; ++row) {
            if (m_room.isFree(area)) {
                m_room.take(area);
                m_plates.push_back({area, fog.address, fog.crowd});
                m_more.push_back(0);
                return;
            }
            area.translate(0, size.height() + 2 * m_growth);
        }
        ++m_more[nearest(wanted)];
        m_anyMore = true;
    }

    bool anyMore() const { return m_anyMore; }

    std::vector<FogPlate> plates() &&
    {
        for (std::size_t i = 0; i < m_plates.size(); ++i)
            m_plates[i].crowd = withMore(m_plates[i].crowd, m_more[i]);
        return std::move(m_plates);
    }

private:
    std::size_t nearest(QPointF at) const
    {
        std::size_t best = 0;
        double least = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < m_plates.size(); ++i) {
            const double away = QLineF(at, m_plates[i].area.center()).length();
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    const Typeface m_face;
    QRectF m_bounds;
    double m_growth;
    LabelRoom m_room;
    std::vector<FogPlate> m_plates;
    std::vector<int> m_more;  ///< without a plate of their own, by the plate that tells of them
    bool m_anyMore = false;
};

}  // namespace

std::vector<FogPlate> fogPlates(const QRectF& bounds, const LensLook& look, const LensShape& shape,
                                double scale)
{
    std::vector<std::size_t> order(shape.fogs().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return look.fogs[a].members.size() > look.fogs[b].members.size();
    });
    const auto placed = [&](int more) {
        FogPlacer placer(bounds, lensGrowth(scale));
        for (const std::size_t i : order)
            for (const QPointF& at : shape.fogs()[i].labelsAt)
                placer.place(look.fogs[i], withMore(look.fogs[i].crowd, more), at);
        return placer;
    };
    FogPlacer plain = placed(0);
    constexpr int kRoomForMore = 99;
    return plain.anyMore() ? placed(kRoomForMore).plates() : std::move(plain).plates();
}

}  // namespace tombolo::render
