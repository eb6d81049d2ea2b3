// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListWidget>
#include <QString>

namespace tombolo::views {

/// A list that says, while it is empty, what will be in it.
class HintList : public QListWidget {
    Q_OBJECT

public:
    using QListWidget::QListWidget;
    void setHint(const QString& hint);
    const QString& hint() const { return m_hint; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

}  // namespace tombolo::views
