// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace tombolo::sim::analysis {

std::size_t triedAtOnce(std::size_t elements)
{
    constexpr std::size_t kSmall = 1'000;
    constexpr std::size_t kMostThreads = 8;
    constexpr std::size_t kMostElements = 2'000'000;  // in all copies: some 3 GB
    if (elements < kSmall)
        return 1;
    const std::size_t threads =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
    return std::clamp<std::size_t>(kMostElements / elements, 1, threads);
}

void sideBySide(std::size_t count, std::size_t atOnce, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex guard;
    std::exception_ptr failed;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(guard);
                failed = failed ? failed : std::current_exception();
                next = count;
            }
        }
    };
    std::vector<std::thread> others;
    for (std::size_t t = 1; t < std::min(count, atOnce); ++t) {
        try {
            others.emplace_back(run);
        } catch (const std::system_error&) {
            break;  // no more threads to be had: those that there are do it
        }
    }
    run();
    for (std::thread& other : others)
        other.join();
    if (failed)
        std::rethrow_exception(failed);
}

}  // namespace tombolo::sim::analysis
