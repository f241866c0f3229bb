// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundbulkdialog.h"

#include "errortext.h"
#include "moneytext.h"
#include "orderactions.h"
#include "ordereffects.h"
#include "orderwords.h"
#include "refundwords.h"
#include "texttable.h"
#include "theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum Column { Number, Customer, Amount, Happens };

QString paidBy(const OrderState &order, const RefundId &id)
{
    const Refund *refund = order.refund(id);
    return refund && !refund->amounts.empty() ? refund->amounts.front().payment.section(u'|', 0, 0) : u"cash"_s;
}

/// Why a refund that waits for no decision any more, or not for this one, takes no part.
QString whyDecided(RefundStanding standing)
{
    switch (standing) {
    case RefundStanding::NeedsSecond:
        return RefundBulkDialog::tr("Already approved; it needs a second person.");
    case RefundStanding::Approved:
        return RefundBulkDialog::tr("Already approved.");
    case RefundStanding::Failed:
        return RefundBulkDialog::tr("Already approved; sending it failed.");
    case RefundStanding::Settled:
        return RefundBulkDialog::tr("The money has already been sent.");
    case RefundStanding::Rejected:
        return RefundBulkDialog::tr("It was rejected.");
    case RefundStanding::Withdrawn:
        return RefundBulkDialog::tr("It was withdrawn.");
    case RefundStanding::Superseded:
        return RefundBulkDialog::tr("Another refund took its place.");
    default:
        return word(standing);
    }
}

} // namespace

RefundBulkDialog::RefundBulkDialog(RefundBulk action, const std::vector<Candidate> &candidates,
                                   std::optional<qint64> limitMinor, const QString &actor, QWidget *parent)
    : FormDialog(parent), m_limit(limitMinor), m_actor(actor)
{
    const bool isApproval = action == RefundBulk::Approve;
    m_value.action = action;
    const int count = static_cast<int>(candidates.size());
    resize(720, 460);
    if (!isApproval) {
        m_channel = new QComboBox(this);
        m_channel->addItem(tr("As each was paid"), QString());
        for (const QString &channel : handChannels())
            m_channel->addItem(channelWord(channel), channel);
        auto *form = new QFormLayout;
        form->addRow(tr("&How"), m_channel);
        body()->addLayout(form);
    }
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("What will happen"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Order"), tr("Customer"), tr("Amount"), tr("What will happen")});
    m_list->headerItem()->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(Happens, QHeaderView::Stretch);
    std::map<QString, qint64> sums; // currencies are never added to each other
    for (const Candidate &candidate : candidates) {
        const RefundRow &row = candidate.row;
        const QString why = leftOut(candidate);
        auto *item =
            new QTreeWidgetItem({row.orderNumber, row.customerName.isEmpty() ? row.customerEmail : row.customerName,
                                 moneyText(row.amountMinor(), row.currency),
                                 !why.isEmpty()   ? tr("Left out: %1", "why").arg(why)
                                     : isApproval ? tr("Is approved")
                                                  : tr("Counts as sent")});
        item->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Happens, item->text(Happens));
        if (!why.isEmpty()) // as in the dialogs of orders
            item->setForeground(Happens, Theme::colors().bad);
        m_list->addTopLevelItem(item);
        if (!why.isEmpty())
            continue;
        m_value.refunds.emplace_back(row.order, row.id);
        sums[row.currency] += row.amountMinor();
    }
    const int named = takePart() > 0 ? takePart() : count;
    const QString below = isApproval ? tr("Each at what was asked for") : tr("Say how; each keeps its own amount");
    setHeading(isApproval ? tr("Approve %Ln refund(s)", nullptr, named)
                          : tr("Money sent for %Ln refund(s)", nullptr, named),
               takePart() == count ? below : below + u"  ·  "_s + tr("%Ln left out", nullptr, count - takePart()));
    fitColumns(m_list, {Number, Customer, Amount});
    body()->addWidget(m_list, 1);
    QStringList totals;
    for (const auto &[currency, sum] : sums)
        totals += moneyText(sum, currency);
    setTotal(tr("Goes back"), totals.isEmpty() ? u"—"_s : totals.join(u" + "_s));
    setAcceptText(isApproval ? tr("Approve %Ln", nullptr, takePart()) : tr("Mark %Ln as sent", nullptr, takePart()));
    review();
}

QString RefundBulkDialog::leftOut(const Candidate &candidate) const
{
    const Refund *refund = candidate.order.refund(candidate.row.id);
    if (!refund)
        return tr("A bank took this money back.");
    const bool isApproval = m_value.action == RefundBulk::Approve;
    if (refund->state != RefundState::Requested
        && (isApproval || !refund->isApproved() || refund->state == RefundState::Settled))
        return whyDecided(candidate.row.standing); // says it better than a rule
    const RefundAction wish = isApproval ? RefundAction::Approve : RefundAction::Settle;
    if (const auto no = objection(candidate.order, *refund, wish, m_actor, QDateTime::currentMSecsSinceEpoch()))
        return errorText(QString::fromLatin1(no->code), no->text);
    if (!isApproval)
        return {};
    if (refund->requestedMinor > refundableMinor(candidate.order))
        return tr("More is asked for than can go back.");
    if (refund->requestedMinor > refundWorth(candidate.order, *refund))
        return tr("More is asked for than its units and shipping come to.");
    return m_limit && refund->requestedMinor > *m_limit ? tr("A second person must agree.") : QString();
}

void RefundBulkDialog::review()
{
    setProblem(takePart() == 0 ? tr("None of them can be done this way. Look at each.") : QString(), takePart() > 0);
}

std::optional<RefundBulkDialog::Value> RefundBulkDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Value value = m_value;
    value.channel = m_channel ? m_channel->currentData().toString() : QString();
    return value;
}

Result<RefundBulkOutcome> carryOut(UnitOfWork &unit, const QString &actor, const RefundBulkDialog::Value &value)
{
    RefundBulkOutcome outcome;
    RefundsService service(unit, actor);
    for (const auto &[order, refund] : value.refunds) {
        const OrderState *state = unit.order(order);
        const QString channel = !value.channel.isEmpty() || !state ? value.channel : paidBy(*state, refund);
        const Result<void> done = value.action == RefundBulk::Approve ? service.approve(order, refund)
                                                                      : service.settle(order, refund, channel, {});
        if (!done && done.error().kind != ErrorKind::Refused && done.error().kind != ErrorKind::NotFound)
            return std::unexpected(done.error());
        if (!done && outcome.refused++ == 0)
            outcome.firstRefusal = done.error().code;
        outcome.done += done ? 1 : 0;
    }
    return outcome;
}

} // namespace kontor
