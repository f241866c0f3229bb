// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplierdialog.h"

#include "moneyedit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kAsTheShop = -1; ///< the smallest number stands for "nothing of their own"
constexpr int kMostDays = 999;
constexpr int kNoteHeight = 72;
constexpr int SupplierDialogWide = 460;

std::optional<qint64> daysOf(const QSpinBox *box)
{
    return box->value() == kAsTheShop ? std::nullopt : std::optional<qint64>(box->value());
}

} // namespace

SupplierDialog::SupplierDialog(const Supplier &supplier, const std::vector<Supplier> &others, const QString &currency,
                               QWidget *parent)
    : FormDialog(parent), m_before(supplier)
{
    const bool isNew = supplier.id.isNull();
    setHeading(isNew ? tr("New supplier") : supplier.name, {});
    setAcceptText(isNew ? tr("Add") : tr("Save"));
    setMinimumWidth(SupplierDialogWide);
    for (const Supplier &other : others) {
        if (other.id != supplier.id)
            m_taken << other.name;
    }
    build(currency);
    m_archived->setVisible(!isNew);
    review();
}

void SupplierDialog::build(const QString &currency)
{
    m_name = new QLineEdit(m_before.name, this);
    m_email = new QLineEdit(m_before.email, this);
    m_phone = new QLineEdit(m_before.phone, this);
    m_lead = days(m_before.leadDays);
    m_giveOrTake = days(m_before.leadSigmaDays);
    m_leastOrder = new MoneyEdit(currency, this);
    m_leastOrder->standAmongWords(tr("Any"));
    if (m_before.leastOrderMinor)
        m_leastOrder->setMinor(*m_before.leastOrderMinor);
    m_note = new QPlainTextEdit(m_before.note, this);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    m_archived = new QCheckBox(tr("Nothing is &bought there any longer"), this);
    m_archived->setChecked(m_before.isArchived);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&E-mail"), m_email);
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(tr("&Delivery time (days)"), m_lead);
    form->addRow(tr("&Give or take days"), m_giveOrTake);
    form->addRow(tr("Takes orders &from"), m_leastOrder);
    form->addRow(tr("N&otes"), m_note);
    body()->addLayout(form);
    body()->addWidget(m_archived);
    body()->addStretch(1);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_name, m_leastOrder})
        connect(field, &QLineEdit::textChanged, this, &SupplierDialog::review);
}

QSpinBox *SupplierDialog::days(const std::optional<qint64> &now)
{
    auto *box = new QSpinBox(this);
    box->setRange(kAsTheShop, kMostDays);
    box->setSpecialValueText(tr("As the shop says"));
    box->setValue(now ? static_cast<int>(std::min<qint64>(*now, kMostDays)) : kAsTheShop);
    return box;
}

Supplier SupplierDialog::supplier() const
{
    Supplier supplier = m_before;
    supplier.name = m_name->text().trimmed();
    supplier.email = m_email->text().trimmed();
    supplier.phone = m_phone->text().trimmed();
    supplier.note = m_note->toPlainText().trimmed();
    supplier.leadDays = daysOf(m_lead);
    supplier.leadSigmaDays = daysOf(m_giveOrTake);
    supplier.leastOrderMinor = m_leastOrder->minor();
    supplier.isArchived = m_archived->isChecked();
    return supplier;
}

void SupplierDialog::review()
{
    const QString name = m_name->text().trimmed();
    if (m_taken.contains(name, Qt::CaseInsensitive))
        return setProblem(tr("There is a supplier %1 already.").arg(name), false);
    if (m_leastOrder->isBad())
        return setProblem(tr("Write the least order as an amount, or leave it empty."), false);
    setProblem({}, !name.isEmpty());
}

} // namespace kontor
