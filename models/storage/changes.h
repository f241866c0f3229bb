// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

namespace kontor {

/// Where a log stands: how far it goes, and the last row that was written.
struct LogMark {
    qint64 seq = 0;
    qint64 row = 0;
    bool operator==(const LogMark &) const = default;
};

/// What commits touched, for screens.
struct Changes {
    /// More than this is not worth a list.
    static constexpr qsizetype kMostListed = 500;

    QSet<qint64> orders; ///< row numbers
    QSet<qint64> goods;
    QSet<qint64> customers;
    bool settings = false;
    bool everything = false; ///< too much to list: read anew
    // Between these places of the log nothing else was written.
    LogMark before;
    LogMark after;

    [[nodiscard]] bool isEmpty() const
    {
        return orders.isEmpty() && goods.isEmpty() && customers.isEmpty() && !settings && !everything
            && before == after;
    }
    /// What a later commit touched.
    void add(const Changes &later);
};

} // namespace kontor
