// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/json_dom.h"

#include <algorithm>

namespace tombolo::persist {

std::string_view JsonDom::typeWord(Type type)
{
    switch (type) {
    case Type::Null:
        return "null";
    case Type::False:
    case Type::True:
        return "boolean";
    case Type::Number:
        return "number";
    case Type::String:
        return "string";
    case Type::Array:
        return "array";
    case Type::Object:
        return "object";
    }
    return {};
}

std::string_view JsonDom::text(Ix ix) const
{
    const Value& v = m_values[ix];
    if (v.escaped) {
        const auto decoded =
            std::lower_bound(m_decodedAt.begin(), m_decodedAt.end(), ix,
                             [](const Decoded& d, Ix wanted) { return d.ix < wanted; });
        return std::string_view(m_decoded).substr(decoded->text, v.size);
    }
    return m_source.substr(v.at + (type(ix) == Type::String ? 1U : 0U), v.size);
}

std::string JsonDom::pointer(Ix ix) const
{
    std::string out;
    Ix at = kRoot;
    while (at != ix) {
        const bool object = isObject(at);
        Ix child = at + 1;
        std::size_t position = 0;
        std::string_view key;
        for (; child < end(at); child = end(child), ++position) {
            if (object) {
                key = text(child);
                if (child == ix)
                    ++ix;  // a key stands for its value
                ++child;
            }
            if (ix < end(child))
                break;
        }
        if (child >= end(at))
            break;
        out += '/';
        if (object)
            for (const char c : key)
                c == '~' ? out += "~0" : c == '/' ? out += "~1" : out += c;
        else
            out += std::to_string(position);
        at = child;
    }
    return out;
}

Place JsonDom::place(Ix ix) const
{
    Place out;
    out.pointer = pointer(ix);
    setLineAndColumn(m_source, m_values[ix].at, out);
    return out;
}

std::string JsonDom::compact(Ix ix) const
{
    switch (type(ix)) {
    case Type::Object:
    case Type::Array: {
        const bool object = isObject(ix);
        std::string out(1, object ? '{' : '[');
        for (Ix child = ix + 1; child < end(ix); child = end(child)) {
            if (out.size() > 1)
                out += ',';
            if (object) {
                appendQuoted(out, text(child));
                out += ':';
                ++child;
            }
            out += compact(child);
        }
        out += object ? '}' : ']';
        return out;
    }
    case Type::String: {
        std::string out;
        appendQuoted(out, text(ix));
        return out;
    }
    default:
        return std::string(text(ix));
    }
}

std::string JsonDom::excerpt(Ix ix) const
{
    constexpr std::size_t kLongest = 60;
    const Type t = type(ix);
    std::string out;
    if (t == Type::Object || t == Type::Array)
        return t == Type::Object ? "{…}" : "[…]";
    out = std::string(text(ix).substr(0, kLongest));
    if (text(ix).size() > kLongest) {
        out.resize(std::min(out.size(), findInvalidUtf8(out)));
        out += "…";
    }
    return out;
}

void setLineAndColumn(std::string_view source, std::size_t offset, Place& place)
{
    offset = std::min(offset, source.size());
    const std::string_view before = source.substr(0, offset);
    place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    place.column = 1 + static_cast<int>(offset - start);
}

}  // namespace tombolo::persist
