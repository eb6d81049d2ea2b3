// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tombolo::sim {

/// 128 bits that name something: a tuple at a machine, an address at a node.
struct Key {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    friend bool operator==(const Key&, const Key&) = default;
};

inline std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30U;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27U;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

inline std::uint64_t hashOf(const Key& k)
{
    return mixed(k.a + 0x9E3779B97F4A7C15ULL * mixed(k.b + 0x2545F4914F6CDD1DULL));
}

/// Key → 32-bit value by open addressing with linear probing. One allocation. Never iterated, so
/// that its order cannot reach any output.
class FlatMap {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// @return the value, or kNone
    std::uint32_t find(const Key& key) const
    {
        if (m_slots.empty())
            return kNone;
        for (std::size_t i = hashOf(key) & m_mask;; i = (i + 1) & m_mask) {
            if (m_slots[i].value == kNone || m_slots[i].key == key)
                return m_slots[i].value;
        }
    }
    bool contains(const Key& key) const { return find(key) != kNone; }

    /// Adds the pair unless the key is there. @return the value that is there afterwards
    std::uint32_t insert(const Key& key, std::uint32_t value)
    {
        if ((m_count + 1) * 4 > m_slots.size() * 3)
            grow();
        const std::size_t i = slotOf(key);
        if (m_slots[i].value == kNone) {
            m_slots[i] = {key, value};
            ++m_count;
        }
        return m_slots[i].value;
    }
    /// Adds the pair or replaces the value.
    void set(const Key& key, std::uint32_t value)
    {
        insert(key, value);
        m_slots[slotOf(key)].value = value;
    }
    /// Takes the pair out if it is there with this value. Moves what was pushed on by it (Knuth 6.4
    /// R), so that lookups stay short however often pairs come and go.
    void erase(const Key& key, std::uint32_t value)
    {
        if (m_slots.empty())
            return;
        std::size_t hole = slotOf(key);
        if (m_slots[hole].value != value)
            return;
        for (std::size_t i = (hole + 1) & m_mask; m_slots[i].value != kNone; i = (i + 1) & m_mask) {
            const std::size_t home = hashOf(m_slots[i].key) & m_mask;
            if (((i - home) & m_mask) >= ((i - hole) & m_mask)) {
                m_slots[hole] = m_slots[i];
                hole = i;
            }
        }
        m_slots[hole] = {};
        --m_count;
    }
    std::size_t size() const { return m_count; }
    std::size_t bytes() const { return m_slots.capacity() * sizeof(Slot); }

private:
    struct Slot {
        Key key;
        std::uint32_t value = kNone;
    };

    std::size_t slotOf(const Key& key) const
    {
        std::size_t i = hashOf(key) & m_mask;
        while (m_slots[i].value != kNone && !(m_slots[i].key == key))
            i = (i + 1) & m_mask;
        return i;
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.empty() ? 16 : m_slots.size() * 2);
        old.swap(m_slots);
        m_mask = m_slots.size() - 1;
        for (const Slot& s : old) {
            if (s.value != kNone)
                m_slots[slotOf(s.key)] = s;
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    std::size_t m_count = 0;
};

}  // namespace tombolo::sim
