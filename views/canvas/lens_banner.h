// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <functional>

#include "views/render/render.h"

class QLabel;
class QPushButton;

namespace tombolo::views {
class Workspace;
}

namespace tombolo::canvas {

/// What the signs of a lens mean, in as many rows as its width needs.
class LensLegend : public QWidget {
    Q_OBJECT

public:
    using Options = std::function<render::StillOptions()>;
    /// @param options of what is shown at that time
    LensLegend(const render::SceneModel& scene, Options options, QWidget* parent);

    int heightIn(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const render::SceneModel& m_scene;
    Options m_options;
};

/// A slim strip at the top of the canvas while a lens is on: who looks, what it comes to, how to
/// leave, and what the signs mean.
class LensBanner : public QFrame {
    Q_OBJECT

public:
    LensBanner(views::Workspace& workspace, const render::SceneModel& scene,
               LensLegend::Options options, QWidget* parent);

    /// @param look null hides it
    void show(const render::LensLook* look);
    /// Puts it at the top middle of a canvas of that size.
    void place(QSize canvas);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_summary;
    QPushButton* m_leave;
    LensLegend* m_legend;
};

}  // namespace tombolo::canvas
