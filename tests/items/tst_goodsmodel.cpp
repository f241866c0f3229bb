// SPDX-License-Identifier: GPL-3.0-or-later
// The list of goods follows the shop without being told row by row.
#include "goodsmodel.h"
#include "goodsservice.h"
#include "inventoryservice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestGoodsModel : public QObject
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
    VariantId add(const QString &title, qint64 priceMinor, qint64 stock, const QString &status = u"active"_s)
    {
        return waitFor(m_worker->write<VariantId>([=](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = title;
            draft.status = status;
            draft.variants.resize(1);
            draft.variants.front().priceMinor = priceMinor;
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            if (stock > 0)
                KONTOR_TRY(InventoryService(unit, u"Anna"_s).receive(saved.variants.front(), stock, {}));
            return saved.variants.front();
        }));
    }
    void warnAt(const VariantId &variant, qint64 threshold)
    {
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).setThreshold(variant, threshold, {}));
            return true;
        }));
    }
    static QStringList titles(const GoodsModel &model)
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!QTest::qWaitFor([&] { return model.rowAt(row) != nullptr; }))
                return {u"not read"_s};
            found += model.index(row, GoodsModel::Title).data().toString();
        }
        return found;
    }

private slots:
    void init()
    {
        m_worker = std::make_unique<ShopWorker>();
        const QString path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        waitFor(m_worker->create(path, {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, u"DE"_s, {}}));
    }
    void cleanup() { m_worker.reset(); }

    void newGoodsComeIn()
    {
        GoodsModel model(*m_worker);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({});
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.rowCount(), 0);
        add(u"Cup"_s, 900, 3);
        add(u"Bowl"_s, 1200, 3);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(titles(model), (QStringList{u"Bowl"_s, u"Cup"_s}));
    }
    void filtersFindWhatRunsOut_data()
    {
        QTest::addColumn<std::optional<StockLevel>>("level");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QStringList>("found");
        const std::optional<StockLevel> any;
        QTest::newRow("all") << any << QString() << QStringList{u"Bowl"_s, u"Cup"_s, u"Pot"_s, u"Tray"_s};
        QTest::newRow("low") << std::optional(StockLevel::Low) << QString() << QStringList{u"Cup"_s};
        QTest::newRow("out") << std::optional(StockLevel::Out) << QString() << QStringList{u"Pot"_s, u"Tray"_s};
        QTest::newRow("enough") << std::optional(StockLevel::Ok) << QString() << QStringList{u"Bowl"_s};
        QTest::newRow("drafts") << any << u"draft"_s << QStringList{u"Tray"_s};
    }
    void filtersFindWhatRunsOut()
    {
        QFETCH(const std::optional<StockLevel>, level);
        QFETCH(const QString, status);
        warnAt(add(u"Cup"_s, 900, 3), 5);
        warnAt(add(u"Bowl"_s, 1200, 6), 5);
        add(u"Pot"_s, 3000, 0);
        add(u"Tray"_s, 500, 0, u"draft"_s);
        GoodsModel model(*m_worker);
        GoodsFilter filter;
        filter.level = level;
        filter.status = status;
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        model.setFilter(filter);
        QVERIFY(QTest::qWaitFor([&] { return !loaded.isEmpty() && !model.isLoading(); }));
        QTEST(titles(model), "found");
    }
    void aTypedPriceIsAskedForNotWritten()
    {
        add(u"Cup"_s, 900, 3);
        GoodsModel model(*m_worker);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(titles(model), QStringList{u"Cup"_s});
        QSignalSpy typed(&model, &GoodsModel::priceTyped);
        QVERIFY(model.setData(model.index(0, GoodsModel::Price), u"9.50"_s));
        QVERIFY(!model.setData(model.index(0, GoodsModel::Title), u"Mug"_s));
        QCOMPARE(typed.size(), 1);
        QCOMPARE(model.rowAt(0)->priceMinor, 900);
        QVERIFY(model.flags(model.index(0, GoodsModel::Price)) & Qt::ItemIsEditable);
        QVERIFY(!(model.flags(model.index(0, GoodsModel::Sku)) & Qt::ItemIsEditable));
    }
    void aPriceNobodySeesYetCannotBeTypedOver()
    {
        add(u"Cup"_s, 900, 3);
        GoodsModel model(*m_worker);
        bool couldBeTyped = true;
        connect(&model, &PagedModelBase::loaded, this, [&] { // the row is there, its cells are not read
            couldBeTyped = model.flags(model.index(0, GoodsModel::Price)) & Qt::ItemIsEditable;
        });
        model.setFilter({});
        QTRY_VERIFY(model.isLoaded());
        QVERIFY(!couldBeTyped);
        QTRY_VERIFY(model.flags(model.index(0, GoodsModel::Price)) & Qt::ItemIsEditable);
    }
};

QTEST_MAIN(TestGoodsModel)
#include "tst_goodsmodel.moc"
