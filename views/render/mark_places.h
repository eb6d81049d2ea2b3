// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

#include "views/render/label_room.h"
#include "views/render/lens.h"
#include "views/render/paint_context.h"
#include "views/render/run_marks.h"

/// Where what a run and a lens write upon a drawing stands, so that nothing covers a name or
/// another label. Depends on the scale: what is small is written larger. Inner header of
/// views/render.
namespace tombolo::render {

/// What the words of a still picture depend on besides the scene.
struct WrittenAt {
    double scale = 1;  ///< device pixels per unit
    Detail detail = Detail::Full;
    bool addresses = true;
    bool figure = false;
    friend bool operator==(const WrittenAt&, const WrittenAt&) = default;
};
WrittenAt writtenAt(const PaintContext& c);

/// Where names and addresses of a scene stand; pods, which are little else, as a whole.
std::vector<QRectF> wordsOf(const SceneModel& scene, const WrittenAt& at);

/// A head on the one flow's way, that says where its packets go.
struct WayHead {
    QPointF tip;
    QPointF along;  ///< direction, of length 1
    double size = 0;
    std::size_t way = 0;  ///< as RunMarks::ways()
    QRectF area() const;
};

/// Of the labels on wires.
struct LabelPlaces {
    WrittenAt at;
    double growth = 1;  ///< how much larger than the drawing they are; 0: none is drawn
    /// Middles, as RunMarks::labels(); none where there is no room.
    std::vector<std::optional<QPointF>> middles;
    std::vector<QRectF> plates;  ///< of those that are drawn
    /// One at the receiver, and one on each crossing that has a place clear of words, labels,
    /// bends and of other wires that branch off.
    std::vector<WayHead> heads{};

    /// What differs between two of them, in document units.
    QRectF moved(const LabelPlaces& other) const;
};
/// Worked out once for each scale; kept by `marks`.
const LabelPlaces& labelPlaces(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at);

/// Whether badges have words, or are only signs.
bool badgesHaveWords(double scale);

/// What is written on a fog.
struct FogPlate {
    QRectF area;
    QString address;
    QString crowd;  ///< and how many more addresses there was no room for
};
/// Of what a lens adds: callouts beside translators, and the lines that it draws anew above all,
/// which give way to words and to boxes.
struct LensPlaces {
    WrittenAt at;
    struct Callout {
        QRectF plate;   ///< null: no room, a small sign stands for it
        QLineF leader;  ///< from the plate to the border of its box
        int box = -1;   ///< -1: not drawn
    };
    std::vector<Callout> callouts;  ///< as LensLook::callouts
    std::vector<FogPlate> fogs;
    std::vector<LensShape::Way> ways;
    std::vector<RunMarks::Line> lines;
};
/// Worked out once for each scale; kept by `shape`. @param marks those of the same run; may be null
const LensPlaces& lensPlaces(const SceneModel& scene, const LensLook& look, const LensShape& shape,
                             const RunMarks* marks, const WrittenAt& at);

/// Size of what paintCallout() draws, in units of its own.
QSizeF calloutSize(const Typeface& face, const QString& first, const QString& second);
/// How much larger than the drawing a lens writes.
double lensGrowth(double scale);

/// The plates of a look's fogs: each on its fog, off names where there is room; none lies on
/// another, none sticks out of the drawing at a side. The largest crowds come first; where there is
/// no room for one, the nearest plate counts it.
std::vector<FogPlate> fogPlates(const SceneModel& scene, const LensLook& look,
                                const LensShape& shape, const WrittenAt& at);

}  // namespace tombolo::render
