// SPDX-License-Identifier: GPL-3.0-or-later
// Tax by rate comes, day by day, to what the figures of the shop say of an order: to the cent, whatever came back.
#include "orderfigures.h"
#include "orderstory.h"
#include "ordertax.h"
#include "random.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// "190000: 840+160 70000: 935+65"
QString words(const TaxByRate &sums)
{
    QStringList words;
    for (const auto &[rate, amount] : sums)
        words << u"%1: %2+%3"_s.arg(rate).arg(amount.netMinor).arg(amount.taxMinor);
    return words.join(u' ');
}

/// Net with shipping, and tax, of each day, as the daily sums of the shop hold them.
std::map<int, TaxAmount> booked(const OrderState &order)
{
    std::map<int, TaxAmount> days;
    for (const auto &[key, value] : figuresOf(order).metrics) {
        if (key.measure == Measure::Net || key.measure == Measure::Shipping)
            days[key.day].netMinor += value;
        else if (key.measure == Measure::Tax)
            days[key.day].taxMinor += value;
    }
    std::erase_if(days, [](const auto &day) { return day.second == TaxAmount(); });
    return days;
}

/// The same from the rates.
std::map<int, TaxAmount> told(const OrderState &order)
{
    std::map<int, TaxAmount> days;
    const OrderTax tax = taxOf(order);
    for (const auto &[rate, amount] : tax.charged)
        days[order.day] += amount;
    for (const auto &[day, rates] : tax.back) {
        for (const auto &[rate, amount] : rates)
            days[day] += -amount;
    }
    std::erase_if(days, [](const auto &day) { return day.second == TaxAmount(); });
    return days;
}

/// Three rates, with shipping and a discount.
OrderStory mixed(bool taxIncluded = true)
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 333, 1), line(u"B"_s, 2, 999, 0, 70'000), line(u"C"_s, 7, 101, 0, 0)},
                {.shippingMinor = 490, .discountMinor = 777, .taxIncluded = taxIncluded});
    return story.pay(story.order().dueMinor);
}

} // namespace

class TestOrderTax final : public QObject
{
    Q_OBJECT
private slots:
    void linesAndShippingHaveTheirRates();
    void whatWasCancelledIsNoSale();
    void unitsComeBackAtTheRateOfTheirLine();
    void theLastCentTakesTheLastOfTheTax();
    void moneyWithoutUnitsIsOfWhatIsLeft();
    void aDraftHasNone();
    void anyStoryComesToTheFigures();
};

void TestOrderTax::linesAndShippingHaveTheirRates()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000), line(u"B"_s, 1, 1000, 0, 70'000), line(u"C"_s, 1, 500, 0, 0)},
                {.shippingMinor = 119});
    QCOMPARE(words(taxOf(story.order()).charged), u"190000: 940+179 70000: 935+65 0: 500+0"_s);
    QVERIFY(taxOf(story.order()).back.empty());
    QVERIFY(told(story.order()) == booked(story.order()));
}

void TestOrderTax::whatWasCancelledIsNoSale()
{
    OrderStory story = mixed();
    const TaxByRate before = taxOf(story.order()).charged;
    story.cancelLines(2, 1).cancelLines(3, 7);
    const TaxByRate after = taxOf(story.order()).charged;
    QCOMPARE(after.at(190'000), before.at(190'000));
    QVERIFY(after.at(70'000).netMinor < before.at(70'000).netMinor);
    QVERIFY(!after.contains(0));
    QVERIFY(told(story.order()) == booked(story.order()));
}

void TestOrderTax::unitsComeBackAtTheRateOfTheirLine()
{
    OrderStory story = mixed();
    story.deliverAll();
    story.request(u"R"_s, {{2, 2}, {3, 1}}).approveSuggested(u"R"_s);
    const OrderTax tax = taxOf(story.order());
    QCOMPARE(tax.back.size(), size_t{1});
    const TaxByRate &back = tax.back.begin()->second;
    QVERIFY(!back.contains(190'000));
    QCOMPARE(back.at(70'000), tax.charged.at(70'000)); // all of its units
    QCOMPARE(back.at(0).taxMinor, 0);
    QVERIFY(told(story.order()) == booked(story.order()));
}

void TestOrderTax::theLastCentTakesTheLastOfTheTax()
{
    OrderStory story = mixed(false);
    story.deliverAll();
    story.request(u"R"_s, {{1, 1}}).approveSuggested(u"R"_s);
    story.request(u"S"_s, {{1, 2}, {2, 2}, {3, 7}}, {.shippingMinor = story.order().shipping.totalMinor});
    story.approveSuggested(u"S"_s);
    const OrderTax tax = taxOf(story.order());
    TaxByRate back;
    for (const auto &[day, rates] : tax.back) {
        for (const auto &[rate, amount] : rates)
            back[rate] += amount;
    }
    QCOMPARE(words(back), words(tax.charged));
    QVERIFY(told(story.order()) == booked(story.order()));
}

void TestOrderTax::moneyWithoutUnitsIsOfWhatIsLeft()
{
    OrderStory story = mixed();
    story.deliverAll();
    story.request(u"R"_s, {}, {.kind = RefundKind::Goodwill, .adjustmentMinor = 500, .amountMinor = 500});
    story.approve(u"R"_s, 500);
    const OrderTax tax = taxOf(story.order());
    qint64 gross = 0;
    for (const auto &[rate, amount] : tax.back.begin()->second)
        gross += amount.netMinor + amount.taxMinor;
    QCOMPARE(gross, 500);
    QCOMPARE(tax.back.begin()->second.size(), size_t{3}); // each of the rates has its share
    QVERIFY(told(story.order()) == booked(story.order()));
}

void TestOrderTax::aDraftHasNone()
{
    OrderState draft;
    draft.lines.push_back(line(u"A"_s, 1, 1000));
    QVERIFY(taxOf(draft).charged.empty() && taxOf(draft).back.empty());
}

void TestOrderTax::anyStoryComesToTheFigures()
{
    SeededRandom random(11);
    int refunds = 0;
    for (int round = 0; round < 400; ++round) {
        OrderStory story = mixed(round % 2 == 0);
        for (int step = 0; step < 5; ++step) {
            const int which = 1 + static_cast<int>(random.below(3));
            const QString name = u"R%1"_s.arg(step);
            switch (random.below(5)) {
            case 0:
                story.cancelLines(which, 1);
                break;
            case 1:
                story.deliverAll();
                break;
            case 2:
                story.request(name, {}, {.kind = RefundKind::Goodwill, .amountMinor = 123});
                story.approve(name, 123);
                break;
            case 3:
                story.request(name, {{which, 1}}, {.shippingMinor = 100, .adjustmentMinor = -20});
                story.approveSuggested(name);
                break;
            default:
                story.request(name, {{which, 1, Restock::Cancel}}, {.kind = RefundKind::Cancel});
                story.approveSuggested(name);
            }
        }
        refunds += static_cast<int>(taxOf(story.order()).back.size());
        QVERIFY2(told(story.order()) == booked(story.order()), qPrintable(u"round %1"_s.arg(round)));
    }
    QVERIFY(refunds > 100);
}

QTEST_GUILESS_MAIN(TestOrderTax)
#include "tst_ordertax.moc"
