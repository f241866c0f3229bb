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

private:
    void showAll();
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

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
