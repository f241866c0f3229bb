// SPDX-License-Identifier: GPL-3.0-or-later
#include "woocommerceorders.h"

#include "cellvalues.h"
#include "currency.h"
#include "ordertaxes.h"
#include "woocommercecells.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kWoocommerceOrdersFields{
    FieldNames{"number", "Order Number|Order #|Order Id"},
    FieldNames{"date", "Order Date|Date"},
    FieldNames{"status", "Order Status|Status"},
    FieldNames{"paid_at", "Paid Date|Date Paid"},
    FieldNames{"completed_at", "Completed Date|Date Completed"},
    FieldNames{"currency", "Order Currency|Currency"},
    FieldNames{"shipping", "Shipping Total|Order Shipping Amount"},
    FieldNames{"shipping_tax", "Shipping Tax Total|Order Shipping Tax Amount"},
    FieldNames{"fee", "Fee Total"},
    FieldNames{"fee_tax", "Fee Tax Total"},
    FieldNames{"taxes", "Tax Total|Order Total Tax Amount|Order Tax Amount"},
    FieldNames{"cart_discount", "Cart Discount Amount"},
    FieldNames{"total", "Order Total|Order Total Amount"},
    FieldNames{"refunded", "Order Refund Amount|Refunded Total"},
    FieldNames{"refund_items", "Refund Items"},
    FieldNames{"payment_channel", "Payment Method Title|Payment Method"},
    FieldNames{"reference", "Transaction Id"},
    FieldNames{"customer_id", "Customer Id|Customer User Id|Customer User"},
    FieldNames{"customer_name", "Customer|Full Name (Billing)"},
    FieldNames{"email", "Billing Email|Email (Billing)|Customer Email"},
    FieldNames{"phone", "Billing Phone|Phone (Billing)"},
    FieldNames{"first_name", "Billing First Name|First Name (Billing)"},
    FieldNames{"last_name", "Billing Last Name|Last Name (Billing)"},
    FieldNames{"billing_company", "Billing Company|Company (Billing)"},
    FieldNames{"billing_line1", "Billing Address 1|Address 1 (Billing)|Address 1&2 (Billing)"},
    FieldNames{"billing_line2", "Billing Address 2|Address 2 (Billing)"},
    FieldNames{"billing_city", "Billing City|City (Billing)"},
    FieldNames{"billing_region", "Billing State|State Code (Billing)|State (Billing)"},
    FieldNames{"billing_postcode", "Billing Postcode|Postcode (Billing)|Zip (Billing)"},
    FieldNames{"billing_country", "Billing Country|Country Code (Billing)"},
    FieldNames{"ship_first_name", "Shipping First Name|First Name (Shipping)"},
    FieldNames{"ship_last_name", "Shipping Last Name|Last Name (Shipping)"},
    FieldNames{"shipping_company", "Shipping Company|Company (Shipping)"},
    FieldNames{"shipping_line1", "Shipping Address 1|Address 1 (Shipping)|Address 1&2 (Shipping)"},
    FieldNames{"shipping_line2", "Shipping Address 2|Address 2 (Shipping)"},
    FieldNames{"shipping_city", "Shipping City|City (Shipping)"},
    FieldNames{"shipping_region", "Shipping State|State Code (Shipping)|State (Shipping)"},
    FieldNames{"shipping_postcode", "Shipping Postcode|Postcode (Shipping)|Zip (Shipping)"},
    FieldNames{"shipping_country", "Shipping Country|Country Code (Shipping)"},
    FieldNames{"note", "Customer Note"},
    FieldNames{"sku", "SKU|Item SKU"},
    FieldNames{"title", "Item Name|Product Name|Name"},
    FieldNames{"quantity", "Quantity|Item Quantity|Quantity (- Refund)"},
    FieldNames{"item_cost", "Item Cost"},
    FieldNames{"line_net", "Order Line (w/o tax)|Item Total"},
    FieldNames{"line_list", "Order Line Subtotal|Item Subtotal"},
    FieldNames{"line_tax", "Order Line Tax|Item Total Tax"},
    FieldNames{"products", "Product(s)"},
    FieldNames{"items_sold", "Items sold"},
    FieldNames{"net", "Net Sales|N. Revenue|N. Revenue (formatted)"},
};

/// `name:Cup|product_id:7|sku:C|quantity:2|total:10.00|sub_total:12.00|…`; a name may hold a bar.
std::map<QString, QString> unpacked(const QString &cell)
{
    static const QRegularExpression next(
        u"\\|(?=(?:name|product_id|sku|quantity|total|sub_total|tax|tax_data|refunded|_variation_id|meta|meta_[^:|]*):)"_s);
    std::map<QString, QString> parts;
    for (const QString &part : cell.split(next)) {
        const qsizetype colon = part.indexOf(u':');
        if (colon > 0)
            parts.emplace(part.first(colon).trimmed().toLower(), part.sliced(colon + 1).trimmed());
    }
    return parts;
}

/// "wc-completed", "Completed" and "completed" are one status.
QString statusOf(const ImportJob &job, const OrderGroup &group)
{
    QString status = firstOf(job, group, "status").trimmed().toLower().replace(u' ', u'-');
    if (status.startsWith("wc-"_L1))
        status = status.sliced(3);
    return status == "pending-payment"_L1 ? u"pending"_s : status;
}

} // namespace

std::span<const FieldNames> WooCommerceOrders::fields() const
{
    return kWoocommerceOrdersFields;
}

bool WooCommerceOrders::claims(const QStringList &header) const
{
    const auto has = [&](const char *name) { return header.contains(foldedHeader(QString::fromLatin1(name))); };
    const bool packed = has("line_item_1") || has("Product Item 1 Name") || has("item_name");
    const bool oneRowPerOrder =
        has("Order Number") && has("Order Date") && packed && (has("Status") || has("Order Status"));
    const bool advanced = has("Order Number") && has("Order Status") && (has("Item Name") || has("Item Cost"));
    const bool analytics = has("Order #") && has("Product(s)") && has("Items sold");
    return oneRowPerOrder || advanced || analytics;
}

Result<void> WooCommerceOrders::prepare(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"date_order"_s}));
    KONTOR_TRY(job.require({u"status"_s}));
    job.unescape = withoutWooGuard;
    findItemColumns(job);
    m_analytics = job.has("products") && m_packed.empty() && m_columns.empty() && !job.has("item_cost");
    if (m_analytics) {
        KONTOR_TRY(job.require({u"items_sold"_s, u"net"_s}));
        job.noteFile(Severity::Warning, "analytics_report",
                     u"This report of WooCommerce Analytics has no prices of articles, no taxes, no shipping and no "
                     u"addresses. Each order becomes one line with its net amount."_s,
                     u"An order export plugin writes whole orders; import its file instead if you have one."_s);
    } else if (m_packed.empty() && m_columns.empty()) {
        KONTOR_TRY(job.require({u"title"_s, u"quantity"_s}));
        if (!job.has("item_cost") && !job.has("line_net"))
            KONTOR_TRY(job.require({u"line_net"_s}));
    }
    return readDates(job, {"date", "paid_at", "completed_at"});
}

void WooCommerceOrders::findItemColumns(ImportJob &job)
{
    static const QRegularExpression packed(u"^line_item_\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression single(u"^Product Item (\\d+) (Name|SKU|Quantity|Total|Subtotal)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (int column = 0; column < job.table.header().size(); ++column) {
        const QString name = job.table.header().at(column).trimmed();
        if (packed.match(name).hasMatch()) {
            m_packed.push_back(column);
            job.take(name.toLower(), column);
        } else if (const auto match = single.match(name); match.hasMatch()) {
            const QString part = match.captured(2).toLower();
            m_columns[match.capturedView(1).toInt()].part.emplace(part == "subtotal"_L1 ? u"sub_total"_s : part,
                                                                  column);
            job.take(u"item%1_%2"_s.arg(match.captured(1), part), column);
        }
    }
}

std::optional<WooCommerceOrders::Item> WooCommerceOrders::itemFrom(ImportJob &job, qsizetype row, const QString &where,
                                                                   const std::map<QString, QString> &parts,
                                                                   int exponent) const
{
    const auto part = [&](const char *name) {
        const auto it = parts.find(QString::fromLatin1(name));
        return it == parts.end() ? QString() : it->second;
    };
    const auto qty = parseQuantity(part("quantity"));
    const auto net = parseAmount(part("total"), exponent);
    const auto list = part("sub_total").isEmpty() ? net : parseAmount(part("sub_total"), exponent);
    const auto tax = part("tax").isEmpty() ? Result<ParsedAmount>(ParsedAmount{}) : parseAmount(part("tax"), exponent);
    if (!qty || *qty < 1 || !net || !list || !tax || net->minor < 0 || list->minor < net->minor) {
        job.reject(row, nullptr, "bad_item",
                   u"%1 cannot be read as an article with its quantity and amounts."_s.arg(where.left(60)),
                   u"It should read name:…|sku:…|quantity:2|total:10.00|sub_total:12.00."_s);
        return {};
    }
    Item item{row, part("sku"), part("name"), *qty, list->minor, net->minor, {}};
    if (!part("tax").isEmpty())
        item.taxMinor = tax->minor;
    return item;
}

std::optional<WooCommerceOrders::Item> WooCommerceOrders::packedItem(ImportJob &job, qsizetype row, int column,
                                                                     int exponent) const
{
    return itemFrom(job, row, job.table.header().at(column), unpacked(job.textAt(row, column)), exponent);
}

std::optional<WooCommerceOrders::Item> WooCommerceOrders::rowItem(ImportJob &job, qsizetype row, int exponent) const
{
    const auto qty = job.quantity(row, "quantity");
    if (!qty)
        return {};
    Item item{row, job.key(row, "sku"), job.text(row, "title").trimmed(), *qty, 0, 0, {}};
    if (*qty < 1) {
        job.note(Severity::Info, row, "quantity", "line_removed",
                 u"The article was taken off the order again, so it is left out."_s);
        return item;
    }
    if (job.has("line_net")) {
        const auto net = job.amount(row, "line_net", exponent);
        if (!net)
            return {};
        item.netMinor = *net;
    } else {
        const auto cost = job.exactAmount(row, "item_cost");
        bool exact = true;
        const auto net = cost ? roundedProduct(*cost, *qty, exponent, exact) : Result<qint64>(-1);
        if (!cost)
            return {};
        if (!net || *net < 0) {
            job.reject(row, "item_cost", "bad_amount", u"This cannot be the price of an article."_s,
                       u"Write an amount from 0."_s);
            return {};
        }
        item.netMinor = *net;
    }
    item.listMinor = item.netMinor;
    if (!job.key(row, "line_list").isEmpty()) {
        const auto list = job.amount(row, "line_list", exponent);
        if (!list)
            return {};
        item.listMinor = std::max(item.netMinor, *list);
    }
    if (!job.key(row, "line_tax").isEmpty()) {
        item.taxMinor = job.amount(row, "line_tax", exponent);
        if (!item.taxMinor)
            return {};
    }
    return item;
}

std::optional<WooCommerceOrders::Item> WooCommerceOrders::analyticsItem(ImportJob &job, qsizetype row,
                                                                        int exponent) const
{
    static const QRegularExpression one(u"^(\\d+) ?[×x] (.*)$"_s);
    const auto qty = job.quantity(row, "items_sold");
    const auto net = job.amount(row, "net", exponent);
    if (!qty || !net)
        return {};
    const QString products = job.text(row, "products").trimmed();
    const auto match = one.match(products);
    const bool single = match.hasMatch() && match.capturedView(1).toLongLong() == *qty;
    return Item{row, {}, single ? match.captured(2) : products, std::max<qint64>(1, *qty), *net, *net, {}};
}

std::optional<std::vector<WooCommerceOrders::Item>> WooCommerceOrders::itemsOf(ImportJob &job, const OrderGroup &group,
                                                                               int exponent) const
{
    std::vector<Item> items;
    bool readable = true;
    const auto add = [&](const std::optional<Item> &item) {
        readable = readable && item.has_value();
        if (item && item->qty > 0)
            items.push_back(*item);
    };
    const qsizetype first = group.rows.front();
    for (const int column : m_packed) {
        if (!job.textAt(first, column).trimmed().isEmpty())
            add(packedItem(job, first, column, exponent));
    }
    for (const auto &[number, columns] : m_columns) {
        std::map<QString, QString> parts;
        for (const auto &[part, column] : columns.part)
            parts.emplace(part, job.textAt(first, column).trimmed());
        if (!parts[u"name"_s].isEmpty() || !parts[u"quantity"_s].isEmpty())
            add(itemFrom(job, first, u"Product Item %1"_s.arg(number), parts, exponent));
    }
    if (m_analytics)
        add(analyticsItem(job, first, exponent));
    else if (m_packed.empty() && m_columns.empty()) {
        for (const qsizetype row : group.rows) {
            if (!job.key(row, "title").isEmpty() || !job.key(row, "quantity").isEmpty())
                add(rowItem(job, row, exponent));
        }
    }
    if (readable && items.empty()) {
        job.reject(first, nullptr, "no_lines", u"The order has no article."_s, u"Export it with its articles."_s);
        return {};
    }
    return readable ? std::optional(items) : std::nullopt;
}

bool WooCommerceOrders::plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned)
{
    const QString status = statusOf(job, group);
    if (status == "checkout-draft"_L1 || status == "auto-draft"_L1 || status == "trash"_L1) {
        job.note(Severity::Info, group.rows.front(), "status", "draft_order",
                 u"The order was never placed, so it is left out."_s);
        return false;
    }
    const QString told = firstOf(job, group, "currency").trimmed().toUpper();
    if (!readHead(job, group, told.isEmpty() ? job.currency() : told, planned))
        return false;
    auto items = itemsOf(job, group, currencyExponent(planned.order.currency));
    if (!items || !readMoney(job, group, planned, *items))
        return false;
    planned.order.channel = u"woocommerce"_s;
    readBuyer(job, group, planned);
    return readStatus(job, group, planned);
}

bool WooCommerceOrders::readMoney(ImportJob &job, const OrderGroup &group, PlannedOrder &planned,
                                  std::vector<Item> &items) const
{
    PlaceOrder &order = planned.order;
    const int exponent = currencyExponent(order.currency);
    const auto shipping = amountOf(job, group, "shipping", exponent);
    const auto shippingTax = amountOf(job, group, "shipping_tax", exponent);
    const auto fee = amountOf(job, group, "fee", exponent);
    const auto feeTax = amountOf(job, group, "fee_tax", exponent);
    const auto taxes = amountOf(job, group, "taxes", exponent);
    const auto total = amountOf(job, group, "total", exponent, -1);
    if (!shipping || !shippingTax || !fee || !feeTax || !taxes || !total)
        return false;
    if (*fee > 0)
        items.push_back({group.rows.front(), {}, u"Fee"_s, 1, *fee, *fee, *feeTax});
    order.taxIncluded = false; // what WooCommerce exports is without tax, whatever the shop showed
    order.shippingMinor = *shipping;
    const bool lineTaxes = std::all_of(items.begin(), items.end(), [](const Item &item) { return item.taxMinor; });
    qint64 net = *shipping;
    for (const Item &item : items) {
        LineCells line;
        line.sku = item.sku;
        line.title = item.title;
        line.qty = item.qty;
        line.listMinor = item.listMinor;
        line.discountMinor = item.listMinor - item.netMinor;
        line.unitMinor = item.listMinor / item.qty + (item.listMinor % item.qty != 0);
        PlaceLine place = articleLine(line);
        place.taxPpm = lineTaxes ? rateOf(item.netMinor, item.taxMinor.value_or(0), false).value_or(0) : *taxes > 0;
        order.lines.push_back(place);
        net += item.netMinor;
    }
    // Some exports write the price before the coupon: then the total tells.
    const auto coupon = amountOf(job, group, "cart_discount", exponent);
    if (coupon && *coupon > 0 && *total >= 0 && net + *taxes - *coupon == *total)
        order.discountMinor = *coupon;
    bool exact = true;
    if (lineTaxes)
        order.shippingTaxPpm = rateOf(*shipping, *shippingTax, false).value_or(0);
    else if (*taxes > 0)
        exact = fitTaxes(order, *taxes - *shippingTax, {}, false);
    if (!lineTaxes && *shippingTax > 0)
        order.shippingTaxPpm = rateOf(*shipping, *shippingTax, false).value_or(0);
    if (!exact)
        job.note(Severity::Warning, group.rows.front(), "taxes", "tax_not_exact",
                 u"The taxes of the lines do not come to the file's taxes to the cent."_s,
                 u"Compare the order with the other shop's invoice."_s);
    if (!m_analytics)
        compareTotal(job, group, planned, *total < 0 ? std::nullopt : std::optional(*total));
    return true;
}

void WooCommerceOrders::readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const
{
    const auto key = [&](const char *field) { return firstOf(job, group, field).trimmed(); };
    PlaceOrder &order = planned.order;
    PlannedCustomer &customer = planned.customer;
    const QJsonObject shipTo = addressOf(job, group, kShippingFields);
    const QJsonObject billTo = addressOf(job, group, kBillingFields);
    order.address = shipTo.isEmpty() ? billTo : shipTo;
    if (!billTo.isEmpty() && billTo != order.address)
        order.extra.insert(u"billing"_s, billTo);
    const QString billed = u"%1 %2"_s.arg(key("first_name"), key("last_name")).trimmed();
    const QString shipped = u"%1 %2"_s.arg(key("ship_first_name"), key("ship_last_name")).trimmed();
    customer.name = billed.isEmpty() ? key("customer_name") : billed;
    customer.email = key("email");
    customer.phone = key("phone");
    const QString id = withoutPointZero(key("customer_id"));
    customer.key = id == "0"_L1 ? QString() : id; // 0 is a guest
    order.customerName = shipped.isEmpty() ? customer.name : shipped;
    order.customerEmail = customer.email;
    order.note = firstOf(job, group, "note");
}

bool WooCommerceOrders::readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const
{
    const QString status = statusOf(job, group);
    static const QStringList known{u"pending"_s,   u"on-hold"_s,   u"failed"_s,  u"processing"_s,
                                   u"completed"_s, u"cancelled"_s, u"refunded"_s};
    if (!known.contains(status)) {
        job.reject(std::max(group.rows.front(), rowOfFirst(job, group, "status")), "status", "unknown_order_status",
                   u"This order status is not known."_s,
                   u"Write pending, processing, on-hold, completed, cancelled, refunded or failed."_s);
        return false;
    }
    const auto paidMs = timeOf(job, group, "paid_at");
    const auto completedMs = timeOf(job, group, "completed_at");
    const auto refunded = amountOf(job, group, "refunded", currencyExponent(planned.order.currency));
    if (!paidMs || !completedMs || !refunded)
        return false;
    const qint64 placedMs = planned.order.atMs.value_or(0);
    const bool done = status == "completed"_L1 || status == "refunded"_L1;
    // Cash on delivery is "processing" without a day of payment.
    const bool unpaidYet = status == "processing"_L1 && job.has("paid_at") && !*paidMs;
    if (*paidMs || done || (status == "processing"_L1 && !unpaidYet)) {
        PlannedCapture capture;
        capture.atMs = *paidMs ? **paidMs : standIn(job, group, "payment_date", {*completedMs}, placedMs);
        capture.channel = firstOf(job, group, "payment_channel").trimmed();
        if (capture.channel.isEmpty())
            capture.channel = u"woocommerce"_s;
        capture.reference = firstOf(job, group, "reference").trimmed();
        planned.captures.push_back(capture);
    }
    planned.order.terms = unpaidYet ? Terms::OnDelivery : Terms::Prepaid;
    if (status == "completed"_L1)
        planned.shipment = PlannedShipment{
            *completedMs ? **completedMs : standIn(job, group, "parcel_date", {*paidMs}, placedMs), {}, {}, {}};
    if (status == "cancelled"_L1 || status == "refunded"_L1)
        planned.cancellation = PlannedCancellation{standIn(job, group, "end_date", {*completedMs, *paidMs}, placedMs),
                                                   status, ClosedReason::Merchant};
    if (planned.captures.empty() || (*refunded == 0 && status != "refunded"_L1))
        return true;
    const qint64 atMs = planned.cancellation ? planned.cancellation->atMs
                                             : standIn(job, group, "refund_date", {*completedMs, *paidMs}, placedMs);
    planned.refund = PlannedRefund{atMs, *refunded > 0 ? std::optional(*refunded) : std::nullopt,
                                   planned.captures.front().channel, u"refunded"_s};
    return true;
}

} // namespace kontor
