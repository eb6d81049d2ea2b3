// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes of the drawing, in document units (1 unit is 1 px at 100 %).
namespace tombolo::render::metrics {

inline constexpr double kPodWidth = 122;
inline constexpr double kPodHeight = 40;
inline constexpr double kPodColumnGap = 16;  ///< holds the rail of the column to its right
inline constexpr double kPodRowGap = 8;
inline constexpr double kRailOffset = 8;  ///< a pod's rail runs this far left of the pod

inline constexpr double kNodeHeader = 42;
inline constexpr double kNodePadLeft = 20;
inline constexpr double kNodePadRight = 12;
inline constexpr double kNodePadBottom = 18;
inline constexpr double kSpine = 12;  ///< the node's spine, right of its left border
inline constexpr double kLane = 9;    ///< lane that joins rails, above the lower border
inline constexpr double kNodeMinWidth = kNodePadLeft + kPodWidth + kNodePadRight;
inline constexpr double kNodeMinHeight = kNodeHeader + kPodHeight + kNodePadBottom;

inline constexpr double kClusterHeader = 50;
inline constexpr double kClusterPad = 22;
inline constexpr double kNodeGap = 24;  ///< holds trunks of nodes that are not at the coast
inline constexpr double kClusterMinWidth = 300;
inline constexpr double kClusterMinHeight = 150;
inline constexpr double kPillWidth = 150;
inline constexpr double kPillHeight = 28;
inline constexpr double kPillGap = 10;

inline constexpr double kCardWidth = 190;
inline constexpr double kCardHeight = 60;
inline constexpr double kCardGlyph = 52;  ///< width of the glyph's part of a card
inline constexpr double kBarHeight = 40;
inline constexpr double kBarMinWidth = 240;
inline constexpr double kBandGap =
    60;  ///< between a bar and what docks to it; holds a link's label
inline constexpr double kUnitGap = 44;  ///< between neighbours in a band
inline constexpr double kCollapsedWidth = 240;
inline constexpr double kCollapsedHeight = 64;

inline constexpr double kDockGap = 16;    ///< least distance of docks and ports
inline constexpr double kClearance = 12;  ///< links keep this far from boxes where they can
inline constexpr double kGridStep = 8;    ///< positions of the automatic layout

inline constexpr double kTitlePx = 15;
inline constexpr double kNamePx = 12.5;
inline constexpr double kAddressPx = 11;
inline constexpr double kSmallNamePx = 8;  ///< on screen: names grow to stay as large as this
inline constexpr double kMostNameGrowth = 1.6;
inline constexpr double kLeastTextPx = 6;  ///< smaller text is not drawn

}  // namespace tombolo::render::metrics
