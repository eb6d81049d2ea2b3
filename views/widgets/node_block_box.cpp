// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/node_block_box.h"

#include <algorithm>

namespace tombolo::views {
namespace {

constexpr int kLargest = 20;
constexpr int kSmallest = 28;

}  // namespace

NodeBlockBox::NodeBlockBox(QWidget* parent) : QComboBox(parent)
{
    addItem(tr("As drawn"), 0);
    for (int length = kLargest; length <= kSmallest; ++length)
        addItem(QStringLiteral("/%1").arg(length), length);
    setToolTip(tr("How large a block of IPv4 addresses every node gets for its pods"));
}

void NodeBlockBox::setLength(int length)
{
    setCurrentIndex(std::max(findData(length), 0));
}

}  // namespace tombolo::views
