// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hlc.h"
#include "ids.h"

#include <QString>

#include <map>
#include <optional>

namespace kontor {

struct CategoryNode {
    QString name;
    CategoryId parent; ///< null: at the top
    Hlc movedAt; ///< when the parent was set, and by whom: breaks cycles
    DeviceId movedBy;
    std::optional<qint64> threshold; ///< goods in it warn at so few units; empty: inherits
    bool archived = false;
    QString path; ///< filled in: "Clothing > Shirts"
    bool inCycle = false; ///< filled in: its move was ignored because it closed a circle
    std::optional<qint64> warnAt; ///< filled in: its own threshold, or the nearest one above it
};

/// Two desks may have moved categories into each other. Of the moves that form a circle the latest, by
/// (clock, device), is ignored and marked. Then every node gets its path and the threshold it inherits.
void resolveCategoryTree(std::map<CategoryId, CategoryNode> &nodes);

/// Whether `node` is `ancestor` or lies anywhere below it, in a resolved tree.
[[nodiscard]] bool liesIn(const std::map<CategoryId, CategoryNode> &nodes, const CategoryId &node,
                          const CategoryId &ancestor);

} // namespace kontor
