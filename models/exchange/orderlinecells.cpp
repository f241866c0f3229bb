// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlinecells.h"

#include "cellvalues.h"
#include "currency.h"
#include "money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kLineMillion = 1'000'000;

void noteRounding(ImportJob &job, const LineCells &line, const char *field, const QString &currency)
{
    job.note(Severity::Warning, line.row, field, "line_rounded",
             u"The price has more decimals than the currency; price times quantity is rounded to %1."_s.arg(
                 formatMajor(line.listMinor, currency)));
}

std::unexpected<Error> tooLarge()
{
    return fail(ErrorKind::Usage, "amount_too_large", u"The amount is too large."_s);
}

/// Price and quantity as the line's list amount and the price of one piece.
Result<void> priceLine(LineCells &line, const ExactAmount &price, bool isOfTheLine, int exponent, bool &isExact)
{
    KONTOR_ASSIGN(line.listMinor, roundedProduct(price, isOfTheLine ? 1 : line.qty, exponent, isExact));
    const qint64 pieces = std::abs(line.qty);
    const qint64 list = std::abs(line.listMinor);
    bool unitExact = true;
    if (isOfTheLine) {
        line.unitMinor = pieces == 0 ? list : list / pieces + (list % pieces != 0);
    } else {
        KONTOR_ASSIGN(const qint64 unit, roundedProduct(price, 1, exponent, unitExact));
        line.unitMinor = std::abs(unit);
        KONTOR_ASSIGN(const qint64 product, mulMinor(line.unitMinor, pieces));
        line.unitMinor += product < list; // what is too much then is taken off as a discount
    }
    if (!mulMinor(line.unitMinor, pieces))
        return tooLarge();
    return {};
}

std::optional<qint64> readDiscount(ImportJob &job, const LineCells &line, const LineRules &rules, int exponent)
{
    const qint64 list = std::abs(line.listMinor);
    if (!job.key(line.row, "discount_amount").isEmpty()) {
        const auto amount = job.amount(line.row, "discount_amount", exponent);
        return amount ? std::optional(std::min(*amount, list)) : std::nullopt;
    }
    const QString cell = job.key(line.row, "line_discount");
    if (cell.isEmpty())
        return 0;
    if (rules.discount == LineRules::Discount::Amount) {
        const auto amount = job.amount(line.row, "line_discount", exponent);
        return amount ? std::optional(std::min(*amount, list)) : std::nullopt;
    }
    const auto share = parseScaled(cell, rules.discount == LineRules::Discount::Fraction ? 6 : 4);
    if (!share || *share < 0 || *share > kLineMillion) {
        job.reject(line.row, "line_discount", "bad_discount", u"\"%1\" is not a discount."_s.arg(cell.left(60)),
                   u"Write a part of the price, such as 15 %."_s);
        return {};
    }
    return list - mulDivRound(list, kLineMillion - *share, kLineMillion);
}

} // namespace

Result<LineRules::Discount> discountMeaning(ImportJob &job)
{
    using Discount = LineRules::Discount;
    KONTOR_ASSIGN(const QString told,
                  job.mapping.choice(u"discount"_s, {u"amount"_s, u"percent"_s, u"fraction"_s, u"auto"_s}, u"auto"_s));
    if (told != "auto"_L1)
        return told == "amount"_L1 ? Discount::Amount : told == "percent"_L1 ? Discount::Percent : Discount::Fraction;
    bool percent = false;
    bool share = false;
    bool more = false;
    for (const QString &cell : job.cellsOf("line_discount")) {
        const auto ppm = parseScaled(cell, 6);
        percent = percent || cell.contains(u'%');
        share = share || (ppm && *ppm > 0 && *ppm <= kLineMillion);
        more = more || (ppm && (*ppm < 0 || *ppm > kLineMillion));
    }
    if (percent)
        return Discount::Percent;
    if (!share || more)
        return Discount::Amount;
    job.noteFile(Severity::Warning, "discount_is_a_share",
                 u"No discount is above 1, so the column is read as a share of the line: 0.15 is 15 %."_s,
                 u"If it holds amounts, say \"discount\": \"amount\" in the mapping."_s);
    return Discount::Fraction;
}

std::optional<qint64> readTaxPpm(ImportJob &job, qsizetype row, const char *field, qint64 otherwise)
{
    const QString cell = job.key(row, field);
    if (cell.isEmpty())
        return otherwise;
    const auto ppm = parseScaled(cell, 4);
    if (ppm && *ppm >= 0 && *ppm <= kLineMillion)
        return *ppm;
    job.reject(row, field, "bad_tax_rate", u"\"%1\" is not a tax rate."_s.arg(cell.left(60)),
               u"Write it in percent, such as 19."_s);
    return {};
}

std::optional<LineCells> readLine(ImportJob &job, qsizetype row, const LineRules &rules, const QString &currency)
{
    const int exponent = currencyExponent(currency);
    LineCells line;
    line.row = row;
    line.sku = job.key(row, "sku");
    line.title = job.text(row, "title");
    const char *field = rules.priceIsOfTheLine && job.has("line_total") ? "line_total" : "price";
    const auto qty = job.has("quantity") ? job.quantity(row, "quantity") : std::optional<qint64>(1);
    const auto price = job.exactAmount(row, field);
    const auto tax = readTaxPpm(job, row, "tax_rate", rules.taxPpm);
    if (!qty || !price || !tax)
        return {};
    line.qty = *qty;
    line.taxPpm = *tax;
    bool isExact = true;
    if (const auto priced = priceLine(line, *price, rules.priceIsOfTheLine, exponent, isExact); !priced) {
        job.reject(row, field, "amount_too_large", u"The line is worth more than can be counted."_s);
        return {};
    }
    if (!isExact)
        noteRounding(job, line, field, currency);
    const auto discount = readDiscount(job, line, rules, exponent);
    if (!discount)
        return {};
    line.discountMinor = *discount;
    return line;
}

} // namespace kontor
