// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/wording.h"

#include "model/core/element_lists.h"

namespace tombolo {

void reword(Topology& topology, const std::function<std::string(const std::string&)>& words)
{
    const auto replace = [&words](std::string& text) {
        if (!text.empty())
            text = words(text);
    };
    replace(topology.header.title);
    replace(topology.header.description);
    detail::forEachElement(topology, [&replace](auto& element, const std::string&, std::size_t) {
        using Element = std::decay_t<decltype(element)>;
        if constexpr (requires { element.name; })
            replace(element.name);
        if constexpr (std::is_same_v<Element, Note>)
            replace(element.text);
        if constexpr (std::is_same_v<Element, Gateway>)
            for (Publish& publish : element.publish)
                replace(publish.name);
    });
}

}  // namespace tombolo
