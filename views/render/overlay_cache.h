// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QPolygonF>

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/trace.h"
#include "views/render/paint_context.h"
#include "views/render/scene_model.h"

namespace tombolo::render {

/// A polyline that is asked for the point at a part of its length.
class Way {
public:
    explicit Way(QPolygonF points);
    QPointF at(double part) const;  ///< @param part 0 … 1
    /// The middle of a packet's disc, that lies between the boxes even at the ends, not on a name.
    /// @param progress 0 … 1 @param radius of the disc, document units
    QPointF packetAt(double progress, double radius) const;
    const QPolygonF& points() const { return m_points; }

private:
    QPolygonF m_points;
    std::vector<double> m_ends;  ///< length up to the end of each piece
};

/// Packets keep a size on the screen that a finger of light would have; far out they shrink.
/// @param scale view pixels per document unit @return view pixels
double packetRadius(double scale);

/// What a packet looks like; equal looks share one picture.
struct PacketLook {
    int origin = -1;      ///< true origin: the core
    int ringRole = -1;    ///< Role of the translator that hides it; -1: the ring equals the core
    bool reply = false;   ///< the core has a hole
    bool turned = false;  ///< its destination was rewritten
    bool error = false;   ///< an ICMP error
    friend bool operator==(const PacketLook&, const PacketLook&) = default;
    std::uint32_t key() const;
};
/// Draws one packet as lines and shapes (also into SVG and PDF).
void paintPacket(const PaintContext& c, QPointF at, double radius, const PacketLook& look);
/// Its mask, where it sits when it has slid on.
void paintPacketMask(const PaintContext& c, QPointF at, double radius);
inline constexpr double kLeastMaskRadius = 5;  ///< smaller discs show the hatched ring alone

/// Ways, looks and pictures of packets, looked up once per run, scene and theme instead of per
/// frame.
class OverlayCache {
public:
    /// Forgets what no longer fits.
    void prepare(const SceneModel& scene, const sim::Trace& trace, const PaintContext& c,
                 double radius, double pixelRatio);

    struct Visual {
        std::uint32_t way = kUnknown;
        std::uint32_t picture = 0;
        bool masksHere = false;  ///< the mask slides on along this crossing
    };
    /// @param crossing index in the prepared trace
    const Visual& visual(std::uint32_t crossing);
    const Way& way(std::uint32_t index) const { return m_ways[index]; }
    const QImage& picture(std::uint32_t index);  ///< drawn when first asked for
    /// The mask that slides over a hidden packet; null where the disc is too small for one.
    const QImage& mask(std::uint32_t index);
    const PacketLook& look(std::uint32_t index) const { return m_pictures[index].look; }
    int originOf(sim::ElementIx element) const
    {
        return element < m_origins.size() ? m_origins[element] : -1;
    }

private:
    static constexpr std::uint32_t kUnknown = 0xFFFFFFFFU;
    struct Picture {
        PacketLook look;
        QImage image;
        QImage mask;
    };
    std::uint32_t wayOf(const sim::Crossing& crossing);
    void draw(Picture& picture) const;
    std::uint32_t pictureOf(const PacketLook& look);
    IpAddress firstDestination(const sim::Crossing& crossing);
    QImage newImage() const;

    const SceneModel* m_scene = nullptr;
    const sim::Trace* m_trace = nullptr;
    const Theme* m_theme = nullptr;
    const Typeface* m_face = nullptr;
    std::uint64_t m_generation = 0;
    std::uint64_t m_run = 0;
    double m_radius = 0;
    double m_pixelRatio = 1;
    std::vector<Visual> m_visuals;
    std::vector<Way> m_ways;
    std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>>
        m_wayIndex;
    std::vector<Picture> m_pictures;
    std::unordered_map<std::uint32_t, std::uint32_t> m_pictureIndex;
    std::vector<int> m_origins;
    std::unordered_map<std::uint32_t, IpAddress> m_firstDestination;
};

}  // namespace tombolo::render
