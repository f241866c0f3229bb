// SPDX-License-Identifier: GPL-3.0-or-later
// A person goes through what needs attention, with the buttons under it.
#include "attentiondialog.h"
#include "attentionwords.h"
#include "deskshop.h"
#include "language.h"
#include "theme.h"
#include "toast.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestAttentionDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsOversoldIsCancelledForTheChosenOrder();
    void whatIsOversoldIsSplitFromItsOrder();
    void whatIsOversoldIsReplacedByAnotherArticle();
    void whatIsPutAsideComesBackByUndo();
    void aGuardsNoIsToldAndTheCaseStays();
    void anOrderIsShownFromItsCase();
    void whenIsToldByTheClockOfTheShop();
    void everyCaseAndWayHasWords_data();
    void everyCaseAndWayHasWords();

private:
    void oversell(qint64 there)
    {
        const VariantId mug = m_mug;
        QVERIFY(m_shop->write<int>([=](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(InventoryService(unit, u"kim"_s).count(mug, there, {}));
            return 0;
        }));
    }
    void payBack(const OrderId &order)
    {
        QVERIFY(m_shop->write<int>([=](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(OrdersService(unit, u"kim"_s).cancel(order, u"no money"_s));
            return 0;
        }));
        QVERIFY(m_shop->pay(order, 1000));
    }
    /// Alt and a letter lead to the field.
    static bool hasAccessKey(const QWidget &dialog, const QWidget *field)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->buddy() == field && label->text().contains(u'&'); });
    }
    [[nodiscard]] qint64 reserved(const VariantId &article)
    {
        const auto levels = DeskShop::now(m_shop->worker().read<std::vector<LevelRow>>(
            [article](ShopReader &reader) { return reader.levels(article); }));
        return levels && !levels->empty() ? levels->front().reserved : -1;
    }
    void press(WayOut way) { QTest::mouseClick(m_dialog->button(way), Qt::LeftButton); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<AttentionDialog> m_dialog;
    VariantId m_mug;
};

void TestAttentionDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"attentiondialog"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestAttentionDialog::init()
{
    QSettings().clear();
    useUiLanguage(u"en"_s);
    m_dialog.reset();
    m_shop = std::make_unique<DeskShop>();
    m_mug = m_shop->stock(u"Mug"_s, 1000, 5);
    m_dialog = std::make_unique<AttentionDialog>(UiContext{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()},
                                                 nullptr);
    m_dialog->show();
    QTRY_VERIFY(m_dialog->model().isRead());
    QCOMPARE(m_dialog->model().rowCount(), 0);
}

void TestAttentionDialog::whatIsOversoldIsCancelledForTheChosenOrder()
{
    const OrderId first = m_shop->place(m_mug, 2, u"Ada"_s);
    const OrderId second = m_shop->place(m_mug, 2, u"Ben"_s);
    oversell(3);
    QTRY_COMPARE(m_dialog->sentence(), u"SKU-Mug: 1 unit sold beyond what lies at Main."_s);
    press(WayOut::CancelUnits);
    auto *ask = m_dialog->findChild<WayOutDialog *>();
    QVERIFY(ask);
    const auto *units = ask->findChild<QSpinBox *>();
    QCOMPARE(units->value(), 1);
    QVERIFY(units->alignment().testFlag(Qt::AlignRight));
    QVERIFY(hasAccessKey(*ask, units));
    auto *order = ask->findChild<QComboBox *>();
    QCOMPARE(order->itemText(0), m_shop->order(second).number + u" · Ben"_s); // the newest
    order->setCurrentIndex(1);
    QVERIFY(!ask->isSound()); // a reason is missing
    ask->findChild<QLineEdit *>()->setText(u"sold out"_s);
    ask->accept();
    QTRY_COMPARE(m_dialog->model().rowCount(), 0);
    QCOMPARE(m_shop->order(first).lines[0].cancelled, 1);
    QCOMPARE(m_shop->order(second).lines[0].cancelled, 0);
}

/// What is there can leave; the rest waits as an order of its own.
void TestAttentionDialog::whatIsOversoldIsSplitFromItsOrder()
{
    const OrderId order = m_shop->place(m_mug, 3, u"Ada"_s);
    oversell(2);
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
    press(WayOut::Split);
    auto *ask = m_dialog->findChild<WayOutDialog *>();
    QVERIFY(ask);
    QCOMPARE(ask->findChild<QSpinBox *>()->value(), 1);
    QVERIFY(ask->isSound());
    QTest::mouseClick(ask->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_dialog->model().rowCount(), 0);
    const auto orders = DeskShop::now(
        m_shop->worker().read<std::vector<qint64>>([](ShopReader &reader) { return reader.orderNumbersOf({}); }));
    QCOMPARE(orders->size(), size_t(2));
    QCOMPARE(m_shop->order(order).units(), 2);
    QCOMPARE(reserved(m_mug), 3);
}

void TestAttentionDialog::whatIsOversoldIsReplacedByAnotherArticle()
{
    const VariantId cup = m_shop->stock(u"Cup"_s, 900, 5);
    m_shop->place(m_mug, 2, u"Ada"_s);
    oversell(1);
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
    press(WayOut::Substitute);
    auto *ask = m_dialog->findChild<WayOutDialog *>();
    QVERIFY(ask);
    QVERIFY(!ask->isSound()); // which one?
    ask->findChild<QLineEdit *>()->setText(u"SKU-Cup"_s);
    QTest::mouseClick(ask->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_dialog->model().rowCount(), 0);
    QCOMPARE(reserved(m_mug), 1);
    QCOMPARE(reserved(cup), 1);
}

void TestAttentionDialog::whatIsPutAsideComesBackByUndo()
{
    m_shop->place(m_mug, 2);
    oversell(1);
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
    press(WayOut::Wait);
    QTRY_COMPARE(m_dialog->model().rowCount(), 0);
    auto *toast = m_dialog->findChild<Toast *>();
    QVERIFY(toast && toast->actionButton());
    toast->actionButton()->click();
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
}

void TestAttentionDialog::aGuardsNoIsToldAndTheCaseStays()
{
    const OrderId order = m_shop->place(m_mug, 1);
    payBack(order);
    oversell(0); // nothing is left to place the order again
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
    QCOMPARE(m_dialog->model().caseAt(0)->kind, CaseKind::PaidAfterEnd);
    QSignalSpy resolved(m_dialog.get(), &AttentionDialog::resolved);
    press(WayOut::Reopen);
    QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 1, 20'000);
    QVERIFY(!m_dialog->findChild<Toast *>()->sentence().isEmpty());
    QCOMPARE(m_dialog->model().rowCount(), 1);
    press(WayOut::RefundSurplus);
    QTRY_COMPARE(m_dialog->model().rowCount(), 0);
}

void TestAttentionDialog::anOrderIsShownFromItsCase()
{
    const OrderId order = m_shop->place(m_mug, 1);
    payBack(order);
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
    QSignalSpy chosen(m_dialog.get(), &AttentionDialog::orderChosen);
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"show"_s), Qt::LeftButton);
    QCOMPARE(chosen.first().first().toString(), m_shop->order(order).number);
}

void TestAttentionDialog::whenIsToldByTheClockOfTheShop()
{
    OpenCase open;
    open.kind = CaseKind::Unattached;
    open.atMs = QDateTime({2020, 3, 1}, {23, 30}, Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(voiceText(open, QTimeZone("Asia/Shanghai")), u"Mar 2, 2020, 7:30 AM"_s);
    QCOMPARE(voiceText(open, QTimeZone::utc()), u"Mar 1, 2020, 11:30 PM"_s);
}

void TestAttentionDialog::everyCaseAndWayHasWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

void TestAttentionDialog::everyCaseAndWayHasWords()
{
    QFETCH(QString, language);
    useUiLanguage(language);
    QSet<QString> sentences;
    for (int i = 0; i < kCaseKinds; ++i) {
        OpenCase open;
        open.kind = static_cast<CaseKind>(i);
        open.currency = u"EUR"_s;
        open.number = u"A7-000001"_s;
        open.amountMinor = open.balanceMinor = 500;
        sentences << caseText(open);
        QVERIFY2(!caseText(open).contains(u'%'), qPrintable(caseText(open)));
        for (const WayOut way : waysOut(open))
            QVERIFY(!wayText(open, way).isEmpty() && !wayText(open, way).contains(u'%'));
    }
    QCOMPARE(sentences.size(), kCaseKinds); // each says something of its own
    useUiLanguage(u"en"_s);
}

QTEST_MAIN(TestAttentionDialog)
#include "tst_attentiondialog.moc"
