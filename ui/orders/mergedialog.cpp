// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedialog.h"

#include "errortext.h"
#include "moneytext.h"
#include "orderpreview.h"
#include "orderwords.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

MergeDialog::MergeDialog(const OrderState &order, std::vector<OrderState> candidates, const QTimeZone &zone,
                         qint64 nowMs, QWidget *parent)
    : FormDialog(parent), m_order(order), m_candidates(std::move(candidates)), m_nowMs(nowMs)
{
    const QString buyer = order.customerName.isEmpty() ? order.customerEmail : order.customerName;
    setHeading(tr("Merge orders"),
               tr("Order %1 of %2 takes over the orders you tick", "number, buyer").arg(order.number, buyer));
    setAcceptText(tr("Merge"));
    setMinimumWidth(560);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"ticked"_s);
    m_list->setAccessibleName(tr("Orders that can be merged"));
    m_list->setMinimumHeight(160);
    for (const OrderState &each : m_candidates) {
        auto *item = new QListWidgetItem(
            tr("%1  ·  %2  ·  %n unit(s)  ·  %3", "number, date, amount", static_cast<int>(each.units()))
                .arg(each.number, whenText(each.placedAtMs, zone), moneyText(each.totalMinor, each.currency)),
            m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_candidates.size() == 1 ? Qt::Checked : Qt::Unchecked);
    }
    body()->addWidget(m_list, 1);
    m_list->setVisible(!m_candidates.empty());
    m_effect = new QLabel(this);
    m_effect->setWordWrap(true);
    body()->addWidget(m_effect);
    connect(m_list, &QListWidget::itemChanged, this, &MergeDialog::review);
    review();
}

std::vector<OrderState> MergeDialog::chosen() const
{
    std::vector<OrderState> orders{m_order};
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            orders.push_back(m_candidates[static_cast<size_t>(row)]);
    }
    return orders;
}

void MergeDialog::review()
{
    const std::vector<OrderState> orders = chosen();
    setTotal({}, {});
    if (m_candidates.empty()) {
        m_effect->setText(tr("No other order fits. Orders can be merged when they are of the same buyer, currency and "
                             "payment terms, and nothing of them is packed."));
        setProblem({}, false);
        return;
    }
    m_effect->setText(tr("Articles, shipping and payments move to the first order; the others end as merged and no "
                         "longer count as separate orders."));
    if (orders.size() < 2) {
        setProblem({}, false);
        return;
    }
    const Result<OrderState> joined = previewMerge(orders, m_nowMs);
    if (!joined) {
        setProblem(errorText(joined.error()), false);
        return;
    }
    setTotal(tr("Order %1 then: %n unit(s), %2 paid", nullptr, static_cast<int>(joined->units()))
                 .arg(m_order.number, moneyText(joined->balanceMinor, m_order.currency)),
             moneyText(joined->dueMinor, m_order.currency));
    setProblem({}, true);
}

std::optional<std::vector<OrderId>> MergeDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    std::vector<OrderId> ids;
    for (const OrderState &order : chosen())
        ids.push_back(order.id);
    return ids;
}

} // namespace kontor
