// SPDX-License-Identifier: GPL-3.0-or-later
#include "canceldialog.h"

#include "linesform.h"
#include "moneytext.h"
#include "orderactions.h"
#include "orderfold.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

CancelDialog::CancelDialog(const OrderState &order, What what, QWidget *parent)
    : FormDialog(parent), m_order(order), m_what(what)
{
    setHeading(what == What::Order ? tr("Cancel the order") : tr("Cancel articles"), tr("Order %1").arg(order.number));
    setAcceptText(what == What::Order ? tr("Cancel the order") : tr("Cancel these units"));
    setRejectText(what == What::Order ? tr("Keep the order") : tr("Keep everything"));
    setDangerous(true);
    setMinimumWidth(520);
    if (what == What::Lines) {
        std::vector<LinesForm::Row> rows;
        for (const OrderLine &line : order.lines) {
            const qint64 most = cancellable(line);
            if (most == 0)
                continue;
            m_lineNumbers.push_back(line.line);
            rows.push_back({line.title, line.sku, tr("of %1", "quantity").arg(most), most, 0, {}});
        }
        m_lines = new LinesForm({tr("Article"), tr("Cancel"), {}, tr("Amount")}, rows, this);
        connect(m_lines, &LinesForm::changed, this, &CancelDialog::review);
        body()->addWidget(m_lines, 1);
    }
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_reason = new QComboBox(this);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setEditable(true);
    m_reason->addItems({tr("Buyer changed their mind"), tr("Not in stock"), tr("Wrong price"), tr("Entered twice")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type"));
    form->addRow(tr("&Reason"), m_reason);
    m_by = new QComboBox(this);
    m_by->addItem(tr("The shop"), static_cast<int>(ClosedReason::Merchant));
    m_by->addItem(tr("The buyer"), static_cast<int>(ClosedReason::Buyer));
    if (what == What::Order)
        form->addRow(tr("Re&quested by"), m_by);
    else
        m_by->hide();
    body()->addLayout(form);
    m_effect = new QLabel(this);
    m_effect->setWordWrap(true);
    body()->addWidget(m_effect);
    connect(m_reason, &QComboBox::editTextChanged, this, &CancelDialog::review);
    review();
}

/// The fold itself says what cancelling would leave.
OrderState CancelDialog::afterwards() const
{
    OrderState next = m_order;
    Fact fact;
    fact.subjects = {idCast<RecordId>(m_order.id)};
    fact.kind = m_what == What::Order ? FactKind::OrderCancelled : FactKind::OrderLinesCancelled;
    QJsonArray lines;
    for (int row = 0; m_lines && row < m_lines->count(); ++row)
        lines.append(QJsonObject{{u"line"_s, m_lineNumbers[static_cast<size_t>(row)]}, {u"qty"_s, m_lines->qty(row)}});
    fact.json.insert("lines"_L1, lines);
    foldOrderFact(next, fact);
    next.settle();
    return next;
}

void CancelDialog::review()
{
    const qint64 units = m_lines ? m_lines->units() : m_order.units();
    for (int row = 0; m_lines && row < m_lines->count(); ++row) {
        const OrderLine *line = m_order.line(m_lineNumbers[static_cast<size_t>(row)]);
        m_lines->setAmount(row, moneyText(line->nextShare(m_lines->qty(row)), m_order.currency));
    }
    const OrderState next = afterwards();
    const qint64 back = std::max<qint64>(0, next.balanceMinor - next.dueMinor);
    setTotal(tr("Still to pay then"),
             moneyText(std::max<qint64>(0, next.dueMinor - next.balanceMinor), m_order.currency));
    m_effect->setText(back > 0 ? tr("%1 will be overpaid then; a refund request is opened for approval.")
                                     .arg(moneyText(back, m_order.currency))
                               : tr("The reserved goods are free for other orders at once."));
    const bool hasReason = !m_reason->currentText().trimmed().isEmpty();
    setProblem({}, hasReason && (m_what == What::Order || units > 0));
}

std::optional<CancelChoice> CancelDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    CancelChoice choice;
    for (int row = 0; m_lines && row < m_lines->count(); ++row) {
        if (m_lines->qty(row) > 0)
            choice.lines.push_back({m_lineNumbers[static_cast<size_t>(row)], m_lines->qty(row)});
    }
    choice.reason = m_reason->currentText().trimmed();
    choice.by = static_cast<ClosedReason>(m_by->currentData().toInt());
    return choice;
}

} // namespace kontor
