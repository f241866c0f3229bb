// SPDX-License-Identifier: GPL-3.0-or-later
#include "methoddialog.h"

#include "currency.h"
#include "language.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "settingspages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum StepColumn { StepFrom, StepPrice };
constexpr int kMostDays = 365;
constexpr int kNobodySays = -1;

QSpinBox *dayField(const QString &unsaid, const std::optional<qint64> &days, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(kNobodySays, kMostDays);
    field->setSpecialValueText(unsaid);
    field->setSuffix(MethodDialog::tr(" days", "after a number"));
    field->setValue(days ? static_cast<int>(std::min<qint64>(*days, kMostDays)) : kNobodySays);
    return field;
}

std::optional<qint64> daysIn(const QSpinBox *field)
{
    return field->value() == kNobodySays ? std::nullopt : std::optional<qint64>(field->value());
}

} // namespace

MethodDialog::MethodDialog(const MethodDraft &draft, const QStringList &carriers, const QString &currency,
                           QWidget *parent)
    : FormDialog(parent), m_draft(draft), m_currency(currency)
{
    setHeading(draft.method.name.isEmpty() ? tr("New shipping method") : draft.method.name,
               tr("Orders keep what they were promised. A change holds for new orders."));
    setAcceptText(tr("Save"));
    setMinimumWidth(480);
    build(carriers);
    fill();
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_freeFrom), m_zones})
        connect(field, &QLineEdit::textChanged, this, &MethodDialog::review);
    connect(m_steps, &EditableList::changed, this, &MethodDialog::review);
    connect(m_priceBy, &QComboBox::currentIndexChanged, this, [this] {
        showSteps();
        review();
    });
    m_name->setFocus();
    review();
}

QTableWidget *MethodDialog::stepTable() const
{
    return m_steps->table();
}

void MethodDialog::build(const QStringList &carriers)
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(this);
    form->addRow(tr("&Name"), m_name);
    m_carrier = new QComboBox(this);
    m_carrier->addItem(tr("No one in particular"), QString());
    for (const QString &carrier : carriers)
        m_carrier->addItem(carrier, carrier);
    form->addRow(tr("&Carrier"), m_carrier);
    m_service = new QLineEdit(this);
    m_service->setPlaceholderText(tr("The carrier's name for it"));
    form->addRow(tr("&Service"), m_service);
    m_priceBy = new QComboBox(this);
    m_priceBy->addItem(tr("The same for every order"), static_cast<int>(PriceBy::Flat));
    m_priceBy->addItem(tr("By weight"), static_cast<int>(PriceBy::Weight));
    m_priceBy->addItem(tr("By the value of the goods"), static_cast<int>(PriceBy::Value));
    form->addRow(tr("The price &is"), m_priceBy);
    m_steps = new EditableList({tr("From"), tr("Price")}, tr("Add a step"), this);
    for (const int column : {StepFrom, StepPrice})
        m_steps->setFigures(column);
    form->addRow(m_steps);
    m_freeFrom = new MoneyEdit(m_currency, this);
    m_freeFrom->setPlaceholderText(tr("Never"));
    form->addRow(tr("&Free from goods worth"), m_freeFrom);
    m_zones = new QLineEdit(this);
    m_zones->setPlaceholderText(tr("Everywhere; or country codes such as DE, AT"));
    form->addRow(tr("C&ountries"), m_zones);
    m_handling = dayField(tr("As the shop says"), m_draft.method.handlingDays, this);
    form->addRow(tr("&Leaves within"), m_handling);
    m_delivery = dayField(tr("Nobody promises"), m_draft.method.deliveryDays, this);
    form->addRow(tr("On the &way for"), m_delivery);
    m_archived = new QCheckBox(tr("No longer offere&d"), this);
    form->addRow(QString(), m_archived);
    body()->addLayout(form);
}

void MethodDialog::fill()
{
    const ShippingMethod &method = m_draft.method;
    m_name->setText(method.name);
    m_carrier->setCurrentIndex(std::max(0, m_carrier->findData(m_draft.carrier)));
    m_service->setText(method.service);
    m_priceBy->setCurrentIndex(m_priceBy->findData(static_cast<int>(method.priceBy)));
    if (method.freeFromMinor)
        m_freeFrom->setMinor(*method.freeFromMinor);
    m_zones->setText(listText(method.zones));
    m_archived->setChecked(method.isArchived);
    QTableWidget *table = stepTable();
    for (const PriceStep &step : method.steps.empty() ? std::vector<PriceStep>(1) : method.steps) {
        const int row = table->rowCount();
        table->insertRow(row);
        const QString from =
            method.priceBy == PriceBy::Value ? amountText(step.from, m_currency) : QLocale().toString(step.from);
        table->setItem(row, StepFrom, new QTableWidgetItem(from));
        table->setItem(
            row, StepPrice,
            new QTableWidgetItem(method.steps.empty() ? QString() : amountText(step.priceMinor, m_currency)));
    }
    showSteps();
}

PriceBy MethodDialog::priceBy() const
{
    return static_cast<PriceBy>(m_priceBy->currentData().toInt());
}

/// A flat price has one field and no beginning.
void MethodDialog::showSteps()
{
    const bool isFlat = priceBy() == PriceBy::Flat;
    QTableWidget *table = stepTable();
    while (isFlat && table->rowCount() > 1)
        table->removeRow(table->rowCount() - 1);
    table->setColumnHidden(StepFrom, isFlat);
    table->setHorizontalHeaderLabels(
        {priceBy() == PriceBy::Weight ? tr("From grams") : tr("From goods worth"), tr("Price in %1").arg(m_currency)});
    m_steps->setKept(1);
    m_steps->setExtendable(!isFlat);
}

std::optional<qint64> MethodDialog::cellValue(int row, int column) const
{
    const QTableWidgetItem *item = stepTable()->item(row, column);
    const QString text = item ? item->text().trimmed() : QString();
    if (column == StepFrom && priceBy() == PriceBy::Flat)
        return 0;
    if (column == StepFrom && priceBy() == PriceBy::Weight) {
        bool isNumber = false;
        const qint64 grams = QLocale().toLongLong(text, &isNumber);
        return isNumber && grams >= 0 ? std::optional(grams) : std::nullopt;
    }
    return amountFromText(text, m_currency);
}

std::optional<std::vector<PriceStep>> MethodDialog::steps() const
{
    std::vector<PriceStep> all;
    for (int row = 0; row < stepTable()->rowCount(); ++row) {
        const std::optional<qint64> from = cellValue(row, StepFrom);
        const std::optional<qint64> price = cellValue(row, StepPrice);
        if (!from || !price || *price < 0)
            return std::nullopt;
        all.push_back({*from, *price});
    }
    return all;
}

QStringList MethodDialog::zones() const
{
    static const QRegularExpression kBetween(u"[,;，；、\\s]+"_s);
    return m_zones->text().toUpper().split(kBetween, Qt::SkipEmptyParts);
}

void MethodDialog::review()
{
    static const QRegularExpression kCode(u"^[A-Z]{2}$"_s);
    const auto all = steps();
    const QStringList countries = zones();
    const bool rises = all && std::ranges::adjacent_find(*all, std::greater_equal(), &PriceStep::from) == all->end();
    const bool areCodes =
        std::ranges::all_of(countries, [](const QString &zone) { return kCode.match(zone).hasMatch(); });
    if (m_name->text().trimmed().isEmpty())
        setProblem({}, false);
    else if (!all)
        setProblem(tr("Enter an amount such as %1.").arg(amountText(490, m_currency)), false);
    else if (!rises)
        setProblem(tr("Each step begins above the one before it."), false);
    else if (m_freeFrom->isBad())
        setProblem(tr("Enter an amount such as %1.").arg(amountText(5000, m_currency)), false);
    else if (!areCodes)
        setProblem(tr("Countries have two letters, such as DE."), false);
    else
        setProblem({}, true);
}

std::optional<MethodDraft> MethodDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    MethodDraft draft = m_draft;
    draft.carrier = m_carrier->currentData().toString();
    draft.method.name = m_name->text().trimmed();
    draft.method.service = m_service->text().trimmed();
    draft.method.priceBy = priceBy();
    draft.method.steps = steps().value_or(std::vector<PriceStep>());
    draft.method.freeFromMinor =
        m_freeFrom->text().trimmed().isEmpty() ? std::nullopt : std::optional(m_freeFrom->minorOr(0));
    draft.method.zones = zones();
    draft.method.handlingDays = daysIn(m_handling);
    draft.method.deliveryDays = daysIn(m_delivery);
    draft.method.isArchived = m_archived->isChecked();
    return draft;
}

} // namespace kontor
