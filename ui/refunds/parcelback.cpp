// SPDX-License-Identifier: GPL-3.0-or-later
#include "parcelback.h"

#include "ask.h"
#include "errortext.h"
#include "icons.h"
#include "orderflow.h"
#include "orderpickdialog.h"
#include "tablepage.h"
#include "toast.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class ParcelBack
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ParcelBack)
};

/// What a refund waits for is asked with it: then units can be missing, too.
void takeIn(OrderFlow *flow, QWidget *page, const OrderState &order)
{
    const auto waits = std::ranges::find_if(order.refunds, [](const Refund &r) { return r.awaitedUnits > 0; });
    if (waits != order.refunds.end())
        return flow->start(order, waits->id, RefundAction::TakeBack);
    const auto no = objection(order, OrderAction::TakeBack, QDateTime::currentMSecsSinceEpoch());
    no ? Toast::tell(page, errorText(QString::fromLatin1(no->code), no->text), Toast::Tone::Bad)
       : flow->start(order, OrderAction::TakeBack);
}

void askWhose(const UiContext &context, OrderFlow *flow, QWidget *page)
{
    const OrderPickDialog::Words words{ParcelBack::tr("A parcel came back"),
                                       ParcelBack::tr("Which order are the goods from?"), ParcelBack::tr("Next")};
    OrderFilter among;
    among.fulfilments = {FulfilmentAxis::PartiallyShipped, FulfilmentAxis::Shipped, FulfilmentAxis::Delivered,
                         FulfilmentAxis::Received, FulfilmentAxis::PartiallyReturned};
    ask(new OrderPickDialog(context, words, among, page), page,
        [&worker = context.worker, flow, page](const OrderId &id) {
            auto read = [id](ShopReader &reader) { return reader.order(id); };
            worker.read<OrderState>(read).then(page, [flow, page](const Result<OrderState> &order) {
                order ? takeIn(flow, page, *order) : Toast::tell(page, errorText(order.error()), Toast::Tone::Bad);
            });
        });
}

} // namespace

QAction *parcelBackAction(const UiContext &context, OrderFlow *flow, TablePage *page)
{
    auto *action = new QAction(icon(u"return"_s), QString(), page);
    QObject::connect(action, &QAction::triggered, page, [context, flow, page] { askWhose(context, flow, page); });
    page->addAction(action);
    nameParcelBack(action);
    return action;
}

void nameParcelBack(QAction *action)
{
    action->setText(ParcelBack::tr("Parcel came back…"));
    action->setToolTip(ParcelBack::tr("Goods came back, whether anybody had announced them or not"));
}

} // namespace kontor
