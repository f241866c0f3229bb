// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoshop.h"

#include "clock.h"
#include "democatalogue.h"
#include "demostorefront.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"
#include "shop.h"
#include "transportservice.h"
#include "usersservice.h"
#include "warningbook.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>
#include <queue>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kUnseen = 3 * kDay; ///< requests for refunds of the last days have not been looked at
constexpr int kEventsPerCommit = 48'000; // an order is written once for each commit that sees it change
constexpr int kEventsPerReport = 2'000;
constexpr int kProductsPerCommit = 500;
constexpr qint64 kFullShelf = 60;

enum class Step {
    Place,
    Fail,
    Pay,
    Pack,
    Release,
    ShipRest,
    Deliver,
    Receive,
    Close,
    Refund,
    Approve,
    Settle,
    SettleAgain,
    Return,
    Cancel
};

struct Event {
    qint64 atMs = 0;
    qint64 order = 0; ///< index, breaks ties
    Step step = Step::Place;
    bool operator>(const Event &other) const
    {
        return std::tie(atMs, order, step) > std::tie(other.atMs, other.order, other.step);
    }
};

struct Article {
    VariantId id;
    QString sku;
    qint64 left = 0;
};

struct OrderPlan {
    OrderId id;
    ParcelId parcel;
    RefundId refund;
    qint64 totalMinor = 0;
};

/// Sales of a day of the year and week, as a share of an average day.
double mood(const QDate &date)
{
    static constexpr std::array<double, 12> kMonths{0.8, 0.75, 0.85, 0.9, 0.95, 0.9, 0.85, 0.85, 1.0, 1.1, 1.5, 1.7};
    static constexpr std::array<double, 7> kWeekdays{1.1, 1.0, 0.95, 1.0, 1.05, 0.85, 1.05};
    return kMonths[static_cast<size_t>(date.month() - 1)] * kWeekdays[static_cast<size_t>(date.dayOfWeek() - 1)];
}

QByteArray zoneOf(Shop &shop)
{
    return shop.file().identity().timeZone;
}

/// Of the history: the day before it ends, for nothing is ordered on a day that is not over.
QDate lastDay(Shop &shop, const DemoPlan &plan)
{
    return QDateTime::fromMSecsSinceEpoch(plan.endMs, QTimeZone(zoneOf(shop))).date().addDays(-1);
}

class DemoWriter
{
public:
    DemoWriter(Shop &shop, ManualClock &clock, Random &random, const DemoPlan &plan, Progress &progress)
        : m_shop(shop), m_clock(clock), m_random(random), m_catalogue(random), m_plan(plan), m_progress(progress),
          m_storefront(zoneOf(shop), {lastDay(shop, plan).addDays(1 - plan.eventDays), lastDay(shop, plan)}, plan.endMs,
                       plan.seed),
          m_watched(dayNumber(lastDay(shop, plan).addDays(1 - plan.eventDays)), dayNumber(lastDay(shop, plan)))
    { }

    Result<DemoReport> run();

private:
    Result<void> stockGoods();
    void planOrders();
    Result<void> live();
    Result<int> liveOn(UnitOfWork &unit);
    Result<void> lookAtWarnings(UnitOfWork &unit, int day);
    Result<void> tellWarnings(UnitOfWork &unit);
    Result<void> happen(UnitOfWork &unit, const Event &event);
    Result<void> place(UnitOfWork &unit, const Event &event, OrderPlan &order);
    Result<void> pay(UnitOfWork &unit, const Event &event, const OrderPlan &order);
    Result<void> pack(UnitOfWork &unit, const Event &event, OrderPlan &order);
    Result<void> ship(UnitOfWork &unit, const Event &event, OrderPlan &order);
    Result<void> shipRest(UnitOfWork &unit, const Event &event, OrderPlan &order);
    Shipment shipment(const Event &event);
    Result<void> refund(UnitOfWork &unit, const Event &event, OrderPlan &order);
    Result<void> approve(UnitOfWork &unit, const Event &event, const OrderPlan &order);
    Result<void> settle(UnitOfWork &unit, const Event &event, const OrderPlan &order);
    Result<void> takeBack(UnitOfWork &unit, const Event &event, const OrderPlan &order);
    Result<void> refill(UnitOfWork &unit, Article &article, qint64 qty, qint64 atMs);
    bool isOver() const { return m_placements.empty() && m_queue.empty(); }
    Event takeNext();
    void after(const Event &event, Step step, qint64 delayMs)
    {
        m_queue.push({event.atMs + delayMs, event.order, step});
    }
    bool chance(int percent) { return m_random.below(100) < static_cast<quint32>(percent); }
    qint64 between(qint64 low, qint64 high) { return low + m_random.below(static_cast<quint32>(high - low + 1)); }
    /// Bestsellers and a long tail: rank falls off like 1/rank.
    Article &article()
    {
        const double u = (m_random.below(1'000'000) + 1) / 1'000'001.0;
        const auto size = static_cast<double>(m_articles.size());
        return m_articles[std::min(m_articles.size() - 1, static_cast<size_t>(std::pow(size + 1, u) - 1))];
    }

    Shop &m_shop;
    ManualClock &m_clock;
    Random &m_random;
    DemoCatalogue m_catalogue;
    DemoPlan m_plan;
    Progress &m_progress;
    std::vector<Article> m_articles;
    std::vector<std::pair<CustomerId, DemoCatalogue::Person>> m_customers;
    std::vector<OrderPlan> m_orders;
    std::vector<Event> m_placements; ///< those to come, the next one last
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_queue; ///< what follows from those placed
    DemoStorefront m_storefront;
    std::pair<int, int> m_watched; ///< first and last day on which somebody looks what warns
    std::map<int, warnedqueries::Standing> m_warned; ///< what they found
    DemoReport m_report;
};

Result<DemoReport> DemoWriter::run()
{
    planOrders();
    KONTOR_TRY(stockGoods());
    KONTOR_TRY(live());
    m_clock.set(m_plan.endMs);
    // At the end, so that the orders are the same however many days are told of.
    KONTOR_ASSIGN(const bool told, m_shop.inOneCommit<bool>([&](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(tellWarnings(unit));
        return m_storefront.importInto(unit);
    }));
    m_report.commits += told ? 1 : 0;
    KONTOR_ASSIGN(m_report.facts, m_shop.reader().factCount());
    return m_report;
}

void DemoWriter::planOrders()
{
    const qint64 days = std::clamp<qint64>(m_plan.orders / 40, 90, 730);
    const QTimeZone zone(zoneOf(m_shop));
    const QDate last = lastDay(m_shop, m_plan);
    std::vector<double> weights;
    double sum = 0;
    for (qint64 d = 0; d < days; ++d) {
        const double growth = 0.6 + 0.8 * static_cast<double>(d) / static_cast<double>(days);
        weights.push_back(growth * mood(last.addDays(d - days + 1)));
        sum += weights.back();
    }
    double due = 0;
    qint64 planned = 0;
    for (qint64 d = 0; d < days && planned < m_plan.orders; ++d) {
        due += static_cast<double>(m_plan.orders) * weights[static_cast<size_t>(d)] / sum;
        const qint64 start = last.addDays(d - days + 1).startOfDay(zone).toMSecsSinceEpoch();
        const auto target = d + 1 == days ? m_plan.orders : std::min<qint64>(m_plan.orders, std::llround(due));
        for (; planned < target; ++planned)
            m_placements.push_back(
                {start + between(7 * kHour, 23 * kHour) + m_random.below(3'600'000), planned, Step::Place});
    }
    std::sort(m_placements.begin(), m_placements.end(), std::greater<>());
    m_orders.resize(static_cast<size_t>(m_plan.orders));
}

Result<void> DemoWriter::stockGoods()
{
    const qint64 opening = m_placements.empty() ? m_plan.endMs - 90 * kDay : m_placements.back().atMs - kDay;
    m_clock.set(opening);
    for (qint64 first = 0; first < m_plan.goods; first += kProductsPerCommit) {
        if (m_progress.isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled", u"Stopped. What was made so far is a sound shop."_s);
        const Result<int> done = m_shop.inOneCommit<int>([&](UnitOfWork &unit) -> Result<int> {
            GoodsService goods(unit, u"owner"_s);
            goods.writer().setTime(opening); // the log's clock does not go back behind the founding of the shop
            for (qint64 i = first; i < std::min(m_plan.goods, first + kProductsPerCommit); ++i) {
                ProductDraft draft = m_catalogue.product(i);
                KONTOR_ASSIGN(const GoodsService::Saved saved, goods.save(draft));
                for (size_t v = 0; v < saved.variants.size(); ++v) {
                    Article article{saved.variants[v], draft.variants[v].sku, 0};
                    KONTOR_TRY(refill(unit, article, between(4, kFullShelf), opening));
                    if (chance(40))
                        KONTOR_TRY(
                            goods.set({{idCast<RecordId>(article.id), u"variant"_s, u"threshold"_s, between(2, 8)}}));
                    m_articles.push_back(article);
                }
            }
            return 0;
        });
        KONTOR_TRY(done);
        ++m_report.commits;
    }
    m_report.products = m_plan.goods;
    for (size_t i = m_articles.size(); i > 1; --i) // popularity has nothing to do with the order of listing
        std::swap(m_articles[i - 1], m_articles[m_random.below(static_cast<quint32>(i))]);
    return {};
}

Result<void> DemoWriter::live()
{
    while (!isOver()) {
        if (m_progress.isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled", u"Stopped. What was made so far is a sound shop."_s);
        KONTOR_TRY(m_shop.inOneCommit<int>([&](UnitOfWork &unit) { return liveOn(unit); }));
        ++m_report.commits;
    }
    return {};
}

Event DemoWriter::takeNext()
{
    Event next;
    if (m_queue.empty() || (!m_placements.empty() && m_queue.top() > m_placements.back())) {
        next = m_placements.back();
        m_placements.pop_back();
    } else {
        next = m_queue.top();
        m_queue.pop();
    }
    return next;
}

/// What fits into one commit; less when the person stops.
Result<int> DemoWriter::liveOn(UnitOfWork &unit)
{
    int events = 0;
    for (; events < kEventsPerCommit && !isOver(); ++events) {
        if (events % kEventsPerReport == 0) {
            m_progress.report(m_report.orders, m_plan.orders);
            if (m_progress.isCancelled())
                break;
        }
        const Event event = takeNext();
        if (event.atMs >= m_plan.endMs)
            continue;
        KONTOR_TRY(lookAtWarnings(unit, unit.dayOf(event.atMs)));
        KONTOR_TRY(happen(unit, event));
    }
    m_progress.report(m_report.orders, m_plan.orders);
    return events;
}

/// Before anything happens on a day: what who opens a shop in the morning finds.
Result<void> DemoWriter::lookAtWarnings(UnitOfWork &unit, int day)
{
    if (day < m_watched.first || day > m_watched.second || m_warned.contains(day))
        return {};
    KONTOR_TRY(unit.flushStock());
    KONTOR_ASSIGN(m_warned[day], warnedqueries::now(unit.file()));
    return {};
}

/// Of days that somebody kept already it tells nothing.
Result<void> DemoWriter::tellWarnings(UnitOfWork &unit)
{
    for (const auto &[day, standing] : m_warned) {
        KONTOR_ASSIGN(const bool known, warnedqueries::isKept(unit.file(), day));
        if (!known)
            KONTOR_TRY(WarningBook(unit, u"system"_s).keep(day, standing));
    }
    return {};
}

Result<void> DemoWriter::happen(UnitOfWork &unit, const Event &event)
{
    m_clock.set(event.atMs);
    OrderPlan &order = m_orders[static_cast<size_t>(event.order)];
    switch (event.step) {
    case Step::Place:
        return place(unit, event, order);
    case Step::Fail:
        after(event, Step::Pay, between(2, 40) * kMinute);
        return PaymentsService(unit, u"storefront"_s)
            .failAttempt(order.id, {}, u"card_terminal"_s, order.totalMinor, u"declined"_s, event.atMs);
    case Step::Pay:
        return pay(unit, event, order);
    case Step::Pack:
        return pack(unit, event, order);
    case Step::Release:
        KONTOR_TRY(OrdersService(unit, u"owner"_s).release(order.id));
        return ship(unit, event, order);
    case Step::ShipRest:
        return shipRest(unit, event, order);
    case Step::Deliver:
        if (chance(88))
            after(event, Step::Receive, between(1, 10) * kDay);
        if (chance(4))
            after(event, Step::Refund, between(11, 13) * kDay);
        return TransportService(unit, u"carrier"_s)
            .track(order.id, order.parcel, ParcelStatus::Delivered, {}, event.atMs);
    case Step::Close: {
        const Result<void> closed = OrdersService(unit, u"system"_s).close(order.id);
        return closed || closed.error().kind != ErrorKind::Refused ? closed : Result<void>(); // a refund is open
    }
    case Step::Receive:
        after(event, Step::Close, 7 * kDay + kHour);
        return OrdersService(unit, u"system"_s).received(order.id, event.atMs);
    case Step::Refund:
        return refund(unit, event, order);
    case Step::Approve:
        return approve(unit, event, order);
    case Step::Settle:
        return settle(unit, event, order);
    case Step::SettleAgain:
        return RefundsService(unit, u"owner"_s).settle(order.id, order.refund, u"bank_transfer"_s, {}, event.atMs);
    case Step::Return:
        return takeBack(unit, event, order);
    case Step::Cancel:
        return OrdersService(unit, u"owner"_s)
            .cancel(order.id, u"not paid"_s, ClosedReason::Merchant, {event.atMs, {}});
    }
    return {};
}

Result<void> DemoWriter::place(UnitOfWork &unit, const Event &event, OrderPlan &order)
{
    PlaceOrder request;
    const auto lines = 1 + m_random.below(3) * m_random.below(2);
    for (quint32 i = 0; i < lines; ++i) {
        Article &wanted = article();
        const qint64 qty = chance(80) ? 1 : between(2, 4);
        const bool twice = std::any_of(request.lines.begin(), request.lines.end(),
                                       [&](const PlaceLine &l) { return l.variant == wanted.id; });
        if (twice)
            continue;
        if (wanted.left < qty && chance(97))
            KONTOR_TRY(refill(unit, wanted, kFullShelf * 2, event.atMs));
        wanted.left -= qty;
        PlaceLine line;
        line.variant = wanted.id;
        line.qty = qty;
        request.lines.push_back(line);
    }
    const bool known = !m_customers.empty() && chance(45);
    if (!known && chance(40)) {
        const DemoCatalogue::Person person = m_catalogue.person(static_cast<qint64>(m_customers.size()) + 1);
        KONTOR_ASSIGN(const CustomerId id, UsersService(unit, u"storefront"_s).customerFor(person.email, person.name));
        m_customers.emplace_back(id, person);
        ++m_report.customers;
    }
    if (known || (!m_customers.empty() && chance(30))) {
        const auto &[id, person] = m_customers[m_random.below(static_cast<quint32>(m_customers.size()))];
        request.customer = id;
        request.customerName = person.name;
        request.customerEmail = person.email;
    } else {
        const DemoCatalogue::Person guest = m_catalogue.person(event.order + 1'000'000);
        request.customerName = guest.name;
        request.customerEmail = guest.email;
    }
    request.shippingMinor = chance(70) ? 490 : 0;
    request.atMs = event.atMs;
    if (chance(6))
        request.terms = Terms::OnDelivery;
    KONTOR_ASSIGN(order.id, OrdersService(unit, u"storefront"_s).place(request));
    order.totalMinor = unit.order(order.id)->totalMinor;
    m_storefront.ordered(event.order, order.id, event.atMs, static_cast<int>(request.lines.size()));
    ++m_report.orders;
    if (request.terms == Terms::OnDelivery)
        after(event, Step::Pack, between(8, 40) * kHour);
    else if (chance(5))
        after(event, Step::Cancel, 3 * kDay);
    else
        after(event, chance(6) ? Step::Fail : Step::Pay, between(1, 30) * kMinute);
    return {};
}

Result<void> DemoWriter::pay(UnitOfWork &unit, const Event &event, const OrderPlan &order)
{
    static constexpr std::array kChannels{u"card_terminal", u"card_terminal", u"bank_transfer",
                                          u"alipay",        u"wechat_pay",    u"cash"};
    Capture capture;
    capture.channel = QString::fromUtf16(kChannels[m_random.below(static_cast<quint32>(kChannels.size()))]);
    capture.amountMinor = unit.order(order.id)->dueMinor;
    capture.atMs = event.atMs;
    if (capture.amountMinor <= 0)
        return {};
    KONTOR_TRY(PaymentsService(unit, u"storefront"_s).capture(order.id, capture));
    if (unit.order(order.id)->terms == Terms::Prepaid) {
        m_storefront.paid(event.order, event.atMs);
        after(event, Step::Pack, between(4, 44) * kHour);
    }
    return {};
}

Shipment DemoWriter::shipment(const Event &event)
{
    static constexpr std::array kCarriers{u"DHL", u"DPD", u"UPS", u"顺丰"};
    Shipment shipment;
    shipment.carrier = QString::fromUtf16(kCarriers[m_random.below(static_cast<quint32>(kCarriers.size()))]);
    shipment.tracking = u"KT%1"_s.arg(event.order + 1, 10, 10, QLatin1Char('0'));
    shipment.atMs = event.atMs;
    return shipment;
}

/// Most orders leave at once; some wait for an answer, some leave in two parcels.
Result<void> DemoWriter::pack(UnitOfWork &unit, const Event &event, OrderPlan &order)
{
    if (chance(3)) {
        after(event, Step::Release, between(24, 120) * kHour);
        return OrdersService(unit, u"owner"_s).hold(order.id, u"address unclear"_s);
    }
    const OrderState *state = unit.order(order.id);
    if (state->lines.size() < 2 || !chance(20))
        return ship(unit, event, order);
    after(event, Step::ShipRest, between(24, 120) * kHour);
    Shipment first = shipment(event);
    first.tracking += u'A';
    first.lines = {{state->lines.front().line, state->lines.front().open()}};
    KONTOR_ASSIGN(order.parcel, TransportService(unit, u"packer"_s).ship(order.id, first));
    return {};
}

/// By then the first parcel has arrived.
Result<void> DemoWriter::shipRest(UnitOfWork &unit, const Event &event, OrderPlan &order)
{
    KONTOR_TRY(
        TransportService(unit, u"carrier"_s).track(order.id, order.parcel, ParcelStatus::Delivered, {}, event.atMs));
    return ship(unit, event, order);
}

Result<void> DemoWriter::ship(UnitOfWork &unit, const Event &event, OrderPlan &order)
{
    KONTOR_ASSIGN(order.parcel, TransportService(unit, u"packer"_s).ship(order.id, shipment(event)));
    if (!chance(2)) // a few never arrive
        after(event, Step::Deliver, (chance(90) ? between(20, 100) : between(150, 350)) * kHour);
    if (unit.order(order.id)->terms == Terms::OnDelivery)
        after(event, Step::Pay, between(30, 120) * kHour);
    return {};
}

Result<void> DemoWriter::refund(UnitOfWork &unit, const Event &event, OrderPlan &order)
{
    static constexpr std::array kReasons{u"Does not fit", u"Damaged on arrival", u"Buyer changed their mind",
                                         u"Wrong article sent", u"Not as described"};
    const OrderState *state = unit.order(order.id);
    if (state->balanceMinor <= 0)
        return {};
    RefundRequest request;
    request.parts.push_back({state->lines.front().line, 1, Restock::Return});
    request.reason = QString::fromUtf16(kReasons[m_random.below(static_cast<quint32>(kReasons.size()))]);
    request.atMs = event.atMs;
    request.overrideWindow = true;
    KONTOR_ASSIGN(order.refund, RefundsService(unit, u"storefront"_s).request(order.id, request));
    if (event.atMs < m_plan.endMs - kUnseen) // the others still wait for somebody who looks
        after(event, Step::Approve, between(2, 30) * kHour);
    return {};
}

Result<void> DemoWriter::approve(UnitOfWork &unit, const Event &event, const OrderPlan &order)
{
    if (chance(10))
        return RefundsService(unit, u"owner"_s).reject(order.id, order.refund, u"worn"_s);
    if (chance(8))
        return RefundsService(unit, u"storefront"_s).withdraw(order.id, order.refund);
    after(event, Step::Settle, between(48, 240) * kHour);
    after(event, Step::Return, between(2, 6) * kDay);
    return RefundsService(unit, u"owner"_s).approve(order.id, order.refund, {}, event.atMs);
}

/// A card may have been closed meanwhile; then the money goes another way, or nobody answers.
Result<void> DemoWriter::settle(UnitOfWork &unit, const Event &event, const OrderPlan &order)
{
    RefundsService refunds(unit, u"owner"_s);
    if (!chance(12))
        return refunds.settle(order.id, order.refund, u"card_terminal"_s, {}, event.atMs);
    if (chance(50))
        after(event, Step::SettleAgain, between(1, 3) * kDay);
    return refunds.settlementFailed(order.id, order.refund, u"the card was closed"_s);
}

Result<void> DemoWriter::takeBack(UnitOfWork &unit, const Event &event, const OrderPlan &order)
{
    const int line = unit.order(order.id)->refund(order.refund)->parts.front().line;
    const bool damaged = chance(15);
    return RefundsService(unit, u"packer"_s)
        .receiveReturn(order.id, order.refund, {{line, damaged ? 0 : 1, damaged ? 1 : 0, 0}}, {}, event.atMs);
}

Result<void> DemoWriter::refill(UnitOfWork &unit, Article &article, qint64 qty, qint64 atMs)
{
    article.left += qty;
    return InventoryService(unit, u"owner"_s).receive(article.id, qty, {{}, atMs, {}});
}

} // namespace

Result<DemoReport> fillDemo(const QString &shopPath, const DemoPlan &plan, Progress &progress)
{
    if (plan.orders < 0 || plan.goods < 1 || plan.orders > 5'000'000 || plan.goods > 500'000)
        return fail(ErrorKind::Usage, "bad_demo", u"Ask for 0 to 5,000,000 orders and 1 to 500,000 goods."_s);
    DemoPlan dated = plan;
    if (dated.endMs == 0)
        dated.endMs = SystemClock().nowMs();
    ManualClock clock(dated.endMs);
    SeededRandom random(plan.seed);
    KONTOR_ASSIGN(const auto shop, Shop::open(shopPath, clock, random));
    return DemoWriter(*shop, clock, random, dated, progress).run();
}

} // namespace kontor
