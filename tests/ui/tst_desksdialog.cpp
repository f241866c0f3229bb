// SPDX-License-Identifier: GPL-3.0-or-later
// The desks of a shop on the screen: what is known and since when, and what each button asks of the server.
#include "confirmdialog.h"
#include "desknamedialog.h"
#include "desksdialog.h"
#include "invitedialog.h"
#include "joinagaindialog.h"
#include "passworddialog.h"
#include "sharingflow.h"
#include "syncindicator.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;
using Kind = SyncStanding::Kind;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

template <class T>
QFuture<Result<T>> now(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// A server that answers what the test says.
class FakeSharing final : public Sharing
{
public:
    FakeSharing()
    {
        known = {{{u"1"_s, u"A1"_s, u"Counter"_s, u"manager"_s, kNow, 0, 0, true},
                  {u"2"_s, u"B2"_s, u"Packing"_s, u"warehouse"_s, kNow - 60'000, 0, 0, false},
                  {u"3"_s, u"C3"_s, u"Old laptop"_s, u"sales"_s, kNow - 120'000, kNow, 4, false}},
                 kNow};
        become(Kind::InStep);
    }
    const SyncStanding &standing() const override { return at; }
    const KnownDesks &desks() const override { return known; }
    const Hosting &hosting() const override { return host; }
    void syncNow() override { asked += u"sync"_s; }
    void openKey(const QByteArray &password) override { asked += u"open "_s + QString::fromUtf8(password); }
    QString serverAddress() const override { return u"https://10.0.0.2:8484"_s; }
    QFuture<Result<void>> joinAgain(const JoinWish &wish) override
    {
        asked += u"join %1 %2 %3"_s.arg(wish.address, wish.code, QString::fromUtf8(wish.password)).trimmed();
        return now<void>(error ? Result<void>(std::unexpected(*error)) : Result<void>());
    }
    QFuture<Result<KnownDesks>> readDesks() override
    {
        asked += u"desks"_s;
        return now<KnownDesks>(known);
    }
    QFuture<Result<Invitation>> invite(const QString &role) override
    {
        asked += u"invite "_s + role;
        if (error)
            return now<Invitation>(std::unexpected(*error));
        return now<Invitation>(Invitation{u"https://10.0.0.2:8484"_s, u"ABCDE"_s, role, kNow});
    }
    QFuture<Result<void>> change(const QString &desk, DeskChange change, const QString &name) override
    {
        asked += u"change %1 %2 %3"_s.arg(desk).arg(static_cast<int>(change)).arg(name).trimmed();
        return now<void>(error ? Result<void>(std::unexpected(*error)) : Result<void>());
    }
    void share(quint16 port, const QByteArray &password) override
    {
        asked += u"share %1 %2"_s.arg(port).arg(QString::fromUtf8(password)).trimmed();
    }
    void pause() override { asked += u"pause"_s; }

    void become(Kind kind, const QString &code = {}, qint64 pending = 0)
    {
        at = {};
        at.kind = kind;
        at.code = code;
        at.pending = pending;
        emit standingChanged(at);
    }
    void become(Hosting::State state, const QString &code = {})
    {
        host.state = state;
        host.error = {ErrorKind::Failed, code, code};
        host.address = u"https://10.0.0.2:8484"_s;
        emit hostingChanged();
    }
    SyncStanding at;
    KnownDesks known;
    Hosting host;
    std::optional<Error> error;
    QStringList asked;
};

QString cell(const DesksDialog &dialog, int row, int column)
{
    return dialog.table()->model()->index(row, column).data().toString();
}

} // namespace

class TestDesksDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void eachDeskSaysWhoItIs()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        QCOMPARE(dialog.standing(), u"Everything is saved and shared"_s);
        QCOMPARE(dialog.table()->model()->rowCount(), 3);
        QCOMPARE(cell(dialog, 0, 0), u"Counter"_s);
        QCOMPARE(cell(dialog, 0, 2), u"Manager"_s);
        QCOMPARE(cell(dialog, 0, 4), u"this desk"_s);
        QCOMPARE(cell(dialog, 2, 4), u"sent away, 4 change(s) kept apart"_s);
        QVERIFY(!cell(dialog, 1, 3).isEmpty());
    }
    void withoutTheServerItSaysWhatIsKnownAndSinceWhen()
    {
        FakeSharing sharing;
        sharing.become(Kind::Offline, {}, 5);
        DesksDialog dialog(sharing, nullptr);
        QCOMPARE(dialog.standing(), u"5 change(s) waiting, offline"_s);
        QCOMPARE(dialog.table()->model()->rowCount(), 3);
        QVERIFY2(dialog.below().contains(u"told them on"_s), qPrintable(dialog.below()));
        for (const QPushButton *button : {dialog.inviteButton(), dialog.renameButton(), dialog.revokeButton()})
            QVERIFY(!button->isEnabled());
        dialog.nowButton()->click();
        QCOMPARE(sharing.asked.mid(1), QStringList({u"sync"_s, u"desks"_s}));
    }
    void whatCanBeDoneDependsOnTheDesk_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("canSendAway");
        QTest::addColumn<bool>("canLetIn");
        QTest::newRow("this one") << 0 << false << false;
        QTest::newRow("another") << 1 << true << false;
        QTest::newRow("one that was sent away") << 2 << false << true;
    }
    void whatCanBeDoneDependsOnTheDesk()
    {
        QFETCH(const int, row);
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.show();
        dialog.choose(row);
        QTEST(dialog.revokeButton()->isVisible() && dialog.revokeButton()->isEnabled(), "canSendAway");
        QTEST(dialog.readmitButton()->isVisible(), "canLetIn");
    }
    void sendingAwayAsksOnce()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(1);
        dialog.revokeButton()->click();
        auto *box = dialog.findChild<ConfirmDialog *>();
        QVERIFY(box && box->consequence().contains(u"Packing"_s));
        QVERIFY(!sharing.asked.join(u' ').contains(u"change"_s));
        box->acceptButton()->click();
        QVERIFY(sharing.asked.contains(u"change 2 1"_s));
    }
    void whoKeepsADeskChangesNothing()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(1);
        dialog.askRevoke();
        auto *box = dialog.findChild<ConfirmDialog *>();
        QVERIFY(box->keepButton()->isDefault());
        box->keepButton()->click();
        QVERIFY(!sharing.asked.join(u' ').contains(u"change"_s));
    }
    void oneThatWasSentAwayIsLetInAgain()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(2);
        dialog.readmitButton()->click();
        QVERIFY(sharing.asked.contains(u"change 3 2"_s));
    }
    void whatADeskSentAfterwardsIsDecidedOnce_data()
    {
        QTest::addColumn<bool>("isAdopted");
        QTest::addColumn<QString>("asked");
        QTest::newRow("added") << true << u"change 3 3"_s;
        QTest::newRow("discarded") << false << u"change 3 4"_s;
    }
    void whatADeskSentAfterwardsIsDecidedOnce()
    {
        QFETCH(const bool, isAdopted);
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(2);
        (isAdopted ? dialog.adoptButton() : dialog.discardButton())->click();
        auto *box = dialog.findChild<ConfirmDialog *>();
        QVERIFY(box && box->consequence().contains(u"Old laptop"_s) && box->consequence().contains(u"4 "_s));
        QVERIFY(!sharing.asked.join(u' ').contains(u"change"_s));
        box->acceptButton()->click();
        QTEST(sharing.asked.filter(u"change"_s).join(u','), "asked");
    }
    void whatADeskSentAfterwardsIsLeftToWait()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(2);
        dialog.askDiscard();
        dialog.findChild<ConfirmDialog *>()->keepButton()->click();
        QVERIFY(!sharing.asked.join(u' ').contains(u"change"_s));
    }
    void onlyOfWhoSentSomethingItIsDecided()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.show();
        for (const int row : {1, 2}) {
            dialog.choose(row);
            QCOMPARE(dialog.adoptButton()->isVisible(), row == 2);
            QCOMPARE(dialog.discardButton()->isVisible(), row == 2);
        }
    }
    void aDeskGetsAnotherName()
    {
        FakeSharing sharing;
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(1);
        dialog.renameButton()->click();
        auto *ask = dialog.findChild<DeskNameDialog *>();
        QCOMPARE(ask->nameField()->text(), u"Packing"_s);
        ask->nameField()->setText(u" "_s);
        QVERIFY(!ask->isSound());
        ask->nameField()->setText(u"Packing table 2"_s);
        ask->accept();
        QVERIFY(sharing.asked.contains(u"change 2 0 Packing table 2"_s));
    }
    void whatTheServerRefusesIsTold()
    {
        FakeSharing sharing;
        sharing.error = Error{ErrorKind::Refused, u"not_allowed"_s, u"?"_s};
        DesksDialog dialog(sharing, nullptr);
        dialog.choose(2);
        dialog.readmit();
        QTRY_VERIFY2(dialog.said().contains(u"manage the staff"_s), qPrintable(dialog.said()));
    }
    void anInvitationIsShownAndCopied();
    void nobodyGivesMoreThanTheyHave();
    void aShopOfOneDeskIsShared();
    void whyItIsNotSharedIsTold();
    void withoutAKeychainTheKeyIsSealed();
    void sharingIsPausedAndGoesOn();
    void aSealedKeyIsAskedForOnce();
    void aWrongPasswordIsAskedForAgain();
    void whoIsLockedOutJoinsAgain_data();
    void whoIsLockedOutJoinsAgain();
    void aWholeInvitationMayBePasted();
    void withoutAKeychainTheNewKeyIsSealed();
};

void TestDesksDialog::whoIsLockedOutJoinsAgain_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("the key is lost") << u"no_token"_s;
    QTest::newRow("the server came back from a backup") << u"unknown_token"_s;
}

void TestDesksDialog::whoIsLockedOutJoinsAgain()
{
    QFETCH(const QString, code);
    FakeSharing sharing;
    sharing.become(Kind::Stopped, code, 5);
    DesksDialog dialog(sharing, nullptr);
    QCOMPARE(dialog.nowButton()->text().remove(u'&'), u"Join again…"_s);
    dialog.nowButton()->click();
    auto *again = dialog.findChild<JoinAgainDialog *>();
    QVERIFY(again && !again->isSound());
    QCOMPARE(again->addressField()->text(), u"https://10.0.0.2:8484"_s);
    again->codeField()->setText(u"FGHJK"_s);
    sharing.error = Error{ErrorKind::Refused, u"code_used"_s, u"?"_s};
    again->acceptButton()->click();
    QTRY_VERIFY2(again->refusal().contains(u"been used"_s), qPrintable(again->refusal()));
    sharing.error.reset();
    again->codeField()->setText(u"MNPQR"_s);
    again->acceptButton()->click();
    QTRY_VERIFY(again->result() == QDialog::Accepted);
    QCOMPARE(sharing.asked.filter(u"join"_s).back(), u"join https://10.0.0.2:8484 MNPQR"_s);
}

void TestDesksDialog::aWholeInvitationMayBePasted()
{
    FakeSharing sharing;
    const JoinAgainDialog dialog(sharing, nullptr);
    QTest::keyClicks(dialog.codeField(), u"https://10.0.0.7:99 ABCDE-F"_s);
    QCOMPARE(dialog.addressField()->text(), u"https://10.0.0.7:99"_s);
    QCOMPARE(dialog.codeField()->text(), u"ABCDE-F"_s);
}

void TestDesksDialog::withoutAKeychainTheNewKeyIsSealed()
{
    FakeSharing sharing;
    JoinAgainDialog dialog(sharing, nullptr);
    dialog.codeField()->setText(u"ABCDE"_s);
    sharing.error = Error{ErrorKind::Failed, u"no_keychain"_s, u"?"_s};
    dialog.accept();
    QTRY_VERIFY(dialog.findChild<PasswordDialog *>());
    auto *ask = dialog.findChild<PasswordDialog *>();
    sharing.error.reset();
    ask->passwordField()->setText(u"a long password"_s);
    ask->repeatField()->setText(u"a long password"_s);
    ask->accept();
    QCOMPARE(sharing.asked.back(), u"join https://10.0.0.2:8484 ABCDE a long password"_s);
    QTRY_VERIFY(dialog.result() == QDialog::Accepted);
}

void TestDesksDialog::anInvitationIsShownAndCopied()
{
    FakeSharing sharing;
    InviteDialog dialog(sharing, u"owner"_s, nullptr);
    QCOMPARE(dialog.roleField()->currentData().toString(), u"sales"_s);
    dialog.roleField()->setCurrentIndex(dialog.roleField()->findData(u"warehouse"_s));
    dialog.makeButton()->click();
    QTRY_COMPARE(dialog.code(), u"ABCDE"_s);
    QCOMPARE(sharing.asked, QStringList{u"invite warehouse"_s});
    QCOMPARE(dialog.address(), u"https://10.0.0.2:8484"_s);
    dialog.copyButton()->click();
    QCOMPARE(QApplication::clipboard()->text(), u"https://10.0.0.2:8484 ABCDE"_s);
    sharing.error = Error{ErrorKind::Refused, u"above_yours"_s, u"?"_s};
    dialog.makeButton()->click();
    QTRY_VERIFY(dialog.said().contains(u"No desk gives others more"_s));
}

void TestDesksDialog::nobodyGivesMoreThanTheyHave()
{
    FakeSharing sharing;
    const InviteDialog dialog(sharing, u"sales"_s, nullptr);
    QVERIFY(dialog.roleField()->findData(u"owner"_s) < 0);
    QVERIFY(dialog.roleField()->findData(u"sales"_s) >= 0);
}

void TestDesksDialog::aShopOfOneDeskIsShared()
{
    FakeSharing sharing;
    sharing.become(Kind::Alone);
    DesksDialog dialog(sharing, nullptr);
    QVERIFY(dialog.isAlone());
    QCOMPARE(sharing.asked, QStringList());
    dialog.portField()->setValue(9000);
    dialog.share();
    QCOMPARE(sharing.asked, QStringList{u"share 9000"_s});
    sharing.become(Hosting::State::Running);
    sharing.become(Kind::InStep);
    QVERIFY(!dialog.isAlone());
    QVERIFY(dialog.below().contains(u"https://10.0.0.2:8484"_s));
    QVERIFY(sharing.asked.contains(u"desks"_s));
}

void TestDesksDialog::whyItIsNotSharedIsTold()
{
    FakeSharing sharing;
    sharing.become(Kind::Alone);
    DesksDialog dialog(sharing, nullptr);
    dialog.share();
    sharing.become(Hosting::State::Failed, u"address_in_use"_s);
    QVERIFY2(dialog.said().contains(u"uses this port"_s), qPrintable(dialog.said()));
    sharing.become(Hosting::State::Failed, u"no_server_program"_s);
    QVERIFY2(dialog.said().contains(u"kontor-syncd"_s), qPrintable(dialog.said()));
    QVERIFY(dialog.isAlone() && dialog.portField()->isEnabled());
}

void TestDesksDialog::withoutAKeychainTheKeyIsSealed()
{
    FakeSharing sharing;
    sharing.become(Kind::Alone);
    DesksDialog dialog(sharing, nullptr);
    dialog.share();
    sharing.become(Hosting::State::Failed, u"no_keychain"_s);
    auto *ask = dialog.findChild<PasswordDialog *>();
    QVERIFY(ask);
    ask->passwordField()->setText(u"a long password"_s);
    ask->repeatField()->setText(u"a long password"_s);
    ask->accept();
    QCOMPARE(sharing.asked.back(), u"share 8484 a long password"_s);
}

void TestDesksDialog::sharingIsPausedAndGoesOn()
{
    FakeSharing sharing;
    sharing.become(Hosting::State::Running);
    DesksDialog dialog(sharing, nullptr);
    dialog.hostButton()->click();
    QCOMPARE(sharing.asked.back(), u"pause"_s);
    sharing.become(Hosting::State::Paused);
    QVERIFY(dialog.below().contains(u"paused"_s));
    dialog.hostButton()->click();
    QCOMPARE(sharing.asked.back(), u"share 8484"_s);
}

void TestDesksDialog::aSealedKeyIsAskedForOnce()
{
    FakeSharing sharing;
    QWidget window;
    SyncIndicator indicator;
    const SharingFlow flow(sharing, indicator, &window);
    sharing.become(Kind::Stopped, u"password_needed"_s);
    auto *ask = window.findChild<PasswordDialog *>();
    QVERIFY(ask);
    ask->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    sharing.become(Kind::Stopped, u"password_needed"_s);
    QVERIFY(!window.findChild<PasswordDialog *>());
    indicator.click(); // but whoever wants to
    QVERIFY(window.findChild<PasswordDialog *>());
}

void TestDesksDialog::aWrongPasswordIsAskedForAgain()
{
    FakeSharing sharing;
    QWidget window;
    SyncIndicator indicator;
    const SharingFlow flow(sharing, indicator, &window);
    sharing.become(Kind::Stopped, u"password_needed"_s);
    auto *ask = window.findChild<PasswordDialog *>();
    ask->passwordField()->setText(u"wrong"_s);
    ask->accept();
    QCOMPARE(sharing.asked, QStringList{u"open wrong"_s});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    sharing.become(Kind::Stopped, u"wrong_password"_s);
    auto *again = window.findChild<PasswordDialog *>();
    QVERIFY(again && again->problem().contains(u"not the password"_s));
}

QTEST_MAIN(TestDesksDialog)
#include "tst_desksdialog.moc"
