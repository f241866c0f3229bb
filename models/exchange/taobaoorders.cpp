// SPDX-License-Identifier: GPL-3.0-or-later
#include "taobaoorders.h"

#include "cellvalues.h"
#include "currency.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kTaobaoOrdersFields{
    FieldNames{"number", "订单编号|主订单编号"},
    FieldNames{"nick", "买家会员名|买家会员昵称|买家昵称"},
    FieldNames{"reference", "支付单号|买家支付宝账号"},
    FieldNames{"goods", "买家应付货款"},
    FieldNames{"postage", "买家应付邮费"},
    FieldNames{"total", "总金额"},
    FieldNames{"paid", "买家实际支付金额|买家实付金额"},
    FieldNames{"status", "订单状态"},
    FieldNames{"message", "买家留言"},
    FieldNames{"customer_name", "收货人姓名"},
    FieldNames{"address", "收货地址"},
    FieldNames{"new_address", "修改后的收货地址"},
    FieldNames{"phone", "联系手机"},
    FieldNames{"telephone", "联系电话"},
    FieldNames{"date", "订单创建时间"},
    FieldNames{"paid_at", "订单付款时间"},
    FieldNames{"shipped_at", "发货时间"},
    FieldNames{"received_at", "确认收货时间"},
    FieldNames{"title", "宝贝标题|商品标题"},
    FieldNames{"kinds", "宝贝种类|商品种类"},
    FieldNames{"quantity", "宝贝总数量|商品总数量"},
    FieldNames{"tracking", "物流单号"},
    FieldNames{"carrier", "物流公司"},
    FieldNames{"remark", "订单备注|商家备忘"},
    FieldNames{"close_reason", "订单关闭原因"},
    FieldNames{"coupon", "天猫卡券抵扣|卡券抵扣"},
    FieldNames{"points", "集分宝抵扣|积分抵扣"},
    FieldNames{"refund", "退款金额"},
};

const QByteArray kZone = "Asia/Shanghai"; // the clock of every report

/// Reports write "null", "无" or nothing where there is nothing, and "No:" before parcel numbers of old.
QString told(const ImportJob &job, const OrderGroup &group, const char *field)
{
    const QString text = firstOf(job, group, field).trimmed();
    return text == "null"_L1 || text == u"无"_s ? QString() : text;
}

} // namespace

std::span<const FieldNames> TaobaoOrders::fields() const
{
    return kTaobaoOrdersFields;
}

bool TaobaoOrders::claims(const QStringList &header) const
{
    const auto any = [&](const char *field) { return hasHeaderFor(header, kTaobaoOrdersFields, field); };
    return any("number") && any("status") && any("date") && (any("goods") || any("paid")) && any("title");
}

Result<void> TaobaoOrders::prepare(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"date_order"_s, u"currency"_s}));
    KONTOR_TRY(job.require({u"status"_s, u"title"_s, u"quantity"_s}));
    if (!job.has("goods"))
        KONTOR_TRY(job.require({u"total"_s}));
    job.unescape = stripTaobaoWrapping;
    return readDates(job, {"date", "paid_at", "shipped_at", "received_at"}, kZone);
}

bool TaobaoOrders::plan(ImportJob &job, const OrderGroup &group, PlannedOrder &planned)
{
    if (group.rows.size() > 1) {
        for (size_t i = 1; i < group.rows.size(); ++i)
            job.reject(group.rows[i], "number", "order_twice",
                       u"Row %1 is the same order."_s.arg(group.rows.front() + 2), u"Take one of the two rows out."_s);
        return false;
    }
    Money money;
    if (!readHead(job, group, job.mapping.rules.value("currency"_L1).toString(u"CNY"_s), planned)
        || !readMoney(job, group, money) || !readLine(job, group.rows.front(), planned, money.goodsMinor))
        return false;
    planned.order.shippingMinor = money.postageMinor;
    planned.order.terms = Terms::Prepaid;
    planned.order.channel = u"taobao"_s;
    planned.order.taxIncluded = true;
    compareTotal(job, group, planned, money.totalMinor);
    readBuyer(job, group, planned);
    return readStatus(job, group, planned, money);
}

bool TaobaoOrders::readMoney(ImportJob &job, const OrderGroup &group, Money &money) const
{
    const int exponent = currencyExponent(job.mapping.rules.value("currency"_L1).toString(u"CNY"_s));
    bool readable = true;
    const auto amount = [&](const char *field) {
        if (told(job, group, field).isEmpty())
            return qint64{0};
        const auto read = amountOf(job, group, field, exponent);
        readable = readable && read.has_value();
        return read.value_or(0);
    };
    money.postageMinor = amount("postage");
    money.paidMinor = amount("paid");
    money.couponMinor = amount("coupon") + amount("points");
    money.refundMinor = amount("refund");
    if (rowOfFirst(job, group, "total") >= 0)
        money.totalMinor = amount("total");
    if (rowOfFirst(job, group, "goods") >= 0)
        money.goodsMinor = amount("goods");
    else if (money.totalMinor)
        money.goodsMinor = *money.totalMinor - money.postageMinor;
    if (readable && money.goodsMinor < 0)
        job.reject(group.rows.front(), "total", "bad_amount", u"The postage is more than the whole order."_s,
                   u"Correct the total."_s);
    return readable && money.goodsMinor >= 0;
}

bool TaobaoOrders::readLine(ImportJob &job, qsizetype row, PlannedOrder &planned, qint64 goodsMinor) const
{
    const auto qty = job.quantity(row, "quantity");
    if (!qty)
        return false;
    if (*qty < 1) {
        job.reject(row, "quantity", "quantity_zero", u"The line sells no pieces."_s, u"Correct the quantity."_s);
        return false;
    }
    LineCells line;
    line.row = row;
    line.title = job.text(row, "title").trimmed();
    line.qty = *qty;
    line.listMinor = goodsMinor;
    line.unitMinor = goodsMinor / *qty + (goodsMinor % *qty != 0); // what is too much comes off as a discount
    planned.order.lines.push_back(articleLine(line));
    if (parseQuantity(job.key(row, "kinds")).value_or(1) > 1)
        job.note(Severity::Info, row, "title", "articles_in_one_line",
                 u"The report does not price the articles of an order singly; they stand in one line with the sum."_s);
    return true;
}

void TaobaoOrders::readBuyer(ImportJob &job, const OrderGroup &group, PlannedOrder &planned) const
{
    PlaceOrder &order = planned.order;
    PlannedCustomer &customer = planned.customer;
    customer.key = told(job, group, "nick");
    customer.name = told(job, group, "customer_name");
    customer.phone = told(job, group, "phone");
    if (customer.phone.isEmpty())
        customer.phone = told(job, group, "telephone");
    order.customerName = customer.name.isEmpty() ? customer.key : customer.name;
    const QString changed = told(job, group, "new_address");
    const QString address = changed.isEmpty() ? told(job, group, "address") : changed;
    if (!address.isEmpty())
        order.address.insert(u"line1"_s, address);
    if (!customer.phone.isEmpty())
        order.address.insert(u"phone"_s, customer.phone);
    QStringList notes;
    for (const char *field : {"message", "remark"}) {
        if (const QString text = told(job, group, field); !text.isEmpty())
            notes << text;
    }
    order.note = notes.join(u'\n');
}

bool TaobaoOrders::readStatus(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Money &money) const
{
    const QString status = told(job, group, "status").remove(u' ');
    const bool waits = status.contains(u"等待买家付款"_s) || status.contains(u"未付款"_s);
    const bool finished = status.contains(u"交易成功"_s);
    const bool closed = status.contains(u"交易关闭"_s);
    const bool sent = status.contains(u"卖家已发货"_s) || status.contains(u"等待买家确认"_s);
    const bool partly = status.contains(u"部分发货"_s);
    const bool paid =
        status.contains(u"买家已付款"_s) || status.contains(u"等待卖家发货"_s) || sent || partly || finished;
    if (!waits && !closed && !paid) {
        job.reject(group.rows.front(), "status", "unknown_order_status", u"This order status is not known."_s,
                   u"Write 等待买家付款, 买家已付款，等待卖家发货, 卖家已发货，等待买家确认, 交易成功 or 交易关闭."_s);
        return false;
    }
    const auto paidMs = timeOf(job, group, "paid_at");
    const auto shippedMs = timeOf(job, group, "shipped_at");
    const auto receivedMs = timeOf(job, group, "received_at");
    if (!paidMs || !shippedMs || !receivedMs)
        return false;
    const qint64 placedMs = planned.order.atMs.value_or(0);
    const qint64 captured = money.paidMinor > 0 ? money.paidMinor : closed ? money.refundMinor : 0;
    if ((paid || closed) && captured > 0) {
        const qint64 atMs = *paidMs ? **paidMs : standIn(job, group, "payment_date", {}, placedMs);
        planned.captures.push_back({atMs, captured, u"alipay"_s, told(job, group, "reference")});
        const qint64 rest = money.goodsMinor + money.postageMinor - captured;
        if (money.couponMinor > 0 && money.couponMinor <= rest)
            planned.captures.push_back({atMs, money.couponMinor, u"taobao_coupon"_s, {}});
    }
    QString tracking = told(job, group, "tracking");
    if (tracking.startsWith("No:"_L1, Qt::CaseInsensitive))
        tracking = tracking.sliced(3).trimmed();
    if (sent || finished || (closed && (*shippedMs || !tracking.isEmpty()))) {
        const qint64 atMs = *shippedMs ? **shippedMs : standIn(job, group, "parcel_date", {*paidMs}, placedMs);
        planned.shipment = PlannedShipment{atMs, told(job, group, "carrier"), tracking, {}};
    }
    if (partly)
        job.note(Severity::Warning, group.rows.front(), "status", "part_unknown",
                 u"The file does not say which pieces have left; none are booked."_s,
                 u"Ship the pieces that have left by hand."_s);
    const qint64 lastMs = planned.shipment ? planned.shipment->atMs : paidMs->value_or(placedMs);
    if (finished) {
        planned.receivedAtMs = *receivedMs ? **receivedMs : standIn(job, group, "end_date", {lastMs}, placedMs);
        planned.closes = true;
    }
    if (closed)
        close(job, group, planned, money, lastMs);
    else if (money.refundMinor > 0 && !planned.captures.empty())
        planned.refund = PlannedRefund{standIn(job, group, "refund_date", {*receivedMs, lastMs}, placedMs),
                                       money.refundMinor, planned.captures.front().channel, u"退款"_s};
    return true;
}

/// 交易关闭: without goods on their way the order is cancelled; what was paid went back.
void TaobaoOrders::close(ImportJob &job, const OrderGroup &group, PlannedOrder &planned, const Money &money,
                         qint64 lastMs) const
{
    const QString said = told(job, group, "close_reason");
    const QString reason = said.isEmpty() || said == u"订单未关闭"_s ? u"交易关闭"_s : said;
    const qint64 atMs = standIn(job, group, "end_date", {lastMs}, planned.order.atMs.value_or(0));
    if (!planned.shipment)
        planned.cancellation = PlannedCancellation{
            atMs, reason, reason.contains(u"买家"_s) ? ClosedReason::Buyer : ClosedReason::Merchant};
    if (planned.captures.empty())
        return;
    const std::optional<qint64> amount = money.refundMinor > 0 ? std::optional(money.refundMinor) : std::nullopt;
    planned.refund = PlannedRefund{atMs, amount, planned.captures.front().channel, reason};
}

} // namespace kontor
