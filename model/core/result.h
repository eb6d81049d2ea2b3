// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace tombolo {

/// What went wrong, as a code. People read the sentence that views/text makes of it.
enum class Errc {
    Io,               ///< args: path, system message
    NotUtf8,          ///< args: byte offset
    JsonSyntax,       ///< args: what the parser expected
    TooDeep,          ///< args: limit
    TooLarge,         ///< args: size, limit
    DuplicateKey,     ///< args: key
    NotATopology,     ///< args: what was found in "format"
    NewerVersion,     ///< args: version found, version known
    WrongType,        ///< args: expected type, found type
    MissingKey,       ///< args: key
    BadValue,         ///< args: text, what is allowed
    BadAddress,       ///< args: text, reason
    BadPrefix,        ///< args: text, reason
    OutOfRange,       ///< args: text, lowest, highest
    BadId,            ///< args: text
    DuplicateId,      ///< args: id, pointer of the first use
    UnknownReference, ///< args: id
    CannotSimulate,   ///< args: reason
    Cancelled,        ///< args: none
    LimitReached,     ///< args: which limit, its value
    NotAllowed,       ///< args: what, why
};

/// Where in a file or document something is. Every part may be empty.
struct Place {
    std::string file;
    std::string pointer;  ///< JSON pointer, RFC 6901
    std::string element;  ///< id of the element
    int line = 0;         ///< 1-based; 0: unknown
    int column = 0;       ///< 1-based, in bytes; 0: unknown
    friend bool operator==(const Place&, const Place&) = default;
};

/// An error as a value: code, arguments for its sentence, place.
struct Error {
    Errc code{};
    std::vector<std::string> args;
    Place place;
    friend bool operator==(const Error&, const Error&) = default;
};

/// Value or Error. The day the toolchain has std::expected this is its alias.
template <typename T>
using Result = tl::expected<T, Error>;
using Done = std::monostate;  ///< Result<Done> is "ok, or Error"

/// Shorthand for returning an error.
inline tl::unexpected<Error> fail(Errc code, std::vector<std::string> args = {}, Place place = {})
{
    return tl::unexpected<Error>(Error{code, std::move(args), std::move(place)});
}

/// std::visit helper: one lambda per alternative; a new alternative does not compile until handled.
template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace tombolo
