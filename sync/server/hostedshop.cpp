// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostedshop.h"

#include "logreader.h"
#include "ordersservice.h"
#include "serverlog.h"
#include "shopfile.h"
#include "statecache.h"

#include <chrono>
#include <cstdlib>
#include <future>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kDueEvery = std::chrono::minutes(1);
// A server has many files open, each three times: the system's page cache serves them all.
constexpr auto kSmallCache = "PRAGMA cache_size = -4096";
// All that a batch changes in a large shop, so that none of it is written twice; given back as soon as nobody writes.
constexpr auto kWritingCache = "PRAGMA cache_size = -16384";
constexpr auto kGiveBack = "PRAGMA shrink_memory";
constexpr auto kIdleAfter = std::chrono::seconds(2);
// Long pushes are not stopped at every commit to fold the journal in: 32 MiB of it are.
constexpr auto kLongJournal = "PRAGMA wal_autocheckpoint = 8000";
constexpr size_t kMostFoldedOrders = 1000;

/// What is asked for again is got again.
void giveMemoryBack(ShopFile &file, bool hadMuch)
{
    (void)file.db().exec(QLatin1String(kGiveBack));
#ifdef __GLIBC__
    if (hadMuch)
        malloc_trim(0); // after a copy was packed the C library keeps what was freed; for all threads, so not for less
#endif
}

} // namespace

HostedShop::HostedShop(QString path, Clock &clock, Random &random, ServerRules rules)
    : m_path(std::move(path)), m_clock(clock), m_random(random), m_rules(std::move(rules))
{ }

HostedShop::~HostedShop()
{
    for (const Lane lane : {Lane::Read, Lane::Bulk, Lane::Write}) { // what was read may have to be written
        Queue &queue = m_queues[static_cast<size_t>(lane)];
        {
            const std::lock_guard lock(queue.mutex);
            queue.isClosing = true;
            queue.came.notify_all();
        }
        if (queue.thread.joinable())
            queue.thread.join();
    }
    m_live.closeAll();
}

Result<std::unique_ptr<HostedShop>> HostedShop::open(const QString &path, Clock &clock, Random &random,
                                                     const ServerRules &rules)
{
    std::unique_ptr<HostedShop> shop(new HostedShop(path, clock, random, rules));
    for (const Lane lane : {Lane::Write, Lane::Read, Lane::Bulk})
        KONTOR_TRY(shop->start(lane));
    return shop;
}

Result<void> HostedShop::start(Lane lane)
{
    std::promise<Result<void>> opened;
    auto future = opened.get_future();
    m_queues[static_cast<size_t>(lane)].thread = std::jthread(
        [this, lane, &opened] { run(lane, [&opened](Result<void> result) { opened.set_value(result); }); });
    return future.get();
}

void HostedShop::run(Lane lane, std::function<void(Result<void>)> opened)
{
    const auto file = ShopFile::open(m_path, Database::Mode::ReadWrite, m_clock, m_random);
    if (!file) {
        opened(std::unexpected(file.error()));
        return;
    }
    for (const char *setting : {lane == Lane::Write ? kWritingCache : kSmallCache, kLongJournal}) {
        if (const auto set = (*file)->db().exec(QLatin1String(setting)); !set) {
            opened(set);
            return;
        }
    }
    (*file)->cache().setMost(kMostFoldedOrders);
    SyncServer server(**file, m_rules);
    if (lane == Lane::Write) {
        m_id = (*file)->identity().shop;
        noteHead(**file, server);
    }
    if (lane == Lane::Bulk)
        server.forgetHalfMadeCopies();
    opened({});
    serve(lane, **file, server);
}

void HostedShop::serve(Lane lane, ShopFile &file, SyncServer &server)
{
    Queue &queue = m_queues[static_cast<size_t>(lane)];
    const bool writes = lane == Lane::Write;
    auto nextDue = std::chrono::steady_clock::now() + kDueEvery;
    bool keepsMemory = false;
    while (true) {
        std::vector<Waiting> next;
        {
            std::unique_lock lock(queue.mutex);
            const auto wake = keepsMemory ? std::min(nextDue, std::chrono::steady_clock::now() + kIdleAfter) : nextDue;
            queue.came.wait_until(lock, wake, [&] { return queue.isClosing || !queue.jobs.empty(); });
            if (queue.jobs.empty() && queue.isClosing)
                return;
            next = takeNext(queue);
        }
        const bool isWork = !next.empty();
        if (keepsMemory && !isWork)
            giveMemoryBack(file, lane == Lane::Bulk);
        keepsMemory = isWork;
        perform(std::move(next), file, server);
        if (writes && (std::chrono::steady_clock::now() >= nextDue || (isWork && isWishedFor(file))))
            settleDue(file, server);
        if (std::chrono::steady_clock::now() >= nextDue)
            nextDue = std::chrono::steady_clock::now() + kDueEvery;
        if (writes)
            noteHead(file, server);
    }
}

/// The first that waits, and what may share its commit.
std::vector<HostedShop::Waiting> HostedShop::takeNext(Queue &queue)
{
    std::vector<Waiting> next;
    qsizetype bytes = 0;
    while (!queue.jobs.empty() && next.size() < kMostTogether && bytes < kEnoughTogether) {
        const auto *writing = std::get_if<Writing>(&queue.jobs.front());
        if (!next.empty() && writing == nullptr)
            break;
        bytes += writing != nullptr ? writing->bytes : kEnoughTogether;
        next.push_back(std::move(queue.jobs.front()));
        queue.jobs.pop_front();
    }
    return next;
}

void HostedShop::perform(std::vector<Waiting> next, ShopFile &file, SyncServer &server)
{
    if (next.empty())
        return;
    if (auto *job = std::get_if<Job>(&next.front())) {
        (*job)(server);
        return;
    }
    std::vector<Result<QByteArray>> answers;
    const auto committed = writeTogether(next, file, server, answers);
    file.wipeTraces(); // parts of a common commit could not
    for (size_t i = 0; i < next.size(); ++i)
        std::get<Writing>(next[i]).tell(committed ? answers[i] : std::unexpected(committed.error()));
}

/// Each is kept or undone for itself; what is undone takes nothing of the others along.
Result<void> HostedShop::writeTogether(std::vector<Waiting> &next, ShopFile &file, SyncServer &server,
                                       std::vector<Result<QByteArray>> &answers)
{
    if (next.size() == 1) {
        answers.push_back(std::get<Writing>(next.front()).ask(server));
        return {};
    }
    KONTOR_ASSIGN(const auto group, CommitGroup::begin(file.db()));
    for (Waiting &waiting : next)
        answers.push_back(std::get<Writing>(waiting).ask(server));
    const auto committed = group->commit();
    if (!committed)
        file.cache().clear(); // it holds what is now rolled back
    return committed;
}

/// Somebody waits for the number of an invoice.
bool HostedShop::isWishedFor(ShopFile &file)
{
    return UnitOfWork::isAnyOrderWish(file.db()).value_or(false);
}

/// What falls due by time alone (expiry, receipt, completion), and numbers, are for whoever orders the log.
void HostedShop::settleDue(ShopFile &file, SyncServer &server)
{
    const auto founding = server.isFounding();
    if (!founding || *founding)
        return;
    file.wipeTraces(); // who read from the file then may have ended
    const auto unit = UnitOfWork::begin(file);
    auto done =
        unit ? OrdersService(**unit, u"shop"_s).settleDue() : Result<OrdersService::Due>(std::unexpected(unit.error()));
    if (done && done->total() > 0) {
        if (const auto committed = (*unit)->commit(); !committed)
            done = std::unexpected(committed.error());
    }
    if (!done)
        ServerLog::tell("due_not_settled", {{u"code"_s, done.error().code}, {u"why"_s, done.error().message}});
}

void HostedShop::noteHead(ShopFile &file, SyncServer &server)
{
    qint64 head = 0;
    {
        const auto reader = LogReader::begin(file);
        if (!reader)
            return;
        head = (*reader)->head().seq;
    }
    const qint64 before = m_head.exchange(head);
    if (before == head)
        return;
    auto news = server.newsSince(before);
    if (!news) { // then everybody asks
        news = LiveNews();
        news->page.head = head;
    }
    m_live.tell(*news);
}

bool HostedShop::post(Lane lane, Job job)
{
    return enqueue(lane, Waiting(std::move(job)));
}

bool HostedShop::post(Writing writing)
{
    return enqueue(Lane::Write, Waiting(std::move(writing)));
}

bool HostedShop::enqueue(Lane lane, Waiting waiting)
{
    Queue &queue = m_queues[static_cast<size_t>(lane)];
    const std::lock_guard lock(queue.mutex);
    if (queue.isClosing || queue.jobs.size() >= kMostWaiting)
        return false;
    queue.jobs.push_back(std::move(waiting));
    queue.came.notify_one();
    return true;
}

HostedShop::Lane HostedShop::laneOf(Call call)
{
    switch (call) {
    case Call::Pull:
    case Call::Compare:
    case Call::Devices:
        return Lane::Read;
    case Call::Verify:
    case Call::Bucket:
    case Call::Snapshot:
    case Call::SnapshotPart:
    case Call::BlobFind:
    case Call::BlobGet:
    case Call::BlobPut:
        return Lane::Bulk;
    default:
        return Lane::Write;
    }
}

size_t HostedShop::waiting()
{
    size_t sum = 0;
    for (Queue &queue : m_queues) {
        const std::lock_guard lock(queue.mutex);
        sum += queue.jobs.size();
    }
    return sum;
}

} // namespace kontor
