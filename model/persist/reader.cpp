// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/reader.h"

#include <charconv>
#include <cmath>

#include "model/persist/limits.h"

namespace tombolo::persist {
namespace {

enum class Scaled { Ok, TooFine, TooBig };

/// A JSON number's exact value times 10^decimals, without a detour by floating point.
Scaled parseScaled(std::string_view text, int decimals, std::int64_t& out)
{
    const bool negative = !text.empty() && text.front() == '-';
    std::string digits;
    long exponent = decimals;
    bool fraction = false;
    for (std::size_t i = negative ? 1 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') {
            fraction = true;
        } else if (c == 'e' || c == 'E') {
            std::size_t from = i + 1;
            if (from < text.size() && text[from] == '+')
                ++from;
            long written = 0;
            const auto read =
                std::from_chars(text.data() + from, text.data() + text.size(), written);
            if (read.ec != std::errc{})
                written = text.substr(from).starts_with('-') ? -1'000'000 : 1'000'000;
            exponent += std::clamp(written, -1'000'000L, 1'000'000L);
            break;
        } else {
            if (!digits.empty() || c != '0')
                digits += c;
            exponent -= fraction ? 1 : 0;
        }
    }
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    out = 0;
    if (digits.empty())
        return Scaled::Ok;
    if (exponent + static_cast<long>(digits.size()) > 18)
        return Scaled::TooBig;
    if (exponent < 0)
        return Scaled::TooFine;
    digits.append(static_cast<std::size_t>(exponent), '0');
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    out = negative ? -out : out;
    return Scaled::Ok;
}

/// A scaled limit as it would stand in the file: 0.001 for 1 with three decimals.
std::string scaledText(std::int64_t value, int decimals)
{
    std::string digits = std::to_string(value);
    if (decimals == 0 || value == 0)
        return digits;
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return digits;
}

bool isId(std::string_view text)
{
    const auto alphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    if (text.empty() || text.size() > 63 || !alphanumeric(text.front()))
        return false;
    for (const char c : text)
        if (!alphanumeric(c) && c != '.' && c != '_' && c != '-')
            return false;
    return true;
}

}  // namespace

void Reader::refuse(Errc code, std::vector<std::string> args, Ix at)
{
    if (!m_forgiving)
        refuseAlways(code, std::move(args), at);
}

void Reader::refuseAlways(Errc code, std::vector<std::string> args, Ix at)
{
    if (m_error)
        return;
    Place place = m_dom.place(at);
    place.file = m_file;
    m_error = Error{code, std::move(args), std::move(place)};
}

bool Reader::charge(std::size_t bytes, Ix at)
{
    m_charged += bytes;
    if (m_charged > kEntryBytesFree + kEntryBytesPerFileByte * m_dom.sourceBytes())
        refuseAlways(Errc::JsonSyntax, {"more list entries than a file of this size can describe"},
                     at);
    return !failed();
}

bool Reader::expect(Ix ix, JsonDom::Type type)
{
    if (m_dom.type(ix) == type)
        return true;
    refuse(Errc::WrongType,
           {std::string(JsonDom::typeWord(type)), std::string(JsonDom::typeWord(m_dom.type(ix)))},
           ix);
    return false;
}

void Reader::get(Ix ix, std::string& out)
{
    if (expect(ix, JsonDom::Type::String))
        out = m_dom.text(ix);
}

void Reader::get(Ix ix, bool& out)
{
    if (m_dom.type(ix) == JsonDom::Type::False || expect(ix, JsonDom::Type::True))
        out = m_dom.type(ix) == JsonDom::Type::True;
}

void Reader::get(Ix ix, double& out)
{
    if (!expect(ix, JsonDom::Type::Number))
        return;
    const std::string_view text = m_dom.text(ix);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc{} && std::isfinite(value) && std::abs(value) <= kMaxCanvas)
        out = value == 0 ? 0 : value;
    else
        refuse(Errc::OutOfRange, {m_dom.excerpt(ix), "-10000000", "10000000"}, ix);
}

void Reader::getScaled(Ix ix, std::int64_t& out, int decimals, std::int64_t lowest,
                       std::int64_t highest)
{
    if (!expect(ix, JsonDom::Type::Number))
        return;
    std::int64_t value = 0;
    const Scaled result = parseScaled(m_dom.text(ix), decimals, value);
    if (result == Scaled::TooFine)
        refuse(Errc::BadValue,
               {m_dom.excerpt(ix), decimals == 0
                                       ? std::string("a whole number")
                                       : "at most " + std::to_string(decimals) + " decimals"},
               ix);
    else if (result == Scaled::TooBig || value < lowest || value > highest)
        refuse(Errc::OutOfRange,
               {m_dom.excerpt(ix), scaledText(lowest, decimals), scaledText(highest, decimals)},
               ix);
    else
        out = value;
}

void Reader::get(Ix ix, std::uint16_t& out)
{
    std::int64_t value = out;
    getScaled(ix, value, 0, 0, 65'535);
    out = static_cast<std::uint16_t>(value);
}

void Reader::get(Ix ix, std::uint32_t& out)
{
    std::int64_t value = out;
    getScaled(ix, value, 0, 0, kMaxAsn);
    out = static_cast<std::uint32_t>(value);
}

void Reader::get(Ix ix, IpAddress& out)
{
    if (!expect(ix, JsonDom::Type::String))
        return;
    if (const auto address = parseAddress(m_dom.text(ix)))
        out = *address;
    else
        refuse(Errc::BadAddress, {m_dom.excerpt(ix), address.error().args.back()}, ix);
}

void Reader::get(Ix ix, Prefix& out)
{
    if (!expect(ix, JsonDom::Type::String))
        return;
    if (const auto prefix = parsePrefix(m_dom.text(ix)))
        out = *prefix;
    else
        refuse(Errc::BadPrefix, {m_dom.excerpt(ix), prefix.error().args.back()}, ix);
}

void Reader::get(Ix ix, PortRange& out)
{
    std::vector<std::uint16_t> ports;
    readValue(*this, ix, ports);
    if (ports.size() == 2 && ports[0] <= ports[1])
        out = {ports[0], ports[1]};
    else if (m_dom.isArray(ix))
        refuse(Errc::BadValue,
               {m_dom.compact(ix).substr(0, 60), "[first, last], first not above last"}, ix);
}

void Reader::get(Ix ix, Labels& out)
{
    if (!expect(ix, JsonDom::Type::Object))
        return;
    for (Ix key = ix + 1; key < m_dom.end(ix); key = m_dom.end(key + 1))
        get(key + 1, out[std::string(m_dom.text(key))]);
}

int Reader::word(Ix ix, const std::string_view* words, std::size_t count)
{
    if (!expect(ix, JsonDom::Type::String))
        return -1;
    std::string allowed;
    for (std::size_t i = 0; i < count; ++i) {
        if (words[i] == m_dom.text(ix))
            return static_cast<int>(i);
        allowed += (i == 0 ? "" : ", ");
        allowed += words[i];
    }
    refuse(Errc::BadValue, {m_dom.excerpt(ix), std::move(allowed)}, ix);
    return -1;
}

bool Reader::getId(Ix ix, std::string& out)
{
    if (!expect(ix, JsonDom::Type::String))
        return false;
    const std::string_view text = m_dom.text(ix);
    if (!isId(text)) {
        refuse(Errc::BadId, {m_dom.excerpt(ix)}, ix);
        return false;
    }
    const auto [first, isNew] = m_ids.try_emplace(text, ix);
    if (!isNew) {
        refuseAlways(Errc::DuplicateId, {std::string(text), m_dom.pointer(first->second)}, ix);
        return false;
    }
    out = text;
    return true;
}

ObjectReader::ObjectReader(Reader& reader, Ix object)
    : m_reader(reader), m_object(object), m_begin(reader.m_members.size()), m_next(m_begin)
{
    if (!reader.expect(object, JsonDom::Type::Object))
        return;
    const JsonDom& dom = reader.dom();
    for (Ix key = object + 1; key < dom.end(object); key = dom.end(key + 1))
        reader.m_members.push_back(key);
}

ObjectReader::~ObjectReader()
{
    m_reader.m_members.resize(m_begin);
}

JsonDom::Ix ObjectReader::find(std::string_view key)
{
    // Members mostly come in the order they are asked for: look where the last one was found first.
    auto& members = m_reader.m_members;
    const std::size_t count = members.size() - m_begin;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t at = m_next + i;
        if (at >= members.size())
            at -= count;
        if (members[at] != JsonDom::kNone && m_reader.dom().text(members[at]) == key) {
            const Ix value = members[at] + 1;
            members[at] = JsonDom::kNone;
            m_next = at + 1 < members.size() ? at + 1 : m_begin;
            return value;
        }
    }
    return JsonDom::kNone;
}

void ObjectReader::number(std::string_view key, std::int64_t& out, int decimals,
                          std::int64_t lowest, std::int64_t highest)
{
    if (const Ix value = find(key); value != JsonDom::kNone)
        m_reader.getScaled(value, out, decimals, lowest, highest);
}

bool ObjectReader::id(std::string& out)
{
    const Ix value = find("id");
    if (value != JsonDom::kNone)
        return m_reader.getId(value, out);
    m_reader.refuse(Errc::MissingKey, {"id"}, m_object);
    return false;
}

void ObjectReader::rest(Extra& extra)
{
    const JsonDom& dom = m_reader.dom();
    for (std::size_t i = m_begin; i < m_reader.m_members.size(); ++i)
        if (const Ix key = m_reader.m_members[i]; key != JsonDom::kNone)
            extra.members.emplace_back(std::string(dom.text(key)), dom.compact(key + 1));
}

}  // namespace tombolo::persist
