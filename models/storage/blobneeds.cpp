// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobneeds.h"

#include "productpictures.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kBlobNamed =
    "SELECT DISTINCT field FROM registers WHERE of = 'product' AND field >= 'images/' AND field < 'images0'"
    " AND field > ? AND value <> CAST('null' AS BLOB) ORDER BY field LIMIT ?";
constexpr auto kOwe = "INSERT OR IGNORE INTO local_blobs (hash) VALUES (?)";
constexpr auto kSettle = "DELETE FROM local_blobs WHERE hash = ?";
constexpr auto kOwed = "SELECT hash FROM local_blobs ORDER BY hash LIMIT ?";

} // namespace

Result<QStringList> BlobNeeds::named(const QString &after, int most)
{
    Query query(m_db, kBlobNamed);
    KONTOR_TRY(query.run(u"images/"_s + after, most));
    QStringList hashes;
    while (query.next())
        hashes << query.text(0).mid(7);
    return hashes;
}

Result<void> BlobNeeds::owe(const QString &hash)
{
    Query query(m_db, kOwe);
    return query.run(QByteArray::fromHex(hash.toLatin1()));
}

Result<void> BlobNeeds::settle(const QString &hash)
{
    Query query(m_db, kSettle);
    return query.run(QByteArray::fromHex(hash.toLatin1()));
}

Result<QStringList> BlobNeeds::owed(int most)
{
    Query query(m_db, kOwed);
    KONTOR_TRY(query.run(most));
    QStringList hashes;
    while (query.next())
        hashes << QString::fromLatin1(query.blob(0).toHex());
    return hashes;
}

} // namespace kontor
