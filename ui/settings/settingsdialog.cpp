// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "icons.h"
#include "language.h"
#include "moneyedit.h"
#include "papersettings.h"
#include "pickbox.h"
#include "settingspages.h"
#include "worldnames.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kWidth = 760;
constexpr int kHeight = 624;
constexpr int kGroupsWidth = 180;
constexpr int kMostDays = 3650;
constexpr int kMostHours = 24 * 365;
constexpr int kMostUnits = 1'000'000;
constexpr int kLongestName = 120;

QString cell(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace

SettingsDialog::SettingsDialog(const SettingsSeen &seen, const ShopInfo &info, Look look, QWidget *parent)
    : FormDialog(parent), m_seen(seen), m_currency(info.currency)
{
    setHeading(tr("Settings"), {});
    setAcceptText(tr("Save"));
    resize(kWidth, kHeight);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    m_groups = new QListWidget(this);
    m_groups->setObjectName(u"groups"_s);
    m_groups->setFixedWidth(kGroupsWidth);
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_pages = new QStackedWidget(this);
    row->addWidget(m_groups);
    row->addWidget(m_pages, 1);
    body()->addLayout(row, 1);
    buildShop(info);
    buildTaxes();
    buildOrders();
    buildReordering();
    buildShipping();
    buildRefunds(info.currency);
    buildLocations();
    buildPapers(info);
    buildNumbering(info);
    buildDesks();
    buildLook(look);
    connect(m_groups, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_groups->setCurrentRow(0);
    review();
}

QFormLayout *SettingsDialog::addGroup(const QString &drawing, const QString &title, const QString &below)
{
    m_groups->addItem(new QListWidgetItem(icon(drawing), title));
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    if (!below.isEmpty())
        column->addWidget(muted(below, page));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    column->addStretch(1);
    m_pages->addWidget(page);
    return form;
}

void SettingsDialog::buildShop(const ShopInfo &info)
{
    QFormLayout *form = addGroup(u"shop"_s, tr("Shop"), {});
    m_name = new QLineEdit(m_seen.rules.name, this);
    m_name->setMaxLength(kLongestName);
    connect(m_name, &QLineEdit::textChanged, this, [this] { review(); });
    form->addRow(tr("&Name"), m_name);
    m_country = new PickBox(this);
    QStringList texts{tr("Not said")};
    QStringList codes{QString()};
    for (const NamedCode &country : worldCountries(QLocale())) {
        texts += country.name;
        codes += country.code;
    }
    m_country->fill(texts, codes);
    m_country->setCode(m_seen.rules.country);
    form->addRow(tr("&Country"), m_country);
    form->addRow(tr("Currency"), new QLabel(info.currency, this));
    form->addRow(tr("Time zone"), new QLabel(timeZoneText(info.timeZone), this));
    form->addRow(QString(),
                 muted(tr("Currency and time zone are fixed when a shop is created, because all its sums "
                          "and days are kept in them."),
                       this));
}

void SettingsDialog::buildTaxes()
{
    QFormLayout *form = addGroup(u"pay"_s, tr("Taxes"),
                                 tr("Orders keep the tax they were placed with. A change holds for new orders."));
    m_taxIncluded = new QCheckBox(tr("&Prices include tax"), this);
    m_taxIncluded->setChecked(m_seen.rules.taxIncluded);
    form->addRow(QString(), m_taxIncluded);
    m_tax = new QLineEdit(percentFromPpm(m_seen.rules.taxPpm), this);
    form->addRow(tr("&Standard rate in %"), m_tax);
    const std::optional<qint64> shipping = m_seen.rules.shippingTaxPpm;
    m_shippingTax = new QLineEdit(shipping ? percentFromPpm(*shipping) : QString(), this);
    m_shippingTax->setPlaceholderText(tr("As the standard rate"));
    form->addRow(tr("S&hipping rate in %"), m_shippingTax);
    for (QLineEdit *field : {m_tax, m_shippingTax})
        connect(field, &QLineEdit::textChanged, this, [this] { review(); });
    m_classes = addTable(form, {tr("Tax class"), tr("Rate in %")}, tr("Add a tax class"));
    static_cast<EditableList *>(m_classes->parentWidget())->setFigures(1);
    for (const ShopRules::TaxClass &each : m_seen.rules.classes)
        addClass(each.name, percentFromPpm(each.ppm));
}

QTableWidget *SettingsDialog::addTable(QFormLayout *form, const QStringList &heads, const QString &add)
{
    auto *list = new EditableList(heads, add, this);
    connect(list, &EditableList::changed, this, [this] { review(); });
    form->addRow(list);
    return list->table();
}

void SettingsDialog::addClass(const QString &name, const QString &rate)
{
    const int row = m_classes->rowCount();
    m_classes->insertRow(row);
    m_classes->setItem(row, 0, new QTableWidgetItem(name));
    m_classes->setItem(row, 1, new QTableWidgetItem(rate));
}

QSpinBox *SettingsDialog::addDays(QFormLayout *form, const QString &label, qint64 days)
{
    auto *field = new QSpinBox(this);
    field->setRange(0, kMostDays);
    field->setValue(static_cast<int>(std::clamp<qint64>(days, 0, kMostDays)));
    field->setSuffix(tr(" days", "after a number"));
    form->addRow(label, field);
    return field;
}

void SettingsDialog::buildRefunds(const QString &currency)
{
    QFormLayout *form = addGroup(u"refund"_s, tr("Refunds"),
                                 tr("What a refund begins with; whoever asks for one may choose otherwise."));
    m_refundDays = addDays(form, tr("&Refunds after receipt"), m_seen.rules.refundWindowDays);
    m_refundLimit = new MoneyEdit(currency, this);
    m_refundLimit->standAmongWords(tr("Never"));
    if (m_seen.rules.refundLimitMinor)
        m_refundLimit->setMinor(*m_seen.rules.refundLimitMinor);
    connect(m_refundLimit, &QLineEdit::textChanged, this, [this] { review(); });
    form->addRow(tr("A second person agrees to refunds &above"), m_refundLimit);
    m_restockingFee = new QLineEdit(this);
    m_restockingFee->setPlaceholderText(tr("None"));
    if (m_seen.rules.restockingFeePpm > 0)
        m_restockingFee->setText(percentFromPpm(m_seen.rules.restockingFeePpm));
    connect(m_restockingFee, &QLineEdit::textChanged, this, [this] { review(); });
    form->addRow(tr("&Fee for taking goods back, in percent"), m_restockingFee);
    m_returnPayer = new QComboBox(this);
    m_returnPayer->addItem(tr("The buyer"), true);
    m_returnPayer->addItem(tr("The shop"), false);
    m_returnPayer->setCurrentIndex(m_seen.rules.buyerPaysReturn ? 0 : 1);
    form->addRow(tr("The &parcel back is paid by"), m_returnPayer);
    m_autoApprove = new QCheckBox(tr("Units that were &not shipped are refunded without asking"), this);
    m_autoApprove->setChecked(m_seen.rules.autoApproveUnshipped);
    form->addRow(QString(), m_autoApprove);
}

void SettingsDialog::buildOrders()
{
    QFormLayout *form = addGroup(u"orders"_s, tr("Orders and stock"), {});
    m_paymentHours = new QSpinBox(this);
    m_paymentHours->setRange(0, kMostHours);
    m_paymentHours->setSpecialValueText(tr("Without limit"));
    m_paymentHours->setSuffix(tr(" hours", "after a number"));
    m_paymentHours->setValue(static_cast<int>(m_seen.rules.paymentWindowHours.value_or(0)));
    form->addRow(tr("An unpaid order &waits"), m_paymentHours);
    m_deliveryDays = addDays(form, tr("&Delivered counts as received after"), m_seen.rules.receiptAfterDeliveryDays);
    m_shippingDays =
        addDays(form, tr("&Shipped without news counts as received after"), m_seen.rules.receiptAfterShippingDays);
    m_handlingDays = new QSpinBox(this);
    m_handlingDays->setRange(-1, kMostDays);
    m_handlingDays->setSpecialValueText(tr("Nothing is promised"));
    m_handlingDays->setSuffix(tr(" days", "after a number"));
    m_handlingDays->setValue(static_cast<int>(m_seen.rules.handlingDays.value_or(-1)));
    form->addRow(tr("Goods &leave within"), m_handlingDays);
    m_threshold = new QSpinBox(this);
    m_threshold->setRange(-1, kMostUnits);
    m_threshold->setSpecialValueText(tr("Only when none are left"));
    m_threshold->setValue(static_cast<int>(m_seen.rules.threshold.value_or(-1)));
    form->addRow(tr("Warn when so &many are left"), m_threshold);
    m_movingCost = new QCheckBox(tr("&Purchases set the cost of an article by moving average"), this);
    m_movingCost->setChecked(m_seen.rules.movingAverageCost);
    form->addRow(QString(), m_movingCost);
}

void SettingsDialog::buildReordering()
{
    const ShopRules &rules = m_seen.rules;
    QFormLayout *form =
        addGroup(u"received"_s, tr("Reordering"),
                 tr("What is suggested to order is calculated from these where neither the article nor its supplier "
                    "says anything. The service level is how often stock should last until the goods come."));
    m_service = new QComboBox(this);
    for (const qint64 percent : std::set<qint64>{90, 95, 98, 99, rules.servicePercent}) // another by the terminal
        m_service->addItem(tr("%1%").arg(QLocale().toString(percent)), percent);
    m_service->setCurrentIndex(m_service->findData(rules.servicePercent));
    form->addRow(tr("&Service level"), m_service);
    m_leadDays = addDays(form, tr("Delivery &time"), rules.leadDays);
    m_leadSigmaDays = addDays(form, tr("&Give or take"), rules.leadSigmaDays);
    m_coverDays = addDays(form, tr("An order lasts &for"), rules.coverDays);
    m_deadDays = addDays(form, tr("&Dead stock after"), rules.deadStockDays);
    m_deadDays->setMinimum(1);
}

void SettingsDialog::buildLocations()
{
    QFormLayout *form =
        addGroup(u"stock"_s, tr("Locations"),
                 tr("Places where goods lie. A place with a history cannot be taken away, only renamed."));
    m_locations = addTable(form, {tr("Location")}, tr("Add a location"));
    static_cast<EditableList *>(m_locations->parentWidget())->setKept(static_cast<int>(m_seen.locations.size()));
    for (const auto &[id, name] : m_seen.locations) {
        const int row = m_locations->rowCount();
        m_locations->insertRow(row);
        m_locations->setItem(row, 0, new QTableWidgetItem(name));
    }
}

void SettingsDialog::buildPapers(const ShopInfo &info)
{
    QFormLayout *form = addGroup(u"print"_s, tr("Papers"), {});
    m_papers = new PaperSettings(m_seen.rules.papers, {m_seen.path, m_seen.rules.name, info.timeZone.toLatin1()}, this);
    form->addRow(m_papers);
}

void SettingsDialog::buildNumbering(const ShopInfo &info)
{
    QFormLayout *form = addGroup(
        u"file"_s, tr("Numbering"),
        tr("Each desk counts for itself, so that numbers are unique without a network. A number is never given twice "
           "and never changed."));
    form->addRow(tr("This desk"), new QLabel(info.deskName, this));
    form->addRow(tr("Its code"), new QLabel(info.deskCode, this));
    form->addRow(tr("Orders"),
                 new QLabel(listText({info.deskCode + u"-000001"_s, info.deskCode + u"-000002"_s}) + u" …"_s, this));
    form->addRow(tr("Imported orders"), new QLabel(tr("keep the number of the shop they come from"), this));
}

void SettingsDialog::buildDesks()
{
    QFormLayout *form =
        addGroup(u"desks"_s, tr("Desks and sharing"),
                 tr("Several computers can work in one shop. Each has all of it, works on without the network, and is "
                    "kept in step by a server on one of them. What is done there holds at once, without “Save”."));
    connect(addWay(form, u"desks"_s, tr("&Desks and sharing…")), &QPushButton::clicked, this,
            &SettingsDialog::desksWanted);
}

void SettingsDialog::buildShipping()
{
    QFormLayout *form =
        addGroup(u"ship"_s, tr("Shipping"),
                 tr("Who carries parcels, with the page where a parcel is followed, and what buyers can choose: prices "
                    "by weight or order value, zones, days of delivery. What is saved there holds at once, without "
                    "“Save”."));
    connect(addWay(form, u"ship"_s, tr("&Carriers and methods…")), &QPushButton::clicked, this,
            &SettingsDialog::carriersWanted);
}

/// A button to a dialog of its own.
QPushButton *SettingsDialog::addWay(QFormLayout *form, const QString &drawing, const QString &text)
{
    auto *open = new QPushButton(icon(drawing), text, this);
    open->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addStretch(1);
    form->addRow(row);
    return open;
}

void SettingsDialog::buildLook(Look look)
{
    QFormLayout *form = addGroup(u"theme"_s, tr("Language and look"), tr("For this computer alone."));
    m_language = new QComboBox(this);
    for (const UiLanguage &language : uiLanguages())
        m_language->addItem(language.nativeName, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(currentUiLanguage())));
    form->addRow(tr("&Language"), m_language);
    m_look = new QComboBox(this);
    m_look->addItem(tr("Like the system"), static_cast<int>(Look::System));
    m_look->addItem(tr("Light"), static_cast<int>(Look::Light));
    m_look->addItem(tr("Dark"), static_cast<int>(Look::Dark));
    m_look->setCurrentIndex(m_look->findData(static_cast<int>(look)));
    form->addRow(tr("L&ook"), m_look);
}

void SettingsDialog::showGroup(Group group)
{
    m_groups->setCurrentRow(static_cast<int>(group));
}

QString SettingsDialog::taxProblem() const
{
    const QString example = tr("Write a rate between 0 and 100 with at most four decimals, such as 19 or 7.7.");
    if (!ppmFromPercent(m_tax->text()))
        return example;
    if (!m_shippingTax->text().trimmed().isEmpty() && !ppmFromPercent(m_shippingTax->text()))
        return example;
    QSet<QString> names;
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        const QString name = cell(m_classes, row, 0);
        if (name.isEmpty() && cell(m_classes, row, 1).isEmpty())
            continue; // not begun yet
        if (name.isEmpty() || name.contains(u'/'))
            return tr("Give each tax class a name, without a slash.");
        if (!ppmFromPercent(cell(m_classes, row, 1)))
            return tr("The rate of “%1” cannot be read.").arg(name) + u' ' + example;
        if (names.contains(name.toCaseFolded()))
            return tr("There are two tax classes “%1”. Rename one.").arg(name);
        names.insert(name.toCaseFolded());
    }
    return {};
}

QString SettingsDialog::locationProblem() const
{
    QSet<QString> names;
    for (int row = 0; row < m_locations->rowCount(); ++row) {
        const QString name = cell(m_locations, row, 0);
        if (name.isEmpty() && static_cast<size_t>(row) < m_seen.locations.size())
            return tr("Give each location a name.");
        if (!name.isEmpty() && names.contains(name.toCaseFolded()))
            return tr("There are two locations “%1”. Rename one.").arg(name);
        names.insert(name.toCaseFolded());
    }
    return {};
}

std::pair<SettingsDialog::Group, QString> SettingsDialog::firstProblem() const
{
    if (m_name->text().trimmed().isEmpty())
        return {Group::Shop, tr("Give the shop a name.")};
    if (const QString wrong = taxProblem(); !wrong.isEmpty())
        return {Group::Taxes, wrong};
    if (!m_restockingFee->text().trimmed().isEmpty() && !ppmFromPercent(m_restockingFee->text()))
        return {Group::Refunds, tr("The fee for taking goods back is a percentage, such as 15.")};
    if (m_refundLimit->isBad())
        return {Group::Refunds, tr("The amount above which a second person agrees cannot be read.")};
    if (const QString wrong = locationProblem(); !wrong.isEmpty())
        return {Group::Places, wrong};
    return {Group::Shop, {}};
}

void SettingsDialog::review()
{
    if (!m_look)
        return; // still being built
    const auto [group, sentence] = firstProblem();
    setProblem(sentence, sentence.isEmpty());
    for (int i = 0; i < m_groups->count(); ++i) {
        const bool isWrong = !sentence.isEmpty() && i == static_cast<int>(group);
        m_groups->item(i)->setForeground(isWrong ? Theme::colors().bad : Theme::colors().text);
    }
}

SettingsDialog::Value SettingsDialog::value() const
{
    Value value;
    ShopRules &rules = value.rules;
    rules.name = m_name->text().trimmed();
    rules.country = m_country->code();
    rules.taxIncluded = m_taxIncluded->isChecked();
    rules.taxPpm = ppmFromPercent(m_tax->text()).value_or(0);
    rules.shippingTaxPpm = ppmFromPercent(m_shippingTax->text());
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        if (const QString name = cell(m_classes, row, 0); !name.isEmpty())
            rules.classes.push_back({name, ppmFromPercent(cell(m_classes, row, 1)).value_or(0)});
    }
    if (m_paymentHours->value() > 0)
        rules.paymentWindowHours = m_paymentHours->value();
    rules.refundWindowDays = m_refundDays->value();
    rules.refundLimitMinor = m_refundLimit->minor();
    rules.restockingFeePpm = ppmFromPercent(m_restockingFee->text()).value_or(0);
    rules.buyerPaysReturn = m_returnPayer->currentData().toBool();
    rules.autoApproveUnshipped = m_autoApprove->isChecked();
    rules.receiptAfterDeliveryDays = m_deliveryDays->value();
    rules.receiptAfterShippingDays = m_shippingDays->value();
    if (m_handlingDays->value() >= 0)
        rules.handlingDays = m_handlingDays->value();
    rules.servicePercent = m_service->currentData().toLongLong();
    rules.leadDays = m_leadDays->value();
    rules.leadSigmaDays = m_leadSigmaDays->value();
    rules.coverDays = m_coverDays->value();
    rules.deadStockDays = m_deadDays->value();
    rules.papers = m_papers->value();
    if (m_threshold->value() >= 0)
        rules.threshold = m_threshold->value();
    rules.movingAverageCost = m_movingCost->isChecked();
    for (int row = 0; row < m_locations->rowCount(); ++row) {
        const QString name = cell(m_locations, row, 0);
        if (static_cast<size_t>(row) >= m_seen.locations.size()) {
            if (!name.isEmpty())
                value.newLocations += name;
        } else if (const auto &[id, before] = m_seen.locations[static_cast<size_t>(row)]; name != before) {
            value.renamedLocations.emplace_back(id, name);
        }
    }
    value.language = m_language->currentData().toString();
    value.look = static_cast<Look>(m_look->currentData().toInt());
    return value;
}

} // namespace kontor
