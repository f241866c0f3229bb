// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendmanydialog.h"

#include "carrierfields.h"
#include "scanfilter.h"
#include "shipwords.h"
#include "texttable.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSet>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum SendColumn { SendNumber, SendCustomer, SendUnits, SendTracking, SendCount };

bool maySend(const ShipRow &row)
{
    return row.standing <= ShipStanding::ToShip;
}

} // namespace

SendManyDialog::SendManyDialog(const std::vector<ShipRow> &rows, const QStringList &carriers, QWidget *parent)
    : FormDialog(parent)
{
    std::ranges::copy_if(rows, std::back_inserter(m_rows), maySend);
    const int count = static_cast<int>(m_rows.size());
    setHeading(tr("Ship %Ln parcel(s)", nullptr, count), tr("With one carrier; scan or type the tracking numbers"));
    setAcceptText(tr("Ship %Ln", nullptr, count));
    resize(720, 480);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_carrier = new CarrierFields(form, this);
    m_carrier->offer(carriers);
    connect(m_carrier, &CarrierFields::carrierChanged, this, &SendManyDialog::review);
    body()->addLayout(form);
    m_table = new QTableWidget(count, SendCount, this);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("Parcels and their tracking numbers"));
    m_table->setHorizontalHeaderLabels({tr("Order"), tr("Customer"), tr("Units"), tr("Tracking number")});
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    for (int row = 0; row < count; ++row) {
        const ShipRow &each = m_rows[static_cast<size_t>(row)];
        const QString buyer = each.customerName.isEmpty() ? each.customerEmail : each.customerName;
        const QString texts[] = {each.orderNumber, buyer, QLocale().toString(each.units)};
        for (int column = 0; column < SendTracking; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            m_table->setItem(row, column, item);
        }
        m_table->item(row, SendUnits)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, SendTracking, new QTableWidgetItem(each.tracking));
    }
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(SendUnits)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fitColumns(m_table, SendTracking);
    m_table->horizontalHeader()->setSectionResizeMode(SendTracking, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemChanged, this, &SendManyDialog::review);
    connect(new ScanFilter(this), &ScanFilter::scanned, this, &SendManyDialog::take);
    body()->addWidget(m_table, 1);
    if (count > 0)
        m_table->setCurrentCell(0, SendTracking);
    review();
}

QString SendManyDialog::tracking(int row) const
{
    return m_table->item(row, SendTracking)->text().trimmed();
}

/// The next parcel that has no number yet gets it.
void SendManyDialog::take(const QString &code)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!tracking(row).isEmpty())
            continue;
        m_table->item(row, SendTracking)->setText(code.trimmed());
        m_table->setCurrentCell(std::min(row + 1, m_table->rowCount() - 1), SendTracking);
        return;
    }
}

void SendManyDialog::review()
{
    QSet<QString> seen;
    QString twice;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString number = tracking(row);
        if (!number.isEmpty() && seen.contains(number))
            twice = number;
        seen.insert(number);
    }
    if (m_rows.empty())
        setProblem(tr("None of these waits to leave."), false);
    else if (m_carrier->carrier().isEmpty())
        setProblem(tr("Choose a carrier first."), false);
    else if (!twice.isEmpty())
        setProblem(tr("%1 stands twice: each parcel has a number of its own.").arg(twice), false);
    else
        setProblem({}, true);
}

std::optional<SendManyDialog::Value> SendManyDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    m_carrier->remember();
    Value value{m_carrier->carrier(), m_carrier->service(), {}};
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ShipRow &each = m_rows[static_cast<size_t>(row)];
        value.items.push_back({each.order, each.parcel, tracking(row)});
    }
    return value;
}

Result<SendOutcome> sendMany(UnitOfWork &unit, const QString &actor, const SendManyDialog::Value &value)
{
    SendOutcome outcome;
    TransportService transport(unit, actor);
    const auto send = [&](const SendManyDialog::Item &item) -> Result<void> {
        if (!item.parcel.isNull())
            return transport.shipPacked(item.order, item.parcel, value.carrier, value.service, item.tracking);
        Shipment shipment;
        shipment.carrier = value.carrier;
        shipment.service = value.service;
        shipment.tracking = item.tracking;
        KONTOR_TRY(transport.ship(item.order, shipment));
        return {};
    };
    for (const SendManyDialog::Item &item : value.items) {
        const Result<void> done = send(item);
        if (!done && done.error().kind != ErrorKind::Refused && done.error().kind != ErrorKind::NotFound)
            return std::unexpected(done.error());
        if (!done && outcome.refused++ == 0)
            outcome.firstRefusal = done.error().code;
        outcome.done += done ? 1 : 0;
    }
    return outcome;
}

} // namespace kontor
