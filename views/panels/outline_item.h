// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <memory>
#include <string>
#include <vector>

#include "views/panels/field_glyph.h"
#include "views/panels/outline_model.h"

namespace tombolo::views {

/// One line of the outline.
struct OutlineModel::Item {
    std::string id;  ///< element; published address: its own id; group: empty
    ElementKind kind{};
    bool isGroup = false;
    bool isPublished = false;
    int rank = 0;  ///< kinds stand in this order below one parent
    Glyph glyph{};
    QString name;
    QString detail;
    QString search;
    Item* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Item>> children;
};

/// What a line says about an element.
struct OutlineText {
    QString name;
    QString detail;
    QString search;
};
OutlineText outlineText(const ElementValue& value);
OutlineText outlineText(const Publish& entry);

/// Order of kinds below a cluster: services, policies, nodes.
int outlineRank(ElementKind kind);

}  // namespace tombolo::views
