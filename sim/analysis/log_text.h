// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "sim/analysis/whois.h"

/// Reads what people paste: sockets, header lines, lines of logs.
namespace tombolo::sim::analysis {

using Socket = std::pair<IpAddress, std::uint16_t>;

/// "10.1.1.2", "10.1.1.2:80", "2001:db8::1", "[2001:db8::1]:80"; port 0 when there is none.
std::optional<Socket> parseSocket(std::string_view text);

/// "X-Forwarded-For: 10.1.1.2, 10.1.1.3", "Forwarded: for=10.1.1.2;proto=http, for=\"[::1]:80\"",
/// "PROXY TCP4 10.1.1.2 10.1.1.3 40000 80", "PROXY-v2: 10.1.1.2:40000".
/// @return nothing for another header, or when no address can be read
std::optional<Evidence> parseHeader(std::string_view line);

/// What a logged line says about the client, and whom it came to.
struct LoggedClient {
    IpAddress source;  ///< none: the line is a header alone, which names nobody who connected
    std::uint16_t port = 0;
    IpAddress to;  ///< none: not in the line
    std::uint16_t toPort = 0;
    std::vector<Evidence> headers;
    /// Of "fd00::1:5000", which haproxy and Apache write without brackets: fd00::1, port 5000.
    std::optional<Socket> otherSource, otherTo;
    std::optional<Socket> asked;  ///< of a PROXY line: what its client connected to
};
/// Takes of two readings the one whose address is known. @return what could be both: is left as it
/// was
std::optional<Socket> settle(LoggedClient& client,
                             const std::function<bool(const IpAddress&)>& isKnown);
/// Leniently: the lines of nginx, Apache, haproxy, Envoy, sshd, conntrack, ss, iptables and nft
/// logs, flow logs, tcpdump, and others that begin with the client or name it. Reads no more than
/// the first 64 KiB. @return nothing without any address
std::optional<LoggedClient> parseLogLine(std::string_view line);

// For the readers of lines.
std::string lowered(std::string_view s);  ///< ASCII alone
std::optional<std::uint16_t> parsePort(std::string_view s);
std::vector<std::string_view> split(std::string_view s, std::string_view at);

}  // namespace tombolo::sim::analysis
