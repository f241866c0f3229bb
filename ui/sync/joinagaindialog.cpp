// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinagaindialog.h"

#include "errortext.h"
#include "invitationtext.h"
#include "passworddialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kJoinAgainDialogWidth = 520;
} // namespace

JoinAgainDialog::JoinAgainDialog(Sharing &sharing, QWidget *parent) : FormDialog(parent), m_sharing(sharing)
{
    setHeading(tr("Join the shop again"),
               tr("The server does not know this desk any more, or its key is lost. Make a code at another desk, with "
                  "the role that this desk had: “Invite a desk” under “Desks and sharing”. This stays the same desk, "
                  "and what waits here is shared afterwards."));
    setAcceptText(tr("Join again"));
    resize(kJoinAgainDialogWidth, sizeHint().height());
    m_address = new QLineEdit(sharing.serverAddress(), this);
    m_code = new QLineEdit(this);
    m_address->setPlaceholderText(u"https://192.168.1.20:8484"_s);
    m_code->setPlaceholderText(u"ABCDE-FGHJK-MNPQR-STVWX"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Server"), m_address);
    form->addRow(tr("&Code"), m_code);
    body()->addLayout(form);
    body()->addStretch(1);
    for (QLineEdit *field : {m_address, m_code}) {
        connect(field, &QLineEdit::textEdited, this, &JoinAgainDialog::takeInvitation);
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_refusal.clear();
            review();
        });
    }
    review();
}

void JoinAgainDialog::takeInvitation(const QString &pasted)
{
    const auto whole = readInvitation(pasted);
    if (!whole)
        return;
    m_address->setText(whole->address);
    m_code->setText(whole->code);
}

void JoinAgainDialog::review()
{
    const bool isTyped = !m_address->text().trimmed().isEmpty() && !m_code->text().trimmed().isEmpty();
    setProblem(m_refusal, isTyped && !m_isAsking);
}

void JoinAgainDialog::accept()
{
    if (!isSound())
        return;
    m_isAsking = true;
    m_refusal.clear();
    review();
    m_sharing.joinAgain({m_address->text().trimmed(), m_code->text().trimmed(), {}, {}, m_password})
        .then(this, [this](const Result<void> &done) { take(done); });
}

void JoinAgainDialog::take(const Result<void> &done)
{
    m_isAsking = false;
    if (!done)
        m_refusal = errorText(done.error());
    review();
    if (done)
        FormDialog::accept();
    else if (done.error().code == "no_keychain"_L1)
        choosePassword();
}

void JoinAgainDialog::choosePassword()
{
    auto *dialog = new PasswordDialog(PasswordDialog::Purpose::Choose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_password = dialog->password();
        accept();
    });
    dialog->open();
}

} // namespace kontor
