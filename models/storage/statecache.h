// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordereffects.h"

#include <QHash>

#include <optional>

namespace kontor {

/// An order as folded, with what the tables hold of it.
struct FoldedOrder {
    qint64 n = 0; ///< row number; 0: no row yet
    OrderState state;
    OrderEffects effects;
    std::optional<OrderState> stored; ///< what the rows say; empty: no rows
};

/// Orders folded lately, so that the next fact of an order need not read its history again.
/// Only as good as the file's data version: another writer's commit empties it.
class StateCache
{
public:
    static constexpr qsizetype kMost = 16384;

    void keepOnlyIf(qint64 dataVersion)
    {
        if (dataVersion != m_dataVersion)
            m_orders.clear();
        m_dataVersion = dataVersion;
    }
    void clear() { m_orders.clear(); }
    [[nodiscard]] std::optional<FoldedOrder> take(const OrderId &id)
    {
        const auto it = m_orders.find(id);
        if (it == m_orders.end())
            return std::nullopt;
        FoldedOrder order = std::move(*it);
        m_orders.erase(it);
        return order;
    }
    void put(const OrderId &id, FoldedOrder order)
    {
        if (m_orders.size() >= kMost)
            m_orders.clear();
        m_orders.insert(id, std::move(order));
    }

private:
    qint64 m_dataVersion = -1;
    QHash<OrderId, FoldedOrder> m_orders;
};

} // namespace kontor
