// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorytree.h"

#include <QStringList>

#include <set>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using Nodes = std::map<CategoryId, CategoryNode>;

/// The members of the circle that the walk up from `start` runs into; empty when it reaches the top.
std::vector<CategoryId> circleFrom(const Nodes &nodes, const CategoryId &start)
{
    std::vector<CategoryId> walk;
    std::set<CategoryId> seen;
    CategoryId at = start;
    while (!at.isNull() && nodes.contains(at)) {
        if (!seen.insert(at).second) {
            while (!walk.empty() && walk.front() != at)
                walk.erase(walk.begin());
            return walk;
        }
        walk.push_back(at);
        at = nodes.at(at).parent;
    }
    return {};
}

void breakCircle(Nodes &nodes, const std::vector<CategoryId> &circle)
{
    CategoryId latest = circle.front();
    for (const CategoryId &id : circle) {
        const CategoryNode &node = nodes.at(id);
        const CategoryNode &best = nodes.at(latest);
        if (std::tie(best.movedAt, best.movedBy) < std::tie(node.movedAt, node.movedBy))
            latest = id;
    }
    nodes.at(latest).parent = CategoryId();
    nodes.at(latest).inCycle = true;
}

} // namespace

void resolveCategoryTree(Nodes &nodes)
{
    for (const auto &[id, node] : nodes) {
        for (auto circle = circleFrom(nodes, id); !circle.empty(); circle = circleFrom(nodes, id))
            breakCircle(nodes, circle);
    }
    for (auto &[id, node] : nodes) {
        QStringList names;
        node.warnAt.reset();
        for (CategoryId at = id; !at.isNull() && nodes.contains(at); at = nodes.at(at).parent) {
            names.prepend(nodes.at(at).name);
            if (!node.warnAt)
                node.warnAt = nodes.at(at).threshold;
        }
        node.path = names.join(" > "_L1);
    }
}

bool liesIn(const Nodes &nodes, const CategoryId &node, const CategoryId &ancestor)
{
    std::set<CategoryId> seen;
    for (CategoryId at = node; nodes.contains(at) && seen.insert(at).second; at = nodes.at(at).parent) {
        if (at == ancestor)
            return true;
    }
    return false;
}

} // namespace kontor
