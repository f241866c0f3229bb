// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace kontor {

/// A set of row numbers, one bit each: a million rows are 125 kB.
class RowSet
{
public:
    void insert(qint64 n)
    {
        const auto word = static_cast<size_t>(n) / 64;
        if (word >= m_words.size())
            m_words.resize(word + word / 2 + 1);
        m_words[word] |= quint64{1} << (n % 64);
    }
    [[nodiscard]] bool contains(qint64 n) const
    {
        const auto word = static_cast<size_t>(n) / 64;
        return word < m_words.size() && (m_words[word] >> (n % 64) & 1) != 0;
    }

private:
    std::vector<quint64> m_words;
};

} // namespace kontor
