// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldenyear.h"

#include "customerservice.h"
#include "invoicesservice.h"
#include "privacyservice.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kDay = 86'400'000;

ProductDraft shirt()
{
    ProductDraft draft;
    draft.title = u"丝绸衬衫 “Sommer”"_s;
    draft.description = u"真丝 · 100 %"_s;
    draft.brand = u"Weiß & Söhne"_s;
    draft.tags = {u"新品"_s, u"sale"_s};
    draft.categories = {u"Clothing > 衬衫"_s};
    VariantDraft red;
    red.title = u"红 / L"_s;
    red.sku = u"SHIRT-红"_s;
    red.barcode = u"4006381333931"_s;
    red.priceMinor = 4990;
    red.compareAtMinor = 5990;
    red.costMinor = 2100;
    red.policy = u"continue"_s;
    red.options = {{u"Colour"_s, u"红"_s}, {u"Size"_s, u"L"_s}};
    draft.variants = {red};
    return draft;
}

} // namespace

OrderId GoldenYear::placed(const VariantId &variant, qint64 qty, const QString &customer)
{
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = variant;
    request.lines.back().qty = qty;
    request.customerName = customer;
    request.shippingMinor = 490;
    request.address = {{u"city"_s, u"上海"_s}, {u"street"_s, u"南京路 1"_s}};
    return must([&](Unit &u) { return OrdersService(u, m_who).place(request); });
}

QString GoldenYear::paid(const OrderId &order)
{
    Capture capture;
    capture.channel = u"alipay"_s;
    capture.amountMinor = m_story.order(order).dueMinor;
    capture.feeMinor = 12;
    return must([&](Unit &u) { return PaymentsService(u, m_who).capture(order, capture); });
}

OrderId GoldenYear::delivered(const VariantId &variant, qint64 qty, const QString &customer)
{
    const OrderId order = placed(variant, qty, customer);
    paid(order);
    Shipment shipment;
    shipment.carrier = u"顺丰"_s;
    shipment.tracking = u"SF1"_s;
    const ParcelId parcel = must([&](Unit &u) { return TransportService(u, m_who).ship(order, shipment); });
    must([&](Unit &u) { return TransportService(u, m_who).track(order, parcel, ParcelStatus::Delivered, u"上海"_s); });
    return order;
}

RefundId GoldenYear::asked(const OrderId &order, qint64 qty, Restock restock)
{
    RefundRequest request;
    request.parts.push_back({1, qty, restock});
    request.reason = u"太小"_s;
    return must([&](Unit &u) { return RefundsService(u, m_who).request(order, request); });
}

void GoldenYear::goods()
{
    m_mug = m_story.article(u"MUG"_s, 990, 40);
    m_shirt = must([](Unit &u) { return GoodsService(u, u"import"_s).save(shirt()); }).variants.front();
    const CategoryId winter = must([&](Unit &u) { return CategoryService(u, m_who).add(u"冬天"_s, {}); });
    must([&](Unit &u) { return CategoryService(u, m_who).rename(winter, u"Winter"_s); });
    must([&](Unit &u) { return CategoryService(u, m_who).setThreshold(winter, 4); });
    CustomerDraft li;
    li.name = u"李娜"_s;
    li.email = u"li@example.com"_s;
    li.tags = {u"vip"_s};
    li.address = {{u"city"_s, u"北京"_s}};
    const CustomerId nana = must([&](Unit &u) { return UsersService(u, m_who).saveCustomer(li); });
    li.email = u"LI@EXAMPLE.COM"_s;
    li.tags = {u"订阅"_s};
    const CustomerId twin = must([&](Unit &u) { return UsersService(u, m_who).saveCustomer(li); });
    must([&](Unit &u) { return CustomerService(u, m_who).merge(nana, {twin}); });
    m_story.setting(u"country"_s, u"DE"_s);
    m_story.setting(u"tax_ppm"_s, 190'000);
    m_story.setting(u"refund_limit_minor"_s, 3000);
    m_story.setting(u"moving_average_cost"_s, true);
}

void GoldenYear::stock()
{
    m_cellar = must([&](Unit &u) { return InventoryService(u, m_who).addLocation(u"地下室"_s, u"CELLAR"_s); });
    const auto stock = [&](auto work) {
        return must([&](Unit &u) {
            InventoryService service(u, m_who);
            return work(service);
        });
    };
    stock([&](InventoryService &s) { return s.receive(m_shirt, 12, {}); });
    stock([&](InventoryService &s) { return s.adjust(m_mug, -2, u"broken"_s, {}); });
    stock([&](InventoryService &s) { return s.count(m_mug, 37, {}); });
    stock([&](InventoryService &s) { return s.hold(m_mug, 3, StockBucket::Damaged, {}); });
    stock([&](InventoryService &s) { return s.unhold(m_mug, 1, StockBucket::Damaged, {}); });
    stock([&](InventoryService &s) { return s.setThreshold(m_shirt, 5, {}); });
    const auto sent = stock([&](InventoryService &s) {
        return s.sendTransfer(mainLocation(), m_cellar, {{m_mug, u"MUG"_s, 6, 0, 0}});
    });
    stock([&](InventoryService &s) { return s.receiveTransfer(sent, {{m_mug, u"MUG"_s, 4, 0, 1}}); });
    stock([&](InventoryService &s) { return s.closeTransfer(sent, u"lost"_s); });
    const auto bought = stock([&](InventoryService &s) {
        return s.placePurchase(u"景德镇"_s, {{m_mug, u"MUG"_s, 20, 300, 0}}, {}, {});
    });
    stock([&](InventoryService &s) { return s.editPurchase(bought, {{m_mug, u"MUG"_s, 24, 310, 0}}); });
    stock([&](InventoryService &s) { return s.receivePurchase(bought, {{m_mug, u"MUG"_s, 10, 310, 0}}); });
    stock([&](InventoryService &s) { return s.closePurchase(bought); });
}

void GoldenYear::sales()
{
    const OrderId order = placed(m_mug, 2, u"王伟"_s);
    const auto orders = [&](auto work) {
        must([&](Unit &u) {
            OrdersService service(u, m_who);
            return work(service);
        });
    };
    orders([&](OrdersService &s) { return s.hold(order, u"地址不清"_s); });
    orders([&](OrdersService &s) { return s.note(order, u"call first · 先打电话"_s); });
    orders([&](OrdersService &s) { return s.tag(order, {u"gift"_s}, {}); });
    orders([&](OrdersService &s) { return s.release(order); });
    orders([&](OrdersService &s) { return s.route(order, {{1, 1}}, m_cellar); });
    const QString attempt =
        must([&](Unit &u) { return PaymentsService(u, m_who).openAttempt(order, u"stripe"_s, 2470, {}); });
    must([&](Unit &u) {
        return PaymentsService(u, m_who).failAttempt(order, attempt, u"stripe"_s, 2470, u"declined"_s);
    });
    paid(order);
    must([&](Unit &u) { return InvoicesService(u, m_who).issue(order); });
    Shipment shipment;
    shipment.lines = {{1, 1}};
    const ParcelId wrong = must([&](Unit &u) { return TransportService(u, m_who).pack(order, shipment); });
    must([&](Unit &u) { return TransportService(u, m_who).voidParcel(order, wrong); });
    const OrderId other = delivered(m_shirt, 1, u"Zoë Müller"_s);
    orders([&](OrdersService &s) { return s.received(other); });
    m_story.clock().advance(20 * kDay);
    orders([&](OrdersService &s) { return s.close(other); });
}

void GoldenYear::changes()
{
    const OrderId wide = placed(m_mug, 5, u"Split"_s);
    paid(wide);
    must([&](Unit &u) { return OrdersService(u, m_who).split(wide, {{1, 2}}); });
    must([&](Unit &u) { return OrdersService(u, m_who).cancelLines(wide, {{1, 1}}, u"sold out"_s); });
    const OrderId first = placed(m_mug, 1, u"Merge"_s);
    const OrderId second = placed(m_mug, 1, u"Merge"_s);
    PlaceLine more;
    more.variant = m_mug;
    more.qty = 3;
    must([&](Unit &u) { return OrdersService(u, m_who).edit(first, {{1, more}}, 0, {}); });
    must([&](Unit &u) { return OrdersService(u, m_who).merge({first, second}); });
    must([&](Unit &u) { return OrdersService(u, m_who).cancel(first, u"changed mind"_s, ClosedReason::Buyer); });
    m_story.setting(u"payment_window_hours"_s, 48);
    placed(m_mug, 1, u"expires"_s);
    m_story.clock().advance(40 * kDay);
    must([](Unit &u) -> Result<int> {
        KONTOR_ASSIGN(const OrdersService::Due due, OrdersService(u, u"system"_s).settleDue());
        return due.total();
    });
}

void GoldenYear::returns()
{
    const auto refunds = [&](auto work) {
        must([&](Unit &u) {
            RefundsService service(u, m_who);
            return work(service);
        });
    };
    const OrderId order = delivered(m_shirt, 2, u"退货"_s);
    const RefundId no = asked(order, 1, Restock::None);
    refunds([&](RefundsService &s) { return s.reject(order, no, u"worn"_s); });
    const RefundId back = asked(order, 1, Restock::Return);
    refunds([&](RefundsService &s) { return s.withdraw(order, back); });
    const RefundId yes = asked(order, 1, Restock::Damaged);
    refunds([&](RefundsService &s) { return s.approve(order, yes); });
    must([&](Unit &u) { return RefundsService(u, u"Bob"_s).second(order, yes); });
    refunds([&](RefundsService &s) { return s.settlementFailed(order, yes, u"account closed"_s); });
    refunds([&](RefundsService &s) { return s.settle(order, yes, u"bank_transfer"_s, u"R-1"_s); });
    refunds([&](RefundsService &s) { return s.receiveReturn(order, yes, {{1, 0, 1, 0}}, m_cellar); });
    const OrderId swapped = delivered(m_mug, 2, u"换货"_s);
    const RefundId swap = asked(swapped, 1, Restock::Return);
    refunds([&](RefundsService &s) { return s.approve(swapped, swap); });
    PlaceOrder instead;
    instead.lines.emplace_back();
    instead.lines.back().variant = m_mug;
    must([&](Unit &u) { return OrdersService(u, m_who).exchange(swapped, swap, instead); });
}

void GoldenYear::disputes()
{
    const OrderId order = delivered(m_mug, 1, u"Chargeback"_s);
    const QString key = m_story.order(order).payments.front().key;
    must([&](Unit &u) { return PaymentsService(u, m_who).reverse(order, key, 1480, u"chargeback"_s); });
    must([&](Unit &u) { return PaymentsService(u, m_who).reinstate(order, key, 480); });
    must([&](Unit &u) { return PaymentsService(u, m_who).charge(order, key, 35); });
}

void GoldenYear::others()
{
    PaymentsService::CreditNote note;
    note.id = RecordId(QUuid(u"01890000-0000-7000-8000-000000000001"_s));
    note.number = u"CN-1"_s;
    note.customer = u"旧客户"_s;
    note.atMs = m_story.clock().nowMs();
    note.amountMinor = 700;
    note.taxMinor = 112;
    must([&](Unit &u) { return PaymentsService(u, u"import"_s).noteCredit(note); });
    const BatchId batch(QUuid(u"01890000-0000-7000-8000-000000000002"_s));
    must([&](Unit &u) {
        ProductDraft draft;
        draft.title = u"taken back"_s;
        draft.variants.emplace_back();
        return GoodsService(u, u"import"_s, batch).save(draft);
    });
    must([&](Unit &u) { return UsersService(u, m_who).undoBatch(batch); });
}

void GoldenYear::forgotten()
{
    const CustomerId zoe =
        must([&](Unit &u) { return UsersService(u, m_who).customerFor(u"zoe@example.com"_s, u"Zoë"_s, u"030 1"_s); });
    must([&](Unit &u) { return PrivacyService(u, m_who).eraseCustomer(zoe, OpenOrders::Block); });
    const OrderId guest = delivered(m_mug, 1, u"Guest"_s);
    must([&](Unit &u) { return PrivacyService(u, m_who).eraseBuyer(guest, OpenOrders::Allow); });
}

} // namespace kontor
