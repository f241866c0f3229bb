// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "ids.h"

#include <QStringList>

namespace kontor {

class FactLog;

/// What keeps an import or bulk edit from being taken back, in words, at most five: live facts outside of it
/// that name a record it created, or a payment, parcel or refund it added to an order. Reads the tables, so
/// they must have been written.
[[nodiscard]] Result<QStringList> dependentsOf(Database &db, FactLog &log, const BatchId &batch);

} // namespace kontor
