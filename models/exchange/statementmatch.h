// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paymentrows.h"

#include <QHash>
#include <QSet>

namespace kontor {

/// What a row of a statement is to the shop.
enum class StatedAs {
    MissingHere, ///< nobody has booked it
    Matched,
    Differs, ///< booked with another amount
    Waiting, ///< booked, and waits for its order
    Twice, ///< the statement has it on more rows than the shop
    MoneyBack, ///< paid back or taken back, and booked as such
    MoneyBackUnknown,
    FeeAlone ///< moves no payment
};

/// One row of a statement. Amounts in minor units of `currency`.
struct StatedRow {
    qint64 row = 0;
    QString channel;
    QString reference;
    QString orderNumber; ///< empty: the statement does not say
    QString currency;
    qint64 atMs = 0;
    qint64 grossMinor = 0; ///< negative: money that left
    std::optional<qint64> feeMinor; ///< empty: the statement does not say
    StatedAs is = StatedAs::MissingHere;
    int captureNo = 1; ///< of several rows with the same reference
    StatedPayment known; ///< of Matched, Differs and money back
    OrderId bookOn; ///< of what is missing here: the order it names and that still owes; null: none
};

/// Compares the rows of a statement of one channel with the payments the shop has. Each payment is matched once.
class StatementMatch
{
public:
    /// `waiting`: of payments without an order, "id|capture no.".
    StatementMatch(std::vector<StatedPayment> known, const QStringList &waiting);

    void match(StatedRow &row);
    /// Payments no row spoke of.
    [[nodiscard]] std::vector<StatedPayment> unmatched() const;

private:
    /// Where the payments of this name are: by the channel's id, else by what a person noted, else by the order.
    [[nodiscard]] std::vector<size_t> named(const StatedRow &row) const;
    void matchIncome(StatedRow &row);
    void matchMoneyBack(StatedRow &row);

    std::vector<StatedPayment> m_known;
    std::vector<bool> m_isMatched;
    QSet<QString> m_waiting;
    QHash<QString, int> m_seen; ///< rows with this reference that nobody has booked
    QMultiHash<QString, size_t> m_byId;
    QMultiHash<QString, size_t> m_byReference;
    QMultiHash<QString, size_t> m_byOrder;
};

} // namespace kontor
