// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersdialect.h"

#include "currency.h"
#include "ordertaxes.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<void> OrdersDialect::judge(ImportJob &job)
{
    KONTOR_TRY(job.matchColumns(fields()));
    KONTOR_TRY(job.require({u"number"_s, u"date"_s}));
    KONTOR_TRY(prepare(job));
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    qint64 done = 0;
    for (const OrderGroup &group : groupOrders(job)) {
        done += std::ssize(group.rows);
        KONTOR_TRY(job.step(done, 2 * job.rows()));
        PlannedOrder planned;
        if (plan(job, group, planned) && !anyRejected(job, group))
            m_plan.emplace_back(std::move(planned));
        else if (anyRejected(job, group))
            rejectRest(job, group);
    }
    return {};
}

Result<void> OrdersDialect::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return OrdersWriter(job, unit, batch).write(m_plan);
}

Result<void> OrdersDialect::readDates(const ImportJob &job, std::initializer_list<const char *> fields,
                                      const QByteArray &zone)
{
    for (const char *field : fields) {
        KONTOR_ASSIGN(const ColumnDates dates, ColumnDates::of(job, field, zone));
        m_dates.insert_or_assign(QString::fromLatin1(field), dates);
    }
    return {};
}

std::optional<std::optional<qint64>> OrdersDialect::timeOf(ImportJob &job, const OrderGroup &group,
                                                           const char *field) const
{
    const qsizetype row = rowOfFirst(job, group, field);
    if (row < 0)
        return std::optional<qint64>();
    const auto atMs = m_dates.at(QString::fromLatin1(field)).read(job, row, field);
    if (!atMs)
        return {};
    return atMs;
}

qint64 OrdersDialect::standIn(ImportJob &job, const OrderGroup &group, const char *what,
                              std::initializer_list<std::optional<qint64>> times, qint64 placedMs)
{
    qint64 atMs = placedMs;
    for (const auto &time : times) {
        if (time) {
            atMs = *time;
            break;
        }
    }
    const QString code = QString::fromLatin1(what);
    const QString happened = code == "payment_date"_L1 ? u"the payment came"_s
        : code == "parcel_date"_L1                     ? u"the parcel left"_s
        : code == "refund_date"_L1                     ? u"the money went back"_s
                                                       : u"the order ended"_s;
    job.note(Severity::Info, group.rows.front(), nullptr, what,
             u"The file does not say when %1; the last day it knows of the order stands for it."_s.arg(happened));
    return atMs;
}

bool OrdersDialect::readHead(ImportJob &job, const OrderGroup &group, const QString &currency, PlannedOrder &planned)
{
    const qsizetype first = group.rows.front();
    planned.rows = group.rows;
    planned.hash = hashOf(job, group);
    PlaceOrder &order = planned.order;
    order.id = OrderId(job.subject(u"order"_s, group.number));
    order.number = group.number;
    order.currency = currency;
    order.imported = true;
    order.overrideStock = true;
    order.shippingTaxPpm = 0;
    order.extra = orderExtra(job, group);
    if (!isKnownCurrency(currency)) {
        job.reject(first, "currency", "unknown_currency", u"There is no such currency."_s,
                   u"Write its three letters, such as EUR."_s);
        return false;
    }
    const qsizetype dated = rowOfFirst(job, group, "date");
    const auto atMs = m_dates.at(u"date"_s).read(job, dated < 0 ? first : dated, "date");
    if (!atMs)
        return false;
    order.atMs = *atMs;
    return true;
}

PlaceLine OrdersDialect::articleLine(const LineCells &line) const
{
    PlaceLine place;
    place.sku = line.sku;
    place.title = line.title;
    place.qty = line.qty;
    place.priceMinor = line.unitMinor;
    place.discountMinor = line.offListMinor();
    place.taxPpm = line.taxPpm;
    if (const GoodsRow *article = line.sku.isEmpty() ? nullptr : m_index.bySkuInAnyCase(line.sku))
        place.variant = article->id;
    return place;
}

void OrdersDialect::compareTotal(ImportJob &job, const OrderGroup &group, const PlannedOrder &planned,
                                 std::optional<qint64> fileMinor)
{
    const auto total = totalOf(planned.order);
    if (!fileMinor || !total || *total == *fileMinor)
        return;
    const QString &currency = planned.order.currency;
    job.note(
        Severity::Warning, group.rows.front(), "total", "total_differs",
        u"The lines, shipping and taxes come to %1, but the file's total is %2; the order is imported as its lines "
        u"say."_s.arg(formatMajor(*total, currency), formatMajor(*fileMinor, currency)),
        u"Look for a tip, a fee or a line that is not in the file."_s);
}

} // namespace kontor
