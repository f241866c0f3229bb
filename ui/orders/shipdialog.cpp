// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipdialog.h"

#include "carrierfields.h"
#include "linesform.h"
#include "orderactions.h"
#include "overridebox.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kontor {

ShipDialog::ShipDialog(const OrderState &order, QWidget *parent) : FormDialog(parent), m_number(order.number)
{
    setHeading(tr("Ship a parcel"),
               order.customerName.isEmpty()
                   ? tr("Order %1").arg(order.number)
                   : tr("Order %1 · %2", "number, customer").arg(order.number, order.customerName));
    setAcceptText(tr("Ship"));
    setMinimumWidth(560);
    std::vector<LinesForm::Row> rows;
    for (const OrderLine &line : order.lines) {
        const qint64 most = shippable(line);
        if (most == 0)
            continue;
        m_lineNumbers.push_back(line.line);
        m_open += most;
        rows.push_back({line.title, line.sku, tr("of %1", "quantity").arg(most), most, most, {}});
    }
    m_lines = new LinesForm({tr("Article"), tr("In this parcel"), {}, {}}, rows, this);
    body()->addWidget(m_lines, 1);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_carrier = new CarrierFields(form, this);
    m_tracking = new QLineEdit(this);
    m_tracking->setPlaceholderText(tr("Type or scan the number on the label"));
    form->addRow(tr("&Tracking number"), m_tracking);
    body()->addLayout(form);
    m_override = new OverrideBox(this);
    body()->addWidget(m_override);
    if (shipsUnpaid(order))
        m_override->ask(tr("The buyer pays first, and order %1 is not paid.").arg(order.number),
                        tr("S&hip it all the same"));
    connect(m_override, &OverrideBox::changed, this, &ShipDialog::review);
    connect(m_lines, &LinesForm::changed, this, &ShipDialog::review);
    m_tracking->setFocus();
    review();
}

void ShipDialog::review()
{
    const qint64 units = m_lines->units();
    setTotal(tr("In this parcel"), tr("%n unit(s)", nullptr, static_cast<int>(units)));
    QString wrong;
    if (units == 0)
        wrong = tr("Put at least one unit into the parcel.");
    else if (m_override->isOn() && !m_override->isAnswered())
        wrong = tr("Say why it is shipped unpaid.");
    setProblem(wrong, wrong.isEmpty() && m_override->isAnswered());
    if (units > 0 && units < m_open)
        setHint(tr("%n unit(s) stay for a later parcel.", nullptr, static_cast<int>(m_open - units)));
}

std::optional<Shipment> ShipDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Shipment shipment;
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->qty(row) > 0)
            shipment.lines.push_back({m_lineNumbers[static_cast<size_t>(row)], m_lines->qty(row)});
    }
    shipment.carrier = m_carrier->carrier();
    shipment.service = m_carrier->service();
    shipment.tracking = m_tracking->text().trimmed();
    shipment.overrideUnpaid = m_override->isOn();
    shipment.overrideReason = m_override->reason();
    m_carrier->remember();
    return shipment;
}

} // namespace kontor
