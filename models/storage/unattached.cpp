// SPDX-License-Identifier: GPL-3.0-or-later
#include "unattached.h"

#include "purchaseorder.h"
#include "transfer.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString captureKey(const QJsonObject &body)
{
    return body.value("channel"_L1).toString() + u'|' + body.value("payment"_L1).toString() + u'|'
        + QString::number(body.value("capture"_L1).toInteger(1));
}

bool countsIn(const OrderState &order, const Fact &fact)
{
    if (!order.exists)
        return false;
    return fact.kind != FactKind::PaymentCaptured || order.capture(captureKey(fact.json));
}

} // namespace

std::vector<FactId> unattachedIn(const RecordId &subject, const std::vector<Fact> &history, const OrderState &order)
{
    std::vector<FactId> out;
    TransferState transfer;
    PurchaseState purchase;
    for (const Fact &fact : history) {
        if (!fact.isInEffect() || fact.subjects.empty() || fact.subjects.front() != subject)
            continue;
        foldTransferFact(transfer, fact);
        foldPurchaseFact(purchase, fact);
        if (factNature(fact.kind) != FactNature::Record)
            continue;
        const FactFamily family = factFamily(fact.kind);
        const bool lost = (family == FactFamily::Order && !countsIn(order, fact))
            || (family == FactFamily::Transfer && !transfer.exists)
            || (family == FactFamily::Purchase && !purchase.exists);
        if (lost)
            out.push_back(fact.id);
    }
    return out;
}

} // namespace kontor
