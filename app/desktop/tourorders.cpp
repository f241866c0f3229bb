// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through refunds, payments and parcels of orders, and what needs attention.
#include "attentionwords.h"
#include "chiprow.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderspage.h"
#include "suggestfield.h"
#include "tour.h"
#include "tourstates.h"
#include "wayoutdialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

CaseRecord record(const QString &number, const QString &name, qint64 units = 0)
{
    return {idCast<RecordId>(OrderId(QUuid::createUuidV5(QUuid(), number))), number, name, units};
}

/// A case as a shop of two desks would have it, for a way out that asks something.
OpenCase pretendedCase(CaseKind kind)
{
    OpenCase open;
    open.kind = kind;
    open.currency = u"EUR"_s;
    switch (kind) {
    case CaseKind::Oversold:
        open.about = CaseSubject::Article;
        open.number = u"SHIRT-L"_s;
        open.name = u"Amber Linen Shirt · L"_s;
        open.detail = u"Front desk"_s;
        open.units = 3;
        open.records = {record(u"A7-000412"_s, u"Elif Andersson"_s, 2), record(u"B3-000033"_s, u"王芳"_s, 1)};
        break;
    case CaseKind::Unattached:
        open.about = CaseSubject::Record;
        open.what = u"payment.captured"_s;
        open.amountMinor = 4990;
        break;
    case CaseKind::DuplicateSku:
        open.about = CaseSubject::Article;
        open.number = u"MUG-RED"_s;
        open.records = {record(u"MUG-RED"_s, u"Mug, red"_s), record(u"MUG-RED"_s, u"Mug with a red handle"_s)};
        break;
    default:
        open.about = CaseSubject::Order;
        open.number = u"A7-000398"_s;
        open.amountMinor = 8900;
        open.balanceMinor = 8900;
        break;
    }
    return open;
}

} // namespace

/// The orders that these search words find, the first of them current.
void Tour::find(const QString &words)
{
    step([=, this] {
        orders()->chips()->choose(u"all"_s);
        orders()->searchField()->setText(words);
    });
    pause();
    step([this] { orders()->table()->selectRow(0); });
}

void Tour::planRefunds()
{
    const std::tuple<RefundState, RefundAction, QString> dialogs[] = {
        {RefundState::Approved, RefundAction::Settle, u"dialog-refund-sent"_s},
        {RefundState::Approved, RefundAction::TakeBack, u"dialog-take-back"_s},
        {RefundState::Approved, RefundAction::Exchange, u"dialog-exchange"_s},
        {RefundState::Approved, RefundAction::Fail, u"dialog-refund-failed"_s},
        {RefundState::Requested, RefundAction::Reject, u"dialog-refund-reject"_s},
    };
    for (const auto &[state, action, name] : dialogs) {
        queue(u"refunding"_s);
        if (state == RefundState::Requested)
            step([this] { orders()->table()->selectRow(1); });
        step([this, wanted = state, what = action] {
            for (const Refund &refund : orders()->pane()->order().refunds) {
                if (refund.state == wanted) {
                    emit orders()->pane()->refundActionChosen(refund.id, what);
                    return;
                }
            }
        });
        step([] {
            if (auto *entry = qobject_cast<OrderEntryDialog *>(QApplication::activeModalWidget()))
                emit entry->goodsField()->entered(u"s"_s);
        });
        shootDialog(name);
    }
}

void Tour::planPayments()
{
    const std::tuple<QString, PaymentAction, QString> dialogs[] = {
        {kTourDisputed, PaymentAction::Reverse, u"dialog-payment-reversed"_s},
        {kTourPaidAgain, PaymentAction::Reinstate, u"dialog-payment-again"_s},
    };
    for (const auto &[tag, action, name] : dialogs) {
        find(u"tag:"_s + tag);
        step([this, what = action] {
            const std::vector<Payment> &payments = orders()->pane()->order().payments;
            if (!payments.empty())
                emit orders()->pane()->paymentActionChosen(payments.front().key, what);
        });
        shootDialog(name);
    }
}

void Tour::planParcels()
{
    const auto ask = [this](ParcelAction action) {
        step([=, this] {
            const std::vector<Parcel> &parcels = orders()->pane()->order().parcels;
            if (!parcels.empty())
                emit orders()->pane()->parcelActionChosen(parcels.front().id, action);
        });
    };
    find(u"tag:"_s + kTourPacked);
    shoot(u"orders-packed"_s);
    ask(ParcelAction::Ship);
    shootDialog(u"dialog-send-parcel"_s);
    queue(u"shipped"_s);
    ask(ParcelAction::Track);
    shootDialog(u"dialog-track"_s);
}

void Tour::planWaysOut()
{
    const std::tuple<CaseKind, WayOut, QString> ways[] = {
        {CaseKind::Unattached, WayOut::Attach, u"attach"_s},
        {CaseKind::Oversold, WayOut::Split, u"split"_s},
        {CaseKind::Oversold, WayOut::Substitute, u"substitute"_s},
        {CaseKind::Oversold, WayOut::CancelUnits, u"cancel-units"_s},
        {CaseKind::Oversold, WayOut::OrderMore, u"order-more"_s},
        {CaseKind::DuplicateSku, WayOut::ChangeCode, u"change-code"_s},
        {CaseKind::DuplicateSku, WayOut::Archive, u"archive"_s},
        {CaseKind::PaymentReversed, WayOut::CancelOrder, u"cancel-order"_s},
    };
    for (const auto &[kind, way, name] : ways) {
        step([this, what = kind, by = way] {
            auto *dialog = new WayOutDialog(pretendedCase(what), by, m_desk.window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        shootDialog(u"way-out-"_s + name);
    }
}

} // namespace kontor
