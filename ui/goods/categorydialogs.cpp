// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorydialogs.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kNarrowest = 420;
constexpr int kMostUnits = 1'000'000;

} // namespace

CategoryNameDialog::CategoryNameDialog(const QString &above, QWidget *parent) : FormDialog(parent)
{
    setHeading(tr("New category"), above.isEmpty() ? tr("It stands at the top of the tree") : tr("In %1").arg(above));
    setAcceptText(tr("Add"));
    setMinimumWidth(kNarrowest);
    m_name = new QLineEdit(this);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    body()->addLayout(form);
    connect(m_name, &QLineEdit::textChanged, this, &CategoryNameDialog::review);
    review();
}

void CategoryNameDialog::review()
{
    setProblem({}, !m_name->text().trimmed().isEmpty());
}

std::optional<QString> CategoryNameDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    return m_name->text().trimmed();
}

CategoryThresholdDialog::CategoryThresholdDialog(const QString &category, Threshold now, QWidget *parent)
    : FormDialog(parent)
{
    setHeading(tr("Warn when little is left"),
               tr("Goods of %1. An article with a number of its own keeps it.").arg(category));
    setAcceptText(tr("Save"));
    setMinimumWidth(kNarrowest);
    m_inherit = new QRadioButton(tr("As the category &above, or the shop"), this);
    m_own = new QRadioButton(tr("When so many &units or fewer are left"), this);
    m_units = new QSpinBox(this);
    m_units->setRange(0, kMostUnits);
    m_units->setValue(static_cast<int>(now.value_or(0)));
    m_units->setAlignment(Qt::AlignRight);
    m_units->setAccessibleName(tr("Units"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_own, 1);
    row->addWidget(m_units);
    body()->addWidget(m_inherit);
    body()->addLayout(row);
    (now ? m_own : m_inherit)->setChecked(true);
    m_units->setEnabled(now.has_value());
    connect(m_own, &QRadioButton::toggled, m_units, &QWidget::setEnabled);
    review();
}

void CategoryThresholdDialog::review()
{
    setProblem({}, true);
}

std::optional<CategoryThresholdDialog::Threshold> CategoryThresholdDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    return m_own->isChecked() ? Threshold(m_units->value()) : Threshold();
}

} // namespace kontor
