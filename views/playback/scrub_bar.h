// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractSlider>

#include <vector>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// The run from left to right, every beat of the same width, with a tick where each begins. A mask
/// (two eyes in a bar) stands where a source becomes hidden, a cross where a packet ends. Dragging
/// moves the playhead; near a tick it lands on it.
class ScrubBar : public QAbstractSlider {
    Q_OBJECT

public:
    explicit ScrubBar(Workspace& workspace, QWidget* parent = nullptr);

    enum class MarkKind { Hidden, Drop };
    struct Mark {
        double beat = 0;
        MarkKind kind{};
        std::uint32_t crossing = sim::kNoCrossing;
        sim::ElementIx element = sim::kNoElement;
        sim::Reason reason{};
    };
    const std::vector<Mark>& marks() const { return m_marks; }
    /// Where a beat is drawn, in widget pixels.
    double xOf(double beat) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void scrubbed();  ///< the user moved the playhead here

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    void readTrace();
    void readPlayhead();
    void seekTo(double x);
    QRectF groove() const;
    QString tipAt(double x) const;
    void paintTicks(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    Workspace& m_workspace;
    std::vector<Mark> m_marks;
    double m_count = 0;
    int m_perBeat = 1;         ///< slider units of one beat
    bool m_following = false;  ///< value is being set from the playhead
};

}  // namespace tombolo::views
