// SPDX-License-Identifier: GPL-3.0-or-later
// The list of refunds follows the orders it belongs to.
#include "deskshop.h"
#include "refundsmodel.h"
#include "refundsservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestRefundsModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<DeskShop> m_shop;
    VariantId m_shirt;

    OrderId paid(const QString &buyer)
    {
        const OrderId order = m_shop->place(m_shirt, 2, buyer);
        m_shop->pay(order, 2000);
        return order;
    }
    RefundId asked(const OrderId &order, qint64 qty)
    {
        RefundRequest request;
        request.parts = {{1, qty, Restock::Cancel}};
        request.reason = u"changed mind"_s;
        return *m_shop->write<RefundId>(
            [&](UnitOfWork &unit) { return RefundsService(unit, u"anna"_s).request(order, request); });
    }
    void approve(const OrderId &order, const RefundId &refund)
    {
        QVERIFY(m_shop->write<void>(
            [&](UnitOfWork &unit) { return RefundsService(unit, u"anna"_s).approve(order, refund); }));
    }
    static QString words(const RefundRow &row, int column)
    {
        return column == RefundsModel::Standing ? code(row.standing) : row.customerName;
    }
    static QStringList column(const RefundsModel &model, RefundsModel::Column column)
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells += model.index(row, column).data().toString();
        return cells;
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<DeskShop>();
        m_shirt = m_shop->stock(u"Shirt"_s, 1000, 50);
    }
    void cleanup() { m_shop.reset(); }

    void aRefundComesInAndChangesInItsPlace()
    {
        const OrderId first = paid(u"Anna"_s);
        const RefundId refund = asked(first, 1);
        RefundsModel model(m_shop->worker());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCellText(words);
        model.setFilter({});
        QTRY_COMPARE(column(model, RefundsModel::Standing), QStringList{u"requested"_s});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        asked(paid(u"Ben"_s), 1);
        QTRY_COMPARE(column(model, RefundsModel::Customer), (QStringList{u"Ben"_s, u"Anna"_s}));
        approve(first, refund);
        QTRY_COMPARE(column(model, RefundsModel::Standing), (QStringList{u"requested"_s, u"approved"_s}));
        QCOMPARE(reset.size(), 0);
    }
    void whatWasDecidedLeavesItsQueue()
    {
        const OrderId order = paid(u"Anna"_s);
        const RefundId refund = asked(order, 1);
        RefundsModel model(m_shop->worker());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RefundFilter filter;
        filter.queues = {RefundQueue::ToReview};
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 1);
        approve(order, refund);
        QTRY_COMPARE(model.rowCount(), 0);
    }
    void amountsAreMoneyForOtherPrograms()
    {
        asked(paid(u"Anna"_s), 2);
        RefundsModel model(m_shop->worker());
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex amount = model.index(0, RefundsModel::Amount);
        QTRY_VERIFY(amount.data(PagedModelBase::ValueRole).isValid());
        QCOMPARE(amount.data(PagedModelBase::ValueRole).value<Money>(), (Money{2000, u"EUR"_s}));
    }
};

QTEST_MAIN(TestRefundsModel)
#include "tst_refundsmodel.moc"
