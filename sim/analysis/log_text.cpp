// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/log_text.h"

#include <algorithm>
#include <charconv>

namespace tombolo::sim::analysis {

std::string lowered(std::string_view s)
{
    std::string out(s);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::optional<std::uint16_t> parsePort(std::string_view s)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), port);
    if (s.empty() || error != std::errc() || end != s.data() + s.size())
        return {};
    return port;
}

std::vector<std::string_view> split(std::string_view s, std::string_view at)
{
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    while (begin <= s.size()) {
        const std::size_t end = std::min(s.find_first_of(at, begin), s.size());
        if (end > begin)
            out.push_back(s.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

namespace {

std::string_view trimmed(std::string_view s)
{
    const auto isBlank = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"' || c == '\'';
    };
    while (!s.empty() && isBlank(s.front()))
        s.remove_prefix(1);
    while (!s.empty() && isBlank(s.back()))
        s.remove_suffix(1);
    return s;
}

Evidence headerOf(Identity identity)
{
    Evidence e;
    e.kind = Evidence::Kind::Header;
    e.identity = identity;
    return e;
}

std::optional<Evidence> proxyPreface(std::string_view line)
{
    const std::vector<std::string_view> words = split(line, " \t\r\n");
    if (words.size() < 6 || (words[1] != "TCP4" && words[1] != "TCP6"))
        return {};
    const auto address = parseAddress(words[2]);
    const auto port = parsePort(words[4]);
    if (!address || !port)
        return {};
    Evidence e = headerOf(Identity::ProxyV1);
    e.values.emplace_back(*address, *port);
    return e;
}

/// A PROXY header of version 2 in hexadecimal digits (haproxy's proxy-protocol.txt, 2.2):
/// signature, version and command, family and protocol, length; source, destination, their ports.
std::optional<Evidence> binaryPreface(std::string_view digits)
{
    constexpr std::string_view kSignature = "0d0a0d0a000d0a515549540a";
    std::string hex = lowered(digits.substr(0, 1024));
    std::erase(hex, ' ');
    const bool hexadecimal = hex.find_first_not_of("0123456789abcdef") == std::string::npos;
    const bool v6 = hex.size() > 27 && hex[26] == '2';
    const std::size_t bytes = v6 ? 16 : 4;
    if (!hexadecimal || hex.rfind(kSignature, 0) != 0 || hex.size() < 32 + 2 * (2 * bytes + 4) ||
        hex.compare(24, 2, "21") != 0 || (hex[26] != '1' && !v6))
        return {};
    const auto number = [&](std::size_t byte) {
        unsigned value = 0;
        std::from_chars(hex.data() + 2 * byte, hex.data() + 2 * byte + 2, value, 16);
        return value;
    };
    std::string address;
    for (std::size_t i = 0; i < bytes; ++i) {
        if (!v6)
            address += (i > 0 ? "." : "") + std::to_string(number(16 + i));
        else
            address += (i > 0 && i % 2 == 0 ? ":" : "") + hex.substr(2 * (16 + i), 2);
    }
    const auto source = parseAddress(address);
    if (!source)
        return {};
    Evidence e = headerOf(Identity::ProxyV2);
    const std::size_t port = 16 + 2 * bytes;
    e.values.emplace_back(*source,
                          static_cast<std::uint16_t>(number(port) << 8U | number(port + 1)));
    return e;
}

}  // namespace

namespace {

/// An address as programs print it: with the interface after '%', and IPv4 as a socket for both
/// families has it, "::ffff:10.1.1.2".
std::optional<IpAddress> printedAddress(std::string_view text)
{
    const std::size_t zone = text.find('%');
    const bool zoned = zone != text.npos && text.find(':', zone) == text.npos;
    const auto plain = parseAddress(zoned ? text.substr(0, zone) : text);
    constexpr std::string_view kMapped = "::ffff:";
    if (!plain)
        return {};
    if (text.size() > kMapped.size() && lowered(text.substr(0, kMapped.size())) == kMapped) {
        const auto inside = parseAddress(text.substr(kMapped.size()));
        if (inside && !inside->isV6())
            return *inside;
    }
    return *plain;
}

}  // namespace

std::optional<Socket> parseSocket(std::string_view text)
{
    const std::string_view s = trimmed(text);
    if (!s.empty() && s.front() == '[') {
        const std::size_t end = s.find(']');
        const auto address = end == s.npos ? std::nullopt : printedAddress(s.substr(1, end - 1));
        if (!address)
            return {};
        if (end + 1 == s.size())
            return Socket(*address, 0);
        const auto port = s[end + 1] == ':' ? parsePort(s.substr(end + 2)) : std::nullopt;
        return port ? std::optional(Socket(*address, *port)) : std::nullopt;
    }
    if (const auto address = printedAddress(s))
        return Socket(*address, 0);
    const std::size_t colon = s.rfind(':');
    if (colon == s.npos || s.find(':') != colon)
        return {};
    const auto address = printedAddress(s.substr(0, colon));
    const auto port = parsePort(s.substr(colon + 1));
    if (!address || !port)
        return {};
    return Socket(*address, *port);
}

std::optional<Evidence> parseHeader(std::string_view line)
{
    const std::string_view s = trimmed(line);
    if (s.rfind("PROXY TCP", 0) == 0)
        return proxyPreface(s);
    if (lowered(s.substr(0, 4)) == "0d0a")
        return binaryPreface(s);
    const std::size_t colon = s.find_first_of(":=");
    if (colon == s.npos)
        return {};
    const std::string name = lowered(trimmed(s.substr(0, colon)));
    const std::string_view value = s.substr(colon + 1);
    Evidence e;
    if (name == "x-forwarded-for")
        e = headerOf(Identity::XForwardedFor);
    else if (name == "forwarded")
        e = headerOf(Identity::Forwarded);
    else if (name == "proxy-v1" || name == "proxy-v2")
        e = headerOf(name == "proxy-v1" ? Identity::ProxyV1 : Identity::ProxyV2);
    else
        return {};
    for (std::string_view part : split(value, ",")) {
        part = trimmed(part);
        if (e.identity == Identity::Forwarded) {
            std::optional<std::string_view> node;
            for (const std::string_view pair : split(part, ";")) {
                if (lowered(trimmed(pair)).rfind("for=", 0) == 0)
                    node = trimmed(trimmed(pair).substr(4));
            }
            if (!node)
                continue;
            part = *node;
        }
        const auto socket = parseSocket(part);
        if (!socket)
            return {};
        e.values.push_back(*socket);
    }
    return e.values.empty() ? std::nullopt : std::optional(e);
}

}  // namespace tombolo::sim::analysis
