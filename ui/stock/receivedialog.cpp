// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivedialog.h"

#include "linesform.h"

#include <QCheckBox>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kReceiveDialogMostMore = 100'000; ///< than was ordered
constexpr int ReceiveDialogWide = 560;

} // namespace

ReceiveDialog::ReceiveDialog(const PurchaseSheet &sheet, QWidget *parent) : FormDialog(parent), m_purchase(sheet.state)
{
    setHeading(tr("Receive goods"),
               tr("Purchase order %1 · %2", "number, supplier").arg(m_purchase.number, m_purchase.supplier));
    setAcceptText(tr("Book into stock"));
    setMinimumWidth(ReceiveDialogWide);
    std::vector<LinesForm::Row> rows;
    for (qsizetype i = 0; i < std::ssize(m_purchase.lines); ++i) {
        const PurchaseLine &line = m_purchase.lines[static_cast<size_t>(i)];
        rows.push_back({sheet.titles.value(i),
                        line.sku,
                        tr("of %1", "quantity").arg(QLocale().toString(line.open())),
                        line.open() + kReceiveDialogMostMore,
                        line.open(),
                        {}});
    }
    m_lines = new LinesForm({tr("Article"), tr("Received now"), {}, {}}, rows, this);
    body()->addWidget(m_lines, 1);
    m_last = new QCheckBox(tr("&Nothing more is expected: close the order"), this);
    body()->addWidget(m_last);
    connect(m_lines, &LinesForm::changed, this, &ReceiveDialog::review);
    connect(m_last, &QCheckBox::toggled, this, &ReceiveDialog::review);
    review();
}

std::vector<StockLine> ReceiveDialog::lines() const
{
    std::vector<StockLine> lines;
    for (int row = 0; row < m_lines->count(); ++row) {
        const PurchaseLine &line = m_purchase.lines[static_cast<size_t>(row)];
        if (m_lines->qty(row) > 0)
            lines.push_back({line.variant, line.sku, m_lines->qty(row), 0, 0});
    }
    return lines;
}

bool ReceiveDialog::isLast() const
{
    return m_last->isChecked();
}

void ReceiveDialog::review()
{
    setTotal(tr("Received now"), tr("%n unit(s)", nullptr, static_cast<int>(m_lines->units())));
    bool isMore = false;
    for (int row = 0; row < m_lines->count(); ++row)
        isMore |= m_lines->qty(row) > m_purchase.lines[static_cast<size_t>(row)].open();
    setProblem({}, m_lines->units() > 0 || m_last->isChecked());
    if (isMore)
        setHint(tr("More came than was ordered. It is booked as it is."));
}

} // namespace kontor
