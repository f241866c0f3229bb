// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "livehub.h"
#include "random.h"
#include "syncserver.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace kontor {

/// One shop of the server. Whatever is asked of it waits in one of three lanes, each a thread with the file open for
/// itself, so that nobody who reads waits for who writes, and neither for a snapshot.
class HostedShop
{
public:
    enum class Lane { Write, Read, Bulk };
    using Job = std::move_only_function<void(SyncServer &)>;
    /// What may share one commit with others that wait: asked one after another, told when it is there for good.
    struct Writing {
        qsizetype bytes = 0; ///< of what was sent
        std::move_only_function<Result<QByteArray>(SyncServer &)> ask;
        std::move_only_function<void(const Result<QByteArray> &)> tell;
    };
    static constexpr size_t kMostWaiting = 2000;
    static constexpr size_t kMostTogether = 64; ///< in one commit
    static constexpr qsizetype kEnoughTogether = 1024 * 1024; ///< bytes of them

    /// The clock and the source of random numbers must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<HostedShop>> open(const QString &path, Clock &clock, Random &random,
                                                                  const ServerRules &rules);
    ~HostedShop(); ///< finishes what was asked
    Q_DISABLE_COPY_MOVE(HostedShop)

    /// False: too much waits already. Jobs run one after another on their lane's thread.
    [[nodiscard]] bool post(Lane lane, Job job);
    [[nodiscard]] bool post(Writing writing);
    [[nodiscard]] static Lane laneOf(Call call);
    [[nodiscard]] const QUuid &id() const { return m_id; }
    /// The last place of the log, as of the last thing that was written.
    [[nodiscard]] qint64 head() const { return m_head; }
    [[nodiscard]] size_t waiting();
    [[nodiscard]] LiveHub &live() { return m_live; }

private:
    using Waiting = std::variant<Job, Writing>;
    struct Queue {
        std::mutex mutex;
        std::condition_variable came;
        std::deque<Waiting> jobs;
        bool isClosing = false;
        std::jthread thread;
    };

    HostedShop(QString path, Clock &clock, Random &random, ServerRules rules);
    [[nodiscard]] Result<void> start(Lane lane);
    void run(Lane lane, std::function<void(Result<void>)> opened);
    [[nodiscard]] bool enqueue(Lane lane, Waiting waiting);
    void serve(Lane lane, ShopFile &file, SyncServer &server);
    [[nodiscard]] static std::vector<Waiting> takeNext(Queue &queue);
    static void perform(std::vector<Waiting> next, ShopFile &file, SyncServer &server);
    [[nodiscard]] static Result<void> writeTogether(std::vector<Waiting> &next, ShopFile &file, SyncServer &server,
                                                    std::vector<Result<QByteArray>> &answers);
    [[nodiscard]] static bool isWishedFor(ShopFile &file);
    void settleDue(ShopFile &file, SyncServer &server);
    void noteHead(ShopFile &file, SyncServer &server);

    QString m_path;
    Clock &m_clock;
    Random &m_random;
    ServerRules m_rules;
    QUuid m_id;
    std::atomic<qint64> m_head = 0;
    LiveHub m_live;
    std::array<Queue, 3> m_queues;
};

} // namespace kontor
