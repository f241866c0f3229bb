// SPDX-License-Identifier: GPL-3.0-or-later
// A barcode scanner at the order dialog: whatever has the focus, and with an input method in between.
#include "deskshop.h"
#include "goodspicker.h"
#include "moneyedit.h"
#include "orderentrydialog.h"
#include "scanfilter.h"
#include "suggestfield.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr qint64 kScannerMs = 8;
constexpr qint64 kHandMs = 120;
const QString kCode = u"SKU-4006381333931"_s;

void compose(QWidget *at, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(at, &event);
}

/// A key that knows when it was pressed, as those of a window system do.
void press(int key, const QString &text, quint64 stampMs)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    event.setTimestamp(stampMs);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<OrderEntryDialog> m_entry;
    qint64 m_nowMs = 0;

    void open()
    {
        const UiContext context{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()};
        m_entry = std::make_unique<OrderEntryDialog>(context, nullptr);
        m_entry->findChild<ScanFilter *>()->setClock([this] { return m_nowMs; });
        m_entry->show();
        QVERIFY(QTest::qWaitForWindowActive(m_entry.get()));
    }
    [[nodiscard]] OrderDraftModel *draft() const { return m_entry->draft(); }
    /// To whatever has the focus by then, as keyboards do.
    void keys(const QString &text, qint64 eachMs)
    {
        for (const QChar c : text) {
            m_nowMs += eachMs;
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
    }
    void scan(const QString &code = kCode)
    {
        m_nowMs += kHandMs;
        keys(code, kScannerMs);
        m_nowMs += kScannerMs;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    void composeFast(const QString &before, const QString &code)
    {
        for (int length = 1; length <= code.size(); ++length) {
            m_nowMs += length == 1 ? kHandMs : kScannerMs;
            compose(QApplication::focusWidget(), before + code.left(length));
        }
    }
    /// Whatever was asked of the shop so far has been answered.
    void settle()
    {
        for (int round = 0; round < 2; ++round)
            QVERIFY(DeskShop::now(m_shop->worker().read<bool>([](ShopReader &) -> Result<bool> { return true; })));
    }
    QWidget *stop(const QString &name)
    {
        const std::map<QString, QWidget *> stops{{u"goods"_s, m_entry->goodsField()},
                                                 {u"customer"_s, m_entry->customerField()},
                                                 {u"note"_s, m_entry->noteField()},
                                                 {u"terms"_s, m_entry->findChild<QComboBox *>()},
                                                 {u"discount"_s, m_entry->findChild<MoneyEdit *>()},
                                                 {u"lines"_s, m_entry->table()},
                                                 {u"button"_s, m_entry->acceptButton()}};
        return stops.at(name);
    }
    /// Everything in the dialog but its lines.
    QStringList fields()
    {
        QStringList texts{m_entry->findChild<QComboBox *>()->currentText()};
        for (const QLineEdit *field : m_entry->findChildren<QLineEdit *>()) {
            if (field->isVisible())
                texts += field->text();
        }
        return texts;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"scanner"_s);
        m_theme = std::make_unique<Theme>(Look::Light);
    }
    void init()
    {
        QSettings().clear();
        m_shop = std::make_unique<DeskShop>();
        m_shop->stock(u"4006381333931"_s, 1000, 50);
        open();
    }
    void cleanup()
    {
        m_entry.reset();
        m_shop.reset();
    }

    void aScanLandsInTheLinesWhateverHasTheFocus_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"goods", "customer", "note", "terms", "discount", "lines", "button"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void aScanLandsInTheLinesWhateverHasTheFocus()
    {
        QFETCH(const QString, where);
        scan();
        QTRY_COMPARE(draft()->units(), 1);
        m_entry->noteField()->setText(u"gift"_s);
        const QStringList before = fields();
        stop(where)->setFocus();
        QVERIFY(stop(where)->hasFocus());
        scan();
        QTRY_COMPARE(draft()->units(), 2);
        QCOMPARE(draft()->rowCount(), 1);
        QCOMPARE(fields(), before);
        QVERIFY(m_entry->isVisible()); // the scanner's Return pressed no button
    }
    void aHandIsNoScanner()
    {
        m_entry->noteField()->setFocus();
        keys(kCode, kHandMs);
        m_nowMs += kHandMs;
        QTest::keyClick(m_entry->noteField(), Qt::Key_Return);
        settle();
        QCOMPARE(draft()->units(), 0);
        QCOMPARE(m_entry->noteField()->text(), kCode);
    }
    void keysAreAsFarApartAsTheyCame_data()
    {
        QTest::addColumn<quint64>("apartMs");
        QTest::addColumn<qint64>("heardApartMs");
        QTest::addColumn<qint64>("units");
        QTest::newRow("a busy window hears a scanner late") << quint64(10) << qint64(400) << qint64(1);
        QTest::newRow("a busy window hears a hand at once") << quint64(150) << qint64(0) << qint64(0);
    }
    void keysAreAsFarApartAsTheyCame()
    {
        QFETCH(const quint64, apartMs);
        QFETCH(const qint64, heardApartMs);
        quint64 stampMs = 5000;
        m_entry->noteField()->setFocus();
        const auto next = [&] { return m_nowMs += heardApartMs, stampMs += apartMs; };
        for (const QChar c : kCode)
            press(c.unicode(), c, next());
        press(Qt::Key_Return, {}, next());
        settle();
        QTEST(draft()->units(), "units");
    }

    // ---- with an input method
    void anInputMethodNeitherSwallowsNorDoublesAScan()
    {
        composeFast({}, u"SKU"_s);
        keys(u"-4006381333931"_s, kScannerMs); // the method is put aside by now
        QTest::keyClick(m_entry->goodsField(), Qt::Key_Return);
        QTRY_COMPARE(draft()->units(), 1);
        QVERIFY(m_entry->goodsField()->text().isEmpty());
        QVERIFY(m_entry->goodsField()->testAttribute(Qt::WA_InputMethodEnabled)); // and is there again
    }
    void aCompositionEndedByTheScannersReturnIsOneScan()
    {
        QWidget *field = m_entry->goodsField();
        composeFast({}, kCode);
        compose(field, {}, kCode);
        QTest::keyClick(field, Qt::Key_Return); // some methods hand it on as well
        QTRY_COMPARE(draft()->units(), 1);
        settle();
        QCOMPARE(draft()->units(), 1);
    }
    void aScanInTheMiddleOfAWordIsTheScanAlone_data()
    {
        QTest::addColumn<QString>("composed");
        QTest::newRow("one syllable") << u"ni"_s;
        QTest::newRow("two syllables") << u"ni'hao"_s;
        QTest::newRow("nothing yet") << QString();
    }
    void aScanInTheMiddleOfAWordIsTheScanAlone()
    {
        QFETCH(const QString, composed);
        QLineEdit *note = m_entry->noteField();
        note->setText(u"请打电话"_s);
        note->setFocus();
        for (int length = 1; length <= composed.size(); ++length) {
            m_nowMs += kHandMs;
            compose(note, composed.left(length));
        }
        composeFast(composed, u"SKU"_s);
        keys(u"-4006381333931"_s, kScannerMs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(draft()->units(), 1);
        QCOMPARE(note->text(), u"请打电话"_s);
    }

    void threeTimesSetsTheQuantity_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("qty");
        QTest::newRow("star") << u"3*4006"_s << u"4006"_s << qint64(3);
        QTest::newRow("x") << u"12x MUG"_s << u"MUG"_s << qint64(12);
        QTest::newRow("none") << u"4006"_s << u"4006"_s << qint64(0);
        QTest::newRow("zero is no quantity") << u"0*4006"_s << u"0*4006"_s << qint64(0);
        QTest::newRow("waits for its code") << u"3*"_s << QString() << qint64(3);
    }
    void threeTimesSetsTheQuantity()
    {
        QFETCH(const QString, text);
        const CountedCode counted = countedCode(text);
        QTEST(counted.code, "code");
        QTEST(counted.qty.value_or(0), "qty");
    }
    void aQuantityWaitsForItsScan()
    {
        keys(u"3*"_s, kHandMs);
        scan();
        QTRY_COMPARE(draft()->units(), 3);
        QVERIFY(m_entry->goodsField()->text().isEmpty());
    }
    void anUnknownCodeIsToldAndTheNextScanReplacesIt()
    {
        SuggestField *field = m_entry->goodsField();
        scan(u"9999999999999"_s);
        QTRY_VERIFY(field->property("problem").toBool());
        QTRY_COMPARE(field->selectedText(), u"9999999999999"_s);
        QVERIFY(field->hasFocus());
        scan();
        QTRY_COMPARE(draft()->units(), 1);
        QVERIFY(!field->property("problem").toBool());
    }
};

QTEST_MAIN(TestScanner)
#include "tst_scanner.moc"
