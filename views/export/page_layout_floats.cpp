// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextBlock>

#include <algorithm>

#include "views/export/page_layout.h"

namespace tombolo::exporting {

namespace {

/// Less of a page is not worth that text passes a picture to fill it.
constexpr double kWorthFilling = 0.08;

}  // namespace

int PageLayout::levelAt(std::size_t item) const
{
    const auto& items = m_document.items();
    while (item > 0 && items[item].kind != Item::Kind::Heading)
        --item;
    return items[item].level;
}

bool PageLayout::textFollows(std::size_t item) const
{
    if (levelAt(item) == 1)
        return true;  // if only in the next chapter
    const auto& items = m_document.items();
    while (++item < items.size()) {
        if (items[item].kind != Item::Kind::Picture)
            return items[item].kind != Item::Kind::Heading;
    }
    return false;
}

bool PageLayout::lift(std::size_t item)
{
    const auto& items = m_document.items();
    if (item == 0 || item >= items.size() || items[item].kind != Item::Kind::Picture ||
        items[item - 1].withNext || beginsPage(items[item]) || !textFollows(item))
        return false;
    const Room room = roomFor(item);
    int& from = m_liftedFrom[items[item].picture];
    const bool fits = room.free >= std::min(room.wanted, room.least);
    const bool worth = room.free >= m_page.height() * kWorthFilling;
    // The order of pictures stays.
    if (from >= room.page || (m_lifted.empty() && (fits || !worth)))
        return false;
    from = room.page;
    const int level = levelAt(item);
    m_lifted.push_back({m_document.takePicture(item), room.page, level});
    m_stale = true;
    return true;
}

std::optional<std::size_t> PageLayout::landing(std::size_t item) const
{
    const auto& items = m_document.items();
    if (m_lifted.empty())
        return {};
    std::size_t at = std::min(item, items.size() - 1);
    const bool passes = m_lifted.back().level == 1;
    const int page = pageOf(items[at].first);
    if (page > m_lifted.front().page) {
        while (at > 0 && pageOf(items[at - 1].first) == page)
            --at;
        return at;
    }
    if (item >= items.size() || (items[item].kind == Item::Kind::Heading && !passes))
        return item;
    return {};
}

/// All of them: each is placed anew, and may be lifted again.
void PageLayout::putDown(std::size_t item)
{
    auto& items = m_document.items();
    const auto put = static_cast<std::size_t>(m_lifted.size());
    const bool begins =
        item < items.size() && items[item].first.block().blockFormat().pageBreakPolicy() ==
                                   QTextFormat::PageBreak_AlwaysBefore;
    for (; !m_lifted.empty(); m_lifted.pop_back())
        m_document.putPicture(std::move(m_lifted.back().item), item);
    m_stale = true;
    if (!begins)
        return;
    QTextBlockFormat follows;
    follows.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    follows.setTopMargin(items[item + put].above);
    QTextCursor(items[item + put].first.block()).mergeBlockFormat(follows);
    beginPage(item);
}

}  // namespace tombolo::exporting
