// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columndates.h"
#include "goodsindex.h"
#include "importdialect.h"
#include "orderlinecells.h"
#include "orderrows.h"
#include "ordersplan.h"

namespace kontor {

/// What the order tables of other shops have in common: rows are grouped into orders, each is judged by itself, and
/// what its status cells say is planned with the dates the file knows.
class OrdersDialect : public ImportDialect
{
public:
    [[nodiscard]] bool readsDates() const override { return true; }
    [[nodiscard]] Result<void> judge(ImportJob &job) final;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) final;

protected:
    /// Checks the columns and reads what concerns the whole file. Columns are matched already.
    [[nodiscard]] virtual Result<void> prepare(ImportJob &job) = 0;
    /// Fills the plan of one order. False with a rejected row when it cannot be imported.
    [[nodiscard]] virtual bool plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) = 0;

    /// Number, id, hash, time and what else every imported order has. `date` must be a field.
    [[nodiscard]] bool readHead(ImportJob &job, const OrderGroup &group, const QString &currency,
                                PlannedOrder &planned);
    /// The line as an article of the shop, where it has one with this SKU.
    [[nodiscard]] PlaceLine articleLine(const LineCells &line) const;
    /// Tells when the order does not come to the file's total.
    static void compareTotal(ImportJob &job, const OrderGroup &group, const PlannedOrder &planned,
                             std::optional<qint64> fileMinor);
    /// The time in a column of the order; empty when its cells are. Nothing and a rejected row when it is no date.
    [[nodiscard]] std::optional<std::optional<qint64>> timeOf(ImportJob &job, const OrderGroup &group,
                                                              const char *field) const;
    /// The first of the times that is known, at the latest when the order was placed; tells that it stands in.
    [[nodiscard]] static qint64 standIn(ImportJob &job, const OrderGroup &group, const char *what,
                                        std::initializer_list<std::optional<qint64>> times, qint64 placedMs);
    [[nodiscard]] Result<void> readDates(const ImportJob &job, std::initializer_list<const char *> fields,
                                         const QByteArray &zone = {});

private:
    GoodsIndex m_index;
    std::map<QString, ColumnDates> m_dates;
    OrdersPlan m_plan;
};

} // namespace kontor
