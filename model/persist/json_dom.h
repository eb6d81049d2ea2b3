// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace tombolo::persist {

/// A parsed JSON text as one flat list of values in document order, 12 bytes each. Texts are slices
/// of the source, which must outlive it. Every value knows its place, so that an error about it can
/// name line, column and pointer; they are worked out only when an error needs them.
class JsonDom {
public:
    enum class Type : std::uint8_t { Null, False, True, Number, String, Array, Object };
    using Ix = std::uint32_t;
    static constexpr Ix kNone = 0xFFFFFFFFU;
    static constexpr Ix kRoot = 0;

    /// @param bytes UTF-8, with or without byte order mark
    /// @return NotUtf8, JsonSyntax, TooDeep, TooLarge, DuplicateKey or OutOfRange, with line and
    /// column
    static Result<JsonDom> parse(std::string_view bytes);

    std::size_t sourceBytes() const { return m_source.size(); }
    Type type(Ix ix) const { return static_cast<Type>(m_values[ix].kind); }
    bool isObject(Ix ix) const { return type(ix) == Type::Object; }
    bool isArray(Ix ix) const { return type(ix) == Type::Array; }
    /// "object", "array", "string", "number", "boolean", "null"
    static std::string_view typeWord(Type type);

    /// Decoded text of a string; digits as written of a number; else the literal's word.
    std::string_view text(Ix ix) const;
    /// First child, or kNone. Children of an object are key, value, key, value…
    Ix firstChild(Ix ix) const { return m_values[ix].end == ix + 1 ? kNone : ix + 1; }
    /// The value after this one and its children; equal to end(parent) after the last child.
    Ix end(Ix ix) const { return m_values[ix].end; }

    /// Entries of an array. Linear in them.
    std::size_t childCount(Ix ix) const
    {
        std::size_t count = 0;
        for (Ix child = ix + 1; child < end(ix); child = end(child))
            ++count;
        return count;
    }

    /// RFC 6901 pointer of a value (for a key: of its value).
    std::string pointer(Ix ix) const;
    /// Pointer, line and column of a value.
    Place place(Ix ix) const;
    /// The value as compact JSON; numbers keep their digits.
    std::string compact(Ix ix) const;
    /// What stands in the file, shortened to one readable line.
    std::string excerpt(Ix ix) const;

private:
    friend class JsonDomBuilder;
    struct Value {
        std::uint32_t at = 0;  ///< byte offset of the first character
        Ix end = 0;
        std::uint32_t size : 28 = 0;  ///< of the text; a file has at most 2^28 bytes
        std::uint32_t kind : 3 = 0;   ///< Type
        std::uint32_t escaped : 1 = 0;
    };
    /// Where a string with escapes is decoded; few strings have any.
    struct Decoded {
        Ix ix;
        std::uint32_t text;
    };
    std::string_view m_source;
    std::string m_decoded;
    std::vector<Decoded> m_decodedAt;  ///< by ix
    std::vector<Value> m_values;
};

/// Sets line and column (both from 1, column in bytes) of a byte offset.
void setLineAndColumn(std::string_view source, std::size_t offset, Place& place);
/// `text` as a JSON string with its quotes; bytes that are not UTF-8 become U+FFFD.
void appendQuoted(std::string& out, std::string_view text);
/// Offset of the first byte that is not part of a UTF-8 character (RFC 3629), or npos.
std::size_t findInvalidUtf8(std::string_view text, std::size_t from = 0);

}  // namespace tombolo::persist
