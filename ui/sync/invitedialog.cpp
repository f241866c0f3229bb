// SPDX-License-Identifier: GPL-3.0-or-later
#include "invitedialog.h"

#include "enoughroom.h"
#include "errortext.h"
#include "notice.h"
#include "roles.h"
#include "rolewords.h"
#include "section.h"
#include "toast.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kInviteDialogWidth = 560;

QFormLayout *fields()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

InviteDialog::InviteDialog(Sharing &sharing, const QString &ceiling, QWidget *parent)
    : QDialog(parent), m_sharing(sharing)
{
    setWindowTitle(tr("Invite a desk"));
    keepEnoughRoom(this);
    build(ceiling);
    resize(kInviteDialogWidth, sizeHint().height());
}

void InviteDialog::build(const QString &ceiling)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, this));
    column->addWidget(Section::label(tr("A code lets one computer in, within a week. Choose “Join a shop” there and "
                                        "type or paste what is shown here."),
                                     u"muted"_s, this));
    m_role = new QComboBox(this);
    for (const QString &role : roleCodes()) {
        if (ceiling.isEmpty() || isWithinRole(role, ceiling))
            m_role->addItem(roleName(role), role);
    }
    m_role->setCurrentIndex(std::max(0, m_role->findData(u"sales"_s)));
    m_roleNote = Section::label({}, u"muted"_s, this);
    auto *form = fields();
    form->addRow(tr("&Highest role"), m_role);
    column->addLayout(form);
    column->addWidget(m_roleNote);
    m_notice = new Notice(this);
    column->addWidget(m_notice);

    m_result = new QWidget(this);
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(8);
    auto *shown = fields();
    m_address = new QLineEdit(m_result);
    m_code = new QLineEdit(m_result);
    for (QLineEdit *field : {m_address, m_code})
        field->setReadOnly(true);
    shown->addRow(tr("&Server"), m_address);
    shown->addRow(tr("Co&de"), m_code);
    m_until = Section::label({}, u"muted"_s, m_result);
    result->addLayout(shown);
    result->addWidget(m_until);
    m_result->hide();
    column->addWidget(m_result);
    column->addStretch(1);

    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    m_copy = new QPushButton(tr("&Copy the invitation"), this);
    m_make = new QPushButton(tr("Make a code"), this);
    for (QPushButton *button : {close, m_copy})
        button->setAutoDefault(false);
    m_make->setDefault(true);
    m_copy->hide();
    foot->addWidget(close);
    foot->addStretch(1);
    foot->addWidget(m_copy);
    foot->addWidget(m_make);
    column->addLayout(foot);
    const auto explain = [this] { m_roleNote->setText(roleSentence(m_role->currentData().toString())); };
    connect(m_role, &QComboBox::currentIndexChanged, this, explain);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &InviteDialog::copy);
    connect(m_make, &QPushButton::clicked, this, &InviteDialog::make);
    explain();
    m_role->setFocus();
}

void InviteDialog::make()
{
    m_make->setEnabled(false);
    m_sharing.invite(m_role->currentData().toString()).then(this, [this](const Result<Invitation> &invitation) {
        m_make->setEnabled(true);
        show(invitation);
    });
}

void InviteDialog::show(const Result<Invitation> &invitation)
{
    if (!invitation) {
        m_notice->say(Notice::Kind::Error, errorText(invitation.error()));
        return;
    }
    m_notice->clear();
    m_invitation = *invitation;
    m_address->setText(m_invitation.address);
    m_code->setText(m_invitation.code);
    m_code->setCursorPosition(0);
    m_until->setText(
        tr("For one desk with the role “%1”, until %2. It is shown only here.")
            .arg(roleName(m_invitation.role),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_invitation.expiresMs), QLocale::ShortFormat)));
    m_result->show();
    m_make->setText(tr("Make another code"));
    m_copy->show();
    m_copy->setDefault(true);
    m_copy->setFocus();
}

void InviteDialog::copy()
{
    QApplication::clipboard()->setText(m_invitation.text());
    Toast::tell(this, tr("Copied: the address and the code, to be pasted at the other desk."));
}

QString InviteDialog::address() const
{
    return m_address->text();
}

QString InviteDialog::code() const
{
    return m_code->text();
}

QString InviteDialog::said() const
{
    return m_notice->sentence();
}

} // namespace kontor
