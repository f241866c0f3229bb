// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kCustomerDialogWidth = 440;

} // namespace

CustomerDialog::CustomerDialog(QWidget *parent) : FormDialog(parent)
{
    setHeading(tr("New customer"), tr("A name or an e-mail address is enough."));
    setAcceptText(tr("Add"));
    setMinimumWidth(kCustomerDialogWidth);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &caption) {
        auto *field = new QLineEdit(this);
        form->addRow(caption, field);
        connect(field, &QLineEdit::textChanged, this, &CustomerDialog::review);
        return field;
    };
    m_name = add(tr("&Name"));
    m_email = add(tr("&E-mail"));
    m_phone = add(tr("&Phone"));
    m_note = add(tr("N&ote"));
    body()->addLayout(form);
    review();
}

void CustomerDialog::review()
{
    const QString email = m_email->text().trimmed();
    if (!email.isEmpty() && !email.contains(u'@'))
        return setProblem(tr("An e-mail address has an @ in it."), false);
    setProblem({}, !m_name->text().trimmed().isEmpty() || !email.isEmpty());
}

std::optional<CustomerDraft> CustomerDialog::value() const
{
    if (!isSound())
        return std::nullopt;
    CustomerDraft draft;
    draft.name = m_name->text().simplified();
    draft.email = m_email->text().trimmed();
    draft.phone = m_phone->text().trimmed();
    draft.note = m_note->text().trimmed();
    return draft;
}

} // namespace kontor
