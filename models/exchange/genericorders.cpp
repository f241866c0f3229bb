// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericorders.h"

#include "csvwriter.h"
#include "currency.h"
#include "money.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kGenericOrdersFields{
    FieldNames{"number",
               "Order number|Order|Invoice|Invoice No|InvoiceNo|Order ID|OrderID|Order no|Order #|"
               "Invoice number|Number|订单编号|订单号"},
    FieldNames{"date",
               "Placed at|Date|Order date|OrderDate|Invoice date|InvoiceDate|Created at|Ordered at|下单时间|"
               "订单创建时间"},
    FieldNames{"sku",
               "SKU|StockCode|Stock code|Product ID|ProductID|Article number|Article no|Article|Item number|"
               "Product code|商家编码|商品编码|货号"},
    FieldNames{"title", "Title|Description|Product name|ProductName|Product|Item|Item name|商品名称|宝贝标题"},
    FieldNames{"quantity", "Quantity|Qty|Units|Pieces|数量"},
    FieldNames{"price", "Price|Unit price|UnitPrice|单价|价格"},
    FieldNames{"line_total", "Line amount|Line total|Amount|金额"},
    FieldNames{"line_discount", "Line discount|Discount"},
    FieldNames{"discount_amount", "Line discount amount"},
    FieldNames{"tax_included", "Tax included"},
    FieldNames{"id", "ID"},
    FieldNames{"tax_rate", "Tax rate|Tax %|VAT rate"},
    FieldNames{"currency", "Currency|币种"},
    FieldNames{"customer_id", "Customer ID|CustomerID|Customer number|Customer no"},
    FieldNames{"customer_name", "Customer name|Customer|Ship name|ShipName|Company name|CompanyName|收货人姓名|买家"},
    FieldNames{"email", "Email|E-mail|Customer email"},
    FieldNames{"phone", "Phone|Telephone|联系手机"},
    FieldNames{"address", "Address|Ship address|ShipAddress|Street|收货地址"},
    FieldNames{"city", "City|Ship city|ShipCity"},
    FieldNames{"region", "Region|Ship region|ShipRegion|State"},
    FieldNames{"postcode", "Postcode|Postal code|Zip|Ship postal code|ShipPostalCode"},
    FieldNames{"country", "Country|Ship country|ShipCountry"},
    FieldNames{"note", "Note|Remark|Comment|备注"},
    FieldNames{"shipping", "Shipping|Freight|Shipping cost|运费"},
    FieldNames{"shipping_tax_rate", "Shipping tax rate"},
    FieldNames{"order_discount", "Order discount"},
    FieldNames{"paid_at", "Paid at|Payment date|付款时间"},
    FieldNames{"paid", "Paid amount|Paid"},
    FieldNames{"payment_channel", "Payment method|Payment channel|支付方式"},
    FieldNames{"payment_reference", "Payment reference|Transaction ID"},
    FieldNames{"shipped_at", "Shipped at|Shipped date|ShippedDate|Ship date|发货时间"},
    FieldNames{"carrier", "Carrier|Ship via|ShipVia|Shipping company|物流公司"},
    FieldNames{"tracking", "Tracking|Tracking number|物流单号"},
};

const QStringList kRules{u"credit_prefix"_s, u"date_order"_s, u"price"_s, u"tax_included"_s, u"tax_rate"_s,
                         u"discount"_s,      u"currency"_s,   u"terms"_s, u"channel"_s,      u"payment_channel"_s};

/// Folded names of columns that number nothing but orders.
constexpr std::array kSurelyOrders{"order",     "ordernumber",   "orderno",  "orderid", "invoice",
                                   "invoiceno", "invoicenumber", "订单编号", "订单号"};

bool isAny(const QStringList &header, const char *field)
{
    return hasHeaderFor(header, kGenericOrdersFields, field);
}

constexpr std::array kAddress{AddressField{"line1", "address"}, AddressField{"city", "city"},
                              AddressField{"region", "region"}, AddressField{"postcode", "postcode"},
                              AddressField{"country", "country"}};

} // namespace

std::span<const FieldNames> GenericOrders::fields() const
{
    return kGenericOrdersFields;
}

bool GenericOrders::claims(const QStringList &header) const
{
    return isAny(header, "number") && isAny(header, "date") && (isAny(header, "price") || isAny(header, "line_total"))
        && (isAny(header, "sku") || isAny(header, "title"));
}

GenericOrders::Half GenericOrders::halfIn(const QStringList &header)
{
    const bool hasGoods = isAny(header, "sku") || isAny(header, "title");
    if (std::ranges::none_of(kSurelyOrders, [&](const char *name) { return header.contains(QString::fromUtf8(name)); }))
        return Half::Neither;
    if (isAny(header, "date"))
        return hasGoods || isAny(header, "quantity") ? Half::Neither : Half::Heads;
    return hasGoods && isAny(header, "quantity") ? Half::Lines : Half::Neither;
}

Result<void> GenericOrders::readRules(ImportJob &job)
{
    const ImportMapping &mapping = job.mapping;
    KONTOR_TRY(mapping.onlyRules(kRules));
    m_creditPrefix = mapping.rules.value("credit_prefix"_L1).toString(u"C"_s);
    m_taxIncluded = mapping.rules.value("tax_included"_L1).toBool(true);
    m_currency = mapping.rules.value("currency"_L1).toString(job.currency());
    m_channel = mapping.rules.value("channel"_L1).toString(u"import"_s);
    m_paymentChannel = mapping.rules.value("payment_channel"_L1).toString(u"import"_s);
    KONTOR_ASSIGN(const QString price,
                  mapping.choice(u"price"_s, {u"unit"_s, u"line"_s}, job.has("price") ? u"unit"_s : u"line"_s));
    m_lineRules.priceIsOfTheLine = price == "line"_L1;
    KONTOR_ASSIGN(const QString terms,
                  mapping.choice(u"terms"_s, {u"prepaid"_s, u"on_delivery"_s, u"on_account"_s}, u"on_account"_s));
    m_terms = termsFromCode(terms).value_or(Terms::OnAccount);
    const QJsonValue tax = mapping.rules.value("tax_rate"_L1);
    if (!tax.isUndefined()) {
        const auto ppm = parseScaled(tax.isString() ? tax.toString() : QString::number(tax.toDouble(), 'g', 10), 4);
        if (!ppm || *ppm < 0 || *ppm > 1'000'000)
            return fail(ErrorKind::Usage, "bad_mapping", u"\"tax_rate\" of the mapping must be a percentage."_s);
        m_lineRules.taxPpm = *ppm;
    }
    KONTOR_ASSIGN(m_lineRules.discount, discountMeaning(job));
    return {};
}

Result<void> GenericOrders::judge(ImportJob &job)
{
    job.unescape = unescapeFormula;
    KONTOR_TRY(job.matchColumns(kGenericOrdersFields));
    KONTOR_TRY(job.require({u"number"_s, u"date"_s}));
    if (!job.has("price"))
        KONTOR_TRY(job.require({u"line_total"_s}));
    if (!job.has("sku"))
        KONTOR_TRY(job.require({u"title"_s}));
    KONTOR_TRY(readRules(job));
    KONTOR_ASSIGN(m_dates, ColumnDates::of(job, "date"));
    KONTOR_ASSIGN(m_paidDates, ColumnDates::of(job, "paid_at"));
    KONTOR_ASSIGN(m_shippedDates, ColumnDates::of(job, "shipped_at"));
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    qint64 done = 0;
    for (Group &group : groupOrders(job)) {
        done += std::ssize(group.rows);
        KONTOR_TRY(job.step(done, 2 * job.rows()));
        judgeGroup(job, group);
    }
    return {};
}

bool GenericOrders::hasPrefix(const QString &number) const
{
    return !m_creditPrefix.isEmpty() && number.startsWith(m_creditPrefix, Qt::CaseInsensitive)
        && number.size() > m_creditPrefix.size() && number.at(m_creditPrefix.size()).isDigit();
}

void GenericOrders::judgeGroup(ImportJob &job, Group &group)
{
    const QString told = firstOf(job, group, "currency").trimmed().toUpper();
    const QString currency = told.isEmpty() ? m_currency : told;
    std::vector<LineCells> lines;
    bool whole = true;
    std::vector<qsizetype> kept;
    for (const qsizetype row : group.rows) {
        const auto line = readLine(job, row, m_lineRules, currency);
        if (line && line->qty <= 0 && line->unitMinor == 0 && !hasPrefix(group.number)) {
            job.reject(row, "quantity", "not_a_sale",
                       u"Pieces that leave for nothing are a correction of stock, not a sale."_s,
                       u"Book it as a stock adjustment (stock adjust %1 %2), with the reason."_s.arg(
                           line->sku, QString::number(line->qty)));
            continue;
        }
        if (line && line->qty == 0)
            job.reject(row, "quantity", "quantity_zero", u"The line sells no pieces."_s, u"Correct the quantity."_s);
        kept.push_back(row);
        whole = whole && line && !job.isRejected(row);
        if (line)
            lines.push_back(*line);
    }
    group.rows = std::move(kept);
    if (group.rows.empty())
        return;
    const auto atMs = m_dates.read(job, group.rows.front(), "date");
    if (!whole || !atMs) {
        rejectRest(job, group);
        return;
    }
    const bool sells =
        std::any_of(lines.begin(), lines.end(), [](const LineCells &l) { return l.qty > 0 && l.listMinor >= 0; });
    qint64 sum = 0;
    for (const LineCells &line : lines)
        sum += line.amountMinor();
    if (sells && !(hasPrefix(group.number) && sum < 0))
        planOrder(job, group, lines, *atMs);
    else
        planCredit(job, group, lines, *atMs);
}

PlaceLine GenericOrders::articleLine(ImportJob &job, const LineCells &line) const
{
    PlaceLine place;
    place.sku = line.sku;
    place.title = line.title;
    place.qty = line.qty;
    place.priceMinor = line.unitMinor;
    place.discountMinor = line.offListMinor();
    place.taxPpm = line.taxPpm;
    if (!line.sku.isEmpty()) {
        if (const GoodsRow *article = m_index.bySkuInAnyCase(line.sku))
            place.variant = article->id;
    }
    if (line.sku.isEmpty() && line.title.trimmed().isEmpty())
        job.note(Severity::Warning, line.row, "sku", "article_missing",
                 u"The line names no article; it is kept with its amount."_s);
    return place;
}

void GenericOrders::planOrder(ImportJob &job, const Group &group, const std::vector<LineCells> &lines, qint64 atMs)
{
    PlannedOrder planned;
    planned.rows = group.rows;
    planned.hash = hashOf(job, group);
    PlaceOrder &order = planned.order;
    // Kontor's own export names the order itself.
    const QUuid own = QUuid::fromString(firstOf(job, group, "id").trimmed());
    order.id = OrderId(own.isNull() ? job.subject(u"order"_s, group.number) : own);
    order.number = group.number;
    order.atMs = atMs;
    order.terms = m_terms;
    order.taxIncluded = parseBool(firstOf(job, group, "tax_included").trimmed()).value_or(m_taxIncluded);
    order.channel = m_channel;
    order.imported = true;
    order.overrideStock = true;
    QStringList discounts;
    for (const LineCells &line : lines) {
        if (line.amountMinor() >= 0 && line.qty > 0) {
            order.lines.push_back(articleLine(job, line));
            continue;
        }
        order.discountMinor -= line.amountMinor();
        discounts << u"%1 %2: %3"_s.arg(line.sku, line.title, formatMajor(line.amountMinor(), m_currency)).trimmed();
        job.note(Severity::Info, line.row, "quantity", "discount_line",
                 u"The line takes money off, so it is a discount of the order."_s);
    }
    if (!readHead(job, group, planned) || !readStatus(job, group, planned)) {
        rejectRest(job, group);
        return;
    }
    if (!discounts.isEmpty())
        order.note += (order.note.isEmpty() ? QString() : u"\n"_s) + discounts.join(u'\n');
    m_plan.emplace_back(std::move(planned));
}

bool GenericOrders::readHead(ImportJob &job, const Group &group, PlannedOrder &planned) const
{
    PlaceOrder &order = planned.order;
    const QString currency = firstOf(job, group, "currency").trimmed().toUpper();
    order.currency = currency.isEmpty() ? m_currency : currency;
    if (!isKnownCurrency(order.currency)) {
        job.reject(group.rows.front(), "currency", "unknown_currency", u"There is no such currency."_s,
                   u"Write its three letters, such as EUR."_s);
        return false;
    }
    const int exponent = currencyExponent(order.currency);
    for (const auto &[field, target] :
         {std::pair{"shipping", &order.shippingMinor}, std::pair{"order_discount", &order.discountMinor}}) {
        const qsizetype row = rowOfFirst(job, group, field);
        if (row < 0)
            continue;
        const auto amount = job.amount(row, field, exponent);
        if (!amount)
            return false;
        *target += *amount;
    }
    order.shippingTaxPpm = m_lineRules.taxPpm; // as for the lines, none is made up
    if (const qsizetype row = rowOfFirst(job, group, "shipping_tax_rate"); row >= 0) {
        order.shippingTaxPpm = readTaxPpm(job, row, "shipping_tax_rate", m_lineRules.taxPpm);
        if (!order.shippingTaxPpm)
            return false;
    }
    PlannedCustomer &customer = planned.customer;
    customer.key = withoutPointZero(firstOf(job, group, "customer_id").trimmed());
    customer.name = firstOf(job, group, "customer_name");
    customer.email = firstOf(job, group, "email").trimmed();
    customer.phone = firstOf(job, group, "phone").trimmed();
    order.customerName = customer.name.isEmpty() ? customer.key : customer.name;
    order.customerEmail = customer.email;
    order.address = addressOf(job, group, kAddress);
    order.note = firstOf(job, group, "note");
    order.extra = orderExtra(job, group);
    return true;
}

bool GenericOrders::readStatus(ImportJob &job, const Group &group, PlannedOrder &planned) const
{
    if (const qsizetype row = rowOfFirst(job, group, "paid_at"); row >= 0) {
        const auto atMs = m_paidDates.read(job, row, "paid_at");
        if (!atMs)
            return false;
        PlannedCapture capture{*atMs,
                               {},
                               firstOf(job, group, "payment_channel").trimmed(),
                               firstOf(job, group, "payment_reference").trimmed()};
        if (capture.channel.isEmpty())
            capture.channel = m_paymentChannel;
        if (const qsizetype paid = rowOfFirst(job, group, "paid"); paid >= 0) {
            capture.amountMinor = job.amount(paid, "paid", currencyExponent(planned.order.currency));
            if (!capture.amountMinor)
                return false;
        }
        planned.captures.push_back(capture);
    }
    if (const qsizetype row = rowOfFirst(job, group, "shipped_at"); row >= 0) {
        const auto atMs = m_shippedDates.read(job, row, "shipped_at");
        if (!atMs)
            return false;
        planned.shipment = PlannedShipment{
            *atMs, firstOf(job, group, "carrier").trimmed(), firstOf(job, group, "tracking").trimmed(), {}};
    }
    return true;
}

void GenericOrders::planCredit(ImportJob &job, const Group &group, const std::vector<LineCells> &lines, qint64 atMs)
{
    const QString currency = firstOf(job, group, "currency").trimmed().toUpper();
    if (!currency.isEmpty() && currency != job.currency()) {
        job.reject(group.rows.front(), "currency", "foreign_credit",
                   u"A credit note without its sale can only be in the shop's currency."_s);
        rejectRest(job, group);
        return;
    }
    PlannedCredit planned;
    planned.rows = group.rows;
    planned.hash = hashOf(job, group);
    planned.note.id = RecordId(job.subject(u"credit"_s, group.number));
    planned.note.number = group.number;
    planned.note.atMs = atMs;
    const QString key = withoutPointZero(firstOf(job, group, "customer_id").trimmed());
    planned.note.customer = key.isEmpty() ? firstOf(job, group, "customer_name") : key;
    for (const LineCells &line : lines) {
        const qint64 back = -line.amountMinor();
        const qint64 tax = m_taxIncluded ? taxInside(back, line.taxPpm) : taxOn(back, line.taxPpm);
        planned.note.amountMinor += back + (m_taxIncluded ? 0 : tax);
        planned.note.taxMinor += tax;
        planned.note.lines.append(QJsonObject{{u"sku"_s, line.sku},
                                              {u"title"_s, line.title},
                                              {u"qty"_s, -line.qty},
                                              {u"price_minor"_s, line.unitMinor},
                                              {u"total_minor"_s, back + (m_taxIncluded ? 0 : tax)}});
    }
    m_plan.emplace_back(std::move(planned));
}

Result<void> GenericOrders::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return OrdersWriter(job, unit, batch).write(m_plan);
}

} // namespace kontor
