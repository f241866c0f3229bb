// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk does with goods, on a real shop file.
#include "goodsdetail.h"
#include "goodsflow.h"
#include "goodspage.h"
#include "printdialog.h"
#include "toast.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestGoodsPage : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    std::unique_ptr<GoodsPage> m_page;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); });
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    GoodsService::Saved save(const ProductEntry &entry)
    {
        return waitFor(m_worker->write<GoodsService::Saved>(
            [=](UnitOfWork &unit) { return writeProduct(unit, u"Anna"_s, entry); }));
    }
    ProductEntry read(const ProductId &product)
    {
        return waitFor(m_worker->read<ProductEntry>([=](ShopReader &reader) { return readProduct(reader, product); }));
    }
    static ProductEntry cup()
    {
        ProductEntry entry;
        entry.draft.title = u"Cup"_s;
        entry.draft.tags = {u"gift"_s, u"new"_s};
        entry.draft.categories = {u"Kitchen > Cups"_s};
        entry.draft.variants.resize(1);
        entry.draft.variants.front().priceMinor = 900;
        entry.initialStock = {7};
        return entry;
    }
    void openPage()
    {
        m_page->show();
        QTRY_VERIFY(m_page->detail()->shown().has_value());
    }
    [[nodiscard]] const GoodsRow &shown() const { return m_page->detail()->shown()->row; }
    [[nodiscard]] Toast *toast() const { return m_page->findChild<Toast *>(); }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_worker = std::make_unique<ShopWorker>();
        const QString path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        const ShopInfo info = waitFor(m_worker->create(path, {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, u"DE"_s, {}}));
        m_page = std::make_unique<GoodsPage>(UiContext{*m_worker, info, u"Anna"_s, path});
    }
    void cleanup()
    {
        m_page.reset();
        m_worker.reset();
    }

    void aNewProductComesInWithItsStock()
    {
        save(cup());
        openPage();
        QCOMPARE(shown().title, u"Cup"_s);
        QCOMPARE(shown().onHand, 7);
        QCOMPARE(shown().categories, u"Kitchen > Cups"_s);
    }
    void labelsOfTheChosenArticlesArePrinted()
    {
        ProductEntry entry = cup();
        entry.draft.variants.front().sku = u"CUP"_s; // for the bars
        save(entry);
        openPage();
        m_page->table()->selectRow(0);
        m_page->printSelected();
        const auto dialog = [] { return qobject_cast<PrintDialog *>(QApplication::activeModalWidget()); };
        QTRY_VERIFY(dialog() && dialog()->papers() == 1);
        QCOMPARE(dialog()->kindField()->currentText(), u"Product label"_s);
        dialog()->reject();
    }
    void aPriceIsChangedAndTakenBack()
    {
        save(cup());
        openPage();
        m_page->flow()->setPrice(shown(), u"12.50"_s);
        QTRY_COMPARE(shown().priceMinor, 1250);
        QTRY_VERIFY(toast() && toast()->actionButton()->isVisible());
        toast()->actionButton()->click();
        QTRY_COMPARE(shown().priceMinor, 900);
    }
    void whatIsNoPriceIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << u"cheap"_s;
        QTest::newRow("negative") << u"-1.00"_s;
        QTest::newRow("too exact") << u"1.005"_s;
        QTest::newRow("nothing") << QString();
    }
    void whatIsNoPriceIsRefused()
    {
        QFETCH(const QString, typed);
        save(cup());
        openPage();
        m_page->flow()->setPrice(shown(), typed);
        QTRY_VERIFY(toast() && toast()->isVisible());
        QCOMPARE(shown().priceMinor, 900);
    }
    void anArchivedArticleLeavesTheListAndComesBack()
    {
        save(cup());
        openPage();
        m_page->flow()->archive({shown()});
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 0);
        QTRY_VERIFY(toast() && toast()->actionButton()->isVisible());
        toast()->actionButton()->click();
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 1);
    }
    void editingTakesTagsAndCategoriesAway()
    {
        const ProductId product = save(cup()).product;
        ProductEntry edited = read(product);
        QCOMPARE(edited.draft.tags.size(), 2);
        edited.draft.tags = {u"new"_s};
        edited.tagsTaken = {u"gift"_s};
        edited.draft.categories = {u"Table"_s};
        edited.categoriesTaken = {u"Kitchen > Cups"_s};
        save(edited);
        const ProductEntry after = read(product);
        QCOMPARE(after.draft.tags, QStringList{u"new"_s});
        QCOMPARE(after.draft.categories, QStringList{u"Table"_s});
    }
    void editingLeavesTheRestAlone()
    {
        const ProductId product = save(cup()).product;
        const ProductEntry before = read(product);
        QVERIFY(!save(before).changed);
    }
};

QTEST_MAIN(TestGoodsPage)
#include "tst_goodspage.moc"
