// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/ip.h"

#include <array>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/address_v6.hpp>
#include <charconv>

namespace tombolo {
namespace {

namespace ip = boost::asio::ip;

/// High and low 64 bits that are set in a mask of `length` bits of a family.
std::pair<std::uint64_t, std::uint64_t> maskOf(Family family, unsigned length)
{
    if (family == Family::V4)
        return {0, length == 0 ? 0 : (0xFFFFFFFFULL << (32U - length)) & 0xFFFFFFFFULL};
    const std::uint64_t high = length == 0 ? 0 : length >= 64 ? ~0ULL : ~0ULL << (64U - length);
    const std::uint64_t low = length <= 64 ? 0 : length == 128 ? ~0ULL : ~0ULL << (128U - length);
    return {high, low};
}

IpAddress masked(const IpAddress& a, unsigned length)
{
    const auto [high, low] = maskOf(a.family, length);
    return {a.high & high, a.low & low, a.family};
}

}  // namespace

IpAddress IpAddress::plus(std::uint64_t n) const
{
    IpAddress out = *this;
    out.low += n;
    if (isV4())
        out.low &= 0xFFFFFFFFULL;
    else if (out.low < low)
        ++out.high;
    return out;
}

bool Prefix::contains(const IpAddress& a) const
{
    return a.family == address.family && masked(a, length) == masked(address, length);
}

bool Prefix::contains(const Prefix& inner) const
{
    return inner.length >= length && contains(inner.address);
}

bool Prefix::overlaps(const Prefix& other) const
{
    return contains(other) || other.contains(*this);
}

Prefix Prefix::network() const
{
    return {masked(address, length), length};
}

bool Prefix::hasHostBits() const
{
    return masked(address, length) != address;
}

IpAddress Prefix::first() const
{
    return masked(address, length);
}

IpAddress Prefix::last() const
{
    const auto [high, low] = maskOf(address.family, length);
    const std::uint64_t all = address.isV4() ? 0xFFFFFFFFULL : ~0ULL;
    return {address.isV4() ? 0 : address.high | ~high, (address.low | ~low) & all, address.family};
}

Result<IpAddress> parseAddress(std::string_view text)
{
    boost::system::error_code problem;
    if (text.find(':') == std::string_view::npos) {
        // inet_pton of some systems reads "010" as octal; refuse leading zeros ourselves.
        bool start = true;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (start && text[i] == '0' && i + 1 < text.size() && text[i + 1] != '.')
                return fail(Errc::BadAddress, {std::string(text), "leading zero"});
            start = text[i] == '.';
        }
        const auto v4 = ip::make_address_v4(std::string(text), problem);
        if (problem)
            return fail(Errc::BadAddress, {std::string(text), "not an address"});
        return IpAddress::v4(static_cast<std::uint32_t>(v4.to_uint()));
    }
    if (text.find('%') != std::string_view::npos)
        return fail(Errc::BadAddress, {std::string(text), "zone"});
    const auto v6 = ip::make_address_v6(std::string(text), problem);
    if (problem)
        return fail(Errc::BadAddress, {std::string(text), "not an address"});
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    const auto bytes = v6.to_bytes();
    for (std::size_t i = 0; i < 8; ++i) {
        high = high << 8U | bytes[i];
        low = low << 8U | bytes[i + 8];
    }
    return IpAddress::v6(high, low);
}

Result<Prefix> parsePrefix(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return fail(Errc::BadPrefix, {std::string(text), "no length"});
    const auto address = parseAddress(text.substr(0, slash));
    if (!address)
        return fail(Errc::BadPrefix, {std::string(text), address.error().args.back()});
    const std::string_view digits = text.substr(slash + 1);
    unsigned length = 0;
    const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (ec != std::errc{} || end != digits.data() + digits.size() ||
        (digits.size() > 1 && digits.front() == '0') || length > unsigned(address->bits()))
        return fail(Errc::BadPrefix, {std::string(text), "bad length"});
    return Prefix{*address, static_cast<std::uint8_t>(length)};
}

std::string toString(const IpAddress& address)
{
    if (address.isV4())
        return ip::address_v4(static_cast<ip::address_v4::uint_type>(address.low)).to_string();
    if (!address.isV6())
        return {};
    ip::address_v6::bytes_type bytes{};
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<unsigned char>(address.high >> (56U - 8U * i));
        bytes[i + 8] = static_cast<unsigned char>(address.low >> (56U - 8U * i));
    }
    return ip::address_v6(bytes).to_string();
}

std::string toString(const Prefix& prefix)
{
    return toString(prefix.address) + '/' + std::to_string(prefix.length);
}

}  // namespace tombolo
