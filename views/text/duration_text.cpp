// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/duration_text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

constexpr int kMostDecimals = 4;
constexpr std::array<sim::TimeNs, 4> kNs{1, 1'000, 1'000'000, 1'000'000'000};

sim::TimeNs nsOf(int unit)
{
    return kNs.at(static_cast<std::size_t>(unit));
}

sim::TimeNs powerOfTen(int n)
{
    sim::TimeNs out = 1;
    while (n-- > 0)
        out *= 10;
    return out;
}

}  // namespace

DurationColumn::DurationColumn(const std::vector<sim::TimeNs>& times)
{
    sim::TimeNs longest = 0;
    for (const sim::TimeNs t : times)
        longest = std::max(longest, std::abs(t));
    m_unit = longest < 1'000            ? Unit::Ns
             : longest < 10'000'000     ? Unit::Us
             : longest < 10'000'000'000 ? Unit::Ms
                                        : Unit::S;
    const sim::TimeNs unit = nsOf(static_cast<int>(m_unit));
    for (const sim::TimeNs t : times) {
        const int most = m_unit == Unit::Ns ? 0 : m_unit == Unit::Us ? 3 : kMostDecimals;
        while (m_decimals < most && t % (unit / powerOfTen(m_decimals)) != 0)
            ++m_decimals;
    }
}

QString DurationColumn::number(sim::TimeNs ns) const
{
    const sim::TimeNs tens = powerOfTen(m_decimals);
    const sim::TimeNs step = std::max<sim::TimeNs>(1, nsOf(static_cast<int>(m_unit)) / tens);
    const sim::TimeNs steps = (std::abs(ns) + step / 2) / step;
    const double value = static_cast<double>(steps) / static_cast<double>(tens);
    return QLocale().toString(ns < 0 ? -value : value, 'f', m_decimals);
}

QString DurationColumn::text(sim::TimeNs ns) const
{
    switch (m_unit) {
    case Unit::Ns:
        return Text::tr("%1 ns").arg(number(ns));
    case Unit::Us:
        return Text::tr("%1 µs").arg(number(ns));
    case Unit::Ms:
        return Text::tr("%1 ms").arg(number(ns));
    case Unit::S:
        break;
    }
    return Text::tr("%1 s").arg(number(ns));
}

QString DurationColumn::head(const QString& what) const
{
    static constexpr const char* kWords[] = {"ns", "µs", "ms", "s"};
    return Text::tr("%1 (%2)", "head of a column (unit of its numbers)")
        .arg(what, QString::fromUtf8(kWords[static_cast<int>(m_unit)]));
}

}  // namespace tombolo::text
