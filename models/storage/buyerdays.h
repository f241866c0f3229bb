// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "lastlook.h"

#include <vector>

namespace kontor {

/// What a customer ordered on a day; whoever was merged into another one is that one.
struct BuyerDay {
    CustomerId customer;
    int day = 0;
    int orders = 0;
    int paid = 0; ///< of them
    qint64 netMinor = 0;
};

/// Every customer's days of one currency, kept in memory between two questions until anybody commits: a million orders
/// are about 20 MB. Use on the thread of its database.
class BuyerDays
{
public:
    explicit BuyerDays(Database &db) : m_db(db) { }
    Q_DISABLE_COPY_MOVE(BuyerDays)

    /// By customer, then by day. Good until the next question.
    [[nodiscard]] Result<const std::vector<BuyerDay> *> of(const QString &currency);

private:
    [[nodiscard]] Result<void> read(const QString &currency);

    Database &m_db;
    LastLook m_look;
    QString m_currency;
    std::vector<BuyerDay> m_days;
};

} // namespace kontor
