// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>

#include "model/core/entities.h"

namespace tombolo::authoring {

/// Names that elements and flows have; publish entries included.
std::set<std::string, std::less<>> usedNames(const Topology& topology);

/// Lower case, only what an id may hold, short enough for a number behind it.
std::string idStem(const std::string& text);

/// The n-th name of a kind, from 1: "Pod-A" for Pod, "node-1" for stems in lower case, else "Router
/// 1".
std::string numberedName(const std::string& stem, int n);

/// "Pod-C" is {"Pod", "-", letters, 3}; "Router 12" is {"Router", " ", digits, 12}; "Web" is
/// {"Web", " ", digits, 1}; "クラスタ2" is {"クラスタ", "", digits, 2}.
struct NameParts {
    std::string stem;
    std::string separator;
    bool letters = false;
    int number = 1;
};
NameParts splitName(const std::string& name);
std::string joinName(const NameParts& parts, int number);

}  // namespace tombolo::authoring
