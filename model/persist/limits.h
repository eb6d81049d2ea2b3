// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>

/// How much a file may hold. Values above are refused with the limit in the message; below them
/// every product the simulator forms (count × interval, bits × time) fits 64 bits.
namespace tombolo::persist {

inline constexpr std::size_t kMaxFileBytes = 256U * 1024U * 1024U;
inline constexpr std::size_t kMaxDepth = 64;
/// JSON values in one file: a document of 100,000 pods has about 3 million.
inline constexpr std::size_t kMaxValues = 12'000'000;
/// One string, number or run of blanks.
inline constexpr std::size_t kMaxTokenBytes = 4U * 1024U * 1024U;
/// Memory for list entries: real ones (a pod with its keys) take about three times their text.
inline constexpr std::size_t kEntryBytesFree = 32U * 1024U * 1024U;
inline constexpr std::size_t kEntryBytesPerFileByte = 6;

inline constexpr std::int64_t kMinMtuBytes = 68;  ///< RFC 791: every IPv4 link carries 68 bytes
inline constexpr std::int64_t kMaxMtuBytes = 65'535;
inline constexpr std::int64_t kMaxLatencyNs = 3'600'000'000'000;    ///< an hour
inline constexpr std::int64_t kMaxBandwidthKbps = 100'000'000'000;  ///< 100 Tbit/s
inline constexpr std::int64_t kMaxLossPpm = 1'000'000;
inline constexpr std::int64_t kMaxFlowCount = 1'000'000;
inline constexpr std::int64_t kMaxIntervalNs = 3'600'000'000'000;  ///< an hour
inline constexpr std::int64_t kMaxStartNs = 86'400'000'000'000;    ///< a day
inline constexpr std::int64_t kMaxQueuePackets = 1'000'000;
inline constexpr std::int64_t kMaxAffinityNs = 86'400'000'000'000;  ///< a day, as in Kubernetes
inline constexpr std::int64_t kMaxPayloadBytes = 65'507;  ///< UDP over IPv4: 65535 - 20 - 8
inline constexpr std::int64_t kMaxAsn = 4'294'967'295;
inline constexpr double kMaxCanvas = 10'000'000;  ///< canvas units, either side of 0

}  // namespace tombolo::persist
