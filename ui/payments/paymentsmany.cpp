// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PaymentsPage that does something with several rows at once.
#include "attentionservice.h"
#include "dottedtext.h"
#include "errortext.h"
#include "icons.h"
#include "moneytext.h"
#include "orderwords.h"
#include "paymentspage.h"
#include "toast.h"

#include <QAction>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostNamed = 5;

/// The one order that all of them are about; empty: there are several, or none.
QString commonOrder(const std::vector<PaymentRow> &rows)
{
    if (rows.empty())
        return {};
    const QString number = rows.front().orderNumber;
    const bool isCommon = std::ranges::all_of(rows, [&](const PaymentRow &row) { return row.orderNumber == number; });
    return isCommon ? number : QString();
}

/// "€20.00  ·  Stripe  ·  Mar 3, 10:00 AM  ·  pi_1": who paid is not known of money that has no order.
QString knownOf(const PaymentRow &row, const QTimeZone &zone)
{
    QStringList known{moneyText(row.amountMinor, row.currency)};
    if (!row.channel.isEmpty())
        known += channelWord(row.channel);
    known += whenText(row.atMs, zone);
    if (const QString &reference = row.reference.isEmpty() ? row.key : row.reference; !reference.isEmpty())
        known += reference;
    return dottedText(known);
}

} // namespace

QString PaymentsPage::attachQuestion(const std::vector<PaymentRow> &rows) const
{
    QStringList lines;
    for (const PaymentRow &row : rows | std::views::take(kMostNamed))
        lines += knownOf(row, m_zone);
    if (const auto others = static_cast<int>(rows.size()) - kMostNamed; others > 0)
        lines += tr("and %Ln more payment(s)", nullptr, others);
    return tr("%1\nWhich order did this money come for?", "lines, a payment each").arg(lines.join(u'\n'));
}

void PaymentsPage::buildBulk()
{
    m_attachMany = new QAction(icon(u"orders"_s), QString(), this);
    m_openCommon = new QAction(icon(u"right"_s), QString(), this);
    m_copyMany = new QAction(icon(u"copy"_s), QString(), this);
    for (QAction *action : {m_attachMany, m_openCommon, m_copyMany})
        addBulkAction(action);
    connect(m_attachMany, &QAction::triggered, this, &PaymentsPage::attachMany);
    connect(m_openCommon, &QAction::triggered, this, [this] { emit orderWanted(commonOrder(m_selected)); });
    connect(m_copyMany, &QAction::triggered, this, [this] { copySelection(); });
    offerForSelected({});
}

void PaymentsPage::nameBulk()
{
    m_attachMany->setText(tr("Attach to an order…"));
    m_attachMany->setToolTip(tr("For payments that belong to no order yet"));
    m_openCommon->setText(tr("Open the order"));
    m_openCommon->setToolTip(tr("Where all selected rows are about one order"));
    m_copyMany->setText(tr("Copy"));
    m_copyMany->setToolTip(tr("Copies the selected rows for a spreadsheet"));
}

/// Only what is right for every one of them can be pressed.
void PaymentsPage::offerForSelected(const std::vector<PaymentRow> &rows)
{
    m_selected = rows;
    m_attachMany->setEnabled(!rows.empty() && std::ranges::all_of(rows, &PaymentRow::isUnattached));
    m_openCommon->setEnabled(!commonOrder(rows).isEmpty());
}

void PaymentsPage::attachMany()
{
    const std::vector<PaymentRow> rows = m_selected;
    pickOrder(tr("Attach the payments"), attachQuestion(rows), [this, rows](const OrderId &order) {
        auto work = [order, rows, actor = m_context.actor](UnitOfWork &unit) -> Result<void> {
            AttentionService cases(unit, actor);
            WayChoice choice;
            choice.order = order;
            for (const PaymentRow &row : rows)
                KONTOR_TRY(cases.take(unattachedCaseId(row.fact), WayOut::Attach, choice));
            return {};
        };
        m_context.worker.write<void>(work).then(this, [this, count = rows.size()](const Result<void> &done) {
            done ? emit noticed(tr("%Ln payment(s) booked on the order.", nullptr, static_cast<int>(count)))
                 : Toast::tell(this, errorText(done.error()), Toast::Tone::Bad);
        });
    });
}

} // namespace kontor
