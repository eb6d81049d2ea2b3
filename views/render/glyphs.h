// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

#include "views/render/paint_context.h"

/// Signs of the drawing, told apart by shape before colour. Each fills `rect`, a square unless said
/// otherwise, in lines of `role`.
namespace tombolo::render::glyph {

void router(const PaintContext& c, const QRectF& rect, Role role);  ///< circle with four arrows
void nat(const PaintContext& c, const QRectF& rect, Role role);  ///< gate with two crossing arrows
void vip(const PaintContext& c, const QRectF& rect,
         Role role);  ///< signpost: one face, several arms
void proxy(const PaintContext& c, const QRectF& rect,
           Role role);  ///< two half-rounds that do not touch
void gateway(const PaintContext& c, const QRectF& rect, GatewayKind kind);
Role gatewayRole(GatewayKind kind);
void client(const PaintContext& c, const QRectF& rect, Role role);
void server(const PaintContext& c, const QRectF& rect, Role role);
void network(const PaintContext& c, const QRectF& rect, NetworkKind kind, Role role);
void service(const PaintContext& c, const QRectF& rect, Role role);
void policy(const PaintContext& c, const QRectF& rect, Role role);  ///< shield
void chevron(const PaintContext& c, const QRectF& rect, bool open, Role role);
/// Open eye, wider than high.
void eye(const PaintContext& c, const QRectF& rect, Role role);
/// Half mask, twice as wide as high.
void mask(const PaintContext& c, const QRectF& rect, QColor fill, QColor eyes);
/// Head of an arrow that ends at `tip`, coming from `from`.
void arrowHead(const PaintContext& c, QPointF from, QPointF tip, double size);

}  // namespace tombolo::render::glyph
