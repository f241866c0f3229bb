// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharingtour.h"

#include "desk.h"
#include "desknamedialog.h"
#include "desksdialog.h"
#include "durations.h"
#include "invitedialog.h"
#include "joinpage.h"
#include "joinshopform.h"
#include "passworddialog.h"
#include "welcomedialog.h"

#include <QDateTime>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kMiB = 1024 * 1024;

/// Never asks anybody.
class PretendJoiner final : public ShopJoiner
{
public:
    void join(const JoinWish &) override { emit progressed(12 * kMiB, 80 * kMiB); }
    void cancel() override { emit finished(fail(ErrorKind::Cancelled, "cancelled", {})); }
    void forget() override { }
    void end(const char *code) { emit finished(failed(code, {})); }
};

/// A shop of three desks.
class PretendSharing final : public Sharing
{
public:
    PretendSharing()
    {
        const qint64 noon = QDateTime(QDate(2026, 3, 2), QTime(12, 0)).toMSecsSinceEpoch();
        m_known.atMs = noon;
        m_known.desks = {{u"1"_s, u"A1"_s, u"Counter"_s, u"owner"_s, noon, 0, 0, true},
                         {u"2"_s, u"B7"_s, u"Packing"_s, u"warehouse"_s, noon - 120'000, 0, 0, false},
                         {u"3"_s, u"K4"_s, u"Old laptop of the weekend help"_s, u"sales"_s, noon, noon, 12, false}};
    }
    [[nodiscard]] const SyncStanding &standing() const override { return m_standing; }
    [[nodiscard]] const KnownDesks &desks() const override { return m_known; }
    [[nodiscard]] const Hosting &hosting() const override { return m_hosting; }
    void syncNow() override { }
    void openKey(const QByteArray &) override { }
    [[nodiscard]] QString serverAddress() const override { return m_hosting.address; }
    QFuture<Result<void>> joinAgain(const JoinWish &) override { return now<void>({}); }
    void share(quint16, const QByteArray &) override { }
    void pause() override { }
    QFuture<Result<KnownDesks>> readDesks() override { return now<KnownDesks>(m_known); }
    QFuture<Result<Invitation>> invite(const QString &role) override
    {
        return now<Invitation>(Invitation{m_hosting.address,
                                          u"ABCDE-FGHJK-MNPQR-STVWX.5f3c9e0a7b21d4c86e1f09ab37cd52e4"_s, role,
                                          m_known.atMs + 7 * kDayMs});
    }
    QFuture<Result<void>> change(const QString &, DeskChange, const QString &) override { return now<void>({}); }

    void become(SyncStanding::Kind kind, qint64 pending, Hosting::State hosting, const char *code = "")
    {
        m_standing = {};
        m_standing.kind = kind;
        m_standing.pending = pending;
        m_hosting.state = hosting;
        m_hosting.address = u"https://192.168.1.20:8484"_s;
        m_hosting.error = Error{ErrorKind::Failed, QString::fromLatin1(code), {}};
        emit standingChanged(m_standing);
    }

private:
    template <class T>
    static QFuture<Result<T>> now(Result<T> result)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return promise.future();
    }
    SyncStanding m_standing;
    KnownDesks m_known;
    Hosting m_hosting;
};

} // namespace

SharingTour::SharingTour() : m_joiner(std::make_unique<PretendJoiner>()), m_sharing(std::make_unique<PretendSharing>())
{ }

SharingTour::~SharingTour() = default;

std::vector<SharingTour::Stop> SharingTour::steps(Desk &desk)
{
    std::vector<Stop> all = joining(desk);
    for (Stop &stop : desks(desk))
        all.push_back(std::move(stop));
    return all;
}

std::vector<SharingTour::Stop> SharingTour::desks(Desk &desk)
{
    using enum SyncStanding::Kind;
    const auto become = [this](SyncStanding::Kind kind, qint64 pending, Hosting::State hosting, const char *code = "") {
        return [=, this] { static_cast<PretendSharing *>(m_sharing.get())->become(kind, pending, hosting, code); };
    };
    const auto open = [this, &desk] {
        m_desks = new DesksDialog(*m_sharing, desk.window());
        m_desks->open();
    };
    const auto close = [this] { delete m_desks->findChild<QDialog *>(); };
    const auto wrong = [this] { (new PasswordDialog(PasswordDialog::Purpose::OpenAgain, m_desks))->open(); };
    return {{{}, become(Alone, 0, Hosting::State::Never)},
            {u"desks-alone"_s, open},
            {u"desks-alone-failed"_s, become(Alone, 0, Hosting::State::Failed, "address_in_use")},
            {u"desks"_s, become(InStep, 0, Hosting::State::Running)},
            {{}, [this] { m_desks->choose(2); }},
            {u"desks-offline"_s, become(Offline, 5, Hosting::State::Paused)},
            {{}, become(InStep, 0, Hosting::State::Running)},
            {u"desks-invite"_s, [this] { m_desks->invite(); }},
            {u"desks-invite-code"_s, [this] { m_desks->findChild<InviteDialog *>()->make(); }},
            {{}, close},
            {{}, [this] { m_desks->choose(1); }},
            {u"desks-send-away"_s, [this] { m_desks->askRevoke(); }},
            {{}, close},
            {u"desks-rename"_s, [this] { m_desks->rename(); }},
            {{}, close},
            {u"desks-password"_s, wrong},
            {{}, close},
            {u"desks-join-again"_s, [this] { m_desks->joinAgain(); }},
            {{}, close},
            {{}, [this] { delete m_desks; }}};
}

std::vector<SharingTour::Stop> SharingTour::joining(Desk &desk)
{
    const auto welcome = [this, &desk] {
        m_wizard = new WelcomeDialog(desk.window(), m_joiner.get());
        m_wizard->open();
        m_wizard->showJoin();
    };
    const auto type = [this] {
        JoinShopForm *form = m_wizard->joinPage()->form();
        form->addressField()->setText(u"https://192.168.1.20:8484"_s);
        form->codeField()->setText(u"ABCDE-FGHJK-MNPQR-STVWX.5f3c9e0a7b21d4c86e1f09ab37cd52e4"_s);
        form->deskField()->setText(u"Packing"_s);
        m_wizard->joinPage()->join();
    };
    const auto fail = [this](const char *code) {
        return [this, code] { static_cast<PretendJoiner *>(m_joiner.get())->end(code); };
    };
    const auto closeAsked = [this] { delete m_wizard->findChild<PasswordDialog *>(); };
    return {{u"welcome-join"_s, welcome},
            {u"welcome-join-copying"_s, type},
            {u"welcome-join-refused"_s, fail("code_used")},
            {{}, [this] { m_wizard->joinPage()->join(); }},
            {u"dialog-new-password"_s, fail("no_keychain")},
            {{}, closeAsked},
            {{}, [this] { delete m_wizard; }}};
}

} // namespace kontor
