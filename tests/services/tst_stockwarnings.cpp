// SPDX-License-Identifier: GPL-3.0-or-later
// A warning says since when it is open: what somebody would have written down who looked after every change.
#include "shopstory.h"

#include <rapidcheck.h>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// One article of a shop whose every change is looked at.
struct WatchedShelf {
    ShopStory story;
    VariantId mug = story.article(u"MUG"_s, 990, 10, u"continue"_s);
    std::vector<OrderId> orders;
    std::optional<qint64> since; ///< as somebody wrote it down

    explicit WatchedShelf(qint64 threshold)
    {
        if (!story.shop().file().db().exec(u"PRAGMA synchronous = OFF"_s)) // many small commits
            qFatal("the file cannot be hurried");
        story.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).setThreshold(mug, threshold, {}); });
        look();
    }
    [[nodiscard]] std::vector<WarningRow> warnings() { return story.reader().warnings().value(); }
    void look()
    {
        const bool isOpen = !warnings().empty();
        if (!isOpen)
            since.reset();
        else if (!since)
            since = story.clock().nowMs();
    }
    void stock(const std::function<Result<void>(InventoryService &)> &work)
    {
        story.tellVoid([&](UnitOfWork &u) {
            InventoryService inventory(u, u"anna"_s);
            return work(inventory);
        });
    }
    void order(const std::function<Result<void>(OrdersService &, const OrderId &)> &work, size_t which)
    {
        if (orders.empty())
            return;
        story.tellVoid([&](UnitOfWork &u) {
            OrdersService service(u, u"anna"_s);
            return work(service, orders[which % orders.size()]);
        });
    }
    /// What cannot be done is refused and changes nothing.
    void act(int kind, int amount)
    {
        const qint64 units = 1 + amount % 5;
        const auto which = static_cast<size_t>(amount);
        const std::vector<LineQty> some{{1, units}};
        switch (kind) {
        case 0:
            return stock([&](InventoryService &s) { return s.receive(mug, units, {}); });
        case 1:
            return stock([&](InventoryService &s) { return s.adjust(mug, -units, u"broken"_s, {}); });
        case 2:
            return stock([&](InventoryService &s) { return s.count(mug, amount, {}); });
        case 3:
            return stock([&](InventoryService &s) { return s.hold(mug, units, StockBucket::Damaged, {}); });
        case 4:
            return stock([&](InventoryService &s) { return s.unhold(mug, units, StockBucket::Damaged, {}); });
        case 5:
            return order([&](OrdersService &s, const OrderId &id) { return s.cancelLines(id, some, u"late"_s); },
                         which);
        case 6:
            return order([](OrdersService &s, const OrderId &id) { return s.cancel(id, u"late"_s, {}); }, which);
        case 7:
            if (!orders.empty())
                story.ship(orders[which % orders.size()], some);
            return;
        default:
            orders.push_back(story.place(mug, units));
            look();
            story.pay(orders.back(), units * 990);
            return;
        }
    }
};

} // namespace

class TestStockWarnings : public QObject
{
    Q_OBJECT
private slots:
    void aWarningIsOpenSinceTheSaleThatCrossedTheThreshold()
    {
        WatchedShelf shelf(5);
        shelf.act(8, 3); // 10 - 4
        QVERIFY(shelf.warnings().empty());
        shelf.act(8, 0);
        const qint64 crossed = shelf.story.order(shelf.orders.back()).placedAtMs;
        shelf.story.clock().advance(86'400'000);
        shelf.act(7, 1); // shipping takes nothing that was for sale
        shelf.act(8, 1);
        QCOMPARE(shelf.warnings().front().available, 3);
        QCOMPARE(shelf.warnings().front().sinceMs, std::optional(crossed));
    }
    void aBookingOfYesterdayCrossedItYesterday()
    {
        WatchedShelf shelf(5);
        const qint64 yesterday = shelf.story.clock().nowMs();
        shelf.story.clock().advance(86'400'000);
        shelf.stock([&](InventoryService &s) { return s.adjust(shelf.mug, -7, u"fair"_s, {{}, yesterday, {}}); });
        QCOMPARE(shelf.warnings().front().sinceMs, std::optional(yesterday));
    }
    void whatNeverWasEnoughWarnsSinceItCame()
    {
        WatchedShelf shelf(50);
        QCOMPARE(shelf.warnings().front().sinceMs,
                 std::optional(shelf.story.reader().ledger(shelf.mug)->front().occurredMs));
    }
    void whoCancelledLaterCrossedItAllTheSame()
    {
        WatchedShelf shelf(5);
        shelf.act(8, 4);
        const qint64 crossed = shelf.story.order(shelf.orders.front()).placedAtMs; // 10 - 5
        shelf.act(8, 4);
        shelf.order([](OrdersService &s, const OrderId &id) { return s.cancelLines(id, {{1, 5}}, u"late"_s); }, 0);
        QCOMPARE(shelf.warnings().front().available, 5);
        QCOMPARE(shelf.warnings().front().sinceMs, std::optional(crossed));
    }
    void itIsWhatSomebodyWouldHaveWrittenDown()
    {
        const bool holds = rc::check("a warning is open since its last crossing", [] {
            WatchedShelf shelf(3);
            const auto step = rc::gen::pair(rc::gen::inRange(0, 12), rc::gen::inRange(0, 9));
            const auto steps = *rc::gen::resize(12, rc::gen::container<std::vector<std::pair<int, int>>>(step));
            for (const auto &[kind, amount] : steps) {
                shelf.act(kind, amount);
                shelf.look();
            }
            const auto warnings = shelf.warnings();
            RC_ASSERT((warnings.empty() ? std::nullopt : warnings.front().sinceMs) == shelf.since);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestStockWarnings)
#include "tst_stockwarnings.moc"
