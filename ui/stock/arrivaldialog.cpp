// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrivaldialog.h"

#include "linesform.h"
#include "stockwords.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr qint64 kArrivalDialogMostMore = 100'000; ///< than was sent
constexpr int ArrivalDialogWide = 560;

} // namespace

ArrivalDialog::ArrivalDialog(const TransferSheet &sheet, QWidget *parent) : FormDialog(parent), m_transfer(sheet.state)
{
    setHeading(tr("Receive a transfer"),
               tr("%1 · %2 → %3", "number, from, to")
                   .arg(sheet.row.number, placeName(sheet.row.from), placeName(sheet.row.to)));
    setAcceptText(tr("Book into stock"));
    setMinimumWidth(ArrivalDialogWide);
    std::vector<LinesForm::Row> rows;
    for (qsizetype i = 0; i < std::ssize(m_transfer.lines); ++i) {
        const TransferLine &line = m_transfer.lines[static_cast<size_t>(i)];
        rows.push_back({sheet.titles.value(i),
                        line.sku,
                        tr("of %1", "quantity").arg(QLocale().toString(line.inTransit())),
                        line.inTransit() + kArrivalDialogMostMore,
                        line.inTransit(),
                        {}});
    }
    m_lines = new LinesForm({tr("Article"), tr("Good"), {}, {}, tr("Damaged")}, rows, this);
    body()->addWidget(m_lines, 1);
    connect(m_lines, &LinesForm::changed, this, &ArrivalDialog::review);
    review();
}

std::vector<StockLine> ArrivalDialog::lines() const
{
    std::vector<StockLine> lines;
    for (int row = 0; row < m_lines->count(); ++row) {
        const TransferLine &line = m_transfer.lines[static_cast<size_t>(row)];
        if (m_lines->qty(row) + m_lines->second(row) > 0)
            lines.push_back({line.variant, line.sku, m_lines->qty(row), 0, m_lines->second(row)});
    }
    return lines;
}

void ArrivalDialog::review()
{
    setTotal(tr("Arrived now"), tr("%n unit(s)", nullptr, static_cast<int>(m_lines->units())));
    bool isMore = false;
    for (int row = 0; row < m_lines->count(); ++row)
        isMore |= m_lines->qty(row) + m_lines->second(row) > m_transfer.lines[static_cast<size_t>(row)].inTransit();
    setProblem({}, m_lines->units() > 0);
    if (isMore)
        setHint(tr("More arrived than is missing. It is booked as it is."));
}

} // namespace kontor
