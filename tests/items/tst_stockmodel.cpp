// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of stock, of purchase orders and of transfers follow the shop without being told row by row.
#include "goodsservice.h"
#include "inventoryservice.h"
#include "order.h"
#include "purchasesmodel.h"
#include "stockmodel.h"
#include "transfersmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestStockModel : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); });
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    VariantId add(const QString &title, qint64 stock)
    {
        return waitFor(m_worker->write<VariantId>([=](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = title;
            draft.variants.resize(1);
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).receive(saved.variants.front(), stock, {}));
            return saved.variants.front();
        }));
    }
    void adjust(const VariantId &variant, qint64 by)
    {
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).adjust(variant, by, u"fair"_s, {}));
            return true;
        }));
    }
    PurchaseOrderId order(const VariantId &variant, const QString &supplier)
    {
        return waitFor(m_worker->write<PurchaseOrderId>([=](UnitOfWork &unit) {
            return InventoryService(unit, u"Anna"_s).placePurchase(supplier, {{variant, {}, 6, 250, 0}}, {}, {});
        }));
    }
    TransferId send(const VariantId &variant, qint64 qty, const QString &to)
    {
        return waitFor(m_worker->write<TransferId>([=](UnitOfWork &unit) -> Result<TransferId> {
            InventoryService inventory(unit, u"Anna"_s);
            KONTOR_ASSIGN(const LocationId place, inventory.addLocation(to, {}));
            return inventory.sendTransfer(mainLocation(), place, {{variant, {}, qty, 0, 0}});
        }));
    }
    static QString said(const QAbstractTableModel &model, int column)
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells += model.index(row, column).data().toString();
        return cells.join(u' ');
    }

private slots:
    void init()
    {
        m_worker = std::make_unique<ShopWorker>();
        const QString path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        waitFor(m_worker->create(path, {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, u"DE"_s, {}}));
    }
    void cleanup() { m_worker.reset(); }

    void aBookingChangesItsRow_data()
    {
        QTest::addColumn<bool>("isByPlace");
        QTest::newRow("articles") << false;
        QTest::newRow("places") << true;
    }
    void aBookingChangesItsRow()
    {
        StockModel model(*m_worker);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StockFilter filter;
        QFETCH(const bool, isByPlace);
        filter.isByPlace = isByPlace;
        model.setFilter(filter);
        const VariantId cup = add(u"Cup"_s, 7);
        add(u"Pot"_s, 3);
        QTRY_COMPARE(said(model, StockModel::OnHand), u"7 3"_s);
        adjust(cup, -2);
        QTRY_COMPARE(said(model, StockModel::OnHand), u"5 3"_s);
    }
    void aPlaceIsNeverTakenForAnArticle()
    {
        StockModel model(*m_worker);
        const VariantId cup = add(u"Cup"_s, 7);
        add(u"Pot"_s, 3);
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            InventoryService inventory(unit, u"Anna"_s);
            KONTOR_ASSIGN(const LocationId cellar, inventory.addLocation(u"Cellar"_s, {}));
            KONTOR_TRY(inventory.receive(cup, 5, {cellar, {}, {}}));
            return true;
        }));
        model.setFilter({});
        QTRY_COMPARE(said(model, StockModel::OnHand), u"12 3"_s);
        StockFilter places;
        places.isByPlace = true;
        model.setFilter(places);
        QTRY_COMPARE(said(model, StockModel::OnHand), u"7 5 3"_s);
    }
    void aWarningComesAndGoes()
    {
        StockModel model(*m_worker);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StockFilter filter;
        filter.warnings = WarningView::Open;
        model.setFilter(filter);
        const VariantId cup = add(u"Cup"_s, 2);
        QTRY_VERIFY(model.isLoaded());
        adjust(cup, -2);
        QTRY_COMPARE(said(model, StockModel::Title), u"Cup"_s);
        adjust(cup, 2);
        QTRY_COMPARE(model.rowCount(), 0);
    }
    void purchaseOrdersComeInAndAreFound()
    {
        PurchasesModel model(*m_worker);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        const VariantId cup = add(u"Cup"_s, 2);
        const PurchaseOrderId first = order(cup, u"Mug works"_s);
        order(cup, u"茶厂"_s);
        QTRY_COMPARE(said(model, PurchasesModel::Supplier).size(), 12);
        QCOMPARE(model.index(0, PurchasesModel::Cost).data(PagedModelBase::ValueRole).value<Money>().minor, 1500);
        model.setFilter({PurchaseView::Open, u"茶"_s});
        QTRY_COMPARE(said(model, PurchasesModel::Supplier), u"茶厂"_s);
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).receivePurchase(first, {{cup, {}, 6, 0, 0}}));
            return true;
        }));
        model.setFilter({PurchaseView::Arrived, {}});
        QTRY_COMPARE(said(model, PurchasesModel::Supplier), u"Mug works"_s);
    }
    void transfersAreFoundByWhereTheyStand()
    {
        TransfersModel model(*m_worker);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        const VariantId cup = add(u"Cup"_s, 9);
        send(cup, 2, u"Cellar"_s);
        const TransferId late = send(cup, 3, u"Attic"_s);
        QTRY_COMPARE(said(model, TransfersModel::Missing).size(), 3);
        const qint64 inFiveWeeksMs = QDateTime::currentMSecsSinceEpoch() + 35 * qint64{86'400'000};
        model.setFilter({TransferView::Overdue, u"attic"_s, inFiveWeeksMs});
        QTRY_COMPARE(said(model, TransfersModel::To), u"Attic"_s);
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).receiveTransfer(late, {{cup, {}, 2, 0, 1}}));
            return true;
        }));
        QTRY_COMPARE(model.rowCount(), 0);
        model.setFilter({TransferView::Arrived, {}, 0});
        QTRY_COMPARE(said(model, TransfersModel::To), u"Attic"_s);
        model.setFilter({TransferView::UnderWay, {}, 0});
        QTRY_COMPARE(said(model, TransfersModel::To), u"Cellar"_s);
    }
};

QTEST_MAIN(TestStockModel)
#include "tst_stockmodel.moc"
