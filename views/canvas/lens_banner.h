// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QPushButton;

namespace tombolo::views {
class Workspace;
}
namespace tombolo::render {
struct LensLook;
}

namespace tombolo::canvas {

/// A slim strip at the top of the canvas while a lens is on: who looks, what it comes to, and how
/// to leave.
class LensBanner : public QFrame {
    Q_OBJECT

public:
    LensBanner(views::Workspace& workspace, QWidget* parent);

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
};

}  // namespace tombolo::canvas
