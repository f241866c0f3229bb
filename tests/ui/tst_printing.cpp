// SPDX-License-Identifier: GPL-3.0-or-later
// Papers by the window: every page is seen before it is printed, what came out is counted, and not offered again.
#include "facttext.h"
#include "orderswindow.h"
#include "pagebrowser.h"
#include "papers.h"
#include "printcounter.h"
#include "printdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_here.reset(); }
    void whatWasSavedIsNotOfferedAgain();
    void everyPageIsLookedAt();
    void aPageIsSeenWholeAndThenNearer();
    void theHistorySaysWhichPaperAndHowOften();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        const auto dialog = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    /// Of every order of the list, about packing slips.
    [[nodiscard]] PrintDialog *slips();
    void save(PrintDialog *dialog, const QString &file);
    [[nodiscard]] int times(const OrderId &order);

    std::unique_ptr<OrdersWindow> m_here;
    OrderId m_first;
    OrderId m_second;
};

void TestPrinting::initTestCase()
{
    useOwnSettings(u"printing"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestPrinting::init()
{
    m_here = std::make_unique<OrdersWindow>(10);
    m_first = m_here->shop.place(m_here->shirt, 1, u"Mei"_s);
    m_second = m_here->shop.place(m_here->shirt, 2, u"Ben"_s);
    QVERIFY(m_here->shop.pay(m_first, 1000) && m_here->shop.pay(m_second, 2000));
    QVERIFY(m_here->isActive());
}

PrintDialog *TestPrinting::slips()
{
    if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; })
        || !QTest::qWaitFor([this] { return m_here->page->table()->model()->rowCount() == 2; }))
        return nullptr;
    m_here->page->table()->selectAll();
    m_here->page->printSelected();
    auto *dialog = opened<PrintDialog>();
    if (dialog) {
        const int slip = dialog->kindField()->findData(static_cast<int>(DocumentKind::PackingSlip));
        dialog->kindField()->setCurrentIndex(slip);
    }
    return dialog && QTest::qWaitFor([dialog] { return dialog->papers() >= 0; }) ? dialog : nullptr;
}

void TestPrinting::save(PrintDialog *dialog, const QString &file)
{
    QVERIFY(dialog->isSound());
    dialog->acceptButton()->click();
    auto *files = opened<QFileDialog>();
    QVERIFY(files);
    emit files->fileSelected(file);
    files->reject();
    QTRY_VERIFY(QFile::exists(file));
}

int TestPrinting::times(const OrderId &order)
{
    const auto fields = DeskShop::now(m_here->shop.worker().read<QJsonObject>(
        [order](ShopReader &reader) { return reader.fields(idCast<RecordId>(order)); }));
    return fields ? timesPrinted(*fields, u"packing_slip"_s) : -1;
}

void TestPrinting::whatWasSavedIsNotOfferedAgain()
{
    const QTemporaryDir folder;
    PrintDialog *dialog = slips();
    QVERIFY(dialog);
    QCOMPARE(dialog->papers(), 2);
    QCOMPARE(times(m_first), 0); // looking is not printing
    save(dialog, folder.filePath(u"slips.pdf"_s));
    QTRY_COMPARE(times(m_first), 1);
    QCOMPARE(times(m_second), 1);
    dialog = slips();
    QVERIFY(dialog);
    QCOMPARE(dialog->papers(), 0);
    QVERIFY(!dialog->isSound());
    QVERIFY(dialog->problem().contains(u"printed before"_s));
    dialog->onlyNewField()->setChecked(false);
    QTRY_COMPARE(dialog->papers(), 2);
    save(dialog, folder.filePath(u"again.pdf"_s));
    QTRY_COMPARE(times(m_first), 2);
    QCOMPARE(times(m_second), 2);
}

void TestPrinting::everyPageIsLookedAt()
{
    PrintDialog *dialog = slips();
    QVERIFY(dialog);
    PageBrowser *browser = dialog->browser();
    QCOMPARE(browser->placeLabel()->text(), u"1 of 2"_s);
    QVERIFY(browser->sheet());
    const QString seen = browser->sheet()->accessibleName();
    browser->nextButton()->click();
    QCOMPARE(browser->placeLabel()->text(), u"2 of 2"_s);
    QVERIFY(browser->sheet()->accessibleName() != seen);
    browser->nextButton()->click(); // there is no third
    QCOMPARE(browser->placeLabel()->text(), u"2 of 2"_s);
    browser->backButton()->click();
    QCOMPARE(browser->sheet()->accessibleName(), seen);
    dialog->reject();
}

void TestPrinting::aPageIsSeenWholeAndThenNearer()
{
    OrderState order;
    order.number = u"A7-000042"_s;
    Parcel parcel;
    parcel.tracking = u"00340434161094042557"_s;
    const auto label = shippingLabel(DocumentKind::ShippingLabel, order, parcel, {}, PaperLook());
    QVERIFY(label);
    PageBrowser browser(380, nullptr);
    browser.resize(500, 300);
    browser.setPapers({*label});
    browser.show();
    const QScrollBar *bar = browser.area()->verticalScrollBar();
    QTRY_VERIFY(browser.scale() > 0.2 && browser.scale() < 0.6); // of 150 mm
    QTRY_VERIFY(browser.sheet()->height() <= browser.area()->viewport()->height() && !bar->isVisible());
    browser.fullButton()->click();
    QCOMPARE(browser.scale(), 1.0);
    QTRY_VERIFY(bar->isVisible());
    browser.largerButton()->click();
    QCOMPARE(browser.scale(), 1.25);
    browser.smallerButton()->click();
    QWidget *paper = browser.area()->viewport();
    const QPointF at = paper->rect().center();
    QWheelEvent nearer(at, paper->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                       false);
    QApplication::sendEvent(paper, &nearer);
    QCOMPARE(browser.scale(), 1.25);
    browser.fitButton()->click();
    QTRY_VERIFY(browser.scale() < 0.6 && !bar->isVisible());
    browser.resize(900, 900);
    QTRY_COMPARE(browser.scale(), 1.0); // never larger than it is
}

void TestPrinting::theHistorySaysWhichPaperAndHowOften()
{
    OrderState order;
    order.parcels.resize(2);
    order.parcels[1].id = ParcelId(uuidV5(QUuid(), "second"));
    const auto told = [&order](const QString &field, int often) {
        TimelineRow fact;
        fact.kind = u"order.set"_s;
        fact.body = {{u"of"_s, u"order"_s}, {u"field"_s, field}, {u"value"_s, often}};
        return factText(fact, order);
    };
    QCOMPARE(told(u"printed/invoice/A7"_s, 1), u"Printed: Invoice"_s);
    QCOMPARE(told(u"printed/invoice/A7"_s, 3), u"Printed again: Invoice (3 times at desk A7)"_s);
    QCOMPARE(told(u"printed/small_label/%1/A7"_s.arg(printedPart(order.parcels[1].id)), 1),
             u"Printed: Shipping label, 76 × 130 mm, parcel 2"_s);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
