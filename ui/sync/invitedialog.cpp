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

constexpr int kBesideCode = 24; // the frame of its field

constexpr int kInviteDialogWidth = 560;

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
    m_address = new QLineEdit(this);
    m_code = new QLineEdit(this);
    for (QLineEdit *field : {m_address, m_code})
        field->setReadOnly(true);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Highest role"), m_role);
    m_form->addRow(m_roleNote);
    m_form->addRow(tr("&Server"), m_address);
    m_form->addRow(tr("Co&de"), m_code);
    column->addLayout(m_form);
    m_until = Section::label({}, u"muted"_s, this);
    column->addWidget(m_until);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    column->addStretch(1);
    showCode(false);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *close = new QPushButton(tr("Close"), this);
    m_copy = new QPushButton(tr("&Copy the invitation"), this);
    m_make = new QPushButton(tr("Make a code"), this);
    for (QPushButton *button : {close, m_copy})
        button->setAutoDefault(false);
    m_make->setDefault(true);
    m_copy->hide();
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_make);
    foot->addWidget(m_copy); // once there is something to copy it is what comes next
    column->addLayout(foot);
    const auto explain = [this] { m_roleNote->setText(roleSentence(m_role->currentData().toString())); };
    connect(m_role, &QComboBox::currentIndexChanged, this, explain);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &InviteDialog::copy);
    connect(m_make, &QPushButton::clicked, this, &InviteDialog::make);
    explain();
    m_role->setFocus();
}

void InviteDialog::showCode(bool isThere)
{
    m_form->setRowVisible(m_address, isThere);
    m_form->setRowVisible(m_code, isThere);
    m_until->setVisible(isThere);
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
    m_code->setMinimumWidth(m_code->fontMetrics().horizontalAdvance(m_invitation.code) + kBesideCode); // is read aloud
    m_until->setText(
        tr("For one desk with the role “%1”, until %2. It is shown only here.")
            .arg(roleName(m_invitation.role),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_invitation.expiresMs), QLocale::ShortFormat)));
    showCode(true);
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
