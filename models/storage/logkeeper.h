// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskregistry.h"
#include "digestchanges.h"
#include "factlog.h"
#include "invoiceseries.h"
#include "shopfold.h"
#include "unitofwork.h"

#include <map>
#include <memory>
#include <set>

namespace kontor {

class Progress;

/// Keeps one log with others, in one commit: gives facts of all desks their place, or takes in the places that
/// whoever orders the log gave. Without commit() nothing of it stays. Belongs to the thread of its ShopFile.
class LogKeeper final : public ShopView
{
public:
    /// A desk whose clock runs ahead is taken no further than this into the future.
    static constexpr qint64 kMostAheadMs = 5 * 60'000;

    [[nodiscard]] static Result<std::unique_ptr<LogKeeper>> begin(ShopFile &file);
    ~LogKeeper() override;
    Q_DISABLE_COPY_MOVE(LogKeeper)

    /// For whoever orders the log: judges one group, gives each fact seq, verdict, reason and effective clock,
    /// and folds it. Facts the log has already must have been left out.
    [[nodiscard]] Result<void> order(std::vector<Fact> &group);

    /// For everybody else: the next facts in the shop's order, as the server judged them. A fact of our own may
    /// come without its content. Refused as "history_differs" when they do not continue this log up to `chain`,
    /// as "content_missing" when a fact without content is not known here.
    [[nodiscard]] Result<void> takeIn(std::vector<Fact> page, const QByteArray &chain);
    /// Everything after this place waits for a verdict again, and all of a document that it would cut.
    [[nodiscard]] Result<void> rewindTo(qint64 seq);
    /// The server did not take these: they leave the outbox, count for nothing and stay visible.
    [[nodiscard]] Result<void> refuse(const std::vector<FactId> &facts, const QString &code);
    /// Refused facts are offered once more.
    [[nodiscard]] Result<void> offerAgain(const std::vector<FactId> &facts);
    /// This desk was copied or restored: what was not sent yet is numbered anew under the new epoch.
    [[nodiscard]] Result<void> startEpoch(qint64 epoch, const QString &deviceCode);
    /// The facts of one bucket as the server has them: what differs here is written anew. Returns how many did.
    /// Nothing else may be done in the same transaction, and rebuild() must follow.
    [[nodiscard]] Result<int> mend(int bucket, const std::vector<Fact> &facts);
    /// Everything is exchanged for the database attached as "copy"; what it does not know waits on top. Nothing else
    /// may be done in the same transaction. Refused as "another_shop".
    [[nodiscard]] Result<void> takeCopy();
    /// All state, the chain and the index of subjects anew from the facts. First thing of a transaction.
    [[nodiscard]] Result<void> rebuild();
    /// All state anew, the log left as it is: the folds have changed. First thing of a transaction.
    [[nodiscard]] Result<void> foldAnew(Progress *progress = nullptr);
    [[nodiscard]] Result<Changes> commit();

    [[nodiscard]] FactLog &log() { return m_fold.log(); }
    [[nodiscard]] DeskRegistry desks() { return DeskRegistry(m_file.db()); }
    /// Whether somebody was erased whom the fact is about.
    [[nodiscard]] Result<bool> isErased(const Fact &fact) { return m_fold.erasures().covers(fact); }
    [[nodiscard]] const LogHead &head() const { return m_head; }
    [[nodiscard]] qint64 nowMs() const;

    const OrderState *order(const OrderId &id) override;
    const TransferState *transfer(const TransferId &id) override;
    const PurchaseState *purchase(const PurchaseOrderId &id) override;
    qint64 onHand(const VariantId &variant, const LocationId &location) override;
    QStringList batchDependents(const BatchId &batch) override;

private:
    using Group = std::vector<Fact>;
    using ById = std::map<FactId, Fact>;
    /// What a change of the log touches: facts as they counted before, and our own that must be judged anew.
    struct Rebase {
        ById gone;
        ById come;
        std::vector<Group> waiting;
        std::map<BatchId, bool> batches; ///< undone from now on, or not any more
        ShopFold::Coming coming = ShopFold::Coming::Anywhere;
    };

    explicit LogKeeper(ShopFile &file);
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<Hlc> effective(const Fact &fact);
    [[nodiscard]] Result<void> write(const Group &group);
    void enter(const Fact &fact);

    [[nodiscard]] Result<void> complete(std::vector<Fact> &page, const QByteArray &chain,
                                        std::vector<QByteArray> &chains, ById &known);
    [[nodiscard]] Result<void> addKnown(ById &known, const std::vector<Fact> &page);
    [[nodiscard]] Result<void> addUndone(Rebase &rebase, const std::vector<Fact> &facts);
    [[nodiscard]] Result<std::vector<PendingFact>> waitingAround(std::set<RecordId> open);
    [[nodiscard]] Result<bool> isAsExpected(const std::vector<Fact> &page, const ById &known);
    [[nodiscard]] Result<void> addWaiting(Rebase &rebase, const std::vector<Fact> &facts, bool all);
    [[nodiscard]] Result<void> holdFor(const Rebase &rebase, const std::vector<Fact> &coming);
    [[nodiscard]] Result<qint64> documentBefore(qint64 seq);
    [[nodiscard]] Result<void> makeRoom(const Fact &fact);
    [[nodiscard]] Result<void> putPage(const std::vector<Fact> &page, const std::vector<QByteArray> &chains,
                                       const ById &known);
    [[nodiscard]] Result<void> finish(Rebase &rebase);
    [[nodiscard]] Result<void> rejudge(Group &group);
    [[nodiscard]] Result<void> keepOutbox(std::vector<Fact> &kept);
    [[nodiscard]] Result<void> clearState();
    [[nodiscard]] Result<void> clearIndexes();
    [[nodiscard]] Result<void> replayPlaced();
    [[nodiscard]] Result<void> foldPlaced(Progress *progress);
    [[nodiscard]] Result<void> foldEverything(Progress *progress = nullptr);
    [[nodiscard]] Result<void> changeExpected(const std::vector<FactId> &facts, const QString &reason);

    template <class T>
    Result<T> orBreak(Result<T> result)
    {
        if (!result)
            m_broken = result.error();
        return result;
    }

    ShopFile &m_file;
    std::unique_ptr<Transaction> m_transaction;
    ShopFold m_fold;
    LogHead m_head;
    Hlc m_seen; ///< the latest effective clock of any fact
    std::map<DeviceId, Hlc> m_lastOf; ///< effective clocks given to each desk
    DigestChanges m_digest;
    InvoiceSeries m_invoices;
    std::optional<Error> m_broken;
    bool m_committed = false;
    bool m_isAnew = false; ///< all state was replaced
};

} // namespace kontor
