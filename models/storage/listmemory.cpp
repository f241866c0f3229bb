// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmemory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

std::vector<qint64> parseNumbers(const QByteArray &text)
{
    std::vector<qint64> numbers;
    if (text.isEmpty())
        return numbers;
    numbers.reserve(static_cast<size_t>(std::ranges::count(text, ',')) + 1);
    qint64 number = 0;
    for (const char c : text) {
        if (c == ',') {
            numbers.push_back(number);
            number = 0;
        } else {
            number = number * 10 + (c - '0');
        }
    }
    numbers.push_back(number);
    return numbers;
}

Result<std::vector<qint64>> readNumbers(Database &db, const QString &sql, const QVariantList &values)
{
    // LIMIT -1 is no limit, and keeps SQLite from dropping the order of what it puts together.
    DynamicQuery query(db, u"SELECT CAST(group_concat(n) AS BLOB) FROM (%1 LIMIT -1)"_s.arg(sql));
    KONTOR_TRY(query.run(values));
    return query.next() ? parseNumbers(query.blob(0)) : std::vector<qint64>();
}

Result<void> ListMemory::look()
{
    KONTOR_ASSIGN(const bool hasChanged, m_seen.hasChanged(m_db));
    if (!hasChanged)
        return {};
    m_sorted.clear();
    m_chosen.clear();
    return {};
}

Result<RowNumbers> ListMemory::sorted(const QString &sql)
{
    KONTOR_TRY(look());
    for (const auto &kept : m_sorted) {
        if (kept.sql == sql)
            return kept.what;
    }
    KONTOR_ASSIGN(std::vector<qint64> numbers, readNumbers(m_db, sql, {}));
    m_sorted.push_front({sql, {}, std::make_shared<const std::vector<qint64>>(std::move(numbers))});
    if (m_sorted.size() > kMostKept)
        m_sorted.pop_back();
    return m_sorted.front().what;
}

Result<std::shared_ptr<const RowSet>> ListMemory::chosen(const QString &sql, const QVariantList &values)
{
    KONTOR_TRY(look());
    for (const auto &kept : m_chosen) {
        if (kept.sql == sql && kept.values == values)
            return kept.what;
    }
    KONTOR_ASSIGN(const std::vector<qint64> numbers, readNumbers(m_db, sql, values));
    auto set = std::make_shared<RowSet>();
    for (const qint64 n : numbers)
        set->insert(n);
    m_chosen.push_front({sql, values, std::move(set)});
    if (m_chosen.size() > kMostKept)
        m_chosen.pop_back();
    return m_chosen.front().what;
}

} // namespace kontor
