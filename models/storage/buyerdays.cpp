// SPDX-License-Identifier: GPL-3.0-or-later
#include "buyerdays.h"

namespace kontor {

namespace {

constexpr auto kAnyMerged = "SELECT 1 FROM customers WHERE merged_into IS NOT NULL LIMIT 1";
constexpr auto kBuyerDays = "SELECT customer, day, orders, paid, net_minor FROM customer_daily WHERE currency = ?"
                            " ORDER BY customer, day";
constexpr auto kBuyerDaysMerged =
    "SELECT coalesce(c.merged_into, d.customer) AS who, d.day, d.orders, d.paid, d.net_minor FROM customer_daily d"
    " LEFT JOIN customers c ON c.id = d.customer WHERE d.currency = ? ORDER BY who, d.day";

} // namespace

Result<const std::vector<BuyerDay> *> BuyerDays::of(const QString &currency)
{
    KONTOR_ASSIGN(const bool hasChanged, m_look.hasChanged(m_db));
    if (!hasChanged && m_currency == currency)
        return &m_days;
    const Result<void> read = this->read(currency);
    if (!read) {
        m_look = LastLook(); // half of it is not kept
        return std::unexpected(read.error());
    }
    m_currency = currency;
    return &m_days;
}

Result<void> BuyerDays::read(const QString &currency)
{
    m_days.clear();
    Query merged(m_db, kAnyMerged);
    KONTOR_TRY(merged.run());
    Query query(m_db, merged.next() ? kBuyerDaysMerged : kBuyerDays);
    KONTOR_TRY(query.run(currency));
    while (query.next())
        m_days.push_back(
            {CustomerId::fromBytes(query.blob(0)), query.i32(1), query.i32(2), query.i32(3), query.i64(4)});
    return query.ended();
}

} // namespace kontor
