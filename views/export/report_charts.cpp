// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_charts.h"

#include <QApplication>
#include <QMetaObject>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

#include "views/charts/growth_chart.h"
#include "views/charts/latency_chart.h"

namespace tombolo::exporting {

namespace {

/// What the worker and the window's thread share; outlives a worker that gave up.
struct Turn {
    std::mutex mutex;
    std::condition_variable changed;
    bool over = false;
};

/// Waits until it is drawn, or the report is stopped: a window that ends waits for its workers, and
/// they must not wait for it then.
void inWindowThread(const ReportSource& source, const std::function<void()>& draw)
{
    QCoreApplication* home = QCoreApplication::instance();
    if (QThread::currentThread() == home->thread())
        return draw();
    const auto turn = std::make_shared<Turn>();
    const auto drawInTurn = [turn, &draw] {
        const std::lock_guard<std::mutex> lock(turn->mutex);
        if (turn->over)
            return;  // nobody waits, and what `draw` refers to is gone
        draw();
        turn->over = true;
        turn->changed.notify_all();
    };
    QMetaObject::invokeMethod(home, drawInTurn, Qt::QueuedConnection);
    std::unique_lock<std::mutex> lock(turn->mutex);
    constexpr std::chrono::milliseconds kLook(20);
    while (!turn->changed.wait_for(lock, kLook, [&] { return turn->over; })) {
        if (source.watch.isStopped())
            turn->over = true;
    }
}

}  // namespace

bool chartsPossible()
{
    return qobject_cast<QApplication*>(QCoreApplication::instance()) != nullptr;
}

QByteArray chartSvg(const ReportSource& source, const Chart& chart, QSize size)
{
    QByteArray svg;
    inWindowThread(source, [&] {
        svg = chart.addresses
                  ? charts::growthChartSvg(*chart.addresses, chart.curve, source.theme, size)
                  : charts::latencyChartSvg(*source.trace, chart.flow, source.theme, size,
                                            source.names);
    });
    return svg;
}

QImage chartImage(const ReportSource& source, const Chart& chart, QSize size, double dots)
{
    QImage image;
    inWindowThread(source, [&] {
        image = chart.addresses ? charts::growthChartImage(*chart.addresses, chart.curve,
                                                           source.theme, size, dots)
                                : charts::latencyChartImage(*source.trace, chart.flow, source.theme,
                                                            size, dots, source.names);
    });
    return image;
}

}  // namespace tombolo::exporting
