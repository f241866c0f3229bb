// SPDX-License-Identifier: GPL-3.0-or-later
// The list of payments follows the orders and the money that belongs to none.
#include "attentionservice.h"
#include "deskshop.h"
#include "paymentsmodel.h"
#include "paymentsservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestPaymentsModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<DeskShop> m_shop;
    VariantId m_shirt;

    void came(const QString &payment)
    {
        const Capture capture{u"stripe"_s, 2000, payment, 1, {}, {}, 0, u"EUR"_s, {}, {}};
        QVERIFY(m_shop->write<void>([&](UnitOfWork &unit) {
            return PaymentsService(unit, u"anna"_s).captureUnattached(RecordId(unit.newUuid()), capture);
        }));
    }
    static QString words(const PaymentRow &row, int column)
    {
        return column == PaymentsModel::Standing ? code(row.standing) : row.customerName;
    }
    static QStringList column(const PaymentsModel &model, PaymentsModel::Column column)
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

    void moneyComesInAndFindsItsOrder()
    {
        m_shop->pay(m_shop->place(m_shirt, 2, u"Anna"_s), 2000);
        const OrderId ben = m_shop->place(m_shirt, 2, u"Ben"_s);
        PaymentsModel model(m_shop->worker());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCellText(words);
        model.setFilter({});
        QTRY_COMPARE(column(model, PaymentsModel::Customer), QStringList{u"Anna"_s});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        came(u"pi_1"_s);
        QTRY_COMPARE(column(model, PaymentsModel::Standing), (QStringList{u"unattached"_s, u"received"_s}));
        const FactId fact = model.rowAt(0)->fact;
        WayChoice choice;
        choice.order = ben;
        QVERIFY(m_shop->write<void>([&](UnitOfWork &unit) {
            return AttentionService(unit, u"anna"_s).take(unattachedCaseId(fact), WayOut::Attach, choice);
        }));
        QTRY_COMPARE(column(model, PaymentsModel::Customer), (QStringList{u"Ben"_s, u"Anna"_s}));
        QCOMPARE(reset.size(), 0);
    }
    void amountsAreMoneyForOtherPrograms()
    {
        m_shop->pay(m_shop->place(m_shirt, 2, u"Anna"_s), 2000);
        PaymentsModel model(m_shop->worker());
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_VERIFY(model.rowAt(0));
        const QVariant net = model.index(0, PaymentsModel::Net).data(PagedModelBase::ValueRole);
        QCOMPARE(net.value<Money>().minor, 2000);
        QVERIFY(!PaymentsModel::sortOf(PaymentsModel::Net));
    }
};

QTEST_GUILESS_MAIN(TestPaymentsModel)
#include "tst_paymentsmodel.moc"
