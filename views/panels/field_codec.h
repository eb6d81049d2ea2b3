// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/core/entities.h"

/// Between a value and the text in a field. Reading says in one sentence what is wrong, or nothing.
namespace tombolo::views {

template <typename T>
struct Codec {
    std::function<QString(const T&)> show;
    /// @return empty when `value` was read
    std::function<QString(const QString& text, T& value)> read;
};

/// A number in whole storage units, shown divided by 10^decimals ("0.05" ms for 50 000 ns).
struct NumberRange {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    int decimals = 0;  ///< storage units per shown unit: 10^decimals
};

Codec<std::string> textCodec();
Codec<IpAddress> addressCodec();
Codec<std::optional<IpAddress>> optionalAddressCodec();  ///< empty: none
Codec<std::vector<IpAddress>> addressesCodec();          ///< "10.0.0.1, fd00::1"
Codec<Prefix> prefixCodec();
Codec<std::optional<Prefix>> optionalPrefixCodec();  ///< empty: any
Codec<std::vector<Prefix>> prefixesCodec();
Codec<std::int64_t> numberCodec(NumberRange range);
Codec<std::optional<std::int64_t>> optionalNumberCodec(NumberRange range);  ///< empty: none
Codec<std::uint16_t> portCodec(bool zeroIsEmpty = false);  ///< 1 … 65535; empty is 0 where allowed
Codec<std::uint16_t> echoIdCodec();                        ///< 0 … 65535
Codec<std::optional<PortRange>> portRangeCodec(int lowest);  ///< "80" or "80-90"; empty: every port
Codec<std::optional<std::uint32_t>> asnCodec();              ///< empty: none
Codec<Labels> labelsCodec();                                 ///< "app=web, tier=front"
Codec<std::pair<std::string, std::string>> labelCodec();     ///< "app=web"

}  // namespace tombolo::views
