// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinshopform.h"

#include "invitationtext.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QSysInfo>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int JoinShopFormNoteWidth = 460; ///< so that the height is asked for at a width near the real one
constexpr int LongestTyped = 300;

QLabel *note(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop);
    label->setMinimumWidth(JoinShopFormNoteWidth);
    label->setProperty("role", role);
    return label;
}

} // namespace

JoinShopForm::JoinShopForm(QWidget *parent) : QWidget(parent)
{
    m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    build();
    m_desk->setText(QSysInfo::machineHostName().section(u'.', 0, 0));
    retranslate();
    showPath();
}

void JoinShopForm::build()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_address = new QLineEdit(this);
    m_code = new QLineEdit(this);
    m_codeNote = note(u"muted"_s, this);
    m_desk = new QLineEdit(this);
    m_desk->setMaxLength(60);
    m_file = new QLineEdit(this);
    m_file->setReadOnly(true);
    m_browse = new QPushButton(this);
    m_browse->setAutoDefault(false);
    m_problem = note(u"error"_s, this);
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);

    m_form->addRow(new QLabel(this), m_address);
    m_form->addRow(new QLabel(this), m_code);
    m_form->addRow(QString(), m_codeNote);
    m_form->addRow(new QLabel(this), m_desk);
    m_fileLabel = new QLabel(this);
    m_form->addRow(m_fileLabel, file);
    m_form->addRow(QString(), m_problem);

    for (QLineEdit *field : {m_address, m_code}) {
        field->setMaxLength(LongestTyped);
        connect(field, &QLineEdit::textEdited, this, &JoinShopForm::takeInvitation);
        connect(field, &QLineEdit::textChanged, this, &JoinShopForm::changed);
    }
    connect(m_desk, &QLineEdit::textChanged, this, &JoinShopForm::changed);
    connect(m_browse, &QPushButton::clicked, this, &JoinShopForm::chooseFile);
}

void JoinShopForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showPath();
}

void JoinShopForm::retranslate()
{
    const auto setLabel = [this](QWidget *field, const QString &text) {
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    setLabel(m_address, tr("&Server"));
    setLabel(m_code, tr("&Code"));
    setLabel(m_desk, tr("This &desk"));
    m_address->setPlaceholderText(u"https://192.168.1.20:8484"_s);
    m_code->setPlaceholderText(u"ABCDE-FGHJK-MNPQR-STVWX"_s);
    m_desk->setPlaceholderText(tr("Counter, office, packing table"));
    m_codeNote->setText(
        tr("Whoever invites you sees both under “Desks and sharing”. You can paste the whole invitation "
           "into either field. A code lets one desk in."));
    m_fileLabel->setText(tr("Shop &file"));
    m_fileLabel->setBuddy(m_browse);
    m_file->setAccessibleName(tr("Where the shop file will lie"));
    m_browse->setText(tr("C&hange…"));
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

void JoinShopForm::chooseFile()
{
    const QString picked =
        QFileDialog::getSaveFileName(this, tr("Where to keep the shop"), path(), tr("Kontor shops (*.kontor)"));
    if (picked.isEmpty())
        return;
    m_chosenFile = picked.endsWith(".kontor"_L1) ? picked : picked + u".kontor"_s;
    showPath();
}

void JoinShopForm::showPath()
{
    m_file->setText(QDir::toNativeSeparators(path()));
    m_file->setCursorPosition(0);
    const QString words = problem();
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    emit changed();
}

/// Where it was chosen; otherwise a name nothing has yet.
QString JoinShopForm::path() const
{
    if (!m_chosenFile.isEmpty())
        return m_chosenFile;
    const QString name = tr("Shared shop");
    QString path = QDir(m_folder).filePath(name + u".kontor"_s);
    for (int next = 2; QFileInfo::exists(path); ++next)
        path = QDir(m_folder).filePath(u"%1 %2.kontor"_s.arg(name).arg(next));
    return path;
}

QString JoinShopForm::problem() const
{
    if (QFileInfo::exists(path()))
        return tr("⚠ There is a file of this name already. Choose another name or place.");
    const QFileInfo folder(QFileInfo(path()).absolutePath());
    if (folder.exists() && !folder.isWritable())
        return tr("⚠ Nothing can be written into this folder. Choose another place.");
    return {};
}

JoinWish JoinShopForm::wish() const
{
    return {m_address->text().trimmed(), m_code->text().trimmed(), m_desk->text().trimmed(), path(), {}};
}

bool JoinShopForm::isComplete() const
{
    const JoinWish now = wish();
    return !now.address.isEmpty() && !now.code.isEmpty() && !now.deskName.isEmpty() && problem().isEmpty();
}

void JoinShopForm::setFolder(const QString &folder)
{
    m_folder = folder;
    showPath();
}

void JoinShopForm::focusFirst()
{
    m_address->setFocus(Qt::TabFocusReason);
}

} // namespace kontor
