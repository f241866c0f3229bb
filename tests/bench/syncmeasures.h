// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchtable.h"
#include "countingline.h"
#include "samples.h"
#include "servedcopy.h"

namespace kontor::bench {

struct SyncPlan {
    qint64 pushed = 20'000; ///< facts
    qint64 caughtUp = 100'000; ///< facts
    int cuts = 10; ///< of a first sync
    int writers = 4; ///< that push at the same time
    int desks = 50;
    int edits = 100;
    int minutes = 0; ///< many desks work for so long; 0: they edit as fast as they can
};

class Crowd;

/// What a desk sends, one after the other.
struct Pushing {
    ServedDesk desk;
    std::vector<QByteArray> messages;
    qint64 facts = 0;
};

/// What keeping desks in step costs, with real servers over loopback. The servers' processor time is told beside the
/// time that passed.
class SyncMeasures
{
public:
    SyncMeasures(QString folder, BenchTable &table, SyncPlan plan)
        : m_folder(std::move(folder)), m_table(table), m_plan(plan)
    { }
    /// Of a shop of any size; the shop is only read.
    [[nodiscard]] Result<void> ofShop(const QString &shop);
    /// Of many desks on a shop that fits so many times on the disk.
    [[nodiscard]] Result<void> ofManyDesks(const QString &smallShop);
    /// A shop to measure.
    [[nodiscard]] Result<QString> makeShop(qint64 orders, qint64 goods);

private:
    [[nodiscard]] Result<void> noChange(const ServedDesk &desk);
    [[nodiscard]] Result<void> pushHistory(const QString &shop);
    [[nodiscard]] Result<void> pushOrders(const ServedDesk &desk);
    [[nodiscard]] Result<Pushing> ordersOf(const ServedDesk &desk, qint64 facts);
    [[nodiscard]] Result<void> pushTogether();
    [[nodiscard]] Result<void> timePushes(const std::vector<Pushing> &desks, const QString &what);
    [[nodiscard]] Result<void> catchUp();
    [[nodiscard]] Result<void> firstSync(const ServedDesk &owner);
    [[nodiscard]] Result<void> memory(const ServedDesk &desk);
    [[nodiscard]] Result<void> editAtOnce(Crowd &crowd);
    [[nodiscard]] Result<void> workForMinutes(Crowd &crowd);
    void add(const QString &measure, double value, const QString &unit, std::optional<Target> target,
             const QString &beside = {});
    [[nodiscard]] QString cpuSince(const Stopwatch &watch, double serverCpu) const;

    QString m_folder;
    BenchTable &m_table;
    SyncPlan m_plan;
    SystemClock m_clock;
    SystemRandom m_random;
    qint64 m_orders = 0;
    qint64 m_facts = 0;
    std::unique_ptr<ServedCopy> m_server;
};

} // namespace kontor::bench
