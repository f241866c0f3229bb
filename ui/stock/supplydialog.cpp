// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplydialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kInherit = -1; ///< the smallest number of each field stands for "nothing of its own"
constexpr int SupplyDialogMostUnits = 1'000'000;
constexpr int SupplyDialogWide = 460;

} // namespace

SupplyDialog::SupplyDialog(const std::vector<StockRow> &rows, const SupplyRules &rules,
                           const std::vector<Supplier> &suppliers, QWidget *parent)
    : FormDialog(parent)
{
    const bool isOne = rows.size() == 1;
    setHeading(tr("Reordering"),
               isOne
                   ? rows.front().goods.title
                   : tr("%Ln article(s); what you leave alone stays as it is", nullptr, static_cast<int>(rows.size())));
    setAcceptText(tr("Save"));
    setMinimumWidth(SupplyDialogWide);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_supplier = new QComboBox(this);
    m_supplier->setEditable(true);
    for (const Supplier &supplier : suppliers) {
        if (!supplier.isArchived)
            m_supplier->addItem(supplier.name);
    }
    m_supplierBefore = isOne ? rows.front().supplier : QString();
    m_supplier->setCurrentText(m_supplierBefore);
    m_supplier->lineEdit()->setPlaceholderText(tr("Choose or write a name"));
    form->addRow(tr("&Supplier"), m_supplier);
    const SupplyRules shown = isOne ? rules : SupplyRules();
    add(form, u"lead_days"_s, tr("&Delivery time (days)"), shown.leadDays);
    add(form, u"lead_sigma_days"_s, tr("&Give or take days"), shown.leadSigmaDays);
    add(form, u"pack"_s, tr("In &packs of"), shown.pack);
    add(form, u"moq"_s, tr("At &least"), shown.moq);
    add(form, u"order_up_to"_s, tr("Order &up to"), shown.orderUpTo);
    body()->addLayout(form);
    body()->addStretch(1);
    review();
}

void SupplyDialog::add(QFormLayout *form, const QString &name, const QString &caption, const std::optional<qint64> &now)
{
    auto *box = new QSpinBox(this);
    box->setRange(kInherit, SupplyDialogMostUnits);
    box->setSpecialValueText(name.startsWith("lead"_L1) ? tr("As the supplier says") : tr("Not set"));
    box->setGroupSeparatorShown(true);
    const int value = now ? static_cast<int>(std::min<qint64>(*now, SupplyDialogMostUnits)) : kInherit;
    box->setValue(value);
    form->addRow(caption, box);
    m_numbers.push_back({name, box, value});
}

QSpinBox *SupplyDialog::number(const QString &field) const
{
    const auto found = std::ranges::find(m_numbers, field, &Field::name);
    return found == m_numbers.end() ? nullptr : found->box;
}

SupplyChange SupplyDialog::change() const
{
    SupplyChange change;
    const QString supplier = m_supplier->currentText().trimmed();
    if (supplier != m_supplierBefore)
        change.supplier = supplier;
    for (const Field &field : m_numbers) {
        const int value = field.box->value();
        if (value != field.before)
            change.numbers.push_back({field.name, value == kInherit ? std::nullopt : std::optional<qint64>(value)});
    }
    return change;
}

void SupplyDialog::review()
{
    setProblem({}, true);
}

} // namespace kontor
