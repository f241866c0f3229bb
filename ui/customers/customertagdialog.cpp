// SPDX-License-Identifier: GPL-3.0-or-later
#include "customertagdialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kCustomerTagDialogWidth = 440;

} // namespace

CustomerTagDialog::CustomerTagDialog(const std::vector<CustomerRow> &rows, const QStringList &known, bool isAdded,
                                     QWidget *parent)
    : FormDialog(parent), m_isAdded(isAdded)
{
    for (const CustomerRow &row : rows)
        m_tags.push_back(row.tags.split(u", "_s, Qt::SkipEmptyParts));
    const auto count = static_cast<int>(rows.size());
    setHeading(isAdded ? tr("Tag %Ln customer(s)", nullptr, count)
                       : tr("Take a tag from %Ln customer(s)", nullptr, count),
               {});
    setAcceptText(isAdded ? tr("Add the tag") : tr("Take it away"));
    setMinimumWidth(kCustomerTagDialogWidth);
    m_tag = new QComboBox(this);
    m_tag->setEditable(isAdded);
    m_tag->addItems(isAdded ? known : theirTags());
    if (isAdded)
        m_tag->setCurrentText({});
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Tag"), m_tag);
    body()->addLayout(form);
    connect(m_tag, &QComboBox::currentTextChanged, this, &CustomerTagDialog::review);
    review();
}

/// Each once; what somebody wants to be rid of is one of these.
QStringList CustomerTagDialog::theirTags() const
{
    QStringList all;
    for (const QStringList &tags : m_tags)
        all += tags;
    all.removeDuplicates();
    all.sort(Qt::CaseInsensitive);
    return all;
}

void CustomerTagDialog::review()
{
    const QString tag = m_tag->currentText().simplified();
    const bool isAtAll = std::ranges::all_of(m_tags, [&](const QStringList &tags) { return tags.contains(tag); });
    const bool isIdle = m_isAdded && isAtAll && !tag.isEmpty();
    setProblem(isIdle ? tr("All of them have this tag already.") : QString(), !tag.isEmpty() && !isIdle);
}

std::optional<QString> CustomerTagDialog::value() const
{
    return isSound() ? std::optional(m_tag->currentText().simplified()) : std::nullopt;
}

} // namespace kontor
