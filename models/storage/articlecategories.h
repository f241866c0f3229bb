// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "lastlook.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace kontor {

/// Which categories articles are in, kept until the shop changes. Some 50 bytes an article. Use on the thread of its
/// database, and not in a transaction that writes.
class ArticleCategories
{
public:
    explicit ArticleCategories(Database &db) : m_db(db) { }

    /// Brings up to date what the others answer.
    [[nodiscard]] Result<void> read();
    /// As products have them: paths with "; " between them. The first is the empty text of those without any.
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    /// Where in texts(); 0 also for an article that the shop does not have.
    [[nodiscard]] qsizetype of(const VariantId &article) const { return m_numbers.value(article, 0); }
    /// For each of texts(), whether it names the category or one below it.
    [[nodiscard]] std::vector<bool> within(const QString &category) const;

private:
    [[nodiscard]] Result<void> fill();

    Database &m_db;
    LastLook m_seen;
    QStringList m_texts{QString()};
    QHash<VariantId, qsizetype> m_numbers;
};

} // namespace kontor
