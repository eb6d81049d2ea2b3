// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QRectF>

#include <string>
#include <vector>

#include "sim/analysis/diff.h"
#include "views/render/scene_model.h"
#include "views/render/theme.h"

/// Two documents in one drawing: what is gone, what is new, what changed. Told apart by colour, by
/// line (dashed, solid, dotted) and by a sign.
namespace tombolo::render {

enum class DiffSign { Gone, New, Changed };

struct DiffMarks {
    struct Box {
        std::string id;
        DiffSign sign{};
    };
    /// A way that packets took, or take now.
    struct Way {
        std::vector<std::string> path;
        std::vector<int> networks;  ///< by step; -1: a pod's own link
        DiffSign sign{};
    };
    std::vector<Box> boxes;
    std::vector<Way> ways;
};

/// @param together the drawing's topology (drawnTogether()), for its networks
/// @param only index of one change; -1: all of them
DiffMarks diffMarks(const sim::analysis::Behaviour& behaviour, const Topology& together,
                    int only = -1);

/// The newer document, and what only the older one has, at its old place.
Topology drawnTogether(const Topology& before, const Topology& after);

/// Paints the marks over a scene that is drawn already.
/// @param scale device pixels per document unit
void renderDiff(const SceneModel& scene, QPainter& painter, const DiffMarks& marks,
                const Theme& theme, double scale);
/// What the marks mean, in rows inside `area`. @return the height that they take
double renderDiffLegend(QPainter& painter, const QRectF& area, const Theme& theme);

}  // namespace tombolo::render
