// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "model/core/element_lists.h"
#include "model/core/finding.h"

namespace tombolo {
namespace {

bool isWellFormed(std::string_view id)
{
    constexpr std::size_t kLongest = 63;
    const auto letterOrDigit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    if (id.empty() || id.size() > kLongest || !letterOrDigit(id.front()))
        return false;
    for (const char c : id)
        if (!letterOrDigit(c) && c != '.' && c != '_' && c != '-')
            return false;
    return true;
}

bool isDrawable(double x, double y, double width, double height)
{
    return std::isfinite(x) && std::isfinite(y) && std::isfinite(width) && std::isfinite(height) &&
           width >= 0 && height >= 0;
}

}  // namespace

Result<Done> checkIntegrity(const Topology& topology)
{
    std::unordered_set<std::string_view> ids;
    Result<Done> result = Done{};
    detail::forEachId(topology, [&](const std::string& id) {
        if (!result)
            return;
        if (!isWellFormed(id))
            result = fail(Errc::BadId, {id}, {{}, {}, id});
        else if (!ids.insert(id).second)
            result = fail(Errc::DuplicateId, {id, {}}, {{}, {}, id});
    });
    if (!result)
        return result;
    for (const auto& [id, item] : topology.canvasItems) {
        if (!ids.contains(id))
            return fail(Errc::UnknownReference, {id}, {{}, "/canvas/items/" + id, id});
        if (!isDrawable(item.x, item.y, item.width, item.height))
            return fail(Errc::OutOfRange, {id, "", ""}, {{}, "/canvas/items/" + id, id});
    }
    for (const Note& note : topology.notes)
        if (!isDrawable(note.x, note.y, note.width, note.height))
            return fail(Errc::OutOfRange, {note.id, "", ""}, {{}, {}, note.id});
    return Done{};
}

}  // namespace tombolo
