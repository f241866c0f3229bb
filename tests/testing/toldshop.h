// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guards.h"
#include "orderfold.h"

#include <QJsonArray>

#include <initializer_list>

namespace kontor {

/// An id from a word, the same in every test.
template <class To>
[[nodiscard]] To named(const QString &name)
{
    return To(uuidV5(QUuid(QStringLiteral("9c1de2a4-6a53-4d1b-9a3b-0f4a3d2c1b00")), name.toUtf8()));
}

/// A fact as a desk writes it: body as bytes, salt and leaf; no place in the shop's order yet.
[[nodiscard]] Fact fact(FactKind kind, std::vector<RecordId> subjects, const QJsonObject &body,
                        const QJsonObject &personal = {});
[[nodiscard]] inline Fact fact(FactKind kind, const RecordId &subject, const QJsonObject &body)
{
    return fact(kind, std::vector{subject}, body);
}

/// A shop in memory: gives facts their place and time, asks the guards, folds what they let pass.
class ToldShop final : public ShopView
{
public:
    static constexpr qint64 kStartMs = 1'700'000'000'000;
    static constexpr qint64 kDayMs = 86'400'000;

    /// Appends it a minute after the last one. Returns it with seq, clock and verdict.
    const Fact &tell(Fact fact);
    void wait(qint64 ms) { m_nowMs += ms; }
    /// Does everything a person does from now on as somebody else.
    void as(const QString &actor) { m_actor = actor; }

    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] const std::vector<Fact> &log() const { return m_log; }
    [[nodiscard]] std::vector<Fact> logOf(const RecordId &subject) const;
    /// Code of the last objection; empty when the last fact was accepted.
    [[nodiscard]] QString refusal() const { return m_refusal; }
    void setOnHand(const VariantId &variant, qint64 units) { m_onHand[variant] = units; }

    const OrderState *order(const OrderId &id) override;
    const TransferState *transfer(const TransferId &id) override;
    const PurchaseState *purchase(const PurchaseOrderId &id) override;
    qint64 onHand(const VariantId &variant, const LocationId &location) override;
    QStringList batchDependents(const BatchId &batch) override;
    QStringList dependents; ///< what batchDependents() answers

private:
    std::map<OrderId, OrderState> m_orders;
    std::map<TransferId, TransferState> m_transfers;
    std::map<PurchaseOrderId, PurchaseState> m_purchases;
    std::map<VariantId, qint64> m_onHand;
    std::vector<Fact> m_log;
    QString m_actor = QStringLiteral("mai");
    QString m_refusal;
    qint64 m_nowMs = kStartMs;
};

} // namespace kontor
