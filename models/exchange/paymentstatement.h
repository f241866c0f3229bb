// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importdialect.h"
#include "statementmatch.h"

namespace kontor {

/// What a payment channel says it took and kept, compared with what the shop has booked. Writing it books fees, and
/// payments the shop does not know; everything else is only told.
class PaymentStatement final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("payment-statement"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] bool readsDates() const override { return true; }
    [[nodiscard]] bool asksChannel() const override { return true; }
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

private:
    [[nodiscard]] Result<void> readRules(ImportJob &job);
    [[nodiscard]] std::optional<StatedRow> readRow(ImportJob &job, qsizetype row, const class ColumnDates &dates) const;
    [[nodiscard]] bool readMoney(ImportJob &job, StatedRow &row) const;
    [[nodiscard]] Result<void> match(ImportJob &job);
    void sayMatch(ImportJob &job, const StatedRow &row) const;
    void sayMissingThere(ImportJob &job, const StatementMatch &matched) const;
    [[nodiscard]] Result<void> planBooking(ImportJob &job, StatedRow &row) const;
    [[nodiscard]] Result<void> writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const StatedRow &row);
    [[nodiscard]] Result<RowOutcome> book(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const StatedRow &row);

    QString m_channel;
    QString m_currency;
    std::vector<StatedRow> m_rows;
};

} // namespace kontor
