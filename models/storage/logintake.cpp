// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LogKeeper that follows the shop's order: what others wrote comes before our own pending facts,
// which are judged anew on top of it.
#include "erasure.h"
#include "groupjudge.h"
#include "logkeeper.h"
#include "plant.h"
#include "shopfile.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kAnyUnplaced = "SELECT 1 FROM facts WHERE seq IS NULL LIMIT 1";
constexpr auto kAnyRefused =
    "SELECT 1 FROM facts INDEXED BY facts_waiting WHERE seq IS NULL AND reason LIKE 'refused:%' LIMIT 1";
constexpr auto kMovesThatWait = "SELECT subjects FROM facts INDEXED BY facts_waiting WHERE seq IS NULL AND "
                                "coalesce(reason, '') NOT LIKE 'refused:%'"
                                " AND (kind LIKE 'stock.%' OR kind LIKE 'transfer.%' OR kind LIKE 'parcel.%'"
                                " OR kind IN ('po.received', 'return.received'))";

/// Counts for nothing until it is judged.
bool isWaiting(const Fact &fact)
{
    return fact.verdict == Verdict::Void && fact.reason == QLatin1String(kWaitingReason);
}

std::unexpected<Error> differs(const QString &what)
{
    return fail(ErrorKind::Differs, "history_differs", what);
}

template <class Facts>
void addSubjects(std::set<RecordId> &subjects, const Facts &facts)
{
    for (const auto &fact : facts)
        subjects.insert(fact.subjects.begin(), fact.subjects.end());
}

/// The records of all that waits and moves goods.
Result<void> addMoves(std::set<RecordId> &subjects, Database &db)
{
    constexpr qsizetype kEach = 16;
    Query moves(db, kMovesThatWait);
    KONTOR_TRY(moves.run());
    while (moves.next()) {
        const QByteArray ids = moves.blob(0);
        for (qsizetype i = 0; i + kEach <= ids.size(); i += kEach)
            subjects.insert(RecordId::fromBytes(ids.mid(i, kEach)));
    }
    return moves.ended();
}

Result<bool> isAny(Database &db, const char *sql)
{
    Query query(db, sql);
    KONTOR_TRY(query.run());
    const bool isThere = query.next();
    KONTOR_TRY(query.ended());
    return isThere;
}

std::vector<Fact> valuesOf(const std::map<FactId, Fact> &facts)
{
    std::vector<Fact> out;
    for (const auto &[id, fact] : facts)
        out.push_back(fact);
    return out;
}

} // namespace

/// Gives facts without content what this desk wrote, and follows the chain to its end. `known`: these as they waited.
Result<void> LogKeeper::complete(std::vector<Fact> &page, const QByteArray &chain, std::vector<QByteArray> &chains,
                                 ById &known)
{
    QByteArray running = m_head.chain;
    qint64 seq = m_head.seq;
    for (Fact &fact : page) {
        if (fact.seq != ++seq)
            return differs(u"Fact %1 does not follow fact %2."_s.arg(fact.seq).arg(seq - 1));
        if (fact.kindText.isEmpty()) {
            KONTOR_ASSIGN(auto own, log().find(fact.id));
            if (!own || own->seq != 0)
                return fail(ErrorKind::Differs, "content_missing", u"A fact of this desk is not known here."_s);
            known.emplace(fact.id, *own);
            own->seq = fact.seq;
            own->verdict = fact.verdict;
            own->reason = fact.reason;
            own->hlc = fact.hlc;
            own->row = 0;
            fact = std::move(*own);
        } else {
            fact.leaf = factLeaf(fact);
        }
        if (PLANT(own_clock_on_pull))
            fact.hlc = fact.deviceHlc;
        running = chainAfter(running, fact);
        chains.push_back(running);
    }
    if (running != chain && !PLANT(chain_not_checked))
        return differs(u"The facts up to %1 are not those of the server."_s.arg(seq));
    return {};
}

/// Imports that these facts take back: every fact of such a batch counts differently afterwards.
Result<void> LogKeeper::addUndone(Rebase &rebase, const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (fact.kind != FactKind::ImportUndone || fact.verdict != Verdict::Accepted)
            continue;
        const BatchId batch = BatchId::fromString(fact.json.value("batch"_L1).toString());
        if (rebase.batches.contains(batch))
            continue;
        rebase.batches.emplace(batch, true);
        KONTOR_ASSIGN(const std::vector<Fact> members, log().byBatch(batch));
        for (const Fact &member : members)
            rebase.gone.try_emplace(member.id, m_fold.asItCounts(member));
    }
    return {};
}

/// Our own documents that touch the same records, those that touch theirs, and so on.
Result<std::vector<PendingFact>> LogKeeper::waitingAround(std::set<RecordId> open)
{
    KONTOR_ASSIGN(const qint64 firstRow, log().firstWaitingRow());
    std::vector<PendingFact> found;
    if (firstRow == 0)
        return found;
    std::set<FactId> known;
    std::set<RecordId> done;
    while (!open.empty()) {
        const RecordId subject = *open.begin();
        open.erase(open.begin());
        if (!done.insert(subject).second)
            continue;
        KONTOR_ASSIGN(const std::vector<PendingFact> touching, log().pendingTouching(subject, firstRow));
        for (const PendingFact &fact : touching) {
            if (!known.insert(fact.id).second)
                continue;
            found.push_back(fact);
            open.insert(fact.subjects.begin(), fact.subjects.end());
        }
    }
    std::sort(found.begin(), found.end(), [](const auto &one, const auto &other) { return one.row < other.row; });
    return found;
}

/// In local order, as whole documents.
Result<void> LogKeeper::addWaiting(Rebase &rebase, const std::vector<Fact> &facts, bool all)
{
    std::set<FactId> coming;
    std::set<RecordId> subjects;
    for (const Fact &fact : facts)
        coming.insert(fact.id);
    addSubjects(subjects, facts);
    addSubjects(subjects, valuesOf(rebase.gone));
    KONTOR_ASSIGN(const bool byStock, log().hasWaitingByStock());
    if (byStock && !all) // a verdict depends on what is on hand, and so on these, in their order
        KONTOR_TRY(addMoves(subjects, m_file.db()));
    std::vector<PendingFact> pending;
    KONTOR_ASSIGN(pending, all ? log().pending() : waitingAround(std::move(subjects)));
    std::vector<qint64> rows;
    for (const PendingFact &waiting : pending) {
        if (!coming.contains(waiting.id))
            rows.push_back(waiting.row);
    }
    KONTOR_ASSIGN(std::vector<Fact> factsWaiting, log().inRows(rows));
    std::map<TxnId, size_t> places;
    for (Fact &fact : factsWaiting) {
        const auto [place, isNew] = places.try_emplace(fact.txn, rebase.waiting.size());
        if (isNew)
            rebase.waiting.emplace_back();
        rebase.gone.try_emplace(fact.id, m_fold.asItCounts(fact));
        rebase.waiting[place->second].push_back(std::move(fact));
    }
    return {};
}

/// Nothing of what waits has to be judged anew: these are the first of our own facts, in their order, and came
/// to be what they were expected to be.
Result<bool> LogKeeper::isAsExpected(const std::vector<Fact> &page, const ById &known)
{
    qint64 row = 0;
    for (const Fact &fact : page) {
        const auto found = known.find(fact.id);
        if (found == known.end())
            return false;
        const Fact &own = found->second;
        const bool isSame = own.row > row && own.leaf == fact.leaf && own.device == fact.device && own.hlc == fact.hlc
            && (own.verdict == Verdict::Void) == (fact.verdict == Verdict::Void);
        if (!isSame)
            return false;
        row = own.row;
    }
    KONTOR_ASSIGN(const qint64 before, log().countWaitingUpTo(row));
    return before == static_cast<qint64>(page.size());
}

Result<void> LogKeeper::holdFor(const Rebase &rebase, const std::vector<Fact> &coming)
{
    std::vector<Fact> all = valuesOf(rebase.gone);
    all.insert(all.end(), coming.begin(), coming.end());
    return m_fold.hold(all);
}

/// After a restore of both ends a desk may have used a number twice. What has it here takes another one, outside of
/// the counted, until the server says which; the leaf does not cover it.
Result<void> LogKeeper::makeRoom(const Fact &fact)
{
    KONTOR_ASSIGN(const auto there, log().byCounter(fact.device, fact.epoch, fact.dseq));
    if (!there || there->id == fact.id || PLANT(number_used_twice))
        return {};
    KONTOR_ASSIGN(const qint64 uncounted, log().uncountedOf(there->device, there->epoch));
    return log().renumber(there->id, there->epoch, uncounted);
}

Result<void> LogKeeper::putPage(const std::vector<Fact> &page, const std::vector<QByteArray> &chains, const ById &known)
{
    KONTOR_ASSIGN(const bool isRoomTaken, isAny(m_file.db(), kAnyUnplaced));
    for (size_t i = 0; i < page.size(); ++i) {
        const Fact &fact = page[i];
        const auto found = known.find(fact.id);
        if (isRoomTaken)
            KONTOR_TRY(makeRoom(fact));
        if (found == known.end()) {
            KONTOR_TRY(log().insert(fact, chains[i]));
        } else {
            const Fact &own = found->second;
            const bool isNumbered = own.device == fact.device && own.epoch == fact.epoch && own.dseq == fact.dseq;
            if (own.leaf != fact.leaf || !isNumbered
                || own.isErased() != fact.isErased()) // a desk with a new name numbers what waits anew
                KONTOR_TRY(log().rewrite(fact));
            KONTOR_TRY(log().place(fact, chains[i]));
        }
        m_head.chain = chains[i];
        enter(fact);
    }
    return {};
}

/// Adds to `known` what else of the page this desk has already, and lets all of it count as it does.
Result<void> LogKeeper::addKnown(ById &known, const std::vector<Fact> &page)
{
    for (const Fact &fact : page) {
        auto own = known.find(fact.id);
        if (own == known.end()) {
            KONTOR_ASSIGN(auto found, orBreak(log().find(fact.id)));
            const bool isOurs = fact.device == m_file.identity().device && fact.epoch == m_file.identity().epoch;
            if (!found && isOurs && m_file.identity().isReplica && !PLANT(clone_unnoticed))
                return fail(ErrorKind::Differs, "forked", u"Another desk writes under the name of this one."_s);
            if (!found)
                continue;
            own = known.emplace(fact.id, std::move(*found)).first;
        }
        if (own->second.seq != 0)
            return differs(u"Fact %1 has another place here."_s.arg(fact.seq));
        own->second = m_fold.asItCounts(std::move(own->second));
        if (fact.isErased() && !own->second.isErased())
            m_fold.forgetWords(); // it was shown while it waited
    }
    return {};
}

Result<void> LogKeeper::takeIn(std::vector<Fact> page, const QByteArray &chain)
{
    if (m_broken)
        return std::unexpected(*m_broken);
    std::vector<QByteArray> chains;
    ById known;
    KONTOR_TRY(complete(page, chain, chains, known));
    KONTOR_TRY(orBreak(m_fold.strip(page)));
    KONTOR_TRY(addKnown(known, page));
    KONTOR_ASSIGN(const bool asExpected, orBreak(isAsExpected(page, known)));
    KONTOR_ASSIGN(const bool isAnyRefused, orBreak(isAny(m_file.db(), kAnyRefused)));
    Rebase rebase;
    KONTOR_TRY(orBreak(addUndone(rebase, page)));
    std::set<FactId> settled;
    if (asExpected && !isAnyRefused && rebase.batches.empty()) {
        KONTOR_ASSIGN(settled, orBreak(m_fold.settling(page)));
    }
    std::vector<Fact> moved;
    for (const Fact &fact : page) {
        if (settled.contains(fact.id))
            continue;
        moved.push_back(fact);
        if (const auto own = known.find(fact.id); own != known.end())
            rebase.gone.insert_or_assign(fact.id, own->second);
    }
    if (!PLANT(no_rebase) && !asExpected)
        KONTOR_TRY(orBreak(addWaiting(rebase, page, false)));
    KONTOR_TRY(orBreak(holdFor(rebase, moved)));
    if (!isAnyRefused) // that stays last, and is not among what waits
        rebase.coming = ShopFold::Coming::Last;
    KONTOR_TRY(orBreak(putPage(page, chains, known)));
    for (const Fact &fact : page) {
        if (settled.contains(fact.id))
            KONTOR_TRY(orBreak(m_fold.settle(known.at(fact.id), fact)));
    }
    for (Fact &fact : moved)
        rebase.come.emplace(fact.id, std::move(fact));
    return orBreak(finish(rebase));
}

/// The log has changed: the tables follow, then what still waits is judged on top.
Result<void> LogKeeper::finish(Rebase &rebase)
{
    for (const Group &group : rebase.waiting) {
        for (const Fact &fact : group) {
            if (!isWaiting(fact))
                KONTOR_TRY(log().setExpected(fact.id, Verdict::Void, QLatin1String(kWaitingReason)));
        }
    }
    for (const auto &[batch, undone] : rebase.batches)
        KONTOR_TRY(m_fold.setUndone(batch, undone && !PLANT(undone_batch_counts)));
    std::set<FactId> waiting;
    for (const Group &group : rebase.waiting) {
        for (const Fact &fact : group)
            waiting.insert(fact.id);
    }
    if (!rebase.batches.empty()) { // facts of a batch stay where they are and count differently
        for (const auto &[id, fact] : rebase.gone) {
            if (rebase.batches.contains(fact.batch) && !waiting.contains(id) && !rebase.come.contains(id)) {
                KONTOR_ASSIGN(const auto now, log().find(id));
                rebase.come.emplace(id, *now);
            }
        }
    }
    KONTOR_TRY(m_fold.refold(valuesOf(rebase.gone), asTheyCount(m_fold, valuesOf(rebase.come)), rebase.coming));
    for (const auto &[id, fact] : rebase.come) {
        if (erases(fact))
            KONTOR_TRY(m_fold.erase(fact));
    }
    if (PLANT(waiting_out_of_order))
        std::reverse(rebase.waiting.begin(), rebase.waiting.end());
    for (Group &group : rebase.waiting)
        KONTOR_TRY(rejudge(group));
    return {};
}

Result<void> LogKeeper::rejudge(Group &group)
{
    for (Fact &fact : group) {
        fact.verdict = Verdict::Pending;
        fact.reason.clear();
        fact.seq = 0; // the effective clock of one taken back stays, or later edits would lose to it
    }
    KONTOR_ASSIGN(const auto no, foldUnlessObjected(m_fold, group, *this));
    if (m_broken)
        return std::unexpected(*m_broken);
    if (no) {
        makeVoid(group, QLatin1String(kExpectedVoid) + reasonOf(*no));
        KONTOR_TRY(foldAsJudged(m_fold, group));
    } else if (waitsForVerdict(group) && !PLANT(waiting_takes_effect)) {
        m_fold.reject();
        makeVoid(group, QLatin1String(kWaitingReason));
        KONTOR_TRY(foldAsJudged(m_fold, group));
    }
    for (const Fact &fact : group) { // first: what lacks its record is looked up in the log
        if (!isWaiting(fact)) // the log says so already
            KONTOR_TRY(log().setExpected(fact.id, fact.verdict, fact.reason));
    }
    return m_fold.apply(asTheyCount(m_fold, group));
}

/// The end of the last whole document up to this place.
Result<qint64> LogKeeper::documentBefore(qint64 seq)
{
    for (; seq > 0; --seq) {
        KONTOR_ASSIGN(const std::vector<Fact> border, log().after(seq - 1, 2));
        if (border.size() < 2 || border[0].txn != border[1].txn)
            break;
    }
    return seq;
}

Result<void> LogKeeper::rewindTo(qint64 seq)
{
    if (m_broken)
        return std::unexpected(*m_broken);
    KONTOR_ASSIGN(seq, orBreak(documentBefore(seq)));
    KONTOR_ASSIGN(const std::vector<Fact> facts, orBreak(log().after(seq, std::numeric_limits<int>::max())));
    Rebase rebase;
    for (const Fact &fact : facts)
        rebase.gone.emplace(fact.id, m_fold.asItCounts(fact));
    if (!PLANT(undo_survives_rewind))
        KONTOR_TRY(orBreak(addUndone(rebase, facts)));
    for (auto &[batch, undone] : rebase.batches) { // undone still, if an earlier fact says so
        KONTOR_ASSIGN(const std::vector<Fact> history, orBreak(log().bySubject(idCast<RecordId>(batch))));
        undone = std::any_of(history.begin(), history.end(), [&](const Fact &fact) {
            return fact.kind == FactKind::ImportUndone && fact.verdict == Verdict::Accepted && fact.seq != 0
                && fact.seq <= seq;
        });
    }
    KONTOR_TRY(orBreak(addWaiting(rebase, facts, true)));
    KONTOR_TRY(orBreak(holdFor(rebase, facts)));
    for (const Fact &fact : facts) {
        if (fact.verdict == Verdict::Accepted)
            KONTOR_TRY(orBreak(log().rememberAccepted(fact.id)));
        KONTOR_TRY(orBreak(log().displace(fact.id)));
        if (!PLANT(sums_not_taken_back))
            m_digest.subtract(fact);
    }
    const auto isErasing = [](const Fact &fact) { return fact.kind == FactKind::CustomerErased; };
    if (std::any_of(facts.begin(), facts.end(), isErasing))
        KONTOR_TRY(orBreak(m_fold.erasures().relist()));
    if (PLANT(rewind_forgets_others)) {
        for (const Fact &fact : facts) {
            if (fact.device != m_file.identity().device)
                KONTOR_TRY(log().setExpected(fact.id, Verdict::Void, QLatin1String(kRefusedReason)));
        }
    }
    rebase.waiting.clear(); // those taken back wait too, and all are judged in local order
    KONTOR_TRY(orBreak(addWaiting(rebase, {}, true)));
    m_head.seq = seq;
    KONTOR_ASSIGN(m_head.chain, orBreak(log().chainAt(seq)));
    return orBreak(finish(rebase));
}

Result<void> LogKeeper::changeExpected(const std::vector<FactId> &facts, const QString &reason)
{
    if (m_broken)
        return std::unexpected(*m_broken);
    Rebase rebase;
    std::vector<Fact> changed;
    for (const FactId &id : facts) {
        KONTOR_ASSIGN(const auto fact, orBreak(log().find(id)));
        if (!fact || fact->seq != 0)
            continue;
        rebase.gone.emplace(id, m_fold.asItCounts(*fact));
        changed.push_back(*fact);
    }
    if (!PLANT(refused_goods_stay))
        KONTOR_TRY(orBreak(holdFor(rebase, changed))); // as the tables have it, while the log still says so
    for (Fact &fact : changed) {
        KONTOR_TRY(orBreak(log().setExpected(fact.id, Verdict::Void, reason)));
        KONTOR_ASSIGN(const bool isCovered, orBreak(m_fold.erasures().covers(fact)));
        if (!isCovered || reason != QLatin1String(kDiscardedReason)) // it may be offered again
            continue;
        KONTOR_TRY(orBreak(m_fold.erasures().erase(fact)));
        KONTOR_TRY(orBreak(m_file.noteTraces()));
        m_fold.forgetWords();
    }
    KONTOR_TRY(orBreak(addWaiting(rebase, {}, false)));
    KONTOR_TRY(orBreak(holdFor(rebase, changed)));
    return orBreak(finish(rebase));
}

Result<void> LogKeeper::refuse(const std::vector<FactId> &facts, const QString &code)
{
    return changeExpected(facts, QLatin1String(kRefusedReason) + code);
}

Result<void> LogKeeper::offerAgain(const std::vector<FactId> &facts)
{
    return changeExpected(facts, QLatin1String(kWaitingReason));
}

Result<void> LogKeeper::startEpoch(qint64 epoch, const QString &deviceCode)
{
    if (m_broken)
        return std::unexpected(*m_broken);
    const ShopIdentity &self = m_file.identity();
    KONTOR_ASSIGN(const std::vector<PendingFact> pending, orBreak(log().pending()));
    KONTOR_ASSIGN(const auto last, orBreak(log().lastOf(self.device, epoch)));
    qint64 dseq = last ? std::max<qint64>(0, last->dseq) : 0;
    for (const PendingFact &fact : pending) {
        if (fact.device == self.device && !PLANT(old_numbers_kept))
            KONTOR_TRY(orBreak(log().renumber(fact.id, epoch, ++dseq)));
    }
    KONTOR_TRY(orBreak(log().setMeta(u"epoch"_s, QString::number(epoch))));
    if (!deviceCode.isEmpty())
        KONTOR_TRY(orBreak(log().setDeviceCode(self.device, deviceCode)));
    return m_file.reload();
}

} // namespace kontor
