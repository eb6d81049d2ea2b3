// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace.h"

namespace tombolo::sim {

/// Writes JSON straight to a stream: two-space indentation, no locale, UTF-8 passed on as it is.
class JsonOut {
public:
    explicit JsonOut(std::ostream& out) : m_out(out) {}

    /// @param flat members on one line
    void beginObject(const char* key = nullptr, bool flat = false);
    void endObject();
    void beginArray(const char* key);
    void endArray();
    void member(const char* key, std::string_view text);
    void member(const char* key, const char* text) { member(key, std::string_view(text)); }
    void member(const char* key, std::int64_t number);
    void member(const char* key, int number) { member(key, std::int64_t(number)); }
    void member(const char* key, bool value);
    void null(const char* key);
    void value(std::string_view text);
    /// Nanoseconds as microseconds with up to three decimals, exactly.
    void microseconds(const char* key, TimeNs ns);
    /// The newline at the end.
    void finish();

private:
    struct Level {
        bool first = true;
        bool flat = false;
        char close = '}';
    };
    void next(const char* key);
    void text(std::string_view s);
    void end();

    std::ostream& m_out;
    std::vector<Level> m_levels;
};

}  // namespace tombolo::sim
