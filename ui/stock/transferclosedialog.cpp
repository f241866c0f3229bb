// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferclosedialog.h"

#include "stockwords.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int TransferCloseDialogWide = 460;

} // namespace

TransferCloseDialog::TransferCloseDialog(const TransferSheet &sheet, QWidget *parent) : FormDialog(parent)
{
    setHeading(
        tr("Close transfer %1").arg(sheet.row.number),
        tr("%Ln unit(s) have not arrived. What became of them?", nullptr, static_cast<int>(sheet.row.missing())));
    setAcceptText(tr("Close it"));
    setMinimumWidth(TransferCloseDialogWide);
    const bool isOne = sheet.row.missing() == 1;
    m_back = new QRadioButton((isOne ? tr("It went &back to %1 and is in stock there again")
                                     : tr("They went &back to %1 and are in stock there again"))
                                  .arg(placeName(sheet.row.from)),
                              this);
    m_lost = new QRadioButton(isOne ? tr("It is &lost") : tr("They are &lost"), this);
    for (QRadioButton *choice : {m_back, m_lost}) {
        body()->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &TransferCloseDialog::review);
    }
    body()->addStretch(1);
    review();
}

QString TransferCloseDialog::rest() const
{
    return m_back->isChecked() ? u"back"_s : u"lost"_s;
}

void TransferCloseDialog::review()
{
    setProblem({}, m_back->isChecked() || m_lost->isChecked());
}

} // namespace kontor
