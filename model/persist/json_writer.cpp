// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "model/persist/json_dom.h"
#include "model/persist/limits.h"

namespace tombolo::persist {
namespace {

constexpr std::size_t kColumns = 100;

}  // namespace

void JsonWriter::newline()
{
    m_out += '\n';
    m_out.append(2 * m_open.size(), ' ');
}

void JsonWriter::next()
{
    if (m_open.empty())
        return;
    if (!m_open.back().empty)
        m_out += ',';
    m_open.back().empty = false;
    newline();
}

void JsonWriter::before()
{
    if (!m_afterKey)
        next();
    m_afterKey = false;
}

void JsonWriter::open(char bracket, Layout layout)
{
    before();
    m_open.push_back({m_out.size(), layout, true});
    m_out += bracket;
}

void JsonWriter::close(char bracket)
{
    const Open closed = m_open.back();
    m_open.pop_back();
    if (!closed.empty)
        newline();
    m_out += bracket;
    if (!closed.empty && closed.layout == Layout::Inline)
        putOnOneLine(closed.start);
}

void JsonWriter::putOnOneLine(std::size_t start)
{
    const std::size_t lineBreak = m_out.rfind('\n', start);
    const std::size_t column = start - (lineBreak == std::string::npos ? 0 : lineBreak + 1);
    std::string line;
    for (std::size_t i = start; i < m_out.size(); ++i) {
        if (m_out[i] != '\n') {
            line += m_out[i];
            continue;
        }
        // A string has no bare line break, so this one is layout: it and the indentation become one
        // space, or nothing inside an array's brackets.
        i = m_out.find_first_not_of(' ', i + 1);
        if (line.back() != '[' && m_out[i] != ']')
            line += ' ';
        line += m_out[i];
        if (column + line.size() > kColumns)
            return;
    }
    if (column + line.size() + 1 > kColumns)
        return;
    m_out.resize(start);
    m_out += line;
}

void JsonWriter::key(std::string_view name)
{
    next();
    appendQuoted(m_out, name);
    m_out += ": ";
    m_afterKey = true;
}

void JsonWriter::scalar(std::string_view text)
{
    before();
    m_out += text;
}

void JsonWriter::value(std::string_view text)
{
    before();
    appendQuoted(m_out, text);
}

void JsonWriter::value(std::int64_t number)
{
    scalar(std::to_string(number));
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number) || number == 0) {
        scalar("0");
        return;
    }
    number = std::clamp(number, -kMaxCanvas, kMaxCanvas);
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    scalar({text.data(), static_cast<std::size_t>(end.ptr - text.data())});
}

void JsonWriter::scaled(std::int64_t scaled, int decimals)
{
    std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    scalar((scaled < 0 ? "-" : "") + digits + (fraction.empty() ? "" : "." + fraction));
}

void JsonWriter::raw(std::string_view json)
{
    // Only brackets, commas and colons outside strings are layout; the rest is copied.
    std::size_t from = 0;
    bool pending = false;
    const auto flush = [&](std::size_t to) {
        if (pending)
            scalar(json.substr(from, to - from));
        pending = false;
    };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            open(c, Layout::Inline);
        } else if (c == '}' || c == ']') {
            flush(i);
            close(c);
        } else if (c == ',') {
            flush(i);
        } else if (c == '"') {
            const std::size_t start = i++;
            while (i < json.size() && json[i] != '"')
                i += json[i] == '\\' ? 2 : 1;
            if (i + 1 < json.size() && json[i + 1] == ':') {
                next();
                m_out.append(json.substr(start, i + 1 - start)).append(": ");
                m_afterKey = true;
                ++i;
            } else {
                scalar(json.substr(start, i + 1 - start));
            }
        } else if (!pending) {
            pending = true;
            from = i;
        }
    }
    flush(json.size());
}

void JsonWriter::members(const Extra& extra)
{
    for (const auto& [name, json] : extra.members) {
        key(name);
        raw(json);
    }
}

void JsonWriter::labels(std::string_view name, const Labels& labels)
{
    key(name);
    beginObject(Layout::Inline);
    for (const auto& [label, text] : labels)
        member(label, text);
    endObject();
}

std::string JsonWriter::take()
{
    m_out += '\n';
    return std::move(m_out);
}

}  // namespace tombolo::persist
