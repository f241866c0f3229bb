// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with transfers in the Stock tab, on a real shop file: sent, received, and what became of the rest.
#include "arrivaldialog.h"
#include "durations.h"
#include "goodspicker.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "linesform.h"
#include "stockpage.h"
#include "transferclosedialog.h"
#include "transferspage.h"
#include "transferwords.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr int kPatienceMs = 20'000; ///< a machine that is busy with more than this

} // namespace

class TestTransfersPage : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    std::unique_ptr<StockPage> m_page;
    VariantId m_cup;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs);
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    template <class Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const auto isOpen = [&] {
            found = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return found != nullptr;
        };
        return QTest::qWaitFor(isOpen, kPatienceMs) ? found : nullptr;
    }
    /// "Main 7/7 Cellar 0/0": on hand and available.
    QString levels()
    {
        const auto rows = waitFor(
            m_worker->read<std::vector<LevelRow>>([cup = m_cup](ShopReader &reader) { return reader.levels(cup); }));
        QStringList said;
        for (const LevelRow &row : rows)
            said += u"%1 %2/%3"_s.arg(row.locationName).arg(row.onHand).arg(row.available());
        return said.join(u", "_s);
    }
    TransferDialog *begin(qint64 qty, const QString &to)
    {
        m_page->newRecord();
        auto *draft = dialog<TransferDialog>();
        if (!draft)
            return nullptr;
        draft->to()->setCurrentText(to);
        draft->picker()->scan(m_cup.toString(), u"%1*"_s.arg(qty));
        return QTest::qWaitFor([&] { return draft->lines()->rowCount() == 1; }, kPatienceMs) ? draft : nullptr;
    }
    void sendThree()
    {
        TransferDialog *draft = begin(3, u"Cellar"_s);
        QVERIFY(draft && draft->isSound());
        draft->accept();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Under way"_s, kPatienceMs);
    }
    /// "Under way  1", as the chip of a view says it.
    [[nodiscard]] bool hasChip(const QString &text) const
    {
        const auto chips = m_page->transfers()->chips()->findChildren<QPushButton *>();
        return std::ranges::any_of(chips, [&](const QPushButton *chip) { return chip->text() == text; });
    }
    /// Of the transfer that is shown, as its row says it.
    [[nodiscard]] QString stage() const
    {
        const QAbstractItemModel *rows = m_page->transfers()->table()->model();
        const bool isShown = m_page->transfers()->pane()->shown().has_value();
        return isShown ? rows->index(0, TransfersModel::State).data().toString() : QString();
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
        const QString path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        const ShopInfo info = waitFor(m_worker->create(path, {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, {}, {}}));
        m_cup = waitFor(m_worker->write<VariantId>([](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Cup"_s;
            draft.variants.resize(1);
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).receive(saved.variants.front(), 7, {}));
            return saved.variants.front();
        }));
        m_page = std::make_unique<StockPage>(UiContext{*m_worker, info, u"Anna"_s, path});
        m_page->resize(1400, 800);
        m_page->showPart(StockPage::Transfers);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_worker.reset();
    }

    void anEmptyListSaysWhatBelongsHere()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->transfers()->rows()->isLoaded(), kPatienceMs);
        const auto titles = m_page->transfers()->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(titles, [](const QLabel *label) { return label->text() == "No transfers yet"_L1; }));
        QCOMPARE(m_page->newText(), u"New transfer"_s);
    }
    void goodsGoToALocationThatIsMadeByItsName()
    {
        TransferDialog *draft = begin(3, QString());
        QVERIFY(draft && !draft->isSound()); // where to?
        draft->to()->setCurrentText(draft->from()->currentText());
        QVERIFY(!draft->isSound() && !draft->problem().isEmpty()); // it is there already
        draft->to()->setCurrentText(u"Cellar"_s);
        QVERIFY(draft->isSound());
        draft->accept();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Under way"_s, kPatienceMs);
        QCOMPARE(m_page->transfers()->pane()->shown()->row.missing(), 3);
        QCOMPARE(levels(), u"Cellar 0/0, Main 4/4"_s);
    }
    void fewerInTheBooksThanShouldGoIsAskedAbout()
    {
        TransferDialog *draft = begin(9, u"Cellar"_s);
        QVERIFY(draft && !draft->isSound() && draft->overrideBox()->isVisible());
        draft->overrideBox()->setChecked(true);
        QVERIFY(draft->isSound());
        draft->lines()->setData(draft->lines()->index(0, TransferDraftModel::Qty), u"7"_s);
        QVERIFY(draft->isSound() && !draft->overrideBox()->isChecked()); // there is nothing to override any longer
        draft->lines()->setData(draft->lines()->index(0, TransferDraftModel::Qty), u"9"_s);
        QVERIFY(!draft->isSound());
        draft->overrideBox()->setChecked(true);
        draft->accept();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Under way"_s, kPatienceMs);
        QCOMPARE(levels(), u"Cellar 0/0, Main -2/-2"_s);
    }
    void anotherSourceHasOtherNumbers()
    {
        waitFor(m_worker->write<bool>([cup = m_cup](UnitOfWork &unit) -> Result<bool> {
            InventoryService inventory(unit, u"Anna"_s);
            KONTOR_ASSIGN(const LocationId attic, inventory.addLocation(u"Attic"_s, {}));
            KONTOR_TRY(inventory.receive(cup, 2, {attic, {}, {}}));
            return true;
        }));
        TransferDialog *draft = begin(3, u"Cellar"_s);
        QVERIFY(draft && draft->isSound());
        draft->from()->setCurrentText(u"Attic"_s);
        QTRY_COMPARE_WITH_TIMEOUT(draft->lines()->lines().front().onHand, 2, kPatienceMs);
        QVERIFY(!draft->isSound());
        draft->reject();
    }
    void whatArrivesIsGoodOrDamaged()
    {
        sendThree();
        m_page->transfers()->flow()->receive(*m_page->transfers()->pane()->shown());
        auto *came = dialog<ArrivalDialog>();
        QVERIFY(came);
        QCOMPARE(came->form()->qty(0), 3);
        came->form()->setQty(0, 1);
        came->form()->setSecond(0, 1);
        came->accept();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Partly received"_s, kPatienceMs);
        QCOMPARE(levels(), u"Cellar 2/1, Main 4/4"_s);
        const auto &shown = m_page->transfers()->pane()->shown();
        QTRY_VERIFY_WITH_TIMEOUT(shown && shown->row.missing() == 1, kPatienceMs);
        m_page->transfers()->flow()->receive(*m_page->transfers()->pane()->shown());
        auto *rest = dialog<ArrivalDialog>();
        QVERIFY(rest);
        rest->accept();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), u"Received"_s, kPatienceMs);
        QCOMPARE(levels(), u"Cellar 3/2, Main 4/4"_s);
    }
    void everyViewSaysHowManyItShows()
    {
        QTRY_VERIFY_WITH_TIMEOUT(hasChip(u"All  0"_s) && hasChip(u"Under way  0"_s), kPatienceMs);
        sendThree();
        QTRY_VERIFY_WITH_TIMEOUT(hasChip(u"All  1"_s) && hasChip(u"Under way  1"_s), kPatienceMs);
        QVERIFY(hasChip(u"Overdue  0"_s) && hasChip(u"Received  0"_s) && hasChip(u"Closed  0"_s));
        m_page->transfers()->flow()->close(*m_page->transfers()->pane()->shown());
        auto *asked = dialog<TransferCloseDialog>();
        QVERIFY(asked);
        asked->lost()->setChecked(true);
        asked->accept();
        QTRY_VERIFY_WITH_TIMEOUT(hasChip(u"Under way  0"_s) && hasChip(u"Closed  1"_s), kPatienceMs);
    }
    void whatIsLateIsCountedAsOverdueToo()
    {
        sendThree();
        const qint64 sentMs = m_page->transfers()->pane()->shown()->row.sentAtMs;
        const auto countsAt = [this](qint64 nowMs) {
            return waitFor(m_worker->read<TransferCounts>(
                [nowMs](ShopReader &reader) { return transferlists::counts(reader, nowMs); }));
        };
        QCOMPARE(countsAt(sentMs).at(TransferView::Overdue), 0);
        const TransferCounts late = countsAt(sentMs + 15 * kDayMs); // 14 days are usual
        QCOMPARE(late.at(TransferView::Overdue), 1);
        QCOMPARE(late.at(TransferView::UnderWay), 1);
    }
    void whatBecameOfTheRestIsSaid_data()
    {
        QTest::addColumn<bool>("isBack");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("stock");
        QTest::newRow("lost") << false << u"Rest lost"_s << u"Cellar 0/0, Main 4/4"_s;
        QTest::newRow("back") << true << u"Rest went back"_s << u"Cellar 0/0, Main 7/7"_s;
    }
    void whatBecameOfTheRestIsSaid()
    {
        QFETCH(const bool, isBack);
        sendThree();
        m_page->transfers()->flow()->close(*m_page->transfers()->pane()->shown());
        auto *asked = dialog<TransferCloseDialog>();
        QVERIFY(asked && !asked->isSound());
        (isBack ? asked->back() : asked->lost())->setChecked(true);
        asked->accept();
        QFETCH(const QString, word);
        QTRY_COMPARE_WITH_TIMEOUT(stage(), word, kPatienceMs);
        QTEST(levels(), "stock");
    }
};

QTEST_MAIN(TestTransfersPage)
#include "tst_transferspage.moc"
