// SPDX-License-Identifier: GPL-3.0-or-later
#include "toldshop.h"

#include <algorithm>

namespace kontor {

Fact fact(FactKind kind, std::vector<RecordId> subjects, const QJsonObject &body, const QJsonObject &personal)
{
    static int written = 0;
    Fact fact;
    fact.id = named<FactId>(QStringLiteral("fact %1").arg(++written));
    fact.device = named<DeviceId>(QStringLiteral("desk"));
    fact.kind = kind;
    fact.kindText = factKindText(kind);
    fact.subjects = std::move(subjects);
    fact.txn = named<TxnId>(QStringLiteral("document %1").arg(written));
    fact.body = factBytes(body);
    if (!personal.isEmpty()) {
        fact.privateBody = factBytes(personal);
        fact.salt = QByteArray(16, 's');
    }
    parseFact(fact);
    fact.leaf = factLeaf(fact);
    return fact;
}

const Fact &ToldShop::tell(Fact fact)
{
    m_nowMs += 60'000;
    fact.seq = static_cast<qint64>(m_log.size()) + 1;
    fact.deviceHlc = fact.hlc = Hlc::at(m_nowMs);
    fact.actor = m_actor;
    const auto no = objection(fact, *this);
    m_refusal = no ? QString::fromLatin1(no->code) : QString();
    fact.verdict = no ? Verdict::Void : Verdict::Accepted;
    fact.reason = m_refusal;
    for (const RecordId &subject : fact.subjects) {
        if (factFamily(fact.kind) == FactFamily::Order) {
            OrderState &order = m_orders[idCast<OrderId>(subject)];
            order.id = idCast<OrderId>(subject);
            foldOrderFact(order, fact);
        } else if (factFamily(fact.kind) == FactFamily::Transfer) {
            foldTransferFact(m_transfers[idCast<TransferId>(subject)], fact);
        } else if (factFamily(fact.kind) == FactFamily::Purchase) {
            foldPurchaseFact(m_purchases[idCast<PurchaseOrderId>(subject)], fact);
        }
    }
    m_log.push_back(std::move(fact));
    return m_log.back();
}

std::vector<Fact> ToldShop::logOf(const RecordId &subject) const
{
    std::vector<Fact> facts;
    std::copy_if(m_log.begin(), m_log.end(), std::back_inserter(facts), [&](const Fact &f) {
        return std::find(f.subjects.begin(), f.subjects.end(), subject) != f.subjects.end();
    });
    return facts;
}

const OrderState *ToldShop::order(const OrderId &id)
{
    const auto it = m_orders.find(id);
    return it != m_orders.end() && it->second.exists ? &it->second : nullptr;
}

const TransferState *ToldShop::transfer(const TransferId &id)
{
    const auto it = m_transfers.find(id);
    return it != m_transfers.end() && it->second.exists ? &it->second : nullptr;
}

const PurchaseState *ToldShop::purchase(const PurchaseOrderId &id)
{
    const auto it = m_purchases.find(id);
    return it != m_purchases.end() && it->second.exists ? &it->second : nullptr;
}

qint64 ToldShop::onHand(const VariantId &variant, const LocationId &)
{
    return m_onHand[variant];
}

QStringList ToldShop::batchDependents(const BatchId &)
{
    return dependents;
}

} // namespace kontor
