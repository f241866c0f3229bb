// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopworker.h"

#include "factlog.h"
#include "logging.h"
#include "ordersservice.h"
#include "warningbook.h"

#include <QTimer>

namespace kontor {

namespace {

constexpr int kWatchEveryMs = 1000;
constexpr int kSettleFirstMs = 3000;
constexpr int kSettleEveryMs = 10 * 60 * 1000;
constexpr int kKeepFirstMs = 30'000; ///< by then a desk has heard what the others did while it was away

} // namespace

ShopWorker::ShopWorker(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<Changes>();
    for (const auto &[room, name] : {std::pair{&m_writer, "shop writer"},
                                     {&m_reader, "shop reader"},
                                     {&m_lister, "shop lists"},
                                     {&m_figures, "shop figures"}}) {
        room->thread.setObjectName(QLatin1String(name));
        room->context = new QObject;
        room->context->moveToThread(&room->thread);
        // Connections must be closed on the threads that opened them.
        connect(
            &room->thread, &QThread::finished, room->context, [room = room] { room->shop.reset(); },
            Qt::DirectConnection);
        connect(&room->thread, &QThread::finished, room->context, &QObject::deleteLater);
        room->thread.start();
    }
    auto *watch = new QTimer(this);
    connect(watch, &QTimer::timeout, this, &ShopWorker::watchOtherWriters);
    watch->start(kWatchEveryMs);
    auto *due = new QTimer(this);
    connect(due, &QTimer::timeout, this, &ShopWorker::settleDue);
    connect(due, &QTimer::timeout, this, &ShopWorker::keepWarnings);
    due->start(kSettleEveryMs);
}

ShopWorker::~ShopWorker()
{
    for (Room *room : {&m_writer, &m_reader, &m_lister, &m_figures}) {
        room->thread.quit();
        room->thread.wait();
    }
}

QFuture<Result<ShopInfo>> ShopWorker::open(const QString &path, const std::shared_ptr<Progress> &progress)
{
    return post<ShopInfo>(m_writer.context, [this, path, progress]() -> Result<ShopInfo> {
        return adopt(Shop::open(path, m_clock, m_random, progress.get()), path);
    });
}

QFuture<Result<ShopInfo>> ShopWorker::create(const QString &path, const ShopSetup &setup)
{
    return post<ShopInfo>(m_writer.context, [this, path, setup]() -> Result<ShopInfo> {
        return adopt(Shop::create(path, setup, m_clock, m_random), path);
    });
}

Result<void> ShopWorker::openReader(Room &room, const QString &path)
{
    Result<void> readable;
    QMetaObject::invokeMethod(
        room.context,
        [&] {
            room.shop.reset();
            auto shop = Shop::open(path, m_clock, m_random);
            if (shop)
                room.shop = std::move(*shop);
            else
                readable = std::unexpected(shop.error());
        },
        Qt::BlockingQueuedConnection);
    return readable;
}

Result<ShopInfo> ShopWorker::adopt(Result<std::unique_ptr<Shop>> writer, const QString &path)
{
    if (!writer)
        return std::unexpected(writer.error());
    KONTOR_ASSIGN(const ShopInfo info, (*writer)->card());
    KONTOR_TRY(openReader(m_reader, path));
    KONTOR_TRY(openReader(m_lister, path));
    KONTOR_TRY(openReader(m_figures, path));
    m_writer.shop = std::move(*writer);
    m_seenVersion = m_writer.shop->file().db().dataVersion();
    announceEverything();
    // Not before the first screen had its rows.
    QMetaObject::invokeMethod(
        this,
        [this] {
            QTimer::singleShot(kSettleFirstMs, this, &ShopWorker::settleDue);
            QTimer::singleShot(kKeepFirstMs, this, &ShopWorker::keepWarnings);
        },
        Qt::QueuedConnection);
    return info;
}

void ShopWorker::announce()
{
    const Changes &changes = m_writer.shop->lastChanges();
    if (changes.before == m_seen) // otherwise somebody else wrote, and the screens do not know yet
        m_seen = changes.after;
    tell(changes);
}

void ShopWorker::announceEverything()
{
    Changes changes;
    changes.everything = true;
    seeMark();
    tell(changes);
}

void ShopWorker::seeMark()
{
    if (const auto mark = FactLog(m_writer.shop->file()).mark())
        m_seen = *mark;
}

void ShopWorker::tell(const Changes &changes)
{
    QMetaObject::invokeMethod(
        m_lister.context,
        [this, changes] {
            if (m_lister.shop)
                m_lister.shop->reader().noteChanges(changes);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
}

void ShopWorker::settleDue()
{
    QMetaObject::invokeMethod(
        m_writer.context,
        [this] {
            if (!m_writer.shop)
                return;
            const auto due = m_writer.shop->inOneCommit<OrdersService::Due>(
                [](UnitOfWork &unit) { return OrdersService(unit, QStringLiteral("system")).settleDue(); });
            if (due && due->total() > 0)
                announce();
            if (!due)
                qCWarning(lcServices) << "what is due could not be settled:" << due.error().message;
        },
        Qt::QueuedConnection);
}

void ShopWorker::keepWarnings()
{
    QMetaObject::invokeMethod(
        m_writer.context,
        [this] {
            if (!m_writer.shop)
                return;
            const auto kept = m_writer.shop->inOneCommit<bool>(
                [](UnitOfWork &unit) { return WarningBook(unit, QStringLiteral("system")).keepToday(); });
            if (kept && *kept)
                announce();
            if (!kept)
                qCWarning(lcServices) << "how many places warn today could not be kept:" << kept.error().message;
        },
        Qt::QueuedConnection);
}

void ShopWorker::watchOtherWriters()
{
    QMetaObject::invokeMethod(
        m_writer.context,
        [this] {
            if (m_writer.shop)
                lookForOthers();
        },
        Qt::QueuedConnection);
}

/// On the writer's connection the version moves only when someone else commits.
void ShopWorker::lookForOthers()
{
    const qint64 version = m_writer.shop->file().db().dataVersion();
    if (version != m_seenVersion)
        announceEverything();
    m_seenVersion = version;
}

void ShopWorker::noteOthers(const Changes &changes)
{
    QMetaObject::invokeMethod(
        m_writer.context,
        [this, changes] {
            if (m_writer.shop)
                take(changes);
        },
        Qt::QueuedConnection);
}

void ShopWorker::take(const Changes &changes)
{
    // First, so that what is written after this look is found by the next one.
    const qint64 version = m_writer.shop->file().db().dataVersion();
    if (changes.everything || changes.before != m_seen) {
        lookForOthers();
        return;
    }
    const auto now = FactLog(m_writer.shop->file()).mark();
    m_seen = changes.after;
    if (now && *now == changes.after)
        m_seenVersion = version;
    tell(changes);
}

} // namespace kontor
