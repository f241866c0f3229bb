// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unitofwork.h"
#include "warnedqueries.h"

namespace kontor {

/// Keeps how many places warn, once a day. Whoever has the shop open does so, and the first one is enough; of two desks
/// that do not know of each other the later one counts. The caller commits.
class WarningBook
{
public:
    WarningBook(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor)) { }

    /// As it stands now, on the shop's day. False: the day is kept already, or nothing is tracked.
    [[nodiscard]] Result<bool> keepToday();
    /// As it stood on a day (yyyymmdd), whatever was kept of it before. False: nothing was tracked.
    [[nodiscard]] Result<bool> keep(int day, const warnedqueries::Standing &standing);

private:
    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
