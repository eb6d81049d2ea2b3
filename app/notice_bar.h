// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace tombolo::app {

/// A line above the drawing that says something and offers what to do about it, without stopping
/// the work. Hidden until it has something to say.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QString toolTip;
        std::function<void()> act;  ///< the bar is gone by then
    };

    explicit NoticeBar(QWidget* parent = nullptr);
    /// Replaces what was said before.
    void say(const QString& sentence, const std::vector<Choice>& choices);
    void dismiss();
    QString text() const;

private:
    QLabel* m_text = nullptr;
    QHBoxLayout* m_row = nullptr;
    std::vector<QWidget*> m_buttons;
};

}  // namespace tombolo::app
