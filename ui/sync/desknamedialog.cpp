// SPDX-License-Identifier: GPL-3.0-or-later
#include "desknamedialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kontor {

namespace {
constexpr int kLongestName = 60;
constexpr int kDeskNameDialogWidth = 420;
} // namespace

DeskNameDialog::DeskNameDialog(const QString &before, QWidget *parent) : FormDialog(parent)
{
    setHeading(tr("Rename “%1”").arg(before), tr("It is shown beside everything that is done there, on all desks."));
    setAcceptText(tr("Rename"));
    setMinimumWidth(kDeskNameDialogWidth);
    m_name = new QLineEdit(before, this);
    m_name->setMaxLength(kLongestName);
    m_name->selectAll();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Name"), m_name);
    body()->addLayout(form);
    connect(m_name, &QLineEdit::textChanged, this, [this] { review(); });
    review();
}

QString DeskNameDialog::name() const
{
    return m_name->text().trimmed();
}

void DeskNameDialog::review()
{
    setProblem({}, !name().isEmpty());
}

} // namespace kontor
