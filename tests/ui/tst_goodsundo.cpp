// SPDX-License-Identifier: GPL-3.0-or-later
// A merchant changes many prices at once, pictures and categories, and takes it back with the keyboard.
#include "bulkeditdialog.h"
#include "categorypanel.h"
#include "categoryservice.h"
#include "categorytreemodel.h"
#include "goodsdetail.h"
#include "goodsflow.h"
#include "goodspage.h"
#include "jobs.h"
#include "picturespanel.h"
#include "picturestrip.h"
#include "thumbnails.h"
#include "toast.h"
#include "undobuttons.h"
#include "undohistory.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestGoodsUndo : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<UndoHistory> m_undo;
    std::unique_ptr<QMainWindow> m_window;
    GoodsPage *m_page = nullptr;
    UndoButtons *m_buttons = nullptr;
    QString m_path;
    QString m_shownInGrid;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); });
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    VariantId add(const QString &sku, qint64 priceMinor)
    {
        return waitFor(m_worker->write<VariantId>([=](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Shirt "_s + sku;
            draft.variants.resize(1);
            draft.variants.front().sku = sku;
            draft.variants.front().priceMinor = priceMinor;
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            return saved.variants.front();
        }));
    }
    void addInSizes(const QString &title, const QStringList &sizes, const QStringList &categories)
    {
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            ProductDraft draft;
            draft.title = title;
            draft.categories = categories;
            for (const QString &size : sizes) {
                draft.variants.emplace_back();
                draft.variants.back().title = size;
                draft.variants.back().sku = title + size;
            }
            KONTOR_TRY(GoodsService(unit, u"Anna"_s).save(draft));
            return true;
        }));
    }
    GoodsRow row(const VariantId &id)
    {
        return waitFor(m_worker->read<GoodsRow>([id](ShopReader &reader) { return reader.variant(id); }));
    }
    std::vector<qint64> prices(const std::vector<VariantId> &ids)
    {
        std::vector<qint64> found;
        for (const VariantId &id : ids)
            found.push_back(row(id).priceMinor);
        return found;
    }
    void setPrice(const VariantId &id, qint64 minor, const QString &actor)
    {
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(GoodsService(unit, actor).set({{idCast<RecordId>(id), u"variant"_s, u"price_minor"_s, minor}}));
            return true;
        }));
    }
    CategoryId category(const QString &path)
    {
        return waitFor(m_worker->write<CategoryId>(
            [path](UnitOfWork &unit) { return CategoryService(unit, u"Anna"_s).atPath(path); }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow(); // a dialog that closed left nobody active off screen
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->table()->setFocus();
        QTest::keyClick(m_page->table(), key, modifiers);
    }
    [[nodiscard]] Toast *toast() const { return m_window->findChild<Toast *>(); }
    [[nodiscard]] std::vector<ProductPicture> pictures() const
    {
        return m_page->detail()->pictures()->strip()->pictures();
    }
    QString pictureFile(const QString &name, QColor color)
    {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(color);
        const QString path = m_folder.filePath(name);
        image.save(path);
        return path;
    }
    /// Does what a person does in the grid, as soon as it is open.
    void raisePricesInTheGrid()
    {
        auto *watch = new QTimer(this);
        connect(watch, &QTimer::timeout, this, [this, watch] {
            auto *grid = qobject_cast<BulkEditDialog *>(QApplication::activeModalWidget());
            if (!grid)
                return;
            watch->deleteLater();
            QTest::keyClicks(grid->formulaField(), u"+5% round .99"_s);
            QTest::keyClick(grid->formulaField(), Qt::Key_Return);
            const int column = BulkEditModel::columnOf(BulkField::Price);
            m_shownInGrid = grid->model()->index(0, column).data().toString();
            grid->accept();
        });
        watch->start(10);
    }
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_page->detail()->shown().has_value());
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init()
    {
        m_worker = std::make_unique<ShopWorker>();
        m_path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        const ShopInfo info = waitFor(m_worker->create(m_path, {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, u"DE"_s, {}}));
        m_jobs = std::make_unique<Jobs>();
        m_undo = std::make_unique<UndoHistory>(*m_worker, u"Anna"_s, m_jobs.get());
        m_window = std::make_unique<QMainWindow>();
        UiContext context{*m_worker, info, u"Anna"_s, m_path};
        context.undo = m_undo.get();
        context.jobs = m_jobs.get();
        m_page = new GoodsPage(context);
        m_window->setCentralWidget(m_page);
        m_buttons = new UndoButtons(*m_undo, u"EUR"_s, m_window.get());
        m_window->addActions({m_undo->undoAction(), m_undo->redoAction()});
        m_window->resize(1400, 800);
    }
    void cleanup()
    {
        m_window.reset();
        m_undo.reset();
        m_jobs.reset();
        m_worker.reset();
    }

    void threePricesGoUpAndComeBackWithOneKey()
    {
        const std::vector<VariantId> ids{add(u"A"_s, 3900), add(u"B"_s, 1000), add(u"C"_s, 2499)};
        show();
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 3);
        m_page->table()->selectAll();
        raisePricesInTheGrid();
        m_page->bulkEditSelected();
        QTRY_COMPARE(prices(ids), (std::vector<qint64>{4099, 1099, 2599}));
        QCOMPARE(m_shownInGrid, u"39.00 → 40.99"_s);
        QTRY_COMPARE(m_undo->undoName(), u"Price of 3 article(s)"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(prices(ids), (std::vector<qint64>{3900, 1000, 2499}));
        QTRY_VERIFY(!m_undo->isBusy());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(prices(ids), (std::vector<qint64>{4099, 1099, 2599}));
    }
    void theStepIsNamedAndQuickKeysAreAnsweredInOrder()
    {
        const VariantId a = add(u"A"_s, 3900);
        show();
        m_page->flow()->setPrice(row(a), u"42.00"_s);
        QTRY_COMPARE(m_undo->undoAction()->text(), u"Undo: price of Shirt A €39.00 → €42.00"_s);
        QCOMPARE(m_undo->undoAction()->iconText(), u"Undo"_s); // as the list of shortcuts names it
        m_page->flow()->setPrice(row(a), u"45.00"_s);
        QTRY_COMPARE(m_undo->stack().count(), 2);
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Z, Qt::ControlModifier); // once more than there is
        QTRY_COMPARE(row(a).priceMinor, 3900);
        QTRY_VERIFY(!m_undo->undoAction()->isEnabled());
        m_undo->redo();
        QTRY_COMPARE(row(a).priceMinor, 4200);
        QVERIFY(m_undo->redoAction()->text().endsWith(u"€42.00 → €45.00"_s));
    }
    void everyUndoAndRedoIsToldAtOnceWithItsOwnWayBack()
    {
        const VariantId a = add(u"A"_s, 3900);
        show();
        m_page->flow()->setPrice(row(a), u"42.00"_s);
        QTRY_COMPARE(m_undo->stack().count(), 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(toast() && toast()->sentence().startsWith(u"Undone:"_s));
        QCOMPARE(toast()->actionButton()->text(), u"Redo"_s);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(toast()->sentence().startsWith(u"Done again:"_s));
        QCOMPARE(toast()->actionButton()->text(), u"Undo"_s);
        toast()->actionButton()->click();
        QTRY_COMPARE(row(a).priceMinor, 3900);
    }
    void aMessageTurnsItsOwnStepRoundAndNoOther()
    {
        const VariantId a = add(u"A"_s, 3900);
        show();
        for (const QString &price : {u"42.00"_s, u"45.00"_s}) {
            const int before = m_undo->stack().count();
            m_page->flow()->setPrice(row(a), price);
            QTRY_COMPARE(m_undo->stack().count(), before + 1);
        }
        m_undo->undo();
        QTRY_VERIFY(toast() && toast()->sentence().startsWith(u"Undone:"_s));
        m_undo->undo();
        toast()->actionButton()->click(); // of the later step, while the earlier one is being taken back
        QTRY_VERIFY(!m_undo->isBusy());
        QCOMPARE(row(a).priceMinor, 3900);
        QCOMPARE(m_undo->stack().index(), 0);
    }
    void whatSomebodyChangedSinceIsShown()
    {
        const VariantId a = add(u"A"_s, 3900);
        show();
        m_page->flow()->setPrice(row(a), u"42.00"_s);
        QTRY_COMPARE(m_undo->stack().count(), 1);
        setPrice(a, 5000, u"Carla"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(toast() && toast()->sentence().contains(u"changed again since"_s));
        QCOMPARE(row(a).priceMinor, 5000);
        QVERIFY(!m_undo->stack().canUndo());
        toast()->actionButton()->click();
        auto *dialog = m_window->findChild<QDialog *>();
        QVERIFY(dialog);
        const auto *table = dialog->findChild<QTableView *>();
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"€42.00"_s);
        QCOMPARE(table->model()->index(0, 4).data().toString(), u"Carla"_s);
    }
    void theHistoryOfAnArticleTakesAnyStepBack()
    {
        const VariantId a = add(u"A"_s, 3900);
        setPrice(a, 4200, u"Carla"_s);
        show();
        QTRY_COMPARE(m_page->detail()->shown()->row.priceMinor, 4200);
        const auto facts = m_page->detail()->shown()->history;
        emit m_page->detail()->undoChosen({facts.back().id}, u"Price changed"_s);
        QTRY_COMPARE(row(a).priceMinor, 3900);
        QTRY_VERIFY(m_undo->stack().canUndo());
    }

    // ---- the grid
    void aColumnIsPastedFromASpreadsheet()
    {
        const GoodsRow one = row(add(u"A"_s, 100));
        const GoodsRow two = row(add(u"B"_s, 200));
        BulkEditModel model({one, two}, u"EUR"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex at = model.index(0, BulkEditModel::columnOf(BulkField::Price));
        QCOMPARE(model.paste(at, u"1,299.00\t€ 1500\r\n2.50\tcheap\r\n9\t9\r\n"_s), 4);
        const auto changes = model.changes();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].after.number, std::optional<qint64>(129900));
        QCOMPARE(model.problems(), 1);
        model.putBack({model.index(1, BulkEditModel::columnOf(BulkField::CompareAt))});
        QCOMPARE(model.problems(), 0);
    }
    void formulasAreFilledDownAndNeverAddUp()
    {
        const std::vector<GoodsRow> rows{row(add(u"A"_s, 1000)), row(add(u"B"_s, 2000))};
        BulkEditModel model(rows, u"EUR"_s);
        const int column = BulkEditModel::columnOf(BulkField::Price);
        QVERIFY(model.setData(model.index(0, column), u"+10%"_s));
        QVERIFY(model.setData(model.index(0, column), u"+10%"_s));
        model.fillDown({model.index(0, column), model.index(1, column)});
        QCOMPARE(model.changes().at(0).after.number, std::optional<qint64>(1100));
        QCOMPARE(model.changes().at(1).after.number, std::optional<qint64>(2200));
        QVERIFY(model.setData(model.index(0, column), u"10.00"_s)); // as it was
        QCOMPARE(model.changedCells(), 1);
    }
    void variantsShareTheirProductsFields()
    {
        GoodsRow one = row(add(u"A"_s, 1000));
        GoodsRow two = one;
        two.id = VariantId(QUuid::createUuid());
        BulkEditModel model({one, two}, u"EUR"_s);
        model.typeInto({1}, BulkField::Tags, u"+sale"_s);
        QCOMPARE(model.index(0, BulkEditModel::columnOf(BulkField::Tags)).data().toString(), u"— → sale"_s);
        QCOMPARE(model.changes().size(), 1);
    }

    // ---- pictures
    void aDroppedPictureIsShownAndTakenBack()
    {
        add(u"A"_s, 100);
        show();
        QMimeData drop;
        drop.setUrls({QUrl::fromLocalFile(pictureFile(u"red.png"_s, Qt::red))});
        PictureStrip *strip = m_page->detail()->pictures()->strip();
        QVERIFY(strip->canDropMimeData(&drop, Qt::CopyAction, 0, 0, {}));
        QVERIFY(strip->dropMimeData(&drop, Qt::CopyAction, 0, 0, {}));
        QTRY_COMPARE(pictures().size(), 1);
        QVERIFY(PictureShelf(m_path).has(pictures().front().key));
        Thumbnails thumbnails(m_path);
        QTRY_VERIFY(!thumbnails.pixmap(pictures().front().key).isNull());
        QTRY_COMPARE(m_undo->undoName(), u"picture of Shirt A"_s);
        m_undo->undo();
        QTRY_COMPARE(pictures().size(), 0);
    }
    void picturesAreDraggedIntoAnotherOrder()
    {
        const GoodsRow article = row(add(u"A"_s, 100));
        show();
        m_page->flow()->addPictureFiles(article, {pictureFile(u"r.png"_s, Qt::red)});
        QTRY_COMPARE(pictures().size(), 1);
        m_page->flow()->addPictureFiles(article, {pictureFile(u"g.png"_s, Qt::green)});
        QTRY_COMPARE(pictures().size(), 2);
        const QString first = pictures().front().key;
        PictureStrip *strip = m_page->detail()->pictures()->strip();
        const std::unique_ptr<QMimeData> drag(strip->mimeData({strip->index(1)}));
        strip->dropMimeData(drag.get(), Qt::MoveAction, 0, 0, {});
        QTRY_COMPARE(pictures().back().key, first);
    }
    void noOtherArticleGetsThePicturesOfOneThatWent()
    {
        add(u"A"_s, 100);
        show();
        m_page->detail()->pictures()->addFiles(ProductId(QUuid::createUuid()), {pictureFile(u"r.png"_s, Qt::red)});
        QVERIFY(toast() && toast()->sentence().contains(u"not added"_s));
        QVERIFY(m_jobs->all().empty());
        QVERIFY(pictures().empty());
        QVERIFY(!m_undo->stack().canUndo());
    }
    void manyPicturesAreOneJobAndOneStep()
    {
        const GoodsRow article = row(add(u"A"_s, 100));
        show();
        m_page->flow()->addPictureFiles(article,
                                        {pictureFile(u"r.png"_s, Qt::red), pictureFile(u"g.png"_s, Qt::green)});
        QCOMPARE(m_jobs->running(), 1);
        QTRY_COMPARE(pictures().size(), 2);
        QTRY_COMPARE(m_undo->undoName(), u"2 picture(s) of Shirt A"_s);
        m_undo->undo();
        QTRY_COMPARE(pictures().size(), 0);
        QTRY_COMPARE(m_jobs->all().size(), 0);
    }
    void picturesThatAreStoppedLeaveNothing()
    {
        const GoodsRow article = row(add(u"A"_s, 100));
        show();
        m_page->flow()->addPictureFiles(article,
                                        {pictureFile(u"r.png"_s, Qt::red), pictureFile(u"g.png"_s, Qt::green)});
        m_jobs->all().front()->cancel();
        QTRY_VERIFY(toast() && toast()->sentence().startsWith(u"Stopped"_s));
        QVERIFY(m_jobs->all().empty());
        QVERIFY(pictures().empty());
        QVERIFY(!m_undo->stack().canUndo());
    }
    void aBulkEditIsAJobThatCanBeCancelled()
    {
        const VariantId a = add(u"A"_s, 100);
        m_page->flow()->applyBulkEdit({{a, row(a).product, BulkField::Price, {}, {900, {}}}});
        QCOMPARE(m_jobs->running(), 1);
        QVERIFY(m_jobs->all().front()->canCancel());
        QTRY_COMPARE(prices({a}), std::vector<qint64>{900});
        QTRY_VERIFY(m_jobs->all().empty());
    }
    void hostilePicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("not a picture");
        QTest::newRow("bomb") << QByteArray(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0", 29);
        QTest::newRow("cut") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0", 29);
    }
    void hostilePicturesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        const GoodsRow article = row(add(u"A"_s, 100));
        show();
        m_page->flow()->addPicture(article, bytes);
        QTRY_VERIFY(toast() && toast()->isVisible());
        QVERIFY(pictures().empty());
        QVERIFY(!QFile::exists(m_path + u".blobs"_s));
    }

    // ---- categories
    void aCategoryIsDraggedAndComesBack()
    {
        const CategoryId shirts = category(u"Shirts"_s);
        const CategoryId clothing = category(u"Clothing"_s);
        add(u"A"_s, 100);
        show();
        CategoryTreeModel *tree = m_page->categories()->model();
        const QAbstractItemModelTester tester(tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(tree->rowCount(), 3);
        const std::unique_ptr<QMimeData> drag(tree->mimeData({tree->indexOf(shirts)}));
        QVERIFY(!tree->canDropMimeData(drag.get(), Qt::MoveAction, -1, 0, tree->indexOf(shirts)));
        tree->dropMimeData(drag.get(), Qt::MoveAction, -1, 0, tree->indexOf(clothing));
        QTRY_COMPARE(tree->parent(tree->indexOf(shirts)), tree->indexOf(clothing));
        QTRY_COMPARE(m_undo->undoName(), u"category Shirts into Clothing"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(tree->rowCount(), 3);
    }
    void aCategoryShowsItsGoodsAndThoseBelow()
    {
        const VariantId a = add(u"A"_s, 100);
        add(u"B"_s, 100);
        const CategoryId shirts = category(u"Clothing > Shirts"_s);
        const GoodsRow article = row(a);
        m_page->flow()->applyBulkEdit({{a, article.product, BulkField::Category, {}, {{}, u"Clothing > Shirts"_s}}});
        show();
        CategoryTreeModel *tree = m_page->categories()->model();
        QTRY_VERIFY(tree->indexOf(shirts).isValid());
        QTRY_COMPARE(tree->articlesOf(tree->parent(tree->indexOf(shirts))), 1);
        m_page->categories()->view()->setCurrentIndex(tree->parent(tree->indexOf(shirts)));
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 1);
        m_page->categories()->chooseAll();
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 2);
    }
    void aCategorySaysHowManyRowsItsListHas()
    {
        const CategoryId clothing = category(u"Clothing"_s);
        const CategoryId shirts = category(u"Clothing > Shirts"_s);
        addInSizes(u"Shirt"_s, {u"S"_s, u"M"_s, u"L"_s}, {u"Clothing"_s, u"Clothing > Shirts"_s}); // filed twice
        addInSizes(u"Coat"_s, {u"One size"_s}, {u"Clothing"_s});
        show();
        CategoryTreeModel *tree = m_page->categories()->model();
        for (const auto &[category, articles] : {std::pair{clothing, 4}, std::pair{shirts, 3}}) {
            QTRY_COMPARE(tree->articlesOf(tree->indexOf(category)), articles);
            m_page->categories()->view()->setCurrentIndex(tree->indexOf(category));
            QTRY_COMPARE(m_page->table()->model()->rowCount(), articles);
        }
        QVERIFY(tree->indexOf(shirts).data(Qt::AccessibleTextRole).toString().startsWith(u"Shirts, 3 article"_s));
        QTRY_COMPARE(tree->articlesOf(tree->index(0, 0)), qint64{4}); // all goods
    }
};

QTEST_MAIN(TestGoodsUndo)
#include "tst_goodsundo.moc"
