// SPDX-License-Identifier: GPL-3.0-or-later
// The list of customers follows what they buy and who is merged.
#include "customerservice.h"
#include "customersmodel.h"
#include "deskshop.h"
#include "usersservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestCustomersModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<DeskShop> m_shop;
    VariantId m_shirt;

    CustomerId added(const QString &name)
    {
        return *m_shop->write<CustomerId>([=](UnitOfWork &unit) {
            UsersService users(unit, u"anna"_s);
            return users.saveCustomer({{}, name, {}, {}, {}, {}, {}});
        });
    }
    void buys(const CustomerId &customer)
    {
        QVERIFY(m_shop->write<OrderId>([=, this](UnitOfWork &unit) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = m_shirt;
            request.lines.back().qty = 1;
            request.customer = customer;
            return OrdersService(unit, u"anna"_s).place(request);
        }));
    }
    static QString words(const CustomerRow &row, int column)
    {
        return column == CustomersModel::Orders ? QString::number(row.orders) : row.name;
    }
    static QStringList column(const CustomersModel &model, CustomersModel::Column column)
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells += model.index(row, column).data().toString();
        return cells;
    }
    static CustomerFilter byName()
    {
        CustomerFilter filter;
        filter.sort = CustomerSort::Name;
        filter.descending = false;
        return filter;
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<DeskShop>();
        m_shirt = m_shop->stock(u"Shirt"_s, 1000, 50);
    }
    void cleanup() { m_shop.reset(); }

    void anOrderChangesTheRowInItsPlace()
    {
        const CustomerId ann = added(u"Ann"_s);
        CustomersModel model(m_shop->worker(), u"EUR"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCellText(words);
        model.setFilter(byName());
        QTRY_COMPARE(column(model, CustomersModel::Orders), QStringList{u"0"_s});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        added(u"Ben"_s);
        QTRY_COMPARE(column(model, CustomersModel::Name), (QStringList{u"Ann"_s, u"Ben"_s}));
        buys(ann);
        QTRY_COMPARE(column(model, CustomersModel::Orders), (QStringList{u"1"_s, u"0"_s}));
        QCOMPARE(reset.size(), 0);
    }
    void whoIsMergedLeavesTheList()
    {
        const CustomerId ann = added(u"Ann"_s);
        const CustomerId ben = added(u"Ben"_s);
        CustomersModel model(m_shop->worker(), u"EUR"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(byName());
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(m_shop->write<EditStep>(
            [=](UnitOfWork &unit) { return CustomerService(unit, u"anna"_s).merge(ann, {ben}); }));
        QTRY_COMPARE(model.rowCount(), 1);
    }
    void valuesAreMoneyForOtherPrograms()
    {
        buys(added(u"Ann"_s));
        CustomersModel model(m_shop->worker(), u"EUR"_s);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex value = model.index(0, CustomersModel::Value);
        QTRY_VERIFY(value.data(PagedModelBase::ValueRole).isValid());
        QCOMPARE(value.data(PagedModelBase::ValueRole).value<Money>(), (Money{1000, u"EUR"_s}));
    }
    void everySortHasItsColumn()
    {
        for (const CustomerSort sort : {CustomerSort::Name, CustomerSort::Email, CustomerSort::Orders,
                                        CustomerSort::Value, CustomerSort::LastOrder, CustomerSort::Since})
            QCOMPARE(CustomersModel::sortOf(CustomersModel::columnOf(sort)), std::optional(sort));
    }
};

QTEST_MAIN(TestCustomersModel)
#include "tst_customersmodel.moc"
