// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columndates.h"
#include "goodsindex.h"
#include "importdialect.h"
#include "orderlinecells.h"
#include "orderrows.h"
#include "ordersplan.h"

namespace kontor {

/// Any table of orders with one row per line, and Kontor's own export of order lines. Rows with the same
/// number are one order; numbers that only give back are credit notes.
class GenericOrders final : public ImportDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("generic-orders"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;
    [[nodiscard]] bool readsDates() const override { return true; }
    [[nodiscard]] Result<void> judge(ImportJob &job) override;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) override;

    /// What a table is that has the heads of orders without their lines, or the lines without their heads.
    enum class Half { Neither, Heads, Lines };
    [[nodiscard]] static Half halfIn(const QStringList &foldedHeader);

private:
    using Group = OrderGroup;
    [[nodiscard]] Result<void> readRules(ImportJob &job);
    void judgeGroup(ImportJob &job, Group &group);
    [[nodiscard]] bool hasPrefix(const QString &number) const;
    void planOrder(ImportJob &job, const Group &group, const std::vector<LineCells> &lines, qint64 atMs);
    void planCredit(ImportJob &job, const Group &group, const std::vector<LineCells> &lines, qint64 atMs);
    [[nodiscard]] bool readHead(ImportJob &job, const Group &group, PlannedOrder &planned) const;
    [[nodiscard]] bool readStatus(ImportJob &job, const Group &group, PlannedOrder &planned) const;
    [[nodiscard]] PlaceLine articleLine(ImportJob &job, const LineCells &line) const;

    QString m_creditPrefix;
    bool m_taxIncluded = true;
    Terms m_terms = Terms::OnAccount;
    QString m_currency;
    QString m_channel;
    QString m_paymentChannel;
    LineRules m_lineRules;
    ColumnDates m_dates;
    ColumnDates m_paidDates;
    ColumnDates m_shippedDates;
    GoodsIndex m_index;
    OrdersPlan m_plan;
};

} // namespace kontor
