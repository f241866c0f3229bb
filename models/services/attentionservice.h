// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "ordersservice.h"

#include <optional>

namespace kontor {

class Shop;

/// What a way out may need besides its case; empty: what is usual.
struct WayChoice {
    std::optional<OrderId> order; ///< to attach to, or of those that wait for goods: the newest
    std::optional<VariantId> variant; ///< the article to change, or to send instead
    QString text; ///< the new code; the reason; the supplier; the channel
    std::optional<qint64> amountMinor;
    std::vector<LineQty> lines; ///< of the order: what came back
    std::optional<qint64> units; ///< as many as are missing
};

/// Ends what needs attention. One call is one intention of a person and one transaction; the caller commits.
/// Refused with not_a_way_out where a case has no such way.
class AttentionService
{
public:
    AttentionService(UnitOfWork &unit, QString actor);

    [[nodiscard]] Result<void> take(const QString &caseId, WayOut way, const WayChoice &choice);
    /// Takes a dismissal back.
    [[nodiscard]] Result<void> showAgain(const QString &caseId);

    /// A fact that the server refused is given up for good: the only way that needs the whole log.
    [[nodiscard]] static Result<void> discard(ShopFile &file, const QString &caseId);
    /// Any way, with its commit.
    [[nodiscard]] static Result<void> resolve(Shop &shop, const QString &actor, const QString &caseId, WayOut way,
                                              const WayChoice &choice);

private:
    [[nodiscard]] Result<void> go(WayOut way);
    [[nodiscard]] Result<void> dismiss(WayOut way);
    [[nodiscard]] Result<void> dismissIfStillThere(WayOut way);

    // About facts.
    [[nodiscard]] Result<void> doAgain();
    [[nodiscard]] Result<void> takeMine();
    [[nodiscard]] Result<void> attach();
    [[nodiscard]] Result<void> attachPayment(const Fact &fact, const OrderId &order);
    // About money.
    [[nodiscard]] Result<void> askRest();
    [[nodiscard]] Result<void> refundSurplus();
    [[nodiscard]] Result<void> reinstate();
    [[nodiscard]] Result<void> requestRefund();
    [[nodiscard]] Result<void> retry();
    // About goods.
    [[nodiscard]] Result<void> split();
    [[nodiscard]] Result<void> substitute();
    [[nodiscard]] Result<void> cancelUnits();
    [[nodiscard]] Result<void> orderMore();
    [[nodiscard]] Result<void> receiveRest();
    [[nodiscard]] Result<void> changeCode();
    [[nodiscard]] Result<void> archive();

    [[nodiscard]] Result<OrderState> orderOfCase();
    /// Of the orders that wait for the goods the chosen one, or the newest.
    [[nodiscard]] Result<OrderState> waitingOrder();
    /// Units of the case's article in the order that nobody has laid hands on, at most those missing.
    [[nodiscard]] Result<std::vector<LineQty>> freeLines(const OrderState &order);

    UnitOfWork &m_unit;
    QString m_actor;
    OpenCase m_case;
    WayChoice m_choice;
};

} // namespace kontor
