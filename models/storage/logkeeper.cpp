// SPDX-License-Identifier: GPL-3.0-or-later
#include "logkeeper.h"

#include "batchdependents.h"
#include "groupjudge.h"
#include "plant.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

LogKeeper::LogKeeper(ShopFile &file) : m_file(file), m_fold(file)
{ }

LogKeeper::~LogKeeper()
{
    if (!m_committed)
        m_file.cache().clear(); // it may hold what is now rolled back
}

Result<std::unique_ptr<LogKeeper>> LogKeeper::begin(ShopFile &file)
{
    std::unique_ptr<LogKeeper> keeper(new LogKeeper(file));
    KONTOR_TRY(keeper->open());
    return keeper;
}

Result<void> LogKeeper::open()
{
    KONTOR_ASSIGN(m_transaction, Transaction::begin(m_file.db()));
    KONTOR_TRY(m_file.refresh());
    KONTOR_ASSIGN(m_head, log().head());
    KONTOR_TRY(m_fold.open(m_head.mark()));
    m_seen = m_head.hlc;
    return {};
}

qint64 LogKeeper::nowMs() const
{
    return m_file.clock().nowMs() + m_head.clockOffsetMs;
}

// ---- giving places

/// A clock that runs ahead is held back, but its own facts stay in their order.
Result<Hlc> LogKeeper::effective(const Fact &fact)
{
    const Hlc limit = Hlc::at(nowMs() + kMostAheadMs);
    if (fact.deviceHlc <= limit || PLANT(no_clamp))
        return fact.deviceHlc;
    auto last = m_lastOf.find(fact.device);
    if (last == m_lastOf.end()) {
        KONTOR_ASSIGN(const auto written, log().lastOf(fact.device, fact.epoch));
        last = m_lastOf.emplace(fact.device, written ? written->hlc : Hlc{}).first;
    }
    const Hlc held = PLANT(clamp_ties) ? limit : std::max(limit, Hlc{last->second.packed + 1});
    last->second = held;
    return held;
}

Result<void> LogKeeper::order(Group &group)
{
    if (m_broken)
        return std::unexpected(*m_broken);
    for (size_t i = 0; i < group.size(); ++i) {
        Fact &fact = group[i];
        fact.row = 0;
        fact.seq = m_head.seq + 1 + static_cast<qint64>(i);
        fact.verdict = Verdict::Accepted;
        fact.reason.clear();
        KONTOR_ASSIGN(fact.hlc, orBreak(effective(fact)));
        fact.leaf = factLeaf(fact);
    }
    KONTOR_TRY(orBreak(m_fold.strip(group)));
    KONTOR_ASSIGN(const auto no, orBreak(foldUnlessObjected(m_fold, group, *this)));
    if (m_broken) // the guard could not read what it judges by
        return std::unexpected(*m_broken);
    const bool isLenient = PLANT(refund_checked_on_desk_only) && group.front().kind == FactKind::RefundApproved;
    if (no && !isLenient)
        makeVoid(group, reasonOf(*no));
    if (no)
        KONTOR_TRY(orBreak(foldAsJudged(m_fold, group)));
    return orBreak(write(group));
}

Result<void> LogKeeper::write(const Group &group)
{
    for (const Fact &fact : group) {
        m_head.chain = chainAfter(m_head.chain, fact);
        KONTOR_TRY(log().insert(fact, m_head.chain));
        enter(fact);
    }
    return m_fold.apply(asTheyCount(m_fold, group));
}

/// Counts a fact that got its place.
void LogKeeper::enter(const Fact &fact)
{
    m_head.seq = fact.seq;
    m_seen = std::max(m_seen, fact.hlc);
    m_digest.add(fact);
    m_invoices.note(fact);
}

// ---- the end

Result<Changes> LogKeeper::commit()
{
    if (m_broken)
        return std::unexpected(*m_broken);
    KONTOR_TRY(m_fold.flush());
    KONTOR_TRY(m_digest.save(log()));
    if (!m_file.identity().isReplica) // else another one numbers them
        KONTOR_TRY(m_invoices.save(m_file.db()));
    if (m_seen > m_head.hlc && !PLANT(clock_seen_forgotten))
        KONTOR_TRY(log().setMeta(u"hlc_seen"_s, QString::number(m_seen.packed)));
    KONTOR_ASSIGN(Changes changes, m_fold.changes());
    changes.everything = changes.everything || m_isAnew;
    KONTOR_TRY(m_transaction->commit());
    m_committed = true;
    m_broken = Error{ErrorKind::Failed, u"committed"_s, u"This work on the log has ended."_s};
    m_fold.keep();
    m_file.wipeTraces();
    return changes;
}

// ---- the shop as it stands now

const OrderState *LogKeeper::order(const OrderId &id)
{
    const auto order = orBreak(m_fold.order(id));
    return order && (*order)->exists ? *order : nullptr;
}

const TransferState *LogKeeper::transfer(const TransferId &id)
{
    const auto transfer = orBreak(m_fold.transfer(id));
    return transfer && (*transfer)->exists ? *transfer : nullptr;
}

const PurchaseState *LogKeeper::purchase(const PurchaseOrderId &id)
{
    const auto purchase = orBreak(m_fold.purchase(id));
    return purchase && (*purchase)->exists ? *purchase : nullptr;
}

qint64 LogKeeper::onHand(const VariantId &variant, const LocationId &location)
{
    const auto level = orBreak(m_fold.stock().level({variant, location}));
    return level ? level->level.onHand : 0;
}

QStringList LogKeeper::batchDependents(const BatchId &batch)
{
    auto flushed = orBreak(m_fold.flush());
    if (!flushed)
        return {flushed.error().message};
    auto names = orBreak(dependentsOf(m_file.db(), log(), batch));
    return names ? *names : QStringList{names.error().message};
}

} // namespace kontor
