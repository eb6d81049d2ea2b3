// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/entities.h"

namespace tombolo::persist {

/// Writes JSON in Tombolo's canonical layout: two-space indentation, one key or entry per line;
/// what is marked Inline stands on one line where it fits 100 columns.
class JsonWriter {
public:
    enum class Layout { Block, Inline };

    void beginObject(Layout layout = Layout::Block) { open('{', layout); }
    void endObject() { close('}'); }
    void beginArray(Layout layout = Layout::Block) { open('[', layout); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool flag) { scalar(flag ? "true" : "false"); }
    void value(std::int64_t number);
    void value(std::uint16_t number) { value(std::int64_t{number}); }
    void value(std::uint32_t number) { value(std::int64_t{number}); }
    void
    value(double number);  ///< shortest digits that read back the same; 0 for what JSON cannot say
    void value(const IpAddress& address) { value(toString(address)); }
    void value(const Prefix& prefix) { value(toString(prefix)); }
    /// `scaled` divided by 10^decimals, exactly.
    void scaled(std::int64_t scaled, int decimals);
    /// Compact JSON as it was kept; laid out anew.
    void raw(std::string_view json);

    template <typename T>
    void member(std::string_view name, const T& v)
    {
        key(name);
        value(v);
    }
    template <typename T>
    void list(std::string_view name, const std::vector<T>& values)
    {
        key(name);
        beginArray(Layout::Inline);
        for (const T& v : values)
            value(v);
        endArray();
    }
    void members(const Extra& extra);
    void labels(std::string_view name, const Labels& labels);

    /// The text, ended by a newline. The writer is empty afterwards.
    std::string take();

private:
    struct Open {
        std::size_t start;
        Layout layout;
        bool empty;
    };
    void open(char bracket, Layout layout);
    void close(char bracket);
    void next();    ///< comma, newline, indentation before a key or an array's entry
    void before();  ///< the same before a value, unless it follows its key
    void scalar(std::string_view text);
    void newline();
    void putOnOneLine(std::size_t start);

    std::string m_out;
    std::vector<Open> m_open;
    bool m_afterKey = false;
};

}  // namespace tombolo::persist
