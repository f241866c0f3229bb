// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopifyorders.h"

#include "cellvalues.h"
#include "currency.h"
#include "ordertaxes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kShopifyOrdersFields{
    FieldNames{"number", "Name"},
    FieldNames{"email", "Email"},
    FieldNames{"financial", "Financial Status"},
    FieldNames{"paid_at", "Paid at"},
    FieldNames{"fulfilment", "Fulfillment Status"},
    FieldNames{"fulfilled_at", "Fulfilled at"},
    FieldNames{"currency", "Currency"},
    FieldNames{"subtotal", "Subtotal"},
    FieldNames{"shipping", "Shipping"},
    FieldNames{"taxes", "Taxes"},
    FieldNames{"total", "Total"},
    FieldNames{"order_discount", "Discount Amount"},
    FieldNames{"date", "Created at"},
    FieldNames{"quantity", "Lineitem quantity"},
    FieldNames{"title", "Lineitem name"},
    FieldNames{"price", "Lineitem price"},
    FieldNames{"sku", "Lineitem sku"},
    FieldNames{"taxable", "Lineitem taxable"},
    FieldNames{"line_fulfilment", "Lineitem fulfillment status"},
    FieldNames{"discount_amount", "Lineitem discount"},
    FieldNames{"billing_name", "Billing Name"},
    FieldNames{"billing_line1", "Billing Address1|Billing Street"},
    FieldNames{"billing_line2", "Billing Address2"},
    FieldNames{"billing_company", "Billing Company"},
    FieldNames{"billing_city", "Billing City"},
    FieldNames{"billing_postcode", "Billing Zip"},
    FieldNames{"billing_region", "Billing Province"},
    FieldNames{"billing_country", "Billing Country"},
    FieldNames{"billing_phone", "Billing Phone"},
    FieldNames{"shipping_name", "Shipping Name"},
    FieldNames{"shipping_line1", "Shipping Address1|Shipping Street"},
    FieldNames{"shipping_line2", "Shipping Address2"},
    FieldNames{"shipping_company", "Shipping Company"},
    FieldNames{"shipping_city", "Shipping City"},
    FieldNames{"shipping_postcode", "Shipping Zip"},
    FieldNames{"shipping_region", "Shipping Province"},
    FieldNames{"shipping_country", "Shipping Country"},
    FieldNames{"shipping_phone", "Shipping Phone"},
    FieldNames{"note", "Notes"},
    FieldNames{"cancelled_at", "Cancelled at"},
    FieldNames{"payment_channel", "Payment Method"},
    FieldNames{"payment_reference", "Payment Reference|Payment References|Payment ID"},
    FieldNames{"refunded", "Refunded Amount"},
    FieldNames{"outstanding", "Outstanding Balance"},
    FieldNames{"tags", "Tags"},
    FieldNames{"tax1_name", "Tax 1 Name"},
    FieldNames{"tax2_name", "Tax 2 Name"},
    FieldNames{"tax3_name", "Tax 3 Name"},
    FieldNames{"tax4_name", "Tax 4 Name"},
    FieldNames{"tax5_name", "Tax 5 Name"},
    FieldNames{"phone", "Phone"},
    FieldNames{"terms", "Payment Terms Name"},
};

constexpr std::array kTaxNames{"tax1_name", "tax2_name", "tax3_name", "tax4_name", "tax5_name"};

/// Shopify guards numbers that are texts (a zip code) with one `'`.
QString withoutGuard(const QString &cell)
{
    const bool guarded = cell.size() > 1 && cell.front() == u'\'' && (cell.at(1).isDigit() || cell.at(1) == u'+');
    return guarded ? cell.sliced(1) : cell;
}

/// "MwSt 19%" and "TVA 5,5 %" name their rate; several are one combined rate.
std::optional<qint64> namedRate(const ImportJob &job, const OrderGroup &group)
{
    static const QRegularExpression percent(u"(\\d+(?:[.,]\\d+)?) ?%"_s);
    std::optional<qint64> sum;
    for (const char *field : kTaxNames) {
        const QString name = firstOf(job, group, field);
        if (name.trimmed().isEmpty())
            continue;
        const auto match = percent.match(name);
        const auto ppm = match.hasMatch() ? parseScaled(match.captured(1).replace(u',', u'.'), 4) : Result<qint64>(-1);
        if (!ppm || *ppm < 0)
            return {};
        sum = sum.value_or(0) + *ppm;
    }
    return sum;
}

} // namespace

std::span<const FieldNames> ShopifyOrders::fields() const
{
    return kShopifyOrdersFields;
}

bool ShopifyOrders::claims(const QStringList &header) const
{
    return header.contains(u"name"_s) && header.contains(u"lineitemquantity"_s) && header.contains(u"lineitemprice"_s)
        && header.contains(u"createdat"_s);
}

Result<void> ShopifyOrders::prepare(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"date_order"_s}));
    KONTOR_TRY(job.require({u"quantity"_s, u"price"_s, u"title"_s}));
    job.unescape = withoutGuard;
    return readDates(job, {"date", "paid_at", "fulfilled_at", "cancelled_at"});
}

bool ShopifyOrders::plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned)
{
    const QString told = firstOf(job, group, "currency").trimmed().toUpper();
    Sums sums;
    if (!readHead(job, group, told.isEmpty() ? job.currency() : told, planned))
        return false;
    if (!readSums(job, group, currencyExponent(planned.order.currency), sums) || !readLines(job, group, planned, sums)
        || !settleDiscount(job, group, planned, sums))
        return false;
    planned.order.shippingMinor = sums.shippingMinor;
    planned.order.channel = u"shopify"_s;
    planned.order.terms = firstOf(job, group, "terms").trimmed().isEmpty() ? Terms::Prepaid : Terms::OnAccount;
    settleTaxes(job, group, planned, sums);
    compareTotal(job, group, planned, sums.totalMinor);
    readBuyer(job, group, planned);
    return readStatus(job, group, planned, sums);
}

bool ShopifyOrders::readSums(ImportJob &job, const OrderGroup &group, int exponent, Sums &sums) const
{
    const auto optional = [&](const char *field, std::optional<qint64> &target) {
        if (rowOfFirst(job, group, field) < 0)
            return true;
        target = amountOf(job, group, field, exponent);
        return target.has_value();
    };
    const auto plain = [&](const char *field, qint64 &target) {
        const auto amount = amountOf(job, group, field, exponent);
        target = amount.value_or(0);
        return amount.has_value();
    };
    return optional("subtotal", sums.subtotalMinor) && optional("total", sums.totalMinor)
        && optional("outstanding", sums.outstandingMinor) && plain("shipping", sums.shippingMinor)
        && plain("taxes", sums.taxMinor) && plain("order_discount", sums.discountMinor)
        && plain("refunded", sums.refundedMinor);
}

bool ShopifyOrders::readLines(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, Sums &sums)
{
    m_lineRows.clear();
    for (const qsizetype row : group.rows) {
        if (job.key(row, "quantity").isEmpty() && job.key(row, "title").isEmpty() && job.key(row, "price").isEmpty()) {
            job.note(Severity::Info, row, nullptr, "no_line", u"The row has no article; it only adds to the order."_s);
            continue;
        }
        const auto line = readLine(job, row, {}, planned.order.currency);
        if (!line)
            return false;
        if (line->qty == 0) {
            job.note(Severity::Info, row, "quantity", "line_removed",
                     u"The article was taken off the order again, so it is left out."_s);
            continue;
        }
        if (line->qty < 0) {
            job.reject(row, "quantity", "bad_quantity", u"Less than nothing cannot be sold."_s,
                       u"Write how many pieces were ordered."_s);
            return false;
        }
        const bool taxed = parseBool(job.key(row, "taxable")).value_or(true) && sums.taxMinor > 0;
        PlaceLine place = articleLine(*line);
        place.taxPpm = taxed ? 1 : 0; // which rate follows once all lines are known
        sums.linesMinor += line->listMinor;
        sums.lineDiscountMinor += line->discountMinor;
        planned.order.lines.push_back(place);
        m_lineRows.push_back(row);
    }
    if (planned.order.lines.empty())
        job.reject(group.rows.front(), "quantity", "no_lines", u"The order has no article."_s,
                   u"Export it with its line items."_s);
    return !planned.order.lines.empty();
}

/// Shopify's discount column holds the discounts of the lines as well; what the subtotal is below the lines is exact.
bool ShopifyOrders::settleDiscount(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                   const Sums &sums) const
{
    const qint64 all = sums.subtotalMinor
        ? sums.linesMinor - *sums.subtotalMinor
        : std::min(sums.linesMinor, std::max(sums.discountMinor, sums.lineDiscountMinor));
    if (all < 0) {
        job.reject(group.rows.front(), "subtotal", "subtotal_differs",
                   u"The articles come to %1 less than the subtotal, so an article is missing from the file."_s.arg(
                       formatMajor(-all, planned.order.currency)),
                   u"Correct the subtotal, or add the row of the missing article."_s);
        return false;
    }
    if (sums.lineDiscountMinor > all) { // then they are told once more in the prices
        for (PlaceLine &line : planned.order.lines)
            line.discountMinor = 0;
        planned.order.discountMinor = all;
        return true;
    }
    planned.order.discountMinor = all - sums.lineDiscountMinor;
    return true;
}

/// The total tells whether prices contain the tax: it is the subtotal, shipping and taxes, or without the taxes.
void ShopifyOrders::settleTaxes(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Sums &sums) const
{
    const qint64 without =
        sums.subtotalMinor.value_or(sums.linesMinor - planned.order.discountMinor) + sums.shippingMinor;
    const qint64 total = sums.totalMinor.value_or(without + sums.taxMinor);
    planned.order.taxIncluded = std::abs(total - without) < std::abs(total - without - sums.taxMinor);
    if (sums.taxMinor == 0) {
        planned.order.taxIncluded = true;
        return;
    }
    const auto likely = namedRate(job, group);
    PlaceOrder tried = planned.order;
    for (const bool shippingTaxed : {false, true}) { // the file does not say; a rate that fits does
        tried = planned.order;
        const bool fits = fitTaxes(tried, sums.taxMinor, likely, shippingTaxed);
        const bool named = likely && std::any_of(tried.lines.begin(), tried.lines.end(), [&](const PlaceLine &line) {
                               return line.taxPpm.value_or(0) == *likely;
                           });
        if (fits && (named || !likely)) {
            planned.order = tried;
            return;
        }
    }
    tried = planned.order;
    const bool spreadOverLines = fitTaxes(tried, sums.taxMinor, {}, false);
    if (spreadOverLines || fitTaxes(tried = planned.order, sums.taxMinor, {}, true)) {
        planned.order = tried;
        return;
    }
    planned.order = tried;
    job.note(Severity::Warning, group.rows.front(), "taxes", "tax_not_exact",
             u"The taxes of the lines do not come to the file's taxes to the cent."_s,
             u"Compare the order with the other shop's invoice."_s);
}

void ShopifyOrders::readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const
{
    PlaceOrder &order = planned.order;
    const auto key = [&](const char *field) { return firstOf(job, group, field).trimmed(); };
    const QJsonObject shipTo = addressOf(job, group, kShippingFields);
    const QJsonObject billTo = addressOf(job, group, kBillingFields);
    order.address = shipTo.isEmpty() ? billTo : shipTo;
    PlannedCustomer &customer = planned.customer;
    customer.name = key("billing_name").isEmpty() ? key("shipping_name") : key("billing_name");
    customer.email = key("email");
    for (const char *field : {"phone", "shipping_phone", "billing_phone"}) {
        if (customer.phone.isEmpty())
            customer.phone = key(field);
    }
    order.customerName = key("shipping_name").isEmpty() ? customer.name : key("shipping_name");
    order.customerEmail = customer.email;
    if (!billTo.isEmpty() && billTo != order.address)
        order.extra.insert(u"billing"_s, billTo);
    order.note = firstOf(job, group, "note");
    QStringList tags;
    for (const QString &tag : key("tags").split(u',', Qt::SkipEmptyParts))
        tags << u"#"_s + tag.trimmed().replace(u' ', u'_');
    if (!tags.isEmpty())
        order.note += (order.note.isEmpty() ? QString() : u"\n"_s) + tags.join(u' ');
}

bool ShopifyOrders::readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Sums &sums) const
{
    const auto paidMs = timeOf(job, group, "paid_at");
    const auto cancelledMs = timeOf(job, group, "cancelled_at");
    if (!paidMs || !cancelledMs || !readPayment(job, group, planned, sums, *paidMs)
        || !readFulfilment(job, group, planned, *paidMs))
        return false;
    if (*cancelledMs && planned.shipment)
        job.note(Severity::Warning, group.rows.front(), "cancelled_at", "cancelled_after_shipping",
                 u"The order was cancelled after goods had left; it is imported as shipped, with its refund."_s,
                 u"Take a return if the goods came back."_s);
    else if (*cancelledMs)
        planned.cancellation = PlannedCancellation{**cancelledMs, u"cancelled"_s, ClosedReason::Merchant};
    const QString financial = firstOf(job, group, "financial").trimmed().toLower();
    const bool all = financial == "refunded"_L1;
    if (planned.captures.empty() || (sums.refundedMinor == 0 && !all))
        return true;
    const std::optional<qint64> shippedMs = planned.shipment ? std::optional(planned.shipment->atMs) : std::nullopt;
    const qint64 atMs = *cancelledMs
        ? **cancelledMs
        : standIn(job, group, "refund_date", {shippedMs, *paidMs}, planned.order.atMs.value_or(0));
    planned.refund =
        PlannedRefund{atMs, all && sums.refundedMinor == 0 ? std::nullopt : std::optional(sums.refundedMinor),
                      planned.captures.front().channel, u"refunded"_s};
    return true;
}

bool ShopifyOrders::readPayment(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Sums &sums,
                                std::optional<qint64> paidMs) const
{
    const qsizetype row = std::max(group.rows.front(), rowOfFirst(job, group, "financial"));
    const QString financial = job.key(row, "financial").toLower();
    static const QStringList paid{u"paid"_s, u"partially_paid"_s, u"partially_refunded"_s, u"refunded"_s};
    static const QStringList unpaid{QString(), u"pending"_s, u"authorized"_s, u"voided"_s, u"expired"_s, u"unpaid"_s};
    if (unpaid.contains(financial))
        return true;
    if (!paid.contains(financial)) {
        job.reject(row, "financial", "unknown_order_status", u"This payment status is not known."_s,
                   u"Write paid, partially_paid, pending, authorized, voided, partially_refunded or refunded."_s);
        return false;
    }
    PlannedCapture capture;
    capture.channel = firstOf(job, group, "payment_channel").trimmed();
    if (capture.channel.isEmpty())
        capture.channel = u"shopify"_s;
    capture.reference = firstOf(job, group, "payment_reference").trimmed();
    capture.amountMinor = sums.totalMinor;
    if (sums.totalMinor && sums.outstandingMinor && financial == "partially_paid"_L1)
        capture.amountMinor = *sums.totalMinor - *sums.outstandingMinor;
    if (financial == "partially_paid"_L1 && !sums.outstandingMinor) {
        job.note(Severity::Warning, row, "financial", "part_unknown",
                 u"The file does not say how much of the order was paid; no payment is booked."_s,
                 u"Book the payment by hand."_s);
        return true;
    }
    if (capture.amountMinor && *capture.amountMinor <= 0)
        return true;
    capture.atMs = paidMs ? *paidMs : standIn(job, group, "payment_date", {}, planned.order.atMs.value_or(0));
    planned.captures.push_back(capture);
    return true;
}

bool ShopifyOrders::readFulfilment(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                   std::optional<qint64> paidMs) const
{
    const auto fulfilledMs = timeOf(job, group, "fulfilled_at");
    if (!fulfilledMs)
        return false;
    const QString status = firstOf(job, group, "fulfilment").trimmed().toLower();
    std::vector<LineQty> sent;
    for (size_t i = 0; i < m_lineRows.size(); ++i) {
        const QString line = job.key(m_lineRows[i], "line_fulfilment").toLower();
        if (line == "fulfilled"_L1)
            sent.push_back({static_cast<int>(i) + 1, planned.order.lines[i].qty});
        if (line == "partial"_L1)
            job.note(Severity::Warning, m_lineRows[i], "line_fulfilment", "part_unknown",
                     u"The file does not say how many pieces of this line were sent; none are booked."_s,
                     u"Ship the pieces that have left by hand."_s);
    }
    if (status != "fulfilled"_L1 && status != "partial"_L1)
        return true; // unfulfilled, pending, restocked: nothing is on its way
    if (status == "fulfilled"_L1)
        sent.clear();
    else if (sent.empty())
        return true;
    const qint64 atMs =
        *fulfilledMs ? **fulfilledMs : standIn(job, group, "parcel_date", {paidMs}, planned.order.atMs.value_or(0));
    planned.shipment = PlannedShipment{atMs, {}, {}, sent};
    return true;
}

} // namespace kontor
