// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "order.h"
#include "typedvalues.h"

namespace kontor::cli {

/// By number or id.
[[nodiscard]] Result<OrderState> findOrder(Session &session, const QString &numberOrId);

/// `order show`: everything about one order, with its history.
[[nodiscard]] Result<Answer> orderAnswer(Session &session, const OrderId &id);
[[nodiscard]] QJsonObject orderRowJson(const OrderRow &row, bool chinese);
/// Of the latest decision about a refund: accepted, void, or pending while the shop has not said.
[[nodiscard]] Result<QString> refundVerdict(Session &session, const OrderId &order, const RefundId &refund);
[[nodiscard]] Result<Answer> refundAnswer(Session &session, const RefundId &id);
[[nodiscard]] Result<Answer> parcelAnswer(Session &session, const OrderId &order, const ParcelId &id);

/// A record's history as `facts`.
[[nodiscard]] Result<QJsonArray> factsJson(Session &session, const RecordId &subject);

/// Units of one line that a `--line` option means, with the word behind it.
struct LinePick {
    int line = 0;
    qint64 qty = 0;
    QString word;
};
/// The lines of an article, by its SKU, whatever the case if none has just this one; "#3" is line 3.
[[nodiscard]] std::vector<const OrderLine *> linesNamed(const OrderState &order, const QString &sku);

/// How many units of a line there are for a word.
using Capacity = qint64 (*)(const OrderLine &, const QString &word);
/// The lines of an order that `--line` options mean, by SKU or "#3" for line 3. A SKU on several lines fills them in
/// turn; what no line has room for is left on the last, so that the shop's rule speaks and not this program.
[[nodiscard]] Result<std::vector<LinePick>> picksOf(const OrderState &order, const QStringList &options,
                                                    const QStringList &words, Capacity capacity);

/// The payment named by --payment (its key or id), or the only one there is.
[[nodiscard]] Result<QString> paymentKey(const OrderState &order, const Arguments &arguments);

/// Runs `work(UnitOfWork &, const OrderState &)` on the order named first and shows the order afterwards.
/// The state is read inside the transaction, so nobody changes it meanwhile.
template <class Work>
[[nodiscard]] Result<Answer> onOrder(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const OrderState found, findOrder(session, arguments.at(0)));
    const auto done = session.commit([&](UnitOfWork &unit) {
        const OrderState *fresh = unit.order(found.id);
        const OrderState state = fresh ? *fresh : found;
        return work(unit, state);
    });
    if (!done)
        return std::unexpected(done.error());
    return orderAnswer(session, found.id);
}

} // namespace kontor::cli
