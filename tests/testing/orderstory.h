// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordereffects.h"
#include "toldshop.h"

#include <memory>

namespace kontor {

/// A line as a test names it; its number follows from its place.
[[nodiscard]] OrderLine line(const QString &sku, qint64 qty, qint64 priceMinor, qint64 discountMinor = 0,
                             qint64 taxPpm = 190'000);

struct Placing {
    Terms terms = Terms::Prepaid;
    qint64 shippingMinor = 0;
    qint64 discountMinor = 0;
    bool taxIncluded = true;
    QString currency = QStringLiteral("EUR");
    qint64 shippingTaxPpm = 190'000;
    int day = 20231114;
    QString customer = {};
};

struct Paying {
    QString channel = QStringLiteral("stripe");
    QString payment = QStringLiteral("pi_1");
    int capture = 1;
    QString attempt = {};
    QString currency = {};
    int day = 20231114;
    [[nodiscard]] QString key() const;
};

struct Units {
    int line = 0;
    qint64 qty = 0;
};

struct Part {
    int line = 0;
    qint64 qty = 0;
    Restock restock = Restock::Return;
};

struct Asking {
    RefundKind kind = RefundKind::Return;
    qint64 shippingMinor = 0;
    qint64 adjustmentMinor = 0;
    qint64 amountMinor = 0;
    bool override = false;
    QString reason = QStringLiteral("too small");
};

/// One order, told fact by fact. Every verb appends one fact and returns the story; a refused one
/// leaves its code in refusal().
class OrderStory
{
public:
    explicit OrderStory(const QString &name = QStringLiteral("one"));
    OrderStory(const OrderStory &sameShop, const QString &name);

    OrderStory &place(const std::vector<OrderLine> &lines, const Placing &how = {});
    OrderStory &edit(const std::vector<OrderLine> &lines, const QJsonObject &more = {});
    OrderStory &cancelLines(int line, qint64 qty);
    OrderStory &cancel(const QString &by = QStringLiteral("merchant"));
    OrderStory &expire();
    OrderStory &hold();
    OrderStory &release();
    OrderStory &note(const QString &text);
    OrderStory &route(int line, const QString &location);
    OrderStory &received(qint64 windowMs = 7 * ToldShop::kDayMs);
    OrderStory &close(const QString &reason = QStringLiteral("finished"));
    /// New order from units of this one, at the shares of the line.
    OrderStory &split(const OrderStory &child, const std::vector<Units> &units);
    OrderStory &merge(const OrderStory &other);
    OrderStory &movePayment(const OrderStory &to, qint64 amountMinor, const Paying &how = {});
    OrderStory &invoice(const QString &number);

    OrderStory &openPayment(const QString &attempt, qint64 amountMinor);
    OrderStory &pay(qint64 amountMinor, const Paying &how = {});
    OrderStory &payFails(const QString &attempt);
    OrderStory &reverse(qint64 amountMinor, const Paying &how = {});
    OrderStory &reinstate(qint64 amountMinor, const Paying &how = {});

    OrderStory &pack(const QString &parcel, const std::vector<Units> &units, const QString &location = {});
    OrderStory &ship(const QString &parcel);
    OrderStory &shipUnpacked(const QString &parcel, const std::vector<Units> &units);
    OrderStory &track(const QString &parcel, const QString &status, qint64 atMs);
    OrderStory &voidParcel(const QString &parcel);
    /// Packs, ships and receives everything.
    OrderStory &deliverAll();

    OrderStory &request(const QString &refund, const std::vector<Part> &parts, const Asking &how = {});
    /// Over the payments, latest first; what they cannot give is asked of the first.
    OrderStory &approve(const QString &refund, qint64 amountMinor, bool needsSecond = false);
    OrderStory &approveSuggested(const QString &refund);
    OrderStory &reject(const QString &refund);
    OrderStory &second(const QString &refund);
    OrderStory &withdraw(const QString &refund);
    OrderStory &settle(const QString &refund, const QString &channel = QStringLiteral("stripe"),
                       const QJsonObject &more = {});
    OrderStory &settlementFails(const QString &refund);
    OrderStory &comesBack(const QString &refund, int line, qint64 good, qint64 damaged = 0, qint64 missing = 0);
    OrderStory &exchangeFor(const OrderStory &other, const QString &refund);

    OrderStory &tell(FactKind kind, const QJsonObject &body);
    OrderStory &tell(FactKind kind, std::vector<RecordId> subjects, const QJsonObject &body);

    [[nodiscard]] ToldShop &shop() const { return *m_shop; }
    [[nodiscard]] OrderId id() const { return m_id; }
    /// As the shop holds it, folded fact by fact.
    [[nodiscard]] const OrderState &order() const;
    [[nodiscard]] const OrderLine &line(int number) const;
    [[nodiscard]] const Refund &refund(const QString &name) const;
    [[nodiscard]] OrderEffects effects() const { return effectsOf(order()); }
    [[nodiscard]] qint64 figure(Measure measure, int day = 20231114, const QString &dimension = {}) const;
    [[nodiscard]] qint64 suggested(const QString &refund) const;
    [[nodiscard]] QString refusal() const { return m_shop->refusal(); }
    [[nodiscard]] QString axis() const { return code(order().payment); }
    [[nodiscard]] QString label() const { return code(order().label); }
    [[nodiscard]] QString fulfilment() const { return code(order().fulfilment); }
    /// Kinds of its attention cases, joined by commas.
    [[nodiscard]] QString attention() const;

private:
    OrderStory &refundFact(FactKind kind, const QString &refund, QJsonObject more = {});
    std::shared_ptr<ToldShop> m_shop;
    QString m_name;
    OrderId m_id;
    OrderState m_nothing;
};

} // namespace kontor
