// SPDX-License-Identifier: GPL-3.0-or-later
// Invoices are numbered R-000001, R-000002, …, credit notes G-000001, …, without gaps, by whoever orders the log.
#pragma once

#include "database.h"
#include "fact.h"

#include <map>
#include <optional>

namespace kontor {

/// The series of UnitOfWork::nextNumber() that papers are numbered in.
inline constexpr QLatin1String kInvoiceSeries("invoice");
inline constexpr QLatin1String kCreditSeries("credit");

[[nodiscard]] QString invoiceNumber(qint64 number);
[[nodiscard]] QString creditNumber(qint64 number);
/// The last number the log has given in a series; reads every fact.
[[nodiscard]] Result<qint64> lastInLog(Database &db, const QString &series);

/// Numbers that come with facts of others: a shop that is brought to a server has invoices already, and one that comes
/// back from a backup gets its later ones from the desks. Nobody may draw them again.
class InvoiceSeries
{
public:
    void note(const Fact &fact);
    /// Raises the counters that are lower.
    [[nodiscard]] Result<void> save(Database &db);

private:
    std::map<QString, qint64> m_highest;
};

} // namespace kontor
