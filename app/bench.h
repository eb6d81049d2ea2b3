// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>

/// What `tombolo bench` measures. All on one core; pin it (taskset -c 1) on a shared machine.
namespace tombolo::app {

/// Packet-hops per second and bytes per crossing of two generated clusters.
/// @param against command of a peer that prints {"hops_per_s": …} when it gets --nodes, --pods,
/// --flows and --packets (bench/ns3_two_clusters.cc); run in turn with the engine. Empty: none
std::string benchSim(bool json, const QString& against);

/// How time and memory grow with pods, flows and packets.
std::string benchScale(bool json);

/// Who sees whom among 10,000 pods: by classes, against the packets of each pair.
std::string benchMatrix(bool json);

/// Highest resident memory of the process since the last resetPeak(), where the system can tell.
double peakMiB();
void resetPeak();

/// Processor time of this thread in seconds: what one core would take with nobody else on it.
double cpuSeconds();

/// Adds a line of a table as printf() writes it, 499 bytes of it at the most.
template <class... Values>
void append(std::string& out, const char* format, Values... values)
{
    std::array<char, 500> line{};
    std::snprintf(line.data(), line.size(), format, values...);
    out += line.data();
}

/// "1 234 567" for tables.
std::string grouped(std::uint64_t number);

}  // namespace tombolo::app
