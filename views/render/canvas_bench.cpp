// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/canvas_bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "sim/frame.h"
#include "views/render/layer_cache.h"
#include "views/render/render.h"

namespace tombolo::render {

namespace {

constexpr QSize kScreen(1920, 1080);
constexpr int kFrames = 120;
constexpr int kZoomFrames = 24;

struct Row {
    int pods;
    int packets;
    const char* view;
    const char* action;
    double medianMs;
    double p95Ms;
    double openMs;
    double rssMiB;
};

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1
               ? static_cast<double>(fields[1].toLongLong()) * 4096 / (1024.0 * 1024.0)
               : 0;
}

/// A window without a window: what CanvasView does for a frame, into a picture of the screen's
/// size.
class Screen {
public:
    Screen(const Topology& topology, int packets) : m_target(kScreen, QImage::Format_RGB32)
    {
        QElapsedTimer timer;
        timer.start();
        m_scene.rebuild(topology);
        showAll();
        if (packets > 0)
            m_trace = benchTrace(topology, packets);
        paint(0);
        m_openMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (m_trace) {
            for (std::uint32_t i = 0; i < m_trace->crossingCount(); i += 3)
                m_frame.packets.push_back({i + static_cast<std::uint32_t>(i / 3 % 3), 0});
        }
    }

    void showAll()
    {
        const QRectF all = m_scene.bounds().adjusted(-40, -40, 40, 40);
        m_view.size = kScreen;
        m_view.scale = std::min(kScreen.width() / all.width(), kScreen.height() / all.height());
        centre(all.center());
    }

    /// @param pods about so many are in sight, in the middle of the first cluster
    void showPods(double pods)
    {
        const int index = m_scene.boxIndex("c0-n25");
        const Box& node = m_scene.boxes()[static_cast<std::size_t>(index)];
        const double area = node.rect.width() * node.rect.height() / std::max(1, node.childCount);
        m_view.scale = std::min(2.0, std::sqrt(kScreen.width() * kScreen.height() / (area * pods)));
        centre(node.rect.center());
    }

    void pan(double dx, double dy) { m_view.origin += QPointF(dx, dy) / m_view.scale; }
    void zoom(double factor)
    {
        const QPointF middle = m_view.region().center();
        m_view.scale *= factor;
        centre(middle);
    }

    /// @param settled false in the midst of a zoom, as in the window
    /// @return milliseconds
    double paint(double progress, bool settled = true)
    {
        for (sim::PacketMark& mark : m_frame.packets)
            mark.progress = progress;
        QElapsedTimer timer;
        timer.start();
        StillOptions still;
        still.theme = &Theme::light();
        still.trace = m_trace.get();
        const View view = m_view.snapped();
        QPainter painter(&m_target);
        m_cache.show(painter, m_scene, view, still, settled);
        painter.setTransform(view.toView(), true);
        OverlayOptions overlay;
        overlay.theme = still.theme;
        overlay.scale = view.scale;
        overlay.trace = m_trace.get();
        overlay.frame = m_trace ? &m_frame : nullptr;
        overlay.selected = {"gw0"};
        renderOverlay(m_scene, painter, overlay);
        painter.end();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    double openMs() const { return m_openMs; }

private:
    void centre(QPointF at)
    {
        m_view.origin = at - QPointF(kScreen.width(), kScreen.height()) / (2 * m_view.scale);
    }

    SceneModel m_scene;
    LayerCache m_cache;
    View m_view;
    QImage m_target;
    std::shared_ptr<const sim::Trace> m_trace;
    sim::Frame m_frame;
    double m_openMs = 0;
};

void look(Screen& screen, int view)
{
    if (view == 0)
        screen.showAll();
    else
        screen.showPods(view == 1 ? 1000 : 110);
}

std::vector<double> run(Screen& screen, int view, int action)
{
    look(screen, view);
    screen.paint(0);
    std::vector<double> times;
    const int frames = action == 2 ? kZoomFrames : kFrames;
    for (int i = 0; i < frames; ++i) {
        if (action == 1)
            screen.pan(i % 60 < 30 ? 7 : -7, i % 40 < 20 ? 3 : -3);
        else if (action == 2)
            screen.zoom(i < frames / 2 ? 1.04 : 1 / 1.04);
        // A zoom rests twice: at its turn and at its end; there the whole picture is built.
        const bool settled = action != 2 || i + 1 == frames / 2 || i + 1 == frames;
        times.push_back(screen.paint(static_cast<double>(i) / frames, settled));
    }
    std::sort(times.begin(), times.end());
    return times;
}

std::string asJson(const std::vector<Row>& rows)
{
    std::string out = "{\n  \"rows\": [\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& r = rows[i];
        std::array<char, 320> line{};
        std::snprintf(line.data(), line.size(),
                      "    { \"pods\": %d, \"packets\": %d, \"view\": \"%s\", \"action\": \"%s\", "
                      "\"medianFrameMs\": %.3f, \"p95FrameMs\": %.3f, \"openMs\": %.1f, "
                      "\"rssMiB\": %.1f }%s\n",
                      r.pods, r.packets, r.view, r.action, r.medianMs, r.p95Ms, r.openMs, r.rssMiB,
                      i + 1 < rows.size() ? "," : "");
        out += line.data();
    }
    return out + "  ]\n}\n";
}

std::string asTable(const std::vector<Row>& rows)
{
    std::string out = "  pods packets view action  median ms  p95 ms  open ms  rss MiB\n";
    for (const Row& r : rows) {
        std::array<char, 160> line{};
        std::snprintf(line.data(), line.size(), "%6d %7d %-4s %-6s %10.3f %7.3f %8.1f %8.1f\n",
                      r.pods, r.packets, r.view, r.action, r.medianMs, r.p95Ms, r.openMs, r.rssMiB);
        out += line.data();
    }
    return out;
}

}  // namespace

std::string runCanvasBench(bool json)
{
    constexpr std::array kViews{"full", "mid", "in"};
    constexpr std::array kActions{"play", "pan", "zoom"};
    std::vector<Row> rows;
    for (const int pods : {1'000, 10'000, 50'000}) {
        const Topology topology = benchTopology(pods);
        for (const int packets : {0, 1'000}) {
            Screen screen(topology, packets);
            for (int view = 0; view < 3; ++view) {
                for (int action = 0; action < 3; ++action) {
                    const std::vector<double> times = run(screen, view, action);
                    const auto at = [&](double part) {
                        return times[static_cast<std::size_t>(
                            part * static_cast<double>(times.size() - 1))];
                    };
                    rows.push_back({pods, packets, kViews[static_cast<std::size_t>(view)],
                                    kActions[static_cast<std::size_t>(action)], at(0.5), at(0.95),
                                    screen.openMs(), residentMiB()});
                }
            }
        }
    }
    return json ? asJson(rows) : asTable(rows);
}

}  // namespace tombolo::render
