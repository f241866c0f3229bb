// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace kontor {

/// Rows that were read, by their numbers; forgets the half that was not looked at for longest when there are too many.
/// A row that changed stays to be shown until it was read again.
template <class Row>
class RowCache
{
public:
    static constexpr qsizetype kMostRows = 4000;

    /// Null: not read, or the shop has no such row.
    [[nodiscard]] const Row *look(qint64 number)
    {
        const auto it = m_entries.find(number);
        if (it == m_entries.end() || !it->row)
            return nullptr;
        it->used = ++m_tick;
        return &*it->row;
    }
    [[nodiscard]] bool isFresh(qint64 number) const
    {
        const auto it = m_entries.constFind(number);
        return it != m_entries.constEnd() && !it->isStale;
    }
    /// False: it was not read anyway.
    bool markStale(qint64 number)
    {
        const auto it = m_entries.find(number);
        if (it != m_entries.end())
            it->isStale = true;
        return it != m_entries.end();
    }
    /// The numbers of the rows at hand that are like this.
    template <class Test>
    [[nodiscard]] QSet<qint64> numbersWhere(Test test) const
    {
        QSet<qint64> numbers;
        for (auto it = m_entries.constBegin(); it != m_entries.constEnd(); ++it) {
            if (it->row && test(*it->row))
                numbers.insert(it.key());
        }
        return numbers;
    }
    void markAllStale()
    {
        for (Entry &entry : m_entries)
            entry.isStale = true;
    }
    /// What was read; an empty row says that there is none. Stale when it changed while it was read.
    void keep(qint64 number, std::optional<Row> row, bool isStale)
    {
        m_entries.insert(number, Entry{std::move(row), ++m_tick, isStale});
    }
    void trim()
    {
        if (m_entries.size() <= kMostRows)
            return;
        std::vector<quint64> ages;
        ages.reserve(static_cast<size_t>(m_entries.size()));
        for (const Entry &entry : std::as_const(m_entries))
            ages.push_back(entry.used);
        const auto middle = ages.begin() + static_cast<qsizetype>(ages.size() / 2);
        std::nth_element(ages.begin(), middle, ages.end());
        m_entries.removeIf([limit = *middle](const auto &it) { return it.value().used < limit; });
    }

private:
    struct Entry {
        std::optional<Row> row;
        quint64 used = 0;
        bool isStale = false;
    };
    QHash<qint64, Entry> m_entries;
    quint64 m_tick = 0;
};

} // namespace kontor
