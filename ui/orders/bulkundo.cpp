// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkundo.h"

#include "jobs.h"
#include "toast.h"

#include <QCoreApplication>
#include <QWidget>

namespace kontor {

namespace {

class BulkText
{
    Q_DECLARE_TR_FUNCTIONS(kontor::BulkText)
};

void tellTakenBack(QWidget *page, const QString &did, const BulkRun &run)
{
    if (run.done() == run.total())
        Toast::replace(page, BulkText::tr("Undone: %1").arg(did));
    else if (run.refused().empty())
        Toast::replace(page, BulkText::tr("Undone for %1 of %2 orders.").arg(run.done()).arg(run.total()));
    else
        Toast::tell(page,
                    BulkText::tr("Undone for %1 of %2 orders: %3", "why not for all")
                        .arg(run.done())
                        .arg(run.total())
                        .arg(run.refused().front().sentence),
                    Toast::Tone::Bad);
}

void takeBack(const UiContext &context, QWidget *page, const BulkUndo &undo)
{
    Jobs *jobs = context.jobs ? context.jobs : new Jobs(page); // without a window around it
    Job *job = jobs->startPassing(BulkText::tr("Undo: %1").arg(undo.did));
    auto *run = new BulkRun(context, undo.choice, undo.orders, job, page);
    QObject::connect(run, &BulkRun::finished, page, [page, run, did = undo.did] {
        tellTakenBack(page, did, *run);
        run->deleteLater();
    });
    run->start();
}

} // namespace

QString bulkSentence(const BulkChoice &choice, int orders)
{
    switch (choice.action) {
    case BulkAction::Pay:
        return BulkText::tr("%Ln payment(s) are recorded.", nullptr, orders);
    case BulkAction::Ship:
        return BulkText::tr("%Ln order(s) are shipped.", nullptr, orders);
    case BulkAction::Tag:
        return BulkText::tr("%Ln order(s) are tagged “%1”.", nullptr, orders).arg(choice.tag);
    case BulkAction::Untag:
        return BulkText::tr("The tag “%1” is taken from %Ln order(s).", nullptr, orders).arg(choice.tag);
    case BulkAction::Hold:
        return BulkText::tr("%Ln order(s) are on hold.", nullptr, orders);
    case BulkAction::Release:
        return BulkText::tr("%Ln order(s) are released.", nullptr, orders);
    case BulkAction::Cancel:
        break;
    }
    return BulkText::tr("%Ln order(s) are cancelled.", nullptr, orders);
}

std::optional<BulkUndo> undoOf(const BulkChoice &choice, const std::vector<OrderState> &orders)
{
    BulkUndo undo{bulkSentence(choice, static_cast<int>(orders.size())), choice, orders};
    switch (choice.action) {
    case BulkAction::Tag:
        undo.choice.action = BulkAction::Untag;
        return undo;
    case BulkAction::Untag:
        undo.choice.action = BulkAction::Tag;
        return undo;
    case BulkAction::Hold:
        undo.choice.action = BulkAction::Release;
        return undo;
    case BulkAction::Release:
        undo.choice.action = BulkAction::Hold;
        for (const OrderState &order : orders)
            undo.choice.reasons.insert(order.number, order.holdReason);
        return undo;
    case BulkAction::Pay:
    case BulkAction::Ship:
    case BulkAction::Cancel:
        break;
    }
    return std::nullopt;
}

void offerUndo(const UiContext &context, QWidget *page, const QString &sentence, const BulkUndo &undo)
{
    Toast::offer(page, sentence, BulkText::tr("Undo"), page, [context, page, undo] { takeBack(context, page, undo); });
}

} // namespace kontor
