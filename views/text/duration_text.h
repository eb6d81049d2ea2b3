// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

#include "sim/trace.h"

namespace tombolo::text {

/// Times that stand below each other, in one unit and with one number of decimals for all: as few
/// as write each of them out, four at most. What is left over is rounded half up.
class DurationColumn {
public:
    explicit DurationColumn(const std::vector<sim::TimeNs>& times);

    /// "Sent at (µs)": the head of the column.
    QString head(const QString& what) const;
    QString number(sim::TimeNs ns) const;  ///< "57.848"
    QString text(sim::TimeNs ns) const;    ///< "57.848 µs"

private:
    enum class Unit { Ns, Us, Ms, S };
    Unit m_unit = Unit::Ns;
    int m_decimals = 0;
};

}  // namespace tombolo::text
