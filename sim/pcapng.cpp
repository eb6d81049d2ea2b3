// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/pcapng.h"

#include <ostream>

namespace tombolo::sim {
namespace {

constexpr std::uint32_t kSectionHeader = 0x0A0D0D0A;
constexpr std::uint32_t kInterfaceDescription = 1;
constexpr std::uint32_t kEnhancedPacket = 6;
constexpr std::uint32_t kByteOrderMagic = 0x1A2B3C4D;
constexpr std::uint32_t kEthernet = 1;
constexpr std::uint16_t kComment = 1;
constexpr std::uint16_t kUserApplication = 4;
constexpr std::uint16_t kInterfaceName = 2;
constexpr std::uint16_t kInterfaceDescribed = 3;
constexpr std::uint16_t kStampResolution = 9;
constexpr std::uint16_t kPacketFlags = 2;
constexpr char kNanoseconds = 9;

/// An option's length has 16 bits; a longer text ends before the character that does not fit.
std::string_view fitting(std::string_view text)
{
    constexpr std::size_t kMost = 0xFFFF;
    if (text.size() <= kMost)
        return text;
    std::size_t size = kMost;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return text.substr(0, size);
}

}  // namespace

PcapngWriter::PcapngWriter(std::ostream& out, std::string_view program) : m_out(out)
{
    begin(kSectionHeader);
    put32(kByteOrderMagic);
    put16(1);
    put16(0);
    put32(0xFFFFFFFF);  // the section's length is not known beforehand
    put32(0xFFFFFFFF);
    option(kUserApplication, program);
    option(0, {});
    end();
}

void PcapngWriter::interface(std::string_view name, std::string_view description)
{
    begin(kInterfaceDescription);
    put16(kEthernet);
    put16(0);
    put32(0);  // frames are never cut
    option(kInterfaceName, name);
    if (!description.empty())
        option(kInterfaceDescribed, description);
    option(kStampResolution, {&kNanoseconds, 1});
    option(0, {});
    end();
}

void PcapngWriter::packet(const Packet& packet)
{
    begin(kEnhancedPacket);
    put32(packet.interface);
    put32(static_cast<std::uint32_t>(packet.stampNs >> 32U));
    put32(static_cast<std::uint32_t>(packet.stampNs));
    put32(static_cast<std::uint32_t>(packet.bytes.size()));
    put32(static_cast<std::uint32_t>(packet.bytes.size()));
    put(packet.bytes);
    if (!packet.comment.empty())
        option(kComment, packet.comment);
    if (packet.direction != Direction::Unknown) {
        put16(kPacketFlags);
        put16(4);
        put32(packet.direction == Direction::Inbound ? 1 : 2);
    }
    if (!packet.comment.empty() || packet.direction != Direction::Unknown)
        option(0, {});
    end();
}

void PcapngWriter::begin(std::uint32_t type)
{
    m_block.clear();
    put32(type);
    put32(0);
}

void PcapngWriter::end()
{
    const auto length = static_cast<std::uint32_t>(m_block.size() + 4);
    put32(length);
    for (unsigned i = 0; i < 4; ++i)
        m_block[4 + i] = static_cast<char>(length >> (8 * i));
    m_out.write(m_block.data(), static_cast<std::streamsize>(m_block.size()));
}

void PcapngWriter::put16(std::uint32_t value)
{
    m_block += static_cast<char>(value);
    m_block += static_cast<char>(value >> 8U);
}

void PcapngWriter::put32(std::uint32_t value)
{
    put16(value & 0xFFFFU);
    put16(value >> 16U);
}

void PcapngWriter::put(std::string_view bytes)
{
    m_block += bytes;
    m_block.append((4 - bytes.size() % 4) % 4, '\0');
}

void PcapngWriter::option(std::uint16_t code, std::string_view bytes)
{
    const std::string_view value = fitting(bytes);
    put16(code);
    put16(static_cast<std::uint32_t>(value.size()));
    put(value);
}

}  // namespace tombolo::sim
