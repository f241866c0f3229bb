// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kontor::bench {

struct Target {
    enum class Sense { AtLeast, AtMost } sense = Sense::AtMost;
    double value = 0;
    [[nodiscard]] bool isMetBy(double measured) const
    {
        return sense == Sense::AtLeast ? measured >= value : measured <= value;
    }
};

[[nodiscard]] inline Target atLeast(double value)
{
    return {Target::Sense::AtLeast, value};
}
[[nodiscard]] inline Target atMost(double value)
{
    return {Target::Sense::AtMost, value};
}

struct BenchRow {
    QString measure;
    qint64 size = 0; ///< orders in the shop
    double value = 0;
    QString unit;
    std::optional<Target> target;
    QString baseline; ///< what ran beside it, in words
    QString ratio;
};

/// Prints rows as they come, so that a long run shows what it has.
class BenchTable
{
public:
    void head();
    void add(const BenchRow &row);
    [[nodiscard]] int misses() const { return m_misses; }

private:
    int m_misses = 0;
};

[[nodiscard]] QString percent(double part);
[[nodiscard]] QString times(double factor);

} // namespace kontor::bench
