// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

#include "model/persist/json_dom.h"
#include "model/persist/limits.h"

namespace tombolo::persist {

/// Receives the parser's events and lays the values down one after the other. The parser does not
/// say where a token starts, but events come in token order, so the start is the first byte after
/// the last token that is neither blank nor separator.
class JsonDomBuilder {
public:
    /// @param values upper bound of the number of values
    JsonDomBuilder(std::string_view source, std::size_t values)
    {
        m_dom.m_source = source;
        m_dom.m_values.reserve(values);
    }

    bool null() { return literal(JsonDom::Type::Null, 4); }
    bool boolean(bool value)
    {
        return value ? literal(JsonDom::Type::True, 4) : literal(JsonDom::Type::False, 5);
    }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool string(std::string& value) { return addString(value); }
    bool key(std::string& value) { return addString(value); }
    bool start_object(std::size_t) { return open(JsonDom::Type::Object); }
    bool start_array(std::size_t) { return open(JsonDom::Type::Array); }
    bool end_object() { return close() && noDuplicates(m_closed); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::json::exception& problem);

    Result<JsonDom> finish(bool accepted);

private:
    bool refuse(Errc code, std::vector<std::string> args, std::size_t at);
    std::size_t tokenStart();
    bool add(JsonDom::Type type, std::size_t at, std::size_t size);
    bool literal(JsonDom::Type type, std::size_t size);
    bool number();
    bool addString(const std::string& value);
    bool open(JsonDom::Type type);
    bool close();
    bool noDuplicates(JsonDom::Ix object);

    JsonDom m_dom;
    std::vector<JsonDom::Ix> m_open;
    std::vector<JsonDom::Ix> m_keys;
    JsonDom::Ix m_closed = 0;
    std::size_t m_done = 0;  ///< end of the last token
    std::optional<Error> m_error;
};

bool JsonDomBuilder::refuse(Errc code, std::vector<std::string> args, std::size_t at)
{
    Place place;
    setLineAndColumn(m_dom.m_source, at, place);
    m_error = Error{code, std::move(args), std::move(place)};
    return false;
}

std::size_t JsonDomBuilder::tokenStart()
{
    const std::size_t at = m_dom.m_source.find_first_not_of(" \t\r\n,:", m_done);
    return at == std::string_view::npos ? m_dom.m_source.size() : at;
}

bool JsonDomBuilder::add(JsonDom::Type type, std::size_t at, std::size_t size)
{
    if (m_dom.m_values.size() >= kMaxValues)
        return refuse(Errc::JsonSyntax,
                      {"more than " + std::to_string(kMaxValues) + " values in one file"}, at);
    JsonDom::Value v;
    v.at = static_cast<std::uint32_t>(at);
    v.end = static_cast<JsonDom::Ix>(m_dom.m_values.size()) + 1;
    v.size = static_cast<std::uint32_t>(size) & 0x0FFFFFFFU;
    v.kind = static_cast<std::uint32_t>(type) & 7U;
    m_dom.m_values.push_back(v);
    return true;
}

bool JsonDomBuilder::literal(JsonDom::Type type, std::size_t size)
{
    const std::size_t at = tokenStart();
    if (!add(type, at, size))
        return false;
    m_done = at + size;
    return true;
}

bool JsonDomBuilder::number()
{
    const std::size_t at = tokenStart();
    const std::size_t end = m_dom.m_source.find_first_not_of("0123456789+-.eE", at);
    return literal(JsonDom::Type::Number, std::min(end, m_dom.m_source.size()) - at);
}

bool JsonDomBuilder::addString(const std::string& value)
{
    const std::size_t at = tokenStart();
    if (!add(JsonDom::Type::String, at, value.size()))
        return false;
    const std::string_view raw = m_dom.m_source.substr(at + 1, value.size());
    if (raw.find('\\') == std::string_view::npos) {  // then nothing in it was longer as written
        m_done = at + value.size() + 2;
        return true;
    }
    m_dom.m_values.back().escaped = 1;
    m_dom.m_decodedAt.push_back({static_cast<JsonDom::Ix>(m_dom.m_values.size()) - 1,
                                 static_cast<std::uint32_t>(m_dom.m_decoded.size())});
    m_dom.m_decoded += value;
    m_done = at + 1;
    while (m_done < m_dom.m_source.size() && m_dom.m_source[m_done] != '"')
        m_done += m_dom.m_source[m_done] == '\\' ? 2 : 1;
    ++m_done;
    return true;
}

bool JsonDomBuilder::open(JsonDom::Type type)
{
    const std::size_t at = tokenStart();
    if (m_open.size() >= kMaxDepth)
        return refuse(Errc::TooDeep, {std::to_string(kMaxDepth)}, at);
    if (!add(type, at, 0))
        return false;
    m_open.push_back(static_cast<JsonDom::Ix>(m_dom.m_values.size()) - 1);
    m_done = at + 1;
    return true;
}

bool JsonDomBuilder::close()
{
    m_done = tokenStart() + 1;
    m_closed = m_open.back();
    m_open.pop_back();
    m_dom.m_values[m_closed].end = static_cast<JsonDom::Ix>(m_dom.m_values.size());
    return true;
}

bool JsonDomBuilder::noDuplicates(JsonDom::Ix object)
{
    m_keys.clear();
    for (JsonDom::Ix key = object + 1; key < m_dom.end(object); key = m_dom.end(key + 1))
        m_keys.push_back(key);
    JsonDom::Ix second = JsonDom::kNone;
    if (m_keys.size() <= 12) {
        for (std::size_t i = 1; i < m_keys.size() && second == JsonDom::kNone; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (m_dom.text(m_keys[i]) == m_dom.text(m_keys[j]))
                    second = m_keys[i];
    } else {
        std::sort(m_keys.begin(), m_keys.end(), [&](JsonDom::Ix a, JsonDom::Ix b) {
            const int order = m_dom.text(a).compare(m_dom.text(b));
            return order != 0 ? order < 0 : a < b;
        });
        for (std::size_t i = 1; i < m_keys.size(); ++i)
            if (m_dom.text(m_keys[i]) == m_dom.text(m_keys[i - 1]))
                second = std::min(second, m_keys[i]);
    }
    if (second == JsonDom::kNone)
        return true;
    return refuse(Errc::DuplicateKey, {m_dom.excerpt(second)}, m_dom.m_values[second].at);
}

bool JsonDomBuilder::parse_error(std::size_t position, const std::string& token,
                                 const nlohmann::json::exception& problem)
{
    const std::size_t at = position == 0 ? 0 : position - 1;
    if (problem.id == 406)  // number overflow
        return refuse(Errc::OutOfRange, {token.substr(0, 60), "-1e308", "1e308"}, tokenStart());
    std::string what = problem.what();
    const std::size_t column = what.find("column ");
    const std::size_t colon = what.find(": ", column == std::string::npos ? 0 : column);
    if (colon != std::string::npos)
        what.erase(0, colon + 2);
    what.resize(std::min<std::size_t>(what.size(), 300));
    what.resize(std::min(what.size(), findInvalidUtf8(what)));
    return refuse(Errc::JsonSyntax, {std::move(what)}, at);
}

Result<JsonDom> JsonDomBuilder::finish(bool accepted)
{
    if (m_error)
        return tl::unexpected<Error>(std::move(*m_error));
    if (!accepted || m_dom.m_values.empty())
        return fail(Errc::JsonSyntax, {"a value"});
    return std::move(m_dom);
}

namespace {

/// Looks at the whole text once before it is parsed, so that neither many values nor one endless
/// token make the parser take more memory than a few times the file.
///
/// @return an upper bound of the number of values: each follows a bracket, a comma or a colon
Result<std::size_t> countValues(std::string_view bytes)
{
    std::size_t values = 1;
    std::size_t start = 0;  // of a string's text, or of what stands between brackets and separators
    std::size_t i = 0;
    bool inString = false;
    for (; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            if (c != '"')
                continue;
            inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == ',' || c == ':' || c == '[' || c == '{') {
            ++values;
        } else if (c != ']' && c != '}') {
            continue;
        }
        if (i - start > kMaxTokenBytes)
            break;
        start = i + 1;
    }
    const std::size_t length = std::min(i, bytes.size()) - std::min(start, bytes.size());
    if (length > kMaxTokenBytes) {
        Place place;
        setLineAndColumn(bytes, start, place);
        return fail(Errc::JsonSyntax,
                    {"more than " + std::to_string(kMaxTokenBytes) + " bytes in one piece"}, place);
    }
    return std::min(values, kMaxValues);
}

}  // namespace

Result<JsonDom> JsonDom::parse(std::string_view bytes)
{
    if (bytes.size() > kMaxFileBytes)
        return fail(Errc::TooLarge, {std::to_string(bytes.size()), std::to_string(kMaxFileBytes)});
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    Place place;
    if (const std::size_t bad = findInvalidUtf8(bytes); bad != std::string_view::npos) {
        setLineAndColumn(bytes, bad, place);
        return fail(Errc::NotUtf8, {std::to_string(bad)}, place);
    }
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
        setLineAndColumn(bytes, nul, place);
        return fail(Errc::JsonSyntax, {"unexpected NUL byte"}, place);
    }
    const auto values = countValues(bytes);
    if (!values)
        return tl::unexpected<Error>(values.error());
    JsonDomBuilder builder(bytes, *values);
    const bool accepted = nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
    return builder.finish(accepted);
}

}  // namespace tombolo::persist
