// SPDX-License-Identifier: GPL-3.0-or-later
#include "createshopform.h"

#include "pickbox.h"
#include "worldnames.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int NoteIndent = 2;
constexpr int CreateShopFormNoteWidth = 460; ///< so that the height is asked for at a width near the real one

/// A file name that every system accepts.
QString fileNameFor(QString shop)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    shop.replace(forbidden, u" "_s);
    shop = shop.simplified();
    while (shop.startsWith(u'.'))
        shop.remove(0, 1);
    return shop.left(80) + u".kontor"_s;
}

QLabel *note(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setIndent(NoteIndent);
    label->setAlignment(Qt::AlignTop);
    label->setMinimumWidth(CreateShopFormNoteWidth);
    label->setProperty("role", u"muted"_s);
    return label;
}

} // namespace

CreateShopForm::CreateShopForm(QWidget *parent) : QWidget(parent)
{
    m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    build();
    fillLists();
    m_country->setCode(guessCountry());
    followCountry(m_country->code());
    m_zone->setCode(guessTimeZone());
    m_desk->setText(QSysInfo::machineHostName().section(u'.', 0, 0));
    retranslate();
    showPath();
}

void CreateShopForm::build()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(120);
    m_country = new PickBox(this);
    m_currency = new PickBox(this);
    m_zone = new PickBox(this);
    m_fixedNote = note(this);
    m_desk = new QLineEdit(this);
    m_desk->setMaxLength(60);
    m_deskNote = note(this);
    m_file = new QLineEdit(this);
    m_file->setReadOnly(true);
    m_browse = new QPushButton(this);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", u"error"_s);
    m_browse->setAutoDefault(false);
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);

    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_country),
                           static_cast<QWidget *>(m_currency), static_cast<QWidget *>(m_zone)})
        m_form->addRow(new QLabel(this), field);
    m_form->addRow(QString(), m_fixedNote);
    m_form->addRow(new QLabel(this), m_desk);
    m_form->addRow(QString(), m_deskNote);
    m_fileLabel = new QLabel(this);
    m_form->addRow(m_fileLabel, file);
    m_form->addRow(QString(), m_problem);

    connect(m_name, &QLineEdit::textChanged, this, &CreateShopForm::showPath);
    connect(m_desk, &QLineEdit::textChanged, this, &CreateShopForm::changed);
    connect(m_country, &PickBox::picked, this, &CreateShopForm::followCountry);
    connect(m_currency, &PickBox::picked, this, [this] { m_currencyPicked = true; });
    connect(m_zone, &PickBox::picked, this, [this] { m_zonePicked = true; });
    connect(m_browse, &QPushButton::clicked, this, &CreateShopForm::chooseFile);
}

void CreateShopForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    fillLists();
    retranslate();
    showPath();
}

void CreateShopForm::retranslate()
{
    const auto setLabel = [this](QWidget *field, const QString &text) {
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    setLabel(m_name, tr("Shop &name"));
    setLabel(m_country, tr("&Country"));
    setLabel(m_currency, tr("C&urrency"));
    setLabel(m_zone, tr("&Time zone"));
    setLabel(m_desk, tr("This &desk"));
    m_name->setPlaceholderText(tr("What buyers call it"));
    m_desk->setPlaceholderText(tr("Counter, office, packing table"));
    m_fixedNote->setText(tr("All sums and days are kept in this currency and time zone, so they stay as chosen here."));
    m_deskNote->setText(tr("Shown beside everything that is done on this computer."));
    m_fileLabel->setText(tr("Shop &file"));
    m_fileLabel->setBuddy(m_browse);
    m_file->setAccessibleName(tr("Where the shop file will lie"));
    m_browse->setText(tr("C&hange…"));
}

void CreateShopForm::fillLists()
{
    const QLocale reader;
    QStringList texts;
    QStringList codes;
    for (const NamedCode &country : worldCountries(reader)) {
        texts += country.name;
        codes += country.code;
    }
    m_country->fill(texts, codes);
    texts.clear();
    codes.clear();
    for (const NamedCode &currency : worldCurrencies(reader)) {
        texts += u"%1 · %2"_s.arg(currency.code, currency.name);
        codes += currency.code;
    }
    m_currency->fill(texts, codes, commonCurrencyCount());
}

void CreateShopForm::followCountry(const QString &country)
{
    const QStringList zones = timeZonesFor(country);
    QStringList texts;
    for (const QString &zone : zones)
        texts += timeZoneText(zone);
    m_zone->fill(texts, zones);
    if (!m_zonePicked)
        m_zone->setCode(timeZoneOfCountry(country));
    const QString currency = currencyOfCountry(country);
    if (!m_currencyPicked && !currency.isEmpty())
        m_currency->setCode(currency);
    emit changed();
}

void CreateShopForm::chooseFile()
{
    const QString picked =
        QFileDialog::getSaveFileName(this, tr("Where to keep the shop"), path(), tr("Kontor shops (*.kontor)"));
    if (picked.isEmpty())
        return;
    m_chosenFile = picked.endsWith(".kontor"_L1) ? picked : picked + u".kontor"_s;
    showPath();
}

void CreateShopForm::showPath()
{
    m_file->setText(QDir::toNativeSeparators(path()));
    m_file->setCursorPosition(0);
    const QString words = problem();
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    emit changed();
}

/// What keeps this file from being made, as a sentence; empty when nothing does.
QString CreateShopForm::problem() const
{
    const QFileInfo file(path());
    if (m_name->text().trimmed().isEmpty())
        return {};
    if (file.exists())
        return tr("⚠ There is a file of this name already. Choose another name or place, or go back and open it.");
    const QFileInfo folder(file.absolutePath());
    if (folder.exists() && !folder.isWritable())
        return tr("⚠ Nothing can be written into this folder. Choose another place.");
    return {};
}

ShopSetup CreateShopForm::setup() const
{
    ShopSetup setup;
    setup.name = m_name->text().trimmed();
    setup.currency = m_currency->code();
    setup.timeZone = m_zone->code().toLatin1();
    setup.country = m_country->code();
    setup.desk = m_desk->text().trimmed();
    return setup;
}

QString CreateShopForm::path() const
{
    if (!m_chosenFile.isEmpty())
        return m_chosenFile;
    const QString shop = m_name->text().trimmed();
    return QDir(m_folder).filePath(fileNameFor(shop.isEmpty() ? tr("My shop") : shop));
}

bool CreateShopForm::isComplete() const
{
    const ShopSetup now = setup();
    return !now.name.isEmpty() && !now.currency.isEmpty() && !now.desk.isEmpty() && problem().isEmpty();
}

void CreateShopForm::setShopName(const QString &name)
{
    m_name->setText(name);
}

void CreateShopForm::setFolder(const QString &folder)
{
    m_folder = folder;
    showPath();
}

void CreateShopForm::focusFirst()
{
    m_name->setFocus(Qt::TabFocusReason);
}

} // namespace kontor
