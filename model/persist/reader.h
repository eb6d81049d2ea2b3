// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/core/entities.h"
#include "model/persist/json_dom.h"
#include "model/core/words.h"

namespace tombolo::persist {

/// Typed access to a parsed file. Keeps the first error; whoever reads on after it does no harm.
/// A forgiving reader (for a newer file, which opens read-only) leaves the default where it does
/// not understand a value.
class Reader {
public:
    using Ix = JsonDom::Ix;
    Reader(const JsonDom& dom, std::string file, bool forgiving)
        : m_dom(dom), m_file(std::move(file)), m_forgiving(forgiving)
    {
    }

    const JsonDom& dom() const { return m_dom; }
    const std::optional<Error>& error() const { return m_error; }
    bool failed() const { return m_error.has_value(); }

    void refuse(Errc code, std::vector<std::string> args, Ix at);
    /// Like refuse(), also for a forgiving reader.
    void refuseAlways(Errc code, std::vector<std::string> args, Ix at);
    /// @return false, with WrongType set, when the value is of another type
    bool expect(Ix ix, JsonDom::Type type);

    /// Counts the memory of a list's entries before they are made, so that a list of "{}" cannot
    /// take many times the file. @return false, with an error set, when it is too much
    bool charge(std::size_t bytes, Ix at);

    void get(Ix ix, std::string& out);
    void get(Ix ix, bool& out);
    void get(Ix ix, double& out);
    void get(Ix ix, std::uint16_t& out);
    void get(Ix ix, std::uint32_t& out);
    void get(Ix ix, IpAddress& out);
    void get(Ix ix, Prefix& out);
    void get(Ix ix, PortRange& out);
    void get(Ix ix, Labels& out);
    /// A number times 10^decimals as an integer, in [lowest, highest] (both scaled).
    void getScaled(Ix ix, std::int64_t& out, int decimals, std::int64_t lowest,
                   std::int64_t highest);
    /// An element's own id: pattern and uniqueness.
    /// @return false when there is none that can be used
    bool getId(Ix ix, std::string& out);

    template <typename E>
    requires std::is_enum_v<E>
    void get(Ix ix, E& out)
    {
        const int found = word(ix, Words<E>::kList.data(), Words<E>::kList.size());
        if (found >= 0)
            out = static_cast<E>(found);
    }

private:
    int word(Ix ix, const std::string_view* words, std::size_t count);

    const JsonDom& m_dom;
    std::string m_file;
    bool m_forgiving;
    std::optional<Error> m_error;
    std::size_t m_charged = 0;
    std::unordered_map<std::string_view, Ix> m_ids;
    friend class ObjectReader;
    std::vector<Ix> m_members;  ///< open objects' keys not read yet; kNone where read
};

/// One object's members, read by key in any order; what nobody read becomes Extra.
class ObjectReader {
public:
    using Ix = JsonDom::Ix;
    ObjectReader(Reader& reader, Ix object);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    Reader& reader() { return m_reader; }
    Ix at() const { return m_object; }
    /// The member's value, which is then no longer Extra; kNone when absent.
    Ix find(std::string_view key);
    /// Reads a member into `out`; leaves it alone when absent.
    template <typename T>
    void take(std::string_view key, T& out);
    void number(std::string_view key, std::int64_t& out, int decimals, std::int64_t lowest,
                std::int64_t highest);
    /// @return false when the element has no usable id
    bool id(std::string& out);
    void rest(Extra& extra);

private:
    Reader& m_reader;
    Ix m_object;
    std::size_t m_begin;
    std::size_t m_next;
};

template <typename T>
void readValue(Reader& reader, JsonDom::Ix ix, T& out)
{
    reader.get(ix, out);
}
template <typename T>
void readValue(Reader& reader, JsonDom::Ix ix, std::optional<T>& out);
template <typename T>
void readValue(Reader& reader, JsonDom::Ix ix, std::vector<T>& out)
{
    if (!reader.expect(ix, JsonDom::Type::Array))
        return;
    const JsonDom& dom = reader.dom();
    const std::size_t count = dom.childCount(ix);
    if (!reader.charge(count * sizeof(T), ix))
        return;
    out.reserve(count);
    for (JsonDom::Ix child = ix + 1; child < dom.end(ix) && !reader.failed();
         child = dom.end(child))
        readValue(reader, child, out.emplace_back());
}
template <typename T>
void readValue(Reader& reader, JsonDom::Ix ix, std::optional<T>& out)
{
    readValue(reader, ix, out.emplace());
}

template <typename T>
void ObjectReader::take(std::string_view key, T& out)
{
    if (const Ix value = find(key); value != JsonDom::kNone)
        readValue(m_reader, value, out);
}

/// The whole document. @return the reader's first error
Result<Topology> readTopology(Reader& reader);

}  // namespace tombolo::persist
