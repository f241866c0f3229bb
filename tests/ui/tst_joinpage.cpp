// SPDX-License-Identifier: GPL-3.0-or-later
// Joining a shop in the wizard: what is asked, what is told, and that nobody leaves anything behind.
#include "joinpage.h"
#include "joinshopform.h"
#include "passworddialog.h"
#include "welcomedialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

/// A server that answers what the test says.
class FakeJoiner final : public ShopJoiner
{
public:
    void join(const JoinWish &wish) override { wishes.push_back(wish); }
    void cancel() override { ++cancelled; }
    void forget() override { ++forgotten; }
    void end(const Result<void> &result) { emit finished(result); }
    void tell(qint64 done, qint64 total) { emit progressed(done, total); }
    std::vector<JoinWish> wishes;
    int cancelled = 0;
    int forgotten = 0;
};

/// The wizard on its page, filled in.
struct Wizard {
    QTemporaryDir folder;
    FakeJoiner joiner;
    WelcomeDialog dialog{nullptr, &joiner};

    Wizard()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        dialog.show();
        (void)QTest::qWaitForWindowActive(&dialog);
        dialog.showJoin();
        form()->setFolder(folder.path());
        form()->addressField()->setText(u"https://shop.example:8484"_s);
        form()->codeField()->setText(u"ABCDE-FGHJK-MNPQR-STVWX"_s);
        form()->deskField()->setText(u"Packing"_s);
    }
    [[nodiscard]] JoinPage *page() const { return dialog.joinPage(); }
    [[nodiscard]] JoinShopForm *form() const { return page()->form(); }
    void fail(const char *code) { joiner.end(failed(code, u"?"_s)); }
};

} // namespace

class TestJoinPage : public QObject
{
    Q_OBJECT
private slots:
    void whatWasTypedIsJoined()
    {
        Wizard wizard;
        QTest::keyClick(wizard.form()->codeField(), Qt::Key_Return);
        QCOMPARE(wizard.joiner.wishes.size(), 1U);
        QCOMPARE(wizard.joiner.wishes.front().address, u"https://shop.example:8484"_s);
        QCOMPARE(wizard.joiner.wishes.front().deskName, u"Packing"_s);
        QCOMPARE(wizard.joiner.wishes.front().path, wizard.folder.filePath(u"Shared shop.kontor"_s));
        wizard.joiner.end({});
        QCOMPARE(wizard.dialog.choice()->kind, WelcomeChoice::Join);
        QCOMPARE(wizard.dialog.choice()->path, wizard.folder.filePath(u"Shared shop.kontor"_s));
        QCOMPARE(wizard.joiner.forgotten, 0);
    }
    void aWholeInvitationFillsBothFields_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("code");
        QTest::newRow("copied with its button")
            << u"https://10.0.0.2:8484 ABCDE-FGHJK.5f5f"_s << u"https://10.0.0.2:8484"_s << u"ABCDE-FGHJK.5f5f"_s;
        QTest::newRow("with spaces around")
            << u"  http://localhost:1   abcde fghjk "_s << u"http://localhost:1"_s << u"abcde fghjk"_s;
        QTest::newRow("a code alone") << u"ABCDE-FGHJK"_s << u"https://shop.example:8484"_s << u"ABCDE-FGHJK"_s;
    }
    void aWholeInvitationFillsBothFields()
    {
        QFETCH(const QString, pasted);
        Wizard wizard;
        wizard.form()->codeField()->clear();
        QTest::keyClicks(wizard.form()->codeField(), pasted);
        QTEST(wizard.form()->wish().address, "address");
        QTEST(wizard.form()->wish().code, "code");
    }
    void nothingIsJoinedHalf_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("no server") << 0;
        QTest::newRow("no code") << 1;
        QTest::newRow("no name") << 2;
    }
    void nothingIsJoinedHalf()
    {
        QFETCH(const int, field);
        Wizard wizard;
        QVERIFY(wizard.page()->joinButton()->isEnabled());
        QLineEdit *fields[] = {wizard.form()->addressField(), wizard.form()->codeField(), wizard.form()->deskField()};
        fields[field]->setText(u" "_s);
        QVERIFY(!wizard.page()->joinButton()->isEnabled());
        wizard.page()->join();
        QVERIFY(wizard.joiner.wishes.empty());
    }
    void howFarItIsIsShown()
    {
        Wizard wizard;
        wizard.page()->join();
        QCOMPARE(wizard.page()->detail(), u"Asking the server…"_s);
        wizard.joiner.tell(12'000'000, 80'000'000);
        QCOMPARE(wizard.page()->detail(), u"Getting 12.0 MB of 80.0 MB"_s);
        QCOMPARE(wizard.page()->findChild<QProgressBar *>()->value(), 150);
        QVERIFY(wizard.page()->stopButton()->hasFocus());
        wizard.joiner.tell(80'000'000, 80'000'000); // all is here, and is being unpacked
        QCOMPARE(wizard.page()->detail(), u"Putting the shop together…"_s);
        QCOMPARE(wizard.page()->findChild<QProgressBar *>()->maximum(), 0);
        QVERIFY(wizard.page()->stopButton()->isEnabled());
    }
    void whatWentWrongSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("no server") << QByteArray("no_network") << u"Check the address"_s;
        QTest::newRow("another server") << QByteArray("wrong_certificate") << u"ask for a new invitation"_s;
        QTest::newRow("a used code") << QByteArray("code_used") << u"ask for a new one"_s;
        QTest::newRow("half a code") << QByteArray("bad_code") << u"to its end"_s;
        QTest::newRow("a newer server") << QByteArray("newer_schema") << u"Install it here"_s;
    }
    void whatWentWrongSaysWhatToDo()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const QString, words);
        Wizard wizard;
        wizard.page()->join();
        wizard.fail(code.constData());
        QVERIFY2(wizard.page()->said().contains(words), qPrintable(wizard.page()->said()));
        QVERIFY(wizard.form()->isEnabled() && wizard.page()->joinButton()->isVisible());
        QVERIFY(!wizard.dialog.choice());
    }
    void whoStopsMayGoOn()
    {
        Wizard wizard;
        wizard.page()->join();
        wizard.page()->stopButton()->click();
        QCOMPARE(wizard.joiner.cancelled, 1);
        wizard.joiner.end(kontor::fail(ErrorKind::Cancelled, "cancelled", u"?"_s));
        QVERIFY(wizard.page()->said().contains(u"goes on from there"_s));
        QCOMPARE(wizard.joiner.forgotten, 0);
        wizard.page()->joinButton()->click();
        QCOMPARE(wizard.joiner.wishes.size(), 2U);
    }
    void whoLeavesHalfWayLeavesNothingBehind()
    {
        Wizard wizard;
        wizard.page()->join();
        wizard.dialog.reject();
        QCOMPARE(wizard.joiner.cancelled, 1);
        QCOMPARE(wizard.joiner.forgotten, 1);
        wizard.joiner.end(kontor::fail(ErrorKind::Cancelled, "cancelled", u"?"_s));
        QVERIFY(!wizard.dialog.choice());
        QCOMPARE(wizard.page()->said(), QString());
    }
    void withoutAKeychainAPasswordMaySealTheKey()
    {
        Wizard wizard;
        wizard.page()->join();
        wizard.fail("no_keychain");
        auto *ask = wizard.page()->findChild<PasswordDialog *>();
        QVERIFY(ask);
        ask->passwordField()->setText(u"a long password"_s);
        ask->repeatField()->setText(u"a long password"_s);
        ask->accept();
        QCOMPARE(wizard.joiner.wishes.size(), 2U);
        QCOMPARE(wizard.joiner.wishes.back().password, QByteArray("a long password"));
        wizard.joiner.end({});
        QCOMPARE(wizard.dialog.choice()->password, QByteArray("a long password"));
    }
    void withoutAPasswordNothingIsKept()
    {
        Wizard wizard;
        wizard.page()->join();
        wizard.fail("no_keychain");
        wizard.page()->findChild<PasswordDialog *>()->reject();
        QCOMPARE(wizard.joiner.wishes.size(), 1U);
        QVERIFY(wizard.page()->said().contains(u"keychain"_s));
    }
    void aNewPasswordIsTypedTwice_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isSound");
        QTest::newRow("nothing") << u""_s << u""_s << false;
        QTest::newRow("short") << u"secret"_s << u"secret"_s << false;
        QTest::newRow("once") << u"long enough"_s << u""_s << false;
        QTest::newRow("two different ones") << u"long enough"_s << u"long enougg"_s << false;
        QTest::newRow("twice") << u"long enough"_s << u"long enough"_s << true;
    }
    void aNewPasswordIsTypedTwice()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        PasswordDialog dialog(PasswordDialog::Purpose::Choose, nullptr);
        dialog.passwordField()->setText(first);
        dialog.repeatField()->setText(second);
        QTEST(dialog.isSound(), "isSound");
    }
};

QTEST_MAIN(TestJoinPage)
#include "tst_joinpage.moc"
