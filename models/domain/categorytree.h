// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hlc.h"
#include "ids.h"

#include <QString>

#include <map>

namespace kontor {

struct CategoryNode {
    QString name;
    CategoryId parent; ///< null: at the top
    Hlc movedAt; ///< when the parent was set, and by whom: breaks cycles
    DeviceId movedBy;
    QString path; ///< filled in: "Clothing > Shirts"
    bool inCycle = false; ///< filled in: its move was ignored because it closed a circle
};

/// Two desks may have moved categories into each other. Of the moves that form a circle the latest, by
/// (clock, device), is ignored and marked. Then every node gets its path.
void resolveCategoryTree(std::map<CategoryId, CategoryNode> &nodes);

} // namespace kontor
