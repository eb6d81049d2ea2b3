// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

namespace tombolo::views {

/// How large a block of IPv4 addresses every node gets for its pods: as drawn, or a length.
class NodeBlockBox : public QComboBox {
    Q_OBJECT

public:
    explicit NodeBlockBox(QWidget* parent = nullptr);

    int length() const { return currentData().toInt(); }  ///< 0: as drawn
    void setLength(int length);                           ///< one that it has not: as drawn
};

}  // namespace tombolo::views
