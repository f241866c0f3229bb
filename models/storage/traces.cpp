// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces.h"

#include "blobstore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kEvidence = "SELECT f.body FROM erased e JOIN fact_subjects s ON s.subject = e.id"
                           " JOIN facts f ON f.n = s.fact WHERE f.kind = 'refund.requested' AND f.seq IS NOT NULL";
constexpr auto kShownByGoods = "SELECT 1 FROM registers WHERE field = ? AND value <> CAST('null' AS BLOB) LIMIT 1";
constexpr auto kShownByOthers =
    "SELECT 1 FROM refunds r JOIN orders o ON o.n = r.order_n JOIN fact_subjects s ON s.subject = o.id"
    " JOIN facts f ON f.n = s.fact AND f.kind = 'refund.requested' WHERE instr(f.body, ?) > 0"
    " AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = o.id) LIMIT 1";
constexpr auto kDone = "DELETE FROM meta WHERE key = 'traces'";

/// Pictures that only requests of erased buyers name.
Result<std::set<QString>> unwantedPictures(Database &db)
{
    std::set<QString> named;
    Query evidence(db, kEvidence);
    KONTOR_TRY(evidence.run());
    while (evidence.next()) {
        const QJsonObject body = QJsonDocument::fromJson(evidence.blob(0)).object();
        for (const QJsonValue &hash : body.value("blobs"_L1).toArray())
            named.insert(hash.toString());
    }
    KONTOR_TRY(evidence.ended());
    std::set<QString> unwanted;
    for (const QString &hash : named) {
        Query goods(db, kShownByGoods);
        KONTOR_TRY(goods.run(u"images/"_s + hash));
        Query others(db, kShownByOthers);
        KONTOR_TRY(others.run(hash.toUtf8()));
        if (!goods.next() && !others.next())
            unwanted.insert(hash);
    }
    return unwanted;
}

/// What was copied before somebody was erased holds them still.
bool removeCopies(const QString &path)
{
    const QFileInfo shop(path);
    const QDir folder = shop.dir();
    bool isDone = true;
    for (const QString &name : folder.entryList({shop.fileName() + u".before-*"_s}, QDir::Files))
        isDone &= QFile::remove(folder.filePath(name));
    const QDir shelf(path + u".snapshots"_s);
    for (const QString &name : shelf.entryList({u"*.json"_s, u"*.zst"_s}, QDir::Files))
        isDone &= QFile::remove(shelf.filePath(name));
    return isDone;
}

} // namespace

Result<bool> wipeTraces(Database &db)
{
    bool isDone = removeCopies(db.path());
    {
        KONTOR_ASSIGN(const std::set<QString> unwanted, unwantedPictures(db));
        BlobStore pictures(db.path());
        for (const QString &hash : unwanted)
            isDone &= pictures.remove(hash);
    }
    KONTOR_ASSIGN(const bool isEmpty, db.emptyJournal());
    if (!isDone || !isEmpty)
        return false;
    Query done(db, kDone);
    KONTOR_TRY(done.run());
    return true;
}

} // namespace kontor
