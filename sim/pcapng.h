// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tombolo::sim {

/// Writes the blocks of a pcapng file (draft-ietf-opsawg-pcapng), little-endian, Ethernet frames,
/// nanosecond stamps. Knows nothing of networks: capture.h decides what is in the frames.
class PcapngWriter {
public:
    /// Writes the section header. @param program for the option shb_userappl
    PcapngWriter(std::ostream& out, std::string_view program);

    /// Adds an interface; they count from 0 in the order of these calls.
    void interface(std::string_view name, std::string_view description);

    enum class Direction : std::uint8_t { Unknown, Inbound, Outbound };
    struct Packet {
        std::uint32_t interface = 0;
        std::uint64_t stampNs = 0;  ///< since 1970
        Direction direction = Direction::Unknown;
        std::string_view bytes;
        std::string_view comment;  ///< empty: none
    };
    void packet(const Packet& packet);

private:
    void begin(std::uint32_t type);
    void end();
    void put16(std::uint32_t value);
    void put32(std::uint32_t value);
    void put(std::string_view bytes);  ///< padded to four
    void option(std::uint16_t code, std::string_view bytes);

    std::ostream& m_out;
    std::string m_block;
};

}  // namespace tombolo::sim
