// SPDX-License-Identifier: GPL-3.0-or-later
// A packer's day at the table: gathered along the bins, packed under the scanner, sent in batches by two carriers, with
// labels that a reader reads back. KONTOR_PICTURES=DIR writes packing-table-01-….png on the way.
#include "actionrow.h"
#include "askdialogs.h"
#include "barcodereader.h"
#include "carrierfields.h"
#include "carriersdialog.h"
#include "moneyedit.h"
#include "orderdraftmodel.h"
#include "orderentrydialog.h"
#include "orderswindow.h"
#include "orderwords.h"
#include "packdialog.h"
#include "pagebrowser.h"
#include "pagedmodelbase.h"
#include "parceldialogs.h"
#include "picklistdialog.h"
#include "pilllabel.h"
#include "printdialog.h"
#include "scanfilter.h"
#include "sendmanydialog.h"
#include "shipflow.h"
#include "shippane.h"
#include "shippingpage.h"
#include "suggestfield.h"
#include "toast.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

const QString kMugCode = u"4006381333931"_s;
const QString kStrangerCode = u"9780201379624"_s;

QString cellText(const PickListDialog *list, int row, int column)
{
    return list->table()->model()->index(row, column).data().toString();
}

} // namespace

class TestShippingPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_here.reset(); }
    void aDayAtTheTable();
    void whatDoesNotBelongIsRedAndNeverPacked();
    void aHalfFullBoxLeavesARest();
    void aSecondPickListTakesOnlyTheRest();
    void aTrackingNumberStandsOnce();
    void aParcelIsAsFarInItsRowAsInTheHead();
    void aParcelIsFollowedToTheBuyer();
    void aReturnArrivesAtTheTable();
    void aMethodIsMadeAndPricesAnOrder();
    void theTabSaysHowManyWait();
    void anEmptyTabSaysWhatBelongsHere();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        const auto dialog = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    static void confirm(FormDialog *dialog);
    /// Keys as fast as a scanner's, into whatever has the focus.
    static void scan(QWidget *over, const QString &code);
    OrderId sold(qint64 shirts, qint64 mugs, const QString &buyer = u"Zoë O'Neil"_s);
    void act(const std::function<Result<void>(UnitOfWork &)> &work);
    [[nodiscard]] qint64 inQueue(ShipQueue queue);
    void open(ShipQueue queue, int rows);
    /// `between`: what happens with the shirts in the box and the mugs still on the table.
    void packCurrent(qint64 shirts, qint64 mugs, const std::function<void(PackDialog *)> &between = {});
    void scanWrong(PackDialog *dialog);
    void gather(int shirts, int mugs);
    void packAll(int orders);
    void sendSelected(const QString &carrier, int parcels);
    void saveLabels(int labels, int printedThen);
    [[nodiscard]] qint64 parcelsWithLabel();
    [[nodiscard]] Paper paperOf(const OrderId &id, DocumentKind kind);
    void readBack(const std::vector<OrderId> &orders);
    /// Where KONTOR_PICTURES names a folder: of the window, or of the dialog over it.
    void picture(const QString &name);
    [[nodiscard]] OrderState order(const OrderId &id) { return m_here->shop.order(id); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const;

    std::unique_ptr<OrdersWindow> m_here;
    ShippingPage *m_page = nullptr;
    VariantId m_mug;
    int m_picture = 0;
};

void TestShippingPage::initTestCase()
{
    useOwnSettings(u"shippingpage"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestShippingPage::init()
{
    QSettings().clear(); // the carrier of the story before
    m_here = std::make_unique<OrdersWindow>(100);
    m_mug = m_here->shop.stock(u"Mug"_s, 500, 100);
    act([this](UnitOfWork &unit) -> Result<void> {
        const auto shirt = idCast<RecordId>(m_here->shirt);
        const auto mug = idCast<RecordId>(m_mug);
        KONTOR_TRY(GoodsService(unit, u"test"_s)
                       .set({{shirt, u"variant"_s, u"bin"_s, u"A-10"_s},
                             {mug, u"variant"_s, u"bin"_s, u"A-2"_s},
                             {mug, u"variant"_s, u"barcode"_s, kMugCode}}));
        return {};
    });
    m_page = new ShippingPage(m_here->context());
    m_here->window.addPage(m_page);
    m_here->window.showPage(1);
    QVERIFY(m_here->isActive());
}

void TestShippingPage::confirm(FormDialog *dialog)
{
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isSound());
    QSignalSpy gone(dialog, &QObject::destroyed);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(gone.count(), 1);
}

void TestShippingPage::scan(QWidget *over, const QString &code)
{
    for (ScanFilter *filter : over->findChildren<ScanFilter *>())
        filter->setClock([] { return qint64{0}; }); // no pause between two keys, however busy the machine is
    const auto focus = [over] { return over->focusWidget() ? over->focusWidget() : over; };
    for (const QChar key : code) // the first one may open a field that takes the rest
        QTest::keyClick(focus(), key.toLatin1());
    QTest::keyClick(focus(), Qt::Key_Return);
}

void TestShippingPage::act(const std::function<Result<void>(UnitOfWork &)> &work)
{
    const auto done = m_here->shop.write<void>(work);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

OrderId TestShippingPage::sold(qint64 shirts, qint64 mugs, const QString &buyer)
{
    const OrderId id = *m_here->shop.write<OrderId>([=, this](UnitOfWork &unit) {
        PlaceOrder request;
        for (const auto &[variant, qty] : {std::pair(m_here->shirt, shirts), std::pair(m_mug, mugs)}) {
            if (qty == 0)
                continue;
            request.lines.emplace_back();
            request.lines.back().variant = variant;
            request.lines.back().qty = qty;
        }
        request.customerName = buyer;
        return OrdersService(unit, u"test"_s).place(request);
    });
    [&] { QVERIFY(m_here->shop.pay(id, shirts * 1000 + mugs * 500)); }();
    return id;
}

qint64 TestShippingPage::inQueue(ShipQueue queue)
{
    const auto counts =
        DeskShop::now(m_here->shop.worker().read<ShipCounts>([](ShopReader &reader) { return reader.shipCounts(); }));
    return counts ? counts->queues.at(queue) : -1;
}

/// The queue on the screen, with that many rows, the first of them current and in the pane.
void TestShippingPage::open(ShipQueue queue, int rows)
{
    m_page->showQueue(queue);
    const auto *list = qobject_cast<PagedModelBase *>(m_page->table()->model());
    QTRY_VERIFY2(!list->isLoading() && list->rowCount() == rows, qPrintable(QString::number(list->rowCount())));
    if (rows == 0)
        return;
    m_page->table()->selectRow(0);
    QTRY_VERIFY(m_page->currentNumber() != 0 && m_page->pane()->row().n == m_page->currentNumber());
}

QAbstractButton *TestShippingPage::button(const QString &text) const
{
    for (auto *found : m_page->pane()->findChildren<QAbstractButton *>()) {
        // or in its menu, where it has no room
        const bool isThere = found->isVisibleTo(m_page->pane()) || qobject_cast<ActionRow *>(found->parentWidget());
        if (isThere && found->isEnabled() && found->text() == text)
            return found;
    }
    return nullptr;
}

void TestShippingPage::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
    if (folder.isEmpty())
        return;
    QWidget *top = QApplication::activeModalWidget();
    QWidget *shown = top ? top : &m_here->window;
    shown->grab().save(u"%1/packing-table-%2-%3.png"_s.arg(folder).arg(++m_picture, 2, 10, QChar(u'0')).arg(name));
}

void TestShippingPage::packCurrent(qint64 shirts, qint64 mugs, const std::function<void(PackDialog *)> &between)
{
    m_page->act(ShipAction::Pack);
    auto *dialog = opened<PackDialog>();
    QVERIFY(dialog);
    for (qint64 i = 0; i < shirts; ++i)
        scan(dialog, u"SKU-Shirt"_s);
    if (between)
        between(dialog);
    for (qint64 i = 0; i < mugs; ++i)
        scan(dialog, kMugCode);
    QCOMPARE(dialog->check().ticked(), shirts + mugs);
    confirm(dialog);
}

void TestShippingPage::sendSelected(const QString &carrier, int parcels)
{
    m_page->shipSelected();
    auto *dialog = opened<SendManyDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->rowCount(), parcels);
    dialog->carrierFields()->setCarrier(carrier);
    dialog->table()->setFocus();
    for (int i = 0; i < parcels; ++i)
        scan(dialog, u"%1-00%2"_s.arg(carrier).arg(100 + i));
    picture(u"sent-with-"_s + carrier);
    confirm(dialog);
}

/// Something lies on the table by mistake: it is told in red and gets into no box.
void TestShippingPage::scanWrong(PackDialog *dialog)
{
    QSignalSpy refused(dialog, &PackDialog::refused);
    const qint64 before = dialog->check().ticked();
    scan(dialog, kStrangerCode);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(dialog->verdictLabel()->property("role").toString(), u"scan-bad"_s);
    QCOMPARE(dialog->check().ticked(), before);
    picture(u"wrong-scan"_s);
}

void TestShippingPage::gather(int shirts, int mugs)
{
    m_page->newRecord();
    auto *list = opened<PickListDialog>();
    QVERIFY(list);
    QCOMPARE(cellText(list, 0, 0) + u' ' + cellText(list, 0, 1), u"A-2 %1"_s.arg(mugs));
    QCOMPARE(cellText(list, 1, 0) + u' ' + cellText(list, 1, 1), u"A-10 %1"_s.arg(shirts));
    picture(u"pick-list"_s);
    list->reject();
}

void TestShippingPage::packAll(int orders)
{
    for (int left = orders; left > 0; --left) {
        open(ShipQueue::ToPack, left);
        const qint64 shirts = m_page->pane()->order().line(1)->qty;
        std::function<void(PackDialog *)> between;
        if (left == orders / 2) {
            picture(u"half-packed"_s);
            between = [this](PackDialog *dialog) { scanWrong(dialog); };
        }
        packCurrent(shirts, 1, between);
    }
}

/// Those that have none yet, of everything on the way, by the dialog; what was saved before is not among them.
void TestShippingPage::saveLabels(int labels, int printedThen)
{
    m_page->table()->selectAll();
    m_page->printSelected();
    auto *dialog = opened<PrintDialog>();
    QVERIFY(dialog);
    dialog->kindField()->setCurrentIndex(dialog->kindField()->findData(static_cast<int>(DocumentKind::ShippingLabel)));
    QTRY_COMPARE(dialog->papers(), labels);
    QCOMPARE(dialog->browser()->pages(), labels);
    picture(u"labels"_s);
    confirm(dialog);
    auto *files = opened<QFileDialog>();
    QVERIFY(files);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.pdf"_s);
    emit files->fileSelected(file);
    files->reject();
    QTRY_VERIFY(QFile::exists(file));
    QTRY_COMPARE(parcelsWithLabel(), printedThen);
}

qint64 TestShippingPage::parcelsWithLabel()
{
    const auto list = DeskShop::now(m_here->shop.worker().read<ListAnswer>([](ShopReader &reader) {
        ShipFilter filter;
        filter.printed.push_back({{u"shipping_label"_s}, false});
        return reader.shipList(filter, {});
    }));
    return list ? std::ssize(*list->numbers) : -1;
}

Paper TestShippingPage::paperOf(const OrderId &id, DocumentKind kind)
{
    const PrintRequest request{kind, {idCast<RecordId>(id)}, {}, 1, false};
    const auto job = DeskShop::now(m_here->shop.worker().read<PrintJob>([request](ShopReader &reader) {
        NoProgress progress;
        return papersFor(reader, request, progress);
    }));
    return job && job->papers.size() == 1 ? job->papers.front() : Paper{kind, {}, {PaperPage()}};
}

/// The pages of the PDF, read by a reader that is not ours.
void TestShippingPage::readBack(const std::vector<OrderId> &orders)
{
    for (const OrderId &id : orders) {
        const QString tracking = order(id).parcels.front().tracking;
        QVERIFY2(!tracking.isEmpty(), qPrintable(order(id).number));
        const QStringList found = barsOn(paperOf(id, DocumentKind::ShippingLabel));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first(), u"CODE-128:"_s + tracking);
        QVERIFY2(found.last().startsWith(u"QR-Code:"_s) && found.last().contains(tracking), qPrintable(found.last()));
    }
    QCOMPARE(barsOn(paperOf(orders.front(), DocumentKind::PackingSlip)),
             QStringList{u"CODE-128:"_s + order(orders.front()).number});
}

void TestShippingPage::aDayAtTheTable()
{
    constexpr int kOrders = 20;
    std::vector<OrderId> orders;
    for (int i = 0; i < kOrders; ++i)
        orders.push_back(sold(1 + i % 2, 1, u"Buyer %1"_s.arg(i)));
    open(ShipQueue::ToPick, kOrders);
    picture(u"to-pick"_s);
    gather(30, 20);
    packAll(kOrders);
    open(ShipQueue::ToShip, kOrders);
    picture(u"to-ship"_s);
    for (int row = 0; row < kOrders / 2; ++row)
        m_page->table()->selectionModel()->select(m_page->table()->model()->index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    sendSelected(u"DHL"_s, kOrders / 2);
    open(ShipQueue::OnTheWay, kOrders / 2);
    saveLabels(kOrders / 2, kOrders / 2);
    open(ShipQueue::ToShip, kOrders / 2);
    m_page->table()->selectAll();
    sendSelected(u"GLS"_s, kOrders / 2);
    open(ShipQueue::OnTheWay, kOrders);
    saveLabels(kOrders / 2, kOrders);
    picture(u"on-the-way"_s);
    QCOMPARE(inQueue(ShipQueue::ToShip), 0);
    if (!canReadBars())
        QSKIP("zbarimg is not there: install zbar-tools to read the barcodes back");
    readBack(orders);
}

void TestShippingPage::whatDoesNotBelongIsRedAndNeverPacked()
{
    const OrderId id = sold(1, 1);
    open(ShipQueue::ToPick, 1);
    m_page->act(ShipAction::Pack);
    auto *dialog = opened<PackDialog>();
    QVERIFY(dialog);
    QSignalSpy refused(dialog, &PackDialog::refused);
    scan(dialog, kStrangerCode);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(dialog->verdictLabel()->property("role").toString(), u"scan-bad"_s);
    QVERIFY(dialog->verdictLabel()->text().contains(kStrangerCode));
    QVERIFY(!dialog->isSound());
    scan(dialog, kMugCode);
    scan(dialog, kMugCode);
    QCOMPARE(refused.count(), 2);
    QVERIFY(dialog->verdictLabel()->text().contains(u"Mug"_s));
    scan(dialog, u"sku-shirt"_s);
    QCOMPARE(dialog->verdictLabel()->property("role").toString(), u"scan-good"_s);
    confirm(dialog);
    QTRY_COMPARE(order(id).parcels.size(), size_t{1});
    QCOMPARE(order(id).parcels.front().lines, (std::vector<ParcelLine>{{1, 1}, {2, 1}}));
}

void TestShippingPage::aHalfFullBoxLeavesARest()
{
    const OrderId id = sold(3, 0);
    open(ShipQueue::ToPick, 1);
    packCurrent(2, 0);
    QTRY_COMPARE(order(id).parcels.size(), size_t{1});
    QTRY_COMPARE(m_page->pane()->order().packableUnits(), 1);
    packCurrent(1, 0);
    QTRY_COMPARE(order(id).parcels.size(), size_t{2});
    QCOMPARE(order(id).line(1)->packed, 3);
    QCOMPARE(inQueue(ShipQueue::ToShip), 2);
}

void TestShippingPage::aSecondPickListTakesOnlyTheRest()
{
    sold(1, 0);
    m_page->newRecord();
    QVERIFY(opened<PickListDialog>());
    opened<PickListDialog>()->reject();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    sold(5, 0);
    m_page->newRecord();
    auto *second = opened<PickListDialog>();
    QVERIFY(second);
    QCOMPARE(cellText(second, 0, 1), u"5"_s);
    second->reject();
    open(ShipQueue::ToPack, 2);
    QTRY_VERIFY(button(u"Put back"_s));
    QTest::mouseClick(button(u"Put back"_s), Qt::LeftButton);
    QTRY_COMPARE(inQueue(ShipQueue::ToPick), 1);
}

void TestShippingPage::aTrackingNumberStandsOnce()
{
    sold(1, 0);
    sold(1, 0);
    open(ShipQueue::ToPick, 2);
    m_page->table()->selectAll();
    m_page->shipSelected();
    auto *dialog = opened<SendManyDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isSound());
    dialog->carrierFields()->setCarrier(u"DHL"_s);
    QVERIFY(dialog->isSound());
    for (int row = 0; row < 2; ++row)
        dialog->table()->item(row, 3)->setText(u"0034"_s);
    QVERIFY(!dialog->isSound());
    QVERIFY(dialog->problem().contains(u"0034"_s));
    dialog->table()->item(1, 3)->setText(u"0035"_s);
    confirm(dialog);
    QTRY_COMPARE(inQueue(ShipQueue::OnTheWay), 2);
}

void TestShippingPage::aParcelIsAsFarInItsRowAsInTheHead()
{
    const OrderId id = sold(1, 0);
    act([&](UnitOfWork &unit) -> Result<void> {
        Shipment shipment;
        shipment.carrier = u"DHL"_s;
        KONTOR_TRY(TransportService(unit, u"test"_s).ship(id, shipment));
        return {};
    });
    open(ShipQueue::OnTheWay, 1);
    QTRY_VERIFY(button(u"Where is it…"_s));
    QStringList states;
    for (const PillLabel *pill : m_page->pane()->findChildren<PillLabel *>())
        states += pill->accessibleName();
    QCOMPARE(states, QStringList({u"On the way"_s, u"On the way"_s}));
}

void TestShippingPage::aParcelIsFollowedToTheBuyer()
{
    const OrderId id = sold(1, 0);
    act([&](UnitOfWork &unit) -> Result<void> {
        Shipment shipment;
        shipment.carrier = u"DHL"_s;
        shipment.tracking = u"0034"_s;
        KONTOR_TRY(TransportService(unit, u"test"_s).ship(id, shipment));
        return {};
    });
    open(ShipQueue::OnTheWay, 1);
    QTRY_VERIFY(button(u"Where is it…"_s));
    QVERIFY(button(u"Carrier's page"_s)->toolTip().contains(u"0034"_s));
    QTest::mouseClick(button(u"Where is it…"_s), Qt::LeftButton);
    auto *dialog = opened<TrackDialog>();
    QVERIFY(dialog);
    dialog->statusField()->setCurrentIndex(
        dialog->statusField()->findData(static_cast<int>(ParcelStatus::AttemptFailed)));
    confirm(dialog);
    open(ShipQueue::AttemptFailed, 1);
    QTRY_VERIFY(button(u"Received by the buyer"_s));
    QTest::mouseClick(button(u"Received by the buyer"_s), Qt::LeftButton);
    QTRY_COMPARE(order(id).label, OrderLabel::Received);
    QTRY_COMPARE(inQueue(ShipQueue::Arrived), 1);
}

void TestShippingPage::aReturnArrivesAtTheTable()
{
    const OrderId id = sold(2, 0);
    act([&](UnitOfWork &unit) -> Result<void> {
        KONTOR_TRY(TransportService(unit, u"test"_s).ship(id, {}));
        RefundRequest request;
        request.parts = {{1, 2, Restock::Return}};
        request.reason = u"Too small"_s;
        KONTOR_TRY(RefundsService(unit, u"test"_s).request(id, request));
        return {};
    });
    open(ShipQueue::Returning, 1);
    QTRY_COMPARE(m_page->table()->model()->index(0, ShipModel::Standing).data().toString(), u"Buyer sends back"_s);
    QTRY_VERIFY(button(u"Goods came back…"_s));
    QVERIFY(!button(u"Ship…"_s));
    QStringList texts;
    for (const QLabel *label : m_page->pane()->findChildren<QLabel *>())
        texts += label->text();
    const QString pane = texts.join(u'\n');
    QVERIFY2(pane.contains(timesText(2, u"Shirt"_s)) && pane.contains(u"Too small"_s), qPrintable(pane));
    picture(u"return-awaited"_s);
    QTest::mouseClick(button(u"Goods came back…"_s), Qt::LeftButton);
    auto *asked = opened<TakeBackDialog>();
    QVERIFY(asked);
    confirm(asked);
    QTRY_COMPARE(inQueue(ShipQueue::Returning), 0);
    QCOMPARE(order(id).line(1)->retGood, 2);
}

void TestShippingPage::aMethodIsMadeAndPricesAnOrder()
{
    m_page->showCarriers();
    auto *carriers = opened<CarriersDialog>();
    QVERIFY(carriers);
    carriers->editMethod(-1);
    auto *method = opened<MethodDialog>();
    QVERIFY(method);
    method->nameField()->setText(u"Parcel"_s);
    QVERIFY(!method->isSound());
    method->stepTable()->item(0, 1)->setText(u"4.90"_s);
    confirm(method);
    confirm(carriers);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    const auto settings = [this] {
        return *DeskShop::now(
            m_here->shop.worker().read<QJsonObject>([](ShopReader &reader) { return reader.settings(); }));
    };
    QTRY_COMPARE(methodsOf(settings()).size(), size_t{1}); // it is in the shop before the next window asks
    m_here->window.showPage(0);
    m_here->page->newRecord();
    auto *entry = opened<OrderEntryDialog>();
    QVERIFY(entry);
    QTRY_VERIFY(entry->methodField()->count() == 2);
    emit entry->goodsField()->entered(u"SKU-Shirt"_s);
    QTRY_COMPARE(entry->draft()->rowCount(), 1);
    entry->methodField()->setCurrentIndex(1);
    emit entry->methodField()->activated(1);
    QCOMPARE(entry->shippingField()->minor(), 490);
    confirm(entry);
    QTRY_COMPARE(m_here->page->table()->model()->rowCount(), 1);
}

void TestShippingPage::theTabSaysHowManyWait()
{
    QSignalSpy waiting(m_page, &Page::waitingChanged);
    sold(1, 0);
    const OrderId second = sold(1, 0);
    QTRY_VERIFY(!waiting.isEmpty() && waiting.last().first().toLongLong() == 2);
    act([&](UnitOfWork &unit) -> Result<void> {
        KONTOR_TRY(TransportService(unit, u"test"_s).ship(second, Shipment()));
        return {};
    });
    QTRY_COMPARE(waiting.last().first().toLongLong(), 1);
}

void TestShippingPage::anEmptyTabSaysWhatBelongsHere()
{
    const auto shown = [this] {
        QStringList words;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page))
                words += label->text();
        }
        return words.join(u'\n');
    };
    QTRY_VERIFY(shown().contains(u"Nothing to ship yet"_s));
}

QTEST_MAIN(TestShippingPage)
#include "tst_shippingpage.moc"
