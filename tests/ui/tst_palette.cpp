// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own doings by keyboard: going anywhere, settings, long work, sentences.
#include "bulkdialog.h"
#include "commandpalette.h"
#include "customerpane.h"
#include "customerspage.h"
#include "deskshop.h"
#include "fuzzy.h"
#include "goodspage.h"
#include "jobcard.h"
#include "jobs.h"
#include "language.h"
#include "mainwindow.h"
#include "orderspage.h"
#include "paperpreview.h"
#include "papersettings.h"
#include "settingsflow.h"
#include "shortcutsheet.h"
#include "toast.h"
#include "usersservice.h"
#include "windowplace.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void lettersFindCommands_data();
    void lettersFindCommands();
    void anOrderIsOpenedByTyping();
    void aCustomerIsOpenedInTheirTab();
    void whatWasOpenedComesFirst();
    void aCommandRunsByItsLetters();
    void whatCanBeDoneWithTheSelectedIsOffered();
    void settingsRefuseNonsense_data();
    void settingsRefuseNonsense();
    void settingsAreWrittenAndTakenBack();
    void papersAreSeenBeforeTheyAreSaved();
    void aJobEndsOnce();
    void aSentenceWaitsBehindAnUndo();
    void theShortcutsAreThoseOfTheActions();
    void aLostScreenDoesNotLoseTheWindow_data();
    void aLostScreenDoesNotLoseTheWindow();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *dialog()
    {
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }
    [[nodiscard]] QStringList shown() const;
    void openPalette();
    SettingsDialog *openSettings();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<MainWindow> m_window;
    OrdersPage *m_orders = nullptr;
};

void TestPalette::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"palette"_s);
    useUiLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestPalette::init()
{
    QSettings().clear();
    m_shop = std::make_unique<DeskShop>();
    m_jobs = std::make_unique<Jobs>();
    const VariantId shirt = m_shop->stock(u"Shirt"_s, 1000, 9);
    m_shop->place(shirt, 1, u"Anna Müller"_s);
    m_shop->place(shirt, 2, u"Ben"_s);
    const UiContext context{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path(), nullptr, m_jobs.get()};
    m_window = std::make_unique<MainWindow>(context, *m_theme);
    m_orders = new OrdersPage(context);
    m_window->addPage(m_orders);
    m_window->addPage(new GoodsPage(context));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_orders->table()->model()->rowCount(), 2);
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_jobs.reset();
    m_shop.reset();
}

void TestPalette::openPalette()
{
    m_window->activateWindow(); // off screen nobody hands the focus back when a dialog closes
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(dialog<CommandPalette>());
}

QStringList TestPalette::shown() const
{
    QStringList texts;
    const QListWidget *list = dialog<CommandPalette>()->list();
    for (int row = 0; row < list->count(); ++row)
        texts += list->item(row)->text();
    return texts;
}

void TestPalette::lettersFindCommands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("a beginning before a middle") << u"set"_s << u"Settings"_s << u"Reset the list"_s;
    QTest::newRow("beginnings of words") << u"no"_s << u"New order"_s << u"Keyboard shortcuts, annotated ones"_s;
    QTest::newRow("letters in order") << u"nwor"_s << u"New order"_s << u"Orders"_s;
    QTest::newRow("accents aside") << u"uber"_s << u"Über"_s << u"Settings"_s;
    QTest::newRow("pinyin") << u"sz"_s << u"设置"_s << u"订单"_s;
}

void TestPalette::lettersFindCommands()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY(fuzzyScore(better, typed) >= 0);
    QVERIFY(fuzzyScore(better, typed) > fuzzyScore(worse, typed));
}

void TestPalette::anOrderIsOpenedByTyping()
{
    m_window->showPage(1);
    openPalette();
    QTest::keyClicks(dialog<CommandPalette>()->field(), u"Ben"_s);
    QTRY_VERIFY(shown().contains(u"Orders"_s));
    auto *list = dialog<CommandPalette>()->list();
    while (list->currentItem()->data(Qt::UserRole).toString() != "Ben"_L1)
        QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Down);
    QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(m_window->currentPage(), static_cast<Page *>(m_orders));
    QTRY_COMPARE(m_orders->table()->currentIndex().siblingAtColumn(OrdersModel::Customer).data().toString(), u"Ben"_s);
}

void TestPalette::aCustomerIsOpenedInTheirTab()
{
    const auto id = m_shop->write<CustomerId>([](UnitOfWork &unit) {
        UsersService users(unit, u"anna"_s);
        return users.saveCustomer({{}, u"Zoë Quill"_s, u"zoe@example.com"_s, {}, {}, {}, {}});
    });
    auto *customers = new CustomersPage({m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()});
    m_window->addPage(customers);
    openPalette();
    QTest::keyClicks(dialog<CommandPalette>()->field(), u"zoe quill"_s);
    QTRY_VERIFY(shown().contains(u"Zoë Quill"_s));
    while (dialog<CommandPalette>()->list()->currentItem()->text() != u"Zoë Quill"_s)
        QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Down);
    QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(m_window->currentPage(), static_cast<Page *>(customers));
    QTRY_COMPARE(customers->pane()->detail().row.id, *id);
}

void TestPalette::whatWasOpenedComesFirst()
{
    openPalette();
    QVERIFY(!shown().contains(u"Opened lately"_s));
    QTest::keyClicks(dialog<CommandPalette>()->field(), u"SKU-Shirt"_s);
    QTRY_VERIFY(shown().contains(u"Shirt"_s));
    while (dialog<CommandPalette>()->list()->currentItem()->text() != "Shirt"_L1)
        QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Down);
    QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(m_window->currentPage()->title(), u"Goods"_s);
    openPalette();
    QTRY_VERIFY(shown().size() > 1 && shown().at(1) == u"Shirt"_s);
    QCOMPARE(shown().first(), u"Opened lately"_s);
    dialog<CommandPalette>()->close();
}

void TestPalette::aCommandRunsByItsLetters()
{
    openPalette();
    QTest::keyClicks(dialog<CommandPalette>()->field(), u"keyb"_s);
    QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Return);
    QTRY_VERIFY(dialog<ShortcutSheet>());
    dialog<ShortcutSheet>()->close();
}

void TestPalette::whatCanBeDoneWithTheSelectedIsOffered()
{
    const QStringList bulk{u"Tag"_s, u"Hold"_s, u"Release"_s};
    const auto offered = [&](const QString &each) { return shown().contains(each); };
    openPalette();
    QVERIFY(std::ranges::none_of(bulk, offered)); // nothing is selected
    dialog<CommandPalette>()->close();
    m_orders->table()->selectAll();
    openPalette();
    QVERIFY2(std::ranges::all_of(bulk, offered), qUtf8Printable(shown().join(u'|')));
    QTest::keyClicks(dialog<CommandPalette>()->field(), u"hold"_s);
    QTest::keyClick(dialog<CommandPalette>()->field(), Qt::Key_Return);
    QTRY_VERIFY(dialog<BulkDialog>());
    dialog<BulkDialog>()->reject();
}

SettingsDialog *TestPalette::openSettings()
{
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    return QTest::qWaitFor([] { return dialog<SettingsDialog>() != nullptr; }) ? dialog<SettingsDialog>() : nullptr;
}

void TestPalette::settingsRefuseNonsense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tax");
    QTest::addColumn<QString>("taxClass");
    QTest::addColumn<QString>("location");
    QTest::addColumn<bool>("sound");
    QTest::newRow("as it should be") << u"Tea"_s << u"19"_s << u"reduced"_s << u"Cellar"_s << true;
    QTest::newRow("a comma") << u"Tea 🫖"_s << u"7,7 %"_s << u"reduced"_s << u"Keller"_s << true;
    QTest::newRow("no name") << u"  "_s << u"19"_s << u"reduced"_s << u"Cellar"_s << false;
    QTest::newRow("a negative tax") << u"Tea"_s << u"-1"_s << u"reduced"_s << u"Cellar"_s << false;
    QTest::newRow("above all") << u"Tea"_s << u"100.0001"_s << u"reduced"_s << u"Cellar"_s << false;
    QTest::newRow("too exact") << u"Tea"_s << u"8.87505"_s << u"reduced"_s << u"Cellar"_s << false;
    QTest::newRow("no number") << u"Tea"_s << u"lots"_s << u"reduced"_s << u"Cellar"_s << false;
    QTest::newRow("a slash in a class") << u"Tea"_s << u"19"_s << u"a/b"_s << u"Cellar"_s << false;
    QTest::newRow("a rate without a class") << u"Tea"_s << u"19"_s << QString() << u"Cellar"_s << false;
}

void TestPalette::settingsRefuseNonsense()
{
    QFETCH(const QString, name);
    QFETCH(const QString, tax);
    QFETCH(const QString, taxClass);
    QFETCH(const QString, location);
    SettingsDialog *settings = openSettings();
    QVERIFY(settings);
    settings->nameField()->setText(name);
    settings->taxField()->setText(tax);
    settings->classTable()->insertRow(0);
    settings->classTable()->setItem(0, 0, new QTableWidgetItem(taxClass));
    settings->classTable()->setItem(0, 1, new QTableWidgetItem(u"7"_s));
    const int places = settings->locationTable()->rowCount();
    settings->locationTable()->insertRow(places);
    settings->locationTable()->setItem(places, 0, new QTableWidgetItem(location));
    QTEST(settings->isSound(), "sound");
    QCOMPARE(settings->problem().isEmpty(), settings->isSound());
    settings->accept();
    QCOMPARE(settings->isVisible(), !settings->isSound());
    settings->reject();
}

void TestPalette::settingsAreWrittenAndTakenBack()
{
    const auto settings = [this] {
        return rulesOf(
            *DeskShop::now(m_shop->worker().read<QJsonObject>([](ShopReader &reader) { return reader.settings(); })));
    };
    const ShopRules before = settings();
    SettingsDialog *open = openSettings();
    QVERIFY(open);
    open->nameField()->setText(u"Tea & more"_s);
    open->taxField()->setText(u"8.875"_s);
    open->handlingField()->setValue(2);
    open->paperFields()->senderField()->setPlainText(u"Main St. 1\nBerlin"_s);
    open->paperFields()->thanksField()->setPlainText(u"Thank you!"_s);
    open->paperFields()->labelSizeField()->setCurrentText(u"40 × 30 mm"_s);
    open->accept();
    QTRY_COMPARE(settings().taxPpm, qint64(88750));
    QCOMPARE(settings().papers.labelSize, u"40x30"_s);
    QCOMPARE(settings().papers.sender, u"Main St. 1\nBerlin"_s);
    QCOMPARE(settings().papers.thanks, u"Thank you!"_s);
    QCOMPARE(settings().handlingDays, std::optional<qint64>(2));
    QCOMPARE(settings().name, u"Tea & more"_s);
    QTRY_VERIFY(m_window->findChild<Toast *>());
    auto *toast = m_window->findChild<Toast *>();
    QTRY_VERIFY(toast->isVisible() && toast->actionButton()->isVisible());
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"Tea & more"_s));
    toast->actionButton()->click();
    QTRY_COMPARE(settings(), before);
}

void TestPalette::papersAreSeenBeforeTheyAreSaved()
{
    SettingsDialog *open = openSettings();
    QVERIFY(open);
    QImage logo(40, 20, QImage::Format_RGB32);
    logo.fill(Qt::red);
    const QString file = m_shop->path() + u".png"_s;
    QVERIFY(logo.save(file));
    open->paperFields()->thanksField()->setPlainText(u"Thank you!"_s);
    open->paperFields()->useLogo(file);
    QTRY_VERIFY(!open->paperFields()->value().logo.isEmpty());
    open->paperFields()->showPreview();
    const auto *preview = open->findChild<PaperPreview *>();
    QVERIFY(preview && preview->isVisible());
    int thanked = 0;
    for (const QLabel *sheet : preview->findChildren<QLabel *>())
        thanked += sheet->accessibleName().contains(u"Thank you!"_s);
    QCOMPARE(thanked, 2); // on the invoice and in the box
}

void TestPalette::aJobEndsOnce()
{
    Job *job = m_jobs->start(u"Count"_s);
    job->progress()->report(1, 4);
    QVERIFY(job->isRunning() && job->canCancel() && m_jobs->running() == 1);
    job->cancel();
    QVERIFY(job->isCancelling() && job->progress()->isCancelled());
    QVERIFY(!job->canCancel());
    job->fail({ErrorKind::Cancelled, u"cancelled"_s, u"Stopped."_s});
    job->succeed(u"Too late"_s);
    QCOMPARE(job->state(), JobState::Cancelled);
    QVERIFY(!jobDetailText(*job).contains(u"late"_s));
    QCOMPARE(m_jobs->running(), 0);
    m_jobs->forgetEnded();
    QVERIFY(m_jobs->all().empty());
}

void TestPalette::aSentenceWaitsBehindAnUndo()
{
    int undone = 0;
    Toast::offer(m_window.get(), u"Archived"_s, u"Undo"_s, m_window.get(), [&undone] { ++undone; });
    Toast::tell(m_window.get(), u"Exported"_s);
    auto *toast = m_window->findChild<Toast *>();
    QCOMPARE(toast->sentence(), u"Archived"_s);
    QCOMPARE(toast->waiting(), 1);
    toast->actionButton()->click();
    QCOMPARE(undone, 1);
    QCOMPARE(toast->sentence(), u"Exported"_s);
    QVERIFY(!toast->actionButton()->isVisible());
    Toast::tell(m_window.get(), u"Full disk"_s, Toast::Tone::Bad);
    QCOMPARE(toast->sentence(), u"Full disk"_s);
}

void TestPalette::theShortcutsAreThoseOfTheActions()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_VERIFY(dialog<ShortcutSheet>());
    QStringList texts;
    for (const QLabel *label : dialog<ShortcutSheet>()->findChildren<QLabel *>())
        texts += label->text();
    for (const auto &known : {u"Ctrl+K"_s, u"New order"_s, u"Goods"_s, u"Ctrl+2"_s, u"Ctrl+E"_s, u"Ctrl+Shift+C"_s})
        QVERIFY2(texts.contains(known), qUtf8Printable(known + u" in "_s + texts.join(u'|')));
    dialog<ShortcutSheet>()->close();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage()->title(), u"Goods"_s);
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage()->title(), u"Orders"_s);
}

void TestPalette::aLostScreenDoesNotLoseTheWindow_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("placed");
    QTest::newRow("where it was") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("on the second screen") << QRect(2000, 100, 800, 600) << QRect(2000, 100, 800, 600);
    QTest::newRow("the screen is gone") << QRect(5000, 100, 800, 600) << QRect(560, 240, 800, 600);
    QTest::newRow("above the edge") << QRect(100, -500, 800, 600) << QRect(560, 240, 800, 600);
    QTest::newRow("larger than the screen") << QRect(-9000, 0, 4000, 3000) << QRect(0, 0, 1920, 1080);
}

void TestPalette::aLostScreenDoesNotLoseTheWindow()
{
    QFETCH(const QRect, wanted);
    QTEST(placeOnScreens(wanted, {QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)}), "placed");
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
