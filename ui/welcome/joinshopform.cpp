// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinshopform.h"

#include "invitationtext.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTyped = 300;

} // namespace

JoinShopForm::JoinShopForm(QWidget *parent) : ShopFileForm(parent)
{
    m_address = new QLineEdit(this);
    m_code = new QLineEdit(this);
    for (QLineEdit *field : {m_address, m_code}) {
        addField(field);
        field->setMaxLength(kLongestTyped);
        connect(field, &QLineEdit::textEdited, this, &JoinShopForm::takeInvitation);
        connect(field, &QLineEdit::textChanged, this, &JoinShopForm::changed);
    }
    m_codeNote = addNote();
    addDeskField();
    addFileField();
    retranslate();
    showPath();
}

void JoinShopForm::retranslate()
{
    ShopFileForm::retranslate();
    setLabel(m_address, tr("&Server"));
    setLabel(m_code, tr("&Code"));
    m_address->setPlaceholderText(u"https://192.168.1.20:8484"_s);
    m_code->setPlaceholderText(u"ABCDE-FGHJK-MNPQR-STVWX"_s);
    m_codeNote->setText(
        tr("Whoever invites you sees both under “Desks and sharing”. You can paste the whole invitation "
           "into either field. A code lets one desk in."));
}

/// The address and the code stand in one line when the invitation was copied with its button.
void JoinShopForm::takeInvitation(const QString &pasted)
{
    const auto whole = readInvitation(pasted);
    if (!whole)
        return;
    m_address->setText(whole->address);
    m_code->setText(whole->code);
}

/// A name nothing has yet.
QString JoinShopForm::usualName() const
{
    const QString name = tr("Shared shop");
    QString file = name + u".kontor"_s;
    for (int next = 2; QFileInfo::exists(QDir(folder()).filePath(file)); ++next)
        file = u"%1 %2.kontor"_s.arg(name).arg(next);
    return file;
}

QString JoinShopForm::problem() const
{
    if (QFileInfo::exists(path()))
        return tr("⚠ There is a file of this name already. Choose another name or place.");
    return ShopFileForm::problem();
}

JoinWish JoinShopForm::wish() const
{
    return {m_address->text().trimmed(), m_code->text().trimmed(), deskName(), path(), {}};
}

bool JoinShopForm::isComplete() const
{
    const JoinWish now = wish();
    return !now.address.isEmpty() && !now.code.isEmpty() && !now.deskName.isEmpty() && problem().isEmpty();
}

void JoinShopForm::focusFirst()
{
    m_address->setFocus(Qt::TabFocusReason);
}

} // namespace kontor
