// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/log_text.h"

#include <algorithm>
#include <charconv>

namespace tombolo::sim::analysis {
namespace {

std::string lower(std::string_view s)
{
    std::string out(s);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

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

/// The value after "key=" or "key: " or "key":" in a line, up to a blank, comma or quote.
std::optional<std::string_view> valueOf(std::string_view line, const std::string& folded,
                                        std::string_view key)
{
    for (std::size_t at = folded.find(key); at != std::string::npos;
         at = folded.find(key, at + 1)) {
        const bool begins = at == 0 || !((folded[at - 1] >= 'a' && folded[at - 1] <= 'z') ||
                                         folded[at - 1] == '_' || folded[at - 1] == '-');
        std::size_t from = at + key.size();
        while (from < line.size() && (line[from] == '"' || line[from] == ' '))
            ++from;
        if (!begins || from >= line.size() || (line[from] != '=' && line[from] != ':'))
            continue;
        ++from;
        while (from < line.size() && (line[from] == '"' || line[from] == ' '))
            ++from;
        const std::size_t end = std::min(line.find_first_of(" ,;\"}\t", from), line.size());
        return line.substr(from, end - from);
    }
    return {};
}

/// tcpdump: "10.1.1.2.40000 > 10.1.1.3.80:".
std::optional<Socket> dottedPort(std::string_view word)
{
    const std::size_t dot = word.rfind('.');
    if (dot == std::string_view::npos)
        return {};
    const auto address = parseAddress(word.substr(0, dot));
    const auto port = parsePort(word.substr(dot + 1));
    if (!address || !port)
        return {};
    return Socket(*address, *port);
}

std::optional<Socket> anySocket(std::string_view word)
{
    while (!word.empty() && std::string_view("(<\"'").find(word.front()) != word.npos)
        word.remove_prefix(1);
    while (!word.empty() && std::string_view(")>,;\"'").find(word.back()) != word.npos)
        word.remove_suffix(1);
    if (auto socket = parseSocket(word))
        return socket;
    if (!word.empty() && word.back() == ':')
        word.remove_suffix(1);
    if (auto socket = parseSocket(word))
        return socket;
    return dottedPort(word);
}

/// Lines that name the client's address and port by keys.
bool readKeys(std::string_view line, const std::string& folded, LoggedClient& out)
{
    for (const char* key : {"src", "remote_addr", "client_ip", "client", "clientip",
                            "remoteaddress", "peer", "saddr", "source"}) {
        const auto value = valueOf(line, folded, key);
        const auto socket = value ? anySocket(*value) : std::nullopt;
        if (!socket)
            continue;
        out.source = socket->first;
        out.port = socket->second;
        for (const char* portKey : {"sport", "spt", "remote_port", "client_port", "clientport"}) {
            const auto port = out.port == 0 ? valueOf(line, folded, portKey) : std::nullopt;
            if (port)
                out.port = parsePort(*port).value_or(0);
        }
        return true;
    }
    return false;
}

void readHeaders(std::string_view line, const std::string& folded, LoggedClient& out)
{
    for (const char* key : {"x-forwarded-for", "x_forwarded_for", "xff", "forwarded"}) {
        const std::size_t at = folded.find(key);
        if (at == std::string::npos)
            continue;
        const std::string_view rest = line.substr(at);
        const std::size_t open = rest.find_first_of(":=");
        if (open == std::string_view::npos)
            continue;
        std::string_view value = rest.substr(open + 1);
        while (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        if (!value.empty() && value.front() == '"')
            value = value.substr(1, value.find('"', 1) - 1);
        const bool forwarded = std::string_view(key) == "forwarded";
        if (auto e = parseHeader((forwarded ? "Forwarded: " : "X-Forwarded-For: ") +
                                 std::string(value))) {
            out.headers.push_back(*e);
            return;
        }
    }
}

}  // namespace

std::optional<Socket> parseSocket(std::string_view text)
{
    const std::string_view s = trimmed(text);
    if (!s.empty() && s.front() == '[') {
        const std::size_t end = s.find(']');
        const auto address = end == s.npos ? parseAddress("") : parseAddress(s.substr(1, end - 1));
        if (!address)
            return {};
        if (end + 1 == s.size())
            return Socket(*address, 0);
        const auto port = s[end + 1] == ':' ? parsePort(s.substr(end + 2)) : std::nullopt;
        return port ? std::optional(Socket(*address, *port)) : std::nullopt;
    }
    if (const auto address = parseAddress(s))
        return Socket(*address, 0);
    const std::size_t colon = s.rfind(':');
    if (colon == s.npos || s.find(':') != colon)
        return {};
    const auto address = parseAddress(s.substr(0, colon));
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
    const std::size_t colon = s.find_first_of(":=");
    if (colon == s.npos)
        return {};
    const std::string name = lower(trimmed(s.substr(0, colon)));
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
                if (lower(trimmed(pair)).rfind("for=", 0) == 0)
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

std::optional<LoggedClient> parseLogLine(std::string_view line)
{
    LoggedClient out;
    const std::string folded = lower(line);
    readHeaders(line, folded, out);
    // What a header says is not who connected.
    std::size_t end = line.size();
    for (const char* key : {"x-forwarded-for", "x_forwarded_for", "xff", "forwarded"})
        end = std::min(end, folded.find(key));
    const std::string_view head = line.substr(0, std::min(end, line.size()));
    if (readKeys(head, folded.substr(0, head.size()), out))
        return out;
    const std::vector<std::string_view> words = split(head, " \t\r\n");
    std::vector<Socket> sockets;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto socket = anySocket(words[i])) {
            sockets.push_back(*socket);
            places.push_back(i);
        }
    }
    if (sockets.empty())
        return {};
    // ss and netstat: the local socket, then the peer.
    const std::string first = words.empty() ? std::string() : lower(words.front());
    const bool table = first == "estab" || first == "tcp" || first == "tcp6" || first == "udp" ||
                       first == "syn-recv" || first == "time-wait";
    const std::size_t which = table && sockets.size() > 1 ? 1 : 0;
    out.source = sockets[which].first;
    out.port = sockets[which].second;
    const std::size_t after = places[which] + 1;
    if (out.port == 0 && after + 1 < words.size() && lower(words[after]) == "port")
        out.port = parsePort(words[after + 1]).value_or(0);
    return out;
}

}  // namespace tombolo::sim::analysis
