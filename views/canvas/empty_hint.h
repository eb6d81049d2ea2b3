// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace tombolo::canvas {

/// What an empty canvas shows instead of a blank: three things to do.
class EmptyHint : public QWidget {
    Q_OBJECT

public:
    explicit EmptyHint(QWidget* parent);

signals:
    void examplesRequested();
    void clusterRequested();
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QPushButton* addChoice(QLabel*& explanation);

    QLabel* m_title;
    QPushButton* m_example;
    QPushButton* m_cluster;
    QPushButton* m_open;
    QLabel* m_exampleText = nullptr;
    QLabel* m_clusterText = nullptr;
    QLabel* m_openText = nullptr;
};

}  // namespace tombolo::canvas
