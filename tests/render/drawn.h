// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace tombolo::test {

/// What was painted, in order, in device coordinates. Knows no clip, as SVG does not.
struct Drawn {
    enum class Kind { Words, Fill, Line };
    Kind kind{};
    QRectF rect;       ///< of words: from the top of the capitals to the line they stand on
    QString words;     ///< of Words
    QColor color;      ///< of Fill: the brush's
    QPolygonF points;  ///< of Line
    double width = 0;  ///< of Line
};

/// Remembers what is painted on it.
class DrawnEngine : public QPaintEngine {
public:
    explicit DrawnEngine(std::vector<Drawn>& out) : QPaintEngine(AllFeatures), m_out(out) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    Type type() const override { return User; }
    void drawPath(const QPainterPath& path) override
    {
        if (state->brush().style() == Qt::SolidPattern)
            m_out.push_back(
                {Drawn::Kind::Fill, map(path.boundingRect()), {}, state->brush().color(), {}, 0});
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPolygonF line;
        for (int i = 0; i < count; ++i)
            line << state->transform().map(points[i]);
        if (mode == PolylineMode)
            m_out.push_back({Drawn::Kind::Line,
                             line.boundingRect(),
                             {},
                             state->pen().color(),
                             line,
                             state->pen().widthF() * state->transform().m11()});
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const double high = item.ascent() * 0.76;
        m_out.push_back({Drawn::Kind::Words,
                         map({at.x(), at.y() - high, item.width(), high}),
                         item.text(),
                         {},
                         {},
                         0});
    }

private:
    QRectF map(const QRectF& rect) const { return state->transform().mapRect(rect); }

    std::vector<Drawn>& m_out;
};

class DrawnDevice : public QPaintDevice {
public:
    explicit DrawnDevice(QSize size = {4000, 4000}) : m_size(size), m_engine(m_items) {}

    const std::vector<Drawn>& items() const { return m_items; }
    QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    std::vector<Drawn> m_items;
    mutable DrawnEngine m_engine;
};

}  // namespace tombolo::test
