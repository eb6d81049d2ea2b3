// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <atomic>

namespace tombolo::exporting {

/// How whoever waits for a report follows its making from another thread, and ends it early.
struct ReportWatch {
    const std::atomic<bool>* stop = nullptr;
    std::atomic<int>* percent = nullptr;
    double from = 0;  ///< what is made now leads from here …
    double to = 100;  ///< … to here, percent

    bool isStopped() const { return stop && *stop; }
    /// @param part of what is made now that is done, 0 to 1
    void tell(double part) const
    {
        if (percent)
            *percent = static_cast<int>(from + (to - from) * std::clamp(part, 0.0, 1.0));
    }
    /// The same for a part of it: parts `first` to `end` of so many.
    ReportWatch part(int first, int end, int of) const
    {
        const double each = (to - from) / std::max(1, of);
        return {stop, percent, from + first * each, from + end * each};
    }
};

}  // namespace tombolo::exporting
