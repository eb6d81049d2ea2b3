// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/json_out.h"

#include <ostream>

namespace tombolo::sim {

void JsonOut::next(const char* key)
{
    if (!m_levels.empty()) {
        Level& level = m_levels.back();
        if (!level.first)
            m_out << ',';
        if (level.flat)
            m_out << (level.first ? "" : " ");
        else
            m_out << '\n' << std::string(m_levels.size() * 2, ' ');
        level.first = false;
    }
    if (key != nullptr) {
        text(key);
        m_out << ": ";
    }
}

void JsonOut::end()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.first && !level.flat)
        m_out << '\n' << std::string(m_levels.size() * 2, ' ');
    m_out << level.close;
}

void JsonOut::beginObject(const char* key, bool flat)
{
    next(key);
    m_out << '{';
    m_levels.push_back({true, flat || (!m_levels.empty() && m_levels.back().flat), '}'});
}

void JsonOut::endObject()
{
    end();
}

void JsonOut::beginArray(const char* key)
{
    next(key);
    m_out << '[';
    m_levels.push_back({true, false, ']'});
}

void JsonOut::endArray()
{
    end();
}

void JsonOut::member(const char* key, std::string_view s)
{
    next(key);
    text(s);
}

void JsonOut::member(const char* key, std::int64_t number)
{
    next(key);
    m_out << std::to_string(number);
}

void JsonOut::member(const char* key, bool value)
{
    next(key);
    m_out << (value ? "true" : "false");
}

void JsonOut::null(const char* key)
{
    next(key);
    m_out << "null";
}

void JsonOut::value(std::string_view s)
{
    next(nullptr);
    text(s);
}

void JsonOut::microseconds(const char* key, TimeNs ns)
{
    next(key);
    std::string digits = std::to_string(ns / 1000);
    const TimeNs rest = ns % 1000;
    if (rest != 0) {
        std::string decimals = std::to_string(1000 + rest).substr(1);
        while (decimals.back() == '0')
            decimals.pop_back();
        digits += '.' + decimals;
    }
    m_out << digits;
}

void JsonOut::text(std::string_view s)
{
    static const char* const kHex = "0123456789abcdef";
    m_out << '"';
    for (const char c : s) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            m_out << '\\' << c;
        else if (c == '\n')
            m_out << "\\n";
        else if (c == '\t')
            m_out << "\\t";
        else if (u < 0x20)
            m_out << "\\u00" << kHex[u >> 4U] << kHex[u & 15U];
        else
            m_out << c;
    }
    m_out << '"';
}

void JsonOut::finish()
{
    m_out << '\n';
}

}  // namespace tombolo::sim
