// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factlog.h"

#include <set>

namespace kontor {

/// What the log has erased: facts and records of which nothing personal is kept, whenever their facts come.
/// Never begins a transaction; what it knows is read by open().
class Erasures
{
public:
    explicit Erasures(ShopFile &file) : m_file(file), m_log(file) { }

    [[nodiscard]] Result<void> open();
    /// Takes the personal fields away from facts that are covered. Costs nothing while nobody was erased.
    [[nodiscard]] Result<void> strip(std::vector<Fact> &facts);
    /// Whether a fact that was erased names it, or one of its records.
    [[nodiscard]] Result<bool> covers(const Fact &fact);
    /// Takes note of what an erasing fact names.
    [[nodiscard]] Result<void> add(const Fact &erasing);
    /// Facts in the shop's order that it names, and that still hold something personal; also those that were discarded.
    [[nodiscard]] Result<std::vector<Fact>> stillHeld(const Fact &erasing);
    [[nodiscard]] Result<void> erase(Fact &fact);
    /// What is listed anew from the log: some facts that erase have lost their place.
    [[nodiscard]] Result<void> relist();
    /// The same, and what is covered is erased.
    [[nodiscard]] Result<void> replay();

    /// Buckets of facts whose personal fields are gone although nothing covers them.
    [[nodiscard]] Result<std::set<int>> bucketsOfUncovered();
    [[nodiscard]] Result<bool> isAnythingHeld(); ///< although it is covered
    /// The last place in the log where somebody was erased; 0: never.
    [[nodiscard]] Result<qint64> lastPlace();
    /// Somebody erased it, or waits for the shop to do so.
    [[nodiscard]] Result<bool> isErased(const RecordId &record);
    [[nodiscard]] Result<std::set<QByteArray>> all();

private:
    [[nodiscard]] Result<std::vector<Fact>> erasing();
    [[nodiscard]] Result<void> list(const Fact &erasing);

    ShopFile &m_file;
    FactLog m_log;
    bool m_any = false;
};

} // namespace kontor
