// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentstatement.h"

#include "columndates.h"
#include "currency.h"
#include "durations.h"
#include "importedfact.h"
#include "paymentsservice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kPaymentStatementFields{
    FieldNames{"reference",
               "Reference|Transaction ID|Payment ID|Charge ID|Source ID|Source|Balance transaction ID|Transaction|"
               "Txn ID|End to end ID|支付宝交易号|业务流水号|微信订单号|交易单号|流水号"},
    FieldNames{"order",
               "Order number|Order|Order ID|Merchant order|Merchant reference|Invoice number|商户订单号|订单号"},
    FieldNames{
        "at", "Date|Booked|Booking date|Created|Created (UTC)|Paid at|Value date|Time|发生时间|交易时间|入账时间|日期"},
    FieldNames{"gross", "Gross|Gross amount|Amount|Credit|收入金额（+元）|收入（+元）|收入金额|订单金额|金额"},
    FieldNames{"paid_out", "Debit|Paid out|支出金额（-元）|支出（-元）|支出金额"},
    FieldNames{"fee", "Fee|Fees|Fee amount|Commission|手续费|服务费（元）|服务费"},
    FieldNames{"net", "Net|Net amount|实收金额|净额"},
    FieldNames{"currency", "Currency|币种|货币"},
    FieldNames{"channel", "Channel|渠道"},
};

constexpr qint64 kAroundMs = 31 * kDayMs; // a bank may take its time
constexpr size_t kMostMissing = 1000;

QString money(qint64 minor, const QString &currency)
{
    return u"%1 %2"_s.arg(formatMajor(minor, currency), currency);
}

QString nameOf(const StatedRow &row)
{
    return row.known.orderNumber.isEmpty() ? row.reference : u"%1 · %2"_s.arg(row.known.orderNumber, row.reference);
}

} // namespace

std::span<const FieldNames> PaymentStatement::fields() const
{
    return kPaymentStatementFields;
}

bool PaymentStatement::claims(const QStringList &header) const
{
    const auto has = [&](const char *field) { return hasHeaderFor(header, kPaymentStatementFields, field); };
    const bool isOfGoods = std::ranges::any_of(header, [](const QString &name) {
        return name == "sku"_L1 || name == "quantity"_L1 || name == "title"_L1 || name.startsWith("lineitem"_L1);
    });
    return has("reference") && has("at") && has("gross") && (has("fee") || has("net")) && !isOfGoods;
}

Result<void> PaymentStatement::readRules(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"channel"_s, u"currency"_s, u"date_order"_s}));
    m_channel = job.mapping.rules.value("channel"_L1).toString().trimmed();
    m_currency = job.mapping.rules.value("currency"_L1).toString(job.currency()).toUpper();
    KONTOR_TRY(job.matchColumns(kPaymentStatementFields));
    KONTOR_TRY(job.require({u"reference"_s, u"at"_s, u"gross"_s}));
    if (m_channel.isEmpty() && !job.has("channel"))
        return fail(ErrorKind::Usage, "statement_channel",
                    u"Say which channel's statement it is: no column tells, and the mapping has no \"channel\"."_s);
    return {};
}

Result<void> PaymentStatement::judge(ImportJob &job)
{
    KONTOR_TRY(readRules(job));
    KONTOR_ASSIGN(const auto dates, ColumnDates::of(job, "at"));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        if (job.isBlank(row))
            job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        else if (const auto read = readRow(job, row, dates))
            m_rows.push_back(*read);
    }
    return match(job);
}

std::optional<StatedRow> PaymentStatement::readRow(ImportJob &job, qsizetype row, const ColumnDates &dates) const
{
    StatedRow read;
    read.row = row;
    read.reference = job.key(row, "reference");
    read.orderNumber = job.key(row, "order");
    read.channel = m_channel.isEmpty() ? job.key(row, "channel") : m_channel;
    read.currency = job.key(row, "currency").isEmpty() ? m_currency : job.key(row, "currency").toUpper();
    if (read.reference.isEmpty() || read.channel.isEmpty()) {
        const bool isName = read.reference.isEmpty();
        job.reject(row, isName ? "reference" : "channel", isName ? "reference_missing" : "channel_missing",
                   isName ? u"The row does not say which payment it is."_s
                          : u"The row does not say through which channel the money came."_s,
                   u"Fill the cell."_s);
        return {};
    }
    if (!isKnownCurrency(read.currency)) {
        job.reject(row, "currency", "bad_currency", u"\"%1\" is no currency."_s.arg(read.currency.left(20)),
                   u"Write its three letters, such as EUR."_s);
        return {};
    }
    const auto at = dates.read(job, row, "at");
    if (!at || !readMoney(job, read))
        return {};
    read.atMs = *at;
    return read;
}

bool PaymentStatement::readMoney(ImportJob &job, StatedRow &row) const
{
    const int exponent = currencyExponent(row.currency);
    bool isSound = true;
    const auto cell = [&](const char *field) -> std::optional<qint64> {
        if (!job.has(field) || job.key(row.row, field).isEmpty())
            return {};
        bool isExact = true;
        const auto exact = job.exactAmount(row.row, field);
        const auto minor = exact ? roundedProduct(*exact, 1, exponent, isExact) : Result<qint64>(0);
        if (exact && (!minor || !isExact))
            job.reject(row.row, field, "bad_amount", u"%1 has no such part."_s.arg(row.currency),
                       u"Write the amount as the channel pays it."_s);
        isSound &= exact && minor && isExact;
        return minor.value_or(0);
    };
    const auto gross = cell("gross");
    const auto out = cell("paid_out");
    const auto net = cell("net");
    row.grossMinor = gross.value_or(0) - std::abs(out.value_or(0));
    if (!gross && !out && isSound) {
        job.reject(row.row, "gross", "amount_missing", u"The amount is missing."_s, u"Write a number such as 12.50."_s);
        isSound = false;
    }
    if (const auto fee = cell("fee"))
        row.feeMinor = std::abs(*fee); // some write what they keep as negative
    else if (net)
        row.feeMinor = std::abs(row.grossMinor - *net);
    if (isSound && net && row.grossMinor > 0 && row.grossMinor - *row.feeMinor != *net)
        job.note(Severity::Warning, row.row, "net", "net_differs",
                 u"What came less the fee is %1, not this."_s.arg(money(row.grossMinor - *row.feeMinor, row.currency)));
    return isSound;
}

/// Channel by channel, for a file may hold several.
Result<void> PaymentStatement::match(ImportJob &job)
{
    std::map<QString, std::vector<StatedRow *>> channels;
    for (StatedRow &row : m_rows)
        channels[row.channel].push_back(&row);
    for (const auto &[channel, rows] : channels) {
        const auto [first, last] = std::ranges::minmax(rows, {}, &StatedRow::atMs);
        QStringList keys;
        for (const StatedRow *row : rows)
            keys << u"%1|%2|1"_s.arg(channel, row->reference);
        KONTOR_ASSIGN(
            auto known,
            job.shop.reader().statedPayments(channel, {first->atMs - kAroundMs, last->atMs + kAroundMs}, keys));
        KONTOR_ASSIGN(const QStringList waiting, job.shop.reader().unattachedPayments(channel));
        StatementMatch matched(std::move(known), waiting);
        for (StatedRow *row : rows) {
            matched.match(*row);
            sayMatch(job, *row);
            if (row->is == StatedAs::MissingHere)
                KONTOR_TRY(planBooking(job, *row));
        }
        sayMissingThere(job, matched);
    }
    return {};
}

void PaymentStatement::sayMatch(ImportJob &job, const StatedRow &row) const
{
    switch (row.is) {
    case StatedAs::Differs:
        return job.reject(row.row, "gross", "statement_differs",
                          u"The shop has %1 of this payment, on order %2; the statement says %3."_s.arg(
                              money(row.known.arrivedMinor, row.known.currency), row.known.orderNumber,
                              money(row.grossMinor, row.currency)),
                          u"Look at the order: book what is missing, or ask the channel."_s);
    case StatedAs::Twice:
        return job.reject(row.row, "reference", "payment_twice",
                          u"The statement has this payment more often than order %1."_s.arg(row.known.orderNumber),
                          u"Ask the channel whether the buyer paid twice, and book the second payment by hand."_s);
    case StatedAs::MoneyBackUnknown:
        return job.reject(row.row, "gross", "money_back_unknown",
                          u"The channel paid this back or took it back, and the shop has not booked that."_s,
                          u"Book the refund as sent, or the chargeback, and import the file again."_s);
    case StatedAs::FeeAlone:
        return job.note(Severity::Info, row.row, "gross", "fee_alone",
                        u"The row moves no payment; it is not booked."_s);
    default:
        return;
    }
}

/// At the edges a statement may cut otherwise than the shop: only what came between its first and last row is told.
void PaymentStatement::sayMissingThere(ImportJob &job, const StatementMatch &matched) const
{
    const auto [first, last] = std::ranges::minmax(m_rows, {}, &StatedRow::atMs);
    size_t told = 0;
    for (const StatedPayment &payment : matched.unmatched()) {
        if (payment.atMs < first.atMs || payment.atMs >= last.atMs + kDayMs)
            continue;
        if (++told > kMostMissing)
            continue;
        const QString name = payment.reference.isEmpty() ? payment.key.section(u'|', 1, -2) : payment.reference;
        job.noteFile(Severity::Warning, "missing_there",
                     u"The shop has %1 on order %2, and the statement does not."_s.arg(
                         money(payment.arrivedMinor, payment.currency), payment.orderNumber),
                     u"Look whether it was booked on the wrong channel, or ask the channel."_s,
                     u"%1 · %2"_s.arg(payment.orderNumber, name));
    }
    if (told > kMostMissing)
        job.noteFile(Severity::Warning, "more_missing_there",
                     u"%1 more payments of the shop are not on the statement."_s.arg(told - kMostMissing),
                     u"Look whether it is the statement of this channel."_s);
}

/// The order it names takes it, where that still waits for money.
Result<void> PaymentStatement::planBooking(ImportJob &job, StatedRow &row) const
{
    if (row.orderNumber.isEmpty())
        return {};
    const auto order = job.shop.reader().orderByNumber(row.orderNumber);
    if (!order && order.error().kind != ErrorKind::NotFound)
        return std::unexpected(order.error());
    const bool owes = order && order->exists && order->currency == row.currency && order->lifecycle == Lifecycle::Placed
        && order->dueMinor > order->balanceMinor;
    if (owes)
        row.bookOn = order->id;
    return {};
}

Result<RowOutcome> PaymentStatement::book(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const StatedRow &row)
{
    PaymentsService payments(unit, job.options.actor, batch);
    if (row.is == StatedAs::Matched) {
        if (!row.feeMinor || *row.feeMinor == row.known.feeMinor)
            return RowOutcome::Unchanged;
        const QByteArray name =
            u"payment.charged|%1|%2|%3"_s.arg(row.known.key).arg(row.known.feeMinor).arg(*row.feeMinor).toUtf8();
        KONTOR_ASSIGN(const ImportedFact fact, importedFact(unit, row.known.order.uuid(), name));
        if (fact.counts)
            return RowOutcome::Unchanged;
        KONTOR_TRY(payments.charge(row.known.order, row.known.key, *row.feeMinor, fact.id));
        return RowOutcome::Updated;
    }
    const QUuid subject = row.bookOn.isNull()
        ? job.subject(u"payment"_s, u"%1|%2|%3"_s.arg(row.channel, row.reference).arg(row.captureNo))
        : row.bookOn.uuid();
    const QByteArray name = u"payment.captured|%1|%2|%3"_s.arg(row.channel, row.reference).arg(row.captureNo).toUtf8();
    KONTOR_ASSIGN(const ImportedFact fact, importedFact(unit, subject, name));
    if (fact.counts)
        return RowOutcome::Unchanged;
    const Capture capture{row.channel, row.grossMinor,           row.reference, row.captureNo, row.reference,
                          {},          row.feeMinor.value_or(0), row.currency,  row.atMs,      fact.id};
    if (row.bookOn.isNull())
        KONTOR_TRY(payments.captureUnattached(RecordId(subject), capture));
    else
        KONTOR_TRY(payments.capture(row.bookOn, capture));
    return RowOutcome::Created;
}

Result<void> PaymentStatement::writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const StatedRow &row)
{
    const qsizetype at = row.row;
    if (row.is == StatedAs::Waiting || row.is == StatedAs::MoneyBack) {
        job.count(RowOutcome::Unchanged, {&at, 1}, nameOf(row));
        return {};
    }
    if (row.is != StatedAs::Matched && row.is != StatedAs::MissingHere)
        return {}; // told already
    const auto outcome = book(job, unit, batch, row);
    if (outcome)
        job.count(*outcome, {&at, 1}, nameOf(row));
    else if (concernsTheRows(outcome.error()))
        job.reject(at, nullptr, "not_accepted", outcome.error().message);
    else
        return std::unexpected(outcome.error());
    return {};
}

Result<void> PaymentStatement::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    for (const StatedRow &row : m_rows) {
        KONTOR_TRY(job.step(job.rows() + row.row, 2 * job.rows()));
        KONTOR_TRY(writeOne(job, unit, batch, row));
    }
    return {};
}

} // namespace kontor
