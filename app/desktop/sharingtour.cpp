// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharingtour.h"

#include "desk.h"
#include "joinpage.h"
#include "joinshopform.h"
#include "passworddialog.h"
#include "welcomedialog.h"

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

} // namespace

SharingTour::SharingTour() : m_joiner(std::make_unique<PretendJoiner>())
{ }

SharingTour::~SharingTour() = default;

std::vector<SharingTour::Stop> SharingTour::steps(Desk &desk)
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
