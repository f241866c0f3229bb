// SPDX-License-Identifier: GPL-3.0-or-later
#include "splitdialog.h"

#include "errortext.h"
#include "linesform.h"
#include "moneytext.h"
#include "orderactions.h"
#include "orderpreview.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

SplitDialog::SplitDialog(const OrderState &order, qint64 nowMs, QWidget *parent)
    : FormDialog(parent), m_order(order), m_nowMs(nowMs)
{
    setHeading(tr("Split the order"), tr("Order %1 · choose what goes into an order of its own").arg(order.number));
    setAcceptText(tr("Split"));
    setMinimumWidth(560);
    std::vector<LinesForm::Row> rows;
    for (const OrderLine &line : order.lines) {
        const qint64 most = cancellable(line);
        if (most == 0)
            continue;
        m_lineNumbers.push_back(line.line);
        rows.push_back({line.title, line.sku, tr("of %1", "quantity").arg(most), most, 0, {}});
    }
    m_lines = new LinesForm({tr("Article"), tr("Moves"), {}, {}}, rows, this);
    connect(m_lines, &LinesForm::changed, this, &SplitDialog::review);
    body()->addWidget(m_lines, 1);
    addSums();
    m_effect = muted({}, this);
    body()->addWidget(m_effect);
    review();
}

void SplitDialog::addSums()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const auto right = [this] {
        auto *label = new QLabel(this);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setMinimumWidth(112);
        return label;
    };
    const QString heads[] = {m_order.number, tr("New order")};
    for (int column = 0; column < 2; ++column) {
        QLabel *head = right();
        head->setProperty("role", u"heading"_s);
        head->setText(heads[column]);
        grid->addWidget(head, 0, column + 1);
    }
    const std::pair<QString, QLabel * Side::*> rows[] = {{tr("Total"), &Side::total},
                                                         {tr("Due"), &Side::due},
                                                         {tr("Paid"), &Side::paid},
                                                         {tr("Still to pay"), &Side::open}};
    for (const auto &[caption, field] : rows) {
        const int row = grid->rowCount();
        grid->addWidget(muted(caption, this), row, 0);
        grid->addWidget(m_stays.*field = right(), row, 1);
        grid->addWidget(m_moves.*field = right(), row, 2);
    }
    body()->addLayout(grid);
}

std::vector<LineQty> SplitDialog::wanted() const
{
    std::vector<LineQty> lines;
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->qty(row) > 0)
            lines.push_back({m_lineNumbers[static_cast<size_t>(row)], m_lines->qty(row)});
    }
    return lines;
}

void SplitDialog::show(const Side &side, const OrderState &order) const
{
    const auto money = [this](qint64 minor) { return moneyText(minor, m_order.currency); };
    side.total->setText(order.exists ? money(order.totalMinor) : u"—"_s);
    side.due->setText(order.exists ? money(order.dueMinor) : u"—"_s);
    side.paid->setText(order.exists ? money(order.balanceMinor) : u"—"_s);
    side.open->setText(order.exists ? money(std::max<qint64>(0, order.dueMinor - order.balanceMinor)) : u"—"_s);
}

void SplitDialog::review()
{
    const std::vector<LineQty> lines = wanted();
    setTotal(tr("Moves"), tr("%n unit(s)", nullptr, static_cast<int>(m_lines->units())));
    show(m_stays, m_order);
    show(m_moves, {});
    m_effect->setText(tr("Shipping stays with the first order. Money stays as far as it is due there; the rest moves "
                         "with the goods."));
    if (lines.empty()) {
        setProblem({}, false);
        return;
    }
    const Result<SplitPreview> preview = previewSplit(m_order, lines, m_nowMs);
    if (!preview) {
        setProblem(errorText(preview.error()), false);
        return;
    }
    show(m_stays, preview->parent);
    show(m_moves, preview->child);
    if (preview->movedMinor > 0)
        m_effect->setText(tr("%1 of what was paid moves with the goods. Shipping stays with the first order.")
                              .arg(moneyText(preview->movedMinor, m_order.currency)));
    setProblem({}, true);
}

QStringList SplitDialog::shownSums() const
{
    return {m_stays.total->text(), m_stays.due->text(), m_stays.paid->text(),
            m_moves.total->text(), m_moves.due->text(), m_moves.paid->text()};
}

std::optional<std::vector<LineQty>> SplitDialog::value() const
{
    return result() == Accepted ? std::optional(wanted()) : std::nullopt;
}

} // namespace kontor
