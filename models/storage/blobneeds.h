// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QStringList>

namespace kontor {

/// Which blobs the shop names, and which of them this desk still owes the server. Never begins a transaction.
class BlobNeeds
{
public:
    explicit BlobNeeds(Database &db) : m_db(db) { }

    /// Pictures that products have now, at most so many, from the hash after this one.
    [[nodiscard]] Result<QStringList> named(const QString &after, int most);
    [[nodiscard]] Result<void> owe(const QString &hash);
    [[nodiscard]] Result<void> settle(const QString &hash);
    [[nodiscard]] Result<QStringList> owed(int most);

private:
    Database &m_db;
};

} // namespace kontor
