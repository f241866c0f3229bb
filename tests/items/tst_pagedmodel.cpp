// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskshop.h"
#include "ordersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsCountExactlyAndFillWhenTheyAreLookedAt();
    void aNewOrderIsOneInsertedRow();
    void aPaymentChangesOneRow();
    void anOrderThatLeavesTheQueueIsOneRemovedRow();
    void theLatestQuestionWins();
    void aBigChangeKeepsWhatWasChosen();
    void cellsAreCopiedEvenWhenTheyWereNeverSeen();
    void whatIsBelowNothingIsCopiedWithAHyphen();
    void theFirstRowsComeBeforeTheRest();
    void aRowThatChangesWhileTheRestIsOnItsWayIsShownAsItIs();
    void anotherQuestionDropsTheRestOfTheFirst();
    void aSearchThatFindsNothingIsNotCut();

private:
    void showAll();
    void placeMany(int count);
    [[nodiscard]] std::vector<qint64> shown() const;
    [[nodiscard]] std::vector<qint64> expected(const OrderFilter &filter);
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<OrdersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    VariantId m_shirt;
};

void TestPagedModel::init()
{
    m_shop = std::make_unique<DeskShop>();
    m_shirt = m_shop->stock(u"Shirt"_s, 1000, 5000);
    m_model = std::make_unique<OrdersModel>(m_shop->worker());
    m_model->setCellText([](const OrderRow &row, int column) {
        return column == OrdersModel::Total ? QString::number(row.totalMinor) : row.number;
    });
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPagedModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_shop.reset();
}

void TestPagedModel::showAll()
{
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    m_model->setFilter({});
    QTRY_VERIFY(loaded.size() >= 1);
}

/// More than come at once, in one commit.
void TestPagedModel::placeMany(int count)
{
    const auto placed = m_shop->write<bool>([this, count](UnitOfWork &unit) -> Result<bool> {
        for (int i = 0; i < count; ++i) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = m_shirt;
            request.lines.back().qty = 1 + i % 7;
            KONTOR_TRY(OrdersService(unit, u"test"_s).place(request));
        }
        return true;
    });
    QVERIFY(placed.has_value());
}

std::vector<qint64> TestPagedModel::shown() const
{
    std::vector<qint64> numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        numbers.push_back(m_model->numberAt(row));
    return numbers;
}

std::vector<qint64> TestPagedModel::expected(const OrderFilter &filter)
{
    using Numbers = std::vector<qint64>;
    auto read = [filter](ShopReader &reader) { return reader.orderNumbersOf(filter); };
    return *DeskShop::now(m_shop->worker().read<Numbers>(read));
}

void TestPagedModel::rowsCountExactlyAndFillWhenTheyAreLookedAt()
{
    for (int i = 1; i <= 3; ++i)
        m_shop->place(m_shirt, i);
    showAll();
    QCOMPARE(m_model->rowCount(), 3);
    QTRY_COMPARE(text(0, OrdersModel::Total), u"3000"_s);
    QCOMPARE(text(2, OrdersModel::Total), u"1000"_s);
}

void TestPagedModel::aNewOrderIsOneInsertedRow()
{
    m_shop->place(m_shirt, 1);
    showAll();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_shop->place(m_shirt, 2);
    QTRY_COMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestPagedModel::aPaymentChangesOneRow()
{
    const OrderId first = m_shop->place(m_shirt, 1);
    m_shop->place(m_shirt, 2);
    showAll();
    QTRY_COMPARE(text(1, OrdersModel::Total), u"1000"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_shop->pay(first, 1000));
    QTRY_COMPARE(m_model->index(1, 0).data(OrdersModel::PaymentRole).toInt(), static_cast<int>(PaymentAxis::Paid));
    QVERIFY(!changed.isEmpty());
    for (const QList<QVariant> &each : changed) {
        QCOMPARE(each.at(0).toModelIndex().row(), 1);
        QCOMPARE(each.at(1).toModelIndex().row(), 1);
    }
}

void TestPagedModel::anOrderThatLeavesTheQueueIsOneRemovedRow()
{
    const OrderId order = m_shop->place(m_shirt, 1);
    m_shop->place(m_shirt, 1);
    OrderFilter toPay;
    toPay.labels = {OrderLabel::ToPay};
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    m_model->setFilter(toPay);
    QTRY_COMPARE(loaded.size(), 1);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(m_shop->pay(order, 1000));
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestPagedModel::theLatestQuestionWins()
{
    m_shop->place(m_shirt, 1, u"Anna"_s);
    m_shop->place(m_shirt, 1, u"Ben"_s);
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    OrderFilter filter;
    m_model->setFilter(filter);
    filter.search = u"Anna"_s;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(loaded.size() <= 2);
    QVERIFY(!m_model->isLoading());
}

void TestPagedModel::aBigChangeKeepsWhatWasChosen()
{
    for (int i = 0; i < 140; ++i)
        m_shop->place(m_shirt, 1);
    OrderFilter toPay;
    toPay.labels = {OrderLabel::ToPay};
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    m_model->setFilter(toPay);
    QTRY_COMPARE(loaded.size(), 1);
    const QPersistentModelIndex chosen(m_model->index(100, 0));
    const qint64 number = m_model->numberAt(100);
    // Every other order is paid in one commit: far more runs than are told one by one.
    const auto paid = m_shop->write<int>([](UnitOfWork &unit) -> Result<int> {
        ShopReader reader(unit.file());
        KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.orderNumbersOf({}));
        KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows(numbers));
        for (size_t i = 1; i < rows.size(); i += 2) {
            Capture cash;
            cash.channel = u"cash"_s;
            cash.amountMinor = 1000;
            KONTOR_TRY(PaymentsService(unit, u"test"_s).capture(rows[i].id, cash));
        }
        return static_cast<int>(rows.size());
    });
    QVERIFY(paid.has_value());
    QTRY_COMPARE(m_model->rowCount(), 70);
    if (chosen.isValid())
        QCOMPARE(m_model->numberAt(chosen.row()), number);
    else
        QCOMPARE(m_model->positionOf(number), -1);
}

void TestPagedModel::cellsAreCopiedEvenWhenTheyWereNeverSeen()
{
    m_shop->place(m_shirt, 1);
    m_shop->place(m_shirt, 2);
    showAll();
    QStringList copied;
    m_model->linesOf({0, 1}, {OrdersModel::Total}, this, [&](const QStringList &lines) { copied = lines; });
    QTRY_COMPARE(copied, (QStringList{u"2000"_s, u"1000"_s}));
}

void TestPagedModel::whatIsBelowNothingIsCopiedWithAHyphen()
{
    m_model->setCellText([](const OrderRow &, int) { return u"−€5.00"_s; });
    m_shop->place(m_shirt, 1);
    showAll();
    QStringList copied;
    m_model->linesOf({0}, {OrdersModel::Total}, this, [&](const QStringList &lines) { copied = lines; });
    QTRY_COMPARE(copied, QStringList{u"-€5.00"_s});
}

void TestPagedModel::theFirstRowsComeBeforeTheRest()
{
    placeMany(450);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy first(m_model.get(), &PagedModelBase::firstRowsCame);
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    std::vector<qint64> top;
    connect(m_model.get(), &PagedModelBase::firstRowsCame, this, [&] { top = shown(); });
    m_model->setFilter({});
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first().first().toInt(), 450);
    QCOMPARE(first.size(), 1);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(inserted.size(), 1);
    const std::vector<qint64> all = expected({});
    QCOMPARE(shown(), all);
    QVERIFY(top.size() < all.size());
    QVERIFY(std::equal(top.begin(), top.end(), all.begin()));
    for (const int row : {0, 199, 200, 449})
        QCOMPARE(m_model->positionOf(m_model->numberAt(row)), row);
}

void TestPagedModel::aRowThatChangesWhileTheRestIsOnItsWayIsShownAsItIs()
{
    placeMany(300);
    OrderFilter toPay;
    toPay.labels = {OrderLabel::ToPay};
    QFuture<Result<OrderId>> cancelled;
    const auto cancelOne = [&] {
        const qint64 number = m_model->numberAt(5);
        cancelled = m_shop->worker().write<OrderId>([number](UnitOfWork &unit) -> Result<OrderId> {
            ShopReader reader(unit.file());
            KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows({number}));
            KONTOR_TRY(OrdersService(unit, u"test"_s).cancel(rows.front().id, u"changed my mind"_s));
            return rows.front().id;
        });
    };
    connect(m_model.get(), &PagedModelBase::firstRowsCame, this, cancelOne);
    m_model->setFilter(toPay);
    QTRY_COMPARE(m_model->rowCount(), 299);
    QVERIFY(cancelled.isFinished() && cancelled.result());
    QCOMPARE(shown(), expected(toPay));
}

void TestPagedModel::anotherQuestionDropsTheRestOfTheFirst()
{
    placeMany(300);
    OrderFilter byTotal;
    byTotal.sort = OrderSort::Total;
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    bool isAsked = false;
    connect(m_model.get(), &PagedModelBase::firstRowsCame, this, [&] {
        if (!std::exchange(isAsked, true))
            m_model->setFilter(byTotal);
    });
    m_model->setFilter({});
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(isAsked && !m_model->isLoading());
    QCOMPARE(shown(), expected(byTotal));
}

void TestPagedModel::aSearchThatFindsNothingIsNotCut()
{
    placeMany(20);
    OrderFilter nobody;
    nobody.search = u"nobody"_s;
    QSignalSpy loaded(m_model.get(), &PagedModelBase::loaded);
    m_model->setFilter(nobody);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isCut()); // what is cut, tst_lists tells
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
