// SPDX-License-Identifier: GPL-3.0-or-later
#include "createshopform.h"

#include "language.h"
#include "pickbox.h"
#include "worldnames.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestShopName = 120;
constexpr int kLongestFileName = 80;

/// A file name that every system accepts.
QString fileNameFor(QString shop)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    shop.replace(forbidden, u" "_s);
    shop = shop.simplified();
    while (shop.startsWith(u'.'))
        shop.remove(0, 1);
    return shop.left(kLongestFileName) + u".kontor"_s;
}

} // namespace

CreateShopForm::CreateShopForm(QWidget *parent) : ShopFileForm(parent)
{
    build();
    retranslate();
    showPath();
}

void CreateShopForm::build()
{
    m_name = new QLineEdit(this);
    m_name->setMaxLength(kLongestShopName);
    m_country = new PickBox(this);
    m_currency = new PickBox(this);
    m_zone = new PickBox(this);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_country),
                           static_cast<QWidget *>(m_currency), static_cast<QWidget *>(m_zone)})
        addField(field);
    m_fixedNote = addNote();
    addDeskField();
    m_deskNote = addNote();
    addFileField();
    connect(m_name, &QLineEdit::textChanged, this, &CreateShopForm::showPath);
    connect(m_country, &PickBox::picked, this, [this](const QString &country) {
        m_countryPicked = true;
        followCountry(country);
    });
    connect(m_currency, &PickBox::picked, this, [this] { m_currencyPicked = true; });
    connect(m_zone, &PickBox::picked, this, [this] { m_zonePicked = true; });
}

void CreateShopForm::retranslate()
{
    ShopFileForm::retranslate();
    fillLists();
    propose();
    setLabel(m_name, tr("Shop &name"));
    setLabel(m_country, tr("&Country"));
    setLabel(m_currency, tr("C&urrency"));
    setLabel(m_zone, tr("&Time zone"));
    m_name->setPlaceholderText(tr("What buyers call it"));
    m_fixedNote->setText(tr("All sums and days are kept in this currency and time zone, so they stay as chosen here."));
    m_deskNote->setText(tr("Shown beside everything that is done on this computer."));
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

/// What this computer and the language of the window say, until a person says otherwise.
void CreateShopForm::propose()
{
    if (!m_countryPicked)
        m_country->setCode(guessCountry(currentUiLanguage()));
    followCountry(m_country->code());
    if (!m_countryPicked && !m_zonePicked && guessTimeZone() != "UTC"_L1)
        m_zone->setCode(guessTimeZone());
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

QString CreateShopForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return {};
    if (QFileInfo::exists(path()))
        return tr("⚠ There is a file of this name already. Choose another name or place, or go back and open it.");
    return ShopFileForm::problem();
}

ShopSetup CreateShopForm::setup() const
{
    ShopSetup setup;
    setup.name = m_name->text().trimmed();
    setup.currency = m_currency->code();
    setup.timeZone = m_zone->code().toLatin1();
    setup.country = m_country->code();
    setup.desk = deskName();
    setup.documentLanguage = languageOfNewPapers();
    return setup;
}

QString CreateShopForm::usualName() const
{
    const QString shop = m_name->text().trimmed();
    return fileNameFor(shop.isEmpty() ? tr("My shop") : shop);
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

void CreateShopForm::focusFirst()
{
    m_name->setFocus(Qt::TabFocusReason);
}

} // namespace kontor
