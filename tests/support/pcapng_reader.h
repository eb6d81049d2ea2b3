// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/ip.h"

/// Reads back what sim/capture wrote, by its own reading of the formats; throws std::string about
/// the first byte that is not as it should be.
namespace tombolo::test {

struct ReadInterface {
    std::string name;
    std::string description;
    int resolution = 0;
};
struct ReadPacket {
    std::uint32_t interface = 0;
    std::uint64_t stamp = 0;
    std::string bytes;
    std::string comment;
    std::uint32_t flags = 0;
};
struct ReadCapture {
    std::vector<ReadInterface> interfaces;
    std::vector<ReadPacket> packets;
};

/// One IP packet, decoded; every checksum was right.
struct ReadIp {
    IpAddress src, dst;
    int protocol = 0;
    int ttl = 0;
    int length = 0;
    bool dontFragment = false;
    int sport = 0, dport = 0;
    std::uint32_t sequence = 0, acknowledged = 0;
    int tcpFlags = 0;
    int icmpType = -1, icmpCode = 0;
    std::uint32_t icmpRest = 0;
    std::size_t payloadAt = 0, end = 0;  ///< within the frame
};

inline std::uint64_t little(std::string_view s, std::size_t at, std::size_t count)
{
    std::uint64_t v = 0;
    for (std::size_t i = count; i-- > 0;)
        v = v << 8U | static_cast<unsigned char>(s.at(at + i));
    return v;
}

inline std::uint64_t big(std::string_view s, std::size_t at, std::size_t count)
{
    std::uint64_t v = 0;
    for (std::size_t i = 0; i < count; ++i)
        v = v << 8U | static_cast<unsigned char>(s.at(at + i));
    return v;
}

inline void must(bool good, const std::string& what)
{
    if (!good)
        throw what;
}

inline ReadCapture readPcapng(std::string_view file)
{
    ReadCapture out;
    std::size_t at = 0;
    bool first = true;
    while (at < file.size()) {
        const auto type = little(file, at, 4);
        const auto length = little(file, at + 4, 4);
        must(length % 4 == 0 && length >= 12 && at + length <= file.size(), "block length");
        must(little(file, at + length - 4, 4) == length, "trailing length");
        must(first == (type == 0x0A0D0D0A), "one section header, first");
        const std::string_view body = file.substr(at + 8, length - 12);
        std::size_t options = 16;
        if (type == 1) {
            must(little(body, 0, 2) == 1 && little(body, 4, 4) == 0, "Ethernet, uncut");
            out.interfaces.emplace_back();
            options = 8;
        } else if (type == 6) {
            ReadPacket p;
            p.interface = static_cast<std::uint32_t>(little(body, 0, 4));
            must(p.interface < out.interfaces.size(), "interface known");
            p.stamp = little(body, 4, 4) << 32U | little(body, 8, 4);
            const auto size = little(body, 12, 4);
            must(size == little(body, 16, 4), "whole packet");
            p.bytes = body.substr(20, size);
            out.packets.push_back(p);
            options = 20 + (size + 3) / 4 * 4;
        } else {
            must(first && little(body, 0, 4) == 0x1A2B3C4D && little(body, 4, 2) == 1, "section");
        }
        for (std::size_t o = options; o < body.size();) {
            const auto code = little(body, o, 2);
            const auto size = little(body, o + 2, 2);
            const std::string value(body.substr(o + 4, size));
            o += 4 + (size + 3) / 4 * 4;
            must(o <= body.size(), "option length");
            if (code == 0)
                must(o == body.size(), "end of options at the end");
            if (type == 1 && code == 2)
                out.interfaces.back().name = value;
            if (type == 1 && code == 3)
                out.interfaces.back().description = value;
            if (type == 1 && code == 9)
                out.interfaces.back().resolution = value.at(0);
            if (type == 6 && code == 1)
                out.packets.back().comment = value;
            if (type == 6 && code == 2)
                out.packets.back().flags = static_cast<std::uint32_t>(little(value, 0, 4));
        }
        at += length;
        first = false;
    }
    return out;
}

/// RFC 1071 over a range, 0 when the checksum in it is right.
inline std::uint32_t checksum(std::string_view s, std::uint64_t sum = 0)
{
    for (std::size_t i = 0; i < s.size(); i += 2)
        sum += i + 1 < s.size() ? big(s, i, 2) : big(s, i, 1) << 8U;
    while (sum >> 16U != 0)
        sum = (sum & 0xFFFFU) + (sum >> 16U);
    return static_cast<std::uint32_t>(~sum & 0xFFFFU);
}

inline IpAddress addressAt(std::string_view s, std::size_t at, bool v6)
{
    return v6 ? IpAddress::v6(big(s, at, 8), big(s, at + 8, 8))
              : IpAddress::v4(static_cast<std::uint32_t>(big(s, at, 4)));
}

/// @param cut an ICMP error's embedded packet may end early: then only its IP header is checked
inline ReadIp readIp(std::string_view f, std::size_t at, bool cut = false)
{
    ReadIp ip;
    const bool v6 = big(f, at, 1) >> 4U == 6;
    must(v6 || big(f, at, 1) == 0x45, "IP version and header length");
    const std::size_t header = v6 ? 40 : 20;
    ip.length = int(v6 ? 40 + big(f, at + 4, 2) : big(f, at + 2, 2));
    ip.protocol = int(big(f, at + (v6 ? 6 : 9), 1));
    ip.ttl = int(big(f, at + (v6 ? 7 : 8), 1));
    ip.dontFragment = v6 || big(f, at + 6, 2) == 0x4000;
    ip.src = addressAt(f, at + (v6 ? 8 : 12), v6);
    ip.dst = addressAt(f, at + (v6 ? 24 : 16), v6);
    must(v6 || checksum(f.substr(at, 20)) == 0, "IP header checksum");
    ip.end = std::min(f.size(), at + std::size_t(ip.length));
    must(cut || at + std::size_t(ip.length) == f.size(), "IP length is the frame's");
    const std::size_t body = at + header;
    const bool whole = at + std::size_t(ip.length) <= f.size();
    if (ip.protocol == 4 || ip.protocol == 41) {
        ip.payloadAt = body;
        return ip;
    }
    if (whole) {
        std::uint64_t sum = 0;
        if (ip.protocol != 1) {
            sum = std::uint64_t(ip.length) - header + std::uint64_t(ip.protocol);
            for (std::size_t i = v6 ? 8 : 12; i < header; i += 2)
                sum += big(f, at + i, 2);
        }
        must(checksum(f.substr(body, ip.end - body), sum) == 0, "checksum of the payload");
        must(ip.protocol != 17 ||
                 (big(f, body + 6, 2) != 0 && int(big(f, body + 4, 2)) == ip.length - int(header)),
             "UDP length and checksum");
    }
    if (ip.protocol == 6 || ip.protocol == 17) {
        ip.sport = int(big(f, body, 2));
        ip.dport = int(big(f, body + 2, 2));
        ip.payloadAt = body + 8;
        if (ip.protocol == 6 && body + 20 <= f.size()) {
            ip.sequence = static_cast<std::uint32_t>(big(f, body + 4, 4));
            ip.acknowledged = static_cast<std::uint32_t>(big(f, body + 8, 4));
            ip.tcpFlags = int(big(f, body + 13, 1));
            ip.payloadAt = body + (big(f, body + 12, 1) >> 4U) * 4;
        }
    } else {
        ip.icmpType = int(big(f, body, 1));
        ip.icmpCode = int(big(f, body + 1, 1));
        ip.icmpRest = static_cast<std::uint32_t>(big(f, body + 4, 4));
        ip.payloadAt = body + 8;
    }
    return ip;
}

/// A frame's IP packets, outermost first: the packet, or a tunnel's and the one inside.
inline std::vector<ReadIp> readFrame(std::string_view f)
{
    const auto kind = big(f, 12, 2);
    must(kind == 0x0800 || kind == 0x86DD, "Ethernet type");
    std::vector<ReadIp> out{readIp(f, 14)};
    must((kind == 0x86DD) == out[0].src.isV6(), "Ethernet type and IP version");
    if (out[0].protocol == 4 || out[0].protocol == 41) {
        out.push_back(readIp(f, out[0].payloadAt));
        must((out[0].protocol == 41) == out[1].src.isV6(), "IPIP protocol");
    } else if (out[0].protocol == 17 && (out[0].dport == 8472 || out[0].dport == 6081)) {
        const std::size_t tunnel = out[0].payloadAt;
        must(big(f, tunnel, 4) == (out[0].dport == 8472 ? 0x08000000U : 0x00006558U), "tunnel");
        must(big(f, tunnel + 4, 4) == 0x100, "VNI 1");
        out.push_back(readIp(f, tunnel + 8 + 14));
    }
    return out;
}

}  // namespace tombolo::test
