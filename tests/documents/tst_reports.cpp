// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of shops: sums as plain SQL over the orders says, whatever the shop, in two languages, and nothing cut off.
// KONTOR_PICTURES=DIR writes every page as a picture on the way.
#include "chartfigures.h"
#include "demoshop.h"
#include "invoicesservice.h"
#include "paperpainter.h"
#include "pdftext.h"
#include "reportchart.h"
#include "reportpaper.h"
#include "reportreading.h"
#include "reportrequest.h"
#include "reporttext.h"
#include "shopfile.h"
#include "shopstory.h"
#include "stockwatch.h"
#include "toldshop.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReportEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr qint64 kReportDay = 24 * 3'600'000;

DayRange days(const QDate &from, const QDate &to)
{
    return {from, to};
}

DayRange january()
{
    return {QDate(2026, 1, 1), QDate(2026, 1, 31)};
}

struct Impatient final : Progress {
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

Report made(ShopReader &reader, ReportKind kind, const DayRange &range, const QString &language = u"en"_s)
{
    NoProgress progress;
    const auto report = reportFor(reader, {kind, range, language, Qt::Monday}, progress);
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

Paper onPaper(ShopReader &reader, ReportKind kind, const DayRange &range, const QString &language = u"en"_s)
{
    NoProgress progress;
    return reportPaperFor(reader, {kind, range, language, Qt::Monday}, progress).value_or(Paper());
}

/// A row of a part's first or another table, by what its first cell says.
QStringList rowOf(const Report &report, const QString &heading, const QString &first, size_t table = 0)
{
    for (const ReportPart &part : report.parts) {
        if (part.heading != heading || part.tables.size() <= table)
            continue;
        for (const auto *rows : {&part.tables[table].rows, &part.tables[table].totals}) {
            for (const QStringList &row : *rows) {
                if (row.front() == first)
                    return row;
            }
        }
    }
    return {};
}

const ReportPart *partOf(const Report &report, const QString &heading)
{
    for (const ReportPart &part : report.parts) {
        if (part.heading == heading)
            return &part;
    }
    return nullptr;
}

qint64 minor(const QString &amount)
{
    return QString(amount).remove(u',').remove(u'.').toLongLong();
}

void keepPictures(const Paper &paper, const QString &name)
{
    const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
    for (size_t i = 0; !folder.isEmpty() && i < paper.pages.size(); ++i)
        imageOf(paper.pages[i], paper.sizeMm(), 110).save(u"%1/report-%2-%3.png"_s.arg(folder, name).arg(i + 1));
}

/// Nothing of a page is outside it, or taller than its place.
QString cutOff(const Paper &paper)
{
    for (const PaperPage &page : paper.pages) {
        for (const TextMark &mark : page.texts) {
            const double height = textHeightMm(mark.text, mark.box.width(), mark.sizeMm, mark.isBold);
            if (mark.box.left() < 10 || mark.box.right() > 200.5 || mark.box.bottom() > 292
                || height > mark.box.height() + 1.2)
                return mark.text;
        }
        for (const ShapeMark &mark : page.shapes) {
            const QRectF box = mark.points.boundingRect();
            if (box.left() < 15 || box.right() > 195 || box.top() < 5 || box.bottom() > 290)
                return u"a shape"_s;
        }
    }
    return {};
}

/// A shop that sells mugs at two rates of tax.
struct MugShop : ShopStory {
    using ShopStory::ShopStory;
    OrderId sold(qint64 price, qint64 ppm, const QString &title = u"Mug"_s, const QString &currency = {},
                 const QString &customer = {}, const QString &channel = {})
    {
        PlaceOrder request;
        request.currency = currency;
        request.customerName = customer;
        request.channel = channel;
        PlaceLine line;
        line.title = title;
        line.sku = u"MUG"_s;
        line.priceMinor = price;
        line.taxPpm = ppm;
        line.qty = 2;
        request.lines.push_back(line);
        return place(request);
    }
    RefundId refunded(const OrderId &order, qint64 minor, const QString &reason)
    {
        RefundRequest request;
        request.kind = RefundKind::Goodwill;
        request.amountMinor = minor;
        request.reason = reason;
        const RefundId refund = askRefund(order, request);
        tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
        return refund;
    }
    /// The first row of a statement asked for the days of a range.
    [[nodiscard]] QList<qint64> asked(const QString &sql, const DayRange &range, int columns)
    {
        DynamicQuery query(shop().file().db(), sql);
        QList<qint64> out;
        if (!query.run({dayNumber(range.from), dayNumber(range.to)}) || !query.next())
            return out;
        for (int i = 0; i < columns; ++i)
            out << query.i64(i);
        return out;
    }
};

/// Four thousand orders of two years, made once.
class ReportDemo
{
public:
    ReportDemo()
    {
        if (!Shop::create(path(), {u"Demo & Sons"_s, u"EUR"_s, "Europe/Berlin", {}, {}, {}}, m_clock, m_random))
            qFatal("no shop");
        NoProgress progress;
        if (!fillDemo(path(), {4'000, 120, 7, kReportEnd}, progress))
            qFatal("no demo");
        m_shop = std::move(*Shop::open(path(), m_clock, m_random));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    [[nodiscard]] ShopReader &reader() { return m_shop->reader(); }
    [[nodiscard]] QList<qint64> asked(const QString &sql, const DayRange &range, int columns)
    {
        DynamicQuery query(m_shop->file().db(), sql);
        QList<qint64> out;
        if (!query.run({dayNumber(range.from), dayNumber(range.to)}) || !query.next())
            return out;
        for (int i = 0; i < columns; ++i)
            out << query.i64(i);
        return out;
    }
    /// Every order of the days, folded.
    [[nodiscard]] std::vector<OrderState> orders(const DayRange &range)
    {
        DynamicQuery query(m_shop->file().db(), u"SELECT id FROM orders WHERE day BETWEEN ?1 AND ?2"_s);
        std::vector<OrderState> out;
        if (!query.run({dayNumber(range.from), dayNumber(range.to)}))
            return out;
        while (query.next())
            out.push_back(reader().order(OrderId::fromBytes(query.blob(0))).value());
        return out;
    }

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{kReportEnd};
    SeededRandom m_random{1};
    std::unique_ptr<Shop> m_shop;
};

} // namespace

class TestReports final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_demo = std::make_unique<ReportDemo>(); }
    void taxEqualsPlainSql();
    void taxEqualsTheInvoicesOfItsOrders_data() { someRanges(); }
    void taxEqualsTheInvoicesOfItsOrders();
    void taxComesToTheDailyFigures_data() { someRanges(); }
    void taxComesToTheDailyFigures();
    void salesEqualPlainSql_data() { someRanges(); }
    void salesEqualPlainSql();
    void aDayClosesWithItsMoney();
    void aDayOf23HoursEndsWhereItDoes();
    void creditNotesWithoutAnOrderAreTakenOff();
    void invoicedOrdersAreCounted();
    void stockIsToldByPlace();
    void customersAreTheBestFirst();
    void aShopWithoutOrdersHasDashes_data() { everyKind(); }
    void aShopWithoutOrdersHasDashes();
    void currenciesAreNeverAddedUp();
    void yenHaveNoDecimals();
    void aChangeHasItsSign();
    void chineseReportsSpeakNoEnglish_data() { everyKind(); }
    void chineseReportsSpeakNoEnglish();
    void nothingIsCutOff_data() { everyKind(); }
    void nothingIsCutOff();
    void everyPageSaysWhatItIsOf();
    void aLogoStandsOnTheFirstPage();
    void namesStandAsTheyAre();
    void wordsAreReadBackFromTheFile_data();
    void wordsAreReadBackFromTheFile();
    void aScaleHasRoundLines_data();
    void aScaleHasRoundLines();
    void longReadingIsCancelled();
    void aFileThatIsThereStaysUntilTheNewOneIsWhole();

private:
    static void someRanges();
    static void everyKind();
    std::unique_ptr<ReportDemo> m_demo;
};

void TestReports::someRanges()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("a day") << QDate(2025, 11, 28) << QDate(2025, 11, 28);
    QTest::newRow("a day of 23 hours") << QDate(2025, 3, 30) << QDate(2025, 3, 30);
    QTest::newRow("a month") << QDate(2025, 11, 1) << QDate(2025, 11, 30);
    QTest::newRow("a quarter") << QDate(2025, 7, 1) << QDate(2025, 9, 30);
    QTest::newRow("everything") << QDate(2020, 1, 1) << QDate(2026, 12, 31);
}

void TestReports::everyKind()
{
    QTest::addColumn<ReportKind>("kind");
    for (const ReportKind kind : kReportKinds)
        QTest::addRow("%s", qPrintable(code(kind))) << kind;
}

// ---- sums

void TestReports::taxEqualsPlainSql()
{
    MugShop shop;
    for (int i = 0; i < 12; ++i) {
        shop.sold(999 + i, i % 3 == 0 ? 190'000 : i % 3 == 1 ? 70'000 : 0);
        QCOMPARE(shop.refusal, QString());
        shop.clock().advance(kReportDay);
    }
    const DayRange range = days(QDate(2026, 1, 2), QDate(2026, 1, 9));
    const Report report = made(shop.reader(), ReportKind::Tax, range);
    for (const auto &[rate, ppm] : {std::pair{u"19%"_s, 190'000}, std::pair{u"7%"_s, 70'000}, std::pair{u"0%"_s, 0}}) {
        const QStringList row = rowOf(report, u"Tax by rate · EUR"_s, rate);
        QCOMPARE((QList{minor(row.value(1)), minor(row.value(2))}),
                 shop.asked(u"SELECT coalesce(sum(l.total_minor - l.tax_minor), 0), coalesce(sum(l.tax_minor), 0)"
                            " FROM order_lines l JOIN orders o ON o.n = l.order_n WHERE l.tax_ppm = %1"
                            " AND o.day BETWEEN ?1 AND ?2"_s.arg(ppm),
                            range, 2));
        QVERIFY(minor(row.value(1)) > 0);
    }
    const QStringList total = rowOf(report, u"Tax by rate · EUR"_s, u"Total"_s);
    QCOMPARE((QList{minor(total.value(1)) + minor(total.value(2))}),
             shop.asked(u"SELECT sum(total_minor) FROM orders WHERE day BETWEEN ?1 AND ?2"_s, range, 1));
}

/// Another way to the same: what every order's invoice would say, put together by other code.
void TestReports::taxEqualsTheInvoicesOfItsOrders()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    NoProgress progress;
    const auto taxes = reportreading::taxOfDays(m_demo->reader(), {from, to}, progress).value();
    std::map<qint64, qint64> invoiced; // tax by rate
    for (const OrderState &order : m_demo->orders({from, to})) {
        if (order.lifecycle == Lifecycle::Draft)
            continue;
        for (const TaxSum &sum : invoiceOf(order).taxSums())
            invoiced[sum.taxPpm] += sum.taxMinor;
    }
    std::map<qint64, qint64> told;
    for (const TaxRow &row : taxes.front().rates) {
        if (row.charged != TaxAmount())
            told[row.taxPpm] = row.charged.taxMinor;
    }
    QVERIFY(told == invoiced);
}

void TestReports::taxComesToTheDailyFigures()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    NoProgress progress;
    const auto taxes = reportreading::taxOfDays(m_demo->reader(), {from, to}, progress).value();
    for (const CurrencyTax &tax : taxes) {
        QVERIFY(tax.isExact());
        FigureQuestion question;
        question.range = {from, to};
        question.currency = tax.currency;
        const SalesSum sales = m_demo->reader().salesFigures(question)->all;
        QCOMPARE(tax.sum(), (TaxAmount{sales.net + sales.shipping, sales.tax}));
    }
}

void TestReports::salesEqualPlainSql()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const DayRange range{from, to};
    const Report report = made(m_demo->reader(), ReportKind::Monthly, range);
    const QStringList all = rowOf(report, u"Sales day by day · EUR"_s, u"Total"_s);
    const QList<qint64> plain = m_demo->asked(
        u"SELECT count(*), coalesce(sum((SELECT sum(qty - cancelled) FROM order_lines WHERE order_n = n)),"
        " 0) FROM orders WHERE lifecycle > 0 AND day BETWEEN ?1 AND ?2"_s,
        range, 2);
    QCOMPARE((QList{minor(all.value(1)), minor(all.value(2))}), plain);
    // What was charged in these days and what was given back in them are what orders and refunds say.
    NoProgress progress;
    const CurrencyTax tax = reportreading::taxOfDays(m_demo->reader(), range, progress).value().front();
    QCOMPARE(minor(all.value(3)) + minor(all.value(5)), tax.sum().netMinor);
    QCOMPARE(minor(all.value(4)), tax.sum().taxMinor);
    qint64 spans = 0;
    for (const QStringList &row : partOf(report, u"Sales day by day · EUR"_s)->tables.front().rows)
        spans += row.value(6) == u"—"_s ? 0 : minor(row.value(6));
    QCOMPARE(spans, minor(all.value(6)));
}

void TestReports::aDayClosesWithItsMoney()
{
    MugShop shop;
    shop.clock().advance(10 * 3'600'000);
    const OrderId first = shop.sold(1190, 190'000);
    shop.pay(first, 2380);
    shop.ship(first);
    shop.sold(500, 190'000);
    shop.refunded(first, 300, u"scratched"_s);
    QCOMPARE(shop.refusal, QString());
    const Report report = made(shop.reader(), ReportKind::Daily, days(QDate(2026, 1, 1), QDate(2026, 1, 1)));
    QCOMPARE(rowOf(report, u"Orders"_s, u"EUR"_s).mid(1, 2), (QStringList{u"2"_s, u"4"_s}));
    QCOMPARE(rowOf(report, u"Orders"_s, u"EUR"_s).last(), u"30.80"_s); // 23.80 + 10.00 − 3.00
    QCOMPARE(rowOf(report, u"Payments by channel"_s, u"Cash"_s).mid(1, 3), (QStringList{u"EUR"_s, u"1"_s, u"23.80"_s}));
    QCOMPARE(rowOf(report, u"Refunds approved"_s, u"scratched"_s),
             (QStringList{u"scratched"_s, u"EUR"_s, u"1"_s, u"3.00"_s}));
    QCOMPARE(rowOf(report, u"Shipped"_s, u"DHL"_s), (QStringList{u"DHL"_s, u"1"_s, u"2"_s}));
    QCOMPARE(rowOf(report, u"Open amounts"_s, u"Orders that wait for money"_s),
             (QStringList{u"Orders that wait for money"_s, u"EUR"_s, u"1"_s, u"10.00"_s, u"Jan 1, 2026"_s}));
    QCOMPARE(rowOf(report, u"Open amounts"_s, u"Refunds that wait to be sent"_s).value(3), u"3.00"_s);
    const Report next = made(shop.reader(), ReportKind::Daily, days(QDate(2026, 1, 2), QDate(2026, 1, 2)));
    QVERIFY(partOf(next, u"Payments by channel"_s)->tables.front().rows.empty());
    QCOMPARE(rowOf(next, u"Orders"_s, u"EUR"_s).value(1), u"—"_s);
}

void TestReports::aDayOf23HoursEndsWhereItDoes()
{
    MugShop shop; // in Berlin
    const auto paidAt = [&](const QString &at) {
        shop.clock().set(QDateTime::fromString(at, Qt::ISODate).toMSecsSinceEpoch() - 2000); // a verb takes a second
        const OrderId order = shop.sold(100, 0);
        shop.pay(order, 200);
        shop.ship(order);
        QCOMPARE(shop.refusal, QString());
    };
    paidAt(u"2026-03-28T22:59:57Z"_s); // the day before
    paidAt(u"2026-03-28T23:00:10Z"_s); // first and last seconds of the short day
    paidAt(u"2026-03-29T21:59:57Z"_s);
    paidAt(u"2026-03-29T22:00:10Z"_s); // the day after
    const Report report = made(shop.reader(), ReportKind::Daily, days(QDate(2026, 3, 29), QDate(2026, 3, 29)));
    QCOMPARE(rowOf(report, u"Orders"_s, u"EUR"_s).value(1), u"2"_s);
    QCOMPARE(rowOf(report, u"Payments by channel"_s, u"Cash"_s).value(3), u"4.00"_s);
    QCOMPARE(rowOf(report, u"Shipped"_s, u"DHL"_s).value(1), u"2"_s);
    const Report tax = made(shop.reader(), ReportKind::Tax, days(QDate(2026, 3, 29), QDate(2026, 3, 29)));
    QCOMPARE(rowOf(tax, u"Tax by rate · EUR"_s, u"0%"_s).value(1), u"4.00"_s);
}

void TestReports::creditNotesWithoutAnOrderAreTakenOff()
{
    MugShop shop;
    shop.sold(1190, 190'000);
    PaymentsService::CreditNote note;
    note.id = named<RecordId>(u"C-1"_s);
    note.number = u"C-1"_s;
    note.amountMinor = 119;
    note.taxMinor = 19;
    note.atMs = shop.clock().nowMs();
    shop.tellVoid([&](UnitOfWork &u) { return PaymentsService(u, u"anna"_s).noteCredit(note); });
    QCOMPARE(shop.refusal, QString());
    const Report report = made(shop.reader(), ReportKind::Tax, january());
    QCOMPARE(rowOf(report, u"Tax by rate · EUR"_s, u"Credit notes without an order"_s).mid(3, 4),
             (QStringList{u"1.00"_s, u"0.19"_s, u"-1.00"_s, u"-0.19"_s}));
    QCOMPARE(rowOf(report, u"Tax by rate · EUR"_s, u"Total"_s).last(), u"3.61"_s);
    QVERIFY(partOf(report, u"Invoices · EUR"_s)->notes.front().startsWith(u"Checked"_s));
}

void TestReports::invoicedOrdersAreCounted()
{
    MugShop shop;
    const OrderId first = shop.sold(1190, 190'000);
    shop.sold(1190, 190'000);
    shop.tell<QString>([&](UnitOfWork &u) { return InvoicesService(u, u"anna"_s).issue(first); });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(rowOf(made(shop.reader(), ReportKind::Tax, january()), u"Invoices · EUR"_s, u"with an invoice"_s).mid(1),
             (QStringList{u"1"_s, u"2"_s, u"50.0%"_s, u"20.00"_s, u"3.80"_s}));
}

void TestReports::stockIsToldByPlace()
{
    MugShop shop;
    const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
    shop.article(u"PEN"_s, 100, 7);
    shop.tellVoid([&](UnitOfWork &u) { return StockWatch(u, u"anna"_s).setThreshold({mug}, 9, {}); });
    const Report report = made(shop.reader(), ReportKind::Stock, january());
    QCOMPARE(rowOf(report, u"Levels"_s, u"Total"_s).mid(1), (QStringList{u"1"_s, u"1"_s, u"0"_s, u"0"_s, u"2"_s}));
    const auto warned = std::ranges::find_if(
        report.parts, [](const ReportPart &part) { return part.heading.startsWith(u"Warnings"_s); });
    QVERIFY(warned != report.parts.end());
    QCOMPARE(warned->tables.front().rows.front().mid(1), (QStringList{u"MUG"_s, u"5"_s, u"9"_s}));
    QCOMPARE(rowOf(report, u"Value by location · EUR"_s, u"Total"_s).value(1), u"12"_s);
}

void TestReports::customersAreTheBestFirst()
{
    const DayRange range = days(QDate(2025, 1, 1), QDate(2025, 12, 31));
    const Report report = made(m_demo->reader(), ReportKind::Customers, range);
    const auto &rows = partOf(report, u"Best customers · EUR"_s)->tables.front().rows;
    QCOMPARE(rows.size(), size_t{25});
    for (size_t i = 1; i < rows.size(); ++i)
        QVERIFY(minor(rows[i - 1].last()) >= minor(rows[i].last()));
    QCOMPARE(QList{minor(rows.front().value(1))},
             m_demo->asked(u"WITH asked (first, last) AS (SELECT ?1, ?2) SELECT count(*) FROM orders, asked"
                           " WHERE lifecycle > 0 AND day BETWEEN first AND last AND customer = (SELECT customer"
                           " FROM customer_daily, asked WHERE day BETWEEN first AND last GROUP BY customer"
                           " ORDER BY sum(net_minor) DESC LIMIT 1)"_s,
                           range, 1));
    QVERIFY(partOf(report, u"Groups of customers"_s)
            && partOf(report, u"Customers who stay"_s)); // a count of heads has no currency
    QVERIFY(!partOf(report, u"Customers who stay"_s)->chart->isEmpty());
}

// ---- shops of every kind

void TestReports::aShopWithoutOrdersHasDashes()
{
    QFETCH(ReportKind, kind);
    ShopStory story;
    const Paper paper = onPaper(story.reader(), kind, january());
    QVERIFY(!paper.pages.empty());
    QVERIFY(paper.texts().contains(u"—"_s));
    QVERIFY(paper.texts().contains(u"Test shop"_s));
    for (const QString &text : paper.texts())
        QVERIFY2(!text.contains(u"nan"_s) && !text.contains(u"inf"_s), qPrintable(text));
    QCOMPARE(cutOff(paper), QString());
}

void TestReports::currenciesAreNeverAddedUp()
{
    MugShop shop;
    shop.pay(shop.sold(1000, 190'000), 2000);
    shop.pay(shop.sold(77, 100'000, u"Mug"_s, u"JPY"_s), 154);
    QCOMPARE(shop.refusal, QString());
    const Report tax = made(shop.reader(), ReportKind::Tax, january());
    QCOMPARE(rowOf(tax, u"Tax by rate · EUR"_s, u"Total"_s).value(2), u"3.19"_s);
    QCOMPARE(rowOf(tax, u"Tax by rate · JPY"_s, u"Total"_s).value(2), u"14"_s);
    const Report day = made(shop.reader(), ReportKind::Daily, days(QDate(2026, 1, 1), QDate(2026, 1, 1)));
    QCOMPARE(rowOf(day, u"Orders"_s, u"EUR"_s).last(), u"20.00"_s);
    QCOMPARE(rowOf(day, u"Orders"_s, u"JPY"_s).last(), u"154"_s);
    QCOMPARE(partOf(day, u"Payments by channel"_s)->tables.front().totals.size(), size_t{2});
    const Report month = made(shop.reader(), ReportKind::Monthly, january());
    QVERIFY(partOf(month, u"Sales · EUR"_s) && partOf(month, u"Sales · JPY"_s));
    QCOMPARE(rowOf(month, u"Sales day by day · JPY"_s, u"Total"_s).last(), u"154"_s);
    QVERIFY(!partOf(made(shop.reader(), ReportKind::Monthly, days(QDate(2026, 2, 1), QDate(2026, 2, 28))),
                    u"Sales · JPY"_s)); // nothing in these days
}

void TestReports::yenHaveNoDecimals()
{
    MugShop shop(u"JPY"_s);
    const OrderId order = shop.sold(1250, 100'000);
    shop.pay(order, 2500);
    for (const ReportKind kind : kReportKinds) {
        for (const QString &text : onPaper(shop.reader(), kind, january()).texts()) {
            static const QRegularExpression decimals(u"^-?[0-9,]+\\.[0-9]+$"_s);
            QVERIFY2(!decimals.match(text).hasMatch(), qPrintable(text));
        }
    }
    const Report tax = made(shop.reader(), ReportKind::Tax, january());
    QCOMPARE(rowOf(tax, u"Tax by rate · JPY"_s, u"10%"_s).mid(1, 2), (QStringList{u"2,273"_s, u"227"_s}));
}

void TestReports::aChangeHasItsSign()
{
    const ReportText text(u"en"_s);
    QCOMPARE(text.change(0.125), u"+12.5%"_s);
    QCOMPARE(text.change(-0.125), u"-12.5%"_s);
    QCOMPARE(text.change(0), u"0.0%"_s);
    QCOMPARE(text.change(-0.0004), u"0.0%"_s);
}

// ---- on paper

void TestReports::chineseReportsSpeakNoEnglish()
{
    QFETCH(ReportKind, kind);
    MugShop shop;
    const OrderId order = shop.sold(1190, 190'000, u"马克杯"_s);
    shop.pay(order, 2380);
    shop.refunded(order, 100, {});
    static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
    const Paper paper = onPaper(shop.reader(), kind, january(), u"zh"_s);
    for (QString text : paper.texts()) {
        for (const QString &name : {u"Test shop"_s, u"MUG"_s, u"EUR"_s, u"SKU"_s, u"DHL"_s, u"Main"_s})
            text.remove(name);
        QVERIFY2(!english.match(text).hasMatch(), qPrintable(text));
    }
    QCOMPARE(cutOff(paper), QString());
    QVERIFY(paper.texts().contains(u"页 1 / %1"_s.arg(paper.pages.size())));
}

void TestReports::nothingIsCutOff()
{
    QFETCH(ReportKind, kind);
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const DayRange range = kind == ReportKind::Daily ? days(QDate(2025, 12, 1), QDate(2025, 12, 1))
            : kind == ReportKind::Customers              ? days(QDate(2025, 1, 1), QDate(2025, 12, 31))
                                                         : days(QDate(2025, 12, 1), QDate(2025, 12, 31));
        const Paper paper = onPaper(m_demo->reader(), kind, range, language);
        keepPictures(paper, code(kind) + u'-' + language);
        QCOMPARE(cutOff(paper), QString());
    }
}

void TestReports::everyPageSaysWhatItIsOf()
{
    const Paper paper = onPaper(m_demo->reader(), ReportKind::Monthly, days(QDate(2025, 12, 1), QDate(2025, 12, 31)));
    QVERIFY(paper.pages.size() > 2);
    for (size_t i = 0; i < paper.pages.size(); ++i) {
        QStringList texts;
        for (const TextMark &mark : paper.pages[i].texts)
            texts << mark.text;
        const QString all = texts.join(u'\n');
        QVERIFY(all.contains(u"Demo & Sons"_s) && all.contains(u"Sales report"_s));
        QVERIFY(all.contains(u"Dec 1, 2025 – Dec 31, 2025"_s));
        QVERIFY(texts.contains(u"Page %1 / %2"_s.arg(i + 1).arg(paper.pages.size())));
    }
}

void TestReports::aLogoStandsOnTheFirstPage()
{
    ShopStory story;
    PaperLook look;
    look.logo = QImage(40, 20, QImage::Format_RGB32);
    const Report report = made(story.reader(), ReportKind::Monthly, january());
    const Paper paper = reportPaper(report, look);
    QCOMPARE(paper.pages.front().pictures.size(), size_t{1});
    QCOMPARE(cutOff(paper), QString());
    look.logo = {};
    QVERIFY(reportPaper(report, look).pages.front().pictures.empty());
}

void TestReports::namesStandAsTheyAre()
{
    const QString title = u"Tasse \"Ö'Neil\" <b>&amp; 🎉 马"_s;
    MugShop shop;
    shop.sold(1190, 190'000, title);
    const Paper paper = onPaper(shop.reader(), ReportKind::Monthly, january());
    QVERIFY(paper.texts().contains(u"MUG"_s));
    QCOMPARE(cutOff(paper), QString());
    const VariantId variant = shop.tell<VariantId>([&](UnitOfWork &u) -> Result<VariantId> {
        ProductDraft draft;
        draft.title = title;
        draft.variants.emplace_back();
        draft.variants.back().priceMinor = 100;
        KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(u, u"anna"_s).save(draft));
        KONTOR_TRY(InventoryService(u, u"anna"_s).receive(saved.variants.front(), 5, {}));
        return saved.variants.front();
    });
    shop.place(variant, 1);
    QCOMPARE(shop.refusal, QString());
    const QStringList texts = onPaper(shop.reader(), ReportKind::Monthly, january()).texts();
    QVERIFY(texts.contains(title));
}

void TestReports::wordsAreReadBackFromTheFile_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << u"en"_s
                             << QStringList{u"Tax summary"_s, u"Test shop"_s, u"Jan 1, 2026 – Jan 31, 2026"_s,
                                            u"19%"_s,         u"20.00"_s,     u"3.80"_s,
                                            u"Page 1 / 1"_s};
    QTest::newRow("Chinese") << u"zh"_s << QStringList{u"税务汇总"_s, u"按税率统计税额"_s, u"19%"_s,
                                                       u"20.00"_s,    u"3.80"_s,           u"不同币种从不相加。"_s};
}

void TestReports::wordsAreReadBackFromTheFile()
{
    QFETCH(QString, language);
    QFETCH(QStringList, words);
    MugShop shop;
    shop.sold(1190, 190'000);
    const QTemporaryDir folder;
    NoProgress progress;
    const QString file = folder.filePath(u"tax.pdf"_s);
    QVERIFY(writePdf(file, {onPaper(shop.reader(), ReportKind::Tax, january(), language)}, progress));
    const PdfText text(file);
    for (const QString &word : words)
        QVERIFY2(text.has(word), qPrintable(word + u" is not in "_s + text.text()));
}

void TestReports::aScaleHasRoundLines_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("bottom");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 1.0 << 1.0;
    QTest::newRow("one") << 0.0 << 1.0 << 0.0 << 1.0 << 1.0;
    QTest::newRow("seven") << 0.0 << 7.0 << 0.0 << 2.0 << 8.0;
    QTest::newRow("a thousand euros") << 0.0 << 98'765.0 << 0.0 << 25'000.0 << 100'000.0;
    QTest::newRow("more came back") << -1'200.0 << 2'500.0 << -2'000.0 << 1'000.0 << 3'000.0;
    QTest::newRow("only what came back") << -5.0 << 0.0 << -6.0 << 2.0 << 0.0;
}

void TestReports::aScaleHasRoundLines()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const ReportScale scale = scaleOf(low, high, 1);
    QTEST(scale.low, "bottom");
    QTEST(scale.step, "step");
    QTEST(scale.high, "top");
    QVERIFY(scale.low <= low && scale.high >= high);
}

void TestReports::longReadingIsCancelled()
{
    Impatient impatient;
    const DayRange year = days(QDate(2025, 1, 1), QDate(2025, 12, 31));
    const auto report = reportFor(m_demo->reader(), {ReportKind::Tax, year, u"en"_s, Qt::Monday}, impatient);
    QVERIFY(!report);
    QVERIFY(report.error().kind == ErrorKind::Cancelled);
    QVERIFY(partOf(made(m_demo->reader(), ReportKind::Tax, year), u"Tax by rate · EUR"_s)); // it can be read again
}

void TestReports::aFileThatIsThereStaysUntilTheNewOneIsWhole()
{
    ShopStory story;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
    old.close();
    Impatient impatient;
    QCOMPARE(writePdf(path, {onPaper(story.reader(), ReportKind::Tax, january())}, impatient).error().code,
             u"cancelled"_s);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
