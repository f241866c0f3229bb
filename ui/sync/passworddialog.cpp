// SPDX-License-Identifier: GPL-3.0-or-later
#include "passworddialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kShortest = 8;
constexpr int kPasswordDialogWidth = 460;

} // namespace

PasswordDialog::PasswordDialog(Purpose purpose, QWidget *parent) : FormDialog(parent), m_purpose(purpose)
{
    resize(kPasswordDialogWidth, sizeHint().height());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_password = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Password"), m_password);
    connect(m_password, &QLineEdit::textChanged, this, [this] { review(); });
    if (purpose == Purpose::Choose) {
        setHeading(tr("Seal the key of this desk"),
                   tr("The system's keychain does not answer, and the key that opens the shop on its server is never "
                      "kept in the open. It can lie beside the shop, sealed with a password. Kontor asks for the "
                      "password whenever it starts; nobody can find it out for you."));
        setAcceptText(tr("Seal the key"));
        m_repeat = new QLineEdit(this);
        m_repeat->setEchoMode(QLineEdit::Password);
        form->addRow(tr("&Once more"), m_repeat);
        connect(m_repeat, &QLineEdit::textChanged, this, [this] { review(); });
    } else {
        setHeading(tr("Unlock the key of this desk"),
                   tr("The key that opens the shop on its server is kept beside the shop, protected with a password. "
                      "Without it you can work on, but nothing is shared with the other desks."));
        setAcceptText(tr("Unlock"));
        setRejectText(tr("Not now"));
    }
    body()->addLayout(form);
    body()->addStretch(1);
    review();
}

QByteArray PasswordDialog::password() const
{
    return m_password->text().toUtf8();
}

void PasswordDialog::review()
{
    const QString typed = m_password->text();
    if (!m_repeat) {
        const bool isWrong = typed.isEmpty() && m_purpose == Purpose::OpenAgain;
        setProblem(isWrong ? tr("This was not the password. Type it again.") : QString(), !typed.isEmpty());
    } else if (!typed.isEmpty() && typed.size() < kShortest && !m_repeat->text().isEmpty()) {
        setProblem(tr("At least eight characters, so that it cannot be guessed."), false);
    } else if (!m_repeat->text().isEmpty() && !typed.startsWith(m_repeat->text())) {
        setProblem(tr("The two passwords differ."), false);
    } else {
        setProblem({}, typed.size() >= kShortest && typed == m_repeat->text());
    }
}

} // namespace kontor
