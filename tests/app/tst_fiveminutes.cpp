// SPDX-License-Identifier: GPL-3.0-or-later
// A person's first five minutes, by mouse and keyboard on the real windows: a shop from a table, an order, paid,
// shipped, partly refunded, and a price that was a slip. KONTOR_PICTURES=DIR writes five-minutes-01-….png on the way.
#include "desk.h"
#include "goodsmodel.h"
#include "goodspage.h"
#include "importdialog.h"
#include "linesform.h"
#include "moneyedit.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderspage.h"
#include "paymentdialog.h"
#include "refunddialog.h"
#include "shipdialog.h"
#include "suggestfield.h"
#include "testpaths.h"
#include "toast.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestFiveMinutes : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    int m_picture = 0;

    template <class Dialog>
    [[nodiscard]] static Dialog *dialog()
    {
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }
    /// It is in front and has the keyboard; off screen nobody hands that back when another one closes.
    template <class Dialog>
    [[nodiscard]] static bool isReady()
    {
        if (dialog<Dialog>() && !dialog<Dialog>()->isActiveWindow())
            dialog<Dialog>()->activateWindow();
        return dialog<Dialog>() && dialog<Dialog>()->isActiveWindow() && QApplication::focusWidget();
    }
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        return QTest::qWaitFor([] { return isReady<Dialog>(); }) ? dialog<Dialog>() : nullptr;
    }
    [[nodiscard]] MainWindow *window() const { return m_desk->window(); }
    [[nodiscard]] OrdersPage *orders() const { return static_cast<OrdersPage *>(window()->page(1)); }
    [[nodiscard]] GoodsPage *goods() const { return static_cast<GoodsPage *>(window()->page(2)); }
    [[nodiscard]] const OrderState &order() const { return orders()->findChild<OrderPane *>()->order(); }

    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
        if (folder.isEmpty())
            return;
        letItBeDrawn();
        QWidget *top = QApplication::activeModalWidget();
        (top ? top : window())
            ->grab()
            .save(u"%1/five-minutes-%2-%3.png"_s.arg(folder).arg(++m_picture, 2, 10, QChar(u'0')).arg(name));
    }
    /// What was asked of the shop is answered and has found its place.
    void letItBeDrawn()
    {
        constexpr int kRounds = 4; // a list asks for its rows when it hears how many there are
        const auto nothing = [](ShopReader &) -> Result<bool> { return true; };
        for (int round = 0; round < kRounds; ++round) {
            const auto read = m_desk->worker().read<bool>(nothing);
            QTRY_VERIFY(read.isFinished());
            const auto list = m_desk->worker().readList<bool>(nothing);
            QTRY_VERIFY(list.isFinished());
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] static QPushButton *button(const QWidget *in, const QString &text)
    {
        for (auto *found : in->findChildren<QPushButton *>()) {
            if (found->isVisible() && found->isEnabled() && found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }
    static void click(QWidget *what) { QTest::mouseClick(what, Qt::LeftButton); }
    /// To whatever has the focus by then.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void toWindow()
    {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }
    /// Goes on while a dialog blocks whoever opened it.
    template <class Dialog>
    void whenOpen(std::function<void(Dialog *)> act)
    {
        QTimer::singleShot(20, this,
                           [this, act] { isReady<Dialog>() ? act(dialog<Dialog>()) : whenOpen<Dialog>(act); });
    }

private slots:
    void initTestCase()
    {
        if (!QFileInfo::exists(table()))
            QSKIP("The published tables are not there.");
        QStandardPaths::setTestModeEnabled(true);
        qputenv("HOME", m_folder.path().toLocal8Bit()); // where the documents are
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"fiveminutes"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
        qApp->setAttribute(Qt::AA_DontUseNativeDialogs);
        m_theme = std::make_unique<Theme>(Look::Light);
        m_desk = std::make_unique<Desk>(*m_theme);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void theWizardMakesAShopOutOfATable();
    void thePreviewIsImported();
    void anOrderIsTakenByTyping();
    void itIsPaidWithTwoKeys();
    void itIsShippedFromWhereTheHandIs();
    void oneUnitIsRefunded();
    void aPriceIsChangedAndTakenBack();

private:
    [[nodiscard]] static QString table() { return testpaths::sharedData(u"shopify-products/apparel.csv"_s); }
};

void TestFiveMinutes::theWizardMakesAShopOutOfATable()
{
    QSignalSpy shown(m_desk.get(), &Desk::opened);
    whenOpen<WelcomeDialog>([this](WelcomeDialog *) {
        picture(u"welcome"_s);
        whenOpen<QFileDialog>([this](QFileDialog *files) {
            files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setFocus();
            type(table());
            press(Qt::Key_Return);
            whenOpen<WelcomeDialog>([this](WelcomeDialog *) {
                type(u"Elm Street Apparel"_s);
                picture(u"shop"_s);
                press(Qt::Key_Return);
            });
        });
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
    });
    QVERIFY(m_desk->welcome());
    QVERIFY(!shown.isEmpty() || shown.wait(20000));
    QCOMPARE(m_desk->context().info.name, u"Elm Street Apparel"_s);
}

void TestFiveMinutes::thePreviewIsImported()
{
    auto *import = opened<ImportDialog>();
    QVERIFY(import);
    QTRY_COMPARE(import->shown().created, 20);
    picture(u"preview"_s);
    press(Qt::Key_Return); // the button says how many
    QTRY_VERIFY(button(import, u"Done"_s));
    picture(u"imported"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!dialog<ImportDialog>());
    toWindow();
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(goods()->table()->model()->rowCount(), 22);
    picture(u"goods"_s);
}

void TestFiveMinutes::anOrderIsTakenByTyping()
{
    toWindow();
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_N, Qt::ControlModifier);
    auto *entry = opened<OrderEntryDialog>();
    QVERIFY(entry);
    type(u"varsity"_s);
    QTRY_VERIFY(entry->goodsField()->isOffering());
    picture(u"typing"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(entry->draft()->units(), 1);
    type(u"2*leather bag"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(entry->draft()->units(), 3);
    entry->customerField()->setFocus();
    type(u"Marta Novak"_s);
    picture(u"order"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(order().totalMinor, 12000);
    QCOMPARE(order().customerName, u"Marta Novak"_s);
    toWindow();
    QTRY_VERIFY(orders()->table()->hasFocus()); // on the order that was placed
    picture(u"placed"_s);
}

void TestFiveMinutes::itIsPaidWithTwoKeys()
{
    toWindow();
    press(Qt::Key_Return); // into the pane, on what the order waits for
    QCOMPARE(QApplication::focusWidget(), button(orders(), u"Paid…"_s));
    press(Qt::Key_Space);
    auto *payment = opened<PaymentDialog>();
    QVERIFY(payment && payment->findChild<MoneyEdit *>()->hasFocus());
    picture(u"payment"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(order().payment, PaymentAxis::Paid);
    picture(u"paid"_s);
}

void TestFiveMinutes::itIsShippedFromWhereTheHandIs()
{
    toWindow();
    QTRY_VERIFY(button(orders(), u"Ship…"_s) && button(orders(), u"Ship…"_s)->hasFocus());
    press(Qt::Key_Space);
    auto *ship = opened<ShipDialog>();
    QVERIFY(ship && ship->trackingField()->hasFocus());
    type(u"00340434161094000012"_s);
    picture(u"parcel"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(order().fulfilment, FulfilmentAxis::Shipped);
    picture(u"shipped"_s);
}

void TestFiveMinutes::oneUnitIsRefunded()
{
    toWindow();
    click(button(orders(), u"Refund…"_s));
    auto *refund = opened<RefundDialog>();
    QVERIFY(refund && qobject_cast<QSpinBox *>(QApplication::focusWidget()));
    press(Qt::Key_Up);
    refund->reasonField()->setFocus();
    type(u"Does not fit"_s);
    picture(u"refund"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(button(orders(), u"Approve"_s)); // it waits, and stands where it is seen
    picture(u"refund-waits"_s);
    click(button(orders(), u"Approve"_s));
    QTRY_VERIFY(button(orders(), u"Money sent…"_s));
    toWindow();
    click(button(orders(), u"Money sent…"_s));
    QVERIFY(opened<QDialog>());
    press(Qt::Key_Return);
    QTRY_COMPARE(order().refundedMinor, 6000);
    QTRY_COMPARE(order().refunds.front().state, RefundState::Settled);
    picture(u"refunded"_s);
}

void TestFiveMinutes::aPriceIsChangedAndTakenBack()
{
    toWindow();
    press(Qt::Key_3, Qt::ControlModifier);
    QTableView *table = goods()->table();
    QVERIFY(table->hasFocus());
    const auto price = [table] { return table->model()->index(0, GoodsModel::Price).data().toString(); };
    QTRY_COMPARE(price(), u"$30.00"_s); // a row that is not read yet cannot be typed over
    press(Qt::Key_F2); // from any cell of the row
    type(u"33"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(price(), u"$33.00"_s);
    QTRY_VERIFY(window()->findChild<Toast *>() && window()->findChild<Toast *>()->actionButton()->isVisible());
    QVERIFY(table->hasFocus()); // the Return that ended the cell did nothing else
    picture(u"price-changed"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(price(), u"$30.00"_s);
    QTRY_VERIFY(window()->findChild<Toast *>()->sentence().contains(u"$30.00 → $33.00"_s));
    picture(u"price-undone"_s);
}

QTEST_MAIN(TestFiveMinutes)
#include "tst_fiveminutes.moc"
