// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ordereffects.h"

#include <list>
#include <optional>
#include <unordered_map>

namespace kontor {

/// An order as folded and as its rows hold it.
struct FoldedOrder {
    qint64 n = 0; ///< row number; 0: no row yet
    OrderState state;
    OrderEffects effects;
};

/// Orders folded lately, so that the next fact of an order need not read its history again. When it is full,
/// the order that was not asked for the longest goes.
/// Only as good as the file's data version: another writer's commit empties it.
class StateCache
{
public:
    /// How many it holds from now on.
    void setMost(size_t most) { m_most = most; }
    void keepOnlyIf(qint64 dataVersion)
    {
        if (dataVersion != m_dataVersion)
            clear();
        m_dataVersion = dataVersion;
    }
    void clear()
    {
        m_places.clear();
        m_byUse.clear();
    }
    [[nodiscard]] size_t size() const { return m_byUse.size(); }
    [[nodiscard]] std::optional<FoldedOrder> take(const OrderId &id)
    {
        const auto place = m_places.find(id);
        if (place == m_places.end())
            return std::nullopt;
        FoldedOrder order = std::move(place->second->second);
        m_byUse.erase(place->second);
        m_places.erase(place);
        return order;
    }
    void put(const OrderId &id, FoldedOrder order)
    {
        [[maybe_unused]] const auto older = take(id);
        m_byUse.emplace_front(id, std::move(order));
        m_places.emplace(id, m_byUse.begin());
        if (m_byUse.size() <= m_most)
            return;
        m_places.erase(m_byUse.back().first);
        m_byUse.pop_back();
    }

private:
    struct IdHash {
        size_t operator()(const OrderId &id) const noexcept { return qHash(id); }
    };
    using Orders = std::list<std::pair<OrderId, FoldedOrder>>;

    size_t m_most = 16384;
    qint64 m_dataVersion = -1;
    Orders m_byUse; ///< the latest first
    std::unordered_map<OrderId, Orders::iterator, IdHash> m_places;
};

} // namespace kontor
