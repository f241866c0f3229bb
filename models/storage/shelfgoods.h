// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "lastlook.h"

#include <optional>
#include <vector>

namespace kontor {

/// An article with units on hand, as it stands now.
struct ShelfArticle {
    VariantId variant;
    qint64 onHand = 0;
    std::optional<qint64> costMinor; ///< of one, in the shop's currency
};

/// The tracked articles with units on hand that are not archived, kept in memory between two questions until anybody
/// commits: a hundred thousand of them are about 5 MB. Use on the thread of its database.
class ShelfGoods
{
public:
    explicit ShelfGoods(Database &db) : m_db(db) { }
    Q_DISABLE_COPY_MOVE(ShelfGoods)

    /// Over all places, or of one. Good until the next question.
    [[nodiscard]] Result<const std::vector<ShelfArticle> *> of(const std::optional<LocationId> &location);

private:
    [[nodiscard]] Result<void> read(const std::optional<LocationId> &location);

    Database &m_db;
    LastLook m_look;
    std::optional<LocationId> m_location;
    std::vector<ShelfArticle> m_articles;
};

} // namespace kontor
