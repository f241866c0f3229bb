// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"

#include "figurequeries.h"
#include "orderqueries.h"
#include "reportqueries.h"
#include "shopfile.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor::reportreading {

namespace {

/// Days were frozen by whoever wrote the fact: its clock, and so its time, may be somewhat off.
constexpr qint64 kReportSlackMs = 2 * 24 * 3'600'000LL;

struct Times {
    qint64 fromMs = 0;
    qint64 untilMs = 0;
};

/// From midnight to midnight in the shop; a day may have 23 or 25 hours.
Times timesOf(ShopReader &reader, const DayRange &days)
{
    QTimeZone zone(reader.file().identity().timeZone);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    return {days.from.startOfDay(zone).toMSecsSinceEpoch(), days.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

FigureQuestion questionOf(const DayRange &days, const QString &currency)
{
    FigureQuestion question;
    question.range = days;
    question.grain = Grain::Month;
    question.currency = currency;
    return question;
}

/// The rates of one currency while orders are added.
using Rates = std::map<qint64, TaxRow, std::greater<>>;

void addCharged(Rates &rates, const TaxByRate &charged)
{
    for (const auto &[rate, amount] : charged)
        rates[rate].charged += amount;
}

void addOrder(const OrderState &order, const DayRange &days, CurrencyTax &tax, Rates &rates)
{
    const OrderTax one = taxOf(order);
    if (order.day >= dayNumber(days.from) && order.day <= dayNumber(days.to)) {
        addCharged(rates, one.charged);
        if (!order.invoiceNumber.isEmpty() && !order.isChild && !order.mergedAway) {
            ++tax.invoiced.part;
            for (const auto &[rate, amount] : one.charged)
                tax.ofInvoiced += amount;
        }
    }
    const auto end = one.back.upper_bound(dayNumber(days.to));
    for (auto it = one.back.lower_bound(dayNumber(days.from)); it != end; ++it) {
        for (const auto &[rate, amount] : it->second)
            rates[rate].back += amount;
    }
}

bool isNothing(const DayClose::Part &part)
{
    return part.sales == SalesSum() && part.reasons.empty();
}

} // namespace

Result<std::shared_ptr<void>> standStill(ShopReader &reader)
{
    KONTOR_ASSIGN(std::unique_ptr<Snapshot> snapshot, reportqueries::standStill(reader.file()));
    return std::shared_ptr<void>(std::shared_ptr<Snapshot>(std::move(snapshot)));
}

Result<std::vector<CurrencyTax>> taxOfDays(ShopReader &reader, const DayRange &days, Progress &progress)
{
    ShopFile &file = reader.file();
    const Times times = timesOf(reader, days);
    KONTOR_ASSIGN(auto taxes, reportqueries::bookedTax(file, days));
    KONTOR_ASSIGN(
        const std::vector<OrderId> orders,
        reportqueries::taxedOrders(file, days, times.fromMs - kReportSlackMs, times.untilMs + kReportSlackMs));
    std::map<QString, Rates> rates;
    qint64 done = 0;
    for (const OrderId &id : orders) {
        if (progress.isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled", u"No report was made."_s);
        progress.report(done++, std::ssize(orders));
        KONTOR_ASSIGN(const OrderState order, orderqueries::state(file, id));
        addOrder(order, days, taxes[order.currency], rates[order.currency]);
    }
    const QString own = file.identity().currency;
    std::vector<CurrencyTax> out;
    taxes[own]; // also where nothing was sold
    for (auto &[currency, tax] : taxes) {
        tax.currency = currency;
        for (auto &[rate, row] : rates[currency]) {
            row.taxPpm = rate;
            tax.rates.push_back(row);
        }
        const bool isEmpty = tax.rates.empty() && tax.creditNotes == 0 && tax.invoiced.whole == 0;
        if (currency == own || !isEmpty)
            out.insert(currency == own ? out.begin() : out.end(), std::move(tax));
    }
    return out;
}

Result<DayClose> closeOf(ShopReader &reader, const DayRange &days)
{
    ShopFile &file = reader.file();
    const Times times = timesOf(reader, days);
    DayClose close;
    close.days = days;
    KONTOR_ASSIGN(const QStringList currencies, reader.currencies());
    for (const QString &currency : currencies) {
        const FigureQuestion question = questionOf(days, currency);
        KONTOR_ASSIGN(const SalesFigures sales, reader.salesFigures(question));
        KONTOR_ASSIGN(RateFigures counts, reader.rateFigures(question));
        DayClose::Part part{currency, sales.all, std::move(counts.reasons)};
        if (close.parts.empty() || !isNothing(part))
            close.parts.push_back(std::move(part));
    }
    KONTOR_ASSIGN(close.ledger, reader.paymentLedger({times.fromMs, times.untilMs}));
    KONTOR_ASSIGN(close.shipped, reportqueries::shipped(file, times.fromMs, times.untilMs));
    KONTOR_ASSIGN(close.toBePaid, reportqueries::toBePaid(file));
    KONTOR_ASSIGN(close.toBeSent, reportqueries::toBeSent(file));
    KONTOR_ASSIGN(close.toBeSeconded, reportqueries::toBeSeconded(file));
    return close;
}

Result<std::vector<SalesRow>> salesBy(ShopReader &reader, int fromDay, int toDay, Grain grain, Qt::DayOfWeek weekStart)
{
    return figurequeries::sales(reader.file(), fromDay, toDay, grain, weekStart);
}

Result<std::vector<BestCustomer>> bestCustomers(ShopReader &reader, const FigureQuestion &question, int most)
{
    return reportqueries::bestCustomers(reader.file(), question, most);
}

Result<std::vector<LevelCount>> levels(ShopReader &reader)
{
    return reportqueries::levels(reader.file());
}

Result<std::vector<WarnedArticle>> warned(ShopReader &reader, int mostOfPlace)
{
    return reportqueries::warned(reader.file(), mostOfPlace);
}

Result<QStringList> currenciesOf(ShopReader &reader, const DayRange &days)
{
    KONTOR_ASSIGN(const QStringList known, reader.currencies());
    QStringList out;
    for (const QString &currency : known) {
        KONTOR_ASSIGN(const SalesFigures sales, reader.salesFigures(questionOf(days, currency)));
        if (out.isEmpty() || sales.all != SalesSum())
            out << currency;
    }
    return out;
}

} // namespace kontor::reportreading
