// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

/// Ways into the value a form edits. A Ref finds its part anew at each call, so it stays good when
/// the value is reloaded, and is null when the part is not there (a row that has just been
/// removed).
namespace tombolo::views {

template <typename T>
using Ref = std::function<T*()>;

/// Position of a row; shared with the row's fields, so that they follow when the row moves.
using RowIndex = std::shared_ptr<std::size_t>;

template <typename S, typename B, typename M>
requires std::is_base_of_v<B, S> Ref<M> member(Ref<S> whole, M B::*part)
{
    return [whole = std::move(whole), part]() -> M* {
        S* s = whole();
        return s ? &(s->*part) : nullptr;
    };
}

template <typename T>
Ref<T> row(Ref<std::vector<T>> list, RowIndex index)
{
    return [list = std::move(list), index = std::move(index)]() -> T* {
        auto* v = list();
        return v && *index < v->size() ? &(*v)[*index] : nullptr;
    };
}

template <typename T>
Ref<T> inside(Ref<std::optional<T>> maybe)
{
    return [maybe = std::move(maybe)]() -> T* {
        auto* o = maybe();
        return o && *o ? &**o : nullptr;
    };
}

}  // namespace tombolo::views
