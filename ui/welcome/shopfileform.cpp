// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopfileform.h"

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

constexpr int kNoteIndent = 2;
constexpr int kNoteWidth = 460; ///< so that the height is asked for at a width near the real one
constexpr int kLongestDeskName = 60;

QLabel *makeNote(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setIndent(kNoteIndent);
    label->setAlignment(Qt::AlignTop);
    label->setMinimumWidth(kNoteWidth);
    label->setProperty("role", role);
    return label;
}

} // namespace

ShopFileForm::ShopFileForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void ShopFileForm::addField(QWidget *field)
{
    m_form->addRow(new QLabel(this), field);
}

QLabel *ShopFileForm::addNote()
{
    QLabel *note = makeNote(u"muted"_s, this);
    m_form->addRow(QString(), note);
    return note;
}

void ShopFileForm::addDeskField()
{
    m_desk = new QLineEdit(this);
    m_desk->setMaxLength(kLongestDeskName);
    m_desk->setText(QSysInfo::machineHostName().section(u'.', 0, 0));
    connect(m_desk, &QLineEdit::textChanged, this, &ShopFileForm::changed);
    addField(m_desk);
}

void ShopFileForm::addFileField()
{
    m_fileLabel = new QLabel(this);
    m_file = new QLineEdit(this);
    m_file->setReadOnly(true);
    m_browse = new QPushButton(this);
    m_browse->setAutoDefault(false);
    connect(m_browse, &QPushButton::clicked, this, &ShopFileForm::chooseFile);
    m_problem = makeNote(u"error"_s, this);
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    m_form->addRow(m_fileLabel, file);
    m_form->addRow(QString(), m_problem);
}

void ShopFileForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showPath();
}

void ShopFileForm::retranslate()
{
    setLabel(m_desk, tr("This &desk"));
    m_desk->setPlaceholderText(tr("Counter, office, packing table"));
    m_fileLabel->setText(tr("Shop &file"));
    m_fileLabel->setBuddy(m_browse);
    m_file->setAccessibleName(tr("Where the shop file will lie"));
    m_browse->setText(tr("C&hange…"));
}

void ShopFileForm::setLabel(QWidget *field, const QString &text)
{
    auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
}

void ShopFileForm::chooseFile()
{
    const QString picked =
        QFileDialog::getSaveFileName(this, tr("Where to keep the shop"), path(), tr("Kontor shops (*.kontor)"));
    if (picked.isEmpty())
        return;
    m_chosenFile = picked.endsWith(".kontor"_L1) ? picked : picked + u".kontor"_s;
    showPath();
}

void ShopFileForm::showPath()
{
    m_file->setText(QDir::toNativeSeparators(path()));
    m_file->setCursorPosition(0);
    const QString words = problem();
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    emit changed();
}

QString ShopFileForm::path() const
{
    return m_chosenFile.isEmpty() ? QDir(m_folder).filePath(usualName()) : m_chosenFile;
}

QString ShopFileForm::problem() const
{
    const QFileInfo place(QFileInfo(path()).absolutePath());
    if (place.exists() && !place.isWritable())
        return tr("⚠ Nothing can be written into this folder. Choose another place.");
    return {};
}

QString ShopFileForm::deskName() const
{
    return m_desk->text().trimmed();
}

void ShopFileForm::setFolder(const QString &folder)
{
    m_folder = folder;
    showPath();
}

} // namespace kontor
