// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/frame_bytes.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

constexpr std::size_t kMostIpBytes = 0xFFFF;
constexpr std::size_t kUdpHeader = 8;
constexpr std::size_t kTcpHeader = 20;
constexpr std::size_t kTcpOpening = 40;  ///< with the options that Linux sends
constexpr std::size_t kIcmpHeader = 8;
constexpr std::uint8_t kIpInIp = 4;
constexpr std::uint8_t kIcmp4 = 1;
constexpr std::uint8_t kTcp = 6;
constexpr std::uint8_t kUdp = 17;
constexpr std::uint8_t kIpv6 = 41;
constexpr std::uint8_t kIcmp6 = 58;
constexpr std::uint32_t kVni = 1;

class Bytes {
public:
    explicit Bytes(std::string& out) : m_out(out) {}

    std::size_t size() const { return m_out.size(); }
    void put8(std::uint64_t v) { m_out += static_cast<char>(v); }
    void put16(std::uint64_t v)
    {
        put8(v >> 8U);
        put8(v);
    }
    void put32(std::uint64_t v)
    {
        put16(v >> 16U);
        put16(v);
    }
    void put64(std::uint64_t v)
    {
        put32(v >> 32U);
        put32(v);
    }
    void putMac(Mac mac)
    {
        put16(mac >> 32U);
        put32(mac);
    }
    void putAddress(const IpAddress& a, bool v6)
    {
        if (v6)
            put64(a.high);
        v6 ? put64(a.low) : put32(a.low);
    }
    void zeros(std::size_t count) { m_out.append(count, '\0'); }
    void cut(std::size_t size) { m_out.resize(size); }
    void patch16(std::size_t at, std::uint32_t v)
    {
        m_out[at] = static_cast<char>(v >> 8U);
        m_out[at + 1] = static_cast<char>(v);
    }
    /// One's complement sum of everything from `begin` (RFC 1071), not folded.
    std::uint64_t sum(std::size_t begin) const
    {
        std::uint64_t total = 0;
        for (std::size_t i = begin; i < m_out.size(); i += 2) {
            total += std::uint64_t(static_cast<unsigned char>(m_out[i])) << 8U;
            if (i + 1 < m_out.size())
                total += static_cast<unsigned char>(m_out[i + 1]);
        }
        return total;
    }

private:
    std::string& m_out;
};

std::uint32_t folded(std::uint64_t sum)
{
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFFU) + (sum >> 16U);
    return static_cast<std::uint32_t>(~sum & 0xFFFFU);
}

std::uint64_t sumOf(const IpAddress& a)
{
    std::uint64_t total = 0;
    for (unsigned shift = 0; shift < 64; shift += 16)
        total += (a.high >> shift & 0xFFFFU) + (a.low >> shift & 0xFFFFU);
    return total;
}

struct Ends {
    IpAddress src;
    IpAddress dst;
    bool v6() const { return src.isNone() ? dst.isV6() : src.isV6(); }
    std::size_t header() const { return v6() ? 40 : 20; }
};

/// @param length of the whole packet
void putIp(Bytes& out, const Ends& ends, std::uint8_t protocol, std::uint8_t ttl, std::uint16_t id,
           std::size_t length)
{
    const std::size_t begin = out.size();
    if (ends.v6()) {
        out.put32(0x60000000);
        out.put16(length - 40);
        out.put8(protocol);
        out.put8(ttl);
    } else {
        out.put16(0x4500);
        out.put16(length);
        out.put16(id);
        out.put16(0x4000);  // DF: format.md section 2, MTU
        out.put8(ttl);
        out.put8(protocol);
        out.put16(0);
    }
    out.putAddress(ends.src, ends.v6());
    out.putAddress(ends.dst, ends.v6());
    if (!ends.v6())
        out.patch16(begin + 10, folded(out.sum(begin)));
}

/// Fills in a checksum over everything from `begin` and the pseudo header (RFC 793, 768, 8200).
void sumUp(Bytes& out, std::size_t begin, std::size_t at, const Ends& ends, std::uint8_t protocol)
{
    std::uint64_t sum = out.sum(begin);
    if (protocol != kIcmp4)
        sum += sumOf(ends.src) + sumOf(ends.dst) + protocol + (out.size() - begin);
    const std::uint32_t value = folded(sum);
    out.patch16(begin + at, value == 0 && protocol == kUdp ? 0xFFFF : value);
}

std::uint8_t protocolNumber(Protocol protocol, bool v6)
{
    return protocol == Protocol::Tcp   ? kTcp
           : protocol == Protocol::Udp ? kUdp
           : v6                        ? kIcmp6
                                       : kIcmp4;
}

void putTcp(Bytes& out, const Header& h, const PacketFacts& facts, std::size_t room, bool v6)
{
    constexpr std::uint32_t kSyn = 0x02;
    constexpr std::uint32_t kReset = 0x04;
    constexpr std::uint32_t kAck = 0x10;
    const bool opens = room >= kTcpOpening;
    const bool answers = facts.phase == Phase::Reply;
    out.put16(h.sport);
    out.put16(h.dport);
    out.put32(opens || !answers ? facts.sequence : 0);
    out.put32(answers ? facts.acknowledged : 0);
    const std::uint32_t words = opens ? 10 : 5;
    out.put16(words << 12U | (opens ? kSyn : kReset) | (answers ? kAck : 0));
    out.put16(opens ? (answers ? 65160 : 64240) : 0);
    out.put32(0);  // checksum, urgent
    if (!opens)
        return;
    out.put32(0x02040000U | (v6 ? 1440U : 1460U));  // MSS
    out.put32(0x0402080A);                          // SACK permitted, timestamps
    out.put32(facts.stampMs);
    out.put32(answers ? facts.echoedMs : 0);
    out.put32(0x01030307);  // window scale
}

std::size_t leastPayload(const Crossing& c)
{
    if (c.error)
        return kIcmpHeader;
    return c.header.protocol == Protocol::Tcp ? kTcpHeader : kUdpHeader;
}

void putPacket(Bytes& out, const Crossing& c, const PacketFacts& facts, const PacketFacts& about,
               std::size_t length);

void putError(Bytes& out, const Crossing& c, const PacketFacts& about, std::size_t room, bool v6)
{
    const IcmpError& e = *c.error;
    out.put8(e.type);
    out.put8(e.code);
    out.put16(0);
    out.put32(v6 || e.mtu != 0 ? e.mtu : 0);
    Crossing inner;
    inner.header = e.inner;
    const std::size_t begin = out.size();
    const Ends ends{e.inner.src, e.inner.dst};
    const std::size_t embedded = room - kIcmpHeader;
    const std::size_t least = ends.header() + leastPayload(inner);
    putPacket(out, inner, about, {}, std::max<std::size_t>({about.bytes, embedded, least}));
    out.cut(begin + embedded);
}

void putEcho(Bytes& out, const Header& h, const PacketFacts& facts, bool v6)
{
    const bool answers = facts.phase == Phase::Reply;
    out.put8(v6 ? (answers ? 129 : 128) : (answers ? 0 : 8));
    out.put8(0);
    out.put16(0);
    out.put16(h.sport);
    out.put16(std::uint64_t(facts.attempt) + 1);
}

/// An IP packet with everything in it. @param length at least the headers
void putPacket(Bytes& out, const Crossing& c, const PacketFacts& facts, const PacketFacts& about,
               std::size_t length)
{
    const Header& h = c.header;
    const Ends ends{h.src, h.dst};
    const std::uint8_t protocol = protocolNumber(h.protocol, ends.v6());
    length = std::clamp(length, ends.header() + leastPayload(c), kMostIpBytes);
    const std::size_t room = length - ends.header();
    putIp(out, ends, protocol, h.ttl, facts.ipId, length);
    const std::size_t begin = out.size();
    std::size_t checksumAt = 2;
    if (protocol == kTcp) {
        putTcp(out, h, facts, room, ends.v6());
        checksumAt = 16;
    } else if (protocol == kUdp) {
        out.put16(h.sport);
        out.put16(h.dport);
        out.put16(room);
        out.put16(0);
        checksumAt = 6;
    } else if (c.error) {
        putError(out, c, about, room, ends.v6());
    } else {
        putEcho(out, h, facts, ends.v6());
    }
    out.zeros(begin + room - out.size());
    sumUp(out, begin, checksumAt, ends, protocol);
}

void putEthernet(Bytes& out, Mac from, Mac to, bool v6)
{
    out.putMac(to);
    out.putMac(from);
    out.put16(v6 ? 0x86DD : 0x0800);
}

/// Address of a tunnel's end: locally administered, told by its IP address.
Mac tunnelMac(const IpAddress& a)
{
    return 0x025600000000ULL | ((a.low ^ a.low >> 32U ^ a.high ^ a.high >> 32U) & 0xFFFFFFFFU);
}

/// The same for both directions, as Linux's symmetric flow hash, in its range of ports.
std::uint16_t tunnelPort(const Header& h)
{
    std::uint64_t x = (h.src.low ^ h.dst.low) + (h.src.high ^ h.dst.high) * 31 +
                      (std::uint64_t(h.sport ^ h.dport) << 16U) + std::uint64_t(h.protocol);
    x *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::uint16_t>(32768 + (x >> 40U) % 28232);
}

}  // namespace

std::uint32_t tunnelBytes(const OuterHeader& outer)
{
    const std::uint32_t header = outer.dst.isV6() ? 40 : 20;
    constexpr std::uint32_t kUdpTunnelEthernet = 8 + 8 + 14;
    return outer.encapsulation == Encapsulation::Ipip ? header : header + kUdpTunnelEthernet;
}

void writeFrame(const Crossing& c, const PacketFacts& facts, const PacketFacts& about, Mac from,
                Mac to, std::string& frame)
{
    frame.clear();
    Bytes out(frame);
    const bool v6 = Ends{c.header.src, c.header.dst}.v6();
    const std::size_t whole = std::min<std::size_t>(c.bytes, kMostIpBytes);
    if (!c.outer) {
        putEthernet(out, from, to, v6);
        return putPacket(out, c, facts, about, whole);
    }
    const OuterHeader& o = *c.outer;
    const Ends ends{o.src, o.dst};
    std::string inner;
    Bytes in(inner);
    const bool ipip = o.encapsulation == Encapsulation::Ipip;
    if (!ipip)
        putEthernet(in, tunnelMac(o.src), tunnelMac(o.dst), v6);
    const std::size_t room = whole - std::min<std::size_t>(whole, tunnelBytes(o));
    putPacket(in, c, facts, about, room);
    putEthernet(out, from, to, ends.v6());
    if (ipip) {
        putIp(out, ends, v6 ? kIpv6 : kIpInIp, facts.outerTtl, facts.ipId,
              ends.header() + in.size());
        frame += inner;
        return;
    }
    const std::size_t length = kUdpHeader + 8 + in.size();
    putIp(out, ends, kUdp, facts.outerTtl, facts.ipId, ends.header() + length);
    const std::size_t begin = out.size();
    out.put16(tunnelPort(c.header));
    out.put16(o.dport);
    out.put16(length);
    out.put16(0);
    const bool vxlan = o.encapsulation == Encapsulation::Vxlan;
    out.put32(vxlan ? 0x08000000 : 0x00006558);  // Geneve: Ethernet inside, no options
    out.put32(kVni << 8U);
    frame += inner;
    sumUp(out, begin, 6, ends, kUdp);
}

}  // namespace tombolo::sim
