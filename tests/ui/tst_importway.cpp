// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a table into a real shop, as a person goes it: dropped on the window, a column named by keyboard,
// looked through, imported, and taken back.
#include "deskshop.h"
#include "eventfigures.h"
#include "figureperiod.h"
#include "filedrop.h"
#include "importdialog.h"
#include "importlookpage.h"
#include "importslist.h"
#include "jobs.h"
#include "storefrontrow.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

/// Tables as the window gets them: a file on the disk, dropped.
void drop(QWidget *on, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
}

QPushButton *button(const QWidget &in, const QString &text)
{
    for (auto *found : in.findChildren<QPushButton *>())
        if (found->text().remove(u'&').startsWith(text) && found->isVisibleTo(&in))
            return found;
    return nullptr;
}

} // namespace

class TestImportWay : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Jobs m_jobs;

    QString table(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"price list.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the table cannot be written");
        return path;
    }
    static void wait(QSignalSpy &settled)
    {
        QVERIFY(!settled.isEmpty() || settled.wait(20000));
        settled.clear();
    }
    static qint64 articles(DeskShop &shop)
    {
        return DeskShop::now(shop.worker().read<qint64>([](ShopReader &reader) -> Result<qint64> {
                   KONTOR_ASSIGN(const auto numbers, reader.goodsNumbersOf({}));
                   return std::ssize(numbers);
               }))
            .value_or(-1);
    }
    UiContext context(DeskShop &shop) { return {shop.worker(), shop.info, u"Anna"_s, shop.path()}; }

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanup() { QSettings().clear(); }

    void onlyTablesCanBeDroppedOnTheWindow()
    {
        QWidget window;
        FileDrop files(&window);
        QSignalSpy dropped(&files, &FileDrop::dropped);
        drop(&window, table("SKU,Title,Price\n"));
        QCOMPARE(dropped.size(), 1);
        QMimeData picture;
        picture.setUrls({QUrl::fromLocalFile(m_folder.filePath(u"cup.png"_s))});
        QDragEnterEvent enter({1, 1}, Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aTableIsDroppedMendedImportedAndTakenBack()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        ImportDialog dialog(source, m_jobs);
        dialog.show();
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        drop(&dialog, table("Code,Ware,Price\nA,Kettle,5\nB,Cup,x\n"));
        wait(settled);
        QCOMPARE(dialog.shown().created, 0); // no column is the title
        nameColumn(dialog, 1, u"title"_s);
        wait(settled);
        QCOMPARE(dialog.shown().created, 1);
        QCOMPARE(dialog.shown().rejected, 1);
        QTest::keyClick(button(dialog, u"Import"_s), Qt::Key_Space);
        wait(settled);
        QCOMPARE(articles(shop), 1);
        QTest::keyClick(button(dialog, u"Undo"_s), Qt::Key_Space);
        wait(settled);
        QCOMPARE(articles(shop), 0);
    }

    void aFileWithoutAHeaderIsFoundByItself()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        ImportDialog dialog(source, m_jobs);
        dialog.show();
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        drop(&dialog, table("1,5,6,pv,1511544070\n1,5,6,cart,1511544080\n1,5,6,jump,1511544090\n"));
        wait(settled);
        QCOMPARE(dialog.shown().format, u"taobao-events"_s);
        QCOMPARE(dialog.shown().created, 2);
        QCOMPARE(dialog.shown().rejected, 1);
        QTest::keyClick(button(dialog, u"Import"_s), Qt::Key_Space);
        wait(settled);
        const auto events = [&] {
            return DeskShop::now(shop.worker().read<qint64>([](ShopReader &reader) -> Result<qint64> {
                       KONTOR_ASSIGN(const auto figures, reader.eventFigures({{2017, 11, 1}, {2017, 11, 30}}));
                       return figures.events();
                   }))
                .value_or(-1);
        };
        QCOMPARE(events(), 2);
        QTest::keyClick(button(dialog, u"Undo"_s), Qt::Key_Space);
        wait(settled);
        QCOMPARE(events(), 0);
    }

    /// The same visitor number in two storefronts is two visitors. Who has one storefront says nothing.
    void filesOfTwoStorefrontsAreToldApartByTheirNames()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        const QString file = table("event,time,user\nview_item,2025-09-01T10:00:00Z,7\ncart,2025-09-01T10:01:00Z,7\n");
        ImportDialog dialog(source, m_jobs);
        dialog.show();
        StorefrontRow *storefront = dialog.lookPage()->storefront();
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        QVERIFY(!storefront->isVisibleTo(&dialog));
        importAs(dialog, settled, file, {});
        QVERIFY(storefront->isVisibleTo(dialog.lookPage()) && storefront->field()->lineEdit()->text().isEmpty());
        QCOMPARE(storefront->field()->count(), 0); // one that nobody named has no name to choose
        QCOMPARE(dayEvents(shop), 2);
        dialog.look(file);
        wait(settled);
        QCOMPARE(dialog.shown().unchanged, 2); // told already
        importAs(dialog, settled, file, u" Outlet "_s);
        QCOMPARE(dayEvents(shop), 4);
        importAs(dialog, settled, file, u"Market"_s);
        QCOMPARE(dayEvents(shop), 6);
        QCOMPARE(names(shop), (QStringList{u"Market"_s, u"Outlet"_s}));

        ImportDialog another(source, m_jobs); // another day: the name is remembered, and those used are offered
        another.show();
        QSignalSpy again(&another, &ImportDialog::settled);
        another.look(file);
        wait(again);
        QCOMPARE(another.lookPage()->storefront()->name(), u"Market"_s);
        QCOMPARE(another.shown().unchanged, 2);
        QComboBox *field = another.lookPage()->storefront()->field();
        QTRY_COMPARE(field->count(), 2);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down); // Outlet
        wait(again);
        QCOMPARE(another.lookPage()->storefront()->name(), u"Outlet"_s);
        QCOMPARE(another.shown().unchanged, 2);
        QVERIFY(!another.shown().changesAnything());
    }

    void noTableButEventsAsksForAStorefront()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        ImportDialog dialog(source, m_jobs);
        dialog.show();
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        dialog.look(table("SKU,Title,Price\nA,Kettle,5\n"));
        wait(settled);
        QCOMPARE(dialog.shown().created, 1);
        QVERIFY(!dialog.lookPage()->storefront()->isVisibleTo(&dialog));
    }

    void whatTheChannelSaysOtherwiseDiffers()
    {
        DeskShop shop;
        const OrderId order = shop.place(shop.stock(u"Kettle"_s, 1000, 5), 1);
        QVERIFY(shop.write<QString>([&](UnitOfWork &unit) {
            Capture capture;
            capture.channel = u"stripe"_s;
            capture.amountMinor = 1000;
            capture.payment = capture.reference = u"pi_1"_s;
            return PaymentsService(unit, u"Anna"_s).capture(order, capture);
        }));
        ShopImporter source(context(shop));
        ImportDialog dialog(source, m_jobs);
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        const QByteArray day = QDate::currentDate().toString(Qt::ISODate).toUtf8();
        dialog.look(table("Channel,Transaction ID,Date,Gross,Fee\nstripe,pi_1," + day + ",9.00,0.30\nstripe,pi_2," + day
                          + ",odd,0.30\n"));
        wait(settled);
        QCOMPARE(button(dialog, u"Differ"_s)->text(), u"Differ  1"_s);
        QCOMPARE(button(dialog, u"Rejected"_s)->text(), u"Rejected  1"_s);
        QCOMPARE(dialog.shown().rejected, 2);
    }

    void aStoppedImportLeavesNothing()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        ImportDialog dialog(source, m_jobs);
        QByteArray many = "SKU,Title,Price\n";
        for (int i = 0; i < 3000; ++i)
            many += "S" + QByteArray::number(i) + ",Cup,5\n";
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        dialog.look(table(many));
        wait(settled);
        dialog.import();
        dialog.reject(); // the button says Stop
        wait(settled);
        QCOMPARE(articles(shop), 0);
        QVERIFY(button(dialog, u"Import"_s)->isEnabled());
    }

    void whatBuildsOnAnImportIsNamed()
    {
        DeskShop shop;
        ShopImporter source(context(shop));
        const QString file = table("SKU,Title,Price,Stock\nA,Kettle,5,9\n");
        QVERIFY(DeskShop::now(source.run({file, {}, false, false, {}, {}}, std::make_shared<NoProgress>())));
        const auto kettle =
            DeskShop::now(shop.worker().read<GoodsRow>([](ShopReader &r) { return r.variantByCode(u"A"_s); }));
        shop.place(kettle->id, 1);
        ImportsList list(context(shop));
        QTRY_COMPARE(list.table()->model()->rowCount(), 1);
        QCOMPARE(list.table()->model()->index(0, 1).data().toString(), u"Anna"_s);
        list.undoChosen();
        QTRY_COMPARE(list.inTheWay()->count(), 1);
    }

private:
    static qint64 dayEvents(DeskShop &shop)
    {
        return DeskShop::now(shop.worker().read<qint64>([](ShopReader &reader) -> Result<qint64> {
                   KONTOR_ASSIGN(const auto figures, reader.eventFigures({{2025, 9, 1}, {2025, 9, 1}}));
                   return figures.events();
               }))
            .value_or(-1);
    }
    QStringList names(DeskShop &shop)
    {
        return DeskShop::now(ShopImporter(context(shop)).storefronts()).value_or(QStringList());
    }
    /// Types the name of the storefront, leaves the field and presses the button.
    static void importAs(ImportDialog &dialog, QSignalSpy &settled, const QString &path, const QString &storefront)
    {
        dialog.look(path);
        wait(settled);
        QComboBox *field = dialog.lookPage()->storefront()->field();
        if (!storefront.isEmpty()) {
            field->lineEdit()->selectAll();
            QTest::keyClicks(field->lineEdit(), storefront);
            QTest::keyClick(field->lineEdit(), Qt::Key_Return); // judges again, and imports nothing by itself
            wait(settled);
        }
        QCOMPARE(dialog.shown().created, 2);
        QTest::keyClick(button(dialog, u"Import"_s), Qt::Key_Space);
        wait(settled);
    }
    /// By keyboard alone: F2 opens the list of fields, the letters choose, Enter takes it.
    static void nameColumn(ImportDialog &dialog, int row, const QString &field)
    {
        dialog.lookPage()->showColumns();
        auto *columns = dialog.findChild<QTableView *>(u"columns"_s);
        columns->setFocus();
        columns->setCurrentIndex(columns->model()->index(row, ImportColumnsModel::ReadAs));
        QTest::keyClick(columns, Qt::Key_F2);
        auto *box = columns->findChild<QComboBox *>();
        QVERIFY(box);
        box->setCurrentIndex(box->findData(field));
        QTest::keyClick(box, Qt::Key_Return);
    }
};

QTEST_MAIN(TestImportWay)
#include "tst_importway.moc"
