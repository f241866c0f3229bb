// SPDX-License-Identifier: GPL-3.0-or-later
// A channel's statement beside the shop's books: what matches, what differs, what is missing on either side.
#include "exchangeshop.h"
#include "goodsservice.h"
#include "ordersservice.h"
#include "paymentrows.h"
#include "paymentsservice.h"
#include "refundsservice.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeader = "Transaction ID,Date,Gross,Fee,Net,Currency,Order\n";

/// Mugs at 30.00, paid through Stripe.
struct StatedShop : ExchangeShop {
    StatedShop() : ExchangeShop(u"EUR"_s, "UTC") { }

    template <class T>
    T tell(const std::function<Result<T>(UnitOfWork &)> &work)
    {
        clock().advance(1000);
        auto done = (*this)->inOneCommit<T>(work);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return *done;
    }
    OrderId ordered(const QString &number)
    {
        PlaceOrder request;
        request.number = number;
        request.lines.emplace_back();
        request.lines.back().title = u"Mug"_s;
        request.lines.back().qty = 1;
        request.lines.back().priceMinor = 3000;
        return tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"ann"_s).place(request); });
    }
    OrderId paid(const QString &number, const QString &payment, const QString &reference = {})
    {
        const OrderId order = ordered(number);
        const Capture capture{u"stripe"_s, 3000, payment, 1, reference, {}, 0, {}, {}, {}};
        tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, u"ann"_s).capture(order, capture); });
        return order;
    }
    Result<ImportReport> stated(const QByteArray &rows, bool dryRun = false, const QByteArray &header = kHeader)
    {
        ImportOptions options;
        options.format = u"payment-statement"_s;
        options.mapping = R"({"channel":"stripe"})";
        options.dryRun = dryRun;
        return import(header + rows, options);
    }
    QString today() { return QDateTime::fromMSecsSinceEpoch(clock().nowMs(), Qt::UTC).date().toString(Qt::ISODate); }
    /// "pi_1,<today>,30.00,0.59,29.41,EUR,"
    QByteArray row(const QString &text) { return QString(text).replace(u"TODAY"_s, today()).toUtf8() + '\n'; }
    std::vector<PaymentRow> unattached()
    {
        PaymentFilter filter;
        filter.queues = {PaymentQueue::Unattached};
        const auto found = (*this)->reader().paymentList(filter, {});
        return found ? (*this)->reader().paymentRows(*found->numbers).value_or(std::vector<PaymentRow>())
                     : std::vector<PaymentRow>();
    }
    qint64 fee(const QString &number) { return order(number).payments.front().feeMinor; }
};

/// "created updated unchanged rejected".
QString counts(const Result<ImportReport> &report)
{
    return report
        ? u"%1 %2 %3 %4"_s.arg(report->created).arg(report->updated).arg(report->unchanged).arg(report->rejected)
        : report.error().message;
}

} // namespace

class TestImportStatement : public QObject
{
    Q_OBJECT
private slots:
    void whatMatchesGetsItsFee();
    void whatNobodyKnowsWaitsForAnOrder();
    void theOrderItNamesTakesIt();
    void anOrderThatOwesNothingTakesNothing();
    void anotherAmountIsOnlyTold();
    void aSecondRowOfOnePaymentIsOnlyTold();
    void whatTheStatementDoesNotHaveIsTold();
    void aPaymentIsFoundByWhatAPersonNoted();
    void moneyBackIsCompared_data();
    void moneyBackIsCompared();
    void moneyBackIsMatchedOnce();
    void theSameFileAgainChangesNothing();
    void anAttachedPaymentMatchesNextTime();
    void aDryRunSaysTheSameAndWritesNothing();
    void theImportIsUndone();
    void itsOwnWordsForColumnsAreRead_data();
    void itsOwnWordsForColumnsAreRead();
    void rowsThatCannotBeReadAreExplained();
    void withoutAChannelItIsRefused();
};

void TestImportStatement::whatMatchesGetsItsFee()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    shop.paid(u"A-2"_s, u"pi_2"_s);
    const auto report =
        shop.stated(shop.row(u"pi_1,TODAY,30.00,0.59,29.41,EUR,"_s) + shop.row(u"pi_2,TODAY,30.00,-0.59,29.41,EUR,"_s));
    QCOMPARE(counts(report), u"0 2 0 0"_s);
    QCOMPARE(shown(*report), QStringList());
    QCOMPARE(shop.fee(u"A-1"_s), 59);
    QCOMPARE(shop.fee(u"A-2"_s), 59); // some write what they keep as negative
    QCOMPARE(shop.differences(), QString());
}

void TestImportStatement::whatNobodyKnowsWaitsForAnOrder()
{
    StatedShop shop;
    const auto report = shop.stated(shop.row(u"pi_9,TODAY,12.50,0.30,12.20,USD,"_s));
    QCOMPARE(counts(report), u"1 0 0 0"_s);
    const std::vector<PaymentRow> waiting = shop.unattached();
    QCOMPARE(waiting.size(), size_t{1});
    QCOMPARE(waiting.front().amountMinor, 1250);
    QCOMPARE(waiting.front().currency, u"USD"_s);
    QCOMPARE(waiting.front().feeMinor, 30);
    QCOMPARE(waiting.front().reference, u"pi_9"_s);
    QCOMPARE(shop.differences(), QString());
}

void TestImportStatement::theOrderItNamesTakesIt()
{
    StatedShop shop;
    shop.ordered(u"A-1"_s);
    QCOMPARE(counts(shop.stated(shop.row(u"pi_1,TODAY,30.00,0.59,,EUR,A-1"_s))), u"1 0 0 0"_s);
    QCOMPARE(code(shop.order(u"A-1"_s).payment), u"paid"_s);
    QCOMPARE(shop.fee(u"A-1"_s), 59);
    QVERIFY(shop.unattached().empty());
}

void TestImportStatement::anOrderThatOwesNothingTakesNothing()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    const auto report =
        shop.stated(shop.row(u"pi_1,TODAY,30.00,,,EUR,A-1"_s) + shop.row(u"pi_2,TODAY,31.00,,,EUR,A-1"_s));
    QCOMPARE(counts(report), u"1 0 1 0"_s);
    QCOMPARE(shop.order(u"A-1"_s).payments.size(), size_t{1});
    QCOMPARE(shop.unattached().size(), size_t{1});
}

void TestImportStatement::anotherAmountIsOnlyTold()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    const auto report = shop.stated(shop.row(u"pi_1,TODAY,29.00,0.59,28.41,EUR,"_s));
    QCOMPARE(counts(report), u"0 0 0 1"_s);
    QCOMPARE(shown(*report), QStringList{u"2 error statement_differs"_s});
    QVERIFY(report->problems.front().reason.contains(u"30.00 EUR"_s));
    QCOMPARE(shop.fee(u"A-1"_s), 0);
}

void TestImportStatement::aSecondRowOfOnePaymentIsOnlyTold()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    const QByteArray row = shop.row(u"pi_1,TODAY,30.00,,,EUR,"_s);
    const auto report = shop.stated(row + row);
    QCOMPARE(counts(report), u"0 0 1 1"_s);
    QCOMPARE(shown(*report), QStringList{u"3 error payment_twice"_s});
}

void TestImportStatement::whatTheStatementDoesNotHaveIsTold()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    shop.paid(u"A-2"_s, u"pi_2"_s);
    const OrderId cash = shop.ordered(u"A-3"_s);
    const Capture other{u"cash"_s, 3000, {}, 1, {}, {}, 0, {}, {}, {}};
    shop.tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, u"ann"_s).capture(cash, other); });
    shop.clock().advance(40 * 86'400'000LL);
    shop.paid(u"A-4"_s, u"pi_4"_s); // after the last row
    shop.clock().advance(-40 * 86'400'000LL);
    const auto report = shop.stated(shop.row(u"pi_1,TODAY,30.00,,,EUR,"_s));
    QCOMPARE(shown(*report), QStringList{u"0 warning missing_there"_s});
    QCOMPARE(report->problems.front().value, u"A-2 · pi_2"_s);
}

void TestImportStatement::aPaymentIsFoundByWhatAPersonNoted()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, {}, u"INV 17"_s);
    QCOMPARE(counts(shop.stated(shop.row(u"inv  17,TODAY,30.00,,,EUR,"_s))), u"0 0 1 0"_s);
    QCOMPARE(counts(shop.stated(shop.row(u"BANK-1,TODAY,30.00,,,EUR,A-1"_s))), u"0 0 1 0"_s);
}

void TestImportStatement::moneyBackIsCompared_data()
{
    QTest::addColumn<qint64>("refunded");
    QTest::addColumn<QString>("expected");
    QTest::newRow("booked") << qint64{1000} << u"0 0 1 0"_s;
    QTest::newRow("more was booked") << qint64{1500} << u"0 0 1 0"_s;
    QTest::newRow("less was booked") << qint64{999} << u"0 0 0 1"_s;
    QTest::newRow("nothing was booked") << qint64{0} << u"0 0 0 1"_s;
}

void TestImportStatement::moneyBackIsCompared()
{
    QFETCH(qint64, refunded);
    StatedShop shop;
    const OrderId order = shop.paid(u"A-1"_s, u"pi_1"_s);
    if (refunded > 0) {
        const QString key = shop.order(u"A-1"_s).payments.front().key;
        shop.tell<bool>([&](UnitOfWork &u) -> Result<bool> {
            KONTOR_TRY(PaymentsService(u, u"ann"_s).reverse(order, key, refunded, u"chargeback"_s));
            return true;
        });
    }
    QTEST(counts(shop.stated(shop.row(u"pi_1,TODAY,-10.00,,,EUR,"_s))), "expected");
}

void TestImportStatement::moneyBackIsMatchedOnce()
{
    StatedShop shop;
    const OrderId order = shop.paid(u"A-1"_s, u"pi_1"_s);
    const QString key = shop.order(u"A-1"_s).payments.front().key;
    shop.tell<bool>([&](UnitOfWork &u) -> Result<bool> {
        KONTOR_TRY(PaymentsService(u, u"ann"_s).reverse(order, key, 1000, u"chargeback"_s));
        return true;
    });
    const QByteArray row = shop.row(u"pi_1,TODAY,-10.00,,,EUR,"_s);
    QCOMPARE(counts(shop.stated(row + row)), u"0 0 1 1"_s);
}

void TestImportStatement::theSameFileAgainChangesNothing()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    shop.ordered(u"A-2"_s);
    const QByteArray rows = shop.row(u"pi_1,TODAY,30.00,0.59,,EUR,"_s) + shop.row(u"pi_2,TODAY,30.00,0.59,,EUR,A-2"_s)
        + shop.row(u"pi_3,TODAY,5.00,0.10,,EUR,"_s) + shop.row(u"pi_3,TODAY,5.00,0.10,,EUR,"_s);
    QCOMPARE(counts(shop.stated(rows)), u"3 1 0 0"_s);
    const QString digest = shop.digest();
    const auto again = shop.stated(rows);
    QCOMPARE(counts(again), u"0 0 4 0"_s);
    QVERIFY(again->importId.isNull());
    QCOMPARE(shop.digest(), digest);
}

void TestImportStatement::anAttachedPaymentMatchesNextTime()
{
    StatedShop shop;
    const QByteArray rows = shop.row(u"pi_3,TODAY,30.00,0.59,,EUR,"_s);
    QVERIFY(shop.stated(rows));
    const OrderId order = shop.ordered(u"A-1"_s);
    const Capture capture{u"stripe"_s, 3000, u"pi_3"_s, 1, {}, {}, 59, {}, {}, {}};
    shop.tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, u"ann"_s).capture(order, capture); });
    QCOMPARE(counts(shop.stated(rows)), u"0 0 1 0"_s);
}

void TestImportStatement::aDryRunSaysTheSameAndWritesNothing()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    const QByteArray rows = shop.row(u"pi_1,TODAY,30.00,0.59,,EUR,"_s) + shop.row(u"pi_3,TODAY,5.00,0.10,,EUR,"_s);
    const QString digest = shop.digest();
    QCOMPARE(counts(shop.stated(rows, true)), u"1 1 0 0"_s);
    QCOMPARE(shop.digest(), digest);
    QCOMPARE(counts(shop.stated(rows)), u"1 1 0 0"_s);
}

void TestImportStatement::theImportIsUndone()
{
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    const QByteArray rows = shop.row(u"pi_1,TODAY,30.00,0.59,,EUR,"_s) + shop.row(u"pi_3,TODAY,5.00,0.10,,EUR,"_s);
    const auto report = shop.stated(rows);
    QVERIFY(shop.undo(report->importId));
    QCOMPARE(shop.fee(u"A-1"_s), 0);
    QVERIFY(shop.unattached().empty());
    QCOMPARE(counts(shop.stated(rows)), u"1 1 0 0"_s); // what was undone can be imported again
    QCOMPARE(shop.differences(), QString());
}

void TestImportStatement::itsOwnWordsForColumnsAreRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("row");
    QTest::newRow("balance export") << QByteArray("Source,Created (UTC),Amount,Fee,Net,Currency\n")
                                    << u"pi_1,TODAY 10:00,30.00,0.59,29.41,eur"_s;
    QTest::newRow("net alone tells the fee")
        << QByteArray("Reference,Booking date,Gross amount,Net amount\n") << u"pi_1,TODAY,30.00,29.41"_s;
    QTest::newRow("money in and out") << QByteArray(
        "业务流水号,发生时间,收入金额（+元）,支出金额（-元）,服务费（元）\n")
                                      << u"pi_1,TODAY 10:00:00,30.00,,0.59"_s;
}

void TestImportStatement::itsOwnWordsForColumnsAreRead()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, row);
    StatedShop shop;
    shop.paid(u"A-1"_s, u"pi_1"_s);
    QCOMPARE(Importer::detectFormat(header + row.toUtf8()).value_or(QString()), u"payment-statement"_s);
    QCOMPARE(counts(shop.stated(shop.row(row), false, header)), u"0 1 0 0"_s);
    QCOMPARE(shop.fee(u"A-1"_s), 59);
}

void TestImportStatement::rowsThatCannotBeReadAreExplained()
{
    StatedShop shop;
    const auto report = shop.stated(shop.row(u",TODAY,30.00,,,EUR,"_s) + shop.row(u"pi_1,someday,30.00,,,EUR,"_s)
                                    + shop.row(u"pi_2,TODAY,thirty,,,EUR,"_s) + shop.row(u"pi_3,TODAY,,,,EUR,"_s)
                                    + shop.row(u"pi_4,TODAY,30.00,,,QQQ,"_s) + shop.row(u"pi_5,TODAY,0.00,0.10,,EUR,"_s)
                                    + shop.row(u"pi_6,TODAY,30.00,0.59,29.00,EUR,"_s) + ",,,,,,\n");
    QCOMPARE(shown(*report),
             QStringList({u"2 error reference_missing"_s, u"3 error bad_date"_s, u"4 error bad_amount"_s,
                          u"5 error amount_missing"_s, u"6 error bad_currency"_s, u"7 info fee_alone"_s,
                          u"8 warning net_differs"_s, u"9 info blank_row"_s}));
    QCOMPARE(counts(report), u"1 0 0 5"_s);
}

void TestImportStatement::withoutAChannelItIsRefused()
{
    StatedShop shop;
    const QByteArray file = kHeader + shop.row(u"pi_1,TODAY,30.00,,,EUR,"_s);
    QCOMPARE(shop.import(file).error().code, u"statement_channel"_s);
    const auto look = Importer::look(file, {});
    QVERIFY(look && look->asksChannel);
    const QByteArray named = "Channel,Transaction ID,Date,Gross,Fee\ncash,c1," + shop.today().toUtf8() + ",30.00,\n";
    QCOMPARE(counts(shop.import(named)), u"1 0 0 0"_s);
    QCOMPARE(shop.unattached().front().channel, u"cash"_s);
    QVERIFY(!Importer::look(named, {})->asksChannel);
}

QTEST_GUILESS_MAIN(TestImportStatement)
#include "tst_import_statement.moc"
