// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LogKeeper that exchanges all of a desk's log and state for a copy of the server's.
#include "groupjudge.h"
#include "logkeeper.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSameShop = "SELECT count(*) FROM main.meta m JOIN copy.meta c USING (key)"
                           " WHERE m.key = 'shop' AND m.value = c.value";
constexpr auto kUnknownThere = "SELECT id FROM main.facts WHERE id NOT IN (SELECT id FROM copy.facts)"
                               " ORDER BY seq IS NULL, seq, n";
constexpr auto kKeepDevices = "INSERT OR IGNORE INTO copy.devices (id, code, name)"
                              " SELECT id, code, name FROM main.devices";
// Rows that belong to this file alone stay; virtual tables come with the ordinary ones beneath them.
constexpr auto kShared = "SELECT name FROM copy.sqlite_schema WHERE type = 'table' AND name <> 'meta'"
                         " AND name NOT IN ('batches', 'sold_days') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                         " AND name NOT LIKE 'sync!_%' ESCAPE '!' AND name NOT LIKE 'local!_%' ESCAPE '!'"
                         " AND sql NOT LIKE 'CREATE VIRTUAL%'";
// Without those that follow from others.
constexpr auto kColumns = "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?)";
// The numbers of the days count changes of this file: from those of another one nobody could tell what is still so.
constexpr auto kAllSoldAnew = "UPDATE main.sold_days SET revision = revision + 1";
constexpr auto kSoldThere = "INSERT OR IGNORE INTO main.sold_days (day, revision) SELECT day, 1 FROM copy.sold_days";
constexpr auto kNoneUndone = "UPDATE main.batches SET undone = 0";
constexpr auto kCopyUndone = "INSERT INTO main.batches SELECT * FROM copy.batches WHERE true"
                             " ON CONFLICT (id) DO UPDATE SET undone = excluded.undone";
constexpr auto kSeen = "SELECT CAST(value AS INTEGER) FROM copy.meta WHERE key = 'hlc_seen'";

Result<std::vector<Fact>> unknownThere(Database &db, FactLog &log)
{
    std::vector<FactId> ids;
    {
        Query query(db, kUnknownThere);
        KONTOR_TRY(query.run());
        while (query.next())
            ids.push_back(FactId::fromBytes(query.blob(0)));
    }
    std::vector<Fact> facts;
    for (const FactId &id : ids) {
        KONTOR_ASSIGN(const auto fact, log.find(id));
        facts.push_back(*fact);
    }
    return facts;
}

Result<void> exchangeTables(Database &db)
{
    QStringList tables;
    {
        Query query(db, kShared);
        KONTOR_TRY(query.run());
        while (query.next())
            tables << query.text(0);
    }
    for (auto table = tables.crbegin(); table != tables.crend(); ++table) // children first
        KONTOR_TRY(db.exec(u"DELETE FROM main.\"%1\""_s.arg(*table)));
    for (const QString &table : tables) {
        Query columns(db, kColumns);
        KONTOR_TRY(columns.run(table));
        const QString names = columns.next() ? columns.text(0) : QString();
        KONTOR_TRY(db.exec(u"INSERT INTO main.\"%1\" (%2) SELECT %2 FROM copy.\"%1\""_s.arg(table, names)));
    }
    for (const char *last : {kAllSoldAnew, kSoldThere, kNoneUndone, kCopyUndone}) {
        Query query(db, last);
        KONTOR_TRY(query.run());
    }
    return {};
}

} // namespace

Result<void> LogKeeper::takeCopy()
{
    if (m_broken)
        return std::unexpected(*m_broken);
    m_isAnew = true;
    Database &db = m_file.db();
    {
        Query same(db, kSameShop);
        KONTOR_TRY(orBreak(same.run()));
        if (!same.next() || same.i64(0) != 1)
            return orBreak(Result<void>(failed("another_shop", u"The copy is one of another shop."_s)));
    }
    KONTOR_ASSIGN(std::vector<Fact> kept, orBreak(unknownThere(db, log())));
    KONTOR_TRY(orBreak(db.exec(u"PRAGMA defer_foreign_keys = ON"_s)));
    Query devices(db, kKeepDevices);
    KONTOR_TRY(orBreak(devices.run()));
    KONTOR_TRY(orBreak(exchangeTables(db)));
    KONTOR_TRY(orBreak(m_file.reload()));
    m_file.cache().clear();
    KONTOR_ASSIGN(m_head, orBreak(log().head()));
    KONTOR_TRY(orBreak(m_fold.open(m_head.mark())));
    KONTOR_ASSIGN(const qint64 erased, orBreak(m_fold.erasures().lastPlace()));
    if (erased != 0) // what is exchanged here may have held somebody still
        KONTOR_TRY(orBreak(m_file.noteTraces()));
    m_digest.forget();
    Query seen(db, kSeen);
    KONTOR_TRY(orBreak(seen.run()));
    m_seen = std::max(m_seen, seen.next() ? Hlc{seen.i64(0)} : Hlc{});
    KONTOR_TRY(orBreak(keepOutbox(kept)));
    Rebase rebase;
    KONTOR_TRY(orBreak(addWaiting(rebase, {}, true)));
    for (Group &group : rebase.waiting)
        KONTOR_TRY(orBreak(rejudge(group)));
    return {};
}

/// What the copy does not know comes after it, without a place; what the server refused stays refused.
Result<void> LogKeeper::keepOutbox(std::vector<Fact> &kept)
{
    for (Fact &fact : kept) {
        const bool isRefused = fact.seq == 0 && fact.reason.startsWith(QLatin1String(kRefusedReason));
        if (fact.seq != 0 && fact.verdict == Verdict::Accepted)
            KONTOR_TRY(log().rememberAccepted(fact.id));
        fact.seq = 0;
        fact.verdict = Verdict::Void;
        KONTOR_ASSIGN(const bool isCovered, m_fold.erasures().covers(fact));
        if (isCovered && fact.reason == QLatin1String(kDiscardedReason))
            erasePersonal(fact);
        if (!isRefused)
            fact.reason = QLatin1String(kWaitingReason);
        KONTOR_ASSIGN(const auto taken, log().byCounter(fact.device, fact.epoch, fact.dseq));
        if (taken) {
            KONTOR_ASSIGN(fact.dseq, log().uncountedOf(fact.device, fact.epoch));
        }
        KONTOR_TRY(log().insert(fact, {}));
    }
    return {};
}

} // namespace kontor
