// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simtemplate.h"

#include <array>
#include <set>

namespace kontor::sim {

/// Two desks that wrote against each other while they were apart, and a server: the same every time. They come
/// into step, and the power of one goes at a chosen write.
class Drill
{
public:
    explicit Drill(const Template &shop);

    struct Point {
        int node = 0; ///< 0 the server, 1 and 2 the desks
        qint64 operation = 0; ///< of its disk; 0: the power never goes
    };
    /// Every write and sync of all three while they come into step.
    [[nodiscard]] std::vector<Point> points() const;
    /// What does not hold once all is well again; empty: nothing.
    [[nodiscard]] QStringList run(const Point &point) const;

private:
    const Template &m_shop;
    std::vector<Image> m_images; ///< before they come into step
    std::set<FactId> m_written;
    std::array<qint64, 3> m_operations{};
};

} // namespace kontor::sim
